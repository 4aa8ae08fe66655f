"""The published files this package works by: the schemas, the rule catalogue and the conformance pack."""

import json
from functools import cache
from pathlib import Path
from typing import Any

DOCS = Path(__file__).resolve().parents[3] / "docs"
SCHEMAS = DOCS / "schema" / "1.0"
#: The same schemas as one, as generators of types like it.
SCHEMA_OF_TYPES = SCHEMAS / "draft-07" / "types.schema.json"
CONFORMANCE = DOCS / "conformance" / "1.0"

#: What there is a schema of.
KINDS = ("report", "findings", "decisions", "extraction", "rules", "form")


@cache
def load(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def schema(kind: str) -> Any:
    return load(SCHEMAS / f"{kind}.schema.json")


def rule_catalogue() -> Any:
    return load(SCHEMAS / "rules.json")


def form(edition: str) -> Any:
    return load(SCHEMAS / "forms" / f"{edition}.json")

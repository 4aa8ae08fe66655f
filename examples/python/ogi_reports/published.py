"""The published files this package works by: the schemas, the rule catalogue and the conformance pack."""

import json
from functools import cache
from pathlib import Path
from typing import Any

DOCS = Path(__file__).resolve().parents[3] / "docs"
SCHEMAS = DOCS / "schema" / "1.0"
CONFORMANCE = DOCS / "conformance" / "1.0"

#: What there is a schema of.
KINDS = ("report", "findings", "decisions", "extraction", "rules", "form")


@cache
def load(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def schema(kind: str) -> Any:
    return load(SCHEMAS / f"{kind}.schema.json")


def tolerant_schema(kind: str) -> Any:
    return load(SCHEMAS / "tolerant" / f"{kind}.schema.json")


def all_schemas() -> Any:
    """Every schema as one, in which what they share stands once: types made from it go together."""
    definitions: dict[str, Any] = {}
    for one in map(schema, KINDS):
        definitions |= {one["title"]: {key: value for key, value in one.items() if key not in ("$schema", "$id", "$defs")}}
        definitions |= one["$defs"]
    documents = [{"$ref": f"#/$defs/{schema(kind)['title']}"} for kind in KINDS]
    return {"$schema": schema("report")["$schema"], "title": "Document", "anyOf": documents, "$defs": definitions}


def rule_catalogue() -> Any:
    return load(SCHEMAS / "rules.json")


def form(edition: str) -> Any:
    return load(SCHEMAS / "forms" / f"{edition}.json")

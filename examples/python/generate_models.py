"""Writes the pydantic models of ogi_reports/models.py from the published schemas. Run it when a schema has changed."""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from ogi_reports import published

MODELS = Path(__file__).parent / "ogi_reports" / "models.py"
OPTIONS = """
    --input-file-type jsonschema --output-model-type pydantic_v2.BaseModel --target-python-version 3.11
    --use-annotated --use-type-alias --enum-field-as-literal all --use-schema-description --use-field-description
    --use-double-quotes --formatters builtin --disable-timestamp --disable-warnings
""".split()


def generate(target: Path, schema: object) -> None:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "schema.json"
        file.write_text(json.dumps(schema), "utf-8")
        generator = [sys.executable, "-m", "datamodel_code_generator"]
        subprocess.run([*generator, "--input", file, "--output", target, *OPTIONS], check=True)


if __name__ == "__main__":
    generate(MODELS, published.all_schemas())

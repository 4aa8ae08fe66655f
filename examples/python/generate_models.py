"""Writes the pydantic models of ogi_reports/models from the published schemas. Run it when a schema has changed."""

import subprocess
import sys
from pathlib import Path

from ogi_reports import published

MODELS = Path(__file__).parent / "ogi_reports" / "models"
OPTIONS = """
    --input-file-type jsonschema --output-model-type pydantic_v2.BaseModel --target-python-version 3.11
    --use-annotated --use-type-alias --enum-field-as-literal all --use-schema-description --use-field-description
    --use-double-quotes --formatters builtin --disable-timestamp --disable-warnings
""".split()


def generate(folder: Path) -> None:
    runs = []
    for kind in published.KINDS:
        source, target = published.SCHEMAS / f"{kind}.schema.json", folder / f"{kind}.py"
        command = [
            sys.executable,
            "-m",
            "datamodel_code_generator",
            "--input",
            str(source),
            "--output",
            str(target),
            *OPTIONS,
        ]
        runs.append(subprocess.Popen(command))
    if any(run.wait() for run in runs):
        raise SystemExit("not every model could be generated")


if __name__ == "__main__":
    generate(MODELS)

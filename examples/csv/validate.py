"""Validate the CSV that `ogi` writes against its published descriptions, with `frictionless` and `csvw`.

python validate.py [DOCUMENT ...]

Without arguments it takes a bundled report and two documents of the conformance pack. The environment variable OGI names the
command; otherwise cargo runs it.
"""

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import frictionless
from csvw import CSVW

ROOT = Path(__file__).resolve().parents[2]
DESCRIPTIONS = ROOT / "docs/schema/1.0/csv"
CONFORMANCE = ROOT / "docs/conformance/1.0/documents"
BUNDLED = [
    ROOT / "examples/reports/baoshan_2020.txt",
    CONFORMANCE / "balanced-hybrid.json",
    CONFORMANCE / "valid-full.json",
]
TABLES = {"long.csv": "csv", "wide.csv": "table"}


def ogi(*arguments: str | Path) -> bytes:
    command = shlex.split(os.environ.get("OGI", "cargo run --quiet --locked -p ogi-cli --"))
    return subprocess.run([*command, *arguments], check=True, stdout=subprocess.PIPE, cwd=ROOT).stdout


def faults_for_frictionless(folder: Path) -> list[str]:
    report = frictionless.Package(str(folder / "datapackage.json"), basepath=str(folder)).validate()
    return [" ".join(map(str, error)) for error in report.flatten(["title", "rowNumber", "fieldName", "message"])]


def faults_for_csvw(folder: Path) -> list[str]:
    try:
        csvw = CSVW(str(folder / "csv-metadata.json"), validate=True)
    except ValueError as error:
        return [str(error)]
    return [] if csvw.is_valid else [str(warning.message) for warning in csvw.warnings] or ["not valid"]


def refused(folder: Path, name: str, change: Callable[[str], str], *validators: Callable[[Path], list[str]]) -> bool:
    """Whether the programs refuse a table once it is changed."""
    file = folder / name
    sound = file.read_text(encoding="utf-8")
    changed = change(sound)
    assert changed != sound, name
    file.write_text(changed, encoding="utf-8")
    verdict = all(faults(folder) for faults in validators)
    file.write_text(sound, encoding="utf-8")
    return verdict


def main(documents: list[Path]) -> int:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for description in DESCRIPTIONS.iterdir():
            shutil.copy(description, folder)
        for table, form in TABLES.items():
            (folder / table).write_bytes(ogi("extract", "--format", form, *documents))
        faults = faults_for_frictionless(folder) + faults_for_csvw(folder)
        for fault in faults:
            print(fault)
        if faults:
            return 1
        # A description that accepts anything would be of no use. The package csvw takes columns by their order alone.
        validators = [faults_for_frictionless, faults_for_csvw]
        for table in TABLES:
            assert refused(folder, table, lambda text: text.replace("edition", "version", 1), validators[0]), table
            assert refused(folder, table, lambda text: text.replace(",2020,2019,", ",2020,1919,", 1), *validators), table
        lines = {table: len((folder / table).read_text(encoding="utf-8").splitlines()) - 1 for table in TABLES}
        print(f"frictionless and csvw accept {lines['long.csv']} cells of {lines['wide.csv']} reports, and refuse what is wrong")
    return 0


if __name__ == "__main__":
    sys.exit(main([Path(argument).resolve() for argument in sys.argv[1:]] or BUNDLED))

"""What `ogi extract` reads of a document, cell by cell, against what the document prints."""

import csv
import subprocess
from collections import Counter
from decimal import Decimal, InvalidOperation
from io import StringIO
from pathlib import Path

from fixtures import Fixture

OUTCOMES = ("exact", "wrong", "silent", "unread", "omitted", "refused", "told")
REPORT = "organ or year"


def score(ogi: Path, path: Path, fixture: Fixture) -> tuple[Counter, list[str], str]:
    """Cells by outcome, what went wrong, and the refusal, if it is one."""
    said = subprocess.run([ogi, "extract", "--format", "csv", "--raw", "--lang", "en", path], capture_output=True, text=True)
    cells = fixture.cells
    if said.returncode not in (0, 1):
        words = (said.stderr.strip().splitlines() or ["said nothing"])[-1].replace(str(path), "…").removeprefix("ogi: …: ")
        return Counter(refused=len(cells)), [], words
    rows = list(csv.DictReader(StringIO(said.stdout)))
    first = rows[0] if rows else {}
    rows = [row for row in rows if row["part"] == first["part"]]
    found = {row["address"]: row for row in rows if row["table"] in ("disclosure", "requests", "reviews")}
    tally, faults = Counter(), []
    for address in cells:
        row = found.pop(address, None)
        outcome = outcome_of(row, fixture.figures.get(address, ""))
        tally[outcome] += 1
        if outcome in ("wrong", "silent", "omitted"):
            read = f"{row['value']!r} {row['state']}" if row else "no such cell"
            faults.append(f"{outcome} {address}: {fixture.figures.get(address, '')!r} is printed, {read}")
    for address, row in found.items():
        # Rows that the form of another edition has.
        if row["value"]:
            tally["wrong"] += 1
            faults.append(f"wrong {address}: not in the form, {row['value']!r}")
    if (first.get("organ"), first.get("year")) != (fixture.organ, str(fixture.year)):
        tally[REPORT] += 1
        faults.append(f"title: {first.get('organ')!r} {first.get('year')!r}")
    return tally, faults, ""


def outcome_of(row: dict | None, printed: str) -> str:
    state = row["state"] if row else "omitted"
    if state == "unread":
        return "unread"
    if state in ("omitted", "not_printed"):
        return "omitted"
    if row["value"] == "" or printed == "":
        if row["value"] == printed:
            return "exact"
        # Words where a figure should be are kept and named.
        return "wrong" if printed == "" else "told" if row["remark"] else "silent"
    return "exact" if same(row["value"], printed) else "wrong"


def same(read: str, printed: str) -> bool:
    try:
        return Decimal(read) == Decimal(printed)
    except InvalidOperation:
        return read == printed

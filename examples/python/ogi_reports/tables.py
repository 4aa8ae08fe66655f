"""Many reports as one long table, a row a cell, for analysis with pandas."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

import pandas

from ogi_reports.rules import Checked

COLUMNS = {
    "organ": "string",
    "year": "Int64",
    "edition": "string",
    "address": "string",
    "row": "string",
    "column": "string",
    "value": "Float64",
    "printed": "string",
    "state": "category",
}


def table(reports: Iterable[Any], catalogue: Any) -> pandas.DataFrame:
    """A row for each cell that a report's form prints.

    `value` is a number to calculate with, `printed` the same to the last digit. Both are missing, never zero, where
    `state` is `blank`, `row-omitted` or `unread-cell` rather than `figure`.
    """
    rows = [row for report in reports for row in rows_of(Checked(catalogue, report))]
    return pandas.DataFrame(rows, columns=list(COLUMNS)).astype(COLUMNS)


def rows_of(checked: Checked) -> Iterable[dict[str, Any]]:
    report = checked.report
    for address, cell in checked.cells.items():
        edition = checked.edition(cell["table"])
        printed = next((label for label in cell["labels"] if label["edition"] == edition), None)
        if printed is None:
            continue
        figure = checked.figure(address)
        yield {
            "organ": report.get("organ", {}).get("name"),
            "year": report.get("year"),
            "edition": edition,
            "address": address,
            "row": printed["row"],
            "column": printed["column"],
            "value": float(figure) if isinstance(figure, Fraction) else None,
            "printed": text_of(report, address) if isinstance(figure, Fraction) else None,
            "state": "figure" if isinstance(figure, Fraction) else figure or "blank",
        }


def text_of(report: Any, address: str) -> str:
    for step in address.split("."):
        report = report[step]
    return str(report)

"""Draws table three of a report as HTML, from the published form and the report alone: python draw_form.py REPORT.json"""

import html
import json
import sys
from pathlib import Path

from ogi_reports import published


def figure(report: dict, address: str) -> str:
    """What stands in a cell: the figure, or what it prints beside or instead of one; nothing where it is blank."""
    if address in report.get("remarks", {}):
        return report["remarks"][address]
    value = report
    for key in address.split("."):
        value = value.get(key, {})
    return "" if value == {} else str(value)


def draw(form: dict, report: dict, table: str) -> str:
    """A table of the form, filled in."""
    drawn = next(drawn for drawn in form["tables"] if drawn["table"] == table)
    lines = []
    for row in drawn["layout"]:
        boxes = []
        for box in row:
            text = box["label"] if "label" in box else figure(report, box["cell"])
            spans = "".join(
                f' {name}="{box[key]}"' for name, key in (("colspan", "columns"), ("rowspan", "rows")) if box[key] > 1
            )
            boxes.append(f"<td{spans}>{html.escape(text)}</td>")
        lines.append(f"<tr>{''.join(boxes)}</tr>")
    return "<table>\n" + "\n".join(lines) + "\n</table>"


def main() -> None:
    report = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    edition = report.get("forms", {}).get("requests", report["edition"])
    form = published.form(edition)
    title = next(section["title"] for section in form["sections"] if section["member"] == "requests")
    print(f"<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<h2>{html.escape(title)}</h2>\n{draw(form, report, 'requests')}")


if __name__ == "__main__":
    main()

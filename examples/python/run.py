"""Checks reports against the published rules and tells which comparisons do not hold.

python run.py REPORT.json [--previous LAST_YEAR.json] [--table CELLS.csv]
"""

import argparse
import sys
from pathlib import Path

from ogi_reports import published
from ogi_reports.reading import Refused, read
from ogi_reports.rules import Checked
from ogi_reports.tables import table
from ogi_reports.telling import failures, tell

BUNDLED = published.DOCS.parent / "examples" / "reports" / "draft_2024.json"


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("reports", nargs="*", type=Path, default=[BUNDLED], metavar="REPORT.json")
    arguments.add_argument("--previous", type=Path, metavar="LAST_YEAR.json")
    arguments.add_argument("--table", type=Path, metavar="CELLS.csv")
    options = arguments.parse_args()

    catalogue = published.rule_catalogue()
    try:
        reports = {path: read(path.read_bytes(), "report") for path in options.reports}
        previous = read(options.previous.read_bytes(), "report") if options.previous else None
    except Refused as refused:
        print(refused, file=sys.stderr)
        return 3
    failed = 0
    for path, report in reports.items():
        checked = Checked(catalogue, report, previous)
        found = failures(checked)
        failed += len(found)
        organ, year = report.get("organ", {}).get("name", "（未写明机关）"), report.get("year", "（未写明年度）")
        print(f"{organ}  {year}  {path.name}：不符 {len(found)} 项")
        for rule, at in found:
            print("\n".join(f"  {line}" for line in tell(checked, rule, at)))
    if options.table:
        table(reports.values(), catalogue).to_csv(options.table, index=False)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

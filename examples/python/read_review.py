"""Tells what a review found: who is missing, who must correct what, what was mended.

python read_review.py [REVIEW.json]

Without a file the bundled reports are reviewed by the command `ogi`; the environment variable OGI says which.
"""

import json
import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def bundled(folder: Path) -> Path:
    command = shlex.split(os.environ.get("OGI", "cargo run --quiet --locked -p ogi-cli --"))
    given = ["examples/received", "--register", "examples/registers/organs.csv", "--as-of", "2025-02-05"]
    done = subprocess.run([*command, "review", *given, "-o", folder], cwd=ROOT, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(done.stderr)
    return folder / "review.json"


def tell(review: dict) -> None:
    counts = review["counts"]
    print(f"{review['year']}年度，截至 {review['as_of']}：应报 {counts['expected']}，已报 {counts['reported']}，未报 {counts['missing']}")
    for organ in review["organs"]:
        name, report = organ["organ"]["name"], organ.get("report")
        if organ["status"] == "missing":
            late = organ.get("days_late")
            print(f"  未报  {name}" + (f"，逾期 {late} 天" if late else f"，{organ['deadline']} 到期"))
        for finding in report["findings"] if report else []:
            confirmed = finding.get("decision", {}).get("decision") == "confirmed"
            if finding["severity"] == "error" and not confirmed:
                print(f"  错误  {name}：{finding['message']['zh']} [{finding['rule']}]")
        for finding in organ["mended"]:
            print(f"  已改  {name}：{finding['message']['zh']}")
    for unmatched in review["unmatched"]:
        print(f"  未能对应  {unmatched.get('name', unmatched['report']['source'])}（{unmatched['reason']}）")
    for unreadable in review["unreadable"]:
        print(f"  读不了  {unreadable['source']}：{unreadable['reason']['zh']}")


def main() -> int:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(sys.argv[1]) if len(sys.argv) > 1 else bundled(Path(folder))
        review = json.loads(path.read_text("utf-8"))
    tell(review)
    return 1 if review["counts"]["error"] else 0


if __name__ == "__main__":
    sys.exit(main())

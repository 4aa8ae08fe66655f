#!/usr/bin/env python3
"""Gives every valid report of the conformance pack to a program, one a line, and looks whether it writes the same again.

    python3 round_trip.py go/round-trip

What is the same is told of the parsed JSON: the order of keys and the way a number is written do not count.
"""

import json
import subprocess
import sys
from pathlib import Path

PACK = Path(__file__).parent.parent / "docs" / "conformance" / "1.0"


def reports():
    """The valid reports, by the names of their cases."""
    manifest = json.loads((PACK / "manifest.json").read_text(encoding="utf-8"))
    for case in manifest["cases"]:
        if case["schema"] == "report" and case["valid"]:
            yield case["name"], (PACK / case["document"]).read_text(encoding="utf-8-sig")


def parsed(text):
    """A text that is the same for what is the same; every count of a report is one that a float holds."""
    return json.dumps(json.loads(text, parse_int=float), sort_keys=True)


def main(command):
    given = dict(reports())
    lines = "".join(json.dumps(json.loads(text), ensure_ascii=False) + "\n" for text in given.values())
    run = subprocess.run(command, input=lines.encode(), stdout=subprocess.PIPE, check=True)
    written = run.stdout.decode().splitlines()
    if len(written) != len(given):
        sys.exit(f"{command[0]}: {len(given)} reports were given and {len(written)} written")
    changed = [name for (name, text), line in zip(given.items(), written) if parsed(text) != parsed(line)]
    if changed:
        sys.exit(f"{command[0]}: {len(changed)} reports are not what they were: {', '.join(changed)}")
    print(f"{command[0]}: {len(given)} reports were read and written, all unchanged")


if __name__ == "__main__":
    main(sys.argv[1:])

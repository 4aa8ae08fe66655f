"""Says of every line of a file `{"schema": "report", "value": …}` whether the value is valid: 1 or 0, a line each.

python accept.py FILE
"""

import json
import sys

from ogi_reports.reading import validator


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as lines:
        for line in lines:
            case = json.loads(line)
            print(int(validator(case["schema"]).is_valid(case["value"])))


if __name__ == "__main__":
    main()

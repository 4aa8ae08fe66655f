"""What every Python program here has in common: input in memory, CPU time, the median of nine runs."""

import gc
import json
import statistics
import sys
import time
from pathlib import Path

DIR = Path(sys.argv[1])
RUNS = 9


def lines(name="reports.ndjson"):
    return (DIR / name).read_bytes().splitlines()


def pages(name):
    return [path.read_bytes() for path in sorted((DIR / name).iterdir())]


def measure(job, contender, items, size, run):
    check_value = run()
    seconds = []
    for _ in range(RUNS):
        gc.collect()
        start = time.process_time()
        check_value = run()
        seconds.append(time.process_time() - start)
    print(
        json.dumps(
            {
                "job": job,
                "contender": contender,
                "items": items,
                "bytes": size,
                "cpu_seconds": statistics.median(seconds),
                "check_value": int(check_value),
            }
        ),
        flush=True,
    )

"""The sums of the form on columns in memory, with Polars: how many fail; and how each comes out where cells are blank."""

import json

import polars

from form import sums
from measure import lines, measure

COPIES = 7


def frame(name):
    addresses = sorted({cell for parts, totals in sums() for cell in parts + totals})

    def cell(report, address):
        for key in address.split("."):
            report = report.get(key)
            if report is None:
                return None
        return report

    reports = [json.loads(line) for line in lines(name)]
    columns = {address: [cell(report, address) for report in reports] for address in addresses}
    schema = dict.fromkeys(addresses, polars.Int64)
    return polars.concat([polars.DataFrame(columns, schema=schema)] * COPIES, rechunk=True)


def add(cells):
    return polars.sum_horizontal(*cells)


def count_failing(data):
    tests = [(add(parts) != add(totals)).sum().alias(str(index)) for index, (parts, totals) in enumerate(sums())]
    return data.select(tests).sum_horizontal().item()


def outcome(parts, totals):
    """One for a sum that holds, 100 with the blanks as zero, 10,000 for one that fails, 1,000,000 undecided."""
    left, right = add(parts), add(totals)  # a null adds nothing
    left_blank = polars.any_horizontal(polars.col(parts).is_null())
    right_blank = polars.any_horizontal(polars.col(totals).is_null())
    no_total = polars.all_horizontal(polars.col(totals).is_null())
    return (
        polars.when(~left_blank & ~right_blank)
        .then(polars.when(left == right).then(1).otherwise(10_000))
        .when(no_total)
        .then(1_000_000)
        .when(left == right)
        .then(100)
        .when(((left > right) & ~right_blank) | ((left < right) & ~left_blank))
        .then(10_000)
        .otherwise(1_000_000)
        .cast(polars.Int64)
        .sum()
    )


def count_outcomes(data):
    tests = [outcome(parts, totals).alias(str(index)) for index, (parts, totals) in enumerate(sums())]
    return data.select(tests).sum_horizontal().item()


for job, name, count in [
    ("check-count", "reports.ndjson", count_failing),
    ("check-outcomes", "blanks.ndjson", count_outcomes),
]:
    data = frame(name)
    measure(job, "polars", len(data), 0, lambda: count(data))

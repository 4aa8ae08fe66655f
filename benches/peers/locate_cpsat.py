"""The fewest cells of table three whose change makes every sum hold, with CP-SAT: an optimal answer for every report."""

import json

from ortools.sat.python import cp_model

from form import APPLICANTS, OUTCOMES, sums
from measure import lines, measure

LARGEST = 10_000_000
SUMS = [(parts, totals) for parts, totals in sums() if parts[0].startswith("requests.")]
ROWS = ["received", "brought_forward", *(f"outcomes.{key}" for key in OUTCOMES), "concluded", "carried_forward"]
CELLS = [f"requests.{row}.{who}" for row in ROWS for who in APPLICANTS]


def figures(report):
    def cell(address):
        value = report
        for key in address.split("."):
            value = value[key]
        return value

    return {address: cell(address) for address in CELLS}


def fewest_cells(printed):
    model = cp_model.CpModel()
    right, changed = {}, {}
    for address, count in printed.items():
        right[address] = model.new_int_var(0, LARGEST, "")
        changed[address] = model.new_bool_var("")
        model.add(right[address] == count).only_enforce_if(~changed[address])
    for parts, totals in SUMS:
        model.add(sum(right[cell] for cell in parts) == sum(right[cell] for cell in totals))
    model.minimize(sum(changed.values()))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    if solver.solve(model) != cp_model.OPTIMAL:
        raise ValueError("not proven optimal")
    return round(solver.objective_value)


for name in ("1-3", "4", "5", "6"):
    reports = [figures(json.loads(line)) for line in lines(f"wrong-{name}.ndjson")]
    measure(f"locate-{name}", "cp-sat", len(reports), 0, lambda: sum(map(fewest_cells, reports)))

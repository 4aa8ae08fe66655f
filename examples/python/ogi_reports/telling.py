"""Tells comparisons in the printed words of the form."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from ogi_reports.rules import FAIL, Checked

RELATIONS = {
    "equal": "应等于",
    "at_most": "应不大于",
    "at_least": "应不小于",
    "less_than": "应小于",
    "more_than": "应大于",
}


def failures(checked: Checked) -> list[tuple[str, int]]:
    """The comparisons that do not hold: the rule, and which of its expressions."""
    outcomes = checked.outcomes().items()
    return [(rule, at) for rule, each in outcomes for at, outcome in enumerate(each) if outcome == FAIL]


def cells(comparison: Any) -> list[str]:
    """The figures of the report that it compares, the left side first."""
    return [term["cell"] for term in comparison["left"] + comparison["right"] if "cell" in term]


def tell(checked: Checked, rule_id: str, at: int) -> list[str]:
    """A comparison, a line a term: what the form prints at the cell, and what stands in it."""
    rule = next(rule for rule in checked.catalogue["rules"] if rule["id"] == rule_id)
    comparison = rule["expressions"][at]
    left, right = (side_told(checked, rule, comparison[side]) for side in ("left", "right"))
    return [f"{rule['title']['zh']}  [{rule_id}]", *left, RELATIONS[comparison["is"]], *right]


def side_told(checked: Checked, rule: Any, terms: Any) -> list[str]:
    told = [f"    {term_told(checked, rule, term)}" for term in terms]
    return told if len(terms) == 1 else [*told, f"    合计：{printed(checked.side(rule, terms)['known'])}"]


def term_told(checked: Checked, rule: Any, term: Any) -> str:
    limits = {threshold["name"]: threshold for threshold in rule["thresholds"]}
    match term:
        case {"cell": address}:
            told = f"{label(checked, address)}：{figure(checked, address)}"
        case {"previous": address} if checked.previous:
            told = f"上一年度的{label(checked.previous, address)}：{figure(checked.previous, address)}"
        case {"number": number}:
            told = str(number)
        case {"threshold": name}:
            told = f"{limits[name]['value']}（{limits[name]['about']['zh']}）"
        case {"next_year": day}:
            told = f"{checked.report['year'] + 1}年{day['month']}月{day['day']}日"
        case _:
            told = f"发布日期：{checked.report['published']}"
    times = limits[term["times_threshold"]]["value"] if "times_threshold" in term else term.get("times", 1)
    return told if times == 1 else f"减去  {told}" if times == -1 else f"{times} 倍的  {told}"


def label(checked: Checked, address: str) -> str:
    """The labels the report's form prints at a cell."""
    cell = checked.cells[address]
    labels = {printed["edition"]: printed for printed in cell["labels"]}
    printed = labels.get(checked.edition(cell["table"]), cell["labels"][-1])
    return f"“{printed['row']}”一行“{printed['column']}”"


def figure(checked: Checked, address: str) -> str:
    """A figure as the report has it."""
    value = checked.report
    for step in address.split("."):
        value = value.get(step, {})
    return "空白" if value == {} else str(value)


def printed(number: Fraction) -> str:
    """An exact number as a decimal."""
    return f"{Decimal(number.numerator) / number.denominator:f}"

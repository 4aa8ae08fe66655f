"""Evaluates docs/schema/1.0/rules.json as docs/expressions.md says: how each comparison of each rule comes out."""

import re
from datetime import date
from fractions import Fraction
from typing import Any

PASS, BLANKS_AS_ZERO, FAIL = "pass", "pass-blanks-as-zero", "fail"
BLANKS = re.compile(r"[\s\u200b-\u200f\u2060\ufeff\xad]+")


class Checked:
    """A report, the one of the year before, and what is certain of the organ, whatever the report says: `level`, `kind`, `rule_making`."""

    def __init__(self, catalogue: Any, report: Any, previous: Any = None, organ: Any = None):
        follows = previous and previous.get("year", 0) + 1 == report.get("year")
        self.previous = Checked(catalogue, previous) if follows else None
        self.catalogue, self.report = catalogue, report
        self.organ = report.get("organ", {}) | (organ or {})
        self.cells = {cell["cell"]: cell for cell in catalogue["cells"]}

    def outcomes(self) -> dict[str, list[str]]:
        """For every rule with comparisons, the outcome of each: pass, fail, or why it is not evaluated."""
        rules = [rule for rule in self.catalogue["rules"] if rule["expressions"]]
        return {rule["id"]: [self.outcome(rule, comparison) for comparison in rule["expressions"]] for rule in rules}

    def outcome(self, rule: Any, comparison: Any) -> str:
        cells = [term["cell"] for term in comparison["left"] + comparison["right"] if "cell" in term]
        guards = [guard for guards in comparison.get("when", []) for guard in guards.items()]
        compared = [comparison, *(value for name, value in guards if name == "figures")]
        if not any(self.edition(table) in rule["editions"] for table in ("disclosure", "requests", "reviews")):
            return "other-edition"
        if not self.previous and any("previous" in term for it in compared for term in it["left"] + it["right"]):
            return "no-previous-year"
        if any(name == "edition" and self.edition(cells[0].split(".")[0]) not in value for name, value in guards):
            return "not-counted"
        said = [self.is_so(rule, name, value) for name, value in guards if not name.startswith(("organ_", "cannot_"))]
        if False in said:
            return PASS
        truth, reasons = self.truth(rule, comparison), {reason for reason in said if isinstance(reason, str)}
        if truth in ("unread-cell", "row-omitted"):
            reasons.discard("local-row")
        if "local-row" not in reasons:
            if truth in (PASS, BLANKS_AS_ZERO):
                helped = not set(cells).isdisjoint(self.report.get("read_by_sums", []))
                return "used-for-reading" if helped and ("not_read_by_sums", True) in guards else truth
            reasons |= {truth} - {FAIL}
        said = [self.is_so(rule, name, value) for name, value in guards if name.startswith(("organ_", "cannot_"))]
        if False in said:
            return PASS
        return self.last(reasons) if reasons else "organ-unknown" if "organ-unknown" in said else FAIL

    def is_so(self, rule: Any, guard: str, value: Any) -> bool | str:
        """Whether a guard is so, or why that is not known."""
        organ, name = self.organ, self.organ.get("name")
        match guard:
            case "from_year":
                return self.report["year"] >= value if "year" in self.report else "date-unknown"
            case "scope_is_not":
                return self.report.get("scope") != value
            case "figures":
                return {PASS: True, BLANKS_AS_ZERO: True, FAIL: False}.get(truth := self.truth(rule, value), truth)
            case "no_local_row_after":
                rows = [(row["table"], row.get("after")) for row in self.report.get("local_rows", [])]
                disturbed = any(at in row or (not row[1] and at.startswith(row[0])) for at in value for row in rows)
                return "local-row" if disturbed else True
            case "organ_kind" | "organ_level":
                known = organ.get(guard.removeprefix("organ_"))
                return known in value if known else "organ-unknown"
            case "organ_kind_is_not":
                return organ.get("kind") != value
            case "organ_name_ends":
                return name.rstrip().endswith(tuple(value)) if name is not None else "organ-unknown"
            case "organ_name_lacks":
                return not any(word in name for word in value) if name is not None else "organ-unknown"
            case "cannot_make_rules":
                power = organ.get("rule_making", "unknown")
                return power == "no" if power != "unknown" else "organ-unknown"
        return True

    def truth(self, rule: Any, relation: Any) -> str:
        left, right, kind = self.side(rule, relation["left"]), self.side(rule, relation["right"]), relation["is"]
        if missing := left["missing"] | right["missing"]:
            return self.last(missing)
        if kind in ("at_least", "more_than"):
            left, right = right, left
        below, above = left["most"] < right["least"], right["most"] < left["least"]
        if kind == "equal":
            exact = left["least"] == left["most"] and right["least"] == right["most"]
            holds = PASS if exact else BLANKS_AS_ZERO if right["terms"] else "blank-cell"
            return holds if left["known"] == right["known"] else FAIL if below or above else "blank-cell"
        if kind in ("at_most", "at_least"):
            return PASS if left["most"] <= right["least"] else FAIL if above else "blank-cell"
        return PASS if below else FAIL if right["most"] <= left["least"] else "blank-cell"

    def side(self, rule: Any, terms: list[Any]) -> dict[str, Any]:
        """The sum of what is known, how far blanks may move it, and why the rest is not known."""
        known, count, falls, rises, missing = Fraction(0), 0, False, False, set()
        for term in terms:
            times = threshold(rule, term["times_threshold"]) if "times_threshold" in term else term.get("times", 1)
            value = self.value(rule, term)
            if isinstance(value, str):
                missing.add(value)
            elif value is None:
                signed = self.cells[term.get("cell") or term["previous"]]["figure"] == "change"
                falls, rises = falls or signed or times < 0, rises or signed or times > 0
            else:
                known, count = known + times * value, count + 1
        least, most = float("-inf") if falls else known, float("inf") if rises else known
        return {"known": known, "terms": count, "least": least, "most": most, "missing": missing}

    def value(self, rule: Any, term: Any) -> Fraction | str | None:
        match term:
            case {"cell": address}:
                return self.figure(address)
            case {"previous": address} if self.previous:
                return self.previous.figure(address)
            case {"number": number}:
                return Fraction(number)
            case {"threshold": name}:
                return Fraction(threshold(rule, name))
            case {"published": True} if "published" in self.report:
                return Fraction(date.fromisoformat(self.report["published"]).toordinal())
            case {"next_year": day} if "year" in self.report:
                return Fraction(date(self.report["year"] + 1, **day).toordinal())
        return "date-unknown"

    def figure(self, address: str) -> Fraction | str | None:
        """What stands in a cell; None where it is blank; else why nothing is known of it."""
        value, cell, remark = self.report, self.cells[address], self.report.get("remarks", {}).get(address)
        for step in address.split("."):
            value = value.get(step, {})
        nil = remark is None or re.match(self.catalogue["nil_pattern"], BLANKS.sub("", remark)) is not None
        if address in self.report.get("unread", {}) or (value == {} and not nil):
            return "unread-cell"
        if value != {}:
            return Fraction(value)
        if not {address, cell["row"], cell["table"]}.isdisjoint(self.report.get("omitted", [])):
            return "row-omitted"
        return None if self.edition(cell["table"]) in [it["edition"] for it in cell["labels"]] else "other-edition"

    def edition(self, table: str) -> str:
        return self.report.get("forms", {}).get(table, self.report["edition"])

    def last(self, reasons: set[str]) -> str:
        return max(reasons, key=self.catalogue["undecided"].index)


def threshold(rule: Any, name: str) -> int:
    return next(it["value"] for it in rule["thresholds"] if it["name"] == name)

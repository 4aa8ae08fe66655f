"""Runs the conformance pack (docs/conformance/1.0): what it expects of a document, and what comes out here."""

from typing import Any

from ogi_reports import published
from ogi_reports.reading import Refused, read
from ogi_reports.rules import Checked
from ogi_reports.telling import cells, failures


def cases() -> list[Any]:
    return published.load(published.CONFORMANCE / "manifest.json")["cases"]


def document(name: str) -> bytes:
    return (published.CONFORMANCE / name).read_bytes()


def differences(case: Any, catalogue: Any) -> list[str]:
    """Where the outcome is not the expected one; nothing, where the case is passed."""
    try:
        value = read(document(case["document"]), case["schema"])
    except Refused as refused:
        return [f"refused: {refused}"] if case["valid"] else []
    if not case["valid"]:
        return ["accepted"]
    if "outcomes" not in case:
        return []
    previous = read(document(case["previous"]), "report") if "previous" in case else None
    checked = Checked(catalogue, value, previous, case.get("organ"))
    outcomes = checked.outcomes()
    return [
        *(
            f"{rule}: {each} instead of {case['outcomes'].get(rule)}"
            for rule, each in outcomes.items()
            if each != case["outcomes"].get(rule)
        ),
        *(f"{rule} is not in the catalogue" for rule in case["outcomes"].keys() - outcomes.keys()),
        *([] if failed(checked) == case.get("failures", []) else [f"failures: {failed(checked)}"]),
    ]


def failed(checked: Checked) -> list[Any]:
    rules = {rule["id"]: rule for rule in checked.catalogue["rules"]}
    return [
        {"rule": rule, "comparison": at, "cells": cells(rules[rule]["expressions"][at])}
        for rule, at in failures(checked)
    ]

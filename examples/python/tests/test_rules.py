"""Small cases; the conformance pack has the many."""

from pathlib import Path

import pytest

from ogi_reports import rules
from ogi_reports.rules import Checked

APPLICANTS = [
    "natural_person",
    "business",
    "research_institution",
    "public_interest_organization",
    "legal_service_organization",
    "other_organization",
]


def received(*counts: int | None, **report):
    row = {key: count for key, count in zip([*APPLICANTS, "total"], counts, strict=True) if count is not None}
    return {"schema_version": "1.0", "edition": "2021", "requests": {"received": row}, **report}


@pytest.fixture
def row_total(catalogue):
    """How the sum of the row of requests received comes out."""
    rule = next(rule for rule in catalogue["rules"] if rule["id"] == "requests.row-total")
    first = next(it for it in rule["expressions"] if {"cell": "requests.received.total"} in it["left"] + it["right"])
    return lambda report: Checked(catalogue, report).outcome(rule, first)


def test_a_row_that_adds_up_passes(row_total):
    assert row_total(received(4, 1, 0, 0, 0, 0, 5)) == "pass"


def test_a_row_that_does_not_add_up_fails(row_total):
    assert row_total(received(4, 1, 0, 0, 0, 0, 6)) == "fail"


def test_blanks_beside_parts_that_reach_the_total_count_as_zero_and_are_marked(row_total):
    assert row_total(received(4, 1, None, None, 0, 0, 5)) == "pass-blanks-as-zero"


def test_parts_above_the_total_fail_whatever_the_blanks_stand_for(row_total):
    assert row_total(received(4, 2, None, None, 0, 0, 5)) == "fail"


def test_parts_below_the_total_leave_room_for_the_blanks(row_total):
    assert row_total(received(4, None, 0, 0, 0, 0, 5)) == "blank-cell"


def test_a_blank_total_says_nothing(row_total):
    assert row_total(received(4, 1, 0, 0, 0, 0, None)) == "blank-cell"


def test_a_cell_that_was_not_read_says_nothing_even_if_a_figure_stands_there(row_total):
    unread = {"requests.received.business": {"code": "row-lost-cell", "text": "1"}}
    assert row_total(received(4, 1, 0, 0, 0, 0, 6, unread=unread)) == "unread-cell"


def test_words_in_a_cell_were_not_read_but_a_dash_is_a_blank(row_total):
    words, dash = ({"requests.received.business": text} for text in ("若干", " — "))
    assert row_total(received(4, None, 0, 0, 0, 0, 4, remarks=words)) == "unread-cell"
    assert row_total(received(4, None, 0, 0, 0, 0, 4, remarks=dash)) == "pass-blanks-as-zero"


def test_a_row_the_document_lacks_is_not_blank(row_total):
    for omitted in ("requests", "requests.received", "requests.received.business"):
        assert row_total(received(4, None, 0, 0, 0, 0, 4, omitted=[omitted])) == "row-omitted"


def test_a_sum_that_helped_to_read_a_cell_proves_nothing_unless_it_fails(row_total):
    read_by_sums = ["requests.received.business"]
    assert row_total(received(4, 1, 0, 0, 0, 0, 5, read_by_sums=read_by_sums)) == "used-for-reading"
    assert row_total(received(4, 1, 0, 0, 0, 0, 6, read_by_sums=read_by_sums)) == "fail"


def test_counts_beyond_what_a_float_holds_are_added_exactly(row_total):
    most = 2**53 - 1
    assert row_total(received(most, 1, 0, 0, 0, 0, most)) == "fail"


def test_the_evaluator_fits_on_a_page_or_three():
    assert len(Path(rules.__file__).read_text("utf-8").splitlines()) <= 150

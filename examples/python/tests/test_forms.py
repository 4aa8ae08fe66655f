"""The published forms: valid, whole, and enough to draw a table."""

from html.parser import HTMLParser

import draw_form
import pytest
from jsonschema import Draft202012Validator
from ogi_reports import published

EDITIONS = ("2019", "2021")


class Boxes(HTMLParser):
    """The texts of the boxes of a drawn table, row by row."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag == "td":
            self.rows[-1].append("")

    def handle_data(self, data: str) -> None:
        if self.rows and self.rows[-1] and data.strip():
            self.rows[-1][-1] += data


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_form_is_valid(edition: str):
    Draft202012Validator(published.schema("form")).validate(published.form(edition))


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_table_is_drawn_with_every_figure_in_its_row(edition: str):
    form = published.form(edition)
    report = published.load(published.CONFORMANCE / "documents" / f"balanced-{edition}.json")
    boxes = Boxes()
    boxes.feed(draw_form.draw(form, report, "requests"))
    table = form["tables"][1]
    drawn = [row for row in boxes.rows if len(row) > 7]
    assert len(drawn) == len(table["rows"])
    for row, printed in zip(drawn, table["rows"]):
        assert row[-7:] == [draw_form.figure(report, cell["cell"]) for cell in printed["cells"]]
        assert row[-8] == printed["label"].split("·")[-1]


def test_what_a_cell_prints_stands_in_place_of_its_figure():
    report = {"requests": {"received": {"total": 3}}, "remarks": {"requests.received.total": "3件"}}
    assert draw_form.figure(report, "requests.received.total") == "3件"
    assert draw_form.figure(report, "requests.received.business") == ""

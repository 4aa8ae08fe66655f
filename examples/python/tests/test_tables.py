from ogi_reports import published
from ogi_reports.tables import table

DRAFT = published.DOCS.parent / "examples" / "reports" / "draft_2024.json"


def reports():
    last_year = {
        "schema_version": "1.0",
        "edition": "2019",
        "year": 2020,
        "disclosure": {"centralized_procurement": {"projects": 28, "amount": "743.38"}},
        "requests": {"received": {"natural_person": 0}},
        "omitted": ["reviews"],
    }
    return [published.load(DRAFT), last_year]


def test_each_report_has_a_row_for_each_cell_its_form_prints(catalogue):
    cells = table(reports(), catalogue)
    assert cells.groupby("edition").size().to_dict() == {"2019": 198, "2021": 200}


def test_a_blank_stays_blank_and_zero_stays_zero(catalogue):
    cells = table(reports(), catalogue).query("edition == '2019'").set_index("address")
    received = cells.loc["requests.received.natural_person"]
    assert (received["value"], received["state"]) == (0, "figure")
    blank = cells.loc["requests.received.business"]
    assert blank.isna()["value"] and blank["state"] == "blank"
    assert cells.loc["reviews.reconsideration.total", "state"] == "row-omitted"


def test_an_amount_keeps_its_digits(catalogue):
    cells = table(reports(), catalogue).set_index("address")
    amount = cells.loc["disclosure.centralized_procurement.amount"]
    assert (amount["value"], amount["printed"], amount["row"]) == (743.38, "743.38", "政府集中采购")


def test_many_reports_are_summed_up_by_label(catalogue):
    cells = table(reports() * 2, catalogue)
    sums = cells[cells["address"] == "requests.received.total"].groupby("year")["value"].sum(min_count=1)
    assert sums[2024] == 2 * 3525

"""Builds a report from the generated models and prints it as JSON, ready for `ogi check`.

python build.py > report.json
"""

from datetime import date

from ogi_reports import models as model
from ogi_reports.writing import write


def counts(natural_person: int = 0, business: int = 0) -> model.ByApplicant:
    return model.ByApplicant(
        natural_person=natural_person,
        business=business,
        research_institution=0,
        public_interest_organization=0,
        legal_service_organization=0,
        other_organization=0,
        total=natural_person + business,
    )


def outcomes(**rows: model.ByApplicant) -> model.Outcomes:
    """Every row of edition 2021; a row nobody asked under holds printed zeros. One left out would be blank."""
    printed = [row for row in model.Outcomes.model_fields if row != "other"]
    return model.Outcomes(**{row: rows.get(row, counts()) for row in printed})


def results(upheld: int = 0) -> model.ByResult:
    return model.ByResult(upheld=upheld, corrected=0, other=0, pending=0, total=upheld)


def section(text: str) -> list[model.NarrativeBlock]:
    return [model.NarrativeBlock(text=text)]


def build() -> model.Report:
    return model.Report(
        schema_version="1.0",
        edition="2021",
        year=2024,
        organ=model.Organ(name="示例县财政局", level="county", kind="department"),
        published=date(2025, 1, 24),
        disclosure=model.Disclosure(
            rules=model.Documents(issued=0, repealed=0, in_force=0),
            normative_documents=model.Documents(issued=2, repealed=1, in_force=9),
            administrative_licensing=model.Services(decisions=31),
            administrative_penalties=model.Services(decisions=4),
            administrative_compulsion=model.Services(decisions=0),
            administrative_fees=model.Fees(amount="12.5"),
        ),
        requests=model.Requests(
            received=counts(11, 3),
            brought_forward=counts(1),
            outcomes=outcomes(granted=counts(8, 2), partly_granted=counts(2, 1)),
            concluded=counts(10, 3),
            carried_forward=counts(2),
        ),
        reviews=model.Reviews(
            reconsideration=results(upheld=1),
            direct_litigation=results(),
            litigation_after_reconsideration=results(),
        ),
        local_rows=[
            model.LocalRow(
                table="requests",
                label="其中：网上申请",
                after="requests.received",
                cells=[model.LocalCell(column="natural_person", text="9"), model.LocalCell(column="total", text="9")],
            )
        ],
        narrative=model.Narrative(
            overview=section("本年度主动公开、依申请公开、政府信息管理、平台建设、监督保障工作有序开展。"),
            problems=section("存在公开目录更新不及时的问题，已逐项改进。"),
            other_matters=section("本年度没有收取信息处理费。"),
        ),
        extensions={"gov.example.portal": {"submitted_by": "办公室", "reviewed": True}},
    )


if __name__ == "__main__":
    print(write(build()))

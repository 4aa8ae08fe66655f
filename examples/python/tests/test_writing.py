import json

import pytest

from build import build
from ogi_reports import conformance, models, published
from ogi_reports.models import Metadata, Report
from ogi_reports.reading import Number, parse, read, read_report
from ogi_reports.writing import write

VALID = [case for case in conformance.cases() if case["valid"]]


@pytest.mark.parametrize("case", VALID, ids=lambda case: case["name"])
def test_every_document_of_the_pack_is_the_same_after_reading_and_writing(case):
    kind, data = case["schema"], conformance.document(case["document"])
    model = getattr(models, published.schema(kind)["title"])
    assert parse(write(model.model_validate(read(data, kind)), kind).encode("utf-8")) == parse(data)


def test_extensions_and_local_rows_survive():
    text = (
        '{"schema_version":"1.0","edition":"2021",'
        '"local_rows":[{"table":"requests","label":"其中","after":"requests.received",'
        '"cells":[{"column":"total","text":"9 件"}]}],'
        '"extensions":{"z":1.50,"a":[null,-0,1e400,123456789012345678901234,{}]}}'
    )
    assert write(read_report(text.encode("utf-8"))) == text


def test_maps_are_written_in_canonical_order():
    report = Report(
        schema_version="1.0",
        edition="2021",
        remarks={"reviews.reconsideration.total": "1件", "requests.received.total": "2件"},
        metadata=Metadata(other={"𠀀": "", "Ａ": "", "主题分类": ""}),
        extensions={"remarks": {"b": 1, "a": 2}},
    )
    value = json.loads(write(report))
    assert list(value["remarks"]) == ["requests.received.total", "reviews.reconsideration.total"]
    assert list(value["metadata"]["other"]) == ["主题分类", "Ａ", "𠀀"]
    assert list(value["extensions"]["remarks"]) == ["b", "a"]


def test_a_member_that_is_set_to_none_is_left_out():
    report = build()
    report.year = report.organ.level = None
    assert "year" not in json.loads(write(report)) and "level" not in json.loads(write(report))["organ"]


def test_the_extensions_of_a_model_may_hold_anything():
    report = build()
    report.extensions = {"example": {"none": None, "rate": Number("0.10")}}
    assert write(report).endswith('"extensions":{"example":{"none":null,"rate":0.10}}}')


def test_ogi_accepts_the_report_that_is_built(ogi, tmp_path):
    file = tmp_path / "report.json"
    file.write_text(write(build()), "utf-8")
    checked = ogi("check", "--format", "json", str(file))
    assert checked.returncode == 0, checked.stderr
    assert json.loads(checked.stdout)["counts"]["error"] == 0

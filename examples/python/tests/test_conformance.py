import json
from functools import cache

import pytest
from jsonschema import Draft202012Validator

from ogi_reports import conformance, published
from ogi_reports.conformance import differences


@pytest.mark.parametrize("case", conformance.cases(), ids=lambda case: case["name"])
def test_the_pack_is_passed(case, catalogue):
    assert differences(case, catalogue) == []


@cache
def tolerant(kind: str) -> Draft202012Validator:
    schema = published.tolerant_schema(kind)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


@pytest.mark.parametrize("case", conformance.cases(), ids=lambda case: case["name"])
def test_the_tolerant_schemas_take_what_the_pack_says_they_do(case):
    assert tolerant(case["schema"]).is_valid(json.loads(conformance.document(case["document"]))) == case["tolerated"]

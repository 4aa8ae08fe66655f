import pytest

from ogi_reports import conformance
from ogi_reports.conformance import differences


@pytest.mark.parametrize("case", conformance.cases(), ids=lambda case: case["name"])
def test_the_pack_is_passed(case, catalogue):
    assert differences(case, catalogue) == []

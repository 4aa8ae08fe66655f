import pytest

from ogi_reports.reading import Number, Refused, read

REPORT = '{"schema_version": "1.0", "edition": "2021", %s}'


def refusal(text: str | bytes) -> str:
    with pytest.raises(Refused) as refused:
        read(text.encode("utf-8") if isinstance(text, str) else text, "report")
    return str(refused.value)


def test_a_report_is_read():
    assert read((REPORT % '"year": 2024').encode(), "report")["year"] == 2024


def test_a_byte_order_mark_is_skipped():
    assert read(b"\xef\xbb\xbf" + (REPORT % '"year": 2024').encode(), "report")["edition"] == "2021"


def test_a_key_that_stands_twice_is_refused():
    assert refusal(REPORT % '"year": 2024, "year": 2023') == "the key “year” stands twice"


@pytest.mark.parametrize(
    "number", ["2024.0", "2.024e3", "2024e0", "-0", "null", '"2024"', "true", "99999999999999999999"]
)
def test_a_year_that_is_not_written_as_a_whole_number_is_refused(number):
    assert refusal(REPORT % f'"year": {number}').startswith("year: ")


@pytest.mark.parametrize("amount", ["12.5", '"12.50元"', '"1,000"', '"-1"', '"1\\n"'])
def test_an_amount_that_is_no_plain_decimal_is_refused(amount):
    assert "amount" in refusal(REPORT % f'"disclosure": {{"administrative_fees": {{"amount": {amount}}}}}')


def test_a_day_the_calendar_lacks_is_refused():
    assert refusal(REPORT % '"published": "2023-02-29"').startswith("published: ")


@pytest.mark.parametrize(
    "text",
    [b"", b"{", b"{} {}", b"[NaN]", b"[Infinity]", b"[01]", b'{"reason": "\xff"}', rb'["\ud800"]', b"[" * 100_000],
)
def test_what_is_not_json_is_refused(text):
    assert refusal(text)


def test_extensions_are_kept_to_the_letter():
    value = read(
        (REPORT % '"extensions": {"rate": 1.50, "none": null, "digits": 123456789012345678901234}').encode(), "report"
    )
    assert value["extensions"] == {"rate": Number("1.50"), "none": None, "digits": Number("123456789012345678901234")}

"""Reads a document and refuses what is not valid.

The schema judges the values; what is gone once a text is parsed (a key written twice, `1.0` for a whole number, a lone
surrogate) is caught while it is read.
"""

import json
import re
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator

from ogi_reports import published
from ogi_reports.models import Report


class Refused(ValueError):
    """Why a document is not valid: one reason a line, each with its place."""


class Number:
    """A number that is not written as a whole one, by its text. Only `extensions` may hold one."""

    def __init__(self, text: str):
        self.text = text

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Number) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        return self.text


def read_report(data: bytes) -> Report:
    return Report.model_validate(read(data, "report"))


def read(data: bytes, kind: str) -> Any:
    """The JSON value of a valid document of this kind (see `published.KINDS`)."""
    value = parse(data)
    if faults := [f"{place(error)}: {error.message}" for error in validator(kind).iter_errors(value)]:
        raise Refused("\n".join(faults))
    return value


def parse(data: bytes) -> Any:
    try:
        text = data.decode("utf-8").removeprefix("\ufeff")
        value = json.loads(
            text, object_pairs_hook=members, parse_int=whole, parse_float=Number, parse_constant=not_a_number
        )
        json.dumps(value, ensure_ascii=False, default=vars).encode("utf-8")
    except UnicodeEncodeError:
        raise Refused("a lone surrogate is no character") from None
    except (UnicodeDecodeError, json.JSONDecodeError) as error:
        raise Refused(f"not JSON: {error}") from None
    except RecursionError:
        raise Refused("nested too deeply") from None
    return value


@cache
def validator(kind: str) -> Draft202012Validator:
    return Draft202012Validator(published.schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER)


def place(error: Any) -> str:
    return ".".join(str(step) for step in error.absolute_path) or "the document"


def members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) < len(pairs):
        keys = [key for key, _ in pairs]
        raise Refused(f"the key “{next(key for key in keys if keys.count(key) > 1)}” stands twice")
    return value


def whole(digits: str) -> int | Number:
    return int(digits) if re.fullmatch("0|-?[1-9][0-9]{0,18}", digits) else Number(digits)


def not_a_number(word: str) -> Any:
    raise Refused(f"not JSON: {word}")

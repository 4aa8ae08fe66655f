"""Writes a model in the canonical form: one line, keys in the order of the schema, what is not there left out."""

import json
from datetime import date
from typing import Any

from pydantic import BaseModel

from ogi_reports import published
from ogi_reports.reading import Number


def write(model: BaseModel) -> str:
    """The document as one line of JSON. What stands in `extensions` and `local_rows` is written as it was read."""
    return encode(in_order(model.model_dump(by_alias=True, exclude_unset=True, exclude_none=True)))


def in_order(value: Any) -> Any:
    """The same with the keys of maps in canonical order; those of objects are in order already."""
    match value:
        case dict():
            return {key: ORDERS.get(key, in_order)(member) for key, member in value.items()}
        case list():
            return [in_order(item) for item in value]
    return value


def by_cell(cells: dict[str, Any]) -> dict[str, Any]:
    return {cell: cells[cell] for cell in published.schema("report")["$defs"]["Cell"]["enum"] if cell in cells}


def by_label(labels: dict[str, Any]) -> Any:
    return dict(sorted(labels.items())) if isinstance(labels, dict) else labels


ORDERS = {"unread": by_cell, "remarks": by_cell}


def encode(value: Any) -> str:
    match value:
        case dict():
            return "{" + ",".join(f"{encode(key)}:{encode(member)}" for key, member in value.items()) + "}"
        case list():
            return "[" + ",".join(map(encode, value)) + "]"
        case Number():
            return value.text
        case date():
            return encode(value.isoformat())
    return json.dumps(value, ensure_ascii=False)

"""Writes a model in the canonical form: one line, keys in the order of the schema, what is not there left out."""

import json
import re
from datetime import date
from typing import Any

from pydantic import BaseModel

from ogi_reports import published
from ogi_reports.reading import Number


HIDDEN = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
"""Characters that nobody sees, which the canonical form escapes."""


def write(model: BaseModel, kind: str = "report") -> str:
    """The document as one line of JSON. What stands in `extensions` and `local_rows` is written as it was read."""
    root = published.schema(kind)
    return encode(in_order(model.model_dump(by_alias=True, exclude_unset=True, exclude_none=True), root, root))


def in_order(value: Any, described: Any, root: Any) -> Any:
    """The same with the members of maps in printed order, or sorted. Those of models are in order already."""
    described = resolved(described, root)
    match value:
        case list():
            return [in_order(item, described.get("items", {}), root) for item in value]
        case dict() if isinstance(of_each := described.get("additionalProperties"), dict):
            names = resolved(described.get("propertyNames", {}), root).get("enum") or sorted(value)
            return {name: in_order(value[name], of_each, root) for name in names if name in value}
        case dict():
            properties = described.get("properties", {})
            return {key: in_order(member, properties.get(key, {}), root) for key, member in value.items()}
    return value


def reference_of(described: Any) -> str | None:
    """What a schema refers to, alone or beside a description."""
    return described.get("$ref") or next((one["$ref"] for one in described.get("allOf", ()) if "$ref" in one), None)


def resolved(described: Any, root: Any) -> Any:
    """A schema without the references that stand before it."""
    while reference := reference_of(described):
        described = root["$defs"][reference.removeprefix("#/$defs/")]
    return described


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
    return HIDDEN.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(value, ensure_ascii=False))

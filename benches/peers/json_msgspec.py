"""NDJSON read strictly with msgspec, and the sums checked by hand."""

import datetime
from typing import Annotated, Literal, Optional

import msgspec

from checks import failing
from form import APPLICANTS, CHANNELS, OUTCOMES, RESULTS
from measure import lines, measure

Count = Annotated[int, msgspec.Meta(ge=0)]
Amount = Annotated[str, msgspec.Meta(pattern=r"^(0|[1-9][0-9]*)(\.[0-9]+)?$", max_length=19)]


class Strict(msgspec.Struct, forbid_unknown_fields=True):
    pass


def struct(name, keys, kind):
    return msgspec.defstruct(name, [(key, kind) for key in keys], bases=(Strict,))


Row = struct("Row", APPLICANTS, Count)
Outcomes = struct("Outcomes", OUTCOMES, Row)
Block = struct("Block", RESULTS, Count)
Reviews = struct("Reviews", CHANNELS, Block)
Documents = struct("Documents", ["issued", "repealed", "in_force"], Count)
Decisions = struct("Decisions", ["decisions"], Count)


class Fees(Strict):
    amount: Amount


class Disclosure(Strict):
    rules: Documents
    normative_documents: Documents
    administrative_licensing: Decisions
    administrative_penalties: Decisions
    administrative_compulsion: Decisions
    administrative_fees: Fees


class Requests(Strict):
    received: Row
    brought_forward: Row
    outcomes: Outcomes
    concluded: Row
    carried_forward: Row


class Organ(Strict):
    name: str


class Metadata(Strict):
    title: Optional[str] = None
    publisher: Optional[str] = None


class Paragraph(Strict):
    text: str
    heading: Optional[Annotated[int, msgspec.Meta(ge=1, le=3)]] = None


class Narrative(Strict):
    overview: Optional[list[Paragraph]] = None
    problems: Optional[list[Paragraph]] = None
    other_matters: Optional[list[Paragraph]] = None


class Report(Strict):
    schema_version: Literal["1.0"]
    edition: Literal["2021"]
    year: Annotated[int, msgspec.Meta(ge=1900, le=2999)]
    organ: Organ
    published: datetime.date
    metadata: Metadata
    disclosure: Disclosure
    requests: Requests
    reviews: Reviews
    narrative: Narrative


documents = lines()
size = sum(map(len, documents))
decode = msgspec.json.Decoder(Report).decode

measure("json", "msgspec", len(documents), size, lambda: sum(decode(line).requests.received.total for line in documents))
measure("json-check", "msgspec", len(documents), size, lambda: sum(failing(decode(line), OUTCOMES) for line in documents))

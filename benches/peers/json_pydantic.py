"""NDJSON read strictly with pydantic, and the sums checked by hand."""

import datetime
from typing import Annotated, Literal, Optional

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, create_model

from checks import failing
from form import APPLICANTS, CHANNELS, OUTCOMES, RESULTS
from measure import lines, measure

Count = Annotated[int, Field(ge=0)]
Amount = Annotated[str, StringConstraints(pattern=r"^(0|[1-9][0-9]*)(\.[0-9]+)?$", max_length=19)]


class Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


def model(name, keys, kind):
    return create_model(name, __base__=Strict, **{key: (kind, ...) for key in keys})


Row = model("Row", APPLICANTS, Count)
Outcomes = model("Outcomes", OUTCOMES, Row)
Block = model("Block", RESULTS, Count)
Reviews = model("Reviews", CHANNELS, Block)
Documents = model("Documents", ["issued", "repealed", "in_force"], Count)
Decisions = model("Decisions", ["decisions"], Count)


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
    heading: Optional[Annotated[int, Field(ge=1, le=3)]] = None


class Narrative(Strict):
    overview: Optional[list[Paragraph]] = None
    problems: Optional[list[Paragraph]] = None
    other_matters: Optional[list[Paragraph]] = None


class Report(Strict):
    schema_version: Literal["1.0"]
    edition: Literal["2021"]
    year: Annotated[int, Field(ge=1900, le=2999)]
    organ: Organ
    published: datetime.date
    metadata: Metadata
    disclosure: Disclosure
    requests: Requests
    reviews: Reviews
    narrative: Narrative


documents = lines()
size = sum(map(len, documents))
decode = Report.model_validate_json

measure("json", "pydantic", len(documents), size, lambda: sum(decode(line).requests.received.total for line in documents))
measure("json-check", "pydantic", len(documents), size, lambda: sum(failing(decode(line), OUTCOMES) for line in documents))

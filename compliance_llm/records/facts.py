"""What was established about the Subject."""

from __future__ import annotations

import re
from typing import Annotated, Final, Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from compliance_llm.records.base import FactId, FactVerdict, Record
from compliance_llm.records.rules import Obligation, Passage
from compliance_llm.records.subject import Limit, SetAside

ISO_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")


class Bin(Record):
    """One bin of a binned test: its bounds as a reader sees them, and what fell into it."""

    label: str
    reference: float | None = None  # share, or mean forecast
    current: float | None = None  # share, or observed rate
    low: float | None = None
    high: float | None = None
    n: int | None = None


class Fact(Record):
    """One thing established about the Subject. A ratio is stored as 0.27 and shown by its unit."""

    id: FactId
    type: Literal["fact"] = "fact"
    label: str  # "AUC, test sample": a noun phrase that can begin a sentence
    value: bool | int | float | str | None = None
    unit: Literal["", "share", "cases", "points", "text"] = ""  # share: shown as a percentage
    decimals: int = 3
    low: float | None = None
    high: float | None = None
    level: float | None = None  # confidence level of [low, high], 0.95
    n: int | None = None
    events: int | None = None
    sample: str = ""
    p_value: float | None = None
    limit: Limit | None = None
    yardstick: Limit | None = None  # a named figure to compare with, where no limit governs; it gives no verdict
    verdict: FactVerdict = "none"
    reason: str = ""  # why not tested, or what the reader must know beside the value
    method: str = ""  # how the value and its interval were made
    bins: tuple[Bin, ...] = ()
    parts: tuple[int, ...] = Field(default=(), validate_default=True)  # of a day: year, month, day
    origin: Literal["computed", "relied_on", "declared"] = "computed"
    inputs: tuple[FactId, ...] = ()  # of a Fact computed from other Facts
    source: str  # file digest and columns, or the place in subject.yaml
    computed_by: str  # test id and version, "auc@1"

    @field_validator("parts", mode="before")
    @classmethod
    def _are_those_of_the_value(cls, parts: object, info: ValidationInfo) -> object:
        value = info.data.get("value")
        return tuple(map(int, value.split("-"))) if isinstance(value, str) and ISO_DAY.fullmatch(value) else parts

    @model_validator(mode="after")
    def _is_honest(self) -> Self:
        if self.verdict == "not_tested" and (self.value is not None or not self.reason):
            raise ValueError(f"{self.id} was not tested, so it has a reason and no value")
        if self.verdict in ("pass", "fail", "unsettled") and self.limit is None:
            raise ValueError(f"{self.id} has the verdict {self.verdict!r} without a limit")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"{self.id} has an interval that ends before it begins")
        return self


Evidence = Annotated[Fact | Passage | Obligation, Field(discriminator="type")]


class Series(Record):
    """One line, row of bars or set of points of a figure; the lists have one length."""

    name: str
    x: tuple[float | str, ...]
    y: tuple[float, ...]
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()


class Chart(Record):
    """The numbers of one figure; drawing is for the render room."""

    id: str
    kind: Literal["roc", "calibration", "distribution", "bars"]
    title: str
    x_label: str
    y_label: str
    series: tuple[Series, ...]
    lines: tuple[float, ...] = ()  # limits drawn across the figure
    facts: tuple[FactId, ...]
    alt: str  # what a reader who cannot see it should know, without figures


class Battery(Record):
    """All Facts of a Subject and the figures drawn from them."""

    facts: tuple[Fact, ...]
    samples: tuple[str, ...] = ()  # as they stand in Fact ids, the reference first
    reference: str | None = None  # the sample the others are compared with
    charts: tuple[Chart, ...] = ()
    documents: tuple[Passage, ...] = ()  # sentences of the developers' documents, material to be checked
    set_aside: tuple[SetAside, ...] = ()  # what the material said and is used nowhere

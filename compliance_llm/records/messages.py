"""What the Facts mean: typed statements over Facts, weighted by how much they matter."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from compliance_llm.records.base import FactId, Record

Polarity = Literal["good", "bad", "neutral", "unknown"]
MessageId = Annotated[str, StringConstraints(pattern=r"^msg:[\w.]+$")]


class Message(Record):
    """One thing worth saying about the Subject: a predicate that holds of the Facts it names."""

    id: MessageId  # "msg:ranks_well_level_off.test"
    type: str  # "ranks_well_level_off"
    family: str  # "calibration": messages of one family stand together
    polarity: Polarity
    facts: tuple[FactId, ...]  # all that the predicate ranges over
    arguments: dict[str, str | int | float | bool] = {}
    text: str  # in plain words; every figure is that of a Fact named
    weight: float  # its importance; the first of all is the largest
    factors: dict[str, float] = {}  # the terms that the importance is made of

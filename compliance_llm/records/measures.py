"""Answers and measurements."""

from __future__ import annotations

from datetime import date

from pydantic import Field

from compliance_llm.records.base import Record, Verdict


class Quote(Record):
    """A citation of an answer: where the words stand, and when they apply."""

    evidence: str
    quote: str | None
    start: int | None
    end: int | None
    pointer: str
    instrument: str
    citation: str
    confidence: str = ""  # of a paraphrase: how its text was read
    example: bool = False  # of a policy of the fictional company in the example
    since: date | None = Field(default=None, alias="from")
    until: date | None = None


class Answered(Record):
    """One claim of an answer."""

    text: str
    citations: tuple[Quote, ...]
    verdict: Verdict


class Answer(Record):
    """What the corpus says to a question on a day, or why it abstains."""

    question: str
    as_of: date
    answer: str
    claims: tuple[Answered, ...] = ()
    abstained: bool
    reason: str = ""
    seconds: float


class Estimate(Record):
    """A measured figure: never without its n, and with an interval where one can be had."""

    value: float
    low: float | None = None
    high: float | None = None
    n: int


class Case(Record):
    """How one case of a suite went."""

    id: str
    score: float
    verdict: str = ""


class Scorecard(Record):
    """What one run of a suite measured, with the baseline beside each figure."""

    suite: str
    version: str
    metrics: dict[str, Estimate]
    cases: tuple[Case, ...] = ()
    baselines: dict[str, dict[str, Estimate]] = {}
    seconds: float
    about: dict[str, str] = {}  # command, digests, hardware

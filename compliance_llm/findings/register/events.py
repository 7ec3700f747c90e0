"""What can happen to a Finding of the register: frozen records, kept as JSON for years.

They hold copies of what a document said instead of the records of documents, so that a register stays readable when
those change. A new field needs a default; another meaning needs another version of the register's format.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Literal

from pydantic import Field

from compliance_llm import wording
from compliance_llm.records import Evidence, Fact, Finding, Record

Grade = Literal["critical", "high", "medium", "low", "observation", "not_graded"]
Outcome = Literal["passes", "still_fails", "not_judged"]


class Bounds(Record):
    """The limit of a Figure, and who set it."""

    min: float | None = None
    max: float | None = None
    source: str  # "Model Risk Policy, clause 7.6"


class Figure(Record):
    """A Fact as it stood on a day: what later figures are compared with."""

    id: str  # "fact:auc.test"
    label: str
    value: bool | int | float | str | None = None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    limit: Bounds | None = None
    verdict: str
    shown: str  # value, interval, size and limit as a reader saw them
    inputs: tuple[str, ...] = ()  # of a figure computed from other Facts
    source: str = ""  # the file or the sentence it comes from


class Elements(Record):
    """A Finding as a document states it."""

    number: str  # in that document: "F-03"
    title: str
    condition: str
    criteria: str
    cause: str
    effect: str
    recommendation: str
    severity: Grade  # not graded where no policy governs
    severity_basis: str
    topic: str
    due: date | None = None
    evidence: tuple[str, ...]


class Source(Record):
    """The document that raises a Finding, and who answers for the model it is about."""

    kind: str  # "findings", "model-card"
    as_of: date
    digest: str  # SHA-256 of what is recorded of the document
    folder: str = ""
    edited: tuple[str, ...] = ()  # numbers of the findings that were edited by hand in findings.json
    subject: str
    subject_name: str
    version: str
    subject_digest: str = ""
    owner: str = ""
    developer: str = ""
    validator: str = ""
    policy: str = ""  # that graded its findings, as it is cited; empty where none did


class Change(Record):
    """One element of a Finding that a newer document states differently."""

    what: str
    before: str
    after: str


class Raised(Record):
    """A document raises the Finding: for the first time, or again."""

    kind: Literal["issued", "seen_again"]
    key: str
    source: Source
    elements: Elements
    figures: tuple[Figure, ...] = ()
    labels: tuple[str, ...] = ()  # access labels of the texts it rests on
    changes: tuple[Change, ...] = ()


class NotRaised(Record):
    """A newer document about the same model does not raise the Finding."""

    kind: Literal["not_raised"] = "not_raised"
    source: Source


class Tested(Record):
    """One test of a Finding, as recorded and on new data; None where the new data give no such figure."""

    before: Figure
    after: Figure | None = None


class Retested(Record):
    """The tests of a Finding run again on the data of a folder."""

    kind: Literal["retested"] = "retested"
    outcome: Outcome
    as_of: date
    version: str
    subject_digest: str
    policy: str = ""
    tests: tuple[Tested, ...] = ()


class Proposed(Record):
    """A retest gives reason to close; a person decides."""

    kind: Literal["closure_proposed"] = "closure_proposed"


class Closed(Record):
    """The Finding is closed, on a retest or on other evidence."""

    kind: Literal["closed"] = "closed"
    ground: Literal["retest", "evidence"]
    evidence: str = ""


class Reopened(Record):
    """The Finding is open again; a repeat finding is one that a document raises after its closure."""

    kind: Literal["reopened"] = "reopened"
    repeat: bool = False


class DueMoved(Record):
    """Another day by which the Finding is to be resolved."""

    kind: Literal["due_moved"] = "due_moved"
    before: date | None
    after: date


class Accepted(Record):
    """The risk is accepted until a day."""

    kind: Literal["accepted"] = "accepted"
    until: date


Detail = Annotated[
    Raised | NotRaised | Retested | Proposed | Closed | Reopened | DueMoved | Accepted, Field(discriminator="kind")
]


class Planned(Record):
    """Something that is about to be recorded of a Finding; ``finding`` is None for one that the register lacks."""

    finding: int | None
    day: date
    who: str
    why: str
    detail: Detail


class Event(Record):
    """Something that was recorded of a Finding: who, when, why, and what changed."""

    number: int
    finding: int
    day: date  # the day it counts for: of a document, the document's own
    at: datetime  # when it was recorded
    who: str
    why: str
    detail: Detail

    def known_on(self, day: date) -> bool:
        """Whether the register shows it as of ``day``: from its own day, or from its recording if that was earlier."""
        return min(self.day, self.at.date()) <= day


def figure_of(fact: Fact) -> Figure:
    """What the register keeps of a Fact."""
    aside = "; ".join(words for words in (wording.interval(fact), wording.size(fact)) if words)
    shown = f"{wording.value(fact)} ({aside})" if aside else wording.value(fact)
    if fact.limit is not None and fact.value is not None:
        shown += f", {wording.comparison(fact)} {wording.limit(fact)}"
    limit = fact.limit
    return Figure(
        id=fact.id,
        label=fact.label,
        value=fact.value,
        low=fact.low,
        high=fact.high,
        n=fact.n,
        limit=None if limit is None else Bounds(min=limit.min, max=limit.max, source=limit.source),
        verdict=fact.verdict,
        shown=shown,
        inputs=fact.inputs,
        source=fact.source,
    )


def elements_of(finding: Finding) -> Elements:
    """What the register keeps of a Finding."""
    return Elements(
        number=finding.id,
        title=finding.title,
        condition=finding.condition,
        criteria=finding.criteria,
        cause=finding.cause,
        effect=finding.effect,
        recommendation=finding.recommendation,
        severity=finding.severity,
        severity_basis=finding.severity_basis,
        topic=finding.topic,
        due=finding.due,
        evidence=tuple(dict.fromkeys(citation.evidence for citation in finding.citations)),
    )


def figures_of(finding: Finding, evidence: Mapping[str, Evidence]) -> tuple[Figure, ...]:
    """The Facts a Finding cites, as the register keeps them."""
    cited = dict.fromkeys(citation.evidence for citation in finding.citations)
    return tuple(figure_of(fact) for id in cited if isinstance(fact := evidence.get(id), Fact))

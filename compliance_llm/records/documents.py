"""What a reader gets: sentences with their Verdicts, Findings, the Document."""

from __future__ import annotations

from datetime import date
from typing import Self

from pydantic import Field, model_validator

from compliance_llm.records.base import DocumentKind, FactId, Graded, Origin, Record, Verdict
from compliance_llm.records.briefs import Assessment, Gap, Table
from compliance_llm.records.facts import Chart, Evidence
from compliance_llm.records.messages import Message


class Citation(Record):
    """A Claim's pointer to the Evidence, and to the exact words where it is quoted."""

    evidence: str
    quote: str | None = None
    start: int | None = None  # [start, end) in the Passage's text
    end: int | None = None


class Claim(Record):
    """One sentence that can be true or false, what it rests on, and what verification said of it."""

    id: str
    text: str
    citations: tuple[Citation, ...] = ()
    verdict: Verdict = "not_judged"
    origin: Origin = "template"
    reason: str = ""
    message: str = ""  # id of the Message it words
    paragraph: str = ""  # neighbours of one section with the same word stand in one paragraph
    flagged: bool = False  # shown although not supported, and looks so in every view

    @model_validator(mode="after")
    def _doubt_is_flagged(self) -> Self:
        if self.verdict not in ("supported", "not_judged") and not self.flagged:
            raise ValueError(f"claim {self.id} is {self.verdict} and must be flagged")
        return self


class Section(Record):
    """A verified section of a Document."""

    id: str
    title: str
    heading: str = ""
    claims: tuple[Claim, ...] = ()
    gaps: tuple[Gap, ...] = ()
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    appendix: bool = False  # stands behind the findings: figures and rules to look up, not to read through


class Finding(Record):
    """A gap between what is and what should be: the auditor's five elements, tied to what raised it."""

    id: str  # "F-01"
    title: str
    condition: str
    criteria: str  # clause and date
    cause: str = "Not established."
    effect: str
    recommendation: str
    severity: Graded
    severity_basis: str  # the rule by which the severity follows, with its clause; or why it is not graded
    topic: str
    due: date | None = None
    as_of: date
    message: str = ""  # type of the Message that raised it, or "gaps"
    messages: tuple[str, ...] = ()  # ids of all Messages merged in it
    key: str = ""  # tells it from other findings of the Subject, from run to run
    citations: tuple[Citation, ...]


class Coverage(Record):
    """Share of applicable Obligations answered by a supported Claim, with a 95% Wilson interval."""

    applicable: int
    answered: int
    value: float | None = None
    low: float | None = None
    high: float | None = None
    level: float = 0.95


class About(Record):
    """Who a Document is about, as the front page shows it."""

    id: str
    name: str
    version: str
    kind: str
    owner: str = ""
    developer: str = ""
    validator: str = ""
    jurisdictions: tuple[str, ...]
    materiality: str = ""
    digest: str


class Document(Record):
    """A verified, ordered set of sections; Word, HTML and Markdown are views of it."""

    schema_: str = Field(default="cdraft/document@1", alias="schema")
    kind: DocumentKind
    title: str
    as_of: date
    subject: About
    opinion: str = ""  # proposed by the policy's rule, of a report; empty where no rule gives one
    sections: tuple[Section, ...]
    assessments: tuple[Assessment, ...] = ()
    messages: tuple[Message, ...] = ()
    findings: tuple[Finding, ...] = ()  # worst first
    not_tested: tuple[FactId, ...] = ()
    coverage: Coverage
    verdicts: dict[str, int] = {}  # how many Claims have each Verdict, "not_judged" among them
    drafted_by: str  # name of the drafter, as the reader is told
    policy: str = ""  # the governing policy as it is cited; empty where none is set, and nothing is graded then
    policy_by: str = ""  # what chose it: "--policy", "cdraft.toml", "the subject's cdraft.toml"


class Bundle(Record):
    """A Document with all Evidence it may cite: what a view needs and what a verifier reads."""

    document: Document
    evidence: tuple[Evidence, ...]

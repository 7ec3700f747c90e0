"""The nouns: every value that moves between rooms.

Records hold data and the truths that must hold of it; behaviour lives in the rooms. Each survives a trip through JSON
unchanged, so every arrow of the flow can be a file.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

Force = Literal["must", "should", "may"]
Authority = Literal["law", "supervisor", "literature", "convention", "policy"]
FactVerdict = Literal["pass", "fail", "unsettled", "not_tested", "none"]
Verdict = Literal["supported", "not_supported", "contradicted", "uncited", "not_judged"]
Origin = Literal["generator", "template", "human"]
Severity = Literal["critical", "high", "medium", "low", "observation"]
DocumentKind = Literal["model-card", "findings"]
Met = Literal["met", "partly_met", "not_met", "not_applicable", "cannot_tell"]

FactId = Annotated[str, StringConstraints(pattern=r"^fact:[\w.]+$")]


class Record(BaseModel):
    """A value that moves between rooms: frozen, closed, the same after a trip through JSON."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True, serialize_by_alias=True
    )

    def as_json(self) -> dict[str, Any]:
        """The record as plain JSON values, under the names used in files."""
        return self.model_dump(mode="json")


class Dated(Record):
    """Something that applies from a day (inclusive) until a day (exclusive); None is open."""

    since: date | None = Field(default=None, alias="from")
    until: date | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Self:
        if self.since and self.until and self.until <= self.since:
            raise ValueError(f"applies until {self.until}, which is not after {self.since}")
        return self

    def applies_on(self, day: date) -> bool:
        """Whether the half-open span [since, until) holds ``day``."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


# ── what the rules say ────────────────────────────────────────────────────────────────────────────────────────────────


class Instrument(Dated):
    """A law, guidance, standard or internal policy, and the days between which it applies."""

    id: str
    title: str
    citation: str  # as a reader knows it: "SR 26-2"
    aliases: tuple[str, ...] = ()  # other names people use: "AI Act"
    issuer: str
    jurisdiction: str  # "us", "eu", …; "int" applies everywhere, "internal" is the bank's own
    kind: str
    binding: Literal["law", "supervisory-guidance", "voluntary", "contractual", "proposal", "policy", "register"]
    status: str
    supersedes: tuple[str, ...] = ()
    superseded_by: tuple[str, ...] = ()
    confidence: str
    notes: str = ""
    url: str | None = None


class Passage(Dated):
    """The smallest part of an Instrument one may cite: exact words at exact offsets."""

    id: str  # "<instrument>:<pointer>:p<n>"
    type: Literal["passage"] = "passage"
    instrument: str
    citation: str  # "Model Risk Policy, clause 4.2"
    pointer: str
    heading: str = ""
    text: str
    start: int = 0  # [start, end) in the Instrument's canonical text
    end: int = 0
    force: Force | None = None


class Obligation(Dated):
    """One duty an Instrument lays on someone, paraphrased in our words; never shown in quotation marks."""

    id: str
    type: Literal["obligation"] = "obligation"
    instrument: str
    citation: str  # "SR 26-2, Section V"
    pointer: str
    statement: str
    force: Force
    topic: str
    applies_to: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    evidence_expected: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()  # what shows each piece expected, in their order: patterns of Fact ids, see the corpus
    kinds: tuple[str, ...] = ()  # kinds of Subject it concerns; empty is every kind
    confidence: str


# ── the Subject, as its folder describes it ───────────────────────────────────────────────────────────────────────────


class Materiality(Record):
    """How much harm a wrong or misused output could do, and why the bank says so."""

    level: Literal["high", "medium", "low"]
    basis: str = ""


class Decision(Record):
    """How a score becomes a decision about a person; without it no selection rate can be computed."""

    threshold: float
    selected: Literal["below", "at_or_above"]  # which side of the threshold gets the favourable outcome
    source: str  # who set the threshold: "Credit policy 3.1"


class SmallestGroup(Record):
    """The fewest cases a group needs to be compared with another, and who says so."""

    cases: int = Field(ge=1)
    authority: Authority
    source: str  # "Model Risk Policy, clause 7.20"


class ScoredData(Record):
    """Where the scored cases are, and which column plays which part."""

    path: str | None = None  # CSV, CSV.gz or Parquet, relative to the folder
    query: str | None = None  # or a SELECT over files of the folder, run by DuckDB
    score: str
    outcome: str
    positive: int | float | str | bool = 1
    id: str | None = None
    sample: str | None = None
    reference: str | None = None  # the sample the others are compared with
    date: str | None = None
    weight: str | None = None
    segments: tuple[str, ...] = ()
    groups: dict[str, str] = {}  # name as shown → column
    decision: Decision | None = None
    smallest_group: SmallestGroup | None = None  # without it, every group is compared

    @model_validator(mode="after")
    def _comes_from_one_place(self) -> Self:
        if (self.path is None) == (self.query is None):
            raise ValueError("scored data has a path or a query, and not both")
        return self


class SubjectData(Record):
    """The data of a Subject."""

    scored: ScoredData


class Limit(Record):
    """What a Fact is held against, and who says so."""

    min: float | None = None
    max: float | None = None
    authority: Authority
    source: str

    @model_validator(mode="after")
    def _limits_something(self) -> Self:
        if self.min is None and self.max is None:
            raise ValueError("a limit has a min, a max or both")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"the limit's min {self.min} is above its max {self.max}")
        return self


class Subject(Record):
    """The bank's model that documents are about: subject.yaml, read and checked."""

    id: str
    name: str
    version: str
    kind: Literal["credit", "fraud", "aml", "llm", "other"]
    purpose: str
    jurisdictions: tuple[str, ...]
    materiality: Materiality
    owner: str = ""
    developer: str = ""
    validator: str = ""
    method: dict[str, str | int | float] = {}
    data: SubjectData
    intended_use: tuple[str, ...] = ()
    prohibited_use: tuple[str, ...] = ()
    limitations: tuple[str, ...] = ()
    explanations: dict[str, str] = {}
    monitoring: dict[str, str | int | float] = {}
    approvals: tuple[str, ...] = ()
    limits: dict[str, Limit] = {}  # Fact id without "fact:", or a pattern of such → Limit
    folder: Path = Field(default=Path(), exclude=True)
    digest: str = ""  # SHA-256 over the folder's files, by name and content


# ── what was established about the Subject ────────────────────────────────────────────────────────────────────────────


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
    verdict: FactVerdict = "none"
    reason: str = ""  # why not tested, or what the reader must know beside the value
    method: str = ""  # how the value and its interval were made
    bins: tuple[Bin, ...] = ()
    origin: Literal["computed", "relied_on", "declared"] = "computed"
    source: str  # file digest and columns, or the place in subject.yaml
    computed_by: str  # test id and version, "auc@1"

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


# ── what a section must cover, and what it says ───────────────────────────────────────────────────────────────────────


class Gap(Record):
    """An Obligation whose expected evidence is not there."""

    obligation: str
    citation: str
    force: Force
    missing: str  # "a monitoring plan and the frequency of monitoring"
    pieces: tuple[str, ...] = ()  # the same one by one: gaps that miss a piece in common raise one Finding
    topic: str  # the Obligation's topic, by which the policy grades a Finding


class Assessment(Record):
    """One Obligation or policy clause against the Evidence."""

    obligation: str
    citation: str
    verdict: Met
    reason: str
    evidence: tuple[str, ...] = ()


class Pick(Record):
    """Which Facts a section tells: those whose id matches, in order, or the ``most`` worst against their limit."""

    pattern: str  # of Fact ids without "fact:"; "{sample}" stands for every sample but the reference
    most: int | None = None
    verdicts: tuple[FactVerdict, ...] = ()  # only Facts that came out so


class Outline(Record):
    """One section a kind of document has: what it is called and which Evidence belongs there."""

    id: str  # "model-card/metrics"
    title: str
    heading: str = ""  # the parent heading, where views group sections
    guidance: str  # what a good section says, for a generator and for a person
    tells: tuple[Pick, ...] = ()  # told in sentences, in order
    lists: dict[str, tuple[str, ...]] = {}  # table title → patterns of Fact ids shown in it
    charts: tuple[str, ...] = ()  # patterns of Chart ids
    query: str = ""  # what to look for in policies


class Table(Record):
    """Facts shown as rows: measure, value, interval, n, limit and its authority, result."""

    title: str
    facts: tuple[FactId, ...]
    of: int = Field(default=0, ge=0)  # how many Facts these were chosen from; 0 says that these are all


class Brief(Record):
    """What one section must cover: Evidence by handle, and the gaps."""

    outline: Outline
    subject_name: str
    subject_version: str
    facts: tuple[Fact, ...] = ()  # F1, F2, …
    rules: tuple[Passage | Obligation, ...] = ()  # R1, R2, …
    gaps: tuple[Gap, ...] = ()  # G1, G2, …
    tables: tuple[Table, ...] = ()
    charts: tuple[Chart, ...] = ()
    assessments: tuple[Assessment, ...] = ()


class Line(Record):
    """One sentence in slot form, before its figures are filled in."""

    text: str  # "{F1.label} is {F1} ({F1.ci}), {F1.vs} {F1.limit}."
    cites: tuple[str, ...]  # handles: ("F1", "R2")
    origin: Origin
    reason: str = ""  # why a plain sentence stands here, where a generator was asked


class Draft(Record):
    """The lines of one section, in reading order."""

    section: str
    lines: tuple[Line, ...]


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


class Finding(Record):
    """A gap between what is and what should be: the auditor's five elements, tied to what raised it."""

    id: str  # "F-01"
    title: str
    condition: str
    criteria: str  # clause and date
    cause: str = "Not established."
    effect: str
    recommendation: str
    severity: Severity
    severity_basis: str  # the rule by which the severity follows, with its clause
    topic: str
    due: date | None = None
    as_of: date
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
    sections: tuple[Section, ...]
    assessments: tuple[Assessment, ...] = ()
    findings: tuple[Finding, ...] = ()
    not_tested: tuple[FactId, ...] = ()
    coverage: Coverage
    verdicts: dict[str, int] = {}  # how many Claims have each Verdict, "not_judged" among them
    drafted_by: str  # name of the drafter, as the reader is told


class Bundle(Record):
    """A Document with all Evidence it may cite: what a view needs and what a verifier reads."""

    document: Document
    evidence: tuple[Evidence, ...]


# ── answers and measurements ──────────────────────────────────────────────────────────────────────────────────────────


class Quote(Record):
    """A citation of an answer: where the words stand, and when they apply."""

    evidence: str
    quote: str | None
    start: int | None
    end: int | None
    pointer: str
    instrument: str
    citation: str
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

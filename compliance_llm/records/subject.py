"""The Subject, as its folder describes it."""

from __future__ import annotations

from datetime import date
from math import isfinite
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from compliance_llm.records.base import Authority, Record, SubjectKind
from compliance_llm.records.declared import DeclaredGroup, DeclaredList, DeclaredText


class SetAside(Record):
    """Words of the material that are not used, because they speak to the program or no reader can see them."""

    where: str  # "documents/note.md, line 12"
    words: str  # the words, shortened, with nothing invisible in them
    how: str  # "reads as an instruction", "text that a reader cannot see (white on white)"


NOT_DECLARED = "not declared: the strictest tier is assumed"


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


class Maturity(Record):
    """When an outcome is final: a case younger than ``days`` on the day of reading is open."""

    days: int = Field(ge=0)
    read_on: date  # the day the outcomes were read


class Budget(Record):
    """How many cases people can review: a number a day, a share of all, or a number in all."""

    cases_per_day: int | float | None = Field(default=None, gt=0, allow_inf_nan=False)  # a fraction on average
    share: float | None = Field(default=None, gt=0, le=1)
    cases: int | None = Field(default=None, gt=0)

    @model_validator(mode="after")
    def _is_said_in_one_way(self) -> Self:
        if sum(given is not None for given in (self.cases_per_day, self.share, self.cases)) != 1:
            raise ValueError("a budget is one of cases_per_day, share and cases")
        return self


class ScoredData(Record):
    """Where the scored cases are, and which column plays which part."""

    path: str | None = None  # CSV, CSV.gz or Parquet, relative to the folder
    query: str | None = None  # or a SELECT over files of the folder, run by DuckDB
    database: str | None = None  # URL of the database the query is put to, instead of the files of the folder
    score: str
    outcome: str
    positive: int | float | str | bool = 1
    id: str | None = None
    sample: str | None = None
    reference: str | None = None  # the sample the others are compared with
    date: str | None = None
    weight: str | None = None
    amount: str | None = None  # money at stake
    declined: str | None = None  # 1 where the score itself stopped the case
    scenario: str | None = None  # the rule that raised the alert
    below_line: str | None = None  # 1 for cases sampled below the line
    grade: str | None = None  # the rating grade
    override: str | None = None  # 1 where a person decided against the score
    maturity: Maturity | None = None
    budget: Budget | None = None
    segments: tuple[str, ...] = ()
    groups: dict[str, str] = {}  # name as shown → column
    decision: Decision | None = None
    smallest_group: SmallestGroup | None = None  # without it, every group is compared

    @model_validator(mode="after")
    def _comes_from_one_place(self) -> Self:
        if (self.path is None) == (self.query is None):
            raise ValueError("scored data has a path or a query, and not both")
        if self.database is not None and self.query is None:
            raise ValueError("a database is read by a query")
        return self

    @model_validator(mode="after")
    def _knows_when_a_case_was_scored(self) -> Self:
        if self.maturity is not None and self.date is None:
            raise ValueError("maturity counts from the day a case was scored, so it needs the column `date`")
        return self


class Answers(Record):
    """Where the answers of a language model are, with what they were judged by."""

    path: str  # .jsonl, .json (a list) or .csv, relative to the folder
    labels: dict[str, tuple[str, ...]] = {}  # what the labels mean: "supported", "not_supported" … → labels
    sample: str | None = None  # columns by their names in the file, where it calls them otherwise
    date: str | None = None
    category: str | None = None
    language: str | None = None
    version: str | None = None
    segments: tuple[str, ...] = ()  # the first is the category where none is named
    groups: dict[str, str] = {}  # a group "language" is the language where none is named

    @model_validator(mode="before")
    @classmethod
    def _from_a_bare_path(cls, given: Any) -> Any:  # noqa: ANN401 # whatever the file holds
        return {"path": given} if isinstance(given, str) else given


class Exclusion(Record):
    """Cases that were left out before the data were scored: one step of the way from all cases to these."""

    step: str = ""
    reason: str = ""
    cases: int = Field(ge=0)

    @model_validator(mode="after")
    def _says_why(self) -> Self:
        if not (self.step or self.reason):
            raise ValueError("an exclusion has a step or a reason")
        return self


class SubjectData(Record):
    """The data of a Subject: scored cases, or the answers of a language model, or both."""

    scored: ScoredData | None = None
    answers: Answers | None = None
    exclusions: tuple[Exclusion, ...] = ()
    counts: dict[str, int] = {}  # declared number of cases, by sample

    @model_validator(mode="after")
    def _is_there(self) -> Self:
        if self.scored is None and self.answers is None:
            raise ValueError("data has `scored`, `answers` or both")
        return self


class Limit(Record):
    """The bounds with which a Fact is compared, and who set them."""

    min: float | None = None
    max: float | None = None
    authority: Authority
    source: str

    @model_validator(mode="after")
    def _limits_something(self) -> Self:
        if self.min is None and self.max is None:
            raise ValueError("a limit has a min, a max or both")
        if other := next((end for end in (self.min, self.max) if end is not None and not isfinite(end)), None):
            raise ValueError(f"the limit's end {other} is not a finite number")
        if self.min is not None and self.max is not None and self.min > self.max:
            raise ValueError(f"the limit's min {self.min} is above its max {self.max}")
        return self


class Subject(Record):
    """The bank's model that documents are about: subject.yaml, read and checked."""

    id: str
    name: str
    version: str
    kind: SubjectKind
    purpose: str
    jurisdictions: tuple[str, ...] = ()  # without any, nothing is compared with the law of a place
    materiality: Materiality = Materiality(level="high", basis=NOT_DECLARED)
    owner: DeclaredText = ""
    developer: DeclaredText = ""
    validator: DeclaredText = ""
    method: DeclaredGroup = {}
    data: SubjectData
    intended_use: DeclaredList = ()
    prohibited_use: DeclaredList = ()
    limitations: DeclaredList = ()
    explanations: DeclaredGroup = {}
    monitoring: DeclaredGroup = {}
    approvals: DeclaredList = ()
    names: dict[str, str] = {}  # how columns, samples and groups are called in documents
    limits: dict[str, Limit] = {}  # Fact id without "fact:", or a pattern of such → Limit
    folder: Path = Field(default=Path(), exclude=True)
    digest: str = ""  # SHA-256 over the folder's files, by name and content
    set_aside: tuple[SetAside, ...] = ()  # what subject.yaml said and is not used

    @model_validator(mode="after")
    def _has_cases_unless_it_writes(self) -> Self:
        if self.data.scored is None and self.kind != "llm":
            raise ValueError(f"a subject of kind {self.kind} has `data.scored`; only kind llm may give `answers` alone")
        return self

"""The Subject, as its folder describes it."""

from __future__ import annotations

from math import isfinite
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from compliance_llm.records.base import Authority, Record, SubjectKind


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

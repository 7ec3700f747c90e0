"""The bank's own rules: limits, severities, due dates, and which gaps count; each with the clause that states it."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from compliance_llm.records.base import Force, Record, Severity, SubjectKind
from compliance_llm.records.rules import Passage

Level = Literal["high", "medium", "low"]
Samples = Literal["later", "reference", "all"]


class Grades(Record):
    """The severity of one topic or one kind of test at each level of materiality."""

    name: str  # a topic of Obligations, or the beginning of a Fact id: "psi.score", "auc"
    high: Severity
    medium: Severity
    low: Severity
    clause: str  # "19.2"


class Due(Record):
    """How many calendar days a finding of a severity has; None means without due date."""

    severity: Severity
    days: int | None = Field(default=None, ge=0)
    clause: str


class PolicyLimit(Record):
    """The policy's own limit for one kind of test."""

    test: str  # the beginning of a Fact id: "auc", "psi.score"
    kinds: tuple[SubjectKind, ...] = ()  # of Subjects; empty is every kind
    tiers: tuple[Level, ...] = ()  # of materiality; empty is every tier
    samples: Samples | tuple[str, ...] | None = None  # None: those that the kind of test is about
    min: float | None = Field(default=None, allow_inf_nan=False)
    max: float | None = Field(default=None, allow_inf_nan=False)
    min_cases: int | None = None  # with fewer cases or events the limit does not apply
    min_events: int | None = None
    shown: tuple[str, ...] = ()  # the numbers as the clause writes them
    clause: str

    @model_validator(mode="after")
    def _limits_something(self) -> Self:
        if self.min is None and self.max is None:
            raise ValueError(f"the limit of {self.test!r} has a min, a max or both")
        return self


class Required(Record):
    """A test that the policy asks for: left out, it is a finding."""

    test: str
    kinds: tuple[SubjectKind, ...] = ()
    tiers: tuple[Level, ...] = ()
    clause: str


class SmallestGroupRule(Record):
    """The fewest cases a group needs to be compared with another."""

    cases: int = Field(ge=1)
    clause: str


class Duty(Record):
    """The clause that states a duty which no number expresses: "separation" of samples, "independence"."""

    name: str
    clause: str


class Opinion(Record):
    """The best opinion that remains when the gravest open finding has this severity; "none" means without a finding."""

    worst: Severity | Literal["none"]
    opinion: str
    clause: str


class DecisionClauses(Record):
    """The clauses on when a limit is met, on tests that were not run, and on breaches as findings."""

    clause: str = ""  # empty where the policy does not say
    not_tested_clause: str = ""
    breach_clause: str = ""


class GapTopics(Record):
    """The topics on which missing evidence raises a finding, and how strongly a rule must ask for it."""

    topics: tuple[str, ...] = ()
    forces: tuple[Force, ...] = ()
    clause: str


class PolicyRules(Record):
    """All of them, as the rules file beside a policy states them."""

    schema_: Literal["cdraft/policy-rules@1"]
    instrument: str
    edition: str = ""  # id of the version these rules belong to; empty where the policy has one alone
    source: str = ""  # name of the file
    decision: DecisionClauses = DecisionClauses()
    gaps: GapTopics | None = None  # None: no gap raises a finding
    topics: tuple[Grades, ...] = ()
    tests: tuple[Grades, ...] = ()
    due: tuple[Due, ...] = ()
    limits: tuple[PolicyLimit, ...] = ()
    required: tuple[Required, ...] = ()
    smallest_group: SmallestGroupRule | None = None
    severity_words: dict[Severity, str] = {}  # what the text calls them: {"critical": "class 1"}
    level_words: dict[Level, str] = {}  # of materiality: {"high": "tier 1"}
    duties: tuple[Duty, ...] = ()
    opinions: tuple[Opinion, ...] = ()

    def evidence(self, clause: str) -> str:
        """The id of the Passage that holds ``clause``: "meridel-mrp:19.2:p1"."""
        return f"{self.edition or self.instrument}:{clause}:p1"


class Policy(Record):
    """The governing policy on a day: its rules, and its clauses in their own words."""

    name: str  # as it is cited: "Model Risk Policy"
    rules: PolicyRules
    passages: tuple[Passage, ...]

"""Figures that results are compared with where no policy governs: each named, with the authority that states it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal, Self

from pydantic import Field, model_validator

from compliance_llm import bundled
from compliance_llm.policy.clauses import begins
from compliance_llm.readers.configuration import read_toml, unreadable
from compliance_llm.records import Authority, Limit, Record, Subject

FILE = "yardsticks.toml"


class Yardstick(Record):
    """A figure for one kind of test, and who states it."""

    test: str  # the beginning of a Fact id
    kinds: tuple[str, ...] = ()  # of Subjects; empty is every kind
    min: float | None = Field(default=None, allow_inf_nan=False)
    max: float | None = Field(default=None, allow_inf_nan=False)
    min_cases: int | None = None  # with fewer cases or events the figure does not apply
    min_events: int | None = None
    authority: Authority
    source: str  # "29 CFR 1607.4(D)"

    @model_validator(mode="after")
    def _is_no_policys(self) -> Self:
        if self.authority == "policy":
            raise ValueError(f"the yardstick of {self.test!r} has another authority than a policy")
        if self.min is None and self.max is None:
            raise ValueError(f"the yardstick of {self.test!r} has a min, a max or both")
        return self


class GroupsCompared(Record):
    """The fewest cases a group needs to be compared with another where no policy says so."""

    smallest: int = Field(ge=1)
    authority: Authority
    source: str


class Yardsticks(Record):
    """All of them, as the file that comes with cdraft states them."""

    schema_: Literal["cdraft/yardsticks@1"] = Field(alias="schema")
    groups: GroupsCompared
    yardsticks: tuple[Yardstick, ...] = Field(alias="yardstick")

    def for_test(self, fact_id: str, subject: Subject) -> Sequence[Yardstick]:
        """Those of the longest name that begins the id, for the Subject's kind, those for that kind alone first."""
        name = fact_id.removeprefix("fact:")
        fitting = [
            row for row in self.yardsticks if begins(name, row.test) and (not row.kinds or subject.kind in row.kinds)
        ]
        longest = max((len(row.test) for row in fitting), default=0)
        return sorted((row for row in fitting if len(row.test) == longest), key=lambda row: not row.kinds)

    def set_by(self, limit: Limit) -> bool:
        """Whether a limit is one of these, and not one that the bank chose."""
        return any((row.authority, row.source) == (limit.authority, limit.source) for row in self.yardsticks)


def read_yardsticks(path: Path | None = None) -> Yardsticks:
    """Read the yardsticks, by default those that come with cdraft.

    Raises:
        CdraftError: if the file is missing, is not TOML, or has a wrong or unknown value.
    """
    path = bundled.folder("corpora") / FILE if path is None else path
    try:
        return Yardsticks.model_validate(read_toml(path))
    except ValueError as error:
        raise unreadable(path, "yardsticks", error) from error

"""The Facts of a Subject as predicates ask for them: by name, by pattern, by sample."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase

from compliance_llm.records import Authority, Fact

REFERENCE = "samples.reference"
BINDING: tuple[Authority, ...] = ("law", "policy")
"""Authorities by whose limits the estimate alone decides on a breach; beside any other it must lie beyond chance."""


class View:
    """Facts by name (their id without ``fact:``), and which samples there are.

    Attributes:
        facts: All Facts, in the order of the battery.
        samples: Slugs of the samples, the reference first.
        reference: Slug of the sample that the others are compared with; None where there is none.
    """

    def __init__(self, facts: Sequence[Fact]) -> None:
        self.facts = tuple(facts)
        self._by_name = {name_of(fact): fact for fact in facts}
        self.samples = tuple(name.removeprefix("n.") for name in self._by_name if re.fullmatch(r"n\.\w+", name))
        self.reference = self.text(REFERENCE) or None

    @property
    def later(self) -> tuple[str, ...]:
        """The samples that results are judged on: all but the reference, or the only one."""
        return tuple(s for s in self.samples if s != self.reference) or self.samples

    @property
    def kind(self) -> str:
        """The declared kind of the Subject: "credit", "fraud" and so on."""
        return self.text("declared.kind")

    def get(self, name: str) -> Fact | None:
        """The Fact with this name if it has a value, else None."""
        fact = self._by_name.get(name)
        return fact if fact is not None and fact.value is not None else None

    def number(self, name: str) -> float | None:
        """The value of a Fact as a number; None where there is none."""
        fact = self.get(name)
        return float(fact.value) if fact is not None and isinstance(fact.value, int | float) else None

    def text(self, name: str) -> str:
        """The value of a Fact as text; empty where there is none."""
        fact = self.get(name)
        return "" if fact is None else str(fact.value)

    def matching(self, *patterns: str) -> list[Fact]:
        """Facts with a value whose names fit one of the patterns, in the order of the battery."""
        return [f for f in self.facts if f.value is not None and any(fnmatchcase(name_of(f), p) for p in patterns)]

    def untested(self, *patterns: str) -> list[Fact]:
        """Facts of tests that were not run whose names fit one of the patterns."""
        return [
            f for f in self.facts if f.verdict == "not_tested" and any(fnmatchcase(name_of(f), p) for p in patterns)
        ]

    def by_sample(self, stem: str) -> Iterator[tuple[str, Fact]]:
        """Each sample that results are judged on, with its Fact ``<stem>.<sample>``, where there is one."""
        for sample in self.later:
            if (fact := self.get(f"{stem}.{sample}")) is not None:
                yield sample, fact


def name_of(fact: Fact) -> str:
    """A Fact's id without ``fact:``."""
    return fact.id.removeprefix("fact:")


def column_of(fact: Fact) -> str:
    """The column in a name of three parts: "income" in "psi.income.oot"."""
    return name_of(fact).partition(".")[2].rpartition(".")[0]


def stem_of(fact: Fact) -> str:
    """The first word of a Fact's name, which says what kind of test it is: "auc", "psi"."""
    return name_of(fact).partition(".")[0]


def breached(fact: Fact) -> bool:
    """Whether a limit is breached in a way that a validator would raise.

    Where law or the bank's policy sets the limit, the estimate decides. Conventions, literature and supervisory figures
    were not chosen for this model, so beside them the whole interval must lie beyond the limit; so it must beside a
    yardstick, with which a result is compared where the policy is silent.
    """
    if fact.limit is None:
        return wholly_beyond(fact)
    if fact.verdict != "fail":
        return False
    return fact.limit.authority in BINDING or wholly_beyond(fact)


def compared(fact: Fact) -> Fact:
    """The Fact as it is compared: with its yardstick as the limit, where no limit governs."""
    return (
        fact if fact.limit is not None or fact.yardstick is None else fact.model_copy(update={"limit": fact.yardstick})
    )


def wholly_beyond(fact: Fact) -> bool:
    """Whether the whole interval lies beyond the limit or yardstick; without an interval the estimate decides."""
    fact = compared(fact)
    if fact.limit is None or not isinstance(fact.value, int | float):
        return False
    low = fact.value if fact.low is None else fact.low
    high = fact.value if fact.high is None else fact.high
    under = fact.limit.min is not None and high < fact.limit.min
    over = fact.limit.max is not None and low > fact.limit.max
    return under or over


def excludes(fact: Fact, value: float) -> bool:
    """Whether the interval of a Fact excludes a value; False without an interval."""
    return fact.low is not None and fact.high is not None and not fact.low <= value <= fact.high

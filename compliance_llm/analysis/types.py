"""What a type of Message is: when it holds, what it says, and what a Finding made of it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from compliance_llm.analysis.view import View
from compliance_llm.records import Authority, Fact, Polarity

Value = str | int | float | bool
UNKNOWN_CAUSE = "Not established."


class Found(NamedTuple):
    """One case in which a predicate holds.

    Attributes:
        key: What tells it from others of its type, and completes its id: "test", "income.oot", or an empty text.
        facts: All Facts the predicate ranges over; the first is the one a reader looks up.
        arguments: What the words need beside the Facts: names, sides, counts that Facts hold.
        aggregates: Facts computed here from others (a count, a difference); they belong to ``facts`` as well.
    """

    key: str
    facts: tuple[Fact, ...]
    arguments: Mapping[str, Value] = {}
    aggregates: tuple[Fact, ...] = ()

    def fact(self, name: str) -> Fact:
        """The Fact of this name or with this beginning of a name among those found.

        Raises:
            KeyError: if there is none.
        """
        for fact in self.facts:
            if fact.id == f"fact:{name}" or fact.id.startswith(f"fact:{name}."):
                return fact
        raise KeyError(name)


Words = Callable[[Found], str]


@dataclass(frozen=True)
class Advice:
    """What a Finding says beyond its condition, and by which rules it is graded.

    Attributes:
        topic: The subject of the Finding among the policy's topics: "data-quality", "outcomes-analysis".
        tests: Rows of the policy's table of tests that grade it, the first that the policy has: ("duplicates_across",).
        title: A line that names the condition.
        effect: What follows, sized in cases, money or points where Facts allow.
        action: What the owner does, as in "removes the shared cases and repeats every test that used them".
        closes: What closes it, as in "no case of the test sample stands in the training sample".
        duties: Duties of the policy that it falls short of: ("separation",). Their clauses are criteria.
        obligations: Patterns of Obligation ids that are criteria where they are in force: ("sr-26-2/development/*",).
        yardstick: The criterion in words where neither a limit, nor the policy, nor a rule in force states one.
        cause: Why, where Facts show it.
        merges: Messages with the same word become one Finding; by default those of one type.
        only_if_graded: Whether it is raised only where the policy grades one of ``tests``.
    """

    topic: str
    tests: tuple[str, ...]
    title: Words
    effect: Words
    action: str
    closes: str
    duties: tuple[str, ...] = ()
    obligations: tuple[str, ...] = ()
    yardstick: str = ""
    cause: Words = lambda _: UNKNOWN_CAUSE
    merges: str = ""
    only_if_graded: bool = False


@dataclass(frozen=True)
class MessageType:
    """A typed predicate over Facts.

    Attributes:
        name: As in ids: "shared_cases".
        family: "whole", "data", "discrimination", "calibration", "stability", "over_time", "people", "governance",
            "evidence", or the kind of Subject of a pack.
        weight: 1 to 10: how much this type matters beside others (the catalogue's ``w``).
        polarity: Whether it is good or bad news, neither, or something unknown.
        find: Every case in which it holds, in a fixed order.
        say: One or two sentences in plain words; each figure is that of a Fact found.
        advice: What a Finding needs; None where none is raised.
        authority: Who sets the yardstick, where no Fact found has a limit.
        contradicts: Whether it says that the developers' papers, or a required test, are not as they should be.
    """

    name: str
    family: str
    weight: float
    polarity: Polarity
    find: Callable[[View], Iterator[Found]]
    say: Words
    advice: Advice | None = None
    authority: Authority | None = "convention"
    contradicts: bool = False

"""Departures of a Subject from its policy: limits looser than the policy's, and omitted tests."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from compliance_llm.policy.clauses import begins, name_of
from compliance_llm.policy.yardsticks import Yardsticks
from compliance_llm.records import Fact, Limit, Policy, Required, ScoredData, SmallestGroup, Subject

LOOSER, REQUIRED = "policy.looser", "policy.required"


class Looser(NamedTuple):
    """A limit of subject.yaml that is looser than the policy's for a Fact."""

    key: str
    given: Limit
    governing: Limit
    fact: Fact


def looser_facts(found: Iterable[Looser]) -> Iterator[Fact]:
    """One Fact for each key of subject.yaml that is looser than the policy somewhere, with both limits in words."""
    told: dict[str, list[Looser]] = {}
    for it in found:
        told.setdefault(it.key, []).append(it)
    for key, cases in told.items():
        against = dict.fromkeys(f"{worded(it.governing, it.fact)} by {it.governing.source}" for it in cases)
        yield departure(
            f"{LOOSER}.{name_part(key)}",
            f"limit of {key} that is looser than the policy's",
            f"{key}: {worded(cases[0].given, cases[0].fact)} given, {'; '.join(against)}",
            "subject.yaml, limits",
        )


def with_smallest_group(scored: ScoredData, policy: Policy | None, yardsticks: Yardsticks | None) -> ScoredData:
    """The data with the smallest group that is compared: the policy's, else the declared one, else the yardsticks'."""
    if policy is not None and (rule := policy.rules.smallest_group):
        found = SmallestGroup(cases=rule.cases, authority="policy", source=name_of(policy, rule.clause))
    elif scored.smallest_group is None and yardsticks is not None:
        groups = yardsticks.groups
        found = SmallestGroup(cases=groups.smallest, authority=groups.authority, source=groups.source)
    else:
        return scored
    return scored.model_copy(update={"smallest_group": found})


def larger_smallest_group(scored: ScoredData, policy: Policy | None) -> list[Fact]:
    """The Fact for a smallest group in subject.yaml that would leave out groups which the policy compares, if any."""
    rule, given = policy.rules.smallest_group if policy else None, scored.smallest_group
    if policy is None or rule is None or given is None or given.cases <= rule.cases:
        return []
    told = f"smallest_group: {given.cases:,} cases given, {rule.cases:,} by {name_of(policy, rule.clause)}"
    label = "smallest group compared that is larger than the policy's"
    return [departure(f"{LOOSER}.smallest_group", label, told, "subject.yaml, data.scored.smallest_group")]


def left_out(facts: Sequence[Fact], subject: Subject, policy: Policy) -> Iterator[Fact]:
    """One Fact for each test that the policy asks for of such a Subject and of which there is no result."""
    for row in policy.rules.required:
        if _concerns(row, subject) and not any(_is_result(fact, row.test) for fact in facts):
            yield departure(
                f"{REQUIRED}.{name_part(row.test)}",
                f"test {row.test} that the policy asks for",
                f"{row.test}: asked for by {name_of(policy, row.clause)}, no result on file",
                "the Facts of this subject",
            )


def _concerns(row: Required, subject: Subject) -> bool:
    return (not row.kinds or subject.kind in row.kinds) and (not row.tiers or subject.materiality.level in row.tiers)


def _is_result(fact: Fact, test: str) -> bool:
    return begins(fact.id.removeprefix("fact:"), test) and fact.value is not None and fact.origin == "computed"


def departure(
    id: str, label: str, value: str, source: str, compared_with: str = "the rules of the governing policy"
) -> Fact:
    """A Fact that says in words what departs from a rule."""
    return Fact(
        id=f"fact:{id}",
        label=label,
        value=value,
        unit="text",
        source=source,
        computed_by="policy_departures@1",
        method=f"Compares what was declared and computed with {compared_with}.",
    )


def worded(limit: Limit, fact: Fact) -> str:
    """The bounds of a limit: "at least 0.70", "at most 5.0%", "−0.20 to 0.20"."""
    low, high = (None if bound is None else _number(bound, fact) for bound in (limit.min, limit.max))
    if low is not None and high is not None:
        return f"{low} to {high}"
    return f"at least {low}" if low is not None else f"at most {high}"


def _number(value: float, fact: Fact) -> str:
    if fact.unit == "share":
        return f"{value * 100:.6g}%"
    text = f"{value:,.6g}"
    whole = fact.unit == "cases" or len(text.partition(".")[2]) >= 2
    return text if whole else f"{value:,.2f}"


def name_part(key: str) -> str:
    """A key or pattern as part of a Fact id: "psi.*.test" is "psi.any.test"."""
    return re.sub(r"[^\w.]+", "_", key.replace("*", "any").replace("?", "any"))

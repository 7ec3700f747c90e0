"""Findings and the policy's table of opinions → Facts: how many Findings are how grave, and what that leaves open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

from compliance_llm.policy.clauses import cite, name_of
from compliance_llm.policy.grading import opinion
from compliance_llm.records import Citation, Fact, Finding, Graded, Opinion, Policy, Severity

COUNTED: tuple[Graded, ...] = ("critical", "high", "medium", "low", "observation", "not_graded")
OF_FINDINGS = "findings@1"
PROPOSED = "fact:opinion.proposed"


def opinion_facts(findings: Sequence[Finding], policy: Policy | None) -> tuple[Fact, ...]:
    """The number of Findings, of each severity that occurs, the first due date, and the best opinion that is left.

    The opinion is that of the policy's table for the gravest Finding; there is none without a policy or a table. It is
    what the rule allows and no decision: a person gives the opinion.
    """
    counts = Counter(finding.severity for finding in findings)
    facts = [_fact("findings.total", "number of findings", len(findings), unit="cases")]
    facts += [
        _fact(f"findings.{grade}", f"number of findings graded {grade.replace('_', ' ')}", counts[grade], unit="cases")
        for grade in COUNTED
        if counts[grade]
    ]
    if due := min((finding.due for finding in findings if finding.due), default=None):
        facts.append(_fact("findings.first_due", "first due date of a finding", due.isoformat(), unit="text"))
    row = _row(findings, policy)
    if policy and row:
        label = "best opinion that the findings leave"
        facts.append(_fact(PROPOSED.removeprefix("fact:"), label, row.opinion, source=name_of(policy, row.clause)))
    return tuple(facts)


def opinion_rule(findings: Sequence[Finding], policy: Policy | None) -> tuple[Citation, ...]:
    """The clause of the policy by which the opinion follows from the Findings; empty where none does."""
    row = _row(findings, policy)
    return cite(policy, row.clause) if policy and row else ()


def _row(findings: Sequence[Finding], policy: Policy | None) -> Opinion | None:
    severities: list[Severity] = [it.severity for it in findings if it.severity != "not_graded"]
    return opinion(policy.rules, severities) if policy else None


def opinion_of(facts: Sequence[Fact]) -> str:
    """The proposed opinion among Facts; an empty text where there is none."""
    return next((str(fact.value) for fact in facts if fact.id == PROPOSED), "")


def _fact(
    name: str, label: str, value: int | str, *, unit: Literal["text", "cases"] = "text", source: str = "findings.json"
) -> Fact:
    return Fact(
        id=f"fact:{name}",
        label=label,
        value=value,
        unit=unit,
        decimals=0,
        source=source,
        computed_by=OF_FINDINGS,
        method="Counts the findings of this document, or reads the policy's table of opinions for the gravest of them.",
    )

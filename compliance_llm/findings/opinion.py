"""Findings and the policy's table of opinions → Facts: how many Findings are how grave, and what that leaves open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from compliance_llm.policy.clauses import name_of
from compliance_llm.policy.grading import opinion
from compliance_llm.records import Fact, Finding, Graded, Policy

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
    severities = [finding.severity for finding in findings if finding.severity != "not_graded"]
    row = opinion(policy.rules, severities) if policy else None
    if policy and row:
        source = name_of(policy, row.clause)
        facts.append(_fact(PROPOSED.removeprefix("fact:"), "best opinion that the findings leave", row.opinion, source=source))
    return tuple(facts)


def opinion_of(facts: Sequence[Fact]) -> str:
    """The proposed opinion among Facts; an empty text where there is none."""
    return next((str(fact.value) for fact in facts if fact.id == PROPOSED), "")


def _fact(name: str, label: str, value: int | str, *, unit: str = "text", source: str = "findings.json") -> Fact:
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

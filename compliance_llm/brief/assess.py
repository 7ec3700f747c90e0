"""One Obligation against the Facts: is the Evidence it expects there?

Only presence is decided here, by patterns of Fact ids that the corpus keeps beside each Obligation. Whether the
Evidence is good enough is for the tests' own limits and for a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase

from compliance_llm.records import Assessment, Fact, Gap, Met, Obligation


def assess(obligation: Obligation, facts: Sequence[Fact], *, kind: str) -> Assessment:
    """Whether each thing the Obligation needs is established; ``kind`` is the Subject's.

    A Fact that was not tested is no Evidence. An Obligation without stated needs cannot be told by a program.
    """
    if obligation.kinds and kind not in obligation.kinds:
        return _assessment(obligation, "not_applicable", f"It concerns subjects of another kind than {kind}.")
    if not obligation.needs:
        return _assessment(obligation, "cannot_tell", "No figure or declaration shows it; a person has to judge.")
    found = {need: matching(need, facts) for need in obligation.needs}
    evidence = tuple(dict.fromkeys(fact.id for facts_found in found.values() for fact in facts_found))
    missing = [need for need, facts_found in found.items() if not facts_found]
    if not missing:
        return _assessment(obligation, "met", "Every piece of evidence it looks for is on file.", evidence)
    if evidence:
        return _assessment(obligation, "partly_met", "Part of the evidence it looks for is not on file.", evidence)
    return _assessment(obligation, "not_met", "The evidence it looks for is not on file.")


def matching(need: str, facts: Sequence[Fact]) -> list[Fact]:
    """The established Facts that one need ("auc.*|gini.*") accepts, in order."""
    patterns = need.split("|")
    return [
        fact
        for fact in facts
        if fact.value is not None
        and fact.verdict != "not_tested"
        and any(fnmatchcase(fact.id.removeprefix("fact:"), pattern) for pattern in patterns)
    ]


def gap(obligation: Obligation, assessment: Assessment) -> Gap | None:
    """The gap an unmet Obligation leaves, or None."""
    if assessment.verdict not in ("not_met", "partly_met"):
        return None
    return Gap(
        obligation=obligation.id,
        citation=obligation.citation,
        force=obligation.force,
        missing=_in_words(obligation.evidence_expected) or "the evidence it looks for",
        topic=obligation.topic,
    )


def _in_words(items: Sequence[str]) -> str:
    *head, last = items or ("",)
    return f"{', '.join(head)} and {last}" if head else last


def _assessment(obligation: Obligation, verdict: Met, reason: str, evidence: tuple[str, ...] = ()) -> Assessment:
    return Assessment(
        obligation=obligation.id, citation=obligation.citation, verdict=verdict, reason=reason, evidence=evidence
    )

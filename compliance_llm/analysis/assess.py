"""One Obligation against the Facts: is the Evidence it expects there?

Only presence is decided here, by patterns of Fact ids that the corpus keeps beside each Obligation. Whether the
Evidence is good enough is for the tests' own limits and for a person.
"""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase

from compliance_llm.records import Assessment, Fact, Gap, Met, Obligation

HELD = "limit:"  # before a pattern: only a Fact that is held against a limit


def assess(obligation: Obligation, facts: Sequence[Fact], *, kind: str) -> Assessment:
    """Whether each thing the Obligation needs is established; ``kind`` is the Subject's.

    A Fact that was not tested is no Evidence. What no Fact can show cannot be told by a program, so an Obligation that
    looks for such a piece is never met here; it is unmet where a piece that a Fact could show is missing.
    """
    if obligation.kinds and kind not in obligation.kinds:
        return _assessment(obligation, "not_applicable", f"It concerns subjects of another kind than {kind}.")
    seen = [need for need in obligation.needs if need]
    if not seen:
        return _assessment(obligation, "cannot_tell", "No figure or declaration shows it; a person has to judge.")
    found = {need: matching(need, facts) for need in seen}
    evidence = tuple(dict.fromkeys(fact.id for facts_found in found.values() for fact in facts_found))
    if not evidence:
        return _assessment(obligation, "not_met", "The evidence it looks for is not on file.")
    if not all(found.values()):
        return _assessment(obligation, "partly_met", "Part of the evidence it looks for is not on file.", evidence)
    if len(seen) < len(obligation.needs):
        reason = "What figures and declarations can show is on file; a person has to judge the rest."
        return _assessment(obligation, "cannot_tell", reason, evidence)
    return _assessment(obligation, "met", "Every piece of evidence it looks for is on file.", evidence)


def matching(need: str, facts: Sequence[Fact]) -> list[Fact]:
    """The established Facts that one need ("auc.*|limit:gini.*") accepts, in order."""
    patterns = need.split("|")
    return [
        fact
        for fact in facts
        if fact.value is not None and fact.verdict != "not_tested" and any(_fits(p, fact) for p in patterns)
    ]


def gap(obligation: Obligation, assessment: Assessment, facts: Sequence[Fact]) -> Gap | None:
    """The gap an unmet Obligation leaves, which names only the pieces that are missing, or None."""
    if assessment.verdict not in ("not_met", "partly_met"):
        return None
    expected = obligation.evidence_expected
    if len(expected) == len(obligation.needs):
        expected = tuple(
            piece for piece, need in zip(expected, obligation.needs, strict=True) if need and not matching(need, facts)
        )
    return Gap(
        obligation=obligation.id,
        citation=obligation.citation,
        force=obligation.force,
        missing=_listed(expected) or "the evidence it looks for",
        pieces=expected,
        topic=obligation.topic,
    )


def _listed(items: Sequence[str]) -> str:
    """Items as a sentence has them: "a", "a and b", "a, b and c"."""
    *head, last = items or ("",)
    return f"{', '.join(head)} and {last}" if head else last


def _fits(pattern: str, fact: Fact) -> bool:
    if pattern.startswith(HELD) and fact.limit is None:
        return False
    return fnmatchcase(fact.id.removeprefix("fact:"), pattern.removeprefix(HELD))


def _assessment(obligation: Obligation, verdict: Met, reason: str, evidence: tuple[str, ...] = ()) -> Assessment:
    return Assessment(
        obligation=obligation.id, citation=obligation.citation, verdict=verdict, reason=reason, evidence=evidence
    )

"""One Obligation against the Facts: is the Evidence it expects there, and what does it show?

Presence alone is "on file". An Obligation is "met" where every piece that it looks for is there and has passed a test,
and "not met" where a result that it asks to be good fails. Patterns of Fact ids, which the corpus keeps beside each
Obligation, say what shows each piece.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from fnmatch import fnmatchcase

from compliance_llm import wording
from compliance_llm.analysis.words import listed
from compliance_llm.records import Assessment, Fact, Gap, Met, Obligation

LIMITED = "limit:"  # before a pattern: only a Fact that is compared with a limit
PASSING = "pass:"  # before a pattern: the Obligation asks that the result is good, and not only that there is one


def assess(obligation: Obligation, facts: Sequence[Fact], *, kind: str, failing: Collection[str] = ()) -> Assessment:
    """What the Facts show of an Obligation.

    A Fact that was not tested does not count as Evidence. A piece that no Fact can show is left to a person, so an
    Obligation that looks for one is never met here.

    Args:
        obligation: what is asked.
        facts: all Facts.
        kind: the Subject's.
        failing: ids of Facts that speak against the Subject although no limit fails, such as cases that two samples
            share; Facts that fail their limit count as well.
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
    bad = {fact.id: fact for fact in facts if fact.verdict == "fail" or fact.id in failing}
    if broken := _broken(found, bad):
        first = tuple(dict.fromkeys((*(fact.id for fact in broken), *evidence)))
        return _assessment(obligation, "not_met", f"Evidence on file fails what it asks: {_told(broken)}.", first)
    if not all(found.values()):
        return _assessment(obligation, "partly_met", "Part of the evidence it looks for is not on file.", evidence)
    if len(seen) < len(obligation.needs):
        reason = "What figures and declarations can show is on file; a person has to judge the rest."
        return _assessment(obligation, "cannot_tell", reason, evidence)
    if fails := [bad[id] for id in evidence if id in bad]:
        return _assessment(obligation, "on_file", f"It is on file, and part of it fails: {_told(fails)}.", evidence)
    if all(any(fact.verdict == "pass" for fact in matched) for matched in found.values()):
        return _assessment(obligation, "met", "Every piece of evidence it looks for is on file and passes.", evidence)
    return _assessment(obligation, "on_file", "Every piece of evidence it looks for is on file.", evidence)


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
        if not expected:
            return None  # what it looks for is there and fails
    return Gap(
        obligation=obligation.id,
        citation=obligation.citation,
        force=obligation.force,
        missing=listed(expected, len(expected)) or "the evidence it looks for",
        pieces=expected,
        topic=obligation.topic,
    )


def _broken(found: Mapping[str, Sequence[Fact]], bad: Collection[str]) -> list[Fact]:
    """The failing Facts behind needs whose results have to be good."""
    return [fact for need, facts in found.items() if PASSING in need for fact in facts if fact.id in bad]


def _told(facts: Sequence[Fact]) -> str:
    return listed([f"{fact.label} ({wording.value(fact)})" for fact in facts], 2)


def _fits(pattern: str, fact: Fact) -> bool:
    pattern = pattern.removeprefix(PASSING)
    if pattern.startswith(LIMITED) and fact.limit is None:
        return False
    return fnmatchcase(fact.id.removeprefix("fact:"), pattern.removeprefix(LIMITED))


def _assessment(obligation: Obligation, verdict: Met, reason: str, evidence: tuple[str, ...] = ()) -> Assessment:
    return Assessment(
        obligation=obligation.id, citation=obligation.citation, verdict=verdict, reason=reason, evidence=evidence
    )

"""Limits of a Subject's own, which no policy governs, that are looser than the usual ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from compliance_llm.facts.departures import Looser, departure, name_part, worded
from compliance_llm.facts.governance.parties import parties
from compliance_llm.facts.terms import words
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Limit, Subject

UNUSUAL = "limits.looser"
NO_INFORMATION = {"auc": 0.5, "auc_by": 0.5, "air": 0.6}  # where a floor says nothing any more; 0 for other tests
FAR = 1.5  # a ceiling, or the width of a range, so many times the usual one is far looser
OWN_WORDS = Pattern(r"\b(?:model owner|owner|developers?|business line|product team|our own|ourselves)\b", re.I)


def looser_than_usual(found: Iterable[Looser], subject: Subject) -> Iterator[Fact]:
    """One Fact for each key of subject.yaml that the owner set looser than the yardstick, or that is far looser.

    A bank's policy may set another limit than convention does; a floor half as far from no information, or a ceiling
    half as high again, asks for a reason whoever set it.
    """
    told: dict[str, Looser] = {}
    for it in found:
        if it.key not in told and (_is_own(it.given, subject) or _is_far(it)):
            told[it.key] = it
    for key, it in told.items():
        set_by = " by the model's owner" if _is_own(it.given, subject) else ""
        yield departure(
            f"{UNUSUAL}.{name_part(key)}",
            f"limit of {key} that is looser than the usual one",
            f"{key}: {worded(it.given, it.fact)} set{set_by} ({it.given.source}), {worded(it.governing, it.fact)} by "
            f"{it.governing.authority} ({it.governing.source})",
            "subject.yaml, limits",
            compared_with="the usual limits of its test",
        )


def _is_own(given: Limit, subject: Subject) -> bool:
    """Whether the source of a limit names the model's owner or developer."""
    source = set(words(given.source))
    named = [it for who in (subject.owner, subject.developer) for it in parties(who)]
    return bool(OWN_WORDS.search(given.source)) or any(set(it.words) <= source for it in named)


def _is_far(it: Looser) -> bool:
    nothing = NO_INFORMATION.get(it.fact.id.removeprefix("fact:").partition(".")[0], 0.0)
    given, usual = it.given, it.governing
    if usual.min is not None and usual.max is not None:
        low, high = (usual.min if given.min is None else given.min), (usual.max if given.max is None else given.max)
        return high - low >= FAR * (usual.max - usual.min)
    if usual.min is not None and given.min is not None:
        return given.min < usual.min and given.min - nothing <= (usual.min - nothing) / 2
    return bool(usual.max) and given.max is not None and given.max >= FAR * usual.max - 1e-9

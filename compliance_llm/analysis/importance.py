"""How much a Message matters: I = w·m·d + s + c + n − r, every term kept.

w is the type's weight; m the Subject's materiality; d the authority of the limit that is touched; s how far the result
lies from the limit, in half-widths of its interval; c whether it contradicts the developers' papers or a required test;
n whether it is the exception among many alike; r what other Messages on the same Facts have said already.
"""

from __future__ import annotations

import math
from collections.abc import Collection

from compliance_llm.analysis.types import Found, MessageType
from compliance_llm.analysis.view import compared, wholly_beyond
from compliance_llm.records import Authority, Fact

MATERIALITY = {"high": 1.2, "medium": 1.0, "low": 0.8}
AUTHORITY: dict[Authority | None, float] = {
    "law": 1.5,
    "supervisor": 1.3,
    "policy": 1.2,
    "literature": 1.0,
    "convention": 0.8,
    None: 0.6,
}
CERTAIN = 2.0


def factors(kind: MessageType, found: Found, materiality: str, duty: bool) -> dict[str, float]:
    """The terms of the importance but for redundancy, which depends on what is chosen before.

    Args:
        kind: The Message's type.
        found: What was found.
        materiality: The Subject's declared level.
        duty: Whether the governing policy has a duty that the Message falls short of.
    """
    limits: list[Authority] = [limit.authority for fact in found.facts if (limit := compared(fact).limit) is not None]
    without: Authority | None = "policy" if duty else kind.authority
    authority = max(limits, key=lambda it: AUTHORITY[it]) if limits else without
    return {
        "type": kind.weight,
        "materiality": MATERIALITY.get(materiality, 1.0),
        "authority": AUTHORITY[authority],
        "distance": _distance(kind, found),
        "contradiction": 2.0 if kind.contradicts else 0.0,
        "exception": 1.0 if found.arguments.get("exception") else 0.0,
    }


def total(terms: dict[str, float]) -> float:
    """The importance that the terms add up to."""
    product = terms["type"] * terms["materiality"] * terms["authority"]
    return product + terms["distance"] + terms["contradiction"] + terms["exception"] - terms.get("redundancy", 0.0)


def redundancy(facts: Collection[Fact], told: dict[str, int]) -> float:
    """Half the binary logarithm of one more than the Messages that told the same Facts."""
    return 0.5 * math.log2(1 + max((told.get(fact.id, 0) for fact in facts), default=0))


def _distance(kind: MessageType, found: Found) -> float:
    """2 where the whole interval lies beyond a limit or a fault is certain; 1 where the result is inconclusive."""
    limited = [it for fact in found.facts if (it := compared(fact)).limit is not None]
    if not limited:
        return CERTAIN if kind.polarity == "bad" else 0.0
    return max(_of_fact(fact) for fact in limited)


def _of_fact(fact: Fact) -> float:
    if fact.verdict == "unsettled":
        return 1.0
    if wholly_beyond(fact):
        return CERTAIN
    if fact.verdict != "fail" or fact.limit is None or not isinstance(fact.value, int | float):
        return 0.0
    bounds = [bound for bound in (fact.limit.min, fact.limit.max) if bound is not None]
    half = ((fact.high or fact.value) - (fact.low or fact.value)) / 2
    away = min(abs(fact.value - bound) for bound in bounds)
    return min(CERTAIN, 1.0 + away / half) if half > 0 else CERTAIN

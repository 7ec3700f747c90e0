"""Shares of counts: whether they change over time, and whether a count is too small for a share."""

from __future__ import annotations

import math

from scipy import special

from compliance_llm.statistics.ranking import Floats


def cochran_armitage(at: Floats, events: Floats, cases: Floats) -> float:
    """The two-sided p-value of no trend in the share of events over time; 1 where there is nothing to compare.

    ``at`` is the time of each period, ``events`` of ``cases`` happened in it. Periods are taken to vary only by chance
    around their share: where they vary more, the p-value is too small.

    Source: Cochran (1954); Armitage (1955).
    """
    whole = float(cases.sum())
    rate = float(events.sum()) / whole
    middle = float((cases * at).sum()) / whole
    spread = rate * (1 - rate) * float((cases * (at - middle) ** 2).sum())
    if not spread:
        return 1.0
    return math.erfc(abs(float(((at - middle) * events).sum())) / math.sqrt(2 * spread))


def at_most(events: int, cases: int, share: float) -> float:
    """The probability of at most so many events among so many cases, where each happens with the probability given."""
    return float(special.bdtr(events, cases, share))


def at_least_by_rate(events: int, expected: float) -> float:
    """The probability of at least so many events where as many as ``expected`` come on average (Poisson)."""
    return float(special.pdtrc(events - 1, expected)) if events > 0 else 1.0

"""Two scores of the same cases compared by AUC, and the AUC of a single column."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.statistics.curves import auc_score_interval
from compliance_llm.statistics.intervals import LEVEL, Interval, difference, z_of
from compliance_llm.statistics.ranking import Floats


class Paired(NamedTuple):
    """AUCs of two scores of the same cases, their difference first − second, its interval and two-sided p-value."""

    first: float
    second: float
    difference: float
    low: float
    high: float
    p_value: float


def paired_auc(first: Floats, second: Floats, outcomes: NDArray[np.bool_], level: float = LEVEL) -> Paired:
    """Compare the AUCs of two scores of the same ``n`` cases; ties count half, O(n log n).

    ``first`` and ``second`` have shape (n,) and rise with the event; ``outcomes`` is true for events. The interval and
    the p-value are normal, with the variance of the difference that allows for the scores being correlated. AUCs are
    NaN where a class is absent, and everything else is NaN where a class has fewer than two cases. Where that variance
    is zero although the AUCs differ (both scores separate or tie everything), the AUCs' score intervals are combined as
    if independent, so that no certainty is claimed. Two scores that rank all cases alike differ by exactly zero.

    Raises:
        ValueError: if lengths differ or a score is not finite.

    Source: DeLong, DeLong & Clarke-Pearson (1988), from midranks as by Sun & Xu (2014).
    """
    if not len(first) == len(second) == len(outcomes):
        raise ValueError("the scores and the outcomes have different lengths")
    n1 = int(np.count_nonzero(outcomes))
    n0 = len(outcomes) - n1
    if min(n1, n0) == 0:
        return Paired(*[math.nan] * 6)
    one, two = _wins(first, outcomes), _wins(second, outcomes)
    a, b = (float(np.sum(wins[outcomes])) / (2 * n1 * n0) for wins in (one, two))
    if min(n1, n0) == 1:
        return Paired(a, b, a - b, math.nan, math.nan, math.nan)
    apart = one - two
    variance = (_variance(apart[outcomes]) * n1 + _variance(apart[~outcomes]) * n0) / (2 * n1 * n0) ** 2
    if variance > 0 or a == b:
        error, reach = math.sqrt(variance), z_of(level) * math.sqrt(variance)
        p = math.erfc(abs(a - b) / error / math.sqrt(2)) if error > 0 else 1.0
        return Paired(a, b, a - b, a - b - reach, a - b + reach, p)
    low, high = _apart(a, b, n1, n0, level)
    near = a - b - low if a > b else high - (a - b)
    return Paired(a, b, a - b, low, high, math.erfc(abs(a - b) / near * z_of(level) / math.sqrt(2)))


def auc_of(scores: Floats, outcomes: NDArray[np.bool_]) -> float:
    """AUC of one column with ties counted half, O(n log n); NaN where a class is absent.

    Cases without a value (NaN) are left out, so the AUC is that of the cases that have one; infinite values rank at the
    ends. For an interval use `compliance_llm.statistics.curves.auc`.

    Source: Mann & Whitney (1947); Bamber (1975).
    """
    present = ~np.isnan(scores)
    values, happened = (scores, outcomes) if present.all() else (scores[present], outcomes[present])
    events, others = np.sort(values[happened]), np.sort(values[~happened])
    if not len(events) or not len(others):
        return math.nan
    few, many = (events, others) if len(events) <= len(others) else (others, events)
    below = int(np.searchsorted(many, few, side="left").sum()) + int(np.searchsorted(many, few, side="right").sum())
    pairs = 2 * len(events) * len(others)
    return (below if few is events else pairs - below) / pairs


def _wins(scores: Floats, outcomes: NDArray[np.bool_]) -> Floats:
    """How many pairs with the other class each case helps to order rightly, counted twice, and ties once."""
    if not np.isfinite(scores).all():
        raise ValueError("a score is missing or not finite")
    order = np.argsort(scores)
    ordered, happened = scores[order], outcomes[order]
    starts = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]]))
    sizes = np.diff(starts, append=len(scores))
    events = np.add.reduceat(happened.astype(np.float64), starts)
    others = sizes - events
    of_event = np.repeat(2 * np.cumsum(others) - others, sizes)
    of_other = np.repeat(2 * (events.sum() - np.cumsum(events)) + events, sizes)
    wins = np.empty(len(scores))
    wins[order] = np.where(happened, of_event, of_other)
    return wins


def _variance(values: Floats) -> float:
    """Sample variance; whole numbers summed in their own order, so that the order of the cases cannot matter."""
    ordered = np.sort(values)
    return float(np.sum((ordered - np.sum(ordered) / len(ordered)) ** 2)) / (len(ordered) - 1)


def _apart(a: float, b: float, events: int, others: int, level: float) -> Interval:
    """The difference of two AUCs as if independent, from the score interval of each."""
    intervals = auc_score_interval(a, events, others, level), auc_score_interval(b, events, others, level)
    return difference(a, intervals[0], b, intervals[1])

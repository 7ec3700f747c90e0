"""Whether a series of periods drifts, breaks or stays outside its limits."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import special

from compliance_llm.statistics.intervals import chi_square_p
from compliance_llm.statistics.ranking import Floats

DRAWS = 999
SHORTEST = 2  # periods that a level before or after a change must have

Counts = NDArray[np.float64] | NDArray[np.int64]


class Trend(NamedTuple):
    """Rising less falling pairs of periods, the two-sided p-value of no trend, and the slope per period."""

    s: int
    p_value: float
    slope: float


class ChangePoint(NamedTuple):
    """Position of the first period of the new level (from 0), the levels before and after, and the p-value of none.

    Where the series is too short to be split, ``at`` is 0, both levels are that of the series and the p-value is NaN.
    """

    at: int
    before: float
    after: float
    p_value: float


def mann_kendall(values: Floats) -> Trend:
    """Test a series in order of time, one value per period, for a rising or falling trend.

    The p-value is two-sided and normal, with the variance corrected for ties and a continuity correction of one (within
    0.03 of the exact one from four periods on, within 0.013 from eight); it is 1 where nothing rises or falls. The
    slope is the median slope of all pairs of periods, NaN with fewer than two values. Periods without a value (NaN) are
    left out and keep their place in time. Takes memory of order n².

    Source: Mann (1945); Kendall (1975); slope of Theil (1950) and Sen (1968).
    """
    present = np.flatnonzero(~np.isnan(values))
    kept = values[present]
    n = len(kept)
    if n < 2:
        return Trend(0, 1.0, math.nan)
    early, late = np.triu_indices(n, k=1)
    rises = kept[late] - kept[early]
    s = int(np.sign(rises).sum())
    ties = np.unique(kept, return_counts=True)[1].astype(np.float64)
    variance = (n * (n - 1) * (2 * n + 5) - float(np.sum(ties * (ties - 1) * (2 * ties + 5)))) / 18
    p = math.erfc((abs(s) - 1) / math.sqrt(variance) / math.sqrt(2)) if s else 1.0
    return Trend(s, p, float(np.median(rises / (present[late] - present[early]))))


def change_point(events: Counts, cases: Counts) -> ChangePoint:
    """The split of a series of counts at which its event rate changes most, and whether that is more than chance.

    ``events`` and ``cases`` have one count per period, in order of time. Every split that leaves at least two periods
    on either side is tried; the statistic is the largest binomial likelihood ratio of two rates against one. Its
    p-value is the share of 999 series drawn with one common rate (fixed seed, so that the result is always the same)
    that reach it, the observed series included. Where none reaches it the Bonferroni bound over all splits, from the
    chi-square distribution with one degree of freedom, is given if that is smaller. Periods are taken to vary only by
    chance around their rate: where they vary more, the p-value is too small.

    Raises:
        ValueError: if lengths differ, or a period has more events than cases or a negative count.

    Source: Worsley (1983) for the statistic; Davison & Hinkley (1997), section 4.2, for the p-value.
    """
    y, n = np.asarray(events, dtype=np.float64), np.asarray(cases, dtype=np.float64)
    if len(y) != len(n):
        raise ValueError("events and cases have different numbers of periods")
    if not (y >= 0).all() or not (y <= n).all():
        raise ValueError("a period has fewer cases than events, or a negative count")
    whole = float(n.sum())
    rate = float(y.sum()) / whole if whole > 0 else math.nan
    if len(y) < 2 * SHORTEST or not 0 < rate < 1:
        return ChangePoint(0, rate, rate, math.nan)
    ratios = _likelihood_ratios(y[None, :], n)[0]
    best = int(ratios.round(9).argmax())
    at, statistic = best + SHORTEST, float(ratios[best])
    drawn = np.random.default_rng(0).binomial(n.astype(np.int64), rate, size=(DRAWS, len(n))).astype(np.float64)
    reached = int(np.count_nonzero(_likelihood_ratios(drawn, n).max(axis=1) >= statistic - 1e-9))
    p = (1 + reached) / (DRAWS + 1)
    if not reached:
        p = min(p, len(ratios) * chi_square_p(statistic, 1))
    return ChangePoint(at, _rate(y[:at], n[:at]), _rate(y[at:], n[at:]), p)


def _likelihood_ratios(events: Floats, cases: Floats) -> Floats:
    """For each row of ``events`` (series, periods) and each split: twice the log-likelihood gained by two rates."""
    last = events.shape[1] - SHORTEST
    y1, n1 = np.cumsum(events, axis=1)[:, SHORTEST - 1 : last], np.cumsum(cases)[SHORTEST - 1 : last]
    y, n = events.sum(axis=1, keepdims=True), cases.sum()
    return 2 * (_log_likelihood(y1, n1) + _log_likelihood(y - y1, n - n1) - _log_likelihood(y, n))


def _log_likelihood(y: Floats, n: Floats) -> Floats:
    """Binomial log-likelihood at the observed rate, without the constant; 0 where there are no cases."""
    return np.asarray(special.xlogy(y, y) + special.xlogy(n - y, n - y) - special.xlogy(n, n), dtype=np.float64)


def _rate(events: Floats, cases: Floats) -> float:
    whole = float(cases.sum())
    return float(events.sum()) / whole if whole > 0 else math.nan


def change_point_mean(values: Floats) -> ChangePoint:
    """The period at which the level of a numeric series changes most, and whether that is more than chance.

    The statistic compares ranks, so it needs no distribution and bears outliers and ties; splits leave at least two
    periods on either side, and the levels given are means. Its p-value is the share of 999 random orders of the values
    (fixed seed) that reach it, the observed order included; where none does, Pettitt's closed form if that is smaller,
    which alone would be far too careful for a dozen periods. Values are taken to be independent: in a series whose
    neighbours resemble each other the p-value is too small. Periods without a value (NaN) are left out and keep their
    place.

    Source: Pettitt (1979); Davison & Hinkley (1997), section 4.3, for the p-value.
    """
    present = np.flatnonzero(~np.isnan(values))
    kept = values[present]
    n = len(kept)
    if n < 2 * SHORTEST:
        level = float(kept.mean()) if n else math.nan
        return ChangePoint(0, level, level, math.nan)
    doubled = _doubled_ranks(kept)
    distances = _pettitt(doubled[None, :])[0]
    best = int(np.argmax(distances))
    at, statistic = best + SHORTEST, float(distances[best])
    drawn = np.random.default_rng(0).permuted(np.tile(doubled, (DRAWS, 1)), axis=1)
    reached = int(np.count_nonzero(_pettitt(drawn).max(axis=1) >= statistic))
    p = (1 + reached) / (DRAWS + 1)
    if not reached:
        p = min(p, 2 * math.exp(-6 * statistic**2 / (n**3 + n**2)))
    return ChangePoint(int(present[at]), float(kept[:at].mean()), float(kept[at:].mean()), p)


def _doubled_ranks(values: Floats) -> Floats:
    """Twice the midranks, which are whole numbers."""
    ordered = np.sort(values)
    ranks = np.searchsorted(ordered, values, side="left") + np.searchsorted(ordered, values, side="right") + 1
    return ranks.astype(np.float64)


def _pettitt(doubled: Floats) -> Floats:
    """For each row of doubled ranks and each split: how many pairs across it rise, less those that fall, unsigned."""
    n = doubled.shape[1]
    expected = (n + 1) * np.arange(1, n + 1, dtype=np.float64)
    return np.abs(np.cumsum(doubled, axis=1) - expected)[:, SHORTEST - 1 : n - SHORTEST]


def persistence(values: Floats, low: float | None, high: float | None) -> tuple[int, int]:
    """How many of the periods given lie outside [low, high], and how many of the latest do so without a break.

    ``values`` are in order of time: give the last m periods to ask about those. A bound of None does not exist. Periods
    without a value (NaN) are passed over.
    """
    kept = values[~np.isnan(values)]
    outside = (kept < (-math.inf if low is None else low)) | (kept > (math.inf if high is None else high))
    inside = np.flatnonzero(~outside)
    return int(np.count_nonzero(outside)), len(kept) - (int(inside[-1]) + 1 if len(inside) else 0)

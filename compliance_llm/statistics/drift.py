"""How far two groups' numbers lie apart, and how concentrated shares are."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from compliance_llm.statistics.intervals import LEVEL, z_of
from compliance_llm.statistics.ranking import Floats


class Standardised(NamedTuple):
    """Difference of two means in standard deviations, its interval, and the numbers of values behind it."""

    value: float
    low: float
    high: float
    n_first: int
    n_second: int


def smd(a: Floats, b: Floats, level: float = LEVEL) -> Standardised:
    """Standardised mean difference: mean of ``a`` less mean of ``b``, over their pooled standard deviation.

    Cohen calls 0.2 small, 0.5 medium and 0.8 large. The value has no small-sample correction; the interval is normal
    around it, for independent values, with the variance of the corrected value g: (n + m)/(n·m) + g²/(2(n + m − 3.94)).
    Missing values (NaN) are left out. Value and interval are NaN where a group has fewer than two values, both together
    fewer than five, or no value differs from another of its group.

    Source: Cohen (1988); Hedges (1981), the variance as used in Review Manager.
    """
    first, second = np.sort(a[~np.isnan(a)]), np.sort(b[~np.isnan(b)])
    n, m = len(first), len(second)
    if min(n, m) < 2 or n + m < 5:
        return Standardised(math.nan, math.nan, math.nan, n, m)
    squares = sum(float(np.sum((x - x.mean()) ** 2)) for x in (first, second))
    apart = float(first.mean() - second.mean())
    pooled = math.sqrt(squares / (n + m - 2))
    if pooled <= 1e-12 * max(abs(float(first[-1])), abs(float(second[-1]))):
        return Standardised(math.nan, math.nan, math.nan, n, m)
    value = apart / pooled
    corrected = value * (1 - 3 / (4 * (n + m) - 9))
    reach = z_of(level) * math.sqrt((n + m) / (n * m) + corrected**2 / (2 * (n + m - 3.94)))
    return Standardised(value, value - reach, value + reach, n, m)


def herfindahl(shares: Floats) -> float:
    """Concentration of shares (or counts) over k classes: Σ share², from 1/k (all equal) to 1 (one class has all).

    Shares are first divided by their sum; NaN where that is zero. A descriptive figure of all cases given, without an
    interval.

    Raises:
        ValueError: if a share is negative or not finite.

    Source: Herfindahl (1950); used for rating grades by ECB (2019).
    """
    if not np.isfinite(shares).all() or (shares < 0).any():
        raise ValueError("a share is missing, negative or not finite")
    ordered = np.sort(shares)
    total = float(np.sum(ordered))
    return float(np.sum((ordered / total) ** 2)) if total > 0 else math.nan

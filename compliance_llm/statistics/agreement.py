"""Whether two judgements of the same cases agree, and whether two rates differ."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.statistics.intervals import LEVEL, fisher_p, newcombe, wilson, z_of

SMALL = 5  # expected counts below this are compared exactly


class Kappa(NamedTuple):
    """Agreement beyond chance, its interval, the share of cases agreed on and their number."""

    value: float
    low: float
    high: float
    agreed: float
    n: int


class RateDifference(NamedTuple):
    """First share less second, its interval and the two-sided p-value of no difference."""

    difference: float
    low: float
    high: float
    p: float


def kappa(table: NDArray[np.int64] | NDArray[np.float64], level: float = LEVEL) -> Kappa:
    """Cohen's kappa of a square table of counts: first judgement by row, second by column, categories in one order.

    1 is full agreement, 0 that of chance. The interval is normal with the large-sample variance, within [−1, 1]; where
    that is zero, as with full agreement, it comes from Wilson's interval of the share agreed on, chance agreement being
    held. Everything but the counts is NaN where both judgements use one and the same category only.

    Raises:
        ValueError: if the table is not square, has a negative count or no cases.

    Source: Cohen (1960); variance of Fleiss, Cohen & Everitt (1969).
    """
    counts = np.asarray(table, dtype=np.float64)
    if counts.ndim != 2 or counts.shape[0] != counts.shape[1] or (counts < 0).any() or counts.sum() <= 0:
        raise ValueError("agreement needs a square table of counts with at least one case")
    n = float(counts.sum())
    shares = counts / n
    rows, columns = shares.sum(axis=1), shares.sum(axis=0)
    agreed, chance = float(np.trace(shares)), float(rows @ columns)
    if chance >= 1 - 1e-12:
        return Kappa(math.nan, math.nan, math.nan, agreed, round(n))
    value = (agreed - chance) / (1 - chance)
    error = math.sqrt(_variance(shares, rows, columns, value) / n)
    if error > 1e-9:
        low, high = value - z_of(level) * error, value + z_of(level) * error
    else:
        low, high = ((bound - chance) / (1 - chance) for bound in wilson(agreed * n, n, level))
    return Kappa(value, max(low, -1.0), min(high, 1.0), agreed, round(n))


def _variance(
    shares: NDArray[np.float64], rows: NDArray[np.float64], columns: NDArray[np.float64], value: float
) -> float:
    """Variance of kappa times n, from the shares of the table and its margins."""
    chance = float(rows @ columns)
    on = np.diagonal(shares) * (1 - (rows + columns) * (1 - value)) ** 2
    off = shares * (columns[:, None] + rows[None, :]) ** 2
    total = float(on.sum()) + (1 - value) ** 2 * float(off.sum() - np.trace(off)) - (value - chance * (1 - value)) ** 2
    return max(total, 0.0) / (1 - chance) ** 2


def rate_difference(a: int, n: int, b: int, m: int, level: float = LEVEL) -> RateDifference:
    """Difference of two independent shares, ``a`` of ``n`` less ``b`` of ``m``.

    The interval is Newcombe's hybrid score interval, which never has width zero. The p-value is two-sided: Fisher's
    exact one where a cell of the table has an expected count below five, else the pooled normal one without a
    continuity correction. As interval and test are different methods, they can disagree near the limit.

    Raises:
        ValueError: if a group has no cases, or events outside [0, n].

    Source: Newcombe (1998), method 10; Fisher (1935); Cochran (1954) for the limit of five.
    """
    if min(n, m) < 1 or not 0 <= a <= n or not 0 <= b <= m:
        raise ValueError(f"{a} of {n} and {b} of {m} are not two shares")
    interval, rate = newcombe(a, n, b, m, level), (a + b) / (n + m)
    if min(n, m) * min(rate, 1 - rate) < SMALL:
        return RateDifference(a / n - b / m, *interval, fisher_p(a, n, b, m))
    error = math.sqrt(rate * (1 - rate) * (1 / n + 1 / m))
    return RateDifference(a / n - b / m, *interval, math.erfc(abs(a / n - b / m) / error / math.sqrt(2)))

"""Intervals and exact tests for shares, differences and ratios.

Counts may be effective counts (floats) where cases carry weights; see `effective_n`.
"""

from __future__ import annotations

import math
from statistics import NormalDist
from typing import NamedTuple, cast

import numpy as np
from numpy.typing import NDArray
from scipy import special

LEVEL = 0.95


class Interval(NamedTuple):
    """A closed interval [low, high]."""

    low: float
    high: float


def z_of(level: float = LEVEL) -> float:
    """The normal quantile of a two-sided interval: 1.96 at 0.95."""
    return NormalDist().inv_cdf(0.5 + level / 2)


def effective_n(weights: NDArray[np.float64]) -> float:
    """How many equally weighted cases carry as much information: (Σw)²/Σw². Source: Kish (1965).

    Weights are sorted before they are summed, so the order of the cases cannot matter.
    """
    ordered = np.sort(weights)
    squares = float(np.sum(ordered * ordered))
    return float(np.sum(ordered)) ** 2 / squares if squares > 0 else 0.0


def wilson(events: float, n: float, level: float = LEVEL) -> Interval:
    """Score interval of a share. Source: Wilson (1927).

    Raises:
        ValueError: if ``n`` is not positive or ``events`` lies outside [0, n].
    """
    if n <= 0 or not -1e-9 <= events <= n * (1 + 1e-9):
        raise ValueError(f"{events} events among {n} cases is not a share")
    z, p = z_of(level), min(max(events / n, 0.0), 1.0)
    middle = p + z * z / (2 * n)
    reach = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    low, high = (middle - reach) / (1 + z * z / n), (middle + reach) / (1 + z * z / n)
    return Interval(0.0 if p == 0 else max(low, 0.0), 1.0 if p == 1 else min(high, 1.0))


def difference(a: float, a_interval: Interval, b: float, b_interval: Interval) -> Interval:
    """Interval of a − b from the intervals of two independent estimates.

    Source: Newcombe (1998), method 10, for shares; Zou & Donner (2008) for any two estimates.
    """
    low = a - b - math.hypot(a - a_interval.low, b_interval.high - b)
    high = a - b + math.hypot(a_interval.high - a, b - b_interval.low)
    return Interval(low, high)


def newcombe(events_a: float, n_a: float, events_b: float, n_b: float, level: float = LEVEL) -> Interval:
    """Hybrid score interval of the difference of two independent shares, a − b. Source: Newcombe (1998), method 10."""
    return difference(events_a / n_a, wilson(events_a, n_a, level), events_b / n_b, wilson(events_b, n_b, level))


def exact_upper(events: int, n: int, level: float = LEVEL) -> float:
    """Exact one-sided upper bound of a share. Source: Clopper & Pearson (1934)."""
    return 1.0 if events >= n else float(special.betaincinv(events + 1, n - events, level))


def jeffreys_p(events: float, n: float, forecast: float) -> float:
    """P(true share ≤ forecast) with Jeffreys' prior: small where the forecast is too low. Source: ECB (2019)."""
    return float(special.betainc(events + 0.5, n - events + 0.5, forecast))


def jeffreys_p_too_high(events: float, n: float, forecast: float) -> float:
    """P(true share ≥ forecast) with Jeffreys' prior: small where the forecast is too high. Mirror of `jeffreys_p`."""
    return jeffreys_p(n - events, n, 1 - forecast)


def predictive_tail(events: int, n: int, seen: float, of: float) -> float:
    """P(X ≥ events) in ``n`` new cases after ``seen`` of ``of`` earlier ones, the share unknown with Jeffreys' prior.

    X is beta-binomial with parameters seen + ½ and of − seen + ½, so the tail allows for the share being an estimate.

    Source: Gelman et al. (2013), section 2.4.
    """
    a, b = seen + 0.5, of - seen + 0.5
    mean, spread = n * a / (a + b), math.sqrt(n * a * b * (a + b + n) / (a + b + 1)) / (a + b)
    last = min(n, math.ceil(max(events, mean) + 50 * spread) + 100)  # further counts weigh nothing
    k = np.arange(max(events, 0), last + 1, dtype=np.float64)
    log_p = _log_choose(n, k) + special.betaln(k + a, n - k + b) - special.betaln(a, b)
    return min(1.0, float(np.sum(np.exp(log_p)))) if events > 0 else 1.0


def ratio(events_a: float, n_a: float, events_b: float, n_b: float, level: float = LEVEL) -> Interval:
    """Interval of the ratio of two independent shares, (a share)/(b share), on the log scale.

    Where a group has no events, or nothing but events, half an event and one case are added to both groups for the
    interval only, which then never has width zero; it is widened to hold the estimate.

    Source: Katz, Baptista, Azen & Pike (1978); the correction after Walter (1975) and Agresti (1999).

    Raises:
        ValueError: if the second group has no events, so that no ratio exists.
    """
    if events_b <= 0:
        raise ValueError("a ratio to a share of zero does not exist")
    estimate = (events_a / n_a) / (events_b / n_b)
    if min(events_a, n_a - events_a, events_b, n_b - events_b) <= 0:
        events_a, n_a, events_b, n_b = events_a + 0.5, n_a + 1, events_b + 0.5, n_b + 1
    middle = math.log((events_a / n_a) / (events_b / n_b))
    reach = z_of(level) * math.sqrt(1 / events_a - 1 / n_a + 1 / events_b - 1 / n_b)
    low, high = math.exp(middle - reach), math.exp(middle + reach)
    return Interval(min(low, estimate), max(high, estimate))


def poisson_above(events: int, expected: float) -> float:
    """One-sided p-value of a count: P(at least ``events``) where ``expected`` are expected; ``events`` ≥ 1.

    Source: Poisson's law as a regularised incomplete gamma function (Abramowitz & Stegun, 1964, 26.4.21).
    """
    return float(special.gammainc(events, expected))


def fisher_p(events_a: int, n_a: int, events_b: int, n_b: int) -> float:
    """Two-sided exact p-value that two groups share one rate: sum over tables no likelier than the one seen.

    Source: Fisher (1935).
    """
    log_p, seen = _tables(events_a, n_a, events_b, n_b)
    return min(1.0, float(np.sum(np.exp(log_p[log_p <= log_p[seen] + 1e-7]))))


def fisher_p_above(events_a: int, n_a: int, events_b: int, n_b: int) -> float:
    """One-sided exact p-value that two groups share one rate: P(group a has at least as many events as seen).

    Source: Fisher (1935).
    """
    log_p, seen = _tables(events_a, n_a, events_b, n_b)
    return min(1.0, float(np.sum(np.exp(log_p[seen:]))))


def _tables(events_a: int, n_a: int, events_b: int, n_b: int) -> tuple[NDArray[np.float64], int]:
    """Log-probabilities of all tables with these margins, by events of group a, and the position of the one seen."""
    total, events = n_a + n_b, events_a + events_b
    first, last = max(0, events - n_b), min(n_a, events)
    mean = events * n_a / total
    spread = math.sqrt(max(mean * (1 - events / total) * (n_b / total), 1.0))
    # Tables fifty standard deviations out weigh nothing; leaving them out keeps the sum short for millions of cases.
    reach = max(50 * spread, abs(events_a - mean) + 1)
    k = np.arange(max(first, math.floor(mean - reach)), min(last, math.ceil(mean + reach)) + 1, dtype=np.float64)
    log_p = _log_choose(n_a, k) + _log_choose(n_b, events - k) - _log_choose(total, np.float64(events))
    return log_p, events_a - int(k[0])


def _log_choose(n: int, k: NDArray[np.float64] | np.float64) -> NDArray[np.float64]:
    value = special.gammaln(n + 1.0) - special.gammaln(k + 1.0) - special.gammaln(n - k + 1.0)
    return cast("NDArray[np.float64]", value)


def chi_square_p(statistic: float, df: float) -> float:
    """P(chi-square with ``df`` degrees of freedom ≥ statistic)."""
    return float(special.chdtrc(df, statistic))


def kupiec(exceptions: int, n: int, share: float) -> tuple[float, float]:
    """Likelihood ratio of unconditional coverage, and its p-value (one degree of freedom). Source: Kupiec (1995)."""

    def log_likelihood(p: float) -> float:
        return float(special.xlogy(exceptions, p) + special.xlog1py(n - exceptions, -p))

    statistic = 2 * (log_likelihood(exceptions / n) - log_likelihood(share))
    return statistic, chi_square_p(statistic, 1)

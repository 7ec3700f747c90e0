"""The population stability index of two samples, and what chance alone does to it."""

from __future__ import annotations

import math
from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy import special

from compliance_llm.statistics.intervals import LEVEL, Interval, z_of
from compliance_llm.statistics.ranking import Floats

FLOOR = 1e-4
NUMERIC_BINS = 10
CATEGORIES = 30


class Binning(NamedTuple):
    """How a number is sorted into bins: between ``edges`` (each closing the bin below it), or onto ``values``."""

    edges: tuple[float, ...] = ()
    values: tuple[float, ...] = ()

    @property
    def labels(self) -> tuple[str, ...]:
        """A label per bin; the last is for missing values."""
        if self.values:
            return (*(f"{v:.6g}" for v in self.values), "other values", "missing")
        if not self.edges:
            return ("any value", "missing")
        names = [f"{e:.6g}" for e in self.edges]
        inner = (f"over {a} to {b}" for a, b in pairwise(names))
        return (f"up to {names[0]}", *inner, f"over {names[-1]}", "missing")


def binning(reference: Floats, weights: Floats | None = None, most: int = NUMERIC_BINS) -> Binning:
    """Bins from the quantiles of the reference sample, the outer ones open; missing values are ignored here.

    Edges are values of the sample: edge k is the smallest value at or below which at least k/``most`` of the weight
    lies (``numpy.quantile(…, method="inverted_cdf")`` at k/``most``, without its rounding of k·n/``most``). Bins are
    closed on the right, so all cases of a tied value fall into the bin that it closes. Edges that coincide merge and
    one at the largest value falls away, so no bin is empty in the reference; an edge at the smallest value stays, and
    the cases tied there have a bin of their own.

    Where the reference has at most ``most`` distinct values each is a bin of its own, and anything else that turns up
    falls into one more: a plain quantile binning would merge neighbouring values there and overlook shifts between
    them.
    """
    present = ~np.isnan(reference)
    kept = reference[present]
    if not len(kept):
        return Binning()
    if weights is None:
        kept.sort()
        along = np.arange(1, len(kept) + 1, dtype=np.float64)
    else:
        order = np.lexsort((weights[present], kept))
        kept, along = kept[order], np.cumsum(weights[present][order])
    changes = np.flatnonzero(kept[1:] != kept[:-1])
    if len(changes) < most:
        return Binning(values=(*kept[changes].tolist(), float(kept[-1])))
    targets = along[-1] * np.arange(1, most) / most
    edges = np.unique(kept[np.searchsorted(along, targets * (1 - 1e-12))])
    return Binning(edges=tuple(edges[edges < kept[-1]].tolist()))


def place(bins: Binning, values: Floats) -> NDArray[np.intp]:
    """The bin of each value, as a position in ``bins.labels``; a value on an edge belongs to the bin below it."""
    if bins.values:
        known = np.array(bins.values)
        places = np.searchsorted(known, values)
        places[known[np.minimum(places, len(known) - 1)] != values] = len(known)
    else:
        places = np.searchsorted(np.array(bins.edges), values)
    places[np.isnan(values)] = len(bins.labels) - 1
    return places


def fill(bins: Binning, values: Floats, weights: Floats | None = None) -> Floats:
    """How much weight (or how many values) falls into each bin, in the order of ``bins.labels``."""
    size, places = len(bins.labels), place(bins, values)
    if weights is None:
        return np.bincount(places, minlength=size).astype(np.float64)
    order = np.lexsort((weights, places))  # a fixed order of summing, whatever the order of the rows
    return np.bincount(places[order], weights=weights[order], minlength=size).astype(np.float64)


def psi(reference: Floats, current: Floats, floor: float = FLOOR) -> float:
    """Σ (c − r)·ln(c/r) over bins of shares, each share raised to ``floor`` where smaller, without renormalising.

    A bin that is empty in one sample counts by its floor and is never dropped.

    Source: Kullback & Leibler (1951), symmetric form; Siddiqi (2006).
    """
    r, c = np.maximum(reference, floor), np.maximum(current, floor)
    return math.fsum((c - r) * np.log(c / r))


def scale(n: float, m: float) -> float:
    """Under no change PSI times this is about chi-square with bins − 1 degrees. Source: Yurdakul & Naranjo (2020)."""
    return n * m / (n + m)


def no_change_bound(bins: int, n: float, m: float, level: float = LEVEL) -> float:
    """The PSI that samples of ``n`` and ``m`` cases of one population stay below with probability ``level``."""
    return float(special.chdtri(bins - 1, 1 - level)) / scale(n, m)


def no_change_p(value: float, bins: int, n: float, m: float) -> float:
    """Probability of a PSI at least this large if nothing has changed."""
    return float(special.chdtrc(bins - 1, value * scale(n, m)))


def psi_interval(value: float, bins: int, n: float, m: float, level: float = LEVEL) -> Interval:
    """The population values that the observed PSI does not reject, from the noncentral chi-square distribution.

    A PSI from samples lies above its population value on average, so the upper bound can fall below the estimate; it is
    then raised to the estimate, which keeps the interval on the careful side.
    """
    k, tail = scale(n, m), (1 - level) / 2
    low = _noncentrality(value * k, bins - 1, 1 - tail) / k
    high = _noncentrality(value * k, bins - 1, tail) / k
    return Interval(min(low, value), max(high, value))


def _noncentrality(statistic: float, df: int, probability: float) -> float:
    """The noncentrality at which P(chi-square ≤ statistic) is ``probability``; zero where none is small enough."""
    if statistic > 2000:  # the distribution is normal for every practical purpose: solve its quantile for the mean
        z = z_of(2 * max(probability, 1 - probability) - 1) * (1 if probability > 0.5 else -1)
        middle = statistic + 2 * z * z
        return max(middle - math.copysign(math.sqrt(middle**2 - statistic**2 - 2 * z * z * df), z) - df, 0.0)

    def below(noncentrality: float) -> float:
        return float(special.chndtr(statistic, df, noncentrality)) - probability

    if below(0.0) <= 0:
        return 0.0
    return _bisect(below, 0.0, 2 * statistic + 10 * df + 50)


def _bisect(falling: Callable[[float], float], low: float, high: float) -> float:
    for _ in range(100):
        middle = (low + high) / 2
        low, high = (middle, high) if falling(middle) > 0 else (low, middle)
    return (low + high) / 2

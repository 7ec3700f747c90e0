"""How much of a quantity some columns explain, and others beyond them, by least squares."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np

from compliance_llm.statistics.intervals import Interval
from compliance_llm.statistics.ranking import Floats

Z95 = 1.959963984540054


class Explained(NamedTuple):
    """Shares of variance: of the whole by the first columns; of what they leave, by the others; its 95% interval."""

    first: float
    partial: float
    interval: Interval


def explained(values: Floats, first: Floats, others: Floats) -> Explained:
    """The squared partial multiple correlation of ``others``, and R² of ``first``, both with an intercept.

    Args:
        values: Shape (n,), finite.
        first: Shape (n, k), finite; columns may depend on each other.
        others: Shape (n, m), finite.

    The interval is Fisher's z of the partial correlation (Fisher, 1924), with n − k − m − 2 degrees of freedom, cut at
    0. It is NaN where the values do not vary or the cases are too few.
    """
    ones = np.ones((len(values), 1))
    whole = _left(values, ones)
    without, used = _left_and_rank(values, np.hstack([ones, first]))
    with_others, all_used = _left_and_rank(values, np.hstack([ones, first, others]))
    if whole <= 0 or without <= 0 or len(values) - all_used < 4:
        return Explained(math.nan, math.nan, Interval(math.nan, math.nan))
    partial = max(0.0, 1 - with_others / without)
    return Explained(1 - without / whole, partial, _interval(math.sqrt(partial), len(values) - used - 2))


def _interval(correlation: float, n: int) -> Interval:
    z = math.atanh(min(correlation, 1 - 1e-12))
    half = Z95 / math.sqrt(n)
    return Interval(math.tanh(max(0.0, z - half)) ** 2, math.tanh(z + half) ** 2)


def _left(values: Floats, design: Floats) -> float:
    return _left_and_rank(values, design)[0]


def _left_and_rank(values: Floats, design: Floats) -> tuple[float, int]:
    """The sum of squares that is left, and the rank of the design."""
    weights, _, rank, _ = np.linalg.lstsq(design, values, rcond=None)
    rest = values - design @ weights
    return float(rest @ rest), int(rank)

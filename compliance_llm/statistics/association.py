"""Rank correlation with its interval."""

from __future__ import annotations

import math

import numpy as np

from compliance_llm.statistics.intervals import LEVEL, Interval, z_of
from compliance_llm.statistics.ranking import Floats


def spearman(a: Floats, b: Floats, level: float = LEVEL) -> tuple[float, Interval]:
    """Spearman's rank correlation of two columns of shape (n,), and its interval.

    Ties get their middle rank. The interval is Fisher's, with the variance (1 + r²/2) / (n − 3) of Bonett and Wright
    (2000), in [-1, 1]. A column of one value correlates with nothing: 0.

    Raises:
        ValueError: with fewer than four cases.
    """
    n = len(a)
    if n < 4:
        raise ValueError("a rank correlation needs at least four cases")
    x, y = _ranks(a), _ranks(b)
    x, y = x - x.mean(), y - y.mean()
    spread = math.sqrt(float(np.sum(x * x)) * float(np.sum(y * y)))
    r = float(np.sum(x * y)) / spread if spread > 0 else 0.0
    r = min(max(r, -1.0), 1.0)
    reach = z_of(level) * math.sqrt((1 + r * r / 2) / (n - 3))
    middle = math.atanh(min(max(r, -1 + 1e-12), 1 - 1e-12))
    return r, Interval(math.tanh(middle - reach), math.tanh(middle + reach))


def _ranks(values: Floats) -> Floats:
    ordered = np.sort(values)
    first, last = np.searchsorted(ordered, values, "left"), np.searchsorted(ordered, values, "right")
    return (first + last + 1) / 2

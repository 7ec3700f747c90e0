"""P-values of several tests at once, adjusted for how many there are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from compliance_llm.statistics.ranking import Floats


def holm(p_values: Sequence[float]) -> list[float]:
    """Adjusted p-values in the order given; those up to α together hold a false alarm with a chance of at most α.

    Valid whatever the dependence between the tests. A test without a p-value (NaN) stays NaN and is not counted.

    Raises:
        ValueError: if a p-value lies outside [0, 1].

    Source: Holm (1979).
    """
    p, order, n = _sorted(p_values)
    p[order] = np.minimum(np.maximum.accumulate(p[order] * np.arange(n, 0, -1)), 1.0)
    return p.tolist()


def _sorted(p_values: Sequence[float]) -> tuple[Floats, NDArray[np.intp], int]:
    """The p-values, the positions of those that exist from the smallest on, and their number."""
    p = np.array(p_values, dtype=np.float64)
    order = np.argsort(p, kind="stable")[: int(np.count_nonzero(~np.isnan(p)))]
    if len(order) and not 0 <= p[order[0]] <= p[order[-1]] <= 1:
        raise ValueError("a p-value lies outside [0, 1]")
    return p, order, len(order)

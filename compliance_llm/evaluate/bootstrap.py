"""Intervals by resampling: how far a mean would move if other cases had been drawn."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike

from compliance_llm.records import Estimate

RESAMPLES = 2_000
AT_ONCE = 4_000_000  # drawn cases held in memory at a time, 32 MB


def estimate(scores: ArrayLike, *, seed: int, resamples: int = RESAMPLES, level: float = 0.95) -> Estimate:
    """The mean of one score per case, with its percentile bootstrap interval over cases.

    The same scores and seed give the same interval.

    Args:
        scores: one per case, shape ``(n,)``.
        seed: of the drawing.
        resamples: how many samples of n cases are drawn with replacement.
        level: confidence level between 0 and 1.

    Raises:
        ValueError: if there are no cases.

    Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), chapter 13.
    """
    values = np.asarray(scores, dtype=np.float64)
    n = values.size
    if n == 0:
        raise ValueError("there is no mean of no cases")
    random = np.random.default_rng(seed)
    rows = max(1, AT_ONCE // n)
    means = np.concatenate(
        [
            values[random.integers(n, size=(min(rows, resamples - done), n))].mean(axis=1)
            for done in range(0, resamples, rows)
        ]
    )
    low, high = np.quantile(means, [(1 - level) / 2, (1 + level) / 2])
    mean = float(values.mean())
    return Estimate(value=mean, low=min(float(low), mean), high=max(float(high), mean), n=n)

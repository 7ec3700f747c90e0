"""Whether rows of two samples coincide more often than rows of this kind coincide by nature."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.statistics.intervals import predictive_tail

Counts = NDArray[np.int64] | NDArray[np.float64]


class Beyond(NamedTuple):
    """Coincidences expected by nature, and the p-value of as many as were seen or more."""

    expected: float
    p_value: float


def repeats(counts: Counts) -> int:
    """Rows that have an equal row in their own sample, from how often each distinct row occurs in it."""
    return int(np.sum(counts[counts >= 2]))


def expected_coincidences(counts_reference: Counts, counts_sample: Counts) -> float:
    """How many rows of the sample equal some row of the reference if both were drawn independently.

    Both arrays say how often each distinct row occurs in one of the samples. The share of reference rows that equal
    *another* row of the reference (leave one out) is the chance that a new row of the same population meets the
    reference; times the size of the sample it gives the expectation. It is 0 without rows in either. Rows that nature
    repeats (few columns, coarse values) give a high share, rows with an identity none.

    The sample is taken to come from the same population as the reference: where its rows are of another kind, they meet
    the reference less often, and the estimate is too high, that is, on the side of no alarm.

    Source: Good (1953): one less the share of rows that occur once.
    """
    rows = float(np.sum(counts_reference))
    return float(np.sum(counts_sample)) * repeats(counts_reference) / rows if rows > 0 else 0.0


def beyond_nature(matches: int, n: int, within_matches: int, within_n: int) -> Beyond:
    """Whether ``matches`` of ``n`` rows equal a row of the reference more often than reference rows equal each other.

    ``within_matches`` of ``within_n`` reference rows have an equal row in the reference (`repeats`). The p-value is the
    chance of ``matches`` or more, the natural share being known only from the reference: beta-binomial with Jeffreys'
    prior. As rows repeat in pairs at least, half of ``within_n`` count as independent. Without reference rows the share
    is unknown: the expectation is NaN and the p-value 1.

    Raises:
        ValueError: if more rows match than there are.

    Source: Gelman et al. (2013), section 2.4, for the predictive distribution.
    """
    if not 0 <= matches <= n or not 0 <= within_matches <= within_n:
        raise ValueError("more rows match than there are")
    if not within_n:
        return Beyond(math.nan, 1.0)
    p_value = predictive_tail(matches, n, within_matches / 2, within_n / 2)
    return Beyond(n * within_matches / within_n, p_value)

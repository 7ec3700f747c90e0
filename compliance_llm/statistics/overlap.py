"""Whether rows of two samples coincide more often than rows of this kind coincide by nature."""

from __future__ import annotations

import math
from typing import NamedTuple

from compliance_llm.statistics.intervals import predictive_tail


class Beyond(NamedTuple):
    """Coincidences expected by nature, and the p-value of as many as were seen or more."""

    expected: float
    p_value: float


def beyond_nature(matches: int, n: int, within_matches: int, within_n: int) -> Beyond:
    """Whether ``matches`` of ``n`` rows equal a row of the reference more often than reference rows equal each other.

    ``within_matches`` of ``within_n`` reference rows have an equal row in the reference. The p-value is the
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

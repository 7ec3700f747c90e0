"""Score bands: the forecast against the observed rate in each, and whether higher bands have higher rates."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from compliance_llm.statistics.intervals import LEVEL, fisher_p_above, jeffreys_p, jeffreys_p_too_high
from compliance_llm.statistics.multiple import holm
from compliance_llm.statistics.probability import score_groups
from compliance_llm.statistics.ranking import Ranking


class Band(NamedTuple):
    """Cases with scores from ``first`` to ``last``: counts, mean score, observed event rate and its Wilson interval.

    Counts are whole numbers; where cases carry weights they are effective numbers, and the rate is that of the weight.
    """

    first: float
    last: float
    n: float
    events: float
    expected: float  # mean score: the forecast share of events where scores are probabilities
    observed: float
    low: float
    high: float


class Reversal(NamedTuple):
    """Two neighbouring bands of which the higher-scored has the lower event rate, and the adjusted p-value."""

    lower: Band
    upper: Band
    p_value: float


def bands(ranking: Ranking, wanted: int, level: float = LEVEL) -> list[Band]:
    """At most ``wanted`` score bands of equal size, from the lowest scores on; no score is split between bands.

    Edges and ties are those of `compliance_llm.statistics.probability.score_groups`; intervals are Wilson's.
    """
    return [
        Band(
            group.first,
            group.last,
            group.effective if group.n is None else group.n,
            group.observed * group.effective if group.n is None else round(group.observed * group.n),
            group.forecast,
            group.observed,
            *group.interval,
        )
        for group in (score_groups(ranking, wanted, level) if ranking.n else [])
    ]


def jeffreys_by_band(bands: Sequence[Band]) -> list[float]:
    """For each band P(true rate ≤ mean score) with Jeffreys' prior: small where the forecast is too low.

    NaN where the mean score is not a probability. One-sided and not adjusted: use `compliance_llm.statistics.multiple`
    for all bands together. Cases are taken to be independent.

    Source: ECB, Instructions for reporting the validation results of internal models (2019).
    """
    return [_tail(band, jeffreys_p) for band in bands]


def jeffreys_too_high_by_band(bands: Sequence[Band]) -> list[float]:
    """For each band P(true rate ≥ mean score) with Jeffreys' prior: small where the forecast is too high.

    The mirror of `jeffreys_by_band`: the two p-values of a band add up to one.
    """
    return [_tail(band, jeffreys_p_too_high) for band in bands]


def reversals(bands: Sequence[Band]) -> list[Reversal]:
    """Neighbouring bands of which the higher-scored has the lower event rate, in order of score.

    The p-value is one-sided (as large a difference or a larger one in this direction if both bands had one rate), by
    Fisher's exact test; by the pooled normal test where cases carry weights. It is Holm-adjusted for all pairs of
    neighbours, with and without a reversal, as each of them was looked at.

    Source: Fisher (1935); Holm (1979).
    """
    pairs = list(pairwise(bands))
    adjusted = holm([_p_above(lower, upper) for lower, upper in pairs])
    return [Reversal(*pair, p) for pair, p in zip(pairs, adjusted, strict=True) if pair[0].observed > pair[1].observed]


def _tail(band: Band, test: Callable[[float, float, float], float]) -> float:
    return test(band.events, band.n, band.expected) if 0 <= band.expected <= 1 else math.nan


def _p_above(a: Band, b: Band) -> float:
    """One-sided p-value of the first rate being no higher than the second."""
    counts = a.events, a.n, b.events, b.n
    if all(isinstance(count, int) for count in counts):
        return fisher_p_above(*(int(count) for count in counts))
    rate = (a.events + b.events) / (a.n + b.n)
    error = math.sqrt(rate * (1 - rate) * (1 / a.n + 1 / b.n))
    return math.erfc((a.observed - b.observed) / error / math.sqrt(2)) / 2 if error > 0 else 1.0

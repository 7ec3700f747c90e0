"""Whether scores are right as probabilities: Brier score, calibration intercept and slope, binned comparison."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import NamedTuple

import numpy as np

from compliance_llm.statistics.intervals import LEVEL, Interval, chi_square_p, wilson, z_of
from compliance_llm.statistics.logistic import fit, has_slope
from compliance_llm.statistics.ranking import Floats, Ranking


class Fitted(NamedTuple):
    """A coefficient, its Wald interval, and the p-value of the value that perfect calibration would give it."""

    value: float
    interval: Interval
    p_value: float


class Group(NamedTuple):
    """Cases of neighbouring scores: mean forecast, observed rate and its interval, effective and counted cases."""

    first: float
    last: float
    forecast: float
    observed: float
    interval: Interval
    effective: float
    n: int | None  # None where cases carry weights


class Binned(NamedTuple):
    """Hosmer and Lemeshow's statistic over the groups, its degrees of freedom and p-value."""

    statistic: float
    df: int
    p_value: float
    groups: tuple[Group, ...]


def brier(ranking: Ranking, level: float = LEVEL) -> tuple[float, Interval | None]:
    """Mean squared distance of score and outcome, 0 to 1, with a normal interval; None where it has no spread.

    Source: Brier (1950); the interval treats the cases' squared distances as a sample.
    """
    on_event, on_other = (1 - ranking.scores) ** 2, ranking.scores**2
    total = float(ranking.events.sum() + ranking.others.sum())
    value = float(np.sum(ranking.events * on_event) + np.sum(ranking.others * on_other)) / total
    if ranking.n < 2:
        return value, None
    spread = np.sum(ranking.events_squared * (on_event - value) ** 2)
    spread += np.sum(ranking.others_squared * (on_other - value) ** 2)
    error = math.sqrt(float(spread) * ranking.n / (ranking.n - 1)) / total
    if error < 1e-12:
        return value, None
    reach = z_of(level) * error
    return value, Interval(max(value - reach, 0.0), min(value + reach, 1.0))


def brier_skill(ranking: Ranking, level: float = LEVEL) -> tuple[float, Interval | None]:
    """One less the Brier score over that of a forecast that gives every case the outcome rate; at most 1.

    Above zero where the score forecasts better than the rate alone. Needs both classes. The interval is normal, from
    the cases' joint influence on both Brier scores (delta method); None where that has no spread.

    Source: Murphy (1988); the interval after Bradley, Schwartz & Hashino (2008).
    """
    rate, (value, _) = ranking.rate, brier(ranking, level)
    naive = rate * (1 - rate)
    skill = 1 - value / naive
    slope = value / naive * (1 - 2 * rate) / naive
    on_event = ((1 - ranking.scores) ** 2 - value) / naive - slope * (1 - rate)
    on_other = (ranking.scores**2 - value) / naive + slope * rate
    spread = float(np.sum(ranking.events_squared * on_event**2) + np.sum(ranking.others_squared * on_other**2))
    error = math.sqrt(spread * ranking.n / (ranking.n - 1)) / float(ranking.events.sum() + ranking.others.sum())
    if error < 1e-12:
        return skill, None
    reach = z_of(level) * error
    return skill, Interval(skill - reach, min(skill + reach, 1.0))


def calibration_intercept(ranking: Ranking, level: float = LEVEL) -> Fitted:
    """Calibration in the large: the shift of all logits that fits the outcomes best, the slope held at one.

    Zero where forecasts are right on average, above zero where they are too low. Needs both classes.

    Source: Cox (1958); Van Calster et al. (2019).
    """
    fitted = fit(ranking, slope_free=False)
    return _wald(float(fitted.coefficients[0]), float(fitted.errors[0]), 0.0, level)


def calibration_slope(ranking: Ranking, level: float = LEVEL) -> Fitted | None:
    """Slope of the outcomes' logits on the scores' logits: one when right, below one when forecasts are too extreme.

    None where no finite slope exists: one score for all cases, or a score that separates the classes.

    Source: Cox (1958); Van Calster et al. (2019).
    """
    if not has_slope(ranking):
        return None
    fitted = fit(ranking, slope_free=True)
    return _wald(float(fitted.coefficients[1]), float(fitted.errors[1]), 1.0, level)


def _wald(value: float, error: float, ideal: float, level: float) -> Fitted:
    reach = z_of(level) * error
    return Fitted(value, Interval(value - reach, value + reach), math.erfc(abs(value - ideal) / error / math.sqrt(2)))


def hosmer_lemeshow(ranking: Ranking, *, fitted_here: bool, most: int = 10, level: float = LEVEL) -> Binned | None:
    """Observed against forecast events in up to ``most`` groups of equal size on the score; ties stay together.

    Groups, edges and ties are those of `score_groups`: where no score is tied across an edge and all ``most`` groups
    are kept, the statistic is that of equal groups by rank. Cases tied with the last one of a group all belong to it,
    as in quantile bins closed on the right; a reference that splits ties by the order of the rows gives another value.

    Degrees of freedom are the number of groups on new data and two fewer where the score was fitted. Fewer groups are
    taken until no expected count of events or of others is below one and at most a fifth are below five (Cochran 1954);
    None where three groups do not suffice. Weighted cases count with Kish's effective number in each group.

    Source: Hosmer, Lemeshow & Sturdivant (2013), section 5.2.
    """
    for wanted in range(most, 2, -1):
        groups = score_groups(ranking, wanted, level)
        expected = [g.effective * p for g in groups for p in (g.forecast, 1 - g.forecast)]
        enough = min(expected) >= 1 and sum(e < 5 for e in expected) <= len(expected) / 5
        if len(groups) < 3 or not enough:
            continue
        statistic = math.fsum(
            g.effective * (g.observed - g.forecast) ** 2 / (g.forecast * (1 - g.forecast)) for g in groups
        )
        df = len(groups) - 2 if fitted_here else len(groups)
        return Binned(statistic, df, chi_square_p(statistic, df), tuple(groups))
    return None


def score_groups(ranking: Ranking, wanted: int, level: float = LEVEL) -> list[Group]:
    """At most ``wanted`` groups of about equal weight, ascending by score; a score is never split between groups.

    Group k ends with the score of the case that stands at k/wanted of the cases (the nearest rank, halves down), closed
    on the right: every case of that score belongs to the group it ends, and a group that gets no case falls away.
    Without ties these are the groups of equal size by rank; with ties they are the bins of the sample quantiles
    ``quantile(method="inverted_cdf")`` wherever ``wanted`` divides the number of cases. Weighted cases stand at the
    middle of their weight, those of one score being taken to weigh alike.
    """
    weight = ranking.events + ranking.others
    middle = np.cumsum(weight)
    whole = float(middle[-1])
    middle -= weight
    middle += _weight_of_a_case(ranking) / 2  # where the first case of each score stands
    inner = np.searchsorted(middle, whole * np.arange(1, wanted) / wanted)
    del middle
    edges = np.unique(np.concatenate([[0], inner, [len(weight)]])).tolist()
    groups: list[Group] = []
    for start, stop in pairwise(edges):
        w, total = weight[start:stop], float(weight[start:stop].sum())
        if total <= 0:
            continue
        forecast = float(np.sum(w * ranking.scores[start:stop])) / total
        observed = min(float(ranking.events[start:stop].sum()) / total, 1.0)
        squares = float(ranking.events_squared[start:stop].sum() + ranking.others_squared[start:stop].sum())
        effective = total**2 / squares if ranking.weighted else total
        bounds = wilson(observed * effective, effective, level)
        first, last = float(ranking.scores[start]), float(ranking.scores[stop - 1])
        n = None if ranking.weighted else round(total)
        groups.append(Group(first, last, forecast, observed, bounds, effective, n))
    return groups


def _weight_of_a_case(ranking: Ranking) -> Floats | float:
    """The typical weight of a case at each score: one where unweighted."""
    if not ranking.weighted:
        return 1.0
    weight = ranking.events + ranking.others
    squares = ranking.events_squared + ranking.others_squared
    return np.divide(squares, weight, out=np.zeros_like(weight), where=weight > 0)

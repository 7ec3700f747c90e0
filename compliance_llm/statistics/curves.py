"""How well a score ranks: AUC, KS and average precision, each with an interval, and the ROC curve."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from compliance_llm.statistics.intervals import LEVEL, Interval, newcombe, wilson, z_of
from compliance_llm.statistics.ranking import Floats, Ranking

FEW = 30


class Ranked(NamedTuple):
    """An estimate of ranking power and its interval; ``at`` is the score it is taken at, where there is one."""

    value: float
    interval: Interval
    at: float | None = None


def hanley_mcneil_se(auc: float, events: float, others: float) -> float:
    """Standard error of an AUC from its value and the counts alone. Source: Hanley & McNeil (1982)."""
    q1, q2 = auc / (2 - auc), 2 * auc**2 / (1 + auc)
    variance = auc * (1 - auc) + (events - 1) * (q1 - auc**2) + (others - 1) * (q2 - auc**2)
    return math.sqrt(variance / (events * others))


def delong(ranking: Ranking) -> tuple[float, float]:
    """AUC with ties counted half, and its variance from placement values (sandwich form where cases have weights).

    The variance is NaN where a class has fewer than two cases.

    Source: DeLong, DeLong & Clarke-Pearson (1988); computed from ranks as by Sun & Xu (2014).
    """
    w1, w0 = float(ranking.events.sum()), float(ranking.others.sum())
    place1 = (np.cumsum(ranking.others) - ranking.others / 2) / w0  # share of others that an event at this score beats
    auc = float(np.sum(ranking.events * place1)) / w1
    if min(ranking.n_events, ranking.n_others) < 2:
        return auc, math.nan
    variance = float(np.sum(ranking.events_squared * (place1 - auc) ** 2)) / w1**2 * _bessel(ranking.n_events)
    del place1
    place0 = 1 - (np.cumsum(ranking.events) - ranking.events / 2) / w1
    variance += float(np.sum(ranking.others_squared * (place0 - auc) ** 2)) / w0**2 * _bessel(ranking.n_others)
    return auc, variance


def _bessel(n: int) -> float:
    return n / (n - 1)


def auc(ranking: Ranking, level: float = LEVEL) -> Ranked:
    """AUC and its interval: DeLong's variance on the logit scale, so that the bounds stay inside (0, 1).

    Where a class has fewer (effective) cases than `FEW`, or that variance is zero (perfect separation), a score
    interval stands in (`auc_score_interval`): with so few cases DeLong's is too narrow. No interval is of width zero.

    Source of the logit scale: Pepe (2003), section 5.2.
    """
    value, variance = delong(ranking)
    events, others = ranking.effective_events, ranking.effective_others
    if min(events, others) < FEW or not variance > 1e-18 or not 0 < value < 1:
        return Ranked(value, auc_score_interval(value, events, others, level))
    reach = z_of(level) * math.sqrt(variance) / (value * (1 - value))
    middle = math.log(value / (1 - value))
    return Ranked(value, Interval(_logistic(middle - reach), _logistic(middle + reach)))


def auc_score_interval(auc: float, events: float, others: float, level: float = LEVEL) -> Interval:
    """The AUCs that the observed one does not reject, by Hanley and McNeil's variance at the AUC in question.

    Source: Newcombe (2006), method 5.
    """
    z, middle = z_of(level), (events + others) / 2 - 1

    def distance(theta: float) -> float:
        spread = (1 - theta) / (2 - theta) + theta / (1 + theta)
        variance = theta * (1 - theta) * (1 + max(middle, 0.0) * spread) / (events * others)
        return abs(theta - auc) - z * math.sqrt(variance)

    return Interval(
        0.0 if auc <= 0 else _crossing(distance, 0.0, auc), 1.0 if auc >= 1 else _crossing(distance, 1.0, auc)
    )


def _crossing(distance: Callable[[float], float], outside: float, inside: float) -> float:
    """The point between two where ``distance`` changes sign, by bisection."""
    for _ in range(200):
        middle = (outside + inside) / 2
        outside, inside = (outside, middle) if distance(middle) <= 0 else (middle, inside)
    return (outside + inside) / 2


def _logistic(x: float) -> float:
    return 1 / (1 + math.exp(-x)) if x > -700 else 0.0


def ks(ranking: Ranking, level: float = LEVEL) -> Ranked:
    """Largest distance between the score distributions of events and other cases, and the score it is reached at.

    The interval is Newcombe's hybrid score interval of the difference of the two shares at that score, taken as if the
    score had been fixed beforehand; the smallest score wins a tie.

    Source: Smirnov (1939); Newcombe (1998), method 10.
    """
    below1 = np.cumsum(ranking.events) / ranking.events.sum()
    below0 = np.cumsum(ranking.others) / ranking.others.sum()
    apart: Floats = np.abs(below0 - below1)
    k = int(np.argmax(np.round(apart, 12)))
    n1, n0 = ranking.effective_events, ranking.effective_others
    share1, share0 = min(float(below1[k]), 1.0), min(float(below0[k]), 1.0)
    far, near = ((share0, n0), (share1, n1)) if share0 >= share1 else ((share1, n1), (share0, n0))
    bounds = newcombe(far[0] * far[1], far[1], near[0] * near[1], near[1], level)
    return Ranked(far[0] - near[0], Interval(max(bounds.low, 0.0), min(bounds.high, 1.0)), float(ranking.scores[k]))


def average_precision(ranking: Ranking, level: float = LEVEL) -> Ranked:
    """Precision averaged over the recalls at which the events are found, cases of one score being taken together.

    The interval is on the logit scale with 1/√(events·AP·(1−AP)); where AP is 1, Wilson's interval on the events.

    Source: Boyd, Eng & Page (2013).
    """
    found = np.cumsum(ranking.events[::-1])
    flagged = found + np.cumsum(ranking.others[::-1])
    step = ranking.events[::-1]
    kept = step > 0
    value = min(float(np.sum(step[kept] * (found[kept] / flagged[kept]))) / float(found[-1]), 1.0)
    n1 = ranking.effective_events
    if value >= 1 - 1e-12:
        return Ranked(value, wilson(n1, n1, level))
    reach = z_of(level) / math.sqrt(n1 * value * (1 - value))
    middle = math.log(value / (1 - value))
    return Ranked(value, Interval(_logistic(middle - reach), _logistic(middle + reach)))


def roc_points(ranking: Ranking, most: int = 200) -> tuple[Floats, Floats]:
    """False and true positive rates from (0, 0) to (1, 1), at most ``most`` points spread evenly along the curve."""
    true = np.concatenate([[0.0], np.cumsum(ranking.events[::-1]) / ranking.events.sum()])
    false = np.concatenate([[0.0], np.cumsum(ranking.others[::-1]) / ranking.others.sum()])
    true[-1] = false[-1] = 1.0
    if len(true) <= most:
        return false, true
    along = true + false  # length of the curve up to here, in city blocks: rises from 0 to 2
    picked = np.searchsorted(along, np.linspace(0.0, 2.0, most))
    picked = np.unique(np.clip(picked, 0, len(true) - 1))
    return false[picked], true[picked]

"""Whether the forecasts are right on the whole: events forecast and observed, and intercept and slope together."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import numpy as np

from compliance_llm.facts.bands import band_facts
from compliance_llm.facts.mature import Mature, mature
from compliance_llm.facts.samples import NOT_PROBABILITIES, Sample, Test, measured, one_class, untested
from compliance_llm.records import Fact, ScoredData
from compliance_llm.statistics.intervals import Interval, z_of
from compliance_llm.statistics.level import forecast_over_observed, joint_calibration

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

MEAN = Test("mean_score@1", "mean of the scores; normal interval over cases")
EXPECTED = Test(
    "expected@1",
    "sum of the scores; the interval holds the number of events in 95 of 100 samples if every score is right and cases "
    "are independent, from the variance of a Poisson-binomial count (Wang, 1993)",
)
RATIO = Test(
    "forecast_over_observed@1",
    "sum of the scores divided by the number of events (Steyerberg, 2019); interval and p-value of right forecasts "
    "from the variance of a Poisson-binomial count (Wang, 1993)",
)
JOINT = Test(
    "calibration_p_joint@1",
    "probability of a likelihood ratio at least this large if calibration intercept and slope are zero and one, from "
    "the chi-square distribution with two degrees of freedom (Cox, 1958; Miller, Hui & Tierney, 1991)",
)
LABELS = (
    (MEAN, "mean_score", "mean forecast on {}"),
    (EXPECTED, "expected", "number of events forecast in {}"),
    (RATIO, "forecast_over_observed", "ratio of events forecast to events observed on {}"),
    (JOINT, "calibration_p_joint", "p-value of the joint test of calibration intercept and slope on {}"),
)


def levels(scored: ScoredData, cases: Cases, samples: tuple[Sample, ...]) -> list[Fact]:
    """Level and bands of every sample; cases whose outcomes are not final are left out."""
    return [fact for sample in samples for fact in _of_sample(mature(cases, sample), sample)]


def _of_sample(final: Mature, sample: Sample) -> list[Fact]:
    ranking = final.ranking
    scores = ranking.scores
    if len(scores) and (scores[0] < 0 or scores[-1] > 1):
        reason = NOT_PROBABILITIES
    else:
        reason = one_class(ranking) if len(scores) else "not computable: no cases in the sample"
    if reason:
        return [untested(t, stem, label.format(sample.phrase), reason, sample) for t, stem, label in LABELS]
    return [*_level(final, sample), _joint(final, sample), *band_facts(final, sample)]


def _level(final: Mature, sample: Sample) -> Iterator[Fact]:
    ranking, found = final.ranking, forecast_over_observed(final.ranking)
    weight, p = ranking.events + ranking.others, ranking.scores
    whole = float(weight.sum())
    mean = found.expected / whole
    reach = z_of() * math.sqrt(float(np.sum(weight * (p - mean) ** 2)) / whole / ranking.effective_n)
    around = z_of() * math.sqrt(float(np.sum((ranking.events_squared + ranking.others_squared) * p * (1 - p))))
    ratio = Interval(found.low, found.high) if math.isfinite(found.high) else None
    near = Interval(max(mean - reach, 0.0), min(mean + reach, 1.0))
    within = Interval(max(found.expected - around, 0.0), found.expected + around)
    yield _of(0, mean, near, final, sample, unit="share", decimals=1)
    yield _of(1, found.expected, within, final, sample, unit="cases", decimals=1)
    yield _of(2, found.ratio, ratio, final, sample, p_value=found.p_value)


def _of(
    place: int,
    value: float,
    interval: Interval | None,
    final: Mature,
    sample: Sample,
    *,
    unit: Literal["", "share", "cases"] = "",
    decimals: int = 3,
    p_value: float | None = None,
) -> Fact:
    """The Fact of one of `LABELS`, with the cases whose outcomes are final."""
    test, stem, label = LABELS[place]
    return measured(
        test,
        stem,
        label.format(sample.phrase),
        value,
        sample,
        interval=interval,
        unit=unit,
        decimals=decimals,
        n=final.ranking.n,
        events=final.ranking.n_events,
        p_value=p_value,
        reason=final.note,
    )


def _joint(final: Mature, sample: Sample) -> Fact:
    test, stem, label = LABELS[3]
    found, ranking = joint_calibration(final.ranking), final.ranking
    if math.isnan(found.p_value):
        reason = "no finite slope exists, because the score takes one value or separates the classes"
        label = label.format(sample.phrase)
        return untested(test, stem, label, reason, sample, n=ranking.n, events=ranking.n_events)
    return _of(3, found.p_value, None, final, sample, p_value=found.p_value)

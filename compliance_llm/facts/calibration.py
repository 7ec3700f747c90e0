"""Whether the score is right as a probability: Facts of Brier score, calibration and the binned comparison."""

from __future__ import annotations

from compliance_llm.facts.samples import NOT_PROBABILITIES, Sample, Test, measured, untested
from compliance_llm.records import Bin, Fact
from compliance_llm.statistics.probability import (
    Binned,
    brier,
    brier_skill,
    calibration_intercept,
    calibration_slope,
    hosmer_lemeshow,
)

BRIER = Test("brier@1", "mean squared distance of score and outcome (Brier, 1950); normal interval over cases")
SKILL = Test(
    "brier_skill@1",
    "one minus the ratio of the Brier score to that of a forecast of the outcome rate for every case (Murphy, "
    "1988); normal interval from the cases' joint influence on both (Bradley, Schwartz & Hashino, 2008)",
)
HELD = "logits of the scores, clipped to 0.000001 to 0.999999,"
INTERCEPT = Test(
    "calibration_intercept@1",
    f"shift of the {HELD} that fits the outcomes best, with the slope fixed at one (Cox, 1958; Van Calster et al., "
    "2019); Wald interval; the p-value is that of an intercept of zero",
)
SLOPE = Test(
    "calibration_slope@1",
    f"logistic regression of the outcome on the {HELD} (Cox, 1958; Van Calster et al., 2019); Wald interval; the "
    "p-value is that of a slope of one",
)
BINNED = Test(
    "calibration_bins@1",
    "sum over groups of equal size on the score of squared differences of observed and forecast events over their "
    "variance (Hosmer, Lemeshow & Sturdivant, 2013); fewer groups where expected counts are small (Cochran, 1954); "
    "Wilson intervals per group; ",
)
BINNED_P = Test(
    "calibration_p@1",
    "probability of a Hosmer-Lemeshow statistic at least this large if every forecast is right, from the chi-square "
    "distribution (Hosmer, Lemeshow & Sturdivant, 2013); ",
)
FITTED_HERE = "two degrees of freedom fewer than groups, because the score was fitted on this sample"
NEW_DATA = "as many degrees of freedom as groups, because the sample is new data"
TOO_FEW = "too few expected events for three groups"
LABELS = (
    (BRIER, "brier", "Brier score on {}"),
    (SKILL, "brier_skill", "Brier skill against the outcome rate on {}"),
    (INTERCEPT, "calibration_intercept", "calibration intercept on {}"),
    (SLOPE, "calibration_slope", "calibration slope on {}"),
    (BINNED, "calibration_bins", "Hosmer-Lemeshow statistic on {}"),
    (BINNED_P, "calibration_p", "p-value of the binned calibration test on {}"),
)


def calibration(sample: Sample, *, fitted_here: bool) -> list[Fact]:
    """All tests of one sample's scores as probabilities; ``fitted_here``: the score was made from this sample."""
    scores = sample.ranking.scores
    if len(scores) and (scores[0] < 0 or scores[-1] > 1):
        return [untested(t, stem, label.format(sample.phrase), NOT_PROBABILITIES, sample) for t, stem, label in LABELS]
    if sample.untestable:
        return [untested(t, stem, label.format(sample.phrase), sample.untestable, sample) for t, stem, label in LABELS]
    result = hosmer_lemeshow(sample.ranking, fitted_here=fitted_here)
    note = FITTED_HERE if fitted_here else NEW_DATA
    return [
        _brier(sample),
        _skill(sample),
        _intercept(sample),
        _slope(sample),
        _binned(sample, result, note),
        _binned_p(sample, result, note),
    ]


def _brier(sample: Sample) -> Fact:
    value, interval = brier(sample.ranking)
    reason = "" if interval else "all cases have the same squared distance, so there is no interval"
    return measured(BRIER, "brier", f"Brier score on {sample.phrase}", value, sample, interval=interval, reason=reason)


def _skill(sample: Sample) -> Fact:
    value, interval = brier_skill(sample.ranking)
    reason = "" if interval else "no case differs from the forecast of the outcome rate, so there is no interval"
    label = f"Brier skill against the outcome rate on {sample.phrase}"
    return measured(SKILL, "brier_skill", label, value, sample, interval=interval, reason=reason)


def _intercept(sample: Sample) -> Fact:
    value, interval, p = calibration_intercept(sample.ranking)
    label = f"calibration intercept on {sample.phrase}"
    return measured(INTERCEPT, "calibration_intercept", label, value, sample, interval=interval, p_value=p)


def _slope(sample: Sample) -> Fact:
    label = f"calibration slope on {sample.phrase}"
    fitted = calibration_slope(sample.ranking)
    if fitted is None:
        reason = "no finite slope exists, because the score takes one value or separates the classes"
        return untested(SLOPE, "calibration_slope", label, reason, sample)
    value, interval, p = fitted
    return measured(SLOPE, "calibration_slope", label, value, sample, interval=interval, p_value=p)


def _binned(sample: Sample, result: Binned | None, note: str) -> Fact:
    label = f"Hosmer-Lemeshow statistic on {sample.phrase}"
    if result is None:
        return untested(BINNED, "calibration_bins", label, TOO_FEW, sample)
    bins = tuple(
        Bin(
            label=f"{g.first:.4g} to {g.last:.4g}",
            reference=g.forecast,
            current=g.observed,
            low=g.interval.low,
            high=g.interval.high,
            n=g.n,
        )
        for g in result.groups
    )
    return measured(
        BINNED, "calibration_bins", label, result.statistic, sample, p_value=result.p_value, note=note, bins=bins
    )


def _binned_p(sample: Sample, result: Binned | None, note: str) -> Fact:
    """The p-value as a Fact of its own, so that a limit can be set on it."""
    label = f"p-value of the binned calibration test on {sample.phrase}"
    if result is None:
        return untested(BINNED_P, "calibration_p", label, TOO_FEW, sample)
    return measured(BINNED_P, "calibration_p", label, result.p_value, sample, note=note)

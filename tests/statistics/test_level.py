from __future__ import annotations

import csv
import math

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import chi2, norm

from compliance_llm.statistics.level import forecast_over_observed, joint_calibration
from compliance_llm.statistics.ranking import rank


def close(expected):
    return pytest.approx(expected, abs=1e-9)


def forecasts(seed, n=500, slope=1.0, shift=0.0, decimals=8):
    """Scores, and outcomes whose logits are ``shift + slope·logit(score)``."""
    random = np.random.default_rng(seed)
    logits = random.normal(-1, 1.2, n)
    scores = (1 / (1 + np.exp(-logits))).round(decimals).clip(0.01, 0.99)
    return scores, random.random(n) < 1 / (1 + np.exp(-shift - slope * logits))


@given(st.integers(0, 200))
def test_the_interval_is_the_forecast_over_the_observed_count_give_or_take_its_spread(seed):
    scores, outcomes = forecasts(seed, decimals=1)
    found = forecast_over_observed(rank(scores, outcomes))
    reach = norm.ppf(0.975) * math.sqrt(np.sum(scores * (1 - scores)))
    assert (found.expected, found.observed) == close((scores.sum(), outcomes.sum()))
    assert found.ratio == close(scores.sum() / outcomes.sum())
    assert (found.low, found.high) == close(tuple(scores.sum() / (outcomes.sum() + side * reach) for side in (1, -1)))


@pytest.fixture(scope="module")
def german_samples(german_credit):
    """The training and test samples of the example subject, as rankings."""
    with (german_credit / "data" / "scored.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return {
        name: rank(
            np.array([float(row["p_bad"]) for row in rows if row["split"] == name]),
            np.array([row["bad"] == "1" for row in rows if row["split"] == name]),
        )
        for name in ("train", "test")
    }


@pytest.mark.parametrize(
    ("sample", "expected"), [("train", (210.0, 1.000, 0.912, 1.107)), ("test", (99.76, 1.108, 0.964, 1.303))]
)
def test_german_credit_has_the_ratios_a_validator_computed_by_hand(german_samples, sample, expected):
    found = forecast_over_observed(german_samples[sample])
    assert (found.expected, found.ratio, found.low, found.high) == (
        pytest.approx(expected[0], abs=0.05),
        *(pytest.approx(x, abs=5e-4) for x in expected[1:]),
    )


def test_german_credit_has_the_joint_p_value_a_validator_computed_by_hand(german_samples):
    assert joint_calibration(german_samples["test"]).p_value == pytest.approx(0.199, abs=5e-4)


@given(st.integers(0, 200))
def test_the_interval_contains_one_just_where_the_p_value_is_above_five_per_cent(seed):
    found = forecast_over_observed(rank(*forecasts(seed, shift=0.2)))
    assert (found.low <= 1 <= found.high) == (found.p_value >= 0.05)


def test_right_forecasts_are_rejected_as_rarely_as_the_p_values_say():
    levels = [forecast_over_observed(rank(*forecasts(seed))).p_value for seed in range(600)]
    joint = [joint_calibration(rank(*forecasts(seed))).p_value for seed in range(600)]
    assert 0.03 <= np.mean(np.array(levels) < 0.05) <= 0.075
    assert 0.03 <= np.mean(np.array(joint) < 0.05) <= 0.075


def test_no_event_at_all_gives_an_infinite_ratio_with_a_finite_lower_bound():
    found = forecast_over_observed(rank(np.full(200, 0.1), np.zeros(200, bool)))
    assert (found.ratio, found.high) == (math.inf, math.inf)
    assert found.low == close(20 / (norm.ppf(0.975) * math.sqrt(18)))
    assert found.p_value < 0.001


@pytest.mark.parametrize(("outcomes", "p_value"), [([False, True], 1), ([True, True], 0)])
def test_forecasts_of_zero_and_one_are_right_or_wrong_for_certain(outcomes, p_value):
    assert forecast_over_observed(rank(np.array([0.0, 1.0]), np.array(outcomes))).p_value == p_value


@pytest.mark.parametrize("scores", [[], [0.5, 1.5], [-0.1, 0.5]])
def test_scores_that_are_no_probabilities_are_refused(scores):
    with pytest.raises(ValueError, match="not probabilities"):
        forecast_over_observed(rank(np.array(scores), np.zeros(len(scores), bool)))


def test_weights_count_like_repeated_cases_in_the_ratio():
    scores, outcomes = forecasts(1)
    weighted = forecast_over_observed(rank(scores, outcomes, np.full(500, 3.0)))
    assert weighted.ratio == close(forecast_over_observed(rank(scores, outcomes)).ratio)


@pytest.mark.parametrize("seed", range(5))
def test_the_joint_test_is_the_likelihood_ratio_of_statsmodels_on_ties(seed):
    scores, outcomes = forecasts(seed, slope=0.8, decimals=1)
    logits = np.log(scores / (1 - scores))
    family = sm.families.Binomial()
    free = sm.GLM(outcomes.astype(float), sm.add_constant(logits), family=family).fit(tol=1e-14, maxiter=100)
    as_given = np.sum(np.log(np.where(outcomes, scores, 1 - scores)))
    statistic = 2 * (free.llf - as_given)
    assert joint_calibration(rank(scores, outcomes)) == close((statistic, chi2.sf(statistic, 2)))


def test_weighted_cases_are_tested_with_the_sandwich_of_statsmodels():
    scores, outcomes = forecasts(3, slope=0.8)
    weights = np.random.default_rng(0).integers(1, 5, 500).astype(float)
    design = sm.add_constant(np.log(scores / (1 - scores)))
    model = sm.GLM(outcomes.astype(float), design, family=sm.families.Binomial(), var_weights=weights)
    fitted = model.fit(tol=1e-14, maxiter=100, cov_type="HC0")
    apart = fitted.params - [0, 1]
    statistic = apart @ np.linalg.inv(fitted.cov_params()) @ apart
    assert joint_calibration(rank(scores, outcomes, weights)).statistic == pytest.approx(statistic, rel=1e-6)


def test_weights_of_one_change_the_joint_test_little():
    scores, outcomes = forecasts(4, n=5_000)
    weighted = joint_calibration(rank(scores, outcomes, np.ones(5_000)))
    assert weighted.p_value == pytest.approx(joint_calibration(rank(scores, outcomes)).p_value, abs=0.02)


@pytest.mark.parametrize("shift", [-0.5, 0.5])
def test_a_shifted_level_fails_both_tests_and_shows_its_direction(shift):
    ranking = rank(*forecasts(5, n=2_000, shift=shift))
    assert joint_calibration(ranking).p_value < 0.001
    assert (forecast_over_observed(ranking).high < 1) == (shift > 0)
    assert (forecast_over_observed(ranking).low > 1) == (shift < 0)


def test_forecasts_that_are_too_extreme_fail_the_joint_test_though_their_level_is_right():
    ranking = rank(*forecasts(6, n=5_000, slope=0.5, shift=-0.5))
    assert joint_calibration(ranking).p_value < 1e-6


@pytest.mark.parametrize(
    ("scores", "outcomes"),
    [([0.2, 0.2], [True, False]), ([0.1, 0.2, 0.8], [False, False, True]), ([0.1, 0.2], [False, False]), ([], [])],
)
def test_no_joint_test_is_given_where_no_slope_is_finite(scores, outcomes):
    found = joint_calibration(rank(np.array(scores), np.array(outcomes, dtype=bool)))
    assert math.isnan(found.statistic)
    assert math.isnan(found.p_value)

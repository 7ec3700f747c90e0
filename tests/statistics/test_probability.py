from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.linear_model import LogisticRegression

from compliance_llm.statistics.probability import (
    brier,
    brier_skill,
    calibration_intercept,
    calibration_slope,
    hosmer_lemeshow,
)
from compliance_llm.statistics.ranking import rank


def forecasts(seed, n=2_000, slope=1.0, shift=0.0):
    """Scores, and outcomes whose logits are ``shift + slope·logit(score)``."""
    random = np.random.default_rng(seed)
    logits = random.normal(-1, 1.2, n)
    return 1 / (1 + np.exp(-logits)), random.random(n) < 1 / (1 + np.exp(-shift - slope * logits))


def test_the_slope_is_that_of_an_unpenalised_logistic_regression():
    scores, outcomes = forecasts(1)
    fitted = LogisticRegression(C=np.inf, tol=1e-10).fit(np.log(scores / (1 - scores))[:, None], outcomes)
    slope = calibration_slope(rank(scores, outcomes))
    assert slope is not None
    assert slope.value == pytest.approx(fitted.coef_[0, 0], abs=1e-5)


def test_forecasts_that_are_too_extreme_have_a_slope_below_one():
    slope = calibration_slope(rank(*forecasts(2, slope=0.6)))
    assert slope is not None
    assert slope.interval.high < 1
    assert slope.p_value < 0.001


def test_forecasts_that_are_too_low_have_an_intercept_above_zero():
    assert calibration_intercept(rank(*forecasts(3, shift=0.5))).interval.low > 0


def test_the_intercept_makes_the_mean_forecast_the_outcome_rate():
    scores, outcomes = forecasts(4, shift=-0.4)
    shift = calibration_intercept(rank(scores, outcomes)).value
    shifted = 1 / (1 + np.exp(-shift) * (1 - scores) / scores)
    assert shifted.mean() == pytest.approx(outcomes.mean())


@pytest.mark.parametrize("scores", [[0.2, 0.2, 0.2, 0.2], [0.1, 0.2, 0.8, 0.9], [0.9, 0.8, 0.2, 0.1], [0, 0.5, 0.5, 1]])
def test_no_slope_is_given_where_none_is_finite(scores):
    assert calibration_slope(rank(np.array(scores, dtype=float), np.array([False, False, True, True]))) is None


def test_forecasts_of_zero_and_one_do_not_break_the_fit():
    scores, outcomes = forecasts(5)
    scores[:10], scores[10:20] = 0.0, 1.0
    slope = calibration_slope(rank(scores, outcomes))
    assert slope is not None
    assert np.isfinite(slope.value)


@given(st.integers(0, 50), st.integers(2, 4))
def test_weights_count_like_repeated_cases(seed, times):
    scores, outcomes = forecasts(seed, n=200)
    weights = np.where(np.arange(200) % 2, 1.0, float(times))
    weighted, repeated = (
        rank(scores, outcomes, weights),
        rank(np.repeat(scores, weights.astype(int)), np.repeat(outcomes, weights.astype(int))),
    )
    assert brier(weighted)[0] == pytest.approx(brier(repeated)[0])
    assert brier_skill(weighted)[0] == pytest.approx(brier_skill(repeated)[0])
    assert calibration_intercept(weighted).value == pytest.approx(calibration_intercept(repeated).value, abs=1e-8)
    slopes = calibration_slope(weighted), calibration_slope(repeated)
    assert slopes[0] is not None
    assert slopes[1] is not None
    assert slopes[0].value == pytest.approx(slopes[1].value, abs=1e-8)


def test_groups_hold_equal_numbers_of_cases_and_all_of_them():
    result = hosmer_lemeshow(rank(*forecasts(6, n=1_000)), fitted_here=False)
    assert result is not None
    assert [group.n for group in result.groups] == [100] * 10


def test_ties_stay_in_one_group():
    scores, outcomes = forecasts(7, n=1_000)
    result = hosmer_lemeshow(rank(scores.round(1), outcomes), fitted_here=False)
    assert result is not None
    edges = [edge for group in result.groups for edge in (group.first, group.last)]
    assert edges == sorted(edges)
    assert all(a.last < b.first for a, b in zip(result.groups, result.groups[1:], strict=False))


def test_few_events_make_fewer_groups():
    scores, outcomes = forecasts(8, n=100)
    result = hosmer_lemeshow(rank(scores, outcomes), fitted_here=False)
    assert result is not None
    assert 3 <= len(result.groups) < 10


def test_too_few_events_make_no_groups_at_all():
    scores = np.full(50, 0.01) + np.arange(50) / 10_000
    assert hosmer_lemeshow(rank(scores, np.arange(50) == 3), fitted_here=False) is None


def test_a_brier_score_without_spread_has_no_interval():
    assert brier(rank(np.full(10, 0.5), np.arange(10) < 5)) == (0.25, None)


def test_the_skill_of_a_score_that_gives_every_case_the_outcome_rate_is_zero():
    assert brier_skill(rank(np.full(10, 0.3), np.arange(10) < 3)) == (pytest.approx(0), None)


def test_a_score_that_is_always_right_has_all_the_skill_there_is():
    skill, interval = brier_skill(rank(np.array([0.0, 0.0, 1.0, 1.0]), np.array([False, False, True, True])))
    assert (skill, interval) == (1, None)


def test_a_score_worse_than_the_outcome_rate_has_a_skill_below_zero():
    scores, outcomes = forecasts(9)
    skill, interval = brier_skill(rank(1 - scores, outcomes))
    assert interval is not None
    assert skill < interval.high < 0


def test_the_interval_of_the_skill_is_as_wide_as_the_bootstraps():
    scores, outcomes = forecasts(10)
    _, interval = brier_skill(rank(scores, outcomes))
    random = np.random.default_rng(0)
    draws = [brier_skill(rank(scores[i], outcomes[i]))[0] for i in random.integers(0, 2_000, (500, 2_000))]
    assert interval is not None
    assert interval == pytest.approx(tuple(np.quantile(draws, [0.025, 0.975])), abs=0.01)

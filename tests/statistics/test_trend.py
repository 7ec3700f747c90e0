from __future__ import annotations

import itertools
import math

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom, kendalltau, norm, theilslopes

from compliance_llm.statistics.trend import change_point, change_point_mean, mann_kendall, persistence


def close(expected):
    return pytest.approx(expected, abs=1e-9)


series = st.lists(st.integers(0, 6), min_size=3, max_size=25).map(lambda x: np.array(x) / 7)
NILE = np.asarray(sm.datasets.nile.load().data["volume"], dtype=np.float64)  # yearly flow at Aswan, 1871 to 1970


@given(series)
def test_the_slope_is_scipys_theil_sen_slope(values):
    assert mann_kendall(values).slope == close(theilslopes(values).slope)


@given(series)
def test_the_trends_variance_is_that_of_scipys_kendall_tau_on_ties(values):
    found = mann_kendall(values)
    if not found.s:
        assert found.p_value == 1
        return
    without_correction = norm.isf(kendalltau(np.arange(len(values)), values, method="asymptotic").pvalue / 2)
    corrected = without_correction * (abs(found.s) - 1) / abs(found.s)
    assert found.p_value == close(2 * norm.sf(corrected))


@given(series)
def test_s_counts_the_rising_less_the_falling_pairs(values):
    assert mann_kendall(values).s == sum(np.sign(b - a) for a, b in itertools.combinations(values, 2))


@given(series)
def test_time_run_backwards_turns_the_trend_round(values):
    forward, backward = mann_kendall(values), mann_kendall(values[::-1])
    assert (backward.s, backward.p_value, backward.slope) == (-forward.s, forward.p_value, close(-forward.slope))


def test_ten_rising_values_have_the_textbook_p_value():
    found = mann_kendall(np.arange(10.0) * 2)
    assert (found.s, found.slope) == (45, 2)
    assert found.p_value == close(2 * norm.sf(44 / math.sqrt(125)))


def test_a_period_without_a_value_keeps_its_place_in_time():
    assert mann_kendall(np.array([0.0, math.nan, 2.0, 3.0])).slope == 1


@pytest.mark.parametrize("values", [[], [1.0]])
def test_fewer_than_two_values_have_no_slope(values):
    found = mann_kendall(np.array(values))
    assert (found.s, found.p_value) == (0, 1)
    assert math.isnan(found.slope)


def test_a_doubled_rate_is_found_where_it_begins():
    found = change_point(np.array([10, 11, 9, 10, 20, 21, 19, 20]), np.full(8, 200))
    assert found[:3] == (4, 0.05, 0.1)
    assert found.p_value < 0.005


@given(st.lists(st.integers(0, 20), min_size=4, max_size=10))
def test_the_split_is_the_one_with_the_largest_binomial_likelihood(counts):
    events, cases = np.array(counts), np.full(len(counts), 20)
    if not 0 < events.sum() < cases.sum():
        return

    def likelihood(part):
        return binom.logpmf(events[part], 20, events[part].mean() / 20).sum()

    splits = range(2, len(counts) - 1)
    gains = [likelihood(slice(0, at)) + likelihood(slice(at, None)) for at in splits]
    found = change_point(events, cases)
    assert gains[found.at - 2] == pytest.approx(max(gains), abs=1e-6)
    assert (found.before, found.after) == close((events[: found.at].mean() / 20, events[found.at :].mean() / 20))


def test_counts_around_one_rate_are_called_a_change_as_rarely_as_the_p_value_says():
    random = np.random.default_rng(1)
    cases = random.integers(50, 400, 12)
    p_values = np.array([change_point(random.binomial(cases, 0.1), cases).p_value for _ in range(200)])
    assert 0.02 <= np.mean(p_values <= 0.05) <= 0.1
    assert 0.4 <= np.mean(p_values <= 0.5) <= 0.6


def test_a_change_beyond_all_draws_has_a_p_value_below_one_in_a_thousand():
    found = change_point(np.array([10, 10, 10, 50, 50, 50]), np.full(6, 1_000))
    assert 0 < found.p_value < 1e-9


def test_the_same_counts_always_have_the_same_p_value():
    events, cases = np.array([3, 5, 4, 8, 6, 9]), np.full(6, 90)
    assert change_point(events, cases) == change_point(events, cases)


def test_a_split_leaves_two_periods_on_either_side():
    assert change_point(np.array([50, 5, 5, 5, 5]), np.full(5, 100)).at == 2
    assert change_point_mean(np.array([9.0, 2, 1, 1, 2, 2])).at == 2


@pytest.mark.parametrize(("events", "cases"), [([1, 2, 3], [9, 9, 9]), ([0, 0, 0, 0], [9, 9, 9, 9]), ([], [])])
def test_a_series_that_cannot_be_split_is_not_tested(events, cases):
    found = change_point(np.array(events), np.array(cases))
    assert found.at == 0
    assert math.isnan(found.p_value)


def test_more_events_than_cases_are_refused():
    with pytest.raises(ValueError, match="fewer cases than events"):
        change_point(np.array([1, 2, 3, 9]), np.array([5, 5, 5, 5]))


def test_the_flow_of_the_nile_changed_after_1898():
    found = change_point_mean(NILE)
    assert (1871 + found.at, found.before, found.after) == (1899, 1097.75, close(NILE[28:].mean()))
    pairs = abs(sum(np.sign(b - a) for a in NILE[:28] for b in NILE[28:]))
    assert found.p_value == close(2 * math.exp(-6 * pairs**2 / (100**3 + 100**2)))  # Pettitt's closed form


@given(series.filter(lambda x: len(x) >= 4))
def test_the_change_in_level_is_where_pettitts_count_of_pairs_is_largest(values):
    pairs = [abs(np.sign(np.subtract.outer(values[:at], values[at:])).sum()) for at in range(2, len(values) - 1)]
    assert change_point_mean(values).at == 2 + int(np.argmax(pairs))


def test_a_short_series_without_a_change_is_called_one_as_rarely_as_the_p_value_says():
    random = np.random.default_rng(2)
    for draw in (lambda: random.normal(size=12), lambda: random.integers(0, 3, 12).astype(float)):
        p_values = np.array([change_point_mean(draw()).p_value for _ in range(200)])
        assert 0.01 <= np.mean(p_values <= 0.05) <= 0.1


def test_a_constant_series_has_not_changed():
    assert change_point_mean(np.ones(8)).p_value == 1


def test_a_gap_keeps_its_place_in_a_series_of_levels():
    assert change_point_mean(np.array([1, 1.1, math.nan, 1.2, 5, 5.1, 5.2, 5.3])).at == 4


def test_three_values_are_too_few_for_a_change_in_level():
    assert math.isnan(change_point_mean(np.array([1.0, 2.0, 9.0])).p_value)


def test_periods_outside_the_limits_are_counted_and_the_current_run_too():
    values = np.array([0.30, 0.10, 0.26, 0.27])
    assert persistence(values, None, 0.25) == (3, 2)
    assert persistence(values, 0.20, None) == (1, 0)
    assert persistence(values, 0.20, 0.25) == (4, 4)
    assert persistence(values, None, None) == (0, 0)


def test_a_value_on_the_limit_is_within_it():
    assert persistence(np.array([0.25, 0.1]), 0.1, 0.25) == (0, 0)


def test_a_period_without_a_value_does_not_break_a_run():
    assert persistence(np.array([0.1, 0.3, math.nan, 0.3]), None, 0.25) == (2, 2)

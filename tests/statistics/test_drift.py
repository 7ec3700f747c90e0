from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.stats.meta_analysis import effectsize_smd

from compliance_llm.statistics.drift import herfindahl, smd


def close(expected):
    return pytest.approx(expected, abs=1e-9)


samples = st.lists(st.integers(0, 9), min_size=3, max_size=30).map(lambda x: np.array(x) / 4)


@given(samples, samples)
def test_difference_and_variance_are_those_of_statsmodels(a, b):
    if a.std() + b.std() == 0:
        return
    n, m = len(a), len(b)
    corrected, variance = effectsize_smd(a.mean(), a.std(ddof=1), n, b.mean(), b.std(ddof=1), m)
    found = smd(a, b)
    assert found.value == close(corrected / (1 - 3 / (4 * (n + m) - 9)))
    reach = 1.959963984540054 * math.sqrt(variance)
    assert (found.low, found.high) == close((found.value - reach, found.value + reach))


def test_the_interval_covers_the_true_difference_as_often_as_it_says():
    random = np.random.default_rng(0)
    found = [smd(random.normal(0.5, 1, 60), random.normal(0, 1, 40)) for _ in range(1_000)]
    assert 0.93 <= np.mean([f.low <= 0.5 <= f.high for f in found]) <= 0.97


@given(samples, samples, st.randoms(use_true_random=False))
def test_the_order_of_the_values_does_not_matter_to_the_last_bit(a, b, random):
    shuffled = np.array(random.sample(a.tolist(), len(a)))
    assert str(smd(shuffled, b)) == str(smd(a, b))


def test_missing_values_are_left_out_and_not_counted():
    found = smd(np.array([1.0, math.nan, 2.0, 3.0]), np.array([2.0, 3.0, 4.0]))
    assert found.value == close(-1)
    assert (found.n_first, found.n_second) == (3, 3)


@pytest.mark.parametrize(("a", "b"), [([1.0], [2.0, 3, 4, 5]), ([1.0, 2], [3.0, 4]), ([0.1] * 3, [0.2] * 3)])
def test_what_has_no_spread_or_too_few_values_has_no_difference(a, b):
    assert math.isnan(smd(np.array(a), np.array(b)).value)


@given(st.integers(1, 50))
def test_equal_shares_have_the_least_concentration(k):
    assert herfindahl(np.full(k, 3.0)) == close(1 / k)


@given(st.lists(st.integers(0, 40), min_size=1, max_size=12).filter(any))
def test_concentration_is_the_chance_that_two_cases_share_a_class(counts):
    shares = np.array(counts) / sum(counts)
    assert herfindahl(np.array(counts, dtype=float)) == close(shares @ shares)


def test_a_single_class_has_all_the_concentration():
    assert herfindahl(np.array([0.0, 7.0, 0.0])) == 1


def test_no_cases_have_no_concentration():
    assert math.isnan(herfindahl(np.zeros(3)))


@pytest.mark.parametrize("bad", [-1.0, math.nan])
def test_what_is_no_share_is_refused(bad):
    with pytest.raises(ValueError, match="share is missing"):
        herfindahl(np.array([1.0, bad]))

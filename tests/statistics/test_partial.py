"""Shares of variance explained by some columns, and by others beyond them."""

from __future__ import annotations

import math

import numpy as np
import pytest
import statsmodels.api as sm
from scipy import stats

from compliance_llm.statistics.partial import explained


@pytest.fixture
def three() -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    random = np.random.default_rng(3)
    first, others = random.normal(size=(500, 3)), random.normal(size=(500, 2))
    values = first @ [1.0, -0.5, 0.2] + 0.4 * others[:, 0] + random.normal(size=500)
    return values, first, others


def test_both_shares_are_those_of_two_least_squares_fits(three):
    values, first, others = three
    small = sm.OLS(values, sm.add_constant(first)).fit()
    large = sm.OLS(values, sm.add_constant(np.hstack([first, others]))).fit()
    found = explained(values, first, others)
    assert found.first == pytest.approx(small.rsquared, abs=1e-9)
    assert found.partial == pytest.approx(1 - large.ssr / small.ssr, abs=1e-9)


def test_the_interval_of_one_column_is_fishers_of_the_partial_correlation(three):
    values, first, others = three
    rest = [sm.OLS(it, sm.add_constant(first)).fit().resid for it in (values, others[:, 0])]
    z = math.atanh(abs(stats.pearsonr(*rest)[0]))
    half = stats.norm.ppf(0.975) / math.sqrt(500 - 3 - 3)
    found = explained(values, first, others[:, :1])
    assert found.interval.low == pytest.approx(math.tanh(z - half) ** 2, abs=1e-9)
    assert found.interval.high == pytest.approx(math.tanh(z + half) ** 2, abs=1e-9)


def test_columns_that_depend_on_each_other_change_nothing(three):
    values, first, others = three
    twice = explained(values, np.hstack([first, first]), others)
    assert twice.first == pytest.approx(explained(values, first, others).first, abs=1e-9)


def test_values_that_do_not_vary_are_not_explained():
    assert math.isnan(explained(np.ones(50), np.arange(50.0)[:, None], np.ones((50, 1))).partial)

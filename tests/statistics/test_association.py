from __future__ import annotations

import numpy as np
import pytest
import scipy.stats

from compliance_llm.statistics.association import spearman


@pytest.mark.parametrize("seed", range(5))
def test_it_is_scipys_rank_correlation_with_ties(seed):
    random = np.random.default_rng(seed)
    a = random.integers(0, 12, 300).astype(float)
    b = a * random.choice([-1, 1]) + random.normal(0, 3, 300).round()
    assert spearman(a, b)[0] == pytest.approx(scipy.stats.spearmanr(a, b).statistic, abs=1e-9)


def test_the_interval_is_that_of_bonett_and_wright():
    random = np.random.default_rng(1)
    a = random.normal(size=100)
    r, interval = spearman(a, a + random.normal(size=100))
    reach = scipy.stats.norm.ppf(0.975) * np.sqrt((1 + r**2 / 2) / 97)
    assert interval.low == pytest.approx(np.tanh(np.arctanh(r) - reach), abs=1e-9)
    assert interval.high == pytest.approx(np.tanh(np.arctanh(r) + reach), abs=1e-9)


def test_a_column_of_one_value_correlates_with_nothing():
    assert spearman(np.ones(10), np.arange(10.0))[0] == 0.0


def test_three_cases_are_too_few():
    with pytest.raises(ValueError, match="at least four"):
        spearman(np.arange(3.0), np.arange(3.0))

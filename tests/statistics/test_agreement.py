from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import fisher_exact
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.proportion import confint_proportions_2indep, proportions_ztest

from compliance_llm.statistics.agreement import kappa, rate_difference


def close(expected):
    return pytest.approx(expected, abs=1e-9)


tables = st.integers(2, 4).flatmap(
    lambda k: st.lists(st.integers(0, 20), min_size=k * k, max_size=k * k).map(lambda x: np.array(x).reshape(k, k))
)


@given(tables)
def test_kappa_is_that_of_scikit_learn(table):
    rows, columns = np.indices(table.shape)
    if len(set(rows[table > 0]) | set(columns[table > 0])) < 2:
        return
    first, second = (np.repeat(part.ravel(), table.ravel()) for part in (rows, columns))
    assert kappa(table).value == close(cohen_kappa_score(first, second))


@given(tables)
def test_kappas_interval_is_that_of_statsmodels(table):
    if not table.sum():
        return
    found = kappa(table)
    if math.isnan(found.value) or found.agreed == 1:
        return
    expected = cohens_kappa(table)
    if expected.std_kappa > 1e-6:
        assert (found.low, found.high) == close((max(expected.kappa_low, -1), min(expected.kappa_upp, 1)))


@given(tables)
def test_exchanging_the_judges_changes_nothing(table):
    if table.sum():
        assert kappa(table.T) == close(tuple(kappa(table))) or math.isnan(kappa(table).value)


def test_full_agreement_on_few_cases_is_no_certainty():
    found = kappa(np.array([[12, 0], [0, 8]]))
    assert (found.value, found.high, found.agreed, found.n) == (1, 1, 1, 20)
    assert 0.5 < found.low < 0.9


def test_judges_who_use_one_category_only_have_no_kappa():
    found = kappa(np.array([[9, 0], [0, 0]]))
    assert math.isnan(found.value)
    assert (found.agreed, found.n) == (1, 9)


@pytest.mark.parametrize("table", [[[1, 2]], [[1, -1], [0, 2]], [[0, 0], [0, 0]]])
def test_what_is_no_table_of_agreement_is_refused(table):
    with pytest.raises(ValueError, match="square table"):
        kappa(np.array(table))


groups = st.integers(1, 80).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(groups, groups)
def test_the_interval_of_a_difference_is_newcombes_in_statsmodels(first, second):
    found = rate_difference(*first, *second)
    assert found.difference == close(first[0] / first[1] - second[0] / second[1])
    expected = confint_proportions_2indep(*first, *second, compare="diff", method="newcomb")
    assert (found.low, found.high) == close(tuple(expected))


@given(groups, groups)
def test_the_p_value_is_fishers_where_counts_are_small_and_the_pooled_normal_one_elsewhere(first, second):
    (a, n), (b, m) = first, second
    rate = (a + b) / (n + m)
    small = min(n * rate, m * rate, n * (1 - rate), m * (1 - rate)) < 5
    exact = fisher_exact([[a, n - a], [b, m - b]]).pvalue
    assert rate_difference(a, n, b, m).p == close(exact if small else proportions_ztest([a, b], [n, m])[1])


def test_millions_of_cases_are_compared_at_once():
    found = rate_difference(3, 5_000_000, 20, 5_000_000)
    assert found.high < 0
    assert found.p < 0.001


@pytest.mark.parametrize("counts", [(1, 0, 1, 2), (3, 2, 1, 2), (-1, 2, 1, 2)])
def test_what_is_no_share_is_refused(counts):
    with pytest.raises(ValueError, match="not two shares"):
        rate_difference(*counts)

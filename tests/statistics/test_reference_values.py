"""Published and hand-checkable values; tolerance one in a million unless a test says otherwise."""

from __future__ import annotations

import numpy as np
import pytest

from compliance_llm.statistics.curves import auc, hanley_mcneil_se, ks
from compliance_llm.statistics.intervals import (
    exact_upper,
    fisher_p,
    jeffreys_p,
    kupiec,
    newcombe,
    ratio,
    wilson,
)
from compliance_llm.statistics.probability import brier, hosmer_lemeshow
from compliance_llm.statistics.psi import no_change_bound, psi
from compliance_llm.statistics.ranking import rank


def close(expected):
    return pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize(
    ("reference", "current", "expected"),
    [
        ([0.1] * 10, [0.08, 0.09, 0.10, 0.10, 0.11, 0.11, 0.11, 0.11, 0.10, 0.09], 0.010382),
        ([0.2] * 5, [0.10, 0.15, 0.20, 0.25, 0.30], 0.135403),
        ([0.5, 0.5, 0.0], [0.5, 0.3, 0.2], 1.621586),
        ([1.0, 0.0], [0.0, 1.0], 18.418839),
    ],
)
def test_psi_of_shares(reference, current, expected):
    assert psi(np.array(reference), np.array(current)) == close(expected)


@pytest.mark.parametrize(
    ("n", "m", "expected"),
    [
        (1_000, 1_000, 0.0338),
        (10_000, 200, 0.0863),
        (10_000, 100, 0.1709),
        (50_000, 500, 0.0342),
        (100_000, 5_000, 0.0036),
    ],
)
def test_psi_bound_under_no_change_with_ten_bins(n, m, expected):
    assert no_change_bound(10, n, m) == pytest.approx(expected, abs=1e-4)


@pytest.fixture
def banded():
    goods, bads = (400, 300, 200, 100), (10, 20, 30, 40)
    scores = np.repeat([1.0, 2.0, 3.0, 4.0] * 2, [*goods, *bads])
    return rank(scores, np.repeat([False, True], [sum(goods), sum(bads)]))


def test_auc_of_banded_data_counts_ties_half(banded):
    assert auc(banded).value == close(0.75)


def test_ks_of_banded_data(banded):
    assert ks(banded).value == close(0.4)


@pytest.mark.parametrize(
    ("events", "n", "forecast", "expected"),
    [(5, 200, 0.01, 0.029350), (20, 500, 0.03, 0.098914), (22, 500, 0.03, 0.039468), (0, 100, 0.01, 0.844259)],
)
def test_jeffreys_p_value(events, n, forecast, expected):
    assert jeffreys_p(events, n, forecast) == close(expected)


@pytest.mark.parametrize(
    ("events", "n", "expected"),
    [
        (45, 50, (0.786398, 0.956524)),
        (90, 100, (0.825634, 0.944771)),
        (0, 59, (0.0, 0.061129)),
        (40, 400, (0.074299, 0.133311)),
        (2, 150, (0.003664, 0.047307)),
    ],
)
def test_wilson_interval(events, n, expected):
    assert wilson(events, n) == close(expected)


def test_newcombe_interval_of_a_difference_as_in_the_papers_first_example():
    assert newcombe(56, 70, 48, 80) == pytest.approx((0.0524, 0.3339), abs=1e-4)


@pytest.mark.parametrize(("n", "expected"), [(59, 0.049508), (299, 0.009969)])
def test_exact_upper_bound_of_no_events(n, expected):
    assert exact_upper(0, n) == close(expected)


@pytest.mark.parametrize(("fitted_here", "df", "p_value"), [(True, 3, 0.883257), (False, 5, 0.985242)])
def test_hosmer_lemeshow_loses_two_degrees_of_freedom_only_where_the_score_was_fitted(fitted_here, df, p_value):
    scores = np.repeat([0.01, 0.02, 0.04, 0.08, 0.15], 200)
    outcomes = np.concatenate([np.arange(200) < events for events in (2, 5, 9, 14, 30)])
    result = hosmer_lemeshow(rank(scores, outcomes), fitted_here=fitted_here)
    assert result is not None
    assert (result.statistic, result.df, result.p_value) == close((0.657050, df, p_value))


def test_brier_score():
    value, _ = brier(rank(np.array([0.1, 0.2, 0.8, 0.9]), np.array([False, True, True, True])))
    assert value == close(0.175)


def test_hanley_mcneil_standard_error():
    assert hanley_mcneil_se(0.85, 100, 9_900) == close(0.024239)


def test_adverse_impact_ratio_with_log_interval():
    assert ratio(120, 200, 1440, 2000) == close((0.741757, 0.936216))


def test_the_same_ratio_in_a_tiny_group_settles_nothing():
    assert ratio(6, 10, 72, 100) == close((0.495131, 1.402547))


def test_fishers_exact_p_value():
    assert fisher_p(120, 200, 1440, 2000) == close(0.000573)


def test_kupiec_likelihood_ratio():
    assert kupiec(8, 250, 0.01) == close((7.733551, 0.005420))

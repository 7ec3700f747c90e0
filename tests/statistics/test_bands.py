from __future__ import annotations

import itertools
import math
import time

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.stats import beta, fisher_exact
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint, proportions_ztest

from compliance_llm.statistics.bands import bands, jeffreys_by_band, jeffreys_too_high_by_band, reversals
from compliance_llm.statistics.ranking import rank


def close(expected):
    return pytest.approx(expected, abs=1e-9)


@st.composite
def cases(draw):
    """Scores from 0 to 1, full of ties, and outcomes that have nothing to do with them."""
    n = draw(st.integers(1, 80))
    scores = np.array(draw(st.lists(st.integers(0, 12), min_size=n, max_size=n))) / 12
    return scores, np.array(draw(st.lists(st.booleans(), min_size=n, max_size=n)))


def banded(rates, size=200):
    """One band per rate, of equal size, in order of score."""
    scores = np.repeat(np.arange(1, len(rates) + 1) / (len(rates) + 1), size)
    return bands(rank(scores, np.concatenate([np.arange(size) < round(r * size) for r in rates])), len(rates))


@given(cases(), st.integers(1, 12))
def test_every_case_is_in_the_band_of_its_score(drawn, wanted):
    scores, outcomes = drawn
    found = bands(rank(scores, outcomes), wanted)
    assert 1 <= len(found) <= wanted
    for band in found:
        inside = (scores >= band.first) & (scores <= band.last)
        assert (band.n, band.events) == (inside.sum(), outcomes[inside].sum())
        assert (band.expected, band.observed) == close((scores[inside].mean(), outcomes[inside].mean()))
    assert sum(band.n for band in found) == len(scores)


@given(cases())
def test_a_bands_interval_is_the_wilson_interval_of_statsmodels(drawn):
    for band in bands(rank(*drawn), 5):
        assert (band.low, band.high) == close(proportion_confint(band.events, band.n, method="wilson"))


@given(cases())
def test_jeffreys_p_values_are_the_two_tails_of_scipys_beta_distribution(drawn):
    found = bands(rank(*drawn), 5)
    for band, low, high in zip(found, jeffreys_by_band(found), jeffreys_too_high_by_band(found), strict=True):
        posterior = beta(band.events + 0.5, band.n - band.events + 0.5)
        assert (low, high) == close((posterior.cdf(band.expected), posterior.sf(band.expected)))


def test_a_forecast_below_the_observed_rate_is_too_low_and_one_above_too_high():
    scores = np.repeat([0.1, 0.5], 100)
    found = bands(rank(scores, np.concatenate([np.arange(100) < 30, np.arange(100) < 30])), 2)
    assert [p < 0.001 for p in jeffreys_by_band(found)] == [True, False]
    assert [p < 0.001 for p in jeffreys_too_high_by_band(found)] == [False, True]


def test_scores_that_are_no_probabilities_have_bands_but_no_forecast_to_test():
    found = bands(rank(np.array([600.0, 640, 700, 710]), np.array([True, False, True, False])), 2)
    assert [band.n for band in found] == [2, 2]
    assert all(math.isnan(p) for p in jeffreys_by_band(found))


@settings(max_examples=20)
@given(cases())
def test_a_reversals_p_value_is_fishers_and_holm_adjusted_over_all_neighbours(drawn):
    found = bands(rank(*drawn), 6)
    pairs = list(itertools.pairwise(found))
    tables = [[[a.events, a.n - a.events], [b.events, b.n - b.events]] for a, b in pairs]
    if not tables:
        return
    p_values = multipletests([fisher_exact(t, alternative="greater").pvalue for t in tables], method="holm")[1]
    expected = {(a, b): close(p) for (a, b), p in zip(pairs, p_values, strict=True) if a.observed > b.observed}
    assert {(r.lower, r.upper): r.p_value for r in reversals(found)} == expected


def test_rates_that_rise_with_the_score_have_no_reversal():
    assert reversals(banded([0.01, 0.02, 0.05, 0.05, 0.2])) == []


def test_a_large_reversal_stands_out_and_a_small_one_does_not():
    small, large = reversals(banded([0.05, 0.04, 0.30, 0.10]))
    assert small.p_value > 0.3
    assert large.p_value < 0.001
    assert (large.lower.observed, large.upper.observed) == (0.3, 0.1)


def test_weighted_bands_are_compared_by_the_pooled_normal_test():
    outcomes = np.concatenate([np.arange(300) < 60, np.arange(300) < 30])
    found = bands(rank(np.repeat([0.2, 0.4], 300), outcomes, np.full(600, 2.0)), 2)
    assert [(band.n, band.events) for band in found] == [close((300, 60)), close((300, 30))]
    z_test = proportions_ztest([60, 30], [300, 300], alternative="larger")[1]
    assert reversals(found)[0].p_value == close(z_test)


def test_no_cases_have_no_bands():
    assert bands(rank(np.array([]), np.array([], dtype=bool)), 10) == []
    assert reversals([]) == []


def test_a_million_cases_are_banded_in_seconds():
    random = np.random.default_rng(0)
    scores = random.random(1_000_000)
    outcomes = random.random(1_000_000) < scores
    start = time.perf_counter()
    found = bands(rank(scores, outcomes), 20)
    reversals(found)
    jeffreys_by_band(found)
    assert time.perf_counter() - start < 10  # about a third of a second on one idle core

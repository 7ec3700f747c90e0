from __future__ import annotations

import math
import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu, norm
from sklearn.metrics import roc_auc_score

from compliance_llm.statistics.paired import auc_of, paired_auc


def close(expected):
    return pytest.approx(expected, abs=1e-9)


@st.composite
def two_scores(draw):
    """Two scores of the same cases, full of ties, with at least two cases of each class."""
    n = draw(st.integers(4, 40))
    first, second = (np.array(draw(st.lists(st.integers(0, 6), min_size=n, max_size=n))) / 6 for _ in range(2))
    return first, second, np.arange(n) < draw(st.integers(2, n - 2))


def delong_by_definition(first, second, outcomes):
    """Variance of the AUC difference from the full table of pairs, as the paper defines it."""
    tables = []
    for scores in (first, second):
        ahead = scores[outcomes][:, None] - scores[~outcomes][None, :]
        tables.append((ahead > 0) + 0.5 * (ahead == 0))
    by_event, by_other = (np.cov([table.mean(axis=axis) for table in tables], ddof=1) for axis in (1, 0))
    contrast = np.array([1.0, -1.0])
    return contrast @ (by_event / outcomes.sum() + by_other / (~outcomes).sum()) @ contrast


@given(two_scores())
def test_both_aucs_are_those_of_scikit_learn_on_ties(drawn):
    first, second, outcomes = drawn
    found = paired_auc(*drawn)
    assert found.first == close(roc_auc_score(outcomes, first))
    assert found.second == close(roc_auc_score(outcomes, second))
    assert found.difference == close(found.first - found.second)


@given(two_scores())
def test_interval_and_p_value_are_those_of_delongs_definition(drawn):
    found, error = paired_auc(*drawn), math.sqrt(max(delong_by_definition(*drawn), 0))
    if error < 1e-6:
        return
    assert (found.low, found.high) == close(norm.interval(0.95, found.difference, error))
    assert found.p_value == close(2 * norm.sf(abs(found.difference) / error))


@given(two_scores())
def test_exchanging_the_scores_turns_the_comparison_round(drawn):
    first, second, outcomes = drawn
    one, other = paired_auc(first, second, outcomes), paired_auc(second, first, outcomes)
    assert (other.difference, other.low, other.high) == close((-one.difference, -one.high, -one.low))
    assert other.p_value == close(one.p_value)


@given(two_scores(), st.randoms(use_true_random=False))
def test_the_order_of_the_cases_does_not_matter_to_the_last_bit(drawn, random):
    order = np.array(random.sample(range(len(drawn[0])), len(drawn[0])))
    assert paired_auc(*(part[order] for part in drawn)) == paired_auc(*drawn)


@given(two_scores())
def test_the_arrays_given_are_left_as_they_are(drawn):
    before = [part.copy() for part in drawn]
    paired_auc(*drawn)
    auc_of(drawn[0], drawn[2])
    assert all(np.array_equal(a, b) for a, b in zip(before, drawn, strict=True))


@given(two_scores())
def test_a_score_and_a_rescaled_copy_do_not_differ(drawn):
    first, _, outcomes = drawn
    assert paired_auc(first, 3 * first + 1, outcomes)[2:] == (0, 0, 0, 1)


def test_a_pair_of_scores_that_agree_on_most_cases_is_compared_more_sharply_than_independent_ones():
    random = np.random.default_rng(1)
    outcomes = np.arange(2_000) < 400
    base = random.normal(size=2_000) + outcomes
    near = paired_auc(base + random.normal(size=2_000) / 10, base, outcomes)
    far = paired_auc(random.normal(size=2_000) + outcomes, base, outcomes)
    assert near.high - near.low < (far.high - far.low) / 3


def test_the_interval_covers_the_true_difference_as_often_as_it_says():
    random = np.random.default_rng(2)
    covered = 0
    for _ in range(400):
        outcomes = np.arange(300) < 90
        signal = random.normal(size=300) + outcomes
        found = paired_auc(signal + random.normal(size=300), signal + random.normal(size=300), outcomes)
        covered += found.low <= 0 <= found.high
    assert 0.92 <= covered / 400 <= 0.98


def test_perfect_separation_against_a_constant_is_no_certainty():
    outcomes = np.arange(40) < 20
    found = paired_auc(outcomes.astype(float), np.zeros(40), outcomes)
    assert found.difference == 0.5
    assert found.low < 0.5 < found.high
    assert 0 < found.p_value < 0.001


@pytest.mark.parametrize("events", [0, 5])
def test_nothing_is_computed_where_a_class_is_absent(events):
    found = paired_auc(np.arange(5.0), np.ones(5), np.arange(5) < events)
    assert all(math.isnan(x) for x in found)


def test_a_single_event_gives_aucs_without_an_interval():
    found = paired_auc(np.arange(5.0), np.ones(5), np.arange(5) == 3)
    assert (found.first, found.second, found.difference) == (0.75, 0.5, 0.25)
    assert math.isnan(found.low)
    assert math.isnan(found.p_value)


@pytest.mark.parametrize("bad", [math.nan, math.inf])
def test_a_score_that_is_no_number_is_refused(bad):
    with pytest.raises(ValueError, match="not finite"):
        paired_auc(np.array([1.0, bad, 2.0, 3.0]), np.ones(4), np.arange(4) < 2)


@given(two_scores())
def test_the_auc_of_a_column_is_that_of_scikit_learn_and_scipy_on_ties(drawn):
    scores, _, outcomes = drawn
    wins = mannwhitneyu(scores[outcomes], scores[~outcomes]).statistic
    assert auc_of(scores, outcomes) == close(roc_auc_score(outcomes, scores))
    assert auc_of(scores, outcomes) == close(wins / (outcomes.sum() * (~outcomes).sum()))


def test_cases_without_a_value_are_left_out_of_a_columns_auc():
    outcomes = np.array([True, False, True, False, True])
    assert auc_of(np.array([3.0, 1.0, math.nan, 3.0, 0.0]), outcomes) == (0.5 + 1 + 0 + 0) / 4


@pytest.mark.parametrize("outcomes", [np.zeros(3, bool), np.ones(3, bool), np.zeros(0, bool)])
def test_a_column_with_one_class_has_no_auc(outcomes):
    assert math.isnan(auc_of(np.ones(len(outcomes)), outcomes))


def test_a_million_cases_are_compared_in_seconds():
    random = np.random.default_rng(3)
    outcomes = random.random(1_000_000) < 0.03
    first, second = random.normal(size=(2, 1_000_000))
    start = time.perf_counter()
    paired_auc(first, second, outcomes)
    assert time.perf_counter() - start < 10  # about half a second on one idle core

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.metrics import average_precision_score, roc_auc_score

from compliance_llm.statistics.curves import (
    auc,
    auc_score_interval,
    average_precision,
    delong,
    hanley_mcneil_se,
    ks,
    roc_points,
)
from compliance_llm.statistics.ranking import rank

TESTS = (auc, ks, average_precision)


@st.composite
def cases(draw, least=1):
    """Scores full of ties, with both classes present."""
    events, others = (draw(st.lists(st.integers(0, 6), min_size=least, max_size=30)) for _ in range(2))
    scores = np.array(events + others, dtype=np.float64) / 6
    return scores, np.arange(len(scores)) < len(events)


@given(cases())
def test_auc_is_that_of_scikit_learn_on_ties(drawn):
    scores, outcomes = drawn
    assert auc(rank(scores, outcomes)).value == pytest.approx(roc_auc_score(outcomes, scores))


@given(cases())
def test_average_precision_is_that_of_scikit_learn_on_ties(drawn):
    scores, outcomes = drawn
    expected = average_precision_score(outcomes, scores)
    assert average_precision(rank(scores, outcomes)).value == pytest.approx(expected)


@given(cases())
def test_delongs_variance_is_that_of_the_placement_values(drawn):
    scores, outcomes = drawn
    if min(outcomes.sum(), (~outcomes).sum()) < 2:
        return
    ahead = scores[outcomes][:, None] - scores[~outcomes][None, :]
    wins = (ahead > 0) + 0.5 * (ahead == 0)
    expected = wins.mean(axis=1).var(ddof=1) / len(wins) + wins.mean(axis=0).var(ddof=1) / wins.shape[1]
    assert delong(rank(scores, outcomes))[1] == pytest.approx(expected, abs=1e-12)


@given(cases(), st.data())
def test_weights_count_like_repeated_cases(drawn, data):
    scores, outcomes = drawn
    times = np.array(data.draw(st.lists(st.integers(1, 4), min_size=len(scores), max_size=len(scores))))
    repeated = rank(np.repeat(scores, times), np.repeat(outcomes, times))
    weighted = rank(scores, outcomes, times.astype(np.float64))
    for test in TESTS:
        assert test(weighted).value == pytest.approx(test(repeated).value)


@given(cases())
def test_weights_of_one_change_no_interval(drawn):
    scores, outcomes = drawn
    for test in TESTS:
        weighted = test(rank(scores, outcomes, np.ones(len(scores))))
        assert weighted.interval == pytest.approx(test(rank(scores, outcomes)).interval)


@given(cases(), st.randoms(use_true_random=False), st.booleans())
def test_the_order_of_the_cases_does_not_matter_to_the_last_bit(drawn, random, weigh):
    scores, outcomes = drawn
    weights = np.sqrt(np.arange(1, len(scores) + 1)) if weigh else None
    order = np.array(random.sample(range(len(scores)), len(scores)))
    shuffled = rank(scores[order], outcomes[order], None if weights is None else weights[order])
    for test in TESTS:
        assert test(shuffled) == test(rank(scores, outcomes, weights))


@given(cases())
def test_the_arrays_given_are_left_as_they_are(drawn):
    scores, outcomes = drawn
    before = scores.copy(), outcomes.copy()
    for test in TESTS:
        test(rank(scores, outcomes))
    assert np.array_equal(scores, before[0])
    assert np.array_equal(outcomes, before[1])


@given(cases())
def test_every_interval_holds_its_estimate_and_has_width(drawn):
    for test in TESTS:
        value, (low, high), _ = test(rank(*drawn))
        assert 0 <= low <= value + 1e-12
        assert value - 1e-12 <= high <= 1
        assert high > low


@given(cases())
def test_turning_the_score_round_turns_the_auc_round(drawn):
    scores, outcomes = drawn
    value, (low, high), _ = auc(rank(scores, outcomes))
    other, interval, _ = auc(rank(-scores, outcomes))
    assert (other, *interval) == pytest.approx((1 - value, 1 - high, 1 - low))


def test_perfect_separation_is_not_certainty():
    value, (low, high), _ = auc(rank(np.arange(80.0), np.arange(80) >= 40))
    assert (value, high) == (1, 1)
    assert 0.9 < low < 0.99


def test_a_constant_score_ranks_nothing_and_says_so_with_an_interval():
    value, (low, high), _ = auc(rank(np.full(100, 0.3), np.arange(100) < 50))
    assert value == 0.5
    assert low < 0.5 < high


@pytest.mark.parametrize(("events", "half"), [(30, 0.095), (50, 0.074), (200, 0.037), (1_000, 0.017)])
def test_the_number_of_events_rules_the_width(events, half):
    assert 1.96 * hanley_mcneil_se(0.8, events, 50_000) == pytest.approx(half, abs=1e-3)


def test_with_few_events_the_score_interval_stands_in():
    ranking = rank(np.random.default_rng(0).random(100), np.arange(100) < 29)
    value, interval, _ = auc(ranking)
    assert interval == auc_score_interval(value, 29, 71)


def test_ks_is_taken_at_the_score_where_the_distributions_are_furthest_apart():
    found = ks(rank(np.array([1.0, 2.0, 3.0, 4.0]), np.array([False, False, True, True])))
    assert (found.value, found.at) == (1, 2)


def test_a_missing_score_is_refused():
    with pytest.raises(ValueError, match="missing"):
        rank(np.array([0.1, np.nan]), np.array([True, False]))


def test_a_long_roc_curve_is_thinned_and_keeps_both_ends():
    scores = np.random.default_rng(1).random(5_000)
    false, true = roc_points(rank(scores, scores > np.random.default_rng(2).random(5_000)))
    assert len(false) <= 200
    assert (false[0], true[0], false[-1], true[-1]) == (0, 0, 1, 1)
    assert (np.diff(false) >= 0).all()
    assert (np.diff(true) >= 0).all()

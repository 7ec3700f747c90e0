from __future__ import annotations

import itertools
import math
import time

import numpy as np
import pytest
import statsmodels.api as sm
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import precision_score, recall_score
from statsmodels.stats.proportion import proportion_confint

from compliance_llm.statistics.budget import at_budget, by_day


def close(expected):
    return pytest.approx(expected, abs=1e-9)


@st.composite
def cases(draw, most=30):
    """Scores full of ties, outcomes and amounts."""
    n = draw(st.integers(1, most))
    scores = np.array(draw(st.lists(st.integers(0, 5), min_size=n, max_size=n))) / 5
    amounts = np.array(draw(st.lists(st.integers(0, 9), min_size=n, max_size=n)), dtype=float)
    return scores, np.array(draw(st.lists(st.booleans(), min_size=n, max_size=n))), amounts


@given(st.integers(0, 500), st.integers(1, 60))
def test_without_ties_precision_and_recall_are_those_of_scikit_learn_above_the_threshold(seed, budget):
    random = np.random.default_rng(seed)
    scores, outcomes = random.permutation(50) / 50, random.random(50) < 0.3
    found = at_budget(scores, outcomes, None, budget)
    flags = scores >= found.threshold
    assert flags.sum() == found.flagged == min(budget, 50)
    assert found.precision == close(precision_score(outcomes, flags))
    assert found.recall == close(recall_score(outcomes, flags))
    assert found.tied == 0


@settings(max_examples=50)
@given(cases(most=5), st.integers(1, 5))
def test_ties_at_the_edge_count_as_the_mean_over_all_ways_of_drawing_among_them(drawn, budget):
    scores, outcomes, amounts = drawn
    order = [list(p) for p in itertools.permutations(range(len(scores)))]
    tops = [sorted(p, key=lambda i: -scores[i])[:budget] for p in order]
    found = at_budget(scores, outcomes, amounts, budget)
    assert found.precision == close(np.mean([outcomes[top].mean() for top in tops]))
    if outcomes.any():
        assert found.recall == close(np.mean([outcomes[top].sum() / outcomes.sum() for top in tops]))
    if amounts[outcomes].sum():
        caught = np.mean([amounts[top][outcomes[top]].sum() for top in tops])
        assert found.value_recall == close(caught / amounts[outcomes].sum())


@given(cases(), st.integers(1, 30))
def test_intervals_are_the_wilson_intervals_of_statsmodels(drawn, budget):
    scores, outcomes, _ = drawn
    found = at_budget(scores, outcomes, None, budget)
    caught = found.precision * found.flagged
    assert found.precision_interval == close(proportion_confint(caught, found.flagged, method="wilson"))
    if outcomes.any():
        assert found.recall_interval == close(proportion_confint(caught, outcomes.sum(), method="wilson"))


@given(st.integers(0, 100))
def test_the_value_recalls_spread_is_the_sandwich_of_a_weighted_mean_in_statsmodels(seed):
    random = np.random.default_rng(seed)
    scores, outcomes, amounts = random.integers(0, 8, 200), random.random(200) < 0.3, random.exponential(50, 200)
    found = at_budget(scores.astype(float), outcomes, amounts, 60)
    above = (scores > found.threshold).sum()
    flags = np.where(
        scores == found.threshold, (60 - above) / (scores == found.threshold).sum(), scores > found.threshold
    )
    weighted = sm.WLS(flags[outcomes], np.ones(outcomes.sum()), weights=amounts[outcomes]).fit(cov_type="HC1")
    value, error = weighted.params[0], weighted.bse[0]
    middle, reach = math.log(value / (1 - value)), 1.959963984540054 * error / value / (1 - value)
    assert found.value_recall == close(value)
    assert found.value_recall_interval == close(tuple(1 / (1 + np.exp(-middle + side * reach)) for side in (1, -1)))


@given(cases(), st.integers(1, 30), st.randoms(use_true_random=False))
def test_the_order_of_the_cases_does_not_matter_to_the_last_bit(drawn, budget, random):
    order = np.array(random.sample(range(len(drawn[0])), len(drawn[0])))
    assert at_budget(*(part[order] for part in drawn), budget) == at_budget(*drawn, budget)


@given(cases(), st.integers(1, 30))
def test_the_arrays_given_are_left_as_they_are(drawn, budget):
    before = [part.copy() for part in drawn]
    at_budget(*drawn, budget)
    assert all(np.array_equal(a, b) for a, b in zip(before, drawn, strict=True))


def test_an_operating_point_of_a_fraud_model():
    scores = np.concatenate([np.ones(1_000), np.zeros(99_000)])
    outcomes = np.concatenate([np.arange(1_000) < 120, np.arange(99_000) < 80])
    found = at_budget(scores, outcomes, None, 1_000)
    assert (found.flagged, found.precision, found.recall) == (1_000, 0.12, 0.6)
    assert found.false_positive_ratio == pytest.approx(7.333, abs=5e-4)
    assert found.value_recall is None


def test_the_cases_at_the_edge_are_counted():
    found = at_budget(np.array([9.0, 5, 5, 5, 1]), np.array([True, True, False, True, True]), None, 3)
    assert (found.threshold, found.tied) == (5, 3)
    assert found.precision == close((1 + 2 * 2 / 3) / 3)


def test_a_budget_that_takes_all_cases_of_a_score_splits_none():
    assert at_budget(np.array([9.0, 5, 5, 1]), np.array([True, True, False, True]), None, 3).tied == 0


def test_a_budget_beyond_the_cases_flags_them_all():
    found = at_budget(np.array([1.0, 2.0]), np.array([True, False]), np.array([5.0, 5.0]), 10)
    assert (found.flagged, found.recall, found.value_recall, found.value_recall_interval) == (2, 1, 1, None)


def test_without_events_there_is_precision_but_no_recall():
    found = at_budget(np.array([1.0, 2.0]), np.array([False, False]), np.array([5.0, 5.0]), 1)
    assert found.precision == 0
    assert (found.recall, found.recall_interval, found.value_recall, found.false_positive_ratio) == (None,) * 4


def test_finding_the_large_amounts_raises_the_value_recall_above_the_recall():
    found = at_budget(np.array([4.0, 3, 2, 1]), np.array([True, False, True, True]), np.array([90.0, 1, 5, 5]), 1)
    assert found.recall == close(1 / 3)
    assert found.value_recall == close(0.9)


@given(cases(), st.integers(1, 30))
def test_a_single_day_is_the_whole(drawn, budget):
    day = np.full(len(drawn[0]), "2026-03-01", dtype="datetime64[D]")
    assert by_day(day, *drawn, budget) == at_budget(*drawn, budget)


@given(cases(), st.integers(1, 5), st.data())
def test_each_day_has_its_own_budget(drawn, budget, data):
    n = len(drawn[0])
    days = np.array(data.draw(st.lists(st.sampled_from(["mon", "tue", "wed"]), min_size=n, max_size=n)))
    alone = [at_budget(*(part[days == day] for part in drawn), budget) for day in np.unique(days)]
    found = by_day(days, *drawn, budget)
    assert found.flagged == sum(day.flagged for day in alone)
    assert found.precision * found.flagged == close(sum(day.precision * day.flagged for day in alone))
    assert (found.tied, found.threshold) == (sum(day.tied for day in alone), min(day.threshold for day in alone))


@pytest.mark.parametrize(
    ("scores", "amounts", "budget", "problem"),
    [
        ([1.0, math.nan], [1.0, 1.0], 1, "score is missing"),
        ([1.0, 2.0], [1.0, -1.0], 1, "negative"),
        ([1.0, 2.0], [1.0], 1, "different lengths"),
        ([1.0, 2.0], [1.0, 1.0], 0, "flags nothing"),
    ],
)
def test_what_cannot_be_measured_is_refused(scores, amounts, budget, problem):
    with pytest.raises(ValueError, match=problem):
        at_budget(np.array(scores), np.array([True, False]), np.array(amounts), budget)


def test_a_million_cases_are_flagged_in_seconds():
    random = np.random.default_rng(0)
    scores, outcomes = random.random(1_000_000).round(4), random.random(1_000_000) < 0.01
    start = time.perf_counter()
    at_budget(scores, outcomes, random.exponential(50, 1_000_000), 5_000)
    by_day(random.integers(0, 365, 1_000_000), scores, outcomes, None, 100)
    assert time.perf_counter() - start < 20  # about a second on one idle core

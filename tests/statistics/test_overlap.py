from __future__ import annotations

import math

import numpy as np
import pytest
from scipy.stats import betabinom

from compliance_llm.statistics.overlap import beyond_nature


def repeats(counts):
    """Rows that have an equal row in their own sample, from how often each distinct row occurs in it."""
    return int(counts[counts >= 2].sum())


def expected_coincidences(reference, sample):
    return beyond_nature(0, int(sample.sum()), repeats(reference), int(reference.sum())).expected


def drawn(random, kinds, n):
    """How often each distinct row occurs among ``n`` drawn from unequal kinds, and which rows they are."""
    shares = 1 / np.arange(1, kinds + 1)
    return np.unique(random.choice(kinds, n, p=shares / shares.sum()), return_counts=True)


@pytest.mark.parametrize(("kinds", "n", "m"), [(50, 100, 100), (5_000, 300, 200), (50_000, 700, 300)])
def test_the_expectation_is_what_independent_samples_show_on_average(kinds, n, m):
    random = np.random.default_rng(0)
    seen, expected = [], []
    for _ in range(300):
        (rows, reference), (others, sample) = drawn(random, kinds, n), drawn(random, kinds, m)
        seen.append(sample[np.isin(others, rows)].sum())
        expected.append(expected_coincidences(reference, sample))
    assert np.mean(expected) == pytest.approx(np.mean(seen), rel=0.02)


def test_independent_samples_are_called_overlapping_about_five_times_in_a_hundred_at_most():
    random = np.random.default_rng(1)
    alarms = 0
    for _ in range(300):
        (rows, reference), (others, sample) = drawn(random, 3_000, 300), drawn(random, 3_000, 200)
        matches = int(sample[np.isin(others, rows)].sum())
        alarms += beyond_nature(matches, 200, repeats(reference), 300).p_value < 0.05
    assert alarms / 300 <= 0.07


def test_rows_carried_over_into_a_sample_of_coarse_rows_stand_out():
    random = np.random.default_rng(3)
    rows, reference = np.unique(random.integers(0, 3_000, 300), return_counts=True)
    matches = int(np.isin(random.integers(0, 3_000, 200), rows).sum())
    assert matches > 5
    assert beyond_nature(matches, 200, repeats(reference), 300).p_value > 0.05
    assert beyond_nature(matches + 60, 260, repeats(reference), 300).p_value < 0.001


def test_rows_that_never_repeat_are_expected_never_to_coincide():
    assert expected_coincidences(np.ones(700), np.ones(300)) == 0


def test_rows_that_all_repeat_are_expected_all_to_coincide():
    assert expected_coincidences(np.array([5, 2, 3]), np.array([4, 4])) == 8


def test_the_share_of_rows_seen_more_than_once_is_taken():
    assert repeats(np.array([1, 1, 2, 3, 1])) == 5
    assert expected_coincidences(np.array([1, 1, 2, 3, 1]), np.array([16])) == 10


def test_without_a_reference_nothing_is_expected_and_nothing_is_known():
    expected, p_value = beyond_nature(3, 3, 0, 0)
    assert math.isnan(expected)
    assert p_value == 1


def test_one_copied_row_among_unique_ones_may_be_chance_and_ten_are_not():
    assert beyond_nature(1, 300, 0, 700).p_value > 0.05
    assert beyond_nature(10, 300, 0, 700).p_value < 0.001


@pytest.mark.parametrize(("matches", "within"), [(0, 0), (1, 0), (4, 2), (40, 30), (290, 690), (300, 700)])
def test_the_p_value_is_scipys_beta_binomial_tail_with_half_the_reference(matches, within):
    found = beyond_nature(matches, 300, within, 700)
    assert found.expected == pytest.approx(300 * within / 700, abs=1e-9)
    tail = betabinom.sf(matches - 1, 300, within / 2 + 0.5, 350 - within / 2 + 0.5)
    assert found.p_value == pytest.approx(tail, abs=1e-9)


def test_millions_of_rows_are_judged_at_once():
    assert beyond_nature(60_000, 5_000_000, 100_000, 10_000_000).p_value < 1e-6


@pytest.mark.parametrize(("matches", "within"), [(301, 0), (0, 701), (-1, 0)])
def test_more_matches_than_rows_are_refused(matches, within):
    with pytest.raises(ValueError, match="more rows match"):
        beyond_nature(matches, 300, within, 700)

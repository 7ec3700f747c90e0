from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.statistics.psi import binning, fill, no_change_bound, psi, psi_interval

numbers = st.lists(st.one_of(st.integers(-5, 5).map(float), st.floats(-1e6, 1e6), st.just(float("nan"))), max_size=60)


def index(reference, current):
    reference, current = np.array(reference, dtype=float), np.array(current, dtype=float)
    bins = binning(reference)
    return psi(fill(bins, reference) / len(reference), fill(bins, current) / len(current))


def test_the_psi_of_disjoint_samples_is_large():
    assert index(np.arange(100), np.arange(100) + 1_000) > 5


def test_a_shift_into_the_top_tenth_counts():
    assert index(np.arange(100), np.append(np.arange(90), np.full(40, 99))) > 0.1


def test_a_rise_in_missing_values_counts():
    assert index(np.arange(100), np.append(np.arange(60), np.full(40, np.nan))) > 0.5


def test_a_constant_column_that_stays_constant_has_not_moved():
    assert index(np.full(50, 3.0), np.full(20, 3.0)) == 0


@pytest.mark.parametrize("value", [2.0, 4.0])
def test_a_constant_column_that_takes_another_value_has_moved_whichever_way(value):
    assert index(np.full(50, 3.0), np.full(20, value)) > 5


def test_a_column_without_any_value_can_be_compared():
    assert index(np.full(5, np.nan), np.full(5, np.nan)) == 0
    assert index(np.full(5, np.nan), np.ones(5)) > 5


@given(numbers, numbers)
def test_every_value_falls_into_one_bin(reference, current):
    bins = binning(np.array(reference, dtype=float))
    assert fill(bins, np.array(current, dtype=float)).sum() == len(current)
    assert len(bins.labels) == len(fill(bins, np.array([])))


@given(numbers.filter(lambda x: not all(np.isnan(x))))
def test_no_bin_of_numbers_is_empty_in_the_reference(reference):
    bins = binning(np.array(reference, dtype=float))
    inner = fill(bins, np.array(reference, dtype=float))[: -2 if bins.values else -1]
    assert (inner > 0).all()


@given(numbers, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(values, random):
    shuffled = np.array(random.sample(values, len(values)), dtype=float)
    assert binning(shuffled) == binning(np.array(values, dtype=float))


@given(st.integers(0, 100))
def test_weights_count_like_repeated_rows(seed):
    random = np.random.default_rng(seed)
    values, times = random.normal(size=80).round(1), random.integers(1, 4, 80)
    weighted, repeated = binning(values, times.astype(float)), binning(np.repeat(values, times))
    assert weighted == repeated
    assert fill(weighted, values, times.astype(float)).tolist() == fill(repeated, np.repeat(values, times)).tolist()


@given(st.floats(0, 20), st.integers(2, 20), st.integers(5, 10**7), st.integers(5, 10**7))
def test_the_interval_holds_the_estimate(value, bins, n, m):
    low, high = psi_interval(value, bins, n, m)
    assert 0 <= low <= value <= high


def test_the_interval_reaches_zero_just_where_chance_explains_the_value():
    bound = no_change_bound(10, 1_000, 500, level=0.975)
    assert psi_interval(bound * 0.999, 10, 1_000, 500).low == 0
    assert psi_interval(bound * 1.001, 10, 1_000, 500).low > 0


def test_the_interval_is_smooth_where_the_normal_distribution_takes_over():
    below, above = psi_interval(3.99, 10, 1_000, 1_000), psi_interval(4.01, 10, 1_000, 1_000)
    assert below == pytest.approx(above, abs=0.03)

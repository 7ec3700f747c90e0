from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from compliance_llm.statistics.intervals import effective_n, exact_upper, fisher_p, newcombe, ratio, wilson

groups = st.integers(1, 60).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n)))


@given(groups)
def test_a_wilson_interval_holds_its_share_and_has_width(group):
    low, high = wilson(*group)
    assert 0 <= low <= group[0] / group[1] <= high <= 1
    assert high > low


@given(groups, groups)
def test_a_difference_turned_round_has_its_interval_turned_round(a, b):
    low, high = newcombe(*a, *b)
    assert newcombe(*b, *a) == pytest.approx((-high, -low))


@given(groups, groups.filter(lambda g: g[0] > 0))
def test_the_interval_of_a_ratio_holds_it_and_is_never_of_zero_width(a, b):
    low, high = ratio(*a, *b)
    assert low <= (a[0] / a[1]) / (b[0] / b[1]) <= high
    assert high > low


def test_a_ratio_to_a_group_without_any_event_is_refused():
    with pytest.raises(ValueError, match="ratio to a share of zero"):
        ratio(3, 10, 0, 10)


@given(groups, groups)
def test_fishers_p_value_is_that_of_scipy(a, b):
    table = [[a[0], a[1] - a[0]], [b[0], b[1] - b[0]]]
    assert fisher_p(*a, *b) == pytest.approx(stats.fisher_exact(table)[1], abs=1e-6)


def test_fishers_p_value_of_millions_of_cases_is_quick_and_finite():
    assert 0.9 < fisher_p(2_000_000, 4_000_000, 3_000_000, 6_000_000) <= 1


def test_the_exact_upper_bound_of_nothing_but_events_is_one():
    assert exact_upper(7, 7) == 1


@given(st.integers(1, 50), st.floats(0.01, 1e6))
def test_equal_weights_carry_as_much_as_their_number(n, weight):
    assert effective_n(np.full(n, weight)) == pytest.approx(n)


def test_one_heavy_case_carries_little_more_than_itself():
    assert effective_n(np.array([1000.0, 1.0, 1.0, 1.0])) < 1.01

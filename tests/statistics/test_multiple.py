from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from statsmodels.stats.multitest import multipletests

from compliance_llm.statistics.multiple import holm

p_values = st.lists(st.integers(0, 50).map(lambda k: (k / 50) ** 2), min_size=1, max_size=20)


@settings(max_examples=20)  # the reference collects garbage at every call
@given(p_values)
def test_adjusted_p_values_are_those_of_statsmodels_on_ties(given_values):
    assert holm(given_values) == pytest.approx(multipletests(given_values, method="holm")[1].tolist(), abs=1e-9)


@given(p_values)
def test_no_adjusted_p_value_is_smaller_than_the_one_given_or_above_one(given_values):
    assert all(a >= b - 1e-15 for a, b in zip(holm(given_values), given_values, strict=True))
    assert max(holm(given_values)) <= 1


def test_a_test_without_a_p_value_is_not_counted():
    adjusted = holm([0.01, math.nan, 0.02])
    assert [adjusted[0], adjusted[2]] == holm([0.01, 0.02])
    assert math.isnan(adjusted[1])


def test_no_tests_have_no_p_values():
    assert holm([]) == []


@pytest.mark.parametrize("bad", [-0.1, 1.1])
def test_what_is_no_probability_is_refused(bad):
    with pytest.raises(ValueError, match="outside"):
        holm([0.5, bad])


def test_three_comparisons_of_groups_leave_nothing_significant():
    assert min(holm([0.178, 0.243, 0.901])) == pytest.approx(0.534)


def test_the_list_given_is_left_as_it_is():
    given_values = np.array([0.02, 0.01])
    holm(given_values)  # type: ignore[arg-type]
    assert given_values.tolist() == [0.02, 0.01]

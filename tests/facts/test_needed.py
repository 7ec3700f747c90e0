from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.facts.limits import with_limit
from compliance_llm.facts.needed import cases_needed, rounded_up, with_cases_needed
from compliance_llm.records import Fact, Limit


def held(value, low, high, *, name="auc.test", n=100, limit=None, **bounds):
    limit = Limit(authority="policy", source="Model Risk Policy, clause 7.6", **bounds)
    fact = Fact(
        id=f"fact:{name}",
        label="AUC",
        value=value,
        low=low,
        high=high,
        level=0.95,
        n=n,
        source="x",
        computed_by="auc@1",
    )
    return with_limit(fact, limit)


def test_an_interval_twice_as_long_as_the_distance_needs_four_times_the_cases():
    assert cases_needed(held(0.75, 0.65, 0.85, min=0.70)) == 400


def test_only_the_side_towards_the_limit_counts():
    assert cases_needed(held(0.75, 0.65, 0.95, min=0.70)) == 400
    assert cases_needed(held(0.05, 0.00, 0.11, max=0.08)) == 400


def test_of_two_bounds_the_one_that_needs_more_cases_counts():
    assert cases_needed(held(0.9, 0.6, 1.3, min=0.8, max=1.2)) == 900
    assert cases_needed(held(1.1, 0.7, 1.4, min=0.8, max=1.2)) == 900


def test_for_an_estimate_on_its_limit_no_number_of_cases_is_conclusive():
    fact = held(0.70, 0.65, 0.75, min=0.70)
    assert fact.verdict == "unsettled"
    assert with_cases_needed(fact) == fact


@pytest.mark.parametrize("value", [0.72, 0.69, 0.90])
def test_the_number_is_given_where_the_test_is_inconclusive_and_nowhere_else(value):
    fact = with_cases_needed(held(value, value - 0.05, value + 0.05, min=0.70))
    assert bool(fact.reason) == bool(fact.bins) == (fact.verdict == "unsettled")


def test_the_number_in_the_reason_is_the_one_in_the_bin():
    fact = with_cases_needed(held(0.75, 0.65, 0.85, n=1_234, min=0.70))
    assert fact.bins[-1].n == 5_000
    assert fact.reason == "about 5,000 cases would be needed for a conclusive result"


def test_where_two_sets_of_cases_are_compared_both_must_be_larger():
    gap = with_cases_needed(held(0.02, -0.06, 0.10, name="auc_gap.test", max=0.05))
    assert "cases, and a reference sample larger in the same proportion, would be needed" in gap.reason
    ratio = with_cases_needed(held(0.9, 0.6, 1.3, name="air.sex.female.test", min=0.8))
    assert "cases, and a comparison group larger in the same proportion, would be needed" in ratio.reason


def test_the_method_says_what_the_number_of_cases_assumes():
    assert "if the estimate stays the same" in with_cases_needed(held(0.75, 0.65, 0.85, min=0.70)).method


def test_an_index_whose_interval_does_not_narrow_with_the_root_of_the_cases_is_left_alone():
    fact = held(0.1, 0.05, 0.30, name="psi.score.test", max=0.25)
    assert fact.verdict == "unsettled"
    assert with_cases_needed(fact) == fact


@given(st.floats(1, 1e12))
def test_rounding_goes_up_and_keeps_two_digits(count):
    rounded = rounded_up(count)
    assert count * (1 - 1e-6) <= rounded <= count * 1.1 + 1
    assert len(str(rounded).rstrip("0")) <= 2


@given(st.floats(0.71, 0.9), st.floats(0.01, 0.3), st.integers(10, 10**7))
def test_that_many_cases_do_settle_it(value, reach, n):
    needed = cases_needed(held(value, value - reach, value + reach, n=n, min=0.70))
    if needed is not None:
        shorter = reach * (n / needed) ** 0.5
        assert value - shorter >= 0.70 - 1e-6

from __future__ import annotations

import pytest

from .conftest import DECISION
from .test_battery import by_name

DECIDED = {"groups": {"sex": "sex"}, "decision": DECISION}


def selection(**groups):
    """Groups as (selected, not selected); every tenth case is an event."""
    rows = [(sex, score) for sex, (yes, no) in groups.items() for score in [0.2] * yes + [0.8] * no]
    return {
        "score": [score for _, score in rows],
        "bad": [int(i % 10 == 0) for i in range(len(rows))],
        "sex": [sex for sex, _ in rows],
    }


def test_the_ratio_is_to_the_most_favoured_group_with_counts_interval_and_p_value(examined):
    facts = by_name(examined(selection(female=(120, 80), male=(1440, 560)), **DECIDED))
    fact = facts["air.sex.female.all"]
    assert (fact.value, fact.low, fact.high, fact.p_value) == pytest.approx(
        (0.833333, 0.741757, 0.936216, 0.000573), abs=1e-6
    )
    assert fact.n == 200
    assert [(b.label, b.n) for b in fact.bins] == [("female", 200), ("male", 2000)]
    assert "air.sex.male.all" not in facts


def test_the_ratio_names_both_sides_and_counts_cases_of_the_group_but_no_outcomes(examined):
    facts = by_name(examined(selection(female=(120, 80), male=(1440, 560)), **DECIDED))
    ratio, rate = facts["air.sex.female.all"], facts["rate_by.sex.female.all"]
    assert ratio.label == "adverse impact ratio of sex female against sex male on the whole sample"
    assert "the most favoured group is sex male with 2,000 cases" in ratio.method
    assert (ratio.n, ratio.events, rate.n, rate.events) == (200, None, 200, None)


def test_a_group_of_which_nobody_is_selected_has_an_interval_that_says_how_little_is_known(examined):
    fact = by_name(examined(selection(female=(0, 5), male=(50, 50)), **DECIDED))["air.sex.female.all"]
    assert (fact.value, fact.low) == (0, 0)
    assert fact.high > 0.8


def test_a_tiny_group_that_is_all_selected_proves_nothing(examined):
    fact = by_name(examined(selection(female=(2, 0), male=(50, 50)), **DECIDED))["air.sex.male.all"]
    assert fact.low < 0.6 < 0.9 < fact.high


def test_without_a_decision_rule_no_ratio_is_made_up(examined):
    facts = by_name(examined(selection(female=(10, 10), male=(10, 10)), groups={"sex": "sex"}))
    assert facts["air.sex.all"].verdict == "not_tested"
    assert "decision rule" in facts["air.sex.all"].reason
    assert not [name for name in facts if name.startswith("rate_by")]


def test_where_nobody_is_selected_there_is_no_ratio(examined):
    facts = by_name(examined(selection(female=(0, 10), male=(0, 10)), **DECIDED))
    assert facts["air.sex.all"].reason == "no case of any group is selected"


def test_a_group_without_events_is_reported_but_not_ranked(examined):
    table = selection(female=(10, 10), male=(30, 30))
    table["bad"] = [0 if sex == "female" else bad for sex, bad in zip(table["sex"], table["bad"], strict=True)]
    facts = by_name(examined(table, **DECIDED))
    assert facts["auc_by.sex.female.all"].verdict == "not_tested"
    assert facts["auc_by.sex.female.all"].n == 20
    assert facts["outcome_by.sex.female.all"].high > 0.1


def test_people_of_unknown_group_are_shown_but_not_compared(examined):
    table = selection(female=(10, 10), male=(30, 30), unknown=(5, 0))
    table["sex"] = ["" if sex == "unknown" else sex for sex in table["sex"]]
    facts = by_name(examined(table, **DECIDED))
    assert facts["rate_by.sex.missing.all"].value == 1
    assert [name for name in facts if name.startswith("air.")] == ["air.sex.female.all"]


def test_a_column_of_very_many_values_is_not_cut_by(examined):
    table = selection(a=(100, 100)) | {"branch": [f"branch {i}" for i in range(200)]}
    facts = by_name(examined(table, segments=["branch"]))
    assert facts["auc_by.branch.all"].verdict == "not_tested"


SMALLEST = DECIDED | {"smallest_group": {"cases": 30, "authority": "policy", "source": "Risk Policy, clause 7.20"}}


def test_a_group_smaller_than_the_smallest_is_shown_but_neither_compared_nor_compared_with(examined):
    table = selection(few=(9, 0), female=(15, 15), male=(40, 20))
    facts = by_name(examined(table, **SMALLEST))
    few, female = facts["air.sex.few.all"], facts["air.sex.female.all"]
    assert (few.verdict, few.n, few.value) == ("not_tested", 9, None)
    assert few.reason == ("the group has fewer cases than the minimum for a comparison set by policy")
    assert [(b.label, b.n) for b in few.bins] == [("few", 9), ("minimum group size for a comparison", 30)]
    assert "fewer than 30 cases are not compared (policy, Risk Policy, clause 7.20)" in few.method
    assert female.value == pytest.approx(0.75)
    assert "air.sex.male.all" not in facts
    assert facts["rate_by.sex.few.all"].value == 1


def test_without_a_smallest_group_every_group_is_compared(examined):
    facts = by_name(examined(selection(few=(9, 0), female=(15, 15), male=(40, 20)), **DECIDED))
    assert facts["air.sex.male.all"].label.endswith("against sex few on the whole sample")
    assert "air.sex.few.all" not in facts


def test_a_group_of_just_the_smallest_size_is_compared(examined):
    facts = by_name(examined(selection(few=(15, 15), male=(40, 20)), **SMALLEST))
    assert facts["air.sex.few.all"].value == pytest.approx(0.75)


def test_a_large_group_beside_small_ones_only_has_nothing_to_be_compared_with(examined):
    facts = by_name(examined(selection(few=(9, 0), male=(40, 20)), **SMALLEST))
    assert [name for name in facts if name.startswith("air.")] == ["air.sex.few.all"]
    assert facts["air.sex.few.all"].label == "adverse impact ratio of sex few on the whole sample"


def test_where_nobody_of_the_compared_groups_is_selected_that_is_said(examined):
    facts = by_name(examined(selection(few=(9, 0), female=(0, 30), male=(0, 40)), **SMALLEST))
    assert facts["air.sex.all"].reason == "no case of the groups compared is selected"
    assert facts["air.sex.few.all"].verdict == "not_tested"


def test_a_ratio_not_tested_for_its_size_stays_so_under_a_limit(examined):
    limit = {"min": 0.8, "authority": "policy", "source": "Risk Policy, clause 7.20"}
    battery = examined(selection(few=(9, 0), male=(40, 20)), limits={"air.*": limit}, **SMALLEST)
    assert by_name(battery)["air.sex.few.all"].verdict == "not_tested"

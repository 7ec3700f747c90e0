"""Scores and outcomes that are not there, heaps of one value, values out of range, and segments without events."""

from __future__ import annotations

import numpy as np
import pytest

from .conftest import rows

KINDS = {"unscored_cases", "missing_outcomes", "heap_of_one_value", "outlying_values", "segment_without_events"}


def changed(cases, share, sample="oot", seed=7, **values):
    """The cases with ``values`` written into a share of one sample."""
    random = np.random.default_rng(seed)
    for case in cases:
        if case["split"] == sample and random.random() < share:
            case.update(values)
    return cases


def with_bureau(cases, seed=5):
    """Cases with a bureau score between 420 and 830."""
    random = np.random.default_rng(seed)
    for case in cases:
        case["bureau"] = int(random.integers(420, 831))
    return cases


@pytest.mark.parametrize("seed", range(6))
def test_sound_cases_raise_none_of_these(told, seed):
    assert not told(with_bureau(rows(seed))).bad & (KINDS | {"sentinel_values", "too_few_events"})


def test_cases_without_a_score_are_counted_and_left_out_and_do_not_stop_the_run(told):
    found = told(changed(rows(1), 0.15, score=""))
    assert " of the cases of the oot sample have no score: nothing that is shown here" in found.text("unscored_cases")
    assert "input_lost" not in found.bad


def test_a_few_cases_without_a_score_are_no_finding(told):
    assert "unscored_cases" not in told(changed(rows(1), 0.001, score="")).bad


def test_missing_outcomes_are_counted_and_performance_is_measured_without_them(told):
    found = told(changed(rows(1), 0.2, bad=""))
    assert " of the cases of the oot sample have no outcome: performance is measured without" in found.text(
        "missing_outcomes"
    )
    auc = next(fact for fact in found.battery.facts if fact.id == "fact:auc.oot")
    assert auc.n is not None
    assert 1_900 < auc.n < 2_100


def test_one_score_in_many_later_cases_is_told_with_the_value(told):
    text = told(changed(rows(1), 0.2, score=0.05)).text("heap_of_one_value")
    assert text.startswith("The score is 0.05 in ")
    assert text.endswith(" of the oot sample, a value that is rare in the reference sample.")


def test_one_value_of_an_input_in_many_later_cases_is_told(told):
    assert told(changed(rows(1), 0.1, income=0)).text("heap_of_one_value").startswith("Income is 0 in ")


def test_a_value_as_common_where_the_score_was_built_is_no_heap(told):
    cases = rows(1)
    for sample in ("train", "test", "oot"):
        changed(cases, 0.1, sample, income=0)
    assert "heap_of_one_value" not in told(cases).bad


def test_values_in_another_unit_are_told_with_the_range_they_leave(told):
    cases = with_bureau(rows(1))
    text = told(changed(cases, 0.02, bureau=7_000)).text("outlying_values")
    assert "in which bureau lies far beyond the range of the reference sample (420 to 830) is 1.8%" in text


def test_negative_values_of_what_is_never_negative_are_out_of_range(told):
    assert "outlying_values" in told(changed(with_bureau(rows(1)), 0.03, bureau=-500)).bad


def test_zero_far_below_all_other_values_stands_for_missing(told):
    cases = with_bureau(rows(1))
    for sample in ("train", "test", "oot"):
        changed(cases, 0.05, sample, bureau=0)
    assert "bureau is 0" in told(cases).text("sentinel_values")


def test_a_segment_without_a_single_event_is_told_with_what_would_be_expected(told):
    cases = rows(1)
    random = np.random.default_rng(2)
    for case in cases:
        case["province"] = str(random.choice(["north", "south", "west"], p=[0.5, 0.3, 0.2]))
        if case["province"] == "west" and case["split"] == "test":
            case["bad"] = 0
    text = told(cases, segments=["province"]).text("segment_without_events")
    assert text.startswith("None of the ")
    assert " cases of province west on the test sample has the event, where " in text


def test_cases_dated_after_the_document_are_told(told):
    from compliance_llm.analysis.analyse import analyse
    from compliance_llm.facts.governance.making import as_of_fact

    found = told(changed(rows(1), 0.01, day="2027-03-01"))
    day = np.datetime64("2026-11-30").astype(object)
    said = {it.type.name: it.message.text for it in analyse((*found.battery.facts, as_of_fact(day)), None).said}
    assert "are dated after the date of this document (30 November 2026)" in said["future_dates"]


def test_a_sample_with_hardly_an_event_cannot_settle_anything_and_says_so(told):
    found = told(rows(1, sizes={"train": 3_000, "test": 1_500}, level=-5.5))
    assert " are too few to settle ranking or level: its AUC is " in found.text("too_few_events")


def mixed(cases, column, sample="oot", seed=3):
    """The cases with the values of one column dealt out anew within a sample."""
    here = [case for case in cases if case["split"] == sample]
    values = np.random.default_rng(seed).permutation([case[column] for case in here])
    for case, value in zip(here, values, strict=True):
        case[column] = float(value)
    return cases


def test_a_score_that_no_longer_follows_an_input_is_told_with_both_correlations(told):
    found = told(mixed(rows(1), "debt"))
    assert found.text("score_lost_input").startswith(
        "On the oot sample the score hardly follows, by rank correlation, d"
    )
    assert "relation_reversed" not in found.bad


def test_an_input_that_foretells_the_reverse_is_told(told):
    cases = rows(1)
    for case in cases:
        if case["split"] == "oot":
            case["debt"] = -case["debt"]
    assert "against 0." in told(cases).text("relation_reversed")


@pytest.mark.parametrize("seed", range(4))
def test_sound_cases_follow_their_inputs(told, seed):
    assert not told(rows(seed)).bad & {"score_lost_input", "relation_reversed"}

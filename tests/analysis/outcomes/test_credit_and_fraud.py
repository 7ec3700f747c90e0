"""Overrides and grades of credit scores; bursts and own declines of fraud scores."""

from __future__ import annotations

import numpy as np
import pytest

from .conftest import rows


@pytest.fixture
def graded():
    """Cases with a grade by their score, from A (best) to E."""
    cases = rows(21)
    edges = np.quantile([case["score"] for case in cases], [0.2, 0.4, 0.6, 0.8])
    for case in cases:
        case["grade"] = "ABCDE"[int(np.searchsorted(edges, case["score"]))]
    return cases


def test_grades_in_order_raise_nothing(told, graded):
    assert "grades_out_of_order" not in told(graded).bad


def test_a_grade_with_more_events_than_the_next_worse_one_is_told(told, graded):
    for case in graded:
        case["grade"] = {"B": "D", "D": "B"}.get(case["grade"], case["grade"])
    text = told(graded).text("grades_out_of_order")
    assert text.startswith("The order of grades is broken beyond chance: the outcome rate is higher in grade")


def test_more_overrides_than_one_in_ten_are_told(told):
    random = np.random.default_rng(3)
    cases = [case | {"overridden": int(random.random() < 0.19)} for case in rows(5)]
    assert "People decided against the score in" in told(cases).text("overrides")
    few = [case | {"overridden": int(random.random() < 0.04)} for case in rows(5)]
    assert "overrides" not in told(few).bad


def test_overridden_cases_that_go_bad_more_often_are_told(told):
    random = np.random.default_rng(4)
    cases = [case | {"overridden": int(random.random() < (0.12 if case["bad"] else 0.03))} for case in rows(6)]
    assert "had the event more often than others" in told(cases, override="overridden").text("overrides")


def burst(cases, channel, month):
    random = np.random.default_rng(8)
    for case in cases:
        if case["channel"] == channel and case["day"].startswith(month):
            case["bad"] = int(case["bad"] or random.random() < 0.6)
    return cases


@pytest.fixture
def channels():
    random = np.random.default_rng(2)
    return [case | {"channel": str(random.choice(["web", "app", "phone"]))} for case in rows(9, level=-2.5)]


def test_a_burst_of_fraud_in_one_channel_and_month_is_told(told, channels):
    text = told(burst(channels, "web", "2025-03"), kind="fraud", segments=["channel"]).text("attack_burst")
    assert text.startswith("An attack burst: for channel web in 2025-03")


def test_months_in_line_with_forecasts_are_no_burst(told, channels):
    assert "attack_burst" not in told(channels, kind="fraud", segments=["channel"]).bad


def test_declined_cases_that_are_all_called_honest_are_told(told):
    cases = [case | {"blocked": int(case["score"] > 0.5)} for case in rows(12)]
    for case in cases:
        case["bad"] = 0 if case["blocked"] else case["bad"]
    found = told(cases, kind="fraud", declined="blocked")
    assert "none of them is labelled an event" in found.text("own_declines_called_honest")


def test_declined_cases_with_their_true_outcomes_are_not(told):
    cases = [case | {"blocked": int(case["score"] > 0.5)} for case in rows(12)]
    assert "own_declines_called_honest" not in told(cases, kind="fraud", declined="blocked").bad


def test_an_input_named_as_later_counts_as_a_leak_although_the_score_ranks_better(told):
    random = np.random.default_rng(1)
    cases = [case | {"calls_after_start": round(case["bad"] * 1.4 + random.normal(), 3)} for case in rows(13)]
    assert "leak" in told(cases, kind="fraud").bad
    plain = [case | {"calls": case.pop("calls_after_start")} for case in cases]
    assert "leak" not in told(plain, kind="fraud").bad


def test_labels_of_one_reviewer_that_differ_are_told(told):
    random = np.random.default_rng(7)
    cases = [case | {"analyst": str(random.choice(["an1", "an2", "an3"]))} for case in rows(14)]
    for case in cases:
        case["bad"] = case["bad"] * int(case["analyst"] != "an2" or random.random() < 0.2)
    assert "too high for analyst an2" in told(cases, kind="aml").text("segment_level_off")

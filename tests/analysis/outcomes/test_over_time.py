from __future__ import annotations

import numpy as np
import pytest

from compliance_llm.analysis.series import in_words

from .conftest import rows

SIZES = {"train": 2_000, "test": 4_000, "oot": 4_000}


def by_month(cases, change):
    """The cases with scores or outcomes changed by ``change`` of the month, counted from January 2024, and the case."""
    random = np.random.default_rng(7)
    for case in cases:
        year, month, _ = case["day"].split("-")
        change(12 * (int(year) - 2024) + int(month) - 1, case, random)
    return cases


def blurred(amount):
    """A score blurred by so much noise in each month."""

    def change(month, case, random):
        if case["split"] != "train":
            logit = np.log(case["score"] / (1 - case["score"])) + random.normal(0, amount(month))
            case["score"] = round(float(1 / (1 + np.exp(-logit))), 6)

    return change


def test_a_ranking_that_declines_month_by_month_is_a_trend(told):
    found = told(by_month(rows(1, sizes=SIZES), blurred(lambda month: 0.01 + 0.13 * month)))
    text = found.text("trend")
    assert text.startswith("Over 21 months the AUC declined from")
    assert "ranking_steps_down" not in found.bad


def test_a_ranking_that_falls_at_once_is_a_step_with_its_month(told):
    found = told(by_month(rows(1, sizes=SIZES), blurred(lambda month: 0.01 if month < 12 else 2.5)))
    assert "steps down in January 2025" in found.text("ranking_steps_down")
    assert "trend" not in found.bad


def test_a_fall_out_of_time_and_a_step_of_the_same_measure_are_one_finding(told):
    found = told(by_month(rows(1, sizes=SIZES), blurred(lambda month: 0.01 if month < 12 else 2.5)))
    both = [found.said(name).type.advice.merges for name in ("falls_out_of_time", "ranking_steps_down")]
    assert both == ["ranking_over_time", "ranking_over_time"]


def raised(month, case, random):
    if month >= 12 and random.random() < 0.15:
        case["bad"] = 1


def test_outcomes_that_step_up_are_told_and_forecasts_that_do_not_follow_are_a_fault(told):
    found = told(by_month(rows(1, sizes=SIZES), raised))
    assert "The outcome rate steps up in January 2025" in found.text("rate_steps")
    assert "ratio of events forecast to events observed steps down in January 2025" in found.text("level_steps")
    assert found.said("rate_steps").message.polarity == "neutral"


def test_a_limit_exceeded_month_after_month_is_persistent(told):
    found = told(by_month(rows(1, sizes=SIZES), blurred(lambda month: 0.01 if month < 15 else 6.0)))
    assert "in six of the last six months, the last six in a row" in found.text("persistent_ranking")


def test_a_single_month_in_which_the_score_fails_is_named(told):
    found = told(by_month(rows(1, sizes=SIZES), blurred(lambda month: 20.0 if month == 14 else 0.01)))
    assert "In March 2025 the AUC was 0." in found.text("odd_period")


def test_a_measure_back_within_its_limit_has_recovered(told):
    found = told(by_month(rows(1, sizes=SIZES), blurred(lambda month: 6.0 if 6 <= month < 12 else 0.01)))
    assert "has not been wholly beyond it since January 2025" in found.text("recovered")


@pytest.mark.parametrize("seed", range(4))
def test_months_that_differ_by_chance_alone_raise_nothing(told, seed):
    found = told(rows(seed + 40, sizes=SIZES))
    assert not found.bad
    assert not {it.type.name for it in found.analysis.said} & {"rate_steps", "recovered"}


def test_months_with_few_events_are_joined_to_quarters(told):
    found = told(rows(1, sizes={"train": 2_000, "test": 900, "oot": 900}))
    (series,) = [fact for fact in found.battery.facts if fact.id == "fact:over_time.auc"]
    assert [it.label for it in series.bins][:2] == ["2024-Q1", "2024-Q2"]


def test_cases_of_the_sample_the_model_was_built_on_and_open_outcomes_are_in_no_month(told):
    found = told(rows(1, sizes=SIZES), maturity={"days": 365, "read_on": "2026-06-30"})
    (series,) = [fact for fact in found.battery.facts if fact.id == "fact:over_time.auc"]
    assert series.bins[-1].label == "2025-06"
    assert sum(it.n for it in series.bins) < 8_000
    assert "before it was final are left out" in series.method


def test_without_dates_nothing_is_said_over_time(told):
    found = told(rows(1), date=None)
    assert not [fact for fact in found.battery.facts if fact.id.startswith(("fact:over_time", "fact:trend"))]


@pytest.mark.parametrize(("label", "words"), [("2025-03", "March 2025"), ("2024-Q3", "the third quarter of 2024")])
def test_periods_are_told_as_people_say_them(label, words):
    assert in_words(label) == words


def test_outcomes_that_fall_away_in_the_latest_months_look_immature(told):
    cases = rows(3, sizes={"train": 3_000, "test": 2_500, "oot": 6_000})
    late = sorted({case["day"][:7] for case in cases})[-2:]
    random = np.random.default_rng(1)
    for case in cases:
        if case["day"][:7] in late and random.random() < (0.6 if case["day"][:7] == late[0] else 0.9):
            case["bad"] = 0
    text = told(cases).text("immature_tail")
    assert text.startswith("The outcome rate falls away from August 2025 on: it averages ")


@pytest.mark.parametrize("seed", range(6))
def test_a_rate_that_moves_by_chance_is_not_called_immature(told, seed):
    assert "immature_tail" not in told(rows(seed)).bad

"""Severities, due dates and opinions are what the policy's tables say, and nothing where they say nothing."""

from __future__ import annotations

import pytest

from compliance_llm.policy.grading import due_after, grade_test, grade_topic, opinion


def test_a_test_without_a_row_is_graded_as_any_other(brightwater):
    assert grade_test(brightwater.rules, "auc.test", "high") == ("critical", "3.1")
    assert grade_test(brightwater.rules, "ks.test", "high") == ("medium", "3.2")


def test_a_policy_without_a_row_for_others_grades_nothing_it_does_not_name(brightwater):
    rules = brightwater.rules.model_copy(update={"tests": brightwater.rules.tests[:1]})
    assert grade_test(rules, "ks.test", "high") is None


def test_a_topic_without_a_row_is_not_graded(brightwater):
    assert grade_topic(brightwater.rules, "ongoing-monitoring", "low") == ("low", "3.3")
    assert grade_topic(brightwater.rules, "fairness", "high") is None


@pytest.mark.parametrize(
    ("severity", "due"), [("critical", (7, "4.1")), ("observation", (None, "4.4")), ("low", (None, ""))]
)
def test_days_are_those_of_the_severity_and_none_where_the_policy_sets_none(brightwater, severity, due):
    assert due_after(brightwater.rules, severity) == due


@pytest.mark.parametrize(
    ("severities", "rating"),
    [
        (["low", "high"], "Fail"),
        (["medium", "medium"], "Pass with conditions"),
        (["low"], "Pass"),
        (["observation"], None),
        ([], None),
        (["critical"], "Fail"),
    ],
)
def test_the_opinion_follows_from_the_gravest_finding(brightwater, severities, rating):
    found = opinion(brightwater.rules, severities)
    assert (found.opinion if found else None) == rating


def test_without_a_table_of_opinions_there_is_none(brightwater):
    assert opinion(brightwater.rules.model_copy(update={"opinions": ()}), ["high"]) is None

"""Findings on how groups of people fare, and on inputs that are or stand in for protected attributes."""

import math

import numpy as np
import pytest

from .conftest import cases

OURS = {"adverse_impact", "protected_input", "age_input", "proxy", "group_miscalibrated"}
OURS |= {"scores_differ_without_outcomes"}


def shifted(rows, by, *, outcomes=False):
    """The same cases with scores of women raised in log odds, and outcomes to match if wanted."""
    random = np.random.default_rng(11)
    for row in rows:
        if row["sex"] == "female":
            p = 1 / (1 + math.exp(-(math.log(row["pd"] / (1 - row["pd"])) + by)))
            row["pd"] = round(p, 6)
            row["bad"] = int(random.random() < p) if outcomes else row["bad"]
    return rows


def test_groups_that_fare_alike_raise_nothing(told):
    assert not told().bad & OURS


def test_adverse_impact_gives_counts_both_rates_and_the_ratio_with_its_interval(told):
    found = told(shifted(cases(), 1.2, outcomes=True))
    text = found.text("adverse_impact")
    assert "cases of sex female are selected and" in text
    assert "times as often, below the floor of 0.800 (supervisor, 29 CFR 1607.4(D)" in text
    assert found.finding("adverse_impact").title.startswith("Adverse impact by sex: sex female is selected 0.")
    assert "more cases of sex female would have been selected" in found.finding("adverse_impact").effect


def test_right_forecasts_and_unequal_outcomes_are_told_beside_unequal_selection(told):
    found = told(shifted(cases(), 1.2, outcomes=True))
    assert "one cut-off" in found.text("criteria_disagree")
    assert "group_miscalibrated" not in found.bad
    assert "criteria_disagree" not in {it.message for it in found.findings}


def test_forecasts_that_are_off_for_one_group_are_told(told):
    found = told(shifted(cases(), 1.2))
    assert "Forecasts are wrong for sex female" in found.text("group_miscalibrated")
    assert found.finding("group_miscalibrated").title.startswith("Forecasts too high for sex female")


INPUTS = {"algorithm": "logistic regression", "inputs": ["income", "debt"]}


def test_a_protected_attribute_that_the_score_follows_beside_its_declared_inputs_is_told(told):
    found = told(shifted(cases(), 1.2), method=INPUTS)
    assert "of the rest sex, which is not declared as an input, explains" in found.text("undeclared_attribute")
    assert found.finding("undeclared_attribute").title.startswith("Undeclared input: the score uses sex,")


def test_a_column_that_a_prohibited_use_names_is_looked_at_as_well(told):
    rows = cases()
    for row in rows:
        row["postcode"] = row["segment"]
        shift = 0.9 if row["postcode"] == "student" else 0.0
        row["pd"] = round(1 / (1 + math.exp(-(math.log(row["pd"] / (1 - row["pd"])) + shift))), 6)
    uses = ["pricing", "Any use of the postcode"]
    assert "postcode" in told(rows, method=INPUTS, prohibited_use=uses).text("undeclared_attribute")
    assert "undeclared_attribute" not in told(rows, method=INPUTS).bad


def test_a_score_that_its_declared_inputs_explain_uses_nothing_else(told):
    assert "undeclared_attribute" not in told(method=INPUTS).bad


def test_without_a_list_of_inputs_every_other_column_is_taken_for_one(told):
    assert "sex, which is not declared as an input" in told(shifted(cases(), 1.2)).text("undeclared_attribute")
    assert "undeclared_attribute" not in told().bad


def test_without_a_rule_scores_are_compared_with_outcomes(told):
    none = {"decision": None}
    assert "cannot be compared: no decision rule is declared" in told(scored=none).text("groups_not_compared")
    apart = told(shifted(cases(), 1.2), scored=none)
    assert "does not explain that in scores" in apart.text("scores_differ_without_outcomes")
    explained = told(shifted(cases(), 1.2, outcomes=True), scored=none)
    assert "scores_differ_without_outcomes" not in explained.bad
    assert "differ by" in explained.text("scores_differ")


def test_a_rule_stated_in_words_is_used_and_quoted(told):
    purpose = "Ranks loan applications; the worst 30% are declined at once."
    found = told(shifted(cases(), 1.5, outcomes=True), scored={"decision": None}, purpose=purpose)
    assert "“the worst 30% are declined at once”" in found.text("adverse_impact")


def test_a_small_group_is_counted_once_and_raises_nothing(told):
    rows = cases()
    for row in rows[:6] + rows[900:906] + rows[1700:1706]:
        row["sex"] = "other"
        row["pd"] = 0.9
    found = told(rows)
    assert "adverse_impact" not in found.bad
    assert found.text("groups_too_small").startswith("Two groups were too small to compare: sex other on the")


@pytest.mark.parametrize(
    ("method", "papers", "is_told"),
    [
        ({"inputs": ["income", "debt", "sex"]}, {}, True),
        (
            {"features": 2},
            {"note.md": "# Note\n\n## Inputs\n\n| input | weight |\n| --- | --- |\n| gender | +1.25 |\n"},
            True,
        ),
        (
            {"inputs": ["income", "debt"]},
            {"note.md": "# Fairness\n\nSex is held for testing only and is not an input.\n"},
            False,
        ),
    ],
)
def test_a_protected_attribute_among_the_inputs_is_told(told, method, papers, is_told):
    found = told(method=method, papers=papers)
    assert ("protected_input" in found.bad) == is_told
    if is_told:
        assert "a protected attribute enters the score" in found.text("protected_input")
        assert found.finding("protected_input").criteria.startswith("12 CFR 1002.4(a)")


def test_age_is_judged_by_the_place(told):
    method = {"inputs": ["income", "age"]}
    assert "age_input" not in told(method=method).bad
    assert "Regulation B leaves room" in told(method=method).text("age_input_in_us")
    assert "age_input" in told(method=method, jurisdictions=["eu", "us"]).bad
    reason = {"note.md": "# Note\n\nThe use of age is justified by actuarial evidence.\n"}
    assert "age_input" not in told(method=method, jurisdictions=["eu"], papers=reason).bad


def test_inputs_that_foretell_a_group_are_a_proxy_where_they_do_so_fully(told):
    rows = cases()
    random = np.random.default_rng(2)
    for row in rows:
        row["height"] = round(float(random.normal(178 if row["sex"] == "male" else 165, 6)), 1)
    assert "can stand in for the attribute" in told(rows).text("proxy")
    for row in rows:
        row["height"] = round(float(random.normal(173 if row["sex"] == "male" else 167, 6)), 1)
    found = told(rows)
    assert "proxy" not in found.bad
    assert "inputs_foretell_group" in {it.type.name for it in found.analysis.said}

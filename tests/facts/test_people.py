"""Scores, forecasts and inputs by group of people, and decision rules that are stated in words."""

from __future__ import annotations

import math

import numpy as np
import pytest

from compliance_llm.facts.protected import attribute_of, protected_inputs
from compliance_llm.facts.stated_rule import stated_rule
from compliance_llm.records import Passage, Subject

from .conftest import scored_cases
from .test_battery import by_name

GROUPS = {"groups": {"sex": "sex"}}


def subject(purpose="Ranks applicants.", method=None, groups=None, jurisdictions=("us",)):
    scored = {"path": "x.csv", "score": "p", "outcome": "bad", "groups": groups or {"sex": "sex"}}
    return Subject.model_validate(
        {
            "id": "s",
            "name": "Score",
            "version": "1.0",
            "kind": "credit",
            "purpose": purpose,
            "jurisdictions": jurisdictions,
            "materiality": {"level": "low"},
            "method": method or {},
            "data": {"scored": scored},
        }
    )


def passages(*lines, heading=""):
    return tuple(
        Passage(
            id=f"document.note:s{i}:p1",
            instrument="note.md",
            citation="Note",
            pointer=f"line {i}",
            heading=heading,
            text=text,
        )
        for i, text in enumerate(lines, start=1)
    )


def test_the_difference_in_mean_score_is_in_standard_deviations_from_the_largest_group(examined):
    table = scored_cases(800, seed=4)
    facts = by_name(examined(table, **GROUPS))
    fact = facts["smd.sex.female.test"]
    score, sex = np.array(table["score"]), np.array(table["sex"])
    test = np.array(table["split"]) == "test"
    women, men = score[test & (sex == "female")], score[test & (sex == "male")]
    value = (women.mean() - men.mean()) / math.sqrt((women.var(ddof=1) + men.var(ddof=1)) / 2)
    n, m = len(women), len(men)
    reach = 1.959963984540054 * math.sqrt((n + m) / (n * m) + value**2 / (2 * (n + m)))
    assert (fact.value, fact.low, fact.high) == pytest.approx((value, value - reach, value + reach), abs=1e-9)
    assert "smd.sex.male.test" not in facts


def test_observed_over_expected_of_a_group_adds_up_its_forecasts(examined):
    table = scored_cases(800, seed=4)
    fact = by_name(examined(table, **GROUPS))["calibration_by.sex.female.test"]
    here = (np.array(table["split"]) == "test") & (np.array(table["sex"]) == "female")
    p, bad = np.array(table["score"])[here], np.array(table["bad"])[here]
    reach = 1.959963984540054 * math.sqrt((p * (1 - p)).sum())
    expected = (bad.sum() / p.sum(), (bad.sum() - reach) / p.sum(), (bad.sum() + reach) / p.sum())
    assert (fact.value, fact.low, fact.high) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(
    ("purpose", "threshold"),
    [
        ("Ranks applications; the worst 30% are declined at once.", 0.7),
        ("The desk declines the riskiest 30 per cent.", 0.7),
        ("The best 70% of applications are approved.", 0.7),
        ("Applications with a score above 0.55 are declined.", 0.55),
    ],
)
def test_a_rule_stated_in_words_selects_as_it_says(purpose, threshold):
    rule = stated_rule(subject(purpose), ())
    assert rule is not None
    assert (rule.cut if rule.cut is not None else 1 - (rule.share or 0)) == pytest.approx(threshold)
    assert rule.high_is_bad


@pytest.mark.parametrize(
    "purpose",
    [
        "Ranks applicants for the desk, which decides.",
        "The worst 30% would be declined under the planned rule.",
        "The worst 5% of days are left out.",
    ],
)
def test_no_rule_is_made_up(purpose):
    assert stated_rule(subject(purpose), ()) is None


@pytest.mark.parametrize(
    ("name", "attribute"),
    [
        ("sex", "sex"),
        ("personal_status_sex", "sex"),
        ("Gender code", "sex"),
        ("ethnicity_code", "race or ethnicity"),
        ("marital status", "marital status"),
        ("foreign_worker", "national origin"),
        ("age", "age"),
        ("applicant_age", "age"),
        ("date_of_birth", "age"),
        ("account_age", ""),
        ("vehicle_age", ""),
        ("email_age_days", ""),
        ("occupancy", ""),
        ("average_balance", ""),
    ],
)
def test_an_input_is_a_protected_attribute_by_its_own_words(name, attribute):
    assert attribute_of(name) == attribute


def test_a_declared_group_among_the_inputs_is_one_whatever_it_is_called():
    assert attribute_of("language", {"language": "language"}) == "language"
    assert attribute_of("age_band", {"age": "age_band"}) == "age"


def found(*lines, heading="", **kwargs):
    return {
        it.id.removeprefix("fact:") for it in protected_inputs(subject(**kwargs), passages(*lines, heading=heading))
    }


def test_inputs_are_read_from_the_method_tables_lists_and_sentences():
    assert found(method={"inputs": ("income", "sex")}) == {"protected_input.sex"}
    assert found(method={"features": 7}) == set()
    assert found("input | meaning", "income | monthly", "sex | from the form; weight +1.25") == {"protected_input.sex"}
    assert found("marital status: from the form", heading="Inputs") == {"protected_input.marital_status"}
    assert found("The inputs are income, nationality and debt.") == {"protected_input.nationality"}
    assert found("Age enters the score.") == {"age_input.age"}


@pytest.mark.parametrize(
    "line",
    [
        "Sex and age band are held for testing only and are not inputs.",
        "Sex was excluded from the inputs.",
        "Neither nationality nor religion is an input.",
        "No field that stands for nationality, origin or religion of an owner is an input.",
        "The loss rate by sex is shown below.",
    ],
)
def test_what_is_said_not_to_be_an_input_is_none(line):
    assert found(line) == set()


def test_inputs_that_foretell_a_group_are_found_on_cases_they_were_not_fitted_to(examined):
    random = np.random.default_rng(5)
    table = scored_cases(1200, seed=5)
    women = np.array(table["sex"]) == "female"
    table["income"] = (random.normal(30, 8, 1200) + 12 * women).round(2).tolist()
    table["length"] = random.normal(0, 1, 1200).round(3).tolist()
    facts = by_name(examined(table, **GROUPS))
    assert facts["proxy.sex.female.train"].low > 0.75
    table["income"] = random.normal(30, 8, 1200).round(2).tolist()
    assert by_name(examined(table, name="other", **GROUPS))["proxy.sex.female.train"].low < 0.55


def test_the_order_of_the_rows_does_not_change_how_well_inputs_foretell_a_group(examined):
    table = scored_cases(900, seed=6)
    order = np.random.default_rng(1).permutation(900)
    mixed = {name: [column[i] for i in order] for name, column in table.items()}
    one, other = (by_name(examined(it, name=n, **GROUPS)) for it, n in ((table, "a"), (mixed, "b")))
    assert one["proxy.sex.female.train"].value == other["proxy.sex.female.train"].value

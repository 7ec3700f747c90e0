"""The machine-readable rules say nothing that the policy's clauses do not say."""

from __future__ import annotations

import re
from datetime import date

import pytest

from compliance_llm import bundled
from compliance_llm.errors import CdraftError
from compliance_llm.policy.governing import governing, read_rules
from compliance_llm.policy.grading import due_after, grade_test, grade_topic
from compliance_llm.policy.rules import load_policy_rules
from compliance_llm.records import PolicyRules

LEVELS = ("high", "medium", "low")


DAYS = {"3.2": date(2026, 12, 31), "4.0": date(2027, 1, 1)}


EXAMPLE = bundled.folder("corpora") / "policies"


def rules_in_force(view):
    """The rules of the example's policy on the day of a view."""
    return governing(view, read_rules([EXAMPLE]), "meridel-mrp").rules


@pytest.fixture(scope="module", params=DAYS)
def rules(request, corpus):
    """The rules of each version of the policy."""
    return rules_in_force(corpus.applicable(DAYS[request.param], None))


def clause(corpus, rules, number):
    return corpus.evidence(rules.evidence(number)).text


def plain(text):
    return text.lower().replace("-", " ")


def test_every_grade_stands_in_its_clause(corpus, rules):
    for row in (*rules.topics, *rules.tests):
        text = clause(corpus, rules, row.clause)
        said = re.search(
            r"graded (?:an )?(\w+) for a model of high materiality, (?:an )?(\w+) for one of medium materiality"
            r" and (?:an )?(\w+) for one of low materiality",
            text,
        )
        assert said, row
        assert said.groups() == (row.high, row.medium, row.low), row


def test_the_clause_of_a_topic_names_it(corpus, rules):
    for row in rules.topics:
        assert plain(row.name) in plain(clause(corpus, rules, row.clause)), row


def test_every_topic_of_an_obligation_is_graded_once(corpus, rules):
    assert sorted(row.name for row in rules.topics) == sorted({it.topic for it in corpus.obligations})


ONE_TEST_TWO_FIGURES = {"brier_skill": "brier", "calibration_p": "calibration_bins"}


def test_the_clause_on_gaps_says_how_strongly_a_rule_must_ask(corpus, rules):
    text = clause(corpus, rules, rules.gaps.clause)
    assert f"({' or '.join(rules.gaps.forces)})" in text
    assert "what a text only suggests" in text


def test_no_two_rules_share_a_clause_but_for_two_figures_of_one_test(rules):
    clauses = [row.clause for row in (*rules.topics, *rules.tests) if row.name not in ONE_TEST_TWO_FIGURES]
    assert len(clauses) == len(set(clauses))
    graded = {row.name: row for row in rules.tests}
    for figure, test in ONE_TEST_TWO_FIGURES.items():
        assert graded[figure] == graded[test].model_copy(update={"name": figure})


def test_due_days_stand_in_their_clauses(corpus, rules):
    for row in rules.due:
        text = clause(corpus, rules, row.clause)
        assert row.severity in text.lower()
        assert (f"{row.days} calendar days" in text) if row.days else ("no due date" in text)


def test_limits_stand_in_their_clauses_as_the_policys_own_choice(corpus, rules):
    for row in rules.limits:
        text = clause(corpus, rules, row.clause)
        assert all(re.search(rf"(?<![\d.]){re.escape(shown)}(?!\.?\d)", text) for shown in row.shown), row
        assert "policy's own choice" in text, row
        values = [float(re.match(r"-?[\d.]+", s)[0]) / (100 if re.search(r"%|percent", s) else 1) for s in row.shown]
        limits = [abs(it) for it in (row.min, row.max, row.min_cases, row.min_events) if it is not None]
        assert {abs(value) for value in values} == set(limits), row
        assert all(kind in plain(text) or kind in ("aml", "other") for kind in row.kinds), row


def test_topics_whose_gaps_are_findings_are_named_in_the_clause(corpus, rules):
    text = plain(clause(corpus, rules, rules.gaps.clause))
    assert all(plain(topic) in text for topic in rules.gaps.topics)
    assert set(rules.gaps.topics) <= {row.name for row in rules.topics}


def test_the_decision_rule_is_the_one_of_the_clauses(corpus, rules):
    assert "whole 95% interval" in clause(corpus, rules, rules.decision.clause)
    assert "never a pass" in clause(corpus, rules, rules.decision.not_tested_clause)
    assert "finding" in clause(corpus, rules, rules.decision.breach_clause)


def test_a_severer_level_of_materiality_is_never_graded_lower(rules):
    order = ("critical", "high", "medium", "low", "observation")
    for row in (*rules.topics, *rules.tests):
        ranks = [order.index(getattr(row, level)) for level in LEVELS]
        assert ranks == sorted(ranks), row


@pytest.mark.parametrize(
    ("test", "clause"),
    [("psi.score.oot", "20.16"), ("psi.age.oot", "20.17"), ("auc.test", "20.8"), ("something.new", "20.24")],
)
def test_a_fact_is_graded_by_the_longest_name_that_begins_its_id(rules, test, clause):
    assert grade_test(rules, test, "high")[1] == clause


@pytest.mark.parametrize(("version", "days"), [("3.2", 60), ("4.0", 45)])
def test_a_gap_in_monitoring_of_a_model_of_high_materiality_is_high_and_due_by_the_version_in_force(
    corpus, version, days
):
    rules = rules_in_force(corpus.applicable(DAYS[version], None))
    severity, clause = grade_topic(rules, "ongoing-monitoring", "high")
    assert (severity, clause) == ("high", "19.6")
    assert due_after(rules, severity) == (days, "18.7")


def test_version_4_changes_the_limits_that_its_clauses_change_and_no_others(corpus):
    old, new = (rules_in_force(corpus.applicable(day, None)) for day in DAYS.values())
    assert (old.edition, new.edition) == ("meridel-mrp", "meridel-mrp@2027")
    assert {row.clause for row in set(new.limits) - set(old.limits)} == {"6.5", "7.7", "7.8", "7.17", "7.19"}
    assert len(new.limits) == len(old.limits)
    assert (new.topics, new.tests, new.gaps, new.decision) == (old.topics, old.tests, old.gaps, old.decision)


def test_the_rules_survive_json(rules):
    assert PolicyRules.model_validate_json(rules.model_dump_json()) == rules


def test_a_wrong_rule_is_named(tmp_path):
    path = tmp_path / "rules.toml"
    path.write_text('schema = "cdraft/policy-rules@1"\ninstrument = "x"\n[[limit]]\ntest = "auc"\nmin = 0.7\n')
    with pytest.raises(CdraftError, match=r"rules\.toml: rules: limits\.0\.clause"):
        load_policy_rules(path)

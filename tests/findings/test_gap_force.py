"""Which gaps raise a finding: what a rule asks for, each missing piece once, and never what a text only suggests."""

from __future__ import annotations

from datetime import date

import pytest

from compliance_llm.corpus import load_corpus
from compliance_llm.findings import raise_findings
from compliance_llm.findings.of_gaps import groups
from compliance_llm.policy.rules import load_policy_rules
from compliance_llm.records import Fact, Gap, Subject

AS_OF = date(2026, 5, 1)
OF_BOTH = ("meridel-mrp/10.3/reason-code-test", "meridel-fls/7.7/reason-test")


def gap(obligation, *pieces, force="must", topic="ongoing-monitoring"):
    return Gap(
        obligation=obligation,
        citation=obligation,
        force=force,
        missing=" and ".join(pieces),
        pieces=pieces,
        topic=topic,
    )


@pytest.fixture(scope="module")
def corpus():
    return load_corpus().applicable(AS_OF, ("us",))


@pytest.fixture
def subject():
    return Subject.model_validate(
        {
            "id": "s",
            "name": "Consumer score",
            "version": "1.0",
            "kind": "credit",
            "purpose": "p",
            "jurisdictions": ("us",),
            "materiality": {"level": "high"},
            "data": {"scored": {"path": "x.csv", "score": "p", "outcome": "y"}},
        }
    )


def grouped(*gaps):
    return [[g.obligation for g in group] for group in groups(gaps, load_policy_rules().gaps)]


@pytest.mark.parametrize(("force", "raised"), [("must", [["a"]]), ("should", [["a"]]), ("may", [])])
def test_what_a_text_only_suggests_raises_no_finding(force, raised):
    assert grouped(gap("a", "a monitoring plan", force=force)) == raised


def test_a_suggestion_is_not_cited_beside_a_duty_that_misses_the_same():
    assert grouped(gap("a", "a plan", force="may"), gap("b", "a plan")) == [["b"]]


def test_gaps_that_miss_a_piece_in_common_are_one_finding():
    assert grouped(gap("a", "a plan", "a frequency"), gap("b", "a person"), gap("c", "a frequency")) == [
        ["b"],
        ["a", "c"],
    ]


def test_a_gap_joins_what_was_apart_before_it():
    assert grouped(gap("a", "a plan"), gap("b", "a person"), gap("c", "a plan", "a person")) == [["a", "b", "c"]]


def test_an_obligation_that_two_sections_answer_is_named_once():
    assert grouped(gap("a", "a plan"), gap("a", "a plan")) == [["a"]]


def test_a_finding_names_each_missing_piece_once(corpus, subject):
    gaps = [
        gap("sr-26-2/monitoring/plan", "a monitoring plan", "the frequency of monitoring", force="should"),
        gap("meridel-mrp/14.1/monitoring-plan", "a monitoring plan", "the person responsible for monitoring"),
    ]
    (finding,) = raise_findings([], [], gaps, corpus, subject, AS_OF)
    told = "a monitoring plan, the frequency of monitoring and the person responsible for monitoring"
    assert finding.title == f"Not on file: {told}"
    assert finding.condition == f"The subject's folder does not hold: {told}."
    assert "sr-26-2/monitoring/plan (applies from 2026-04-17) looks for the following" in finding.criteria
    assert "meridel-mrp/14.1/monitoring-plan (applies from 2025-01-01) requires the following" in finding.criteria


def test_two_figures_that_differ_are_told_as_such(corpus, subject):
    conflict = Fact(
        id="fact:conflict.auc_test",
        label="difference between the reported and the recomputed AUC on the test sample",
        value=0.016,
        source="s",
        computed_by="conflict@1",
    )
    (finding,) = raise_findings([conflict], [], [], corpus, subject, AS_OF)
    assert finding.title == "The reported AUC on the test sample does not agree with the recomputed one"


def test_what_a_standard_below_the_policy_asks_for_is_listed_and_raises_no_finding(subject):
    day = date(2026, 11, 24)
    rules = load_corpus().applicable(day, ("us",))
    missing = [gap(id, "a test of the reason codes", topic="adverse-action") for id in OF_BOTH]
    (finding,) = raise_findings((), (), missing, rules, subject, day)
    assert [it.evidence for it in finding.citations if it.evidence in OF_BOTH] == ["meridel-mrp/10.3/reason-code-test"]
    assert raise_findings((), (), missing[1:], rules, subject, day) == ()

"""Which gaps raise a finding: what a rule asks for, merged by how grave it is, and never what a text only suggests."""

from __future__ import annotations

from datetime import date

import pytest

from compliance_llm.findings import raise_findings
from compliance_llm.findings.of_gaps import gaps_that_count

OF_BOTH = ("meridel-mrp/10.3/reason-code-test", "meridel-fls/7.7/reason-test")


@pytest.fixture
def grouped(policy, corpus, subject):
    return lambda *gaps: [[g.obligation for g in group] for group in gaps_that_count(gaps, policy, corpus, subject)]


@pytest.mark.parametrize(("force", "raised"), [("must", [["a"]]), ("should", [["a"]]), ("may", [])])
def test_what_a_text_only_suggests_raises_no_finding(grouped, gap, force, raised):
    assert grouped(gap("a", "a monitoring plan", force=force)) == raised


def test_gaps_are_merged_into_the_gravest_and_all_others(grouped, gap):
    grave = [gap("a", "a plan"), gap("b", "reasons", topic="conceptual-soundness")]
    mild = [gap("c", "limitations", topic="limitations"), gap("d", "an owner", topic="inventory")]
    assert grouped(*grave, *mild) == [["a", "b"], ["c", "d"]]


def test_an_obligation_that_two_sections_answer_is_named_once(grouped, gap):
    assert grouped(gap("a", "a plan"), gap("a", "a plan")) == [["a"]]


def test_without_a_policy_no_gap_raises_a_finding(corpus, subject, gap):
    assert raise_findings((), (), [gap("a", "a plan")], corpus, subject, date(2026, 5, 1), None) == ()


def test_a_finding_names_each_missing_piece_once(corpus, subject, policy, gap):
    gaps = [
        gap("sr-26-2/monitoring/plan", "a monitoring plan", "the frequency of monitoring", force="should"),
        gap("meridel-mrp/14.1/monitoring-plan", "a monitoring plan", "the person responsible for monitoring"),
    ]
    (finding,) = raise_findings([], [], gaps, corpus, subject, date(2026, 5, 1), policy)
    told = "a monitoring plan, the frequency of monitoring and the person responsible for monitoring"
    assert finding.condition == f"Not on file: {told}."
    assert "looks for the following, in paraphrase" in finding.criteria
    assert "requires the following, in paraphrase" in finding.criteria


def test_what_a_standard_below_the_policy_asks_for_is_listed_and_raises_no_finding(on, subject, gap):
    day = date(2026, 11, 24)
    rules, policy = on(day)
    missing = [gap(id, "a test of the reason codes", topic="adverse-action") for id in OF_BOTH]
    (finding,) = raise_findings((), (), missing, rules, subject, day, policy)
    assert [it.evidence for it in finding.citations if it.evidence in OF_BOTH] == ["meridel-mrp/10.3/reason-code-test"]
    assert raise_findings((), (), missing[1:], rules, subject, day, policy) == ()

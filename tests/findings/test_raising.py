"""Findings: what raises one, how it is graded, and that its own words are bound to evidence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from compliance_llm.analysis.analyse import analyse
from compliance_llm.findings import raise_findings
from compliance_llm.records import Claim
from compliance_llm.verify import problems_of

AS_OF = date(2026, 5, 1)
RULES_CHECK = ("criteria", "recommendation", "severity_basis")


@pytest.fixture
def failed(fact):
    return fact("auc.test", 0.65, "fail", low=0.6, high=0.71, level=0.95, n=300, events=90)


@pytest.fixture
def raised(corpus, subject, policy):
    def made(*facts, gaps=(), by=policy):
        said = analyse(facts, by).said
        return raise_findings(said, (), gaps, corpus, subject, AS_OF, by)

    return made


def test_a_breached_limit_raises_one_finding_with_five_elements(raised, failed):
    (finding,) = raised(failed)
    assert finding.id == "F-01"
    assert "0.650 (95% interval 0.600 to 0.710)" in finding.condition
    assert finding.cause == "Not established."
    assert finding.recommendation.startswith("Retail Risk ")
    assert "the floor of 0.700 set by policy, Model Risk Policy, clause 7.6" in finding.criteria.replace("The", "the")
    assert "Model Risk Policy, clause 7.6 says: “" in finding.criteria
    assert finding.effect


def test_severity_and_due_date_follow_from_the_policy_and_say_so(raised, failed):
    (finding,) = raised(failed)
    assert (finding.severity, finding.due) == ("high", AS_OF + timedelta(days=60))
    assert "clause 20.8" in finding.severity_basis
    assert {c.evidence for c in finding.citations} >= {"meridel-mrp:20.8:p1", "meridel-mrp:18.7:p1"}


def test_without_a_policy_nothing_is_graded_and_nothing_is_due(raised, fact):
    convention = {"min": 0.7, "authority": "literature", "source": "a textbook"}
    found = fact("auc.test", 0.6, "fail", limit=convention, low=0.55, high=0.65, level=0.95, n=900)
    (finding,) = raised(found, by=None)
    assert (finding.severity, finding.due, finding.severity_basis) == (
        "not_graded",
        None,
        "Not graded: no policy is set.",
    )


def test_beside_a_convention_the_whole_interval_must_lie_beyond(raised, fact):
    convention = {"min": 0.7, "authority": "literature", "source": "a textbook"}
    doubtful = fact("auc.test", 0.69, "fail", limit=convention, low=0.62, high=0.75, level=0.95, n=300)
    assert raised(doubtful, by=None) == ()


def test_a_met_limit_a_declared_limitation_and_a_test_without_a_limit_raise_nothing(raised, fact):
    quiet = [
        fact("auc.test", 0.8, "pass"),
        fact("declared.limitations.1", "Not for small firms.", limit=None, unit="text", origin="declared"),
        fact("air.sex.female.test", None, "not_tested", limit=None, reason="no decision is declared"),
    ]
    assert raised(*quiet) == ()


def test_a_required_test_that_was_not_run_is_a_finding(raised, fact):
    (finding,) = raised(fact("auc.test", None, "not_tested", reason="only one class was observed"))
    assert "only one class was observed" in finding.condition
    assert finding.severity == "medium"


def test_measures_of_one_thing_on_one_sample_are_one_finding(raised, fact, failed):
    gini = {"min": 0.4, "authority": "policy", "source": "Model Risk Policy, clause 7.9"}
    told = fact("gini.test", 0.3, "fail", "Gini coefficient on the test sample", gini, low=0.2, high=0.42, level=0.95)
    cases = fact("n.test", 300, limit=None, unit="cases")
    (finding,) = raised(cases, failed, told)
    assert {"fact:auc.test", "fact:gini.test"} <= {c.evidence for c in finding.citations}


def test_findings_come_gravest_first_and_in_the_same_order_every_time(raised, fact, failed, gap):
    open_ = fact("ks.test", 0.72, "unsettled", "KS on the test sample", low=0.6, high=0.8, level=0.95, n=300)
    gaps = [gap("meridel-mrp/2.1/owner", "a named owner", topic="inventory")]
    found = raised(open_, failed, gaps=gaps)
    assert [f.id for f in found] == ["F-01", "F-02", "F-03"]
    assert [f.severity for f in found] == ["high", "medium", "low"]
    assert found == raised(open_, failed, gaps=gaps)


def test_a_finding_has_a_key_that_stays_from_run_to_run(raised, fact, failed):
    worse = fact("auc.test", 0.55, "fail", low=0.5, high=0.6, level=0.95, n=300, events=90)
    assert [f.key for f in raised(failed)] == [f.key for f in raised(worse)]


def test_what_is_no_message_in_a_finding_passes_the_rules_of_verification(raised, corpus, subject, fact, failed, gap):
    gaps = [gap("meridel-mrp/14.1/monitoring-plan", "a monitoring plan")]
    evidence = {e.id: e for e in (failed, *corpus.passages, *corpus.obligations)}
    for finding in raised(failed, gaps=gaps):
        for element in RULES_CHECK:
            claim = Claim(id=element, text=getattr(finding, element), citations=finding.citations)
            assert problems_of(claim, evidence, subject, AS_OF) == []

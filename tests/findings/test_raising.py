"""Findings: what raises one, how it is graded, and that its own words are bound to evidence."""

from datetime import date, timedelta

import pytest

from compliance_llm.corpus import load_corpus
from compliance_llm.findings import raise_findings
from compliance_llm.policy.rules import load_policy_rules
from compliance_llm.records import Assessment, Claim, Fact, Gap, Limit, Subject
from compliance_llm.verify import problems_of

AS_OF = date(2026, 5, 1)
ELEMENTS = ("title", "condition", "criteria", "effect", "recommendation", "severity_basis")


def fact(id, value, verdict, label="AUC on the test sample", **rest):
    limit = Limit(min=0.7, authority="policy", source="Model Risk Policy, clause 7.6")
    return Fact.model_validate(
        {
            "id": f"fact:{id}",
            "label": label,
            "value": value,
            "verdict": verdict,
            "limit": limit,
            "source": "s",
            "computed_by": "t@1",
            **rest,
        }
    )


FAILED = fact("auc.test", 0.65, "fail", low=0.6, high=0.71, level=0.95, n=300, events=90)


@pytest.fixture(scope="module")
def corpus():
    return load_corpus().applicable(AS_OF, ("us", "eu"))


@pytest.fixture
def subject():
    return Subject.model_validate(
        {
            "id": "s",
            "name": "Consumer score",
            "version": "1.0",
            "kind": "credit",
            "purpose": "p",
            "jurisdictions": ("us", "eu"),
            "materiality": {"level": "high"},
            "owner": "Retail Risk",
            "data": {"scored": {"path": "x.csv", "score": "p", "outcome": "y"}},
        }
    )


@pytest.fixture
def gaps(corpus):
    topics = load_policy_rules().gaps.topics
    found = [o for o in corpus.obligations if o.topic in topics][:3]
    return [
        Gap(obligation=o.id, citation=o.citation, force=o.force, missing="monitoring plan", topic=o.topic)
        for o in found
    ]


def raised(corpus, subject, facts=(), gaps=(), assessments=()):
    return raise_findings(facts, assessments, gaps, corpus, subject, AS_OF)


def test_a_breached_limit_raises_one_finding_with_five_elements(corpus, subject):
    (finding,) = raised(corpus, subject, [FAILED])
    assert finding.id == "F-01"
    assert "is 0.650 (95% interval 0.600 to 0.710; 300 cases, 90 events), below the floor of 0.700" in finding.condition
    assert finding.cause == "Not established."
    assert finding.recommendation.startswith("Retail Risk ")
    assert "clause 18.14 says: “" in finding.criteria


def test_severity_and_due_date_follow_from_the_policy_and_say_so(corpus, subject):
    (finding,) = raised(corpus, subject, [FAILED])
    assert (finding.severity, finding.due) == ("high", AS_OF + timedelta(days=60))
    assert "clause 20.8" in finding.severity_basis
    assert "clause 18.7" in finding.severity_basis


def test_a_met_limit_a_declared_limitation_and_a_test_without_a_limit_raise_nothing(corpus, subject):
    quiet = [
        fact("auc.test", 0.8, "pass"),
        fact("declared.limitations.1", "Not for small firms.", "none", limit=None, unit="text", origin="declared"),
        fact("air.sex.female.test", None, "not_tested", limit=None, reason="no decision is declared"),
    ]
    assert raised(corpus, subject, quiet) == ()


def test_a_required_test_that_was_not_run_is_a_finding(corpus, subject):
    (finding,) = raised(corpus, subject, [fact("auc.test", None, "not_tested", reason="only one class was observed")])
    assert "was not tested: only one class was observed" in finding.condition
    assert "never a pass" in finding.criteria


def test_one_missing_piece_of_evidence_is_one_finding_that_cites_every_obligation(corpus, subject, gaps):
    (finding,) = raised(corpus, subject, gaps=gaps)
    assert {gap.obligation for gap in gaps} <= {c.evidence for c in finding.citations}


def test_a_gap_on_a_topic_the_policy_leaves_out_raises_nothing(corpus, subject, gaps):
    assert raised(corpus, subject, gaps=[gaps[0].model_copy(update={"topic": "record-keeping"})]) == ()


def test_findings_come_gravest_first_and_in_the_same_order_every_time(corpus, subject, gaps):
    unsettled = fact("ks.test", 0.72, "unsettled", label="KS on the test sample", low=0.6, high=0.8, level=0.95, n=300)
    found = raised(corpus, subject, [unsettled, FAILED], gaps)
    assert [f.id for f in found] == ["F-01", "F-02", "F-03"]
    assert found[-1].severity == "low"
    assert found == raised(corpus, subject, [FAILED, unsettled], list(reversed(gaps))[::-1])


def test_every_word_of_a_finding_passes_the_rules_of_verification(corpus, subject, gaps):
    conflict = fact(
        "conflict.auc_test",
        0.016,
        "none",
        label="difference between the reported and the recomputed AUC",
        limit=None,
        reason="the reported figure does not agree with the recomputed one",
        n=300,
        bins=[{"label": "reported", "current": 0.826}, {"label": "recomputed", "current": 0.81}],
    )
    missed = fact(
        "gini.test", None, "not_tested", label="Gini on the test sample", reason="only one class was observed"
    )
    unsettled = fact("ks.test", 0.72, "unsettled", label="KS on the test sample", low=0.6, high=0.8, level=0.95, n=300)
    facts = [FAILED, conflict, missed, unsettled]
    part = Assessment(obligation=gaps[0].obligation, citation="c", verdict="partly_met", reason="r")
    evidence = {e.id: e for e in (*facts, *corpus.passages, *corpus.obligations)}
    for finding in raised(corpus, subject, facts, gaps, [part]):
        for element in ELEMENTS:
            claim = Claim(id=element, text=getattr(finding, element), citations=finding.citations)
            assert problems_of(claim, evidence, subject, AS_OF) == []

"""A Finding is graded by the version of the policy that applies on the day of its document."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from compliance_llm.corpus import load_corpus
from compliance_llm.findings import raise_findings
from compliance_llm.records import Gap, Subject

SUBJECT = Subject.model_validate(
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
GAP = Gap(
    obligation="meridel-mrp/14.1/monitoring-plan",
    citation="Model Risk Policy, clause 14.1",
    force="must",
    missing="a monitoring plan",
    topic="ongoing-monitoring",
)


@pytest.mark.parametrize(
    ("day", "due", "edition"),
    [(date(2026, 12, 31), 60, "meridel-mrp"), (date(2027, 1, 1), 45, "meridel-mrp@2027")],
)
def test_due_date_and_clauses_are_those_of_the_version_in_force(day, due, edition):
    rules = load_corpus().applicable(day, ("us",))
    (finding,) = raise_findings((), (), (GAP,), rules, SUBJECT, day)
    assert finding.severity == "high"
    assert finding.due == day + timedelta(days=due)
    assert f"within {due} calendar days" in finding.severity_basis
    clauses = {citation.evidence for citation in finding.citations if citation.quote}
    assert clauses == {f"{edition}:{number}:p1" for number in ("18.15", "19.6", "18.7")}

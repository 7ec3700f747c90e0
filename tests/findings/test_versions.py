"""A Finding is graded by the version of the policy that applies on the day of its document."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from compliance_llm.findings import raise_findings


@pytest.mark.parametrize(
    ("day", "due", "edition"),
    [(date(2026, 12, 31), 60, "meridel-mrp"), (date(2027, 1, 1), 45, "meridel-mrp@2027")],
)
def test_due_date_and_clauses_are_those_of_the_version_in_force(on, subject, gap, day, due, edition):
    rules, policy = on(day)
    missing = gap("meridel-mrp/14.1/monitoring-plan", "a monitoring plan")
    (finding,) = raise_findings((), (), (missing,), rules, subject, day, policy)
    assert finding.severity == "high"
    assert finding.due == day + timedelta(days=due)
    clauses = {citation.evidence: citation.quote for citation in finding.citations if citation.quote}
    assert set(clauses) == {f"{edition}:{number}:p1" for number in ("18.15", "19.6", "18.7")}
    assert f"within {due} calendar days" in clauses[f"{edition}:18.7:p1"]

"""Records in two columns: changes without a test or an approval, and controls that are recorded as missing."""

import pytest


def table(*pairs, head="| Field | Entry |"):
    return "\n".join([head, "|---|---|", *(f"| {name} | {value} |" for name, value in pairs)])


LIVE = ("Live since", "16 February 2026")
CUT = ("Change", "cut-off of the score from 0.30 to 0.40")
OWNER = ("Requested by", "Sales")

UNCONTROLLED = [
    table(
        OWNER, CUT, LIVE, ("Test evidence", "none. An impact run was left for later."), ("Approved by", "Head of Sales")
    ),
    table(OWNER, CUT, LIVE, ("Tests", "–"), ("Approved by", "Head of Sales")),
    table(OWNER, CUT, ("Deployed", "2026-03-02"), ("Impact assessment", "not done")),
    table(OWNER, CUT, ("Go-live", "2 March 2026"), ("Validation", "none")),
    table(CUT, ("Date of release", "2 March 2026"), ("Test", "passed"), ("Approved by", "nobody")),
    table(CUT, ("Implemented on", "02.03.2026"), ("Regression test", "skipped"), ("Back-test", "not run")),
    table(("What changed", "two coefficients"), ("Effective", "March 2026"), ("Evaluation", "not performed")),
    table(("Description of change", "new prompt"), ("In production since", "3 July 2026"), ("Evaluation", "none")),
    table(CUT, LIVE, ("Testing", "none, time was short"), ("Sign-off", "owner, 13 February 2026"), head="| Item | |"),
    table(CUT, LIVE, ("Test", "passed on 9 February 2026"), ("Independent review", "none")),
    table(CUT, LIVE, ("Approval", "pending"), ("Test", "passed")),
    table(CUT, LIVE, ("Impact analysis", "to follow"), ("Approved by", "owner")),
    table(("Amendment", "mapping of branches"), ("Rolled out", "May 2026"), ("Tested", "no")),
    table(CUT, LIVE, ("Rollback tested", "no"), ("Test", "passed")),
]


@pytest.mark.parametrize("paper", UNCONTROLLED)
def test_a_record_of_a_change_without_test_or_approval_is_raised(raised, paper):
    assert "uncontrolled_change" in raised(paper)


CONTROLLED = [
    table(OWNER, CUT, LIVE, ("Test evidence", "report T-12 of 9 February 2026"), ("Approved by", "Committee")),
    table(OWNER, CUT, LIVE, ("Tests", "none failed"), ("Approved by", "Committee")),
    table(OWNER, CUT, ("Live since", "–"), ("Tests", "none yet"), ("Approved by", "–")),
    table(OWNER, CUT, ("Planned go-live", "1 March 2027"), ("Tests", "not yet done")),
    table(OWNER, CUT, LIVE, ("Test", "none necessary: text of a label"), ("Approved by", "Committee")),
    table(OWNER, CUT, LIVE, ("Test", "passed"), ("Parallel test", "none"), ("Approved by", "Committee")),
    table(OWNER, CUT, LIVE, ("Test", "none"), ("Status", "reversed on 20 February 2026")),
    table(OWNER, CUT, LIVE, ("Test", "none"), ("Status", "rejected")),
    table(OWNER, CUT, LIVE, ("Test", "none"), ("Version", "1.4")),
    table(OWNER, CUT, LIVE, ("Test", "none"), ("Status", "draft")),
    table(OWNER, CUT, LIVE, ("Rollback", "none needed"), ("Test", "passed"), ("Approved by", "Committee")),
    table(OWNER, CUT, LIVE, ("Test", "passed, no differences"), ("Open points", "none")),
    table(OWNER, CUT, LIVE, ("Test", "none at first. The test was done on 3 March 2026 and passed.")),
    table(OWNER, CUT, LIVE, ("Test", "none"))
    + "\n\nThe impact run was completed on 3 March 2026; no report was lost.\n",
    table(("Samples", "three"), ("Test", "none"), ("Size", "4,000")),
    table(("Change of ranking", "none"), ("Test", "none"), ("Size", "4,000")),
    table(("Model", "Loan score"), ("Adapters, fine-tuning", "none"), ("Prompt", "12")),
    table(("Finding", "F-1"), ("Status", "closed"), ("Open conditions", "none")),
    table(("Independent review", "Model Risk, 3 March 2026"), ("Findings", "none"), ("Conditions", "none")),
    table(("Rollback tested", "yes, 4 March 2026"), ("Failures", "none"), ("Owner", "IT")),
    table(("Independent review", "none outstanding"), ("Findings", "none"), ("Owner", "IT")),
    table(("Independent validation", "not yet done; due before go-live"), ("Status", "draft"), ("Owner", "IT")),
    table(("Fallback tested", "no failures"), ("Owner", "IT"), ("Since", "2026")),
    table(OWNER, CUT, LIVE, ("Approval", "no objection of the committee, 12 February 2026"), ("Test", "passed")),
]


@pytest.mark.parametrize("paper", CONTROLLED)
def test_a_record_of_a_controlled_change_or_of_another_matter_is_not_raised(raised, paper):
    assert not {"uncontrolled_change", "control_missing"} & raised(paper)


MISSING = [
    table(("Model", "Loan score"), (name, value), ("Owner", "Credit Risk"))
    for name, value in (
        ("Independent review", "none"),
        ("Independent review", "not done"),
        ("Independent validation", "none"),
        ("Rollback tested", "no"),
        ("Roll-back test", "never"),
        ("Fallback tested", "no, time was short"),
        ("Failover test", "not performed"),
        ("Code review", "none"),
        ("Second reviewer", "nobody"),
        ("Four-eyes check", "skipped"),
        ("Test of the fallback", "not carried out"),
        ("Contingency plan tested", "never"),
        ("User acceptance test", "waived"),
    )
]


@pytest.mark.parametrize("paper", MISSING)
def test_a_control_that_is_recorded_as_missing_is_raised(raised, paper):
    assert "control_missing" in raised(paper)

"""Actions, findings and conditions whose day is past and that nothing on file shows to be closed."""

from datetime import date

import pytest

REGISTER = """# Findings register

| ID | Severity | Finding | Owner | Due | Status |
| --- | --- | --- | --- | --- | --- |
"""

OVERDUE = [
    REGISTER + "| F-03 | high | Recalibrate the lower grades | Retail Risk | 31 March 2026 | open |",
    REGISTER + "| MV-2025-11 | medium | Document the overrides | Card Analytics | 2026-06-30 | In progress |",
    REGISTER + "| 7 | low | File the data dictionary | J. Abara | Q2 2026 | Not started |",
    "| Action | Owner | Target date | Progress |\n|---|---|---|---|\n| Rebuild PSI | K. Osei | 30-Jun-2026 | ongoing |",
    "| Ref | Issue | Remediation date | Date closed |\n|---|---|---|---|\n| A1 | No challenger | 03/31/2026 | |\n",
    "| Recommendation | Deadline | State |\n|---|---|---|\n| Test reject inference | 15 May 2026 | outstanding |",
    "Finding F-03 (high) is due 31 March 2026 and remains open.",
    "The condition to recalibrate by June 2026 is still outstanding.",
    "F-07, rated medium. Due: 30 April 2026. Status: open.",
    "Condition 2 of the approval, a test of overrides by 30 June 2026, has not been fulfilled.",
    "The remediation of issue 14 was due by the end of Q1 2026; work has not started.",
    "The recommendation to monitor income was to be implemented by 31 July 2026. It is not yet implemented.",
    "Audit point 4.2 (due September 30, 2025) is overdue.",
    "- Open action: obtain the vendor's documentation, target date May 2026 (pending).",
    "The validation team's observation on missing values, with a deadline of 28 February 2026, is unresolved.",
    REGISTER + "| F-03 | high | Recalibrate | Risk | 31 January 2026, extended to 30 June 2026 | open |",
]


@pytest.mark.parametrize("paper", OVERDUE)
def test_an_open_action_whose_day_is_past_is_raised(raised, paper):
    assert "overdue_action" in raised(paper)


HARMLESS = [
    REGISTER + "| F-03 | high | Recalibrate the lower grades | Retail Risk | 31 March 2026 | closed |",
    REGISTER + "| F-03 | high | Recalibrate | Retail Risk | 31 March 2026 | Closed on 12 March 2026 |",
    REGISTER + "| F-03 | high | Recalibrate | Retail Risk | 31 March 2027 | open |",
    REGISTER + "| F-03 | high | Recalibrate | Risk | 31 March 2026 (extended to 31 January 2027) | open |",
    REGISTER + "| F-03 | high | Recalibrate | Risk | 31 March 2026 | Risk accepted by the committee |",
    REGISTER + "| F-03 | high | Recalibrate | Risk | 31 March 2026 | superseded by F-09 |",
    REGISTER + "| F-03 | high | Recalibrate | Risk | 31 March 2026 | open |\n\nF-03 was closed on 30 March 2026.",
    "| Ref | Issue | Target date | Date closed |\n|---|---|---|---|\n| A1 | No challenger | 2026-03-31 | 2026-03-20 |",
    "| Action | Target date | Status |\n|---|---|---|\n| Rebuild report | 30 June 2026 | done |",
    "| Measure | Target | Status |\n|---|---|---|\n| AUC | 0.75 | green |",
    "Findings that are overdue are escalated to the Model Risk Committee.",
    "Finding F-03, due 31 March 2026, was closed on 20 March 2026.",
    "All findings of the validation of 12 May 2026 are closed; none is open.",
    "The finding must be closed by 31 March 2027 and is open.",
    "An action that is still open three months after its due date is reported to the board.",
    "The condition to recalibrate by June 2026 was met on 3 June 2026.",
    "No action was open on 30 September 2026.",
    "The open finding F-02 is due by 28 February 2027.",
    "Findings of the last validation: none is open.",
    "The score has been in production since 31 March 2026 and access is open to the desk.",
    "The recommendation due in May 2026 has been implemented and the finding withdrawn.",
    "If finding F-03 were still open on 31 March 2026, use would have been restricted; it was closed in February.",
    "F-05 was due 30 June 2026. It was resolved on time.",
    "The open points of the report of 14 March 2025 were discussed and all completed by 30 June 2025.",
    "The application window closed on 31 March 2026; 214 cases were still open and were left out.",
]


@pytest.mark.parametrize("paper", HARMLESS)
def test_what_is_closed_planned_or_only_a_rule_is_not_raised(raised, paper):
    assert "overdue_action" not in raised(paper)


def test_the_date_of_the_document_decides(raised):
    assert "overdue_action" not in raised(OVERDUE[0], as_of=date(2026, 3, 31))


def test_a_later_register_that_closes_it_is_believed(raised):
    later = REGISTER + "| F-03 | high | Recalibrate | Risk | 31 March 2026 | closed |"
    assert "overdue_action" not in raised({"register-2026-01.md": OVERDUE[0], "register-2026-06.md": later})


def test_a_dated_condition_of_an_approval_is_an_action(raised):
    given = {"by": "Committee", "date": "2026-01-20", "conditions": "recalibration of the lower grades by 30 June 2026"}
    assert "overdue_action" in raised("A note.", approvals=(given,))


def test_a_dated_condition_that_a_paper_shows_to_be_met_is_not(raised):
    given = {"by": "Committee", "date": "2026-01-20", "conditions": "recalibration of the lower grades by 30 June 2026"}
    met = "The recalibration of the lower grades was completed on 12 June 2026."
    assert "overdue_action" not in raised(met, approvals=(given,))


def test_a_limitation_with_its_own_day_and_state_is_an_action(raised):
    given = {"id": "L2", "text": "no downturn year", "due": "2026-05-31", "status": "open"}
    assert "overdue_action" in raised("A note.", limitations=(given,))

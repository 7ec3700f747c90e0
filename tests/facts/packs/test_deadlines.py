"""Stated reports filed late and stated ages of open alerts, in the words of many firms."""

import pytest

from compliance_llm.facts.packs.deadlines import aged, filed_late

LATE = [
    ("61 of 212 reports were filed later than 30 days after detection, the latest after 74 days.", 61, 212, 30, 74),
    ("Reports filed: 212. Filed within 30 calendar days of detection: 151. Filed later: 61, the latest after 74 days.",
     61, 212, 30, 74),
    ("Nine of 140 SARs missed the 30-day filing deadline.", 9, 140, 30, None),
    ("Of the 88 suspicious matter reports submitted, 17 were submitted after the deadline.", 17, 88, 30, None),
    ("12% of STRs were filed late.", None, None, 30, None),
    ("SARs filed | 340 | filed late | 52", 52, 340, 30, None),
    ("14 out of 96 disclosures to the FIU were made more than 15 working days after the decision.", 14, 96, 15, None),
    ("Twelve of 75 suspicious activity reports went out beyond the 30-calendar-day window.", 12, 75, 30, None),
    ("In the second quarter 26 of 130 SARs were overdue when filed, the slowest took 66 days.", 26, 130, 30, 66),
    ("A total of 8.5% of SARs exceeded the 30-day clock.", None, None, 30, None),
    ("19 of 240 reports were not filed within 30 calendar days.", 19, 240, 30, None),
    ("Of 64 STRs sent to the FIU, 11 were late; the longest took 51 days.", 11, 64, 30, 51),
    ("7 of 58 SMRs were submitted past the due date.", 7, 58, 30, None),
]  # fmt: skip
ON_TIME = [
    "Reports were filed within 30 calendar days of detection.",
    "None of the 212 reports was filed later than 30 days after detection.",
    "All 140 SARs were filed on time.",
    "No SAR was filed late among 88.",
    "0 of 120 STRs were late.",
    "A report must be filed within 30 days; 2 of 100 late filings are tolerated.",
    "If more than 5% of SARs are late, the MLRO tells the board.",
    "Reports filed later than 30 days after detection should be explained to the regulator.",
    "In 2023, 14 of 180 SARs were late; the queue has since been staffed and none was in 2025.",
    "At a peer bank 40% of SARs were late.",
    "Alerts and reports in time, at least 98%.",
    "12 of 40 monitoring reports were sent late.",
    "The validation report was filed 3 days late.",
    "Share of SARs filed late, upper limit 2%.",
    "The predecessor filed 20% of its reports late.",
    "SARs are filed 12 days after detection on average.",
    "12 of 200 reports were filed within two days.",
    "A SAR filed late would be recorded as an incident, as 1 of 10 was in the exercise.",
    "Late payments of 12% of customers are reported monthly.",
    "CTRs: 4 of 500 currency transaction reports were filed late.",
    "30% of late alerts ended in a closure.",
    "The 9 late SARs of 2024 were remediated after the look-back of 100 cases.",
]
OLD = [
    ("of these older than 30 days | 523 (37%)", 0.37, 30),
    ("Of 1,200 open alerts, 41% are older than 30 days.", 0.41, 30),
    ("37% of alerts have been open for more than 30 days.", 0.37, 30),
    ("At quarter end 310 of 1,050 open cases were aged over 45 days.", 310 / 1050, 45),
    ("612 of 1,900 alerts in the queue had been pending for longer than 60 days.", 612 / 1900, 60),
    ("More than a quarter of the backlog (28%) is past the 20-day service level.", 0.28, 20),
    ("Alerts outstanding beyond 30 days: 44%", 0.44, 30),
    ("open alerts > 30 days | 33%", 0.33, 30),
    ("Of the 800 unworked alerts 360 were waiting for over 90 days.", 0.45, 90),
    ("29 per cent of investigations exceeded 60 days.", 0.29, 60),
    ("Half of the queue, 450 of 900 alerts, was overdue by more than 10 days.", 0.5, 10),
    ("By August 22% of open alerts were more than 30 calendar days old.", 0.22, 30),
]
YOUNG = [
    "No alert was older than 30 days when it was closed; the oldest took 24 days.",
    "share of alerts older than 30 days, upper limit 1%",
    "Alerts must not be open for more than 30 days; the target is 98%.",
    "None of the 1,412 open alerts was older than 30 days.",
    "If 5% of alerts are older than 30 days, the owner tells the board.",
    "The oldest open alert was 11 working days old.",
    "In 2024, 40% of alerts were older than 30 days; the backlog was since then worked off.",
    "At a peer 50% of alerts were open for more than 60 days.",
    "12% of customers have been with us for more than 90 days.",
    "The model uses transactions of more than 30 days in 40% of cases and no alert.",
    "An alert is raised when 80% of an account's funds leave within 3 days.",
    "All alerts were closed within 30 days.",
    "Alerts should be worked within 20 days in 95% of cases.",
    "Accounts dormant for more than 180 days raise 14% of alerts under the rule if funds return.",
    "Alerts open for more than 20 working days, at most 1%.",
    "Backlog tolerance: 10% of alerts older than 30 days.",
    "0% of alerts were older than 30 days.",
    "The predecessor left 30% of alerts open for over 60 days.",
    "Alerts waited four days on average.",
    "more than 10% of open alerts older than 20 working days | Model Risk Committee | 10 working days",
    "Escalation: alerts older than 25 days are put first in the queue.",
    "Training data: 60% of alerts, later than 30 days after launch, will be used.",
]


@pytest.mark.parametrize(("text", "k", "n", "deadline", "longest"), LATE)
def test_reports_filed_late_are_read(text, k, n, deadline, longest):
    late = filed_late(text)
    assert late is not None
    assert (late.share.k, late.share.n, late.deadline, late.longest) == (k, n, deadline, longest)


@pytest.mark.parametrize("text", ON_TIME)
def test_reports_on_time_and_rules_are_not_read(text):
    assert filed_late(text) is None


@pytest.mark.parametrize(("text", "share", "days"), OLD)
def test_old_alerts_are_read(text, share, days):
    found = aged(text)
    assert found is not None
    assert (round(found[0].value, 4), found[1]) == (round(share, 4), days)


@pytest.mark.parametrize("text", YOUNG)
def test_limits_and_young_alerts_are_not_read(text):
    assert aged(text) is None


def test_the_days_of_an_age_are_not_a_count_of_alerts():
    assert aged("At the end of September 17 alerts were older than 20 working days.") is None
    assert aged("In June 12 open alerts were older than 30 business days.") is None
    assert aged("Of 240 open alerts 17 were older than 20 working days.") == ((17, 240, 17 / 240), 20)

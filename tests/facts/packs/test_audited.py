"""Tables of hibernated or suppressed alerts that were examined, with those that proved suspicious."""

import pytest

from compliance_llm.facts.packs.audited import audited
from compliance_llm.records import Passage

ROW = "/"


def shares(table, heading="Quality assurance"):
    documents = [
        Passage(
            id=f"document.note:s{i}:p1",
            instrument="note.md",
            citation="Note (documents/note.md)",
            pointer=f"line {i}, sentence {i}",
            heading=heading,
            text=text,
        )
        for i, text in enumerate(table.split(ROW), start=1)
    ]
    return [(share.k, share.n) for _, share in audited(documents)]


FOUND = [
    ("Quarter | Hibernated | Audited at random | Suspicious on review/Q1 | 242 | 130 | 5/Q2 | 249 | 135 | 5/"
     "Q3 | 227 | 135 | 7/Sum | 718 | 400 | 17", 17, 400),
    ("Quarter | Hibernated | Audited at random | Suspicious/Q1 | 242 | 130 | 5/Q2 | 249 | 135 | 5", 10, 265),
    ("Month | Auto-closed | Sampled | Should have been escalated/July | 900 | 60 | 3/August | 940 | 60 | 4", 7, 120),
    ("Scenario | Suppressed alerts | Reviewed | True positives/cash | 410 | 50 | 2/wires | 390 | 50 | 6", 8, 100),
    ("Period | Alerts closed by the model | Checked by hand | SARs filed/H1 | 4,100 | 300 | 9/H2 | 3,900 | 300 | 12",
     21, 600),
    ("| Q1 | Q2 | Total/Hibernated alerts | 242 | 249 | 491/Audited | 130 | 135 | 265/"
     "Suspicious on review | 5 | 6 | 11", 11, 265),
    ("Team | Auto-dismissed | QA | Productive/North | 80 | 40 | 2/South | 75 | 40 | 1/Total | 155 | 80 | 3", 3, 80),
    ("Sample of suppressed alerts/Month | Examined | Suspicious/May | 200 | 6/June | 200 | 4", 10, 400),
    ("Year | Discounted alerts | Inspected | Missed suspicions/2025 | 1,204 | 250 | 8", 8, 250),
    ("Quarter | De-prioritised | Re-investigated | Reportable/Q1 | 500 | 100 | 3/Q2 | 520 | 100 | 5", 8, 200),
    ("Week | Bulk-closed | Drawn | Wrongly closed/31 | 70 | 20 | 1/32 | 66 | 20 | 2/Sum | 136 | 40 | 3", 3, 40),
    ("Segment | Model-closed alerts | Tested | Genuine/retail | 3,000 | 200 | 3/private | 400 | 200 | 14", 17, 400),
    ("Quarter | Machine-closed | Audited | Escalated/Q1 2026 | 1,242 | 130 | 5/Q2 2026 | 1,249 | 135 | 9", 14, 265),
]  # fmt: skip


@pytest.mark.parametrize(("table", "k", "n"), FOUND)
def test_examined_and_suspicious_alerts_are_summed(table, k, n):
    assert shares(table) == [(k, n)]


HARMLESS = [
    "Quarter | Hibernated | Audited | Suspicious/Q1 | 242 | 130 | 0/Q2 | 249 | 135 | 0",
    "Quarter | Hibernated | Audited/Q1 | 242 | 130",
    "Quarter | Hibernated | Audited | Share suspicious/Q1 | 242 | 130 | 0.4%",
    "Scenario | Alerts | Reviewed | SARs/cash | 410 | 400 | 50/wires | 390 | 390 | 60",
    "Scenario | Alerts below the line | Sampled | Suspicious/cash | 410 | 40 | 1",
    "Quarter | Closed by analysts | Quality sample | Escalated/Q1 | 900 | 90 | 4",
    "Month | Alerts | Escalated | Reported/May | 300 | 60 | 31",
    "Measure | Limit | Sample | Reported to/Suspicious share among hibernated alerts | 0.5% | 40 | committee",
    "Quarter | Hibernated | Audited | Rightly closed/Q1 | 242 | 130 | 130",
    "Quarter | Hibernated | Audited | Not suspicious/Q1 | 242 | 130 | 129",
    "Rule | Hibernated | Escalated/cash | 242 | 12",
    "Quarter | Hibernated | Audited | Suspicious/Q1 | n/a | n/a | n/a",
    "Who | Audits hibernated alerts | Reviews suspicious ones/QA | monthly | yes",
    "Peers in the industry/Bank | Suppressed | Sampled | Suspicious/A | 900 | 100 | 9",
    "Score band | Alerts | Sampled | Suspicious/0-100 | 900 | 100 | 9",
    "Quarter | Hibernated | Audit days | Suspicious share/Q1 | 242 | 13 | 1%",
    "Version | Suppressed | Tested on | Reported on/1.0 | 900 | 2026-01-02 | 2026-02-03",
    "Alerts are hibernated and audited; suspicious ones are escalated.",
    "Input | Missing | Checked | Suspicious values/income | 12 | 40 | 3",
    "Quarter | Auto-closed | Sample | Limit of suspicious/Q1 | 900 | 100 | 1",
    "Sample | Alerts | Suspicious/train | 900 | 100/test | 400 | 40",
]


@pytest.mark.parametrize("table", HARMLESS)
def test_other_tables_are_let_be(table):
    assert shares(table) == []


def test_the_share_is_compared_with_the_limit_on_file(told):
    table = (
        "| Quarter | Hibernated | Audited | Suspicious |\n| --- | --- | --- | --- |\n| Q1 | 900 | 200 | 4 |\n"
        "| Q2 | 900 | 200 | 3 |\n"
    )
    condition = "Hibernation stops if the suspicious share among audited alerts is above the limit of 0.5%."
    found = told(papers={"audit.md": f"# Audit\n\n{table}", "approval.md": f"# Approval\n\n{condition}\n"})
    assert "7 of 400" in found.text("suppressed_alerts_suspicious")
    assert "0.5%" in found.text("suppressed_alerts_suspicious")
    loose = {"monitoring": {"limits": ["suspicious share of hibernated alerts in the audit: at most 3%"]}}
    assert "suppressed_alerts_suspicious" not in told(papers={"audit.md": f"# Audit\n\n{table}"}, **loose).raised

"""Stated results of examining alerts that no person had closed."""

import pytest

from compliance_llm.facts.packs.suppressed import proved_suspicious

FOUND = [
    ("Of 180 automatically closed alerts examined by hand 23 were true suspicions.", 23, 180),
    ("A sample of 200 suppressed alerts was reviewed; 14 of them proved suspicious.", 14, 200),
    ("Quality assurance re-investigated 150 hibernated alerts and found 9 that should have been escalated.", 9, 150),
    ("11 out of 240 auto-closed alerts sampled in the third quarter were reportable.", 11, 240),
    ("In the audit of 300 discounted alerts, 18 were found to be suspicious.", 18, 300),
    ("Internal audit drew 120 alerts closed by the model and judged 7 of these suspicious.", 7, 120),
    ("6.5% of the auto-dismissed alerts in the quarterly sample turned out to be suspicious.", None, None),
    ("alerts closed automatically, sampled | 250 | proved suspicious | 21 (8.4%)", 21, 250),
    ("Twelve of 160 machine-closed alerts that were checked led to a SAR.", 12, 160),
    ("We tested 400 alerts suppressed by the triage score: 31 (7.8%) were true positives.", 31, 400),
    ("Of the 90 de-prioritised alerts sampled in May, eight were later reported to the FIU.", 8, 90),
    ("Alerts cleared by the system were sampled (n = 500) and 4.2% were suspicious against a limit of 1%.", None, None),
    ("Out of 220 bulk-closed alerts reviewed after the fact, 19 had been closed in error.", 19, 220),
    ("The review of 175 alerts discarded without a person found 16 suspicious cases.", 16, 175),
]
HARMLESS = [
    "Of 180 automatically closed alerts examined by hand none was suspicious.",
    "None of the 300 suppressed alerts in the sample proved suspicious.",
    "A sample of 200 suppressed alerts must be reviewed each month; at most 1% may prove suspicious.",
    "If more than 2 of 100 auto-closed alerts prove suspicious, automatic closing stops.",
    "Suspicious cases among those closed automatically, at most 1%.",
    "Alerts below a cut-off are closed automatically and a sample of those closed is examined by hand.",
    "0 of 250 hibernated alerts examined were suspicious.",
    "In the trial no suspicious case was lost that way.",
    "Of 1,200 alerts 300 were suppressed.",
    "Automatic closing: 20% of alerts were closed without a person.",
    "An analyst reviewed 150 alerts and found 23 suspicious.",
    "In 2024, 9 of 150 auto-closed alerts examined were suspicious; the fault in the cut-off has since been removed.",
    "At a peer bank 12% of suppressed alerts sampled were suspicious, according to an enforcement action.",
    "The predecessor suppressed alerts of which 5% proved suspicious in a review.",
    "Of 400 auto-closed alerts reviewed, 400 were confirmed as false positives.",
    "The sample of suppressed alerts would have to show 3 of 100 suspicious cases for the limit to be breached.",
    "Alerts were not suppressed; 23 of 180 alerts examined were suspicious.",
    "150 suppressed alerts were reviewed and all were rightly closed; 12 had a suspicious counterparty name only.",
    "The example in the training shows 23 of 180 auto-closed alerts as suspicious on review.",
    "The plan is to sample 60 hibernated alerts a month and to report suspicious ones.",
    "The committee reviewed the suppression rule in 3 of 12 meetings.",
    "Investigators closed 45% of alerts as not suspicious after review.",
]


@pytest.mark.parametrize(("text", "k", "n"), FOUND)
def test_suspicious_cases_among_closed_ones_are_read(text, k, n):
    share = proved_suspicious(text)
    assert share is not None
    assert (share.k, share.n) == (k, n)


@pytest.mark.parametrize("text", HARMLESS)
def test_nothing_is_read_where_nothing_is_told(text):
    assert proved_suspicious(text) is None

"""Risks that papers leave without a scenario, with and without a reason."""

import pytest

from compliance_llm.facts.packs.matrix import is_open, says_open

OPEN_CELLS = [
    ("none", "Trade-based laundering | RA-3.7 | none | wire"),
    ("no scenario", "Human trafficking | R9 | no scenario | all"),
    ("not covered", "Virtual assets | T4 | not covered | online"),
    ("GAP", "Shell companies | 5 | GAP | wire"),
    ("to be built", "Mules | A5 | to be built | web"),
    ("planned (Q2 2027)", "Smurfing | A4 | planned (Q2 2027) | all"),
    ("", "Corruption proceeds |  | private banking"),
    ("–", "Tax evasion | – | all"),
    ("TBD", "Wildlife trade | TBD | cards"),
    ("not yet live", "Tuition payments | not yet live | web"),
    ("in development", "Carousel fraud | in development | online"),
    ("None yet", "Invoice fraud | None yet | high"),
]
CLOSED_CELLS = [
    ("cash_structuring", "Cash | cash_structuring | branch"),
    ("none", "Private banking | none (not in our business) | –"),
    ("n/a", "Correspondent banking | n/a | –"),
    ("none", "Virtual assets | none | not offered, decision AML-25"),
    ("manual review", "Charities | manual review | all"),
    ("name screening", "Sanctions | name screening | all"),
    ("none", "Cash | none | no cash business"),
    ("none", "Terrorist financing | none | covered by the screening system"),
    ("open_loop_cards", "Cards | open_loop_cards | cards"),
    ("no_kyc_wallet", "Wallets | no_kyc_wallet | app"),
    ("gap_days", "Dormancy | gap_days | all"),
    ("none", "Gold | none | accepted by the committee"),
]
SAID = [
    "No scenario covers trade-based laundering.",
    "There is no scenario for human trafficking.",
    "The typology of virtual assets is not covered by any scenario.",
    "Corruption proceeds are not yet covered in the monitoring rules.",
    "Typology T7 has no scenario.",
    "No rule detects the use of money mules through the new app, a risk rated high.",
    "The risk of invoice fraud remains uncovered.",
    "No trigger exists for the typology of tuition payments.",
    "Two typologies of the risk assessment are not monitored: crypto exchanges and gold dealers.",
    "The threat of ransomware payments is not yet monitored by a scenario.",
    "Red flags 12 and 14 are not covered by the rules in operation.",
    "No detector looks for split payouts, although the risk is rated high.",
]
NOT_SAID = [
    "Every other typology has one.",
    "No typology is without a scenario.",
    "Typologies RA-3.3 and RA-3.5 are not in the business of this entity and have no scenario by decision C-31.",
    "Risks 6 and 7 are outside the business and have no trigger by decision FC-25-77.",
    "All scenarios below have been live since 2024.",
    "This list is complete: every rule in operation stands here with the risk that it answers.",
    "Typologies not covered by a scenario must be reported to the committee.",
    "If a typology has no scenario, the owner explains why.",
    "Sanctions are not covered by the scenarios; name screening is a separate system.",
    "At a peer bank no scenario covered trade finance.",
    "No scenario for cash is needed: no cash business exists.",
    "None of the risks is left without a rule.",
    "The score is not monitored by month.",
    "Alerts of weekends are not covered by the night shift.",
    "The scenario raised alerts on 12 typologies.",
    "No rule of the house forbids overtime.",
    "Gold dealers have no scenario, since the bank has no such customers.",
    "The risk has been accepted by the board and has no scenario.",
    "Correspondent accounts have no scenario; the group's hub monitors them.",
    "The predecessor had no scenario for mules.",
    "Free text of messages is not used; contained by the screening of names, a system of its own.",
    "Charities are monitored manually and have no scenario.",
]


@pytest.mark.parametrize(("cell", "row"), OPEN_CELLS)
def test_a_row_without_a_scenario_is_open(cell, row):
    assert is_open(cell, row)


@pytest.mark.parametrize(("cell", "row"), CLOSED_CELLS)
def test_a_row_with_a_scenario_or_a_reason_is_not(cell, row):
    assert not is_open(cell, row)


@pytest.mark.parametrize("text", SAID)
def test_a_sentence_says_that_a_risk_has_no_scenario(text):
    assert says_open(text)


@pytest.mark.parametrize("text", NOT_SAID)
def test_other_sentences_do_not(text):
    assert not says_open(text)

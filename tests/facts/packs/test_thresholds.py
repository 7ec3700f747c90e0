"""Thresholds changed without a test and thresholds not reviewed for long, as papers tell it."""

import pytest

from compliance_llm.facts.packs.thresholds import changed_untested, interval_in, reviewed_on

UNTESTED = [
    "In May the threshold of cash_structuring was raised from 8,000 to 15,000 without a test.",
    "The thresholds of three scenarios were doubled to reduce the queue; no below-the-line sample was drawn.",
    "Operations lowered the trigger amounts in July without any analysis.",
    "The cut-off was moved to 0.4 in March 2026. No impact assessment was made.",
    "Two parameters were relaxed by the vendor without testing.",
    "The change of the velocity threshold was not tested.",
    "To clear the backlog the alert thresholds were increased by a fifth; no above-the-line testing was done.",
    "Thresholds were adjusted on the advice of the supplier, with no documented analysis.",
    "The team halved the threshold for wires, and no test is on file.",
    "The parameters have been reset without prior sampling.",
    "The trigger levels were loosened in June: without evidence, and with one day's notice.",
    "An increase of the cash threshold to USD 12,000 took effect in April; no validation preceded it.",
]
TESTED = [
    "Thresholds are never changed without a test.",
    "No threshold was changed without a test.",
    "Thresholds may not be changed without a test and the owner's signature.",
    "Changes need a ticket, a test and the owner's signature.",
    "Access to thresholds is limited to two people, and changes need a ticket, a test and the owner's signature.",
    "The threshold was raised after a below-the-line sample of 300 cases.",
    "The thresholds must not be lowered without analysis.",
    "If a threshold was changed without testing, internal audit would be told.",
    "Thresholds were not changed in the year, so no test was needed.",
    "At a peer bank thresholds were raised without testing, for which it was fined.",
    "In 2023 a threshold was raised without a test; the change has since been reversed and tested.",
    "The cut-off was moved in March; the test of 400 cases showed no lost report.",
    "No test failed when the thresholds were raised.",
    "The scenario was tested without changes of thresholds.",
    "Thresholds were derived from the 97th percentile of the peer group and set by the committee.",
    "Whoever changes a threshold without a test breaches the standard.",
    "The review recommends to keep the threshold of three transfers.",
    "The model was retrained without new data.",
    "Only the owner changed thresholds, and never without analysis.",
    "Training covers why thresholds should not be changed without below-the-line sampling.",
    "The threshold of the score is a capacity limit without impact on reports.",
    "A change of thresholds without testing is forbidden.",
    "Neither parameter was changed without an impact assessment.",
]
REVIEWS = [
    ("Thresholds were last tuned in March 2023.", "2023-03-31"),
    ("The last review of the thresholds is dated 2024-02-15.", "2024-02-15"),
    ("Thresholds were set in June 2022 and have not been reviewed since.", "2022-06-30"),
    ("Scenario parameters have not been recalibrated since go-live in January 2023.", "2023-01-31"),
    ("Last threshold tuning | 12 May 2023", "2023-05-12"),
    ("The thresholds are unchanged since November 2021.", "2021-11-30"),
    ("Cut-offs were calibrated in September 2022.", "2022-09-30"),
    ("The most recent tuning of triggers took place on 3 April 2024.", "2024-04-03"),
    ("Threshold values were reviewed on 2023-07-01 by the AML committee.", "2023-07-01"),
    ("No tuning of the thresholds has taken place since August 2023.", "2023-08-31"),
    ("The trigger values were last reviewed in October 2024.", "2024-10-31"),
    ("Parameters were optimised in December 2022.", "2022-12-31"),
]
NO_REVIEW = [
    "The next review of thresholds is due in March 2027.",
    "Thresholds are reviewed yearly.",
    "Thresholds were derived from the 97th percentile of transactions of 2025.",
    "The model was last reviewed in March 2023.",
    "Alerts above the threshold were reviewed by analysts.",
    "Thresholds must be reviewed by June 2026.",
    "The thresholds were tested on data of March 2023.",
    "At a peer bank thresholds were last tuned in 2015, in May 2015.",
    "The score's limit of 0.75 holds since March 2026.",
    "The scenario raised 40 alerts in May 2024.",
    "Thresholds will be tuned in May 2027.",
    "The plan of January 2024 names thresholds.",
]


@pytest.mark.parametrize("text", UNTESTED)
def test_a_change_without_a_test_is_told(text):
    assert changed_untested(text)


@pytest.mark.parametrize("text", TESTED)
def test_rules_and_tested_changes_are_not(text):
    assert not changed_untested(text)


@pytest.mark.parametrize(("text", "day"), REVIEWS)
def test_the_day_of_the_last_review_is_read(text, day):
    assert reviewed_on(text) == day


@pytest.mark.parametrize("text", NO_REVIEW)
def test_other_dates_are_no_review(text):
    assert reviewed_on(text) is None


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("thresholds are reviewed yearly", 12),
        ("Tuning of thresholds every 24 months", 24),
        ("thresholds: every two years", 24),
        ("thresholds reviewed twice a year; AUC monthly", 6),
        ("AUC yearly; thresholds on demand", None),
    ],
)
def test_the_interval_of_reviews_is_read(text, months):
    assert interval_in(text) == months

"""Changes of a model in use that nobody tested, approved or saw."""

import pytest

UNCONTROLLED = [
    "The cut-off was lowered to 520 in May without a test.",
    "A hot-fix was deployed by the developer without a change ticket.",
    "In June 2026 the threshold was raised from 0.30 to 0.35; the change was not tested.",
    "The prompt was changed in production on 3 July without approval.",
    "The scenario rule was switched off for two weeks. No approval is on record.",
    "The code was patched directly in production, bypassing change control.",
    "The base model was replaced in August without re-evaluation.",
    "Parameters have been adjusted twice since go-live without sign-off.",
    "The developer edited the scoring script himself in production and nobody reviewed it.",
    "The coefficient of income was changed in April outside the change process.",
    "An untested change to the mapping was released in September.",
    "The cut-off was moved to 600 at the request of Sales; no validation of the change took place.",
    "The model was updated in May 2026. The update was neither tested nor approved.",
    "Analysts change the prompt when they need to, without a second pair of eyes.",
    "The vendor upgraded the score in March; the bank did not test the new release before use.",
    "The score card was re-levelled in production without informing Model Risk.",
]


@pytest.mark.parametrize("paper", UNCONTROLLED)
def test_a_change_without_test_or_approval_is_raised(raised, paper):
    assert "uncontrolled_change" in raised(paper)


HARMLESS = [
    "Changes need a ticket, a test and the owner's signature.",
    "No change is made without a test.",
    "The threshold cannot be changed without approval.",
    "The cut-off was lowered to 520 in May after a test and with the committee's approval.",
    "Triggers and thresholds can be changed by two named people on a ticket with a test.",
    "A change without approval is reported as an incident.",
    "The prompt was changed in July; the evaluation was repeated and the change approved.",
    "The model has not been changed since its approval.",
    "If the prompt were changed without a test, the answers could not be relied on.",
    "The code must not be changed in production without a ticket.",
    "The base model was replaced in August and evaluated again on all questions.",
    "No rule was changed without approval in the period.",
    "The threshold was changed without effect on the AUC.",
    "The code was refactored without a change of results; a test on 5,000 cases agreed.",
    "The cut-off was not changed.",
    "An audit found that an earlier version had been changed without a test; it was retired in 2024.",
    "Every change of the code is reviewed by a second person.",
    "The model was tested without two inputs and updated after approval.",
    "In March the threshold was lowered without a test; the change was reversed and tested in April.",
    "Nobody can change the prompt without a second pair of eyes.",
    "The limit was raised with the approval of the board, no objection was recorded.",
    "The customer's address was changed without confirmation.",
    "An unauthorised change would be detected by the nightly comparison of digests.",
    "Access rights prevent changes to the code without review.",
    "The emergency change of 3 July was deployed without a ticket and approved retrospectively on 5 July.",
]


@pytest.mark.parametrize("paper", HARMLESS)
def test_a_controlled_change_or_a_rule_on_changes_is_not_raised(raised, paper):
    assert "uncontrolled_change" not in raised(paper)


MANUAL = [
    "Underwriters may override the score; the reason for an override is not recorded.",
    "Overrides are made without a recorded reason.",
    "No reasons are kept for manual overrides.",
    "Of 412 overrides, 180 have no reason on file.",
    "The reasons for overrides are not documented.",
    "Overrides were not logged before August.",
    "Scores are copied by hand into the decision system and nobody checks the copy.",
    "Income is adjusted manually in a spreadsheet without review.",
    "The monthly file is edited manually in Excel; the edits are not logged.",
    "Override reasons are missing in 44% of cases.",
    "The scored file is uploaded by hand without a reconciliation.",
    "Analysts override the priority without noting why.",
]


@pytest.mark.parametrize("paper", MANUAL)
def test_overrides_and_manual_steps_without_control_are_raised(raised, paper):
    assert "manual_without_control" in raised(paper)


CONTROLLED = [
    "Every override is recorded with its reason.",
    "An analyst who leaves the order notes why; these notes are read every month.",
    "No override was made without a recorded reason.",
    "Overrides must not be made without a reason.",
    "Overrides are not allowed.",
    "There are no manual overrides.",
    "No manual step is involved.",
    "Overrides without a reason are rejected by the system.",
    "Scores are not copied by hand.",
    "The spreadsheet is checked by a second person and reconciled each month.",
    "Investigators opened 3.1% of alerts out of order, each with a reason.",
    "An override whose reason is not recorded is returned to the underwriter.",
    "The override rate was 4% and reasons are on file.",
    "If an override has no reason, it does not count.",
    "When the service is down the desk opens the file by hand; tried in May.",
    "No adjustments are made after the model.",
    "The reasons for overrides are documented and not left to the analyst.",
    "Overrides were not frequent.",
    "Manual review of referred cases is logged.",
    "Before 2024 overrides were not logged; since then each has a reason on file.",
]


@pytest.mark.parametrize("paper", CONTROLLED)
def test_overrides_and_manual_steps_under_control_are_not_raised(raised, paper):
    assert "manual_without_control" not in raised(paper)

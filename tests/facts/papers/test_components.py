"""Parts of a language model that run in another version than the one that was validated or approved."""

import pytest

APPROVAL = """# Approval of the desk helper

Date: 4 March 2026

The panel approved the helper on base model 6.2 with prompt set q-8 and retrieval profile r3.
"""
LOG = "# Service log\n\nDate: 20 October 2026\n\n"
APPROVALS = ("Model Panel, 4 March 2026, approved",)


def told(raised, text, **changes):
    papers = {"approval.md": APPROVAL, "service-log.md": LOG + text}
    return raised(papers, **{"kind": "llm", "approvals": APPROVALS, **changes})


MOVED = [
    "The helper runs on base model 6.4 since 2 July 2026.",
    "On 2 July 2026 the helper was switched to base model 6.4.",
    "The helper has answered with prompt set q-9 since June; nobody was asked.",
    "Prompt set q-9 went live on 11 May 2026. No test was held.",
    "Since 3 August 2026 the service has been running on base model 7.0, which is cheaper.",
    "The host upgraded all tenants to base model 6.4 on 9 September 2026.",
    "All branches have used retrieval profile r5 since 9 September 2026.",
    "Retrieval profile r5 was rolled out on 9 September 2026. The evaluation was left out, as time was short.",
    "| Ticket | Text |\n|---|---|\n| T-71 | prompt set q-12 live for every branch from 1 June 2026 |",
    "| Ticket | Text |\n|---|---|\n| T-71 | base model 6.4 in production since 1 June 2026, untested |",
    "The provider moved the helper to base model 6.4 on 14 April 2026. The panel was not informed.",
    "Prompt set q-9 was activated on 11 May 2026, without a new validation.",
]


@pytest.mark.parametrize("text", MOVED)
def test_a_part_that_moved_without_a_test_is_raised(raised, text):
    assert "uncontrolled_change" in told(raised, text)


SOUND = [
    "The helper runs on base model 6.2 since 5 March 2026.",
    "Base model 6.4 will be used from January 2027.",
    "Base model 6.4 was tried on a test server in July 2026.",
    "Prompt sets were revised: prompt set q-9 was live for one hour on 11 May 2026 and rolled back.",
    "The helper runs on base model 6.4 since 2 July 2026. It was re-tested on the full set in June and passed.",
    "The panel approved base model 6.4 on 30 June 2026; it is live since 2 July 2026.",
    "The helper ran on base model 6.0 until February 2026.",
    "The helper was switched to base model 6.1 on 7 January 2026.",
    "If the helper is switched to base model 6.4, the panel must be told.",
    "A pilot with five people has used prompt set q-9 since May 2026.",
    "Prompt set q-9 was rejected in May 2026.",
    "The judge model runs on release 9 since 1 June 2026.",
    "The card bot, another assistant, runs on base model 6.4 since May 2026.",
    "Prompt set q-9 goes live on 1 December 2026.",
    "Is base model 6.4 live since 2 July 2026?",
    "Prompt set q-9 is live since 1 June 2026.\n\nValidation graded 400 answers with prompt set q-9 in May.",
    "Release 2.0 of the helper went live on 5 March 2026.",
    "The portal was moved to version 11 of the browser on 2 July 2026.",
]


@pytest.mark.parametrize("text", SOUND)
def test_a_plan_a_trial_or_a_tested_part_is_not_raised(raised, text):
    assert "uncontrolled_change" not in told(raised, text)


def test_a_part_that_nobody_named_before_is_not_raised(raised):
    assert "uncontrolled_change" not in raised(LOG + "The helper runs on base model 6.4 since July 2026.", kind="llm")


def test_a_model_that_writes_nothing_has_no_such_parts(raised):
    text = "The score runs on base model 6.4 since 2 July 2026."
    assert "uncontrolled_change" not in told(raised, text, kind="credit")

"""The day on which the model went live, beside the day of its approval."""

import pytest

APPROVED = {"by": "Model Risk Committee", "date": "2026-04-21", "version": "2.0"}

AHEAD = [
    "| date | release | effect |\n|---|---|---|\n| 9 February 2026 | score 2.0 switched on | payouts held |",
    "Version 2.0 went live on 9 February 2026.",
    "The model was put into production on 2026-02-09.",
    "Loan score 2.0 has been live since February 2026.",
    "On 9 February 2026 version 2.0 was deployed.",
    "The score has been in production since 9 February 2026.",
    "9 February 2026: version 2.0 activated for all branches.",
    "| Version | Live since | Approved |\n|---|---|---|\n| 2.0 | 9 February 2026 | 21 April 2026 |",
    "| Item | Entry |\n|---|---|\n| Version | 2.0 |\n| Live since | 9 February 2026 |\n| Owner | Credit |",
    "Go-live of the model was on February 9, 2026.",
    "The engine was cut over on 9 Feb 2026.",
    "The scorecard was rolled out to all branches on 2 March 2026.",
    "The model entered production on 9 February 2026 and was validated in March.",
    "The model is used since 1 March 2026 for all applications.",
]


@pytest.mark.parametrize("paper", AHEAD)
def test_a_model_that_went_live_before_its_approval_is_raised(raised, paper):
    assert "used_before_approval" in raised(paper, approvals=(APPROVED,))


def test_a_minute_in_the_documents_gives_the_approval(raised):
    papers = {
        "log.md": "Version 2.0 went live on 9 February 2026.",
        "minute.md": "The Model Risk Committee approved version 2.0 on 21 April 2026.",
    }
    assert "used_before_approval" in raised(papers)


IN_ORDER = [
    "Version 2.0 went live on 1 May 2026.",
    "The model was put into production on 21 April 2026.",
    "The score has been live since April 2026.",
    "Version 1.6 went live on 9 February 2026.",
    "The previous version was put into production on 9 February 2026.",
    "Version 2.0 was switched on in shadow mode on 9 February 2026.",
    "The model was deployed to the test environment on 9 February 2026.",
    "From 9 February 2026 version 2.0 ran in parallel, without effect on decisions.",
    "The pilot of the model went live on 9 February 2026 in one branch.",
    "The new queue screen went live on 9 February 2026.",
    "The rate grid was switched on on 9 February 2026.",
    "The challenger model was deployed on 9 February 2026 for comparison.",
    "The model will be put into production on 9 February 2026.",
    "The model must not go live before 21 April 2026; go-live without approval is not possible.",
    "The model was not deployed on 9 February 2026 because tests were open.",
    "R7 passed on payments from 1 October 2025 to 31 January 2026 and, once the score was live, from May 2026.",
    "The data feed of the model was switched on on 9 February 2026.",
    "Monitoring of the model has been live since 9 February 2026.",
    "The model was validated on 9 February 2026 and went live on 2 May 2026.",
    "| date | release | effect |\n|---|---|---|\n| 9 February 2026 | queue screen switched on | none on scores |",
    "| Field | Entry |\n|---|---|\n| Change | cut-off |\n| Live since | 9 February 2026 |\n| Test | passed |",
    "The model went live in 2019 and has been refitted since.",
    "| Version | Live since |\n|---|---|\n| 1.6 | 9 February 2025 |\n| 2.0 | 2 May 2026 |",
    "The policy on model use has been in force since 9 February 2026.",
]


@pytest.mark.parametrize("paper", IN_ORDER)
def test_a_use_after_the_approval_a_trial_or_another_thing_is_not_raised(raised, paper):
    assert "used_before_approval" not in raised(paper, approvals=(APPROVED,))


def test_an_approval_that_renews_another_does_not_show_use_without_one(raised):
    renewed = {**APPROVED, "decision": "approval renewed"}
    assert "used_before_approval" not in raised("The model went live on 9 February 2026.", approvals=(renewed,))


LATER = [
    "Version 1.6 is withdrawn from 1 May 2026.",
    "Version 2.0 went live on 1 May 2026.",
    "Version 2.0 ran in parallel until 30 April 2026.",
    "The previous version was in use until 30 April 2026.",
    "Until 30 April 2026 decisions were made with the predecessor.",
    "It ran in shadow until the end of April 2026.",
    "| Version | Live since |\n|---|---|\n| 1.6 | 9 February 2025 |\n| 2.0 | 2 May 2026 |",
]


@pytest.mark.parametrize("paper", LATER)
def test_cases_of_months_before_the_approval_are_no_use_where_papers_say_so(raised, paper):
    assert "scored_before_approval" not in raised(paper, approvals=(APPROVED,), scored_before=40)


def test_cases_of_months_before_the_approval_are_left_to_a_reader_where_papers_are_silent(raised):
    told = raised("The score ranks.", approvals=(APPROVED,), scored_before=40)
    assert "scored_before_approval" in told
    assert "used_before_approval" not in told

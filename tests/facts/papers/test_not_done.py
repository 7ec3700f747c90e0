"""Controls that the papers say were left out, and sentences that deny faults, which sound papers are full of."""

from __future__ import annotations

import pytest

LEFT_OUT = [
    "Model Risk Management was not asked; the approval has not been extended.",
    "No later validation has been carried out as of this reissue.",
    "It is not part of the model documentation and was not sent to the risk committee.",
    "The release went out without an impact assessment.",
    "The independent review was postponed to the next quarter.",
    "The supplier does not disclose how the score is made.",
    "Work of our own on this input was not done.",
    "Closed on the owner's word.",
    "Nobody has reviewed the index of sources this year.",
    "The breach of the limit was noted.",
    "The change was never tested.",
    "The rule ran for two months without second pair of eyes.",
]
SOUND = [
    "No limit was breached in the quarter.",
    "No finding is open.",
    "The model was not used to train or adapt another one.",
    "Nothing was chosen on the out-of-time cases.",
    "If a change was not tested, it is rolled back.",
    "A release may not go live without validation.",
    "The first prototype was not approved; the present code was.",
    "The test was not passed by version 1.2, which was withdrawn.",
    "The override log was not reviewed in May; this was corrected in June.",
    "No case stands in two samples.",
    "The validator was not involved in the development.",
    "Applications without a bureau file were left out.",
    "The committee approved the model without conditions.",
    "Validation closed without findings.",
    "The data protection impact assessment of 12 February 2026 was noted.",
    "A benchmark without the bureau input falls to 0.74.",
    "No test failed.",
    "The review will be carried out in March 2027.",
    "The challenger was not validated, as it is not used.",
    "Cases older than ten years are out of scope and were not tested.",
]


@pytest.mark.parametrize("sentence", LEFT_OUT)
def test_a_control_that_the_papers_say_was_left_out_is_told(raised, sentence):
    assert "control_left_out" in raised(f"# Memo\n\n{sentence}\n")


@pytest.mark.parametrize(
    "sentence", ["Labels were not checked by a person.", "Results are by count; dollars were not looked at."]
)
def test_what_something_is_not_is_left_to_a_reader(raised, sentence):
    assert raised(f"# Memo\n\n{sentence}\n") == {"control_left_out"}


@pytest.mark.parametrize("sentence", SOUND)
def test_denied_faults_rules_plans_and_corrected_lapses_are_not(raised, sentence):
    assert "control_left_out" not in raised(f"# Memo\n\n{sentence}\n")

"""The plain Judge keeps the promises of every Judge."""

import pytest

from compliance_llm.verify import OverlapJudge

TEXT = "Outcomes are compared with forecasts every quarter by the owner."


def test_words_of_the_evidence_are_supported_whatever_their_ending():
    assert (
        OverlapJudge().judge("The owner compares outcomes with a forecast every quarter.", [TEXT]).verdict
        == "supported"
    )


def test_other_words_are_not_judged_and_named():
    ruling = OverlapJudge().judge("The regulator audits branches.", [TEXT])
    assert ruling.verdict == "not_judged"
    assert "regulator" in ruling.reason


def test_a_plain_negation_is_a_contradiction():
    claim = "Outcomes are not compared with forecasts every quarter by the owner."
    assert OverlapJudge().judge(claim, [TEXT]).verdict == "contradicted"


def test_nothing_is_supported_by_no_evidence():
    assert OverlapJudge().judge("Outcomes are compared.", []).verdict == "not_judged"


def test_the_threshold_is_a_share():
    with pytest.raises(ValueError, match="share"):
        OverlapJudge(0)

"""Monitoring plans, and the parts they leave out."""

import pytest

from compliance_llm.facts.governance.monitoring import plan_of
from compliance_llm.records import Passage


def passage(text, *, instrument="note.md", heading=""):
    id = f"document.{instrument.partition('.')[0]}:s1:p1"
    return Passage(id=id, instrument=instrument, citation="Note", pointer="line 1", heading=heading, text=text)


@pytest.mark.parametrize(
    "declared",
    [
        {"owner": "K. Osei", "frequency": "monthly", "measures": ("AUC, limit 0.72; below it a review is opened",)},
        {
            "responsible": "Card Analytics",
            "measures": ({"measure": "PSI", "frequency": "monthly", "limit": "0.10 / 0.25", "action": "report"},),
        },
        {
            "description": "Each month the owner compares the AUC with a floor of 0.70; a breach goes to the board.",
        },
    ],
)
def test_a_plan_is_complete_however_it_is_written(declared):
    assert plan_of(declared, ()).missing == ()


def test_a_sentence_that_promises_monitoring_leaves_everything_out():
    plan = plan_of({"statement": "The model will be monitored after go-live."}, ())
    assert plan.is_sentence
    assert plan.missing == ("measures", "limits", "frequency", "person", "action")


def test_a_key_that_names_measures_is_more_than_a_sentence():
    plan = plan_of({"measures": "AUC, calibration slope and PSI"}, ())
    assert not plan.is_sentence
    assert plan.missing == ("limits", "frequency", "person", "action")


def test_measures_without_limits_person_and_action_are_told_apart():
    plan = plan_of({"measures": ("quality of answers", "number of questions"), "frequency": "quarterly"}, ())
    assert plan.missing == ("limits", "person", "action")
    assert not plan.is_sentence


def test_a_part_that_a_document_about_monitoring_gives_is_not_missing():
    declared = {"measures": ("AUC",), "frequency": "monthly", "owner": "J. Doe"}
    told = passage("Above 0.25 the score is re-fitted.", instrument="monitoring-plan.md")
    assert plan_of(declared, (told,)).missing == ()
    about = passage("The transaction monitoring system stops payments above 0.25.")
    assert plan_of(declared, (about,)).missing == ("limits", "action")


def test_without_a_plan_there_is_nothing_to_say():
    assert plan_of({}, ()) is None

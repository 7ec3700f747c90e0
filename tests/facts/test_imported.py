from __future__ import annotations

import pytest

from compliance_llm.facts.imported import reconcile_imported
from compliance_llm.records import Fact


def figure(name, value, **given):
    given = {"origin": "relied_on", "label": name, "source": "results/dev.json", "computed_by": "imported@1"} | given
    return Fact(id=f"fact:{name}", value=value, **given)


OURS = figure(
    "auc.test", 0.80131, label="AUC on the test sample", origin="computed", source="data", computed_by="auc@1"
)


@pytest.mark.parametrize(
    ("value", "decimals", "agrees"),
    [
        (0.80, 2, True),
        (0.8, 1, True),
        (0.801, 3, True),
        (0.802, 3, False),
        (0.79, 2, False),
        (0.80131, 5, True),
        (1, 0, False),
    ],
)
def test_figures_agree_at_the_rounding_they_are_reported_in(value, decimals, agrees):
    _, conflicts = reconcile_imported([figure("relied.auc.test", value, decimals=decimals)], [OURS])
    assert (not conflicts) == agrees


@pytest.mark.parametrize("name", ["relied.auc_test", "relied.test_auc", "relied.roc_auc.test"])
def test_names_meet_whatever_joins_their_words(name):
    told, _ = reconcile_imported([figure(name, 0.8, decimals=1)], [OURS])
    assert told[0].reason.startswith("it agrees with")


def test_a_disagreement_is_a_fact_with_both_figures_and_no_figure_in_words():
    told, conflicts = reconcile_imported([figure("relied.auc.test", 0.91, decimals=2)], [OURS])
    assert told[0].reason == conflicts[0].reason == "the reported figure does not agree with the recomputed one"
    assert conflicts[0].id == "fact:conflict.auc.test"
    assert conflicts[0].value == pytest.approx(0.10869)
    assert [(b.label, b.current) for b in conflicts[0].bins] == [("reported", 0.91), ("recomputed", 0.80131)]
    assert conflicts[0].verdict == "none"


def test_a_share_is_reported_as_a_percentage():
    ours = figure("outcome_rate.test", 0.25466, unit="share", origin="computed")
    _, agreeing = reconcile_imported([figure("relied.outcome_rate.test", 0.255, unit="share", decimals=1)], [ours])
    _, differing = reconcile_imported([figure("relied.outcome_rate.test", 0.25, unit="share", decimals=1)], [ours])
    assert not agreeing
    assert differing


def test_a_figure_we_do_not_have_stays_relied_on():
    told, conflicts = reconcile_imported([figure("relied.vif", 1.2)], [OURS])
    assert (told[0].origin, told[0].reason, conflicts) == ("relied_on", "it was not re-performed", [])


def test_usual_names_of_measures_and_samples_are_the_same():
    rate = figure("outcome_rate.test", 0.1329, unit="share", origin="computed")
    n = figure("n.test", 2800, unit="cases", decimals=0, origin="computed")
    told, _ = reconcile_imported([figure("relied.holdout.bad_rate", 0.1329, decimals=4)], [rate, n])
    assert told[0].reason.startswith("it agrees with")


def test_a_conflict_names_the_two_facts_it_is_between():
    _, conflicts = reconcile_imported([figure("relied.auc.test", 0.91, decimals=2)], [OURS])
    assert conflicts[0].inputs == ("fact:relied.auc.test", "fact:auc.test")

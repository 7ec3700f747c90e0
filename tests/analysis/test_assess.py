"""An Obligation against the Facts: presence is on file, passing evidence meets, failing evidence does not."""

from __future__ import annotations

import pytest

from compliance_llm.analysis.assess import assess, gap

PLAN = {"a monitoring plan": "declared.monitoring.plan", "the frequency": "declared.monitoring.frequency"}


@pytest.fixture
def declared(fact):
    return lambda *ids: [fact(f"declared.{id}", "monthly", unit="text", origin="declared") for id in ids]


def test_what_is_declared_is_on_file_where_every_piece_is_there(obligation, declared):
    found = assess(obligation(PLAN), declared("monitoring.plan", "monitoring.frequency"), kind="credit")
    assert found.verdict == "on_file"
    assert found.evidence == ("fact:declared.monitoring.plan", "fact:declared.monitoring.frequency")


def test_it_is_partly_met_where_a_piece_is_missing(obligation, declared):
    assert assess(obligation(PLAN), declared("monitoring.frequency"), kind="credit").verdict == "partly_met"


def test_it_is_not_met_where_nothing_is_there(obligation, declared):
    assert assess(obligation(PLAN), declared("monitoring.measures", "owner"), kind="credit").verdict == "not_met"


def test_a_test_that_was_not_run_is_no_evidence(obligation, fact):
    ranks = obligation({"results on ranking": "auc.*"})
    assert assess(ranks, [fact("auc.test", verdict="not_tested")], kind="credit").verdict == "not_met"


RANKING = {"results on ranking": "auc.*"}


@pytest.mark.parametrize(("verdict", "said"), [("pass", "met"), ("unsettled", "on_file"), ("none", "on_file")])
def test_only_evidence_that_passes_meets_an_obligation(obligation, fact, verdict, said):
    assert assess(obligation(RANKING), [fact("auc.test", 0.8, verdict)], kind="credit").verdict == said


def test_a_result_that_was_asked_for_and_fails_is_on_file_and_says_so(obligation, fact):
    found = assess(obligation(RANKING), [fact("auc.test", 0.6, "fail")], kind="credit")
    assert (found.verdict, found.reason) == ("on_file", "It is on file, and part of it fails: auc test (0.600).")


SEPARATE = {"the number of cases that two samples share": "pass:duplicates_across.*|pass:id_overlap.*"}


def test_evidence_that_fails_what_the_clause_asks_leaves_it_unmet(obligation, fact):
    rows, ids = fact("duplicates_across.test", 0, "pass"), fact("id_overlap.test", 400)
    found = assess(obligation(SEPARATE), [rows, ids], kind="credit", failing={ids.id})
    assert (found.verdict, found.evidence[0]) == ("not_met", "fact:id_overlap.test")
    assert found.reason == "Evidence on file fails what it asks: id_overlap test (400)."
    assert gap(obligation(SEPARATE), found, [rows, ids]) is None


def test_either_of_two_patterns_is_enough(obligation, fact):
    ranks = obligation({"results on ranking": "auc.*|ks.*"})
    assert assess(ranks, [fact("ks.test")], kind="credit").verdict == "on_file"


def test_the_gap_between_samples_is_no_result_on_ranking(obligation, fact):
    ranks = obligation({"results on ranking": "auc.*"})
    assert assess(ranks, [fact("auc_gap.test")], kind="credit").verdict == "not_met"


@pytest.mark.parametrize(("verdict", "said"), [("none", "not_met"), ("pass", "met"), ("fail", "on_file")])
def test_an_acceptance_level_is_there_only_where_a_result_is_compared_with_a_limit(obligation, fact, verdict, said):
    held = obligation({"acceptance levels": "limit:auc.*"})
    assert assess(held, [fact("auc.test", 0.8, verdict)], kind="credit").verdict == said


def test_an_obligation_on_another_kind_of_model_is_not_applicable(obligation, declared):
    fraud = obligation(PLAN, kinds=("fraud",))
    assert assess(fraud, declared("monitoring.plan"), kind="credit").verdict == "not_applicable"
    assert assess(fraud, declared("monitoring.plan"), kind="fraud").verdict == "partly_met"


def test_what_no_fact_can_show_cannot_be_told(obligation, fact):
    assert assess(obligation(), [fact("auc.test")], kind="credit").verdict == "cannot_tell"


def test_a_piece_that_no_fact_can_show_keeps_an_obligation_from_being_met(obligation, declared):
    residual = obligation({"a list of limitations": "declared.limitations.*", "a statement of what remains": ""})
    found = assess(residual, declared("limitations.1"), kind="credit")
    assert (found.verdict, found.evidence) == ("cannot_tell", ("fact:declared.limitations.1",))
    assert assess(residual, [], kind="credit").verdict == "not_met"


def gap_of(it, facts):
    return gap(it, assess(it, facts, kind="credit"), facts)


def test_a_gap_names_only_what_is_missing(obligation, declared):
    found = gap_of(obligation(PLAN), declared("monitoring.frequency"))
    assert (found.missing, found.pieces) == ("a monitoring plan", ("a monitoring plan",))


def test_a_gap_lists_its_pieces_as_a_sentence_does(obligation):
    needs = {**PLAN, "a responsible person": "declared.monitoring.responsible"}
    assert gap_of(obligation(needs), []).missing == "a monitoring plan, the frequency and a responsible person"


def test_a_gap_does_not_call_missing_what_no_fact_can_show(obligation):
    assert gap_of(obligation({**PLAN, "minutes of a meeting": ""}), []).pieces == tuple(PLAN)


@pytest.mark.parametrize("needs", [{}, {"results on ranking": "auc.*"}])
def test_what_is_met_or_cannot_be_told_leaves_no_gap(obligation, fact, needs):
    assert gap_of(obligation(needs), [fact("auc.test")]) is None


def test_a_gap_speaks_as_its_obligation_does(obligation):
    found = gap_of(obligation(PLAN, force="may", topic="inventory"), [])
    assert (found.force, found.topic, found.citation) == ("may", "inventory", "SR 26-2, Section V")

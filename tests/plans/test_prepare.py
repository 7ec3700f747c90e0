"""What a section must cover: Facts in order, the worst first where only some are told, and each gap once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from compliance_llm.facts.tally import tally
from compliance_llm.plans import prepare, register
from compliance_llm.records import Battery, Outline, Passage, Pick

MONITORING = "model-card/monitoring"


@pytest.fixture
def prepared(subject, corpus, index):
    def made(facts, *, tells=(), obligations=(), id=MONITORING, samples=("train", "test"), lists=None):
        outline = Outline(id=id, title="t", guidance="g", tells=tells, lists=lists or {})
        battery = Battery(facts=tuple(facts), samples=samples, reference=samples[0] if len(samples) > 1 else None)
        return prepare(outline, subject, battery, replace(corpus, obligations=tuple(obligations)), index)

    return made


def ids(facts):
    return [fact.id.removeprefix("fact:") for fact in facts]


def test_facts_are_told_in_the_order_of_the_outline_and_once(prepared, fact):
    facts = [fact("ks.test"), fact("auc.test"), fact("auc.train")]
    picks = (Pick(pattern="auc.*"), Pick(pattern="*"))
    assert ids(prepared(facts, tells=picks).facts) == ["auc.test", "auc.train", "ks.test"]


def test_of_the_worst_a_breach_is_told_before_a_doubt_and_a_doubt_before_a_pass(prepared, fact):
    facts = [
        fact("air.a.test", 0.9, "pass"),
        fact("air.b.test", 0.75, "unsettled"),
        fact("air.c.test", 0.6, "fail"),
    ]
    assert ids(prepared(facts, tells=(Pick(pattern="air.*", most=1),)).facts) == ["air.c.test"]
    assert ids(prepared(facts, tells=(Pick(pattern="air.*", most=2),)).facts) == ["air.b.test", "air.c.test"]


def test_of_two_breaches_of_a_floor_the_lower_is_worse(prepared, fact):
    facts = [fact("air.a.test", 0.65, "fail"), fact("air.b.test", 0.5, "fail")]
    assert ids(prepared(facts, tells=(Pick(pattern="air.*", most=1),)).facts) == ["air.b.test"]


def test_a_test_that_was_not_run_is_not_among_the_worst_few(prepared, fact):
    facts = [fact("air.a.test", verdict="not_tested"), fact("air.b.test", 0.9, "pass")]
    assert ids(prepared(facts, tells=(Pick(pattern="air.*", most=1),)).facts) == ["air.b.test"]


def test_sample_stands_for_every_sample_but_the_reference(prepared, fact):
    facts = [fact("auc.train"), fact("auc.test"), fact("auc.oot")]
    told = prepared(facts, tells=(Pick(pattern="auc.{sample}"),), samples=("train", "test", "oot")).facts
    assert ids(told) == ["auc.test", "auc.oot"]


def test_a_single_sample_is_what_the_card_is_about(prepared, fact):
    assert ids(prepared([fact("auc.all")], tells=(Pick(pattern="auc.{sample}"),), samples=("all",)).facts) == [
        "auc.all"
    ]


def test_any_stands_for_every_sample(prepared, fact):
    facts = [fact("auc.train"), fact("auc.test")]
    assert ids(prepared(facts, tells=(Pick(pattern="auc.{any}"),)).facts) == ["auc.train", "auc.test"]


def test_a_pick_by_verdict_leaves_the_others_out(prepared, fact):
    facts = [fact("auc.test", 0.6, "fail"), fact("ks.test", 0.9, "pass")]
    assert ids(prepared(facts, tells=(Pick(pattern="*", verdicts=("fail",)),)).facts) == ["auc.test"]


def test_a_table_without_rows_is_left_out(prepared, fact):
    lists = {"Ranking": ("auc.*",), "Calibration": ("brier.*",)}
    assert [table.title for table in prepared([fact("auc.test")], lists=lists).tables] == ["Ranking"]


def test_a_gap_that_two_obligations_of_one_citation_leave_is_told_once(prepared, obligation):
    needs = {"a monitoring plan": "declared.monitoring.plan"}
    both = [obligation(needs, id="sr-26-2/a"), obligation(needs, id="sr-26-2/b")]
    brief = prepared([], obligations=both)
    assert [gap.missing for gap in brief.gaps] == ["a monitoring plan"]
    assert len(brief.assessments) == 2


def test_an_obligation_of_another_section_is_not_assessed(prepared, obligation):
    assert prepared([], obligations=[obligation(sections=("model-card/data",))]).assessments == ()


@pytest.mark.parametrize(
    ("section", "assessed"),
    [("model-card/discrimination", 1), ("model-card/calibration", 0), ("model-card/stability", 0)],
)
def test_an_obligation_on_metrics_is_assessed_where_ranking_is_told(prepared, obligation, section, assessed):
    metrics = [obligation({"results": "auc.*"}, sections=("model-card/metrics",))]
    assert len(prepared([], id=section, obligations=metrics).assessments) == assessed


def test_a_duty_of_the_policy_is_assessed_and_its_clause_quoted(prepared, obligation, fact):
    named = {"instrument": "meridel-mrp", "pointer": "clause 7.6", "citation": "Model Risk Policy, clause 7.6"}
    own = obligation({"results": "auc.*"}, id="meridel-mrp/7.6/x", **named)
    brief = prepared([fact("auc.test")], obligations=[own])
    assert [a.verdict for a in brief.assessments] == ["on_file"]
    assert {(rule.type, rule.pointer) for rule in brief.rules} == {("passage", "clause 7.6")}


def test_a_rule_whose_evidence_is_missing_is_a_gap_and_not_told_as_answered(prepared, obligation, corpus):
    missing = obligation({"a plan": "declared.monitoring.plan"})
    assert missing.id not in {rule.id for rule in prepared([], obligations=[missing]).rules}


@pytest.mark.parametrize(("words", "told"), [("Watch it.", "passage"), ("Watch it. " * 100, "obligation")])
def test_an_answered_rule_whose_words_are_here_is_told_in_them_unless_they_are_long(
    subject, corpus, index, obligation, fact, words, told
):
    rule = obligation({"a plan": "declared.monitoring.plan"})
    place = {"instrument": "us-sr-26-2", "citation": "SR 26-2, Section V", "pointer": "Section V"}
    passage = Passage(id="us-sr-26-2@1:V:p1", text=words, **place)
    held = replace(corpus, obligations=(rule,), passages=(passage,))
    plan = fact("declared.monitoring.plan", "Monthly.", unit="text", origin="declared")
    outline = Outline(id=MONITORING, title="t", guidance="g")
    brief = prepare(outline, subject, Battery(facts=(plan,)), held, index)
    assert [rule.type for rule in brief.rules] == [told]
    assert [a.verdict for a in brief.assessments] == ["on_file"]


def test_the_tally_counts_computed_facts_by_verdict_the_unwelcome_first(fact):
    facts = [
        fact("auc.test", 0.6, "fail"),
        fact("ks.test", 0.9, "pass"),
        fact("gini.test", verdict="not_tested"),
        fact("declared.owner", "Retail Risk", unit="text", origin="declared"),
    ]
    counted = {fact.id.removeprefix("fact:tests."): fact.value for fact in tally(facts)}
    assert list(counted.items()) == [("fail", 1), ("unsettled", 0), ("not_tested", 1), ("pass", 1), ("none", 0)]


def test_the_register_tells_the_standing_of_the_texts_a_document_was_held_against(
    subject, corpus, prepared, obligation
):
    brief = prepared([], obligations=[obligation({"a plan": "declared.monitoring.plan"})])
    held = replace(corpus, obligations=(obligation({"a plan": "declared.monitoring.plan"}),))
    told = register("model-card", subject, held, [brief.model_copy(update={"rules": ()})])
    assert told.outline.id == "model-card/rules"
    assert [rule.id for rule in told.rules] == ["cdraft-register:us-sr-26-2:p1"]


def test_the_register_leaves_out_a_text_that_concerns_no_model_of_this_kind(subject, corpus, prepared, obligation):
    other = obligation({"a plan": "declared.monitoring.plan"}, kinds=("fraud",))
    brief = prepared([], obligations=[other]).model_copy(update={"rules": ()})
    assert register("model-card", subject, replace(corpus, obligations=(other,)), [brief]).rules == ()

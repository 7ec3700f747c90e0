"""Number binding: what a drafter may not write is filled in here, and only here."""

from __future__ import annotations

from datetime import date

import pytest

from compliance_llm.draft import PlainDrafter, bind
from compliance_llm.draft.bind import UnknownSlotError, bind_line, fill
from compliance_llm.draft.templates import plain_line
from compliance_llm.records import About, Brief, Draft, Fact, Gap, Limit, Line, Obligation, Outline, Passage
from compliance_llm.verify import verify

AUC = Fact(
    id="fact:auc.test",
    label="AUC on the test sample",
    value=0.7904,
    low=0.7412,
    high=0.8361,
    level=0.95,
    n=300,
    events=90,
    limit=Limit(min=0.7, authority="policy", source="Model Risk Policy, clause 4.2"),
    verdict="pass",
    source="data/scored.csv",
    computed_by="auc@1",
)
AIR = Fact(
    id="fact:air.sex.female.test",
    label="adverse impact ratio of sex female on the test sample",
    verdict="not_tested",
    reason="no decision threshold is declared",
    source="data/scored.csv",
    computed_by="air@1",
)
OUTCOMES = Obligation(
    id="sr-26-2/validation/outcomes-analysis",
    instrument="us-sr-26-2",
    citation="SR 26-2, Section V",
    pointer="Section V",
    statement="Compare output with what actually happened.",
    force="should",
    topic="outcomes-analysis",
    confidence="official-text-copy",
)
CLAUSE = Passage(
    id="mrp:4.2:p1",
    instrument="mrp",
    citation="Model Risk Policy, clause 4.2",
    pointer="clause 4.2",
    text="The AUC is at least 0.70.",
)
GAP = Gap(
    obligation="sr-26-2/monitoring/plan",
    citation="SR 26-2, Section V",
    force="should",
    missing="monitoring plan",
    topic="ongoing-monitoring",
)
BRIEF = Brief(
    outline=Outline(id="model-card/discrimination", title="Discrimination", guidance="…"),
    subject_name="Score 2000",
    subject_version="1.0",
    facts=(AUC, AIR),
    rules=(OUTCOMES, CLAUSE),
    gaps=(GAP,),
)

ABOUT = About(id="score", name="Score 2000", version="1.0", kind="credit", jurisdictions=("us",), digest="")


def said(text: str, *, brief: Brief = BRIEF) -> str:
    return fill(text, brief)


def test_a_value_is_rounded_once_and_by_the_house():
    assert said("The {F1.label} is {F1} ({F1.ci}; {F1.n}).") == (
        "The AUC on the test sample is 0.790 (95% interval 0.741 to 0.836; 300 cases, 90 events)."
    )


def test_the_comparison_is_made_on_the_unrounded_value():
    barely = AUC.model_copy(update={"value": 0.70004, "verdict": "unsettled"})
    assert said("{F1} is {F1.vs} {F1.limit}", brief=BRIEF.model_copy(update={"facts": (barely,)})) == (
        "0.700 is above the floor of 0.700"
    )


def test_a_changed_fact_changes_its_comparison_and_its_verdict():
    worse = AUC.model_copy(update={"value": 0.66, "low": 0.6, "high": 0.72, "verdict": "fail"})
    assert said("{F1} is {F1.vs} {F1.limit} and {F1.verdict}", brief=BRIEF.model_copy(update={"facts": (worse,)})) == (
        "0.660 is below the floor of 0.700 and breaches the limit"
    )


def test_only_a_binding_duty_requires():
    assert said("{R1} {R1.force} more.") == "SR 26-2, Section V recommends more."


def test_a_gap_names_what_is_missing_and_which_rule_asks_for_it():
    assert said("{G1.rule} {G1.force} {G1}.") == "SR 26-2, Section V recommends monitoring plan."


@pytest.mark.parametrize("slot", ["{F3}", "{R9}", "{G2}", "{F2}", "{F2.ci}", "{F1.reason}", "{R2.says}"])
def test_a_slot_that_is_not_on_offer_is_refused(slot: str):
    with pytest.raises(UnknownSlotError):
        said(slot)


def test_a_slot_cites_its_evidence_even_where_the_line_forgets_to():
    claim = bind_line(Line(text="The AUC is {F1}.", cites=(), origin="generator"), BRIEF, id="x.1")
    assert [c.evidence for c in claim.citations] == ["fact:auc.test"]


def test_a_quote_carries_its_exact_offsets():
    claim = bind_line(Line(text="{R2} says: {R2.quote}", cites=("R2",), origin="template"), BRIEF, id="x.1")
    (citation,) = claim.citations
    assert CLAUSE.text[citation.start : citation.end] == citation.quote == CLAUSE.text


def test_the_plain_drafter_covers_every_handle():
    (draft,) = PlainDrafter().write([BRIEF], check=lambda line, brief: "")
    assert [line.cites for line in draft.lines] == [("F1",), ("F2",), ("R1",), ("R2",), ("G1",)]


def test_the_plain_drafter_writes_sentences_a_person_can_read():
    (draft,) = PlainDrafter().write([BRIEF], check=lambda line, brief: "")
    assert [claim.text for claim in bind(draft, BRIEF)] == [
        "The AUC on the test sample is 0.790 (95% interval 0.741 to 0.836; 300 cases, 90 events), above the floor of "
        "0.700 set by policy, Model Risk Policy, clause 4.2; it is within the limit, as is its whole 95% interval.",
        "The adverse impact ratio of sex female on the test sample was not tested: no decision threshold is declared.",
        "SR 26-2, Section V recommends the following, in paraphrase: compare output with what actually happened.",
        "Model Risk Policy, clause 4.2 says: “The AUC is at least 0.70.”",
        "SR 26-2, Section V recommends the following, but no evidence of it is on file: monitoring plan.",
    ]


@pytest.mark.parametrize(
    ("label", "value", "sentence"),
    [
        ("declared number of features", "17", "Declared number of features: 17."),
        ("declared purpose", "Ranks applicants.", "Declared purpose: “Ranks applicants.”"),
        ("declared method (features)", "age, income", "Declared method (features): “age, income”."),
    ],
)
def test_a_declaration_is_a_label_and_its_value(label: str, value: str, sentence: str):
    fact = Fact(
        id="fact:declared.x",
        label=label,
        value=value,
        unit="text",
        origin="declared",
        source="s",
        computed_by="declared@1",
    )
    brief = BRIEF.model_copy(update={"facts": (fact,)})
    claim = bind_line(plain_line("F1", brief), brief, id="x.1")
    assert claim.text == sentence
    (checked,) = verify([claim], {fact.id: fact}, ABOUT, date(2026, 5, 1))
    assert checked.verdict == "supported"


def test_claims_are_named_by_section_and_place():
    draft = Draft(section="model-card/metrics", lines=(Line(text="{F1}", cites=("F1",), origin="template"),))
    assert bind(draft, BRIEF)[0].id == "metrics.1"

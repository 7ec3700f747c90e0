"""The suite of numbers: errors are real errors, and verification catches them."""

import random

from compliance_llm.evaluate.mutations import mutants
from compliance_llm.evaluate.numbers import run_numbers
from compliance_llm.evaluate.scorecards import failed_gates
from compliance_llm.evaluate.simulated import simulate
from compliance_llm.evaluate.suites import suite
from compliance_llm.records import Fact


def test_the_same_seed_gives_the_same_document():
    assert simulate(5) == simulate(5)


def test_every_mutant_says_something_else_than_the_sentence_it_came_from():
    bundle = simulate(1)
    evidence, facts = {e.id: e for e in bundle.evidence}, [e for e in bundle.evidence if isinstance(e, Fact)]
    for claim in bundle.document.sections[0].claims:
        made = mutants(claim, evidence, bundle.document.subject, bundle.document.as_of, facts, random.Random(0))
        assert all(mutant.claim.text != claim.text for mutant in made)


def test_the_bars_are_reached_on_documents_never_seen_before():
    card = run_numbers(documents=6, seed=77)
    assert failed_gates(card, suite("numbers")) == []
    assert card.metrics["caught"].n > 500


def test_looking_for_figures_anywhere_misses_comparisons():
    card = run_numbers(documents=2, seed=1)
    (baseline,) = card.baselines.values()
    assert baseline["caught: comparison"].value == 0
    assert baseline["caught"].value < card.metrics["caught"].value

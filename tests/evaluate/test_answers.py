"""Suite ``ask``: what counts as an answer by the right clause."""

from __future__ import annotations

from datetime import date

import pytest

from compliance_llm import wiring
from compliance_llm.corpus import load_corpus
from compliance_llm.evaluate.answers import Question, run_answers
from compliance_llm.index import build_index

DAY = date(2026, 11, 24)
BOTH = ("meridel-aiu:1.7:", "meridel-mrp:11.5:")
PILOT = "Is a pilot on live customers a deployment that needs a completed validation?"


@pytest.fixture(scope="module")
def scored():
    corpus = load_corpus()
    index = build_index(corpus.told, None, None, corpus.digest)

    def score(question, gold, *, answerable=True, every=False):
        asked = Question(id="q", question=question, gold=gold, answerable=answerable, every=every)
        return run_answers([asked], corpus, index, wiring.judge(), DAY).metrics

    return score


@pytest.mark.parametrize(("gold", "every", "right"), [(BOTH, True, 1), ((*BOTH, "meridel-mrp:7.6:"), True, 0)])
def test_a_question_that_needs_every_clause_is_right_only_with_all_of_them(scored, gold, every, right):
    metrics = scored(PILOT, gold, every=every)
    assert metrics["every clause"].value == metrics["right clause"].value == right


def test_any_other_question_is_right_with_one_of_its_clauses(scored):
    metrics = scored(PILOT, (*BOTH, "meridel-mrp:7.6:"))
    assert metrics["right clause"].value == 1
    assert "every clause" not in metrics


def test_a_clause_is_not_taken_for_one_whose_number_begins_alike(scored):
    assert scored("Who may close a finding?", ("meridel-mrp:18.1:",))["right clause"].value == 0
    assert scored("Who may close a finding?", ("meridel-mrp:18.12:",))["right clause"].value == 1


def test_a_question_that_nothing_answers_is_right_with_an_abstention(scored):
    assert scored("How is the canteen financed?", (), answerable=False)["abstained"].value == 1

"""`cdraft ask`: the right clause, quoted exactly and dated, or an abstention."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from compliance_llm import bundled, settings, wiring
from compliance_llm.answer import answer, look_where
from compliance_llm.corpus import load_corpus
from compliance_llm.evaluate.answers import Question, read_questions
from compliance_llm.index import build_index
from compliance_llm.ports import Index
from compliance_llm.records import Answer, Passage

CORPUS = load_corpus()
TODAY, MARCH, MAY = date(2026, 11, 21), date(2026, 3, 31), date(2026, 5, 1)

TEN = {
    "May we deploy before validation is complete?": "meridel-mrp:11.1",
    "What is the minimum AUC for a credit model?": "meridel-mrp:7.6",
    "How often must a high materiality model be validated?": "meridel-mrp:8.2",
    "Who may close a finding?": "meridel-mrp:18.12",
    "Does a test that was not run count as a pass?": "meridel-mrp:7.4",
    "Can confidential data leave our systems when using a generative tool?": "meridel-mrp:17.5",
    "What are the five elements of a finding?": "meridel-mrp:18.1",
    "What reasons must be given to a customer who is refused credit?": "meridel-mrp:10.2",
    "What does SR 26-2 say about outcomes analysis?": "sr-26-2/validation/outcomes",
    "What replaced SR 11-7?": "cdraft-register:us-sr-11-7",
}
FIVE = (
    "What is the salary of a board member?",
    "How is the canteen financed?",
    "What is the price of bitcoin?",
    "How tall is Mount Everest?",
    "What is the liquidity coverage of the trading book?",
)
INDEX = "population stability index"
CONFLICTS = read_questions(bundled.folder("evals") / "ask" / "conflicts.jsonl")[:10]  # in the words of the clauses

each_conflict = pytest.mark.parametrize("question", CONFLICTS, ids=lambda question: question.id)


@pytest.fixture(scope="module")
def by_words() -> Index:
    return build_index(CORPUS.told, None, None, CORPUS.digest)


@pytest.fixture(scope="module")
def by_meaning(weights: Path, tmp_path_factory: pytest.TempPathFactory) -> Index:
    chosen = settings.resolve(home=tmp_path_factory.mktemp("home"), engine="local")
    return wiring.index(chosen, CORPUS, wiring.encoder(chosen))


def asked(question: str, index: Index, as_of: date = TODAY) -> Answer:
    return answer(question, CORPUS, index, wiring.judge(), as_of)


def cited(found: Answer) -> list[str]:
    return [quote.evidence for claim in found.claims for quote in claim.citations]


@pytest.mark.slow
@pytest.mark.parametrize("question", TEN)
def test_a_question_is_answered_by_the_clause_that_answers_it(question: str, by_meaning: Index):
    assert any(id.startswith(TEN[question]) for id in cited(asked(question, by_meaning)))


@pytest.mark.slow
@pytest.mark.parametrize("question", FIVE)
def test_what_the_corpus_cannot_know_meets_an_abstention(question: str, by_meaning: Index):
    found = asked(question, by_meaning)
    assert found.abstained
    assert found.claims == ()
    assert found.reason


@pytest.mark.parametrize("question", FIVE)
def test_it_abstains_by_words_alone_too(question: str, by_words: Index):
    assert asked(question, by_words).abstained


def test_a_question_with_the_long_form_finds_the_clause_that_has_the_abbreviation(by_words: Index):
    answers = [cited(asked(f"How often is the {name} computed?", by_words)) for name in ("PSI", INDEX)]
    assert answers[0] == answers[1]
    assert any(id.startswith("meridel-fms:5.3") for id in answers[1])


@each_conflict
def test_where_two_policies_conflict_both_are_quoted(question: Question, by_words: Index):
    assert set(question.gold) <= set(cited(asked(question.question, by_words)))


@pytest.mark.slow
@each_conflict
def test_where_two_policies_conflict_both_are_quoted_by_meaning_too(question: Question, by_meaning: Index):
    assert set(question.gold) <= set(cited(asked(question.question, by_meaning)))


def test_every_planted_conflict_is_asked_about_and_needs_both_its_clauses():
    lists = (bundled.folder("corpora") / "policies" / "conflicts").glob("*.toml")
    planted = {row["id"]: set(row["clauses"]) for file in lists for row in tomllib.loads(file.read_text())["conflict"]}
    assert {question.id: set(question.gold) for question in CONFLICTS} == planted
    assert all(question.every for question in CONFLICTS)


def test_every_quote_stands_at_its_offsets_and_every_rule_was_in_force(by_words: Index):
    for question in TEN:
        for claim in asked(question, by_words).claims:
            assert claim.verdict == "supported"
            for quote in claim.citations:
                rule = CORPUS.evidence(quote.evidence)
                assert rule.applies_on(TODAY)
                if quote.quote is not None:
                    assert isinstance(rule, Passage)
                    assert rule.text[quote.start : quote.end] == quote.quote


@pytest.mark.parametrize(
    ("question", "clause", "says"),
    [
        ("Which uses of AI are prohibited?", "meridel-aiu:4.1", "infer the emotions"),
        ("Which scripts must an attack test cover?", "meridel-fms:8.1", "bursts that try card numbers"),
    ],
)
def test_a_list_is_quoted_with_the_words_that_lead_into_it(question: str, clause: str, says: str, by_words: Index):
    found = asked(question, by_words)
    assert cited(found)[:2] == [f"{clause}:p1", f"{clause}:p2"]
    assert says in found.answer


def test_a_paraphrase_is_never_shown_in_quotation_marks(by_words: Index):
    (claim, *_) = asked("What does SR 26-2 say about outcomes analysis?", by_words).claims
    assert claim.citations[0].quote is None
    assert "“" not in claim.text


def test_guidance_is_never_said_to_require(by_words: Index):
    found = asked("What does SR 26-2 say about outcomes analysis?", by_words)
    assert "recommends" in found.answer
    assert "require" not in found.answer


def test_a_rule_that_has_ended_is_explained_and_its_successor_is_read(by_words: Index):
    found = asked("What does SR 11-7 say about outcomes analysis?", by_words)
    assert "SR 11-7 applied until 17 April 2026 and was superseded by SR 26-2." in found.answer
    assert not any(id.startswith("sr-11-7/") for id in cited(found))


def test_before_its_end_the_rule_itself_is_read(by_words: Index):
    found = asked("What does SR 11-7 say about outcomes analysis?", by_words, MARCH)
    assert any(id.startswith("sr-11-7/") for id in cited(found))
    assert "SR 26-2" not in found.answer


@pytest.mark.parametrize(("day", "rule"), [(MARCH, "sr-11-7/"), (MAY, "sr-26-2/")])
def test_only_the_rules_of_the_day_are_searched(day: date, rule: str):
    guidance = {id.split("/")[0] + "/" for id in look_where("outcomes analysis", CORPUS, day).rules if id[:3] == "sr-"}
    assert guidance == {rule}


@pytest.mark.parametrize("question", ["", "   ", "?!", "the of and"])
def test_a_question_without_words_meets_an_abstention(question: str, by_words: Index):
    assert asked(question, by_words).abstained


def test_the_names_of_rules_are_not_part_of_what_is_asked():
    scope = look_where("Does the EU AI Act say anything on literacy?", CORPUS, TODAY)
    assert scope.named
    assert "AI Act" not in scope.words
    assert {rule.instrument for rule in scope.rules.values()} == {"eu-ai-act", "cdraft-register"}


def test_the_same_question_gives_the_same_answer(by_words: Index):
    first, second = (asked("Who may close a finding?", by_words) for _ in range(2))
    assert first.model_copy(update={"seconds": 0}) == second.model_copy(update={"seconds": 0})


@pytest.mark.parametrize(
    ("question", "day", "said"),
    [
        ("Does the EU AI Act ask for logging of events?", TODAY, "apply from 2 December 2027 and not before"),
        ("What does OSFI E-23 say about model inventory?", TODAY, "applies from 1 May 2027 and not before"),
        ("What does DORA say about testing?", date(2024, 6, 1), "applies from 17 January 2025 and not before"),
    ],
)
def test_a_duty_that_begins_later_is_told_with_its_day_and_not_cited(
    question: str, day: date, said: str, by_words: Index
):
    found = asked(question, by_words, day)
    assert said in found.answer
    assert all(CORPUS.evidence(id).applies_on(day) for id in cited(found))


def test_a_duty_of_today_is_told_though_others_of_its_act_begin_later(by_words: Index):
    found = asked("Does the AI Act say that people are told that they deal with an AI system?", by_words)
    assert cited(found)[0] == "ai-act/art-50/interaction"


def test_of_a_rule_that_was_not_yet_published_nothing_is_told(by_words: Index):
    found = asked("What does SR 26-2 say about outcomes analysis?", by_words, MARCH)
    assert found.abstained
    assert found.claims == ()


def test_a_rule_that_has_not_begun_and_says_nothing_of_it_is_told_beside_the_abstention(by_words: Index):
    found = asked("What does OSFI E-23 say about branch opening hours?", by_words)
    assert found.abstained
    assert "The policies do not say." in found.answer
    assert "applies from 1 May 2027 and not before" in found.answer


def test_an_article_that_was_replaced_is_told_to_have_ended(by_words: Index):
    assert (
        "Article 22 of UK GDPR applied until 5 February 2026."
        in asked("Does Article 22 of the UK GDPR apply?", by_words).answer
    )

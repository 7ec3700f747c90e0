"""An Obligation and the words it paraphrases: which of the two a reader is told, on which day."""

from __future__ import annotations

from datetime import date

import pytest

from compliance_llm.corpus import load_corpus
from compliance_llm.corpus.corpus import LONGEST_QUOTE

DUTY = "gdpr/art-22/solely-automated-decisions"
WORDS = {"Article 22(1)": "One.", "Article 22(2)": "Two.", "Article 22(2)(a)": "Two a.", "Article 23": "Other."}


@pytest.fixture(scope="module")
def duty(corpus):
    return next(it for it in corpus.obligations if it.instrument == "eu-gdpr" and it.pointer == "Article 22(1)-(2)")


def told(corpus):
    return {it.id for it in corpus.told}


def test_the_words_of_an_obligation_are_those_its_pointer_means_in_their_order(text, duty):
    corpus = load_corpus(added=[text("eu-gdpr", WORDS)])
    assert [it.pointer for it in corpus.words_of(duty)] == ["Article 22(1)", "Article 22(2)", "Article 22(2)(a)"]


def test_without_its_text_an_obligation_has_no_words_and_is_told_itself(corpus, duty):
    assert corpus.words_of(duty) == ()
    assert duty.id in told(corpus)


def test_with_its_text_the_words_are_told_instead(text, duty):
    corpus = load_corpus(added=[text("eu-gdpr", WORDS)])
    assert duty.id not in told(corpus)
    assert {it.id for it in corpus.words_of(duty)} <= told(corpus)


def test_words_too_long_to_be_quoted_leave_the_obligation_told(text, duty):
    corpus = load_corpus(added=[text("eu-gdpr", {"Article 22": "x" * (LONGEST_QUOTE + 1)})])
    assert len(corpus.words_of(duty)) == 1
    assert corpus.quotes_of(duty) == ()
    assert duty.id in told(corpus)


@pytest.mark.parametrize("day", [date(2024, 12, 31), date(2026, 1, 1)])
def test_on_days_without_its_words_an_obligation_is_told_itself(text, duty, day):
    corpus = load_corpus(added=[text("eu-gdpr", WORDS, since="2025-01-01", until="2026-01-01")])
    assert duty.id in told(corpus.applicable(day, None))
    assert duty.id not in told(corpus.applicable(date(2025, 6, 1), None))


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(2025, 6, 1), date(2027, 1, 1)])
@pytest.mark.parametrize(("since", "until"), [("2018-05-25", None), ("2025-01-01", "2026-01-01")])
def test_what_is_told_on_a_day_is_among_what_is_told_of_all_days(text, day, since, until):
    corpus = load_corpus(added=[text("eu-gdpr", WORDS, since=since, until=until)])
    assert told(corpus.applicable(day, None)) <= told(corpus)


def test_versions_that_follow_one_another_cover_an_obligation_together(text, duty):
    versions = [text("eu-gdpr", WORDS), text("eu-gdpr", WORDS, since="2025-01-01")]
    corpus = load_corpus(added=versions)
    assert duty.id not in told(corpus)
    (one,) = {it.edition for it in corpus.applicable(date(2024, 1, 1), None).words_of(duty)}
    (other,) = {it.edition for it in corpus.applicable(date(2025, 1, 1), None).words_of(duty)}
    assert (one, other) == ("eu-gdpr@2018-05-25", "eu-gdpr@2025-01-01")

"""An Instrument that applies in stages: none of its parts is cited before its day, and what is to come is told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.corpus import REGISTER, load_corpus
from compliance_llm.corpus.dates import NEVER
from compliance_llm.corpus.stages import days_of_part, stage

ONE_DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("part", "since"),
    [
        ("Article 1", "2025-02-02"),
        ("Article 4", "2025-02-02"),
        ("Article 4a", "2026-07-27"),
        ("Article 5(1)(a)", "2025-02-02"),
        ("Article 5(1)(ba)", "2026-12-02"),
        ("Article 6(1)", "2028-08-02"),
        ("Article 6(2)", "2027-12-02"),
        ("Article 6(5)", "2026-08-02"),
        ("Article 9(2)(a)", "2027-12-02"),
        ("Article 27", "2027-12-02"),
        ("Article 28(1)", "2025-08-02"),
        ("Article 49", "2026-08-02"),
        ("Article 50(1)", "2026-08-02"),
        ("Article 53", "2025-08-02"),
        ("Article 78", "2025-08-02"),
        ("Article 101", "2026-08-02"),
        ("Article 105", "2026-07-27"),
        ("Annex III, point 5(b)", "2027-12-02"),
        ("Annex IV", "2027-12-02"),
        ("Annex XII", "2025-08-02"),
        ("Recital 58", "2024-08-01"),
    ],
)
def test_a_part_of_the_ai_act_begins_on_the_day_of_its_stage(corpus, part, since):
    assert days_of_part(corpus.instrument("eu-ai-act"), part).since == date.fromisoformat(since)


def test_what_was_deleted_before_it_applied_applies_on_no_day(corpus):
    assert days_of_part(corpus.instrument("eu-ai-act"), "Article 10(5)").since == NEVER


def test_of_several_places_the_last_day_counts(corpus):
    assert days_of_part(corpus.instrument("eu-ai-act"), "Article 50(1) and Annex III").since == date(2027, 12, 2)


def test_article_22_of_the_uk_gdpr_ends_where_those_in_its_place_begin(corpus):
    uk = corpus.instrument("uk-gdpr")
    change = date(2026, 2, 5)
    assert days_of_part(uk, "Article 22(1)") == (date(2021, 1, 1), change)
    assert days_of_part(uk, "Article 22A(1)") == (change, None)
    assert days_of_part(uk, "Article 35(1)") == (date(2021, 1, 1), None)


def test_an_instrument_without_stages_applies_as_a_whole(corpus):
    assert days_of_part(corpus.instrument("eu-dora"), "Article 8") == (date(2025, 1, 17), None)


def test_no_obligation_of_the_catalogue_begins_before_its_stage(corpus):
    for duty in corpus.obligations:
        since = days_of_part(corpus.instrument(duty.instrument), duty.pointer).since
        assert since is None or duty.since >= since, duty.id


PARTS = {"Article 5(1)": "Practices.", "Article 9(1)": "Risk.", "Article 10(5)": "Bias.", "Article 50(1)": "Tell."}


@pytest.mark.parametrize(
    ("day", "parts"),
    [
        (date(2025, 2, 1), []),
        (date(2025, 2, 2), ["Article 5(1)"]),
        (date(2026, 8, 1), ["Article 5(1)"]),
        (date(2026, 8, 2), ["Article 5(1)", "Article 50(1)"]),
        (date(2027, 12, 1), ["Article 5(1)", "Article 50(1)"]),
        (date(2027, 12, 2), ["Article 5(1)", "Article 9(1)", "Article 50(1)"]),
    ],
)
def test_no_words_of_a_part_are_cited_before_its_day(text, day, parts):
    view = load_corpus(added=[text("eu-ai-act", PARTS, since="2024-07-12")]).applicable(day, ["eu"])
    assert [it.pointer for it in view.passages if it.instrument == "eu-ai-act"] == parts


def told(corpus, day, pointer):
    return [
        it.text for it in corpus.applicable(day, None).passages if it.instrument == REGISTER and it.pointer == pointer
    ]


def test_the_register_tells_what_is_to_begin_until_it_has(corpus):
    begins = date(2027, 12, 2)
    (text,) = told(corpus, begins - ONE_DAY, "eu-ai-act, Articles 6 to 27")
    assert (
        "Articles 6 to 27 and Annexes III to IV of Regulation (EU) 2024/1689 apply from 2 December 2027 and not" in text
    )
    assert told(corpus, begins, "eu-ai-act, Articles 6 to 27") == []


def test_a_day_before_the_amendment_does_not_know_the_days_it_set(corpus):
    assert told(corpus, date(2026, 7, 23), "eu-ai-act, Articles 6 to 27") == []
    assert told(corpus, date(2026, 7, 24), "eu-ai-act, Articles 6 to 27") != []


def test_a_text_that_was_published_and_has_not_begun_is_told_to_begin(corpus):
    before, on = date(2025, 1, 16), date(2025, 1, 17)
    assert told(corpus, before, "eu-dora, begin") == [
        "Regulation (EU) 2022/2554 applies from 17 January 2025 and not before."
    ]
    assert told(corpus, before, "eu-dora") == []
    assert told(corpus, on, "eu-dora, begin") == []
    assert "has applied since 17 January 2025" in told(corpus, on, "eu-dora")[0]


@given(st.dates(date(2010, 1, 1), date(2030, 1, 1)))
def test_the_register_knows_of_no_text_before_it_was_published(corpus, day):
    known = {it.pointer.split(",")[0] for it in corpus.applicable(day, None).passages if it.instrument == REGISTER}
    published = {"us-sr-26-2": "2026-04-17", "eu-dora": "2022-12-27", "ca-osfi-e-23-2027": "2025-09-11"}
    assert all((id in known) == (date.fromisoformat(first) <= day) for id, first in published.items())


def test_an_end_to_come_is_told_as_one_to_come_and_then_as_one_that_came(corpus):
    pointer = "ca-osfi-e-23-2017, end"
    assert "applies until 1 May 2027 and will be superseded by" in told(corpus, date(2026, 11, 21), pointer)[0]
    assert "applied until 1 May 2027 and was superseded by" in told(corpus, date(2027, 5, 1), pointer)[0]


def test_what_the_notes_say_of_a_rescission_is_not_known_before_it(corpus):
    assert told(corpus, date(2026, 4, 16), "us-sr-21-8, notes") == []
    assert "After its rescission" in told(corpus, date(2026, 4, 17), "us-sr-21-8, notes")[0]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"pointers": ["Fairness"], "from": "2027-01-01"}, "not a part of a text"),
        ({"pointers": ["Article 5"]}, "neither a first nor a last date"),
        ({"pointers": ["Article 5"], "from": "soon"}, "'soon' is not a date"),
        ({"pointers": ["Article 5"], "from": "2027-01-01", "until": "2026-01-01"}, "not after its start"),
        ({"pointers": ["Article 5"], "from": "2027-01-01", "form": "x"}, "form"),
        ({"from": "2027-01-01"}, "pointers"),
    ],
)
def test_an_entry_that_is_no_stage_is_refused(entry, said):
    with pytest.raises(ValueError, match=said):
        stage(entry)

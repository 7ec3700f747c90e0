"""Dates as people write them."""

from datetime import date

import pytest

from compliance_llm.facts.written_days import last_day, written_days


@pytest.mark.parametrize(
    "text",
    [
        "2026-06-30",
        "30 June 2026",
        "June 30, 2026",
        "30.06.2026",
        "the 30th of June 2026",
        "30 Jun. 2026",
        "30-Jun-2026",
        "06/30/2026",
        "30/06/2026",
    ],
)
def test_one_day_in_any_notation(text):
    assert [it.first for it in written_days(f"valid until {text}.")] == [date(2026, 6, 30)]


def test_a_month_is_all_of_its_days():
    (found,) = written_days("until February 2028")
    assert (found.first, found.last) == (date(2028, 2, 1), date(2028, 2, 29))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Q2 2026", date(2026, 4, 1), date(2026, 6, 30)),
        ("2026-Q3", date(2026, 7, 1), date(2026, 9, 30)),
        ("the fourth quarter of 2026", date(2026, 10, 1), date(2026, 12, 31)),
        ("H1 2026", date(2026, 1, 1), date(2026, 6, 30)),
        ("the end of 2026", date(2026, 12, 31), date(2026, 12, 31)),
        ("03/04/2026", date(2026, 3, 4), date(2026, 4, 3)),
    ],
)
def test_a_part_of_a_year_is_all_of_its_days(text, first, last):
    assert [(it.first, it.last) for it in written_days(f"due {text}, or later")] == [(first, last)]


def test_words_that_begin_like_a_month_are_none():
    assert written_days("Market 2026, Decision 2026, version 2026.1") == []


def test_an_impossible_day_is_left_out():
    assert last_day("31 June 2026") is None

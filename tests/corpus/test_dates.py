"""A text is cited only on days on which it certainly applied."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.corpus.dates import NEVER, NOTHING, Span, applies, certain_span, days_of, meet
from compliance_llm.records import Dated

DAYS = st.dates(date(1970, 1, 1), date(2100, 1, 1))


def written(day: date, precision: int) -> str:
    return day.isoformat()[: (4, 7, 10)[precision]]


def test_a_start_given_as_a_month_is_read_as_its_last_day():
    assert certain_span("2017-06", None).since == date(2017, 6, 30)


def test_a_start_given_as_a_year_is_read_as_its_last_day():
    assert certain_span("1997", None).since == date(1997, 12, 31)


def test_an_end_given_as_a_month_is_read_as_its_first_day():
    assert certain_span(None, "2026-04").until == date(2026, 4, 1)


def test_a_span_that_may_be_empty_holds_no_day():
    assert certain_span("2017", "2017-06") == NOTHING


@pytest.mark.parametrize("text", ["", "2017-13", "2017-6", "June 2017", "2017-02-30", "17"])
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r".+"):
        days_of(text)


def test_an_end_that_certainly_lies_before_the_start_is_refused():
    with pytest.raises(ValueError, match="not after its start"):
        certain_span("2017-06", "2016")


@given(DAYS, DAYS, st.integers(0, 2), st.integers(0, 2), DAYS)
def test_the_certain_span_never_holds_a_day_outside_the_true_one(start, end, fine, coarse, day):
    if end <= start:
        start, end = end, start + timedelta(days=40)
    try:
        since, until = certain_span(written(start, fine), written(end, coarse))
    except ValueError:
        return  # 2017 until 2017-01: the dates as written are in no order
    if applies(Dated(since=since, until=until), day):
        assert start <= day < end


@given(DAYS, DAYS, DAYS, DAYS, DAYS)
def test_two_spans_meet_exactly_on_the_days_of_both(a, b, c, d, day):
    one, other = Span(*sorted((a, b + timedelta(days=36525)))), Span(*sorted((c, d + timedelta(days=36525))))
    both = meet(one, other)
    held = all(span.since <= day < span.until for span in (one, other))
    assert applies(Dated(since=both.since, until=both.until), day) == held


def test_what_never_applied_does_not_apply_on_the_last_day_there_is():
    assert not applies(Dated(since=NEVER), date.max)

"""Reading figures: what counts as a number, a range, a percentage, a date."""

from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.verify.reading.figures import days, figures, unread


def values(text):
    return [(f.value, f.percent) for f in figures(text)]


def test_thousands_signs_and_percentages_are_read():
    assert values("1,234 cases, −0.5 and 27.0% or 3 per cent") == [
        (1234, False),
        (-0.5, False),
        (27.0, True),
        (3, True),
    ]


def test_the_dash_of_a_range_is_no_minus():
    assert values("0.741-0.836 and 0.741–0.836") == [(0.741, False), (0.836, False)] * 2


def test_number_words_from_two_to_twenty_are_figures_but_half_and_twice_are_not():
    assert values("twelve cases, half of them twice, no one else") == [(12, False)]


def test_dates_are_days_and_not_figures():
    assert values("on 2026-04-17 and 17 April 2026") == []
    assert [str(d.day) for d in days("on 2026-04-17 and April 17, 2026")] == ["2026-04-17", "2026-04-17"]


def test_digits_glued_to_letters_are_not_overlooked():
    text = "Q3 rose by 2x"
    assert unread(text, figures(text)) == ["Q3", "2x"]


@given(st.floats(-1e6, 1e6), st.integers(0, 6))
def test_every_figure_that_is_written_is_read_back(value, decimals):
    shown = f"{value:,.{decimals}f}"
    assert [f.value for f in figures(f"It is {shown}.")] == [float(shown.replace(",", ""))]

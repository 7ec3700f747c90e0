"""Numbers as clauses write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.policy.figures import figures_of, sentences, shows, states, worth


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("at least 0.70 and at most 5%", [0.70, 0.05]),
        ("by 2 percentage points", [0.02]),
        ("between -0.15 and 0.15", [-0.15, 0.15]),
        ("between −0.15 and 0.15", [-0.15, 0.15]),
        ("EUR 1,000 or 50 basis points", [1000, 0.005]),
        ("SR 11-7, clause 4.2.1 and version v2", [11]),
        ("0.5%, or less.", [0.005]),
        ("the year 2026-05-01", []),
    ],
)
def test_figures_are_read_in_the_unit_of_a_limit(text, values):
    assert [it.value for it in figures_of(text)] == pytest.approx(values)


@pytest.mark.parametrize(("shown", "stands"), [("0.7", False), ("0.70", True), ("70", False), ("1%", True)])
def test_a_number_stands_only_as_it_is_written(shown, stands):
    assert shows("The AUC must be at least 0.70, and 1% may be missing.", shown) is stands


def test_a_value_is_stated_in_digits_as_a_percentage_or_in_words():
    assert states("at most 5%", 0.05)
    assert states("at most one answer in forty", 40)
    assert not states("at most 5%", 5)


@given(st.decimals(min_value=0, max_value=1000, places=3))
def test_a_number_that_is_written_is_worth_itself(number):
    assert worth(f"{number}") == float(number)
    assert states(f"at least {number} of it", float(number))


def test_no_word_is_lost_between_sentences():
    text = "The limit is 0.25. It is new; so is this.\n“A quote.” (b) More"
    assert "".join(text[start:end] for start, end in sentences(text)) == text

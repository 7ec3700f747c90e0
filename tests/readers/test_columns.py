"""Cells that reach across columns or rows: a table of data keeps every cell under the head of its column."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.readers.text.columns import MOST_COLUMNS, Cell, in_columns

CELLS = st.builds(Cell, st.sampled_from(["a", "b", ""]), st.integers(0, 4), st.integers(0, 4))


def test_a_cell_to_the_right_of_a_wide_one_stands_where_that_one_ends():
    assert in_columns([[Cell("Lamps", 2), Cell("Ships")], [Cell("oil"), Cell("gas"), Cell("sail")]]) == (
        ("Lamps", "", "Ships"),
        ("oil", "gas", "sail"),
    )


def test_a_cell_beside_a_tall_one_keeps_to_its_column():
    assert in_columns([[Cell("Harbour", 1, 2), Cell("Lamps")], [Cell("oil")], [Cell("North"), Cell("5")]]) == (
        ("Harbour", "Lamps"),
        ("", "oil"),
        ("North", "5"),
    )


def test_a_row_ends_with_its_last_cell():
    assert in_columns([[Cell("Lamps of all kinds", 3)], [Cell("oil"), Cell("")]]) == (
        ("Lamps of all kinds",),
        ("oil", ""),
    )


def test_a_cell_that_claims_to_be_endless_is_not_believed():
    assert len(in_columns([[Cell("a", 10**9), Cell("b")]])[0]) == MOST_COLUMNS + 1


@given(st.lists(st.lists(CELLS, max_size=4), max_size=4))
def test_every_cell_is_there_once_and_in_its_order(rows):
    assert [[words for words in row if words] for row in in_columns(rows)] == [
        [cell.words for cell in row if cell.words] for row in rows
    ]


@given(st.lists(st.lists(st.sampled_from(["a", "b", ""]), max_size=4), max_size=4))
def test_a_table_without_merged_cells_is_left_as_it_is(rows):
    assert in_columns([Cell(words) for words in row] for row in rows) == tuple(map(tuple, rows))

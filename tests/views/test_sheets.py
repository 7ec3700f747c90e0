"""The register as tables: no spreadsheet runs what stands in a cell."""

from __future__ import annotations

import csv
import io
from datetime import date

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compliance_llm.views.sheets import Sheet, to_csv, to_xlsx

DANGEROUS = ["=1+1", "+1", "-1", "@SUM(A1)", "  =1+1", "\t=1+1", "\u200b=1+1", "＝1+1", '=HYPERLINK("x")', "\n=1+1"]


def sheet(values):
    return Sheet("Findings", tuple(f"heading {n}" for n in range(len(values))), (values,))


def cells(*values):
    """The row as a workbook holds it."""
    workbook = openpyxl.load_workbook(io.BytesIO(to_xlsx([sheet(values)])))
    return tuple(workbook["Findings"][2])


def line(*values):
    """The row as comma-separated values hold it."""
    return list(csv.reader(io.StringIO(to_csv(sheet(values)))))[1]


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_looks_like_a_formula_is_text_in_a_workbook(text):
    _, cell = cells("F-0001", text)
    assert cell.data_type == "s"
    assert cell.quotePrefix or not str(cell.value).startswith(("=", "+", "-", "@", "＝"))


@pytest.mark.parametrize("text", DANGEROUS)
def test_what_looks_like_a_formula_stands_behind_an_apostrophe_in_comma_separated_values(text):
    _, cell = line("F-0001", text)
    assert cell.startswith(("'", "\ufffd"))


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=20))
def test_no_text_at_all_becomes_a_formula_or_an_error(texts):
    assert {cell.data_type for cell in cells("F-0001", *texts)} <= {"s", "n"}  # n: an empty cell
    assert not [cell for cell in line("F-0001", *texts) if cell.startswith(("=", "+", "-", "@"))]


def test_a_minus_of_typography_is_left_as_it_is():
    assert line("F-0001", "−0.211")[1] == "−0.211"


def test_days_are_days_in_a_workbook_and_iso_in_comma_separated_values():
    day = date(2027, 1, 21)
    assert cells("F-0001", day)[1].value.date() == day
    assert line("F-0001", day)[1] == "2027-01-21"


def test_a_text_longer_than_a_cell_can_hold_is_cut():
    assert len(cells("F-0001", "x" * 40_000)[1].value) == 32_767


def test_control_characters_break_no_workbook():
    assert cells("F-0001", "a\x1b[31mb")[1].value == "a\ufffd[31mb"

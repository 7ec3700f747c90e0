"""Footnotes of PDF files: told by their raised marks, cited by their numbers, and out of the way of the text."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_files import pdf, rules

from compliance_llm.readers.pdf import documents as reader

LONG = "These words fill a line of the page from one edge to the other, as running text does it"
SHORT = "These words fill a line of a column only"


def line(words, baseline, size=11, left=72):
    """A line in which digits in braces are raised: "the Group{1} holds"."""
    drawn = [f"BT /F1 {size} Tf {left} {baseline} Td"]
    for plain, raised in re.findall(r"([^{}]+)|\{([^}]+)\}", words):
        said = (plain or raised).replace("(", r"\(").replace(")", r"\)")
        drawn.append(f"({said}) Tj" if plain else f"{size * 0.4} Ts /F1 {size * 0.6} Tf ({said}) Tj 0 Ts /F1 {size} Tf")
    return " ".join([*drawn, "ET"])


def lines(*texts, top=700, size=11, pitch=13.0, left=72):
    return [line(words, top - pitch * n, size, left) for n, words in enumerate(texts)]


def drawn_line(height, left=72):
    return f"{left} {height} m {left + 120} {height} l S"


@pytest.fixture
def cited(told):
    """What a PDF of these pages says, each part with its pointer."""
    return lambda *pages: told(reader.read(pdf(*pages), "policy.pdf"))


def test_a_note_at_the_foot_is_cited_by_its_number_and_its_mark_leaves_the_text(cited):
    page = [*lines("4.1 It holds for the Group{1}.", "4.2 Records are kept for years{2}, as agreed.", pitch=20)]
    page += lines("1 The bank and its branches.", "2 See the standard on records.", top=80, size=9)
    assert cited(page) == [
        ("clause 4.1", "4.1 It holds for the Group."),
        ("clause 4.2", "4.2 Records are kept for years, as agreed."),
        ("footnote 1", "1 The bank and its branches."),
        ("footnote 2", "2 See the standard on records."),
    ]


@pytest.mark.parametrize("note", ["{1} The bank and its branches.", "{1}The bank and its branches.", "1. The bank."])
def test_the_number_of_a_note_may_be_raised_stand_close_or_have_a_full_stop(cited, note):
    said = re.sub(r"^\{?1\}?\.? ?", "1 ", note)
    page = [*lines("4.1 It holds for the Group{1}."), *lines(note, top=80, size=9)]
    assert cited(page)[1] == ("footnote 1", said)


def test_a_clause_goes_on_over_the_page_across_the_notes(cited):
    first = [*lines(f"4.1 {LONG}", f"and in the Group{{1}} {LONG}", top=140)]
    first += lines("1 The bank and its", "branches.", top=80, size=9, pitch=11)
    second = lines("and ends here.", "4.2 Then comes another one.", pitch=20)
    assert cited(first, second) == [
        ("clause 4.1", f"4.1 {LONG} and in the Group {LONG} and ends here."),
        ("clause 4.2", "4.2 Then comes another one."),
        ("footnote 1", "1 The bank and its branches."),
    ]


@pytest.mark.parametrize("size", [9, 11], ids=["smaller", "as the text"])
@pytest.mark.parametrize("drawn", [True, False], ids=["below a drawn line", "no line drawn"])
def test_a_note_goes_on_at_the_foot_of_the_next_page(cited, size, drawn):
    first = [*lines(f"4.1 It holds for the Group{{1}}. {LONG}.", top=300), *lines(f"1 {LONG}", top=80, size=size)]
    second = [*lines("4.2 Records are kept{2}.", top=300)]
    second += lines("and ends here.", "2 See the standard.", top=93, size=size, pitch=13)
    if drawn:
        first.append(drawn_line(95))
        second.append(drawn_line(108))
    assert cited(first, second)[2:] == [
        ("footnote 1", f"1 {LONG} and ends here."),
        ("footnote 2", "2 See the standard."),
    ]


def test_a_note_may_stand_on_the_page_after_its_mark(cited):
    first = lines("4.1 It holds for the Group{1}.", top=90)
    second = [*lines("4.2 Records are kept."), *lines("1 The bank and its branches.", top=80, size=9)]
    assert cited(first, second)[0] == ("clause 4.1", "4.1 It holds for the Group.")
    assert cited(first, second)[2] == ("footnote 1", "1 The bank and its branches.")


def test_notes_counted_anew_on_each_page_are_all_cited(cited):
    pages = [
        [*lines(f"4.{n} It holds for the Group{{1}}.", top=600), *lines(f"1 As told in part {name}.", top=80, size=9)]
        for n, name in enumerate(("one", "two", "three"), start=1)
    ]
    assert [part for part in cited(*pages) if part[0] == "footnote 1"] == [
        ("footnote 1", f"1 As told in part {name}.") for name in ("one", "two", "three")
    ]


def test_each_column_has_notes_of_its_own(cited):
    page = [*lines(*([SHORT] * 6), f"{SHORT}{{1}}.", left=60), *lines(*([SHORT] * 6), f"{SHORT}{{2}}.", left=330)]
    page += lines("1 The bank and its branches.", top=80, size=8, left=60)
    page += lines("2 See the standard on records.", top=80, size=8, left=330)
    assert cited(page)[-2:] == [
        ("footnote 1", "1 The bank and its branches."),
        ("footnote 2", "2 See the standard on records."),
    ]


def test_notes_set_as_the_text_is_are_told_from_numbered_lines_above_them(cited):
    page = [*lines("1 Purpose of this policy", top=700), *lines(f"It holds for the Group{{1}}. {LONG}.", top=670)]
    page += lines("1 The bank and its branches.", top=80)
    assert cited(page)[-1] == ("footnote 1", "1 The bank and its branches.")
    assert any("1 Purpose" in words or pointer == "Section 1" for pointer, words in cited(page))


def test_a_line_at_the_foot_whose_number_no_mark_bears_is_text(cited):
    page = [*lines("4.1 It holds for the Group."), *lines("1 The bank and its branches.", top=80, size=9)]
    assert not any(pointer.startswith("footnote") for pointer, _ in cited(page))


def test_a_numbered_line_above_other_text_is_no_note(cited):
    page = [*lines("4.1 It holds for the Group{1}."), *lines("1 The bank and its branches.", top=400, size=9)]
    page += lines(f"4.2 {LONG}.", top=300)
    assert not any(pointer.startswith("footnote") for pointer, _ in cited(page))
    assert cited(page)[0] == ("clause 4.1", "4.1 It holds for the Group 1.")


def test_the_number_of_a_page_far_above_its_edge_ends_no_note(cited):
    pages = [
        [
            *lines(f"4.{n} It holds for the Group{{{n}}}.", top=600),
            *lines(f"{n} As told in part {name}.", top=180, size=9),
            line(str(n), 140, left=300),
        ]
        for n, name in enumerate(("one", "two", "three"), start=1)
    ]
    assert [words for _, words in cited(*pages)] == [
        *(f"4.{n} It holds for the Group." for n in range(1, 4)),
        *(f"{n} As told in part {name}." for n, name in enumerate(("one", "two", "three"), start=1)),
    ]


@pytest.mark.parametrize(
    ("set_", "read"),
    [
        ("at most 10{6} cells", "at most 10^6 cells"),
        ("a rate of 10{-4} a year", "a rate of 10^-4 a year"),
        ("an R{2} of 0.6", "an R^2 of 0.6"),
        ("since 2024{3} as before", "since 2024^3 as before"),
        ("the Group{3}, as before", "the Group 3, as before"),
    ],
)
def test_what_is_raised_without_a_note_keeps_its_value(cited, set_, read):
    assert cited(lines(f"4.1 It holds {set_}."))[0][1] == f"4.1 It holds {read}."


def test_digits_that_stand_higher_in_the_same_type_are_not_raised(cited):
    drawn = r"BT /F1 11 Tf 72 700 Td (\() Tj 3 Ts (1) Tj 0 Ts (\) It holds for the Group.) Tj ET"
    assert cited([drawn]) == [("preamble, point (1)", "(1) It holds for the Group.")]


def test_a_mark_after_digits_stays_in_brackets_so_that_no_number_changes(cited):
    page = [*lines("4.1 The limit of 500{1} holds since 2024{2}."), *lines("1 In EUR.", "2 See there.", top=80, size=9)]
    assert cited(page)[0] == ("clause 4.1", "4.1 The limit of 500[1] holds since 2024[2].")


def test_a_mark_in_a_table_whose_note_stands_below_it_changes_no_figure(cited):
    page = [*rules((60, 200, 320), (620, 600, 580)), line("Sample", 605, 9, 70), line("Gini", 605, 9, 210)]
    page += [line("Test", 585, 9, 70), line("0.85{1}", 585, 9, 210)]
    page += [*lines("1 Without the year 2020.", top=565, size=8), *lines(f"4.1 {LONG}.", f"4.2 {LONG}.", top=500)]
    assert "Test\t0.85[1]" in cited(page)[0][1]
    assert any(words == "1 Without the year 2020." for _, words in cited(page))


def test_several_marks_at_one_word_all_leave_it(cited):
    page = [*lines("4.1 It holds for the Group{1,2}."), *lines("1 The bank.", "2 See there.", top=80, size=9)]
    assert cited(page)[0] == ("clause 4.1", "4.1 It holds for the Group.")


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(0, 3), st.integers(0, 3), st.sampled_from((8, 11)), st.booleans()), min_size=1, max_size=3
    )
)
def test_no_word_is_lost_wherever_notes_stand(made):
    """Words have names of their own; a mark without a note stays, one with a note goes, a note's number stays."""
    pages, marks, notes = [], Counter(), Counter()
    names = (f"w{a}{b}" for a in "abcdefghij" for b in "abcdefghijklmnopqrstuvwxyz")
    said: list[str] = []
    for marked, noted, size, drawn in made:
        said += [next(names) for _ in range(12)]
        words = said[-12:]
        text = [f"{words[n]} {LONG.replace(' ', '')}{{{n + 1}}}" if n < marked else words[n] for n in range(4)]
        foot = [f"{n + 1} {words[4 + n]} {words[7 + n]}" for n in range(noted)]
        said = said[:-12] + words[:4] + words[4 : 4 + noted] + words[7 : 7 + noted]
        pages.append([*lines(*text), *lines(*foot, top=90, size=size), *([drawn_line(105)] if drawn else [])])
        marks.update(str(n + 1) for n in range(marked))
        notes.update(str(n + 1) for n in range(noted))
    source = reader.read(pdf(*pages), "policy.pdf")
    read = Counter(re.findall(r"w[a-j][a-z]\b", source.text))
    assert read == Counter(said)
    numbers = Counter(re.findall(r"(?<![\w])\d\b", source.text))
    assert notes <= numbers <= notes + marks


def test_notes_at_the_end_of_the_document_are_endnotes(cited):
    text = [lines(f"4.{n} It holds for the Group{{{n}}} as of {year}.") for n, year in ((1, "May"), (2, "June"))]
    notes = lines("1 The bank and", "its branches.", "2 See the standard on records.", size=9)
    assert cited(*text, notes) == [
        ("clause 4.1", "4.1 It holds for the Group as of May."),
        ("clause 4.2", "4.2 It holds for the Group as of June."),
        ("endnote 1", "1 The bank and its branches."),
        ("endnote 2", "2 See the standard on records."),
    ]


def test_notes_counted_anew_on_each_page_are_footnotes_of_it(cited):
    pages = [
        [
            *lines(f"4.{n} It holds for the Group{{1}} in {year} and years{{2}} as agreed.", top=600),
            *lines(f"1 The bank in {year}.", f"2 See the {year} standard on records.", top=80, size=9),
        ]
        for n, year in ((1, "May"), (2, "June"))
    ]
    assert [pointer for pointer, _ in cited(*pages)] == ["clause 4.1", "clause 4.2", *["footnote 1", "footnote 2"] * 2]

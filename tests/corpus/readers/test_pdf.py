"""PDF files: the running text in the order one reads it, without what pages repeat around it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_files import locked_pdf, pdf, scanned_pdf

from compliance_llm.corpus.readers import pdf as reader
from compliance_llm.errors import CdraftError

LONG = "These words fill a line of the page from one edge to the other, as running text does it"


def lines(*texts, left=72, top=700, size=11, pitch=13):
    return [(left, top - pitch * n, size, words) for n, words in enumerate(texts)]


def read(*pages):
    return reader.read(pdf(*pages), "policy.pdf")


def words(source):
    return [source.text[part.start : part.end] for part in source.parts]


def test_lines_that_read_on_are_one_paragraph_and_a_gap_begins_the_next():
    page = [*lines(LONG, "and end here."), *lines("A second one.", top=650)]
    assert words(read(page)) == [f"{LONG} and end here.", "A second one."]


def test_a_word_broken_at_the_end_of_a_line_is_joined():
    assert words(read(lines(LONG + " for the vali-", "dator of models."))) == [f"{LONG} for the validator of models."]


def test_a_hyphen_that_the_word_has_elsewhere_stays():
    page = [*lines("A risk-based view is taken."), *lines(f"{LONG} of a risk-", "based decision.", top=600)]
    assert words(read(page))[1].endswith("of a risk-based decision.")


def test_numbered_clauses_and_their_items_are_cited_by_their_numbers(told):
    page = [
        (72, 720, 18, "4 Roles"),
        *lines("4.1 The owner must:", "(a) keep the inventory;", "(b) tell the validator."),
    ]
    page += lines("4.2 The validator signs.", top=640)
    assert told(read(page)) == [
        ("clause 4.1", "4.1 The owner must:"),
        ("clause 4.1(a)", "(a) keep the inventory;"),
        ("clause 4.1(b)", "(b) tell the validator."),
        ("clause 4.2", "4.2 The validator signs."),
    ]


def test_a_reference_at_the_beginning_of_a_line_opens_nothing():
    source = read(lines(f"{LONG}, as in", "(a) of clause 4.2 and in clause", "4.3 of this policy."))
    assert len(source.parts) == 1


def test_larger_or_bold_lines_are_headings(told):
    page = [(72, 720, 18, "Purpose"), *lines(LONG), (72, 640, 11, "**Scope"), *lines("All models.", top=620)]
    assert told(read(page)) == [("Purpose", LONG), ("Scope", "All models.")]


def test_headers_footers_and_page_numbers_are_dropped():
    texts = [f"{LONG} {name}." for name in ("one", "two", "three", "four")]
    around = [(72, 760, 9, "Model Risk Policy"), (72, 40, 9, "Internal")]
    pages = [[*around, *lines(said), (290, 30, 9, f"Page {n} of 4")] for n, said in enumerate(texts, start=1)]
    assert words(read(*pages)) == texts


def test_a_header_that_carries_the_page_number_is_dropped_even_if_its_words_change():
    names = ["Purpose", "Roles", "Limits"]
    pages = [[(72, 760, 9, f"Chapter {name} {7 + n}"), *lines(f"{LONG} {name}.")] for n, name in enumerate(names)]
    assert words(read(*pages)) == [f"{LONG} {name}." for name in names]


def test_what_only_looks_like_a_header_stays():
    pages = [lines(f"{LONG} {n}.", top=760) for n in range(3)]
    pages[1] = lines("A line that stands here only once in the margin.", top=760)
    assert "A line that stands here only once in the margin." in words(read(*pages))


def test_a_paragraph_goes_on_over_the_page():
    assert words(read(lines(f"{LONG} and goes"), lines("on here."))) == [f"{LONG} and goes on here."]


def test_two_columns_are_read_one_after_the_other():
    left = lines(*(f"left {n} stands in the first column of this page here" for n in range(6)), size=10)
    right = lines(*(f"right {n} stands in the second column of it over there" for n in range(6)), left=330, size=10)
    page = [(72, 730, 16, "A title over both of the columns of this page"), *left, *right]
    said = " ".join(words(read(page)))
    assert said.index("left 5") < said.index("right 0")


def test_a_table_of_contents_with_leaders_is_no_text():
    assert words(read(lines("Contents", "1 Purpose . . . . . . . . 3", LONG))) == [LONG]


def test_each_part_stands_at_its_offsets(assert_whole):
    assert_whole(read([(72, 720, 18, "4 Roles"), *lines("4.1 One.", "4.2 Two.")]))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text("abc de.()1", min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=8))
def test_no_character_of_a_page_is_lost(squeezed, texts):
    source = read(lines(*texts, pitch=20))
    assert sorted(squeezed(source.text)) == sorted(squeezed("".join(texts)))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (locked_pdf(), "encrypted"),
        (scanned_pdf(), "may be a scan"),
        (pdf([(72, 700, 11, "x")])[:60], "breaks off"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 20, "breaks off"),
        (pdf([]), "no text"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_named(content, told):
    with pytest.raises(CdraftError, match=told) as error:
        reader.read(content, "policy.pdf")
    assert error.value.problem.startswith("policy.pdf ")

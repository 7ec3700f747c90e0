"""PDF files: the running text in the order one reads it, without what pages repeat around it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_files import boxes, locked_pdf, pdf, rules, scanned_pdf

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


XS, YS = (70, 240, 330, 420), (700, 682, 650, 632)
CELLS = [
    *((left + 4, 688, 10, words) for left, words in zip(XS, ("Metric", "Amber", "Red"), strict=False)),
    *((74, 668 - 12 * n, 10, words) for n, words in enumerate(("Population stability", "index"))),
    *((244, 668, 10, "above 0.10"), (334, 668, 10, "above 0.25")),
    *((74, 638, 10, "Gini"), (334, 638, 10, "below 0.40")),
]
TABLE = "Metric\tAmber\tRed\nPopulation stability index\tabove 0.10\tabove 0.25\nGini\t\tbelow 0.40"


@pytest.mark.parametrize("drawn", [rules, boxes])
def test_a_table_with_lines_around_its_cells_keeps_its_rows_and_columns(told, drawn):
    page = [*lines("2.1 The limits are:", top=720), *drawn(XS, YS), *CELLS, *lines("2.2 They are hard.", top=610)]
    assert told(read(page)) == [
        ("clause 2.1", "2.1 The limits are:"),
        ("clause 2.1", TABLE),
        ("clause 2.2", "2.2 They are hard."),
    ]


def test_cells_that_are_one_hold_their_words_once(told):
    across = [f"{left} {y} m {right} {y} l S" for y in YS for left, right in ((70, 420),)]
    up = [f"{x} 632 m {x} {682 if x == 240 else 700} l S" for x in XS]
    page = [*lines(LONG, top=720), *across, *up, (74, 688, 10, "Metric and limits"), (334, 688, 10, "Red"), *CELLS[3:]]
    (_, table) = (said for _, said in told(read(page)))
    assert table.splitlines()[0] == "Metric and limits\t\tRed"


def test_a_table_without_lines_at_its_sides_is_one_too(told):
    across, up = [f"70 {y} m 420 {y} l S" for y in YS], [f"{x} 632 m {x} 700 l S" for x in XS[1:3]]
    page = [*lines(LONG, top=720), *across, *up, *CELLS]
    assert [said for _, said in told(read(page))] == [LONG, TABLE]


def test_words_of_a_table_that_stands_within_another_are_said_once(told):
    outer = rules((60, 500, 560), (712, 560, 540))
    page = [
        *lines(LONG, top=740),
        *outer,
        *rules(XS, YS),
        *CELLS,
        (510, 600, 10, "Aside"),
        (70, 546, 10, "Below"),
        (510, 546, 10, "it"),
    ]
    said = " ".join(words for _, words in told(read(page)))
    assert [said.count(word) for word in ("Gini", "Amber", "Aside", "Below")] == [1, 1, 1, 1]


def test_a_table_goes_on_over_the_page_and_its_head_is_said_once(told):
    head, *rows = TABLE.splitlines()
    more = [*CELLS[:3], (74, 668, 10, "AUC"), (244, 668, 10, "below 0.70"), (74, 638, 10, "KS"), (334, 638, 10, "0.3")]
    pages = [[*lines(LONG, top=720), *rules(XS, YS), *CELLS], [*rules(XS, YS), *more, *lines("After it.", top=600)]]
    table = "\n".join([head, *rows, "AUC\tbelow 0.70\t", "KS\t\t0.3"])
    assert [said for _, said in told(read(*pages))] == [LONG, table, "After it."]


def test_a_table_in_the_head_of_every_page_is_dropped_and_one_with_other_numbers_stays(told):
    top = rules((70, 300, 540), (770, 750, 730))
    names = [(74, 756, 9, "Model Risk Policy"), (74, 736, 9, "Owner: CRO"), (304, 736, 9, "Internal")]
    pages = [[*top, *names, (304, 756, 9, f"Page {n} of 4"), *lines(f"{LONG} {n}.", top=600)] for n in range(1, 5)]
    assert [said for _, said in told(read(*pages))] == [f"{LONG} {n}." for n in range(1, 5)]
    pages = [[*top, *names, (304, 756, 9, f"Red is {n}"), *lines(f"{LONG} {n}.", top=600)] for n in range(1, 5)]
    assert sum("Model Risk Policy" in said for _, said in told(read(*pages))) == 4


def test_a_box_around_words_a_line_below_a_heading_and_a_drawing_are_no_tables(told):
    box, line = rules((60, 560), (712, 670)), ["60 640 m 560 640 l S"]
    drawing = rules(range(100, 400, 30), range(300, 500, 30))
    page = [*box, *lines(LONG, "and on."), *line, *lines("Outside.", top=620), *drawing, (240, 390, 9, "x")]
    assert [said for _, said in told(read(page))] == [f"{LONG} and on.", "Outside.", "x"]


def test_clauses_that_a_table_lays_out_are_cited_by_their_numbers(told):
    xs, ys = (70, 130, 540), (700, 682, 664, 632)
    cells = [
        (74, 688, 10, "Clause"),
        (134, 688, 10, "Requirement"),
        (74, 670, 10, "4.1"),
        (134, 670, 10, "Owners sign."),
    ]
    cells += [(74, 650, 10, "4.2"), (134, 650, 10, "Validators review what"), (134, 638, 10, "owners sign.")]
    page = [(72, 740, 18, "4 Roles"), (72, 715, 11, LONG), *rules(xs, ys), *cells]
    assert told(read(page)) == [
        ("Section 4", LONG),
        ("Section 4", "Clause Requirement"),
        ("clause 4.1", "4.1 Owners sign."),
        ("clause 4.2", "4.2 Validators review what owners sign."),
    ]


def test_a_table_of_contents_with_leaders_is_no_text():
    assert words(read(lines("Contents", "1 Purpose . . . . . . . . 3", LONG))) == [LONG]


def test_each_part_stands_at_its_offsets(assert_whole):
    assert_whole(read([(72, 720, 18, "4 Roles"), *lines("4.1 One.", "4.2 Two.")]))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text("abc de.()1", min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=8))
def test_no_character_of_a_page_is_lost(squeezed, texts):
    source = read(lines(*texts, pitch=20))
    assert sorted(squeezed(source.text)) == sorted(squeezed("".join(texts)))


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 500), st.integers(0, 700)), min_size=1, max_size=12, unique=True))
def test_no_word_is_lost_wherever_it_stands_in_a_table_or_beside_it(squeezed, places):
    said = [f"w{n:02}" for n in range(len(places))]
    page = [
        *rules((100, 250, 400), (600, 450, 300)),
        *((x, y, 10, word) for (x, y), word in zip(places, said, strict=True)),
    ]
    assert sorted(squeezed(read(page).text)) == sorted(squeezed("".join(said)))


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

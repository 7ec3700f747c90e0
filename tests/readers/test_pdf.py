"""PDF files: the running text in the order one reads it, without what pages repeat around it."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from made_files import boxes, locked_pdf, pdf, rules, scanned_pdf

from compliance_llm.errors import CdraftError
from compliance_llm.readers.pdf import documents as reader

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


def test_a_running_head_that_names_the_chapter_and_counts_the_pages_is_dropped():
    names = ["Purpose", "Purpose", "Roles", "Roles"]
    pages = [[(72, 760, 9, f"Chapter {name} {7 + n}"), *lines(f"{LONG} {n}.", top=600)] for n, name in enumerate(names)]
    assert words(read(*pages)) == [f"{LONG} {n}." for n in range(4)]


def test_chapters_that_each_begin_a_page_keep_their_headings(told):
    names = ["Introduction", "Scope", "Limits", "Review"]
    pages = [
        [(72, 750, 15, f"**{n} {name}"), *lines(f"{n}.1 {LONG} {name}."), (72, 30, 11, f"Page {n}")]
        for n, name in enumerate(names, start=1)
    ]
    source = read(*pages)
    assert [source.text[start:end] for start, end in source.headings] == [
        f"{n} {name}" for n, name in enumerate(names, start=1)
    ]
    assert [pointer for pointer, _ in told(source)] == [f"clause {n}.1" for n in range(1, 5)]


def test_footnotes_whose_numbers_run_with_the_pages_stay():
    notes = ["1 Group means the bank and its branches.", "2 See the standard on records.", "3 As amended."]
    pages = [
        [*lines(f"{LONG} {n}.", top=600), (72, 60, 9, note), (72, 30, 9, f"Internal, page {n}")]
        for n, note in enumerate(notes, start=1)
    ]
    assert words(read(*pages)) == [it for n, note in enumerate(notes, start=1) for it in (f"{LONG} {n}.", note)]


def test_lines_with_words_of_their_own_stay_though_they_begin_or_end_in_the_number_of_their_page():
    pages = [
        [*lines(f"{LONG} {n}.", top=600), (72, 60, 11, f"The {name} is reviewed in step {n}")]
        for n, name in enumerate(("model", "limit", "index", "owner"), start=1)
    ]
    said = " ".join(words(read(*pages)))
    assert all(f"The {name} is reviewed" in said for name in ("model", "limit", "index", "owner"))


def test_divisions_of_one_name_that_each_begin_a_page_stay():
    pages = [[(72, 750, 11, f"**Schedule {n}"), *lines(f"{LONG} {n}.", top=600)] for n in range(1, 5)]
    source = read(*pages)
    assert [part.pointer for part in source.parts] == [f"Schedule {n}" for n in range(1, 5)]


def test_a_large_title_at_the_head_of_most_pages_is_dropped_and_one_on_three_of_many_stays():
    head = (72, 760, 16, "Model Risk Policy")
    assert "Risk" not in read(*([head, *lines(f"{LONG} {n}.", top=600)] for n in range(4))).text
    pages = [[*([head] if n < 3 else []), *lines(f"{LONG} {n}.", top=600)] for n in range(8)]
    assert read(*pages).text.count("Model Risk Policy") == 3


def test_page_numbers_alone_are_dropped_also_where_they_are_set_large():
    pages = [[*lines(f"{LONG} {n}.", top=600), (300, 30, size, f"{n}")] for size in (11, 15) for n in range(1, 5)]
    assert words(read(*pages[:4])) == words(read(*pages[4:])) == [f"{LONG} {n}." for n in range(1, 5)]


def test_headings_of_two_sizes_one_below_the_other_are_two(told):
    page = [(72, 740, 14, "**2. Diligence"), (72, 715, 13, "**2.1 When it is due"), *lines(LONG)]
    source = read(page)
    assert [source.text[start:end] for start, end in source.headings] == ["2. Diligence", "2.1 When it is due"]
    assert told(source) == [("Section 2.1", LONG)]


def test_a_bold_title_over_the_first_bold_heading_is_a_heading_of_its_own(told):
    page = [(72, 740, 11, "**OUTSOURCING POLICY"), (72, 720, 11, "**1. PURPOSE AND SCOPE"), *lines(LONG)]
    assert told(read(page)) == [("Section 1", LONG)]


def test_a_bold_heading_over_two_lines_is_one():
    title = [
        "**Policy for the validation of all models that the bank has in use in",
        "**12 of its branches and offices",
    ]
    source = read([*lines(*title, top=740), *lines(LONG, LONG, LONG)])
    assert [source.text[start:end] for start, end in source.headings] == [" ".join(title).replace("**", "")]


def test_items_without_a_stop_at_their_ends_are_parts_of_their_own(told):
    page = lines("1.1 It is due:", "(a) when an account is opened", "(b) when money is sent", "It is noted.", pitch=24)
    assert [pointer for pointer, _ in told(read(page))] == [
        "clause 1.1",
        "clause 1.1(a)",
        "clause 1.1(b)",
        "clause 1.1",
    ]


def test_bullets_set_close_together_are_parts_of_their_own():
    page = lines("Each entry names:", "• the purpose of a model", "• its owner and its developer", "• its last test")
    assert len(words(read(page))) == 4


def test_short_paragraphs_with_gaps_between_them_are_not_one():
    page = [*lines("Appendix A Tiers", "Models are put in tiers", "A tier is reviewed yearly", top=500, pitch=22)]
    source = read([*lines(LONG, "and so on.", top=740), *page])
    assert [part.pointer for part in source.parts][-2:] == ["Appendix A", "Appendix A"]


def test_lines_with_wide_spaces_between_them_still_read_on():
    page = lines(*(f"{LONG} {n}" for n in range(6)), "and end here.", pitch=30)
    assert len(words(read(page))) == 1


def test_a_reference_at_the_beginning_of_a_line_of_an_item_opens_nothing():
    page = lines(f"(a) {LONG} of point", "(b) of this policy.", "(c) Any other case.")
    assert words(read(page)) == [f"(a) {LONG} of point (b) of this policy.", "(c) Any other case."]


def test_a_table_of_contents_without_leaders_is_no_text_where_its_words_come_again(told):
    contents = lines("1. Purpose 1", "1.1 Aim 1", "2. Roles 2", "Signed on 3 May 2024", top=740, pitch=22)
    body = [(72, 600, 16, "1. Purpose"), (72, 570, 14, "1.1 Aim"), *lines(f"{LONG}.", top=550)]
    source = read([*contents, *body, (72, 500, 16, "2. Roles"), *lines("Owners sign.", top=480)])
    assert [said for _, said in told(source)] == ["Signed on 3 May 2024", f"{LONG}.", "Owners sign."]


def test_lines_that_end_in_numbers_and_do_not_come_again_are_no_table_of_contents():
    page = lines("Tier one is reviewed in year 1", "Tier two in year 2", "Tier three in year 3", pitch=22)
    assert len(words(read(page))) == 3


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


def spread(*rows, columns=(72, 240, 400), top=660, pitch=16):
    return [
        (left, top - pitch * n, 11, cell)
        for n, row in enumerate(rows)
        for left, cell in zip(columns, row, strict=False)
        if cell
    ]


def test_one_row_of_a_table_that_is_left_for_the_next_page_stays_with_it(told):
    second = [*rules(XS, YS[:2]), (74, 688, 10, "AUC"), (334, 688, 10, "0.70"), *lines("After it.", top=600)]
    first = [*lines(LONG, top=740), *rules(XS, (700, 400, 96, 64)), (74, 690, 10, "Metric"), (244, 690, 10, "Amber")]
    first += [(334, 690, 10, "Red"), (74, 80, 10, "Gini"), (244, 80, 10, "0.5"), (334, 80, 10, "0.4")]
    assert [said for _, said in told(read(first, second))] == [
        LONG,
        "Metric\tAmber\tRed\nGini\t0.5\t0.4\nAUC\t\t0.70",
        "After it.",
    ]


def test_one_row_with_other_columns_or_below_other_words_is_no_table(told):
    first = [*rules(XS, YS), *CELLS]
    row = [(74, 688, 10, "AUC"), (334, 688, 10, "0.70")]
    pages = [first, [*rules((70, 200, 420), YS[:2]), *row]]
    assert [said for _, said in told(read(*pages))] == [TABLE, "AUC 0.70"]
    pages = [[*first, *lines("Below it.", top=500)], [*rules(XS, YS[:2]), *row]]
    assert [said for _, said in told(read(*pages))] == [TABLE, "Below it.", "AUC 0.70"]


def test_lines_whose_parts_stand_in_columns_are_a_table_though_no_lines_are_drawn(told):
    rows = [
        ("Rating", "Review", "Approved by"),
        ("Low", "in 60 months", "a manager"),
        ("High", "in 12 months", "a head"),
    ]
    page = [*lines("2.1 The reviews are:", top=690), *spread(*rows), *lines("2.2 They are noted.", top=590)]
    assert told(read(page)) == [
        ("clause 2.1", "2.1 The reviews are:"),
        ("clause 2.1", "\n".join("\t".join(row) for row in rows)),
        ("clause 2.2", "2.2 They are noted."),
    ]


def test_a_cell_that_goes_on_in_the_next_line_stays_in_its_row(told):
    rows = [("Metric", "Red"), ("Gini", "below 0.40")]
    rest = [(72, 606, 11, "Population stability"), (240, 606, 11, "above 0.25"), (72, 594, 11, "index")]
    rest += [(240, 624, 11, "or unknown"), *spread(("AUC", "below 0.70"), top=570)]
    page = [*lines(LONG, top=740), *spread(*rows, pitch=24), *rest]
    table = "Metric\tRed\nGini\tbelow 0.40 or unknown\nPopulation stability index\tabove 0.25\nAUC\tbelow 0.70"
    assert [said for _, said in told(read(page))] == [LONG, table]


def test_numbers_that_end_below_one_another_are_a_column(told):
    rows = [
        (72, 660, 11, "Grade"),
        (240, 660, 11, "0.10 per cent"),
        (72, 644, 11, "A"),
        (240 + 6.12, 644, 11, "9.9 per cent"),
    ]
    assert [said for _, said in told(read([*lines(LONG, top=740), *rows]))] == [
        LONG,
        "Grade\t0.10 per cent\nA\t9.9 per cent",
    ]


def test_a_row_whose_cells_go_on_beside_one_another_is_one(told):
    rows = [("Segment", "Limit", "Owner"), ("Firms and", "5 million", "Committee"), ("others", "", "and board")]
    page = [*lines(LONG, top=740), *spread(*rows[:1], top=690), *spread(*rows[1:], top=666, pitch=13)]
    page += spread(("Banks", "50 million", "Board"), top=629)
    table = "Segment\tLimit\tOwner\nFirms and others\t5 million\tCommittee and board\nBanks\t50 million\tBoard"
    assert [said for _, said in told(read(page))] == [LONG, table]


def test_a_table_without_lines_goes_on_over_the_page(told):
    head, *rows = [("List", "Threshold"), ("Sanctions", "85 %"), ("Names", "80 %")]
    pages = [[*lines(LONG), *spread(head, top=60)], [*spread(*rows, top=740), *lines("After it.", top=600)]]
    assert [said for _, said in told(read(*pages))] == [
        LONG,
        "List\tThreshold\nSanctions\t85 %\nNames\t80 %",
        "After it.",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [("1.1", "Owners keep the inventory."), ("1.2", "Validators sign it."), ("1.3", "The board reads it.")],
        [("•", "the owner"), ("•", "the validator")],
        [("Article 5", "Owners sign."), ("Article 6", "Validators sign.")],
        [("4.1", "Owners keep it.", "Yearly"), ("4.2", "Validators sign it.", "Monthly")],
        [("4.1 Owners keep it.", "Yearly"), ("4.2 Validators sign.", "Monthly")],
        [("Scope", "It applies to"), ("", "(a) banks;"), ("", "(b) branches."), ("Roles", "All sign.")],
        [("1", "Purpose", "2"), ("2", "Scope", "3"), ("3", "Roles", "5")],
        [("Purpose", "2"), ("Scope", "3")],
        [("The owner keeps the", "The validator signs the"), ("inventory of all the", "report on each of the")],
    ],
    ids=[
        "clauses",
        "bullets",
        "articles",
        "clauses and words",
        "clauses with dates",
        "items",
        "chapters",
        "pages",
        "text",
    ],
)
def test_what_only_stands_in_columns_is_no_table(rows, told):
    page = [*lines(LONG, top=740), *spread(*rows, pitch=13)]
    assert not any("\t" in said for _, said in told(read(page)))


def test_letters_drawn_one_by_one_are_words_again():
    said = ["no bond and no open hedge ended and one good deed on one page hung on a good bond", "one bond ended."]
    drawn: list[str] = []
    for n, line in enumerate(said):
        left = 72.0
        for letter in line:
            if letter != " ":
                drawn.append(f"BT /F1 10 Tf {left:.2f} {740 - 13 * n} Td ({letter}) Tj ET")
            left += 7 if letter == " " else 5.56
    assert words(read(drawn)) == [" ".join(said)]


def test_the_mark_of_a_footnote_is_no_part_of_the_word_before_it():
    marked = "BT /F1 11 Tf 72 700 Td (This holds for the Group) Tj 5 Ts /F1 6 Tf (1) Tj 0 Ts /F1 11 Tf (.) Tj ET"
    assert words(read([marked, *lines("It holds in Basel3 too.", top=660)])) == [
        "This holds for the Group 1.",
        "It holds in Basel3 too.",
    ]


def test_a_hyphen_between_words_that_the_document_has_stays():
    page = [*lines("The market is wide."), *lines(f"{LONG} of a market-", "wide view.", top=600)]
    assert words(read(page))[1].endswith("of a market-wide view.")


def test_a_heading_in_the_type_of_the_text_that_ends_a_page_is_no_part_of_the_next(told):
    first = [*lines(f"4.1 {LONG}.", top=600), *lines("Appendix B Definitions", top=120)]
    assert told(read(first, lines("Model means a method that makes", "estimates.")))[-1] == (
        "Appendix B",
        "Model means a method that makes estimates.",
    )


def test_a_table_of_contents_with_leaders_is_no_text():
    assert words(read(lines("Contents", "1 Purpose . . . . . . . . 3", LONG))) == [LONG]


def test_each_part_stands_at_its_offsets(assert_whole):
    assert_whole(read([(72, 720, 18, "4 Roles"), *lines("4.1 One.", "4.2 Two.")]))


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text("abc de.()1", min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=8))
def test_no_character_of_a_page_is_lost(squeezed, texts):
    assume(not any("...." in squeezed(it) for it in texts))  # leaders of a table of contents
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


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from((72, 75, 150, 240, 400)), st.integers(4, 54), st.sampled_from(("1.1", "(a)", "Low", "8"))
        ),
        min_size=1,
        max_size=16,
        unique_by=lambda place: (round(place[0] / 12), place[1]),
    )
)
def test_no_word_is_lost_in_columns_without_lines(squeezed, places):
    page = [(left, 14 * line, 11, word) for left, line, word in places]
    assert sorted(squeezed(read(page).text)) == sorted(squeezed("".join(word for *_, word in places)))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(("Purpose", "Roles", "Limits", "Review")), min_size=4, max_size=6),
    st.sampled_from((11, 16)),
)
def test_no_words_that_head_a_page_alone_are_lost(squeezed, names, size):
    heads = [f"{n} {name} of part {chr(96 + n)}" for n, name in enumerate(names, start=1)]
    pages = [[(72, 750, size, head), *lines(f"{LONG}.", top=600)] for head in heads]
    source = read(*pages)
    assert sorted(squeezed(source.text)) == sorted(squeezed("".join(f"{head}{LONG}." for head in heads)))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (locked_pdf(), "encrypted"),
        (scanned_pdf(), "may be a scan"),
        (pdf([(72, 700, 11, "x")])[:60], "is truncated"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 20, "is truncated"),
        (pdf([]), "no text"),
    ],
)
def test_a_pdf_that_cannot_be_read_is_named(content, told):
    with pytest.raises(CdraftError, match=told) as error:
        reader.read(content, "policy.pdf")
    assert error.value.problem.startswith("policy.pdf ")


def test_columns_whose_clauses_have_their_numbers_apart_are_read_one_after_the_other(told):
    said = ["Words of a clause of one of the two columns", "which go on in a line below it"]

    def column(left, section):
        for clause in range(1, 9):
            top = 740 - 30 * clause
            yield (left, top, 9, f"{section}.{clause}")
            yield from lines(*said, left=left + 40, top=top, size=9, pitch=11)

    source = read([*column(60, 1), *column(320, 2)])
    assert told(source) == [
        (f"clause {section}.{clause}", f"{section}.{clause} {' '.join(said)}")
        for section in (1, 2)
        for clause in range(1, 9)
    ]


@pytest.mark.parametrize(("left", "step"), [(45, 1), (45, 5), (550, 1)])
def test_the_numbers_of_lines_in_the_margin_are_dropped(left, step):
    texts = [f"{LONG} {name}" for name in ("one", "two", "three")]
    numbers = [(left, 700 - 13 * n, 8, str(n + 1)) for n in range(24) if (n + 1) % step == 0]
    ending = [(72, 700, 11, "which ends here."), *(numbers[:1] if step == 1 else [])]
    assert words(read([*lines(*texts * 8), *numbers], ending)) == [f"{' '.join(texts * 8)} which ends here."]


def test_paragraphs_with_their_numbers_in_the_margin_keep_them(told):
    page = [
        it for n in range(1, 13) for it in ((45, 740 - 40 * n, 11, str(n)), *lines(LONG, "and end.", top=740 - 40 * n))
    ]
    assert [said for _, said in told(read(page))] == [f"{n} {LONG} and end." for n in range(1, 13)]


@pytest.mark.parametrize("columns", [1, 2])
def test_a_large_word_stamped_over_the_lines_of_each_page_is_dropped_and_parts_none_of_them(columns):
    said = [f"words of line {n} which stand in one of the columns" for n in range(12)]
    stamp = (100, 560, 90, "DRAFT")
    lefts = (60, 320)[:columns]
    pages = [
        [stamp, *(it for left in lefts for it in lines(*said, left=left, top=640, size=9, pitch=11))] for _ in range(4)
    ]
    assert " ".join(words(read(*pages))) == " ".join(said * columns * 4)


def test_a_large_line_on_each_page_that_lies_over_no_other_stays():
    pages = [[*lines(f"{LONG} {n}.", top=600), (100, 400, 90, f"Part {n}")] for n in range(4)]
    source = read(*pages)
    assert [source.text[start:end] for start, end in source.headings] == [f"Part {n}" for n in range(4)]

"""The eCFR's XML becomes sections cited by designators, however these nest, and comments by what they interpret."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compliance_llm.readers.us import ecfr
from compliance_llm.readers.us.designators import COMMENTS, PARAGRAPHS, Break, Designator, place

ROMAN = ("i", "ii", "iii", "iv")


def part(inner):
    return f"""<?xml version="1.0" encoding="UTF-8"?><DIV5 N="1002" TYPE="PART">
        <HEAD>PART 1002—KITES (REGULATION B)</HEAD><AUTH><HED>Authority:</HED><PSPACE>12 U.S.C. 1.</PSPACE></AUTH>
        <SOURCE><HED>Source:</HED><PSPACE>76 FR 1.</PSPACE></SOURCE>{inner}</DIV5>""".encode()


def section(*paragraphs, number="1002.9", title="Notices.", after=""):
    paragraphs = "".join(f"<P>{it}\n</P>" for it in paragraphs)
    return f'<DIV8 N="{number}" TYPE="SECTION"><HEAD>§ {number}   {title}</HEAD>{paragraphs}{after}</DIV8>'


def read(data):
    assert ecfr.recognises(data)
    return ecfr.read(data, "part.xml")


def pointers(source):
    return [part.pointer for part in source.parts if part.pointer.startswith("Section")]


def below(*paragraphs):
    """What follows the section's number in the pointers of such paragraphs."""
    return [pointer.removeprefix("Section 1002.9") for pointer in pointers(read(part(section(*paragraphs))))]


def test_a_paragraph_is_cited_by_the_designators_down_to_it(told):
    source = read(
        part(
            section(
                "A lender shall:",
                "(a) <I>Notice</I>—(1) <I>When.</I> Tell within:",
                "(i) Thirty days;",
                "(ii) Ninety days:",
                "(A) First;",
                "(<I>1</I>) deep;",
                "(<I>i</I>) deeper.",
                "(2) <I>What.</I> All.",
                "(b)(1) Both.",
            )
        )
    )
    assert told(source)[1:] == [
        ("Section 1002.9", "A lender shall:"),
        ("Section 1002.9(a)", "(a) Notice—"),
        ("Section 1002.9(a)(1)", "(1) When. Tell within:"),
        ("Section 1002.9(a)(1)(i)", "(i) Thirty days;"),
        ("Section 1002.9(a)(1)(ii)", "(ii) Ninety days:"),
        ("Section 1002.9(a)(1)(ii)(A)", "(A) First;"),
        ("Section 1002.9(a)(1)(ii)(A)(1)", "(1) deep;"),
        ("Section 1002.9(a)(1)(ii)(A)(1)(i)", "(i) deeper."),
        ("Section 1002.9(a)(2)", "(2) What. All."),
        ("Section 1002.9(b)(1)", "(b)(1) Both."),
    ]
    assert [it.stem for it in source.parts[1:]] == [None, 1, 2, 3, 3, 5, 6, 7, 2, None]
    assert source.parts[2].heading == "Notices."


@pytest.mark.parametrize(
    ("paragraphs", "places"),
    [
        ("g h i j", "(g) (h) (i) (j)"),
        ("h 1 2 i j", "(h) (h)(1) (h)(2) (i) (j)"),
        ("h 1 i ii 2 i 1 2 j", "(h) (h)(1) (h)(1)(i) (h)(1)(ii) (h)(2) (i) (i)(1) (i)(2) (j)"),
        ("h 1 2 i", "(h) (h)(1) (h)(2) (i)"),
        ("u 1 2 v w", "(u) (u)(1) (u)(2) (v) (w)"),
        ("1 i ii iii iv v vi 2", "(1) (1)(i) (1)(ii) (1)(iii) (1)(iv) (1)(v) (1)(vi) (2)"),
        ("a 2 i A 1 2 3 B ii 3 b", "(a) (a)(2) (a)(2)(i) (a)(2)(i)(A) (a)(2)(i)(A)(1) (a)(2)(i)(A)(2) (a)(2)(i)(A)(3) "
         "(a)(2)(i)(B) (a)(2)(ii) (a)(3) (b)"),
        ("a i ii b", "(a) (a)(i) (a)(ii) (b)"),
        ("1 2 i ii 3", "(1) (2) (2)(i) (2)(ii) (3)"),
        ("y z aa bb", "(y) (z) (aa) (bb)"),
    ],
)  # fmt: skip
def test_designators_that_may_mean_two_places_are_placed_by_what_follows(paragraphs, places):
    assert below(*(f"({it}) Words." for it in paragraphs.split())) == places.split()


@pytest.mark.parametrize(
    ("paragraphs", "places"),
    [
        ("a 2 ii *a *b iii", "(a) (a)(2) (a)(2)(ii) (a)(2)(ii)(a) (a)(2)(ii)(b) (a)(2)(iii)"),
        ("a 1 i *a *1 *i *ii *2 *b ii b", "(a) (a)(1) (a)(1)(i) (a)(1)(i)(a) (a)(1)(i)(a)(1) (a)(1)(i)(a)(1)(i) "
         "(a)(1)(i)(a)(1)(ii) (a)(1)(i)(a)(2) (a)(1)(i)(b) (a)(1)(ii) (b)"),
        ("a 1 i A *1 *i B ii", "(a) (a)(1) (a)(1)(i) (a)(1)(i)(A) (a)(1)(i)(A)(1) (a)(1)(i)(A)(1)(i) (a)(1)(i)(B) "
         "(a)(1)(ii)"),
        ("a *b c", "(a) (b) (c)"),
    ],
)  # fmt: skip
def test_letters_in_italics_below_roman_numbers_are_not_those_of_the_section(paragraphs, places):
    words = [f"(<I>{it[1:]}</I>) Words." if it.startswith("*") else f"({it}) Words." for it in paragraphs.split()]
    assert below(*words) == places.split()


NUMBERS = (*map(tuple, ("abcdefghijkl", "12345")), ROMAN, *map(tuple, ("ABC", "123")), ROMAN[:2])


def trees(level=0):
    """Paragraphs nested as the Code numbers them: lists of two items or more, no level left out."""
    if level == len(NUMBERS):
        return st.just([])
    return st.lists(st.one_of(st.just([]), trees(level + 1)), min_size=2, max_size=len(NUMBERS[level]))


@settings(deadline=None)
@given(trees())
def test_any_properly_nested_paragraphs_are_placed_as_they_nest(tree):
    steps, expected = [], []

    def visit(items, level, above):
        for number, inner in zip(NUMBERS[level] if items else (), items, strict=False):
            steps.append(Designator(number, italic=level >= 4))
            expected.append((*above, number))
            visit(inner, level + 1, expected[-1])

    visit(tree, 0, ())
    assert [spot.labels for spot in place(steps)] == expected


def test_asterisks_let_a_list_begin_in_its_middle():
    spots = place(
        [Designator("a"), Break(omits=True), Designator("3"), Designator("i"), Break(omits=True), Designator("c")]
    )
    assert ["".join(spot.labels) for spot in spots] == ["a", "a", "a3", "a3i", "a3i", "c"]


@settings(deadline=None)
@given(st.lists(st.sampled_from([*"abhi1234AB", "ii", "iv", "v", "aa", "xx", "zz"]), max_size=40))
def test_any_designators_get_a_place_that_ends_in_them(labels):
    spots = place([Designator(label) for label in labels])
    assert len(spots) == len(labels)
    known = [(spot, label) for spot, label in zip(spots, labels, strict=True) if label not in ("zz", "xx")]
    assert all(spot.labels[-1] == label for spot, label in known)


def test_definitions_without_designators_are_cited_by_the_section_alone(told):
    source = read(
        part(
            section(
                "In this part:",
                "<I>Kite</I> means:",
                "(1) A toy; or",
                "(i) red; or",
                "(ii) blue; or",
                "(2) A bird.",
                "<I>Tail</I> means:",
                "(1) A string.",
                "(2) A ribbon.",
            )
        )
    )
    assert set(pointers(source)) == {"Section 1002.9"}
    assert [it.stem for it in source.parts[1:]] == [None, 1, 2, 3, 3, 2, 1, 7, 7]


def test_the_first_item_of_a_list_may_stand_in_the_words_that_lead_into_it(told):
    source = read(
        part(
            section(
                "(a) <I>Who.</I> A lender shall, within the days that the rule names, do these: (1) Keep the record;",
                "(2) Tell the owner, if: (i) It is new; or",
                "(ii) It has changed.",
                "(b) It may do any of these: (1) wait; or (2) ask.",
                "<I>Kite</I> means any of the following: (1) A toy;",
                "(2) A bird.",
            )
        )
    )
    assert told(source)[1:] == [
        ("Section 1002.9(a)", "(a) Who. A lender shall, within the days that the rule names, do these:"),
        ("Section 1002.9(a)(1)", "(1) Keep the record;"),
        ("Section 1002.9(a)(2)", "(2) Tell the owner, if:"),
        ("Section 1002.9(a)(2)(i)", "(i) It is new; or"),
        ("Section 1002.9(a)(2)(ii)", "(ii) It has changed."),
        ("Section 1002.9(b)", "(b) It may do any of these: (1) wait; or (2) ask."),
        ("Section 1002.9(b)", "Kite means any of the following:"),
        ("Section 1002.9(b)", "(1) A toy;"),
        ("Section 1002.9(b)", "(2) A bird."),
    ]
    assert [it.stem for it in source.parts[2:7]] == [1, 1, 3, 3, None]


def test_definitions_in_a_paragraph_are_cited_by_it_until_the_next_one():
    assert below("(a) In this section:", "<I>Kite</I> means:", "(1) A toy.", "(2) A bird.", "(b) Kites fly.") == [
        "(a)", "(a)", "(a)", "(a)", "(b)",
    ]  # fmt: skip


def test_words_that_go_on_after_a_list_return_to_what_led_into_it():
    assert below("(a) If:", "(1) it rains; or", "(2) it snows,", "no kite may fly.", "A second paragraph.") == [
        "(a)", "(a)(1)", "(a)(2)", "(a)", "(a)(2)",
    ]  # fmt: skip


def test_reserved_paragraphs_are_passed_over_together():
    assert below("(a) One.", "(b)-(d) [Reserved]", "(e) Five.") == ["(a)", "(b)", "(e)"]


def test_a_title_that_only_mentions_another_paragraph_is_not_cut(told):
    (words,) = [
        words for pointer, words in told(read(part(section("(a) <I>Under</I> (2) of that act.")))) if "(a)" in pointer
    ]
    assert words == "(a) Under (2) of that act."


def test_notes_extracts_and_tables_stand_where_they_are_said_and_source_notes_are_left_out(told):
    after = """<NOTE><HED>Note:</HED><P>Mind (a).</P></NOTE><EXTRACT><HD1>Form</HD1><P>(b) Sign here.</P></EXTRACT>
        <DIV width="100%"><DIV class="gpotbl_div"><TABLE><TR><TH>Kite</TH><TH>Fee</TH></TR>
        <TR><TD>Red</TD><TD>1</TD></TR></TABLE></DIV></DIV>
        <FTNT><P><SU>1</SU> See the act.</P></FTNT><CITA TYPE="N">[76 FR 1, Dec. 1, 2011]</CITA>"""
    source = read(part(section("(a) Fly.<SU>1</SU><FTREF/>", after=after)))
    assert told(source) == [
        ("Part 1002, authority", "Authority: 12 U.S.C. 1."),
        ("Section 1002.9(a)", "(a) Fly. [1]"),
        ("Section 1002.9(a)", "Note: Mind (a)."),
        ("Section 1002.9(a)", "Form (b) Sign here."),
        ("Section 1002.9(a)", "Kite\tFee\nRed\t1"),
        ("Section 1002.9, footnote 1", "1 See the act."),
    ]


def test_a_footnote_within_a_paragraph_comes_after_it(told):
    source = read(part(section("(a) Fly.<FTNT><P><SU>1</SU> See the act.</P></FTNT> Then rest.", "(b) Land.")))
    assert told(source)[1:] == [
        ("Section 1002.9(a)", "(a) Fly. Then rest."),
        ("Section 1002.9, footnote 1", "1 See the act."),
        ("Section 1002.9(b)", "(b) Land."),
    ]


@pytest.mark.parametrize("markup", ["10<sup>6</sup>", "10<SU>6</SU>", '10<E T="51">6</E>'])
def test_a_raised_number_does_not_become_part_of_the_one_before_it(told, markup):
    assert told(read(part(section(f"(a) Up to {markup} kites."))))[-1][1] == "(a) Up to 10^6 kites."


def test_both_shapes_of_file_are_read_alike(told):
    sections = section("(a) One.").replace('N="1002.9"', 'N="§ 1002.9" NODE="12:8.0.2.14.3.0.1.9"')
    bulk = f"""<DLPSTEXTCLASS><HEADER><TITLE>Title 12</TITLE></HEADER><TEXT><BODY><ECFRBRWS><AMDDATE>May 1</AMDDATE>
        <DIV1 N="8" TYPE="TITLE"><HEAD>Title 12—Banks</HEAD><CFRTOC><PG>1</PG></CFRTOC><DIV3 N="X" TYPE="CHAPTER">
        <HEAD>CHAPTER X—KITES</HEAD>{part(sections).decode().partition("?>")[2]}</DIV3></DIV1></ECFRBRWS></BODY></TEXT>
        </DLPSTEXTCLASS>"""
    source = read(bulk.encode())
    assert told(source) == told(read(part(section("(a) One."))))
    assert source.parts[-1].path == ("Title 12—Banks", "CHAPTER X—KITES", "PART 1002—KITES (REGULATION B)")
    assert source.title == "Title 12—Banks"


def test_one_section_alone_is_a_file_too(told):
    assert told(read(section("(a) One.").encode())) == [("Section 1002.9(a)", "(a) One.")]


def test_sections_reserved_together_are_only_a_heading(told):
    reserved = '<DIV8 N="§§ 1002.10-1002.12" TYPE="SECTION"><HEAD>§§ 1002.10-1002.12   [Reserved]</HEAD></DIV8>'
    source = read(part(reserved))
    assert pointers(source) == []
    assert source.text.endswith("§§ 1002.10-1002.12 [Reserved]")


def appendix(head, inner, number):
    return f'<DIV9 N="{number}" TYPE="APPENDIX"><HEAD>{head}</HEAD>{inner}</DIV9>'


def test_an_appendix_is_cited_as_a_whole_and_its_headings_are_the_path(told):
    inner = "<P>General.</P><HD1>Form A-1</HD1><P>(a) Sign.</P>"
    source = read(part(appendix("Appendix A to Part 1002—Forms", inner, "Appendix A")))
    assert told(source)[1:] == [("Appendix A to Part 1002", "General."), ("Appendix A to Part 1002", "(a) Sign.")]
    assert (source.parts[-1].heading, source.parts[-1].path[-1]) == ("Forms", "Form A-1")


@pytest.mark.parametrize("style", ["<HD2>{}</HD2>", "<P><I>{}</I></P>"])
def test_comments_are_cited_by_what_they_interpret(told, style):
    inner = f"""<P>An interpretation.</P><HD1>Introduction</HD1><P>1. <I>Status.</I> Good faith.</P>
        <HD1>Section 1002.9—Notices</HD1>{style.format("9(b) Form.")}{style.format("Paragraph 9(b)(2).")}
        <P>1. <I>Number.</I> Four.</P><P>2. <I>Source.</I> i. <I>Scores.</I> As scored:</P><P>A. truly.</P>
        <P>ii. Else.</P>
        <P>3. Last.</P><HD1>Appendix C—Forms</HD1><P>1. Forms.</P>"""
    head = "Supplement I to Part 1002—Official Interpretations"
    base = "Supplement I to Part 1002"
    assert told(read(part(appendix(head, inner, base))))[1:] == [
        (base, "An interpretation."),
        (f"{base}, comment I-1", "1. Status. Good faith."),
        (f"{base}, comment 9(b)(2)-1", "1. Number. Four."),
        (f"{base}, comment 9(b)(2)-2", "2. Source."),
        (f"{base}, comment 9(b)(2)-2.i", "i. Scores. As scored:"),
        (f"{base}, comment 9(b)(2)-2.i.A", "A. truly."),
        (f"{base}, comment 9(b)(2)-2.ii", "ii. Else."),
        (f"{base}, comment 9(b)(2)-3", "3. Last."),
        (f"{base}, comment Appendix C-1", "1. Forms."),
    ]


def test_the_authority_of_a_subpart_is_its_own(told):
    subpart = '<DIV6 N="B" TYPE="SUBPART"><HEAD>Subpart B—Kites</HEAD><AUTH><P>9 U.S.C. 1.</P></AUTH>{}</DIV6>'
    found = told(read(part(subpart.format(section("(a) Fly.")))))
    assert ("Part 1002, Subpart B, authority", "9 U.S.C. 1.") in found
    assert ("Section 1002.9(a)", "(a) Fly.") in found


def test_comments_on_two_appendices_are_not_those_on_the_one_before(told):
    heads = ("Appendix F—Kites", "Appendices G and H—Strings")
    inner = "".join(f"<HD1>{head}</HD1><P>1. <I>Words.</I> Fly.</P>" for head in heads)
    found = [
        pointer for pointer, _ in told(read(part(appendix("Supplement I to Part 1002—Interpretations", inner, "I"))))
    ]
    assert [it.partition("comment ")[2] for it in found if "comment" in it] == ["Appendix F-1", "Appendices G and H-1"]


def test_a_link_to_an_amendment_that_is_yet_to_come_is_no_word_of_the_section(told):
    link = '<XREF ID="1" AMDINSN="56">Link to an amendment published elsewhere.</XREF>'
    source = read(part(section("(a) Fly.", after=link) + section(f"(a) Land. {link}", number="1002.10")))
    assert "Link" not in source.text
    assert "Fly." in source.text
    assert "Land." in source.text


def test_numbers_of_comments_are_placed_like_designators():
    labels = "1 i A B ii 2 3 i ii 4"
    spots = place([Designator(label) for label in labels.split()], COMMENTS)
    assert " ".join(".".join(spot.labels) for spot in spots) == "1 1.i 1.i.A 1.i.B 1.ii 2 3 3.i 3.ii 4"


WORDS = st.sampled_from(["Kites", "fly.", "See", "(a)", "section", "<I>Kite</I>", "(1)", "means", "—", "* * *", "(i)"])


@settings(deadline=None)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=12))
def test_no_word_of_a_section_is_lost_or_told_of_another(paragraphs):
    data = part(section(*paragraphs) + section("Other.", number="1002.10", title="Other."))
    source = read(data)
    own = "".join(
        source.text[it.start : it.end] for it in source.parts if re.match(r"Section 1002\.9(\(|$)", it.pointer)
    )
    assert "".join(own.split()) == "".join(re.sub("</?I>", "", " ".join(paragraphs)).split())


def test_each_character_of_a_part_is_said_once(assert_whole):
    assert_whole(
        read(part(section("(a) One.", "(1) Two.", "flush.") + appendix("Appendix A to Part 1002", "<P>A.</P>", "A")))
    )


def test_the_levels_of_designators_are_those_of_the_code():
    assert PARAGRAPHS == ("a", "1", "i", "A", "1", "i")

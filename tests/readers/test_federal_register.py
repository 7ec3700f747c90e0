"""Federal Register XML becomes a preamble cited by its headings, and rule text cited by section."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from compliance_llm.errors import CdraftError
from compliance_llm.readers.us import federal_register
from compliance_llm.readers.us.heads import Heads

NOT_SAID = {"PRTPAGE", "FTREF", "FRDOC", "BILCOD"}
SIGNS = "§ \u2009"
INLINE = {"E", "SU", "I", "FR"}


def document(inner, root="RULE", front=""):
    return f"""<{root}><PREAMB><PRTPAGE P="1"/><AGENCY TYPE="S">KITE BUREAU</AGENCY><CFR>12 CFR Part 1002</CFR>
        <SUBJECT>Kites</SUBJECT><SUM><HD SOURCE="HED">SUMMARY:</HD><P>Kites may fly.</P></SUM>{front}</PREAMB>
        <SUPLINF><HD SOURCE="HED">SUPPLEMENTARY INFORMATION:</HD>{inner}</SUPLINF>
        <FRDOC>[FR Doc. 2024-1]</FRDOC><BILCOD>BILLING CODE 1</BILCOD></{root}>""".encode()


def head(level, words):
    return f'<HD SOURCE="HD{level}">{words}</HD>'


def rule(*inner):
    return f'<REGTEXT TITLE="12" PART="1002">{"".join(inner)}</REGTEXT>'


def section(number, title, *paragraphs):
    paragraphs = "".join(it if it.startswith("<STARS") else f"<P>{it}</P>" for it in paragraphs)
    return f"<SECTION><SECTNO>§ {number}</SECTNO><SUBJECT>{title}</SUBJECT>{paragraphs}</SECTION>"


def read(data):
    assert federal_register.recognises(data)
    return federal_register.read(data, "rule.xml")


def after_summary(told, source):
    return told(source)[1:]


def test_what_stands_before_the_preamble_is_cited_by_its_heading(told):
    source = read(
        document("<P>More.</P>", front='<EFFDATE><HD SOURCE="HED">DATES:</HD><P>Effective May 1.</P></EFFDATE>')
    )
    assert told(source) == [
        ("Summary", "Kites may fly."),
        ("Dates", "Effective May 1."),
        ("Supplementary information", "More."),
    ]
    assert (source.title, source.jurisdiction, source.kind, source.format) == (
        "Kites",
        "us",
        "rule",
        "federal-register",
    )


def places(*heads):
    numbered = Heads()
    return [numbered.place(level, words).pointer for level, words in heads]


def test_headings_are_cited_by_their_numbers_down_to_them():
    assert places((1, "I. One"), (2, "A. Two"), (2, "B. Three"), (3, "1. Four"), (1, "II. Five")) == [
        "Section I", "Section I.A", "Section I.B", "Section I.B.1", "Section II",
    ]  # fmt: skip


def test_headings_below_the_third_level_nest_by_how_they_are_numbered():
    labels = "i ii 1 2 a b i ii c 3 iii"
    below = "i ii ii.1 ii.2 ii.2.a ii.2.b ii.2.b.i ii.2.b.ii ii.2.c ii.3 iii"
    heads = [(1, "IV. A"), (2, "B. B"), *((3, f"{it}. X") for it in labels.split())]
    assert places(*heads)[2:] == [f"Section IV.B.{it}" for it in below.split()]


def test_a_heading_i_after_h_is_the_ninth_letter():
    heads = [(1, "I. A"), *((3, f"{it}. X") for it in "abcdefghij")]
    assert places(*heads)[-2:] == ["Section I.i", "Section I.j"]


def test_headings_without_a_number_are_cited_by_their_words():
    assert places((1, "Background"), (2, "Comments"), (1, "V. Costs"), (3, "Small Entities"), (2, "A. Wide")) == [
        "Background", "Comments", "Section V", "Section V, Small Entities", "Section V.A",
    ]  # fmt: skip


def test_a_heading_that_is_a_section_of_the_code_is_not_mistaken_for_that_section():
    assert places((1, "Section 1002.4 General Rules")) == ["Preamble, Section 1002.4 General Rules"]
    assert places((1, "VI. Analysis"), (2, "Section 1002.4 Rules")) == [
        "Section VI",
        "Section VI, Section 1002.4 Rules",
    ]


def test_letters_under_headings_without_a_number_are_told_apart_by_these():
    assert places((1, "Talk"), (2, "A. Kites"), (3, "Tails"), (1, "Law"), (2, "A. Orders"), (3, "1. One")) == [
        "Talk", "Talk, Section A", "Talk, Section A, Tails", "Law", "Law, Section A", "Law, Section A.1",
    ]  # fmt: skip


def test_a_letter_under_a_heading_that_is_a_section_of_the_code_is_not_mistaken_for_that_section():
    assert places((1, "Section 1002.4 Rules"), (2, "A. Kites"))[1] == "Preamble, Section 1002.4 Rules, Section A"


def test_a_heading_that_says_the_same_as_an_earlier_one_is_told_apart_by_those_above_it():
    assert places((1, "Talk"), (2, "Answer"), (1, "Law"), (2, "Answer")) == ["Talk", "Answer", "Law", "Law, Answer"]
    assert places((1, "V. Law"), (2, "Gain"), (3, "Sums"), (2, "Loss"), (3, "Sums"))[2:] == [
        "Section V, Sums", "Section V, Loss", "Section V, Loss, Sums",
    ]  # fmt: skip


def test_numbers_written_out_as_a_whole_are_taken_as_they_are():
    assert places((1, "II. Two"), (2, "II.A. Three"), (3, "II.A.1. Four")) == [
        "Section II",
        "Section II.A",
        "Section II.A.1",
    ]


def test_items_follow_the_words_that_lead_into_them(told):
    source = read(
        document(head(1, "I. Why") + "<P>Because:</P><P>• it is light;</P><P>• it is red.</P><P>So it flies.</P>")
    )
    assert [(it.pointer, it.stem) for it in source.parts[1:]] == [
        ("Section I", None),
        ("Section I", 1),
        ("Section I", 1),
        ("Section I", None),
    ]


def test_footnotes_are_parts_of_their_own_and_their_marks_stay_in_the_text(told):
    inner = """<P>Kites fly.<SU>12</SU><FTREF/> They fall.</P>
        <FTNT><P><SU>12</SU> See the report.</P><P>And the other.</P></FTNT>"""
    assert after_summary(told, read(document(head(1, "I. Why") + inner))) == [
        ("Section I", "Kites fly. [12] They fall."),
        ("Footnote 12", "12 See the report."),
        ("Footnote 12", "And the other."),
    ]


def test_a_table_is_one_part_with_its_title_heads_and_notes(told):
    table = """<GPOTABLE COLS="2"><TTITLE>Fees</TTITLE><BOXHD><CHED H="1">Kite</CHED>
        <CHED H="1">Fee<LI>($)</LI></CHED></BOXHD>
        <ROW><ENT I="01">Red</ENT><ENT>1</ENT></ROW><TNOTE>Rounded.</TNOTE></GPOTABLE>"""
    assert after_summary(told, read(document(head(1, "I. Why") + table))) == [
        ("Section I", "Fees\nKite\tFee ($)\nRed\t1\nRounded."),
    ]


def test_the_head_of_a_table_is_a_row_for_each_level_and_its_columns_keep_their_place(told):
    table = """<GPOTABLE COLS="4"><BOXHD><CHED H="1">Kite</CHED><CHED H="1">Fee</CHED><CHED H="2">May</CHED>
        <CHED H="2">June</CHED><CHED H="1">Tail</CHED></BOXHD>
        <ROW><ENT I="01">Red</ENT><ENT>1</ENT><ENT>2</ENT><ENT>long</ENT></ROW></GPOTABLE>"""
    assert after_summary(told, read(document(head(1, "I. Why") + table))) == [
        ("Section I", "Kite\tFee\t\tTail\n\tMay\tJune\t\nRed\t1\t2\tlong"),
    ]


def sentence(markup):
    """How a paragraph of such markup reads."""
    source = read(document(head(1, "I. Why") + f"<P>{markup}</P>"))
    return source.text[source.parts[-1].start : source.parts[-1].end]


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ('kites<PRTPAGE P="9"/>fly', "kites fly"),
        ('kites <PRTPAGE P="9"/>fly', "kites fly"),
        ('kites fly<PRTPAGE P="9"/>, too', "kites fly, too"),
        ('kites (<PRTPAGE P="9"/>red)', "kites (red)"),
        ('high-<PRTPAGE P="9"/>flying', "high-flying"),
        ('kites<PRTPAGE P="9"/><E T="03">fly</E>', "kites fly"),
        ('<E T="03">kites<PRTPAGE P="9"/></E>fly', "kites fly"),
    ],
)
def test_a_page_ends_between_words(markup, words):
    assert sentence(markup) == words


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ('Kites fly.<E T="03">See</E>7 KR 5', "Kites fly. See 7 KR 5"),
        ('in the<E T="04">Kite Register</E>of May', "in the Kite Register of May"),
        ('under,<E T="03">among others,</E>section 5', "under, among others, section 5"),
        ('<E T="03">See</E>§ 5', "See § 5"),
        ('<E T="03">See</E><E T="04">Kite Register</E>', "See Kite Register"),
        ('in the <E T="04">Kite Register</E>.', "in the Kite Register."),
        ('at <E T="03">http://kites.example/</E>.', "at http://kites.example/."),
        ('section 5(<E T="03">ll</E>)(1) or (<E T="03">i</E>)', "section 5(ll)(1) or (i)"),
        ('the <E T="03">n</E>th of the <E T="03">Kite</E>s', "the nth of the Kites"),
        ('KM<E T="52">2.5</E> and K<E T="54">t</E>', "KM2.5 and Kt"),
        ("8<FR>1/2</FR> inches", "8 1/2 inches"),
    ],
)
def test_where_type_changes_between_words_there_is_a_space_but_none_in_a_designator(markup, words):
    assert sentence(markup) == words


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ('10<E T="51">6</E> kites', "10^6 kites"),
        ('10<E T="51">−6</E> kites', "10^−6 kites"),
        ("5 km<SU>2</SU> of air", "5 km^2 of air"),
        ('5 mol<E T="51">-1</E>', "5 mol^-1"),
        ("5<SU>1</SU>/2 kites", "5 1/2 kites"),
        ("10<SU>6</SU>/ml", "10^6/ml"),
        ("Kites<SU>a</SU> fly", "Kitesa fly"),
        ("100 kites.<SU>7</SU><FTREF/>", "100 kites. [7]"),
        ("The bank's<SU>2</SU> kite", "The bank's2 kite"),
    ],
)
def test_a_raised_number_does_not_become_part_of_the_one_before_it(markup, words):
    assert sentence(markup) == words


def test_the_mark_that_opens_a_footnote_stands_apart_from_its_words(told):
    inner = '<FTNT><P><SU>1</SU>Kites fly.</P></FTNT><FTNT><P><SU>2</SU><E T="03">See</E>5 KR 1.</P></FTNT>'
    assert after_summary(told, read(document(inner))) == [
        ("Footnote 1", "1 Kites fly."),
        ("Footnote 2", "2 See 5 KR 1."),
    ]


TAGS = ("<PRTPAGE P='9'/>", "<E T='03'>", "<E T='04'>", "<E T='52'>", "<FR>", "<SUB>", "<I>")
MARKUP = st.sampled_from([*TAGS, "Kites", "5", "a", "s", ".", ",", "(", ")", "-", " ", "“"])


@settings(deadline=None)
@given(st.lists(MARKUP, min_size=1, max_size=12))
def test_no_markup_within_a_line_costs_a_character_or_adds_one_but_a_space(markup):
    inner, ends = "", []
    for it in markup:
        inner += it
        if it.startswith("<") and not it.endswith("/>"):
            ends.append(f"</{it[1:].partition(' ')[0].rstrip('>')}>")
        elif ends:
            inner += ends.pop()
    inner += "".join(reversed(ends))
    words = re.sub(r"<[^>]*>|\s", "", inner)
    assert re.sub(r"\s", "", sentence(f"So: {inner}")) == f"So:{words}"


def test_the_text_of_a_rule_is_cited_by_section_and_designators(told):
    source = read(
        document(
            head(1, "VI. Rule")
            + '<LSTSUB><HD SOURCE="HED">List of Subjects in 12 CFR Part 1002</HD><P>Kites.</P></LSTSUB>'
            + "<P>For the reasons above:</P>"
            + rule(
                '<PART><HD SOURCE="HED">PART 1002—KITES</HD></PART>',
                "<AMDPAR>1. The authority citation reads:</AMDPAR>",
                '<AUTH><HD SOURCE="HED">Authority:</HD><P>12 U.S.C. 1.</P></AUTH>',
                "<AMDPAR>2. Amend § 1002.4 by:</AMDPAR><AMDPAR>a. Revising (b).</AMDPAR>",
                section(
                    "1002.4",
                    "General rules.",
                    "<STARS/>",
                    '(b) <E T="03">Words</E>—(1) <E T="03">Bad.</E> None:',
                    "(i) red;",
                ),
            )
            + "<SIG><NAME>A. Kite,</NAME><TITLE>Director.</TITLE></SIG>"
        )
    )
    assert after_summary(told, source) == [
        ("List of Subjects in 12 CFR Part 1002", "Kites."),
        ("Rule text", "For the reasons above:"),
        ("Amendatory instruction 1", "1. The authority citation reads:"),
        ("Part 1002, authority", "Authority: 12 U.S.C. 1."),
        ("Amendatory instruction 2", "2. Amend § 1002.4 by:"),
        ("Amendatory instruction 2.a", "a. Revising (b)."),
        ("Section 1002.4(b)", "(b) Words—"),
        ("Section 1002.4(b)(1)", "(1) Bad. None:"),
        ("Section 1002.4(b)(1)(i)", "(i) red;"),
        ("Signature", "A. Kite, Director."),
    ]
    assert source.parts[-2].heading == "General rules."


def test_the_clause_after_the_list_of_subjects_leads_into_the_rule_text(told):
    inner = (
        head(1, "X. Books")
        + '<P>None.</P><LSTSUB><HD SOURCE="HED">List of Subjects</HD><P>Kites.</P></LSTSUB>'
        + "<P>So part 1002 is amended:</P>"
    )
    assert after_summary(told, read(document(inner + rule("<AMDPAR>1. Fly.</AMDPAR>")))) == [
        ("Section X", "None."),
        ("List of Subjects", "Kites."),
        ("Rule text", "So part 1002 is amended:"),
        ("Amendatory instruction 1", "1. Fly."),
    ]


@pytest.mark.parametrize(
    ("instructions", "cited"),
    [
        ("1 2 a b 3", "1 2 2.a 2.b 3"),
        ("3 A B 4", "3 3.A 3.B 4"),
        ("2 a i ii b", "2 2.a 2.a.i 2.a.ii 2.b"),
        ("2 g h i j", "2 2.g 2.h 2.i 2.j"),
        ("2 h i ii", "2 2.h 2.h.i 2.h.ii"),
        ("3 A i ii B", "3 3.A 3.A.i 3.A.ii 3.B"),
        ("1 2 a 1 2", "1 2 2.a 1 2"),
    ],
)
def test_an_instruction_is_cited_by_the_numbers_down_to_it(told, instructions, cited):
    inner = "".join(rule(f"<AMDPAR>{it}. Fly.</AMDPAR>") for it in instructions.split())
    pointers = [pointer for pointer, _ in after_summary(told, read(document(inner)))]
    assert pointers == [f"Amendatory instruction {it}" for it in cited.split()]


def test_the_bullet_before_an_instruction_does_not_hide_its_number(told):
    inner = rule("<AMDPAR>■ 3. Fly.</AMDPAR>", "<AMDPAR>Land.</AMDPAR>")
    assert after_summary(told, read(document(inner))) == [
        ("Amendatory instruction 3", "■ 3. Fly."),
        ("Amendatory instruction", "Land."),
    ]


def test_approvals_authorities_and_references_after_a_section_belong_to_it_as_a_whole(told):
    inner = rule(
        "<SECTION><SECTNO>§ 1002.4</SECTNO><SUBJECT>Rules.</SUBJECT><P>(a) Fly.</P><APPRO>(Approved as 5.)</APPRO>"
        '<SECAUTH>(3 K.C. 1)</SECAUTH><CROSSREF><HD SOURCE="HED">Cross Reference:</HD><P>See part 9.</P></CROSSREF>'
        "<PARAUTH>(3 K.C. 2)</PARAUTH></SECTION>"
    )
    assert after_summary(told, read(document(inner))) == [
        ("Section 1002.4(a)", "(a) Fly."),
        ("Section 1002.4", "(Approved as 5.)"),
        ("Section 1002.4", "(3 K.C. 1)"),
        ("Section 1002.4", "Cross Reference: See part 9."),
        ("Section 1002.4", "(3 K.C. 2)"),
    ]


def test_an_interpretation_within_an_extract_is_no_part_of_the_instruction_before_it(told):
    inner = rule(
        "<AMDPAR>3. In supplement I:</AMDPAR><EXTRACT>",
        head(1, "Supplement I to Part 1002—Official Interpretations"),
        '<P><E T="03">Paragraph 4(b)(1)(ii).</E></P><P>1. * * *</P><P>ii. For May, $5.</P></EXTRACT>',
        "<AMDPAR>4. Land.</AMDPAR>",
    )
    base = "Supplement I to Part 1002, comment 4(b)(1)(ii)"
    assert after_summary(told, read(document(inner))) == [
        ("Amendatory instruction 3", "3. In supplement I:"),
        (f"{base}-1", "1. * * *"),
        (f"{base}-1.ii", "ii. For May, $5."),
        ("Amendatory instruction 4", "4. Land."),
    ]


def test_an_extract_that_is_no_appendix_is_part_of_what_it_is_in(told):
    inner = rule(f"<AMDPAR>3. Print this:</AMDPAR><EXTRACT>{head(1, 'Form')}<P>Sign.</P></EXTRACT>")
    assert after_summary(told, read(document(inner)))[1] == ("Amendatory instruction 3", "Form Sign.")


def test_comments_on_definitions_are_cited_by_the_term_too(told):
    inner = rule(
        head(1, "Supplement I to Part 1002—Official Interpretations"),
        head(2, "Section 1002.2—Definitions"),
        head(2, "Kite"),
        "<P>1. Red.</P>",
        head(3, "Tails"),
        "<P>2. Long.</P>",
        head(2, "Toy."),
        "<P>1. Blue.</P>",
        head(2, "Section 1002.4—Rules"),
        "<P>1. Fly.</P>",
    )
    source = read(document(inner))
    base = "Supplement I to Part 1002, comment"
    assert after_summary(told, source) == [
        (f"{base} 2 (Kite)-1", "1. Red."),
        (f"{base} 2 (Kite)-2", "2. Long."),
        (f"{base} 2 (Toy)-1", "1. Blue."),
        (f"{base} 4-1", "1. Fly."),
    ]
    assert [it.path[-3:] for it in source.parts[1:]] == [
        ("Section 1002.2—Definitions", "Kite"),
        ("Section 1002.2—Definitions", "Kite", "Tails"),
        ("Section 1002.2—Definitions", "Toy."),
        ("Section 1002.4—Rules",),
    ]


@pytest.mark.parametrize(
    "name", ["Table 1 to Subpart DDD of Part 1002", "Annex A to Part 1002", "Schedule X to § 1002.4"]
)
def test_what_is_annexed_to_a_part_is_cited_by_its_own_name(told, name):
    inner = rule(head(1, f"{name}—Limits"), "<P>None.</P>", "<AMDPAR>4. Fly.</AMDPAR>")
    assert after_summary(told, read(document(inner))) == [(name, "None."), ("Amendatory instruction 4", "4. Fly.")]


def test_a_schedule_that_is_only_spoken_of_is_no_annex(told):
    inner = rule(head(1, "Schedule of fees relating to part 5"), "<P>None.</P>")
    assert after_summary(told, read(document(inner))) == [("Part 1002", "None.")]


def test_an_interpretation_in_a_rule_is_cited_by_what_it_interprets(told):
    inner = rule(
        "<AMDPAR>3. Amend supplement I.</AMDPAR>",
        head(1, "Supplement I to Part 1002—Official Interpretations"),
        "<STARS/>",
        head(2, "Section 1002.4—General Rules"),
        head(3, "Paragraph 4(b)."),
        '<P>1. <E T="03">Bad words.</E> None:</P>',
        "<P>i. red;</P>",
    )
    assert after_summary(told, read(document(inner)))[1:] == [
        ("Supplement I to Part 1002, comment 4(b)-1", "1. Bad words. None:"),
        ("Supplement I to Part 1002, comment 4(b)-1.i", "i. red;"),
    ]


def test_an_appendix_element_is_cited_by_its_heading(told):
    inner = rule(f"<APPENDIX>{head(1, 'Appendix A to Part 1002—Forms')}<P>Sign.</P></APPENDIX>")
    assert after_summary(told, read(document(inner))) == [("Appendix A to Part 1002", "Sign.")]


def test_a_notice_is_read_by_its_headings_alone(told):
    data = document(head(1, "Background") + "<P>Kites fell.</P><SIG><NAME>A. Kite</NAME></SIG>", root="NOTICE")
    assert after_summary(told, read(data)) == [("Background", "Kites fell."), ("Signature", "A. Kite")]


def test_codes_pages_and_filing_marks_are_left_out(squeezed):
    text = squeezed(read(document("<P>Kites <PRTPAGE P='2'/> fly.</P>")).text)
    assert text.endswith("SUPPLEMENTARYINFORMATION:Kitesfly.")


@pytest.mark.parametrize("root", ["RULE", "PRORULE", "NOTICE"])
def test_each_kind_of_document_is_recognised(root):
    assert federal_register.recognises(f"<?xml version='1.0'?><{root}><PREAMB>".encode())
    assert not federal_register.recognises(b"<RULEBOOK><PREAMB>")


def issue(*documents):
    inner = b"".join(documents).decode()
    return f"<FEDREG><VOL>1</VOL><UNITNAME>Contents</UNITNAME><RULES>{inner}</RULES></FEDREG>".encode()


def test_an_issue_of_one_document_is_read_as_that_document():
    assert read(issue(document("<P>More.</P>"))) == read(document("<P>More.</P>"))


def test_an_issue_of_several_documents_is_refused_with_what_to_take_instead():
    with pytest.raises(CdraftError) as refused:
        read(issue(document("<P>More.</P>"), document("<P>Less.</P>", root="NOTICE")))
    assert str(refused.value) == (
        "rule.xml is a whole issue of the Federal Register, with 2 documents.\n"
        "  → Add a single document: download its XML from its page on federalregister.gov."
    )


def test_each_character_of_the_official_notice_is_said_once(official, assert_whole):
    assert_whole(read(official("us-federal-register-notice.xml")))


def test_the_words_of_the_official_notice_are_all_there_in_their_order(official, squeezed):
    root = etree.fromstring(official("us-federal-register-notice.xml"))
    assert squeezed(read(official("us-federal-register-notice.xml")).text) == squeezed("".join(printed(root)))


def test_each_section_of_the_proposed_rule_stands_under_its_own_pointer(official, shares):
    root = etree.fromstring(official("us-federal-register-notice.xml"))
    sections = [
        (f"Section {it.find('SECTNO').text.strip(SIGNS)}", "".join("".join(printed(p)) for p in it.findall("P")))
        for it in root.iter("SECTION")
    ]
    found = shares(read(official("us-federal-register-notice.xml")), sections)
    assert len(found) == 20
    assert [(pointer, share, alien) for pointer, share, alien in found if share < 1 or alien > 0] == []


def test_each_numbered_heading_of_the_preamble_has_a_place_of_its_own(official):
    """As the document itself refers to them: "see Section IV.A.ii.3.e in this document"."""
    source = read(official("us-federal-register-notice.xml"))
    numbered = {it.heading: it.pointer for it in source.parts if re.match(r"Section [IVX]+(\.|$)", it.pointer)}
    assert numbered["f. Energy Sector"] == "Section IV.B.iv.2.f"
    assert (
        numbered["i. Impact 1: Substantial Loss of Confidentiality, Integrity, or Availability"]
        == "Section IV.A.ii.3.a.i"
    )
    assert numbered["6. Alternative Comparison"] == "Section V.A.vii.6"
    assert numbered["M. National Environmental Policy Act"] == "Section V.M"


def test_each_footnote_of_the_preamble_is_cited_by_its_number(official):
    source = read(official("us-federal-register-notice.xml"))
    cited = {it.pointer for it in source.parts if it.pointer.startswith("Footnote")}
    assert cited == {f"Footnote {n}" for n in range(1, 463) if n != 459}  # which is the note of a table


def printed(element):
    """The words of a document, marks of footnotes in brackets, table heads by level, told without the reader."""
    name = element.tag
    space = "" if name in INLINE else " "
    if name in NOT_SAID:
        return
    following = element.getnext()
    mark = name == "SU" and following is not None and following.tag == "FTREF" and not (element.tail or "").strip()
    yield (" [" if mark else space) + (element.text or "")
    for child in sorted(element, key=lambda it: it.get("H", "")) if name == "BOXHD" else element:
        yield from printed(child)
        yield child.tail or ""
    yield "] " if mark else space

"""Federal Register XML becomes a preamble cited by its headings, and rule text cited by section."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from compliance_llm.corpus.readers import federal_register
from compliance_llm.corpus.readers.heads import Heads

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
        ("Section VI", "For the reasons above:"),
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
    assert not federal_register.recognises(b"<FEDREG><RULES>")


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
    """The words of a document, marks of footnotes in brackets, told without the reader."""
    name = element.tag
    space = "" if name in INLINE else " "
    if name in NOT_SAID:
        return
    following = element.getnext()
    mark = name == "SU" and following is not None and following.tag == "FTREF" and not (element.tail or "").strip()
    yield (" [" if mark else space) + (element.text or "")
    for child in element:
        yield from printed(child)
        yield child.tail or ""
    yield "] " if mark else space

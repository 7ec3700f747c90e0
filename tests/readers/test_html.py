"""State codes and other laws on web pages: a real page with its site around it, and invented ones."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html as lxml_html

from compliance_llm.errors import CdraftError
from compliance_llm.readers.source import Part, SourceText
from compliance_llm.readers.web import html

SHARED = (Path(__file__).parents[2] / ".." / "shared").resolve()
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared folder is not beside this checkout")

TOP = (
    '<header><nav><ul><li><a href="/x">Home</a></li></ul></nav></header><div class="breadcrumbs"><a href="/">Code</a> »'
    ' Title 9</div><form><input value="x"/>Search the code: <button>Go</button></form>'
)
FOOT = (
    '<div class="site-footer"><p>© The State. All rights reserved.</p></div><footer>Contact us</footer>'
    '<div style="display: none">§ 9. Hidden.</div><script>var x = "§ 8. Bad.";</script>'
)


@pytest.fixture(scope="module")
def virginia() -> bytes:
    return gzip.decompress((SHARED / "regulations" / "official" / "us-va-vcdpa.html.gz").read_bytes())


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.lower()))


def bare(text: str) -> str:
    return "".join(text.split())


def said(text: SourceText, part: Part) -> str:
    return text.text[part.start : part.end]


def stray(text: SourceText) -> str:
    """Characters that lie in no part or heading, or in more than one."""
    count = [0] * len(text.text)
    for start, end in [(part.start, part.end) for part in text.parts] + list(text.headings):
        for at in range(start, end):
            count[at] += 1
    return "".join(
        character for character, n in zip(text.text, count, strict=True) if n != 1 and not character.isspace()
    )


def read(*inside: str) -> SourceText:
    page = f"<!DOCTYPE html><html><head><title>The Code</title></head><body>{''.join(inside)}</body></html>"
    assert html.recognises(page.encode())
    text = html.read(page.encode(), "page.html")
    assert stray(text) == ""
    return text


def cited(text: SourceText) -> list[tuple[str, str]]:
    return [(part.pointer.partition(" ")[2], said(text, part)) for part in text.parts]


@needs_shared
def test_every_section_of_a_real_code_page_stands_under_its_own_pointer(virginia):
    text = html.read(virginia, "vcdpa.html")
    tree = lxml_html.document_fromstring(virginia, parser=lxml_html.HTMLParser(encoding="utf-8"))
    wanted: dict[str, Counter[str]] = {}
    for heading in tree.get_element_by_id("va_code").findall("b"):
        number = re.match(r"§ (\S+)\. ", heading.text_content())
        assert number
        paragraphs = " ".join(paragraph.text_content() for paragraph in heading.getnext().iter("p"))
        wanted.setdefault(f"Section {number[1]}", Counter()).update(words(paragraphs))
    have: dict[str, Counter[str]] = {}
    for part in text.parts:
        have.setdefault(part.pointer.partition("(")[0], Counter()).update(words(said(text, part)))
    assert len(wanted) == 12
    assert have == wanted


@needs_shared
def test_no_character_of_a_real_code_is_lost_and_nothing_of_the_site_is_kept(virginia):
    text = html.read(virginia, "vcdpa.html")
    tree = lxml_html.document_fromstring(virginia, parser=lxml_html.HTMLParser(encoding="utf-8"))
    assert bare(text.text) == bare(tree.get_element_by_id("va_code").text_content())
    assert stray(text) == ""


@needs_shared
@pytest.mark.parametrize(
    ("pointer", "begins"),
    [
        ("Section 59.1-577(A)(1)", "1. "),
        ("Section 59.1-578(F)(1)", "F. 1. "),
        ("Section 59.1-578(F)(1)(a)", "a. "),
        ("Section 59.1-575(2)(c)", "c. "),
        ("Section 59.1-583", "Whenever the Attorney General"),
    ],
)
def test_a_lawyer_finds_the_place(pointer, begins, virginia):
    text = html.read(virginia, "vcdpa.html")
    part = next(part for part in text.parts if part.pointer == pointer)
    assert said(text, part).startswith(begins)
    assert part.path == ("Chapter 53 Consumer Data Protection Act.",)


@needs_shared
def test_a_real_list_item_knows_what_leads_into_it_and_a_line_of_history_belongs_to_the_whole_section(virginia):
    text = html.read(virginia, "vcdpa.html")
    item = next(part for part in text.parts if part.pointer == "Section 59.1-578(F)(1)(a)")
    assert text.parts[item.stem if item.stem is not None else -1].pointer == "Section 59.1-578(F)(1)"
    last = [part for part in text.parts if part.pointer.startswith("Section 59.1-584")][-1]
    assert (last.pointer, said(text, last)[:5]) == ("Section 59.1-584", "2021,")


def test_catchlines_in_spans_with_the_text_behind_them_and_a_list_of_links_before():
    text = read(
        TOP,
        '<div><h2>CHAPTER 203</h2><h2>LAMPS</h2><p><a href="#a">Sec. 12-41. Filing.</a></p>'
        '<p><a href="#b">Sec. 12-42. Fees.</a></p>'
        '<p><span class="catchln">Sec. 12-41. Filing.</span> (a) <b>Definitions.</b> A lamp burns.</p>'
        "<p>(b) Each owner shall:</p><p>(1) file; and</p><p>(A) pay.</p><p>(P.A. 22-15, S. 1.)</p>"
        '<p><span class="catchln">Sec. 12-42. Fees.</span> The fee is five dollars.</p></div>',
        FOOT,
    )
    assert cited(text) == [
        ("12-41(a)", "(a) Definitions. A lamp burns."),
        ("12-41(b)", "(b) Each owner shall:"),
        ("12-41(b)(1)", "(1) file; and"),
        ("12-41(b)(1)(A)", "(A) pay."),
        ("12-41", "(P.A. 22-15, S. 1.)"),
        ("12-42", "The fee is five dollars."),
    ]
    assert text.parts[0].heading == "Filing."
    assert text.parts[0].path == ("Chapter 203 LAMPS",)


def test_bare_numbers_set_off_as_headings():
    text = read(
        TOP,
        "<div><h4>DIVISION 3. OBLIGATIONS</h4><h4>TITLE 1.81.5. Lamp Act</h4>"
        '<div><h6><a href="javascript:go(1)">1798.100.</a></h6><p>(a) A lamp shall, under Section 1798.105:</p>'
        "<p>(1) burn;</p><p>(A) brightly</p><p>(i) by night.</p><p>(ii) by day.</p><p>(b) A lamp is not a ship.</p>"
        "<p><i>(Amended by Stats. 2018, Ch. 5.)</i></p></div>"
        "<div><h6><b>1798.105.</b></h6><p>Lamps may be put out.</p></div></div>",
        FOOT,
    )
    assert cited(text) == [
        ("1798.100(a)", "(a) A lamp shall, under Section 1798.105:"),
        ("1798.100(a)(1)", "(1) burn;"),
        ("1798.100(a)(1)(A)", "(A) brightly"),
        ("1798.100(a)(1)(A)(i)", "(i) by night."),
        ("1798.100(a)(1)(A)(ii)", "(ii) by day."),
        ("1798.100(b)", "(b) A lamp is not a ship."),
        ("1798.100", "(Amended by Stats. 2018, Ch. 5.)"),
        ("1798.105", "Lamps may be put out."),
    ]
    assert text.parts[0].path == ("Division 3 OBLIGATIONS", "Title 1.81.5 Lamp Act")


def test_headings_in_capitals_that_run_on_into_the_text_within_a_form_around_the_page():
    text = read(
        "<form>",
        TOP.partition("<form>")[0],
        "<p>Sec. 541.001.  DEFINITIONS.  In this chapter:</p><p>(1)  A lamp is:</p><p>(A)  a lantern; or</p>"
        "<p>Added by Acts 2023, 88th Leg.</p><p>Sec. 541.002.  SCOPE. (a)  Lamps only.</p><p>(b)  Not ships.</p>",
        "</form>",
    )
    assert cited(text) == [
        ("541.001", "In this chapter:"),
        ("541.001(1)", "(1) A lamp is:"),
        ("541.001(1)(A)", "(A) a lantern; or"),
        ("541.001", "Added by Acts 2023, 88th Leg."),
        ("541.002(a)", "(a) Lamps only."),
        ("541.002(b)", "(b) Not ships."),
    ]
    assert text.parts[0].heading == "DEFINITIONS."


def test_lines_parted_by_breaks_and_headings_that_cannot_be_told_from_the_text():
    text = read(
        "<div><p>(815 ILCS 530/1)<br>  Sec. 1. Short title. This Act is the Lamp Act.<br>(Source: P.A. 94-36.)</p>"
        "<p>(815 ILCS 530/5)<br>  Sec. 5. Scope. This Act covers<br>all lamps:<br>  (a) red;<br>  (b) blue.</p></div>"
    )
    assert cited(text) == [
        ("1", "Sec. 1. Short title. This Act is the Lamp Act."),
        ("1", "(Source: P.A. 94-36.)"),
        ("5", "Sec. 5. Scope. This Act covers all lamps:"),
        ("5(a)", "(a) red;"),
        ("5(b)", "(b) blue."),
    ]
    assert [part.heading for part in text.parts[:3]] == ["Short title.", "Short title.", "Scope."]


def test_one_section_alone_on_its_page():
    text = read(
        TOP,
        "<main><h1>Lamp Code § 12D-103. Scope.</h1><p>(a) Lamps.</p><p>(1) Red.</p><p>a. Dark.</p>"
        "<p>84 Del. Laws, c. 197</p></main>",
        FOOT,
    )
    assert cited(text) == [
        ("12D-103(a)", "(a) Lamps."),
        ("12D-103(a)(1)", "(1) Red."),
        ("12D-103(a)(1)(a)", "a. Dark."),
        ("12D-103", "84 Del. Laws, c. 197"),
    ]


def test_a_section_of_one_sentence_keeps_that_sentence_as_its_text():
    text = read("<p>§ 5. A person shall not sell lamps.</p><p>§ 6. Lamps.</p><p>A lamp burns, see § 5.</p>")
    assert cited(text) == [("5", "§ 5. A person shall not sell lamps."), ("6", "A lamp burns, see § 5.")]


def test_a_page_of_articles_is_read_by_its_articles():
    text = read("<h1>Treaty</h1><p>Article 1</p><p>Lamps burn.</p><h3>Article 2. Ships</h3><p>1. Ships sail.</p>")
    assert [(part.pointer, part.heading) for part in text.parts] == [("Article 1", ""), ("Article 2(1)", "Ships")]
    assert text.title == "Treaty"


@pytest.mark.parametrize(
    "data", [b"", b"<html></html>", b"<html><body><h1>News</h1><p>Lamps are cheap.</p></body></html>"]
)
def test_a_page_without_sections_is_refused_with_a_remedy(data):
    with pytest.raises(CdraftError) as refused:
        html.read(data, "page.html")
    assert refused.value.remedy


def test_other_files_are_not_taken_for_pages():
    assert not html.recognises(b"%PDF-1.7")
    assert not html.recognises(b'<?xml version="1.0"?><Legislation/>')
    assert html.recognises("<!DOCTYPE html><html>".encode("utf-16"))


OUTLINES = {
    "A. 1. a.": ("ABC", "123", "abc", "{}."),
    "(a)(1)(A)": ("abc", "123", "ABC", "({})"),
    "(1)(a)(i)": ("123", "abc", ["i", "ii", "iii"], "({})"),
}


@settings(max_examples=40, deadline=None)
@pytest.mark.parametrize("outline", OUTLINES.values(), ids=OUTLINES.keys())
@given(
    sections=st.lists(st.lists(st.lists(st.integers(0, 3), max_size=3), min_size=1, max_size=3), min_size=1, max_size=3)
)
def test_subsections_are_cited_by_their_place_and_no_character_is_lost(outline, sections):
    upper, middle, lower, dress = outline
    lines, expected = [], []
    for number, section in enumerate(sections, start=1):
        lines.append(f"<b>§ 9-{number}. Lamps.</b>")
        for first, items in zip(upper, section, strict=False):
            expected.append(f"Section 9-{number}({first})")
            lines.append(f"<p>{dress.format(first)} Lamps shall:</p>")
            for second, inner in zip(middle, items, strict=False):
                expected.append(f"{expected[-1].partition('(')[0]}({first})({second})")
                lines.append(f"<p>{dress.format(second)} burn:</p>")
                for third in lower[:inner]:
                    expected.append(f"Section 9-{number}({first})({second})({third})")
                    lines.append(f"<p>{dress.format(third)} brightly;</p>")
    text = read(TOP, f"<div>{''.join(lines)}</div>", FOOT)
    assert [part.pointer for part in text.parts] == expected
    assert bare(text.text) == bare(re.sub("<[^>]+>", "", "".join(lines)))

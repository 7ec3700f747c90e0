from __future__ import annotations

from zipfile import ZipFile

import docx
import pytest
from docx.oxml.ns import qn

TEXT, LINK = qn("w:t"), qn("w:hyperlink")


@pytest.fixture
def word(written):
    return docx.Document(written / "document.docx")


def texts(element) -> str:
    return "".join(node.text or "" for node in element.iter(TEXT))


def outline(word) -> str:
    """The body as lines: each paragraph behind its style, each table row by row."""
    lines = []
    for block in word.iter_inner_content():
        if hasattr(block, "rows"):
            lines += ["| " + " | ".join(texts(cell._tc) for cell in row.cells) + " |" for row in block.rows]
        elif shown := texts(block._p):
            lines.append(f"{block.style.name}: {shown}")
    return "\n".join(lines) + "\n"


def bookmarked(word, name: str):
    """The elements between the two ends of a bookmark."""
    (start,) = word.element.body.xpath(f".//w:bookmarkStart[@w:name='{name}']")
    inside = []
    for element in start.itersiblings():
        if element.tag == qn("w:bookmarkEnd"):
            return inside
        inside.append(element)
    raise AssertionError(f"{name} does not end in its paragraph")


def test_headings_paragraphs_and_tables_are_the_golden_ones(word, golden):
    assert golden("document.docx.txt", outline(word))


def test_the_contents_list_is_a_field_filled_in_with_every_chapter(word):
    assert any('TOC \\o "1-1"' in (code.text or "") for code in word.element.body.iter(qn("w:instrText")))
    listed = [texts(p._p).split("  ", 1)[1] for p in word.paragraphs if p.style.name.startswith("toc ")]
    headings = [p.text for p in word.paragraphs if p.style.name == "Heading 1"]
    assert listed == headings


def test_every_link_leads_to_a_bookmark(word):
    names = {mark.get(qn("w:name")) for mark in word.element.body.iter(qn("w:bookmarkStart"))}
    assert {link.get(qn("w:anchor")) for link in word.element.body.iter(LINK)} <= names


def test_each_sentence_lies_in_its_bookmark_with_links_to_its_evidence(word, bundle):
    claims = [claim for section in bundle.document.sections for claim in section.claims]
    for number, claim in enumerate(claims, start=1):
        inside = bookmarked(word, f"claim_{number}")
        anchors = [element.get(qn("w:anchor")) for element in inside if element.tag == LINK]
        cited = ["".join(map(texts, bookmarked(word, anchor))).rsplit("[", 1)[1].rstrip("]") for anchor in anchors]
        sentence = "".join(
            texts(e) for e in inside if e.tag != LINK and not e.xpath("./w:rPr/w:rStyle[@w:val='SourceMark']")
        )
        assert (sentence, cited) == (claim.text, [citation.evidence for citation in claim.citations])


def test_a_flagged_sentence_stands_in_the_style_of_its_own(word):
    flagged = [texts(p._p) for p in word.paragraphs if p.style.name == "Flagged"]
    assert [text.split(" — ")[0] for text in flagged] == ["⚠ Not supported", "⚠ Uncited"]


def test_every_figure_has_a_text_for_those_who_cannot_see_it(word, bundle):
    charts = [chart for section in bundle.document.sections for chart in section.charts]
    assert [shape._inline.docPr.get("descr") for shape in word.inline_shapes] == [chart.alt for chart in charts]


def test_header_rows_repeat_and_pages_are_counted(word):
    assert all(
        table.rows[0]._tr.xpath("./w:trPr/w:tblHeader")
        for table in word.tables
        if table.rows[0].cells[0].text == "Measure"
    )
    footer = word.sections[0].footer._element
    assert [code.text.strip() for code in footer.iter(qn("w:instrText"))] == ["PAGE", "NUMPAGES"]


def test_the_page_is_a4_and_the_language_british(word):
    assert (round(word.sections[0].page_width.cm, 1), round(word.sections[0].page_height.cm, 1)) == (21.0, 29.7)
    assert {language.get(qn("w:val")) for language in word.styles.element.iter(qn("w:lang"))} == {"en-GB"}


def test_the_file_knows_the_documents_date_and_no_other(word, written, bundle):
    assert word.core_properties.modified.date() == bundle.document.as_of
    with ZipFile(written / "document.docx") as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_hostile_texts_stay_texts(hostile):
    word = docx.Document(hostile / "document.docx")
    assert "<script>alert('x')</script> | [x](https://example.org)" in outline(word)
    assert all(relation.reltype.rsplit("/", 1)[1] != "hyperlink" for relation in word.part.rels.values())

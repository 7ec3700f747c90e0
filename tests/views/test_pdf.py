from __future__ import annotations

import ctypes
import re

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from compliance_llm.views import render
from compliance_llm.views.look import PAGES, margin
from compliance_llm.views.phrases import VERDICTS

MARKS = re.compile(r"(?:\[\^c\d+(?:-e\d+)?\])+")
POINT = 72 / 2.54  # points in a centimetre
NAMES = (
    '#read("/etc/passwd")',
    "#{panic()} #sys.version",
    "*x* _y_ `z` ~ --- ... 'q' \"q\"",
    "$x_1$ @ref <label> \\ \\u{41} // gone /* gone */",
    "= heading",
    "- point",
    "1. point",
    "عربي ١٢٣ نص",
    "信用評分模型",
    "é👩‍👩‍👧 हिन्दी नี้ 한국어 \u00ad\u200d",
    "\ue000\U0010fffd",
    "&amp; <svg onload=x> ]]>",
)


@pytest.fixture
def pdf(written):
    with pypdfium2.PdfDocument(written / "document.pdf") as document:
        yield document


def squeezed(text: str) -> str:
    """``text`` without spaces, line ends and the marks that pdfium puts for a hyphen at the end of a line."""
    return re.sub(r"\s", "", re.sub("[\x02\ufffe]", "-", text))


def shown(pdf) -> str:
    """All that the pages show between their headers and footers."""
    pages = [page.get_textpage().get_text_bounded().splitlines() for page in pdf]
    return squeezed("".join(line for lines in pages for line in lines[1:-1]))


def unescaped(markdown: str) -> str:
    return re.sub(r"\\(\W)", r"\1", markdown)


def sentences(markdown: str) -> list[str]:
    """The sentences of the Markdown view in its order, as they are read back from an edited file."""
    body = markdown.split("\n[^", 1)[0]
    texts = [re.split(MARKS, line)[0] for line in body.splitlines() if MARKS.search(line)]
    return [unescaped(text.removeprefix("> ").removeprefix("- ").rpartition("** — ")[2]) for text in texts]


def tags(pdf) -> list[tuple[str, str]]:
    """The kind and the alternative text of every tag, page by page."""
    found: list[tuple[str, str]] = []

    def read(get, element) -> str:
        size = get(element, None, 0)
        buffer = ctypes.create_string_buffer(size)
        get(element, buffer, size)
        return buffer.raw.decode("utf-16-le").rstrip("\0")

    def walk(element) -> None:
        kind = read(pdfium.FPDF_StructElement_GetType, element)
        found.append((kind, read(pdfium.FPDF_StructElement_GetAltText, element)))
        for i in range(pdfium.FPDF_StructElement_CountChildren(element)):
            if child := pdfium.FPDF_StructElement_GetChildAtIndex(element, i):
                walk(child)

    for page in pdf:
        tree = pdfium.FPDF_StructTree_GetForPage(page)
        for i in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            walk(pdfium.FPDF_StructTree_GetChildAtIndex(tree, i))
        pdfium.FPDF_StructTree_Close(tree)
    return found


def outside(pdf, side: float) -> list[tuple[int, str]]:
    """The characters that lie outside the margins of their page, ``side`` in cm."""
    found = []
    for number, page in enumerate(pdf, start=1):
        width, height = page.get_size()
        text = page.get_textpage()
        for i in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(i)
            if left < side * POINT - 2 or right > width - side * POINT + 2 or bottom < POINT or top > height - POINT:
                found.append((number, text.get_text_range(i, 1)))
    return [(number, character) for number, character in found if character.strip()]


def test_it_has_every_sentence_of_the_markdown_view_in_the_same_order(pdf, written, bundle):
    told = sentences((written / "document.md").read_text(encoding="utf-8"))
    claims = [claim.text for section in bundle.document.sections for claim in section.claims]
    assert sorted(set(claims) - set(told)) == []
    text, at = shown(pdf), 0
    for sentence in told:
        at = text.find(squeezed(sentence), at)
        assert at >= 0, sentence


def test_it_has_every_heading_cell_and_finding_of_the_markdown_view(pdf, written):
    body = (written / "document.md").read_text(encoding="utf-8").split("---\n", 2)[2].split("\n[^", 1)[0]
    lines = [re.sub(r"\[\^[^\]]*\]|^#+ ", "", line) for line in body.splitlines() if re.match(r"#+ |\| (?!---)", line)]
    words = {word.strip(" *") for line in lines for word in re.split(r"(?<!\\)\||\*\(|\)\*", line) if word.strip(" *")}
    text = shown(pdf).lower()
    only_there = {"Control", "Data", "What", "Number", "Element", "Text", "Sources", "Assessment", "Reason", "Rule"}
    assert [
        w
        for w in sorted(words - only_there)
        if ": paraphrase: " not in w and squeezed(unescaped(w)).lower() not in text
    ] == []


def test_a_flagged_sentence_says_why_it_is_flagged(pdf, bundle):
    text = shown(pdf)
    for claim in (claim for section in bundle.document.sections for claim in section.claims if claim.flagged):
        assert squeezed(f"⚠{VERDICTS[claim.verdict]}—{claim.text}") in text
        assert squeezed(claim.reason) in text


def test_every_mark_leads_to_its_number_in_the_list_of_evidence(pdf):
    checked = 0
    for page in pdf:
        for mark, (target, left, top) in links(page, pdf):
            if re.fullmatch(r"\d+(–\d+)?", mark):
                there = pdf[target].get_textpage().get_text_bounded(left - 25, top - 12, left + 60, top)
                assert re.search(rf"^{mark.split('–')[0]} ", there, re.MULTILINE)
                checked += 1
    assert checked > 20


def links(page, pdf):
    """The links within the document: the text of each, and the page (from 0) and place it leads to."""
    position, link = ctypes.c_int(0), pdfium.FPDF_LINK()
    while pdfium.FPDFLink_Enumerate(page, position, link):
        rectangle = pdfium.FS_RECTF()
        pdfium.FPDFLink_GetAnnotRect(link, rectangle)
        box = (rectangle.left, rectangle.bottom, rectangle.right, rectangle.top)
        target = pdfium.FPDFLink_GetDest(pdf, link)
        has, places = [ctypes.c_int() for _ in range(3)], [ctypes.c_float() for _ in range(3)]
        pdfium.FPDFDest_GetLocationInPage(target, *has, *places)
        text = page.get_textpage().get_text_bounded(*box).strip().replace("\u2060", "")
        yield text, (pdfium.FPDFDest_GetDestPageIndex(pdf, target), places[0].value, places[1].value)


def test_it_is_tagged_for_screen_readers(pdf, written, bundle):
    content = (written / "document.pdf").read_bytes()
    assert b"/StructTreeRoot" in content
    assert re.search(rb"/MarkInfo\s*<<\s*/Marked true", content)
    assert b"/Lang(en-GB)" in content
    kinds = {kind for kind, _ in tags(pdf)}
    assert {
        "H1",
        "H2",
        "P",
        "Table",
        "TH",
        "TD",
        "L",
        "LI",
        "Lbl",
        "LBody",
        "Figure",
        "Caption",
        "Link",
        "TOC",
    } <= kinds


def test_every_figure_has_a_text_for_those_who_cannot_see_it(pdf, bundle):
    charts = [chart for section in bundle.document.sections for chart in section.charts]
    assert [alt for kind, alt in tags(pdf) if kind == "Figure" and alt] == [chart.alt for chart in charts]


def test_it_says_of_itself_that_it_is_pdf_a_2a_and_pdf_ua_1(written):
    content = (written / "document.pdf").read_bytes()
    for name, value in ((b"pdfaid:part", b"2"), (b"pdfaid:conformance", b"A"), (b"pdfuaid:part", b"1")):
        assert re.search(name + rb"(>|=\")" + value, content), name


def test_the_file_knows_its_title_and_the_documents_date_and_no_other(pdf, bundle):
    assert pdf.get_metadata_value("Title") == bundle.document.title
    day = f"D:{bundle.document.as_of:%Y%m%d}000000"
    assert {pdf.get_metadata_value(key)[:16] for key in ("CreationDate", "ModDate")} <= {day, ""}


def test_headers_name_subject_and_date_and_footers_count_the_pages(pdf, bundle):
    for number, page in enumerate(pdf, start=1):
        first, *_, last = page.get_textpage().get_text_bounded().splitlines()
        assert first.split() == f"{bundle.document.subject.name}, version 1.0 As of 1 September 2026".split()
        assert last.split() == f"Model card, not yet reviewed or approved Page {number} of {len(pdf)}".split()


def test_the_contents_list_names_the_page_of_each_chapter(pdf):
    pages = [page.get_textpage().get_text_bounded().replace("\r", "") for page in pdf]
    listed = re.findall(r"^(\d+) (\D+?) [. ]+(\d+)$", "\n".join(pages), re.MULTILINE)
    assert len(listed) > 5
    for number, title, page in listed:
        assert f"{number} {title}" in pages[int(page) - 1].splitlines()


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_both_papers_have_their_size_and_nothing_runs_over_the_margins(paper, bundle, tmp_path):
    render(bundle, tmp_path, ("pdf", "docx"), paper=paper)
    with pypdfium2.PdfDocument(tmp_path / "document.pdf") as pdf:
        sizes = {tuple(round(side / POINT, 2) for side in page.get_size()) for page in pdf}
        assert sizes == {PAGES[paper]}
        assert outside(pdf, margin(paper)) == []


def test_word_takes_the_same_paper(bundle, tmp_path):
    import docx

    render(bundle, tmp_path, ("docx",), paper="letter")
    section = docx.Document(tmp_path / "document.docx").sections[0]
    assert (round(section.page_width.inches, 2), round(section.page_height.inches, 2)) == (8.5, 11)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_shown_letter_by_letter_and_never_read_as_markup(name, renamed):
    pdf = renamed(name)
    expected = re.sub("[\ue000-\uf8ff\U00100000-\U0010ffff]", "\ufffd", name)
    title = pdf.get_metadata_value("Title")
    assert title == expected
    if name.isascii():
        assert squeezed(name) in shown(pdf)


@pytest.mark.parametrize("name", ["long" * 150, "snake_case.of/many-parts" * 25, "word " * 3000])
def test_a_long_name_is_divided_and_stays_within_the_margins(name, renamed):
    pdf = renamed(name)
    assert outside(pdf, margin("a4")) == []
    assert squeezed(name)[:500] in shown(pdf)


@pytest.fixture
def renamed(bundle, tmp_path):
    """Makes the PDF of a document in which everything that comes from a bank's files has the given name."""

    def made(name: str) -> pypdfium2.PdfDocument:
        document = bundle.document
        sections = tuple(
            section.model_copy(
                update={
                    "title": name,
                    "claims": tuple(it.model_copy(update={"text": name}) for it in section.claims),
                    "tables": tuple(it.model_copy(update={"title": name}) for it in section.tables),
                    "charts": tuple(
                        it.model_copy(update={"title": name, "alt": name, "x_label": name}) for it in section.charts
                    ),
                }
            )
            for section in document.sections
        )
        findings = tuple(it.model_copy(update={"title": name, "condition": name}) for it in document.findings)
        about = document.subject.model_copy(update={"name": name, "owner": name, "version": name})
        changed = {"title": name, "subject": about, "sections": sections, "findings": findings}
        evidence = tuple(
            it.model_copy(update={"label": name, "source": name}) if it.type == "fact" else it for it in bundle.evidence
        )
        render(
            bundle.model_copy(update={"document": document.model_copy(update=changed), "evidence": evidence}),
            tmp_path,
            ("pdf",),
        )
        return pypdfium2.PdfDocument(tmp_path / "document.pdf")

    return made

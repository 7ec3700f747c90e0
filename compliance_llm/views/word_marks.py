"""Word features that python-docx lacks: fields, bookmarks, links inside the document, alternative text."""

# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false, reportPrivateUsage=false
# (python-docx's types are partly unknown, and what it has no words for is reached through its XML elements)

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from itertools import count
from typing import Any

from docx.document import Document as WordDocument
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run


class Marks:
    """Makes bookmarks, each with a number of its own in the document."""

    def __init__(self) -> None:
        self._ids = count(1)

    @contextmanager
    def bookmark(self, paragraph: Paragraph, name: str) -> Generator[None]:
        """Text added to ``paragraph`` in this block is inside the bookmark ``name`` (letters, digits, _)."""
        id = str(next(self._ids))
        paragraph._p.append(element("w:bookmarkStart", id=id, name=name))
        yield
        paragraph._p.append(element("w:bookmarkEnd", id=id))


def element(tag: str, **attributes: str) -> Any:  # noqa: ANN401 - python-docx's elements have no public type
    """A new XML element with attributes of Word's own namespace."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def paragraph_of(word: WordDocument, style: str) -> Paragraph:
    """A new paragraph at the end of the document, in the style of that name."""
    made = word.add_paragraph()
    made._p.style = style_id(style)
    return made


def write(paragraph: Paragraph, text: str, style: str) -> Run:
    """Add ``text`` in a character style."""
    run = paragraph.add_run(text)
    run._r.style = style_id(style)
    return run


def style_id(name: str) -> str:
    """The id under which our styles are filed; looking each up by name would take most of a document's time."""
    return name.replace(" ", "")


def link(paragraph: Paragraph, bookmark: str, text: str, style: str | None = None) -> None:
    """Text that leads to a bookmark of the same document."""
    hyperlink = element("w:hyperlink", anchor=bookmark, history="1")
    run = Run(OxmlElement("w:r"), paragraph)
    run.text = text
    if style:
        run._r.style = style_id(style)
    hyperlink.append(run._r)
    paragraph._p.append(hyperlink)


def field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """A field that Word keeps up to date, with what it shows until then."""
    begin_field(paragraph, instruction)
    paragraph.add_run(shown)
    end_field(paragraph)


def begin_field(paragraph: Paragraph, instruction: str) -> None:
    """The head of a field whose shown content follows, over several paragraphs if need be."""
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="begin"))
    code = OxmlElement("w:instrText")
    code.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    code.text = f" {instruction} "
    paragraph.add_run()._r.append(code)
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="separate"))


def end_field(paragraph: Paragraph) -> None:
    """The end of a field begun earlier."""
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType="end"))


def columns(word: WordDocument, number: int) -> None:
    """Set the text that follows in this many columns, on the same page."""
    section = word.add_section(WD_SECTION.CONTINUOUS)
    for setting in section._sectPr.findall(qn("w:cols")):
        setting.set(qn("w:num"), str(number))
        setting.set(qn("w:space"), "340")


def describe(picture: Any, title: str, alt: str) -> None:  # noqa: ANN401 - an InlineShape
    """Give a picture its alternative text."""
    properties = picture._inline.docPr
    properties.set("title", title)
    properties.set("descr", alt)


def shade(cell: Any, colour: str) -> None:  # noqa: ANN401 - a _Cell
    """Fill a table cell with a colour, as six hexadecimal digits."""
    cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=colour))

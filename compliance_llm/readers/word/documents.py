"""Word documents (.docx): headings, numbered paragraphs, tables and notes, as they read with all changes accepted.

Numbers that Word counts itself are part of the text. Left out are headers and footers, tables of contents, comments,
and words formatted as hidden.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from compliance_llm.errors import CdraftError
from compliance_llm.readers.source import SourceText, Writer, tidy
from compliance_llm.readers.text.columns import Cell, in_columns
from compliance_llm.readers.text.document import Heading, Note, Paragraph, Part, write_document
from compliance_llm.readers.web.nodes import Grid
from compliance_llm.readers.word.bold import Bold, with_headings
from compliance_llm.readers.word.numbering import Numbering
from compliance_llm.readers.word.styles import Style, default_style, read_styles
from compliance_llm.readers.word.xml import (
    BROKEN,
    DELETED,
    OLE,
    WRAPPERS,
    Element,
    W,
    boxes_of,
    damaged,
    is_on,
    opened,
    runs_of,
    value,
    words_of,
)

ZIP = b"PK\x03\x04"
CONTENTS = "Table of Contents"
NOTES = ("footnote", "endnote")


def recognises(data: bytes) -> bool:
    """Whether this may be a Word file, which only its package tells."""
    return data.startswith((ZIP, OLE))


def read(data: bytes, name: str) -> SourceText:
    """The document's text.

    Raises:
        CdraftError: if the file is encrypted, damaged, no Word file, unpacks to too much, or contains no text.
    """
    document = opened(data, name)
    try:
        reader = _Reader(document)
        parts = with_headings(list(reader.parts(document.element.body)))
        notes = list(reader.notes())
        title = str(document.core_properties.title or "")
    except BROKEN as error:
        raise damaged(name) from error
    writer = Writer()
    write_document([*parts, *notes], writer)
    titles = [part.words for part in parts if isinstance(part, Heading)]
    text = writer.finish("word", title=title or (titles[0] if titles else ""))
    if not text.parts:
        raise CdraftError(f"{name} contains no text.", "Add the document itself, not a cover page or template.")
    return text


class _Reader:
    """Goes through a document once, counting its numbers and notes as they come."""

    def __init__(self, document: Any) -> None:  # noqa: ANN401 # a python-docx document
        related = {
            it.reltype.rpartition("/")[2]: it.target_part for it in document.part.rels.values() if not it.is_external
        }
        self._styles = read_styles(document.styles.element)
        self._default = default_style(document.styles.element)
        self._numbering = Numbering(_root(related.get("numbering")))
        self._noted = {kind: _root(related.get(f"{kind}s")) for kind in NOTES}
        self._referred: dict[str, list[str]] = {kind: [] for kind in NOTES}
        self._carried = ""  # words of paragraphs whose end was deleted: they run on into the next

    def parts(self, container: Element) -> Iterator[Part]:
        """The content of the body, a content control, a cell or a text box."""
        for element in container:
            if element.tag == f"{W}p":
                yield from self._paragraph(element)
            elif element.tag == f"{W}tbl":
                rows = in_columns(self._row(row) for row in _rows(element))
                if any(any(row) for row in rows):
                    yield Grid(rows)
            elif element.tag in WRAPPERS and not _is_contents(element):
                yield from self.parts(element)

    def notes(self) -> Iterator[Note]:
        """The footnotes and endnotes referred to, in the order of their first reference."""
        for kind in NOTES:
            root = self._noted[kind]
            found = {} if root is None else {it.get(f"{W}id"): it for it in root.iterchildren(f"{W}{kind}")}
            for number, id in enumerate(self._referred[kind], start=1):
                if id in found:
                    yield Note(kind, number, _joined(self.parts(found[id])))

    def _paragraph(self, element: Element) -> Iterator[Part]:
        style = self._style(element)
        words = tidy(self._carried + self._words(element, style))
        if _ends_deleted(element):
            self._carried = f"{words} " if words else ""
            return
        self._carried = ""
        if not style.is_contents:
            number = self._number(element, style) if words else ""
            level = self._level(element, style)
            if words and level is not None:
                yield Heading(words, level, number)
            elif words:
                yield (Bold if self._is_bold(element) else Paragraph)(words, number)
        for box in boxes_of(element):
            yield from self.parts(box)

    def _words(self, element: Element, style: Style) -> str:
        pieces: list[str] = []
        for run in runs_of(element):
            properties = run.find(f"{W}rPr")
            own = self._styles.get(value(properties, "rStyle") or "", Style())
            hidden = is_on(properties, "vanish")
            if not (own.hidden or style.hidden if hidden is None else hidden):
                pieces.append(words_of(run))
                for kind in NOTES:
                    self._referred[kind] += [str(it.get(f"{W}id")) for it in run.iterchildren(f"{W}{kind}Reference")]
        return "".join(pieces)

    def _is_bold(self, element: Element) -> bool:
        return all(is_on(run.find(f"{W}rPr"), "b") for run in runs_of(element) if words_of(run).strip())

    def _style(self, element: Element) -> Style:
        return self._styles.get(value(element, "pPr", "pStyle") or self._default, Style())

    def _level(self, element: Element, style: Style) -> int | None:
        own = value(element, "pPr", "outlineLvl")
        return int(own) + 1 if own and own.isdigit() and int(own) < 9 else style.level

    def _number(self, element: Element, style: Style) -> str:
        """The number that Word counts for a paragraph; one in the text is part of its words."""
        list_id, depth = value(element, "pPr", "numPr", "numId"), value(element, "pPr", "numPr", "ilvl")
        if list_id is None:
            list_id = style.list_id or ""
            linked = self._numbering.level_of(list_id, style.lister)
            depth = depth or str(style.depth or 0 if linked is None else linked)
        return self._numbering.next(list_id, int(depth or 0))

    def _row(self, row: Element) -> Iterator[Cell]:
        """The cells of a row; one that goes on from the row above stands there as an empty cell of its own."""
        for cell in _cells(row):
            across = value(cell, "tcPr", "gridSpan") or ""
            yield Cell(_joined(self.parts(cell)), int(across) if across.isdecimal() else 1)


def _joined(parts: Iterator[Part]) -> str:
    """All words of a cell or note in one line."""
    pieces: list[str] = []
    for part in parts:
        match part:
            case Grid(rows):
                pieces += [cell for row in rows for cell in row]
            case Paragraph():
                pieces.append(part.whole)
            case Heading(words, _, number):
                pieces += [number, words]
            case Note(_, _, words):
                pieces.append(words)
    return " ".join(piece for piece in pieces if piece)


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == f"{W}tr":
            if child.find(f"{W}trPr/{W}del") is None:
                yield child
        elif child.tag in WRAPPERS:
            yield from _rows(child)


def _cells(row: Element) -> Iterator[Element]:
    for child in row:
        if child.tag == f"{W}tc":
            yield child
        elif child.tag in WRAPPERS:
            yield from _cells(child)


def _is_contents(element: Element) -> bool:
    return value(element, "sdtPr", "docPartObj", "docPartGallery") == CONTENTS


def _ends_deleted(element: Element) -> bool:
    """Whether the end of a paragraph was deleted in a tracked change, so that the next one runs on from it."""
    marks = element.find(f"{W}pPr/{W}rPr")
    return marks is not None and any(it.tag in DELETED for it in marks)


def _root(part: Any) -> Element | None:  # noqa: ANN401 # a part of a python-docx package
    if part is None:
        return None
    from docx.oxml import parse_xml

    return part.element if hasattr(part, "element") else parse_xml(part.blob)

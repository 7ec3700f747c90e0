"""PDF files: text in reading order, without headers, footers and page numbers."""

from __future__ import annotations

from typing import Any

from compliance_llm.errors import CdraftError
from compliance_llm.readers.pdf.layout import paragraphs
from compliance_llm.readers.pdf.pages import Page, opened, page_of
from compliance_llm.readers.source import SourceText, Writer
from compliance_llm.readers.text.document import Heading, Note, Paragraph, write_document

MOST_PAGES = 5000
MOST_CHARACTERS = 50_000_000
WITHIN = 1024  # bytes; some files begin with the headers of the mail that brought them


def recognises(data: bytes) -> bool:
    """Whether this is a PDF."""
    return b"%PDF-" in data[:WITHIN]


def read(data: bytes, name: str) -> SourceText:
    """The document's text.

    Raises:
        CdraftError: if the file is encrypted, damaged, too long, or without text (a scan).
    """
    pages: list[Page] = []
    with opened(data, name, MOST_PAGES) as document:
        title = _title(document)
        length = 0
        for number in range(len(document)):
            pages.append(page_of(document[number], pages[-1] if pages else None))
            length += sum(len(piece.words) for piece in pages[-1].pieces)
            if length > MOST_CHARACTERS:
                raise CdraftError(f"{name} contains more than {MOST_CHARACTERS:,} characters.", "Split the file.")
    parts = paragraphs(pages)
    if not parts:
        raise CdraftError(
            f"{name} contains no text; it may be a scan.", "Save it with a text layer, or remove the file."
        )
    headings = [part.words for part in parts if isinstance(part, Heading)]
    if all(isinstance(part, Heading | Note) for part in parts):  # set in one size, or so short that nothing stands out
        parts = [Paragraph(part.words) if isinstance(part, Heading) else part for part in parts]
        headings = []
    writer = Writer()
    write_document(parts, writer)
    return writer.finish("pdf", title=title or (headings[0] if headings else ""))


def _title(document: Any) -> str:  # noqa: ANN401 # a pypdfium2 document
    """The title in the file's properties, unless a program put a file's name there."""
    title = str(document.get_metadata_value("Title") or "")
    return (
        ""
        if title.lower().startswith("microsoft ") or title.lower().endswith((".doc", ".docx", ".pdf", ".indd"))
        else title
    )

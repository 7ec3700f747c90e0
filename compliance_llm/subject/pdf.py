"""PDF files → blocks, one paragraph at a time as far as a PDF knows paragraphs."""

from __future__ import annotations

import re
from typing import Any

from compliance_llm.errors import CdraftError
from compliance_llm.subject.sentences import Block

MOST_PAGES = 500
MOST_CHARACTERS = 5_000_000
_HYPHEN = re.compile(r"(?<=[a-z])[\u00ad\ufffe\x02]\s*(?=[a-z])")


def pdf_blocks(content: bytes, name: str) -> list[Block]:
    """The text of a PDF; a block's line is its page.

    Raises:
        CdraftError: if the file is encrypted, damaged, too long, or holds no text (a scan).
    """
    import pypdfium2 as pdfium

    try:
        document: Any = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise CdraftError(f"{name} is encrypted.", "Save it without a password.") from error
        raise CdraftError(f"{name} is not a PDF file, or breaks off.", "Save it again as PDF.") from error
    try:
        if len(document) > MOST_PAGES:
            raise CdraftError(f"{name} has {len(document):,} pages; at most {MOST_PAGES} are read.", "Split the file.")
        blocks: list[Block] = []
        length = 0
        for number in range(len(document)):
            page = document[number]
            text = str(page.get_textpage().get_text_range())
            length += len(text)
            if length > MOST_CHARACTERS:
                raise CdraftError(f"{name} holds more than {MOST_CHARACTERS:,} characters.", "Split the file.")
            for part in re.split(r"\n\s*\n", _HYPHEN.sub("", text.replace("\r\n", "\n"))):
                if words := " ".join(part.split()):
                    blocks.append(Block(words, number + 1))
    except pdfium.PdfiumError as error:
        raise CdraftError(f"{name} is a damaged PDF file.", "Save it again as PDF.") from error
    finally:
        document.close()
    if not blocks:
        raise CdraftError(f"{name} holds no text; it may be a scan.", "Save it with its text, or remove the file.")
    return blocks

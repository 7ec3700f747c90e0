"""PDF files → blocks, one paragraph at a time as far as a PDF knows paragraphs."""

from __future__ import annotations

import re

from compliance_llm.errors import CdraftError
from compliance_llm.patterns import Pattern
from compliance_llm.readers.pdf.pages import opened
from compliance_llm.subject.sentences import Block, Contents

MOST_PAGES = 500
MOST_CHARACTERS = 5_000_000
_HYPHEN = Pattern(r"(?<=[a-z])[\u00ad\ufffe\x02]\s*(?=[a-z])")


def pdf_contents(content: bytes, name: str) -> Contents:
    """The text of a PDF; a block's line is its page.

    Raises:
        CdraftError: if the file is encrypted, damaged, too long, or has no text (a scan).
    """
    blocks: list[Block] = []
    length = 0
    with opened(content, name, MOST_PAGES) as document:
        for number in range(len(document)):
            text = str(document[number].get_textpage().get_text_range())
            length += len(text)
            if length > MOST_CHARACTERS:
                raise CdraftError(f"{name} contains more than {MOST_CHARACTERS:,} characters.", "Split the file.")
            for part in re.split(r"\n\s*\n", _HYPHEN.sub("", text.replace("\r\n", "\n"))):
                if words := " ".join(part.split()):
                    blocks.append(Block(words, number + 1))
    if not blocks:
        raise CdraftError(f"{name} contains no text; it may be a scan.", "Save it with its text, or remove the file.")
    return Contents(blocks)

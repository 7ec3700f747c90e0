"""Official files in their publishers' own formats, read into a canonical text and its citable parts.

The reader is chosen by what a file is, never by its name. Whatever a file claims, what is made of it is bounded: its
size before it is read, what it unpacks to while it is unpacked, its encoding before anything looks into it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, Protocol, cast

from compliance_llm.errors import CdraftError
from compliance_llm.files import digest
from compliance_llm.readers.plain.decoding import as_utf8
from compliance_llm.readers.plain.packed import MOST_BYTES, PACKED, unpacked
from compliance_llm.readers.source import SourceText

VERSION = "2"
"""Of all readers together: another one may make other Passages of the same file."""
PDF, ZIP = b"%PDF-", b"PK\x03\x04"
PDF_WITHIN = 1024  # bytes; some begin with the headers of the mail that brought them
HEAD = 65_536  # bytes in which a document type is declared
ENTITIES = re.compile(rb"<!DOCTYPE[^>\[]*\[\s*(?:<!(?!ENTITY)[^>]*>\s*)*<!ENTITY")
OLE = b"\xd0\xcf\x11\xe0"
MARKUP = ("uk.clml", "ca.justice_laws", "us.ecfr", "us.federal_register", "eu.eurlex", "eu.eurlex_old", "web.html")
PLAIN = ("plain.json_list", "plain.markdown")
READS = (
    "EUR-Lex and other web pages of laws, the XML of legislation.gov.uk, Justice Laws, eCFR and Federal Register, "
    "PDF, Word (.docx), Markdown, plain text, and JSON lists of {pointer, heading, text}"
)


class Reader(Protocol):
    """The interface of each module of this folder that reads a format."""

    def recognises(self, data: bytes) -> bool:
        """Whether the format is this reader's."""
        ...

    def read(self, data: bytes, name: str) -> SourceText:
        """The text of a file that is called ``name`` in errors."""
        ...


class Source(NamedTuple):
    """A file as read, and the digest of its bytes as they lie on the disk."""

    text: SourceText
    sha256: str


def read_source(path: Path) -> Source:
    """Read a file, also one packed with gzip.

    Raises:
        CdraftError: naming the file, if it is too large, empty, damaged, of an unknown format, or without text.
    """
    data = _bytes(path)
    source = read_bytes(data, path.name)
    return Source(source, digest(data))


def read_bytes(data: bytes, name: str) -> SourceText:
    """Read the contents of a file that is called ``name`` in errors; see ``read_source``."""
    content = unpacked(data, name) if data.startswith(PACKED) else data
    if not content.strip():
        raise CdraftError(f"{name} is empty.", "Save or download it again.")
    read, content = _chosen(content, name)
    try:
        text = read(content, name)
    except RecursionError as error:
        raise CdraftError(f"{name} is nested too deeply.", "Give the publisher's own file.") from error
    if not text.parts:
        raise CdraftError(f"{name} contains no text that can be cited.", f"cdraft reads {READS}.")
    if half := re.search(r"[\ud800-\udfff]", text.text):
        raise CdraftError(
            f"{name} contains an incomplete character, U+{ord(half[0]):04X}.", "Write the full character, or remove it."
        )
    return text


def _chosen(content: bytes, name: str) -> tuple[Callable[[bytes, str], SourceText], bytes]:
    """The function that reads such a content, and the content as it wants it: text always in UTF-8."""
    if PDF in content[:PDF_WITHIN]:
        return _reader("pdf.documents").read, content
    if content.startswith((ZIP, OLE)):
        return _reader("word.documents").read, content
    content = as_utf8(content, name)
    if ENTITIES.search(content[:HEAD]):
        raise CdraftError(
            f"{name} declares XML entities, which cdraft does not read.", "Give the publisher's own file."
        )
    tags = content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")
    reader = next((it for it in map(_reader, MARKUP if tags else PLAIN) if it.recognises(content)), None)
    if reader is None:
        raise CdraftError(f"{name} is in a format that cdraft does not read.", f"cdraft reads {READS}.")
    return reader.read, content


def _reader(module: str) -> Reader:
    return cast("Reader", import_module(f"{__name__}.{module}"))


def _bytes(path: Path) -> bytes:
    """The bytes of a regular file, whose size is looked at first."""
    try:
        if not path.is_file():
            what = "is a folder" if path.is_dir() else "is not a file" if path.exists() else "does not exist"
            raise CdraftError(f"{path} {what}.", "Give a readable file.")
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise CdraftError(
                f"{path.name} has {size / 1e6:,.0f} MB; at most {MOST_BYTES / 1e6:,.0f} MB are read.",
                "Split it, or save it without images.",
            )
        return path.read_bytes()
    except OSError as error:
        raise CdraftError(
            f"{path} cannot be read ({error.strerror}).", "Check its name and its permissions."
        ) from error

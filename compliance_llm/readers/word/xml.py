"""A Word file below paragraphs and styles: its package, opened safely, and the words of its runs."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any, cast

from compliance_llm.errors import CdraftError
from compliance_llm.readers.plain.packed import MOST_BYTES, check_package

Element = Any  # an lxml element, which has no types
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
BOX = f"{W}txbxContent"
OLE = b"\xd0\xcf\x11\xe0"
BROKEN = (
    *(SyntaxError, KeyError, ValueError, AttributeError, EOFError, OSError, RuntimeError),
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError),
)
"""The exceptions raised by reading a damaged package or its XML."""
DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
WRAPPERS = frozenset(
    W + name
    for name in ("ins", "moveTo", "hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo")
)
SPACES = frozenset(f"{W}{name}" for name in ("tab", "br", "cr", "ptab"))
SYMBOLS = {"F0A8": "☐", "F06F": "☐", "F0FE": "☒", "F0FC": "✓", "F0B7": "•", "F0A7": "▪", "F0E0": "→"}


def opened(content: bytes, name: str, most: int = MOST_BYTES) -> Any:  # noqa: ANN401 # a python-docx document
    """The document of a .docx, every part of which can be unpacked and parsed.

    Raises:
        CdraftError: if the file is encrypted, damaged, no Word file, or unpacks to more than ``most`` bytes.
    """
    if content.startswith(OLE):
        raise CdraftError(f"{name} is encrypted, or in the old .doc format.", "Save it as .docx without a password.")
    check_package(content, name, most)
    from docx import Document
    from docx.opc.exceptions import OpcError

    try:
        return cast("Any", Document)(io.BytesIO(content))
    except (*BROKEN, OpcError) as error:
        raise damaged(name) from error


def damaged(name: str) -> CdraftError:
    """The error for a Word file that opens and is not what it should be."""
    return CdraftError(f"{name} is a damaged Word file.", "Open it in Word, save it again, or remove it.")


def runs_of(element: Element) -> Iterator[Element]:
    """The runs of a paragraph, and its formulas, as they read with all tracked changes accepted."""
    for child in element:
        if child.tag == f"{W}r" or child.tag.startswith(MATH):
            yield child
        elif child.tag in WRAPPERS:
            yield from runs_of(child)


def words_of(run: Element) -> str:
    """The words of a run; what only sets words apart is a space."""
    pieces: list[str] = []
    for part in run:
        if part.tag == f"{W}t":
            pieces.append(part.text or "")
        elif part.tag in SPACES:
            pieces.append(" ")
        elif part.tag == f"{W}noBreakHyphen":
            pieces.append("-")
        elif part.tag == f"{W}sym":
            pieces.append(SYMBOLS.get(str(part.get(f"{W}char")).upper(), ""))
        elif part.tag.startswith(MATH):
            pieces.append("".join(it.text or "" for it in part.iter(f"{MATH}t")))
    if run.tag.startswith(MATH):
        return "".join(it.text or "" for it in run.iter(f"{MATH}t"))
    return "".join(pieces)


def boxes_of(paragraph: Element) -> Iterator[Element]:
    """The text boxes anchored in a paragraph, each once."""
    for box in paragraph.iter(BOX):
        outer = [it.tag for it in box.iterancestors()]
        if FALLBACK not in outer and BOX not in outer:
            yield box


def value(element: Element, *names: str) -> str | None:
    """The ``w:val`` of the element at a path of names below this one."""
    found = element.find("/".join(f"{W}{name}" for name in names)) if element is not None else None
    return None if found is None else found.get(f"{W}val")


def is_on(element: Element, name: str) -> bool | None:
    """Whether a switch among an element's properties is on; None where it is not there."""
    found = element.find(f"{W}{name}") if element is not None else None
    return None if found is None else found.get(f"{W}val") not in ("0", "false", "off")

"""Text files as UTF-8, whatever encoding they are in: as their byte order mark says, or as they declare themselves."""

from __future__ import annotations

import codecs
import re

from compliance_llm.errors import CdraftError

HEAD = 4096  # bytes in which a file declares its encoding
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(
    rb"""(?P<before><\?xml[^>]{0,200}?\sencoding\s*=\s*["']|<meta[^>]{0,200}?charset\s*=\s*["']?\s*)(?P<name>[\w.:-]+)""",
    re.IGNORECASE,
)
WESTERN = {"iso-8859-1", "latin-1", "latin1", "iso8859-1", "us-ascii", "ascii"}
"""Encodings declared by pages that are in Windows-1252, of which these are parts."""
READ = re.compile(r"(?:unicode-1-1-)?utf-?8|windows-125\d|cp125\d|iso-?8859-\d+")
JUNK = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffe\uffff]")


def as_utf8(data: bytes, name: str) -> bytes:
    """A text file in UTF-8, which it then also declares.

    Raises:
        CdraftError: naming the byte that is not in the declared encoding or that no text contains.
    """
    text = decoded(data, name)
    if junk := JUNK.search(text):
        line = text.count("\n", 0, junk.start()) + 1
        raise CdraftError(
            f"{name} is not text: line {line} contains the character U+{ord(junk[0]):04X}.",
            "Give a file in a format that is read, or save it as UTF-8.",
        )
    content = text.encode()
    return DECLARED.sub(rb"\g<before>utf-8", content[:HEAD], count=1) + content[HEAD:]


def decoded(data: bytes, name: str) -> str:
    """The characters of a text file; a file that is UTF-8 is read so also where it declares a western encoding.

    Raises:
        CdraftError: naming the first byte that is not in its encoding.
    """
    encoding = next((known for mark, known in MARKS if data.startswith(mark)), "")
    if encoding:
        return _strict(data, encoding, name, f"{encoding.removesuffix('-sig')}, as its first bytes show")
    found = DECLARED.search(data[:HEAD])
    declared = found["name"].decode("ascii", "replace").lower() if found else ""
    if not declared or declared.startswith(("utf-16", "utf16", "ucs-2")):  # two bytes a letter would not be found so
        return _strict(data, "utf-8", name, "UTF-8, and no other encoding is declared")
    if declared not in WESTERN and not READ.fullmatch(declared):
        raise CdraftError(f"{name} declares the encoding {declared}, which cdraft does not read.", "Save it as UTF-8.")
    if declared in WESTERN:
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError:
            return _strict(data, "cp1252", name, f"{declared}, as it declares")
    return _strict(data, declared.removeprefix("unicode-1-1-"), name, f"{declared}, as it declares")


def _strict(data: bytes, encoding: str, name: str, what: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        byte = f"byte {error.start}, {data[error.start]:#04x}, on line {line}"
        raise CdraftError(f"{name} is not {what} ({byte}).", "Save it as UTF-8, and let it declare that.") from error
    except (LookupError, UnicodeError) as error:
        raise CdraftError(f"{name} is not {what}.", "Save it as UTF-8, and let it declare that.") from error

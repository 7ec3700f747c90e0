"""The bytes of an HTML page as a tree: decoded as declared, without scripts, network, entities or runaway depth."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import Any, Protocol, cast

import lxml.etree  # pyright: ignore[reportMissingImports, reportMissingTypeStubs] # it has no type stubs

from compliance_llm.errors import CdraftError

etree = cast("Any", lxml.etree)  # pyright: ignore[reportUnknownMemberType] # it has no type stubs

DEEPEST = 200  # levels of nesting; the parser itself drops what lies deeper than 255 without a word
HEAD = 4096  # bytes in which a page declares what it is
BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9._:-]+)""", re.IGNORECASE)
MEANT = {
    "unicode-1-1-utf-8": "utf-8",
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "utf-16": "utf-8",
}
DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
TAG = re.compile(rb"<(?:!doctype\s+html|html|head|body|div|p|table|title)\b", re.IGNORECASE)


class Element(Protocol):
    """The part of an lxml element that the readers use."""

    tag: str
    text: str | None
    tail: str | None

    def get(self, key: str, default: str) -> str:
        """An attribute."""
        ...

    def iter(self) -> Iterator[Element]:
        """The element and all within it, in the order of the page."""
        ...

    def iterancestors(self) -> Iterator[Element]:
        """The elements around it, innermost first."""
        ...

    def itersiblings(self) -> Iterator[Element]:
        """The elements after it in the same parent."""
        ...

    def getparent(self) -> Element | None:
        """The element around it."""
        ...

    def __iter__(self) -> Iterator[Element]: ...
    def __len__(self) -> int: ...


def looks_like_html(data: bytes) -> bool:
    """Whether the head of the file has a tag that every page has."""
    return TAG.search(_head(data)) is not None


def parse(data: bytes, name: str) -> Element:
    """The page's root element, comments and processing instructions left out.

    Raises:
        CdraftError: if the page is empty, not in the encoding it declares, or nested so deeply that text would be lost.
    """
    text = DECLARATION.sub("", decode(data, name), count=1)
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.encode("utf-8"), parser)
    except etree.XMLSyntaxError as error:
        raise CdraftError(f"{name} contains no page ({error}).", "Save the page again and add that file.") from error
    if root is None:
        raise CdraftError(f"{name} contains no page.", "Save the page again and add that file.")
    page = cast("Element", root)
    if _depth(page) > DEEPEST:
        raise CdraftError(
            f"{name} is nested deeper than {DEEPEST} levels.", "Add the publisher's own file of the text."
        )
    return page


def decode(data: bytes, name: str) -> str:
    """The page's characters by its byte order mark, else by what it declares, else as UTF-8."""
    encoding = next((known for mark, known in BOMS if data.startswith(mark)), None) or _declared(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise CdraftError(
            f"{name} is not {encoding} as it says (byte {error.start}).", "Save it as UTF-8, and let it declare that."
        ) from error


def classes(element: Element) -> list[str]:
    """The element's classes, without the prefix that the Official Journal gives them since 2023."""
    return [name.removeprefix("oj-") for name in element.get("class", "").split()]


def by_id(page: Element, *names: str) -> Element | None:
    """The first element with one of these ids."""
    wanted = {name.lower() for name in names}
    return next((element for element in page.iter() if element.get("id", "").lower() in wanted), None)


def body(page: Element) -> Element:
    """The page's body, or the page where there is none."""
    return next((element for element in page.iter() if element.tag == "body"), page)


def _head(data: bytes) -> bytes:
    """The first bytes as ASCII can be looked for in them, also where two bytes make a character."""
    head = data[:HEAD]
    return head.replace(b"\0", b"") if head[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else head


def _declared(data: bytes) -> str:
    found = DECLARED.search(data[:HEAD])
    named = found[1].decode("ascii").lower() if found else "utf-8"
    try:
        return codecs.lookup(MEANT.get(named, named)).name
    except LookupError:
        return "utf-8"


def _depth(root: Element) -> int:
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest

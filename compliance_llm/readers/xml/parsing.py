"""XML from outside, read without trusting it: no network, no document type, no entities, no huge trees.

The result is a plain tree of names, attributes and words. A file that a pretty-printer has broken into lines inside
its paragraphs is put back as it was: the line ends and indents that it added are gone, the spaces that it kept remain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

import lxml.etree  # pyright: ignore[reportMissingImports, reportMissingTypeStubs] # it has no type stubs

from compliance_llm.errors import CdraftError

etree = cast("Any", lxml.etree)  # pyright: ignore[reportUnknownMemberType] # it has no type stubs

HEAD = 65_536  # bytes in which the root begins
DEEPEST = 100  # levels of elements; laws have some forty
PROLOG = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL)
ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)([^>]*)")
BROKEN_BEFORE = re.compile(r"\n([ \t]*)")


@dataclass(frozen=True, slots=True)
class Node:
    """An element: its name and attributes without namespaces, and its words and elements in their order."""

    name: str
    attributes: Mapping[str, str]
    content: tuple[str | Node, ...]

    def get(self, attribute: str) -> str:
        """The attribute, or nothing."""
        return self.attributes.get(attribute, "")

    def elements(self, *names: str) -> Iterator[Node]:
        """The elements right inside this one, all or those so named."""
        return (it for it in self.content if isinstance(it, Node) and (not names or it.name in names))

    def child(self, *names: str) -> Node | None:
        """The first element right inside this one with one of the names."""
        return next(self.elements(*names), None)

    def pieces(self) -> Iterator[Node]:
        """The elements right inside this one, and its own words between them as elements without a name."""
        for it in self.content:
            if isinstance(it, Node):
                yield it
            elif it.strip():
                yield Node("", {}, (it,))

    def walk(self) -> Iterator[Node]:
        """This element and all within it, in the order of the file."""
        yield self
        for child in self.elements():
            yield from child.walk()

    def has_words(self) -> bool:
        """Whether words stand right inside this element, not only in elements of its own."""
        return any(isinstance(it, str) and it.strip() for it in self.content)

    def words(self, inline: frozenset[str], left_out: frozenset[str] = frozenset()) -> str:
        """All words within: those of an ``inline`` element run on, any other stands between spaces."""
        pieces: list[str] = []
        for it in self.content:
            if isinstance(it, str):
                pieces.append(it)
            elif it.name not in left_out:
                words = it.words(inline, left_out)
                pieces.append(words if it.name in inline else f" {words} ")
        return "".join(pieces)


def names(listed: str) -> frozenset[str]:
    """Names of elements, as written with spaces between them."""
    return frozenset(listed.split())


def parse(data: bytes, name: str) -> Node:
    """The tree of a file; ``name`` is how an error calls it.

    Raises:
        CdraftError: if the file is not well-formed, is cut off, nests too deep or declares entities.
    """
    parser = etree.XMLParser(
        no_network=True,
        load_dtd=False,
        resolve_entities=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise CdraftError(f"{name} is not well-formed XML: {error.msg}.", "Download the file again.") from error
    document_type = root.getroottree().docinfo.internalDTD
    if document_type is not None and any(True for _ in document_type.entities()):
        raise CdraftError(
            f"{name} declares XML entities, which cdraft does not read.", "Give the publisher's own file."
        )
    if _depth(root) > DEEPEST:
        raise CdraftError(f"{name} nests elements deeper than {DEEPEST} levels.", "Give the publisher's own file.")
    return _node(root)


def root_of(data: bytes) -> tuple[str, str]:
    """Name and attributes of the root element as written, from the head of a file; empty where there is none."""
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    head = data[:HEAD].decode(encoding, errors="ignore")
    position = 0
    while match := PROLOG.match(head, position):
        position = match.end()
    root = ROOT.match(head, position)
    return (root[1], root[2]) if root else ("", "")


def _depth(root: Any) -> int:  # noqa: ANN401 # an lxml element
    deepest = depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


def _node(element: Any) -> Node:  # noqa: ANN401 # an lxml element
    content: list[str | Node] = [element.text or ""]
    for child in element:
        content += (_node(child), child.tail or "")
    if len(content) > 1:
        mixed = any(isinstance(it, str) and it.strip() for it in content)
        content = _unbroken(content) if mixed else [it for it in content if isinstance(it, Node)]
    attributes = {etree.QName(key).localname: value for key, value in element.attrib.items()}
    return Node(etree.QName(element).localname, attributes, tuple(it for it in content if it != ""))


def _unbroken(content: list[str | Node]) -> list[str | Node]:
    """Words among elements without the line ends and indents of a pretty-printer, where it began with one."""
    texts = [it for it in content if isinstance(it, str)]
    if not re.match(r"\n[ \t]", texts[0]):
        return content
    before = texts if texts[-1].strip() else texts[:-1]  # what stands before the end tag alone is indented less
    indents = [len(match[1]) for text in before if (match := BROKEN_BEFORE.match(text))]
    added = re.compile(rf"\A\n[ \t]{{{min(indents)}}}|\n[ \t]*\Z")
    return [added.sub("", it) if isinstance(it, str) else it for it in content]

"""The visible parts of a page in order: paragraphs, list items, tables, and the publisher's wrappers."""

from __future__ import annotations

from typing import NamedTuple

from compliance_llm.readers.web.page import Element


class Block(NamedTuple):
    """A paragraph or heading: its words, and how the page sets them."""

    words: str
    style: str = ""  # what the publisher calls it
    lead: str = ""  # the words of the element that it begins with: "§ 5. Fees." in bold
    within: Element | None = None  # the element that holds it


class Item(NamedTuple):
    """A list item whose label stands apart from what it labels."""

    label: str
    body: tuple[Node, ...]


class Grid(NamedTuple):
    """A table of data: the cells of each row."""

    rows: tuple[tuple[str, ...], ...]


class Group(NamedTuple):
    """The publisher's wrapper: "art_5", "rct_12", "anx_III", or "final" for the closing lines."""

    id: str
    nodes: tuple[Node, ...]


Node = Block | Item | Grid | Group


def words_of(node: Node) -> str:
    """All words of a node in their order."""
    match node:
        case Block():
            return node.words
        case Item():
            return " ".join([node.label, *map(words_of, node.body)])
        case Grid():
            return " ".join(cell for row in node.rows for cell in row if cell)
        case Group():
            return " ".join(map(words_of, node.nodes))

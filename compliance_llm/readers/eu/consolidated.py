"""Additions of EUR-Lex to a consolidated text: the list of amending acts before it, and marks of amendment in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_llm.readers.source import tidy
from compliance_llm.readers.web.nodes import Block, Grid, Group, Item, Node
from compliance_llm.readers.web.page import Element, classes

TITLE = re.compile(r"Consolidated TEXT", re.IGNORECASE)
MARK = re.compile(r"\s*[►▼](?:\s?[A-Z]\d*\b)?(?:\s*—{3,})?|\s*◄")


def is_consolidated(page: Element) -> bool:
    """Whether the page says that it shows a consolidated text: by its title, or by the disclaimer of such texts."""
    return any(
        "disclaimer" in classes(element) or (element.tag == "title" and TITLE.search(element.text or "") is not None)
        for element in page.iter()
    )


def front_matter(page: Element) -> set[Element]:
    """The text before the act itself: a disclaimer and the amending acts, up to the rule across the page."""
    if not is_consolidated(page):
        return set()
    elements = list(page.iter())
    starts = [e for e in elements if "disclaimer" in classes(e)] + [e for e in elements if e.tag == "hr"]
    front: set[Element] = set()
    for element in starts[0].itersiblings() if starts else ():
        front.add(element)
        if element.tag == "hr":
            return {*front, *_up_to(starts[0])}
    return set()


def without_marks(nodes: Sequence[Node]) -> list[Node]:
    """The nodes without the publisher's marks of amendment ("▼M2", "►C1 … ◄", "▼B —————")."""
    cleaned = [_cleaned(node) for node in nodes]
    return [node for node in cleaned if not isinstance(node, Block) or node.words]


def _up_to(element: Element) -> list[Element]:
    """The element and all that stands before it beside it."""
    parent = element.getparent()
    before: list[Element] = []
    for sibling in parent if parent is not None else ():
        before.append(sibling)
        if sibling is element:
            break
    return before


def _cleaned(node: Node) -> Node:
    match node:
        case Block():
            return node._replace(words=_unmarked(node.words))
        case Item(label, body):
            return Item(_unmarked(label), tuple(without_marks(body)))
        case Grid(rows):
            return Grid(tuple(tuple(map(_unmarked, row)) for row in rows))
        case Group(id, body):
            return Group(id, tuple(without_marks(body)))


def _unmarked(words: str) -> str:
    return tidy(MARK.sub("", words))

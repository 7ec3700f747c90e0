"""Goes through a tree in which provisions are nested as the law numbers them: sections, subsections, paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from compliance_llm.readers.source import tidy
from compliance_llm.readers.xml.outline import Outline, Place
from compliance_llm.readers.xml.parsing import Node

Handler = Callable[[Node, Place], int | None]


class Walker:
    """Writes each element by the method its name calls for; an element without one is a paragraph or a wrapper.

    A handler returns the place among the parts of what it wrote, if that may lead into what follows.
    """

    def __init__(self, inline: frozenset[str], left_out: frozenset[str]) -> None:
        self.outline = Outline()
        self.handlers: Mapping[str, Handler] = {}
        self._inline = inline
        self._left_out = left_out

    def words(self, node: Node | None) -> str:
        """The words of an element, those of elements within a line run on."""
        return tidy(node.words(self._inline, self._left_out)) if node else ""

    def walk(self, node: Node, place: Place) -> int | None:
        """Write an element."""
        if node.name in self._left_out:
            return None
        if handle := self.handlers.get(node.name):
            return handle(node, place)
        if self._speaks(node):
            return self.outline.words(self.words(node), place)
        return self.flow(self.blocks(node), place)

    def flow(self, nodes: Iterable[Node], place: Place) -> None:
        """Write what follows one another; what says words leads into the provisions and lists after it.

        A list after words that define a term, where these are not the first, is not cited by its letters.
        """
        lead, fixed = place.stem, place.fixed
        for node in nodes:
            said = self.walk(node, place if self._speaks(node) else place._replace(stem=lead, fixed=fixed))
            if said is not None:
                fixed = place.fixed or (lead != place.stem and self.defines(node))
                lead = said

    def blocks(self, node: Node, *without: str | Node | None) -> Iterator[Node]:
        """The elements within that stand for something, without those that only wrap them and those given or named."""
        for it in node.pieces():
            if not any(it is other or it.name == other for other in without):
                yield from self.unwrapped(it)

    def unwrapped(self, node: Node) -> Iterator[Node]:
        """The element itself, or what it only wraps."""
        if node.name in self.handlers or node.name in self._left_out or self._speaks(node):
            yield node
        else:
            yield from self.blocks(node)

    def defines(self, node: Node) -> bool:
        """Whether words begin with a term in quotation marks."""
        return self.words(node).startswith(("“", "‘", '"'))

    def _speaks(self, node: Node) -> bool:
        """Whether an element is a paragraph: words, and no elements but those within a line."""
        if node.name in self.handlers or node.name in self._left_out:
            return False
        return node.has_words() or all(it.name in self._inline for it in node.elements())

"""The paragraphs of one article, annex or section, each under the pointer by which a lawyer would cite it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from compliance_llm.readers.eu.quotations import quoted
from compliance_llm.readers.source import Writer
from compliance_llm.readers.text.labels import Label, Outline, is_label, labels_of
from compliance_llm.readers.web.nodes import Block, Grid, Group, Item, Node, words_of

HEAD = "heading"  # style of a Block that is a heading within a place, numbered or not
Numbering = Literal["bracketed", "points", "none"]


class Place(NamedTuple):
    """The state of reading: the pointer that everything begins with, how labels continue it, and the headings."""

    base: str  # "Article 5", "Annex III", "Recital 71"
    numbering: Numbering = "bracketed"  # "Article 5(1)(a)"; "Annex III, point 5(b)"; "Recital 71" whatever it holds
    heading: str = ""
    path: tuple[str, ...] = ()

    def at(self, marks: Sequence[Label]) -> str:
        """The pointer of what stands under these labels."""
        if not marks or self.numbering == "none":
            return self.base
        first, *rest = marks
        if self.numbering == "bracketed":
            return self.base + "".join(f"({label.mark})" for label in marks)
        point = f"({first.mark})" if first.shape == "(x)" else first.mark
        return f"{self.base}, point {point}" + "".join(f"({label.mark})" for label in rest)


def write_passages(nodes: Sequence[Node], place: Place, writer: Writer) -> None:
    """Write the nodes of one place, each paragraph, item and table a part of its own."""
    _Run(place, writer).write(nodes)


class _Run:
    """A run of siblings: the paragraphs of an article, or those within one list item of it."""

    def __init__(
        self, place: Place, writer: Writer, above: tuple[Label, ...] = (), prefix: str = "", stem: int | None = None
    ) -> None:
        self.place = place
        self.writer = writer
        self.above = above  # labels of the items that this run lies in
        self.prefix = prefix  # the label of the item itself, until its first words are written
        self.stem = stem  # of the item itself
        self.outline = Outline()
        self.first: int | None = None  # the first part written
        self.lead: int | None = None  # the part whose words may lead into a list
        self.led = bool(above)
        self.subheading = ""

    def write(self, nodes: Sequence[Node]) -> None:
        """Write every node once and in order."""
        nodes = _joined(nodes)
        quotations = quoted([words_of(node) for node in nodes])
        following = _following(nodes)
        for at, node in enumerate(nodes):
            if isinstance(node, Block) and node.style == HEAD:
                self._heading(node.words, following[at])
            elif self.place.numbering == "none":
                self._as_one([node])
            elif at in quotations:
                self._as_one([node], self.lead)
            else:
                self._node(node, following[at])
        if self.prefix:
            self._part("")

    def _node(self, node: Node, following: Label | None) -> None:
        match node:
            case Block(words):
                self._paragraph(words, following)
            case Item(label, body):
                self._item(label, body, following)
            case Grid(rows):
                self.outline.leave()
                self._table(rows)
            case Group(_, nodes):
                self._as_one(nodes)

    def _paragraph(self, words: str, following: Label | None) -> None:
        labels = labels_of(words)
        if not labels:
            self.outline.leave()
        stem = self._enter(labels, following)
        leads = bool(labels or self.prefix) or not words.rstrip().endswith(".")
        part = self._part(words, stem)
        self.lead = part if leads else None
        if not labels:
            self.led = leads or bool(self.above)

    def _item(self, label: str, body: Sequence[Node], following: Label | None) -> None:
        labels = labels_of(label)
        stem = self._enter(labels, following)
        if not labels:
            self._as_one([Item(label, tuple(body))])
            return
        prefix = f"{self.prefix} {label}".strip()
        self.prefix = ""
        inner = _Run(self._headed(), self.writer, (*self.above, *self.outline.marks), prefix, stem)
        inner.write(body)
        self.lead = inner.first

    def _enter(self, labels: Sequence[Label], following: Label | None) -> int | None:
        """Place the labels in the outline; gives the stem of what stands under them."""
        stem = None
        for number, label in enumerate(labels):
            later = labels[number + 1] if number + 1 < len(labels) else None
            level = self.outline.place(
                label, later or following, self.lead if number == 0 else None, led=self._is_led()
            )
            stem = level.stem
        return stem

    def _is_led(self) -> bool:
        return self.led and (bool(self.above) or self.lead is not None)

    def _heading(self, words: str, following: Label | None) -> None:
        """A heading; a numbered one ("3. Eurodac") is cited by its number, so it is a part, and leads into others."""
        labels = labels_of(words)[:1]
        self.subheading = "" if labels else words
        if not labels:
            self.writer.heading(words)
        for label in labels:
            self.outline.place(label, following, None, led=False, title=words)
            self.lead = self._part(words)

    def _headed(self) -> Place:
        """The place with the headings that stand over us within it."""
        titles = [level.title for level in self.outline.levels if level.title]
        titles += [self.subheading] if self.subheading else []
        if not titles:
            return self.place
        above = self.place.heading if self.place.path else f"{self.place.base} {self.place.heading}".strip()
        return self.place._replace(heading=titles[-1], path=(*self.place.path, above, *titles[:-1]))

    def _pointer(self) -> str:
        return self.place.at((*self.above, *self.outline.marks))

    def _part(self, words: str, stem: int | None = None) -> int | None:
        """A part under the labels where we are; the first of an item carries the item's own label and stem."""
        place = self._headed()
        if self.prefix:
            words, self.prefix = f"{self.prefix} {words}", ""
            stem = self.stem if stem is None else stem
        part = self.writer.part(self._pointer(), words, heading=place.heading, path=place.path, stem=stem)
        self.first = part if self.first is None else self.first
        return part

    def _table(self, rows: Sequence[Sequence[str]]) -> None:
        if self.prefix:
            self._part("")
        place = self._headed()
        self.writer.table(self._pointer(), [list(row) for row in rows], heading=place.heading, path=place.path)

    def _as_one(self, nodes: Sequence[Node], stem: int | None = None) -> None:
        """Nodes whose labels are not ours: each paragraph a part, all under the pointer where we are."""
        for node in _flattened(nodes):
            if isinstance(node, Grid):
                self._table(node.rows)
            else:
                self._part(words_of(node), stem)


def _flattened(nodes: Sequence[Node], label: str = "") -> Iterator[Block | Grid]:
    """Paragraphs and tables alone; an item's label goes to its first words."""
    for node in nodes:
        match node:
            case Block(words):
                yield Block(f"{label} {words}".strip())
                label = ""
            case Grid():
                if label:
                    yield Block(label)
                    label = ""
                yield node
            case Item(inner, body):
                yield from _flattened(body, f"{label} {inner}".strip())
                label = ""
            case Group(_, inner_nodes):
                yield from _flattened(inner_nodes, label)
                label = ""
    if label:
        yield Block(label)


def _joined(nodes: Sequence[Node]) -> list[Node]:
    """The nodes, with a label that was left alone on its line put before the words that it labels."""
    joined: list[Node] = []
    for node in nodes:
        match joined[-1:], node:
            case [Block(label, style)], Block(words) if (
                is_label(label) and HEAD not in (style, node.style) and not labels_of(words)
            ):
                joined[-1] = node._replace(words=f"{label} {words}")
            case _:
                joined.append(node)
    return joined


def _following(nodes: Sequence[Node]) -> list[Label | None]:
    """For each node the label that the next labelled one in the run begins with."""
    found: list[Label | None] = []
    later: Label | None = None
    for node in reversed(nodes):
        found.append(later)
        labels = labels_of(node.label if isinstance(node, Item) else node.words if isinstance(node, Block) else "")
        later = labels[0] if labels else later
    return found[::-1]

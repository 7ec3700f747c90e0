"""Sections and appendices of the Code of Federal Regulations, as they stand in it and in the Federal Register."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from compliance_llm.readers.us import gpo
from compliance_llm.readers.us.designators import COMMENTS, PARAGRAPHS, Break, Designator, Spot, Styles, place
from compliance_llm.readers.us.gpo import Segment
from compliance_llm.readers.xml.outline import Outline, Place
from compliance_llm.readers.xml.parsing import Node

REFERENCES = (  # what a heading in an official interpretation interprets
    re.compile(r"(?:Section|Sec\.|§)\s*\d+[a-z]?\.(\d+[A-Za-z]?)\b"),
    re.compile(r"(?:Paragraphs?\s+)?(\d+[A-Za-z]?(?:\([A-Za-z0-9]+\))+)"),
    re.compile(r"(Appendi(?:x|ces)\s+[A-Z]\d*(?:\s+and\s+[A-Z]\d*)?)\b"),
    re.compile(r"(I)ntroduction\b"),
)
APPENDIX = re.compile(
    r"(?:(?:Appendix|Appendices|Supplement|Exhibit|Attachment)\b.*?|(?:Tables?|Annex|Schedule)\s+[\w.-]+\s+)"
    r"\bto\s+(?:(?:Part|Subpart|Subchapter|Chapter)\s|§+)\s*[\w.-]*\w(?:\s+of\s+Part\s+\w+)?",
    re.IGNORECASE,
)
DEFINITIONS = re.compile(r"Definitions?\W*$", re.IGNORECASE)
INTERPRETS = re.compile(r"interpretation|commentary", re.IGNORECASE)
LEADS = (":", "—", "–", "-")
OMITTED = "* * *"
IN_ITALICS = 9  # the level of a heading that is a paragraph in italics: below all others

Pointer = Callable[[tuple[str, ...]], str]


class _Entry(NamedTuple):
    """An element of a section, and its segments where it is a paragraph."""

    node: Node
    segments: tuple[Segment, ...] = ()

    def steps(self) -> list[list[Designator | Break]]:
        """The place named by each segment; asterisks for omitted words are a separate segment."""
        if self.node.name == "STARS":
            return [[Break(omits=True)]]
        return [
            [*(segment.designators or (Break(defines=segment.defines),)), *_stars(segment)] for segment in self.segments
        ]


class Cfr:
    """Writes sections and appendices to an outline.

    Footnotes are numbered through a document of the Federal Register, but by section in the Code.
    """

    def __init__(self, outline: Outline, *, footnotes_by_section: bool) -> None:
        self.outline = outline
        self._by_section = footnotes_by_section
        self._of = ""

    def section(self, nodes: Iterable[Node], at: Place) -> None:
        """The paragraphs of a section, cited by their designators; a heading among them begins the next paragraph."""
        self._of = at.pointer
        self._paragraphs(nodes, at, lambda labels: at.pointer + "".join(f"({label})" for label in labels), PARAGRAPHS)

    def appendix(self, nodes: Iterable[Node], head: str, at: Place) -> None:
        """An appendix under its headings; comments of an official interpretation are cited by what they interpret."""
        named = APPENDIX.match(head)
        pointer = named[0] if named else head.partition("—")[0].strip()
        at = at._replace(pointer=pointer, heading=head.removeprefix(pointer).lstrip(" —–-:."))
        interprets = INTERPRETS.search(head) is not None
        self._of = at.pointer
        heads = _Heads(interprets=interprets)
        here = at
        group: list[Node] = []
        for node in nodes:
            level = _heading_level(node, interprets=interprets)
            if level is None:
                group.append(node)
                continue
            self._group(group, here, heads.reference)
            group.clear()
            title = gpo.words(node)
            self.outline.heading(title)
            here = at._replace(path=(*at.path, *heads.open(level, title)))
        self._group(group, here, heads.reference)

    def single(self, node: Node, at: Place) -> int | None:
        """An element by itself: a paragraph, a table, a footnote, or a note with all that is in it."""
        if node.name == "FTNT":
            return self._footnote(node)
        if gpo.is_table(node):
            return self.outline.table(list(gpo.rows(node)), at)
        if node.name in gpo.HEADS:
            return self.outline.wait(gpo.words(node), at)
        if gpo.is_paragraph(node):
            return self.outline.words(gpo.words(node), at)
        for it in gpo.blocks(node):
            self.single(it, at)
        return self.outline.settle()

    def _footnote(self, node: Node) -> None:
        mark = next((gpo.words(it) for it in node.walk() if it.name in ("SU", "sup")), "")
        numbered = f"footnote {mark}".strip()
        at = Place(f"{self._of}, {numbered}" if self._by_section and self._of else numbered.capitalize())
        for it in gpo.blocks(node):
            self.outline.words(gpo.words(it), at)

    def _group(self, nodes: Sequence[Node], at: Place, reference: str) -> None:
        """The text under one heading of an appendix."""
        if reference:
            base = f"{at.pointer}, comment {reference}"
            self._paragraphs(nodes, at, lambda labels: "-".join(filter(None, (base, ".".join(labels)))), COMMENTS)
        else:
            for node in nodes:
                self.single(node, at)

    def _paragraphs(self, nodes: Iterable[Node], at: Place, pointer: Pointer, styles: Styles) -> None:
        nodes = list(nodes)
        entries = [_Entry(*it) for it in zip(nodes, gpo.segments(nodes, styles), strict=True)]
        spots = iter(place([step for entry in entries for steps in entry.steps() for step in steps], styles))
        here = Spot()
        said: dict[Spot, int | None] = {}
        for entry in entries:
            for segment, steps in zip(entry.segments, entry.steps(), strict=False):
                passed = [next(spots) for _ in steps]
                here = passed[len(segment.designators or "-") - 1]
                labels = here.labels[:-1] if _returns(segment, here) else here.labels
                stem = said.get(parent) if (parent := _parent(here, segment)) else None
                index = self.outline.words(segment.words, at._replace(pointer=pointer(labels), stem=stem))
                if segment.designators or segment.defines or segment.words.endswith(LEADS):
                    said[here] = index
            if entry.node.name == "STARS":
                next(spots)
            if not entry.segments:
                labels = () if entry.node.name in gpo.ASIDES else here.labels
                self.single(entry.node, at._replace(pointer=pointer(labels)))
        self.outline.settle()


class _Heads:
    """The headings that are open at a point of an appendix, and what is interpreted under them."""

    def __init__(self, *, interprets: bool) -> None:
        self.reference = ""
        self._interprets = interprets
        self._open: list[tuple[float, str]] = []
        self._defines: tuple[float, str] | None = None  # the heading of definitions: its level, what it interprets
        self._term = 0.0  # the level of the terms under it

    def open(self, level: float, title: str) -> tuple[str, ...]:
        """The headings down to the next one; a term stands under the heading of definitions, even of the same level."""
        found = _reference(title) if self._interprets else ""
        if found:
            self.reference = found
            self._defines = (level, found) if DEFINITIONS.search(title) else None
            self._term = 0.0
        elif self._defines:
            level = self._under(*self._defines, level, title)
        self._open = [*(it for it in self._open if it[0] < level), (level, title)]
        return tuple(it for _, it in self._open)

    def _under(self, above: float, section: str, level: float, title: str) -> float:
        """The level of a heading after that of definitions, which names a term unless it is of a higher level."""
        if level < above:
            self._defines, self.reference = None, section
            return level
        level = max(level, above + 0.5)
        if not self._term or level <= self._term:
            self._term = level
            self.reference = f"{section} ({title.rstrip('.: ')})"
        return level


def _stars(segment: Segment) -> tuple[Break, ...]:
    return (Break(omits=True),) if OMITTED in segment.words else ()


def _returns(segment: Segment, here: Spot) -> bool:
    """Whether words without a designator go on with what led into the list before them."""
    return not segment.designators and here.inner is None and segment.words[:1].islower()


def _parent(here: Spot, segment: Segment) -> Spot | None:
    """The place whose words lead into those here."""
    if not segment.designators:
        return Spot(here.outer) if segment.defines else None
    if here.inner:
        return here._replace(inner=here.inner[:-1])
    return Spot(here.outer[:-1])


def _heading_level(node: Node, *, interprets: bool) -> int | None:
    """How deep a heading is; None if it is not a heading."""
    if node.name in gpo.HEADS:
        level = re.search(r"\d", node.get("SOURCE") or node.name)
        return int(level[0]) if level else 0
    title = gpo.in_italics(node) if interprets else ""
    return IN_ITALICS if title and _reference(title) else None


def _reference(title: str) -> str:
    return next((match[1] for pattern in REFERENCES if (match := pattern.match(title))), "")

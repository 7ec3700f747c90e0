"""Rules, proposed rules and notices as the Federal Register serves them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from compliance_llm.errors import CdraftError
from compliance_llm.readers.source import SourceText
from compliance_llm.readers.us import gpo
from compliance_llm.readers.us.amendments import numbers
from compliance_llm.readers.us.cfr import APPENDIX, LEADS, Cfr
from compliance_llm.readers.us.heads import Heads
from compliance_llm.readers.xml.outline import Outline, Place
from compliance_llm.readers.xml.parsing import Node, names, parse, root_of

ISSUE = "FEDREG"
KINDS = {"RULE": "rule", "PRORULE": "proposed rule", "NOTICE": "notice", "PRESDOCU": "presidential document"}
FRONT = names("AGENCY SUBAGY CFR DEPDOC RIN SUBJECT")
WRAPPERS = names("PREAMB SUPLINF")
RULE_TEXT = names("REGTEXT TITLE CHAPTER SUBCHAP PART SUBPART SUBJGRP SECTION APPENDIX AMDPAR")
PART = re.compile(r"PART\s+(\w+)", re.IGNORECASE)
ITEM = re.compile(r"[•●■–—-]|\(?\w{1,3}[.)]\s")


def recognises(data: bytes) -> bool:
    """Whether the file is a document of the Federal Register in its XML, or a whole issue."""
    name = root_of(data)[0]
    return name in KINDS or name == ISSUE


def read(data: bytes, name: str) -> SourceText:
    """The document: its preamble by headings, its rule text by section, its footnotes and tables.

    Left out are page breaks, filing and billing codes and pictures.

    Raises:
        CdraftError: if the file is not well-formed XML, or an issue that holds not just one document.
    """
    root = _document(parse(data, name), name)
    outline = Outline()
    _Reader(outline, numbers(root)).document(root, Place("Preamble"))
    preamble = root.child("PREAMB")
    title = gpo.words(preamble.child("SUBJECT")) if preamble else ""
    return outline.finish("federal-register", title=title, jurisdiction="us", kind=KINDS.get(root.name, ""))


def _document(root: Node, name: str) -> Node:
    """The document in a file, which may be an issue of one document."""
    if root.name != ISSUE:
        return root
    documents = [it for it in root.walk() if it.name in KINDS]
    if len(documents) != 1:
        raise CdraftError(
            f"{name} is a whole issue of the Federal Register, with {len(documents):,} documents.",
            "Add a single document: download its XML from its page on federalregister.gov.",
        )
    return documents[0]


class _Reader:
    """Goes through a document once."""

    def __init__(self, outline: Outline, numbers: Mapping[int, str]) -> None:
        self._outline = outline
        self._numbers = numbers
        self._cfr = Cfr(outline, footnotes_by_section=False)
        self._heads = Heads()
        self._lead: int | None = None
        self._instruction = ""

    def document(self, node: Node, here: Place) -> Place:
        """Reads the document or its preamble; returns the place where it ends."""
        nodes = list(gpo.blocks(node))
        for at, it in enumerate(nodes):
            if it.name in RULE_TEXT and not (it.name == "TITLE" and it.has_words()):
                self.rule_text(nodes[at:], Place("Rule text"))
                break
            here = self._preamble(it, here)
        return here

    def _preamble(self, node: Node, here: Place) -> Place:
        """An element of the preamble; returns the place of the next."""
        if node.name in WRAPPERS:
            return self.document(node, here)
        if node.name == "LSTSUB":  # the last of the preamble, but for the clause that leads into the rule text
            self.document(node, here)
            return Place("Rule text")
        if node.name in FRONT:
            self._outline.heading(gpo.words(node))
        elif node.name in gpo.HEADS:
            return self._heading(node) or here
        elif node.name == "SIG":
            self._outline.words(gpo.words(node), Place("Signature"))
        elif node.name == "EXTRACT" and all(it.name.startswith("FP") for it in gpo.blocks(node)):
            self._outline.table([[gpo.words(it)] for it in gpo.blocks(node)], here)
        elif node.child(*gpo.HEADS) and node.name not in ("EXTRACT", "FTNT"):
            self.document(node, here)
        else:
            self._paragraph(node, here)
        return here

    def _heading(self, node: Node) -> Place | None:
        """The place under a heading; None where it says nothing."""
        words = gpo.words(node)
        if not words:
            return None
        self._outline.heading(words)
        self._lead = None
        level = re.search(r"\d", node.get("SOURCE"))
        if level:
            return self._heads.place(int(level[0]), words)
        title = words.rstrip(":. ")
        title = title.capitalize() if title.isupper() else title
        return Place(title, title)

    def _paragraph(self, node: Node, here: Place) -> None:
        """A paragraph; those that begin like items belong to the words before them that lead into items."""
        words = gpo.words(node)
        stem = self._lead if ITEM.match(words) else None
        index = self._cfr.single(node, here._replace(stem=stem))
        if index is not None and stem is None:
            self._lead = index if words.endswith(LEADS) else None

    def rule_text(self, nodes: Sequence[Node], at: Place) -> None:
        """The text for the Code, with its amendatory instructions."""
        here = at
        appendix: tuple[str, list[Node]] | None = None
        for it in _unwrapped(nodes):
            head = gpo.words(it) if it.name in gpo.HEADS else ""
            if APPENDIX.match(head):
                self._appendix(appendix, at)
                appendix = head, []
            elif appendix and it.name not in RULE_TEXT:
                appendix[1].append(it)
            else:
                self._appendix(appendix, at)
                appendix = None
                here = self._rule(it, head, here)
        self._appendix(appendix, at)

    def _appendix(self, appendix: tuple[str, list[Node]] | None, at: Place) -> None:
        if appendix:
            self._outline.heading(appendix[0])
            self._cfr.appendix(appendix[1], appendix[0] or "Appendix", at)

    def _rule(self, node: Node, head: str, at: Place) -> Place:
        """An element of the rule text; returns the place of the next."""
        match node.name:
            case "SECTION":
                self._section(node, at)
            case "AMDPAR":
                self._amend(node, at)
            case "APPENDIX":
                first = node.child(*gpo.HEADS)
                rest = [it for it in gpo.blocks(node, asides=True) if it is not first]
                self._appendix((gpo.words(first), rest), at)
            case "AUTH":
                self._cfr.single(node, at._replace(pointer=f"{at.pointer}, authority"))
            case "CONTENTS":
                self._outline.table(list(_contents(node.pieces())), at._replace(pointer=f"{at.pointer}, contents"))
            case "SIG":
                self._outline.words(gpo.words(node), Place("Signature"))
            case name if name in RULE_TEXT:
                return self._container(node, at)
            case _ if head:
                self._outline.heading(head)
                self._instruction = ""
                part = PART.match(head)
                return at.below(head)._replace(pointer=f"Part {part[1]}" if part else at.pointer)
            case _:
                self._cfr.single(node, at._replace(pointer=self._instruction or at.pointer))
        return at

    def _container(self, node: Node, at: Place) -> Place:
        """The content of a part or subpart; one with only a heading is a heading of the text after it."""
        inside = list(gpo.blocks(node, asides=True))
        if all(it.name in gpo.HEADS for it in inside):
            for it in inside:
                at = self._rule(it, gpo.words(it), at)
            return at
        part = node.get("PART")
        self.rule_text(inside, at._replace(pointer=f"Part {part}") if part else at)
        self._instruction = ""
        return at

    def _section(self, node: Node, at: Place) -> None:
        number = gpo.words(node.child("SECTNO"))
        title = gpo.words(node.child("SUBJECT"))
        self._outline.heading(f"{number} {title}")
        noun = "Sections" if number.startswith("§§") else "Section"
        place = at._replace(pointer=f"{noun} {number.lstrip('§ ')}".strip(), heading=title)
        self._cfr.section(gpo.blocks(node, "SECTNO", "SUBJECT", asides=True), place)

    def _amend(self, node: Node, at: Place) -> None:
        """An instruction for amending the Code; "a." is part of the numbered one before it."""
        self._instruction = f"Amendatory instruction {self._numbers.get(id(node), '')}".strip()
        self._outline.words(gpo.words(node), at._replace(pointer=self._instruction))


def _unwrapped(nodes: Iterable[Node]) -> Iterator[Node]:
    """The elements of rule text, those of an extract one by one where it is an appendix."""
    for it in nodes:
        inside = list(gpo.blocks(it, asides=True)) if it.name == "EXTRACT" else []
        if inside and inside[0].name in gpo.HEADS and APPENDIX.match(gpo.words(inside[0])):
            yield from inside
        else:
            yield it


def _contents(nodes: Iterable[Node]) -> Iterable[list[str]]:
    """A table of contents: the number of a section with its title, other lines by themselves."""
    number = ""
    for it in nodes:
        if it.name == "SECTNO":
            number = gpo.words(it)
        else:
            yield [number, gpo.words(it)] if number else [gpo.words(it)]
            number = ""

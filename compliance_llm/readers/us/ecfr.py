"""Titles, parts and sections of the Electronic Code of Federal Regulations, as bulk data or its service serves them."""

from __future__ import annotations

import re

from compliance_llm.readers.source import SourceText
from compliance_llm.readers.us import gpo
from compliance_llm.readers.us.cfr import Cfr
from compliance_llm.readers.xml.outline import Outline, Place
from compliance_llm.readers.xml.parsing import Node, parse, root_of

ROOTS = ("DLPSTEXTCLASS", "ECFR", "ECFRBRWS")
DIVISION = re.compile(r"DIV[1-9]")


def recognises(data: bytes) -> bool:
    """Whether the file is the eCFR's XML, of a title or of a part of one."""
    name, attributes = root_of(data)
    return name in ROOTS or (DIVISION.fullmatch(name) is not None and "TYPE=" in attributes)


def read(data: bytes, name: str) -> SourceText:
    """The regulations as they stand in the file, section by section, with appendices and official interpretations.

    Left out are source and editorial notes, approvals of forms, and tables of contents.

    Raises:
        CdraftError: if the file is not well-formed XML.
    """
    root = parse(data, name)
    outline = Outline()
    _Reader(outline).division(root, Place("Text"))
    titles = [gpo.words(it.child("HEAD")) for it in root.walk() if DIVISION.fullmatch(it.name) and it.child("HEAD")]
    return outline.finish("ecfr", title=titles[0] if titles else "", jurisdiction="us", kind="regulation")


class _Reader:
    """Goes through a file once."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._cfr = Cfr(outline, footnotes_by_section=True)

    def division(self, node: Node, at: Place) -> None:
        """A title, chapter, part or subpart with all that is in it."""
        match node.get("TYPE"):
            case "SECTION":
                return self._section(node, at)
            case "APPENDIX":
                return self._appendix(node, at)
            case _:
                head = gpo.words(node.child("HEAD"))
        self._outline.heading(head)
        match node.get("TYPE"), node.get("N"):
            case "PART", number:
                called = f"Part {number}"
            case "SUBPART", number if at.pointer.startswith("Part ") and number:
                called = f"{at.pointer}, Subpart {number}"
            case _:
                called = at.pointer
        inner = at.below(head)._replace(pointer=called)
        for it in gpo.blocks(node, "HEAD"):
            if it.get("TYPE") or it.name in ("TEXT", "BODY", "ECFRBRWS"):
                self.division(it, inner)
            elif it.name == "AUTH":
                self._cfr.single(it, inner._replace(pointer=f"{called}, authority"))
            else:
                self._cfr.single(it, inner)
        return None

    def _section(self, node: Node, at: Place) -> None:
        head = gpo.words(node.child("HEAD"))
        number = node.get("N").lstrip("§ ").strip()
        title = head.removeprefix("§" * (1 + node.get("N").startswith("§§"))).strip().removeprefix(number).strip()
        self._outline.heading(head)
        noun = "Sections" if node.get("N").startswith("§§") or head.startswith("§§") else "Section"
        self._cfr.section(gpo.blocks(node, "HEAD"), at._replace(pointer=f"{noun} {number}", heading=title))

    def _appendix(self, node: Node, at: Place) -> None:
        head = gpo.words(node.child("HEAD"))
        self._outline.heading(head)
        self._cfr.appendix(gpo.blocks(node, "HEAD"), head, at)

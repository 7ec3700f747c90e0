"""The meaning of paragraph and character styles of a Word file."""

from __future__ import annotations

import re
from typing import NamedTuple

from compliance_llm.readers.word.xml import Element, W, is_on, value

HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
TITLES = ("title",)
CONTENTS = re.compile(r"(?:toc \d|toc heading|table of figures|table of authorities)", re.IGNORECASE)
BODY_TEXT = 9  # the outline level of what is no heading


class Style(NamedTuple):
    """A style with all that it inherits."""

    names: tuple[str, ...] = ()  # its own, then those of the styles it is based on
    outline: int | None = None  # 0 is the uppermost level of headings
    list_id: str | None = None
    depth: int | None = None  # in the list
    lister: str = ""  # id of the style that names the list
    hidden: bool = False

    @property
    def level(self) -> int | None:
        """The level of heading, from 1; 0 is a title of the whole, None no heading."""
        if self.names and self.names[0].lower() in TITLES:
            return 0
        for name in self.names:
            if match := HEADING.fullmatch(name):
                return int(match[1])
        return None if self.outline is None or self.outline >= BODY_TEXT else self.outline + 1

    @property
    def is_contents(self) -> bool:
        """Whether it sets a table of contents, which is not a text of its own."""
        return any(CONTENTS.fullmatch(name) for name in self.names)


def read_styles(root: Element) -> dict[str, Style]:
    """The styles of a document by their ids."""
    elements = {str(it.get(f"{W}styleId")): it for it in root.iterchildren(f"{W}style")}
    return {id: _inherited(id, elements) for id in elements}


def default_style(root: Element) -> str:
    """The id of the style of paragraphs that name none."""
    for it in root.iterchildren(f"{W}style"):
        if it.get(f"{W}type") == "paragraph" and it.get(f"{W}default") in ("1", "true"):
            return str(it.get(f"{W}styleId"))
    return ""


def _inherited(id: str, elements: dict[str, Element]) -> Style:
    line: list[str] = []
    while id in elements and id not in line:
        line.append(id)
        id = value(elements[id], "basedOn") or ""
    style = Style()
    for name in reversed(line):
        style = _over(style, name, elements[name])
    return style


def _over(base: Style, id: str, element: Element) -> Style:
    """A style as it changes the one that it is based on."""
    outline, list_id = value(element, "pPr", "outlineLvl"), value(element, "pPr", "numPr", "numId")
    depth = value(element, "pPr", "numPr", "ilvl")
    hidden = is_on(element.find(f"{W}rPr"), "vanish")
    return Style(
        (value(element, "name") or "", *base.names),
        int(outline) if outline and outline.isdigit() else base.outline,
        base.list_id if list_id is None else list_id,
        int(depth) if depth and depth.isdigit() else base.depth,
        base.lister if list_id is None else id,
        base.hidden if hidden is None else hidden,
    )

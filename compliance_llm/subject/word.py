"""Word files → blocks; words no reader can see, and comments that give orders, are set aside."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple, cast

import lxml.etree  # pyright: ignore[reportMissingImports, reportMissingTypeStubs] # it has no type stubs

from compliance_llm.readers.orders import find_comment_order
from compliance_llm.readers.word.xml import W, damaged, opened
from compliance_llm.records import SetAside
from compliance_llm.subject.injection import hidden
from compliance_llm.subject.sentences import Block, Contents

MOST_UNPACKED = 100_000_000  # bytes of all parts together
etree = cast("Any", lxml.etree)  # pyright: ignore[reportUnknownMemberType] # it has no type stubs
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
SMALLEST = 2  # half-points: text of one point or less is not read by anyone


class Words(NamedTuple):
    """The words of a paragraph or cell: those that can be seen, and those that cannot, with how they are hidden."""

    seen: str
    hidden: tuple[tuple[str, str], ...]


def word_contents(content: bytes, name: str) -> Contents:
    """Paragraphs and table rows of a .docx, in reading order; a block's line is its number in the file.

    Raises:
        CdraftError: if the file is encrypted, damaged, or unpacks to far more than it should.
    """
    document = opened(content, name, MOST_UNPACKED)
    try:
        root: Any = document.element  # a file whose XML is broken raises a SyntaxError
        styles = _styles(document.styles.element)
        found: list[SetAside] = []
        blocks = list(_blocks(root.body, styles, name, found))
        comments = [part for part in document.part.package.iter_parts() if str(part.partname).endswith("/comments.xml")]
        orders = (hidden(f"{name}, comment {n}", order, "a comment") for n, order in _orders(comments))
        return Contents(blocks, (*found, *orders))
    except (SyntaxError, KeyError, ValueError) as error:
        raise damaged(name) from error


def _orders(comments: list[Any]) -> Iterator[tuple[int, str]]:
    """The comments in the margin that give orders, by their number."""
    for part in comments:
        for number, comment in enumerate(etree.fromstring(part.blob, PARSER).iter(f"{W}comment"), start=1):
            if order := find_comment_order("".join(text.text or "" for text in comment.iter(f"{W}t"))):
                yield number, order


def _blocks(
    body: Any,  # noqa: ANN401 # an lxml element
    styles: dict[str, dict[str, str]],
    name: str,
    found: list[SetAside],
) -> Iterator[Block]:
    """The blocks in reading order; what cannot be seen of them is added to ``found``."""
    heading = ""
    for number, element in enumerate(body.iter(f"{W}p", f"{W}tr"), start=1):
        in_table = next(element.iterancestors(f"{W}tr"), None) is not None
        if element.tag == f"{W}tr":
            cells = [_words(cell, styles) for cell in element.iterchildren(f"{W}tc")]
            text, is_heading = " | ".join(cell.seen for cell in cells if cell.seen), False
            unseen = [piece for cell in cells for piece in cell.hidden]
        elif in_table:
            continue
        else:
            text, unseen = _words(element, styles)
            style = element.find(f"{W}pPr/{W}pStyle")
            is_heading = style is not None and str(style.get(f"{W}val")).lower().startswith(("heading", "title"))
        found.extend(hidden(f"{name}, paragraph {number}", words, how) for words, how in unseen)
        if text:
            heading = text if is_heading else heading
            yield Block(text, number, heading, is_heading)


def _words(element: Any, styles: dict[str, dict[str, str]]) -> Words:  # noqa: ANN401 # an lxml element
    """The text of a paragraph or cell; runs that are hidden in one way, one after the other, are one piece."""
    parts: list[str] = []
    unseen: list[tuple[str, str]] = []
    last = ""
    for run in element.iter(f"{W}r"):
        if next(run.iterancestors(f"{W}del"), None) is not None:
            continue
        words = "".join(
            part.text or "" if part.tag == f"{W}t" else " " for part in run.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}cr")
        )
        how = _hidden(run, styles) if words.strip() else None
        if how is None:
            parts.append(words)
        elif how == last:
            unseen[-1] = (unseen[-1][0] + words, how)
        else:
            unseen.append((words, how))
        last = how or ""
    return Words(" ".join("".join(parts).split()), tuple(unseen))


def _hidden(run: Any, styles: dict[str, dict[str, str]]) -> str | None:  # noqa: ANN401 # an lxml element
    look: dict[str, str] = {}
    paragraph = next(run.iterancestors(f"{W}p"), None)
    if paragraph is not None and (style := paragraph.find(f"{W}pPr/{W}pStyle")) is not None:
        look |= styles.get(str(style.get(f"{W}val")), {})
    if (properties := run.find(f"{W}rPr")) is not None:
        if (style := properties.find(f"{W}rStyle")) is not None:
            look |= styles.get(str(style.get(f"{W}val")), {})
        look |= _look(properties)
    if look.get("vanish") == "on":
        return "hidden"
    if look.get("sz", "").isdigit() and int(look["sz"]) <= SMALLEST:
        return "one point or smaller"
    if look.get("color", "").upper() == "FFFFFF" and not look.get("highlight") and not _on_colour(run):
        return "white on white"
    return None


def _look(properties: Any) -> dict[str, str]:  # noqa: ANN401 # an lxml element
    """What makes a run seen or unseen: vanish, size in half-points, colour, highlight."""
    found: dict[str, str] = {}
    for key in ("vanish", "sz", "color", "highlight"):
        if (one := properties.find(f"{W}{key}")) is not None:
            value = one.get(f"{W}val")
            found[key] = ("off" if value in ("0", "false", "off") else "on") if key == "vanish" else str(value)
    return found


def _on_colour(run: Any) -> bool:  # noqa: ANN401 # an lxml element
    """Whether the run, its paragraph or its table cell is shaded with something other than white."""
    table = next(run.iterancestors(f"{W}tbl"), None)
    if table is not None and table.find(f"{W}tblPr/{W}tblStyle") is not None:
        return True  # a table style may shade its heading row
    for element in (run, *run.iterancestors(f"{W}p", f"{W}tc")):
        for shade in element.iterfind(f"./*/{W}shd"):
            if str(shade.get(f"{W}fill")).upper() not in ("FFFFFF", "AUTO", "NONE"):
                return True
    return False


def _styles(root: Any) -> dict[str, dict[str, str]]:  # noqa: ANN401 # an lxml element
    """How each style makes its text look, with what it inherits."""
    own: dict[str, tuple[str | None, dict[str, str]]] = {}
    for style in root.iter(f"{W}style"):
        based, properties = style.find(f"{W}basedOn"), style.find(f"{W}rPr")
        parent = None if based is None else str(based.get(f"{W}val"))
        own[str(style.get(f"{W}styleId"))] = (parent, {} if properties is None else _look(properties))
    looks: dict[str, dict[str, str]] = {}
    for name in own:
        line, at = list[str](), name
        while at in own and at not in line:
            line.append(at)
            at = own[at][0] or ""
        looks[name] = {}
        for one in reversed(line):
            looks[name] |= own[one][1]
    return looks

"""The elements that the Federal Register and the Code of Federal Regulations share: the printing office's markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from compliance_llm.readers.source import tidy
from compliance_llm.readers.us.designators import COMMENTS, Designator, Styles, is_first
from compliance_llm.readers.us.designators import PARAGRAPHS as PARAGRAPH_STYLES
from compliance_llm.readers.us.seams import LEVEL, OFF, ON, PAGE, RAISED, SEAM, joined
from compliance_llm.readers.xml.parsing import Node, names

INLINE = names("AC B E FR I Q SU SUB SUP U XREF a b em i small strong sub sup")
ASIDES = names("APPRO CROSSREF PARAUTH SECAUTH")  # approvals of forms, authorities and references after a section
LEFT_OUT = ASIDES | names(
    "AMDDATE BILCOD CFRTOC CITA EDNOTE EFFDNOT FRDOC FTREF GID GPH HEADER IMG MID PRTPAGE SOURCE img"
)
PARAGRAPHS = names("P P-1 P-2 P-3 FP FP-1 FP-2 FP-3 FP-DASH FP1 FP1-2 FP1-3 FP2 FP2-2 PSPACE PARA LI")
HEADS = names("HD HD1 HD2 HD3 HD4 HD5 HD6 HED SUBJHD")
RUNS_ON, APART, SEAMED = ("", ""), (" ", " "), (SEAM, SEAM)
ITALIC, POWER = (ON, OFF), (RAISED, LEVEL)
TYPES = {"02": SEAMED, "03": (SEAM + ON, OFF + SEAM), "04": SEAMED, "51": POWER, "7462": ITALIC}  # of E
TYPED = {"I": ITALIC, "i": ITALIC, "em": ITALIC, "SU": POWER, "SUP": POWER, "sup": POWER, "FR": SEAMED}
LABEL = rf"{ON}?\((?P<on>{ON}?)\s*(?P<label>[A-Za-z]{{1,6}}|\d{{1,3}})\s*{OFF}?\)"
COMMENT_LABEL = rf"(?P<on>{ON}?)(?P<label>\d{{1,3}}|[ivxlc]{{1,6}}|[A-Z])\.{OFF}?(?=\s)"
RANGE = re.compile(rf"\s*(?:[-–—]|through|and)\s*\({ON}?(\w+){OFF}?\)(?=[\s{OFF}]*\[[Rr]eserved)")
TITLE = rf"\s*(?:{ON}?[^{ON}{OFF}]{{1,300}}{OFF}[\s.:;—–-]*|[^{ON}{OFF}().;:]{{1,100}}—\s*)"
LEAD = rf"[:—–]{OFF}?\s*"
DESIGNATED = {
    styles: (re.compile(rf"\s*{label}"), re.compile(rf"{TITLE}(?={label})"), re.compile(rf"{LEAD}(?={label})"))
    for styles, label in ((PARAGRAPH_STYLES, LABEL), (COMMENTS, COMMENT_LABEL))
}
SECOND = {"a": "b", "1": "2", "i": "ii", "A": "B"}  # what follows the first of a list


class Segment(NamedTuple):
    """A paragraph, or as much of it as its designators set apart."""

    designators: tuple[Designator, ...]
    words: str
    defines: bool = False  # it has no designator, and begins with a term in italics


def words(node: Node | None) -> str:
    """The words of an element."""
    return plain(marked(node)) if node else ""


def plain(text: str) -> str:
    """Words without the marks of italics."""
    return tidy(text.replace(ON, "").replace(OFF, ""))


def marked(node: Node) -> str:
    """The words of an element with its italics marked, and marks of footnotes in brackets."""
    return joined(_raw(node))


def segments(nodes: Sequence[Node], styles: Styles) -> list[tuple[Segment, ...]]:
    """Each paragraph cut at its designators; nothing for other elements.

    It is cut where a designator follows the title of another, "(a) Title—(1) Title. Words", and where the first item of
    a list stands in the words that lead into it: "(a) Words: (1) First" before "(2) Second".
    """
    label = DESIGNATED[styles][0]
    texts = [marked(it).strip() if it.name in PARAGRAPHS else "" for it in nodes]
    labels = [match["label"] if (match := label.match(text)) else "" for text in texts]
    return [
        tuple(_cut(text, styles, following)) if node.name in PARAGRAPHS else ()
        for node, text, following in zip(nodes, texts, (*labels[1:], ""), strict=False)
    ]


def _cut(text: str, styles: Styles, following: str) -> Iterator[Segment]:
    """A paragraph's segments; ``following`` is the designator that the next paragraph begins with."""
    label, title, lead = DESIGNATED[styles]
    begin = 0
    while True:
        designators, at = _designators(text, begin, label)
        between = title.match(text, at) if designators else None
        if between and is_first(between["label"]):
            end = between.end()
        else:
            own = designators[-1].label if designators else ""
            end = _first_item(text, at, lead, following) if SECOND.get(own) != following else len(text)
        yield Segment(designators, plain(text[begin:end]), not designators and text.startswith(ON))
        begin = end
        if end == len(text):
            return


def _designators(text: str, at: int, label: re.Pattern[str]) -> tuple[tuple[Designator, ...], int]:
    """The designators that stand here one after another, and where they end."""
    found: list[Designator] = []
    while match := label.match(text, at):
        at = match.end()
        more = RANGE.match(text, at)
        found.append(Designator(match["label"], italic=bool(match["on"]), last=more[1] if more else ""))
        at = more.end() if more else at
    return tuple(found), at


def _first_item(text: str, at: int, lead: re.Pattern[str], following: str) -> int:
    """Where the first item of a list begins whose second one the next paragraph is; the end if there is none."""
    for match in lead.finditer(text, at):
        end = match.end()
        if SECOND.get(match["label"]) == following and not re.search(rf"\({ON}?{following}{OFF}?\)", text[end:]):
            return end
    return len(text)


def in_italics(node: Node) -> str:
    """The words of a paragraph that is in italics as a whole; else nothing."""
    text = marked(node).strip()
    whole = node.name in PARAGRAPHS and re.fullmatch(rf"{ON}[^{ON}{OFF}]+{OFF}\.?", text)
    return plain(text) if whole else ""


def rows(table: Node) -> Iterator[list[str]]:
    """The rows of a table, of either the printing office's markup or HTML; a title or note is a row of one cell."""
    for it in table.pieces():
        if it.name == "BOXHD":
            yield from _head(it)
        elif it.name in ("ROW", "TR", "tr"):
            yield [words(cell) for cell in it.pieces()]
        elif it.has_words() or not any(True for _ in it.elements()):
            yield [words(it)]
        else:
            yield from rows(it)


def is_table(node: Node) -> bool:
    """Whether the element is a table, or only wraps one."""
    return node.name in ("GPOTABLE", "TABLE", "table") or (
        node.name in ("DIV", "div") and any(it.name in ("TABLE", "table") for it in node.walk())
    )


def is_paragraph(node: Node) -> bool:
    """Whether the element is words, and no elements but those within a line."""
    return node.has_words() or all(it.name in INLINE or _is_left_out(it) for it in node.elements())


def blocks(node: Node, *without: str, asides: bool = False) -> Iterator[Node]:
    """The paragraphs, headings, tables and notes in an element, without what only wraps them.

    A footnote within a paragraph comes after it.
    """
    for it in node.pieces():
        if it.name in without or (_is_left_out(it) and not (asides and it.name in ASIDES)):
            continue
        if it.name in ("DIV", "div") and not is_table(it):
            yield from blocks(it, asides=asides)
        elif it.name in PARAGRAPHS and it.child("FTNT"):
            notes = tuple(it.elements("FTNT"))
            yield replace(it, content=tuple(inner for inner in it.content if inner not in notes))
            yield from notes
        else:
            yield it


def _is_left_out(node: Node) -> bool:
    """Whether it is not part of the law; the eCFR links to amendments that are yet to come."""
    return node.name in LEFT_OUT or (node.name == "XREF" and node.get("AMDINSN") != "")


def _raw(node: Node) -> str:
    """The words of an element, with the marks of what only its markup says."""
    pieces: list[str] = []
    content = [it for it in node.content if not isinstance(it, str) or it]
    for at, it in enumerate(content):
        if isinstance(it, str):
            pieces.append(it)
        elif it.name == "PRTPAGE":
            pieces.append(PAGE)
        elif it.name == "SU" and _refers(content[at + 1 : at + 3]):
            pieces.append(f" [{_raw(it).strip()}] ")
        elif it.name == "SU" and _is_note(node) and not "".join(pieces).strip():
            pieces.append(_raw(it) + SEAM)
        elif not _is_left_out(it):
            pieces.append(_typed(it))
    return "".join(pieces)


def _typed(node: Node) -> str:
    """The words of an element as its type sets them."""
    if node.name == "E":
        before, after = TYPES.get(node.get("T"), RUNS_ON)
    else:
        before, after = TYPED.get(node.name, RUNS_ON if node.name in INLINE else APART)
    return f"{before}{_raw(node)}{after}"


def _is_note(node: Node) -> bool:
    """Whether the element is a paragraph or the note of a table, which a footnote's own mark may open."""
    return node.name == "TNOTE" or node.name in PARAGRAPHS


def _head(box: Node) -> Iterator[list[str]]:
    """The head of a table, a row for each level: what stands above several columns is put above the first of them."""
    cells = list(box.pieces())
    levels = [it.get("H") or "1" for it in cells]
    columns = [0]
    for level, below in pairwise([*levels, "0"]):
        columns.append(columns[-1] + (below <= level))
    for level in sorted(set(levels)):
        own = {column: words(cell) for cell, column, at in zip(cells, columns, levels, strict=False) if at == level}
        yield [own.get(column, "") for column in range(columns[-1])]


def _refers(after: list[str | Node]) -> bool:
    """Whether a mark for a footnote follows at once."""
    return next(
        (isinstance(it, Node) and it.name == "FTREF" for it in after if isinstance(it, Node) or it.strip()), False
    )

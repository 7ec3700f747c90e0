"""Blocks of a document → sentences with exact offsets into the document's canonical text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compliance_llm.patterns import Pattern
from compliance_llm.records import SetAside

BETWEEN = "\n\n"  # what stands between two blocks of the canonical text


class Block(NamedTuple):
    """A paragraph, list item, heading or table row: one line of text, and where the file has it."""

    text: str
    line: int  # line of the file, or page of a PDF, or paragraph of a Word file, from 1
    heading: str = ""  # the heading it stands under
    is_heading: bool = False


class Contents(NamedTuple):
    """What a file says to its readers, and what it holds besides."""

    blocks: list[Block]
    set_aside: tuple[SetAside, ...] = ()


class Sentence(NamedTuple):
    """``canonical_text(blocks)[start:end] == text``."""

    text: str
    start: int
    end: int
    block: Block


_END = Pattern(r"[.!?][)\]”\"'’]*\s+(?=[\"“‘(\[]?[A-Z0-9À-Þ])")
_NUMBERING = Pattern(r"\(?(?:\d+(?:\.\d+)*|[a-z])\.")
_NOT_AN_END = Pattern(
    r"(?:\b(?:e\.g|i\.e|cf|vs|approx|resp|no|nos|art|arts|sec|fig|tab|dr|mr|ms|mrs|prof|st|inc|ltd|co|para|vol|ca|eq|v|p|pp)"
    r"|(?-i:\b[A-Z]))\.$",
    re.IGNORECASE,
)


_RUN_IN = Pattern(r"(?:(?:§ ?)?\d+(?:\.\d+)*[.)]? +)?(?P<title>[A-Z][\w-]*(?:,? (?:and )?[\w-]+){0,4})[.:]")
_TITLES = 40  # characters of a heading that runs in


def with_run_in_headings(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each under the numbered heading that a paragraph before it, or its own, begins with.

    "3 Monitoring. The owner reports …" heads its own paragraph and those that follow, up to the next heading.
    """
    found: list[Block] = []
    over, runs = "", ""
    for block in blocks:
        if block.is_heading or block.heading != over:
            over, runs = block.text if block.is_heading else block.heading, ""
        hit = None if block.is_heading else _RUN_IN.match(block.text)
        numbered = hit is not None and block.text[:1] in "§0123456789"
        if hit is not None and numbered and len(hit[0]) <= _TITLES and len(block.text) > len(hit[0]) + 1:
            runs = hit["title"]
        found.append(block._replace(heading=runs) if runs and not block.is_heading else block)
    return found


def canonical_text(blocks: Sequence[Block]) -> str:
    """The document as one text, its blocks a blank line apart."""
    return BETWEEN.join(block.text for block in blocks)


def sentences(blocks: Sequence[Block]) -> Iterator[Sentence]:
    """The sentences of all blocks that are not headings, in reading order."""
    offset = 0
    for block in blocks:
        if not block.is_heading:
            for start, end in spans(block.text):
                yield Sentence(block.text[start:end], offset + start, offset + end, block)
        offset += len(block.text) + len(BETWEEN)


def spans(text: str) -> Iterator[tuple[int, int]]:
    """Half-open spans of the sentences of one block; together they hold every character but the spaces between."""
    start = 0
    for mark in _END.finditer(text):
        end = len(text[: mark.end()].rstrip())
        words = text[start:end].split()
        numbered = len(words) == 1 and _NUMBERING.fullmatch(words[0])
        if words and (numbered or _NOT_AN_END.search(words[-1].lstrip("([“\"'"))):
            continue
        if end > start:
            yield start, end
        start = mark.end()
    rest = text[start:].rstrip()
    if rest:
        yield start, start + len(rest)

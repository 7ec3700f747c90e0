"""Markdown and plain text → blocks, and what a reader of the finished page would not see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance_llm.errors import CdraftError
from compliance_llm.readers.plain.markdown import plain_words
from compliance_llm.subject.injection import find_comment_order, hidden_text
from compliance_llm.subject.sentences import Block

_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)|^\[(?://|comment|_)\]:\s*(?:#|<>)\s*(.*)$", re.DOTALL | re.MULTILINE)
_LINK_COMMENT = re.compile(r"^\[[^\]]*\]:\s*(?:#|<>)\s*[(\"'](.*)[)\"']\s*$", re.MULTILINE)
_HIDING_STYLE = re.compile(
    r"<[a-z][^>]*(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:px|pt|em)?\s*[;\"']|opacity\s*:\s*0[;\"'\s]"
    r"|color\s*:\s*(?:white|#fff(?:fff)?)\b|\shidden[\s>=])[^>]*>([^<]*)",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*$")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+")
_RULE = re.compile(r"^\s*(?:[-*_=]\s*){3,}$|^\s*\|?[\s:|-]+\|[\s:|-]*$")


def markdown_blocks(source: str, name: str) -> list[Block]:
    """The blocks of a Markdown file, without marks of emphasis, comments and tags.

    Raises:
        CdraftError: if a comment gives an order or a style hides words.
    """
    for pattern in (_COMMENT, _LINK_COMMENT):
        for hit in pattern.finditer(source):
            comment = next((part for part in hit.groups() if part), "")
            if order := find_comment_order(comment):
                raise hidden_text(f"{name}, line {_line(source, hit.start())}", order, "a comment")
    for hit in _HIDING_STYLE.finditer(source):
        if hit.group(1).strip():
            raise hidden_text(f"{name}, line {_line(source, hit.start())}", hit.group(1), "hidden by its style")
    visible = source
    for pattern in (_COMMENT, _LINK_COMMENT):
        visible = pattern.sub(lambda hit: "\n" * hit.group().count("\n"), visible)
    return list(_blocks(visible, marked=True))


def plain_blocks(source: str) -> list[Block]:
    """The paragraphs of a plain text file."""
    return list(_blocks(source, marked=False))


def _blocks(source: str, *, marked: bool) -> Iterator[Block]:
    heading, lines, first = "", list[str](), 1
    fenced = False

    def finished() -> Iterator[Block]:
        text = _clean(" ".join(lines)) if marked else " ".join(" ".join(lines).split())
        lines.clear()
        if text:
            yield Block(text, first, heading)

    for number, line in enumerate(source.splitlines(), start=1):
        title = _HEADING.match(line) if marked and not fenced else None
        if marked and line.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
            yield from finished()
        elif title or not line.strip() or (marked and _RULE.match(line)):
            yield from finished()
            if title and (words := _clean(title.group(2))):
                heading = words
                yield Block(words, number, words, is_heading=True)
        else:
            if marked and (fenced or _ITEM.match(line) or line.lstrip().startswith("|")):
                yield from finished()
            if not lines:
                first = number
            lines.append(_ITEM.sub("", line) if marked else line)
    yield from finished()


def _clean(text: str) -> str:
    """Words as a reader sees them: no tags, emphasis or link targets; table cells parted by a bar."""
    return " ".join(plain_words(text.lstrip("> ").strip().strip("|")).split())


def _line(source: str, offset: int) -> int:
    return source.count("\n", 0, offset) + 1


def decoded(content: bytes, name: str) -> str:
    """A text file as text.

    Raises:
        CdraftError: if it is not UTF-8.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise CdraftError(f"{name}, line {line} is not UTF-8.", "Save the file as UTF-8.") from error

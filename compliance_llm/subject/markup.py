"""Markdown and plain text → blocks, and what a reader of the finished page would not see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance_llm.errors import CdraftError
from compliance_llm.patterns import Pattern
from compliance_llm.readers.orders import find_comment_order
from compliance_llm.readers.plain.markdown import plain_words
from compliance_llm.records import SetAside
from compliance_llm.subject.injection import hidden
from compliance_llm.subject.sentences import Block, Contents

_COMMENT = Pattern(r"<!--(.*?)(?:-->|\Z)|^\[(?://|comment|_)\]:\s*(?:#|<>)[ \t]*([^\n]*)$", re.DOTALL | re.MULTILINE)
_LINK_COMMENT = Pattern(r"^\[[^\]]*\]:\s*(?:#|<>)\s*[(\"'](.*)[)\"']\s*$", re.MULTILINE)
_HIDDEN_BY = (
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:\.\d+)?(?:px|pt|em|rem|%)?\s*[;\"']|opacity\s*:\s*0(?:\.0\d*)?\s*[;\"']"
    r"|(?<!-)color\s*:\s*(?:white|transparent|#fff(?:fff)?|rgba?\(\s*255\s*,\s*255\s*,\s*255[^)]*\))|left\s*:\s*-\d{3,}|text-indent\s*:\s*-\d{3,}"
    r"|\shidden(?=[\s>=])"
)
_HIDING_STYLE = Pattern(
    rf"<([a-z][a-z0-9]*)\b(?=[^>]*(?:{_HIDDEN_BY}))[^>]*>(.*?)(?:</\1\s*>|(?=\n\s*\n)|\Z)", re.IGNORECASE | re.DOTALL
)
_TAG = Pattern(r"<[^>]*>")
_HEADING = Pattern(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*$")
_ITEM = Pattern(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+")
_RULE = Pattern(r"^\s*(?:[-*_=]\s*){3,}$|^\s*\|?[\s:|-]+\|[\s:|-]*$")


def markdown_contents(source: str, name: str) -> Contents:
    """The blocks of a Markdown file, without marks of emphasis, comments and tags.

    Comments that give an order, and words that a style hides, are set aside; other comments are left out.
    """
    found: list[SetAside] = []
    visible = source
    for pattern in (_COMMENT, _LINK_COMMENT):
        for hit in pattern.finditer(visible):
            comment = next((part for part in hit.groups() if part), "")
            if order := find_comment_order(comment):
                found.append(hidden(f"{name}, line {_line(source, hit.start())}", order, "a comment"))
        visible = pattern.sub(_blank, visible)
    for hit in _HIDING_STYLE.finditer(visible):
        if words := _TAG.sub(" ", hit.group(2)).strip():
            found.append(hidden(f"{name}, line {_line(visible, hit.start())}", words, "hidden by its style"))
    return Contents(list(_blocks(_HIDING_STYLE.sub(_blank, visible), marked=True)), tuple(found))


def plain_contents(source: str) -> Contents:
    """The paragraphs of a plain text file."""
    return Contents(list(_blocks(source, marked=False)))


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
    """Words as a reader sees them: no tags, emphasis or link targets; table cells separated by a bar."""
    return " ".join(plain_words(text.lstrip("> ").strip().strip("|")).split())


def _blank(hit: re.Match[str]) -> str:
    """Nothing, on as many lines as were there; a space, so that words on both sides stay apart."""
    return "\n" * hit.group().count("\n") or " "


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

"""Where a law quotes another: an amendment's new articles, which are not articles of the act that makes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

PAIRS = {"‘": "’", "“": "”", "„": "“", "«": "»"}
CLOSING = "’”»“"
TAIL = re.compile(r"[\s.,;:)\]]*(?:\(\s?\*?\d*\s?\))?[\s.,;:]*$")  # what may stand after the closing mark


def quoted(texts: Sequence[str], ends: Callable[[int, int], bool] = lambda start, at: False) -> set[int]:
    """Places of the paragraphs that lie within quotations, the first and last of each included.

    A quotation opens with a paragraph that begins with a mark which it does not close, and closes with one that ends
    with a mark which it did not open. One that is never closed, or that ``ends(start, at)`` cuts off, is only its
    first paragraph: a mark the publisher forgot must not swallow the rest of the act.
    """
    inside: set[int] = set()
    at = 0
    while at < len(texts):
        last = at
        if _is_one_quotation(texts[at]):
            inside.add(at)
        elif mark := _opens(texts[at]):
            last = _closed_at(texts, at, mark, ends)
            inside.update(range(at, last + 1))
        at = last + 1
    return inside


def _closed_at(texts: Sequence[str], start: int, mark: str, ends: Callable[[int, int], bool]) -> int:
    for at in range(start + 1, len(texts)):
        if ends(start, at):
            break
        if _closes(texts[at], mark):
            return at
    return start


def _is_one_quotation(text: str) -> bool:
    """Whether the paragraph is quoted from its first mark to its last."""
    mark = text[:1]
    body = TAIL.sub("", text)
    if mark == '"':
        return len(body) > 1 and body.endswith('"') and body.count('"') == 2
    return mark in PAIRS and len(body) > 1 and _matching(body) == len(body) - 1


def _opens(text: str) -> str | None:
    """The mark with which the paragraph begins a quotation that it does not end."""
    mark = text[:1]
    if mark == '"':
        return mark if text.count('"') % 2 else None
    return mark if mark in PAIRS and _matching(text) is None else None


def _matching(text: str) -> int | None:
    """Where the mark that the text begins with is closed; an apostrophe within a word closes nothing."""
    opener, depth = text[0], 0
    for at, character in enumerate(text):
        if character == opener:
            depth += 1
        elif character == PAIRS[opener] and not _is_apostrophe(text, at):
            depth -= 1
            if depth == 0:
                return at
    return None


def _closes(text: str, mark: str) -> bool:
    body = TAIL.sub("", text)
    if mark == '"':
        return body.endswith('"') and body.count('"') % 2 == 1
    if not body or body[-1] != PAIRS[mark]:
        return False
    depth = 0
    for at, character in enumerate(body[:-1]):
        if character == mark:
            depth += 1
        elif character == PAIRS[mark] and depth and not _is_apostrophe(body, at):
            depth -= 1
    return depth == 0


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()

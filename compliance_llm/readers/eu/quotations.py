"""Where a law quotes another: an amendment's new articles, which are not articles of the act that makes it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

PAIRS = {"‘": "’", "“": "”", "„": "“", "«": "»", '"': '"'}
PUNCTUATION = " .,;:)]"
NOTE_MARK = re.compile(r"\(\s?\*?\d{0,3}\s?\)$")


def quoted(texts: Sequence[str], headings: Sequence[str | None] = ()) -> set[int]:
    """Places of the paragraphs that lie within quotations, the first and last of each included.

    A quotation opens with a paragraph that begins with a mark which it does not close, and closes with one that ends
    with a mark which it did not open. One that is never closed is only its first paragraph: a mark that the publisher
    forgot must not swallow the rest of the act. So ``headings`` may name the articles that paragraphs begin
    ("Article 3"; "" for any other paragraph, None for what cannot be quoted); the act's own next article ends a
    quotation, unless the quoted articles come to that number themselves.
    """
    closing = {mark: [at for at, text in enumerate(texts) if _closes(text, mark)] for mark in PAIRS}
    inside: set[int] = set()
    at = 0
    while at < len(texts):
        last = at
        if _is_one_quotation(texts[at]):
            inside.add(at)
        elif mark := _opens(texts[at]):
            ends = closing[mark]
            next_end = bisect_right(ends, at)
            if next_end < len(ends) and not _cut_off(headings, at, ends[next_end]):
                last = ends[next_end]
            inside.update(range(at, last + 1))
        at = last + 1
    return inside


def _cut_off(headings: Sequence[str | None], start: int, end: int) -> bool:
    """Whether the act's own next article, or what cannot be quoted, begins before the quotation's end."""
    if not headings:
        return False
    outer = next((heading for heading in reversed(headings[:start]) if heading), "")
    last = headings[start] or ""
    for heading in headings[start + 1 : end + 1]:
        if heading is None or (_is_next(outer, heading) and not _is_next(last, heading)):
            return True
        last = heading or last
    return False


def _is_next(heading: str, later: str) -> bool:
    """Whether the number after another's is that of the later one: "Article 3" after "Article 2" or "Article 2a"."""
    old, new = re.search(r"\d+", heading), re.search(r"\d+$", later)
    return old is not None and new is not None and int(new[0]) == int(old[0]) + 1


def _is_one_quotation(text: str) -> bool:
    """Whether the paragraph is quoted from its first mark to its last."""
    body = _without_tail(text)
    return text[:1] in PAIRS and len(body) > 1 and _matching(body) == len(body) - 1


def _opens(text: str) -> str | None:
    """The mark with which the paragraph begins a quotation that it does not end."""
    mark = text[:1]
    if mark == '"':
        return mark if text.count(mark) % 2 else None
    return mark if mark in PAIRS and _matching(text) is None else None


def _matching(text: str) -> int | None:
    """Where the mark that the text begins with is closed; an apostrophe within a word closes nothing."""
    opener, depth = text[0], 1
    for at, character in enumerate(text[1:], start=1):
        if character == PAIRS[opener] and not _is_apostrophe(text, at):
            depth -= 1
        elif character == opener:
            depth += 1
        if depth == 0:
            return at
    return None


def _closes(text: str, mark: str) -> bool:
    """Whether the paragraph ends with a closing mark whose opening mark stands before it."""
    body = _without_tail(text)
    if not body or body[-1] != PAIRS[mark]:
        return False
    if mark == '"':
        return body.count(mark) % 2 == 1
    depth = 0
    for at, character in enumerate(body[:-1]):
        if character == mark:
            depth += 1
        elif character == PAIRS[mark] and depth and not _is_apostrophe(body, at):
            depth -= 1
    return depth == 0


def _without_tail(text: str) -> str:
    """The text up to its last mark: punctuation and the mark of a footnote may stand after that."""
    body = text.rstrip(" .,;:")
    note = NOTE_MARK.search(body[-8:])
    return (body[: len(body) - len(note[0])] if note else body).rstrip(PUNCTUATION)


def _is_apostrophe(text: str, at: int) -> bool:
    return text[at] == "’" and 0 < at < len(text) - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()

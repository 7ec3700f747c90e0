"""The words of a page of a PDF, as pdfium gives its characters: where each stands, how it is set, what is raised."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from math import hypot
from statistics import median
from typing import Any, NamedTuple, cast

LINE_ENDS = re.compile(r"\r?\n|\ufffe")
HYPHEN = "\ufffe"  # stands in pdfium's text for a hyphen at the end of a line, and for that end
TOUCHING, APART, OVERLAP = 0.12, 0.6, 0.3  # sizes of type between the letters of a word, and between words
LIFTED = 0.15  # sizes of type by which what is raised stands above its line
SMALL = 0.8  # of the type beside it: its size
RAISED = "\ue000"  # stands in what is said before digits that are raised: the mark of a note, or a power
NOTHING = "\u00ad"  # a character that no reader sees
BULLETS = str.maketrans({"\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "•", "\uf02d": "–", NOTHING: "", RAISED: ""})
WORD = re.compile(r"\S+")
COUNTED = re.compile(r"(?P<number>\d(?:[\d,]*\d)?)[^\w\s]*$")  # digits that end a word
OPENED = re.compile(rf"(?P<number>\d{{1,3}}){NOTHING}*(?=[^\s\d])")  # digits that begin one
IN_COUNT = "0123456789,-−–"  # what raised digits are written with
RAISABLE = re.compile(r"[-−–]?\d{1,3}(?:,\d{1,3})*,?[^\w\s]*")  # a word of them


class Word(NamedTuple):
    """A word in pdfium's text, and where it stands."""

    first: int  # of its characters
    last: int
    left: float
    bottom: float
    right: float
    top: float
    raised: bool = False  # whether it is digits that stand higher than the words beside them, and are smaller


class TextLine(NamedTuple):
    """A line as pdfium sees it: it joins everything at one height, also across columns."""

    words: tuple[Word, ...]
    hyphen: bool


def mended(text: Any, whole: str) -> str:  # noqa: ANN401 # a pypdfium2 text page
    """A page's text, as long as before, without the ends of lines at which the line goes on.

    Where pdfium takes a page for one that is written downwards, it ends a line after every letter.
    """
    parts: list[str] = []
    start = 0
    for end in LINE_ENDS.finditer(whole):
        goes_on = "" if end[0] == HYPHEN else _between(text, whole, end.start() - 1, end.end())
        if goes_on:
            parts += [whole[start : end.start()], goes_on * len(end[0])]
            start = end.end()
    return "".join([*parts, whole[start:]])


def _between(text: Any, whole: str, first: int, second: int) -> str:  # noqa: ANN401 # as above
    """The text between two adjacent characters: nothing or a space; empty if they are not adjacent."""
    if first < 0 or second >= len(whole) or whole[first].isspace() or whole[second].isspace():
        return ""
    _, bottom, right, top = text.get_charbox(first, loose=True)
    left, low, _, high = text.get_charbox(second, loose=True)
    if min(top, high) - max(bottom, low) <= min(top - bottom, high - low) / 2:
        return ""
    gap = (left - right) / max(top - bottom, high - low)
    return "" if not -OVERLAP < gap < APART else NOTHING if gap < TOUCHING else " "


def text_lines(text: Any, whole: str) -> Iterator[TextLine]:  # noqa: ANN401 # a pypdfium2 text page
    """The lines of a page's text, each with its words."""
    start = 0
    for end in (*LINE_ENDS.finditer(whole), None):
        stop = end.start() if end else len(whole)
        words = [Word(at, to - 1, *_place(text, at, to - 1)) for at, to in _spans(text, whole, start, stop)]
        yield TextLine(tuple(_marked(text, whole, words)), hyphen=end is not None and end[0] == HYPHEN)
        start = end.end() if end else len(whole)


def said_by(whole: str, words: Sequence[Word]) -> str:
    """The text of words, with RAISED before raised digits."""
    said = ((word.raised, whole[word.first : word.last + 1].translate(BULLETS)) for word in words)
    return "".join(f"{RAISED if raised else ' '}{it}" for raised, it in said).strip()


def _spans(text: Any, whole: str, start: int, stop: int) -> Iterator[tuple[int, int]]:  # noqa: ANN401 # as above
    """Where words stand; raised digits that end or begin one are a word of their own."""
    for word in WORD.finditer(whole, start, stop):
        first, end = word.span()
        opened = OPENED.match(whole, first, end)
        if opened and _is_raised(text, first, opened.end()):
            yield opened.span("number")
            first = opened.end()
        mark = _raised_from(text, whole, first, end)
        if mark > first:
            yield first, mark
        yield mark, end


def _raised_from(text: Any, whole: str, first: int, end: int) -> int:  # noqa: ANN401 # as above
    """Where the raised digits begin that end a word; where the word begins if there are none."""
    counted = COUNTED.search(whole, first, end)
    if counted is None:
        return first
    at = stop = counted.end("number")
    while at - 1 > first and whole[at - 1] in IN_COUNT and _is_raised(text, at - 1, first):
        at -= 1
    return first if at == stop else at + (whole[at] == ",")


def _is_raised(text: Any, at: int, base: int) -> bool:  # noqa: ANN401 # as above
    """Whether a character stands higher than another one and is set smaller.

    Only the size of type tells how small: of some fonts the boxes are those of each letter.
    """
    _, low, _, _ = _place(text, at, at)
    _, bottom, _, _ = _place(text, base, base)
    size = _font(text, base)[0]
    return LIFTED * size < low - bottom < size and _font(text, at)[0] < SMALL * size


def _marked(text: Any, whole: str, words: Sequence[Word]) -> Iterator[Word]:  # noqa: ANN401 # as above
    """The words of a line, with those told that are raised: beside the word before, or else before the next one."""
    base: Word | None = None
    for word, following in zip_longest(words, words[1:]):
        if whole[word.first] in IN_COUNT and RAISABLE.fullmatch(whole, word.first, word.last + 1):
            before = base if base and abs(word.left - base.right) < APART * (base.top - base.bottom) else None
            if (beside := before or following) and _is_raised(text, word.first, beside.first):
                yield word._replace(raised=True)
                base = before and before._replace(right=word.right)
                continue
        yield word
        base = word


def _place(text: Any, first: int, last: int) -> tuple[float, float, float, float]:  # noqa: ANN401 # as above
    """Left, bottom, right and top of a word: its height is that of its first character."""
    left, bottom, _, top = text.get_charbox(first, loose=True)
    return left, bottom, text.get_charbox(last, loose=True)[2], top


def type_of(text: Any, words: Sequence[Word]) -> tuple[float, bool]:  # noqa: ANN401 # as above
    """The size of most of the characters, and whether all are bold, as far as three of them tell."""
    places = (words[0].first, words[len(words) // 2].first if len(words) > 1 else words[0].last, words[-1].last)
    sizes, names = zip(*(_font(text, at) for at in places), strict=True)
    return median(sizes), all("bold" in name or "black" in name for name in names)


def _font(text: Any, index: int) -> tuple[float, str]:  # noqa: ANN401 # as above
    """The size of a character, as it is scaled on the page, and the name of its font in small letters."""
    import ctypes

    import pypdfium2.raw as raw

    pdfium = cast("Any", raw)
    name, flags, matrix = ctypes.create_string_buffer(128), ctypes.c_int(), pdfium.FS_MATRIX()
    pdfium.FPDFText_GetFontInfo(text.raw, index, name, len(name), flags)
    scaled = pdfium.FPDFText_GetMatrix(text.raw, index, matrix)
    scale = hypot(matrix.c, matrix.d) if scaled else 1.0
    return pdfium.FPDFText_GetFontSize(text.raw, index) * scale, name.value.decode("utf-8", "replace").lower()

"""Numbers of lines in the margin of a PDF's pages, as in draft laws and consultation papers.

Neither their place nor their sequence identifies them: paragraphs may have their numbers in the margin too. They are
recognised because all other text is on one side of them, and because the number of lines between two of them is their
difference.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from compliance_llm.readers.pdf.words import TextLine, Word

FEWEST = 10  # lines that are counted on a page, unless those of the page before are too
MOSTLY = 0.8  # the share of numbers that are followed by the right one
LEVEL = 3.0  # points: what stands within them is on one line


def line_numbers(lines: Sequence[TextLine], whole: str, *, going_on: bool) -> set[Word]:
    """The words of a page that number its lines; fewer are enough where those of the page before are ``going_on``."""
    numbers: list[Word] = []
    others: list[Word] = []
    for word in (word for line in lines for word in line.words):
        (numbers if whole[word.first : word.last + 1].isdecimal() else others).append(word)
    if not numbers or not others:
        return set()
    left, right = min(it.left for it in others), max(it.right for it in others)
    heights = _levels(others)
    for margin in ([it for it in numbers if it.right < left], [it for it in numbers if it.left > right]):
        if _count_lines(margin, whole, heights, 0 if going_on else FEWEST):
            return set(margin)
    return set()


def _levels(words: Sequence[Word]) -> list[float]:
    """The heights at which lines stand."""
    heights: list[float] = []
    for height in sorted(_height(it) for it in words if not it.raised):
        if not heights or height - heights[-1] > LEVEL:
            heights.append(height)
    return heights


def _count_lines(numbers: Sequence[Word], whole: str, heights: Sequence[float], fewest: int) -> bool:
    """Whether numbers in a margin count the lines beside them, ``fewest`` or more: each of them, or every fifth."""
    if not numbers:
        return False
    ordered = [(_height(it), int(whole[it.first : it.last + 1])) for it in sorted(numbers, key=_height, reverse=True)]
    steps = [
        (after - before, sum(low + LEVEL < height <= high + LEVEL for height in heights))
        for (high, before), (low, after) in pairwise(ordered)
    ]
    usual = Counter(step for step, _ in steps).most_common(1)[0][0] if steps else 1
    right = sum(step == passed == usual for step, passed in steps)
    return usual > 0 and right * usual >= fewest and right >= MOSTLY * len(steps)


def _height(word: Word) -> float:
    return (word.bottom + word.top) / 2

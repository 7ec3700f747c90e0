"""Sentences that tell what was left out on the way from all records to those of the samples: do they add up?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from compliance_llm.facts.written_days import written_days
from compliance_llm.patterns import Pattern
from compliance_llm.records import Passage
from compliance_llm.verify.reading.figures import Figure, figures

_LEFT_OUT = Pattern(r"\b(?:removed|left out|excluded|dropped|discarded|deleted|taken out|filtered out)\b", re.I)
_LEAVES = Pattern(r"\b(?:leaving|leaves?|left with|remain(?:s|ed|ing)?|which leaves)\b", re.I)


class Way(NamedTuple):
    """The numbers of a sentence: records at the start, records excluded, and records left."""

    start: int
    left_out: tuple[int, ...]
    rest: Figure
    passage: Passage

    @property
    def expected(self) -> int:
        """The records left by the sentence's own numbers."""
        return self.start - sum(self.left_out)

    @property
    def adds_up(self) -> bool:
        """Whether the start less some of the numbers is the rest: a sum may be given beside its parts, or a year."""
        return is_sum_of(self.start - int(self.rest.value), self.left_out)


def ways(documents: Sequence[Passage]) -> Iterator[Way]:
    """Every sentence that gives a start, what was left out, and a rest, in this order and in whole numbers."""
    for passage in documents:
        text = passage.text
        leaves, out = _LEAVES.search(text), _LEFT_OUT.search(text)
        if "|" in text or leaves is None or out is None or out.start() > leaves.start():
            continue
        dates = written_days(text)
        whole = [it for it in figures(text) if not (it.spelled or it.percent or it.decimals)]
        found = [it for it in whole if not any(day.start <= it.start < day.end for day in dates)]
        before = _outer(text, [it for it in found if it.end <= leaves.start()])
        after = [it for it in found if it.start >= leaves.end()]
        starts = bool(before) and before[0].start < out.start()  # else the sentence before gives the start
        if starts and len(before) >= 2 and after and before[0].value > max(it.value for it in before[1:]):
            yield Way(int(before[0].value), tuple(int(it.value) for it in before[1:]), after[0], passage)


def _outer(text: str, found: Sequence[Figure]) -> list[Figure]:
    """Figures outside brackets, where these leave two: brackets then split a number that stands before them."""
    outer = [it for it in found if text.count("(", 0, it.start) == text.count(")", 0, it.start)]
    return outer if len(outer) >= 2 else list(found)


def is_sum_of(total: int, counts: Sequence[int], *, least: int = 1) -> bool:
    """Whether a number is the sum of some of the counts of samples, ``least`` of them or more."""
    chosen = counts[:10]
    return any(sum(some) == total for k in range(least, len(chosen) + 1) for some in combinations(chosen, k))

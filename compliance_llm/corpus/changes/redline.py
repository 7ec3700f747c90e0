"""Changes in a text, marked as a redline: [-deleted-] and {+inserted+}."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

from compliance_llm.records import Record

TOKEN = re.compile(r"\w+(?:[.,’'-]\w+)*|\s+|[^\w\s]")  # "0.70", "1,000" and "high-risk" are one word each
CONTEXT = 60  # characters of what stayed the same, beside a change


class Words(Record):
    """A run of words that stayed, was struck out, or was put in."""

    op: Literal["same", "removed", "added"]
    text: str


def redline(old: str, new: str) -> tuple[Words, ...]:
    """The runs of words that lead from ``old`` to ``new``, white space counted as one space.

    What is "same" or "removed" makes up the old text, what is "same" or "added" the new one.
    """
    before, after = (TOKEN.findall(even(text)) for text in (old, new))
    matcher = SequenceMatcher(str.isspace, before, after, autojunk=False)
    runs: list[tuple[str, str]] = []  # (old words, new words); the same on both sides where nothing changed
    for tag, i, j, k, m in matcher.get_opcodes():
        one, other = "".join(before[i:j]), "".join(after[k:m])
        if tag == "equal" and not (one.isspace() and runs):
            runs.append((one, one))
        elif runs and runs[-1][0] != runs[-1][1]:  # a space alone does not part two changes
            runs[-1] = (runs[-1][0] + one, runs[-1][1] + other)
        else:
            runs.append((one, other))
    return tuple(word for run in runs for word in _words(*run))


def even(text: str) -> str:
    """The text with every run of white space as one space, none at the ends."""
    return " ".join(text.split())


def marked(words: Sequence[Words]) -> str:
    """The words as plain text: "within [-60-]{+45+} days"."""
    around = {"same": ("", ""), "removed": ("[-", "-]"), "added": ("{+", "+}")}
    return "".join(f"{around[run.op][0]}{run.text}{around[run.op][1]}" for run in words)


def shortened(words: Sequence[Words]) -> tuple[Words, ...]:
    """The words with long runs of what stayed cut to what stands beside a change."""
    last = len(words) - 1
    return tuple(run if run.op != "same" else _cut(run, at == 0, at == last) for at, run in enumerate(words))


def _words(old: str, new: str) -> Iterator[Words]:
    if old == new:
        yield Words(op="same", text=old)
        return
    if old:
        yield Words(op="removed", text=old)
    if new:
        yield Words(op="added", text=new)


def _cut(run: Words, first: bool, last: bool) -> Words:
    text = run.text
    if len(text) <= 3 * CONTEXT or (first and last):
        return run
    begin = "" if first else text[:CONTEXT].rpartition(" ")[0] + " "
    end = "" if last else " " + text[-CONTEXT:].partition(" ")[2]
    return run.model_copy(update={"text": f"{begin}…{end}"})

"""Outcome labels: which value of a column is meant by ``positive``, however either of them was written."""

from __future__ import annotations

from collections.abc import Collection
from math import isfinite

from compliance_llm.errors import CdraftError

WORDS = {True: ("yes", "y", "t"), False: ("no", "n", "f")}


def positives(values: Collection[str], positive: float | str | bool, where: str) -> tuple[str, ...]:
    """The labels among ``values`` that are the positive outcome.

    ``1``, ``"1"``, ``1.0`` and ``true`` are one label, and so are ``0`` and ``false``; words are compared as written.

    Args:
        values: The distinct outcomes as text, missing ones left out.
        positive: `data.scored.positive`.
        where: File and column, for messages.

    Raises:
        CdraftError: if there are more than two outcomes, or none of them is the positive one. A column of zeros alone
            is a sample without events and is allowed.
    """
    by_label: dict[str, list[str]] = {}
    for value in sorted(values):
        by_label.setdefault(canonical(value), []).append(value)
    shown = ", ".join(repr(same[0]) for same in list(by_label.values())[:5]) + (", …" if len(by_label) > 5 else "")
    if len(by_label) > 2:
        raise CdraftError(
            f"{where} has {len(by_label):,} different outcomes: {shown}; an outcome has two.",
            "Name a column with two values in `data.scored.outcome`, or derive one with `data.scored.query`.",
        )
    wanted = canonical(str(positive))
    if wanted not in by_label and isinstance(positive, bool):
        wanted = next((label for label in by_label if label.lower() in WORDS[positive]), wanted)
    if wanted in by_label:
        return tuple(by_label[wanted])
    if len(by_label) == 1 and {wanted, *by_label} == {"0", "1"}:
        return ()
    raise CdraftError(
        f"{where} holds {shown}, and `data.scored.positive` is {positive!r}, which is not among them.",
        f"Say which of them is the event to be foreseen, for example:  positive: {next(iter(by_label.values()))[0]}",
    )


def canonical(value: str) -> str:
    """One spelling per label: truth values and numbers as numbers, words without the spaces around them."""
    word = value.strip()
    if word.lower() in ("true", "false"):
        return str(int(word.lower() == "true"))
    try:
        number = float(word)
    except ValueError:
        return word
    return f"{number:.17g}" if isfinite(number) else word

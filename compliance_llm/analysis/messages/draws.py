"""How typical the submitted split is of all splits of the same cases; none of it changes a verdict."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import figure, sample_of
from compliance_llm.records import Fact

TAIL = 0.025  # of the refits on either side, beyond which a split is not typical
NAMED = "discrimination"


def _place(view: View) -> Iterator[tuple[str, Fact, Fact]]:
    for sample, place in view.by_sample("split_place"):
        if (spread := view.get(f"splits_auc.{sample}")) is not None and isinstance(place.value, float):
            yield sample, place, spread


def _extreme(view: View) -> Iterator[Found]:
    for sample, place, spread in _place(view):
        share = float(place.value or 0.0)
        if not TAIL < share < 1 - TAIL:
            yield Found(sample, (place, spread), {"way": "favourable" if share > 0.5 else "unfavourable"})


def _typical(view: View) -> Iterator[Found]:
    for sample, place, spread in _place(view):
        if TAIL < float(place.value or 0.0) < 1 - TAIL:
            yield Found(sample, (place, spread))


def _range(spread: Fact) -> str:
    return f"{wording.number(spread.low, spread)} to {wording.number(spread.high, spread)}"


EXTREME_DRAW = MessageType(
    "draw_not_typical",
    NAMED,
    6,
    "neutral",
    _extreme,
    lambda it: (
        f"The submitted split is {it.arguments['way']}: of {it.facts[0].n:,} refits on other random splits of the same "
        f"cases {wording.value(it.facts[0])} rank less well than a refit on it, and most reach an AUC of "
        f"{_range(it.facts[1])} on {sample_of(it.facts[0])}."
    ),
)

TYPICAL_DRAW = MessageType(
    "draw_typical",
    NAMED,
    4,
    "good",
    _typical,
    lambda it: (
        f"The submitted split is a typical one: of {it.facts[0].n:,} refits on other random splits of the same cases "
        f"{wording.value(it.facts[0])} rank less well than a refit on it, with AUCs of {_range(it.facts[1])}."
    ),
)


def _folded(view: View) -> Iterator[Found]:
    for sample, found in view.by_sample("cross_validated_auc"):
        slope = view.get(f"cross_validated_slope.{sample}")
        yield Found(sample, (found, *([slope] if slope else [])))


def _say_folded(found: Found) -> str:
    told = f"The {found.facts[0].label} is {figure(found.facts[0])}"
    return (
        f"{told}, with a calibration slope of {wording.value(found.facts[1])}." if len(found.facts) > 1 else f"{told}."
    )


CROSS_VALIDATED = MessageType("cross_validated", NAMED, 5, "neutral", _folded, _say_folded)

TYPES: tuple[MessageType, ...] = (EXTREME_DRAW, TYPICAL_DRAW, CROSS_VALIDATED)

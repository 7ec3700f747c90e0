"""Segments of the portfolio: where the ranking is weak, where it is even, and where too few cases tell."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.aggregates import aggregate, count_of
from compliance_llm.analysis.levels import level_off
from compliance_llm.analysis.roles import roles
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, breached, compared, name_of
from compliance_llm.analysis.words import against, counted, figure, listed, number, sample_of, sentence
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact

POOR = 0.60  # an AUC below this in a segment is weak, whatever the limits
MANY = 12  # events to be expected from which their absence is no chance: less than 1 in 100,000
FEW = 30  # cases with which a segment is not compared
FURTHER = 1.5  # times the ratio of the whole, from which that of a segment stands out
PERSON = Pattern(
    r"\b(?:analyst|reviewer|investigator|handler|agent|officer|underwriter|labell?er|assessor|grader)", re.I
)
FEWEST_VALUES = 3  # of a segment for which evenness is told
NAMED = "discrimination"


def _column(fact: Fact) -> str:
    """The column in "weak_segment.channel.web.test" and "auc_by.channel.web.test"."""
    return name_of(fact).split(".")[1]


def _declared(view: View) -> list[str]:
    """Columns of declared segments; groups of people have Facts of their selection as well."""
    cut = dict.fromkeys(_column(f) for f in view.facts if f.id.startswith("fact:auc_by.") and f.id.count(".") >= 2)
    groups = {_column(f) for f in view.facts if f.id.startswith("fact:air.")}
    return [column for column in cut if column not in groups]


def _is_weak(view: View, fact: Fact, declared: list[str]) -> bool:
    """Poor, or below the floor of the whole sample: by the estimate in a declared segment, else poor with certainty.

    In a narrow range of a strong input every score ranks less well, so more is asked where segments were only searched.
    """
    if not isinstance(fact.value, float) or fact.high is None:
        return False
    if _column(fact) not in declared:
        return fact.high < POOR
    whole = view.get(f"auc.{fact.id.rpartition('.')[2]}")
    limit = compared(whole).limit if whole is not None else None
    return fact.value < max(POOR, limit.min if limit is not None and limit.min is not None else 0.0)


def _weak(view: View) -> Iterator[Found]:
    """Segments that rank much worse than all other cases, or below their own limit; the weakest of any sample first."""
    declared = _declared(view)
    weak = [f for s in view.later for f in view.matching(f"weak_segment.*.{s}") if _is_weak(view, f, declared)]
    places = {name_of(fact).partition(".")[2] for fact in weak}
    broken = [f for s in view.samples for c in declared for f in view.matching(f"auc_by.{c}.*.{s}") if breached(f)]
    weak += [fact for fact in broken if name_of(fact).partition(".")[2] not in places]
    if not weak:
        return
    weak.sort(key=lambda fact: float(fact.value or 0.0))
    first = weak[0]
    sample = first.id.rpartition(".")[2]
    whole, searched = view.get(f"auc.{sample}"), view.get(f"segments_searched.{sample}")
    known = tuple(fact for fact in (whole, searched) if fact is not None)
    told = tuple(dict.fromkeys((first, *known, *weak[1:], *broken)))
    others = listed([f"{_segment(fact)} on {sample_of(fact)} ({wording.value(fact)})" for fact in weak[1:]])
    yield Found("", told, {"segment": _segment(first), "others": others})


def _segment(fact: Fact) -> str:
    """As in "customer_type charity"."""
    return fact.label.removeprefix("AUC of ").partition(" on the ")[0]


def _say_weak(found: Found) -> str:
    first = found.facts[0]
    whole = next((fact for fact in found.facts if fact.id.startswith("fact:auc.")), None)
    searched = next((fact for fact in found.facts if fact.id.startswith("fact:segments_searched.")), None)
    told = f"Ranking is weak for {found.arguments['segment']}: on {sample_of(first)} the AUC there is {figure(first)}"
    told += f", against {wording.value(whole)} on the whole" if whole else ""
    if first.low is not None and first.low <= 0.5:
        told += ", so it ranks no better than chance"
    told += f" ({against(first)})" if breached(first) and first.limit is not None else ""
    if searched is not None and first.id.startswith("fact:weak_segment."):
        told += f"; {wording.value(searched)} segments were compared and allowed for"
    others = found.arguments["others"]
    return f"{told}. It is weak as well for {others}." if others else f"{told}."


WEAK_SEGMENT = MessageType(
    "weak_segment",
    NAMED,
    7.5,
    "bad",
    _weak,
    _say_weak,
    Advice(
        topic="outcomes-analysis",
        tests=("auc_by", "auc"),
        duties=("segments",),
        obligations=("sr-26-2/validation/outcomes-analysis", "pra-ss1-23/p3/testing", "sr-11-7/testing/coverage"),
        yardstick="Literature (Hosmer, Lemeshow & Sturdivant, 2013): an AUC near 0.5 means no discrimination.",
        title=lambda it: (
            f"Weak segment: the score hardly ranks {it.arguments['segment']} (AUC {wording.value(it.facts[0])} on "
            f"{sample_of(it.facts[0])})"
        ),
        effect=lambda it: (
            f"For {it.facts[0].n:,} cases of {sample_of(it.facts[0])} the order of the score says little, which the "
            "average hides; decisions about them rest on chance to that extent."
        ),
        action="restricts the use of the score in this segment, or builds a model for it",
        closes="the AUC of the segment is within its limit and no lower than elsewhere by more than chance",
    ),
)


def _levels(view: View) -> Iterator[Found]:
    """Values of declared segments whose forecasts are off, by much more than those of the whole sample if these are."""
    whole = {sample: float(ratio.value or 0.0) for sample, ratio, _ in level_off(view)}
    every = [(s, fact) for s in view.later for fact in view.matching(f"segment_level.*.{s}")]
    rest = {id(fact): _rest(fact, view.get(f"forecast_over_observed.{s}")) for s, fact in every if s in whole}
    off = [f for s, f in every if s not in whole or _stands_out(float(f.value or 0.0), rest[id(f)] or whole[s])]
    if off:
        off.sort(key=lambda fact: fact.p_value or 0.0)
        first = off[0]
        expected = aggregate(
            f"segment_expected.{name_of(first).partition('.')[2]}",
            first.label.replace("ratio of events forecast to events observed", "number of events forecast", 1),
            round(float(first.value or 0.0) * (first.events or 0)),
            (first,),
            unit="cases",
            n=first.n,
            sample=first.sample,
            method="the ratio times the events observed",
        )
        low = isinstance(first.value, float) and first.value < 1
        arguments = {
            "segment": first.label.partition(" events observed of ")[2].partition(" on the ")[0],
            "side": "low" if low else "high",
            "others": listed([f"{_of(fact)} ({wording.value(fact)})" for fact in off[1:]]),
        }
        yield Found("", (first, expected, *off[1:]), arguments, (expected,))


def _rest(segment: Fact, whole: Fact | None) -> float:
    """The ratio of events forecast to observed among all cases outside a segment; 0 where there are no events."""
    if whole is None or not whole.events or segment.events is None or whole.events <= segment.events:
        return 0.0
    forecast = float(whole.value or 0.0) * whole.events - float(segment.value or 0.0) * segment.events
    return max(0.0, forecast) / (whole.events - segment.events)


def _stands_out(ratio: float, whole: float) -> bool:
    """Whether the ratio of a segment is further off than that of the whole, on the same or the other side."""
    return ratio > 0 and whole > 0 and (ratio / whole > FURTHER or ratio / whole < 1 / FURTHER)


def _of(fact: Fact) -> str:
    """As in "channel web on the test sample"."""
    return fact.label.partition(" events observed of ")[2]


def _say_levels(found: Found) -> str:
    first, expected = found.facts[:2]
    told = (
        f"Forecasts are too {found.arguments['side']} for {found.arguments['segment']} on {sample_of(first)}, by more "
        f"than elsewhere: {wording.value(expected)} events were forecast and {first.events:,} occurred, a ratio of "
        f"{figure(first)}."
    )
    others = found.arguments["others"]
    return f"{told} The ratio is off as well for {others}." if others else told


def _title_levels(found: Found) -> str:
    told = f"{wording.value(found.facts[1])} events forecast, {found.facts[0].events:,} observed"
    if PERSON.search(str(found.arguments["segment"])):
        fewer = "fewer" if found.arguments["side"] == "high" else "more"
        return f"Labels differ between people: {found.arguments['segment']} finds {fewer} events than others ({told})"
    return f"Forecasts too {found.arguments['side']} for {found.arguments['segment']} (calibration by segment): {told}"


SEGMENT_LEVEL_OFF = MessageType(
    "segment_level_off",
    "calibration",
    7,
    "bad",
    _levels,
    _say_levels,
    Advice(
        topic="outcomes-analysis",
        tests=("segment_level", "calibration_intercept", "calibration_bins"),
        duties=("segments",),
        obligations=("sr-26-2/validation/outcomes-analysis", "sr-11-7/outcomes/actuals"),
        yardstick="Convention: within a segment forecasts and outcomes agree to a fifth, or differ only by chance.",
        title=_title_levels,
        effect=lambda it: (
            f"Prices, limits and expected losses of {it.facts[0].n:,} cases rest on forecasts that are too "
            f"{it.arguments['side']}, which the average hides."
        ),
        action="re-levels the forecasts of the segment, or adds to the model what sets it apart",
        closes="events forecast and observed agree in every declared segment",
    ),
)


def _silent(view: View) -> Iterator[Found]:
    """Values of declared segments without a single event, where the rate of all others lets many be expected."""
    found: list[tuple[Fact, Fact]] = []
    for column in _declared(view):
        for fact in view.matching(f"outcome_by.{column}.*"):
            whole = view.get(f"outcome_rate.{fact.id.rpartition('.')[2]}")
            if fact.value != 0 or whole is None or not fact.n or not whole.n or whole.n <= fact.n:
                continue
            expected = (whole.events or 0) / (whole.n - fact.n) * fact.n
            if expected >= MANY:
                made = aggregate(
                    f"segment_awaited.{name_of(fact).partition('.')[2]}",
                    f"events to be expected among these cases: {fact.label.removeprefix('outcome rate of ')}",
                    round(expected),
                    (fact, whole),
                    unit="cases",
                    n=fact.n,
                    sample=fact.sample,
                    method="cases times the outcome rate of all other cases of the sample",
                )
                found.append((fact, made))
    found.sort(key=lambda it: -float(it[1].value or 0))
    if found:
        others = listed([_silent_name(fact) for fact, _ in found[1:]])
        yield Found(
            "", tuple(it for pair in found for it in pair), {"others": others}, tuple(made for _, made in found)
        )


def _silent_name(fact: Fact) -> str:
    """As in "province QC on the test sample"."""
    return fact.label.removeprefix("outcome rate of ")


SEGMENT_WITHOUT_EVENTS = MessageType(
    "segment_without_events",
    "data",
    7.5,
    "bad",
    _silent,
    lambda it: (
        f"None of the {it.facts[0].n:,} cases of {_silent_name(it.facts[0])} has the event, where "
        f"{wording.value(it.facts[1])} would be expected at the rate of the others: their outcomes look lost"
        + (f". So it is for {it.arguments['others']}." if it.arguments["others"] else ".")
    ),
    Advice(
        topic="data-quality",
        tests=("outcome_by", "rate_change", "other"),
        duties=("representative",),
        obligations=("sr-26-2/development/data-assessment",),
        yardstick="Convention: outcomes are recorded alike in every part of the population.",
        title=lambda it: f"Segment without events: {_silent_name(it.facts[0])} has none (outcomes missing)",
        effect=lambda it: (
            f"{it.facts[0].n:,} cases count as free of the event, so rates are understated and ranking and level are "
            "measured against wrong outcomes."
        ),
        action="traces how outcomes of the segment are recorded, completes them and repeats the tests",
        closes="outcomes of the segment are complete, or its lack of events is explained",
    ),
)


def _compared(view: View) -> Iterator[tuple[str, str, list[Fact]]]:
    """Each declared segment on the sample held out: its column, the sample's slug, and the AUCs of its values."""
    sample = roles(view).held_out or (view.later[0] if view.later else None)
    for column in _declared(view) if sample else ():
        yield column, str(sample), view.matching(f"auc_by.{column}.*.{sample}")


def _even(view: View) -> Iterator[Found]:
    """Segments all of whose intervals overlap, and none of which breaches a limit or is weak."""
    weak = {_column(fact) for found in _weak(view) for fact in found.facts if fact.id.count(".") >= 3}
    for column, sample, facts in _compared(view):
        enough = [fact for fact in facts if (fact.n or 0) >= FEW and fact.low is not None and fact.high is not None]
        if len(enough) < FEWEST_VALUES or column in weak or any(breached(fact) for fact in enough):
            continue
        if max(fact.low or 0.0 for fact in enough) <= min(fact.high or 1.0 for fact in enough):
            low, high = (pick(enough, key=lambda fact: float(fact.value or 0.0)) for pick in (min, max))
            count = count_of(f"segments.{column}.{sample}", f"values of {column} compared", enough)
            named = low.label.removeprefix("AUC of ").partition(" ")[0]
            yield Found(f"{column}.{sample}", (low, high, count, *enough), {"column": named}, (count,))


EVEN = MessageType(
    "even_across_segments",
    NAMED,
    4,
    "good",
    _even,
    lambda it: (
        f"Across {number(int(it.facts[2].value or 0))} values of {it.arguments['column']} the AUC on "
        f"{sample_of(it.facts[0])} runs from {wording.value(it.facts[0])} to {wording.value(it.facts[1])}, with "
        "overlapping intervals."
    ),
)


def _too_small(view: View) -> Iterator[Found]:
    """Values of declared segments with too few cases, or without a class, to say how the score ranks them."""
    for column, sample, _ in _compared(view):
        parts = view.matching(f"outcome_by.{column}.*.{sample}")
        small = [
            fact
            for fact in parts
            if (fact.n or 0) < FEW or view.get(name_of(fact).replace("outcome_by.", "auc_by.", 1)) is None
        ]
        whole = sum(fact.n or 0 for fact in parts)
        if not small or not whole:
            continue
        made = (
            count_of(f"segments_small.{column}.{sample}", f"values of {column} with too few cases", small),
            aggregate(
                f"segments_small_share.{column}.{sample}",
                f"share of cases of {sample_of(small[0])} in values of {column} with too few cases",
                sum(fact.n or 0 for fact in small) / whole,
                small,
                unit="share",
                decimals=1,
                n=whole,
                sample=small[0].sample,
                method="cases of these values divided by cases of all values",
            ),
        )
        named = small[0].label.removeprefix("outcome rate of ").partition(" ")[0]
        yield Found(f"{column}.{sample}", (*made, *small), {"column": named}, made)


TOO_SMALL_TO_SAY = MessageType(
    "too_small_to_say",
    NAMED,
    5,
    "unknown",
    _too_small,
    lambda it: (
        f"{sentence(counted(int(it.facts[0].value or 0), 'value'))[:-1]} of {it.arguments['column']} with "
        f"{wording.value(it.facts[1])} of the cases of {sample_of(it.facts[1])} hold too few cases to say how the "
        "score ranks them."
    ),
)

TYPES: tuple[MessageType, ...] = (WEAK_SEGMENT, SEGMENT_WITHOUT_EVENTS, SEGMENT_LEVEL_OFF, EVEN, TOO_SMALL_TO_SAY)

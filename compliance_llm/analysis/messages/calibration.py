"""Whether the level and the spread of the forecasts are right, and where they are not."""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import partial

from compliance_llm import wording
from compliance_llm.analysis.aggregates import aggregate
from compliance_llm.analysis.levels import level_off, slopes_off
from compliance_llm.analysis.messages.score_bands import TYPES as BANDS
from compliance_llm.analysis.types import Advice, Found, MessageType, Words
from compliance_llm.analysis.view import View, breached, excludes
from compliance_llm.analysis.words import against, figure, listed, sample_of, sentence
from compliance_llm.records import Fact

SEPARATES = 0.65  # an AUC from which a score is said to rank where no limit says otherwise
OUTCOMES = ("sr-26-2/validation/outcomes-analysis", "sr-11-7/outcomes/actuals", "ai-act/art-15/accuracy")
YARDSTICK = (
    "Convention: forecast events are within a tenth of those observed, or differ from them by no more than chance, and "
    "the calibration slope is between 0.8 and 1.2."
)


def _side(ratio: Fact) -> str:
    return "low" if isinstance(ratio.value, float) and ratio.value < 1 else "high"


def _level(side: str, view: View) -> Iterator[Found]:
    """All samples whose level is off to one side, the one farthest off first, as one case."""
    off = [it for it in level_off(view) if _side(it[1]) == side]
    if not off:
        return
    sample, ratio, _ = max(off, key=lambda it: abs(math.log(float(it[1].value or 1))))
    more = {fact.id: fact for _, other, broken in off for fact in (other, *broken)}
    made = _observed(view, sample, ratio)
    known = [view.get(f"{stem}.{sample}") for stem in ("expected", "mean_score")]
    facts = (ratio, *(fact for fact in known if fact), *made, *(f for id, f in more.items() if id != ratio.id))
    others = listed([sample_of(it[1]) for it in off if it[0] != sample])
    yield Found("", facts, {"side": side, "others": others}, made)


def _observed(view: View, sample: str, ratio: Fact) -> tuple[Fact, ...]:
    """The outcome rate of the cases whose forecasts were compared, and how many events more or fewer there were."""
    mean, expected = view.number(f"mean_score.{sample}"), view.number(f"expected.{sample}")
    if mean is None or expected is None or not isinstance(ratio.value, float):
        return ()
    inputs = [fact for stem in ("mean_score", "expected") if (fact := view.get(f"{stem}.{sample}"))] + [ratio]
    of, observed = sample_of(ratio), expected / ratio.value
    make = partial(aggregate, inputs=inputs, n=ratio.n, sample=ratio.sample)
    return (
        make(
            f"level.observed.{sample}",
            f"outcome rate of {of} beside its mean forecast",
            mean / ratio.value,
            unit="share",
            decimals=1,
            method="mean forecast divided by the ratio of events forecast to events observed",
        ),
        make(
            f"level.apart.{sample}",
            f"events of {of} apart from the number forecast",
            round(abs(observed - expected)),
            unit="cases",
            method="number of events observed less number forecast, without its sign",
        ),
        make(
            f"level.share.{sample}",
            f"distance of forecast from observed events of {of}, of those observed",
            abs(1 - ratio.value),
            unit="share",
            decimals=1,
            method="one less the ratio of events forecast to events observed, without its sign",
        ),
    )


def _say_level(found: Found) -> str:
    ratio, side = found.facts[0], found.arguments["side"]
    told = (
        f"Forecasts are too {side} on {sample_of(ratio)}: {wording.value(found.fact('expected'))} events were forecast "
        f"and {ratio.events:,} occurred, a ratio of {figure(ratio)}"
    )
    limit = against(ratio) if breached(ratio) else ""
    told += f", {limit}." if limit else "."
    shift = next((fact for fact in found.facts if _is_shift(fact, ratio)), None)
    told += f" The {shift.label} is {figure(shift)}, {against(shift)}." if shift is not None else ""
    if others := found.arguments["others"]:
        told += f" They are too {side} on {others} as well."
    return told


def _is_shift(fact: Fact, ratio: Fact) -> bool:
    """Whether a Fact is the calibration intercept of the same sample, beyond its limit."""
    return fact.id == f"fact:calibration_intercept.{ratio.id.rpartition('.')[2]}" and breached(fact)


def _level_title(found: Found) -> str:
    return (
        f"Forecasts are too {found.arguments['side']} (calibration level): {wording.value(found.fact('mean_score'))} "
        f"forecast against {wording.value(found.fact('level.observed'))} observed on {sample_of(found.facts[0])}"
    )


def _level_effect(found: Found) -> str:
    more = "more" if found.arguments["side"] == "low" else "fewer"
    stated = "understated" if found.arguments["side"] == "low" else "overstated"
    return (
        f"{sentence(wording.value(found.fact('level.apart')))[:-1]} {more} events occurred than were forecast, so "
        f"expected losses, prices and limits that rest on the forecasts are {stated} by "
        f"{wording.value(found.fact('level.share'))}."
    )


def _advice(title: Words, effect: Words, tests: tuple[str, ...], action: str, closes: str) -> Advice:
    return Advice(
        topic="outcomes-analysis",
        tests=tests,
        obligations=OUTCOMES,
        yardstick=YARDSTICK,
        title=title,
        effect=effect,
        action=action,
        closes=closes,
        merges="calibration",
    )


LEVEL_ADVICE = _advice(
    _level_title,
    _level_effect,
    ("forecast_over_observed", "calibration_intercept", "calibration_bins"),
    "re-levels the forecasts on recent outcomes, and corrects what rests on them",
    "events forecast and observed agree within their limit on every later sample",
)


def _level_type(side: str) -> MessageType:
    return MessageType(f"level_too_{side}", "calibration", 8, "bad", partial(_level, side), _say_level, LEVEL_ADVICE)


LEVEL_TOO_LOW, LEVEL_TOO_HIGH = _level_type("low"), _level_type("high")


def _ranks_well(view: View) -> Iterator[Found]:
    """The level is off on a sample on which the ranking holds."""
    for side in ("low", "high"):
        for found in _level(side, view):
            sample = found.facts[0].id.rpartition(".")[2]
            auc = view.get(f"auc.{sample}")
            if auc is not None and isinstance(auc.value, float) and auc.value >= SEPARATES and not breached(auc):
                yield Found(side, (*found.facts, auc), found.arguments, found.aggregates)


RANKS_WELL_LEVEL_OFF = MessageType(
    "ranks_well_level_off",
    "calibration",
    9,
    "bad",
    _ranks_well,
    lambda it: (
        f"The score still separates events from other cases (AUC {wording.value(it.fact('auc'))} on "
        f"{sample_of(it.facts[0])}), but its level is off: the mean forecast is {wording.value(it.fact('mean_score'))} "
        f"where {wording.value(it.fact('level.observed'))} had the event."
    ),
    LEVEL_ADVICE,
)


def _spread(side: str, view: View) -> Iterator[Found]:
    """Slopes that are off to one side, the one farthest off first."""
    off = [slope for _, slope in slopes_off(view) if (float(slope.value or 0) < 1) == (side == "extreme")]
    if off:
        off.sort(key=lambda slope: -abs(float(slope.value or 0) - 1))
        yield Found("", tuple(off), {"side": side, "others": listed([sample_of(it) for it in off[1:]])})


MEANS = {
    "extreme": "forecasts are too extreme: high risks are put too high and low risks too low",
    "timid": "forecasts are too timid: high risks are put too low and low risks too high",
}


def _say_spread(found: Found) -> str:
    slope, others = found.facts[0], found.arguments["others"]
    limit = f", {against(slope)}" if breached(slope) else ", which is not one by more than chance explains"
    told = f"The {slope.label} is {figure(slope)}{limit}, so {MEANS[str(found.arguments['side'])]}."
    return f"{told} It is off to the same side on {others} as well." if others else told


SPREAD_ADVICE = _advice(
    lambda it: (
        f"Calibration slope of {wording.value(it.facts[0])} on {sample_of(it.facts[0])}: forecasts are too "
        f"{it.arguments['side']}"
    ),
    lambda it: (
        "Decisions and prices at the ends of the score rest on forecasts that are too "
        f"{'far from' if it.arguments['side'] == 'extreme' else 'near to'} the average."
    ),
    ("calibration_slope",),
    "re-fits the link of score and probability on recent outcomes",
    "the calibration slope is within its limit, and one but for chance, on every later sample",
)
TOO_EXTREME, TOO_TIMID = (
    MessageType(f"too_{side}", "calibration", 6.5, "bad", partial(_spread, side), _say_spread, SPREAD_ADVICE)
    for side in MEANS
)

REST = ("brier", "brier_skill", "calibration_p", "calibration_bins", "calibration_p_joint")


def _rest(view: View) -> Iterator[Found]:
    """Limits on other measures of calibration that are breached."""
    broken = [fact for stem in REST for _, fact in view.by_sample(stem) if breached(fact)]
    if broken:
        yield Found("", tuple(broken))


def _say_rest(found: Found) -> str:
    first, *others = found.facts
    told = f"The {first.label} is {figure(first)}, {against(first)}."
    if others:
        told += f" Limits are breached as well by {listed([f'the {f.label} ({wording.value(f)})' for f in others])}."
    return told


CALIBRATION_LIMITS = MessageType(
    "calibration_limits",
    "calibration",
    5,
    "bad",
    _rest,
    _say_rest,
    _advice(
        lambda it: sentence(f"{it.facts[0].label} outside its limit (calibration)")[:-1],
        lambda _: "Forecasts and outcomes differ by more than was decided would be accepted.",
        ("{name}",),
        "finds where forecasts and outcomes part, and re-fits the forecasts there",
        "the measures of calibration are within their limits on every later sample",
    ),
)


def _calibrated(view: View) -> Iterator[Found]:
    """Ratio and slope that agree with right forecasts, and breach no limit, on every later sample."""
    facts: list[Fact] = []
    if any(level_off(view)) or any(slopes_off(view)) or any(_rest(view)):
        return
    for sample in view.later:
        for stem in ("forecast_over_observed", "calibration_slope"):
            fact = view.get(f"{stem}.{sample}")
            if fact is None or fact.low is None or excludes(fact, 1):
                return
            facts.append(fact)
    if facts:
        yield Found("", tuple(facts))


def _say_calibrated(found: Found) -> str:
    ratios = [fact for fact in found.facts if fact.id.startswith("fact:forecast_over_observed.")]
    told = listed([f"{wording.value(fact)} on {sample_of(fact)}" for fact in ratios])
    return (
        f"Forecasts agree with outcomes: the ratio of events forecast to events observed is {told}, and neither level "
        "nor spread differs from that of right forecasts by more than chance."
    )


CALIBRATED = MessageType("calibrated", "calibration", 4, "good", _calibrated, _say_calibrated)

TYPES: tuple[MessageType, ...] = (
    RANKS_WELL_LEVEL_OFF,
    LEVEL_TOO_LOW,
    LEVEL_TOO_HIGH,
    TOO_EXTREME,
    TOO_TIMID,
    CALIBRATION_LIMITS,
    CALIBRATED,
    *BANDS,
)

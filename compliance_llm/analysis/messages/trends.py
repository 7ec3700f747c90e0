"""Results that change over time: trends, changes of level, and single periods apart."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Literal

from compliance_llm import wording
from compliance_llm.analysis.aggregates import aggregate
from compliance_llm.analysis.series import Series, level, series
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import number
from compliance_llm.records import Fact
from compliance_llm.statistics.intervals import z_of

BY_CHANCE = 0.01
RATE_BY_CHANCE = 0.001  # outcome rates vary by more than chance in most portfolios, so more is asked of them
FALL = 0.05  # of the AUC over the record, or between two levels
TENTH = math.log(1.10)  # of the ratio of events forecast to observed
QUARTER = math.log(1.25)  # of the outcome rate
TIME = ("sr-26-2/monitoring/plan", "pra-ss1-23/p4/performance-monitoring", "sr-11-7/outcomes/early-warning")
FEWEST = 6  # periods before one is said to be apart
NAMED = "over_time"


def _advice(merges: str, tests: tuple[str, ...], title: str, effect: str, action: str, closes: str) -> Advice:
    return Advice(
        topic="ongoing-monitoring",
        tests=tests,
        obligations=TIME,
        yardstick="Convention: results do not decline over time by more than chance.",
        title=lambda it: title.format(**it.arguments),
        effect=lambda _: effect,
        action=action,
        closes=closes,
        merges=merges,
    )


RANKING_ADVICE = _advice(
    "ranking_over_time",
    ("auc_gap", "auc"),
    "Ranking deteriorates over time ({name} by {kind})",
    "Results on older cases overstate what the score does in use today.",
    "finds out which inputs or populations changed, and re-fits the model or restricts its use",
    "the AUC of recent periods is within its limit and declines no further",
)
LEVEL_ADVICE = _advice(
    "calibration",
    ("forecast_over_observed", "calibration_intercept"),
    "Forecasts drift from outcomes over time ({name} by {kind})",
    "Forecasts of recent periods are off by more than those on which the level was set.",
    "re-levels the forecasts on recent outcomes, and sets how often this is done",
    "events forecast and observed agree in recent periods",
)


def kind_of(found: Series) -> str:
    """What the periods of a series are: "month" or "quarter"."""
    return "quarter" if "Q" in found.fact.bins[0].label else "month"


def falls_more_by(view: View) -> Literal["trend", "change", ""]:
    """Whether the AUC declines, and whether a trend or a step tells it better: the one with the smaller p-value."""
    auc, trend, change = series(view, "auc"), view.get("trend.auc"), view.get("change.auc")
    p_trend = p_change = 1.0
    if auc is not None and trend is not None and _falls(trend, FALL / (len(auc.values) - 1)):
        p_trend = 1.0 if trend.p_value is None else trend.p_value
    if change is not None and isinstance(change.value, float) and change.value <= -FALL and change.p_value is not None:
        p_change = change.p_value
    if min(p_trend, p_change) >= BY_CHANCE:
        return ""
    return "trend" if p_trend < p_change else "change"


def _falls(trend: Fact, least: float) -> bool:
    """Whether a trend falls by at least so much from period to period, and falls with its whole interval."""
    return isinstance(trend.value, float) and trend.value <= -least and trend.high is not None and trend.high < 0


def _trend(view: View) -> Iterator[Found]:
    auc, trend = series(view, "auc"), view.get("trend.auc")
    if auc is not None and trend is not None and falls_more_by(view) == "trend":
        made = (auc.value(0, "first"), auc.value(-1, "latest"), auc.number())
        yield Found("auc", (trend, auc.fact, *made), {"name": auc.name, "kind": kind_of(auc)}, made)


def _say_trend(found: Found) -> str:
    _, _, first, last, count = found.facts
    return (
        f"Over {number(int(count.value or 0))} {found.arguments['kind']}s the {found.arguments['name']} declined from "
        f"{wording.value(first)} to {wording.value(last)}, a trend that chance does not explain."
    )


TREND = MessageType("trend", NAMED, 7, "bad", _trend, _say_trend, RANKING_ADVICE)


def _step(found: Series, change: Fact) -> Found:
    """A change of level with the levels before and after, and the first period of the new one."""
    made = (
        level(change, 0, f"level_before.{found.measure}", found.fact),
        level(change, 1, f"level_after.{found.measure}", found.fact),
        found.when(
            change.bins[1].label.removeprefix("from ").removesuffix(" on"), "first of the new level".replace(" ", "_")
        ),
    )
    rises = isinstance(change.value, float) and change.value > 0
    arguments = {"name": found.name, "kind": kind_of(found), "way": "up" if rises else "down"}
    return Found(found.measure, (change, found.fact, *made), arguments, made)


def _say_step(found: Found) -> str:
    _, _, before, after, when = found.facts
    return (
        f"The {found.arguments['name']} steps {found.arguments['way']} in {wording.value(when)}, from an average of "
        f"{wording.value(before)} to {wording.value(after)}, and stays there."
    )


def _ranking_steps(view: View) -> Iterator[Found]:
    auc, change = series(view, "auc"), view.get("change.auc")
    if auc is not None and change is not None and falls_more_by(view) == "change":
        yield _step(auc, change)


RANKING_STEPS = MessageType("ranking_steps_down", NAMED, 7, "bad", _ranking_steps, _say_step, RANKING_ADVICE)


def _logs(change: Fact) -> tuple[float, float] | None:
    """Logarithms of the levels before and after; None where one is not above zero."""
    before, after = (it.current or 0.0 for it in change.bins)
    return (math.log(before), math.log(after)) if before > 0 and after > 0 else None


def _level_steps(view: View) -> Iterator[Found]:
    """Forecasts that agreed with outcomes better before a change of level than after it."""
    ratio, change = series(view, "forecast_over_observed"), view.get("change.forecast_over_observed")
    if ratio is None or change is None or change.p_value is None or change.p_value >= BY_CHANCE:
        return
    logs = _logs(change)
    if logs is not None and abs(logs[1]) > max(TENTH, abs(logs[0])) and abs(logs[1] - logs[0]) > TENTH:
        yield _step(ratio, change)


LEVEL_STEPS = MessageType("level_steps", NAMED, 7, "bad", _level_steps, _say_step, LEVEL_ADVICE)


def _rate_steps(view: View) -> Iterator[Found]:
    rate, change = series(view, "outcome_rate"), view.get("change.outcome_rate")
    if rate is None or change is None or change.p_value is None or change.p_value >= RATE_BY_CHANCE:
        return
    logs = _logs(change)
    if logs is not None and abs(logs[1] - logs[0]) > QUARTER:
        yield _step(rate, change)


RATE_STEPS = MessageType("rate_steps", NAMED, 6, "neutral", _rate_steps, _say_step)


APART, APART_BY_CHANCE = 0.10, 0.0001


def _odd(view: View) -> Iterator[Found]:
    """One period in which the AUC was far below that of all others, beyond chance: a feed or a release gone wrong."""
    auc = series(view, "auc")
    if auc is None or len(auc.values) < FEWEST or falls_more_by(view):
        return
    others = sorted(auc.values)[1:]
    at = auc.values.index(min(auc.values))
    it, middle = auc.fact.bins[at], sum(others) / len(others)
    if it.low is None or it.high is None or middle - min(auc.values) < APART:
        return
    error = (it.high - it.low) / (2 * z_of())
    spread = math.sqrt(sum((value - middle) ** 2 for value in others) / (len(others) - 1))
    p = len(auc.values) * math.erfc((middle - min(auc.values)) / math.hypot(error, spread) / math.sqrt(2)) / 2
    if p < APART_BY_CHANCE:
        mean = aggregate(
            "periods.others.auc",
            "mean AUC of the other periods",
            middle,
            (auc.fact,),
            n=auc.fact.n,
            method="mean of the values of all periods but one",
        )
        made = (auc.value(at, "lowest"), auc.when(it.label, "lowest"), mean)
        yield Found("auc", (auc.fact, *made), {"name": auc.name, "kind": kind_of(auc)}, made)


ODD_PERIOD = MessageType(
    "odd_period",
    NAMED,
    7,
    "bad",
    _odd,
    lambda it: (
        f"In {wording.value(it.facts[2])} the AUC was {wording.value(it.facts[1])}, where the other "
        f"{it.arguments['kind']}s average {wording.value(it.facts[3])}, which chance does not explain."
    ),
    _advice(
        "",
        ("auc_gap", "auc"),
        "Ranking fails in a single {kind}",
        "Decisions of that period rested on a score that ranked far less well than the average shows.",
        "finds out what was different in that period, such as a feed, a release or the recording of outcomes",
        "the cause is known, and is watched",
    ),
)

TYPES: tuple[MessageType, ...] = (TREND, RANKING_STEPS, LEVEL_STEPS, RATE_STEPS, ODD_PERIOD)

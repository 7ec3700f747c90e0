"""Outcome rates that fall away in the latest periods, as they do where outcomes are read before they are final."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.aggregates import aggregate
from compliance_llm.analysis.messages.trends import kind_of
from compliance_llm.analysis.series import Series, series
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import number

MOST = 4  # of the latest periods that may be immature
FEWEST = 3  # periods before them
AWAY = 0.6  # of the average before, below which the whole interval of a period must lie
UNFORESEEN = 1.4  # ratio of events forecast to observed above which the score did not expect the fall


def _tail(view: View) -> Iterator[Found]:
    rate, ratio = series(view, "outcome_rate"), series(view, "forecast_over_observed")
    declared = view.matching("open_outcomes.*")
    if rate is None or declared or len(rate.values) != len(rate.fact.bins):
        return
    many = _length(rate)
    if many and _unforeseen(ratio, many):
        start = len(rate.values) - many
        before = aggregate(
            "immature_tail.before",
            "average outcome rate of the periods before",
            sum(rate.values[:start]) / start,
            (rate.fact,),
            unit="share",
            decimals=1,
            n=rate.fact.n,
            method="mean of the values of the periods before those that fall away",
        )
        made = (before, rate.value(-1, "latest"), rate.when(rate.fact.bins[start].label, "first_of_tail"))
        yield Found("", (rate.fact, *made), {"kind": kind_of(rate), "many": number(many)}, made)


def _length(rate: Series) -> int:
    """How many of the latest periods lie far below all before them, the last the lowest; 0 for none."""
    for many in range(1, MOST + 1):
        start = len(rate.values) - many
        if start < FEWEST:
            return 0
        before = sum(rate.values[:start]) / start
        tail = rate.fact.bins[start:]
        low = all(it.high is not None and it.high < AWAY * before for it in tail[-1:])
        falls = all(a > b for a, b in zip(rate.values[start - 1 :], rate.values[start:], strict=False))
        rest = rate.fact.bins[start - 1]
        if low and falls and (rest.high or 1.0) >= AWAY * before and rate.values[start - 1] >= 0.75 * before:
            return many
    return 0


def _unforeseen(ratio: Series | None, many: int) -> bool:
    """Whether forecasts stayed where they were; where they are not known, the fall alone decides."""
    return ratio is None or len(ratio.values) <= many or ratio.values[-1] > UNFORESEEN


IMMATURE_TAIL = MessageType(
    name="immature_tail",
    family="data",
    weight=7,
    polarity="bad",
    find=_tail,
    say=lambda it: (
        f"The outcome rate falls away from {wording.value(it.facts[3])} on: it averages {wording.value(it.facts[1])} "
        f"before and is {wording.value(it.facts[2])} in the latest {it.arguments['kind']}, while the forecasts do not "
        "fall with it. Outcomes of the latest cases look immature: read before they were final."
    ),
    advice=Advice(
        topic="data-quality",
        tests=("maturity", "open_outcomes", "other"),
        duties=("maturity",),
        yardstick="Convention: performance is measured on cases whose outcome window is closed.",
        title=lambda it: (
            f"Immature outcomes in the latest {it.arguments['kind']}s: the outcome rate falls to "
            f"{wording.value(it.facts[2])}"
        ),
        effect=lambda _: (
            "Cases whose outcome is not yet final count as free of the event, so rates and losses are understated and "
            "forecasts look too high."
        ),
        action="states when an outcome is final, leaves younger cases out of performance and repeats the tests",
        closes="performance rests on cases whose outcome window is closed",
        merges="immature",
    ),
)

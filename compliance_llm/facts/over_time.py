"""Results over time: ranking, outcomes and forecasts by month or quarter, their trends and changes of level."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compliance_llm.facts.periods import Period, Periods, periods
from compliance_llm.facts.samples import one_class
from compliance_llm.records import Bin, Fact, ScoredData
from compliance_llm.statistics.curves import auc
from compliance_llm.statistics.intervals import LEVEL, Interval, newcombe, wilson, z_of
from compliance_llm.statistics.level import forecast_over_observed
from compliance_llm.statistics.ranking import Floats, Ranking
from compliance_llm.statistics.trend import ChangePoint, change_point, change_point_mean, mann_kendall

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

FEWEST = 4  # periods
PERIODS = "cases that the model was not built on, by {kind}"
OPEN = "; cases whose outcome was read before it was final are left out"
THIN = "; periods that would hold fewer than thirty events at the outcome rate of all are left out"
TREND = (
    "median slope of all pairs of periods (Theil, 1950; Sen, 1968), with Sen's interval; the p-value is that of no "
    "trend (Mann, 1945; Kendall, 1975)"
)
RATE_CHANGE = "the split of the series at which its rate changes most, by likelihood ratio (Worsley, 1983), "
MEAN_CHANGE = "the split of the series at which its level changes most, by ranks (Pettitt, 1979), "
CHANGE = "level after less level before; the p-value is that of no change, by simulation (Davison & Hinkley, 1997)"


class Measure(NamedTuple):
    """A measure over time: its name in ids, its name for readers, and the computation of a period's value."""

    stem: str
    name: str
    decimals: int
    compute: Callable[[Ranking], tuple[float, Interval]]
    method: str


def _auc(ranking: Ranking) -> tuple[float, Interval]:
    value, interval, _ = auc(ranking)
    return value, interval


def _rate(ranking: Ranking) -> tuple[float, Interval]:
    n = ranking.effective_n
    return ranking.rate, wilson(ranking.rate * n, n)


def _ratio(ranking: Ranking) -> tuple[float, Interval]:
    found = forecast_over_observed(ranking)
    return found.ratio, Interval(found.low, found.high)


AUC = Measure("auc", "AUC", 3, _auc, "AUC of each period (DeLong et al., 1988)")
RATE = Measure("outcome_rate", "outcome rate", 1, _rate, "events divided by cases of each period (Wilson, 1927)")
RATIO = Measure(
    "forecast_over_observed",
    "ratio of events forecast to events observed",
    3,
    _ratio,
    "sum of the scores over the number of events of each period (Steyerberg, 2019)",
)


def over_time(scored: ScoredData, cases: Cases) -> list[Fact]:
    """Series, trend and change of level of each measure; nothing without dates or with too few periods."""
    found = periods(scored, cases)
    if found is None:
        return []
    whole = [period for period in found.every if not one_class(period.ranking)]
    probabilities = all(p.ranking.scores[0] >= 0 and p.ranking.scores[-1] <= 1 for p in whole)
    source = f"{cases.source}, columns {scored.date}, {scored.score}, {scored.outcome}"
    facts: list[Fact] = []
    for measure in (AUC, RATE, *([RATIO] if probabilities else [])):
        facts += _measure(measure, whole, found, source)
    return facts


def _measure(measure: Measure, every: Sequence[Period], found: Periods, source: str) -> Iterator[Fact]:
    if len(every) < FEWEST:
        return
    made = [measure.compute(period.ranking) for period in every]
    values = np.array([value for value, _ in made])
    if not np.isfinite(values).all():
        return
    bins = tuple(
        Bin(label=p.label, current=value, low=low, high=high if math.isfinite(high) else None, n=p.ranking.n)
        for p, (value, (low, high)) in zip(every, made, strict=True)
    )
    note = (
        PERIODS.format(kind=found.kind) + (OPEN if found.open_left_out else "") + (THIN if found.thin_left_out else "")
    )
    last = every[-1].ranking
    unit = "share" if measure is RATE else ""
    whole = sum(p.ranking.n for p in every), sum(p.ranking.n_events for p in every)

    def fact(
        stem: str,
        label: str,
        value: float,
        interval: Interval,
        method: str,
        counts: tuple[int, int] = whole,
        p_value: float | None = None,
        bins: tuple[Bin, ...] = (),
    ) -> Fact:
        return Fact(
            id=f"fact:{stem}.{measure.stem}",
            label=label,
            value=value,
            unit=unit,
            decimals=measure.decimals,
            low=interval.low,
            high=interval.high if math.isfinite(interval.high) else None,
            level=LEVEL if math.isfinite(interval.high) else None,
            n=counts[0],
            events=counts[1],
            p_value=p_value,
            method=f"{method}; {note}",
            bins=bins,
            source=source,
            computed_by=f"{stem}@1",
        )

    yield fact(
        "over_time",
        f"{measure.name} of the latest {found.kind}",
        float(values[-1]),
        made[-1][1],
        measure.method,
        counts=(last.n, last.n_events),
        bins=bins,
    )
    trend = mann_kendall(values)
    yield fact(
        "trend",
        f"trend of the {measure.name} in one {found.kind}",
        trend.slope,
        _slope_interval(values),
        TREND,
        p_value=trend.p_value,
    )
    change = _change(measure, every, values)
    if not math.isnan(change.p_value):
        at = change.at
        yield fact(
            "change",
            f"change of the {measure.name} between the two levels that the series has, if it has two",
            change.after - change.before,
            _change_interval(measure, every, values, at),
            (RATE_CHANGE if measure is RATE else MEAN_CHANGE) + CHANGE,
            p_value=change.p_value,
            bins=(
                Bin(label="before", current=change.before, n=sum(p.ranking.n for p in every[:at])),
                Bin(label=f"from {every[at].label} on", current=change.after, n=sum(p.ranking.n for p in every[at:])),
            ),
        )


def _change(measure: Measure, every: Sequence[Period], values: Floats) -> ChangePoint:
    if measure is not RATE or any(p.ranking.weighted for p in every):
        return change_point_mean(values)
    events, cases = (np.array([getattr(p.ranking, name) for p in every]) for name in ("n_events", "n"))
    return change_point(events, cases)


def _slope_interval(values: Floats) -> Interval:
    """Of the median slope, from the ordered slopes of all pairs. Source: Sen (1968)."""
    n = len(values)
    early, late = np.triu_indices(n, k=1)
    slopes = np.sort((values[late] - values[early]) / (late - early))
    reach = z_of() * math.sqrt(n * (n - 1) * (2 * n + 5) / 18)
    low, high = math.floor((len(slopes) - reach) / 2) - 1, math.ceil((len(slopes) + reach) / 2)
    return Interval(float(slopes[max(low, 0)]), float(slopes[min(high, len(slopes) - 1)]))


def _change_interval(measure: Measure, every: Sequence[Period], values: Floats, at: int) -> Interval:
    """Of the difference of two levels, as if the split had been known beforehand: rates by cases, else by periods."""
    if measure is RATE:
        after, before = (
            (sum(p.ranking.rate * p.ranking.effective_n for p in side), sum(p.ranking.effective_n for p in side))
            for side in (every[at:], every[:at])
        )
        return newcombe(*after, *before)
    early, late = values[:at], values[at:]
    error = math.sqrt(float(np.var(early, ddof=1)) / len(early) + float(np.var(late, ddof=1)) / len(late))
    apart, reach = float(late.mean() - early.mean()), z_of() * error
    return Interval(apart - reach, apart + reach)

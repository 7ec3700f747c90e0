"""Scores compared between groups of people, and forecasts compared with outcomes in each."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from compliance_llm.facts.parts import Cut, Part
from compliance_llm.facts.samples import NOT_PROBABILITIES, Sample, Test, measured, untested
from compliance_llm.records import Fact
from compliance_llm.statistics.intervals import Interval, z_of

SMD = Test(
    "smd@1",
    "difference of the mean scores over the root of the mean of the two variances (Cohen, 1988); normal interval "
    "(Hedges & Olkin, 1985)",
)
CALIBRATION_BY = Test(
    "calibration_by@1",
    "events over the sum of the forecasts within the group (Steyerberg, 2019); the interval adds and takes the "
    "standard "
    "deviation that right forecasts give the number of events (Wang, 1993); the p-value is that of right forecasts",
)


def group_scores(cut: Cut, slug: str, parts: Sequence[Part], sample: Sample) -> list[Fact]:
    """Differences of mean scores from the largest group, and observed over expected events of each group."""
    known = [part for part in parts if part.value != "missing" and part.n > 1]
    largest = max(known, key=lambda part: part.n, default=None)
    facts: list[Fact] = []
    for part in known:
        if largest is not None and part is not largest:
            facts += _difference(cut, slug, part, largest, sample)
    return facts + [_calibration(cut, slug, part, sample) for part in known]


def _difference(cut: Cut, slug: str, part: Part, largest: Part, sample: Sample) -> Iterator[Fact]:
    pooled = math.sqrt((part.spread**2 + largest.spread**2) / 2)
    if not pooled > 0:
        return
    value = (part.mean - largest.mean) / pooled
    n, m = part.effective, largest.effective
    reach = z_of() * math.sqrt((n + m) / (n * m) + value**2 / (2 * (n + m)))
    yield measured(
        SMD,
        f"smd.{slug}.{part.slug}",
        f"standardised difference in mean score of {cut.shown} {part.shown} from {cut.shown} {largest.shown} on "
        f"{sample.phrase}",
        value,
        sample,
        interval=Interval(value - reach, value + reach),
        decimals=2,
        n=part.n,
    )


def _calibration(cut: Cut, slug: str, part: Part, sample: Sample) -> Fact:
    stem = f"calibration_by.{slug}.{part.slug}"
    label = f"observed over expected events of {cut.shown} {part.shown} on {sample.phrase}"
    level = part.level
    if level is None:
        return untested(CALIBRATION_BY, stem, label, NOT_PROBABILITIES, sample, n=part.n, events=part.events)
    if not level.expected > 0:
        reason = "not computable: no events are expected"
        return untested(CALIBRATION_BY, stem, label, reason, sample, n=part.n, events=part.events)
    reach = level.expected / level.low - level.observed if level.low > 0 else math.inf
    low, high = max(level.observed - reach, 0.0) / level.expected, (level.observed + reach) / level.expected
    return measured(
        CALIBRATION_BY,
        stem,
        label,
        level.observed / level.expected,
        sample,
        interval=Interval(low, high),
        decimals=2,
        n=part.n,
        events=part.events,
        p_value=level.p_value,
    )

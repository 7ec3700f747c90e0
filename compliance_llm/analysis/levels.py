"""On which samples the level or the spread of the forecasts is off."""

from __future__ import annotations

import math
from collections.abc import Iterator

from compliance_llm.analysis.falls import falling
from compliance_llm.analysis.view import BINDING, View, breached
from compliance_llm.records import Fact

BY_CHANCE = 0.001  # forecasts that are right would be off so far with a smaller probability
MATERIAL = math.log(1.10)  # and the level counts from a tenth on, the tolerance most often declared
BENT = 0.15  # a slope that far from one counts, where no limit binds and chance does not explain it


def level_off(view: View) -> Iterator[tuple[str, Fact, tuple[Fact, ...]]]:
    """Samples whose level is off: slug, ratio of events forecast to observed, and the limits breached by it.

    A limit of law or policy decides by the estimate; a yardstick where the whole interval lies beyond it. Where no
    limit binds, a ratio counts that is off by a tenth and by more than chance.
    """
    for sample, ratio in view.by_sample("forecast_over_observed"):
        both = [ratio, *filter(None, [view.get(f"calibration_intercept.{sample}")])]
        broken = tuple(fact for fact in both if breached(fact))
        bound = any(fact.limit is not None and fact.limit.authority in BINDING for fact in both)
        if broken or (not bound and _is_off(ratio)):
            yield sample, ratio, broken


def _is_off(ratio: Fact) -> bool:
    if not isinstance(ratio.value, float) or ratio.p_value is None or ratio.value <= 0:
        return False
    return ratio.p_value < BY_CHANCE and abs(math.log(ratio.value)) > MATERIAL


def slopes_off(view: View) -> Iterator[tuple[str, Fact]]:
    """Samples whose calibration slope is off, with the slope.

    Limits count as for the level; where none binds, a slope counts that is off by `BENT` and by more than chance.
    Samples on which the ranking itself fell are left out: there the slope falls with it, and the fall tells of it.
    """
    lost = {fall.sample for fall in falling(view)}
    for sample, slope in view.by_sample("calibration_slope"):
        if sample in lost or not isinstance(slope.value, float):
            continue
        bound = slope.limit is not None and slope.limit.authority in BINDING
        bent = slope.p_value is not None and slope.p_value < BY_CHANCE and abs(slope.value - 1) > BENT
        if breached(slope) or (bent and not bound):
            yield sample, slope

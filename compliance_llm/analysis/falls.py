"""Where the ranking falls: from the training sample to unseen cases, and from the sample held out to later ones."""

from __future__ import annotations

from typing import NamedTuple

from compliance_llm.analysis.aggregates import aggregate
from compliance_llm.analysis.roles import roles
from compliance_llm.analysis.view import BINDING, View, breached
from compliance_llm.records import Fact
from compliance_llm.statistics.intervals import Interval, difference

NEARLY_ALL = 0.98  # a training AUC that leaves little to learn
MATERIAL = 0.03  # a fall of the AUC that counts
LARGE = 0.04  # a fall from the training sample that asks for an explanation
CERTAIN = 1 / 3  # of the fall that the lower end of its interval must reach: three standard errors or so


class Fall(NamedTuple):
    """The AUC on an earlier sample and on a later one.

    Attributes:
        sample: Slug of the later one.
        before: AUC on the earlier sample.
        after: AUC on the later one.
        gap: How far it falls, with its interval: a Fact of the battery, or one computed here.
        made: The gap, where it was computed here.
        also: Further Facts of the later sample that fall with it.
    """

    sample: str
    before: Fact
    after: Fact
    gap: Fact
    made: tuple[Fact, ...]
    also: tuple[Fact, ...]


def overfitted(view: View) -> Fall | None:
    """The fall from the reference sample to the one held out, where it is beyond its limit.

    Where no limit binds, also where it is beyond chance and is `LARGE`, or the training AUC is nearly one.
    """
    held = roles(view).held_out
    train, test, gap = view.get(f"auc.{view.reference}"), view.get(f"auc.{held}"), view.get(f"auc_gap.{held}")
    if held is None or train is None or test is None or gap is None:
        return None
    perfect = isinstance(train.value, float) and train.value >= NEARLY_ALL
    bound = gap.limit is not None and gap.limit.authority in BINDING
    large = _is_material(gap) and isinstance(gap.value, float) and (perfect or (gap.value > LARGE and not bound))
    if not breached(gap) and not large:
        return None
    others = [view.get(f"auc_gap.{s}") for s in roles(view).after]
    return Fall(held, train, test, gap, (), tuple(fact for fact in others if fact is not None and breached(fact)))


def falling(view: View) -> list[Fall]:
    """Falls of the AUC from the sample held out to later ones that are material and beyond chance.

    Where the gap to the reference sample breaches its limit and overfitting does not explain it, that counts as well.
    """
    held, after, _ = roles(view)
    start = view.get(f"auc.{held}")
    over = overfitted(view)
    found: list[Fall] = []
    for sample in after:
        now, gap = view.get(f"auc.{sample}"), view.get(f"auc_gap.{sample}")
        if start is None or now is None:
            continue
        fall = _difference(start, now, f"auc_fall.{sample}")
        also = _also(view, sample)
        if fall is not None and _is_material(fall):
            gaps = (gap,) if gap is not None and breached(gap) and not (over and gap in over.also) else ()
            found.append(Fall(sample, start, now, fall, (fall,), (*gaps, *also)))
        elif over is None and gap is not None and breached(gap) and (train := view.get(f"auc.{view.reference}")):
            found.append(Fall(sample, train, now, gap, (), also))
    return found


def _also(view: View, sample: str) -> tuple[Fact, ...]:
    """Limits on ranking and spread that are breached on the sample: both fall with the AUC."""
    stems = ("auc", "gini", "ks", "average_precision", "calibration_slope")
    return tuple(f for stem in stems if (f := view.get(f"{stem}.{sample}")) is not None and breached(f))


def _is_material(gap: Fact) -> bool:
    if not isinstance(gap.value, float) or gap.low is None:
        return False
    return gap.value > MATERIAL and gap.low >= CERTAIN * gap.value


def _difference(before: Fact, after: Fact, name: str) -> Fact | None:
    """How far the AUC falls between two samples; None without intervals."""
    if not isinstance(before.value, float) or not isinstance(after.value, float):
        return None
    if before.low is None or before.high is None or after.low is None or after.high is None:
        return None
    interval = difference(before.value, Interval(before.low, before.high), after.value, Interval(after.low, after.high))
    return aggregate(
        name,
        f"fall of the AUC from the {before.sample} to the {after.sample} sample",
        before.value - after.value,
        (before, after),
        low=interval.low,
        high=interval.high,
        n=after.n,
        sample=after.sample,
        method="difference of two independent AUCs, interval from theirs (Zou & Donner, 2008)",
    )

"""The effect of the decision rule: how many cases pass, and how many events and other cases are stopped."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.records import Decision, Fact
from compliance_llm.statistics.intervals import wilson

SHARE = Test("decision_table@1", "share at the declared threshold; Wilson interval (Wilson, 1927)")
TOP = Test(
    "top_tenth@1",
    "share of the events among the tenth of cases with the highest scores, cases of one score at its edge counting in "
    "part; Wilson interval as if the score had been fixed beforehand (Wilson, 1927)",
)
TENTH = 0.1


def decision_table(decision: Decision | None, sample: Sample) -> Iterator[Fact]:
    """Shares and outcome rates on both sides of the threshold; nothing without a decision rule or a class of cases."""
    if decision is None or sample.untestable:
        return
    ranking = sample.ranking
    below = ranking.scores < decision.threshold
    passed = below if decision.selected == "below" else ~below
    events, others = float(ranking.events.sum()), float(ranking.others.sum())
    held_events, held_others = float(ranking.events[~passed].sum()), float(ranking.others[~passed].sum())
    held, let = held_events + held_others, events + others - held_events - held_others
    of, rule = sample.phrase, "the favourable outcome"
    yield from _share("accepted", f"share of cases of {of} that get {rule}", let, events + others, sample)
    yield from _share(
        "accepted_rate", f"outcome rate of cases of {of} that get {rule}", events - held_events, let, sample
    )
    yield from _share("held_rate", f"outcome rate of cases of {of} that are held back", held_events, held, sample)
    yield from _share("held_events", f"share of events of {of} that are held back", held_events, events, sample)
    yield from _share("held_others", f"share of other cases of {of} that are held back", held_others, others, sample)


def top_tenth(sample: Sample) -> Iterator[Fact]:
    """How many of the events stand in the tenth with the highest scores."""
    if sample.untestable:
        return
    ranking = sample.ranking
    weight, events = (ranking.events + ranking.others)[::-1], ranking.events[::-1]
    total, above = float(events.sum()), weight.cumsum() - weight
    flagged = np.clip(TENTH * float(weight.sum()) - above, 0.0, weight)
    found = float(np.sum(events * np.divide(flagged, weight, out=np.zeros_like(weight), where=weight > 0)))
    label = f"share of events of {sample.phrase} in the tenth scored highest"
    yield from _share("top_tenth", label, found, total, sample)


def _share(stem: str, label: str, part: float, whole: float, sample: Sample) -> Iterator[Fact]:
    """A share by weight, with an interval on the effective number of cases; nothing of an empty whole."""
    if whole <= 0:
        return
    ranking = sample.ranking
    n = whole * ranking.effective_n / float((ranking.events + ranking.others).sum())
    share = min(max(part / whole, 0.0), 1.0)
    yield measured(
        SHARE if stem != "top_tenth" else TOP,
        stem,
        label,
        share,
        sample,
        interval=wilson(share * n, n),
        unit="share",
        decimals=1,
        n=round(whole) if not ranking.weighted else ranking.n,
        events=None,
    )

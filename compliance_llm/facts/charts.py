"""The numbers behind the figures: ROC, calibration, score distribution, stability."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from compliance_llm.facts.samples import Sample
from compliance_llm.records import Chart, Fact, Series
from compliance_llm.statistics.curves import roc_points

HISTOGRAM_BINS = 20
BARS = 25


def charts(samples: Sequence[Sample], facts: Sequence[Fact]) -> tuple[Chart, ...]:
    """Every figure for which there are numbers."""
    by_id = {fact.id.removeprefix("fact:"): fact for fact in facts}
    drawn = (_roc(samples), _calibration(samples, by_id), _distribution(samples), _psi(samples, facts))
    return tuple(chart for chart in drawn if chart is not None)


def _roc(samples: Sequence[Sample]) -> Chart | None:
    shown = [s for s in samples if not s.untestable]
    if not shown:
        return None
    series: list[Series] = []
    for sample in shown:
        false, true = roc_points(sample.ranking)
        series.append(Series(name=sample.noun, x=tuple(false.tolist()), y=tuple(true.tolist())))
    return Chart(
        id="roc",
        kind="roc",
        title="Receiver operating characteristic",
        x_label="False positive rate",
        y_label="True positive rate",
        series=tuple(series),
        facts=tuple(f"fact:auc.{s.slug}" for s in shown),
        alt="Curves of the true positive rate over the false positive rate, one per sample, with the diagonal of a "
        "score without skill; the further a curve lies above the diagonal, the better the score ranks.",
    )


def _calibration(samples: Sequence[Sample], by_id: Mapping[str, Fact]) -> Chart | None:
    binned = [(s, by_id[f"calibration_bins.{s.slug}"]) for s in samples]
    shown = [(s, fact) for s, fact in binned if fact.bins]
    if not shown:
        return None
    series = tuple(
        Series(
            name=sample.noun,
            x=tuple(b.reference or 0.0 for b in fact.bins),
            y=tuple(b.current or 0.0 for b in fact.bins),
            low=tuple(b.low or 0.0 for b in fact.bins),
            high=tuple(b.high or 0.0 for b in fact.bins),
        )
        for sample, fact in shown
    )
    return Chart(
        id="calibration",
        kind="calibration",
        title="Forecast and observed outcome rate by score group",
        x_label="Mean forecast",
        y_label="Observed outcome rate",
        series=series,
        facts=tuple(fact.id for _, fact in shown),
        alt="Observed outcome rate with intervals over the mean forecast for groups of equal size on the score; groups "
        "on the diagonal are forecast correctly, groups above it are forecast too low.",
    )


def _distribution(samples: Sequence[Sample]) -> Chart | None:
    shown = [s for s in samples if s.n]
    if not shown:
        return None
    low = min(float(s.ranking.scores[0]) for s in shown)
    high = max(float(s.ranking.scores[-1]) for s in shown)
    edges = np.linspace(low, high if high > low else low + 1, HISTOGRAM_BINS + 1)
    middles = tuple(((edges[1:] + edges[:-1]) / 2).tolist())
    series: list[Series] = []
    for sample in shown:
        weights = sample.ranking.events + sample.ranking.others
        heights = np.histogram(sample.ranking.scores, edges, weights=weights)[0]
        total = float(heights.sum())
        series.append(Series(name=sample.noun, x=middles, y=tuple((heights / total if total else heights).tolist())))
    return Chart(
        id="distribution",
        kind="distribution",
        title="Distribution of the score",
        x_label="Score",
        y_label="Share of cases",
        series=tuple(series),
        facts=tuple(f"fact:n.{s.slug}" for s in shown),
        alt="Share of cases over the range of the score, one outline per sample, in intervals of equal width.",
    )


def _psi(samples: Sequence[Sample], facts: Sequence[Fact]) -> Chart | None:
    """Bars of the score first, then of the columns that moved most in the first sample that is compared."""
    found = [f for f in facts if f.id.startswith("fact:psi.") and isinstance(f.value, float)]
    if not found:
        return None
    names = {f.id: f.id.removeprefix("fact:psi.").rpartition(".")[0] for f in found}
    shown = [s for s in samples if any(f.sample == s.shown for f in found)]
    by_name = {s.name: {names[f.id]: f for f in found if f.sample == s.shown} for s in shown}
    first = by_name[shown[0].name]
    order = sorted(first, key=lambda name: (name != "score", -_value(first[name]), name))[:BARS]
    series = tuple(
        Series(
            name=sample.noun,
            x=tuple(order),
            y=tuple(_value(by_name[sample.name].get(name)) for name in order),
            low=tuple(_bound(by_name[sample.name].get(name), "low") for name in order),
            high=tuple(_bound(by_name[sample.name].get(name), "high") for name in order),
        )
        for sample in shown
    )
    drawn = [f for f in found if names[f.id] in order]
    limits = {bound for f in drawn if f.limit for bound in (f.limit.min, f.limit.max) if bound is not None}
    return Chart(
        id="psi",
        kind="bars",
        title="Population stability of the score and the inputs",
        x_label="Column",
        y_label="Population stability index",
        series=series,
        lines=tuple(sorted(limits)),
        facts=tuple(f.id for f in drawn),
        alt="Bars of the population stability index with intervals, the score first and then the inputs from the most "
        "to the least changed; lines mark the limits set, where there are any.",
    )


def _value(fact: Fact | None) -> float:
    return float(fact.value) if fact and isinstance(fact.value, float) else 0.0


def _bound(fact: Fact | None, side: str) -> float:
    if fact is None:
        return 0.0
    bound = fact.low if side == "low" else fact.high
    return _value(fact) if bound is None else bound

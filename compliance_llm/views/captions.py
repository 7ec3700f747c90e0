"""Captions of figures: the measures shown or, if there are many, where to find them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from compliance_llm import wording
from compliance_llm.records import Chart, Evidence, Fact
from compliance_llm.views.notes import capitalised

MEASURES_IN_A_CAPTION = 3


class Figure(NamedTuple):
    """A numbered figure with the measures it shows."""

    number: int
    chart: Chart
    caption: str
    sources: tuple[int, ...]


def is_captioned(chart: Chart) -> bool:
    """Whether a chart shows so few measures that its caption can list them."""
    return len(chart.facts) <= MEASURES_IN_A_CAPTION


def caption(
    number: int,
    chart: Chart,
    evidence: Mapping[str, Evidence],
    numbers: Mapping[str, int],
    places: Sequence[tuple[int, set[str]]],
) -> Figure:
    """A caption with the measures or, if there are many, their tables; ``places`` are those tables with their Facts."""
    title = f"{chart.title.rstrip('.')}."
    if is_captioned(chart):
        facts = [fact for id in chart.facts if isinstance(fact := evidence.get(id), Fact)]
        measures = capitalised("; ".join(_measure(fact) for fact in facts))
        sources = tuple(numbers[id] for id in chart.facts)
        return Figure(number, chart, f"{title} {measures}." if measures else title, sources)
    shown = [(table, ids) for table, ids in places if ids & set(chart.facts)]
    where = [f"table {table}" for table, _ in shown]
    if set(chart.facts) - {id for _, ids in shown for id in ids}:
        where.append("evidence.json")
    return Figure(number, chart, f"{title} The measures are in {' and '.join(where)}.", ())


def _measure(fact: Fact) -> str:
    interval = wording.interval(fact)
    return f"{fact.label}: {wording.value(fact)}" + (f" ({interval})" if interval else "")

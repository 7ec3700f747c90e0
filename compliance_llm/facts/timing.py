"""When cases are from: the span of each sample, whether a later sample is later, and outcomes that are still open."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.records import Fact, ScoredData
from compliance_llm.statistics.intervals import wilson
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

SPAN = Test("span@1", "the date column read as days, months as their first day")
NOT_LATER = Test(
    "not_later@1",
    "share of cases dated on or before the last day of the reference sample; Wilson interval (Wilson, 1927)",
)
OPEN = Test(
    "open@1", "cases for which fewer days than an outcome needs to be final had passed when the outcomes were read"
)


def day_of(column: str) -> str:
    """SQL for a text column as a day: ISO dates, timestamps, or months as their first day; NULL for anything else."""
    cell = quoted(column)
    return f"coalesce(CAST(TRY_CAST({cell} AS TIMESTAMP) AS DATE), TRY_CAST(({cell} || '-01') AS DATE))"


def timing(scored: ScoredData, cases: Cases, samples: Sequence[Sample]) -> list[Fact]:
    """First and last day of each sample, how much of it is not later than the reference, and its open cases."""
    if scored.date is None:
        return []
    day = day_of(scored.date)
    spans = {s.name: _span(day, scored, cases, s.name) for s in samples}
    source = f"{cases.source}, column {scored.date}"
    facts: list[Fact] = []
    for sample in samples:
        first, last = spans[sample.name]
        if first is None or last is None:
            continue
        for stem, noun, value in (("first_day", "first day", first), ("last_day", "last day", last)):
            label = f"{noun} of {sample.phrase}"
            facts.append(measured(SPAN, stem, label, value.isoformat(), sample, unit="text", source=source))
    reference = next((s for s in samples if s.name == cases.reference), None)
    if reference is not None and (end := spans[reference.name][1]) is not None:
        facts += [
            _not_later(day, end, scored, cases, reference, s, source)
            for s in samples
            if s is not reference and spans[s.name][0] is not None
        ]
    return facts + [_open(day, scored, cases, s, source) for s in samples if scored.maturity is not None]


def _span(day: str, scored: ScoredData, cases: Cases, sample: str) -> tuple[date | None, date | None]:
    where = f" WHERE {quoted(scored.sample)} = ?" if scored.sample else ""
    query = f"SELECT min({day}), max({day}) FROM cases{where}"
    found = cases.connection.execute(query, [sample] if where else []).fetchone()
    return found or (None, None)


def _not_later(
    day: str, end: date, scored: ScoredData, cases: Cases, reference: Sample, sample: Sample, source: str
) -> Fact:
    query = f"SELECT count(*) FILTER ({day} <= ?), count({day}) FROM cases WHERE {quoted(str(scored.sample))} = ?"
    k, n = cases.connection.execute(query, [end, sample.name]).fetchone() or (0, 0)
    return measured(
        NOT_LATER,
        "not_later",
        f"share of cases of {sample.phrase} that are not later than {reference.phrase}",
        k / n,
        sample,
        interval=wilson(k, n),
        unit="share",
        decimals=1,
        n=int(n),
        source=source,
    )


def _open(day: str, scored: ScoredData, cases: Cases, sample: Sample, source: str) -> Fact:
    assert scored.maturity is not None
    since = scored.maturity.read_on - timedelta(days=scored.maturity.days)
    where = f" WHERE {quoted(scored.sample)} = ?" if scored.sample else ""
    query = f"SELECT count(*) FILTER ({day} > ? AND {quoted(scored.outcome)} IS NOT NULL), count(*) FROM cases{where}"
    k, n = cases.connection.execute(query, [since, *([sample.name] if where else [])]).fetchone() or (0, 0)
    return measured(
        OPEN,
        "open_outcomes",
        f"number of cases of {sample.phrase} whose outcome was read before it was final",
        int(k),
        sample,
        unit="cases",
        decimals=0,
        n=int(n),
        source=f"{source}; {scored.maturity.days} days, read on {scored.maturity.read_on.isoformat()}",
    )

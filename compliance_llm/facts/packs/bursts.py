"""Attack bursts: a segment in which events are many times those forecast, for a month or two."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from compliance_llm.facts.naming import named, slugs
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.facts.timing import day_of
from compliance_llm.records import Fact, ScoredData
from compliance_llm.statistics.intervals import poisson_above
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

BURST = Test(
    "burst@1",
    "events observed divided by events forecast in a month of a segment; p-value of at least as many by a Poisson "
    "count, times the number of months and values looked at (Bonferroni); kept where it is below one in ten thousand "
    "and the ratio above 2",
)
RATIO, SURE = 2.0, 1e-4
FEWEST = 12  # events
MOST_VALUES = 40


def bursts(scored: ScoredData, cases: Cases, samples: Sequence[Sample]) -> Iterator[Fact]:
    """The strongest burst of each declared segment in each sample but the reference; none for scores above 1."""
    if scored.date is None:
        return
    names = slugs(scored.segments)
    for sample in samples:
        if sample.name == cases.reference or sample.untestable:
            continue
        for column in scored.segments:
            yield from _of_segment(column, names[column], scored, cases, sample)


def _of_segment(column: str, slug: str, scored: ScoredData, cases: Cases, sample: Sample) -> Iterator[Fact]:
    of = f"AND {quoted(scored.sample)} = ?" if scored.sample else ""
    month = f"strftime({day_of(str(scored.date))}, '%Y-%m')"
    query = (
        f"SELECT CAST({quoted(column)} AS VARCHAR), {month}, count(*), sum({quoted(scored.score)}), "
        f"count(*) FILTER ({cases.event}), max({quoted(scored.score)}) FROM cases "
        f"WHERE {cases.final} AND {quoted(scored.outcome)} IS NOT NULL {of} GROUP BY 1, 2"
    )
    rows = cases.connection.execute(query, [sample.name] if of else []).fetchall()
    known = [(str(v), str(m), int(n), float(e or 0.0), int(k)) for v, m, n, e, k, _ in rows if v and m]
    if not known or max(float(it[5] or 0.0) for it in rows) > 1 or len({it[0] for it in known}) > MOST_VALUES:
        return
    found = [(p, *it) for it in known if it[4] >= FEWEST and it[3] > 0 and (p := poisson_above(it[4], it[3])) < SURE]
    if not found:
        return
    p, value, when, n, expected, k = min(found)
    if k / expected > RATIO and p * len(known) < SURE:
        yield measured(
            BURST,
            f"burst.{slug}",
            f"events observed over forecast of {named(column)} {named(value)} in {when} on {sample.phrase}",
            k / expected,
            sample,
            n=n,
            events=k,
            p_value=min(1.0, p * len(known)),
            source=f"{cases.source}, columns {column}, {scored.date}, score and outcome",
        )

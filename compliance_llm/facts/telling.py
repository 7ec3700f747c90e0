"""Values of an input that nearly every event and hardly any other case has: recorded afterwards, as a rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from compliance_llm.facts.inputs import candidates, input_columns
from compliance_llm.facts.naming import named, shown, slugs
from compliance_llm.facts.samples import Sample
from compliance_llm.records import Fact, ScoredData, Subject
from compliance_llm.statistics.intervals import wilson
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

MOST_VALUES = 12  # of a column that is looked at: flags, codes and small counts
LOOKED_AT = 20_000  # cases that tell whether a column has few
FEWEST = 20  # cases with the value
ALMOST_SURE = 0.6  # the least share of events among them, by the lower bound of its interval
TIMES = 8  # as often as among all cases
MOST_COMMON = 0.3  # share of events, above which such a value is not surprising
LEAST_OF_EVENTS = 0.1  # share of all events that have the value


def telling_values(subject: Subject, scored: ScoredData, cases: Cases, samples: Sequence[Sample]) -> Iterator[Fact]:
    """A Fact for each input with a value that makes a case almost surely an event, on each sample where that is so."""
    columns = [it for it in input_columns(subject, scored, cases) if _has_few_values(it, cases)]
    names = slugs(candidates(scored, cases), taken={"score"})
    for sample in samples:
        rate = sample.events / sample.ranking.n if sample.ranking.n else 1.0
        if rate > MOST_COMMON or sample.events < FEWEST:
            continue
        for column in columns:
            for value, n, events in _values(column, sample, scored, cases):
                low, high = wilson(events, n)
                if low >= max(ALMOST_SURE, TIMES * rate) and events >= LEAST_OF_EVENTS * sample.events:
                    yield Fact(
                        id=f"fact:telling.{names[column]}.{sample.slug}",
                        label=f"share of events among cases of {sample.phrase} whose {named(column)} is {named(value)}",
                        value=events / n,
                        unit="share",
                        decimals=1,
                        low=low,
                        high=high,
                        level=0.95,
                        n=n,
                        events=events,
                        sample=named(sample.name),
                        method="events over cases with the value; Wilson interval",
                        source=f"{cases.source}, columns {column} and outcome",
                        computed_by="telling@1",
                    )
                    break


def _has_few_values(column: str, cases: Cases) -> bool:
    """Whether a column has few values among its first cases: numbers with many are not counted one by one."""
    among = f"SELECT DISTINCT {quoted(column)} FROM (SELECT {quoted(column)} FROM cases LIMIT {LOOKED_AT})"
    row = cases.connection.execute(f"SELECT count(*) FROM ({among})").fetchone()
    return row is not None and 2 <= row[0] <= MOST_VALUES + 1


def _values(column: str, sample: Sample, scored: ScoredData, cases: Cases) -> Iterator[tuple[str, int, int]]:
    """Each value of a column with few, its cases and its events; the one with the largest share of events first."""
    where = f" WHERE {cases.final}" + (f" AND {quoted(scored.sample)} = ?" if scored.sample else "")
    query = f"SELECT {quoted(column)}, count(*), count(*) FILTER ({cases.event}) FROM cases{where} GROUP BY 1"
    rows = cases.connection.execute(
        f"{query} LIMIT {MOST_VALUES + 2}", [sample.name] if scored.sample else []
    ).fetchall()
    if 2 <= len(rows) <= MOST_VALUES + 1:
        found = [(shown(value), int(n), int(k)) for value, n, k in rows if value is not None and n >= FEWEST]
        yield from sorted(found, key=lambda it: -it[2] / it[1])

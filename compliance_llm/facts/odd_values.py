"""Values of a later sample that the reference sample gives no reason to expect: heaps of one value, and outliers."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from compliance_llm.facts.naming import named, shown, slugs
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.records import Bin, Fact, ScoredData
from compliance_llm.statistics.intervals import newcombe, wilson
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

HEAP = Test(
    "heap@1",
    "share of cases with the commonest value of a column of many values, less the share of the same value in the "
    "reference sample; hybrid score interval (Newcombe, 1998)",
)
OUTLYING = Test(
    "outlying@1",
    "share of cases beyond the range of the reference sample by more than that range is wide, or below zero where the "
    "reference sample has no negative value; Wilson interval (Wilson, 1927)",
)
MANY = 30  # different values of a column in the reference sample from which one is not expected to be common
LEAST = 0.05  # of the cases of a later sample that a heap is reported from


class Column(NamedTuple):
    """A numeric column in the reference sample: its ends and roughly how many values it has."""

    low: float
    high: float
    values: int


def odd_values(scored: ScoredData, cases: Cases, samples: Sequence[Sample]) -> list[Fact]:
    """Heaps and outliers of the score and the numeric inputs in each later sample; none without a reference sample."""
    reference = next((s for s in samples if s.name == cases.reference), None)
    later = [s for s in samples if s is not reference and cases.count(s.name)]
    if reference is None or not later or scored.sample is None:
        return []
    inputs = [name for name in cases.features if cases.is_number(name)]
    known = _known([scored.score, *inputs], scored, cases, reference.name)
    names = {**slugs(inputs, taken={"score"}), scored.score: "score"}
    facts: list[Fact] = []
    for sample in later:
        facts += _heaps(known, names, scored, cases, reference, sample)
        facts += _outliers({name: known[name] for name in inputs if name in known}, names, scored, cases, sample)
    return facts


def _known(columns: Sequence[str], scored: ScoredData, cases: Cases, sample: str) -> dict[str, Column]:
    """The columns that vary in the reference sample."""
    asked = [part for c in map(quoted, columns) for part in (f"min({c})", f"max({c})", f"approx_count_distinct({c})")]
    row = _row(asked, scored, cases, sample)
    found = {name: row[3 * i : 3 * i + 3] for i, name in enumerate(columns)}
    return {name: Column(*ends) for name, ends in found.items() if ends[0] is not None and _varies(*ends)}


def _varies(low: float, high: float, _values: int) -> bool:
    """Whether a column has more than one value, and ends whose distance can be computed with."""
    return low < high and math.isfinite(2 * high - low) and math.isfinite(2 * low - high)


def _heaps(
    known: Mapping[str, Column],
    names: Mapping[str, str],
    scored: ScoredData,
    cases: Cases,
    reference: Sample,
    sample: Sample,
) -> Iterator[Fact]:
    columns = [name for name, column in known.items() if column.values >= MANY]
    if not columns:
        return
    tops = _row([f"approx_top_k({quoted(name)}, 1)[1]" for name in columns], scored, cases, sample.name)
    common = {name: float(top) for name, top in zip(columns, tops, strict=True) if top is not None}
    if not common:
        return
    asked = [f"count(*) FILTER ({quoted(name)} = {top!r})" for name, top in common.items()]
    now, before = (_row(asked, scored, cases, s.name) for s in (sample, reference))
    n, m = cases.count(sample.name), cases.count(reference.name)
    for (name, top), k, j in zip(common.items(), now, before, strict=True):
        if k / n < LEAST or k / n < 3 * j / m:
            continue
        what = "the score" if name == scored.score else named(name)
        yield measured(
            HEAP,
            f"heap.{names[name]}",
            f"share of cases of {sample.phrase} in which {what} is {shown(top)}, less that of {reference.phrase}",
            k / n - j / m,
            sample,
            interval=newcombe(k, n, j, m),
            unit="share",
            decimals=1,
            n=n,
            bins=(Bin(label=f"{what} is {shown(top)}", n=int(k)),),
            source=f"{cases.source}, column {name}",
        )


def _outliers(
    known: Mapping[str, Column], names: Mapping[str, str], scored: ScoredData, cases: Cases, sample: Sample
) -> Iterator[Fact]:
    if not known:
        return
    asked: list[str] = []
    for name, column in known.items():
        wide = column.high - column.low
        low = 0.0 if column.low >= 0 else column.low - wide
        asked.append(f"count(*) FILTER ({quoted(name)} < {low!r} OR {quoted(name)} > {column.high + wide!r})")
    n = cases.count(sample.name)
    for (name, column), k in zip(known.items(), _row(asked, scored, cases, sample.name), strict=True):
        if k:
            where = f"beyond the range of the reference sample ({shown(column.low)} to {shown(column.high)})"
            yield measured(
                OUTLYING,
                f"outlying.{names[name]}",
                f"share of cases of {sample.phrase} in which {named(name)} lies far {where}",
                k / n,
                sample,
                interval=wilson(k, n),
                unit="share",
                decimals=1,
                n=n,
                bins=(Bin(label=f"{named(name)} far outside the range of the reference sample", n=int(k)),),
                source=f"{cases.source}, column {name}",
            )


def _row(asked: Sequence[str], scored: ScoredData, cases: Cases, sample: str) -> tuple[Any, ...]:
    query = f"SELECT {', '.join(asked)} FROM cases WHERE {quoted(str(scored.sample))} = ?"
    return cases.connection.execute(query, [sample]).fetchone() or ()

"""Faults of single columns: values that mean missing, constant columns, categories never seen before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from compliance_llm.facts.naming import named, shown, slugs
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.records import Bin, Fact, ScoredData
from compliance_llm.statistics.intervals import wilson
from compliance_llm.subject.sources import literal, quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

SENTINEL = Test(
    "sentinel@1",
    "share of cases with the largest (or smallest) value of the column, where that is one that programs write for "
    "missing (runs of nines, minus one, zero) and stands far from all others; Wilson interval (Wilson, 1927)",
)
CONSTANT = Test("constant@1", "the one value of the column in this sample; the reference sample has more than one")
UNSEEN = Test(
    "new_category@1",
    "share of cases with a category that the reference sample does not have; Wilson interval (Wilson, 1927)",
)
LARGE = (99, 998, 999, 9998, 9999, 99998, 99999, 999998, 999999, 9999999, 99999999, 999999999)
SMALL = (-1, -9, -99, -999, -9999, -99999, -999999)
DAYS = ("1900-01-01", "1899-12-30", "1970-01-01", "9999-12-31", "2999-12-31", "0001-01-01")
FIRST, APART = 50, 0.4  # zero stands for missing where the next value is so large, and so far in widths of the others
FAR = 1.5  # the largest other value times this lies below a value that stands for missing
RARE = 0.002  # share of all cases below which such a value is taken for a mistake of a single case
MOST_CATEGORIES = 500


class Ends(NamedTuple):
    """The outermost values of a column and how many cases have them, and the values next to them."""

    low: float
    high: float
    next_low: float | None
    next_high: float | None
    at_low: int
    at_high: int
    n: int


def columns(scored: ScoredData, cases: Cases, samples: Sequence[Sample]) -> list[Fact]:
    """All Facts on single columns, by column and then by sample; the database goes through the cases a few times."""
    names = slugs(cases.features, taken={"score"})
    numbers = [name for name in cases.features if cases.is_number(name)]
    texts = [name for name in cases.features if not cases.is_number(name)]
    found = [*_sentinels(numbers, names, scored, cases, samples), *_dates(texts, names, scored, cases, samples)]
    if cases.reference is not None and scored.sample is not None:
        found += _constants(list(cases.features), names, scored, cases, samples)
        found += _unseen(texts, names, scored, cases, samples)
    return found


def _sentinels(
    columns: Sequence[str], names: dict[str, str], scored: ScoredData, cases: Cases, samples: Sequence[Sample]
) -> Iterator[Fact]:
    for name, ends in _ends(columns, cases).items():
        for value in _standing_for_missing(ends):
            yield from _shares(SENTINEL, "sentinel", name, names[name], value, scored, cases, samples)


def _ends(columns: Sequence[str], cases: Cases) -> dict[str, Ends]:
    if not columns:
        return {}
    outer = _row(cases, [f"min({quoted(c)})" for c in columns] + [f"max({quoted(c)})" for c in columns])
    lows, highs = outer[: len(columns)], outer[len(columns) :]
    known = [(c, a, b) for c, a, b in zip(columns, lows, highs, strict=True) if a is not None and a < b]
    wanted = [(c, a, b) for c, a, b in known if a in SMALL or b in LARGE or (a == 0 and b >= 2 * FIRST)]
    if not wanted:
        return {}
    asked = [
        part
        for c, a, b in wanted
        for part in (
            f"min({quoted(c)}) FILTER ({quoted(c)} > {a!r})",
            f"max({quoted(c)}) FILTER ({quoted(c)} < {b!r})",
            f"count(*) FILTER ({quoted(c)} = {a!r})",
            f"count(*) FILTER ({quoted(c)} = {b!r})",
            f"count({quoted(c)})",
        )
    ]
    row = _row(cases, asked)
    return {
        c: Ends(a, b, row[5 * i], row[5 * i + 1], int(row[5 * i + 2]), int(row[5 * i + 3]), int(row[5 * i + 4]))
        for i, (c, a, b) in enumerate(wanted)
    }


def _standing_for_missing(ends: Ends) -> Iterator[float]:
    """The outermost values that are written for missing: a run of nines far above, or a minus where nothing else is."""
    least = max(3.0, RARE * ends.n)
    high, low = ends.next_high, ends.next_low
    if ends.high in LARGE and ends.at_high >= least and high is not None and ends.high > FAR * max(high, 1.0):
        yield ends.high
    if ends.low in SMALL and ends.at_low >= least and low is not None and low >= 0:
        yield ends.low
    if ends.low == 0 and ends.at_low >= least and low is not None and FIRST <= low >= APART * (ends.high - low):
        yield ends.low


def _dates(
    columns: Sequence[str], names: dict[str, str], scored: ScoredData, cases: Cases, samples: Sequence[Sample]
) -> Iterator[Fact]:
    if not columns:
        return
    among = ", ".join(literal(day) for day in DAYS)
    asked = [f"mode({quoted(c)}) FILTER ({quoted(c)}[1:10] IN ({among}))" for c in columns]
    asked += [f"count(*) FILTER ({quoted(c)}[1:10] IN ({among}))" for c in columns]
    row = _row(cases, asked)
    total = sum(cases.count(sample) for sample in cases.samples)
    for i, name in enumerate(columns):
        if int(row[len(columns) + i]) >= max(3.0, RARE * total):
            yield from _shares(SENTINEL, "sentinel", name, names[name], str(row[i]), scored, cases, samples)


def _shares(
    test: Test,
    stem: str,
    name: str,
    slug: str,
    value: float | str,
    scored: ScoredData,
    cases: Cases,
    samples: Sequence[Sample],
) -> Iterator[Fact]:
    """The share of cases of each sample that have a value that stands for missing."""
    written = repr(value) if isinstance(value, float | int) else literal(value)
    for sample in samples:
        where = f" WHERE {quoted(scored.sample)} = ?" if scored.sample else ""
        query = f"SELECT count(*) FILTER ({quoted(name)} = {written}) FROM cases{where}"
        row = cases.connection.execute(query, [sample.name] if where else []).fetchone()
        n, k = cases.count(sample.name), int(row[0]) if row else 0
        if n:
            yield measured(
                test,
                f"{stem}.{slug}",
                f"share of cases of {sample.phrase} in which {named(name)} is {named(shown(value))}",
                k / n,
                sample,
                interval=wilson(k, n),
                unit="share",
                decimals=1,
                n=n,
                bins=(Bin(label=f"{named(name)} is {named(shown(value))}", n=k),),
                source=f"{cases.source}, column {name}",
            )


def _constants(
    columns: Sequence[str], names: dict[str, str], scored: ScoredData, cases: Cases, samples: Sequence[Sample]
) -> Iterator[Fact]:
    """Columns that have one value in a sample and several in the reference."""
    if not columns:
        return
    by_sample = {
        s.name: _row(cases, [f"{end}({quoted(c)})" for c in columns for end in ("min", "max")], scored, s.name)
        for s in samples
    }
    reference = by_sample[str(cases.reference)]
    for i, name in enumerate(columns):
        if reference[2 * i] is None or reference[2 * i] == reference[2 * i + 1]:
            continue
        for sample in samples:
            low, high = by_sample[sample.name][2 * i : 2 * i + 2]
            if sample.n > 1 and low is not None and low == high:
                yield measured(
                    CONSTANT,
                    f"constant.{names[name]}",
                    f"the only value of {named(name)} in {sample.phrase}",
                    shown(low),
                    sample,
                    unit="text",
                    source=f"{cases.source}, column {name}",
                )


def _unseen(
    columns: Sequence[str], names: dict[str, str], scored: ScoredData, cases: Cases, samples: Sequence[Sample]
) -> Iterator[Fact]:
    """Shares of cases with categories that the reference sample does not have; columns with very many are left out."""
    reference = str(cases.reference)
    counts = _row(cases, [f"approx_count_distinct({quoted(c)})" for c in columns], scored, reference) if columns else ()
    for name, many in zip(columns, counts, strict=True):
        if not 0 < int(many or 0) <= MOST_CATEGORIES:
            continue
        column, sampled = quoted(name), quoted(str(scored.sample))
        query = (
            f"SELECT {sampled}, count(*) FROM cases WHERE {sampled} <> ? AND {column} IS NOT NULL AND {column} NOT IN "
            f"(SELECT DISTINCT {column} FROM cases WHERE {sampled} = ? AND {column} IS NOT NULL) GROUP BY 1"
        )
        found = {str(s): int(k) for s, k in cases.connection.execute(query, [reference, reference]).fetchall()}
        for sample in samples:
            if (k := found.get(sample.name, 0)) and (n := cases.count(sample.name)):
                yield measured(
                    UNSEEN,
                    f"new_category.{names[name]}",
                    f"share of cases of {sample.phrase} with a category of {named(name)} that is new",
                    k / n,
                    sample,
                    interval=wilson(k, n),
                    unit="share",
                    decimals=1,
                    n=n,
                    source=f"{cases.source}, column {name}",
                )


def _row(cases: Cases, asked: Sequence[str], scored: ScoredData | None = None, sample: str = "") -> tuple[Any, ...]:
    """One row of aggregates over all cases, or over those of a sample."""
    where = f" WHERE {quoted(scored.sample)} = ?" if scored is not None and scored.sample and sample else ""
    found = cases.connection.execute(f"SELECT {', '.join(asked)} FROM cases{where}", [sample] if where else [])
    return found.fetchone() or ()

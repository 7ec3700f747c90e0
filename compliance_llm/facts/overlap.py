"""Whether samples are apart: cases that stand in two samples by their id, and rows that repeat by nature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.records import Fact, ScoredData
from compliance_llm.statistics.overlap import beyond_nature
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

SHARED_IDS = Test(
    "id_overlap@1", "cases whose id also stands in the reference sample, whatever their other columns say"
)
BY_NATURE = Test(
    "repeats_by_nature@1",
    "cases of the sample times the share of rows of the reference sample that repeat another of its own rows; the "
    "p-value is that of as many repeated rows as were found, or more, that share being known only from the reference "
    "(beta-binomial with Jeffreys' prior; Gelman et al., 2013, section 2.4)",
)


def overlaps(scored: ScoredData, cases: Cases, samples: tuple[Sample, ...], counted: list[Fact]) -> list[Fact]:
    """Shared ids, and how many repeated rows would be expected by nature where some were found in ``counted``."""
    reference = next((s for s in samples if s.name == cases.reference), None)
    if reference is None or scored.sample is None:
        return []
    facts: list[Fact] = []
    repeats = {f.sample: f for f in counted if f.id.startswith("fact:duplicates_across.") and isinstance(f.value, int)}
    within = _own_repeats(scored, cases, reference) if any(f.value for f in repeats.values()) else None
    for sample in samples:
        if sample is reference:
            continue
        if scored.id is not None:
            facts.append(_shared_ids(scored, cases, reference, sample))
        found = repeats.get(sample.name)
        if within is not None and found is not None and found.value:
            facts.append(_by_nature(within, found, sample, cases))
    return facts


def _shared_ids(scored: ScoredData, cases: Cases, reference: Sample, sample: Sample) -> Fact:
    assert scored.id is not None
    assert scored.sample is not None
    id_, name = quoted(scored.id), quoted(scored.sample)
    query = (
        f"SELECT count(*) FROM cases WHERE {name} = ? AND {id_} IN "
        f"(SELECT {id_} FROM cases WHERE {name} = ? AND {id_} IS NOT NULL)"
    )
    row = cases.connection.execute(query, [sample.name, reference.name]).fetchone()
    return measured(
        SHARED_IDS,
        "id_overlap",
        f"number of cases of {sample.phrase} whose id also stands in {reference.phrase}",
        int(row[0]) if row else 0,
        sample,
        unit="cases",
        decimals=0,
        n=cases.count(sample.name),
        source=f"{cases.source}, column {scored.id}",
    )


def _own_repeats(scored: ScoredData, cases: Cases, reference: Sample) -> tuple[int, int]:
    """How many rows of the reference sample another of its rows repeats, and how many there are."""
    row = f"hash({', '.join(quoted(c) for c in cases.features)})"
    assert scored.sample is not None
    query = (
        f"SELECT coalesce(sum(k) FILTER (k > 1), 0), coalesce(sum(k), 0) FROM "
        f"(SELECT count(*) AS k FROM cases WHERE {quoted(scored.sample)} = ? GROUP BY {row})"
    )
    found = cases.connection.execute(query, [reference.name]).fetchone() or (0, 0)
    return int(found[0]), int(found[1])


def _by_nature(within: tuple[int, int], found: Fact, sample: Sample, cases: Cases) -> Fact:
    n, repeated = int(found.n or 0), int(found.value) if isinstance(found.value, int) else 0
    beyond = beyond_nature(repeated, n, *within)
    return measured(
        BY_NATURE,
        "repeats_by_nature",
        f"number of repeated rows of {sample.phrase} to be expected by nature",
        round(beyond.expected),
        sample,
        unit="cases",
        decimals=0,
        n=n,
        p_value=beyond.p_value,
        source=f"{cases.source}, all input columns",
    )

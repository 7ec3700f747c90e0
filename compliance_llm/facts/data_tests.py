"""The tests of the data that a validator runs before any statistic is believed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from compliance_llm.facts.alone import alone
from compliance_llm.facts.columns import columns
from compliance_llm.facts.odd_values import odd_values
from compliance_llm.facts.overlap import overlaps
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.facts.timing import timing
from compliance_llm.records import Bin, Fact, ScoredData
from compliance_llm.statistics.intervals import fisher_p, newcombe, wilson
from compliance_llm.subject.loading import RIPE
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

UNSCORED = Test("unscored@1", "cases without a score divided by cases; Wilson interval (Wilson, 1927)")
NO_OUTCOME = Test(
    "no_outcome@1",
    "cases without an outcome, of those old enough to have one, divided by all cases; Wilson interval (Wilson, 1927)",
)
ABSENT = ("unscored", "no_outcome")
CHANGE = Test(
    "rate_change@1",
    "outcome rate less that of the reference sample; hybrid score interval (Newcombe, 1998); the p-value is Fisher's "
    "(1935), two-sided",
)


def data_tests(scored: ScoredData, cases: Cases, samples: tuple[Sample, ...], counted: list[Fact]) -> list[Fact]:
    """Overlap of samples, single columns, dates, inputs that know the outcome, and unlike outcome rates."""
    return [
        *overlaps(scored, cases, samples, counted),
        *columns(scored, cases, samples),
        *odd_values(scored, cases, samples),
        *_not_there(scored, cases, samples),
        *timing(scored, cases, samples),
        *alone(scored, cases, samples),
        *_rate_changes(cases, samples),
    ]


def _not_there(scored: ScoredData, cases: Cases, samples: Sequence[Sample]) -> Iterator[Fact]:
    """The share of each sample that has no score, and that has no outcome though it is old enough to be known."""
    ripe = quoted(RIPE) if scored.maturity is not None else "true"
    query = (
        f"SELECT count(*) FILTER ({quoted(scored.score)} IS NULL), "
        f"count(*) FILTER ({quoted(scored.outcome)} IS NULL AND {ripe}) FROM cases"
        + (f" WHERE {quoted(scored.sample)} = ?" if scored.sample else "")
    )
    for sample in samples:
        found = cases.connection.execute(query, [sample.name] if scored.sample else []).fetchone() or (0, 0)
        n = cases.count(sample.name)
        for test, stem, noun, k in zip((UNSCORED, NO_OUTCOME), ABSENT, ("a score", "an outcome"), found, strict=True):
            if k:
                yield measured(
                    test,
                    stem,
                    f"share of cases of {sample.phrase} without {noun}",
                    k / n,
                    sample,
                    interval=wilson(k, n),
                    unit="share",
                    decimals=1,
                    n=n,
                    bins=(Bin(label=f"cases without {noun}", n=int(k)),),
                )


def _rate_changes(cases: Cases, samples: Sequence[Sample]) -> list[Fact]:
    """How far the outcome rate of each sample lies from that of the reference; weighted samples are left out."""
    reference = next((s for s in samples if s.name == cases.reference), None)
    if reference is None or not reference.n or reference.ranking.weighted:
        return []
    return [
        measured(
            CHANGE,
            "rate_change",
            f"change in the outcome rate, {sample.noun} against {reference.noun}",
            sample.events / sample.n - reference.events / reference.n,
            sample,
            interval=newcombe(sample.events, sample.n, reference.events, reference.n),
            unit="share",
            decimals=1,
            p_value=fisher_p(sample.events, sample.n, reference.events, reference.n),
        )
        for sample in samples
        if sample is not reference and sample.n
    ]

"""The tests of the data that a validator runs before any statistic is believed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from compliance_llm.facts.alone import alone
from compliance_llm.facts.columns import columns
from compliance_llm.facts.overlap import overlaps
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.facts.timing import timing
from compliance_llm.records import Fact, ScoredData
from compliance_llm.statistics.intervals import fisher_p, newcombe

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

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
        *timing(scored, cases, samples),
        *alone(scored, cases, samples),
        *_rate_changes(cases, samples),
    ]


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

"""How much single inputs tell of the outcome by themselves: too much points to knowledge from after the decision."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from compliance_llm.facts.mature import final_column
from compliance_llm.facts.naming import named, slugs
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.records import Fact, ScoredData
from compliance_llm.statistics.curves import auc
from compliance_llm.statistics.intervals import newcombe
from compliance_llm.statistics.paired import auc_of
from compliance_llm.statistics.ranking import Floats, rank

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

ALONE = Test(
    "alone@1",
    "AUC of the input by itself, in whichever direction ranks better; categories are ranked by their outcome rate in "
    "the "
    "reference sample; interval as for the score (DeLong et al., 1988; Newcombe, 2006)",
)
FILLED = Test(
    "filled_by_outcome@1",
    "share of events that have a value less that of other cases; hybrid score interval (Newcombe, 1998)",
)
STRONG = 0.80  # an AUC above this is kept as a Fact
APART = 0.30  # so is a difference in filled values above this
ROWS = 200_000  # of a larger sample every k-th case by its score is looked at


def alone(scored: ScoredData, cases: Cases, samples: Sequence[Sample]) -> list[Fact]:
    """Facts of the inputs that rank strongly by themselves, or are filled by outcome, sample by sample.

    Of the many others none is kept: this is a search, and a search that finds nothing says so by silence.
    """
    names = slugs(cases.features, taken={"score"})
    judged = [s for s in samples if s.name != cases.reference] or list(samples)
    facts: list[Fact] = []
    for sample in judged:
        if sample.untestable:
            continue
        outcomes = cases.outcomes(sample.name)
        for name in cases.features:
            facts += _column(name, names[name], outcomes, cases, sample)
    return facts


def _column(name: str, slug: str, outcomes: np.ndarray, cases: Cases, sample: Sample) -> Iterator[Fact]:
    values = final_column(name, cases, sample.name)
    missing = np.isnan(values) if values.dtype != object else np.array([v is None for v in values])
    yield from _filled(name, slug, missing, outcomes, cases, sample)
    numbers = values if values.dtype != object else _by_rate(name, values, cases)
    if numbers is None:
        return
    present = ~np.isnan(numbers)
    kept, happened = numbers[present], outcomes[present]
    if len(kept) < 50 or not 0 < int(happened.sum()) < len(kept):
        return
    if max(value := auc_of(kept, happened), 1 - value) < STRONG:
        return
    found = auc(rank(kept if value >= 0.5 else -kept, happened))
    yield measured(
        ALONE,
        f"alone.{slug}",
        f"AUC of {named(name)} by itself on {sample.phrase}",
        found.value,
        sample,
        interval=found.interval,
        n=len(kept),
        events=int(happened.sum()),
        source=f"{cases.source}, column {name}",
    )


def _by_rate(name: str, values: np.ndarray, cases: Cases) -> Floats | None:
    """Categories as the outcome rate they have in the reference sample; None where there is no other sample."""
    if cases.reference is None:
        return None
    then, happened = final_column(name, cases, cases.reference), cases.outcomes(cases.reference)
    labels, codes = np.unique(np.array(["" if v is None else v for v in then]), return_inverse=True)
    if len(labels) > len(then) / 5:
        return None
    n, k = np.bincount(codes), np.bincount(codes, weights=happened)
    overall = float(happened.mean())
    rates = dict(zip(labels.tolist(), ((k + overall) / (n + 1)).tolist(), strict=True))
    return np.array([rates.get("" if v is None else v, overall) for v in values], dtype=np.float64)


def _filled(
    name: str, slug: str, missing: np.ndarray, outcomes: np.ndarray, cases: Cases, sample: Sample
) -> Iterator[Fact]:
    m1, m0 = int(outcomes.sum()), int((~outcomes).sum())
    if not missing.any() or min(m1, m0) < 10:
        return
    k1, k0 = int((~missing & outcomes).sum()), int((~missing & ~outcomes).sum())
    if abs(k1 / m1 - k0 / m0) < APART:
        return
    yield measured(
        FILLED,
        f"filled_by_outcome.{slug}",
        f"share of events less share of other cases in which {named(name)} has a value on {sample.phrase}",
        k1 / m1 - k0 / m0,
        sample,
        interval=newcombe(k1, m1, k0, m0),
        unit="share",
        decimals=1,
        source=f"{cases.source}, column {name}",
    )

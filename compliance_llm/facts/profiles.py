"""The profile of each column in each sample: missing values, and the distribution over bins of the reference.

One column is read at a time; text columns are counted by the database, so that millions of texts stay out
of memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compliance_llm.facts.samples import Sample
from compliance_llm.records import ScoredData
from compliance_llm.statistics.psi import CATEGORIES, Binning, binning, fill
from compliance_llm.statistics.ranking import Floats
from compliance_llm.subject.sql import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

FURTHER = "all further categories"


class Profile(NamedTuple):
    """One column: rows and missing values by sample, and the weight in each bin by sample."""

    name: str
    rows: Mapping[str, int]
    missing: Mapping[str, int]
    labels: tuple[str, ...] = ()  # the last bin is for missing values; empty without a reference sample
    spread: Mapping[str, Floats] = {}


def profile(name: str, scored: ScoredData, cases: Cases) -> Profile:
    """Look at one column in every sample."""
    return _number(name, scored, cases) if cases.is_number(name) else _text(name, scored, cases)


def score_profile(samples: tuple[Sample, ...], reference: Sample) -> Profile:
    """The score in the same form, from the condensed samples."""
    weight = {s.name: s.ranking.events + s.ranking.others for s in samples}
    bins = binning(reference.ranking.scores, weight[reference.name])
    spread = {s.name: fill(bins, s.ranking.scores, weight[s.name]) for s in samples}
    for sample in samples:
        spread[sample.name][-1] += sample.unscored_weight
    rows = {s.name: s.n + s.unscored for s in samples}
    return Profile("score", rows, {s.name: s.unscored for s in samples}, bins.labels, spread)


def _number(name: str, scored: ScoredData, cases: Cases) -> Profile:
    bins: Binning | None = None
    rows: dict[str, int] = {}
    missing: dict[str, int] = {}
    spread: dict[str, Floats] = {}
    for sample in cases.samples:  # the reference comes first, and sets the bins
        values = np.asarray(cases.column(name, sample), dtype=np.float64)
        weights = _weights(scored, cases, sample)
        rows[sample], missing[sample] = len(values), int(np.count_nonzero(np.isnan(values)))
        if sample == cases.reference:
            bins = binning(values, weights)
        if bins is not None:
            spread[sample] = fill(bins, values, weights)
    return Profile(name, rows, missing, bins.labels if bins else (), spread)


def _text(name: str, scored: ScoredData, cases: Cases) -> Profile:
    """Categories, most frequent in the reference first; beyond `CATEGORIES` the rest share one bin."""
    column = quoted(name)
    counted = [f"count(*){_within(scored)}" for _ in cases.samples]
    weighed = [f"CAST({_weight(scored)}{_within(scored)} AS DOUBLE)" for _ in cases.samples]
    by_weight = ", ".join(f"w{i} DESC NULLS LAST" for i in range(len(cases.samples)))
    columns = ", ".join(
        [f"{sql} AS n{i}" for i, sql in enumerate(counted)] + [f"{sql} AS w{i}" for i, sql in enumerate(weighed)]
    )
    query = (
        f"SELECT CAST({column} AS VARCHAR) AS category, {columns} FROM cases GROUP BY category "
        f"ORDER BY category IS NOT NULL, {by_weight}, category LIMIT {CATEGORIES + 2}"
    )
    asked = list(cases.samples) * 2 if scored.sample else []
    found = cases.connection.execute(query, asked).fetchall()
    size = len(cases.samples)
    missing_row = next((row for row in found if row[0] is None), None)
    rows = {s: cases.count(s) for s in cases.samples}
    missing = {s: int(missing_row[1 + i]) if missing_row else 0 for i, s in enumerate(cases.samples)}
    if cases.reference is None:
        return Profile(name, rows, missing)
    present = [row for row in found if row[0] is not None]
    shown = present if len(present) <= CATEGORIES else present[: CATEGORIES - 1]
    labels = [str(row[0]) for row in shown]
    spread: dict[str, Floats] = {}
    for i, sample in enumerate(cases.samples):
        weights = [float(row[1 + size + i] or 0.0) for row in shown]
        absent = float(missing_row[1 + size + i] or 0.0) if missing_row else 0.0
        further = (
            [] if len(shown) == len(present) else [max(_total(scored, cases, sample) - sum(weights) - absent, 0.0)]
        )
        spread[sample] = np.array([*weights, *further, absent])
    if len(shown) < len(present):
        labels.append(FURTHER)
    return Profile(name, rows, missing, (*labels, "missing"), spread)


def _weights(scored: ScoredData, cases: Cases, sample: str) -> Floats | None:
    """The weights of all cases, open ones among them: what a case looks like is known before its outcome is."""
    return cases.column(scored.weight, sample) if scored.weight else None


def _total(scored: ScoredData, cases: Cases, sample: str) -> float:
    weights = _weights(scored, cases, sample)
    return float(cases.count(sample)) if weights is None else float(np.sort(weights).sum())


def _within(scored: ScoredData) -> str:
    """Restricts an aggregate to one sample, named by a parameter."""
    return f" FILTER (WHERE CAST({quoted(scored.sample)} AS VARCHAR) = ?)" if scored.sample else ""


def _weight(scored: ScoredData) -> str:
    """Sum of weights as decimals: exact, so that no order of summing shows."""
    return f"sum(CAST({quoted(scored.weight)} AS DECIMAL(38, 12)))" if scored.weight else "count(*)"

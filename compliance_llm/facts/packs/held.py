"""Honest cases that the threshold in use holds, by group of people: whose good payments are stopped how often."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from compliance_llm.facts.mature import final_column
from compliance_llm.facts.naming import named, shown, slugs
from compliance_llm.facts.packs.volume import threshold
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage, ScoredData, Subject
from compliance_llm.statistics.intervals import fisher_p, wilson
from compliance_llm.statistics.multiple import holm

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

HELD = Test(
    "held_by@1",
    "cases without the event at or above the threshold in use, divided by all cases without it; Wilson interval "
    "(Wilson, 1927); the p-value is Fisher's (1935) against all other groups, adjusted for their number (Holm, 1979)",
)
_HOLDS = Pattern(
    r"(?:at or above|above|over|from|at least|≥|>=)\s*\**(0?\.\d+)\**[^.;|]{0,30}\b(?:is|are) (?:held|stopped|"
    r"blocked|refused)\b",
    re.I,
)
FEWEST = 100  # honest cases of a group that is compared


def held(subject: Subject, cases: Cases, samples: Sequence[Sample], documents: Sequence[Passage]) -> Iterator[Fact]:
    """The share of honest cases held, of every group on every sample but the reference; of fraud scores alone."""
    scored = subject.data.scored
    if subject.kind != "fraud" or scored is None or not scored.groups:
        return
    cut = _cut(subject, scored, documents)
    for sample in samples:
        if sample.name == cases.reference and len(samples) > 1:
            continue
        scores = cases.scores(sample.name)
        honest = ~cases.outcomes(sample.name) & np.isfinite(scores)
        level = cut if cut is not None else _by_budget(scored, scores)
        if level is None or not honest.any():
            continue
        for group, column in scored.groups.items():
            labels = np.array([shown(value) for value in final_column(column, cases, sample.name)], dtype=object)
            yield from _by_value(group, labels[honest], scores[honest] >= level, sample, level, cases)


def _cut(subject: Subject, scored: ScoredData, documents: Sequence[Passage]) -> float | None:
    """The threshold that is declared or stated for a review, else the one stated for holding a case."""
    rule = threshold(scored, documents, subject.version)
    if rule is not None:
        return rule.cut
    told = (hit for it in documents if (hit := _HOLDS.search(it.text)))
    return next((float(hit[1]) for hit in told), None)


def _by_budget(scored: ScoredData, scores: np.ndarray) -> float | None:
    """The score from which on the declared share of cases is reviewed."""
    share = scored.budget.share if scored.budget is not None else None
    return None if share is None else float(np.nanquantile(scores, 1 - share))


def _by_value(
    group: str, labels: np.ndarray, stopped: np.ndarray, sample: Sample, level: float, cases: Cases
) -> Iterator[Fact]:
    values = [str(v) for v in np.unique(labels.astype(str)) if v != "missing" and int((labels == v).sum()) >= FEWEST]
    if len(values) < 2:
        return
    counts = {value: (int(stopped[labels == value].sum()), int((labels == value).sum())) for value in values}
    every, n_every = int(stopped.sum()), len(stopped)
    raw = [fisher_p(k, n, every - k, n_every - n) if n < n_every else 1.0 for k, n in counts.values()]
    names, of = slugs(values), slugs([group])[group]
    for (value, (k, n)), p in zip(counts.items(), holm(raw), strict=True):
        yield measured(
            HELD,
            f"held_by.{of}.{names[value]}",
            f"share of honest cases of {named(group)} {named(value)} that are held on {sample.phrase}",
            k / n,
            sample,
            interval=wilson(k, n),
            unit="share",
            decimals=1,
            n=n,
            p_value=p,
            note=f"; the threshold is {level:.4g}",
            source=f"{cases.source}, {group}",
        )

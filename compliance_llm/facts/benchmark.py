"""The score beside simpler ones: its best single input, and two models trained by validation on the same columns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from compliance_llm.facts.challenger import challengers
from compliance_llm.facts.follows import follows
from compliance_llm.facts.inputs import MOST_ROWS, Inputs, candidates, input_columns, read_inputs
from compliance_llm.facts.naming import named, slugs
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.facts.segment_search import segment_levels, weak_segments
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, ScoredData, Subject
from compliance_llm.statistics.association import spearman
from compliance_llm.statistics.curves import auc
from compliance_llm.statistics.intervals import Interval
from compliance_llm.statistics.paired import auc_of, paired_auc
from compliance_llm.statistics.ranking import Floats, rank

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

_BAND = Pattern(r"(?:^|_)(?:grade|tier|rating|score_?band|risk_?class)(?:_|$)", re.I)  # made of the score itself
_PERSON = Pattern(r"(?:^|_)(?:analyst|reviewer|investigator|handler|labell?er|assessor|grader)(?:_|$)", re.I)
FEWEST = 30  # events, and other cases, that the reference sample needs
RESTATES = 0.9  # rank correlation with the score
KNOWS_THE_OUTCOME = 0.95  # an AUC above which a column by itself is taken for one filled after the outcome
SINGLE = Test(
    "single_auc@1",
    "AUC of the column that ranks best by itself in the reference sample, in the direction it has there, labels ranked "
    f"by their outcome rate there, missing values at its median; at most {MOST_ROWS:,} cases, drawn at random; "
    "interval as for the score (DeLong et al., 1988; Newcombe, 2006)",
)
GAIN = Test(
    "single_gain@1",
    "AUC of that column less the AUC of the score on the same cases, each counted once; interval and p-value by "
    "DeLong's test for correlated AUCs (DeLong et al., 1988)",
)


def benchmarks(subject: Subject, scored: ScoredData, cases: Cases, samples: Sequence[Sample]) -> list[Fact]:
    """Facts of the best single input, of the challengers and of segments on every sample but the reference.

    Columns that by themselves rank better than `KNOWS_THE_OUTCOME` in the reference sample are left out of both:
    what they tell is for the tests of leakage.
    """
    reference = next((s for s in samples if s.name == cases.reference), None)
    later = [s for s in samples if s is not reference]
    columns = input_columns(subject, scored, cases)
    if reference is None or not later:
        return []
    if reason := _too_little(reference, columns):
        return challengers(reason, {}, reference, later, "")
    people = [it for it in cases.features if it not in scored.segments and _PERSON.search(it)]
    inputs = read_inputs(columns, scored, cases, also=(*scored.segments, *people))
    strengths = {name: auc_of(v, inputs[reference.name].outcomes) for name, v in inputs[reference.name].columns.items()}
    strengths = {name: value for name, value in strengths.items() if value == value}
    knowing = [name for name, value in strengths.items() if max(value, 1 - value) > KNOWS_THE_OUTCOME]
    fair = {name: value for name, value in strengths.items() if name not in knowing}
    names, facts = slugs(candidates(scored, cases), taken={"score"}), list[Fact]()
    if fair:
        best = max(fair, key=lambda name: max(fair[name], 1 - fair[name]))
        rising, middle = fair[best] >= 0.5, float(np.nanmedian(inputs[reference.name].columns[best]))
        for sample in later:
            facts += _single(best, names[best], rising, middle, inputs[sample.name], sample, cases)
    told = f"{cases.source}, columns {', '.join(fair)}"
    usable = {s: it._replace(columns={c: it.columns[c] for c in fair}) for s, it in inputs.items()}
    facts += follows(names, inputs, reference, later, cases)
    facts += challengers("", usable, reference, later, told, left_out=knowing)
    every = dict.fromkeys([*scored.segments, *columns])
    restated = _restated(inputs[reference.name])
    searched = [it for it in every if it != scored.grade and not _BAND.search(it) and it not in restated]
    facts += weak_segments(searched, names, inputs, later, cases)
    return [*facts, *segment_levels((*scored.segments, *people), names, inputs, later, cases)]


def _restated(inputs: Inputs) -> set[str]:
    """Columns that order the cases as the score does, as its points do: within a range of one the score is narrow."""
    found: set[str] = set()
    for name, values in inputs.columns.items():
        known = np.isfinite(values)
        if known.sum() >= FEWEST and abs(spearman(values[known], inputs.scores[known])[0]) > RESTATES:
            found.add(name)
    return found


def _too_little(reference: Sample, columns: Sequence[str]) -> str:
    """Why nothing can be learned from the reference sample; empty where something can."""
    if len(columns) < 2:
        return "the scored cases hold fewer than two input columns"
    if min(reference.events, reference.ranking.n_others) < FEWEST:
        return "the reference sample has too few cases of a class to train a model on"
    return ""


def _single(
    name: str, slug: str, rising: bool, middle: float, inputs: Inputs, sample: Sample, cases: Cases
) -> Iterator[Fact]:
    if min(inputs.events, inputs.n - inputs.events) < 2:
        return
    values: Floats = np.nan_to_num(inputs.columns[name], nan=middle)
    values = values if rising else -values
    alone, paired = auc(rank(values, inputs.outcomes)), paired_auc(values, inputs.scores, inputs.outcomes)
    source = f"{cases.source}, columns {name}, score and outcome"
    yield measured(
        SINGLE,
        f"single_auc.{slug}",
        f"AUC of the best single input, {named(name)}, on {sample.phrase}",
        alone.value,
        sample,
        interval=alone.interval,
        n=inputs.n,
        events=inputs.events,
        source=source,
    )
    yield measured(
        GAIN,
        f"single_gain.{slug}",
        f"AUC of the best single input, {named(name)}, less that of the score on {sample.phrase}",
        paired.difference,
        sample,
        interval=Interval(paired.low, paired.high),
        p_value=paired.p_value,
        n=inputs.n,
        events=inputs.events,
        source=source,
    )

"""Protected or prohibited attributes that the declared inputs leave out and the score follows all the same."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np

from compliance_llm.facts.inputs import MOST_LABELS, candidates, declared_columns, input_columns
from compliance_llm.facts.naming import named, shown, slugs
from compliance_llm.facts.protected import AGE, attribute_of
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.facts.some_cases import Column, some_cases
from compliance_llm.facts.terms import words
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, ScoredData, Subject, in_words
from compliance_llm.statistics.intervals import Interval
from compliance_llm.statistics.partial import explained
from compliance_llm.statistics.ranking import Floats

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

MOST_ROWS = 6_000
MOST_INPUTS = 30
AS_INPUT = Pattern(
    r"\b(?:use of|using|inputs?|variables?|features?|attributes?|characteristics?|columns?|predictors?)\b",
    re.I,
)
MOST_OTHERS = 2  # words of a prohibited use that names a column and does not speak of inputs
TELLING = 5  # letters of a word that can name a column in a prohibited use
BINS = 10  # of a number, by quantiles; an input's part in the score may bend
HOW = (
    "least squares of the score's log odds (of its ranks, if it is not a probability) on the declared inputs, labels "
    f"as indicators and numbers in {BINS} bins with their value; at most {MOST_ROWS:,} cases, drawn at random"
)
BY_INPUTS = Test("explained_by_inputs@1", f"share of the variance explained, {HOW}")
BEYOND = Test(
    "explained_beyond@1",
    f"squared partial correlation of the column, {HOW}; interval by Fisher's z (Fisher, 1924)",
)


def undeclared_inputs(subject: Subject, scored: ScoredData, cases: Cases, samples: Sequence[Sample]) -> Iterator[Fact]:
    """How much each protected or prohibited attribute that is not declared explains of the score beyond its inputs.

    The reference sample is looked at, or the only one. Where ``method`` lists no columns of the file, the inputs are
    all others that it has.
    """
    declared = declared_columns(subject, scored, cases)
    sample = next((s for s in samples if s.name == cases.reference), samples[0] if samples else None)
    known = (*(it for it in candidates(scored, cases) if it != scored.scenario), *scored.groups.values())
    listed = len(declared) > 1
    people = [it for it in dict.fromkeys(known) if it not in declared and _is_barred(it, subject, scored, listed)]
    inputs = declared if listed else tuple(it for it in input_columns(subject, scored, cases) if it not in people)
    if sample is None or not sample.n or not 1 < len(inputs) <= MOST_INPUTS or not people:
        return
    columns = some_cases([scored.score, *inputs, *people], scored, cases, sample.name, most=MOST_ROWS)
    known = ~np.isnan(np.asarray(columns[scored.score], dtype=np.float64))
    columns = {name: column[known] for name, column in columns.items()}
    goal = _goal(np.asarray(columns[scored.score], dtype=np.float64))
    first = np.hstack([_design(columns[name]) for name in inputs])
    names = slugs(people)
    for name in people:
        found = explained(goal, first, _design(columns[name]))
        if found.partial != found.partial:
            continue
        source = f"{cases.source}, columns {', '.join([scored.score, *inputs, name])}"
        yield measured(
            BEYOND,
            f"explained_beyond.{names[name]}",
            f"share of the score's variance left by its inputs that {named(name)} explains on {sample.phrase}",
            found.partial,
            sample,
            unit="share",
            decimals=1,
            interval=found.interval,
            n=len(goal),
            source=source,
        )
        yield measured(
            BY_INPUTS,
            f"explained_by_inputs.{names[name]}",
            f"share of the score's variance that its other inputs explain on {sample.phrase}",
            found.first,
            sample,
            unit="share",
            decimals=1,
            interval=Interval(found.first, found.first),
            n=len(goal),
            source=source,
        )


def _is_barred(name: str, subject: Subject, scored: ScoredData, listed: bool) -> bool:
    """Whether a column is a protected attribute, or one that the prohibited uses name.

    Where no inputs are listed, age may be one of them.
    """
    said = set(words(name))
    banned = [in_words(entry) for entry in subject.prohibited_use]
    named = [set(words(it)) for it in banned if AS_INPUT.search(it) or len(words(it)) <= len(said) + MOST_OTHERS]
    telling = any(len(word) >= TELLING for word in said)
    attribute = attribute_of(name, scored.groups)
    return bool(attribute and (listed or attribute != AGE)) or (telling and any(said <= it for it in named))


def _goal(scores: Floats) -> Floats:
    """Log odds of probabilities; of other scores their ranks."""
    if len(scores) and scores.min() > 0 and scores.max() < 1:
        return np.log(scores / (1 - scores))
    return np.argsort(np.argsort(scores, kind="stable"), kind="stable").astype(np.float64)


def _design(column: Column) -> Floats:
    """Indicators of labels, or of the bins of a number beside its value; missing values have their own."""
    if column.dtype == object:
        texts = np.array([shown(value) for value in column])
        labels, counts = np.unique(texts, return_counts=True)
        frequent = labels[np.argsort(-counts, kind="stable")][:MOST_LABELS]
        return np.column_stack([(texts == label).astype(np.float64) for label in frequent])
    numbers = np.asarray(column, dtype=np.float64)
    absent = np.isnan(numbers)
    if absent.all():
        return np.ones((len(numbers), 1))
    filled = np.where(absent, np.nanmean(numbers), numbers)
    edges = np.unique(np.quantile(filled, np.linspace(0, 1, BINS + 1)[1:-1]))
    bins = np.searchsorted(edges, filled, side="right")
    return np.column_stack([filled, absent, *((bins == i).astype(np.float64) for i in range(len(edges) + 1))])

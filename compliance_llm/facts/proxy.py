"""Prediction of group membership from the inputs together: can they stand in for it?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from compliance_llm.facts.inputs import input_columns
from compliance_llm.facts.naming import named, shown, slugs
from compliance_llm.facts.parts import cuts
from compliance_llm.facts.protected import attribute_of
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.facts.some_cases import Column, some_cases
from compliance_llm.records import Fact, ScoredData, Subject
from compliance_llm.statistics.curves import Ranked, auc
from compliance_llm.statistics.ranking import Floats, rank
from compliance_llm.statistics.ridge import ridge_logistic, standardised

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

PROXY = Test(
    "proxy@1",
    "AUC with which the inputs foretell membership of the group: ridge logistic regression, each half of the cases "
    "foretold from the other; interval as for an AUC (DeLong et al., 1988)",
)
ALONE = Test(
    "proxy_alone@1",
    "AUC with which this input alone foretells membership of the group, the best of all inputs: ridge logistic "
    "regression on its values or labels, each half of the cases foretold from the other; interval as for an AUC "
    "(DeLong et al., 1988)",
)
TELLING = 0.6  # the lower end of an AUC from which the input that tells most is looked for
MOST_ROWS = 8_000
MOST_COLUMNS = 80  # of the design; with more, the inputs are not looked at together
MOST_LABELS = 12
MOST_VALUES = 6  # of a group, the largest first
FEWEST = 50  # members, and others, of a group that is looked at


def proxies(subject: Subject, scored: ScoredData, cases: Cases, samples: Sequence[Sample]) -> list[Fact]:
    """For each declared group and value of at least `FEWEST` cases, how well the inputs foretell it.

    The reference sample is looked at, or the only one; of many cases a fixed `MOST_ROWS`, whatever their order.
    """
    groups = [cut for cut in cuts(scored) if cut.is_group]
    sample = next((s for s in samples if s.name == cases.reference), samples[0] if samples else None)
    inputs = _inputs(subject, scored, cases)
    if not groups or sample is None or sample.n < 2 * FEWEST or not inputs:
        return []
    columns = some_cases(
        [*inputs, *dict.fromkeys(cut.column for cut in groups)], scored, cases, sample.name, most=MOST_ROWS
    )
    design = _design([columns[name] for name in inputs])
    if design is None:
        return []
    each = {name: made for name in inputs if (made := _design([columns[name]])) is not None}
    facts: list[Fact] = []
    names = slugs(cut.name for cut in groups)
    for cut in groups:
        source = f"{cases.source}, columns {', '.join([*inputs, cut.column])}"
        labels = np.array([shown(value) for value in columns[cut.column]], dtype=object)
        for value, slug in _values(labels):
            member = np.asarray(labels == value, dtype=np.bool_)
            found = auc(rank(_foretold(design, member), member))
            facts.append(
                measured(
                    PROXY,
                    f"proxy.{names[cut.name]}.{slug}",
                    f"AUC with which the inputs foretell {cut.shown} {named(value)} on {sample.phrase}",
                    found.value,
                    sample,
                    interval=found.interval,
                    n=len(member),
                    source=source,
                )
            )
            best = _best_alone(each, member) if found.interval.low > TELLING else None
            if best is not None:
                name, reached = best
                facts.append(
                    measured(
                        ALONE,
                        f"proxy_alone.{names[cut.name]}.{slug}",
                        f"AUC with which {named(name)} alone foretells {cut.shown} {named(value)} on {sample.phrase}",
                        reached.value,
                        sample,
                        interval=reached.interval,
                        n=len(member),
                        source=f"{cases.source}, columns {name}, {cut.column}",
                    )
                )
    return facts


def _best_alone(each: Mapping[str, Floats], member: NDArray[np.bool_]) -> tuple[str, Ranked] | None:
    """The one input that foretells a group best, and how well; the first of those that do it alike."""
    found = [(name, auc(rank(_foretold(design, member), member))) for name, design in each.items()]
    return max(found, key=lambda it: it[1].value) if len(found) > 1 else None


def _inputs(subject: Subject, scored: ScoredData, cases: Cases) -> list[str]:
    """Columns the score may be made of, without records of the attributes themselves, segments and amounts."""
    apart = {*scored.segments, scored.amount, scored.declined, scored.scenario, scored.below_line, scored.override}
    named = input_columns(subject, scored, cases)
    return [name for name in named if name not in apart and not attribute_of(name, scored.groups)]


def _design(columns: Sequence[Column]) -> Floats | None:
    """Numbers with an indicator of missing values, and indicators of frequent labels; None if there are too many."""
    parts: list[Floats] = []
    for column in columns:
        if column.dtype == object:
            labels, counts = np.unique(np.array([shown(value) for value in column]), return_counts=True)
            frequent = labels[np.argsort(-counts, kind="stable")][:MOST_LABELS]
            texts = np.array([shown(value) for value in column])
            parts += [(texts == label).astype(np.float64) for label in frequent[:-1] if len(labels) > 1]
        else:
            numbers = np.asarray(column, dtype=np.float64)
            absent = np.isnan(numbers)
            if absent.any():
                parts.append(absent.astype(np.float64))
            parts.append(np.where(absent, np.nanmean(numbers) if not absent.all() else 0.0, numbers))
        if len(parts) > MOST_COLUMNS:
            return None
    varied = [part for part in parts if part.min() < part.max()]
    return standardised(np.column_stack(varied)) if varied else None


def _values(labels: NDArray[np.object_]) -> Iterator[tuple[str, str]]:
    """Values of a group with enough members and others, the largest first; of two values the smaller one alone."""
    values, counts = np.unique(labels.astype(str), return_counts=True)
    named = slugs(str(value) for value in values)
    ordered = sorted(zip(values, counts, strict=True), key=lambda pair: (-int(pair[1]), str(pair[0])))
    known = [(str(v), int(k)) for v, k in ordered if v != "missing" and FEWEST <= int(k) <= len(labels) - FEWEST]
    if len(known) == 2 and known[0][1] + known[1][1] == len(labels):
        known = known[1:]
    yield from ((value, named[value]) for value, _ in known[:MOST_VALUES])


def _foretold(design: Floats, member: NDArray[np.bool_]) -> Floats:
    """Each half of the cases foretold from the other; halves are every other case of a mixed order."""
    even = np.arange(len(member)) % 2 == 0
    score = np.empty(len(member))
    for half in (even, ~even):
        weights = ridge_logistic(design[~half], member[~half])
        score[half] = design[half] @ weights[1:] + weights[0]
    return score

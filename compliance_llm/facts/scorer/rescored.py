"""The model file on every sample: whether it reproduces the submitted scores and, if so, how it behaves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from compliance_llm.facts.inputs import Rows, candidates, read_rows
from compliance_llm.facts.naming import slugs
from compliance_llm.facts.samples import Sample, untested
from compliance_llm.facts.scorer.behaviour import FALL, Bench, blanks, fall_label, noise, reliance
from compliance_llm.facts.scorer.columns import LIST_THEM, Taken, taken
from compliance_llm.facts.scorer.reproduction import REPRODUCED, SAME, Compared, reproduces, reproduction
from compliance_llm.ports import Scorer, ScorerError
from compliance_llm.records import Fact, ScoredData, Subject
from compliance_llm.statistics.ranking import Floats

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

ORDER_NOT_KNOWN = (
    f"with the columns in the order of the data, the model file does not reproduce the submitted scores: {LIST_THEM}"
)
OTHER_SCORES = "the model file does not reproduce the submitted scores, so its behaviour tells nothing about them"


def rescored(
    scorer: Scorer | None, subject: Subject, scored: ScoredData, cases: Cases, samples: Sequence[Sample]
) -> list[Fact]:
    """Facts of the model file on each sample with scored cases; nothing without one.

    The same cases give the same Facts, whatever the order of their rows. A file that cannot be run is one test that was
    not run, with the reason.
    """
    usable = [sample for sample in samples if sample.n]
    if scorer is None or not usable:
        return []
    judged = next((s for s in usable if s.name != cases.reference), usable[0])
    try:
        columns = taken(scorer, subject, scored, cases)
        rows = {s.name: read_rows(tuple(dict.fromkeys(columns.columns)), scored, cases, s.name) for s in usable}
        compared = {s.name: _compare(scorer, columns, rows[s.name]) for s in usable}
    except ScorerError as error:
        return [_not_run(str(error), scorer, judged)]
    usable = [s for s in usable if len(compared[s.name].submitted)]
    event_is_first = compared[judged.name].share < SAME <= compared[judged.name].reversed.share
    if event_is_first:
        compared = {name: it.reversed for name, it in compared.items()}
    if columns.assumed and not reproduces(compared[judged.name]):
        return [_not_run(ORDER_NOT_KNOWN, scorer, judged)]
    source = f"{cases.source}, columns {', '.join(columns.columns)} and {scored.score}; {scorer.name}"
    facts = [fact for s in usable for fact in reproduction(compared[s.name], s, source)]
    if not reproduces(compared[judged.name]):
        return [*facts, untested(FALL, "noise_auc", fall_label(judged), OTHER_SCORES, judged)]

    def run(given: Mapping[str, NDArray[Any]]) -> Floats:
        scores = scorer.scores(given)
        return 1 - scores if event_is_first else scores

    ids = slugs(candidates(scored, cases), taken={"score"})
    names = {name: ids[column] for name, column in zip(columns.names, columns.columns, strict=True)}
    same_scale = compared[judged.name].share >= SAME
    for sample in (s for s in usable if reproduces(compared[s.name])):
        here = rows[sample.name]
        bench = Bench(run, _named(columns, here), here.outcomes, names, source)
        try:
            facts += noise(bench, scored.decision if same_scale else None, sample)
            if sample is judged:
                facts += [*reliance(bench, sample), *blanks(bench, sample)]
        except ScorerError as error:
            facts.append(untested(FALL, "noise_auc", fall_label(sample), str(error), sample))
    return facts


def _compare(scorer: Scorer, columns: Taken, rows: Rows) -> Compared:
    rerun = scorer.scores(_named(columns, rows)) if len(rows.scores) else np.zeros(0)
    return Compared(rows.scores, np.where(np.isfinite(rerun), rerun, np.nan), rows.outcomes)


def _named(columns: Taken, rows: Rows) -> dict[str, NDArray[Any]]:
    """The columns of the cases under the names that the file knows."""
    return {name: rows.values[column] for name, column in zip(columns.names, columns.columns, strict=True)}


def _not_run(reason: str, scorer: Scorer, sample: Sample) -> Fact:
    label = f"share of submitted scores that re-running the model file reproduces on {sample.phrase}"
    fact = untested(REPRODUCED, "reproduced", label, reason, sample)
    return fact.model_copy(update={"source": scorer.name})

"""Challengers: two plain models that validation trains on the columns of the file and compares with the score."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from compliance_llm.facts.inputs import MOST_ROWS, Inputs
from compliance_llm.facts.samples import Sample, Test, measured, untested
from compliance_llm.records import Fact
from compliance_llm.statistics.curves import auc
from compliance_llm.statistics.intervals import Interval
from compliance_llm.statistics.learners import fit_boosted, fit_logistic
from compliance_llm.statistics.paired import paired_auc
from compliance_llm.statistics.ranking import Floats, rank

MOST_TRAINED = 10_000  # cases that a challenger is trained on
MOST_CELLS = 100_000  # and cases times columns, which bounds the time it takes
LogOdds = Callable[[Floats], Floats]
HOW = {
    "logistic": "logistic regression on standardised columns with indicators of missing values, ridge penalty of one "
    "(le Cessie & van Houwelingen, 1992)",
    "boosted": "forty boosted trees of three levels at a learning rate of 0.2 on columns in at most 32 bins (Friedman, "
    "2001)",
}
CALLED = {"logistic": "logistic regression", "boosted": "boosted trees"}
AUC = Test("challenger_auc@1", "AUC of the challenger on this sample, interval as for the score (DeLong et al., 1988)")
GAIN = Test(
    "challenger_gain@1",
    "AUC of the challenger less the AUC of the score on the same cases, each counted once; interval and p-value by "
    "DeLong's test for correlated AUCs (DeLong et al., 1988)",
)


def challengers(
    reason: str,
    inputs: Mapping[str, Inputs],
    reference: Sample,
    later: Sequence[Sample],
    source: str,
    left_out: Sequence[str] = (),
) -> list[Fact]:
    """AUC and gain of each challenger on every later sample; untested with ``reason``, where there is one.

    ``inputs`` holds at most `MOST_ROWS` cases by sample. The challengers are trained on the reference sample alone, so
    they have seen of the later samples as little as the score has.
    """
    if not reason and not inputs[reference.name].columns:
        reason = "no input column is fit to train a model on"
    if reason:
        return [untested(GAIN, "challenger_gain", f"challenger on {s.phrase}", reason, s) for s in later]
    names = list(inputs[reference.name].columns)
    rows = min(MOST_TRAINED, max(MOST_CELLS // len(names), 1), inputs[reference.name].n)
    x, y = _matrix(inputs[reference.name], names)[:rows], inputs[reference.name].outcomes[:rows]
    if not 0 < np.count_nonzero(y) < rows:
        return []
    trained: dict[str, LogOdds] = {"logistic": fit_logistic(x, y).log_odds, "boosted": fit_boosted(x, y).log_odds}
    note = f"; trained on {rows:,} cases of the reference sample, compared on at most {MOST_ROWS:,}, drawn at random"
    note += f"; left out, as they may know the outcome: {', '.join(left_out)}" if left_out else ""
    facts: list[Fact] = []
    for sample in later:
        here = inputs[sample.name]
        if min(here.events, here.n - here.events) < 2:
            continue
        columns = _matrix(here, names)
        for kind, log_odds in trained.items():
            facts += _facts(kind, np.round(log_odds(columns), 9), here, sample, f"{HOW[kind]}{note}", source)
    return facts


def _facts(kind: str, scores: Floats, inputs: Inputs, sample: Sample, how: str, source: str) -> Iterator[Fact]:
    alone, paired = auc(rank(scores, inputs.outcomes)), paired_auc(scores, inputs.scores, inputs.outcomes)
    yield measured(
        AUC,
        f"challenger_auc.{kind}",
        f"AUC of the challenger by {CALLED[kind]} on {sample.phrase}",
        alone.value,
        sample,
        interval=alone.interval,
        note=f"; {how}",
        source=source,
        n=inputs.n,
        events=inputs.events,
    )
    yield measured(
        GAIN,
        f"challenger_gain.{kind}",
        f"AUC of the challenger by {CALLED[kind]} less that of the score on {sample.phrase}",
        paired.difference,
        sample,
        interval=Interval(paired.low, paired.high),
        p_value=paired.p_value,
        note=f"; {how}",
        source=source,
        n=inputs.n,
        events=inputs.events,
    )


def _matrix(inputs: Inputs, names: Sequence[str]) -> Floats:
    return np.stack([inputs.columns[name] for name in names], axis=1)

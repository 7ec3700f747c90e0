"""How typical the submitted split is: a model of the declared kind, refitted on other random splits of the cases.

It says nothing about the submitted model itself, and changes no verdict.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.facts.inputs import Inputs, input_columns, read_inputs
from compliance_llm.facts.samples import Sample, Test, measured, untested
from compliance_llm.records import Fact, ScoredData, Subject
from compliance_llm.statistics.curves import auc
from compliance_llm.statistics.intervals import Interval, wilson
from compliance_llm.statistics.learners import fit_boosted, fit_logistic
from compliance_llm.statistics.level import forecast_over_observed
from compliance_llm.statistics.paired import auc_of
from compliance_llm.statistics.probability import calibration_slope
from compliance_llm.statistics.ranking import Floats, rank

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

DRAWS, FOLDS = 200, 10
MOST_CASES = 5_000  # of the training part of a split
FEWEST = 100  # events of both samples together
STRENGTH = 20.0  # cases at the rate of all that are added to each label
KEY = "estimator"  # of `method`
PLAIN = "logistic regression"
TOLD = "labels stand as the log odds they have in the training part; at most 5,000 training cases"
SPLITS = Test(
    "splits@1",
    f"median over 200 refits on random splits of the reference and this sample, of the same sizes; {TOLD}; the "
    "interval holds 95 of 100 of them",
)
PLACE = Test(
    "split_place@1",
    "share of the refits on random splits with a lower AUC than the refit on the submitted split; Wilson interval "
    "(Wilson, 1927)",
)
FOLDED = Test(
    "cross_validated@1",
    f"ten-fold cross-validation of a refit on the reference and this sample together (Stone, 1974); {TOLD}; interval "
    "as for a score",
)
NOT_KNOWN = "the declared estimator is none that validation can fit: logistic regression or boosted trees"

Predict = Callable[[Floats], Floats]
Fit = Callable[[Floats, NDArray[np.bool_]], Predict]
ESTIMATORS: Mapping[str, Fit] = {
    PLAIN: lambda x, y: fit_logistic(x, y).log_odds,
    "boosted trees": lambda x, y: fit_boosted(x, y).log_odds,
}
CALLED = {"logistic": PLAIN, "logit": PLAIN, "scorecard": PLAIN, "boost": "boosted trees"}


class Pool(NamedTuple):
    """Cases of two samples together: numbers, and labels as codes, by column; outcomes; how many are of the first."""

    numbers: Floats
    codes: NDArray[np.int64]
    outcomes: NDArray[np.bool_]
    first: int


class Split(NamedTuple):
    """The results of a refit on the part it has not seen, and its AUC on the part it has."""

    auc: float
    trained: float
    ratio: float
    slope: float


def refits(
    subject: Subject, scored: ScoredData, cases: Cases, samples: Sequence[Sample], *, asked: bool = False
) -> list[Fact]:
    """Refits of the declared estimator, or where ``asked`` of a logistic regression; nothing where neither is so.

    They need a sample that was drawn from the same period as the reference sample; it takes seconds to a minute.
    """
    declared = str(subject.method.get(KEY, "")).lower()
    if not declared and not asked:
        return []
    reference = next((s for s in samples if s.name == cases.reference), None)
    test = _same_period(cases, reference, samples)
    if reference is None or test is None:
        return []
    label = f"AUC of refits on other random splits, {test.noun}"
    kind = next((name for word, name in CALLED.items() if word in declared), "" if declared else PLAIN)
    columns = input_columns(subject, scored, cases)
    if not kind:
        return [untested(SPLITS, "splits_auc", label, NOT_KNOWN, test)]
    if not columns or reference.events + test.events < FEWEST:
        reason = "the cases hold too few events, or no inputs, to fit a model on"
        return [untested(SPLITS, "splits_auc", label, reason, test)]
    inputs = read_inputs(columns, scored, cases)
    pool = _pooled(inputs[reference.name], inputs[test.name], columns)
    source = f"{cases.source}, columns {', '.join(columns)}"
    return [*_splits(kind, pool, test, source), *_folded(kind, pool, test, source)]


def _same_period(cases: Cases, reference: Sample | None, samples: Sequence[Sample]) -> Sample | None:
    """The first sample that begins before the reference sample ends, or the first of all without dates."""
    others = [s for s in samples if s is not reference]
    if reference is None or not others or reference.untestable:
        return None
    ends = _span(cases, reference.name)
    if ends is None:
        return others[0]
    spans = [(s, span) for s in others if (span := _span(cases, s.name)) is not None and not s.untestable]
    return next((s for s, span in spans if ends[0] <= span[0] <= ends[1]), None)


def _span(cases: Cases, sample: str) -> tuple[np.datetime64, np.datetime64] | None:
    days = cases.days(sample)
    known = None if days is None else days[~np.isnat(days)]
    return None if known is None or not len(known) else (known.min(), known.max())


def _pooled(first: Inputs, second: Inputs, columns: Sequence[str]) -> Pool:
    numbers: list[Floats] = []
    codes: list[NDArray[np.int64]] = []
    for name in columns:
        values = np.concatenate([first.given[name], second.given[name]])
        if values.dtype == object:
            labels = np.array(["" if v is None else f" {v}" for v in values.tolist()])
            codes.append(np.unique(labels, return_inverse=True)[1].astype(np.int64))
        else:
            numbers.append(values.astype(np.float64))
    n = first.n + second.n
    return Pool(
        np.stack(numbers, axis=1) if numbers else np.zeros((n, 0)),
        np.stack(codes, axis=1) if codes else np.zeros((n, 0), dtype=np.int64),
        np.concatenate([first.outcomes, second.outcomes]),
        first.n,
    )


def _design(pool: Pool, train: NDArray[np.int64]) -> Floats:
    """All cases as numbers, labels as the log odds that they have in the training part, drawn to those of all of it."""
    rate = float(pool.outcomes[train].mean())
    worth: list[Floats] = []
    for codes in pool.codes.T:
        size = int(codes.max()) + 1
        events = np.bincount(codes[train], pool.outcomes[train], size) + STRENGTH * rate
        share = events / (np.bincount(codes[train], minlength=size) + STRENGTH)
        worth.append(np.log(share / (1 - share))[codes])
    return np.hstack([pool.numbers, *(column[:, None] for column in worth)])


def _refit(kind: str, pool: Pool, train: NDArray[np.int64], test: NDArray[np.int64]) -> tuple[Split, Floats]:
    """A refit on the first `MOST_CASES` of the training part, and its log odds on the other."""
    train = train[:MOST_CASES]
    x = _design(pool, train)
    predict = ESTIMATORS[kind](x[train], pool.outcomes[train])
    seen, unseen = predict(x[train]), predict(x[test])
    ranking = rank(1 / (1 + np.exp(-unseen)), pool.outcomes[test])
    fitted = calibration_slope(ranking)
    return (
        Split(
            auc_of(unseen, pool.outcomes[test]),
            auc_of(seen, pool.outcomes[train]),
            forecast_over_observed(ranking).ratio,
            fitted.value if fitted else float("nan"),
        ),
        unseen,
    )


def _splits(kind: str, pool: Pool, test: Sample, source: str) -> Iterator[Fact]:
    whole = np.arange(len(pool.outcomes), dtype=np.int64)
    submitted, _ = _refit(kind, pool, whole[: pool.first], whole[pool.first :])
    drawn: list[Split] = []
    for draw in range(DRAWS):
        order = np.random.default_rng(draw).permutation(whole)
        drawn.append(_refit(kind, pool, order[: pool.first], order[pool.first :])[0])
    for stem, noun, values, at in (
        ("splits_auc", "AUC", [it.auc for it in drawn], submitted.auc),
        ("splits_gap", "gap in AUC", [it.trained - it.auc for it in drawn], submitted.trained - submitted.auc),
        ("splits_ratio", "ratio of events forecast to observed", [it.ratio for it in drawn], submitted.ratio),
        ("splits_slope", "calibration slope", [it.slope for it in drawn], submitted.slope),
    ):
        low, middle, high = np.nanquantile(values, (0.025, 0.5, 0.975)).tolist()
        yield measured(
            SPLITS,
            stem,
            f"{noun} of refits by {kind} on other random splits, {test.noun}",
            float(middle),
            test,
            interval=Interval(float(low), float(high)),
            n=DRAWS,
            source=source,
        )
        if stem == "splits_auc":
            lower = sum(value < at for value in values)
            yield measured(
                PLACE,
                "split_place",
                f"share of refits on other random splits that rank less well than on the submitted one, {test.noun}",
                lower / DRAWS,
                test,
                interval=wilson(lower, DRAWS),
                unit="share",
                decimals=1,
                n=DRAWS,
                source=source,
            )


def _folded(kind: str, pool: Pool, test: Sample, source: str) -> Iterator[Fact]:
    """AUC of the refits on the tenth of the cases that each has not seen, all tenths together."""
    order = np.random.default_rng(DRAWS).permutation(len(pool.outcomes)).astype(np.int64)
    foretold = np.empty(len(order))
    for fold in range(FOLDS):
        held = order[fold::FOLDS]
        rest = np.delete(order, np.s_[fold::FOLDS])
        foretold[held] = _refit(kind, pool, rest, held)[1]
    ranking = rank(1 / (1 + np.exp(-foretold)), pool.outcomes)
    value, interval, _ = auc(ranking)
    n, events = ranking.n, ranking.n_events
    label = f"cross-validated AUC of a refit by {kind} on the reference sample and {test.phrase}"
    yield measured(
        FOLDED, "cross_validated_auc", label, value, test, interval=interval, source=source, n=n, events=events
    )
    if fitted := calibration_slope(ranking):
        label = label.replace("AUC", "calibration slope", 1)
        yield measured(
            FOLDED,
            "cross_validated_slope",
            label,
            fitted.value,
            test,
            interval=fitted.interval,
            source=source,
            n=n,
            events=events,
        )

"""The cases of a sample cut by the values of a column: groups of people and segments of the portfolio."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.facts.naming import named, shown
from compliance_llm.facts.samples import Sample, one_class
from compliance_llm.records import Decision, ScoredData
from compliance_llm.statistics.curves import Ranked, auc
from compliance_llm.statistics.level import Level, forecast_over_observed
from compliance_llm.statistics.ranking import Floats, Ranking, rank

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases


class Part(NamedTuple):
    """Statistics of the cases with one value of a column in a sample; their arrays are released."""

    value: str  # as a reader sees it
    slug: str
    n: int
    events: int
    effective: float  # Kish's effective number of cases; n where unweighted
    rate: float  # of events, by weight
    auc: Ranked | None
    untestable: str  # why there is no AUC
    selected: float  # share by weight; NaN without a decision rule
    selected_n: int

    @property
    def shown(self) -> str:
        """The value as labels have it."""
        return named(self.value)

    mean: float  # of the scores, by weight
    spread: float  # their standard deviation
    level: Level | None  # events forecast and observed; None where the scores are no probabilities


class Cut(NamedTuple):
    """A column by which a sample is cut into parts, under the name readers know."""

    name: str
    column: str
    is_group: bool

    @property
    def shown(self) -> str:
        """The name as labels have it."""
        return named(self.name)


def cuts(scored: ScoredData) -> list[Cut]:
    """Declared groups, then declared segments that are not groups too."""
    groups = [Cut(name, column, True) for name, column in scored.groups.items()]
    taken = {cut.name for cut in groups}
    return groups + [Cut(column, column, False) for column in scored.segments if column not in taken]


def reading_order(value: str) -> tuple[bool, float, str]:
    """Missing last, numbers by size, names by letter."""
    try:
        return value == "missing", float(value), ""
    except ValueError:
        return value == "missing", float("inf"), value


def codes_of(column: NDArray[np.float64] | NDArray[np.object_]) -> tuple[list[str], NDArray[np.int32]]:
    """Distinct values as shown, and for each case the place of its value among them."""
    if column.dtype != object:
        distinct, codes = np.unique(column, return_inverse=True)
        return _merged([shown(float(v)) for v in distinct], codes.astype(np.int32))
    places: dict[str | None, int] = {}
    codes = np.fromiter((places.setdefault(v, len(places)) for v in column), np.int32, len(column))
    return _merged([shown(v) for v in places], codes)


def _merged(values: list[str], codes: NDArray[np.int32]) -> tuple[list[str], NDArray[np.int32]]:
    """One place for values that look alike to a reader, such as a missing one and the word "missing"."""
    distinct = list(dict.fromkeys(values))
    if len(distinct) == len(values):
        return values, codes
    return distinct, np.array([distinct.index(v) for v in values], np.int32)[codes]


def parts_of(
    masks: Iterator[tuple[str, str, NDArray[np.bool_]]], decision: Decision | None, cases: Cases, sample: Sample
) -> Iterator[Part]:
    """Statistics of the cases under each mask; masks come with the value as shown and its slug."""
    scores, outcomes, weights = cases.scores(sample.name), cases.outcomes(sample.name), cases.weights(sample.name)
    scored = np.isfinite(scores)
    for value, slug, mask in masks:
        here = mask & scored
        ours = None if weights is None else weights[here]
        selected, count = _selected(scores[here], ours, decision)
        yield _part(value, slug, rank(scores[here], outcomes[here], ours), selected, count)


def _part(value: str, slug: str, ranking: Ranking, selected: float, selected_n: int) -> Part:
    reason = one_class(ranking).replace("in the sample", "among these cases")
    effective = ranking.effective_n
    return Part(
        value,
        slug,
        ranking.n,
        ranking.n_events,
        effective,
        ranking.rate if effective else float("nan"),
        None if reason else auc(ranking),
        reason,
        selected,
        selected_n,
        *_moments(ranking),
        _level(ranking),
    )


def _moments(ranking: Ranking) -> tuple[float, float]:
    """Mean and standard deviation of the scores; NaN where there are no cases, and a spread of 0 of one."""
    weight = ranking.events + ranking.others
    total = float(weight.sum())
    if not total:
        return float("nan"), float("nan")
    mean = float(np.sum(weight * ranking.scores)) / total
    squares = float(np.sum(weight * (ranking.scores - mean) ** 2)) / total
    return mean, float(np.sqrt(squares * ranking.n / max(ranking.n - 1, 1)))


def _level(ranking: Ranking) -> Level | None:
    scores = ranking.scores
    return forecast_over_observed(ranking) if len(scores) and scores[0] >= 0 and scores[-1] <= 1 else None


def _selected(scores: Floats, weights: Floats | None, decision: Decision | None) -> tuple[float, int]:
    """Share and count of the cases that get the favourable outcome."""
    if decision is None or not len(scores):
        return float("nan"), 0
    favoured = scores < decision.threshold if decision.selected == "below" else scores >= decision.threshold
    count = int(np.count_nonzero(favoured))
    if weights is None:
        return count / len(scores), count
    total = float(np.sort(weights).sum())
    return (float(np.sort(weights[favoured]).sum()) / total if total else float("nan")), count

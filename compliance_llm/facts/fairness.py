"""How outcomes, selection and ranking differ between groups of people and segments of the portfolio."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.facts.curves import Ranked, auc
from compliance_llm.facts.intervals import Interval, fisher_p, ratio, wilson
from compliance_llm.facts.naming import shown, slugs
from compliance_llm.facts.ranking import Floats, Ranking, rank
from compliance_llm.facts.samples import Sample, Test, measured, one_class, untested
from compliance_llm.records import Bin, Decision, Fact, ScoredData

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

MOST_VALUES = 40
AUC_BY = Test("auc_by@1", "AUC within the part, interval as for the whole sample (DeLong et al., 1988; Newcombe, 2006)")
OUTCOME_BY = Test("outcome_by@1", "events divided by cases within the part; Wilson interval (Wilson, 1927)")
RATE_BY = Test("rate_by@1", "selected cases divided by cases within the group; Wilson interval (Wilson, 1927)")
AIR = Test(
    "air@1",
    "selection rate divided by that of the most favoured group; log interval (Katz et al., 1978), with "
    "half an event added where a cell is empty; the p-value is Fisher's (1935), two-sided",
)
NO_DECISION = "no decision rule is declared, so nobody is known to be selected"


class Part(NamedTuple):
    """What is known of the cases of one value of a column within a sample; their arrays are let go."""

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


class Cut(NamedTuple):
    """A column by which a sample is cut into parts, under the name readers know."""

    name: str
    column: str
    is_group: bool


def cuts(scored: ScoredData) -> list[Cut]:
    """Declared groups, then declared segments that are not groups too."""
    groups = [Cut(name, column, True) for name, column in scored.groups.items()]
    taken = {cut.name for cut in groups}
    return groups + [Cut(column, column, False) for column in scored.segments if column not in taken]


def by_parts(scored: ScoredData, cases: Cases, samples: Sequence[Sample]) -> list[Fact]:
    """All Facts by group and by segment, each cut through every sample before the next."""
    declared = cuts(scored)
    names = slugs(cut.name for cut in declared)
    facts: list[Fact] = []
    for cut in declared:
        values = {sample.name: _codes(np.asarray(cases.column(cut.column, sample.name))) for sample in samples}
        known = sorted({value for found, _ in values.values() for value in found}, key=_reading_order)
        called = slugs(known)
        for sample in samples:
            found, codes = values.pop(sample.name)
            if len(found) > MOST_VALUES:
                facts.append(_too_many(cut, names[cut.name], sample))
                continue
            order = sorted(range(len(found)), key=lambda i: _reading_order(found[i]))
            masks = ((found[i], called[found[i]], codes == i) for i in order)
            parts = list(_parts(masks, scored.decision, cases, sample))
            facts += _facts(cut, names[cut.name], parts, scored.decision, sample)
    return facts


def _reading_order(value: str) -> tuple[bool, float, str]:
    """Missing last, numbers by size, names by letter."""
    try:
        return value == "missing", float(value), ""
    except ValueError:
        return value == "missing", float("inf"), value


def _codes(column: NDArray[np.float64] | NDArray[np.object_]) -> tuple[list[str], NDArray[np.int32]]:
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


def _parts(
    masks: Iterator[tuple[str, str, NDArray[np.bool_]]], decision: Decision | None, cases: Cases, sample: Sample
) -> Iterator[Part]:
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
    )


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


def _facts(cut: Cut, slug: str, parts: list[Part], decision: Decision | None, sample: Sample) -> list[Fact]:
    filled = [part for part in parts if part.effective]
    facts: list[Fact] = []
    if cut.is_group and decision is None:
        label = f"adverse impact ratio of {cut.name} on {sample.phrase}"
        facts.append(untested(AIR, f"air.{slug}", label, NO_DECISION, sample))
    elif cut.is_group:
        facts += _impact(cut, slug, [part for part in filled if part.value != "missing"], sample)
        facts += [_rate(cut, slug, part, sample) for part in filled]
    facts += [_outcome(cut, slug, part, sample) for part in filled]
    return facts + [_auc(cut, slug, part, sample) for part in filled]


def _impact(cut: Cut, slug: str, parts: list[Part], sample: Sample) -> Iterator[Fact]:
    """Adverse impact ratio of every group but the most favoured; among equal rates the larger group is that one."""
    if len(parts) < 2 or not any(part.selected_n for part in parts):
        reason = "only one group is present" if len(parts) < 2 else "no case of any group is selected"
        label = f"adverse impact ratio of {cut.name} on {sample.phrase}"
        yield untested(AIR, f"air.{slug}", label, reason, sample)
        return
    best = max(parts, key=lambda part: (part.selected, part.n))
    for part in parts:
        if part is best:
            continue
        n, m = part.effective, best.effective
        p_value = None
        if not sample.ranking.weighted:
            p_value = fisher_p(part.selected_n, part.n, best.selected_n, best.n)
        yield measured(
            AIR,
            f"air.{slug}.{part.slug}",
            f"adverse impact ratio of {cut.name} {part.value} on {sample.phrase}",
            part.selected / best.selected,
            sample,
            interval=ratio(part.selected * n, n, best.selected * m, m),
            n=part.n,
            events=part.events,
            p_value=p_value,
            note=f"; the most favoured group is {cut.name} {best.value}",
            bins=tuple(_bin(p) for p in (part, best)),
        )


def _bin(part: Part) -> Bin:
    low, high = _share_interval(part.selected, part.effective)
    return Bin(label=part.value, current=part.selected, low=low, high=high, n=part.n)


def _share_interval(share: float, n: float) -> Interval:
    return wilson(share * n, n)


def _rate(cut: Cut, slug: str, part: Part, sample: Sample) -> Fact:
    return measured(
        RATE_BY,
        f"rate_by.{slug}.{part.slug}",
        f"selection rate of {cut.name} {part.value} on {sample.phrase}",
        part.selected,
        sample,
        interval=_share_interval(part.selected, part.effective),
        unit="share",
        decimals=1,
        n=part.n,
        events=part.events,
    )


def _outcome(cut: Cut, slug: str, part: Part, sample: Sample) -> Fact:
    return measured(
        OUTCOME_BY,
        f"outcome_by.{slug}.{part.slug}",
        f"outcome rate of {cut.name} {part.value} on {sample.phrase}",
        part.rate,
        sample,
        interval=_share_interval(part.rate, part.effective),
        unit="share",
        decimals=1,
        n=part.n,
        events=part.events,
    )


def _auc(cut: Cut, slug: str, part: Part, sample: Sample) -> Fact:
    stem, label = f"auc_by.{slug}.{part.slug}", f"AUC of {cut.name} {part.value} on {sample.phrase}"
    n, events = part.n, part.events
    if part.auc is None:
        return untested(AUC_BY, stem, label, part.untestable, sample, n=n, events=events)
    value, interval, _ = part.auc
    return measured(AUC_BY, stem, label, value, sample, interval=interval, n=n, events=events)


def _too_many(cut: Cut, slug: str, sample: Sample) -> Fact:
    label = f"AUC by {cut.name} on {sample.phrase}"
    return untested(AUC_BY, f"auc_by.{slug}", label, "the column has too many values to be cut by", sample)

"""The samples of a Subject, condensed for the tests, and how their Facts are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from compliance_llm.facts.naming import WHOLE, named, slugs
from compliance_llm.records import Bin, Fact, ScoredData
from compliance_llm.statistics.intervals import LEVEL, Interval
from compliance_llm.statistics.ranking import Ranking, rank

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

NO_EVENTS = "not computable: no events in the sample"
NO_OTHERS = "not computable: no cases without the event in the sample"
VANISHING = "not computable: the weights of one class vanish beside those of the other"
NOT_PROBABILITIES = "scores are not probabilities"
WEIGHTED = "; cases are weighted, and intervals use weighted variances or Kish's effective number of cases"


class Test(NamedTuple):
    """A test's id with version, and in one line how its value and interval are made."""

    name: str
    method: str


class Sample(NamedTuple):
    """One sample: its scored cases condensed, and the words that Facts use for it."""

    name: str
    slug: str
    noun: str  # "test sample", or "whole sample" where there is only one
    ranking: Ranking
    unscored: int  # cases without a score, left out of everything that needs one
    unscored_weight: float
    source: str  # file digest and columns

    @property
    def shown(self) -> str:
        """The name as labels have it."""
        return named(self.name)

    @property
    def phrase(self) -> str:
        """The sample as the object of a sentence: "the test sample"."""
        return f"the {self.noun}"

    @property
    def n(self) -> int:
        """Scored cases."""
        return self.ranking.n

    @property
    def events(self) -> int:
        """Events among the scored cases."""
        return self.ranking.n_events

    @property
    def untestable(self) -> str:
        """Why nothing that compares events with other cases can be computed; empty where it can."""
        return one_class(self.ranking)


def one_class(ranking: Ranking) -> str:
    """The reason if a class is absent (or weighs nothing), else an empty text."""
    events, others = float(ranking.events.sum()), float(ranking.others.sum())
    if not events:
        return NO_EVENTS
    if not others:
        return NO_OTHERS
    return VANISHING if events + others in (events, others) else ""


def read_samples(scored: ScoredData, cases: Cases) -> tuple[Sample, ...]:
    """Every sample of the cases, the reference first; one sample's arrays are held at a time."""
    names = slugs(cases.samples)
    columns = [scored.score, scored.outcome, *([scored.weight] if scored.weight else [])]
    source = f"{cases.source}, columns {', '.join(columns)}"
    return tuple(_read(name, names[name], len(names) == 1, source, cases) for name in cases.samples)


def _read(name: str, slug: str, alone: bool, source: str, cases: Cases) -> Sample:
    scores, outcomes, weights = cases.scores(name), cases.outcomes(name), cases.weights(name)
    present = np.isfinite(scores)
    missing = int(np.count_nonzero(~present))
    lost = float(missing) if weights is None else float(np.sort(weights[~present]).sum())
    if missing:
        scores, outcomes, weights = scores[present], outcomes[present], None if weights is None else weights[present]
    noun = "whole sample" if alone and name == WHOLE else f"{named(name)} sample"
    return Sample(name, slug, noun, rank(scores, outcomes, weights), missing, lost, source)


def measured(
    test: Test,
    stem: str,
    label: str,
    value: float | int | str,
    sample: Sample,
    *,
    interval: Interval | None = None,
    decimals: int = 3,
    unit: Literal["", "share", "cases", "points", "text"] = "",
    n: int | None = None,
    events: int | None = None,
    p_value: float | None = None,
    reason: str = "",
    note: str = "",
    bins: tuple[Bin, ...] = (),
    source: str = "",
) -> Fact:
    """A computed Fact about a sample; ``n`` and ``events`` are those of the sample unless ``n`` is given."""
    whole = n is None
    return Fact(
        id=f"fact:{stem}.{sample.slug}",
        label=label,
        value=value,
        unit=unit,
        decimals=decimals,
        low=interval.low if interval else None,
        high=interval.high if interval else None,
        level=LEVEL if interval else None,
        n=sample.n if whole else n,
        events=sample.events if whole else events,
        sample=sample.shown,
        p_value=p_value,
        reason=reason,
        method=test.method + note + (WEIGHTED if sample.ranking.weighted and unit != "cases" else ""),
        bins=bins,
        source=source or sample.source,
        computed_by=test.name,
    )


def untested(
    test: Test,
    stem: str,
    label: str,
    reason: str,
    sample: Sample,
    *,
    n: int | None = None,
    events: int | None = None,
    note: str = "",
    bins: tuple[Bin, ...] = (),
) -> Fact:
    """A Fact that says a test could not be run, and why; ``n`` and ``events`` as in `measured`."""
    whole = n is None
    return Fact(
        id=f"fact:{stem}.{sample.slug}",
        label=label,
        n=sample.n if whole else n,
        events=sample.events if whole else events,
        sample=sample.shown,
        verdict="not_tested",
        reason=reason,
        method=test.method + note,
        bins=bins,
        source=sample.source,
        computed_by=test.name,
    )

"""Where the score ranks worst: a search of the declared segments and of quarters of the inputs."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from compliance_llm.facts.inputs import Inputs
from compliance_llm.facts.naming import named, slug
from compliance_llm.facts.parts import codes_of
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.records import Fact
from compliance_llm.statistics.curves import auc
from compliance_llm.statistics.intervals import Interval
from compliance_llm.statistics.level import Level, forecast_over_observed
from compliance_llm.statistics.multiple import holm
from compliance_llm.statistics.ranking import rank
from compliance_llm.statistics.segments import all_segments

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

MOST_CASES = 10_000
MOST_CELLS = 120_000  # cases times columns, which bounds the time the search takes
MOST_COLUMNS = 30
MOST_VALUES = 40  # a column of labels with more is no segmentation
CERTAIN = 0.01  # adjusted probability by chance below which a segment is kept
LOWER = 0.08  # and by how much its AUC is below that of all
SEARCH = Test(
    "segments_searched@1",
    "number of values of the declared segments, and of values or quarters of the inputs, with thirty events and thirty "
    "other cases at least",
)
WEAK = Test(
    "weak_segment@1",
    f"AUC within the segment, on at most {MOST_CASES:,} cases of the sample, drawn at random; the p-value is that of "
    "an AUC no lower than among all other cases (DeLong et al., 1988), adjusted for all segments looked at (Holm, "
    "1979); kept where it is below one in a hundred and the AUC below that of all cases by 0.08",
)


LEVEL = Test(
    "segment_level@1",
    "events forecast divided by events observed within a value of a declared segment (Steyerberg, 2019), on cases "
    "drawn at random; interval and p-value of right forecasts from the variance of a Poisson-binomial count (Wang, "
    "1993), the p-value adjusted for all values (Holm, 1979); without an interval where it has no end; kept "
    "where it is below one in a thousand and the "
    "ratio outside 0.8 to 1.25",
)
OFF = (0.8, 1.25)
SURE = 0.001
FEWEST_CASES, FEWEST_FORECAST = 50, 10.0  # of a value whose level is compared


def segment_levels(
    segments: Sequence[str],
    names: Mapping[str, str],
    inputs: Mapping[str, Inputs],
    later: Sequence[Sample],
    cases: Cases,
) -> Iterator[Fact]:
    """Values of the declared segments whose forecasts are off, whatever those of the whole are."""
    for sample in later:
        here = inputs[sample.name]
        if not here.n or here.scores.min() < 0 or here.scores.max() > 1:
            continue
        found: list[tuple[str, str, int, int, Level]] = []
        for column in segments:
            values, codes = codes_of(here.given[column])
            for i in sorted(range(len(values)), key=lambda i: values[i]) if len(values) <= MOST_VALUES else ():
                ranking = rank(here.scores[codes == i], here.outcomes[codes == i])
                if ranking.n >= FEWEST_CASES and ranking.n_events:
                    level = forecast_over_observed(ranking)
                    if max(level.expected, level.observed) >= FEWEST_FORECAST:
                        found.append((column, values[i], ranking.n, ranking.n_events, level))
        adjusted = holm([level.p_value for *_, level in found])
        for (column, value, n, events, level), p in zip(found, adjusted, strict=True):
            if p < SURE and not OFF[0] <= level.ratio <= OFF[1]:
                yield measured(
                    LEVEL,
                    f"segment_level.{names[column]}.{slug(value)}",
                    f"ratio of events forecast to events observed of {named(column)} {named(value)} on {sample.phrase}",
                    level.ratio,
                    sample,
                    interval=Interval(level.low, level.high) if math.isfinite(level.high) else None,
                    n=n,
                    events=events,
                    p_value=p,
                    source=f"{cases.source}, columns {column}, score and outcome",
                )


def weak_segments(
    columns: Sequence[str],
    names: Mapping[str, str],
    inputs: Mapping[str, Inputs],
    later: Sequence[Sample],
    cases: Cases,
) -> Iterator[Fact]:
    """How many segments were looked at in each sample, and those that rank much worse than the others.

    Args:
        columns: The declared segments, then inputs; the first `MOST_COLUMNS` are searched.
        names: How columns stand in ids.
        inputs: Cases by sample.
        later: The samples to search.
        cases: Where the columns stand, for the source.
    """
    for sample in later:
        here = inputs[sample.name]
        rows = min(MOST_CASES, MOST_CELLS // max(len(columns[:MOST_COLUMNS]), 1))
        outcomes, scores = here.outcomes[:rows], here.scores[:rows]
        searched = {name: here.given[name][:rows] for name in columns[:MOST_COLUMNS]}
        searched = {k: v for k, v in searched.items() if v.dtype != object or len(set(v.tolist())) <= MOST_VALUES}
        if not searched or not 0 < outcomes.sum() < len(outcomes):
            continue
        found = all_segments(searched, scores, outcomes)
        source = f"{cases.source}, columns {', '.join(searched)}"
        label = f"number of segments of {sample.phrase} in which the ranking was compared"
        yield measured(SEARCH, "segments_searched", label, len(found), sample, unit="cases", decimals=0, source=source)
        whole = auc(rank(scores, outcomes)).value
        for it in found:
            if it.adjusted < CERTAIN and whole - it.auc >= LOWER:
                yield measured(
                    WEAK,
                    f"weak_segment.{names[it.column]}.{slug(it.label)}",
                    f"AUC of {named(it.column)} {named(it.label)} on {sample.phrase}",
                    it.auc,
                    sample,
                    interval=Interval(it.low, it.high),
                    n=it.n,
                    events=it.events,
                    p_value=it.adjusted,
                    source=f"{cases.source}, columns {it.column}, score and outcome",
                )

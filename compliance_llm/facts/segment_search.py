"""Where the score ranks worst: a search of the declared segments and of quarters of the inputs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from compliance_llm.facts.inputs import Inputs
from compliance_llm.facts.naming import slug, slugs
from compliance_llm.facts.samples import Sample, Test, measured
from compliance_llm.records import Fact
from compliance_llm.statistics.curves import auc
from compliance_llm.statistics.intervals import Interval
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
    f"AUC within the segment, on at most {MOST_CASES:,} cases of the sample, chosen by hash; the p-value is that of an "
    "AUC no lower than among all other cases (DeLong et al., 1988), adjusted for all segments looked at (Holm, 1979); "
    "kept where it is below one in a hundred and the AUC below that of all cases by 0.08",
)


def weak_segments(
    columns: Sequence[str], inputs: Mapping[str, Inputs], later: Sequence[Sample], cases: Cases
) -> Iterator[Fact]:
    """How many segments were looked at in each sample, and those that rank much worse than the others.

    Args:
        columns: The declared segments, then inputs; the first `MOST_COLUMNS` are searched.
        inputs: Cases by sample.
        later: The samples to search.
        cases: Where the columns stand, for the source and the ids.
    """
    names = slugs(cases.features, taken={"score"})
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
                    f"AUC of {it.column} {it.label} on {sample.phrase}",
                    it.auc,
                    sample,
                    interval=Interval(it.low, it.high),
                    n=it.n,
                    events=it.events,
                    p_value=it.adjusted,
                    source=f"{cases.source}, columns {it.column}, score and outcome",
                )

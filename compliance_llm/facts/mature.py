"""The cases of a sample whose outcomes are final, condensed: what forecasts may be compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from numpy.typing import NDArray

from compliance_llm.facts.samples import Sample
from compliance_llm.statistics.ranking import Ranking

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

LEFT_OUT = "cases whose outcome was read before it was final are left out"


class Mature(NamedTuple):
    """Scored cases with a final outcome, and a note that says so where others were left out."""

    ranking: Ranking
    note: str


def mature(cases: Cases, sample: Sample) -> Mature:
    """The scored cases of a sample, whose outcomes are all final, and whether others were left out."""
    return Mature(sample.ranking, LEFT_OUT if cases.open_cases(sample.name) else "")


def final_column(name: str, cases: Cases, sample: str) -> NDArray[Any]:
    """A column of the cases whose outcomes are final, in the order of the outcomes and scores of the sample."""
    values = cases.column(name, sample)
    return values[cases.mature(sample)] if cases.open_cases(sample) else values

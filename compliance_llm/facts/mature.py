"""The cases of a sample whose outcomes are final, condensed: what forecasts may be compared with."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compliance_llm.facts.samples import Sample
from compliance_llm.facts.timing import day_of
from compliance_llm.records import ScoredData
from compliance_llm.statistics.ranking import Ranking, rank
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

LEFT_OUT = "cases whose outcome was read before it was final are left out"


class Mature(NamedTuple):
    """Scored cases with a final outcome, and a note that says so where others were left out."""

    ranking: Ranking
    note: str


def mature(scored: ScoredData, cases: Cases, sample: Sample) -> Mature:
    """The whole sample, or, where maturity is declared and some cases are younger, the cases that are not."""
    if scored.maturity is None or scored.date is None:
        return Mature(sample.ranking, "")
    since = scored.maturity.read_on - timedelta(days=scored.maturity.days)
    day = day_of(scored.date)
    within = f" AND {quoted(scored.sample)} = ?" if scored.sample else ""
    where = f"WHERE isfinite({quoted(scored.score)}){within} AND {day}"
    asked = [sample.name] if scored.sample else []
    row = cases.connection.execute(f"SELECT count(*) FROM cases {where} > ?", [*asked, since]).fetchone()
    if row is None or not row[0]:
        return Mature(sample.ranking, "")
    weight = quoted(scored.weight) if scored.weight else "1.0"
    query = f"SELECT {quoted(scored.score)} AS s, {cases.event} AS y, {weight} AS w FROM cases {where} <= ?"
    found = cases.connection.execute(query, [*asked, since]).fetchnumpy()
    scores, outcomes, weights = (np.ma.getdata(found[name]) for name in ("s", "y", "w"))
    kept = weights.astype(np.float64) if scored.weight else None
    return Mature(rank(scores.astype(np.float64), outcomes.astype(np.bool_), kept), LEFT_OUT)

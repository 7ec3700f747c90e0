"""The cases by month, or by quarter where months hold too few events."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from compliance_llm.facts.timing import day_of
from compliance_llm.records import ScoredData
from compliance_llm.statistics.ranking import Ranking, rank
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

EVENTS = 30.0  # events that a period holds at the outcome rate of all, so that it is not chosen by its own rate
MONTHS, QUARTERS = 6, 4  # fewest periods of each kind


class Period(NamedTuple):
    """A month ("2025-03") or a quarter ("2025-Q1") and its cases, condensed."""

    label: str
    ranking: Ranking


class Periods(NamedTuple):
    """Periods in order of time; "month" or "quarter", and whether cases with open outcomes or thin periods are out."""

    kind: str
    every: tuple[Period, ...]
    open_left_out: bool
    thin_left_out: bool


def periods(scored: ScoredData, cases: Cases) -> Periods | None:
    """The scored and dated cases that the model was not built on, by period; None where there are too few periods.

    Cases of the reference sample are taken only where there is no other. Cases whose outcomes were read before they
    were final are left out, and so are periods that would hold fewer than `EVENTS` events or other cases at the outcome
    rate of all.
    """
    if scored.date is None:
        return None
    day = day_of(scored.date)
    where, asked = [f"isfinite({quoted(scored.score)})", f"{day} IS NOT NULL"], list[str]()
    if scored.sample and cases.reference is not None and len(cases.samples) > 1:
        where.append(f"{quoted(scored.sample)} <> ?")
        asked.append(cases.reference)
    open_ = 0
    if cases.final != "true":
        query = f"SELECT count(*) FROM cases WHERE {' AND '.join(where)} AND NOT {cases.final}"
        row = cases.connection.execute(query, asked).fetchone()
        open_ = int(row[0]) if row else 0
        where.append(cases.final)
    weight = f", {quoted(scored.weight)} AS w" if scored.weight else ""
    query = (
        f"SELECT CAST(12 * year({day}) + month({day}) - 1 AS INTEGER) AS m, {quoted(scored.score)} AS s, "
        f"{cases.event} AS y{weight} FROM cases WHERE {' AND '.join(where)}"
    )
    found = cases.connection.execute(query, asked).fetchnumpy()
    months, scores, outcomes = (np.ma.getdata(found[name]) for name in ("m", "s", "y"))
    weights = np.ma.getdata(found["w"]).astype(np.float64) if scored.weight else None
    if not len(months):
        return None
    rate = float(np.count_nonzero(outcomes)) / len(outcomes)
    for kind, length, fewest in (("month", 1, MONTHS), ("quarter", 3, QUARTERS)):
        values = months // length
        at, n = np.unique(values, return_counts=True)
        thick = at[(n * rate >= EVENTS) & (n * (1 - rate) >= EVENTS)]
        if len(thick) < fewest:
            continue
        every: list[Period] = []
        for value in thick.tolist():
            chosen = values == value
            kept = None if weights is None else weights[chosen]
            ranking = rank(scores[chosen].astype(np.float64), outcomes[chosen].astype(np.bool_), kept)
            every.append(Period(_label(value, length), ranking))
        return Periods(kind, tuple(every), open_ > 0, len(thick) < len(at))
    return None


def _label(value: int, length: int) -> str:
    """Months count from the year zero."""
    if length == 1:
        return f"{value // 12:04d}-{value % 12 + 1:02d}"
    return f"{value // 4:04d}-Q{value % 4 + 1}"

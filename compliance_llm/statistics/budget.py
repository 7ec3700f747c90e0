"""The yield of the highest scores if people can review only a limited number of cases."""

from __future__ import annotations

import math
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.statistics.intervals import LEVEL, Interval, wilson, z_of
from compliance_llm.statistics.ranking import Floats


class AtBudget(NamedTuple):
    """The yield of the flagged cases, with 95% intervals; None if a figure does not exist.

    ``precision`` is the share of flagged cases that are events, ``recall`` the share of events that are flagged,
    ``value_recall`` the same by amount, ``false_positive_ratio`` the other cases flagged per event flagged,
    ``threshold`` the lowest score flagged, and ``tied`` the cases of that score of which only a part is flagged.
    """

    flagged: int
    precision: float
    precision_interval: Interval
    recall: float | None
    recall_interval: Interval | None
    value_recall: float | None
    false_positive_ratio: float | None
    threshold: float
    tied: int
    value_recall_interval: Interval | None = None


def at_budget(
    scores: Floats,
    outcomes: NDArray[np.bool_],
    amounts: Floats | None,
    budget_cases: int,
    level: float = LEVEL,
) -> AtBudget:
    """Flag the ``budget_cases`` cases with the highest scores, or all if there are fewer; O(n log n).

    All arrays have shape (n,); ``amounts`` (not negative) is the money at stake in each case. Where cases at the edge
    of the budget share one score, none is preferred: each counts as flagged in part, so that precision and recalls
    are the means over all ways of drawing among them (the false-positive ratio is that of mean counts) and do not
    depend on the order of the cases.

    Intervals of precision and recall are Wilson's, on the flagged cases and on the events, as if the threshold had been
    fixed beforehand and cases were independent. That of the value recall is the linearised one of a ratio over the
    events, on the logit scale; None with fewer than two events, or where all or none of their value is flagged.

    Raises:
        ValueError: if lengths differ, there are no cases, the budget is below one, a score is not finite or an amount
            is negative or not finite.

    Source: Wilson (1927); Cochran (1977), section 2.11, for ratios.
    """
    return by_day(np.zeros(len(scores), dtype=np.int8), scores, outcomes, amounts, budget_cases, level)


def by_day(
    dates: NDArray[np.generic],
    scores: Floats,
    outcomes: NDArray[np.bool_],
    amounts: Floats | None,
    budget_cases: float,
    level: float = LEVEL,
) -> AtBudget:
    """As `at_budget`, with ``budget_cases`` for each value of ``dates``; the results are those of all days together.

    ``dates`` has shape (n,) and any type that sorts. Days with fewer cases than the budget flag them all; what is left
    is not carried over; of a budget that is not a whole number the last case counts in part. ``threshold`` is the
    lowest score flagged on any day, ``tied`` the sum over days.

    Raises:
        ValueError: as `at_budget`.
    """
    n = len(scores)
    if not n or not n == len(outcomes) == len(dates) or (amounts is not None and len(amounts) != n):
        raise ValueError("there are no cases, or the arrays have different lengths")
    if budget_cases <= 0:
        raise ValueError(f"a budget of {budget_cases} cases flags nothing")
    if not np.isfinite(scores).all():
        raise ValueError("a score is missing or not finite")
    if amounts is not None and (not np.isfinite(amounts).all() or (amounts < 0).any()):
        raise ValueError("an amount is missing, negative or not finite")
    days = np.unique(dates, return_inverse=True)[1]
    order = np.lexsort((scores, days))
    ordered, day, happened = scores[order], days[order], outcomes[order]
    starts = np.flatnonzero(np.concatenate([[True], (ordered[1:] != ordered[:-1]) | (day[1:] != day[:-1])]))
    sizes = np.diff(starts, append=n)
    taken = _taken(starts, sizes, day[starts], budget_cases)
    share = taken / sizes
    flagged, events = round(float(taken.sum())), int(np.count_nonzero(outcomes))
    found = min(
        float(np.sum(share * np.add.reduceat(happened.astype(np.float64), starts))), float(min(flagged, events))
    )
    value, value_interval = None, None
    if amounts is not None:
        value, value_interval = _ratio(amounts[order][happened], np.repeat(share, sizes)[happened], level)
    return AtBudget(
        flagged,
        found / flagged,
        wilson(found, flagged, level),
        found / events if events else None,
        wilson(found, events, level) if events else None,
        value,
        (flagged - found) / found if found > 0 else None,
        float(ordered[starts[taken > 0]].min()),
        int(sizes[(taken > 0) & (taken < sizes)].sum()),
        value_interval,
    )


def _taken(starts: NDArray[np.intp], sizes: NDArray[np.intp], day: NDArray[np.intp], budget: float) -> Floats:
    """How many cases of each score of each day fit into the day's budget; scores ascend within a day."""
    first = np.flatnonzero(np.concatenate([[True], day[1:] != day[:-1]]))
    ends = starts + sizes
    day_ends = np.repeat(np.append(starts[first[1:]], ends[-1]), np.diff(first, append=len(day)))
    return np.clip(budget - (day_ends - ends).astype(np.float64), 0, sizes)


def _ratio(amounts: Floats, flagged: Floats, level: float) -> tuple[float | None, Interval | None]:
    """Share of the events' amounts that is flagged; sums are exact, so that the order of the cases cannot matter."""
    whole = math.fsum(amounts.tolist())
    if whole <= 0:
        return None, None
    value = min(math.fsum((amounts * flagged).tolist()) / whole, 1.0)
    n = len(amounts)
    spread = math.fsum(((amounts * (flagged - value)) ** 2).tolist())
    if n < 2 or not 0 < value < 1:
        return value, None
    error = math.sqrt(spread * n / (n - 1)) / whole
    middle, reach = math.log(value / (1 - value)), z_of(level) * error / (value * (1 - value))
    return value, Interval(1 / (1 + math.exp(reach - middle)), 1 / (1 + math.exp(-middle - reach)))

"""Which of many Facts a table shows: a document stays short, and evidence.json holds every Fact.

Failed, inconclusive and skipped tests come first, then those nearest to their limits. The rows keep the order of
the battery, and the Table says how many Facts its rows were chosen from.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from compliance_llm.records import Fact, Table

TABLE_ROWS = 8  # of a table that does not show all
WHOLE_TABLE = 12  # as many rows are shown whole
ROWS_OF_NOTHING = 2  # of a table in which every share of missing values is nil
RANKS = {"fail": 0, "unsettled": 1, "not_tested": 2, "pass": 3, "none": 4}
LOWER_IS_WORSE = ("air", "auc", "auc_by", "gini", "ks", "average_precision", "rate_by")


def table(title: str, facts: Sequence[Fact]) -> Table:
    """All of up to twelve Facts; of more the eight that need a reader most, in the order in which they came."""
    shown = facts
    if len(facts) > WHOLE_TABLE:
        telling = [fact for fact in facts if not _is_nothing_missing(fact)]
        worst = sorted(telling, key=need)[:TABLE_ROWS]
        filled = list(dict.fromkeys(fact.id for fact in (*worst, *facts)))
        kept = set(filled[: max(len(worst), ROWS_OF_NOTHING)])
        shown = [fact for fact in facts if fact.id in kept]
    return Table(title=title, facts=tuple(fact.id for fact in shown), of=len(facts))


def _is_nothing_missing(fact: Fact) -> bool:
    """A share of missing values, or its change, that is nil and breaches nothing."""
    return _test(fact) in ("missing", "missing_change") and fact.value == 0 and fact.verdict in ("pass", "none")


def need(fact: Fact) -> tuple[int, float, str]:
    """Sorts what a reader must see first: by verdict, then by the way to the limit, then by size."""
    return RANKS[fact.verdict], _room(fact), fact.id


def _room(fact: Fact) -> float:
    """How far the value is from its nearest bound, as a share of that bound; below 0 beyond it.

    Without a limit the largest comes first, or the smallest of what is the worse the lower it is.
    """
    if fact.value is None or isinstance(fact.value, str):
        return inf
    if fact.limit is None:
        return float(fact.value) if _test(fact) in LOWER_IS_WORSE else -abs(float(fact.value))
    low, high = fact.limit.min, fact.limit.max
    above = inf if low is None else (fact.value - low) / (abs(low) or 1.0)
    below = inf if high is None else (high - fact.value) / (abs(high) or 1.0)
    return min(above, below)


def _test(fact: Fact) -> str:
    return fact.id.removeprefix("fact:").partition(".")[0]

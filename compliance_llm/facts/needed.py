"""How many cases a conclusive result would need, for a test whose interval crosses its limit."""

from __future__ import annotations

import math

from compliance_llm.records import Bin, Fact, Limit

LABEL = "cases needed for a conclusive result"
ASSUMED = (
    "; the cases needed for a conclusive result are those at which the interval would just reach the limit, if the "
    "estimate stays the same and the interval narrows with the square root of the number of cases"
)
# Tests whose intervals narrow with the square root of the number of cases.
OF_ONE_SAMPLE = {
    *("auc", "gini", "ks", "average_precision", "auc_by", "outcome_rate", "outcome_by", "rate_by"),
    *("brier", "brier_skill", "calibration_intercept", "calibration_slope"),
}
OF_TWO = {  # what else would have to grow
    "auc_gap": ", and a reference sample larger in the same proportion,",
    "air": ", and a comparison group larger in the same proportion,",
}


def with_cases_needed(fact: Fact) -> Fact:
    """An inconclusive Fact with the cases that a conclusive result would need, as a bin and in its reason.

    The number assumes that the estimate stays the same and that the interval narrows with the square root of the number
    of cases; the method says so. Other Facts are returned unchanged.
    """
    stem = fact.id.removeprefix("fact:").partition(".")[0]
    count = cases_needed(fact) if fact.verdict == "unsettled" and (stem in OF_ONE_SAMPLE or stem in OF_TWO) else None
    if count is None:
        return fact
    words = f"about {count:,} cases{OF_TWO.get(stem, '')} would be needed for a conclusive result"
    return fact.model_copy(
        update={
            "reason": f"{fact.reason}; {words}" if fact.reason else words,
            "method": fact.method + ASSUMED,
            "bins": (*fact.bins, Bin(label=LABEL, n=count)),
        }
    )


def cases_needed(fact: Fact) -> int | None:
    """Cases at which the interval would just reach the limit, rounded up to two significant digits.

    None where no number of cases is enough: the estimate equals the limit, is a share of 0 or 1, or has no n.
    """
    if fact.limit is None or fact.n is None or not isinstance(fact.value, int | float):
        return None
    if fact.unit == "share" and fact.value in (0, 1):
        return None
    short = [share for share in _reaches(fact, fact.value, fact.limit) if share > 1]
    if not short or math.inf in short:
        return None
    return rounded_up(fact.n * max(short) ** 2)


def _reaches(fact: Fact, value: float, limit: Limit) -> list[float]:
    """For each bound of the limit, how many times as far as the bound the interval reaches."""
    sides: list[float] = []
    if limit.min is not None and fact.low is not None:
        sides.append(_times(value - fact.low, value - limit.min))
    if limit.max is not None and fact.high is not None:
        sides.append(_times(fact.high - value, limit.max - value))
    return sides


def _times(reach: float, distance: float) -> float:
    return reach / distance if distance > 0 else math.inf


def rounded_up(count: float) -> int:
    """To two significant digits: 1,403 becomes 1,500."""
    unit = 10 ** max(len(str(math.floor(count))) - 2, 0)
    return math.ceil(round(count / unit, 6)) * unit  # 9.0000000001 is 9: subtractions of decimals leave such crumbs

"""How many cases would settle a test whose interval reaches over its limit."""

from __future__ import annotations

import math

from compliance_llm.records import Bin, Fact, Limit

LABEL = "cases that would settle it, if the estimate stayed"
# Tests whose intervals narrow with the square root of the number of cases.
OF_ONE_SAMPLE = {
    *("auc", "gini", "ks", "average_precision", "auc_by", "outcome_rate", "outcome_by", "rate_by"),
    *("brier", "brier_skill", "calibration_intercept", "calibration_slope"),
}
OF_TWO = {  # what else would have to grow
    "auc_gap": " and the reference sample grew in proportion",
    "air": " and the group it is compared with grew in proportion",
}


def with_cases_needed(fact: Fact) -> Fact:
    """An unsettled Fact with the number of cases that would settle it, as a bin and in its reason; others as they are.

    The number holds if the estimate stays and the interval narrows with the square root of the number of cases.
    """
    stem = fact.id.removeprefix("fact:").partition(".")[0]
    count = cases_needed(fact) if fact.verdict == "unsettled" and (stem in OF_ONE_SAMPLE or stem in OF_TWO) else None
    if count is None:
        return fact
    words = f"about {count:,} cases would settle it if the estimate stayed where it is{OF_TWO.get(stem, '')}"
    return fact.model_copy(
        update={
            "reason": f"{fact.reason}; {words}" if fact.reason else words,
            "bins": (*fact.bins, Bin(label=LABEL, n=count)),
        }
    )


def cases_needed(fact: Fact) -> int | None:
    """Cases at which the interval would just reach the limit, rounded up to two significant digits.

    None where no number would do: the estimate stands on the limit, is a share of nobody or of all, or lacks n.
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

"""The share of answers, or of alerts, that something holds of, as a Fact with its interval."""

from __future__ import annotations

from compliance_llm.records import Fact
from compliance_llm.statistics.intervals import LEVEL, exact_upper, wilson

COUNTED = (
    "counted in the answers file; Wilson interval, and without a case the exact upper bound (Clopper & Pearson, 1934)"
)


def share_fact(
    name: str, label: str, k: int, n: int, source: str, *, method: str = COUNTED, p_value: float | None = None
) -> Fact:
    """``k`` of ``n``, 1 ≤ n, with the Wilson interval; the upper bound of none is the exact one."""
    low, high = wilson(k, n)
    return Fact(
        id=f"fact:{name}", label=label, value=k / n, unit="share", decimals=1, low=low, n=n, events=k, level=LEVEL,
        high=exact_upper(0, n) if not k else high, source=source, computed_by="answers@1", method=method,
        p_value=p_value,
    )  # fmt: skip

"""Facts compared with the limits that the bank set in subject.yaml; there are no default limits."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from fnmatch import fnmatchcase

from compliance_llm.errors import CdraftError
from compliance_llm.records import Fact, FactVerdict, Limit


def apply_limits(facts: Sequence[Fact], limits: Mapping[str, Limit]) -> list[Fact]:
    """The Facts, each with its limit and verdict where a key of ``limits`` is its id or a pattern of it.

    A Fact's own id takes precedence over patterns, longer patterns over shorter ones. Declared texts have no limits.

    Raises:
        CdraftError: if a key matches no Fact that a limit can apply to.
    """
    limited = [fact for fact in facts if fact.unit != "text"]
    names = [fact.id.removeprefix("fact:") for fact in limited]
    for key in limits:
        if not any(fnmatchcase(name, key) for name in names):
            raise CdraftError(
                f"subject.yaml: the key {key!r} under limits matches none of the tests of this subject.",
                f"Correct it, or remove it. {_nearest(key, names)}",
            )
    return [fact if fact.unit == "text" else _held(fact, limits) for fact in facts]


def _held(fact: Fact, limits: Mapping[str, Limit]) -> Fact:
    name = fact.id.removeprefix("fact:")
    fitting = sorted((k for k in limits if fnmatchcase(name, k)), key=lambda k: (k != name, -len(k), k))
    if not fitting:
        return fact
    limit = limits[fitting[0]]
    return fact.model_copy(update={"limit": limit, "verdict": verdict(fact, limit)})


def verdict(fact: Fact, limit: Limit) -> FactVerdict:
    """Pass if the whole interval satisfies the limit, fail if the estimate breaches it, else inconclusive.

    Without an interval the estimate decides. A Fact that was not tested stays so.
    """
    if not isinstance(fact.value, int | float):
        return fact.verdict
    if not _satisfies(fact.value, fact.value, limit):
        return "fail"
    low = fact.value if fact.low is None else fact.low
    high = fact.value if fact.high is None else fact.high
    return "pass" if _satisfies(low, high, limit) else "unsettled"


def _satisfies(low: float, high: float, limit: Limit) -> bool:
    return (limit.min is None or low >= limit.min) and (limit.max is None or high <= limit.max)


def _nearest(key: str, names: Iterable[str]) -> str:
    near = difflib.get_close_matches(key, list(names), n=3, cutoff=0.3)
    return f"The nearest are {', '.join(near)}." if near else "cdraft test lists the tests there are."

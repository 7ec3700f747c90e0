"""Facts in words: the one place that turns a value, an interval, a limit, a comparison or a date into text.

Drafts, findings, tables and figures all use these words, so a Fact reads the same in every view. Values are rounded
once, here; comparisons use the unrounded values.
"""

from __future__ import annotations

import re
from datetime import date

from compliance_llm.records import Fact, Graded, Limit

NOT_TESTED = "not tested"
NO_POLICY = (
    "none set; results are compared with named conventions, literature and supervisory figures; findings are not graded"
)
MINUS = "−"
SECONDARY = "from a secondary source; not compared with the official text"
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
AUTHORITIES = {
    "law": "law",
    "supervisor": "supervisor",
    "literature": "literature",
    "convention": "convention",
    "policy": "policy",
}


def reservation(confidence: str) -> str:
    """The caveat on a rule that was read in secondary sources only; an empty text for any other."""
    return SECONDARY if confidence == "secondary" else ""


def number(value: float | int | bool | str | None, fact: Fact) -> str:
    """``value`` in the unit and house rounding of ``fact``: 0.27 as "27.0%", 0.8013 as "0.801", 1000 as "1,000"."""
    match value:
        case None:
            return NOT_TESTED
        case bool():
            return "yes" if value else "no"
        case str():
            return value
        case int() if fact.unit != "share":
            return _signed(value, 0)
        case _ if fact.unit == "share":
            return f"{_signed(value * 100, fact.decimals)}%"
        case _:
            return _signed(value, fact.decimals)


def severity(graded: Graded) -> str:
    """How grave a Finding is, as a reader sees it: "high", or "not graded" where no policy grades it."""
    return graded.replace("_", " ")


def value(fact: Fact) -> str:
    """The Fact's value as a reader sees it."""
    return number(fact.value, fact)


def interval(fact: Fact) -> str:
    """As in "95% interval 0.741 to 0.836"; an empty text where there is none."""
    if fact.low is None or fact.high is None or fact.level is None:
        return ""
    return f"{fact.level * 100:.4g}% interval {number(fact.low, fact)} to {number(fact.high, fact)}"


def size(fact: Fact) -> str:
    """As in "300 cases, 90 events" or "300 cases"; an empty text without n."""
    if fact.n is None:
        return ""
    cases = f"{fact.n:,} case{'s' if fact.n != 1 else ''}"
    if fact.events is None:
        return cases
    return f"{cases}, {fact.events:,} event{'s' if fact.events != 1 else ''}"


def limit(fact: Fact) -> str:
    """As in "the floor of 0.700", "the ceiling of 0.250", "the range 0.800 to 1.200"; empty without one."""
    match fact.limit:
        case None:
            return ""
        case Limit(min=float() as low, max=None):
            return f"the floor of {number(low, fact)}"
        case Limit(min=None, max=float() as high):
            return f"the ceiling of {number(high, fact)}"
        case Limit(min=low, max=high):
            return f"the range {number(low, fact)} to {number(high, fact)}"


def comparison(fact: Fact) -> str:
    """The unrounded value compared with its limit: above, below, equal to, inside or outside; empty without a limit."""
    if fact.limit is None or not isinstance(fact.value, int | float):
        return ""
    low, high = fact.limit.min, fact.limit.max
    if low is not None and high is not None:
        return "inside" if low <= fact.value <= high else "outside"
    bound = low if low is not None else high
    assert bound is not None  # a Limit has one
    if fact.value == bound:
        return "equal to"
    return "above" if fact.value > bound else "below"


def verdict(fact: Fact) -> str:
    """The result of the test as a verb phrase whose subject is the Fact's label."""
    level = f"{fact.level * 100:.4g}% interval" if fact.level is not None else "interval"
    return {
        "pass": f"is within the limit, as is its whole {level}" if interval(fact) else "meets the limit",
        "fail": "breaches the limit",
        "unsettled": f"is within the limit, but its {level} crosses it: inconclusive",
        "not_tested": "was not tested",
        "none": "has no limit set",
    }[fact.verdict]


def result(fact: Fact) -> str:
    """The verdict as a table shows it."""
    return {"pass": "pass", "fail": "fail", "unsettled": "inconclusive", "not_tested": NOT_TESTED, "none": "no limit"}[
        fact.verdict
    ]


def authority(fact: Fact) -> str:
    """Who set the limit, as in "policy, Model Risk Policy, clause 4.2"; an empty text without a limit."""
    return f"{AUTHORITIES[fact.limit.authority]}, {fact.limit.source}" if fact.limit else ""


def difference(fact: Fact) -> str:
    """The value of a Fact that is a difference: one of shares in percentage points, any other as its value is shown."""
    return re.sub(r"\s?%$", " percentage points", value(fact))


def day(when: date) -> str:
    """A date as people write it: "17 April 2026"; JSON, ids and commands keep 2026-04-17."""
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def _signed(value: float, decimals: int) -> str:
    """Fixed-point text with a true minus sign, which no line break separates from its digits; zero has no sign."""
    text = f"{value:,.{decimals}f}"
    return text.lstrip("-") if not text.strip("-0.,") else text.replace("-", MINUS)

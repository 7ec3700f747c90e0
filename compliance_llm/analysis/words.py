"""Words that Messages share: names of samples, lists, counts, figures with their intervals."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from compliance_llm import wording
from compliance_llm.analysis.view import compared
from compliance_llm.records import Fact, Limit

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def counted(n: int, noun: str, plural: str = "") -> str:
    """As in "two inputs" or "14 inputs"; counts up to ten in words."""
    return f"{number(n)} {noun if n == 1 else plural or f'{noun}s'}"


def number(n: int) -> str:
    """A count up to ten in words, else in digits."""
    return NUMBERS[n] if 0 <= n < len(NUMBERS) else f"{n:,}"


def listed(items: Sequence[str], most: int = 3) -> str:
    """As in "a, b and c"; of more than ``most`` the first ones and how many others there are."""
    shown = list(items)
    if len(shown) > most:
        shown = [*shown[:most], f"{number(len(items) - most)} more"]
    *head, last = shown or [""]
    return f"{', '.join(head)} and {last}" if head else last


def sample_of(fact: Fact) -> str:
    """As in "the test sample"; "the whole sample" where there is only one."""
    return f"the {fact.sample} sample" if fact.sample not in ("", "all") else "the whole sample"


def figure(fact: Fact) -> str:
    """As in "0.810 (95% interval 0.753 to 0.856)"; without an interval the value alone."""
    told = wording.interval(fact)
    return f"{wording.value(fact)} ({told})" if told else wording.value(fact)


def against(fact: Fact) -> str:
    """As in "below the floor of 0.700 (Model Risk Policy, clause 7.6)"; empty without a limit."""
    fact = compared(fact)
    if fact.limit is None:
        return ""
    return f"{wording.comparison(fact)} {wording.limit(fact)} ({set_by(fact.limit)})"


def set_by(limit: Limit) -> str:
    """Who set a limit, as a sentence names it: a policy by its clause alone, any other authority with its kind."""
    return limit.source if limit.authority == "policy" else f"{wording.AUTHORITIES[limit.authority]}, {limit.source}"


def day(fact: Fact) -> str:
    """A Fact whose value is a day, as people write it: "30 June 2026"; any other value as it is."""
    try:
        return wording.day(date.fromisoformat(str(fact.value)))
    except ValueError:
        return wording.value(fact)


def quoted(fact: Fact, most: int = 160) -> str:
    """A text of the bank in quotation marks, without its full stop; cut at a word where it is long."""
    text = wording.value(fact).rstrip(". ")
    return f"“{text}”" if len(text) <= most else f"“{text[:most].rsplit(' ', 1)[0]} …”"


def sentence(text: str) -> str:
    """Text as a sentence: a capital first, a full stop last."""
    ended = text if text.endswith((".", "”", "?", "!")) else f"{text}."
    return ended[:1].upper() + ended[1:]

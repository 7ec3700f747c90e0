"""Rung 3, figures: every number agrees with the right part of the right Fact, or stands in a cited text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm import wording
from compliance_llm.records import Fact
from compliance_llm.verify.reading.figures import Figure, days, figures, unread
from compliance_llm.verify.reading.mentions import Mention, mentions, owners
from compliance_llm.verify.reading.roles import Part, in_brackets, roles
from compliance_llm.verify.reading.sentences import POINTER_WORDS, Problem, Reading, texts_of
from compliance_llm.verify.rungs.quotes import quotations

Number = int | float
_POINTER = re.compile(rf"\b((?:{POINTER_WORDS})s?)\s+$", re.I)
_STRUCTURE = re.compile(
    r"^\s+(?:\w+\s+)?(?:samples?|sections?|groups?|figures?|tables?|findings?|rules?|clauses?|instruments?"
    r"|parts?|kinds?|ways?|steps?|reasons?)\b",
    re.I,
)
_NAMES_OF_PARTS = {
    "value": "the value",
    "low": "the lower end of the interval",
    "high": "the upper end of the interval",
    "level": "the level of the interval",
    "limit": "the limit",
    "floor": "the floor",
    "ceiling": "the ceiling",
    "n": "the number of cases",
    "events": "the number of events",
    "p_value": "the p-value",
    "compared": "the limit",
    "before": "the earlier value",
}


def check_numbers(reading: Reading) -> list[Problem]:
    """Figures and dates of a claim that its Evidence does not support."""
    found = figures(reading.plain)
    named = mentions(reading)
    problems = [p for part in roles(reading.plain, found) if (p := _figure(reading, named, part))]
    problems += _days(reading)
    for word in unread(reading.plain, found):
        if not _stands_in_texts(reading, word):
            problems.append(Problem("not_supported", f"“{word}” is in none of the evidence cited."))
    return problems


def stands_for(figure: Figure, value: Number | None, fact: Fact, *, ratio: bool = False) -> bool:
    """Whether ``figure`` is ``value`` at the rounding shown ("0.80" for 0.8013, "27.0%" for a share of 0.27).

    A percentage stands only for a share, or for a level (``ratio``); whole numbers are never rounded.
    """
    if value is None or isinstance(value, bool):
        return False
    share = ratio or fact.unit == "share"
    if figure.percent and not share:
        return False
    exact = isinstance(value, int) and not share
    scaled = value * 100 if figure.percent else value
    if exact:
        return figure.value == value and figure.decimals == 0
    if figure.decimals == 0 and abs(scaled) < 1 and fact.decimals > 0 and scaled != 0:
        return False  # "1" does not stand for 0.8
    return abs(figure.value - scaled) <= 0.5 * 10**-figure.decimals * (1 + 1e-9) + 1e-12


def expected(part: Part, fact: Fact, text: str) -> list[Number]:
    """The values that the figure may show, if it belongs to ``fact`` in this role."""
    limit = fact.limit
    floor, ceiling = (limit.min, limit.max) if limit else (None, None)
    value = fact.value if isinstance(fact.value, int | float) and not isinstance(fact.value, bool) else None
    counted = isinstance(value, int) and fact.unit == "cases"
    bins = [v for b in fact.bins for v in (b.reference, b.current, b.low, b.high, b.n) if v is not None]
    wanted: list[Number | None]
    match part.role:
        case "value" | "before":
            whole = part.figure.decimals == 0 and not part.figure.percent and not counted
            wanted = [value, *((fact.n, fact.events) if whole else ())]
            wanted += bins if _speaks_of_bins(fact, text) else []
        case "low" | "high" | "level" | "p_value":
            wanted = [getattr(fact, part.role)]
        case "limit":
            wanted = [floor, ceiling]
        case "compared":
            wanted = [floor, ceiling, *((fact.n, fact.events) if isinstance(value, int) else ())]
        case "floor":
            wanted = [floor]
        case "ceiling":
            wanted = [ceiling]
        case "n":
            wanted = (
                [fact.n] if fact.n is not None and (in_brackets(text, part.figure) or not counted) else [value, fact.n]
            )
            wanted = wanted if counted or fact.n is not None else [None]
        case "events":
            wanted = [fact.events, value if counted and fact.id.startswith("fact:events.") else None]
    return [v for v in wanted if v is not None]


def _speaks_of_bins(fact: Fact, text: str) -> bool:
    """Whether the words name bins, or one of the Fact's own by its label ("the reported figure")."""
    words = [b.label for b in fact.bins if b.label.isalpha()]
    return bool(
        re.search(rf"\b(?:bins?|bands?|deciles?|grades?{''.join(f'|{re.escape(w)}' for w in words)})\b", text, re.I)
    )


def _figure(reading: Reading, named: Sequence[Mention], part: Part) -> Problem | None:
    figure, text = part.figure, reading.plain
    if any(start <= figure.start < end for start, end, _ in quotations(reading.text)):
        return None  # the rung of quotes compares those words, digits among them
    if figure.spelled and (
        _STRUCTURE.match(text[figure.end :])
        or _stands_in_texts(reading, figure.shown)
        or (len(reading.facts) > 1 and figure.value == len(reading.facts))
    ):
        return None
    if announced := _POINTER.search(text[: figure.start]):
        if _stands_in_texts(reading, f"{announced[1]} {figure.shown}"):
            return None
        return Problem("contradicted", f"“{announced[1]} {figure.shown}” is not a place in the evidence cited.")
    candidates = owners(reading, named, figure.start, figure.end)
    if any(_agrees(part, fact, text) for fact in candidates):
        return None
    if part.role == "compared" and _another(reading, part):
        return None
    if part.role == "before" and any(_agrees(part, fact, text) for fact in reading.facts):
        return None
    numeric = [f for f in reading.facts if not isinstance(f.value, str)]
    if (not numeric or not candidates) and _stands_in_texts(reading, figure.shown):
        return None
    if figure.spelled and not candidates:
        return (
            None
            if not reading.facts
            else Problem("not_supported", f"“{figure.shown}” is in none of the evidence cited.")
        )
    return _complaint(reading, named, part, candidates)


def _agrees(part: Part, fact: Fact, text: str) -> bool:
    return any(stands_for(part.figure, v, fact, ratio=part.role == "level") for v in expected(part, fact, text))


def _another(reading: Reading, part: Part) -> bool:
    """Whether a compared figure is the value of one of several cited Facts: "lower than 0.845 on the train sample"."""
    as_value = Part(part.figure, "value")
    return len(reading.facts) > 1 and any(_agrees(as_value, fact, reading.plain) for fact in reading.facts)


def _complaint(reading: Reading, named: Sequence[Mention], part: Part, candidates: Sequence[Fact]) -> Problem:
    figure, role = part.figure, _NAMES_OF_PARTS[part.role]
    if not candidates:
        before = [m.name for m in named if not m.facts and m.end <= figure.start]
        after = [m.name for m in named if not m.facts]
        if name := (before[-1:] or after[:1]):
            return Problem("not_supported", f"Gives {figure.shown} for {name[0]}, of which no evidence is cited.")
        return Problem("not_supported", f"{figure.shown} is in none of the evidence cited.")
    truths = [f"{_true(part, fact)} ({fact.label})" for fact in candidates[:3]]
    reason = f"{figure.shown} is not {role}; it is {' or '.join(truths)}."
    if other := next((w for fact in reading.facts for w in _what_it_is(figure, fact)), ""):
        reason += f" {figure.shown} is {other}."
    return Problem("contradicted", reason)


def _true(part: Part, fact: Fact) -> str:
    limit = fact.limit
    match part.role:
        case "level":
            return f"{fact.level * 100:.4g}%" if fact.level is not None else "not given"
        case "n" | "events":
            size = fact.n if part.role == "n" else fact.events
            return f"{size:,}" if size is not None else wording.value(fact)
        case "low" | "high":
            bound = fact.low if part.role == "low" else fact.high
            return wording.number(bound, fact) if bound is not None else "not given"
        case "p_value":
            return f"{fact.p_value:.4g}" if fact.p_value is not None else "not given"
        case "limit" | "floor" | "ceiling" | "compared":
            return wording.limit(fact) if limit else "not set"
        case _:
            return wording.value(fact)


def _what_it_is(figure: Figure, fact: Fact) -> Iterator[str]:
    """The other parts of ``fact`` that the figure equals."""
    limit = fact.limit
    others = {
        "the value": fact.value,
        "the lower end of the interval": fact.low,
        "the upper end of the interval": fact.high,
        "the limit": limit.min if limit and limit.min is not None else limit.max if limit else None,
        "the number of cases": fact.n,
        "the number of events": fact.events,
    }
    for name, value in others.items():
        if isinstance(value, int | float) and stands_for(figure, value, fact):
            yield f"{name} of {fact.label}"


def _days(reading: Reading) -> Iterator[Problem]:
    texts = " ".join(text for item in reading.cited for text in texts_of(item))
    allowed = {reading.as_of} | {d for rule in reading.rules for d in (rule.since, rule.until) if d}
    allowed |= {day.day for day in days(texts) if day.day}  # in whichever way it is written
    for day in days(reading.plain):
        if day.day not in allowed and day.shown not in texts:
            yield Problem("contradicted", f"The date {day.shown} is in none of the evidence cited.")


def _stands_in_texts(reading: Reading, shown: str) -> bool:
    """Whether the figure, as written, stands in the running text of cited Evidence, or is a year of its dates."""
    word = shown.strip().lower()
    texts = " ".join(text for item in reading.cited for text in texts_of(item)).lower()
    if re.search(rf"(?<![\w.]){re.escape(word)}(?!\w|[.,]\d|\s?%)", texts):
        return True
    return any(word == str(d.year) for rule in reading.rules for d in (rule.since, rule.until) if d)

"""Rung 3, comparisons: words such as "above", "within", "lower than" and "rose" against the true values."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm import wording
from compliance_llm.records import Fact, Limit
from compliance_llm.verify.reading.figures import Figure, figures
from compliance_llm.verify.reading.mentions import Mention, family_of, mentions, owners
from compliance_llm.verify.reading.sentences import Problem, Reading

ABOVE, BELOW, LEAST, MOST, EQUAL, INSIDE, OUTSIDE = ">", "<", ">=", "<=", "=", "in", "out"
_WORDS: tuple[tuple[str, str], ...] = (
    (r"at least|no less than|not less than|no lower than|≥|>=", LEAST),
    (r"at most|no more than|not more than|no higher than|up to|≤|<=", MOST),
    (r"equal to|equals|exactly at|exactly on", EQUAL),
    (
        r"(?:higher|greater|larger|more|bigger) than|in excess of|above|over|exceed(?:s|ed|ing)?|surpass(?:es|ed)?|>",
        ABOVE,
    ),
    (r"(?:lower|smaller|less) than|short of|below|under|beneath|<", BELOW),
    (r"outside(?: of)?|beyond", OUTSIDE),
    (r"inside|within", INSIDE),
)
_COMPARATOR = re.compile("|".join(rf"(?P<c{i}>(?<!\w)(?:{words})(?!\w))" for i, (words, _) in enumerate(_WORDS)), re.I)
_RELATION = [relation for _, relation in _WORDS]
_OPPOSITE = {ABOVE: MOST, BELOW: LEAST, LEAST: BELOW, MOST: ABOVE, EQUAL: "!=", INSIDE: OUTSIDE, OUTSIDE: INSIDE}
_NOUN = re.compile(
    r"^\s*(?:the|its|their|this|that|a|an|both)?\s*(?:[\w’'-]+\s+){0,2}?"
    r"(floor|minimum|ceiling|maximum|cap|limits?|thresholds?|tolerance|bounds?|range|band|corridor)\b",
    re.I,
)
_NUMBER_NEXT = re.compile(r"^\s*(?:the |a |its |·+ )?$")
_NEGATED = re.compile(r"\b(?:not|no longer|never|neither|nor|isn't|wasn't|doesn't|didn't|cannot)\b[^.;,]{0,20}$", re.I)
_OF_INTERVAL = re.compile(r"\binterval\b[^,;.]{0,12}(?:\([^)]*\))?[^,;.]{0,24}$", re.I)
_ROSE = r"rose|rises|risen|increase[sd]?|grew|grows|climbed|went up|moved up|up"
_FELL = r"fell|falls|fallen|dropped|drops|decreased|decreases|declined|declines|went down|shrank|slipped|down"
_BETTER, _WORSE = r"improved|improves|improvement", r"deteriorated|deteriorates|worsened|worsens|degraded|decayed"
_CHANGE = re.compile(
    rf"\b(?:(?P<rose>{_ROSE})|(?P<fell>{_FELL})|(?P<better>{_BETTER})|(?P<worse>{_WORSE}))\b(?=[^.;]{{0,60}}\bfrom\b)",
    re.I,
)
HIGHER_IS_BETTER = {"auc", "gini", "ks", "average_precision"}
LOWER_IS_BETTER = {"brier", "psi"}


def check_directions(reading: Reading) -> list[Problem]:
    """Comparison words of a claim that the true values contradict."""
    found, named = figures(reading.plain), mentions(reading)
    problems = list[Problem]()
    for m in _COMPARATOR.finditer(reading.plain):
        relation = _RELATION[int(str(m.lastgroup)[1:])]
        if _OF_INTERVAL.search(reading.plain[: m.start()]):
            continue  # it speaks of an end of the interval, whose figures are checked apart
        if relation in _OPPOSITE and _NEGATED.search(reading.plain[: m.start()]):
            relation = _OPPOSITE[relation]
        problems += _comparison(reading, named, found, m, relation)
    for m in _CHANGE.finditer(reading.plain):
        problems += _change(reading, named, found, m)
    return problems


def holds(fact: Fact, relation: str, noun: str) -> bool | None:
    """Whether the value of ``fact`` stands so to its limit; None where it has no such limit or value."""
    value, limit = fact.value, fact.limit
    if limit is None or isinstance(value, str | bool | None):
        return None
    if noun in ("floor", "minimum") and limit.min is None:
        return False
    if noun in ("ceiling", "maximum", "cap") and limit.max is None:
        return False
    inside = (limit.min is None or value >= limit.min) and (limit.max is None or value <= limit.max)
    if relation in (INSIDE, OUTSIDE):
        return inside == (relation == INSIDE)
    bound = _bound(limit, relation, noun)
    return compare(float(value), relation, bound)


def compare(left: float, relation: str, right: float) -> bool:
    """Whether ``left`` stands in ``relation`` to ``right``."""
    return {
        ABOVE: left > right,
        BELOW: left < right,
        LEAST: left >= right,
        MOST: left <= right,
        EQUAL: left == right,
        "!=": left != right,
        INSIDE: left <= right,
        OUTSIDE: left > right,
    }[relation]


def _bound(limit: Limit, relation: str, noun: str) -> float:
    """The end of the limit that is meant: by its noun, else the only one, else the one the word looks towards."""
    if limit.min is None or noun in ("ceiling", "maximum", "cap"):
        assert limit.max is not None  # holds() has seen to it
        return limit.max
    if limit.max is None or noun in ("floor", "minimum"):
        return limit.min
    return limit.max if relation in (ABOVE, MOST) else limit.min


def _comparison(
    reading: Reading, named: Sequence[Mention], found: Sequence[Figure], m: re.Match[str], relation: str
) -> Iterator[Problem]:
    after = reading.plain[m.end() :]
    facts = [f for f in owners(reading, named, m.start(), m.end()) if isinstance(f.value, int | float)]
    if noun := _NOUN.match(after):
        limited = [f for f in facts if f.limit is not None]
        word = noun[1].lower()
        verdicts = [holds(fact, relation, word) for fact in limited]
        if verdicts and not any(verdicts):
            fact = limited[0]
            yield Problem("contradicted", f"“{m.group()} {noun.group().strip()}” is wrong: {_standing(fact)}.")
        return
    if m.group().lower() in ("over", "under", "inside", "within", "beyond", "up to") and relation not in (ABOVE, BELOW):
        return
    figure = next((f for f in found if f.start >= m.end()), None)
    if figure is not None and _NUMBER_NEXT.match(reading.plain[m.end() : figure.start]):
        yield from _against_figure(reading, facts, figure, m.group(), relation)
        return
    yield from _against_fact(named, facts, m, relation)


def _against_figure(
    reading: Reading, facts: Sequence[Fact], figure: Figure, words: str, relation: str
) -> Iterator[Problem]:
    """Hold "0.801 is above 0.700" against the truth: the true value of the Fact against the figure shown."""
    if re.match(
        r"^\s+(?:[a-z][\w-]*\s+)?(?:cases|rows|events|observations|records)\b", reading.plain[figure.end :], re.I
    ):
        return
    numeric = [float(f.value) for f in facts if isinstance(f.value, int | float)]
    shown = figure.value / 100 if figure.percent else figure.value
    if numeric and not any(compare(value, relation, shown) for value in numeric):
        yield Problem(
            "contradicted", f"“{words} {figure.shown}” is wrong: {facts[0].label} is {wording.value(facts[0])}."
        )


def _against_fact(
    named: Sequence[Mention], facts: Sequence[Fact], m: re.Match[str], relation: str
) -> Iterator[Problem]:
    """Hold "AUC on test is lower than AUC on train" against the truth: two Facts, each named by one mention."""
    right = next((n for n in named if n.start >= m.end()), None)
    if right is None or len(facts) != 1 or len(right.facts) != 1 or right.start - m.end() > 12:
        return
    (left,), (other,) = facts, right.facts
    if left == other or not isinstance(left.value, int | float) or not isinstance(other.value, int | float):
        return
    if not compare(float(left.value), relation, float(other.value)):
        told = f"{left.label} is {wording.value(left)} and {other.label} is {wording.value(other)}"
        yield Problem("contradicted", f"“{m.group()}” is wrong: {told}.")


def _change(reading: Reading, named: Sequence[Mention], found: Sequence[Figure], m: re.Match[str]) -> Iterator[Problem]:
    """Hold "fell from 0.845 to 0.801" against itself: the two figures in the order in which they are told."""
    pair = re.match(r"[^.;]*?\bfrom\s+", reading.plain[m.end() :])
    if pair is None:
        return
    start = m.end() + pair.end()
    two = [f for f in found if f.start >= start][:2]
    if (
        len(two) < 2
        or two[0].start - start > 2
        or not re.match(r"[^.;]{0,60}\bto\s+$", reading.plain[two[0].end : two[1].start])
    ):
        return
    change = two[1].value - two[0].value
    facts = owners(reading, named, m.start(), m.end())
    family = family_of(facts[0]) if facts else ""
    wanted = {"rose": 1, "fell": -1, "better": 0, "worse": 0}[str(m.lastgroup)]
    if wanted == 0 and family in HIGHER_IS_BETTER | LOWER_IS_BETTER:
        wanted = 1 if (family in HIGHER_IS_BETTER) == (m.lastgroup == "better") else -1
    if wanted * change < 0 or (wanted and change == 0):
        yield Problem("contradicted", f"“{m.group()}” is wrong from {two[0].shown} to {two[1].shown}.")


def _standing(fact: Fact) -> str:
    """The truth in words: "AUC on the test sample is 0.801, above the floor of 0.700"."""
    return f"{fact.label} is {wording.value(fact)}, {wording.comparison(fact)} {wording.limit(fact)}"

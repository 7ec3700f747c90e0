"""Days that the papers set for the next validation, the last one on file, and how often one is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from compliance_llm.facts.papers.mood import clause_to, is_rule, of_another, undotted
from compliance_llm.facts.papers.reading import DECLARED, Line, Papers
from compliance_llm.facts.written_days import Written, written_days
from compliance_llm.patterns import Pattern

_KIND = r"(?:(?:full|periodic|annual|yearly|independent|regular|scheduled|model) )*"
_VALIDATION = (
    rf"(?:{_KIND}(?:re-?)?validation(?! (?:sample|set|data|fold|loss|error|team|unit|group|office)s?\b)|recalibration)"
)
_REVIEW = r"(?:(?:full|periodic|annual|yearly|independent|model|scheduled) )+review"
_ANY = rf"(?:{_VALIDATION}|{_REVIEW})"
_NEXT = Pattern(rf"\bnext {_KIND}(?:(?:re-?)?validation|review|recalibration)\b", re.I)
_DUE = Pattern(
    rf"\b{_ANY}\b[^.;]{{0,40}}?\b(?:due|scheduled for|planned for|to be completed (?:by|in)|no later than)"
    r"\W*(?:on |in |by |for |date\W+)?(?:the )?$",
    re.I,
)
_SHOULD_HAVE = Pattern(r"\bshould have been (?:re-?)?validated (?:by|in|before)\W*$", re.I)
_OTHER_THING = Pattern(
    r"\b(?:policy|policies|procedure|standard|limitations?|contract|accounts?|customers?|limits?|licen[cs]e)\b", re.I
)
_DONE = (
    Pattern(
        rf"\b(?:last|latest|most recent)(?:ly)? "
        rf"(?:{_KIND}(?:re-?)?(?:validation|recalibration|review)\b|(?:re-?)?validated)",
        re.I,
    ),
    Pattern(
        r"\b(?:model|score|scorecard|it|version|and|last)\b[^.;]{0,40}\b(?:re-?)?validated\b(?= (?:on|in|again|by))",
        re.I,
    ),
    Pattern(
        rf"\b(?:{_ANY}|independent model validation|review)\b[^.;]{{0,50}}?\b(?:was |were |took |is )?"
        r"(?:completed|performed|took place|carried out|finished|concluded|done|signed|finali[sz]ed|dated|"
        r"issued|passed|confirmed)\b",
        re.I,
    ),
    Pattern(r"\bvalidation report(?: of| dated|,)", re.I),
    Pattern(rf"\b{_VALIDATION} (?:of|in) ", re.I),
    Pattern(r"\bmodel validation issued its report\b", re.I),
    Pattern(r"(?:^|[,;:|] ?)(?i:(?:re-?)?validated) (?:(?:on|in) )?(?=[A-Z\d])"),
)
_LAST_ONE = Pattern(r"\b(?:the last one|last time)\b", re.I)
_REPORT = Pattern(r"\b(?:re-?)?validation\b", re.I)
_NO_REPORT = Pattern(r"\bvalidation (?:plan|policy|standard|procedure|schedule|sample|data)\b", re.I)
_MONTHS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "twelve": 12, "eighteen": 18, "twenty-four": 24}
_EVERY = Pattern(
    r"\b(?:every|each|once (?:a|every)|per)\s+(?:(?P<n>\d+|two|three|four|five|six|twelve|eighteen|twenty-four)\s+)?"
    r"(?P<unit>day|week|month|quarter|half[- ]year|year)s?\b",
    re.I,
)
_NAMED = (
    (Pattern(r"\b(?:daily|weekly|monthly)\b", re.I), 1),
    (Pattern(r"\bquarterly\b", re.I), 3),
    (Pattern(r"\b(?:half[- ]yearly|semi-?annual(?:ly)?|twice a year)\b", re.I), 6),
    (Pattern(r"\b(?:annual(?:ly)?|yearly)\b", re.I), 12),
    (Pattern(r"\bbiennial(?:ly)?\b", re.I), 24),
)
_CYCLE = Pattern(
    r"\b(?:cycle|frequency|interval)\W+(?:of |is |was )?(?P<n>\d+|two|three|six|twelve|eighteen|twenty-four)[ -]"
    r"(?P<unit>month|year)s?\b"
    r"|\b(?P<n2>\d+|two|three|six|twelve|eighteen|twenty-four)[ -](?P<unit2>month|year)s?(?:ly)? cycle\b",
    re.I,
)
_UNITS = {"day": 1, "week": 1, "month": 1, "quarter": 3, "half-year": 6, "half year": 6, "year": 12}
_OF_VALIDATION = Pattern(rf"\b(?:(?:re-?)?validat\w+|{_REVIEW})\b", re.I)


_TOLD_OFTEN = Pattern(r"\b(?:letters?|reports?|reporting|monitor\w*|committees?|meetings?|tables?|dashboards?)\b", re.I)
SHORTEST = 6  # months; what comes oftener is a report to the validators
MOST_COMMAS = 3  # in a sentence; with more it is a list of which one part speaks of validation


class Told(NamedTuple):
    """A day, or a number of months, and the line that tells it."""

    day: date
    line: Line


class Interval(NamedTuple):
    """How often something is asked for, in months, and the line that asks for it."""

    months: int
    line: Line


def months_between(text: str) -> int | None:
    """The months of the first interval of a text: 3 for "quarterly", 24 for "every two years"; at least one."""
    found = [(hit.start(), months) for pattern, months in _NAMED if (hit := pattern.search(text))]
    if hit := _EVERY.search(text):
        times = _times(hit["n"] or "1")
        unit = hit["unit"].lower()
        found.append((hit.start(), 1 if unit in ("day", "week") else times * _UNITS[unit]))
    if hit := _CYCLE.search(text):
        number, unit = hit["n"] or hit["n2"], hit["unit"] or hit["unit2"]
        found.append((hit.start(), _times(number) * _UNITS[unit.lower()]))
    return min(found)[1] if found else None


def _times(number: str) -> int:
    return int(number) if number.isdigit() else _MONTHS[number.lower()]


def next_validation(papers: Papers, version: str) -> Told | None:
    """The latest day that a paper sets for the next validation of this model."""
    lines = [it for it in papers.lines if not of_another(it.text, version)]
    days = [Told(day.last, line) for line in lines for day in written_days(line.text) if _is_next(line, day)]
    return max(days, key=lambda it: it.day, default=None)


def _is_next(line: Line, day: Written) -> bool:
    before = undotted(clause_to(line.text, day.start))
    named = _NEXT.search(before)
    if named:
        return not _OTHER_THING.search(before[: named.start()])
    return bool(_DUE.search(before) or _SHOULD_HAVE.search(before))


def validations(papers: Papers, version: str) -> Iterator[Told]:
    """Each day on which a validation of this model is on file, by a report or by a sentence that tells of one."""
    for paper, title in papers.titles.items():
        if _REPORT.search(title) and not _NO_REPORT.search(title) and paper in papers.days:
            line = next(it for it in papers.lines if it.paper == paper)
            yield Told(papers.days[paper].first, line)
    for line in papers.lines:
        if not is_rule(line.text) and not of_another(line.text, version):
            yield from (Told(day.first, line) for day in written_days(line.text) if _is_done(line.text, day))


def _is_done(text: str, day: Written) -> bool:
    clause = undotted(clause_to(text, day.end))
    if _NEXT.search(clause) or re.search(r"\b(?:due|planned|scheduled|next|to be|not|never)\b", clause, re.I):
        return False
    last = bool(_LAST_ONE.search(clause) and _OF_VALIDATION.search(text))
    return last or any(pattern.search(clause) for pattern in _DONE)


def _around(text: str, hit: re.Match[str]) -> str:
    """The words around a word on validation, up to the next clause or 60 characters."""
    before = re.split(r"[;|.]\s|\|", text[max(0, hit.start() - 60) : hit.start()])[-1]
    after = re.split(r"[;|.]\s|\|", text[hit.end() : hit.end() + 60])[0]
    if re.search(r",", before) and re.search(r",", text):
        before = before.rpartition(",")[2] or before
    return f"{before}{hit[0]}{after.partition(',')[0]}"


def validation_interval(papers: Papers, version: str) -> Interval | None:
    """How often the papers want this model validated."""
    for line in papers.lines:
        if line.paper == DECLARED or of_another(line.text, version) or not _OF_VALIDATION.search(line.text):
            continue
        near = (_around(line.text, hit) for hit in _OF_VALIDATION.finditer(line.text))
        months = next((it for text in near if (it := months_between(text) or 0) >= SHORTEST), None)
        is_list = "|" in line.text or line.text.count(",") > MOST_COMMAS or _TOLD_OFTEN.search(line.text)
        months = months or (None if is_list else months_between(line.text))
        if months and months >= SHORTEST:
            return Interval(months, line)
    return None

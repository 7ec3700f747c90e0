"""Definitions of the target in the papers and in subject.yaml that do not agree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compliance_llm.facts.papers.mood import of_another
from compliance_llm.facts.papers.reading import BAR, DECLARED, Line, Papers
from compliance_llm.facts.papers.spelled import COUNT, whole
from compliance_llm.patterns import Pattern

_DEFINES = Pattern(
    r"\b(?:target|outcome|event|label|defaults?|bads?|fraud|definition|takeover|dependent variable|"
    r"(?:performance|outcome) window)\b[^.;]{0,60}?(?:\b(?:is|are|means|counts?|when|labelled)\b|[:|])"
    r"|\bcounts? as (?:\w+ )?(?:fraud|default|bad|an event|takeover)\b"
    r"|\b(?:probability|likelihood) (?:that|of)\b[^.;]{0,60}?\b(?:is|be|being|becomes?|falls?|goes|has|misses)\b",
    re.I,
)
_OTHER_USE = Pattern(
    r"\b(?:regulat\w+|accounting|early warning|second view|as well|reminder|tracked|IFRS|Basel|capital|younger than|"
    r"left out|excluded|rates?|provision\w*|written off|AUC|Gini|PSI|full outcome|committee)\b",
    re.I,
)
_DECLARED_KEY = Pattern(r"key method\.(?:target|outcome|event|label|default_definition|definition)$")
_LENGTH = rf"(?P<n>{COUNT}|an?)(?:\+| or more| plus)?[ -](?P<unit>day|month|year|week)s?"
_BEHIND = r"(?:past due|overdue|in arrears|late|delinquent|behind|unpaid|missed)"
_OWED = r"(?:monthly )?(?:payments?|instal?lments?|repayments?|dues|rates)"
_ARREARS = Pattern(
    rf"\b(?:{_LENGTH} {_BEHIND}|(?P<dpd>\d+)\+? ?DPD)\b"
    rf"|\b(?P<owed>{COUNT})(?:\+| or more| plus)? {_OWED} (?:or more )?(?:are |were |is |was |have been )?{_BEHIND}\b"
    rf"|\bmiss(?:es|ed|ing)? (?:at least )?(?P<missed>{COUNT})(?:\+| or more| plus)? (?:consecutive )?{_OWED}\b",
    re.I,
)
_WINDOW = Pattern(
    rf"\b(?:within|in|over|during|first|next|window(?: of| is| was)?:?) (?:the |its )?(?:first |"
    rf"next )?{_LENGTH}\b"
    r"(?! past| overdue)",
    re.I,
)
WIDE = 3  # bars of a row of a table that tells of more than a definition, as of limits and deadlines
_DEADLINE = Pattern(
    r"\b(?:reviews?|reports?|explains?|informs?|escalates?|responds?|decides?|answers?)\b[^.;]{0,40}\bwithin\b", re.I
)  # of a monitoring plan
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}
_CHARGEBACK = Pattern(r"\bcharge-?d? ?-?backs?\b", re.I)
_CONFIRMED = Pattern(r"\bconfirmed\b", re.I)
_SAME = 0.05  # share by which two lengths may differ: twelve months are a year


class Terms(NamedTuple):
    """The terms of a definition: days in arrears, days of the window, and who labels."""

    arrears: frozenset[float]
    window: frozenset[float]
    labels: frozenset[str]


class Conflict(NamedTuple):
    """Two lines that define one thing in two ways, and what differs."""

    one: Line
    other: Line
    what: str


def target_conflicts(papers: Papers, version: str) -> Iterator[Conflict]:
    """The first definition beside each other paper's that differs from it."""
    lines = list(_defining(papers, version))
    seen: set[str] = set()
    for other in lines[1:]:
        if (what := _differ(terms_of(lines[0].text), terms_of(other.text))) and other.paper not in seen:
            seen.add(other.paper)
            yield Conflict(lines[0], other, what)


def terms_of(text: str) -> Terms:
    """The terms of a definition in words."""
    arrears = frozenset(_days_in_arrears(hit) for hit in _ARREARS.finditer(text))
    window = frozenset(whole(hit["n"]) * _DAYS[hit["unit"].lower()] for hit in _WINDOW.finditer(text))
    labels = {name for name, it in (("chargeback", _CHARGEBACK), ("confirmed", _CONFIRMED)) if it.search(text)}
    return Terms(arrears, window, frozenset(labels))


def _days_in_arrears(hit: re.Match[str]) -> float:
    """Days, where a payment missed stands for a month."""
    if hit["dpd"]:
        return float(hit["dpd"])
    if owed := hit["owed"] or hit["missed"]:
        return whole(owed) * _DAYS["month"]
    return whole(hit["n"]) * _DAYS[hit["unit"].lower()]


def _defining(papers: Papers, version: str) -> Iterator[Line]:
    """The declared definition, then sentences of papers that define the target of this model."""
    yield from (it for it in papers.lines if it.paper == DECLARED and _DECLARED_KEY.search(it.source))
    for line in papers.lines:
        defines = line.paper != DECLARED and _DEFINES.search(line.text) and not _OTHER_USE.search(line.text)
        apart = _DEADLINE.search(line.text) or line.text.count(BAR) >= WIDE
        if defines and not apart and not of_another(line.text, version):
            yield line


def _differ(one: Terms, other: Terms) -> str:
    """The term that two definitions set differently; empty where there is none."""
    if one.arrears and other.arrears and not _meet(one.arrears, other.arrears):
        return "the days past due"
    if one.window and other.window and not _meet(one.window, other.window):
        return "the outcome window"
    if one.labels and other.labels and not one.labels & other.labels:
        return "who or what confirms an event"
    return ""


def _meet(some: frozenset[float], others: frozenset[float]) -> bool:
    return any(abs(a - b) <= _SAME * max(a, b) for a in some for b in others)

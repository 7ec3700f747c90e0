"""Alerts that were closed without a person and proved suspicious when a sample of them was examined, as stated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm.facts.packs.papers import (
    ELSEWHERE,
    RESOLVED,
    RULE,
    Line,
    Share,
    lines,
    numbered,
    paragraphs,
    percent_limit,
    share_in,
)
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Limit, Passage, Subject, in_words
from compliance_llm.statistics.intervals import LEVEL, exact_upper, wilson

CLOSED = Pattern(
    r"\bsuppress\w*|\bauto-?\s?(?:clos|discount|dismiss|resolv|clear)\w*|\bhibernat\w*|\bde-?prioriti[sz]ed?\b|"
    r"\b(?:closed|dismissed|discounted|cleared|discarded|dropped|resolved|retired)\s(?:\w+\s){0,2}?(?:automatically|by "
    r"(?:the )?(?:model|score|system|machine|robot|triage|tool)|without (?:a |any )?(?:person|review|analyst|"
    r"investigat\w+|human))|"
    r"\b(?:automatically|machine|model|system)[- ](?:closed|dismissed|discounted|cleared|discarded)|"
    r"\bauto_?closed\b|\bdiscounted alerts?\b|\b(?:bulk|mass)[- ](?:closed|closures?)\b",
    re.I,
)
SUSPICIOUS = Pattern(
    r"\b(?:suspici\w+|true (?:positives?|suspicions?|matches|hits)|productive|should (?:not )?have been|reportable|"
    r"reported|escalat\w+|SARs?|STRs?|SMRs?|wrongly|in error|incorrectly|genuine|missed)\b",
    re.I,
)
FEWEST_EXAMINED = 20
EXAMINED = Pattern(
    r"\b(?:sampl\w+|examin\w+|review\w*|re-?investigat\w+|investigat\w+|check\w*|audit\w*|test\w*|drawn|quality|QA|"
    r"looked at|by hand|inspect\w+|re-?worked|re-?opened|re-?open)\b",
    re.I,
)
BELOW = Pattern(
    r"\b(?:below|under|beneath|near)[ -](?:the |a |its )?(?:lines?|triggers?|thresholds?|misses|cut-?off)", re.I
)
NOT_CLOSED = Pattern(r"\b(?:not|never|no longer)\s(?:\w+\s)?$", re.I)
NONE_FOUND = Pattern(r"\b(?:none|nil|no case|no alert|not one)\b[^.;|]{0,60}\b(?:suspici|productive|true|report)", re.I)
CLEAN = Pattern(
    r"\b(?:not suspicious|rightly|correctly|confirmed (?:as )?(?:false|not)|unproductive|false positives?)\b", re.I
)


def suppressed(
    subject: Subject, documents: Sequence[Passage], tables: Sequence[tuple[Line, Share]] = ()
) -> Iterator[Fact]:
    """The worst stated share of suspicious cases among alerts that were closed without a person, and its limit."""
    found = [(line, share) for line in told_lines(documents) if (share := proved_suspicious(line.text))]
    found += tables
    if not found:
        return
    line, share = max(found, key=lambda it: it[1].value)
    limit = _limit(subject, documents, line)
    low, high = wilson(share.k, share.n) if share.k is not None and share.n is not None else (None, None)
    yield Fact(
        id="fact:suppressed",
        label="share of alerts closed without a person that proved suspicious when examined, as stated",
        value=share.value,
        unit="share",
        decimals=1,
        low=low,
        high=exact_upper(0, share.n) if share.k == 0 and share.n else high,
        level=None if low is None else LEVEL,
        n=share.n,
        events=share.k,
        reason=line.text,
        yardstick=None
        if limit is None
        else Limit(max=limit, authority="convention", source="the limit that the model's own papers state"),
        origin="relied_on",
        source=line.source,
        method="as the document states it; Wilson interval of the counts stated",
        computed_by="suppressed@1",
    )


def told_lines(documents: Sequence[Passage]) -> list[Line]:
    """Sentences, and paragraphs of several sentences, of which a count may stand in another than its subject."""
    single = lines(documents)
    return single + [it for it in paragraphs(documents) if all(it.text != other.text for other in single)]


def proved_suspicious(text: str) -> Share | None:
    """The share of alerts closed without a person that proved suspicious, where a text tells one above zero."""
    closed = CLOSED.search(text)
    if closed is None or NOT_CLOSED.search(text[: closed.start()]):
        return None
    if not (SUSPICIOUS.search(text) and EXAMINED.search(text)):
        return None
    rule = RULE.search(re.sub(r"\bshould (?:not )?have been\b", "", text, flags=re.I))
    if rule or RESOLVED.search(text) or ELSEWHERE.search(text) or NONE_FOUND.search(text) or CLEAN.search(text):
        return None
    share = share_in(text)
    if share is None or not share.value or share.value > 0.8 or (share.n is not None and share.n < FEWEST_EXAMINED):
        return None
    at = SUSPICIOUS.search(text)
    return share if share.k is not None or (at and _near(text, at.start())) else None


def _near(text: str, at: int) -> bool:
    """Whether a percentage stands near a position, so that it is a share of what is told there."""
    return any(abs(hit.start() - at) < 80 for hit in re.finditer(r"\d\s*(?:%|per ?cent)", numbered(text)))


def _limit(subject: Subject, documents: Sequence[Passage], line: Line) -> float | None:
    """The largest share allowed: by the plan, a condition of approval, the text itself, or a sentence of the papers."""
    if (plan := plan_limit(subject)) is not None:
        return plan
    said = [line.text, *(in_words(it) for it in subject.approvals), *(it.text for it in documents)]
    of_closed = (it for it in said[1:] if CLOSED.search(it) and SUSPICIOUS.search(it) and not ELSEWHERE.search(it))
    return next((limit for it in (said[0], *of_closed) if (limit := percent_limit(it)) is not None), None)


def plan_limit(subject: Subject) -> float | None:
    """The largest planned share of suspicious cases below the line or among alerts closed without a person."""
    for value in subject.monitoring.values():
        entries = [in_words(it) for it in value] if isinstance(value, list | tuple) else [in_words(value)]
        for entry in (part for it in entries for part in it.split(";")):
            if (CLOSED.search(entry) or BELOW.search(entry)) and SUSPICIOUS.search(entry):
                limit = re.search(r"(\d+(?:\.\d+)?)\s*(?:%|per ?cent)", entry)
                return float(limit[1]) / 100 if limit else None
    return None

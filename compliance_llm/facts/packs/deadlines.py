"""Reports filed after their deadline and alerts left open too long, as the papers state them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compliance_llm.facts.packs.papers import (
    ELSEWHERE,
    RESOLVED,
    RULE,
    Line,
    Share,
    lines,
    numbered,
    paragraphs,
    percent_in,
    share_in,
)
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Limit, Passage, Subject, in_words
from compliance_llm.statistics.intervals import LEVEL, wilson

DEADLINE = 30  # days from detection to the report (31 CFR 1020.320), where the papers name no other
REPORT = Pattern(
    r"\b(?:SARs?|STRs?|SMRs?|UTRs?|UARs?|DORs?|suspicious (?:activity|transaction|matter) reports?|disclosures?|"
    r"(?:reports?|filings?|filed|submitted)\b(?=.*\b(?:filed|submitted|late|FIU|deadline|detection|sent|made)\b)|"
    r"(?:filed|submitted)\b(?=.*\breports?\b)|filings?)\b",
    re.I,
)
LATE = Pattern(
    r"\b(?:late\b|later(?: than)?\b|(?:after|beyond|past|over|outside|missed|missing|exceed\w*) (?:of )?(?:the |its "
    r"|their "
    r")?(?:\w+[- ]){0,3}?(?:deadline|due date|window|time ?limit|period|clock|\d+[- ](?:calendar |working |business "
    r")?days?)|"
    r"(?:more|longer) than \d+ (?:calendar |working |business )?days|overdue|not (?:filed |submitted |made |sent "
    r")?(?:on "
    r"time|in time|within))",
    re.I,
)
LONGEST = Pattern(
    r"\b(?:latest|longest|oldest|slowest|worst|maximum|up to|as (?:late|long) as)\b[^.;|\d]{0,40}(\d+) (?:calendar "
    r"|working |business )?days",
    re.I,
)
DAYS = Pattern(r"\b(\d+)[- ](?:calendar |working |business )?days?\b", re.I)
NO_REPORT = Pattern(
    r"\b(?:no|none|nil|neither|not one|never|without|zero|0)\b[^.;|]{0,60}\b(?:late|later|overdue|after|missed|"
    r"beyond|older"
    r"|longer|exceed\w*)|\ball\b[^.;|]{0,50}\b(?:within|on time|in time|before)|\bnot (?:filed |submitted )?late\b|"
    r"\bwas late(?:r)? (?:closed|withdrawn)",
    re.I,
)
OTHER_REPORT = Pattern(
    r"\b(?:monitoring|validation|audit|annual|quarterly|monthly|board|regulatory returns?|currency transaction|CTRs?|"
    r"management|incident) reports?\b|\breport (?:to the )?(?:board|committee)\b",
    re.I,
)
AGED = Pattern(
    r"\b(?:(?:older|open(?:ed)?|unworked|pending|outstanding|unassigned|undecided|waiting|aged|ageing|aging|overdue|"
    r"untouched|unreviewed)\b[^.;|\d]{0,40}?(\d+) (?:calendar |working |business )?days|"
    r"(?:more|longer|over|beyond|past|exceed\w*|>)[^.;|\d]{0,24}?(\d+)[- ](?:calendar |working |business )?days?)\b",
    re.I,
)
STILL_OPEN = Pattern(
    r"\b(?:old\w*|open\w*|aged|ageing|aging|overdue|past|beyond|exceed\w*|queue|backlog|outstanding|pending|unworked|"
    r"unassigned|waiting)\b",
    re.I,
)
ALERTS = Pattern(r"\balerts?\b|\bcases?\b|\bbacklog\b|\bqueue\b|\bof these\b|\bof which\b|\binvestigations?\b", re.I)
TRIGGER = Pattern(r"\b(?:more than|above|over)\s+\d+(?:\.\d+)?\s*%", re.I)  # in a table: when to act
OF_LIMIT = Pattern(r"\b(?:limits?|at most|must|targets?|thresholds?|tolerance|upper|appetite|max(?:imum)?)\b", re.I)


class Late(NamedTuple):
    """Reports filed late: how many or what share, the deadline in days, and the days that the slowest one took."""

    share: Share
    deadline: int
    longest: int | None


def late_reports(documents: Sequence[Passage], counted: Sequence[tuple[Line, Late]] = ()) -> Iterator[Fact]:
    """The worst stated share of reports that were filed after their deadline, in sentences or as counted elsewhere."""
    found = [(line, late) for line in (*lines(documents), *paragraphs(documents)) if (late := filed_late(line.text))]
    found += counted
    if not found:
        return
    line, late = max(found, key=lambda it: (it[1].share.value, it[1].longest or 0))
    share = late.share
    low, high = wilson(share.k, share.n) if share.k is not None and share.n is not None else (None, None)
    yield Fact(
        id="fact:late_reports",
        label=f"share of reports filed later than {late.deadline} days, as stated",
        value=share.value,
        unit="share",
        decimals=1,
        low=low,
        high=high,
        level=None if low is None else LEVEL,
        n=share.n,
        events=share.k,
        reason=line.text,
        origin="relied_on",
        source=line.source,
        method="as the document states it; Wilson interval of the counts stated",
        computed_by="late_reports@1",
    )
    if late.longest:
        yield Fact(
            id="fact:late_reports_longest",
            label="days that the latest report took, as stated",
            value=late.longest,
            unit="cases",
            decimals=0,
            reason=line.text,
            origin="relied_on",
            source=line.source,
            method="as the document states it",
            computed_by="late_reports@1",
        )


_DEFINES = Pattern(r"^\W*(?:positive|outcome|label|target|event|a case is)\b", re.I)


def filed_late(text: str) -> Late | None:
    """The reports filed late that a text states; None where it states none, a rule, or something since put right."""
    if _DEFINES.match(text):
        return None
    late = LATE.search(text)
    if late is None or not REPORT.search(text) or OTHER_REPORT.search(text):
        return None
    if RULE.search(text) or RESOLVED.search(text) or ELSEWHERE.search(text) or NO_REPORT.search(text):
        return None
    share = _late_share(text)
    if share is None or not share.value:
        return None
    longest = LONGEST.search(text)
    days = [int(it) for it in DAYS.findall(text) if not longest or it != longest[1]]
    return Late(share, days[0] if days else DEADLINE, int(longest[1]) if longest else None)


def _late_share(text: str) -> Share | None:
    plain = numbered(text)
    stated = re.search(r"\blate(?:r)?\b:?\s*\|?\s*(\d[\d,]*)\b(?! (?:calendar |working |business )?days)", plain, re.I)
    total = re.search(
        r"\b(?:filed|submitted|reports?|SARs|STRs|total)\b:?\s*\|?\s*(\d[\d,]*)\b(?![ -]\w*\s?days?)", plain, re.I
    )
    if stated and total and total.start() < stated.start():
        k, n = (int(it[1].replace(",", "")) for it in (stated, total))
        if 0 < k <= n:
            return Share(k, n, k / n)
    return share_in(text)


def ageing(subject: Subject, documents: Sequence[Passage]) -> Iterator[Fact]:
    """The stated share of alerts older than a number of days, and the limit in the monitoring plan."""
    plan = in_words(subject.monitoring)
    found = [(line, it) for line in lines(documents) if (it := aged(line.text))]
    if not found:
        return
    line, (share, days) = max(found, key=lambda it: it[1][0].value)
    limit = re.search(rf"\b{days} (?:\w+ )?days\D{{0,40}}?(\d+(?:\.\d+)?)\s*(?:%|per ?cent)", plan, re.I)
    yield Fact(
        id="fact:alert_ageing",
        label=f"share of alerts said to be older than {days} days",
        value=share.value,
        unit="share",
        decimals=1,
        origin="relied_on",
        reason=line.text,
        source=line.source,
        method="as the document states it",
        computed_by="alert_ageing@1",
        yardstick=None
        if limit is None
        else Limit(max=float(limit[1]) / 100, authority="convention", source="the model's own monitoring plan"),
    )


def aged(text: str) -> tuple[Share, int] | None:
    """The share of open alerts that a sentence or row tells to be older than a number of days, and the days."""
    old = AGED.search(text)
    if (
        old is None
        or not (STILL_OPEN.search(text) and ALERTS.search(text))
        or OF_LIMIT.search(text)
        or REPORT.search(text)
    ):
        return None
    if RULE.search(text) or RESOLVED.search(text) or ELSEWHERE.search(text) or NO_REPORT.search(text):
        return None
    if "|" in text and TRIGGER.search(text):
        return None
    share = share_in(text)
    if share is not None and percent_in(text) is not None and share.k is not None and "|" in text:
        share = share._replace(value=percent_in(text) or share.value)
    return None if share is None or not share.value else (share, int(old[1] or old[2]))

"""Reports of the data that took longer than the deadline, by a column of days from alert to report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from compliance_llm.facts.naming import named
from compliance_llm.facts.packs.deadlines import DEADLINE
from compliance_llm.facts.packs.papers import Line, lines
from compliance_llm.facts.timing import day_of
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage, Subject
from compliance_llm.statistics.intervals import LEVEL, exact_upper, wilson
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

_COLUMN = Pattern(
    r"^(?:(?:calendar_)?days?_(?:from_\w+_)?(?:to|until|till)_(?:the_)?(?:report|filing|file|sar|str|smr|submission)\w*|"
    r"(?:report(?:ing)?|filing|sar|str|smr)_(?:days|delay|lag|time)(?:_days)?)$"
)
_STATED = Pattern(
    r"\b(?:reports?|SARs?|STRs?|SMRs?|filings?|filed)\b[^.;|]{0,60}\b(?:within|in) (?P<days>\d+) (?:calendar )?days\b"
    r"|\bwithin (?P<first>\d+) (?:calendar )?days\b[^.;|]{0,60}\b(?:reports?|SARs?|STRs?|filed)\b",
)
_FILED = Pattern(
    r"^(?:sar|str|smr|report|filing|disclosure)_?(?:was_)?(?:filed|made|sent|submitted|date|day|on)(?:_(?:on|at|date|day))?$"
    r"|^(?:filed|reported|filing|date_filed|date_reported)(?:_(?:on|at|date))?$"
)
FEWEST = 20  # reports


def late_in_data(subject: Subject, cases: Cases, documents: Sequence[Passage]) -> Iterator[Fact]:
    """The share of reports that took longer than the deadline that the papers state, or that the United States set."""
    scored = subject.data.scored
    column = next((it for it in cases.features if _COLUMN.match(it.lower()) and cases.is_number(it)), None)
    if column is None and scored is not None and scored.date is not None:
        column = next((it for it in cases.features if _FILED.match(it.lower()) and not cases.is_number(it)), None)
    told = _told(documents)
    days = told[0] if told else DEADLINE if any(it.startswith("us") for it in subject.jurisdictions) else None
    if column is None or days is None:
        return
    taken = quoted(column) if cases.is_number(column) else _days_between(subject, column)
    query = f"SELECT count({taken}), count(*) FILTER ({taken} > {days}) FROM cases WHERE {cases.event}"
    n, k = (int(it) for it in cases.connection.execute(query).fetchall()[0])
    if n < FEWEST:
        return
    low, high = wilson(k, n)
    yield Fact(
        id="fact:late_reports_in_data",
        label=f"share of reports in the data that took longer than {days} days",
        value=k / n, unit="share", decimals=1, low=low, high=high if k else exact_upper(0, n), level=LEVEL, n=n,
        events=k, reason=told[1].text if told else "", computed_by="late_reports@1",
        source=f"{cases.source}, column {column}", method=f"events by {named(column)}; Wilson interval",
    )  # fmt: skip


def _days_between(subject: Subject, column: str) -> str:
    """SQL for the days from the day of an alert to that of its report."""
    scored = subject.data.scored
    assert scored is not None
    assert scored.date is not None
    return f"date_diff('day', {day_of(scored.date)}, {day_of(column)})"


def _told(documents: Sequence[Passage]) -> tuple[int, Line] | None:
    for line in lines(documents):
        if hit := _STATED.search(line.text):
            return int(hit["days"] or hit["first"]), line
    return None

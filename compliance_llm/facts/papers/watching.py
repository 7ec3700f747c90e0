"""How often the model is to be monitored, the latest monitoring report on file, and monitoring that has stopped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance_llm.facts.papers.mood import is_plan, is_rule, of_another
from compliance_llm.facts.papers.reading import DECLARED, Line, Papers
from compliance_llm.facts.papers.schedules import Interval, Told, months_between
from compliance_llm.facts.written_days import written_days
from compliance_llm.patterns import Pattern

_MONITORED = Pattern(r"(?<!transaction )\bmonitor(?:ed|ing)?\b(?! system)", re.I)
_NO_REPORT = Pattern(r"\b(?:plan|policy|standard|procedure|concept)\b", re.I)
_LATEST = Pattern(
    r"\b(?:last|latest|most recent) (?:\w+ ){0,2}?(?:report|pack)\b|\b(?:report|pack) was last (?:produced|issued)\b",
    re.I,
)
_REPORTED = Pattern(r"\bmonitor\w*|\breports?\b|\bmeasures?\b", re.I)
_STOPPED = Pattern(
    r"\bno (?:\w+ )?monitoring (?:report|pack)s? (?:has|have) been \w+ since\b"
    r"|\bno (?:\w+ )?monitoring has been \w+(?: out)? since\b"
    r"|\bmonitoring has not been (?:performed|run|carried out|done|reported) since\b"
    r"|\bmonitoring (?:was|has been) (?:suspended|stopped|paused|discontinued)\b",
    re.I,
)
_RESUMED = Pattern(r"(?<!not been )\b(?:resumed|restarted)\b|\bagain\b", re.I)
_HEAD = 4  # lines at the beginning of a report that may tell its period or the day on which it was issued
_FREQUENCY_KEY = Pattern(r"key monitoring\.(?:frequency|how_often|cadence|interval|schedule)$")


def monitoring_interval(papers: Papers, version: str) -> Interval | None:
    """How often the plan wants a report: as declared, else as the first sentence on monitoring says."""
    declared = [it for it in papers.lines if it.paper == DECLARED and _FREQUENCY_KEY.search(it.source)]
    told = [it for it in papers.lines if it.paper != DECLARED and _is_on_monitoring(it, version)]
    for line in (*declared, *told):
        if months := months_between(line.text):
            return Interval(months, line)
    return None


def latest_report(papers: Papers, version: str) -> Told | None:
    """The end of the period of the latest monitoring report that is on file or told of."""
    return max(_reports(papers, version), key=lambda it: it.day, default=None)


def monitoring_stopped(papers: Papers, version: str) -> Told | None:
    """A sentence that says that monitoring stopped or that no report was made, and since when."""
    for line in papers.lines:
        hit = _STOPPED.search(line.text)
        if hit is None or is_rule(line.text) or of_another(line.text, version) or _of_transactions(line.text):
            continue
        days = [it for it in written_days(line.text) if it.start >= hit.end()]
        if days and not _RESUMED.search(line.text):
            return Told(days[0].last, line)
    return None


def _reports(papers: Papers, version: str) -> Iterator[Told]:
    for paper, title in papers.titles.items():
        if _MONITORED.search(title) and not _NO_REPORT.search(title) and paper in papers.days:
            head = [it for it in papers.lines if it.paper == paper][:_HEAD]
            days = [day.last for day in written_days(title)] + [d.last for it in head for d in written_days(it.text)]
            yield Told(max([papers.days[paper].last, *days]), head[0])
    for line in papers.lines:
        hit = _LATEST.search(line.text)
        about = " ".join(it.text for it in papers.block_of(line))
        if hit and _MONITORED.search(about) and not of_another(about, version):
            days = [it for it in written_days(line.text) if it.start >= hit.end()]
            yield from (Told(it.last, line) for it in days[:1])


def _is_on_monitoring(line: Line, version: str) -> bool:
    said = _MONITORED.search(line.text) and _REPORTED.search(line.text)
    return bool(said) and not (is_plan(line.text) or is_rule(line.text) or of_another(line.text, version))


def _of_transactions(text: str) -> bool:
    return bool(re.search(r"\btransaction monitoring\b", text, re.I))

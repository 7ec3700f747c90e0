"""The day on which this version went live by the papers, and what says that another one was in use until a day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from compliance_llm.facts.governance.approvals import trimmed
from compliance_llm.facts.papers.mood import denied, is_plan, is_rule, of_another, undotted
from compliance_llm.facts.papers.reading import BAR, DECLARED, Line, Papers, Row
from compliance_llm.facts.papers.records import records
from compliance_llm.facts.terms import words
from compliance_llm.facts.written_days import Written, written_days
from compliance_llm.patterns import Pattern
from compliance_llm.records import Subject

_INTO = r"(?:production|live use|daily use|use|service|operation|live operation)"
_LIVE = Pattern(
    r"\b(?:went|goes|gone|has been|been|is|was) (?:fully |first )?live\b|\bgo-?live\b|\blive since\b"
    rf"|\b(?:put|taken|moved|brought|released|promoted|went|goes|entered|introduced|transferred) (?:in)?to {_INTO}\b"
    rf"|\b(?:in|into) {_INTO} (?:since|from)\b|\b(?:used|operational|productive|active) (?:since|from)\b"
    rf"|\bstart(?:ed)? of (?:production|use|operation)\b|\bentered {_INTO}\b"
    r"|\b(?:switched on|turned on|activated|deployed|rolled out|cut over)\b",
    re.I,
)
_TRIAL = Pattern(
    r"\b(?:shadow\w*|parallel|pilot\w*|trial\w*|test(?:s|ing)? (?:environment|system|stage|mode|server|use)|sandbox|"
    r"uat|"
    r"staging|pre-?production|without effect|no effect|dry run|silent\w*|silently|dark launch|observation mode|"
    r"log(?:ging)? only|not (?:shown|acted|used)|read[- ]only|for testing|rehearsal|proof of concept|canary|beta)\b",
    re.I,
)
_OTHER_THING = Pattern(
    r"\b(?:screen|page|dashboard|feed|report(?:s|ing)?|queue|rate grid|overlay|adjustments?|inputs?|features?|rules?|"
    r"thresholds?|limits?|cut-?offs?|monitoring|training|interface|website|patch|hot-?fix|prompt|greeting|filter|"
    r"loans?|accounts?|customers?|cards?|employees?|challenger|fallback|library|server|database|warehouse|policy|"
    r"procedure|change|campaign|products?|licen[cs]e|contract|connector|logging|masking)\b[^.;|]{0,25}$",
    re.I,
)
_MODEL = Pattern(
    r"\b(?:model|score|scorecard|score card|detector|engine|assistant|classifier|tool|aid|copilot|chatbot|algorithm)\b",
    re.I,
)
_NUMBER = Pattern(r"(?<![\w.,])v?(\d+\.\d+(?:\.\d+)*)(?![\w%]|[.,]\d)", re.I)
_ANNOUNCED = Pattern(
    r"\b(?:versions?|release|model|score|scorecard|detector|v)\.? ?(\d+(?:\.\d+)*)(?!\d|[.,]\d|%)", re.I
)
_OF_IT = Pattern(r"(?:go-?live|start of \w+) (?:of|for) (?:the |version |release )*[\w.]+(?: [\w.]+)?", re.I)
_UNTIL = Pattern(r"\b(?:until|till|to|through|by|before|valid|approved|validated|review\w*)\b[^.;,|]{0,25}$", re.I)
_SUBORDINATE = Pattern(
    r"\b(?:once|when|after|before|while|until|as soon as|by the time|since|which|that|who)\b[^,;.|]{0,50}$", re.I
)
_SPAN = Pattern(r"\b(?:from|to|until|between|and|through|since|by|before|after)\W*$|[–-]\s?$", re.I)
_LIVE_COLUMN = Pattern(
    r"\b(?:live|in use|in production|deployed|go-?live|production|released|switched on|activat\w+)\b", re.I
)
_NOT_LIVE_COLUMN = Pattern(r"\b(?:planned|until|end|withdrawn|test|shadow|pilot|owner|by)\b", re.I)
_CHANGE = Pattern(r"\b(?:change|requested|amendment|modification)\b", re.I)
_ENDED = Pattern(
    r"\b(?:withdrawn|retired|replaced|switched off|turned off|decommissioned|superseded|in (?:use|production|force)|"
    r"used|made|taken|remain\w*|ran|runs|kept|stays|stayed|taken out|live|parallel|shadow\w*|until then|decided|"
    r"scored)\b",
    re.I,
)
_OLD = Pattern(
    r"\b(?:predecessor|previous|former|old(?:er)?|earlier|existing|replaced|outgoing|parallel|shadow\w*|"
    r"side by side)\b",
    re.I,
)


class Live(NamedTuple):
    """A day on which this version went live, and the line that says so; whether the line names the version."""

    first: date
    last: date
    line: Line
    is_named: bool


def live_days(papers: Papers, subject: Subject) -> list[Live]:
    """Every day that a paper gives for this version's going live, the earliest first."""
    found = [*_in_lines(papers, subject), *_in_columns(papers, subject), *_in_records(papers, subject)]
    return sorted(found, key=lambda it: it.first)


def other_in_use(papers: Papers, subject: Subject) -> list[Live]:
    """Days until which another version was in use, or this one ran beside it without effect."""
    found: list[Live] = []
    for line in papers.lines:
        if line.paper == DECLARED or not _ENDED.search(line.text):
            continue
        if _OLD.search(line.text) or any(not _is_ours(it, subject) for it in _ANNOUNCED.findall(line.text)):
            days = [it for it in written_days(line.text) if not _of_approval(line.text, it)]
            found += [Live(it.first, it.last, line, False) for it in days]
    return found


def _in_lines(papers: Papers, subject: Subject) -> Iterator[Live]:
    for line in papers.lines:
        text = undotted(line.text)
        if ".approvals" in line.source or "key approvals" in line.source or _is_no_event(line.text, subject):
            continue
        for hit in _LIVE.finditer(text):
            day = _day_beside(text, hit)
            if day and not denied(text, hit.start()) and _is_about(text[: hit.start()], line, subject):
                yield Live(day.first, day.last, line, _names(line.text, subject))
                break


def _is_no_event(text: str, subject: Subject) -> bool:
    other = of_another(text, subject.version) and not _names(text, subject)
    return bool(is_rule(text) or is_plan(text) or _TRIAL.search(text) or other or _names_another(text, subject))


def _is_about(before: str, line: Line, subject: Subject) -> bool:
    """Whether what went live is the model, by the words before."""
    clause = before if BAR in before else re.split(r"[;.]\s", before)[-1]
    of_it = _OF_IT.match(line.text[len(before) :].replace("·", "."))
    if of_it and (_MODEL.search(of_it[0]) or _names(of_it[0], subject)):
        return True
    if _names(clause.replace("·", "."), subject):
        return True
    if _OTHER_THING.search(clause):
        return False
    declared = line.paper == DECLARED and not clause.strip(" :")
    return declared or bool(_MODEL.search(clause)) or bool(set(words(clause)) & _own_words(subject))


def _own_words(subject: Subject) -> set[str]:
    """Words of the model's name that are names and not nouns of the trade."""
    names = re.findall(r"\b[A-Z][a-z]{3,}\b|\b[A-Z]{2,}\b", subject.name.partition(" ")[2] + " " + subject.name)
    common = {
        "loan",
        "card",
        "credit",
        "risk",
        "fraud",
        "customer",
        "alert",
        "transaction",
        "payment",
        "policy",
        "wallet",
    }
    return {it.lower() for it in names} - common


def _day_beside(text: str, hit: re.Match[str]) -> Written | None:
    """The day right after the words, or else the last before them in the same clause or row."""
    days = written_days(text.replace("·", "."))
    after = next((it for it in days if 0 <= it.start - hit.end() <= 60), None)
    if after and not re.search(r"[.;|]|\bapprov\w+|\b(?:until|to|by)\W*$", text[hit.end() : after.start]):
        return after
    if _SUBORDINATE.search(text[: hit.start()]):
        return None
    before = [it for it in days if it.end <= hit.start() and not re.search(r"[.;]\s", text[it.end : hit.start()])]
    before = [it for it in before if not _of_approval(text, it) and not _SPAN.search(text[: it.start])]
    return before[-1] if before else None


def _of_approval(text: str, day: Written) -> bool:
    return bool(_UNTIL.search(text[: day.start]) and re.search(r"(?:valid|approv|review)", text[: day.start], re.I))


def _in_columns(papers: Papers, subject: Subject) -> Iterator[Live]:
    """Days of a table with a column for going live, in the row of this version."""
    for row in papers.rows:
        cells = [(name, text) for name, text in row.cells if _is_live_column(name)]
        days = [day for _, text in cells for day in written_days(text)[:1]]
        own = row.line.paper != DECLARED and any(_is_ours(it, subject) for it in _versions_of(row))
        if days and own and not _TRIAL.search(row.line.text):
            yield Live(days[0].first, days[0].last, row.line, True)


def _versions_of(row: Row) -> list[str]:
    cells = [text for name, text in row.cells if re.search(r"\b(?:version|release|model)\b", name, re.I)]
    return [it for text in cells for it in _NUMBER.findall(text)]


def _is_live_column(name: str) -> bool:
    return bool(_LIVE_COLUMN.search(name)) and not _NOT_LIVE_COLUMN.search(name)


def _in_records(papers: Papers, subject: Subject) -> Iterator[Live]:
    for record in records(papers):
        live = next((it for it in record.entries if _is_live_column(it.name)), None)
        if live is None or any(_CHANGE.search(it.name) for it in record.entries):
            continue
        told = " ".join(f"{it.name} {it.value}" for it in record.entries)
        days = written_days(live.value)
        if days and not _TRIAL.search(f"{live.name} {live.value}") and not _names_another(told, subject):
            yield Live(days[0].first, days[0].last, record.line(live), _names(told, subject))


def _names(text: str, subject: Subject) -> bool:
    return any(_is_ours(it, subject) for it in _NUMBER.findall(text))


def _names_another(text: str, subject: Subject) -> bool:
    """Whether a text names a version and none of those it names is ours."""
    found = _ANNOUNCED.findall(text)
    return bool(found) and not any(_is_ours(it, subject) for it in found) and not _names(text, subject)


def _is_ours(version: str, subject: Subject) -> bool:
    return trimmed(version) == trimmed(subject.version.lower().removeprefix("v"))

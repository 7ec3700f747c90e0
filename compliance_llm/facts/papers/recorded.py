"""Records of changes without a test or an approval, and records that say that a control is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance_llm.facts.papers.mood import denied, of_another
from compliance_llm.facts.papers.reading import Line, Papers
from compliance_llm.facts.papers.records import Entry, Record, lacks, records
from compliance_llm.facts.written_days import written_days
from compliance_llm.patterns import Pattern

_CHANGE = Pattern(
    r"^(?:(?:description|details?|nature|content|subject|summary|scope) of (?:the |this )?)?changes?"
    r"(?: (?:description|details?|made|summary))?$|^what (?:was |has )?changed$|^(?:modification|amendment)$",
    re.I,
)
_LIVE = Pattern(
    r"^(?:(?:date|day) (?:of )?)?(?:live|in (?:use|production|force)|deploy\w*|released?|implement\w*|go(?:es|"
    r"ne)?[- ]?live|"
    r"effective|applied|active|activated|production|rolled out|introduced|put live|switched on)\b",
    re.I,
)
_TEST = Pattern(
    r"^(?:(?:regression|impact|parallel|pre-release|acceptance|user acceptance|above-the-line|below-the-line|"
    r"evidence of|"
    r"result of|independent|prior|documented) )*(?:test(?:s|ed|ing)?|impact|(?:re-?)?validat\w+|(?:re-?)?evaluat\w+|"
    r"back-?test\w*|simulation|analysis)\b(?! (?:sample|set|data|environment|owner|account)\b)",
    re.I,
)
_APPROVAL = Pattern(r"^(?:approv\w+|authori[sz]\w+|sign(?:ed)?[- ]?off\w*|(?:change )?approval)\b", re.I)
_CONTROL = Pattern(
    r"^(?:independent (?:review|validation|check|challenge)|(?:peer|code|second|four[- ]eyes) (?:review|reader|check)|"
    r"second (?:pair of eyes|reviewer)|four[- ]eyes(?: principle)?|(?:roll-?back|fall-?back|fail-?over|back-?out|"
    r"recovery|"
    r"restore|contingency|kill switch)(?: plan| procedure)? (?:tested|tests?|rehears\w+|exercised?)|"
    r"(?:test|rehearsal) of (?:the )?(?:roll-?back|fall-?back|fail-?over|contingency)(?: plan)?|"
    r"user acceptance(?: tests?)?)"
    r"\W*$",
    re.I,
)
_UNDECIDED = Pattern(
    r"\b(?:draft|design|propos\w+|withdrawn|retired|decommissioned|rejected|cancell?ed|reversed|rolled back|planned|"
    r"in preparation|not (?:yet )?live|retrospective\w*)\b",
    re.I,
)
_STATE = Pattern(r"^(?:status|state|stage|phase|outcome|decision|comments?|remarks?|notes?|closure|closed)\b", re.I)
_PLANNED = Pattern(r"\b(?:planned|scheduled|due|will|booked|before go-?live|by \d)", re.I)
_VERSION = Pattern(r"^(?:model )?(?:version|release)$", re.I)
_MADE_UP = Pattern(
    r"\b(?:tests?|impact run|analysis|review|validation|evaluation|approval)\b[^.;|]{0,60}\b(?:was|were|"
    r"has been) (?:\w+ )?"
    r"(?:performed|run|done|carried out|completed|made up|given|obtained|caught up)\b",
    re.I,
)


def recorded_changes(papers: Papers, version: str) -> Iterator[Line]:
    """Records of a change that is live and has no test or no approval, as one line each."""
    for record in records(papers):
        change, live = record.entry(_CHANGE), record.entry(_LIVE)
        if change is None or live is None or not _is_past(live) or _is_set_aside(record, version):
            continue
        missing = list(_missing(record))
        if missing and not _made_up(papers, change.line):
            yield record.line(change, live, *missing)


def missing_controls(papers: Papers, version: str) -> Iterator[Line]:
    """Entries of other records that say that an independent review or the test of a fallback is not there."""
    for record in records(papers):
        if record.entry(_CHANGE) is not None or _is_set_aside(record, version):
            continue
        for entry in record.entries:
            if _CONTROL.search(entry.name) and re.search(r"\w", entry.value) and _is_missing(entry):
                yield record.line(entry)


def _missing(record: Record) -> Iterator[Entry]:
    """Tests that are lacking where no other entry holds one, approvals, and other controls."""
    tests = [it for it in record.entries if _TEST.search(it.name)]
    if tests and all(_is_missing(it) for it in tests):
        yield tests[0]
    for entry in record.entries:
        control = entry not in tests and (_APPROVAL.search(entry.name) or _CONTROL.search(entry.name))
        if control and _is_missing(entry):
            yield entry


def _is_missing(entry: Entry) -> bool:
    return lacks(entry.value) and not _PLANNED.search(entry.value)


def _is_past(live: Entry) -> bool:
    return bool(written_days(live.value) or re.match(r"yes\b|done\b", live.value, re.I))


def _is_set_aside(record: Record, version: str) -> bool:
    """Whether a record is of a draft, of a change that was reversed, or of an earlier version."""
    states = [it.value for it in record.entries if _STATE.search(it.name)]
    named = record.entry(_VERSION)
    earlier = named is not None and of_another(f"version {named.value}", version)
    return earlier or any(_UNDECIDED.search(it) for it in states)


def _made_up(papers: Papers, line: Line) -> bool:
    """Whether a sentence of the same paper says that the test was made later."""
    told = [it.text for it in papers.lines if it.paper == line.paper and "|" not in it.text]
    return any(not denied(it, hit.end(), 8) for it in told for hit in _MADE_UP.finditer(it))

"""Actions, findings and conditions that the papers list as open, with the day on which each is due."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from compliance_llm.facts.papers.mood import denied
from compliance_llm.facts.papers.reading import DECLARED, Line, Papers, Row
from compliance_llm.facts.terms import stems
from compliance_llm.facts.written_days import Written, written_days
from compliance_llm.patterns import Pattern

_DUE_COLUMN = Pattern(
    r"\b(?:due|target|deadline|by when|remediat\w+|agreed|complet\w+ (?:by|date)|implementation date)\b", re.I
)
_STATE_COLUMN = Pattern(r"\b(?:status|state|progress|open|evidence)\b", re.I)
_CLOSED_COLUMN = Pattern(r"\b(?:closed|closure|completed|done|implemented|resolved)\b", re.I)
_ID_COLUMN = Pattern(r"^(?:(?:finding|action|issue) )?(?:id|ref(?:erence)?|no|nr|number|#)\.?$", re.I)
_SUBJECT = Pattern(
    r"\b(?:actions?|findings?|conditions?|issues?|recommendations?|remediation|observations?|deficiency|weakness|"
    r"commitments?|(?:audit |open )points?|points? \d+)\b",
    re.I,
)
_ID = Pattern(r"\b(?!Q[1-4]\b|H[12]\b)[A-Z]{1,5}-?(?:\d{2,4}[-/])?\d{1,4}\b")
_DUE = Pattern(
    r"\b(?:due|target|deadline|completion|agreed|promised|expected|scheduled|by|before|no later than)\b"
    r"[^.;,\d]{0,20}$",
    re.I,
)
_MOVED = Pattern(r"\b(?:extended|revised|moved|postponed|new (?:due|target))\b", re.I)
_CLOSED = Pattern(
    r"\b(?:closed|resolved|completed?|done|implemented|fulfilled|met|remediated|satisfied|discharged|lifted|delivered|"
    r"finished|withdrawn|superseded|cancell?ed|accepted|waived|cleared|settled|fixed|put right|dealt with|remedied|"
    r"signed off)\b",
    re.I,
)
_NOT_YET = Pattern(r"\b(?:to be|be|yet|until|partly|partially|before)(?: fully| formally)?\s*$", re.I)
_OPEN = Pattern(
    r"\b(?:open|outstanding|overdue|pending|in progress|on-?going|unresolved|unfulfilled|incomplete|delayed|"
    r"no progress|"
    r"none received|not received|carried forward|still being|not yet \w+|on track|not started|"
    r"(?:has|have|had|is|was|are) (?:still )?not (?:yet )?(?:been )?(?:fully )?"
    r"(?:closed|resolved|completed?|done|implemented|fulfilled|met|started|begun|remediated|delivered|satisfied))\b",
    re.I,
)
_LABELLED = Pattern(r"\b(?:(?-i:OPEN)|(?-i:OVERDUE)|status\W+(?:is )?open)\b", re.I)
_NONE_OPEN = Pattern(
    r"\b(?:no|none|nil|nothing|neither)\b[^.;]{0,40}\b(?:open|outstanding|overdue|pending|unresolved)\b", re.I
)
_CONDITION_KEY = Pattern(r"key approvals\[\d+\](?:\.(?:conditions?|subject_to|restrictions))?(?:\[\d+\])?$")
_BOUND = Pattern(r"\b(?:conditions?|subject to|provided that)\b", re.I)
_PROVIDED = Pattern(r"\b(?:provided|on condition|subject to|once|until|as long as)\b", re.I)
_AFTER = 3  # sentences in which a state may follow the day
_ALIKE = 0.6  # share of the words of an action that another line repeats where it speaks of the same
_EMPTY = ("", "-", "–", "—", "no", "n", "n/a", "open", "tbc", "tbd")


class Action(NamedTuple):
    """An open action: its words, its number in the register, and the last day that its due date may mean."""

    words: str
    id: str
    due: date
    line: Line


def open_actions(papers: Papers) -> list[Action]:
    """Every action that is open as far as the papers tell, once, with the latest due date that they give it."""
    found = [*_in_rows(papers), *_in_registers(papers), *_in_sentences(papers), *_in_conditions(papers)]
    closing = [it for it in papers.lines if _says_closed(it.text)] if found else []
    left = [it for it in found if not _is_closed_by(closing, it)]
    return list({it.id or it.line.block: it for it in sorted(left, key=lambda it: it.due)}.values())


def _says_closed(text: str) -> bool:
    """Whether a sentence tells of a closure, and does not make one a condition."""
    return is_closed(text) and not is_open(text) and not _PROVIDED.search(text)


def is_closed(text: str) -> bool:
    """Whether a text says that something is closed, met or done."""
    return any(
        not denied(text, hit.start()) and not _NOT_YET.search(text[: hit.start()]) for hit in _CLOSED.finditer(text)
    )


def is_open(text: str) -> bool:
    """Whether a text says that something is open or late."""
    return bool(_OPEN.search(text)) and not _NONE_OPEN.search(text)


def _in_rows(papers: Papers) -> Iterator[Action]:
    for row in papers.rows:
        days = [day for name, text in row.cells if _DUE_COLUMN.search(name) for day in written_days(text)]
        if days and _row_is_open(row):
            yield Action(row.line.text, _id_of(row), max(it.last for it in days), row.line)


def _in_registers(papers: Papers) -> Iterator[Action]:
    """Numbers with a due date in one table and an open state in another: "HI-1 | open, no new date fixed"."""
    due = {
        (row.cell(_ID_COLUMN) or row.cells[0][1]).strip(): max(it.last for it in days)
        for row in papers.rows
        if (days := [day for name, text in row.cells if _DUE_COLUMN.search(name) for day in written_days(text)])
    }
    for line in papers.lines:
        first, _, state = line.text.partition("|")
        hit = _ID.search(first)
        if hit and hit[0] in due and not written_days(state) and is_open(state) and not is_closed(state):
            yield Action(line.text, hit[0], due[hit[0]], line)


def _row_is_open(row: Row) -> bool:
    state = row.cell(_STATE_COLUMN)
    if state:
        return is_open(state) and not is_closed(state)
    return row.has(_CLOSED_COLUMN) and row.cell(_CLOSED_COLUMN).lower() in _EMPTY


def _id_of(row: Row) -> str:
    return row.cell(_ID_COLUMN) or (hit[0] if (hit := _ID.search(row.line.text)) else "")


def _in_sentences(papers: Papers) -> Iterator[Action]:
    for line in papers.lines:
        due = _due_in(line.text)
        if line.paper == DECLARED or due is None or re.search(r"\bif\b", line.text, re.I):
            continue
        block = papers.block_of(line)
        at = block.index(line)
        about = " ".join(it.text for it in block[max(at - 1, 0) : at + 1])
        named = _ID.search(about)
        if (named or _SUBJECT.search(about) or _LABELLED.search(line.text)) and _is_left_open(block[at : at + _AFTER]):
            yield Action(line.text, named[0] if named else "", due, line)


def _is_left_open(lines: Sequence[Line]) -> bool:
    """Whether the first state that sentences tell is that it is open."""
    for number, line in enumerate(lines):
        if number and _due_in(line.text):
            return False
        if is_closed(line.text) or _NONE_OPEN.search(line.text):
            return False
        if is_open(line.text):
            return True
    return False


def _in_conditions(papers: Papers) -> Iterator[Action]:
    """Conditions of a declared approval that name a day: nothing says that they are met but other papers."""
    for line in papers.lines:
        key = _CONDITION_KEY.search(line.source)
        if key is None or not (line.source.endswith(("conditions", "condition")) or _BOUND.search(line.text)):
            continue
        due = _due_in(line.text)
        if due is not None and not is_closed(line.text):
            yield Action(line.text, "", due, line)


def _due_in(text: str) -> date | None:
    """The last day by which a sentence wants something done; where it was moved, the latest day named."""
    days: list[Written] = written_days(text)
    due = [it for it in days if _DUE.search(text[: it.start])]
    if not due:
        return None
    return max(it.last for it in days) if _MOVED.search(text) else due[0].last


def _is_closed_by(closing: Sequence[Line], action: Action) -> bool:
    """Whether one of the lines that tell of something closed speaks of an action, and is not its own."""
    return any(it.block != action.line.block and _is_about(it.text, action) for it in closing)


def _is_about(text: str, action: Action) -> bool:
    if action.id:
        before = r"(?:\b(?:finding|action|issue|condition|recommendation|point|no\.?|number)\s*|#)"
        shown = rf"{before}{re.escape(action.id)}\b" if action.id.isdigit() else rf"\b{re.escape(action.id)}\b"
        return bool(re.search(shown, text, re.I))
    theirs = set(stems(_undated(action.words)))
    return bool(theirs) and len(theirs & set(stems(text))) >= _ALIKE * len(theirs)


def _undated(text: str) -> str:
    for day in reversed(written_days(text)):
        text = text[: day.start] + text[day.end :]
    return re.sub(r"\b(?:by|due|conditions?|open|outstanding|still)\b", " ", text, flags=re.I)

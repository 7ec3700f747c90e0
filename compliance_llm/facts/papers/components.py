"""Parts of a language model that run in another version than the one that was validated or approved.

A part is the model of the supplier, the prompt or the retrieval, each with the identifier that papers give it:
"release 2026-02", "prompt pack p-11". A move is raised only where no line on the new identifier says that it was
tested or approved, and where the old one is named by the declarations, a validation or an approval.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from compliance_llm.facts.governance.approvals import approvals_of
from compliance_llm.facts.papers.mood import hits, is_plan, is_rule, undotted
from compliance_llm.facts.papers.reading import BAR, DECLARED, Line, Papers
from compliance_llm.facts.written_days import written_days
from compliance_llm.patterns import Pattern
from compliance_llm.records import Subject

_ID = r"(?:no\.? |number |called |is |to |of |: ?|, |`)?`?(?P<id>(?:[A-Za-z]{1,12}[-.· ]?)?\d[\w.·/-]*)"
_OTHER_PART = r"(?<!judge )(?<!judging )(?<!grading )(?<!embedding )(?<!guard )(?<!moderation )(?<!speech )"
_PARTS = {
    "model": Pattern(
        rf"\b(?:(?:base|foundation|underlying|hosted|pinned|supplier(?:'s)?|vendor(?:'s)?|provider(?:'s)?|(?:large )?"
        rf"language) {_OTHER_PART}(?:(?:base|model|engine|service),? )?(?:release|snapshot|version|build|revision|"
        rf"model)|"
        rf"(?:supplier|vendor|provider|hosted|pinned|base model|language model)\b[^.;|\d]{{0,40}}?[, (]"
        rf"(?:release|snapshot|revision)|model (?:release|snapshot)|(?<!search )engine (?:release|version|"
        rf"build)) {_ID}",
        re.I,
    ),
    "prompt": Pattern(
        rf"\b{_OTHER_PART}prompt (?:pack|set|family|version|book|release|template|bundle|file|revision) {_ID}", re.I
    ),
    "retrieval": Pattern(
        rf"\b(?:retrieval|search|index) (?:setting|settings|profile|configuration|method|version) {_ID}", re.I
    ),
}
_LIVE = Pattern(
    r"\b(?:(?:has|have|had|is|are|been) (?:run|running|used|answer\w*|served)|runs? on|ran on|running on|moved (?:\w+ )"
    r"{0,3}?to|(?:was|were|been|is|got) (?:\w+ )?(?:switched|moved|upgraded|changed|replaced|swapped|updated|migrated|"
    r"put live|deployed|rolled out|released|activated|installed)|(?:switched|upgraded|migrated|changed) (?:\w+ ){0,3}?"
    r"(?:to|over)|(?<!go )(?<!goes )(?<!going )live (?:for|since|on|from|in)|went live|"
    r"went into (?:use|production|service)|in (?:production|use|service) since|took over|serves|answers)\b",
    re.I,
)
_ELSEWHERE = Pattern(
    r"\b(?:test (?:server|system|environment|bench|tenant)|trial\w*|tried|pilot\w*|sandbox|staging|shadow|offline|"
    r"experiment\w*|compar\w+|candidate|alternatives?|rejected|discarded|abandoned|thrown away|dropped|withdrawn|"
    r"reverted|revers\w+|rolled back|restored|switched back|back to|planned|plan|proposed|proposal|request\w*|draft|"
    r"asked (?:for|to|whether|if)|offered|offers|announced|not (?:yet )?(?:live|used|in use)|never|predecessor|"
    r"previous model|"
    r"another (?:assistant|model|bot|service)|until|example|e\.g\.)\b",
    re.I,
)
_UNDONE = Pattern(
    r"\b(?:test (?:server|system|environment|bench|tenant)|trial\w*|pilot\w*|sandbox|staging|shadow|experiment\w*|"
    r"rejected|discarded|abandoned|thrown away|withdrawn|reverted|reversed|rolled back|switched back|never live)\b",
    re.I,
)
_CONTROL = Pattern(
    r"\b(?:(?:re-?)?(?:tested|tests?|testing|validat\w+|evaluat\w+|approv\w+|assess\w+|accepted|graded|read again|"
    r"measured)|"
    r"re-?ran|re-?run|sign(?:ed)?[- ]?off|signed|reviewed|passed|cleared|authori[sz]\w+|full set|"
    r"same set|no objection)\b",
    re.I,
)
_LACK = Pattern(
    r"\b(?:not|no|never|without|nobody|none|neither|nor|un(?:tested|approved|validated)|skipped|omitted|outstanding|"
    r"pending|missing|to follow|left out)\b",
    re.I,
)
_CLAUSES = Pattern(r"[:;] ")
_JUDGING = Pattern(r"validat|approv|minute|committee|decision|review|evaluat|go.live|opinion|sign", re.I)
_SAYS_SO = Pattern(r"\b(?:approved|validated|tested|satisfactory|evaluated)\b", re.I)


class Part(NamedTuple):
    """A part of the model and the identifier that a line gives it."""

    kind: str
    name: str
    line: Line


class Moved(NamedTuple):
    """A line on a part that runs under another identifier, and the line that names the one that was judged."""

    line: Line
    judged: Line


def components_moved(papers: Papers, subject: Subject) -> list[Moved]:
    """Parts of a language model that are told to run in a version that no line says was tested or approved."""
    if subject.kind != "llm":
        return []
    parts = [part for line in papers.lines for part in _parts(line)]
    found: dict[tuple[str, str], Moved] = {}
    for part in parts:
        if (judged := _judged_before(part, parts, papers)) and _runs(part, papers, subject):
            found.setdefault((part.kind, part.name), Moved(part.line, judged.line))
    return list(found.values())


def _parts(line: Line) -> Iterator[Part]:
    for kind, pattern in _PARTS.items():
        for hit in pattern.finditer(line.text):
            yield Part(kind, hit["id"].lower().rstrip("./-"), line)


def _judged_before(part: Part, parts: Sequence[Part], papers: Papers) -> Part | None:
    """The line that judged another identifier in place of a part; None where this one was judged itself."""
    alike = [it for it in parts if it.kind == part.kind]
    if any(it.name == part.name and it.line != part.line and _is_judged(it, papers) for it in alike):
        return None
    others = [it for it in alike if it.name != part.name and it.line != part.line]
    judged = next((it for it in others if _is_judged(it, papers)), None)
    declared = next((it for it in others if it.line.paper == DECLARED), None)
    named_by_us = any(it.name == part.name and it.line.paper == DECLARED for it in alike)
    return judged or (None if named_by_us else declared)


def _is_judged(part: Part, papers: Papers) -> bool:
    """Whether a validation, an approval or a sentence on one names the part."""
    title = papers.titles.get(part.line.paper, "")
    says = bool(_SAYS_SO.search(part.line.text)) and not _LACK.search(part.line.text)
    return part.line.paper != DECLARED and (bool(_JUDGING.search(title)) or says)


def _runs(part: Part, papers: Papers, subject: Subject) -> bool:
    """Whether the line tells that the part runs now, since a day after the approval, and nothing cures it."""
    text = undotted(part.line.text)
    clause = next((it for it in _CLAUSES.split(part.line.text) if part.name in it.lower()), "")
    if part.line.paper == DECLARED or not _LIVE.search(clause) or _ELSEWHERE.search(text):
        return False
    if is_rule(clause) or is_plan(text) or "?" in text or not _is_later(part.line, papers, subject):
        return False
    about = {it.text for it in papers.lines if part.name in it.text.lower() or _follows(it, part.line)}
    about |= {it.text for it in papers.block_of(part.line)}
    return not any(_is_controlled(it) or _UNDONE.search(it) for it in about if it != part.line.text) and (
        not _is_controlled(text)
    )


def _follows(line: Line, told: Line) -> bool:
    """Whether a line speaks of the same ticket: it holds the first cell of a row, which has a number."""
    first = told.text.partition(BAR)[0].strip() if BAR in told.text else ""
    return len(first) > 3 and any(c.isdigit() for c in first) and first in line.text  # not "1"


def _is_controlled(text: str) -> bool:
    """Whether a text tells of a test or an approval that took place."""
    clauses = [it for it in undotted(text).replace(";", ".").split(".") if it]
    return any(not _LACK.search(clause) and any(hits(_CONTROL, clause)) for clause in clauses)


def _is_later(line: Line, papers: Papers, subject: Subject) -> bool:
    """Whether a move is after the first approval and not after its paper; without a day it has that of the paper."""
    days, written = [it.first for it in written_days(line.text)], papers.day(line)
    moved = max(days) if days else written
    if moved is not None and written is not None and moved > written:
        return False
    approved = [it.on for it in approvals_of(subject.approvals) if it.granted and it.on is not None]
    first: date | None = min(approved, default=None)
    return moved is not None and (first is None or moved > first)

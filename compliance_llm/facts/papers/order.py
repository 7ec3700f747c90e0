"""Approvals beside the validation they should rest on: which came first, and whether they agree."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from compliance_llm.facts.governance.approvals import Approval, approvals_of, covers
from compliance_llm.facts.papers.mood import clause_to, denied, hits, is_plan, is_rule, of_another, undotted
from compliance_llm.facts.papers.reading import DECLARED, Line, Papers
from compliance_llm.facts.papers.schedules import Told, validations
from compliance_llm.facts.written_days import written_days
from compliance_llm.patterns import Pattern
from compliance_llm.records import Subject

_APPROVED = Pattern(r"\b(?:approved|approval was (?:given|granted))\b[^.;]{0,60}?\b(?:on|in|of)\W*$", re.I)
_BODY = Pattern(r"\b(?:committee|board|panel|forum|officer|approved (?:by|for))\b", re.I)
_AHEAD = Pattern(
    r"\b(?:approved|approval|went live|put (?:in)?to (?:use|production)|released|deployed)\b[^.;]{0,60}?"
    r"\b(?:ahead of|before|prior to|pending|without waiting for|without)\b[^.;]{0,40}?\bvalidat(?:ion|ed)\b"
    r"|\bwhen\b[^.;]{0,50}\bapproved\b[^.;]{0,60}\bvalidation\b[^.;]{0,40}\b(?:draft|open|progress|outstanding|begun|"
    r"under way|not complete)\b"
    r"|\bvalidation\b[^.;]{0,40}\b(?:outstanding|in draft|in progress|not (?:yet )?(?:complete|begun|started))\b"
    r"[^.;]{0,40}\bwhen\b[^.;]{0,40}\bapproved\b",
    re.I,
)
_RENEWED = Pattern(r"\b(?:renew\w*|re-?approved|stays approved|prolonged|first approv\w+)\b", re.I)
_FIRST = Pattern(r"\bfirst validation\b|\bthis is (?:the|an?) (?:periodic|regular|second|repeat\w*|re)", re.I)
_AGAIN = Pattern(
    r"\b(?:periodic|annual|yearly|follow-?up|re-?validat\w+|interim|monitoring|last|latest|most recent)\b", re.I
)
_FEEDBACK = Pattern(r"\b(?:findings|points) (?:were|was|are) closed\b", re.I)
LONGEST = 550  # days from an approval to the validation that it may have preceded; later ones are periodic
_BAD_OPINION = Pattern(
    r"\b(?:unsatisfactory|not satisfactory|inadequate|unfit for (?:purpose|use)|"
    r"not (?:fit|suitable|acceptable|adequate|ready) for (?:purpose|use|its|approval|production))\b"
    r"|\bnot recommend(?:ed)?\b[^.;]{0,40}\b(?:approv\w+|use|production|release|deploy\w*)\b"
    r"|\bnot support(?:ed)? (?:the )?(?:approval|use)\b|\b(?:approval|use)\b[^.;]{0,20}\bis not supported\b"
    r"|\bnot approved\b|\brejects? the model\b"
    r"|\bdo(?:es)? not approve\b"
    r"|\bmodel (?:fails|failed) (?:the )?validation\b"
    r"|\b(?:opinion|rating|outcome|conclusion|verdict|assessment)\b[^.;]{0,25}(?::|\bis\b|\bwas\b)\W*(?:fail(?:ed|s)?|"
    r"rejected|red)\b",
    re.I,
)
_GOOD_OPINION = Pattern(
    r"\b(?:opinion|rating|outcome|conclusion|verdict|assessment)\b[^.;]{0,30}\b(?:satisfactory|pass(?:ed)?|"
    r"adequate|green|"
    r"approved?)\b"
    r"|\bis recommended for\b|\bfit for purpose\b",
    re.I,
)
_OPINION = Pattern(
    r"\b(?:opinion|rating|rates?|rated|outcome|conclu\w+|validators?|validation|we|the model is|verdict|overall)\b",
    re.I,
)
_SCALE = Pattern(r"\bscale\b|\bopinions are\b|\bunsatisfactory opinion\b", re.I)
_PAPER_OF_VALIDATION = Pattern(r"\bvalidation\b", re.I)


class Preceded(NamedTuple):
    """An approval and the first validation on file, which is later."""

    approved: date
    approval: Line
    validated: Told


class Opinion(NamedTuple):
    """The conclusion of a paper of validation, and whether it is bad."""

    line: Line
    is_bad: bool
    day: date | None


def preceded(papers: Papers, subject: Subject) -> Preceded | None:
    """The approval of this version, where every validation on file is later."""
    approvals = list(approvals_told(papers, subject))
    done = sorted(validations(papers, subject.version), key=lambda it: it.day)
    if not approvals or not done:
        return None
    approved, line = min(approvals, key=lambda it: it[0])
    first = done[0]
    renewed = any(day >= first.day for day, _ in approvals) or _is_renewed(papers, first.day)
    later = 0 < (first.day - approved).days <= LONGEST and not renewed
    return Preceded(approved, line, first) if later and not _is_again(first.line, papers) else None


def _is_renewed(papers: Papers, validated: date) -> bool:
    """Whether the papers tell of a renewed approval that followed a validation."""
    lines = (it for it in papers.lines if _RENEWED.search(it.text))
    return any(day.last >= validated for it in lines for day in written_days(it.text))


def _is_again(line: Line, papers: Papers) -> bool:
    """Whether a validation is not the first of a model, by its own words or its title."""
    text = f"{papers.titles.get(line.paper, '')} {line.text}"
    return any(_FIRST.search(it.text) for it in papers.lines) or bool(_AGAIN.search(text) or _FEEDBACK.search(text))


def approvals_told(papers: Papers, subject: Subject) -> Iterator[tuple[date, Line]]:
    """The days of approvals of this version, as declared or as a sentence gives them, each with its line."""
    for it in _granted(subject):
        if it.on is not None:
            source = f"{DECLARED}, key approvals[{it.number}]"
            yield it.on, next(line for line in papers.lines if line.source.startswith(source))
    for line in papers.lines:
        if line.paper == DECLARED or is_rule(line.text) or of_another(line.text, subject.version):
            continue
        for day in written_days(line.text):
            before = undotted(clause_to(line.text, day.start))
            if _BODY.search(before) and (hit := _APPROVED.search(before)) and not denied(before, hit.start()):
                yield day.last, line


def _granted(subject: Subject) -> list[Approval]:
    return [it for it in approvals_of(subject.approvals) if it.granted and covers(it, subject.version)]


def said_ahead(papers: Papers, version: str) -> Line | None:
    """A sentence that says that the model was approved or used before it was validated."""
    for line in papers.lines:
        hit = _AHEAD.search(undotted(line.text))
        if hit is None or is_rule(line.text) or is_plan(line.text) or of_another(line.text, version):
            continue
        if "?" not in line.text and not denied(line.text, hit.start()):
            return line
    return None


def opinion_against(papers: Papers, subject: Subject) -> Line | None:
    """The last opinion of validation, where it is bad and an approval without conditions follows, or nobody decided."""
    opinions = list(_opinions(papers, subject.version))
    if not opinions:
        return None
    last = max(opinions, key=lambda it: (it.day or date.min, not it.is_bad))
    if not last.is_bad or not _follows(_granted(subject), last.day):
        return None
    return last.line


def _follows(granted: Sequence[Approval], day: date | None) -> bool:
    """Whether the last approval has no conditions and does not precede the opinion; also where there is none."""
    if not granted:
        return True
    last = granted[-1]
    return last.decision == "approved" and (last.on is None or day is None or last.on >= day.replace(day=1))


def _opinions(papers: Papers, version: str) -> Iterator[Opinion]:
    for line in papers.lines:
        told = _PAPER_OF_VALIDATION.search(f"{papers.titles.get(line.paper, '')} {line.text}")
        if not told or line.paper == DECLARED or not _OPINION.search(line.text):
            continue
        if is_rule(line.text) or of_another(line.text, version) or _SCALE.search(line.text):
            continue
        bad, good = _BAD_OPINION.search(line.text), next(hits(_GOOD_OPINION, line.text), None)
        if bad or good:
            is_bad = (
                bad is not None and (good is None or bad.start() >= good.start()) and not _is_denied(line.text, bad)
            )
            yield Opinion(line, is_bad, papers.day(line))


def _is_denied(text: str, hit: re.Match[str]) -> bool:
    return denied(text, hit.start()) and not hit[0].lower().startswith(("not ", "do"))

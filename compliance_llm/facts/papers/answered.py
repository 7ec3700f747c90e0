"""Whether a paper shows that somebody acted on a breach, or that the measure is back within its limit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance_llm.facts.papers.mood import denied, is_plan, is_rule
from compliance_llm.facts.papers.reading import DECLARED, Line, Papers
from compliance_llm.facts.terms import stemmed, stems
from compliance_llm.patterns import Pattern

_DONE = (
    r"(?:escalated|reported|recalibrated|re-?fitted|re-?trained|re-?levelled|remediated|corrected|repaired|fixed|"
    r"restricted|suspended|paused|withdrawn|raised with|opened|investigated|reviewed|discussed|logged|addressed|"
    r"explained|accepted|told|informed|notified|tightened|agreed|put in place|decided|re-?set|rebuilt|replaced|"
    r"redeveloped|re-?estimated|re-?calculated|lowered|changed|launched|started|commissioned|taken|ordered)"
)
_ACTED = Pattern(
    rf"\b(?:was|were|has been|have been|is being|are being|and|then) (?:\w+ly )?{_DONE}\b"
    r"|\b(?:committee|forum|board|panel|owner|desk|sponsor|management|validation)\b[^.;]{0,80}?\b(?:decided|agreed|"
    r"approved|accepted|resolved|ordered|asked|restricted|requested|took|escalated|opened|investigated)\b"
    r"|\b(?:ticket|incident|root cause|action plan|remediation plan|under way|CR-\d+|INC-?\d+)\b",
    re.I,
)
_RECOVERED = Pattern(
    r"\b(?:back|again|returned|return|recovered|since) (?:to )?(?:with)?in\b|\bback (?:under|below|above)\b|"
    r"\btherefore\b|\brecovered\b|\breturned (?:to|below|under)\b",
    re.I,
)
_ALL_WITHIN = Pattern(
    r"\b(?:all|every)\b[^.;]{0,50}\b(?:within|inside|kept|met)\b|\bno (?:measure|limit|breach|threshold)\b", re.I
)
_COMMON = stemmed(
    "rate share score model limit of measure value month year case cases number test sample level average"
)


def acted(text: str) -> bool:
    """Whether a sentence tells of an act that was done, and not of a rule or a plan."""
    if is_rule(text):
        return False
    return any(not denied(text, hit.start(), 6) and not denied(text, hit.end(), 3) for hit in _ACTED.finditer(text))


def recovered(text: str) -> bool:
    """Whether a sentence says that a measure is back within its limit."""
    return bool(_RECOVERED.search(text)) and not is_rule(text) and not is_plan(text)


def is_answered(line: Line, measure: str, papers: Papers) -> bool:
    """Whether anything on file answers a breach of a measure: near it, or in a later paper that names the measure."""
    if acted(line.text) or recovered(line.text):
        return True
    near = [it for it in papers.lines if it.paper == line.paper and it is not line]
    return any(_answers(it, line, measure) for it in near) or any(
        _answers_later(it, measure) for it in _later(line, papers)
    )


def _answers(other: Line, line: Line, measure: str) -> bool:
    same = other.heading == line.heading or alike(measure, other.text)
    return same and "|" not in other.text and (acted(other.text) or recovered(other.text))


def _answers_later(other: Line, measure: str) -> bool:
    if _ALL_WITHIN.search(other.text):
        return True
    return alike(measure, other.text) and (acted(other.text) or recovered(other.text))


def _later(line: Line, papers: Papers) -> Iterator[Line]:
    """Lines of other papers that are not older than that of a line, as far as their days are known."""
    ours = papers.day(line)
    for other in papers.lines:
        if other.paper not in (line.paper, DECLARED):
            theirs = papers.day(other)
            if theirs is None or ours is None or theirs > ours:
                yield other


def alike(measure: str, text: str) -> bool:
    """Whether a text names a measure: a word of it that is not common to measures."""
    wanted = specific(measure)
    return bool(wanted & set(stems(text)))


def specific(measure: str) -> set[str]:
    """The words of a measure that are not common to measures."""
    return {it for it in stems(measure) if it not in _COMMON and len(it) > 1}

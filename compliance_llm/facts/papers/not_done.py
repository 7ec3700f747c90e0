"""Sentences in which the papers themselves say that a control was left out, put off or passed by.

Sound papers tell what was done; they deny faults ("no limit was breached") and not controls. So a sentence that denies
a control, of what has happened and not of what must or may happen, is worth a validator's question.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm.facts.papers.mood import is_plan, of_another
from compliance_llm.facts.papers.reading import DECLARED, Line, Papers
from compliance_llm.patterns import Pattern

_CONTROL = (
    r"(?:re-?)?(?:test(?:s|ing)?|validations?|approvals?|reviews?|sign-?offs?|impact (?:run|assessment|analysis)s?|"
    r"evidence|consent|re-?runs?|reading|checks?|checking|measurements?|back-?tests?|"
    r"second (?:look|reader|pair of eyes)|"
    r"independent (?:look|check|test)s?|assessments?|escalation|audits?|minutes?|change (?:ticket|request|record)s?|"
    r"documentation|agreement with (?:human|people)\w*|comparison with (?:human|people)\w*)"
)
_DONE = (
    r"(?:made|done|performed|run|carried out|obtained|given|recorded|kept|taken|held|asked|sought|filed|written|"
    r"measured|produced|received|attached|opened|raised|available|on file)"
)
_ACT = (
    r"(?:tested|validated|re-?validated|reviewed|approved|consulted|involved|informed|told|escalated|re-?run|repeated|"
    r"renewed|assessed|measured|documented|re-?evaluated|checked|verified|reported to|sent to|put to|submitted|"
    r"presented|signed off|looked at|re-?tested|asked|extended|examined|investigated|re-?trained and tested)"
)
_WEAK = tuple(  # said of many things that nobody was to control: worth reading, and no finding
    Pattern(pattern, re.I)
    for pattern in (
        rf"\b(?:was|were|has|have|had) (?:\w+ )?not (?:yet )?(?:been )?(?:\w+ )?{_ACT}\b",
        rf"\bwithout (?:a |an |any |the )?(?:\w+ ){{0,2}}?{_CONTROL}\b",
    )
)
_BODY = (
    r"(?:model risk(?: management)?|MRM|(?:model )?validation|validators?|compliance|legal|internal audit|"
    r"(?:the |our )?(?:\w+ ){0,3}?(?:committee|board|forum|council)|risk management)"
)
_CHANGED = r"(?:change|release|rule|threshold|cut-?off|version|prompt|model|switch|fix|patch|overlay|limit)\w*"
_PATTERNS = tuple(
    Pattern(pattern, re.I)
    for pattern in (
        rf"\bno (?:\w+ ){{0,2}}?{_CONTROL} (?:of [^.;,]{{1,40}} )?(?:was|were|has been|have been|is|are) (?:\w+ )?"
        rf"{_DONE}\b",
        rf"\b(?:was|were|has|have|had) (?:\w+ )?never (?:yet )?(?:been )?(?:\w+ )?{_ACT}\b",
        rf"\b{_BODY} (?:was|were|has|have|had) (?:\w+ )?not (?:yet )?(?:been )?{_ACT}\b",
        rf"\b{_CHANGED} (?:\w+ ){{0,3}}?(?:was|were|has|have|had) (?:\w+ )?not (?:yet )?(?:been )?(?:\w+ )?{_ACT}\b",
        rf"\b{_CHANGED} [^.;,|]{{0,40}}\bwithout (?:a |an |any |the )?(?:\w+ ){{0,2}}?{_CONTROL}\b",
        rf"\b(?:not|never) (?:been )?(?:sent|put|submitted|presented|reported|shown|told) to (?:the |our )?{_BODY}",
        rf"\b(?:ran|run|runs|live|in use|put|rolled out)\b[^.;|]{{0,40}}\bwithout (?:a |an |any |the )?"
        rf"(?:\w+ ){{0,2}}?{_CONTROL}\b",
        rf"\b{_CONTROL} (?:was|were|has been|have been) (?:\w+ )?(?:not (?:yet )?{_DONE}|skipped|waived|"
        r"postponed|deferred|"
        r"put off|left (?:out|for later)|dropped|suspended|discontinued|omitted)\b",
        r"\b(?:was|were|has been|have been) (?:\w+ )?(?:put off|postponed|deferred|left for later)\b",
        r"^(?:\w+ ){0,8}?(?:limit|breach|ratio|rate|share|PSI|overrides?|this|it|these)\b[^.;]{0,60}"
        r"\b(?:was|were) (?:only |just |merely )?noted\b",
        r"\bno action (?:was|has been|were) (?:\w+ )?(?:taken|agreed|recorded|set|decided)\b",
        r"\b(?:discloses?|disclosed) (?:nothing|no )|\bdoes not disclose\b|"
        r"\b(?:declined|refused|unwilling) to (?:disclose|share|provide|release)\b",
        r"\b(?:work|tests?|testing|checks?|review) of (?:our|its|their|the firm's|"
        r"the bank's) own\b[^.;]{0,40}\bnot (?:been )?done\b",
        r"\bon (?:the|his|her|their) (?:\w+'s )?(?:\w+ )?word\b|\btook (?:the|his|her) word\b",
        r"\b(?:nobody|no ?one|none of (?:us|them)|neither \w+ nor \w+) (?:has |had |was |have )?(?:\w+ )?"
        r"(?:read|reads|checks?|checked|reviews?|reviewed|looks?|looked|asked|tested|validated|approved|told|"
        r"informed)\b",
        r"\b(?:is|are|was|were|remains?|remained) (?:still )?un(?:tested|validated|reviewed|approved|documented|"
        r"checked)\b",
        r"\b(?:not|never) (?:been )?(?:done|read|performed|held|run|carried out) since\b",
        r"\bclosed\b[^.;]{0,60}\b(?:(?<!not )by the owner|without (?:\w+ )?(?:evidence|test|proof))\b",
        r"\b(?:decision|approval)\b[^.;]{0,40}\b(?:taken|signed|given|made)\b[^.;]{0,60}\balone\b",
        r"\bcommittee (?:did not|has not|had not) (?:meet|met|sat|sit)\b",
        r"\bstill (?:applied|applies|runs|running|in force|in use|used) although\b|"
        r"\balthough (?:it|the \w+) (?:ended|expired|lapsed)\b",
    )
)
_HARMLESS = Pattern(
    r"\b(?:if|unless|whenever|must|should|shall|would|could|might|cannot|may|where (?:a|an|any)|until|before|"
    r"after which|"
    r"no (?:\w+ ){1,4}without|blank without|optional|labels? mean|"
    r"outside the (?:approved|intended|declared) (?:use|purpose)|"
    r"(?:when|where) (?:\w+ ){1,4}is (?:below|above|under|over|at|within)|"
    r"limit(?:ation)?s?:|not applicable|out of scope|not in scope|outside (?:the )?scope|no longer|"
    r"prototype|pilot|(?:validators?|validation|reviewers?)\b[^.;]{0,30}\bnot (?:been )?involved|not needed|"
    r"not necessary|without (?:a )?(?:finding|reservation|condition|exception|breach|delay|change)s?)\b",
    re.I,
)
_UNPROVED = Pattern(
    r"\bclosed\b[^.;]{0,60}\b(?:on (?:the|his|her|their) (?:\w+ )?word|(?<!not )by the owner|"
    r"without (?:\w+ )?(?:evidence|test|proof))\b"
    r"|\b(?:decision|approval)\b[^.;]{0,40}\b(?:taken|signed|given|made)\b[^.;]{0,60}\balone\b",
    re.I,
)
_MENDED = Pattern(
    r"\b(?:since (?:then )?(?:done|made|closed|remedied|caught up)|now (?:done|made|closed|in place)|"
    r"made good|caught up|"
    r"(?<=\w )closed|remedied|corrected|was then|were then|has since|have since|subsequently|resolved|withdrawn|"
    r"rejected|"
    r"turned down|refused|stopped|reversed|rolled back)\b",
    re.I,
)


def not_done(papers: Papers, version: str) -> list[Line]:
    """Every sentence of a document that denies a control of this model, once."""
    return _telling(_PATTERNS, papers, version)


def perhaps_not_done(papers: Papers, version: str) -> list[Line]:
    """Sentences that may deny a control, or only say what something is not: a person should read them."""
    sure = {it.text for it in not_done(papers, version)}
    return [it for it in _telling(_WEAK, papers, version) if it.text not in sure]


def _telling(patterns: Sequence[Pattern], papers: Papers, version: str) -> list[Line]:
    found: dict[str, Line] = {}
    for line in papers.lines:
        denies = any(pattern.search(line.text) for pattern in patterns) and not _HARMLESS.search(line.text)
        if line.paper != DECLARED and denies and not _is_set_right(line, papers, version):
            found.setdefault(line.text, line)
    return list(found.values())


def _is_set_right(line: Line, papers: Papers, version: str) -> bool:
    """Whether the sentence or the next one says that it was corrected, or it is about a plan or another model."""
    if _UNPROVED.search(line.text):
        return False
    if is_plan(line.text) or of_another(line.text, version) or _MENDED.search(line.text):
        return True
    block = papers.block_of(line)
    at = block.index(line)
    return any(_MENDED.search(it.text) for it in _following(block[at + 1 : at + 2]))


def _following(lines: tuple[Line, ...]) -> Iterator[Line]:
    yield from (it for it in lines if "|" not in it.text)

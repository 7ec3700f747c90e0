"""Overlays and manual adjustments without an end date, an approval or a review."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance_llm.facts.papers.mood import is_plan, is_rule, of_another, undotted
from compliance_llm.facts.papers.reading import DECLARED, Line, Papers, Row
from compliance_llm.facts.written_days import written_days
from compliance_llm.patterns import Pattern

_OVERLAY = (
    r"(?:overlays?|(?:management|manual|expert|post-model|judge?mental|temporary) adjustments?|PMAs?|multipliers?|"
    r"scaling factors?|uplifts?|haircuts?|add-ons?|scalars?)"
)
_OF_OVERLAYS = Pattern(
    rf"\b{_OVERLAY}\b|\badjustments? (?:log|register|list|to)\b|\bregister of adjustments\b|"
    r"\b(?:multiplied|scaled) by \d|\bmultiplied\b",
    re.I,
)
_END = Pattern(
    r"^(?:ends?(?: date| on)?|end(?:ing)? date|expir\w+(?: date)?|valid (?:until|to)|until|sunset(?: date)?|"
    r"to|term|runs? until|lapses?|removal date)$",
    re.I,
)
_APPROVER = Pattern(r"^(?:approv\w+(?: by| on| date)?|decided by|sign(?:ed)?[- ]?off(?: by)?|authori[sz]ed by)$", re.I)
_REVIEW = Pattern(
    r"^(?:last (?:looked at|review(?:ed)?|checked|challenged?)|review(?:ed|s)?(?: on| date)?|next review|review due|"
    r"latest review)$",
    re.I,
)
_CLOSED = Pattern(
    r"\b(?:closed|removed|(?<!-)ended|withdrawn|expired|retired|reversed|lifted|proposed|draft|rejected)\b", re.I
)
_EMPTY = Pattern(
    r"^\W*(?:(?:none|no|nobody|never|open(?:[- ]ended)?|not (?:set|defined|fixed|approved|reviewed|given|yet \w+)|tbd|"
    r"tbc|"
    r"indefinite(?:ly)?|unlimited|permanent|until further notice|missing|unknown|pending|outstanding|n/?a)\b.*)?\W*$",
    re.I,
)
_SENTENCE = Pattern(rf"\b(?:{_OVERLAY}|the adjustments?|adjustment [A-Z]?-?\d+|an adjustment)\b", re.I)
_LACKS = Pattern(
    r"\b(?:has|have|had|with|carries|was given|were given) (?:neither |still )?no (?:\w+ ){0,2}?(?:end(?: date)?|"
    r"expiry(?: "
    r"date)?|sunset|approval|review|owner)\b"
    r"|\bwithout (?:an? |any |the )?(?:\w+ ){0,2}?(?:end(?: date)?|expiry(?: date)?|approval|review|"
    r"sunset(?: clause)?)\b"
    r"|\b(?:was|were|has been|have been) (?:not|never) (?:\w+ )?(?:sent|put|shown|submitted|presented|taken|brought|"
    r"reported|referred) to (?:the |any |a )?[^.;]{0,30}?(?:committee|board|panel|forum|\w*ausschuss|model risk|"
    r"validation|"
    r"\w*komitee|council)\b"
    r"|\b(?:was|were|has been|have been) (?:not|never) (?:been )?(?:formally |since )?(?:approved|reviewed|reassessed|"
    r"re-assessed|reconsidered|challenged|looked at)\b"
    r"|\bnot been (?:approved|reviewed|reassessed|looked at|challenged)\b"
    r"|\b(?:never|not) (?:\w+ )?(?:approved|reviewed) by\b"
    r"|\bnobody (?:has )?(?:approved|reviewed)\b|\bno (?:end date|expiry|approval|review) (?:is|was|has been) "
    r"(?:set|given|fixed|named|recorded|documented|on file|made|planned)\b",
    re.I,
)
_APPLIED = Pattern(
    r"\b(?:since|is|are|was|were|has|have|applies|apply|applied|runs?|kept|remains?|in force|in use|adds?|"
    r"still)\b",
    re.I,
)
_FINE = Pattern(
    r"\b(?:ends? on|expires? on|valid until|until \w+ \d{4}|until \d|was (?:removed|withdrawn|lifted|closed|reversed|"
    r"ended)|were (?:removed|withdrawn|lifted)|no longer|has (?:since )?been (?:removed|withdrawn|lifted|approved)|"
    r"no (?:\w+ )?(?:overlay|adjustment|multiplier|scalar|add-on|uplift|haircut)s?\b|none of the|afterwards approved|"
    r"not (?:kept|used|applied|in use)|no effect)\b",
    re.I,
)


def loose_overlays(papers: Papers, version: str) -> list[Line]:
    """Rows and sentences on an overlay in force that lacks an end date, an approval or a review."""
    rows = [it.line for it in papers.rows if it.line.paper != DECLARED and _is_loose_row(it, papers)]
    return [*rows, *_sentences(papers, version, {it.paper for it in rows})]


def _is_loose_row(row: Row, papers: Papers) -> bool:
    about = f"{papers.titles.get(row.line.paper, '')} {row.line.heading} {row.line.text}"
    if not row.has(_END) or not _OF_OVERLAYS.search(about) or _CLOSED.search(row.line.text):
        return False
    if not (row.has(_APPROVER) or row.has(_REVIEW)):
        return False
    unapproved = row.has(_APPROVER) and bool(_EMPTY.search(row.cell(_APPROVER)))
    return unapproved or (bool(_EMPTY.search(row.cell(_END))) and not written_days(_reviews(row)))


def _reviews(row: Row) -> str:
    return " ".join(text for name, text in row.cells if _REVIEW.search(name))


def _sentences(papers: Papers, version: str, told: set[str]) -> Iterator[Line]:
    for line in papers.lines:
        text = undotted(line.text)
        if line.paper == DECLARED or line.paper in told or "|" in text or not _SENTENCE.search(text):
            continue
        event = _LACKS.search(text) and _APPLIED.search(text) and not _FINE.search(text)
        if event and not (is_rule(text) or is_plan(text) or of_another(text, version)):
            yield line

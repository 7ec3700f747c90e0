"""First use beside the first approval of this version, as far as the papers give the days."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from compliance_llm.facts.governance.approvals import approvals_of
from compliance_llm.facts.papers.golive import Live, live_days, other_in_use
from compliance_llm.facts.papers.order import LONGEST, approvals_told
from compliance_llm.facts.papers.reading import Line, Papers
from compliance_llm.patterns import Pattern
from compliance_llm.records import Subject, in_words

_UNNAMED = 300  # days before the approval beyond which a sentence without a version may speak of an earlier one
_RESCORED = Pattern(
    r"\b(?:(?:are|were|was|is) re-?scored\b(?! equal)|scored (?:again|retrospectively|afterwards)|back-?scored|"
    r"re-scored (?:here )?with)",
    re.I,
)
_AGAIN = Pattern(
    r"\b(?:renew\w*|re-?approv\w*|exten(?:ded|sion)|re-?affirm\w*|re-?confirm\w*|annual|yearly|periodic|prolong\w*|"
    r"continued use|first approved|originally approved|initial(?:ly)? approv\w*)\b",
    re.I,
)


class FirstUse(NamedTuple):
    """The day on which this version went live, and its first approval."""

    live: Live
    approved: date
    approval: Line


def used_ahead(papers: Papers, subject: Subject) -> FirstUse | None:
    """The first use, where it lies before the first approval on file and that one renews no other."""
    first = _first_approval(papers, subject)
    if first is None:
        return None
    approved, approval = first
    told = " ".join((approval.text, *(in_words(it) for it in subject.approvals)))
    days = live_days(papers, subject)
    early = [it for it in days if it.last < approved and _may_be(it, approved) and not _of_earlier(it, subject)]
    return FirstUse(early[0], approved, approval) if early and not _AGAIN.search(told) else None


def _may_be(live: Live, approved: date) -> bool:
    return (approved - live.last).days <= (LONGEST if live.is_named else _UNNAMED)


def _of_earlier(live: Live, subject: Subject) -> bool:
    """Whether a day without a version may be that of a version that was approved earlier."""
    granted = [it.on for it in approvals_of(subject.approvals) if it.granted and it.on]
    return not live.is_named and any(on <= live.last for on in granted)


def used_after(papers: Papers, subject: Subject) -> Live | None:
    """The line that shows that this version was not in use before its first approval, by its own day or another's."""
    first = _first_approval(papers, subject)
    if first is None or used_ahead(papers, subject):
        return None
    days = [*live_days(papers, subject), *other_in_use(papers, subject)]
    again = [Live(first[0], first[0], it, False) for it in papers.lines if _RESCORED.search(it.text)]
    return next((it for it in (*days, *again) if it.last >= first[0]), None)


def _first_approval(papers: Papers, subject: Subject) -> tuple[date, Line] | None:
    return min(approvals_told(papers, subject), key=lambda it: it[0], default=None)

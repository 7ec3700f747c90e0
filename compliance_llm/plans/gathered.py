"""Sections that gather from all others: evidence not on file, and the rules that the document was assessed against."""

from __future__ import annotations

from collections.abc import Sequence

from compliance_llm.corpus import REGISTER, Corpus
from compliance_llm.records import Brief, Gap, Outline, Subject


def register(kind: str, subject: Subject, corpus: Corpus, briefs: Sequence[Brief]) -> Brief:
    """A Brief of the register's entries for the Instruments that the other sections were assessed against."""
    held = {a.obligation for brief in briefs for a in brief.assessments if a.verdict != "not_applicable"}
    told = {rule.id for brief in briefs for rule in brief.rules}
    used = {e.instrument for e in (*corpus.obligations, *corpus.passages) if e.id in held | told}
    return Brief(
        outline=Outline(
            id=f"{kind}/rules",
            title="Rules on the date of this document",
            guidance="The instruments this document was assessed against, their binding force, and their dates.",
        ),
        subject_name=subject.name,
        subject_version=subject.version,
        rules=tuple(p for p in corpus.passages if p.instrument == REGISTER and p.pointer in used),
    )


def not_on_file(kind: str, subject: Subject, gaps: Sequence[Gap]) -> Brief:
    """A Brief of all gaps, each once."""
    return Brief(
        outline=Outline(
            id=f"{kind}/gaps",
            title="Evidence not on file",
            guidance="The evidence that the rules ask for and that is not on file.",
        ),
        subject_name=subject.name,
        subject_version=subject.version,
        gaps=tuple(dict.fromkeys(gaps)),
    )

"""The version that a paper is about, where its title or its figures name another one than the subject's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compliance_llm.facts.governance.approvals import trimmed
from compliance_llm.facts.terms import stems
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage, Subject

_NUMBER = Pattern(r"(?<![\d.])(\d+(?:\.\d+)+)(?![\d.]*\d)")
_ANNOUNCED = Pattern(r"\b(?:versions?|release|v\.?)\s*$", re.I)
_ABOUT = Pattern(
    r"\bthis (?:\w+ )?(?:note|document|paper|report|review|validation|file) (?:is (?:about|for|on)|describes|covers|"
    r"concerns|"
    r"documents) (?:the )?(?:\w+ ){0,4}?(?:version|release|v\.?)\s*(\d+(?:\.\d+)+)",
    re.I,
)


class OtherVersion(NamedTuple):
    """A version that a paper names as its own: the version, the paper, and where it says so."""

    version: str
    paper: str
    source: str


def other_versions(subject: Subject, documents: Sequence[Passage], relied_on: Sequence[Fact]) -> Iterator[OtherVersion]:
    """Each paper that is about another version; one that names the subject's version in its title is not."""
    if not _NUMBER.fullmatch(subject.version):
        return
    for paper in dict.fromkeys(it.instrument for it in documents):
        passages = [it for it in documents if it.instrument == paper]
        named = _in_title(passages[0].heading, subject) or [
            hit[1] for it in passages if (hit := _ABOUT.search(it.text))
        ]
        if named and all(trimmed(it) != trimmed(subject.version) for it in named):
            yield OtherVersion(named[0], paper, passages[0].id)
    for fact in relied_on:
        hit = _NUMBER.search(str(fact.value)) if fact.id.startswith("fact:relied.version.") else None
        if hit is not None and trimmed(hit[1]) != trimmed(subject.version):
            yield OtherVersion(hit[1], fact.source.split()[0], fact.source)


def _in_title(title: str, subject: Subject) -> list[str]:
    """Versions in a title that names the subject, or that are announced as one."""
    found = [(hit[1], title[: hit.start()]) for hit in _NUMBER.finditer(title)]
    if any(trimmed(number) == trimmed(subject.version) for number, _ in found):
        return []
    name = set(stems(subject.name))
    known = len(name & set(stems(title))) * 2 >= len(name)
    return [number for number, before in found if _ANNOUNCED.search(before) or (known and before.strip())]

"""Reads the sentences of an edited Markdown view back by their marks.

A sentence ends with a run of marks such as ``[^c12-e3]``: claim twelve of document.json, third piece of Evidence; the
footnote of that label begins with the id of the piece in backticks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from compliance_llm.records import Bundle, Citation, Claim, Document, Section

_MARKS = re.compile(r"(?:\[\^c\d+(?:-e\d+)?\])+")
_MARK = re.compile(r"\[\^c(\d+)(?:-e(\d+))?\]")
_FOOTNOTE = re.compile(r"^\[\^(c\d+-e\d+)\]: (`+) ?(.+?) ?\2(?=\s|$)")
_ANY_FOOTNOTE = re.compile(r"^\[\^[^\]]+\]:")
_FLAG = re.compile(r"^(?:>\s*(?:⚠\s*)?\*\*[^*]+\*\*\s*—\s*|-\s+)")  # or the mark of a list
_AFTER_MARKS = re.compile(r"^\s*(?:\*\(not judged\)\*|— \*.*\*)\s*")
_NOT_PROSE = re.compile(r"^(?:#|\||>|!\[|\*Figure|\*\*[^*]+\*\*$|\[\^|---|\s*$)")
_LISTED = re.compile(
    r"^## (?:Findings|Not tested|Assessment against|How to read|Acceptance|Tests at a glance|At a glance)"
)


def edited(text: str, bundle: Bundle) -> Bundle:
    """The Bundle with the sentences of the edited file; prose without marks cites nothing."""
    document = bundle.document
    stored = [claim for section in document.sections for claim in section.claims]
    notes = {m[1]: m[3] for line in text.splitlines() if (m := _FOOTNOTE.match(line))}
    found = dict[str, list[Claim]]()
    for claim in _claims(text, stored, notes):
        found.setdefault(claim.id, []).append(claim)
    sections = tuple(_section(section, found) for section in document.sections)
    loose = tuple(claim for id, claims in found.items() if id.startswith("line ") for claim in claims)
    if loose:
        sections += (Section(id=f"{document.kind}/added", title="Added without a source", claims=loose),)
    return bundle.model_copy(update={"document": _with(document, sections)})


def _section(section: Section, found: Mapping[str, list[Claim]]) -> Section:
    return section.model_copy(update={"claims": tuple(c for old in section.claims for c in found.get(old.id, ()))})


def _with(document: Document, sections: tuple[Section, ...]) -> Document:
    return document.model_copy(update={"sections": sections})


def _claims(text: str, stored: list[Claim], notes: Mapping[str, str]) -> Iterator[Claim]:
    """Marked sentences in the order of the file, then on each line what no mark claims."""
    body = _body(text)
    for number, line in body:
        if _ANY_FOOTNOTE.match(line):
            continue
        rest, marked = line, False
        while m := _MARKS.search(rest):
            sentence = _plain(_FLAG.sub("", rest[: m.start()]))
            if sentence:
                yield _claim(sentence, m.group(), stored, notes)
            rest, marked = _AFTER_MARKS.sub("", rest[m.end() :]), True
        left = _plain(rest if marked else rest.removeprefix("- "))
        if re.search(r"\w", left) and (marked or not _NOT_PROSE.match(line)):
            yield Claim(id=f"line {number}", text=left, origin="human")


def _body(text: str) -> list[tuple[int, str]]:
    """The numbered lines of the chapters, without those that only list: findings, tests, assessments."""
    lines: list[tuple[int, str]] = []
    told = False
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("## "):
            told = not _LISTED.match(line)
        if told:
            lines.append((number, line))
    return lines


def _claim(sentence: str, marks: str, stored: list[Claim], notes: Mapping[str, str]) -> Claim:
    """The claim that the marks name, as it was where neither words nor sources were edited."""
    number = int(_MARK.findall(marks)[0][0])
    old = stored[number - 1] if 1 <= number <= len(stored) else None
    known = {c.evidence: c for c in old.citations} if old else {}
    cited = dict.fromkeys(notes[label] for label in re.findall(r"c\d+-e\d+", marks) if label in notes)
    if old is not None and sentence == " ".join(old.text.split()) and cited.keys() == known.keys():
        return old
    citations = tuple(known.get(id, Citation(evidence=id)) for id in cited)
    id = old.id if old else f"line of claim {number}"
    return Claim(id=id if old else "line " + id, text=sentence, citations=citations, origin="human")


def _plain(text: str) -> str:
    """Markdown as the text it shows, with one kind of space."""
    return " ".join(re.sub(r"\\(\W|_)", r"\1", text).split())

"""Documents without markup of their own, such as policies in Word, PDF or Markdown: headings and paragraphs → parts.

What the document numbers itself is cited by its numbers: a paragraph "4.2 …" is clause 4.2, one that begins "Section
4.2" is that; text under a heading "4.3 Limits" is Section 4.3, an item in it Section 4.3(b). All else is cited by the
words of the heading above it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from compliance_llm.readers.source import Writer, tidy
from compliance_llm.readers.text.labels import Label
from compliance_llm.readers.text.passages import Numbering, Place, write_passages
from compliance_llm.readers.web.nodes import Block, Grid, Item, Node

PREAMBLE = "preamble"
_NUMBER = r"\d{1,3}(?:\.\d{1,3})*|[A-Z](?:\.\d{1,3})+|[IVXL]+"
NUMBERED = re.compile(rf"(?P<number>{_NUMBER})(?:\.|\)|:)?(?:\s+|$)(?P<words>.*)", re.DOTALL)
NAMED = re.compile(
    r"(?P<named>(?P<kind>article|section|clause|part|chapter|annex|appendix|schedule|principle|rule|title)\s+"
    rf"(?:{_NUMBER}|[A-Z])(?:\(\w+\))*)(?![\w(])[\s.:–—-]*(?P<words>.*)",
    re.IGNORECASE | re.DOTALL,
)
POINTS = ("Annex", "Appendix", "Schedule")
CLAUSE = re.compile(r"(?P<label>(?P<number>\d{1,3}(?:\.\d{1,3})+)\.?)(?:\s+(?=[A-Z‘“\"(\[])|\s*$)")
SIGNED = re.compile(  # a number with its sign before it: "Section 2.01 Limits", "§ 3"
    r"(?P<label>(?P<sign>(?i:section|sec\.|clause|article)(?=\s)|§)\s*(?P<number>\d{1,3}(?:\.\d{1,3})*)[.:)]?)"
    r"(?:\s+(?=[A-ZÀ-Þ‘“„\"(\[])|\s*[–—-]\s|\s*$)"
)
SIGNS = {"clause": "clause", "article": "Article"}  # how what they number is cited; else as a Section
ALONE = re.compile(r"\d{1,3}(?:\.\d{1,3})+\.?")
TOP = re.compile(r"(?P<label>(?P<number>\d{1,3})[.)])(?:\s+|$)")


class Heading(NamedTuple):
    """A heading: its level, 1 the uppermost or 0 for a title of the whole, and its number if not in its words."""

    words: str
    level: int
    number: str = ""


class Paragraph(NamedTuple):
    """A paragraph, and its number or bullet where that is not in its words."""

    words: str
    number: str = ""

    @property
    def whole(self) -> str:
        """The paragraph as a reader sees it."""
        return f"{self.number} {self.words}".strip()


class Note(NamedTuple):
    """A footnote or endnote, which is cited by its own number."""

    kind: str
    number: int
    words: str


Part = Heading | Paragraph | Grid | Note


class _Section(NamedTuple):
    """The text under one heading: its citation, and the headings above it."""

    base: str
    numbering: Numbering
    heading: str = ""
    path: tuple[str, ...] = ()


class _Clause(Place):
    """A numbered paragraph: its own number is in the base, so that only labels below it are added."""

    def at(self, marks: Sequence[Label]) -> str:
        return super().at(marks[1:])


def write_document(parts: Sequence[Part], writer: Writer) -> None:
    """Write the parts of a document in their order; notes come last."""
    parts = [inner for part in parts for inner in _unfolded(part)]
    openings = _openings(parts)
    section = _Section(PREAMBLE, "points")
    sections = _sections(parts)
    for is_heading, group in groupby(enumerate(parts), key=lambda pair: isinstance(pair[1], Heading)):
        if is_heading:
            for at, part in group:
                section = sections.get(at, section)
                if isinstance(part, Heading):
                    writer.heading(f"{part.number} {part.words}")
        else:
            _write_section(list(group), section, openings, writer)
    for note in parts:
        if isinstance(note, Note):
            writer.part(f"{note.kind} {note.number}", f"{note.number} {note.words}")


def _unfolded(part: Part) -> Iterator[Part]:
    """A table that lays out clauses, their numbers in the first column and their words in the second, as clauses."""
    if isinstance(part, Grid) and all(len(row) == 2 for row in part.rows):
        head, body = part.rows[:1], part.rows[1:]
        if ALONE.fullmatch(head[0][0]):
            head, body = (), part.rows
        if body and all(ALONE.fullmatch(number) and words for number, words in body):
            yield from (Paragraph(" ".join(row)) for row in head if any(row))
            yield from (Paragraph(words, number) for number, words in body)
            return
    yield part


def _write_section(
    numbered: Iterable[tuple[int, Part]], section: _Section, openings: Mapping[int, str], writer: Writer
) -> None:
    """Write the text under a heading: what comes before its first clause, then each clause with what belongs to it."""
    runs: list[tuple[str, list[Paragraph | Grid]]] = [("", [])]
    for at, part in numbered:
        if at in openings:
            runs.append((openings[at], []))
        if isinstance(part, Paragraph | Grid):
            runs[-1][1].append(part)
    for opening, run in runs:
        if opening and _signed(run[0]) is None:
            place = _Clause(opening, "bracketed", section.heading, section.path)
            write_passages([_clause(run)], place, writer)
        elif opening:
            place = Place(opening, "bracketed", section.heading, section.path)
            write_passages([_node(part) for part in run], place, writer)
        else:
            place = Place(section.base, section.numbering, section.heading, section.path)
            write_passages([_node(part) for part in run], place, writer)


def _clause(run: Sequence[Paragraph | Grid]) -> Item:
    """A clause with its number set apart from its words."""
    first, *rest = run
    whole = first.whole if isinstance(first, Paragraph) else ""
    match = _numbered(whole)
    label = match["label"] if match else ""
    words = whole[len(label) :].strip()
    return Item(label, (*([Block(words)] if words else []), *(_node(part) for part in rest)))


def _node(part: Paragraph | Grid) -> Node:
    return Block(tidy(part.whole)) if isinstance(part, Paragraph) else part


def _numbered(whole: str) -> re.Match[str] | None:
    return CLAUSE.match(whole) or TOP.match(whole)


def _signed(part: Part) -> re.Match[str] | None:
    """The number with a sign that a paragraph has before it, or begins with."""
    return (_counted(part) or SIGNED.match(tidy(part.whole))) if isinstance(part, Paragraph) else None


def _openings(parts: Sequence[Part]) -> dict[int, str]:
    """The paragraphs that open a clause, each with its pointer: "clause 4.2", "Section 2.01"."""
    signed = _signed_openings(parts)
    numbered = _numbered_openings(parts)
    if signed and not any("." in number for number in numbered.values()):
        return signed  # "1." is an item of what bears the sign
    return {at: f"clause {number}" for at, number in numbered.items()} | signed


def _signed_openings(parts: Sequence[Part]) -> dict[int, str]:
    """Those whose number has a sign, which words that only speak of another clause may begin with too.

    So such a number counts where Word counted it; and, since articles are mostly those of laws, a section's or clause's
    where it is like "2.01" or goes on from another by one.
    """
    found = {at: match for at, part in enumerate(parts) if (match := _signed(part))}
    typed = {at: match for at, match in found.items() if not _counted(parts[at]) and match["sign"].lower() != "article"}
    certain = {at for at, match in found.items() if _counted(parts[at]) or (at in typed and "." in match["number"])}
    for (one, first), (two, second) in pairwise((at, match) for at, match in typed.items() if at not in certain):
        alike = first["sign"].lower() == second["sign"].lower()
        if alike and int(second["number"]) == int(first["number"]) + 1:
            certain |= {one, two}
    kinds = {at: SIGNS.get(match["sign"].lower(), "Section") for at, match in found.items()}
    return {at: f"{kinds[at]} {match['number']}" for at, match in found.items() if at in certain}


def _counted(part: Part) -> re.Match[str] | None:
    """The number with a sign that stands apart from a paragraph's words."""
    return SIGNED.fullmatch(part.number) if isinstance(part, Paragraph) else None


def _numbered_openings(parts: Sequence[Part]) -> dict[int, str]:
    """Those with a bare number: "4.2", and "4" where the clauses are numbered so.

    Where there are numbers like "4.2", a "4." is one of them only if 4.1 or the like comes next; else it is an item of
    a list. Where there are none, "1.", "2." and so on are clauses if they are counted through more than one section.
    """
    found = {
        at: match
        for at, part in enumerate(parts)
        if isinstance(part, Paragraph) and (match := _numbered(tidy(part.whole)))
    }
    openings = {at: match["number"] for at, match in found.items()}
    deep = {at for at, number in openings.items() if "." in number}
    if deep:
        following = ""
        for at in sorted(openings, reverse=True):
            if at in deep:
                following = openings[at].partition(".")[0]
            elif openings[at] != following:
                del openings[at]
        return dict(sorted(openings.items()))
    headings = [at for at, part in enumerate(parts) if isinstance(part, Heading) and part.level]
    counted = [int(number) for number in openings.values()]
    through = counted == list(range(1, len(counted) + 1)) and len(counted) > 1
    parted = not headings or any(min(openings) < at < max(openings) for at in headings) if openings else False
    return openings if through and parted else {}


def _sections(parts: Sequence[Part]) -> dict[int, _Section]:
    """For each heading what stands under it."""
    found: dict[int, _Section] = {}
    above: list[tuple[int, str, _Section]] = []  # level, heading as it is read, and what stands under it
    repeated = {words for words, times in Counter(_headings(parts)).items() if times > 1}
    for at, part in enumerate(parts):
        if not isinstance(part, Heading):
            continue
        above = [entry for entry in above if entry[0] < part.level] if part.level else []
        whole = tidy(f"{part.number} {part.words}")
        path = tuple(words for _, words, _ in above)
        outer = above[-1][2].base if above else ""
        section = _named(whole, path) or _by_words(whole, path, outer if whole in repeated else "")
        found[at] = section if part.level else _Section(PREAMBLE, "points")
        if part.level:
            above.append((part.level, whole, section))
    return found


def _headings(parts: Iterable[Part]) -> Iterator[str]:
    return (tidy(f"{part.number} {part.words}") for part in parts if isinstance(part, Heading) and part.level)


def _named(whole: str, path: tuple[str, ...]) -> _Section | None:
    """The section of a heading that bears a number: "Article 5", "Annex B", "Section 4.3"."""
    if match := NAMED.match(whole):
        kind, _, number = tidy(match["named"]).partition(" ")
        base = f"{kind.capitalize()} {number}"
        return _Section(base, "points" if base.startswith(POINTS) else "bracketed", match["words"] or base, path)
    if match := SIGNED.match(whole):
        base = f"Section {match['number']}"
        return _Section(base, "bracketed", whole[match.end() :] or base, path)
    if (match := NUMBERED.match(whole)) and match["words"]:
        return _Section(f"Section {match['number']}", "bracketed", match["words"], path)
    return None


def _by_words(whole: str, path: tuple[str, ...], outer: str) -> _Section:
    base = whole.rstrip(" .:")
    return _Section(f"{outer}, {base}" if outer else base, "points", whole, path)

"""Words of a legal text that point elsewhere, as their writers put them: which words, and what units they name.

"points (a) and (b) of Article 6(1) of Regulation (EU) 2016/679" is two References to one Regulation: on the words
"points (a)" to Article 6(1)(a), and on the rest to Article 6(1)(b). The text is gone through once from left to right;
every pattern begins at a given place and reads on from there, so the time grows with the text's length and no faster.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compliance_llm.corpus.names import TOKEN, Named, Names

FORMS = {  # kind: its level, outermost first, and the words for it
    "annex": (0, "annex annexes"),
    "schedule": (0, "schedule schedules"),
    "appendix": (0, "appendix appendices"),
    "title": (1, "title titles"),
    "part": (2, "part parts"),
    "chapter": (3, "chapter chapters"),
    "article": (4, "article articles art. arts."),
    "section": (4, "section sections sec. secs. § §§"),
    "clause": (4, "clause clauses"),
    "recital": (4, "recital recitals"),
    "regulation": (4, "regulation regulations"),
    "rule": (4, "rule rules"),
    "principle": (4, "principle principles"),
    "subsection": (5, "subsection subsections sub-section sub-sections"),
    "paragraph": (6, "paragraph paragraphs para. paras. para paras"),
    "subparagraph": (7, "subparagraph subparagraphs sub-paragraph sub-paragraphs"),
    "point": (8, "point points"),
    "item": (9, "item items subdivision subdivisions subclause subclauses"),
}
LEVELS = {kind: level for kind, (level, _) in FORMS.items()}
KINDS = {form: kind for kind, (_, forms) in FORMS.items() for form in forms.split()}
DIVISIONS = frozenset({"title", "part", "chapter"})
"""Units above those by which a text is cited."""
INNER = frozenset(kind for kind, level in LEVELS.items() if level >= LEVELS["subsection"])
"""Units that are counted within another one, or within the part where the words stand."""
AROUND = frozenset(LEVELS) - DIVISIONS - {"regulation"}
"""Units that "this" and "that" may mean; "this Regulation" is the whole text."""
MOST_UNITS = 5

_FORMS = "|".join(re.escape(form) for form in sorted(KINDS, key=len, reverse=True) if "§" not in form)
UNIT = re.compile(rf"(?<![\w-])(?i:(?P<word>{_FORMS}))(?![A-Za-z-])|(?P<sign>§§?)")
CODE = re.compile(r"(?<![\w.])(?P<title>\d{1,2})\sCFR\s(?:§\s?|[Pp]art\s)?(?=\d)")
STARTS = frozenset(
    {case for form in KINDS for case in (form.rstrip("."), form.rstrip(".").capitalize(), form.rstrip(".").upper())}
    | {str(title) for title in range(1, 51)}
)
"""Words with which a reference begins, but for names; nothing else of a text is looked at closely."""
NUMBER = (
    r"(?:\d+[A-Za-z]{0,2}|[IVXLC]+[A-Z]?|[A-Z])(?:\.(?:\d{1,4}[A-Za-z]?|[a-z]))*(?:-\d+(?:\.\d+)*)*(?![0-9A-Za-z/])"
)
MARKS = r"(?:\([0-9A-Za-z]{1,6}(?:\.[0-9A-Za-z]{1,3})?\))+"
SPACED = r"(?:\s\((?:\d{1,3}[a-z]?|[a-z]{1,2}|[ivx]{1,5})\))+"
LABEL = re.compile(rf"\s*(?P<label>(?P<number>{NUMBER})(?:{MARKS}|{SPACED})?|{MARKS})")
LETTERED = re.compile(r"\s*(?P<label>(?P<number>[A-Z]\s\d{1,3})(?![\w.-]))")
"""A label as Virginia writes it: "subdivision A 1" is A(1)."""
LISTED = re.compile(r"\s*,\s*(?P<joint>and\s+|or\s+)?|\s+(?:and|or|to|through|and/or)\s+|\s?[–—]\s?")
QUANTITY = re.compile(r"\s*%|\s+(?:percent|days?|weeks?|months?|years?|hours?|euros?|times)\b")
ONE_MARK = re.compile(r"\([^()]*\)")

_NTH = (
    r"(?:first|second|third|fourth|fifth|sixth|last|introductory)\s+(?:sub-?paragraph|sentence|indent|part|wording)s?"
)
OUTWARD = re.compile(
    rf"(?:,?\s+(?:the\s+)?{_NTH})?,?\s+(?:of|in|to(?=\s+(?:the\s+)?(?:[Ss]chedule|[Aa]nnex)))\s+(?:the\s+)?(?:{_NTH}\s+(?:of|in)\s+)?"
)
INWARD = re.compile(rf"(?:,?\s+(?:the\s+)?{_NTH})?,?\s+")
HERE = re.compile(r",?\s+of\s+(?:this|the\s+present)\s+(?P<what>\w+)")
THERE = re.compile(r",?\s+of\s+(?:that|those|the\s+said)\s+(?P<what>\w+)")
OF_NAME = re.compile(r",?\s+(?:(?:of|to|in|under)\s+)?(?:the\s+)?(?:Council\s+|Commission\s+)?|\s\(")
_LAW = r"act|regulation|directive|treaty|code|convention|charter|agreement|law|constitution|decision|order|statute"
ELSEWHERE = re.compile(
    rf",?\s+(?:of|to)\s+(?:the|its|an?)\s+(?:\w+\s+)?(?i:{_LAW})s?\b|,?\s+of\s+(?:the\s+)?(?:[A-Z]|\d{{4}}\s|\d+\sU\.S)"
    r"|,?\s+(?:TFEU|TEU|ECHR)\b|\s+thereof\b"
)
AFTER_NAME = re.compile(r",?\s+|\s\(")


class Label(NamedTuple):
    """A number with its marks, "6(1)(a)" or "(b)", and where it stands."""

    words: str
    start: int
    end: int


class Unit(NamedTuple):
    """A kind of unit and the labels named of it: "Articles 12, 13(1) and 14"."""

    kind: str
    labels: tuple[Label, ...]

    @property
    def level(self) -> int:
        """How deep it lies, outermost least."""
        return LEVELS[self.kind]

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.labels[-1].end


class Tail(NamedTuple):
    """The words after units: the text they belong to, or the part of this text in which they are counted."""

    instrument: str | None  # None: this text; "": another one, which is not known here
    within: str
    end: int


class Reference(NamedTuple):
    """One place that the words [start, end) of a text name."""

    start: int
    end: int
    steps: tuple[tuple[str, str], ...]  # kind and label, outermost first; none where an Instrument is named as a whole
    instrument: str | None = None  # None: this text; "": another one, which is not known here
    within: str = ""  # "article" of "paragraph 2 of this Article"; "that section" of "subsection (1) of that section"


def references(text: str, names: Names) -> Iterator[Reference]:
    """All references of a text, in their order; their words do not overlap."""
    place = 0
    last = ""  # the other Instrument named before: "Article 9 of that Regulation"
    for token in TOKEN.finditer(text):
        start, word = token.start(), token[0]
        if start < place or not (word in STARTS or word in names.firsts):
            continue
        named = names.at(text, start)
        found = _named(text, start, named, names) if named else _chain(text, start, names, last)
        if found:
            yield from found
            place = found[-1].end
            last = next((it.instrument for it in reversed(found) if it.instrument is not None), last)


def _named(text: str, start: int, name: Named, names: Names) -> list[Reference]:
    """The name of an Instrument with the units that follow it: "Model Risk Policy, clause 7.6"."""
    gap = AFTER_NAME.match(text, name.end)
    found = _chain(text, gap.end(), names, "") if gap else []
    if found and all(it.instrument is None and not it.within for it in found):
        first, *rest = [it._replace(instrument=name.id) for it in found]
        return [first._replace(start=start), *rest]
    return [Reference(start, name.end, (), name.id)]


def _chain(text: str, start: int, names: Names, last: str) -> list[Reference]:
    """The references that the units from a place on make."""
    if code := CODE.match(text, start):
        labels = _labels(text, code.end(), "section", plural=False)
        if not labels:
            return []
        holding = names.holding(code["title"], ONE_MARK.sub("", labels[0].words))
        return _each(start, [Unit("section", labels)], Tail(holding or "", "", labels[-1].end))
    units, end = _units(text, start)
    return _each(start, units, _tail(text, end, names, last)) if units else []


def _units(text: str, start: int) -> tuple[list[Unit], int]:
    """The units named together, outermost first: "points (a) and (b) of Article 6(1)", "Annex III, point 5(b)"."""
    first = _unit(text, start)
    if first is None:
        return [], start
    units, end = [first], first.end
    while len(units) < MOST_UNITS:
        gap = OUTWARD.match(text, end)
        if gap and (unit := _unit(text, gap.end())) and unit.level < units[0].level:
            units.insert(0, unit)
        elif (gap := INWARD.match(text, end)) and (unit := _unit(text, gap.end())) and unit.level > units[-1].level:
            units.append(unit)
        else:
            break
        end = unit.end
    return units, end


def _unit(text: str, place: int) -> Unit | None:
    """The unit at a place with its labels; None where none stands there."""
    match = UNIT.match(text, place)
    if match is None:
        return None
    word = (match["word"] or "section").lower()
    labels = _labels(text, match.end(), KINDS[word], plural=word.endswith(("s", "ices")) or match["sign"] == "§§")
    return Unit(KINDS[word], labels) if labels else None


def _labels(text: str, place: int, kind: str, *, plural: bool) -> tuple[Label, ...]:
    match = (LETTERED.match(text, place) if kind == "item" else None) or LABEL.match(text, place)
    if match is None or (match["number"] is None and kind not in INNER):
        return ()
    labels = [Label(_as_written(match), match.start("label"), match.end())]
    while following := _next_label(text, labels[-1], kind, plural=plural):
        labels.append(following)
    return tuple(labels)


def _next_label(text: str, before: Label, kind: str, *, plural: bool) -> Label | None:
    """The label that a list goes on with: "and 14", ", (b)", "or point (c)"."""
    gap = LISTED.match(text, before.end)
    if gap is None:
        return None
    again = UNIT.match(text, gap.end())
    if again and KINDS[(again["word"] or "section").lower()] != kind:
        return None
    match = LABEL.match(text, again.end() if again else gap.end())
    if match is None:
        return None
    label = Label(_as_written(match), again.start() if again else match.start("label"), match.end())
    if match["number"] is None:
        return _completed(before, label)
    alone = "," in gap[0] and not gap["joint"] and kind not in INNER
    if again or plural or (not alone and not QUANTITY.match(text, match.end())):
        return label
    return None


def _as_written(match: re.Match[str]) -> str:
    """A label without spaces: "6 (1)" is 6(1), "A 1" is A(1)."""
    head, *rest = match["label"].split()
    return head + "".join(it if it.startswith("(") else f"({it})" for it in rest)


def _completed(before: Label, label: Label) -> Label | None:
    """A label of marks alone, "(b)", with what it shares with the one before it: "9(2)(a) or (b)" ends with 9(2)(b)."""
    old, new = ONE_MARK.findall(before.words), ONE_MARK.findall(label.words)
    if not old or old[-len(new) :][0][1].isdigit() != new[0][1].isdigit():
        return None
    kept = before.words.partition("(")[0] + "".join(old[: max(len(old) - len(new), 0)])
    return label._replace(words=kept + label.words)


def _tail(text: str, end: int, names: Names, last: str) -> Tail:
    """The words after units: "of this Article", "of Regulation (EU) 2016/679", "of that Act", "TFEU"."""
    if here := HERE.match(text, end):
        kind = KINDS.get(here["what"].lower(), "")
        return Tail(None, kind, here.end()) if kind in AROUND else Tail(None, "", end)
    if there := THERE.match(text, end):
        kind = KINDS.get(there["what"].lower(), "")
        return Tail(None, f"that {kind}", there.end()) if kind in AROUND else Tail(last, "", end)
    gap = OF_NAME.match(text, end)
    if gap and (named := names.at(text, gap.end())):
        return Tail(named.id, "", named.end)
    return Tail("" if ELSEWHERE.match(text, end) else None, "", end)


def _each(start: int, units: list[Unit], tail: Tail) -> list[Reference]:
    """A reference for each label of the unit that has several; the first begins the words and the last ends them."""
    several = next((unit for unit in units if len(unit.labels) > 1), units[-1])
    found = [
        Reference(
            label.start,
            label.end,
            tuple((unit.kind, label.words if unit is several else unit.labels[0].words) for unit in units),
            tail.instrument,
            tail.within,
        )
        for label in several.labels
    ]
    found[-1] = found[-1]._replace(end=max(tail.end, *(unit.end for unit in units)))
    return [found[0]._replace(start=start), *found[1:]]

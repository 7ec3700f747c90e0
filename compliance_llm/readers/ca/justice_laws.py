"""Acts and regulations of Canada as the Justice Laws website serves them, and annual statutes as they were passed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from compliance_llm.readers.source import SourceText
from compliance_llm.readers.xml.outline import Place, bare, titled
from compliance_llm.readers.xml.parsing import Node, names, parse, root_of
from compliance_llm.readers.xml.walker import Walker

SIGNS = ("http://justice.gc.ca/lims", "bill-origin=", "regulation-type=", "gazette-part=", "hasPreviousVersion=")
INLINE = names(
    "DefinedTermEn DefinedTermFr DefinitionEnOnly DefinitionFrOnly DefinitionRef Del Emphasis FootnoteRef FormulaText "
    "InlineFont Ins Language Leader MathML Reference Repealed Sub Sup XRefExternal XRefInternal XRefSection math"
)
NOT_LAW = names(
    "AlternateText HistoricalNote RecentAmendments RelatedOrNotInForce FootnoteRef Reserved TableOfProvisions"
)
NUMBERED = names("Subsection Paragraph Subparagraph Clause Subclause Subsubclause FormulaParagraph Item")
QUOTED = names("AmendedText QuotedText ReadAsText")
APART = names("Order Recommendation Notice Summary")
ABOVE = names("Heading GroupHeading FormHeading")
HEADINGS = ABOVE | names("MarginalNote")
NOT_IN_FORCE = ("NifProvs", "RelatedProvs")
NOTES = names("Footnote Note")
TERMS = names("DefinedTermEn DefinedTermFr")
SET_OFF = TERMS | names("DefinitionRef Emphasis Language")
RAISED = re.compile(r"[-\u2212\u2013]?\d+")
COUNTED = re.compile(r"(?:\d|(?<![^\W\d_])(?:[cdkmnµμ]?m|k?g|mg|mol|k?Pa|[sh]|in|ft|yd))$")
"""A figure or a unit can have a power; a raised number over anything else is a mark or an index."""
HEADED, LED = "headed", "led"  # what follows a heading within a section, or words within a list, as one with these
LONGEST_UNIT = 4  # with the letter before it
CLAUSE = re.compile(r"(\d+(?:\.\d+)+)(?=\s|$)")
TABLE_PARTS = names("table tgroup thead tbody tfoot")


def recognises(data: bytes) -> bool:
    """Whether the file is the Justice Laws website's XML."""
    name, attributes = root_of(data)
    return name in ("Statute", "Regulation", "Bill") and any(sign in attributes for sign in SIGNS)


def read(data: bytes, name: str) -> SourceText:
    """The law as it stands in the file, with its schedules.

    Left out are historical notes, the editor's notes, tables of contents, what the file marks as not in force,
    amendments not in force and related provisions of other laws; a law of which nothing is in force is read whole.
    A marginal note is a heading.

    Raises:
        CdraftError: if the file is not well-formed XML.
    """
    root = parse(data, name)
    root = _as_law(root, whole=root.get("in-force") == "no")
    reader = _Reader(as_passed=root.name == "Bill")
    reader.flow(root.pieces(), Place("Text"))
    titles = {it.name: reader.words(it) for part in root.elements("Identification") for it in part.elements()}
    title = titles.get("ShortTitle") or titles.get("LongTitle", "")
    return reader.outline.finish("justice-laws", title=title, jurisdiction="ca", kind=_kind(root))


def _kind(root: Node) -> str:
    if root.name != "Bill":
        return root.name.lower().replace("statute", "act")
    stages = {it.get("stage") for part in root.elements("Identification") for it in part.walk()}
    return "act" if "assented-to" in stages else "proposed act"


def _as_law(node: Node, *, whole: bool) -> Node:
    """An element without the editor's notes and, unless ``whole``, what is not in force; its words as they are read."""
    if not any(node.elements()):
        return node
    content: list[str | Node] = []
    for it in node.content:
        if isinstance(it, str):
            content.append(it)
        elif (whole or it.get("in-force") != "no") and not (it.name in NOTES and it.get("status") == "editorial"):
            inner = _as_law(it, whole=whole)
            joint = _joint(content[-1], inner) if content else ""
            content += (joint, inner) if joint else (inner,)
    return Node(node.name, node.attributes, tuple(content))


def _joint(before: str | Node, node: Node) -> str:
    """Marks that print shows by letters only: a space after a term or repealed words, "^" before a power."""
    if node.name not in SET_OFF and node.name not in ("Sup", "Repealed"):
        return ""
    last = before if isinstance(before, str) else before.words(INLINE)
    if node.name == "Sup":
        return "^" if RAISED.fullmatch(node.words(INLINE)) and COUNTED.search(last[-LONGEST_UNIT:]) else ""
    if node.name == "Repealed":
        return " " if re.search(r"[^\s(\[]\Z", last) else ""
    apart = isinstance(before, Node) and before.name in SET_OFF and TERMS & {before.name, node.name}
    return " " if apart and last[-1:].isalnum() and node.words(INLINE)[:1].isalnum() else ""


class _Reader(Walker):
    """Goes through a file once."""

    def __init__(self, *, as_passed: bool) -> None:
        super().__init__(INLINE, NOT_LAW)
        self._as_passed = as_passed
        self._schedule = ""
        self.handlers = {
            **dict.fromkeys(NUMBERED, self._numbered),
            **dict.fromkeys(QUOTED, self._quoted),
            **dict.fromkeys(APART, self._apart),
            **dict.fromkeys(names("Definition FormulaGroup"), self._definition),
            **dict.fromkeys(HEADINGS, self._subheading),
            **dict.fromkeys(names("TableGroup table"), self._table),
            "Identification": self._identification,
            "Preamble": self._preamble,
            "Enacts": self._enacts,
            "Body": self._body,
            "Section": self._section,
            "FormulaDefinition": self._formula_term,
            "Provision": self._clause,
            "Schedule": self._schedule_of,
            "Footnote": self._footnote,
            "Note": self._note,
            HEADED: self._headed,
            LED: self._led,
        }

    def _identification(self, node: Node, place: Place) -> None:
        """The titles; what else the file says here is about the law."""
        for it in node.elements("LongTitle", "ShortTitle", "InstrumentNumber", "EnablingAuthority"):
            if it.name == "LongTitle" and node.child("Chapter", "BillHistory"):
                self.outline.words(self.words(it), place._replace(pointer="Long title"))
            else:
                self.outline.heading(self.words(it))

    def _preamble(self, node: Node, place: Place) -> None:
        self.flow(self.blocks(node), place._replace(pointer="Preamble", fixed=True))

    def _enacts(self, node: Node, place: Place) -> None:
        self.flow(self.blocks(node), place._replace(pointer="Enacting words", fixed=True))

    def _apart(self, node: Node, place: Place) -> None:
        """Accompanying text of the law: its maker or its subject."""
        title = node.child("TitleText")
        self.outline.heading(self.words(title))
        self.flow(self.blocks(node, title), place._replace(pointer=node.name, fixed=True))

    def _body(self, node: Node, place: Place) -> None:
        self._under_headings(self.blocks(node), place._replace(unit="Section"))

    def _under_headings(self, nodes: Iterable[Node], place: Place) -> None:
        """Write what follows one another, each under those headings before it that are above it."""
        above: list[tuple[int, Place]] = []
        here = place
        for node in nodes:
            if node.name in ABOVE:
                level = int(re.sub(r"\D", "", node.get("level") or node.get("format-ref")) or 1)
                title = self.words(node)
                above = [it for it in above if it[0] < level]
                here = self._under(node, title, above[-1][1] if above else place)
                above.append((level, here))
                self.outline.heading(title)
            else:
                self.walk(node, here)

    def _under(self, heading: Node, title: str, place: Place) -> Place:
        """The place under a heading, which in a schedule may have the number that its provisions are cited by."""
        place = place.below(title)
        if self._schedule and (clause := CLAUSE.match(title)):
            return place._replace(pointer=f"{self._schedule}, clause {clause[1]}", unit="")
        if self._schedule and (label := heading.child("Label")):
            pointer = f"{place.pointer}, {titled(self.words(label))}"
            return place._replace(pointer=pointer, unit=f"{pointer}, item")
        return place

    def unwrapped(self, node: Node) -> Iterator[Node]:
        """The element itself, or what it only wraps; words within a list as one with the items after them."""
        pieces = super().unwrapped(node)
        return _grouped(pieces, LED, self._leads) if node.name == "List" else pieces

    def _leads(self, node: Node) -> bool:
        """Whether an item is but words that lead into those after it: "but not including:"."""
        return node.name == "Item" and [it.name for it in node.elements()] == ["Text"] and self.words(node)[-1:] == ":"

    def _led(self, node: Node, place: Place) -> None:
        words, *items = node.elements()
        self.flow([*self.blocks(words), *items], place)

    def _section(self, node: Node, place: Place) -> None:
        label = self.words(node.child("Label"))
        noun = "Sections" if re.search(r"\d (?:to|and) \d", label) else "Section"
        unit = place.unit.replace(", item", ", section") if self._schedule else noun
        self._numbered(node, place if place.fixed else place._replace(unit=unit))

    def _numbered(self, node: Node, place: Place) -> None:
        """A section or what is numbered within one; its marginal note is its heading."""
        number = node.child("Label")
        label = self.words(number)
        if place.unit.endswith(", item") and bare(label) and not bare(label)[0].isdigit():
            place = place._replace(unit="")
        inner = place.under(bare(label))
        if node.name == "Item":
            inner = inner._replace(stem=place.stem)
        for note in node.elements("MarginalNote"):
            self._subheading(note, inner)
            inner = inner._replace(heading=self.words(note))
        self.outline.wait(label, inner)
        self.flow(_grouped(self.blocks(node, number, "MarginalNote"), HEADED, lambda it: it.name == "Heading"), inner)
        self.outline.settle()

    def _headed(self, node: Node, place: Place) -> None:
        """A heading within a section, and what it is above."""
        heading, *rest = node.elements()
        self._subheading(heading, place)
        below = place.below(self.words(heading))._replace(heading=place.heading)
        self.flow(rest, place if place.fixed else below)

    def _subheading(self, node: Node, place: Place) -> None:
        if place.fixed:
            self.outline.wait(self.words(node), place)
        else:
            self.outline.heading(self.words(node))

    def _definition(self, node: Node, place: Place) -> None:
        """A definition or formula, whose own lists are not cited by their letters; its terms in the margin head it."""
        terms = [self.words(it) for it in node.elements("MarginalNote")]
        if place.fixed:
            self.outline.words(" ".join(terms), place)
        else:
            for term in terms:
                self.outline.heading(term)
        self.flow(self.blocks(node, "MarginalNote"), place._replace(fixed=True))

    def _formula_term(self, node: Node, place: Place) -> None:
        term = node.child("FormulaTerm")
        self.outline.wait(self.words(term), place)
        self.flow(self.blocks(node, term), place)

    def _quoted(self, node: Node, place: Place) -> None:
        """Words of another law, which stay under the provision that quotes them."""
        self.flow(self.blocks(node), place._replace(fixed=True, unit=""))

    def _clause(self, node: Node, place: Place) -> None:
        """A paragraph outside of sections, which in a schedule may be numbered by its own words: "4.3.2"."""
        first = node.child("Text")
        text = self.words(first)
        clause = CLAUSE.match(text) if self._schedule and not place.fixed else None
        if not clause or node.child("Label"):
            return self._numbered(node, place)
        inner = place._replace(pointer=f"{self._schedule}, clause {clause[1]}", unit="")
        if clause[0] != text:
            return self.flow(self.blocks(node), inner)
        self.outline.wait(text, inner)
        self.flow(self.blocks(node, first), inner)
        return self.outline.settle()

    def _schedule_of(self, node: Node, place: Place) -> None:
        heading = node.child("ScheduleFormHeading")
        amending = heading is not None and heading.get("type") == "amending"
        if (amending and not self._as_passed) or node.get("id") in NOT_IN_FORCE or node.child("BillPiece"):
            return
        titles = [self.words(it) for it in heading.pieces()] if heading else []
        for title in titles:
            self.outline.heading(title)
        label = heading and heading.child("Label", "TitleText")
        self._schedule = titled(self.words(label)) or "Schedule"
        inner = place.below(" ".join(titles))._replace(pointer=self._schedule, unit=f"{self._schedule}, item")
        self._under_headings(self.blocks(node, heading), inner)
        self._schedule = ""

    def _footnote(self, node: Node, place: Place) -> None:
        """A footnote, which in a schedule is cited by where it stands."""
        number = node.child("Label")
        label = self.words(number)
        pointer = f"{place.pointer}, footnote" if self._schedule else "Footnote"
        inner = place._replace(pointer=f"{pointer} {bare(label)}".strip(), fixed=True)
        self.outline.wait(label, inner)
        self.flow(self.blocks(node, number), inner)

    def _note(self, node: Node, place: Place) -> int | None:
        return self.outline.words(self.words(node), place)

    def _table(self, node: Node, place: Place) -> int | None:
        return self.outline.table(list(self._rows(node)), place)

    def _rows(self, node: Node) -> Iterator[list[str]]:
        """The rows of a table; a title or note is a row of one cell."""
        for it in node.pieces():
            if it.name == "row":
                yield [self.words(cell) for cell in it.pieces()]
            elif it.name in TABLE_PARTS:
                yield from self._rows(it)
            else:
                yield [self.words(it)]


def _grouped(nodes: Iterable[Node], name: str, opens: Callable[[Node], bool]) -> Iterator[Node]:
    """The same in the same order; each that opens a group in an element of that name, with those up to the next."""
    group: list[Node] = []
    for node in nodes:
        if opens(node) and group:
            yield Node(name, {}, tuple(group))
            group = []
        if group or opens(node):
            group.append(node)
        else:
            yield node
    if group:
        yield Node(name, {}, tuple(group))

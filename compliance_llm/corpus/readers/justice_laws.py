"""Acts and regulations of Canada as the Justice Laws website serves them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from compliance_llm.corpus.readers.outline import Place, bare, titled
from compliance_llm.corpus.readers.walker import Walker
from compliance_llm.corpus.readers.xml import Node, names, parse, root_of
from compliance_llm.corpus.source import SourceText

SIGNS = ("http://justice.gc.ca/lims", "bill-origin=", "regulation-type=", "gazette-part=", "hasPreviousVersion=")
INLINE = names(
    "DefinedTermEn DefinedTermFr DefinitionEnOnly DefinitionFrOnly DefinitionRef Del Emphasis FootnoteRef FormulaText "
    "Ins Language Leader MathML Reference Repealed Sub Sup XRefExternal XRefInternal XRefSection math"
)
NOT_LAW = names("AlternateText HistoricalNote RecentAmendments RelatedOrNotInForce FootnoteRef Reserved")
NUMBERED = names("Subsection Paragraph Subparagraph Clause Subclause Subsubclause FormulaParagraph Item")
QUOTED = names("AmendedText QuotedText ReadAsText")
MADE_BY = names("Order Recommendation Notice")
ABOVE = names("Heading GroupHeading FormHeading")
HEADINGS = ABOVE | names("MarginalNote")
NOT_IN_FORCE = ("NifProvs", "RelatedProvs")
CLAUSE = re.compile(r"(\d+(?:\.\d+)+)(?=\s|$)")
TABLE_PARTS = names("table tgroup thead tbody tfoot")


def recognises(data: bytes) -> bool:
    """Whether the file is the Justice Laws website's XML."""
    name, attributes = root_of(data)
    return name in ("Statute", "Regulation") and any(sign in attributes for sign in SIGNS)


def read(data: bytes, name: str) -> SourceText:
    """The law as it stands in the file, with its schedules.

    Left out are historical notes, the editor's footnotes, amendments not in force and related provisions of other laws.
    A marginal note is a heading.

    Raises:
        CdraftError: if the file is not well-formed XML.
    """
    root = parse(data, name)
    reader = _Reader()
    reader.flow(root.pieces(), Place("Text"))
    titles = {it.name: reader.words(it) for part in root.elements("Identification") for it in part.elements()}
    title = titles.get("ShortTitle") or titles.get("LongTitle", "")
    kind = "act" if root.name == "Statute" else "regulation"
    return reader.outline.finish("justice-laws", title=title, jurisdiction="ca", kind=kind)


class _Reader(Walker):
    """Goes through a file once."""

    def __init__(self) -> None:
        super().__init__(INLINE, NOT_LAW)
        self._schedule = ""
        self.handlers = {
            **dict.fromkeys(NUMBERED, self._numbered),
            **dict.fromkeys(QUOTED, self._quoted),
            **dict.fromkeys(MADE_BY, self._made_by),
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

    def _made_by(self, node: Node, place: Place) -> None:
        self.flow(self.blocks(node), place._replace(pointer=node.name, fixed=True))

    def _body(self, node: Node, place: Place) -> None:
        self._under_headings(self.blocks(node), place._replace(unit="Section"))

    def _under_headings(self, nodes: Iterable[Node], place: Place) -> None:
        """Write what follows one another, each under those headings before it that are above it."""
        above: list[tuple[int, str]] = []
        here = place
        for node in nodes:
            if node.name in ABOVE:
                level = int(re.sub(r"\D", "", node.get("level") or node.get("format-ref")) or 1)
                title = self.words(node)
                above = [*(it for it in above if it[0] < level), (level, title)]
                self.outline.heading(title)
                here = self._under(node, title, place)._replace(path=(*place.path, *(it for _, it in above)))
            else:
                self.walk(node, here)

    def _under(self, heading: Node, title: str, place: Place) -> Place:
        """The place under a heading, which in a schedule may have the number that its provisions are cited by."""
        if self._schedule and (clause := CLAUSE.match(title)):
            return place._replace(pointer=f"{self._schedule}, clause {clause[1]}", unit="")
        if self._schedule and (label := heading.child("Label")):
            pointer = f"{self._schedule}, {titled(self.words(label))}"
            return place._replace(pointer=pointer, unit=f"{pointer}, item")
        return place

    def _section(self, node: Node, place: Place) -> None:
        label = self.words(node.child("Label"))
        noun = "Sections" if re.search(r"\d (?:to|and) \d", label) else "Section"
        unit = place.unit.replace(", item", ", section") if self._schedule else noun
        self._numbered(node, place if place.fixed else place._replace(unit=unit))

    def _numbered(self, node: Node, place: Place) -> None:
        """A section or what is numbered within one; its marginal note is its heading."""
        number = node.child("Label")
        label = self.words(number)
        if place.unit.endswith(", item") and not bare(label)[:1].isdigit():
            place = place._replace(unit="")
        inner = place.under(bare(label))
        for note in node.elements("MarginalNote"):
            self._subheading(note, inner)
            inner = inner._replace(heading=self.words(note))
        self.outline.wait(label, inner)
        self.flow(self.blocks(node, number, "MarginalNote"), inner)
        self.outline.settle()

    def _subheading(self, node: Node, place: Place) -> None:
        if place.fixed:
            self.outline.wait(self.words(node), place)
        else:
            self.outline.heading(self.words(node))

    def _definition(self, node: Node, place: Place) -> None:
        """A definition or formula, whose own lists are not cited by their letters."""
        self.flow(self.blocks(node), place._replace(fixed=True))

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
        if amending or node.get("id") in NOT_IN_FORCE or node.child("BillPiece"):
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
        """A footnote of the law; those of its editor say what happened to it."""
        if node.get("status") == "official":
            number = node.child("Label")
            label = self.words(number)
            inner = place._replace(pointer=f"Footnote {bare(label)}".strip(), fixed=True)
            self.outline.wait(label, inner)
            self.flow(self.blocks(node, number), inner)

    def _note(self, node: Node, place: Place) -> int | None:
        """A note of the law; those of its editor say what happened to it."""
        return None if node.get("status") == "editorial" else self.outline.words(self.words(node), place)

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

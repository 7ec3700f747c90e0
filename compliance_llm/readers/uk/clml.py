"""Acts, statutory instruments and assimilated EU law as legislation.gov.uk serves them: CLML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from compliance_llm.errors import CdraftError
from compliance_llm.readers.source import SourceText
from compliance_llm.readers.text.columns import Cell, in_columns
from compliance_llm.readers.uk.clml_numbers import item_number, printed
from compliance_llm.readers.uk.clml_words import written
from compliance_llm.readers.xml.outline import Place, bare, titled
from compliance_llm.readers.xml.parsing import Node, names, parse, root_of
from compliance_llm.readers.xml.walker import Walker

AKOMA_NTOSO = "akomaNtoso"
NAMESPACE = "http://www.legislation.gov.uk/namespaces/legislation"
INLINE = names(
    "Abbreviation Acronym Addition Citation CitationListRef CitationSubRef CommentaryRef Definition Emphasis Expanded "
    "ExternalLink FootnoteRef Inferior InlineAmendment InternalLink MarginNoteRef Proviso Repeal SmallCaps Span Strike "
    "Strong Substitution Superior Term Underline Uppercase sub sup math"
)
NOT_LAW = names("Metadata Commentaries Contents MarginNotes Versions Resources")
FRONT = names(
    "Title Number SubjectInformation DateOfEnactment MadeDate LaidDate ComingIntoForce SiftedDate Approved Draft "
    "Correction MultilineTitle"
)
TITLES = names("Number Title Subtitle TitleBlock Reference")
TABLE_PARTS = names("table thead tbody tfoot")
PROVISION = re.compile(r"(?:^|_)(section|article|regulation|rule)-")
NAMED = re.compile(r"(?:Article|Section|Regulation|Rule|Paragraph)\s+\S", re.IGNORECASE)
ARTICLE = re.compile(r"(?:Article|Rule|Regulation|Clause)\s+(?:\d\w{0,3}|[IVXLC]+[A-Z]?)", re.IGNORECASE)
SHORT = re.compile(r"\w{1,5}(?:\.\w{1,5})*")
NOT_IN_FORCE = ("Prospective", "Repealed", "Discarded")
QUOTED = "Quoted"
SECONDARY_UNITS = {"regulation": "Regulation", "order": "Article", "rule": "Rule"}


def recognises(data: bytes) -> bool:
    """Whether the file is legislation.gov.uk's XML, also its other kind, which ``read`` refuses."""
    name, attributes = root_of(data)
    return (name == "Legislation" and NAMESPACE in attributes) or name == AKOMA_NTOSO


def read(data: bytes, name: str) -> SourceText:
    """The law as it stands in the file, with its recitals, schedules, footnotes and explanatory note.

    Left out are the publisher's notes on the law (metadata, commentaries on amendments, effects not yet applied),
    tables of contents, and versions of a provision for another day or extent. Text not yet in force has
    "Prospective" in its path, text no longer in force "Repealed" or "Discarded", and words of another law "Quoted".

    Raises:
        CdraftError: if the file is not well-formed XML, or is Akoma Ntoso.
    """
    root = parse(data, name)
    if root.name == AKOMA_NTOSO:
        raise CdraftError(
            f"{name} is Akoma Ntoso, which cdraft does not read.",
            "Save the law as its own address with /data.xml serves it, or as the publisher's web page.",
        )
    footnotes = (it.get("id") for part in root.elements("Footnotes") for it in part.walk() if it.name == "Footnote")
    root = written(root, {id: n for n, id in enumerate(footnotes, start=1)})
    reader = _Reader(root)
    reader.walk(root, Place("Text"))
    title = next((it.words(INLINE) for it in root.walk() if it.name == "title"), "")
    return reader.outline.finish("clml", title=title or reader.title, jurisdiction="uk", kind=reader.kind)


class _Reader(Walker):
    """Goes through a file once."""

    def __init__(self, root: Node) -> None:
        super().__init__(INLINE, NOT_LAW)
        self.title = ""
        self._footnotes = 0
        self._attachments = 0
        self._attached = ""  # what comes before each pointer within an attachment: "Attachment 1, "
        self._resources = {it.get("id"): it for part in root.elements("Resources") for it in part.elements("Resource")}
        self._including = False
        values = {it.name: it.get("Value") for it in root.walk()}
        self.kind = _kind(values.get("DocumentMainType", ""), values.get("DocumentMinorType", ""))
        self._european = "EURetained" in values
        self._secondary = "Secondary" in values
        self._unit = "Article" if self._european else SECONDARY_UNITS.get(self.kind, "Section")
        self.handlers = {
            **dict.fromkeys(names("Group Part Chapter Pblock PsubBlock"), self._division),
            **dict.fromkeys(names("EUPart EUTitle EUChapter EUSection EUSubsection"), self._division),
            **dict.fromkeys(names("P1 P2 P3 P4 P5 P6 P7 P2group P3group"), self._numbered),
            **dict.fromkeys(names("OrderedList UnorderedList"), self._list),
            **dict.fromkeys(names("PrimaryPrelims SecondaryPrelims EUPrelims"), self._prelims),
            **dict.fromkeys(names("BlockAmendment BlockExtract"), self._quoted),
            **dict.fromkeys(names("Schedule Appendix"), self._schedule),
            **dict.fromkeys(names("ExplanatoryNotes EarlierOrders"), self._note),
            **dict.fromkeys(names("Body EUBody"), self._body),
            **dict.fromkeys(names("Tabular table"), self._table),
            **dict.fromkeys(TITLES, self._title),
            "Pnumber": self._title,
            "P1group": self._group,
            "Division": self._european_division,
            "EnactingText": self._enacting,
            "LongTitle": self._long_title,
            "SignedSection": self._signature,
            "Footnote": self._footnote,
            "Attachment": self._attachment,
            "IncludedDocument": self._included,
            "KeyListItem": self._key,
            "AppendText": self._run_on,
        }

    def walk(self, node: Node, place: Place) -> int | None:
        """Write an element; what is not in force says so in its path."""
        status = node.get("Status")
        return super().walk(node, _marked(place, status) if status in NOT_IN_FORCE else place)

    def _title(self, node: Node, place: Place) -> None:
        if place.fixed:
            self.outline.wait(self.words(node), place)
        else:
            self.outline.heading(self.words(node))

    def _titles(self, node: Node, place: Place) -> str:
        """Write the titles of an element, as headings unless they are quoted."""
        for title in node.elements(*TITLES):
            self._title(title, place)
        return " ".join(filter(None, map(self.words, node.elements(*TITLES))))

    def _division(self, node: Node, place: Place) -> None:
        """A Part, chapter or cross-heading; in a schedule, part of how its paragraphs are cited."""
        title = self._titles(node, place)
        rest = self.blocks(node, *TITLES)
        if place.fixed:
            return self.flow(rest, place)
        number = node.child("Number")
        called = titled(self.words(number) if number else title)
        if not place.unit.endswith("paragraph"):
            pointer = self._attached + called if called else place.pointer
            return self.flow(rest, place.below(title)._replace(pointer=pointer))
        if ARTICLE.fullmatch(called):
            return self.flow(rest, _article(place.below(title), called))
        pointer = f"{place.pointer}, {called}" if number else place.pointer
        unit = f"{pointer}, paragraph" if node.name in ("Part", "EUPart") and number else place.unit
        return self.flow(rest, place.below(title)._replace(pointer=pointer, unit=unit))

    def _group(self, node: Node, place: Place) -> None:
        title = self._titles(node, place)
        inner = place if place.fixed else place._replace(heading=title)
        if place.unit.endswith("paragraph") and ARTICLE.fullmatch(titled(title)) and not node.child("P1"):
            inner = _article(inner, titled(title))
        self.flow(self.blocks(node, *TITLES), inner)

    def _numbered(self, node: Node, place: Place) -> None:
        """A section, subsection or paragraph."""
        number = node.child("Pnumber")
        label = self.words(number)
        if number and (node.name != "P1" or number.attributes.keys() & {"PuncBefore", "PuncAfter"}):
            label = printed(label, number, european=self._european and node.name == "P2")
        inner = self._provision(node, bare(label), place)
        self.outline.wait(label, inner)
        for title in node.elements("Title"):
            self.outline.wait(self.words(title), inner)
        self.flow(self.blocks(node, number, "Title"), inner)
        self.outline.settle()

    def _provision(self, node: Node, label: str, place: Place) -> Place:
        """The place of a numbered provision; a paragraph that no section or article holds only adds its label."""
        if place.fixed or not label:
            return place
        counted = node.name == "P1" or (node.name == "P2" and place.unit.endswith("paragraph"))
        if not place.unit or not counted:
            return place._replace(unit="").under(label)
        outer, _, noun = place.unit.rpartition(" ")
        if NAMED.match(label):
            return place._replace(pointer=f"{outer} {titled(label)}".strip(), unit="", stem=None)
        if place.unit == self._attached + self._unit and (named := PROVISION.search(node.get("id"))):
            noun = named[1].capitalize()
        return place._replace(unit=f"{outer} {noun}".strip()).under(label)

    def _list(self, node: Node, place: Place) -> None:
        """A list: numbered, or of definitions and the like, whose own lists are not cited by their letters."""
        items = list(node.elements("ListItem"))
        ordered = node.name == "OrderedList"
        fixed = place.fixed or (not ordered and (len(items) > 1 or any(map(self.defines, items))))
        n = int(node.get("Start") or 1)
        for it in node.pieces():
            if it.name != "ListItem":
                self.flow(self.unwrapped(it), place)
                continue
            number = item_number(node, it, n) if ordered else ""
            inner = place.under(bare(number))._replace(fixed=fixed)
            self.outline.wait(number, inner)
            self.flow(self.blocks(it), inner)
            n += 1

    def _key(self, node: Node, place: Place) -> None:
        """A symbol and what it stands for."""
        for key in node.elements("Key"):
            self.outline.wait(self.words(key), place)
        self.flow(self.blocks(node, "Key"), place._replace(fixed=True))

    def _prelims(self, node: Node, place: Place) -> None:
        """The text before the body: titles and dates as headings, then the enacting words."""
        for it in node.pieces():
            if it.name in FRONT:
                self.outline.heading(self.words(it))
                self.title = self.title or (self.words(it) if it.name in ("Title", "MultilineTitle") else "")
            else:
                self.flow(self.unwrapped(it), place._replace(pointer=f"{self._attached}Preamble"))

    def _enacting(self, node: Node, place: Place) -> None:
        self.flow(
            self.blocks(node), place if self._secondary else place._replace(pointer=f"{self._attached}Enacting words")
        )

    def _long_title(self, node: Node, place: Place) -> int | None:
        return self.outline.words(self.words(node), place._replace(pointer=f"{self._attached}Long title"))

    def _body(self, node: Node, place: Place) -> None:
        """The sections or articles; an included document, which is made like a law, is not a separate law."""
        unit = place.unit if self._including else self._attached + self._unit
        self.flow(self.blocks(node), place._replace(unit=unit))

    def _attachment(self, node: Node, place: Place) -> None:
        """An act attached to this one, whose articles are cited with its number: "Attachment 1, Article 2"."""
        self._attachments += 1
        outer, called = self._attached, f"{self._attached}Attachment {self._attachments}"
        self._attached = f"{called}, "
        self.flow(self.blocks(node), Place(called, path=place.path))
        self._attached = outer

    def _included(self, node: Node, place: Place) -> None:
        """A document held elsewhere in the file, written where it is first included, and never within itself."""
        resource = self._resources.pop(node.get("ResourceRef"), None)
        if resource is None:
            return
        outer, self._including = self._including, True
        self.flow(self.blocks(resource), place)
        self._including = outer

    def _schedule(self, node: Node, place: Place) -> None:
        """A schedule, annex or appendix, whose paragraphs are cited by its number and theirs."""
        title = self._titles(node, place)
        rest = self.blocks(node, *TITLES)
        if place.fixed:
            return self.flow(rest, place)
        called = titled(self.words(node.child("Number"))) or node.name
        pointer = f"{place.pointer}, {called}" if place.unit.endswith("paragraph") else self._attached + called
        return self.flow(rest, Place(pointer, path=place.below(title).path, unit=f"{pointer}, paragraph"))

    def _european_division(self, node: Node, place: Place) -> None:
        """A recital, or a point of an annex."""
        number = node.child("Number")
        label = self.words(number)
        if place.pointer == f"{self._attached}Preamble" and label:
            inner = place._replace(pointer=f"{self._attached}Recital {bare(label)}", fixed=True)
            self.outline.wait(label, inner)
            for title in node.elements("Title"):  # words of a recital are marked so now and then
                self.outline.words(self.words(title), inner)
            return self.flow(self.blocks(node, number, "Title"), inner)
        inner = _point(place, bare(label))
        if node.child("Title"):
            title = self._titles(node, place)
            return self.flow(self.blocks(node, *TITLES), inner if place.fixed else inner.below(title))
        self.outline.wait(label, inner)
        return self.flow(self.blocks(node, number), inner)

    def _quoted(self, node: Node, place: Place) -> None:
        """Words of another law, which stay under the provision that quotes them."""
        self.flow(self.blocks(node), _marked(place, QUOTED)._replace(fixed=True, unit=""))

    def _run_on(self, node: Node, place: Place) -> None:
        self.outline.append(self.words(node), place)

    def _signature(self, node: Node, place: Place) -> None:
        self.outline.words(self.words(node), Place(f"{self._attached}Signature", path=place.path))

    def _note(self, node: Node, place: Place) -> None:
        """The explanatory note of an instrument, and the note on earlier orders."""
        title = self._titles(node, place)
        called = self._attached + (title.capitalize() or "Explanatory note")
        self.flow(self.blocks(node, *TITLES), Place(called, title, place.path))

    def _footnote(self, node: Node, place: Place) -> None:
        self._footnotes += 1
        self.flow(self.blocks(node), Place(f"Footnote {self._footnotes}", fixed=True, path=place.path))

    def _table(self, node: Node, place: Place) -> int | None:
        return self.outline.table(list(self._rows(node)), place)

    def _rows(self, node: Node) -> Iterator[list[str]]:
        """The rows of a table; a caption or note is a row of one cell."""
        for are_rows, group in groupby(node.pieces(), lambda it: it.name == "tr"):
            if are_rows:
                yield from map(list, in_columns(map(self._cells, group)))
                continue
            for it in group:
                yield from self._rows(it) if it.name in TABLE_PARTS else [[self.words(it)]]

    def _cells(self, row: Node) -> Iterator[Cell]:
        return (Cell(self.words(it), _span(it, "colspan"), _span(it, "rowspan")) for it in row.pieces())


def _article(place: Place, called: str) -> Place:
    """The place of an article in a schedule, whose paragraphs are cited by its number: "Schedule, Article 1(2)"."""
    return place._replace(pointer=f"{place.pointer}, {called}", unit="")


def _marked(place: Place, mark: str) -> Place:
    return place if mark in place.path else place._replace(path=(*place.path, mark))


def _span(cell: Node, attribute: str) -> int:
    given = cell.get(attribute).strip()
    return int(given) if given.isdecimal() else 1


def _point(place: Place, label: str) -> Place:
    """The place of a numbered point in an annex: "Annex III, point 5(b)"."""
    if place.fixed or not label:
        return place
    if not SHORT.fullmatch(label):
        return place._replace(pointer=f"{place.pointer}, {titled(label)}", unit="")
    outer, point, number = place.pointer.partition(", point ")
    if not point:
        return place._replace(pointer=f"{place.pointer}, point {label}", unit="")
    if label.startswith(f"{number}."):
        return place._replace(pointer=f"{outer}, point {label}")
    return place.under(label)


def _kind(main: str, minor: str) -> str:
    if minor:
        return minor.lower()
    return next((kind for kind in ("act", "regulation", "directive", "decision") if main.lower().endswith(kind)), "")

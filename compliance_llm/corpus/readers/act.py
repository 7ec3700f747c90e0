"""An act of the Union, told by what each paragraph is: preamble, recitals, articles, closing lines, notes, annexes."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import Enum, auto

from compliance_llm.corpus.readers.headings import Divisions, annex_of, article_of, attached_of, kind_of
from compliance_llm.corpus.readers.labels import labels_of
from compliance_llm.corpus.readers.nodes import Block, Group, Item, Node, words_of
from compliance_llm.corpus.readers.passages import HEAD, Place, write_passages
from compliance_llm.corpus.readers.quotations import quoted
from compliance_llm.corpus.source import SourceText, Writer


class Role(Enum):
    """What a paragraph is in the act, however the publisher names it."""

    TITLE = auto()  # of the act, or of an annex
    DIVISION = auto()  # "CHAPTER I"
    DIVISION_TITLE = auto()
    ARTICLE = auto()  # "Article 5"
    ARTICLE_TITLE = auto()
    SUBTITLE = auto()  # of whatever heading stands before it
    GROUP = auto()  # a heading within an annex
    SIGNATURE = auto()
    NOTE = auto()  # a footnote of the document that it closes
    LAST_NOTE = auto()  # a footnote of the whole act, gathered at its end


class Phase(Enum):
    """How far we have read."""

    TITLE = auto()
    PREAMBLE = auto()
    BODY = auto()
    FINAL = auto()


HEADINGS = (Role.DIVISION_TITLE, Role.ARTICLE_TITLE, Role.SUBTITLE)
ADOPTION = re.compile(r"\W*(HAS|HAVE) (ADOPTED|DECIDED|AGREED|DRAWN|LAID|APPROVED)|\W*HEREBY [A-Z]+")
CLOSING = re.compile(r"Done at [A-Z]|This [\w() ]{5,40} (?:shall be|is) binding in its entirety")
WHEREAS = re.compile(r"\W*(?:\(\d+\)\s*)?Whereas,?\s+\w")
NOTE_MARK = re.compile(r"[(\[]?\s*(\*?\d+|\*+\d*)\s*[)\]]?(?!\w)")
PREAMBLE, FINAL = Place("Preamble", "none"), Place("Final provisions", "none")


def read_act(nodes: Sequence[Node], roles: Mapping[str, Role], format: str) -> SourceText:
    """The act that the nodes hold; ``roles`` says what the publisher's names for paragraphs mean."""
    act = _Act(nodes, roles)
    act.read(nodes)
    return act.finish(format)


class _Act:
    """Reads the nodes from first to last; ``_place`` is where the buffered ones will stand."""

    def __init__(self, nodes: Sequence[Node], roles: Mapping[str, Role]) -> None:
        self._roles = roles
        self._writer = Writer()
        self._phase = Phase.TITLE
        self._place = PREAMBLE
        self._buffer: list[Node] = []
        self._titles: list[str] = []
        self._outer = ""  # pointer of the annex or attached document we are in; empty in the act itself
        self._outer_title = ""
        self._divisions = Divisions()
        self._recital = 0
        self._expects: Role | None = None  # the heading that has just begun, and whose title may follow
        self._has_articles = any(map(self._holds_article, nodes))
        self._has_formula = any(isinstance(node, Block) and ADOPTION.match(node.words) for node in nodes)

    def read(self, nodes: Sequence[Node]) -> None:
        """Read nodes that stand one after the other, those of an annex's wrapper too."""
        inside = quoted([words_of(node) for node in nodes], lambda start, at: self._ends_quotation(nodes, start, at))
        for at, node in enumerate(nodes):
            match node:
                case Group():
                    self._expects = None
                    self._group(node)
                case Block(words):
                    self._paragraph(words, self._role(node), quotation=at in inside)
                case _:
                    self._expects = None
                    self._text(node)

    def _paragraph(self, words: str, role: Role | None, *, quotation: bool) -> None:
        if role and self._is_title(role):
            self._title(words)
            return
        self._expects = None
        if role and not quotation:
            self._heading(role, words)
        else:
            self._text(Block(words))

    def finish(self, format: str) -> SourceText:
        """The text as read."""
        self._flush()
        title = " ".join(self._titles)
        return self._writer.finish(format, title=title, jurisdiction="eu", kind=kind_of(title))

    # headings

    def _heading(self, role: Role, words: str) -> None:
        match role:
            case Role.TITLE:
                self._document(words)
            case Role.ARTICLE:
                self._article(words)
            case Role.DIVISION:
                self._division(words)
            case Role.GROUP if self._outer and self._divisions.names(words):
                self._division(words)
            case Role.GROUP if self._outer or not self._has_articles:
                self._buffer.append(Block(words, HEAD))
            case Role.SIGNATURE:
                self._closing((Block(words),))
            case Role.NOTE | Role.LAST_NOTE:
                self._note(words, self._outer if role is Role.NOTE else "")
            case _:
                self._text(Block(words))

    def _is_title(self, role: Role) -> bool:
        """Whether a paragraph of this role goes on with the heading just before it."""
        match self._expects:
            case Role.TITLE:
                return role in (Role.TITLE, Role.SUBTITLE)
            case Role.ARTICLE:
                return role in (Role.ARTICLE_TITLE, Role.SUBTITLE)
            case Role.DIVISION:
                return role in (Role.DIVISION_TITLE, Role.SUBTITLE) or (role is Role.GROUP and bool(self._outer))
            case _:
                return False

    def _title(self, words: str) -> None:
        if self._expects is Role.TITLE and annex_of(words) and annex_of(words) != (self._outer, ""):
            self._document(words)
            return
        if self._expects is Role.DIVISION and self._outer and self._divisions.names(words):
            self._division(words)
            return
        self._writer.heading(words)
        match self._expects:
            case Role.ARTICLE:
                self._place = self._place._replace(heading=f"{self._place.heading} {words}".strip())
            case Role.DIVISION:
                self._divisions.add_title(words)
                self._place = self._under_divisions()
            case _ if self._outer:
                self._outer_title = f"{self._outer_title} {words}".strip()
                self._place = self._place._replace(heading=self._outer_title)
            case _:
                self._titles.append(words)

    def _document(self, words: str) -> None:
        """A title: of the act itself while nothing else was read, else of an annex or of what is attached."""
        self._flush()
        found = annex_of(words)
        if found is None and self._phase in (Phase.TITLE, Phase.PREAMBLE) and not self._recital:
            self._titles.append(words)
            self._writer.heading(words)
        elif found is None and self._outer.startswith("Annex") and self._phase is Phase.BODY and not attached_of(words):
            self._buffer.append(Block(words, HEAD))
            return
        else:
            self._open_document(*(found or (attached_of(words) or words[:60].strip().capitalize(), "")))
            self._writer.heading(words)
        self._expects = Role.TITLE

    def _open_document(self, pointer: str, title: str) -> None:
        if pointer.startswith("Appendix") and self._outer.startswith("Annex"):
            pointer = f"{self._outer.partition(', Appendix')[0]}, {pointer}"
        self._outer, self._outer_title = pointer, title
        self._divisions = Divisions()
        self._phase = Phase.BODY
        self._place = Place(pointer, "points", title)

    def _division(self, words: str) -> None:
        self._flush()
        if self._phase is not Phase.FINAL:
            self._phase = Phase.BODY
        self._divisions.enter(words)
        self._writer.heading(words)
        self._place = self._under_divisions()
        self._expects = Role.DIVISION

    def _under_divisions(self) -> Place:
        """Where text stands that comes after a division's heading and before any article of it."""
        path = self._divisions.path
        if not self._outer:
            return Place(
                self._divisions.labels[-1], "points" if not self._has_articles else "none", path[-1], path[:-1]
            )
        above = (f"{self._outer} {self._outer_title}".strip(), *path[:-1])
        return Place(", ".join((self._outer, *self._divisions.labels)), "points", path[-1], above)

    def _article(self, words: str, wrapped_as: str = "") -> None:
        self._flush()
        self._phase = Phase.BODY
        pointer, title = article_of(words, wrapped_as)
        path = self._divisions.path
        if self._outer:
            pointer, path = f"{self._outer}, {pointer}", (f"{self._outer} {self._outer_title}".strip(), *path)
        self._place = Place(pointer, "bracketed", title, path)
        self._writer.heading(words)
        self._expects = Role.ARTICLE

    # what is not a heading

    def _text(self, node: Node) -> None:
        if self._phase is Phase.TITLE:
            self._phase = Phase.PREAMBLE
            if not self._has_articles and not self._has_formula:
                self._begin_body()
        if self._phase is Phase.PREAMBLE:
            self._preamble(node)
        self._buffer.append(node)
        if self._phase is Phase.PREAMBLE and self._has_formula and ADOPTION.match(words_of(node)):
            self._recital_ends()
            if not self._has_articles:
                self._begin_body()

    def _begin_body(self) -> None:
        """The body of an act without articles: a recommendation's points, a corrigendum's lines."""
        self._flush()
        self._phase = Phase.BODY
        kind = kind_of(" ".join(self._titles)) or "text"
        self._place = Place(kind.capitalize(), "points")

    def _preamble(self, node: Node) -> None:
        words = words_of(node)
        labels = labels_of(words)
        number = labels[0].mark if labels else ""
        if number.isdigit() and (isinstance(node, Item) or labels[0].shape == "(x)") and int(number) > self._recital:
            self._open_recital(int(number))
        elif WHEREAS.match(words):
            self._open_recital(self._recital + 1)
        elif ADOPTION.match(words):
            self._recital_ends()

    def _open_recital(self, number: int) -> None:
        self._flush()
        self._recital = number
        self._place = Place(f"Recital {number}", "none")

    def _recital_ends(self) -> None:
        self._flush()
        self._place = PREAMBLE

    def _closing(self, nodes: Sequence[Node]) -> None:
        """The sentence on binding force, place and date, signatures."""
        if not self._outer and self._phase is not Phase.FINAL:
            self._flush()
            self._place, self._phase = FINAL, Phase.FINAL
        self._buffer.extend(nodes)

    def _note(self, words: str, outer: str) -> None:
        """A footnote; where the text goes on after it, that text stands where it stood before."""
        mark = NOTE_MARK.match(words)
        if not mark:
            self._text(Block(words))
            return
        self._flush()
        footnote = Place(f"{outer}, footnote {mark[1]}" if outer else f"Footnote {mark[1]}", "none")
        if self._phase is Phase.BODY:
            write_passages([Block(words)], footnote, self._writer)
        else:
            self._place = footnote
            self._buffer.append(Block(words))

    # what the publisher wrapped

    def _group(self, group: Group) -> None:
        kind, _, number = group.id.partition("_")
        match kind:
            case "art":
                self._wrapped_article(group)
            case "rct" if number.isdigit():
                self._phase = Phase.PREAMBLE
                self._open_recital(int(number))
                self._buffer.extend(group.nodes)
                self._recital_ends()
            case "anx":
                first = next((node.words for node in group.nodes if isinstance(node, Block)), "")
                if annex_of(first) is None:
                    self._flush()
                    self._open_document(f"Annex {number.upper()}", "")
                    self._expects = Role.TITLE
                self.read(group.nodes)
            case "final":
                self._closing(group.nodes)
            case _:
                self.read(group.nodes)

    def _wrapped_article(self, group: Group) -> None:
        """An article with known bounds: headings further in are those of acts that it quotes."""
        nodes = list(group.nodes)
        first = nodes[0] if nodes else None
        headed = isinstance(first, Block) and self._role(first) is Role.ARTICLE
        self._article(first.words if isinstance(first, Block) and headed else "", group.id)
        for node in nodes[1:] if headed else nodes:
            role = self._role(node)
            if isinstance(node, Block) and role and self._is_title(role):
                self._title(node.words)
            elif isinstance(node, Group) and node.id == "final":
                self._closing(node.nodes)
            else:
                self._expects = None
                self._buffer.append(node)

    def _role(self, node: Node) -> Role | None:
        if not isinstance(node, Block):
            return None
        role = self._roles.get(node.style)
        if role is None and self._phase is Phase.BODY and not self._outer and CLOSING.match(node.words):
            return Role.SIGNATURE
        return role

    def _holds_article(self, node: Node) -> bool:
        if isinstance(node, Group):
            return node.id.startswith("art_") or (
                not node.id.startswith("anx_") and any(map(self._holds_article, node.nodes))
            )
        return isinstance(node, Block) and self._roles.get(node.style) is Role.ARTICLE

    def _ends_quotation(self, nodes: Sequence[Node], start: int, at: int) -> bool:
        """Whether node ``at`` cannot belong to a quotation that began at ``start``."""
        node = nodes[at]
        if isinstance(node, Group):
            return True
        if self._role(node) is not Role.ARTICLE:
            return False
        before = [article_of(words_of(n))[0] for n in nodes[:start] if self._role(n) is Role.ARTICLE]
        within = [article_of(words_of(n))[0] for n in nodes[start:at] if self._role(n) is Role.ARTICLE]
        follows = bool(before) and _is_next(before[-1], article_of(words_of(node))[0])
        return follows and not any(pointer == before[-1] for pointer in within)

    def _flush(self) -> None:
        write_passages(self._buffer, self._place, self._writer)
        self._buffer = []


def _is_next(pointer: str, later: str) -> bool:
    old, new = (re.search(r"\d+", each) for each in (pointer, later))
    return bool(old and new and int(new[0]) == int(old[0]) + 1)

"""An act of the Union, told by what each paragraph is: preamble, recitals, articles, closing lines, notes, annexes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from compliance_llm.readers.eu.headings import annex_of, article_of, attached_of, kind_of
from compliance_llm.readers.eu.quotations import quoted
from compliance_llm.readers.eu.roles import ADOPTION, CLOSING, NOTE_MARK, WHEREAS, Phase, Role
from compliance_llm.readers.eu.surroundings import Surroundings
from compliance_llm.readers.source import SourceText, Writer
from compliance_llm.readers.text.labels import labels_of
from compliance_llm.readers.text.passages import HEAD, Place, write_passages
from compliance_llm.readers.web.nodes import Block, Group, Item, Node, words_of

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
        self._around = Surroundings()
        self._recital = 0
        self._expects: Role | None = None  # the heading that has just begun, and whose title may follow
        self._has_articles = any(map(self._holds_article, nodes))
        self._has_formula = any(isinstance(node, Block) and ADOPTION.match(node.words) for node in nodes)

    def read(self, nodes: Sequence[Node]) -> None:
        """Read nodes that stand one after the other, those of an annex's wrapper too."""
        inside = quoted([words_of(node) for node in nodes], [self._article_at(node) for node in nodes])
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
            case Role.GROUP if self._around.divides(words):
                self._division(words)
            case Role.GROUP if self._around.document or not self._has_articles:
                self._buffer.append(Block(words, HEAD))
            case Role.SIGNATURE:
                self._closing((Block(words),))
            case Role.NOTE | Role.LAST_NOTE:
                self._note(words, self._around.document if role is Role.NOTE else "")
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
                return role in (Role.DIVISION_TITLE, Role.SUBTITLE) or (
                    role is Role.GROUP and bool(self._around.document)
                )
            case _:
                return False

    def _title(self, words: str) -> None:
        """A further line of the heading just begun, unless it begins one of its own."""
        if self._expects is Role.TITLE and annex_of(words) not in (None, (self._around.document, "")):
            self._document(words)
        elif self._expects is Role.DIVISION and self._around.divides(words):
            self._division(words)
        else:
            self._writer.heading(words)
            if self._expects is Role.ARTICLE:
                self._place = self._place._replace(heading=f"{self._place.heading} {words}".strip())
            elif self._expects is Role.DIVISION:
                self._around.divisions.add_title(words)
                self._place = self._around.division(self._has_articles)
            elif self._around.document:
                self._place = self._around.add_title(words)
            else:
                self._titles.append(words)

    def _document(self, words: str) -> None:
        """A title: of the act itself while nothing else was read, else of an annex or of what is attached."""
        found = annex_of(words)
        if found is None and self._around.document.startswith("Annex") and not attached_of(words):
            self._heading(Role.GROUP, words)
            return
        self._flush()
        if found is None and self._phase in (Phase.TITLE, Phase.PREAMBLE) and not self._recital:
            self._titles.append(words)
        else:
            self._open_document(*(found or (attached_of(words) or words[:60].strip().capitalize(), "")))
        self._writer.heading(words)
        self._expects = Role.TITLE

    def _open_document(self, pointer: str, title: str) -> None:
        self._flush()
        self._phase = Phase.BODY
        self._place = self._around.open(pointer, title)

    def _division(self, words: str) -> None:
        self._flush()
        self._phase = Phase.BODY
        self._around.divisions.enter(words)
        self._writer.heading(words)
        self._place = self._around.division(self._has_articles)
        self._expects = Role.DIVISION

    def _article(self, words: str, wrapped_as: str = "") -> None:
        self._flush()
        self._phase = Phase.BODY
        self._place = self._around.article(*article_of(words, wrapped_as))
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
        if not self._around.document and self._phase is not Phase.FINAL:
            self._flush()
            self._place, self._phase = FINAL, Phase.FINAL
        self._buffer.extend(nodes)

    def _note(self, words: str, document: str) -> None:
        """A footnote; where the text goes on after it, that text stands where it stood before."""
        mark = NOTE_MARK.match(words)
        if not mark:
            self._text(Block(words))
            return
        self._flush()
        footnote = Place(f"{document}, footnote {mark[1]}" if document else f"Footnote {mark[1]}", "none")
        if self._phase is Phase.FINAL:
            self._place = footnote
            self._buffer.append(Block(words))
        else:
            write_passages([Block(words)], footnote, self._writer)

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
                    self._open_document(f"Annex {number.upper()}", "")
                    self._expects = Role.TITLE
                self.read(group.nodes)
            case "final" | "fnp":
                self._closing(group.nodes)
            case "memorandum":
                self._memorandum(group.nodes)
            case _:
                self.read(group.nodes)

    def _memorandum(self, nodes: Sequence[Node]) -> None:
        """The explanation of a proposal: a separate document before the act itself."""
        self._open_document("Memorandum", "")
        self._writer.heading(words_of(nodes[0]))
        self.read(nodes[1:])
        self._flush()
        self._phase, self._place, self._around = Phase.TITLE, PREAMBLE, Surroundings()

    def _wrapped_article(self, group: Group) -> None:
        """An article with known bounds: headings further in are those of acts that it quotes."""
        at = next((at for at, node in enumerate(group.nodes[:3]) if self._role(node) is Role.ARTICLE), None)
        for node in group.nodes[: at or 0]:
            self._text(node)
        self._article("" if at is None else words_of(group.nodes[at]), group.id)
        for node in group.nodes[0 if at is None else at + 1 :]:
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
        if role is None and self._phase is Phase.BODY and not self._around.document and CLOSING.match(node.words):
            return Role.SIGNATURE
        return role

    def _holds_article(self, node: Node) -> bool:
        if isinstance(node, Group):
            return node.id.startswith("art_") or (
                not node.id.startswith("anx_") and any(map(self._holds_article, node.nodes))
            )
        return isinstance(node, Block) and self._roles.get(node.style) is Role.ARTICLE

    def _article_at(self, node: Node) -> str | None:
        """The article that a node begins, at which a quotation must end; None for wrapped text."""
        if isinstance(node, Group):
            return None
        return article_of(words_of(node))[0] if self._role(node) is Role.ARTICLE else ""

    def _flush(self) -> None:
        write_passages(self._buffer, self._place, self._writer)
        self._buffer = []

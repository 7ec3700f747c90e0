"""Acts as EUR-Lex served them until about 2004: a run of plain paragraphs whose wording alone tells what they are.

Each paragraph is given the name that the newer pages would give it, and the act is then read like theirs. Footnote
marks stand in the running text without any mark-up, so they are kept, here as there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm.errors import CdraftError
from compliance_llm.readers.eu.act import read_act
from compliance_llm.readers.eu.consolidated import front_matter, is_consolidated, without_marks
from compliance_llm.readers.eu.headings import ANNEX, ATTACHED, ROMAN, Divisions
from compliance_llm.readers.eu.quotations import quoted
from compliance_llm.readers.eu.roles import ADOPTION, CLOSING, Role
from compliance_llm.readers.source import SourceText
from compliance_llm.readers.text.labels import labels_of
from compliance_llm.readers.web.layout import nodes_of
from compliance_llm.readers.web.nodes import Block, Node, words_of
from compliance_llm.readers.web.page import Element, body, by_id, looks_like_html, parse

FORMAT = "eur-lex-html"
MARKERS = re.compile(rb"""id\s*=\s*["']?TexteOnly|<txt_te\b""", re.IGNORECASE)
CONSOLIDATED = re.compile(rb"<title>\s*Consolidated TEXT", re.IGNORECASE)
TITLED = re.compile(r"EUR-Lex - \S+ - ([A-Z]{2})\s*$")
ROLES = {role.name: role for role in Role}
ARTICLE = re.compile(
    rf"(?P<head>(?:Sole |Single )Article|(?:Article|ARTICLE|Art\.)\s+(?P<number>\d+(?:\s[a-z](?=\s*$)|[a-z]?)|{ROMAN}))"
    r"(?P<dash>\s*[.:–—-])?(?P<rest>(?:\s+.*)?)$"
)
PREAMBLE = re.compile(
    r"THE [A-Z][A-Z ,]{6,}|(?:Having|After|On|Acting|Whereas|Considering|Recalling|Noting|Desir)\b|\(1\)\s"
)
NOTE = re.compile(r"[(\[](?:\d+|\*+)[)\]]\s*\S")
JOURNAL_NOTE = re.compile(  # a footnote also where no closing line came before
    r"[(\[](?:\d+|\*+)[)\]]\s*(?:OJ (?:No )?[LC]\b|Opinion (?:delivered|of)\b.*\b(?:OJ|Official Journal)\b)"
)
DIVISIONS = Divisions()
CLOSE_A_TEXT = {role.name for role in (Role.ARTICLE, Role.DIVISION, Role.TITLE, Role.SIGNATURE, Role.LAST_NOTE)}
TITLE_LENGTH = 200
TITLE_LINES = 6


def recognises(data: bytes) -> bool:
    """Whether the page has the wrapper that EUR-Lex put around plain paragraphs, or is an old consolidated text."""
    return looks_like_html(data) and (MARKERS.search(data) is not None or CONSOLIDATED.search(data) is not None)


def read(data: bytes, name: str) -> SourceText:
    """The act in its canonical text.

    Raises:
        CdraftError: if the page cannot be decoded, is in another language, or contains no text of an act.
    """
    page = parse(data, name)
    front = front_matter(page)
    nodes = nodes_of(_root(page), lambda element: element in front, lines=True)
    language = _language(page)
    if language not in ("", "EN") and not any(_is_article(node, None) for node in nodes):
        raise CdraftError(
            f"{name} has no articles that cdraft can find; its language is {language}.",
            "Save the act's English page from EUR-Lex and add that.",
        )
    named = _named(without_marks(nodes) if is_consolidated(page) else nodes)
    text = read_act(list(named), ROLES, FORMAT)
    if all(part.pointer in ("Text", "Preamble") for part in text.parts):
        raise CdraftError(
            f"{name} contains no text of an act.", "Save the page that shows the act's full text and add that."
        )
    return text


def _root(page: Element) -> Element:
    wrapped = by_id(page, "TexteOnly")
    return wrapped if wrapped is not None else next((e for e in page.iter() if e.tag == "txt_te"), body(page))


def _language(page: Element) -> str:
    """The language that the page says it is in: "EN", "DE"; empty where it does not say."""
    title = next((element.text or "" for element in page.iter() if element.tag == "title"), "")
    found = TITLED.search(title)
    return page.get("lang", found[1] if found else "")[:2].upper()


def _named(nodes: Sequence[Node]) -> Iterator[Node]:
    """The nodes with headings, titles, closing lines and footnotes named as such."""
    begin = _body_begins(nodes)
    titles = next((at for at, node in enumerate(nodes[:begin]) if _is(PREAMBLE, node)), min(begin, 1))
    yield from (_as(Role.TITLE, node) for node in nodes[: min(titles, TITLE_LINES)])
    for node in nodes[min(titles, TITLE_LINES) : begin]:
        yield _as(Role.LAST_NOTE, node) if _is(JOURNAL_NOTE, node) else node
    yield from _Body(nodes[begin:]).named()


def _body_begins(nodes: Sequence[Node]) -> int:
    """After the formula of adoption, where there is one; else with the first heading of an article or annex."""
    for at, node in enumerate(nodes):
        if _is(ADOPTION, node):
            return at + 1
    return next((at for at, node in enumerate(nodes) if _is_article(node, 0) or _is(ANNEX, node)), len(nodes))


class _Body:
    """The enacting terms and all that follows them."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        self._nodes = nodes
        headings = [f"Article {found['number']}" if (found := _is_article(node, None)) else "" for node in nodes]
        self._quoted = quoted([words_of(node) for node in nodes], headings)
        self._at = 0  # the node that is being named
        self._article = 0  # number of the last article, since the next one is recognised by following it
        self._closed = False  # whether the closing lines have come
        self._after: Role | None = None  # the title that may come next
        self._titles = 0

    def named(self) -> Iterator[Node]:
        """Every node once; an article's heading that runs on into its text is parted from it.

        A footnote at the foot of a page may stand between the points of an article that goes on overleaf: it comes
        after the article, whose points then follow each other.
        """
        notes: list[Node] = []
        for node in self._in_turn():
            if isinstance(node, Block) and node.style == Role.NOTE.name:
                notes.append(_as(Role.LAST_NOTE, node))
                continue
            if isinstance(node, Block) and node.style in CLOSE_A_TEXT:
                yield from notes
                notes.clear()
            yield node
        yield from notes

    def _in_turn(self) -> Iterator[Node]:
        """The nodes as they stand on the page, a footnote within the enacting terms named ``NOTE``."""
        for at, node in enumerate(self._nodes):
            later = self._nodes[at + 1 : at + 3]
            self._at = at
            if not isinstance(node, Block) or (
                at in self._quoted and not (self._after and _reads_like_a_title(node.words))
            ):
                self._after = None
                yield node
            elif (article := _is_article(node, self._article)) and not self._closed:
                yield from self._headed(article)
            elif self._after and self._is_title(node, later):
                self._titles += 1
                yield _as(self._after, node)
            else:
                role = self._role(node, later)
                self._after = {Role.DIVISION: Role.DIVISION_TITLE, Role.TITLE: Role.TITLE}.get(role) if role else None
                self._titles = 0
                yield _as(role, node) if role else node

    def _headed(self, article: re.Match[str]) -> Iterator[Block]:
        if number := re.match(r"\d+", article["number"] or ""):
            self._article = int(number[0])
        rest = article["rest"].strip()
        self._after, self._titles = (None if rest else Role.ARTICLE_TITLE), 0
        if rest and _reads_like_a_title(rest):
            yield Block(article.string, Role.ARTICLE.name)
        else:
            yield Block((article["head"] + (article["dash"] or "")).strip(), Role.ARTICLE.name)
            if rest:
                yield Block(rest)

    def _role(self, node: Block, later: Sequence[Node]) -> Role | None:
        words = node.words
        short = _is_short(words)
        if _opens_annex(words):
            self._closed, self._article = False, 0
            return Role.TITLE
        if self._closed:
            if short and words.isupper() and ATTACHED.match(words):
                self._closed, self._article = False, 0
                return Role.TITLE
            return Role.LAST_NOTE if NOTE.match(words) else None
        if self._article and JOURNAL_NOTE.match(words):
            self._closed = not self._goes_on()
            return Role.LAST_NOTE if self._closed else Role.NOTE
        if short and DIVISIONS.names(words) and _reads_like_a_title(words):
            return Role.DIVISION
        if CLOSING.match(words) and (words.startswith("Done at") or any(_is(CLOSING, node) for node in later)):
            self._closed = True
            return Role.SIGNATURE
        return None

    def _goes_on(self) -> bool:
        """Whether an article or the place and date come later, before any annex."""
        for at in range(self._at + 1, len(self._nodes)):
            node = self._nodes[at]
            if at in self._quoted or not isinstance(node, Block):
                continue
            if _opens_annex(node.words):
                return False
            if _is_article(node, self._article) or _is(CLOSING, node):
                return True
        return False

    def _is_title(self, node: Block, later: Sequence[Node]) -> bool:
        """Whether a paragraph after a heading is its title rather than the text under it."""
        if self._role(node, later) or not _reads_like_a_title(node.words) or not later:
            return False
        follows = later[0]
        match self._after:
            case Role.ARTICLE_TITLE:
                return self._titles == 0 and not _is_article(follows, self._article) and not _is(CLOSING, follows)
            case Role.TITLE:
                return self._titles == 0
            case _:
                return self._titles < 2 or _is_article(follows, self._article) is not None


def _is_short(words: str) -> bool:
    return len(words) <= TITLE_LENGTH and not words.endswith((".", ";", ","))


def _opens_annex(words: str) -> bool:
    return _is_short(words) and ANNEX.match(words) is not None


def _reads_like_a_title(words: str) -> bool:
    return (
        len(words) <= TITLE_LENGTH
        and not labels_of(words)
        and not words.endswith((".", ";", ":", ","))
        and not words[0].islower()
    )


def _is_article(node: Node, last: int | None) -> re.Match[str] | None:
    """The parts of an article's heading; text may follow on its line where the number follows the ``last`` known."""
    found = ARTICLE.match(node.words) if isinstance(node, Block) else None
    if found is None:
        return None
    rest = found["rest"].strip()
    if not rest:
        return found
    follows = last is None or found["number"] == str(last + 1)
    return found if follows and (rest[0].isupper() or labels_of(rest)) else None


def _is(pattern: re.Pattern[str], node: Node) -> bool:
    return isinstance(node, Block) and pattern.match(node.words) is not None


def _as(role: Role, node: Node) -> Node:
    return node._replace(style=role.name) if isinstance(node, Block) else node

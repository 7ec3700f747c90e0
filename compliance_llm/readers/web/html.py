"""Any web page that shows a law in numbered sections: the code of an American state, with the site around it.

The text kept begins with the headings over the first section and ends with the last section's text; navigation, forms,
headers and footers go. Sections are told by their signs ("§ 59.1-575.", "Sec. 5.", a bare "1798.100." set off in bold),
or, on a page without sections, articles by theirs.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_llm.errors import CdraftError
from compliance_llm.readers.eu.headings import Divisions
from compliance_llm.readers.source import SourceText, Writer, tidy
from compliance_llm.readers.text.passages import Place, write_passages
from compliance_llm.readers.web.layout import nodes_of
from compliance_llm.readers.web.nodes import Block, Node
from compliance_llm.readers.web.page import HEAD, Element, body, looks_like_html, parse
from compliance_llm.readers.web.sections import (
    LISTED,
    Head,
    Scheme,
    Site,
    head_of,
    is_link,
    law_of,
    scheme_of,
    sections_of,
)
from compliance_llm.readers.xml.parsing import names, root_of

FORMAT = "html"
DIVISIONS = ("code", "title", "subtitle", "division", "part", "subpart", "chapter", "subchapter", "article")
HISTORY = re.compile(
    r"[(\[]?(?:(?:19|20)\d\d, (?:Sp\. Sess\.|cc?\.|Ex\.)|(?:Added|Amended|Enacted|Repealed and) (?:by|\d)|Acts \d{4}"
    r"|Laws \d{4}|\d+ [A-Z][a-z]+\. Laws|History:|Source:|Credits?\b|L\. \d{4}|P\.A\. \d|Stats\. \d{4}|\d{4} c\.? \d)"
)
PAGE = re.compile(rb"<(?:!doctype\s+)?html\b", re.IGNORECASE)
ELEMENTS = names(
    "html head body title meta link base style script noscript template main article section header footer nav aside "
    "hgroup search h1 h2 h3 h4 h5 h6 div p pre blockquote address center ul ol dl menu dir li dt dd table caption "
    "colgroup thead tbody tfoot tr th td form fieldset details dialog figure iframe frameset noframes img svg hr br "
    "a abbr b big button cite code em font i input ins del label map mark object q s small span strike strong sub sup "
    "tt u"
)
"""With which a page or a piece of one begins."""
OTHER_XML = re.compile(r"""xmlns\s*=\s*["'](?!http://www\.w3\.org/1999/xhtml)""")


def recognises(data: bytes) -> bool:
    """Whether this is a page at all, and not XML of another kind; whether it shows a law, only reading tells."""
    name, attributes = root_of(data)
    of_a_page = not name or (name.lower() in ELEMENTS and not OTHER_XML.search(attributes))
    return looks_like_html(data) and (of_a_page or PAGE.search(data[:HEAD]) is not None)


def read(data: bytes, name: str) -> SourceText:
    """The law that the page shows, in its canonical text.

    Raises:
        CdraftError: if the page cannot be decoded, or has no numbered sections.
    """
    page = parse(data, name)
    site = Site(body(page))
    blocks = [node for node in nodes_of(body(page), site.owns, lines=True) if isinstance(node, Block)]
    scheme = scheme_of(blocks)
    if scheme is None:
        raise CdraftError(
            f"{name} has no numbered sections (§ 5., Sec. 5., Article 5) that cdraft can find.",
            "Add the page that shows the law's full text, or a Markdown file with numbered clauses.",
        )
    sections = sections_of(blocks, scheme)
    law = law_of([block for block, _ in sections], body(page))
    reader = _Law(scheme, {head.pointer for _, head in sections if not is_link(_)})
    reader.read(nodes_of(law, site.owns, lines=True))
    return reader.finish(_title(page))


class _Law:
    """Reads the law's paragraphs from first to last; ``_place`` is where the buffered ones will stand."""

    def __init__(self, scheme: Scheme, pointers: set[str]) -> None:
        self._scheme = scheme
        self._pointers = pointers
        self._writer = Writer()
        self._divisions = Divisions(DIVISIONS, ranked=False)
        self._place = Place("Preamble", "none")
        self._buffer: list[Node] = []
        self._title = ""
        self._begun = False

    def read(self, nodes: Sequence[Node]) -> None:
        """Read every node once; a list of links to sections that stand further down is not the law."""
        for at, node in enumerate(nodes):
            if not isinstance(node, Block):
                self._buffer.append(node)
            elif head := head_of(node, self._scheme):
                if not (is_link(node) and head.pointer in self._pointers):
                    self._section(head, nodes[at + 1 : at + 2])
            elif self._is_heading(node) or LISTED.fullmatch(node.words):
                self._heading(node.words)
            elif self._begun and HISTORY.match(node.words):
                self._flush(self._place._replace(numbering="none"))
                self._buffer.append(node)
            elif self._begun or not is_link(node):
                self._buffer.append(node)

    def finish(self, title: str) -> SourceText:
        """The text as read."""
        self._flush(self._place)
        return self._writer.finish(FORMAT, title=self._title or title)

    def _section(self, head: Head, after: Sequence[Node]) -> None:
        place = Place(head.pointer, "bracketed", head.title, self._divisions.path)
        self._flush(place)
        self._begun = True
        has_text = bool(head.text or after) and not any(
            isinstance(n, Block) and head_of(n, self._scheme) for n in after
        )
        if head.heading and (has_text or head.text):
            self._writer.heading(head.heading)
        text = head.text if head.heading and (has_text or head.text) else f"{head.heading} {head.text}".strip()
        if text:
            self._buffer.append(Block(text))

    def _is_heading(self, block: Block) -> bool:
        set_off = re.fullmatch("h[1-6]", block.style) or block.lead == block.words
        return bool(set_off) and (not self._begun or self._divisions.names(block.words) or block.style.startswith("h"))

    def _heading(self, words: str) -> None:
        """A heading over sections; one right under a division's heading is that division's title."""
        follows = not self._buffer and bool(self._divisions.labels) and self._place.base == self._divisions.labels[-1]
        self._flush(self._place)
        self._title = self._title or words
        self._writer.heading(words)
        if self._divisions.names(words):
            self._divisions.enter(words)
        elif follows:
            self._divisions.add_title(words)
        else:
            return
        self._place = Place(self._divisions.labels[-1], "none", words, self._divisions.path[:-1])

    def _flush(self, place: Place) -> None:
        write_passages(self._buffer, self._place, self._writer)
        self._buffer, self._place = [], place


def _title(page: Element) -> str:
    return next((tidy(element.text or "") for element in page.iter() if element.tag == "title"), "")

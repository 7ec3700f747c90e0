"""A page's tree as nodes: list items are told from the tables, grids and indents that lay them out."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence

from compliance_llm.readers.source import tidy
from compliance_llm.readers.text.columns import Cell, in_columns
from compliance_llm.readers.text.labels import is_label, labels_of
from compliance_llm.readers.web.nodes import Block, Grid, Group, Item, Node, words_of
from compliance_llm.readers.web.page import Element, classes


def _tags(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


BLOCK_TAGS = _tags(
    "address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form"
    " h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr txt_te ul"
)
TABLE_TAGS = _tags("caption col colgroup tbody td tfoot th thead tr")
UNSEEN_TAGS = _tags(
    "button head iframe input link meta noscript object option script select style svg template textarea title"
)
BREAK = "\n"  # stands for <br> until it is known whether lines matter
PUBLISHED = re.compile(r"(?:art|rct|anx|fnp)_[\w.]+")  # ids by which EUR-Lex wraps articles, recitals, annexes
LISTED = {"grid-container", "norm", "enumeration-spacing", "list", "inline-element"}
LIST_ITEM = "li"  # stands before what a numbered paragraph is called
NUMBER = "num"  # what sets a label apart from the words that it stands right before
REFERENCE = "FootnoteReference"  # the mark of a footnote in the text
COLUMN = "grid-list-column-"
TABULAR = {"table", "borderoj", "tbl"}
TITLE = "eli-title"  # what the publisher calls a title that stands around its own paragraphs
NOTES = "footnote"  # and a footnote; lists of them are named so too
Furniture = Callable[[Element], bool]


def nodes_of(
    element: Element, furniture: Furniture, *, lines: bool = False, headings: Collection[str] = ()
) -> list[Node]:
    """The element's nodes, without what ``furniture`` disowns.

    With ``lines``, each <br> ends a paragraph. Without, it does so in the styles named by ``headings`` alone: what
    comes after it is the heading's title.
    """
    return _Walk(furniture, lines, headings).container(element)


class _Line:
    """Inline text as it is met, and how much of its beginning stands in elements of its own."""

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self._leading = 0  # pieces before the first bare words
        self._bare = False

    def clear(self) -> None:
        self.__init__()

    def add_text(self, text: str | None) -> None:
        self.pieces.append(_flat(text or ""))
        self._bare = self._bare or bool(text and text.strip())

    def add_element(self, words: str) -> None:
        self.pieces.append(words)
        if not self._bare:
            self._leading = len(self.pieces)

    def lead(self) -> str:
        return tidy("".join(self.pieces[: self._leading]))


class _Walk:
    """Goes through a tree once; each method gives the nodes of one kind of element."""

    def __init__(self, furniture: Furniture, lines: bool, headings: Collection[str]) -> None:
        self._furniture = furniture
        self._lines = lines
        self._headings = headings

    def container(self, element: Element) -> list[Node]:
        """The nodes of an element that holds blocks, inline text, or both."""
        nodes: list[Node] = []
        line = _Line()
        style = _style(element)

        def flush(around: Element) -> None:
            nodes.extend(self._paragraphs(line, style, around))
            line.clear()

        def visit(parent: Element) -> None:
            line.add_text(parent.text)
            for child in parent:
                if self._seen(child):
                    if child.tag in BLOCK_TAGS:
                        flush(parent)
                        nodes.extend(self._block(child))
                    elif self._holds_blocks(child):
                        visit(child)
                    else:
                        line.add_element(_apart(line.pieces, child, self._inline(child)))
                line.add_text(child.tail)

        visit(element)
        flush(element)
        return _glued(nodes)

    def _block(self, element: Element) -> list[Node]:
        if element.tag == "table":
            return self._table(element)
        names = classes(element)
        if _lists_notes(element):
            return self._notes(element)
        if "grid-list" in names:
            return self._grid_list(element)
        nodes = self.container(element)
        if _wraps_a_list_item(element, names) and len(nodes) > 1 and _is_bare_label(nodes[0]):
            return [Item(words_of(nodes[0]), tuple(nodes[1:]))]
        if "final" in names and nodes:
            return [Group("final", tuple(nodes))]
        if element.tag == "div" and PUBLISHED.fullmatch(element.get("id", "")) and ".tit_" not in element.get("id", ""):
            return [Group(element.get("id", ""), tuple(nodes))]
        return nodes

    def _grid_list(self, element: Element) -> list[Node]:
        """Labels in column 1, what they label in column 2."""
        nodes: list[Node] = []
        for child in filter(self._seen, element):
            inside = self.container(child)
            first_column = f"{COLUMN}1" in classes(child)
            if first_column and len(inside) == 1 and _is_bare_label(inside[0]):
                nodes.append(Item(words_of(inside[0]), ()))
            elif nodes and isinstance(last := nodes[-1], Item) and not first_column:
                nodes[-1] = Item(last.label, (*last.body, *inside))
            else:
                nodes.extend(inside)
        return nodes

    def _notes(self, element: Element) -> list[Node]:
        """A list of footnotes, each a paragraph: its mark stands before it, or in an element of its own."""
        nodes: list[Node] = []
        mark = ""
        for child in filter(self._seen, element):
            words = tidy(" ".join([mark, *map(words_of, self.container(child))]))
            mark = words if child.tag == "dt" else ""
            if words and not mark:
                nodes.append(Block(words, NOTES, within=child))
        return [*nodes, Block(mark, NOTES, within=element)] if mark else nodes

    def _table(self, element: Element) -> list[Node]:
        """A table of data, or the items or paragraphs that a table without a border was used to lay out."""
        if _has_stray_words(element):
            return self.container(element)
        rows = [[cell for cell in row if cell.tag in ("td", "th") and self._seen(cell)] for row in _rows(element)]
        captions = [node for child in element if child.tag == "caption" for node in self.container(child)]
        laid_out = [[self.container(cell) for cell in row] for row in rows]
        if not _is_tabular(element, rows):
            nodes = [_laid_out_row([cell for cell in row if cell]) for row in laid_out]
            if all(row is not None for row in nodes):
                return [*captions, *(node for row in nodes if row for node in row)]
        table = in_columns(map(_cell, *pair) for pair in zip(rows, laid_out, strict=True))
        return [*captions, Grid(table)] if any(any(row) for row in table) else captions

    def _paragraphs(self, line: _Line, style: str, element: Element) -> Iterator[Block]:
        text = "".join(line.pieces)
        broken = self._lines or style in self._headings
        lines = [words for each in (text.split(BREAK) if broken else [text]) if (words := tidy(each))]
        for number, words in enumerate(_unwrapped(lines)):
            named = TITLE if number and style in self._headings else style
            yield Block(words, named, line.lead() if number == 0 else "", element)

    def _inline(self, element: Element) -> str:
        """The text of an element in the line; of a picture, what it is said to show."""
        if element.tag == "br":
            return BREAK
        if element.tag == "img":
            return f" {element.get('alt', '')} "
        pieces = [_flat(element.text or "")]
        for child in element:
            if self._seen(child):
                pieces.append(_apart(pieces, child, self._inline(child)))
            pieces.append(_flat(child.tail or ""))
        return "".join(pieces)

    def _holds_blocks(self, element: Element) -> bool:
        return any(inner.tag in BLOCK_TAGS for inner in element.iter())

    def _seen(self, element: Element) -> bool:
        return element.tag not in UNSEEN_TAGS and not self._furniture(element)


def _unwrapped(lines: Sequence[str]) -> list[str]:
    """Lines of one paragraph, where one that begins in the middle of a sentence goes on with the line before."""
    whole: list[str] = []
    for line in lines:
        if whole and line[0].islower() and not labels_of(line):
            whole[-1] = f"{whole[-1]} {line}"
        else:
            whole.append(line)
    return whole


def _flat(text: str) -> str:
    """Line ends of the file are only spaces; those of the page come from <br>."""
    return text.replace("\n", " ")


def _apart(before: Sequence[str], element: Element, words: str) -> str:
    """Text that only its style sets apart, kept separate from the adjacent words.

    That is an exponent after its base (10 to the 25th is not 1025), a paragraph's label, the mark of a footnote.
    """
    if NUMBER in classes(element) and is_label(tidy(words)):
        return f"{words} "
    if REFERENCE in classes(element):
        return f" {words}"
    raised = element.tag == "sup" or "super" in classes(element) or "superscript" in classes(element)
    return f" {words}" if raised and words[:1].isdigit() and "".join(before)[-1:].isdigit() else words


def _style(element: Element) -> str:
    """The publisher's name for a paragraph: its class, else that of the title around it, else a heading's tag."""
    if names := [name for name in classes(element) if name != LIST_ITEM] or classes(element):
        return names[0]
    parent = element.getparent()
    if parent is not None and TITLE in classes(parent):
        return TITLE
    return element.tag if re.fullmatch("h[1-6]", element.tag) else ""


def _wraps_a_list_item(element: Element, names: Sequence[str]) -> bool:
    indented = element.tag == "div" and "margin-left" in element.get("style", "")
    return element.tag == "li" or indented or bool(LISTED.intersection(names))


def _lists_notes(element: Element) -> bool:
    named = NOTES in classes(element) or element.get("id", "").startswith(NOTES)
    stray = [element.text, *(child.tail for child in element)]
    return (
        element.tag == "dl"
        and named
        and all(child.tag in ("dt", "dd") for child in element)
        and not any(words and words.strip() for words in stray)
    )


def _is_bare_label(node: Node) -> bool:
    return isinstance(node, Block) and is_label(node.words)


def _rows(table: Element) -> Iterator[Element]:
    """The table's own rows, not those of tables within it."""
    for child in table:
        if child.tag == "tr":
            yield child
        elif child.tag in ("tbody", "thead", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def _has_stray_words(table: Element) -> bool:
    """Whether broken mark-up left words in a table, or in a part of one, that stand in no cell of a row."""
    for child in table:
        cell = child.tag in ("td", "th")
        if (child.tail or "").strip() or child.tag not in TABLE_TAGS or (cell and table.tag != "tr"):
            return True
        if not cell and child.tag != "caption" and _has_stray_words(child):
            return True
    return bool((table.text or "").strip())


def _is_tabular(table: Element, rows: Iterable[Iterable[Element]]) -> bool:
    bordered = table.get("border", "0").strip() not in ("", "0", "none")
    named = TABULAR.intersection(name.lower() for name in classes(table))
    return bordered or bool(named) or any(cell.tag == "th" for row in rows for cell in row)


def _cell(element: Element, nodes: Sequence[Node]) -> Cell:
    words = " ".join(map(words_of, nodes))
    return Cell(words, _count(element.get("colspan", "")), _count(element.get("rowspan", "")))


def _count(said: str) -> int:
    """How many columns or rows a cell says that it takes up."""
    found = re.match(r"\s*(\d{1,4})", said, re.ASCII)
    return int(found[1]) if found else 1


def _laid_out_row(cells: Sequence[Sequence[Node]]) -> list[Node] | None:
    """A row's nodes where it lays out an item or a paragraph; None where it is a row of data."""
    match cells:
        case []:
            return []
        case [only]:
            return list(only)
        case [[label], *rest] if _is_bare_label(label):
            body = _laid_out_row(rest)
            return None if body is None else [Item(words_of(label), tuple(body))]
        case _:
            return None


def _glued(nodes: Sequence[Node]) -> list[Node]:
    """Punctuation that stands alone after a paragraph, as part of that paragraph."""
    together: list[Node] = []
    for node in nodes:
        alone = isinstance(node, Block) and not is_label(node.words) and not re.search(r"\w", node.words)
        if alone and together and (joined := _appended(together[-1], words_of(node))) is not None:
            together[-1] = joined
        else:
            together.append(node)
    return together


def _appended(node: Node, words: str) -> Node | None:
    match node:
        case Block():
            return node._replace(words=node.words + words)
        case Item(label, (*first, last)) | Group(label, (*first, last)):
            joined = _appended(last, words)
            return None if joined is None else type(node)(label, (*first, joined))
        case _:
            return None

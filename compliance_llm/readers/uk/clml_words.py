"""Words within a line of legislation.gov.uk's XML that are more than letters: formulas, raised numbers, characters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from compliance_llm.readers.source import tidy
from compliance_llm.readers.xml.parsing import Node, names

CHARACTERS = {
    "DotPadding": " . . . . ",
    "LinePadding": " ",
    "EmSpace": " ",
    "EnSpace": " ",
    "ThinSpace": " ",
    "NonBreakingSpace": " ",
    "Minus": "−",
    "EmDash": "—",
    "EnDash": "–",
}
UNMARKED = names("Number Pnumber Title Subtitle TitleBlock MultilineTitle Reference Key")
UNREAD = names("Metadata Commentaries")
LINE_END = re.compile(r"[ \t]*\n\s*\Z")
RAISED = names("Superior sup")
POWER = re.compile(r"[-−–]?\d+")
BASE = re.compile(r"(?:\d|(?<![^\W\d_])(?:[^\W\d_]|[kcdmnµμ]m|[km]g|ft|in|yd|sec|min|mol))$")  # a number or a unit
LONGEST_BASE = 8
PUNCTUATION = re.compile(r"[.,;:)\]”’]")
ROWS = names("math mrow mstyle mpadded mphantom merror menclose mtd maction")
PAIRS = {"mfrac": "({})/({})", "mroot": "√[{1}]({0})"}
SCRIPTS = {"msup": "^", "mover": "^", "msub": "_", "munder": "_", "msubsup": "_^", "munderover": "_^"}
TIGHT_AFTER = tuple("([{√/")
TIGHT_BEFORE = tuple(")]},;.%!′/")
OPERAND_ENDS = tuple(")]}%!′.")
SIGNS = frozenset("+-−±")
UNSEEN = re.compile(r"[\u2061-\u2064\u200b]")
SIMPLE = re.compile(r"\w+|[(\[{][^()\[\]{}]*[)\]}]")


def written(node: Node, notes: Mapping[str, int], *, cites: bool = True) -> Node:
    """The element with formulas as one line, powers as "10^6", named characters as themselves, and notes marked "[1]".

    Args:
        node: the element.
        notes: the number of each footnote by its id.
        cites: whether its words may have marks of footnotes; those of numbers and titles have none.
    """
    if node.name == "math":
        return Node(node.name, node.attributes, (formula(node),))
    if node.name in UNREAD or not any(isinstance(it, Node) for it in node.content):
        return node
    content: list[str | Node] = []
    for it in node.content:
        if isinstance(it, str):
            _add(content, it)
        elif it.name == "Character":
            _add(content, CHARACTERS.get(it.get("Name"), " "))
        elif it.name == "FootnoteRef" and cites and it.get("Ref") in notes:
            _add(content, f" [{notes[it.get('Ref')]}]")
        elif it.name in RAISED and _is_power(it, content):
            _add(content, f"^{tidy(_said(it.content))}")
        else:
            words_so_marked = node.name == "Division" and it.name == "Title"  # of a recital
            content.append(written(it, notes, cites=cites and (words_so_marked or it.name not in UNMARKED)))
    fresh = tuple(_run_together(content))
    return node if fresh == node.content else Node(node.name, node.attributes, fresh)


def _add(content: list[str | Node], words: str) -> None:
    """Add words; a line end that a pretty-printer put before an end tag there does not part it from a full stop."""
    if content and isinstance(before := content[-1], Node) and PUNCTUATION.match(words):
        content[-1] = _trimmed(before)
    content.append(words)


def _run_together(content: Iterable[str | Node]) -> Iterator[str | Node]:
    """The words and elements, with words that follow one another as one."""
    words: list[str] = []
    for it in content:
        if isinstance(it, str):
            words.append(it)
            continue
        if words:
            yield "".join(words)
            words.clear()
        yield it
    if words:
        yield "".join(words)


def _trimmed(node: Node) -> Node:
    """The element without a line end and indent before its end tag, and those of the elements that end with it."""
    *most, last = node.content or ("",)
    if isinstance(last, Node):
        inner = _trimmed(last)
        return node if inner is last else Node(node.name, node.attributes, (*most, inner))
    kept = LINE_END.sub("", last)
    if kept == last:
        return node
    bare = Node(node.name, node.attributes, (*most, kept) if kept else tuple(most))
    return bare if kept or not most else _trimmed(bare)


def _is_power(raised: Node, before: Sequence[str | Node]) -> bool:
    """Whether a raised number is a power of what stands before it; "1st" is none, nor the mark of a note."""
    if not POWER.fullmatch(tidy(_said(raised.content))):
        return False
    return BASE.search(_said(before[-2:])[-LONGEST_BASE:]) is not None


def _said(content: Iterable[str | Node]) -> str:
    return "".join(it if isinstance(it, str) else _said(it.content) for it in content)


def formula(node: Node) -> str:
    """MathML as one line: "A = (B)/(C)", "x^2", "x_1"."""
    return _row(map(_piece, node.pieces()))


def _piece(node: Node) -> str:
    """One operand or operator of a formula."""
    if node.name in ROWS:
        return formula(node)
    parts = [] if node.has_words() else [_piece(it) for it in node.elements()]
    if len(parts) == 2 and node.name in PAIRS:
        return PAIRS[node.name].format(*parts)
    if node.name in SCRIPTS and len(parts) == 1 + len(SCRIPTS[node.name]):
        return "".join(f"{mark}{_simple(part)}" for mark, part in zip(("", *SCRIPTS[node.name]), parts, strict=True))
    match node.name:
        case "msqrt":
            return f"√({_row(parts)})"
        case "mfenced":
            return node.attributes.get("open", "(") + ", ".join(parts) + node.attributes.get("close", ")")
        case "mtable":
            return "; ".join(filter(None, parts))
        case "semantics":
            return next(iter(parts), "")
        case _:
            return _row(parts) if parts else tidy(UNSEEN.sub("", _said(node.content)))


def _simple(words: str) -> str:
    return words if not words or SIMPLE.fullmatch(words) else f"({words})"


def _row(pieces: Iterable[str]) -> str:
    """Operands and operators beside each other, with spaces where a printer leaves some room."""
    line = ""
    operand = signed = False  # whether an operand stands before, or the sign of the one to come
    for piece in filter(None, pieces):
        tight = signed or line.endswith(TIGHT_AFTER) or piece.startswith(TIGHT_BEFORE)
        line += piece if tight or not line else f" {piece}"
        signed = piece in SIGNS and not operand
        operand = piece[-1].isalnum() or piece.endswith(OPERAND_ENDS)
    return line

"""The nodes and pieces of the PDF, as ``templates/document.typ`` reads them.

A node is a JSON object whose key ``is`` names its kind. A text inside a node is a list of pieces: words with a style,
``{"text": …, "style": …}``, or links to the list of evidence, ``{"marks": [[3, 3], [5, 7]]}``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from compliance_llm.views.look import CHIPS, ROWS_KEPT_TOGETHER
from compliance_llm.views.notes import runs

Node = dict[str, object]  # a JSON object, only for the template
Pieces = list[Node]
Cell = str | Pieces
MOST_KEPT = 1500  # characters of a table or a row that may stay on one page; a longer one would run out of it


def heading(level: int, text: str) -> Node:
    """A heading of level 1 or 2, numbered and in the contents list."""
    return {"is": "heading", "level": level, "text": text}


def lead(text: str) -> Node:
    """A heading that is neither numbered nor in the contents list."""
    return {"is": "lead", "text": text}


def paragraph(pieces: Pieces, style: str) -> Node:
    """One paragraph, in the style "normal", "kept" (with the next node), "flagged", "gap", "rule" or "rules-lead"."""
    return {"is": "text", "style": style, "pieces": pieces}


def words(text: str, style: str = "") -> Node:
    """Text in one style: "strong", "emphasis", "flag", "aside", "large" or none."""
    return {"text": text, "style": style}


def marks(numbers: Sequence[int]) -> Node:
    """Raised numbers that lead to the list of evidence."""
    return {"marks": runs(numbers)}


def not_on_file() -> Node:
    """The words before evidence that is missing."""
    return words("Not on file: ", "strong")


def table(
    header: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    *,
    shades: dict[tuple[int, int], str] | None = None,
    notes: Sequence[str] = (),
) -> Node:
    """A table with a header row.

    Args:
        header: the names of the columns, read out by a screen reader with each cell.
        rows: a cell for each column.
        widths: of the columns, in proportion to each other; the table is as wide as the text.
        shades: the result, severity or assessment whose colour a cell has, by row and column from 0.
        notes: a text for each row, shown over the table's width beneath it; empty for none.
    """
    listed: list[Node] = []
    for i, row in enumerate(rows):
        fills = [CHIPS.get((shades or {}).get((i, j), ""), "") for j in range(len(row))]
        note = notes[i] if notes else ""
        keep = sum(map(_size, row)) + len(note) <= MOST_KEPT
        listed.append({"cells": [_pieces(cell) for cell in row], "fills": fills, "note": note, "keep": keep})
    keep = len(rows) <= ROWS_KEPT_TOGETHER and sum(_size(cell) for row in rows for cell in row) <= MOST_KEPT
    return {"is": "table", "header": list(header), "widths": list(widths), "rows": listed, "keep": keep, "caption": []}


def pairs(
    rows: Iterable[tuple[str, Cell]], *, names: float, columns: int = 1, shades: dict[str, str] | None = None
) -> Node:
    """Names, in bold and so many centimetres wide, with texts beside them."""
    listed = [
        {
            "name": name,
            "pieces": _pieces(text),
            "fill": CHIPS.get((shades or {}).get(name, ""), ""),
            "long": _size(text) > MOST_KEPT,
        }
        for name, text in rows
    ]
    return {"is": "pairs", "rows": listed, "names": names, "columns": columns}


def _pieces(cell: Cell) -> Pieces:
    return [words(cell)] if isinstance(cell, str) else cell


def _size(cell: Cell) -> int:
    """How many characters it has."""
    return sum(len(str(piece.get("text", ""))) for piece in _pieces(cell))

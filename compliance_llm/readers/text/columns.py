"""Tables whose cells reach across columns or down rows: every cell stands in the column whose head it is under."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

MOST_COLUMNS = 100  # that one cell is believed to reach across


class Cell(NamedTuple):
    """A cell as the file gives it: its words, and how many columns and rows it takes up."""

    words: str
    across: int = 1
    down: int = 1


def in_columns(rows: Iterable[Iterable[Cell]]) -> tuple[tuple[str, ...], ...]:
    """The words of each row; an empty cell stands where another reaches, if there are words further right."""
    table: list[tuple[str, ...]] = []
    covered: dict[int, int] = {}  # column → rows below that a cell reaches down to
    for row in rows:
        line: list[str] = []
        reach: dict[int, int] = {}
        end = 0
        for cell in row:
            while len(line) in covered:
                line.append("")
            reach |= dict.fromkeys(range(len(line), len(line) + _columns(cell)), cell.down - 1)
            line.append(cell.words)
            end = len(line)
            line.extend([""] * (_columns(cell) - 1))
        table.append(tuple(line[:end]))
        covered = {column: down - 1 for column, down in covered.items()} | reach
        covered = {column: down for column, down in covered.items() if down > 0}
    return tuple(table)


def _columns(cell: Cell) -> int:
    return min(max(cell.across, 1), MOST_COLUMNS)

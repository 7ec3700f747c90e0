"""Word and PDF share paper, widths of columns and shades of results."""

from __future__ import annotations

from compliance_llm.records import Paper
from compliance_llm.views.grids import LIMIT, MEASURE, RESULT, SIZE, VALUE, Grid

PAGES: dict[Paper, tuple[float, float]] = {"a4": (21.0, 29.7), "letter": (21.59, 27.94)}  # width and height in cm
WIDTH = 17.4  # of the text, in cm; both papers have it, with side margins to match
CHIPS = {
    "fail": "FDEAEA",
    "unsettled": "FDF1D8",
    "not_tested": "FDF1D8",
    "pass": "E3F4E7",
    "critical": "FDEAEA",
    "high": "FDEAEA",
    "medium": "FDF1D8",
    "not_met": "FDEAEA",
    "partly_met": "FDF1D8",
    "cannot_tell": "FDF1D8",
    "on_file": "EEF3FB",
    "met": "E3F4E7",
}
ROWS_KEPT_TOGETHER = 8  # a table of so many rows is not divided between pages
SCALE = 0.8  # of a figure
_WEIGHTS = {MEASURE: 5.0, VALUE: 1.3, SIZE: 2.1, LIMIT: 4.3, RESULT: 2.2}


def margin(paper: Paper) -> float:
    """The margin at each side of the text, in cm."""
    return (PAGES[paper][0] - WIDTH) / 2


def weights(grid: Grid) -> list[float]:
    """The widths of the columns of a Grid, in proportion to each other."""
    return [4.0, 8.0] if grid.columns == (MEASURE, VALUE) else [_WEIGHTS.get(column, 2.1) for column in grid.columns]

"""Tables in Word: a header row that repeats on each page, rows that do not break, widths that suit the texts."""

# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
# pyright: reportUnknownParameterType=false, reportPrivateUsage=false
# (python-docx's types are partly unknown, and what it has no words for is reached through its XML elements)

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from docx.document import Document as WordDocument
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph

from compliance_llm.render.grids import LIMIT, MEASURE, RESULT, SIZE, VALUE, Grid
from compliance_llm.render.layout import Layout
from compliance_llm.render.phrases import ASSESSMENTS, ROLES
from compliance_llm.render.word_marks import element, link, shade, style_id, write
from compliance_llm.render.word_styles import CHIPS, TABLE, WIDTH

Cell = str | Callable[[Paragraph], None]  # a text, or what writes into the cell's paragraph
ROWS_KEPT_TOGETHER = 8
WEIGHTS = {MEASURE: 4.6, VALUE: 1.9, SIZE: 2.4, LIMIT: 3.6, RESULT: 2.3}


def table(
    word: WordDocument,
    header: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    widths: Sequence[float],
    *,
    first_column: bool = False,
    keep: bool = False,
    description: str = "",
) -> Any:  # noqa: ANN401 - a Table
    """Add a table; ``widths`` are weights, and the table is as wide as the text. ``keep`` holds it on one page."""
    all_rows: list[Sequence[Cell]] = [header, *rows] if header else list(rows)
    made: Any = word.add_table(rows=len(all_rows), cols=len(widths), style=TABLE)
    made.autofit = False
    centimetres = [WIDTH * weight / sum(widths) for weight in widths]
    for column, width in zip(made.columns, centimetres, strict=True):
        column.width = Cm(width)
    _look(made, first_row=bool(header), first_column=first_column)
    if description:
        made._tbl.tblPr.append(element("w:tblDescription", val=description))
    for i, (row, cells) in enumerate(zip(made.rows, all_rows, strict=True)):
        properties = row._tr.get_or_add_trPr()
        properties.append(element("w:cantSplit"))
        if header and i == 0:
            properties.append(element("w:tblHeader"))
        for cell, content, width in zip(row.cells, cells, centimetres, strict=True):
            cell.width = Cm(width)
            paragraph = cell.paragraphs[0]
            paragraph._p.style = style_id("Cell")
            paragraph.paragraph_format.keep_with_next = (keep and i < len(all_rows) - 1) or (bool(header) and i == 0)
            _write(paragraph, content)
    return made


def facts(word: WordDocument, grid: Grid) -> None:
    """A Grid as a table; each measure carries the mark of its Evidence, each result its shade."""

    def measure(text: str, number: int, note: str) -> Cell:
        def fill(paragraph: Paragraph) -> None:
            paragraph.add_run(text)
            sources(paragraph, (number,))
            if note:
                paragraph.add_run().add_break()
                write(paragraph, note, "Aside")

        return fill

    rows = [(measure(row.cells[0], row.number, row.note), *row.cells[1:]) for row in grid.rows]
    widths = [WEIGHTS.get(column, 2.6) for column in grid.columns]
    if grid.columns == (MEASURE, VALUE):
        widths = [4.0, 8.0]
    short = len(rows) <= ROWS_KEPT_TOGETHER
    made = table(word, grid.columns, rows, widths, keep=short, description=grid.title)
    if RESULT in grid.columns:
        at = grid.columns.index(RESULT)
        for row, shown in zip(list(made.rows)[1:], grid.rows, strict=True):
            _chip(row.cells[at], shown.verdict)


def pairs(word: WordDocument, rows: Iterable[tuple[str, Cell]], description: str, *, keep: bool = False) -> Any:  # noqa: ANN401 - a Table
    """A table of names and texts, without a header."""
    return table(word, (), list(rows), (3.2, 10), first_column=True, keep=keep, description=description)


def assessments(word: WordDocument, layout: Layout) -> None:
    """Each rule, what was found, and why."""

    def rule(citation: str, duty: str) -> Cell:
        def fill(paragraph: Paragraph) -> None:
            paragraph.add_run(citation).bold = True
            if duty:
                paragraph.add_run().add_break()
                write(paragraph, f"Paraphrase: {duty}", "Aside")

        return fill

    def reason(text: str, numbers: tuple[int, ...]) -> Cell:
        def fill(paragraph: Paragraph) -> None:
            paragraph.add_run(text)
            sources(paragraph, numbers)

        return fill

    rows = [
        (rule(a.assessment.citation, a.duty), ASSESSMENTS[a.assessment.verdict], reason(a.assessment.reason, a.sources))
        for a in layout.assessments
    ]
    made = table(word, ("Rule", "Assessment", "Reason"), rows, (6, 2.6, 5), description="Assessment against the rules")
    for row, assessed in zip(list(made.rows)[1:], layout.assessments, strict=True):
        _chip(row.cells[1], assessed.assessment.verdict)


def sign_off(word: WordDocument) -> None:
    """Room for the persons who accept the document."""
    header = ("Role", "Name", "Date", "Signature")
    rows = [(role, "", "", "") for role in ROLES]
    made = table(word, header, rows, (4, 4, 2.4, 4.4), keep=True, description="Acceptance")
    for row in list(made.rows)[1:]:
        row.height = Cm(1.1)


def sources(paragraph: Paragraph, numbers: Sequence[int], style: str = "Source Mark") -> None:
    """Numbers that lead to the Evidence, raised unless told otherwise."""
    for i, number in enumerate(numbers):
        if i:
            write(paragraph, ", ", style)
        link(paragraph, f"evidence_{number}", str(number), style)


def _look(made: Any, *, first_row: bool, first_column: bool) -> None:  # noqa: ANN401 - a Table
    """Which parts of the table style apply; older readers take them from the sum of their bits."""
    look = made._tbl.tblPr.find(qn("w:tblLook"))
    parts = {
        "firstRow": (0x20, first_row),
        "firstColumn": (0x80, first_column),
        "noHBand": (0x200, True),
        "noVBand": (0x400, True),
    }
    for name, (_, on) in parts.items():
        look.set(qn(f"w:{name}"), "1" if on else "0")
    look.set(qn("w:val"), f"{sum(bit for bit, on in parts.values() if on):04X}")


def _write(paragraph: Paragraph, content: Cell) -> None:
    if isinstance(content, str):
        paragraph.add_run(content)
    else:
        content(paragraph)


def _chip(cell: Any, word: str) -> None:  # noqa: ANN401 - a _Cell
    if word in CHIPS:
        shade(cell, CHIPS[word])

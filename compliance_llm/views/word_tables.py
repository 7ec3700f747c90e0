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

from compliance_llm.views.grids import RESULT, Grid
from compliance_llm.views.layout import Layout, Raised
from compliance_llm.views.look import CHIPS, ROWS_KEPT_TOGETHER, WIDTH, weights
from compliance_llm.views.notes import capitalised, runs
from compliance_llm.views.phrases import ASSESSMENTS, ROLES
from compliance_llm.views.word_marks import element, link, shade, style_id, write
from compliance_llm.views.word_styles import TABLE

Cell = str | Callable[[Paragraph], None]  # a text, or what writes into the cell's paragraph


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
    """A Grid as a table; each measure carries the mark of its Evidence, each result its shade.

    A note to a value is in a row of its own beneath, as wide as the table.
    """

    def measure(text: str, numbers: Sequence[int]) -> Cell:
        def fill(paragraph: Paragraph) -> None:
            paragraph.add_run(text)
            sources(paragraph, numbers)

        return fill

    rows: list[Sequence[Cell]] = []
    noted: dict[int, str] = {}
    shades: dict[int, str] = {}
    for row in grid.rows:
        rows.append((measure(row.cells[0], row.numbers), *row.cells[1:]))
        shades[len(rows)] = row.verdict
        if row.note:
            rows.append([""] * len(grid.columns))
            noted[len(rows)] = row.note
    made = table(word, grid.columns, rows, weights(grid), keep=len(rows) <= ROWS_KEPT_TOGETHER, description=grid.title)
    all_rows = list(made.rows)
    for at, note in noted.items():
        _spread(all_rows[at - 1], all_rows[at], note)
    if RESULT in grid.columns:
        for at, verdict in shades.items():
            _chip(all_rows[at].cells[grid.columns.index(RESULT)], verdict)


def _spread(above: Any, row: Any, note: str) -> None:  # noqa: ANN401 - two _Rows
    """Write a note over the whole width of a row, on one page with the row above and without a rule between."""
    for cell in above.cells:
        cell.paragraphs[0].paragraph_format.keep_with_next = True
        borders = element("w:tcBorders")
        borders.append(element("w:bottom", val="nil"))
        cell._tc.get_or_add_tcPr().append(borders)
    kept = row.cells[0].paragraphs[0].paragraph_format.keep_with_next
    cell = row.cells[0].merge(row.cells[-1])
    for paragraph in cell.paragraphs[1:]:
        paragraph._p.getparent().remove(paragraph._p)
    cell.paragraphs[0].paragraph_format.keep_with_next = kept
    write(cell.paragraphs[0], note, "Aside")
    borders = element("w:tcBorders")
    borders.append(element("w:top", val="nil"))
    cell._tc.get_or_add_tcPr().append(borders)


def pairs(
    word: WordDocument,
    rows: Iterable[tuple[str, Cell]],
    description: str,
    *,
    keep: bool = False,
    beside: bool = False,
    names: float = 3.2,
) -> Any:  # noqa: ANN401 - a Table
    """A table of names (so many centimetres wide) and texts, without a header; ``beside`` sets two pairs in a row."""
    listed = list(rows)
    if not beside:
        return table(word, (), listed, (names, WIDTH - names), first_column=True, keep=keep, description=description)

    def bold(name: str) -> Cell:
        return lambda paragraph: setattr(paragraph.add_run(name), "bold", True)

    half = (len(listed) + 1) // 2
    halves = zip(listed[:half], [*listed[half:], ("", "")], strict=False)
    four = [(left, text, bold(right), other) for (left, text), (right, other) in halves]
    widths = (names, WIDTH / 2 - names, names, WIDTH / 2 - names)
    return table(word, (), four, widths, first_column=True, keep=keep, description=description)


def tally(word: WordDocument, layout: Layout) -> None:
    """The number of tests with each result, large, each in its shade."""

    def tile(number: int, name: str) -> Cell:
        def fill(paragraph: Paragraph) -> None:
            write(paragraph, f"{number:,}", "Large")
            paragraph.add_run().add_break()
            paragraph.add_run(name)

        return fill

    tiles = [tile(number, name) for _, name, number in layout.tally]
    made = table(word, (), [tiles], [1] * len(tiles), description="Number of tests with each result")
    for cell, (verdict, _, number) in zip(made.rows[0].cells, layout.tally, strict=True):
        if number:
            _chip(cell, verdict)


def finding(word: WordDocument, raised: Raised) -> None:
    """A Finding's elements, small, with its sources behind the condition."""
    rows = small(raised.elements)
    name, condition = raised.elements[0]

    def with_sources(paragraph: Paragraph) -> None:
        write(paragraph, condition, "Fine")
        sources(paragraph, raised.sources)

    rows[0] = (name, with_sources)
    made = pairs(word, rows, f"Finding {raised.finding.id}", names=3.1)
    for row in made.rows[:2]:
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True
    _chip(made.rows[[name for name, _ in raised.elements].index("Severity")].cells[1], raised.finding.severity)


def small(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, Cell]]:
    """Names and texts, the texts in small type."""

    def fill(text: str) -> Cell:
        def into(paragraph: Paragraph) -> None:
            write(paragraph, text, "Fine")

        return into

    return [(name, fill(text)) for name, text in pairs]


def assessments(word: WordDocument, layout: Layout) -> None:
    """Each rule, the assessment and the obligation; the reason where it is not simply met."""

    def text(shown: str, why: str = "") -> Cell:
        def fill(paragraph: Paragraph) -> None:
            write(paragraph, shown, "Fine")
            if why:
                write(paragraph, f" {why}", "Aside")

        return fill

    rows = [
        (
            text(a.assessment.citation),
            text(ASSESSMENTS[a.assessment.verdict]),
            text(a.duty or "–", capitalised(a.assessment.reason) if a.assessment.verdict != "met" else ""),
        )
        for a in layout.assessments
    ]
    header = ("Rule", "Found", "Obligation, in paraphrase")
    made = table(word, header, rows, (4.4, 2.0, 10.6), description="Assessment against the rules")
    for row, assessed in zip(list(made.rows)[1:], layout.assessments, strict=True):
        _chip(row.cells[1], assessed.assessment.verdict)


def sign_off(word: WordDocument) -> None:
    """A row for each person who approves the document."""
    header = ("Role", "Name", "Date", "Signature")
    rows = [(role, "", "", "") for role in ROLES]
    made = table(word, header, rows, (4, 4, 2.4, 4.4), keep=True, description="Acceptance")
    for row in list(made.rows)[1:]:
        row.height = Cm(1.1)


def sources(paragraph: Paragraph, numbers: Sequence[int], style: str = "Source Mark") -> None:
    """Numbers that lead to the Evidence, raised unless told otherwise; a run such as 4 to 9 leads to its first."""
    for i, (first, last) in enumerate(runs(numbers)):
        if i:
            write(paragraph, ", ", style)
        link(paragraph, f"evidence_{first}", str(first) if first == last else f"{first}–{last}", style)


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

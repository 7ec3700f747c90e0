"""The content of the PDF as plain data, in reading order: what ``templates/document.typ`` sets, one node after another.

A node is a JSON object whose key ``is`` names its kind. A text inside a node is a list of pieces: ``{"text": …}``, with
a ``style`` where it has one, or ``{"marks": [[3, 3], [5, 7]]}``, links to the list of evidence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from compliance_llm.views.blocks import Block, Sentence
from compliance_llm.views.captions import Figure
from compliance_llm.views.grids import RESULT, Grid
from compliance_llm.views.layout import Chapter, Layout, Part, Place, Raised
from compliance_llm.views.look import CHIPS, ROWS_KEPT_TOGETHER, SCALE
from compliance_llm.views.notes import IN_BRIEF, capitalised, runs
from compliance_llm.views.phrases import ASSESSED, ASSESSMENTS, EVIDENCE_LEAD, GLANCE, READING, ROLES, TESTS, VERDICTS

Node = dict[str, object]  # a JSON object, only for the template
Pieces = list[Node]
Cell = str | Pieces
ACROSS = 118  # characters across a table
NARROWEST, WIDEST = 8, 34  # a column, in characters
MOST_KEPT = 1500  # characters of a table or a row that may stay on one page; a longer one would run out of it


def nodes(layout: Layout) -> Iterator[Node]:
    """Everything between the header and the footer, front to back."""
    yield from _front(layout)
    for place in layout.order:
        yield from _PLACES[place](layout)


# ── front ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def _front(layout: Layout) -> Iterator[Node]:
    document = layout.document
    subtitle = f"{document.subject.name}, version {document.subject.version}"
    yield {"is": "title", "text": document.title, "subtitle": subtitle, "notice": layout.notice}
    yield from _chapters(layout.opening)
    if not layout.is_read_through:
        yield from _counts(layout)
    elif layout.at_a_glance:
        yield _lead("Findings at a glance")
        yield _table(GLANCE, layout.at_a_glance, (1.0, 11.4, 1.4, 2.2))
    yield _lead("Control data")
    yield _pairs(layout.control, names=2.5, columns=2)
    yield _lead("Contents")
    yield {"is": "contents", "depth": 1 if layout.is_read_through else 2}


def _counts(layout: Layout) -> Iterator[Node]:
    tiles: list[Cell] = [[{"text": f"{number:,}", "style": "large"}] for _, _, number in layout.tally]
    shades = {(0, i): verdict for i, (verdict, _, number) in enumerate(layout.tally) if number}
    yield _table([name for _, name, _ in layout.tally], [tiles], [1] * len(tiles), shades=shades)
    if layout.alerts:
        yield from _grid(layout.alerts)
    yield _lead("At a glance")
    yield _pairs(layout.glance, names=4.2)


# ── sections ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _chapters(chapters: Iterable[Chapter]) -> Iterator[Node]:
    for chapter in chapters:
        yield _heading(1, chapter.heading)
        for part in chapter.parts:
            yield from _part(part)


def _part(part: Part) -> Iterator[Node]:
    if part.title:
        yield _heading(2, part.title)
    for block in part.told:
        yield from _block(block, "normal")
    for gap in part.gaps:
        yield _text([_not_on_file(), {"text": f"{gap.missing} ({gap.citation})"}], "gap")
    for grid in part.grids:
        yield from _grid(grid)
    for figure in part.figures:
        yield _figure(figure)
    if part.rules and part.lead:
        yield _text([{"text": part.lead}], "rules-lead")
    for block in part.rules:
        yield from _block(block, "rule")


def _block(block: Block, style: str) -> Iterator[Node]:
    """One paragraph, or a list with a point for each sentence."""
    sentences = [_sentence(sentence) for sentence in block.sentences]
    if block.kind == "list":
        yield {"is": "list", "points": sentences}
        return
    before = [_not_on_file()] if block.kind == "gap" else []
    style = block.kind if block.kind in ("flagged", "gap") else style
    joined = [piece for i, pieces in enumerate(sentences) for piece in ([{"text": " "}] if i else []) + pieces]
    yield _text([*before, *joined], style)


def _sentence(sentence: Sentence) -> Pieces:
    claim = sentence.claim
    pieces: Pieces = [{"text": f"⚠ {sentence.flag} — ", "style": "flag"}] if sentence.flag else []
    pieces += [{"text": claim.text}, _marks([source.note.number for source in sentence.sources])]
    if claim.verdict == "not_judged":
        pieces.append({"text": f" ({VERDICTS['not_judged'].lower()})", "style": "aside"})
    if sentence.flag and claim.reason:
        pieces += [{"text": " — "}, {"text": claim.reason, "style": "emphasis"}]
    return pieces


def _grid(grid: Grid) -> Iterator[Node]:
    rows: list[list[Cell]] = [[[{"text": row.cells[0]}, _marks(row.numbers)], *row.cells[1:]] for row in grid.rows]
    result = grid.columns.index(RESULT) if RESULT in grid.columns else -1
    shades = {(i, result): row.verdict for i, row in enumerate(grid.rows)}
    made = _table(grid.columns, rows, _widths(grid), shades=shades, notes=[row.note for row in grid.rows])
    if grid.number:
        made["caption"] = [{"text": f"Table {grid.number}. {grid.caption}"}]
    else:
        yield _lead(grid.caption)
    yield made


def _widths(grid: Grid) -> list[float]:
    """The width of each column, in characters: what its texts ask for, and for the measures what the others leave."""
    first, *others = (
        min(WIDEST, max(NARROWEST, len(name), *(len(row.cells[i]) for row in grid.rows)))
        for i, name in enumerate(grid.columns)
    )
    return [max(first, ACROSS - sum(others)) if len(others) > 1 else first, *others]


def _figure(figure: Figure) -> Node:
    return {
        "is": "figure",
        "file": f"figure-{figure.number}.svg",
        "alt": figure.chart.alt,
        "scale": SCALE,
        "caption": [{"text": f"Figure {figure.number}. {figure.caption} "}, _marks(figure.sources)],
    }


# ── end matter ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _findings(layout: Layout) -> Iterator[Node]:
    if layout.findings:
        yield _heading(1, "Findings")
    for raised in layout.findings:
        yield {"is": "finding", "text": f"{raised.finding.id}: {raised.finding.title}"}
        yield _finding(raised)


def _finding(raised: Raised) -> Node:
    rows: list[tuple[str, Cell]] = list(raised.elements)
    name, condition = raised.elements[0]
    rows[0] = (name, [{"text": condition}, _marks(raised.sources)])
    return _pairs(rows, names=2.8, shades={"Severity": raised.finding.severity})


def _not_tested(layout: Layout) -> Iterator[Node]:
    if layout.not_tested:
        yield _heading(1, "Not tested")
        rows: list[list[Cell]] = [
            [[{"text": label}, _marks((number,))], reason] for label, reason, number in layout.not_tested
        ]
        yield _table(("Measure", "Reason"), rows, (5, 7))


def _assessments(layout: Layout) -> Iterator[Node]:
    if not layout.assessments:
        return
    yield _heading(1, "Assessment against the rules")
    yield _text([{"text": ASSESSED}], "normal")
    rows: list[list[Cell]] = []
    for it in layout.assessments:
        duty: Pieces = [{"text": it.duty or "–"}]
        if it.assessment.verdict != "met" and it.assessment.reason:
            duty.append({"text": f" {capitalised(it.assessment.reason)}", "style": "aside"})
        rows.append([it.assessment.citation, ASSESSMENTS[it.assessment.verdict], duty])
    shades = {(i, 1): it.assessment.verdict for i, it in enumerate(layout.assessments)}
    yield _table(("Rule", "Found", "Obligation, in paraphrase"), rows, (4.4, 2.0, 10.6), shades=shades)


def _acceptance(layout: Layout) -> Iterator[Node]:
    yield _heading(1, "Acceptance")
    yield _text([{"text": layout.notice}], "normal")
    rows = [(role, "", "", "") for role in ROLES]
    yield _table(("Role", "Name", "Date", "Signature"), rows, (4, 4, 2.4, 4.4)) | {"height": 1.1}


def _reading(layout: Layout) -> Iterator[Node]:
    del layout
    yield _heading(1, "How to read this document")
    yield _pairs(READING, names=4.5)


def _evidence(layout: Layout) -> Iterator[Node]:
    yield _heading(1, "Evidence")
    yield _text([{"text": EVIDENCE_LEAD}], "normal")
    notes = [
        {
            "number": it.number,
            "title": it.title,
            "brief": f". {it.brief} ",
            "aside": f"{IN_BRIEF.get(it.kind, '')} [{it.id}]".strip(),
        }
        for it in layout.notes
    ]
    yield {"is": "evidence", "notes": notes}


def _tests(layout: Layout) -> Iterator[Node]:
    yield _heading(1, TESTS)
    yield from _counts(layout)


_PLACES: dict[Place, Callable[[Layout], Iterator[Node]]] = {
    "body": lambda layout: _chapters(layout.body),
    "findings": _findings,
    "not_tested": _not_tested,
    "acceptance": _acceptance,
    "counts": _tests,
    "appendix": lambda layout: _chapters(layout.appendix),
    "assessments": _assessments,
    "reading": _reading,
    "evidence": _evidence,
}


# ── nodes and pieces ──────────────────────────────────────────────────────────────────────────────────────────────────


def _heading(level: int, text: str) -> Node:
    return {"is": "heading", "level": level, "text": text}


def _lead(text: str) -> Node:
    """A heading that is neither numbered nor in the contents list."""
    return {"is": "lead", "text": text}


def _text(pieces: Pieces, style: str) -> Node:
    return {"is": "text", "style": style, "pieces": pieces}


def _marks(numbers: Sequence[int]) -> Node:
    return {"marks": runs(numbers)}


def _not_on_file() -> Node:
    return {"text": "Not on file: ", "style": "strong"}


def _table(
    header: Sequence[str],
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    *,
    shades: dict[tuple[int, int], str] | None = None,
    notes: Sequence[str] = (),
) -> Node:
    """A table with a header row; ``shades`` names the result in a cell, by row and column."""
    listed: list[Node] = []
    for i, row in enumerate(rows):
        fills = [CHIPS.get((shades or {}).get((i, j), ""), "") for j in range(len(row))]
        note = notes[i] if notes else ""
        keep = sum(map(_size, row)) + len(note) <= MOST_KEPT
        listed.append({"cells": [_pieces(cell) for cell in row], "fills": fills, "note": note, "keep": keep})
    keep = len(rows) <= ROWS_KEPT_TOGETHER and sum(_size(cell) for row in rows for cell in row) <= MOST_KEPT
    return {"is": "table", "header": list(header), "widths": list(widths), "rows": listed, "keep": keep, "caption": []}


def _pairs(
    rows: Iterable[tuple[str, Cell]], *, names: float, columns: int = 1, shades: dict[str, str] | None = None
) -> Node:
    """Names, in bold and so many centimetres wide, with texts beside them."""
    listed = [
        {"name": name, "pieces": _pieces(text), "fill": CHIPS.get((shades or {}).get(name, ""), "")}
        for name, text in rows
    ]
    return {"is": "pairs", "rows": listed, "names": names, "columns": columns}


def _pieces(cell: Cell) -> Pieces:
    return [{"text": cell}] if isinstance(cell, str) else cell


def _size(cell: Cell) -> int:
    return sum(len(str(piece.get("text", ""))) for piece in _pieces(cell))

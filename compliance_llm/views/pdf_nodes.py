"""The content of the PDF in reading order: the nodes that ``templates/document.typ`` sets, one after another."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from compliance_llm.views.blocks import Block, Sentence
from compliance_llm.views.captions import Figure
from compliance_llm.views.grids import RESULT, Grid
from compliance_llm.views.layout import Chapter, Layout, Part, Place, Raised
from compliance_llm.views.look import SCALE
from compliance_llm.views.notes import IN_BRIEF, capitalised
from compliance_llm.views.pdf_pieces import (
    Cell,
    Node,
    Pieces,
    heading,
    lead,
    marks,
    not_on_file,
    pairs,
    paragraph,
    table,
    words,
)
from compliance_llm.views.phrases import ASSESSED, ASSESSMENTS, EVIDENCE_LEAD, GLANCE, READING, ROLES, TESTS, VERDICTS

ACROSS = 122  # characters across a table
MEASURES = 26  # at least, the column of the measures
NARROWEST, WIDEST = 8, 28  # a column, in characters


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
        yield lead("Findings at a glance")
        yield table(GLANCE, layout.at_a_glance, (1.0, 11.4, 1.4, 2.2))
    yield lead("Control data")
    yield pairs(layout.control, names=2.5, columns=2)
    yield lead("Contents")
    yield {"is": "contents", "depth": 1 if layout.is_read_through else 2}


def _counts(layout: Layout) -> Iterator[Node]:
    tiles: list[Cell] = [[words(f"{number:,}", "large")] for _, _, number in layout.tally]
    shades = {(0, i): verdict for i, (verdict, _, number) in enumerate(layout.tally) if number}
    yield table([name for _, name, _ in layout.tally], [tiles], [1] * len(tiles), shades=shades)
    if layout.alerts:
        yield from _grid(layout.alerts)
    yield lead("At a glance")
    yield pairs(layout.glance, names=4.2)


# ── sections ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def _chapters(chapters: Iterable[Chapter]) -> Iterator[Node]:
    for chapter in chapters:
        yield heading(1, chapter.heading)
        for part in chapter.parts:
            yield from _part(part)


def _part(part: Part) -> Iterator[Node]:
    if part.title:
        yield heading(2, part.title)
    for block in part.told:
        yield from _block(block, "normal")
    for gap in part.gaps:
        yield paragraph([not_on_file(), words(f"{gap.missing} ({gap.citation})")], "gap")
    for grid in part.grids:
        yield from _grid(grid)
    for figure in part.figures:
        yield _figure(figure)
    if part.rules and part.lead:
        yield paragraph([words(part.lead)], "rules-lead")
    for block in part.rules:
        yield from _block(block, "rule")


def _block(block: Block, style: str) -> Iterator[Node]:
    """One paragraph, or a list with a point for each sentence."""
    sentences = [_sentence(sentence) for sentence in block.sentences]
    if block.kind == "list":
        yield {"is": "list", "points": sentences}
        return
    before = [not_on_file()] if block.kind == "gap" else []
    style = block.kind if block.kind in ("flagged", "gap") else style
    joined = [piece for i, pieces in enumerate(sentences) for piece in ([words(" ")] if i else []) + pieces]
    yield paragraph([*before, *joined], style)


def _sentence(sentence: Sentence) -> Pieces:
    claim = sentence.claim
    pieces: Pieces = [words(f"⚠ {sentence.flag} — ", "flag")] if sentence.flag else []
    pieces += [words(claim.text), marks([source.note.number for source in sentence.sources])]
    if claim.verdict == "not_judged":
        pieces.append(words(f" ({VERDICTS['not_judged'].lower()})", "aside"))
    if sentence.flag and claim.reason:
        pieces += [words(" — "), words(claim.reason, "emphasis")]
    return pieces


def _grid(grid: Grid) -> Iterator[Node]:
    rows: list[list[Cell]] = [[[words(row.cells[0]), marks(row.numbers)], *row.cells[1:]] for row in grid.rows]
    result = grid.columns.index(RESULT) if RESULT in grid.columns else -1
    shades = {(i, result): row.verdict for i, row in enumerate(grid.rows)}
    made = table(grid.columns, rows, _widths(grid), shades=shades, notes=[row.note for row in grid.rows])
    if grid.number:
        made["caption"] = [words(f"Table {grid.number}. {grid.caption}")]
    else:
        yield lead(grid.caption)
    yield made


def _widths(grid: Grid) -> list[float]:
    """The width of each column, in characters: what its texts ask for, and for the measures what the others leave."""
    first, *others = (
        min(WIDEST, max(NARROWEST, len(name), *(len(row.cells[i]) for row in grid.rows)) + 1)
        for i, name in enumerate(grid.columns)
    )
    return [max(MEASURES, ACROSS - sum(others)) if len(others) > 1 else first, *others]


def _figure(figure: Figure) -> Node:
    return {
        "is": "figure",
        "file": f"figure-{figure.number}.svg",
        "alt": figure.chart.alt,
        "scale": SCALE,
        "caption": [words(f"Figure {figure.number}. {figure.caption} "), marks(figure.sources)],
    }


# ── end matter ────────────────────────────────────────────────────────────────────────────────────────────────────────


def _findings(layout: Layout) -> Iterator[Node]:
    if layout.findings:
        yield heading(1, "Findings")
    for raised in layout.findings:
        yield {"is": "finding", "text": f"{raised.finding.id}: {raised.finding.title}"}
        yield _finding(raised)


def _finding(raised: Raised) -> Node:
    rows: list[tuple[str, Cell]] = list(raised.elements)
    name, condition = raised.elements[0]
    rows[0] = (name, [words(condition), marks(raised.sources)])
    return pairs(rows, names=2.8, shades={"Severity": raised.finding.severity}) | {"tail": 3}


def _not_tested(layout: Layout) -> Iterator[Node]:
    if layout.not_tested:
        yield heading(1, "Not tested")
        rows: list[list[Cell]] = [
            [[words(label), marks((number,))], reason] for label, reason, number in layout.not_tested
        ]
        yield table(("Measure", "Reason"), rows, (5, 7))


def _assessments(layout: Layout) -> Iterator[Node]:
    if not layout.assessments:
        return
    yield heading(1, "Assessment against the rules")
    yield paragraph([words(ASSESSED)], "kept")
    rows: list[list[Cell]] = []
    for it in layout.assessments:
        duty: Pieces = [words(it.duty or "–")]
        if it.assessment.verdict != "met" and it.assessment.reason:
            duty.append(words(f" {capitalised(it.assessment.reason)}", "aside"))
        rows.append([it.assessment.citation, ASSESSMENTS[it.assessment.verdict], duty])
    shades = {(i, 1): it.assessment.verdict for i, it in enumerate(layout.assessments)}
    yield table(("Rule", "Found", "Obligation, in paraphrase"), rows, (4.4, 2.0, 10.6), shades=shades)


def _acceptance(layout: Layout) -> Iterator[Node]:
    yield heading(1, "Acceptance")
    yield paragraph([words(layout.notice)], "kept")
    rows = [(role, "", "", "") for role in ROLES]
    yield table(("Role", "Name", "Date", "Signature"), rows, (4, 4, 2.4, 4.4)) | {"height": 1.1}


def _reading(layout: Layout) -> Iterator[Node]:
    del layout
    yield heading(1, "How to read this document")
    yield pairs(READING, names=4.5)


def _evidence(layout: Layout) -> Iterator[Node]:
    yield heading(1, "Evidence")
    yield paragraph([words(EVIDENCE_LEAD)], "normal")
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
    yield heading(1, TESTS)
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

r"""The Document as Markdown: front matter and headings as model cards on a hub have them, footnotes as sources.

How the sentences of an edited file are read back
    Every sentence stands on a line of its own and ends with its marks: one footnote reference for each source, such
    as ``[^c12-e3]``. ``c12`` says that the sentence is the twelfth claim of document.json in reading order; ``e3`` is
    the third piece of Evidence in order of first use, and the footnote of that label begins with the piece's own id,
    in backticks: ``[^c12-e3]: `fact:auc.test` …``. A sentence without a source has the single mark ``[^c12]``.
    So a reader of an edited file takes the text before a run of marks, back to the marks before it or to the start of
    the line, as the sentence of the claim those marks name; ``re.compile(r"\[\^c(\d+)(?:-e(\d+))?\]")`` finds them.
    A flagged sentence is a block quotation, ``> ⚠ **Not supported** — sentence[marks] — *reason*``, and one on missing
    evidence is ``> **Not on file** — sentence[marks]``: what stands before the first dash and after the marks is not
    the sentence's own text; nor is the ``- `` of a list before it, or ``*(not judged)*`` after the marks. Marks
    ``[^e3]`` without a claim belong to tables, figures, findings and assessments. In texts, characters that Markdown
    would read are escaped with a backslash. Nothing in the file is hidden from a reader.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from compliance_llm.views.blocks import Block, Sentence
from compliance_llm.views.captions import Figure
from compliance_llm.views.front_matter import front_matter
from compliance_llm.views.grids import RESULT, Grid
from compliance_llm.views.layout import Chapter, Layout, Part, Place
from compliance_llm.views.notes import Note
from compliance_llm.views.phrases import ASSESSED, ASSESSMENTS, GLANCE, READING, ROLES, TESTS

SPECIAL = re.compile(r"[\\`*\[\]<|~$]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|&(?=#?\w+;)|(?<=:)/(?=/)|(?<=www)\.")
AT_START = re.compile(r"^(?:(\d+)(?=[.)](?:\s|$))|(?=#{1,6}(?:\s|$)|[+-](?:\s|$)|>|=+\s*$|-+\s*$))")


def to_markdown(layout: Layout) -> str:
    """The whole file, front matter to footnotes."""
    return "\n".join((front_matter(layout), *_lines(layout)))


def figure_path(chart: str) -> str:
    """Where the figure of the Chart with this id lies, relative to document.md."""
    return f"figures/{re.sub(r'[^A-Za-z0-9.-]+', '-', chart).strip('.-') or 'figure'}.png"


def escaped(text: str) -> str:
    """``text`` as Markdown that shows exactly ``text``: no markup, links, HTML, mathematics or table cells in it."""
    return AT_START.sub(lambda start: f"{start[1] or ''}\\", SPECIAL.sub(r"\\\g<0>", text))


def _lines(layout: Layout) -> Iterator[str]:
    yield from (f"# {escaped(layout.document.title)}", "")
    yield from (f"> **{escaped(layout.notice)}**", "> See [How to read this document](#how-to-read-this-document).", "")
    for chapter in layout.opening:
        yield from _chapter(chapter)
    if layout.is_read_through:
        yield from _table(GLANCE, layout.at_a_glance) if layout.findings else ()
    else:
        yield from ("## At a glance", "", *_counts(layout))
    yield from _table(("Control", "Data"), layout.control)
    for place in layout.order:
        yield from _PLACES[place](layout)
    yield from _footnotes(layout)


def _body(layout: Layout) -> Iterator[str]:
    for chapter in layout.body:
        yield from _chapter(chapter)


def _appendix(layout: Layout) -> Iterator[str]:
    for chapter in layout.appendix:
        yield from _chapter(chapter)


def _tests(layout: Layout) -> Iterator[str]:
    yield from (f"## {TESTS}", "", *_counts(layout))


def _counts(layout: Layout) -> Iterator[str]:
    yield from _table([word for _, word, _ in layout.tally], [[f"{number:,}" for _, _, number in layout.tally]])
    if layout.alerts:
        yield from _grid(layout.alerts)
    yield from _table(("What", "Number"), layout.glance)


def _reading(layout: Layout) -> Iterator[str]:
    del layout
    yield from ("## How to read this document", "")
    yield from (f"- **{escaped(term)}**: {escaped(text)}" for term, text in READING)
    yield ""


def _acceptance(layout: Layout) -> Iterator[str]:
    yield from ("## Acceptance", "", escaped(layout.notice), "")
    yield from _table(("Role", "Name", "Date", "Signature"), [(role, "", "", "") for role in ROLES])


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield from (f"## {escaped(chapter.heading)}", "")
    for part in chapter.parts:
        yield from _part(part)


def _part(part: Part) -> Iterator[str]:
    if part.title:
        yield from (f"### {escaped(part.title)}", "")
    for block in part.told:
        yield from _block(block)
    for gap in part.gaps:
        yield from (f"> **Not on file:** {escaped(gap.missing)} ({escaped(gap.citation)})", "")
    for grid in part.grids:
        yield from _grid(grid)
    for figure in part.figures:
        yield from _figure(figure)
    if part.rules and part.lead:
        yield from (f"**{part.lead}**", "")
    for block in part.rules:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    before = {"list": "- ", "gap": "> **Not on file** — "}.get(block.kind, "")
    yield from (before + _sentence(sentence) for sentence in block.sentences)
    yield ""


def _sentence(sentence: Sentence) -> str:
    claim = sentence.claim
    marks = "".join(f"[^{_label(sentence, source.note)}]" for source in sentence.sources) or f"[^c{sentence.number}]"
    if sentence.flag:
        reason = f" — *{escaped(claim.reason)}*" if claim.reason else ""
        return f"> ⚠ **{sentence.flag}** — {escaped(claim.text)}{marks}{reason}"
    return f"{escaped(claim.text)}{marks}" + (" *(not judged)*" if claim.verdict == "not_judged" else "")


def _label(sentence: Sentence, note: Note) -> str:
    return f"c{sentence.number}-e{note.number}"


def _marks(numbers: Iterable[int]) -> str:
    return "".join(f"[^e{number}]" for number in numbers)


def _grid(grid: Grid) -> Iterator[str]:
    yield from (f"**{f'Table {grid.number}. ' if grid.number else ''}{escaped(grid.caption)}**", "")
    rows: list[tuple[str, ...]] = []
    for row in grid.rows:
        cells = [escaped(cell) for cell in row.cells]
        cells[0] += _marks(row.numbers)
        if row.note:
            cells[grid.columns.index(RESULT) if RESULT in grid.columns else 0] += f" *({escaped(row.note)})*"
        rows.append(tuple(cells))
    yield from _table(grid.columns, rows, ready=True)


def _table(header: Sequence[str], rows: Iterable[Sequence[str]], *, ready: bool = False) -> Iterator[str]:
    """A table with a blank line after it; ``ready`` cells are Markdown already."""
    yield "| " + " | ".join(header) + " |"
    yield "|" + " --- |" * len(header)
    yield from ("| " + " | ".join(row if ready else map(escaped, row)) + " |" for row in rows)
    yield ""


def _figure(figure: Figure) -> Iterator[str]:
    yield from (f"![{escaped(figure.chart.alt)}]({figure_path(figure.chart.id)})", "")
    yield from (f"*Figure {figure.number}. {escaped(figure.caption)}*{_marks(figure.sources)}", "")


def _findings(layout: Layout) -> Iterator[str]:
    if not layout.findings:
        return
    yield from ("## Findings", "")
    for raised in layout.findings:
        yield from (f"### {escaped(raised.finding.id)}: {escaped(raised.finding.title)}", "")
        rows = [(name, escaped(text)) for name, text in raised.elements]
        rows.append(("Sources", _marks(raised.sources)))
        yield from _table(("Element", "Text"), rows, ready=True)


def _not_tested(layout: Layout) -> Iterator[str]:
    if layout.not_tested:
        yield from ("## Not tested", "")
        rows = [(escaped(label) + _marks([number]), escaped(reason)) for label, reason, number in layout.not_tested]
        yield from _table(("Measure", "Reason"), rows, ready=True)


def _assessments(layout: Layout) -> Iterator[str]:
    if layout.assessments:
        yield from ("## Assessment against the rules", "", ASSESSED, "")
        rows = [
            (
                escaped(assessed.assessment.citation)
                + (f": paraphrase: {escaped(assessed.duty)}" if assessed.duty else ""),
                ASSESSMENTS[assessed.assessment.verdict],
                escaped(assessed.assessment.reason) + _marks(assessed.sources),
            )
            for assessed in layout.assessments
        ]
        yield from _table(("Rule", "Assessment", "Reason"), rows, ready=True)


def _footnotes(layout: Layout) -> Iterator[str]:
    """A footnote for each mark of a sentence, then one for each piece that tables and findings name."""
    for sentence in _sentences(layout):
        for note, quote in sentence.sources:
            yield f"[^{_label(sentence, note)}]: {_note(note, quote)}"
        if not sentence.sources:
            yield f"[^c{sentence.number}]: No source. {escaped(sentence.claim.reason)}".rstrip()
    parts = [part for chapter in layout.chapters for part in chapter.parts]
    marked = {number for part in parts for grid in part.grids for row in grid.rows for number in row.numbers}
    marked |= {number for row in layout.alerts.rows for number in row.numbers} if layout.alerts else set[int]()
    marked |= {number for part in parts for figure in part.figures for number in figure.sources}
    marked |= {number for item in (*layout.findings, *layout.assessments) for number in item.sources}
    marked |= {number for _, _, number in layout.not_tested}
    yield from (f"[^e{note.number}]: {_note(note, None)}" for note in layout.notes if note.number in marked)
    yield ""


def _sentences(layout: Layout) -> Iterator[Sentence]:
    for chapter in layout.chapters:
        for part in chapter.parts:
            for block in (*part.told, *part.rules):
                yield from block.sentences


def _note(note: Note, quote: str | None) -> str:
    """The piece's id, kind and details; exact words are in quotation marks, paraphrases never."""
    words = " · ".join(
        f"{name.lower()}: “{escaped(text)}”" if note.quoted and name == "Words" else f"{name.lower()}: {escaped(text)}"
        for name, text in note.details
    )
    quoted = f"quoted: “{escaped(quote)}” · " if quote else ""
    return f"{code(note.id)} {escaped(note.title)} ({note.kind[:1].lower()}{note.kind[1:]}) · {quoted}{words}"


_PLACES: dict[Place, Callable[[Layout], Iterator[str]]] = {
    "body": _body,
    "findings": _findings,
    "not_tested": _not_tested,
    "acceptance": _acceptance,
    "counts": _tests,
    "appendix": _appendix,
    "assessments": _assessments,
    "reading": _reading,
    "evidence": lambda _: iter(()),  # footnotes, which come last
}


def code(text: str) -> str:
    """``text`` as a code span, which shows it letter by letter."""
    fence = "`" * (max(map(len, re.findall("`+", text)), default=0) + 1)
    return f"{fence} {text} {fence}" if len(fence) > 1 else f"`{text}`"

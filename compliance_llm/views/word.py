"""The Document as a Word file a head of model risk can edit and sign.

How the sentences of an edited file are read back
    Each sentence is inside a bookmark ``claim_12``: the twelfth claim of document.json in reading order. Inside it,
    text outside hyperlinks is the sentence; the hyperlinks to ``evidence_3`` are its citations, and the paragraph of
    the bookmark ``evidence_3`` at the end of the file ends with the id of that piece of Evidence, in brackets. A link
    shown as a run, "3–7", stands for all pieces from its own to the last. A flag
    word before a sentence, and the reason or "(not judged)" after it, are outside the bookmark. Word keeps bookmarks
    while the text inside them is edited; a sentence without a bookmark was added by hand.

The contents list is a field, filled in beforehand without page numbers, which only Word knows: Word adds them when the
field is updated, and opens the file without a question.
"""

# pyright: reportUnknownMemberType=false, reportUnknownArgumentType=false, reportUnknownVariableType=false
# (python-docx's types are partly unknown)

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import docx
from docx.document import Document as WordDocument
from docx.shared import Inches, Pt
from docx.text.paragraph import Paragraph

from compliance_llm import wording
from compliance_llm.records import Paper
from compliance_llm.views import word_tables
from compliance_llm.views.blocks import Block, Sentence
from compliance_llm.views.captions import Figure
from compliance_llm.views.figures import Drawing
from compliance_llm.views.grids import Grid
from compliance_llm.views.layout import Chapter, Layout, Part, Place
from compliance_llm.views.look import SCALE
from compliance_llm.views.notes import IN_BRIEF, Note
from compliance_llm.views.phrases import ASSESSED, EVIDENCE_LEAD, GLANCE, READING, TESTS, UNAPPROVED, VERDICTS
from compliance_llm.views.word_marks import (
    Marks,
    begin_field,
    columns,
    describe,
    end_field,
    field,
    link,
    paragraph_of,
    write,
)
from compliance_llm.views.word_styles import dress
from compliance_llm.views.word_tables import sources

STYLES = {"flagged": "Flagged", "gap": "Not on File", "list": "List Bullet"}  # of a block, where it has one of its own


def to_word(layout: Layout, drawings: Mapping[str, Drawing], paper: Paper = "a4") -> bytes:
    """The whole file, for that paper; the same layout and drawings give the same bytes."""
    word = docx.Document()
    dress(word, layout.document, paper)
    _Writer(word, layout, drawings).write()
    file = io.BytesIO()
    word.save(file)
    return _undated(file.getvalue())


class _Writer:
    """Writes one document from front to back, counting headings and bookmarks as it goes."""

    def __init__(self, word: WordDocument, layout: Layout, drawings: Mapping[str, Drawing]) -> None:
        self.word, self.layout, self.drawings = word, layout, drawings
        self.marks = Marks()
        self.headings = 0

    def write(self) -> None:
        self._head_and_foot()
        self._front()
        places: dict[Place, Callable[[], None]] = {
            "body": lambda: self._chapters(self.layout.body),
            "findings": self._findings,
            "not_tested": self._not_tested,
            "acceptance": self._acceptance,
            "counts": self._tests,
            "appendix": lambda: self._chapters(self.layout.appendix),
            "assessments": self._assessments,
            "reading": self._reading,
            "evidence": self._evidence,
        }
        for place in self.layout.order:
            places[place]()

    def _tests(self) -> None:
        self._heading(TESTS, 1)
        self._counts()

    def _assessments(self) -> None:
        if self.layout.assessments:
            self._heading("Assessment against the rules", 1)
            lead = self.word.add_paragraph(ASSESSED)
            lead.paragraph_format.keep_with_next = True
            word_tables.assessments(self.word, self.layout)

    def _acceptance(self) -> None:
        self._heading("Acceptance", 1)
        self.word.add_paragraph(self.layout.notice).paragraph_format.keep_with_next = True
        word_tables.sign_off(self.word)

    def _chapters(self, chapters: Sequence[Chapter]) -> None:
        for chapter in chapters:
            self._chapter(chapter)

    def _chapter(self, chapter: Chapter) -> None:
        self._heading(chapter.heading, 1)
        for part in chapter.parts:
            self._part(part)

    # ── front ─────────────────────────────────────────────────────────────────────────────────────────────────────────

    def _head_and_foot(self) -> None:
        document = self.layout.document
        section = self.word.sections[0]
        head = section.header.paragraphs[0]
        head.add_run(
            f"{document.subject.name}, version {document.subject.version}\tAs of {wording.day(document.as_of)}"
        )
        foot = section.footer.paragraphs[0]
        foot.add_run(f"{self.layout.name}, {UNAPPROVED.lower()}\tPage ")
        field(foot, "PAGE", "1")
        foot.add_run(" of ")
        field(foot, "NUMPAGES", "1")

    def _front(self) -> None:
        document = self.layout.document
        paragraph_of(self.word, "Title").add_run(document.title)
        paragraph_of(self.word, "Subtitle").add_run(f"{document.subject.name}, version {document.subject.version}")
        paragraph_of(self.word, "Notice").add_run(self.layout.notice).bold = True
        for chapter in self.layout.opening:
            self._chapter(chapter)
        if not self.layout.is_read_through:
            self._counts()
        elif self.layout.at_a_glance:
            self._lead("Findings at a glance")
            word_tables.table(
                self.word, GLANCE, self.layout.at_a_glance, (1.2, 7.6, 1.6, 2.2), description="Findings at a glance"
            )
        self._lead("Control data")
        word_tables.pairs(self.word, self.layout.control, "Control data", beside=True)
        self._contents()

    def _counts(self) -> None:
        word_tables.tally(self.word, self.layout)
        if self.layout.alerts:
            self._lead(self.layout.alerts.caption)
            word_tables.facts(self.word, self.layout.alerts)
        self._lead("At a glance")
        word_tables.pairs(self.word, self.layout.glance, "The document at a glance")

    def _lead(self, text: str) -> Paragraph:
        """A heading that is neither numbered nor in the contents list."""
        paragraph = self.word.add_paragraph()
        paragraph.paragraph_format.space_before = Pt(12)
        paragraph.paragraph_format.keep_with_next = True
        run = paragraph.add_run(text)
        run.bold = True
        run.font.size = Pt(11.5)
        return paragraph

    def _contents(self) -> None:
        self._lead("Contents")
        depth = 1 if self.layout.is_read_through else 2  # short enough to be found by its chapters
        paragraph = None
        for i, (level, number, title) in enumerate(_entries(self.layout), start=1):
            if level > depth:
                continue
            begins = paragraph is None
            paragraph = paragraph_of(self.word, f"toc {level}")
            if begins:
                begin_field(paragraph, rf'TOC \o "1-{depth}" \h \z \u')
            link(paragraph, f"_Toc{i:06d}", f"{number}  {title}")
        if paragraph is not None:
            end_field(paragraph)

    def _heading(self, text: str, level: int) -> None:
        self.headings += level < 3
        heading = paragraph_of(self.word, f"Heading {level}")
        if level < 3:
            with self.marks.bookmark(heading, f"_Toc{self.headings:06d}"):
                heading.add_run(text)
        else:
            heading.add_run(text)

    # ── sections ──────────────────────────────────────────────────────────────────────────────────────────────────────

    def _part(self, part: Part) -> None:
        if part.title:
            self._heading(part.title, 2)
        for block in part.told:
            self._block(block, "Normal")
        for gap in part.gaps:
            paragraph = paragraph_of(self.word, "Not on File")
            paragraph.add_run("Not on file: ").bold = True
            paragraph.add_run(f"{gap.missing} ({gap.citation})")
        for grid in part.grids:
            self._table_caption(grid)
            word_tables.facts(self.word, grid)
            self._gap_after_table()
        for figure in part.figures:
            self._figure(figure)
        if part.rules and part.lead:
            paragraph_of(self.word, "Lead").add_run(part.lead)
        for block in part.rules:
            self._block(block, "Rule")

    def _block(self, block: Block, style: str) -> None:
        """One paragraph, or of a list one for each sentence."""
        style = STYLES.get(block.kind, style)
        lines = [[sentence] for sentence in block.sentences] if block.kind == "list" else [list(block.sentences)]
        for sentences in lines:
            paragraph = paragraph_of(self.word, style)
            if block.kind == "gap":
                paragraph.add_run("Not on file: ").bold = True
            for i, sentence in enumerate(sentences):
                if i:
                    paragraph.add_run(" ")
                self._sentence(paragraph, sentence)

    def _sentence(self, paragraph: Paragraph, sentence: Sentence) -> None:
        claim = sentence.claim
        if sentence.flag:
            write(paragraph, f"⚠ {sentence.flag} — ", "Flag")
        with self.marks.bookmark(paragraph, f"claim_{sentence.number}"):
            paragraph.add_run(claim.text)
            sources(paragraph, [source.note.number for source in sentence.sources])
        if claim.verdict == "not_judged":
            write(paragraph, f" ({VERDICTS['not_judged'].lower()})", "Aside")
        if sentence.flag and claim.reason:
            paragraph.add_run(f" — {claim.reason}").italic = True

    def _table_caption(self, grid: Grid) -> None:
        caption = paragraph_of(self.word, "Caption")
        caption.paragraph_format.keep_with_next = True
        caption.add_run("Table ")
        field(caption, r"SEQ Table \* ARABIC", str(grid.number))
        caption.add_run(f". {grid.caption}")

    def _gap_after_table(self) -> None:
        paragraph_of(self.word, "Small")

    def _figure(self, figure: Figure) -> None:
        paragraph = self.word.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        drawing = self.drawings[figure.chart.id]
        picture: Any = paragraph.add_run().add_picture(io.BytesIO(drawing.png), width=Inches(drawing.width * SCALE))
        describe(picture, figure.chart.title, figure.chart.alt)
        caption = paragraph_of(self.word, "Caption")
        caption.add_run("Figure ")
        field(caption, r"SEQ Figure \* ARABIC", str(figure.number))
        caption.add_run(f". {figure.caption} ")
        sources(caption, figure.sources)

    # ── end matter ────────────────────────────────────────────────────────────────────────────────────────────────────

    def _findings(self) -> None:
        if self.layout.findings:
            self._heading("Findings", 1)
        for raised in self.layout.findings:
            self._heading(f"{raised.finding.id}: {raised.finding.title}", 3)
            word_tables.finding(self.word, raised)

    def _not_tested(self) -> None:
        if not self.layout.not_tested:
            return
        self._heading("Not tested", 1)

        def measure(label: str, number: int) -> word_tables.Cell:
            def fill(paragraph: Paragraph) -> None:
                paragraph.add_run(label)
                sources(paragraph, (number,))

            return fill

        rows = [(measure(label, number), reason) for label, reason, number in self.layout.not_tested]
        word_tables.table(
            self.word, ("Measure", "Reason"), rows, (5, 7), description="Tests that were not run, and why"
        )

    def _reading(self) -> None:
        self._heading("How to read this document", 1)
        word_tables.pairs(self.word, word_tables.small(READING), "How to read this document", names=2.8)

    def _evidence(self) -> None:
        self._heading("Evidence", 1)
        self.word.add_paragraph(EVIDENCE_LEAD)
        columns(self.word, 2)
        for note in self.layout.notes:
            self._note(note)
        columns(self.word, 1)

    def _note(self, note: Note) -> None:
        paragraph = paragraph_of(self.word, "Evidence")
        with self.marks.bookmark(paragraph, f"evidence_{note.number}"):
            paragraph.add_run(f"{note.number}\t{note.title}").bold = True
            paragraph.add_run(f". {note.brief} ")
            write(paragraph, f"{IN_BRIEF.get(note.kind, '')} [{note.id}]".strip(), "Aside")


def _entries(layout: Layout) -> list[tuple[int, str, str]]:
    """The headings of levels 1 and 2 with their numbers, in the order in which they are written."""
    listed: dict[Place, list[tuple[int, str]]] = {
        "body": _headings(layout.body),
        "findings": [(1, "Findings")] if layout.findings else [],
        "not_tested": [(1, "Not tested")] if layout.not_tested else [],
        "acceptance": [(1, "Acceptance")],
        "counts": [(1, TESTS)],
        "appendix": _headings(layout.appendix),
        "assessments": [(1, "Assessment against the rules")] if layout.assessments else [],
        "reading": [(1, "How to read this document")],
        "evidence": [(1, "Evidence")],
    }
    titles = [*_headings(layout.opening), *(it for place in layout.order for it in listed[place])]
    entries: list[tuple[int, str, str]] = []
    chapter, part = 0, 0
    for level, title in titles:
        chapter, part = (chapter + 1, 0) if level == 1 else (chapter, part + 1)
        entries.append((level, str(chapter) if level == 1 else f"{chapter}.{part}", title))
    return entries


def _headings(chapters: Sequence[Chapter]) -> list[tuple[int, str]]:
    return [
        heading
        for chapter in chapters
        for heading in [(1, chapter.heading), *((2, part.title) for part in chapter.parts if part.title)]
    ]


def _undated(package: bytes) -> bytes:
    """The same package with the time of writing taken out of its directory."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), old.read(name), zipfile.ZIP_DEFLATED)
    return file.getvalue()

"""The Document as one self-contained HTML file without scripts; each sentence opens its sources in place.

The ids follow the numbers of the layout: ``claim-12`` is the twelfth claim of document.json, ``evidence-3`` the third
piece of Evidence in order of first use, ``figure-1`` a figure, ``finding-F-01`` a Finding; sections keep their own ids,
and a table row is ``<section>-table-1-row-2``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from compliance_llm import wording
from compliance_llm.views.figures import Drawing
from compliance_llm.views.layout import Layout, Place
from compliance_llm.views.notes import runs
from compliance_llm.views.phrases import ASSESSED, ASSESSMENTS, GLANCE, ORIGINS, READING, ROLES, TESTS, VERDICTS

if TYPE_CHECKING:
    from jinja2 import Template

Entry = tuple[str, str, tuple[tuple[str, str], ...]]  # of the contents: id, title, and the parts under it
TEMPLATES = Path(__file__).parent / "templates"


def to_html(layout: Layout, drawings: Mapping[str, Drawing]) -> str:
    """The whole page. Every text is escaped; only cdraft's own style sheet and drawings are inserted as they are."""
    return _template().render(
        layout=layout,
        document=layout.document,
        svg={id: drawing.svg for id, drawing in drawings.items()},
        style=(TEMPLATES / "document.css").read_text(encoding="utf-8"),
        contents=tuple(_contents(layout)),
        verdicts=VERDICTS,
        origins=ORIGINS,
        as_of=wording.day(layout.document.as_of),
        assessments=ASSESSMENTS,
        assessments_lead=ASSESSED,
        reading=READING,
        roles=ROLES,
        runs=runs,
        tests=TESTS,
        glance_head=GLANCE,
    )


def _contents(layout: Layout) -> list[Entry]:
    """Chapters as id, heading and the parts under it."""
    chapters: list[Entry] = [
        (f"chapter-{i}", chapter.heading, tuple((part.id, part.title) for part in chapter.parts if part.title))
        for i, chapter in enumerate((*layout.opening, *layout.body, *layout.appendix), start=1)
    ]
    front, behind = len(layout.opening), len(chapters) - len(layout.appendix)
    found = tuple((f"finding-{raised.finding.id}", raised.finding.id) for raised in layout.findings)
    listed: dict[Place, list[Entry]] = {
        "body": chapters[front:behind],
        "findings": [("findings", "Findings", found)] if found else [],
        "not_tested": [("not-tested", "Not tested", ())] if layout.not_tested else [],
        "acceptance": [("acceptance", "Acceptance", ())],
        "counts": [("tests", TESTS, ())],
        "appendix": chapters[behind:],
        "assessments": [("assessments", "Assessment against the rules", ())] if layout.assessments else [],
        "reading": [("reading", "How to read this document", ())],
        "evidence": [("evidence", "Evidence", ())],
    }
    return [*chapters[:front], *(entry for place in layout.order for entry in listed[place])]


@cache
def _template() -> Template:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("document.html.j2")

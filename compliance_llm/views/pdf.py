"""The Document as a PDF for a bank's records: PDF/A-2a, to be kept, and PDF/UA-1, to be read by a screen reader.

The content is handed to Typst as JSON and the look is in ``templates/document.typ``, so that no text of a Subject is
ever read as markup or code. The fonts are those in the wheels of Typst and matplotlib; fonts of the machine are not
used, so the same Document gives the same bytes everywhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from compliance_llm import wording
from compliance_llm.characters import MARK
from compliance_llm.records import Paper
from compliance_llm.views.figures import Drawing
from compliance_llm.views.layout import Layout
from compliance_llm.views.look import PAGES, margin
from compliance_llm.views.pdf_nodes import nodes
from compliance_llm.views.phrases import UNAPPROVED

if TYPE_CHECKING:
    from typst import Fonts, PDFStandard

TEMPLATE = Path(__file__).parent / "templates" / "document.typ"
STANDARDS: tuple[PDFStandard, ...] = ("a-2a", "ua-1")
PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")  # no agreed meaning; PDF/A forbids them
HEAD = 90  # characters that the header has room for


def to_pdf(layout: Layout, drawings: Mapping[str, Drawing], paper: Paper = "a4") -> bytes:
    """The whole file, for that paper; the same layout and drawings give the same bytes.

    The drawings are taken as outlines. The file is dated with the Document's own date.
    """
    import typst  # 84 MB of compiler, so only here

    files = {"main.typ": TEMPLATE.read_bytes(), "content.json": _content(layout, paper)}
    for chapter in layout.chapters:
        for part in chapter.parts:
            for figure in part.figures:
                files[f"figure-{figure.number}.svg"] = drawings[figure.chart.id].outlines.encode()
    return typst.compile(
        files,  # pyright: ignore[reportArgumentType]  # by their names, which its types leave out
        font_paths=_fonts(),
        ignore_system_fonts=True,
        format="pdf",
        pdf_standards=[*STANDARDS],
        timestamp=datetime.combine(layout.document.as_of, time(), UTC),
    )


def _content(layout: Layout, paper: Paper) -> bytes:
    document = layout.document
    head = f"{document.subject.name}, version {document.subject.version}"
    width, height = PAGES[paper]
    content = {
        "page": {"width": width, "height": height, "margin": margin(paper)},
        "title": document.title,
        "subject": document.subject.name,
        "keywords": [
            f"as of {document.as_of.isoformat()}",
            f"subject {document.subject.id} {document.subject.version}",
        ],
        "head": head if len(head) <= HEAD else head[: HEAD - 1] + "…",
        "as_of": f"As of {wording.day(document.as_of)}",
        "foot": f"{layout.name}, {UNAPPROVED.lower()}",
        "nodes": list(nodes(layout)),
    }
    return PRIVATE.sub(MARK, json.dumps(content, ensure_ascii=False)).encode()


@cache
def _fonts() -> Fonts:
    import matplotlib as mpl
    from typst import Fonts

    return Fonts(include_system_fonts=False, font_paths=[Path(mpl.get_data_path()) / "fonts" / "ttf"])

"""The output folder: the master files, and the views asked for."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from compliance_llm.errors import CdraftError
from compliance_llm.files import sets, writable
from compliance_llm.records import Bundle, Paper
from compliance_llm.views.earlier import DOCUMENTS, MASTERS, RECORD, unrecorded
from compliance_llm.views.layout import Layout, lay_out
from compliance_llm.views.markdown import figure_path
from compliance_llm.views.plain import legible

FORMATS = ("json", "md", "html", "docx", "pdf")


def render(
    bundle: Bundle,
    out: Path,
    formats: Collection[str],
    record: Callable[[Mapping[str, bytes | str]], str] | None = None,
    *,
    paper: Paper = "a4",
) -> tuple[Path, ...]:
    """Write the master files and the views in ``formats`` to the folder ``out``; returns what was written, in order.

    Always written: document.json, evidence.json, findings.json. "md" adds document.md and its figures/, "html", "docx"
    and "pdf" one file each, the last two for ``paper``, and ``record`` the run.json that it makes of the files before.
    They take the place of the set that an earlier run wrote there, atomically; files that cdraft did not write stay as
    they are.

    Raises:
        CdraftError: for a format that is not known, a folder that cannot be written to, or a file in the way that
            cdraft did not write or that was edited since.
    """
    _known(formats)
    contents = _masters(bundle) | _views(lay_out(legible(bundle)), formats, paper)
    if record is not None:
        contents[RECORD] = record(contents)
    return sets.put(out, contents, RECORD, unrecorded(out))


def check(out: Path, formats: Collection[str]) -> None:
    """See to it, before any work, that the files of a run may take their place in ``out``.

    Raises:
        CdraftError: as ``render`` does.
    """
    _known(formats)
    names = [name for name in DOCUMENTS if name.removeprefix("document.") in formats]
    sets.check(out, (*MASTERS, *names, RECORD), RECORD, unrecorded(out))
    writable(out)


def _known(formats: Collection[str]) -> None:
    if unknown := sorted(set(formats) - set(FORMATS)):
        raise CdraftError(f"There is no view {unknown[0]!r}.", f"Ask for any of: {', '.join(FORMATS)}.")


def _masters(bundle: Bundle) -> dict[str, bytes | str]:
    return {
        "document.json": to_json(bundle.document.as_json()),
        "evidence.json": to_json([piece.as_json() for piece in bundle.evidence]),
        "findings.json": to_json([finding.as_json() for finding in bundle.document.findings]),
    }


def _views(layout: Layout, formats: Collection[str], paper: Paper) -> dict[str, bytes | str]:
    """The views by file name. Each figure is drawn once, and only in the formats the views need."""
    contents: dict[str, bytes | str] = {}
    if not {"md", "html", "docx", "pdf"} & set(formats):
        return contents
    from compliance_llm.views.figures import draw  # matplotlib takes a second to import

    charts = {figure.chart.id: figure.chart for ch in layout.chapters for part in ch.parts for figure in part.figures}
    svg, png, outlines = "html" in formats, bool({"md", "docx"} & set(formats)), "pdf" in formats
    drawings = {id: draw(chart, svg=svg, png=png, outlines=outlines) for id, chart in charts.items()}
    if "md" in formats:
        from compliance_llm.views.markdown import to_markdown

        contents["document.md"] = to_markdown(layout)
        contents |= {figure_path(id): drawings[id].png for id in charts}
    if "html" in formats:
        from compliance_llm.views.html import to_html

        contents["document.html"] = to_html(layout, drawings)
    if "docx" in formats:
        from compliance_llm.views.word import to_word

        contents["document.docx"] = to_word(layout, drawings, paper)
    if "pdf" in formats:
        from compliance_llm.views.pdf import to_pdf

        contents["document.pdf"] = to_pdf(layout, drawings, paper)
    return contents


def to_json(value: Any) -> str:  # noqa: ANN401 - any JSON value
    """JSON as all master files write it: keys in the order of the records, one space of indent, letters as they are."""
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"

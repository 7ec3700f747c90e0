"""The files of an earlier run in an output folder that its record does not list."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import ConfigDict, Field, ValidationError

from compliance_llm.files import sets
from compliance_llm.records import Record
from compliance_llm.views.markdown import figure_path

MASTERS = ("document.json", "evidence.json", "findings.json")
DOCUMENTS = ("document.md", "document.html", "document.docx", "document.pdf")
RECORD = "run.json"  # what the others were made from, and which they are


def unrecorded(out: Path) -> tuple[str, ...]:
    """The names under which a run writes files into ``out``, if a document.json of ours is there; else none.

    Records of earlier versions list no files, and a set that is written without a run has no record.
    """
    sets.settle(out)
    try:
        left = _Document.model_validate_json((out / "document.json").read_bytes())
    except (OSError, ValidationError):
        return ()
    figures = (figure_path(chart.id) for section in left.sections for chart in section.charts)
    return (*MASTERS, *DOCUMENTS, *figures, RECORD)


class _Left(Record):
    """A part of document.json as read back, whichever version wrote it."""

    model_config = ConfigDict(extra="ignore")


class _Chart(_Left):
    id: str


class _Section(_Left):
    charts: tuple[_Chart, ...] = ()


class _Document(_Left):
    schema_: Literal["cdraft/document@1"] = Field(alias="schema")
    sections: tuple[_Section, ...]

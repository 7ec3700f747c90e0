"""The register of findings as tables: for a spreadsheet, or as comma-separated values.

A cell's text may come from a document, a person or a bank's data, and a spreadsheet runs what looks like a formula. So
every text stays text: marked as such in a workbook, and behind an apostrophe in comma-separated values.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date
from importlib import import_module
from typing import Any, NamedTuple

from compliance_llm.findings.register import told
from compliance_llm.findings.register.entry import Entry, id_of
from compliance_llm.findings.register.events import Event
from compliance_llm.views.plain import plain

FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")  # how a text begins that a spreadsheet may run
LONGEST = 32_767  # characters that a cell of a workbook can hold
WIDE = 60  # columns of a spreadsheet that long texts get

Cell = str | int | date | None


class Sheet(NamedTuple):
    """A table with its name and headings."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def findings_sheet(entries: Sequence[Entry]) -> Sheet:
    """One row per Finding, all of its elements."""
    headings = (
        *("Finding", "Number in document", "Model", "Model name", "Version", "Title", "Severity", "Status"),
        *("Issued", "Due", "First due", "Days overdue", "Last raised", "Not raised again since", "Accepted until"),
        *("Closed", "Repeat finding", "Condition", "Criteria", "Cause", "Effect", "Recommendation"),
        *("Severity basis", "Topic", "Figures"),
    )
    return Sheet("Findings", headings, tuple(_finding(entry) for entry in entries))


def history_sheet(events: Sequence[Event]) -> Sheet:
    """One row per event."""
    headings = ("Finding", "Day", "Recorded", "By", "Event", "What happened", "Why")
    rows = (
        (id_of(it.finding), it.day, it.at.isoformat(), it.who, it.detail.kind.replace("_", " "), told.event(it), it.why)
        for it in events
    )
    return Sheet("History", headings, tuple(rows))


def to_csv(sheet: Sheet) -> str:
    """A table as comma-separated values; what a spreadsheet might run stands behind an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(sheet.headings)
    writer.writerows([_csv(cell) for cell in row] for row in sheet.rows)
    return out.getvalue()


def to_xlsx(sheets: Sequence[Sheet]) -> bytes:
    """Tables as a workbook, each on a sheet of its own."""
    openpyxl: Any = import_module("openpyxl")  # without types
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.active)
    for sheet in sheets:
        _fill(workbook.create_sheet(sheet.name), sheet)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _finding(it: Entry) -> tuple[Cell, ...]:
    elements = it.elements
    return (
        *(it.id, elements.number, it.subject, it.subject_name, it.version, elements.title, told.GRADES[it.severity]),
        *(told.STATUS[it.status], it.issued, it.due, it.first_due, it.days_overdue, it.last_raised),
        *(it.not_raised_since, it.accepted_until, it.closed_on, "yes" if it.repeat else "no", elements.condition),
        *(elements.criteria, elements.cause, elements.effect, elements.recommendation, elements.severity_basis),
        *(elements.topic, "; ".join(f"{figure.label}: {told.figure(figure)}" for figure in told.telling(it.figures))),
    )


def _csv(cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case date():
            return cell.isoformat()
        case str():
            text = plain(cell)
            return f"'{text}" if text.startswith(FORMULA) else text
        case _:
            return str(cell)


def _fill(worksheet: Any, sheet: Sheet) -> None:  # noqa: ANN401 - openpyxl has no types
    styles: Any = import_module("openpyxl.styles")
    letter: Any = import_module("openpyxl.utils").get_column_letter
    for row, values in enumerate((sheet.headings, *sheet.rows), start=1):
        for column, value in enumerate(values, start=1):
            cell = worksheet.cell(row=row, column=column)
            cell.alignment = styles.Alignment(vertical="top", wrap_text=True)
            _put(cell, value)
    for cell in worksheet[1]:
        cell.font = styles.Font(bold=True)
    for column, heading in enumerate(sheet.headings, start=1):
        longest = max((len(str(row[column - 1])) for row in sheet.rows), default=0)
        worksheet.column_dimensions[letter(column)].width = min(WIDE, max(len(heading), min(longest, WIDE)) + 2)
    worksheet.freeze_panes = "B2"
    if sheet.rows:
        worksheet.auto_filter.ref = worksheet.dimensions


def _put(cell: Any, value: Cell) -> None:  # noqa: ANN401 - openpyxl has no types
    text = plain(value)[:LONGEST] if isinstance(value, str) else ""
    cell.value = value if not isinstance(value, str) else text or None
    if text:
        cell.data_type = "s"  # "=…" would be taken for a formula, "#N/A" for an error
        cell.quotePrefix = text.startswith(FORMULA)  # and still be text after it is edited

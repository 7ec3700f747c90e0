"""The register as a file for others: a workbook, comma-separated values, or JSON."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Literal

from compliance_llm.actions.findings.reading import Wanted, listed_with_history
from compliance_llm.files import write_whole
from compliance_llm.findings.register.entry import Entry
from compliance_llm.findings.register.events import Event
from compliance_llm.settings import Settings
from compliance_llm.views.sheets import findings_sheet, history_sheet, to_csv, to_xlsx

Format = Literal["xlsx", "csv", "json"]


def export(settings: Settings, form: Format, out: Path, wanted: Wanted, as_of: date) -> tuple[Entry, ...]:
    """Write Findings of the register to ``out`` atomically; the history goes with a workbook and with JSON.

    Raises:
        CdraftError: if there is no register, or ``out`` cannot be written.
    """
    entries, events = listed_with_history(settings, wanted, as_of)
    write_whole(out, _content(form, entries, events, as_of))
    return entries


def _content(form: Format, entries: tuple[Entry, ...], events: tuple[Event, ...], as_of: date) -> bytes | str:
    match form:
        case "csv":
            return "\ufeff" + to_csv(findings_sheet(entries))  # the mark tells spreadsheets that it is UTF-8
        case "xlsx":
            return to_xlsx([findings_sheet(entries), history_sheet(events)])
        case "json":
            told = {
                "as_of": as_of.isoformat(),
                "findings": [entry.as_json() for entry in entries],
                "events": [event.as_json() for event in events],
            }
            return json.dumps(told, ensure_ascii=False, indent=1) + "\n"

"""``cdraft findings list`` and ``show``: findings and their history; neither writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance_llm.cli.findings import settings_of
from compliance_llm.cli.options import Day, access_option, json_option, print_json
from compliance_llm.cli.screen import console, echo

if TYPE_CHECKING:
    from compliance_llm.actions.findings.reading import Shown
    from compliance_llm.findings.register.entry import Entry
    from compliance_llm.findings.register.events import Event, Grade

SEVERITIES = ("critical", "high", "medium", "low", "observation", "not_graded")
SHORT = ("id", "document", "severity", "due")  # columns that are never broken
as_of_option = click.option(
    "--as-of", type=Day(), default=date.today, show_default="today", help="The day as of which the register is shown."
)


@click.command("list")
@click.argument("folders", metavar="[OUT_DIR]...", nargs=-1, type=click.Path(path_type=Path))
@click.option("--all", "closed", is_flag=True, help="List closed findings too.")
@click.option("--subject", default="", metavar="ID", help="Only findings about this model.")
@click.option("--severity", "severities", multiple=True, type=click.Choice(SEVERITIES), help="May be repeated.")
@click.option("--overdue", is_flag=True, help="Only findings whose due date has passed.")
@as_of_option
@access_option
@json_option
@click.pass_context
def list_(
    ctx: click.Context,
    folders: tuple[Path, ...],
    closed: bool,
    subject: str,
    severities: tuple[Grade, ...],
    overdue: bool,
    as_of: date,
    access: tuple[str, ...],
    as_json: bool,
) -> None:
    """List the open findings of the register, or those of the documents in OUT_DIR, gravest first."""
    from compliance_llm.actions.findings.reading import Wanted, listed, listed_in

    wanted = Wanted(closed, subject, severities, overdue)
    chosen = settings_of(ctx, access)
    found = listed_in(chosen, folders, wanted, as_of) if folders else listed(chosen, wanted, as_of)
    if as_json:
        print_json({"as_of": as_of.isoformat(), "findings": [entry.as_json() for entry in found]})
    else:
        _print_list(found, as_of)


@click.command()
@click.argument("id", metavar="ID")
@as_of_option
@access_option
@json_option
@click.pass_context
def show(ctx: click.Context, id: str, as_of: date, access: tuple[str, ...], as_json: bool) -> None:
    """Show the finding ID (F-0001): its five elements, its figures, and all that was recorded of it."""
    from compliance_llm.actions.findings.reading import shown

    found = shown(settings_of(ctx, access), id, as_of)
    if as_json:
        print_json(found.entry.as_json() | {"history": [event.as_json() for event in found.events]})
    else:
        _print_one(found)


def _print_list(found: Sequence[Entry], as_of: date) -> None:
    from rich.table import Table
    from rich.text import Text

    from compliance_llm import wording
    from compliance_llm.findings.register import told
    from compliance_llm.views.plain import plain

    models = {it.subject: f"{it.subject_name} ({it.subject})" for it in found}
    if len(models) == 1:
        echo(plain(next(iter(models.values()))))
    if found:
        headings = ("id", "document", "severity", "due", "status", *(("model",) if len(models) > 1 else ()), "title")
        table = Table(box=None, padding=(0, 2, 0, 0))
        for heading in headings:
            table.add_column(heading, no_wrap=heading in SHORT, overflow="fold")
        for it in found:
            due = wording.day(it.due) if it.due else "none"
            words = (it.id or "not recorded", it.elements.number, told.GRADES[it.severity], due, told.status(it))
            words = (*words, *((it.subject,) if len(models) > 1 else ()), it.elements.title)
            style = "bold red" if it.overdue else "dim" if not it.is_open else ""
            table.add_row(*(Text(plain(word)) for word in words), style=style)
        console().print(table)
    counted = Counter(it.severity for it in found)
    told_counts = ", ".join(f"{counted[grade]} {words}" for grade, words in told.GRADES.items() if counted[grade])
    late = sum(it.overdue for it in found)
    told_late = f"; {late} overdue" if late else ""
    total = f"{len(found)} finding{'s' if len(found) != 1 else ''} as of {wording.day(as_of)}"
    echo(f"{total}{f': {told_counts}' if told_counts else ''}{told_late}.")


def _print_one(found: Shown) -> None:
    from rich.table import Table
    from rich.text import Text

    from compliance_llm import wording
    from compliance_llm.findings.register import told
    from compliance_llm.views.plain import plain

    screen = console()
    screen.print(Text(plain(f"{found.entry.id}  {found.entry.elements.title}"), style="bold"), soft_wrap=True)
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(overflow="fold")
    for label, text in _lines(found.entry):
        table.add_row(label, Text(plain(text)))
    screen.print(table)
    if found.events:
        screen.print("\nHistory", style="bold")
    for event in found.events:
        screen.print(Text(plain(f"{wording.day(event.day)}, {event.who}: {told.event(event)}")), soft_wrap=True)
        for line in _details(event):
            screen.print(Text(f"  {plain(line)}"), soft_wrap=True)


def _details(event: Event) -> Iterator[str]:
    """The change or the test result: before and now."""
    from compliance_llm.findings.register import told
    from compliance_llm.findings.register.events import Raised, Retested

    match event.detail:
        case Raised(changes=changes):
            for change in changes:
                yield f"{change.what} before: {change.before}"
                yield f"{change.what} now: {change.after}"
        case Retested(tests=tests):
            for label, before, after in told.tested(tests):
                yield f"{label} before: {before}"
                yield f"{label} now: {after}"
        case _:
            return


def _lines(it: Entry) -> Iterator[tuple[str, str]]:
    """The Finding as label and text."""
    from compliance_llm import wording
    from compliance_llm.findings.register import told

    elements = it.elements
    severity = told.GRADES[it.severity]
    if it.repeat:
        severity += f" (repeat finding: one level above the document's {told.GRADES[elements.severity]})"
    yield "Model", f"{it.subject_name}, version {it.version} ({it.subject})"
    yield "Document", f"{elements.number}, as of {wording.day(it.document_as_of)}"
    yield "Severity", severity
    yield "Status", told.status(it)
    yield "Due", told.due(it)
    yield "Issued", wording.day(it.issued)
    if it.not_raised_since:
        yield "Not raised", f"since {wording.day(it.not_raised_since)}; it stays open until it is closed"
    if it.parties:
        yield "Owner, developer", "; ".join(it.parties)
    if it.withheld:
        return
    yield "Condition", elements.condition
    yield "Criteria", elements.criteria
    yield "Cause", elements.cause
    yield "Effect", elements.effect
    yield "Recommendation", elements.recommendation
    yield "Graded", elements.severity_basis
    for figure in told.telling(it.figures):
        yield "Figure", f"{figure.label}: {told.figure(figure)}"

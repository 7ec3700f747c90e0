"""``cdraft findings close``, ``reopen``, ``due`` and ``accept``: what people decide about a finding."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from compliance_llm.cli.findings import by_option, now, settings_of, why_option
from compliance_llm.cli.options import Day
from compliance_llm.cli.screen import echo

if TYPE_CHECKING:
    from compliance_llm.findings.register.entry import Entry

id_argument = click.argument("id", metavar="ID")


@click.command()
@id_argument
@by_option
@why_option
@click.option("--evidence", default="", metavar="TEXT", help="Evidence that it is resolved, if no retest can show it.")
@click.pass_context
def close(ctx: click.Context, id: str, who: str, why: str, evidence: str) -> None:
    """Close the finding ID after a retest proposed it, or on other evidence; the owner or developer may not."""
    from compliance_llm.actions.findings import deciding

    _print(deciding.close(settings_of(ctx), id, who, why, " ".join(evidence.split()), now()))


@click.command()
@id_argument
@by_option
@why_option
@click.pass_context
def reopen(ctx: click.Context, id: str, who: str, why: str) -> None:
    """Open the closed finding ID again."""
    from compliance_llm.actions.findings import deciding

    _print(deciding.reopen(settings_of(ctx), id, who, why, now()))


@click.command()
@id_argument
@click.argument("day", metavar="DATE", type=Day())
@by_option
@why_option
@click.pass_context
def due(ctx: click.Context, id: str, day: date, who: str, why: str) -> None:
    """Move the due date of the finding ID to DATE, once; the first date stays on record."""
    from compliance_llm.actions.findings import deciding

    _print(deciding.move_due(settings_of(ctx), id, day, who, why, now()))


@click.command()
@id_argument
@click.option("--until", required=True, type=Day(), metavar="DATE", help="The last day on which the risk is accepted.")
@by_option
@why_option
@click.pass_context
def accept(ctx: click.Context, id: str, until: date, who: str, why: str) -> None:
    """Accept the risk of the finding ID until a day; it is open again after that."""
    from compliance_llm.actions.findings import deciding

    _print(deciding.accept(settings_of(ctx), id, until, who, why, now()))


def _print(entry: Entry) -> None:
    from compliance_llm.findings.register import told
    from compliance_llm.views.plain import plain

    echo(plain(f"{entry.id} is {told.status(entry)}: {entry.elements.title}"))
    echo(f"  Due: {told.due(entry)}")

"""``cdraft findings export``: the register as a file for others."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance_llm.cli import outputs
from compliance_llm.cli.findings import settings_of
from compliance_llm.cli.findings_list import as_of_option
from compliance_llm.cli.options import access_option
from compliance_llm.cli.screen import echo

if TYPE_CHECKING:
    from compliance_llm.actions.findings.exporting import Format


@click.command()
@click.option("--format", "form", type=click.Choice(("xlsx", "csv", "json")), required=True)
@click.option("--out", type=click.Path(path_type=Path), required=True, metavar="FILE", help="The file to write.")
@click.option("--subject", default="", metavar="ID", help="Only findings about this model.")
@as_of_option
@access_option
@click.pass_context
def export(ctx: click.Context, form: Format, out: Path, subject: str, as_of: date, access: tuple[str, ...]) -> None:
    """Write all findings, closed ones too, to FILE; a workbook and JSON hold the history as well."""
    from compliance_llm import wording
    from compliance_llm.actions.findings.exporting import export as to_file
    from compliance_llm.actions.findings.reading import Wanted

    outputs.register(out, form)
    written = to_file(settings_of(ctx, access), form, out, Wanted(closed=True, subject=subject), as_of)
    echo(f"{out}: {len(written)} finding{'s' if len(written) != 1 else ''} as of {wording.day(as_of)}.")

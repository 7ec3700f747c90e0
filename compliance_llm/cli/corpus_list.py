"""``cdraft corpus list``: the instruments in force on a date, and which of them have a text in the corpus."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance_llm.cli.corpus import loaded, policies_option
from compliance_llm.cli.days import day_of
from compliance_llm.cli.options import access_option, as_of_option, json_option, print_json
from compliance_llm.cli.screen import console

if TYPE_CHECKING:
    from compliance_llm.corpus import Corpus
    from compliance_llm.records import Edition


@click.command("list")
@as_of_option
@click.option("--jurisdiction", "jurisdictions", multiple=True, help="us, eu, uk …; may be repeated. Default: all.")
@policies_option
@access_option
@json_option
@click.pass_context
def list_(
    ctx: click.Context,
    as_of: date,
    jurisdictions: tuple[str, ...],
    policies: tuple[Path, ...],
    access: tuple[str, ...],
    as_json: bool,
) -> None:
    """List the instruments in force on a date."""
    whole = loaded(ctx, access, policies)
    day = whole.applicable(as_of, jurisdictions or None)
    passages = Counter(it.instrument for it in day.passages)
    editions: dict[str, list[Edition]] = {it.id: [] for it in day.instruments}
    for edition in whole.editions:
        editions.setdefault(edition.instrument, []).append(edition)
    if not as_json:
        _print(day, as_of, passages, editions)
        return
    obligations = Counter(it.instrument for it in day.obligations)
    rows = [
        it.as_json()
        | {"passages": passages[it.id], "obligations": obligations[it.id]}
        | {"editions": [edition.as_json() for edition in editions[it.id]]}
        for it in day.instruments
    ]
    print_json({"as_of": as_of.isoformat(), "instruments": rows})


def _print(day: Corpus, as_of: date, passages: Mapping[str, int], editions: Mapping[str, list[Edition]]) -> None:
    from rich.table import Table

    table = Table(title=f"Instruments in force on {as_of}", title_justify="left", box=None, padding=(0, 2, 0, 0))
    table.add_column("id", no_wrap=True)
    table.add_column("citation")
    for name in ("from", "until", "force", "passages", "source"):
        table.add_column(name, no_wrap=True)
    for it in day.instruments:
        binding = it.binding.removeprefix("supervisory-")
        read = "secondary source" if it.confidence == "secondary" else ""
        words = f"{passages[it.id]:,}" if passages[it.id] else "other days" if editions[it.id] else ""
        table.add_row(it.id, it.citation, day_of(it.since), day_of(it.until), binding, words, read)
    console().print(table)

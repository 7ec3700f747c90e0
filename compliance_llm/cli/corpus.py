"""``cdraft corpus``: which instruments there are, and what one of them says on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compliance_llm.cli.options import as_of_option, json_option, print_json

if TYPE_CHECKING:
    from compliance_llm.corpus import Corpus
    from compliance_llm.records import Dated, Instrument, Obligation, Passage

WIDTH_OF_A_FILE = 120

policies_option = click.option(
    "--policies",
    type=click.Path(path_type=Path, exists=True),
    multiple=True,
    help="A further policy in Markdown, or a folder of such.",
)


@click.group()
def corpus() -> None:
    """Show instruments, obligations and clauses as they stand on a date."""


@corpus.command("list")
@as_of_option
@click.option("--jurisdiction", "jurisdictions", multiple=True, help="us, eu, uk …; may be repeated. Default: all.")
@policies_option
@json_option
def list_(as_of: date, jurisdictions: tuple[str, ...], policies: tuple[Path, ...], as_json: bool) -> None:
    """List the instruments that apply on a day."""
    from compliance_llm.corpus import load_corpus

    applicable = load_corpus(extra=policies).applicable(as_of, jurisdictions or None)
    if as_json:
        print_json({"as_of": as_of.isoformat(), "instruments": [_row(it, applicable) for it in applicable.instruments]})
    else:
        _print_list(applicable, as_of)


@corpus.command()
@click.argument("id")
@as_of_option
@policies_option
@json_option
def show(id: str, as_of: date, policies: tuple[Path, ...], as_json: bool) -> None:
    """Show the clauses and the paraphrased obligations of the instrument ID that apply on a day."""
    from compliance_llm.corpus import load_corpus
    from compliance_llm.corpus.dates import applies

    whole = load_corpus(extra=policies)
    instrument = whole.instrument(id)
    day = whole.applicable(as_of, None)
    passages = [it for it in day.passages if it.instrument == id]
    obligations = {it: [words.id for words in day.words_of(it)] for it in day.obligations if it.instrument == id}
    if as_json:
        shown = {"id", "pointer", "heading", "text", "start", "end"}
        print_json(
            {
                "instrument": instrument.as_json(),
                "as_of": as_of.isoformat(),
                "applies": applies(instrument, as_of),
                "passages": [it.model_dump(mode="json", include=shown) for it in passages],
                "obligations": [it.as_json() | {"passages": words} for it, words in obligations.items()],
            }
        )
        return
    _print_instrument(instrument, as_of, applies(instrument, as_of))
    for passage in passages:
        _print_passage(passage)
    if obligations:
        _print_obligations(obligations, day)
    _print_others([it for it in whole.obligations if it.instrument == id and it not in obligations], as_of)


def _row(instrument: Instrument, corpus: Corpus) -> dict[str, Any]:
    return instrument.as_json() | {
        "passages": sum(it.instrument == instrument.id for it in corpus.passages),
        "obligations": sum(it.instrument == instrument.id for it in corpus.obligations),
    }


def _print_list(corpus: Corpus, as_of: date) -> None:
    from rich.table import Table

    table = Table(title=f"Instruments that apply on {as_of}", title_justify="left", box=None, padding=(0, 2, 0, 0))
    table.add_column("id", no_wrap=True)
    table.add_column("citation")
    for name in ("from", "until", "binds as", "read in"):
        table.add_column(name, no_wrap=True)
    for it in corpus.instruments:
        binding = it.binding.removeprefix("supervisory-")
        read = "secondary source" if it.confidence == "secondary" else ""
        table.add_row(it.id, it.citation, _day(it.since), _day(it.until), binding, read)
    _console().print(table)


def _print_instrument(instrument: Instrument, as_of: date, applies: bool) -> None:
    from rich.text import Text

    console = _console()
    console.print(Text(f"{instrument.citation}: {instrument.title}", style="bold"))
    console.print(
        Text(f"{instrument.issuer}; {instrument.binding}; {instrument.status}; read from: {instrument.confidence}")
    )
    console.print(Text(f"{_span(instrument)}. {'Applies' if applies else 'Does not apply'} on {as_of}."))
    for stage in instrument.stages:
        note = f" ({stage.note})" if stage.note else ""
        console.print(Text(f"  {' and '.join(stage.pointers)}: {_span(stage)}{note}"))
    if instrument.superseded_by:
        console.print(Text(f"Superseded by {', '.join(instrument.superseded_by)}."))
    if instrument.notes:
        console.print(Text(instrument.notes))


def _print_passage(passage: Passage) -> None:
    from rich.text import Text

    _console().print(Text.assemble("\n", (passage.pointer, "bold"), f"  {passage.text}"))


def _print_obligations(obligations: Iterable[Obligation], day: Corpus) -> None:
    from rich.text import Text

    console = _console()
    console.print("\nObligations, in cdraft's own words (paraphrases, never quotations):", style="bold")
    for it in obligations:
        console.print(Text.assemble("\n", (it.pointer, "bold"), f"  [{it.force}] {it.statement}"))
        words = ", ".join(dict.fromkeys(passage.pointer for passage in day.words_of(it)))
        told = f"{it.id}; {_span(it)}; read from: {it.confidence}" + (f"; its words: {words}" if words else "")
        console.print(Text(told, style="dim"))


def _print_others(others: list[Obligation], as_of: date) -> None:
    """How many obligations do not apply on the day, and a day on which one does."""
    from compliance_llm.corpus.dates import NEVER

    if not others:
        return
    starts = sorted(it.since for it in others if it.since and it.since != NEVER)
    hint = f"; see them with --as-of {min((day for day in starts if day > as_of), default=starts[0])}" if starts else ""
    _console().print(f"\n{len(others)} further obligations do not apply on {as_of}{hint}.", style="dim")


def _span(dated: Dated) -> str:
    from compliance_llm.corpus.dates import NEVER

    if dated.since == NEVER:
        return "no day on which it certainly applied"
    if dated.since is None and dated.until is None:
        return "always"
    return f"from {_day(dated.since) or 'an unrecorded day'}" + (f" until {dated.until}" if dated.until else "")


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _console() -> Any:  # noqa: ANN401 - rich is imported only when something is printed
    from rich.console import Console

    console = Console(highlight=False)
    return console if console.is_terminal else Console(highlight=False, width=WIDTH_OF_A_FILE)

"""``cdraft corpus diff``: the changes between two dates or two versions of a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compliance_llm import wording
from compliance_llm.cli.corpus import loaded, policies_option
from compliance_llm.cli.options import access_option, json_option, print_json
from compliance_llm.cli.screen import console

if TYPE_CHECKING:
    from compliance_llm.corpus import Corpus
    from compliance_llm.corpus.changes.clauses import ClauseChange
    from compliance_llm.corpus.changes.diff import Difference, InstrumentChange, ObligationChange
    from compliance_llm.corpus.changes.redline import Words

SIGNS = {"begun": "+", "added": "+", "ended": "-", "removed": "-", "changed": "~", "new version": "~", "moved": ">"}
STYLES = {"same": "", "removed": "strike red", "added": "bold green"}


@click.command()
@click.argument("old")
@click.argument("new")
@click.option("--instrument", help="Only this instrument: us-sr-26-2, meridel-mrp …")
@click.option("--jurisdiction", "jurisdictions", multiple=True, help="us, eu, uk …; may be repeated. Default: all.")
@policies_option
@access_option
@json_option
@click.pass_context
def diff(
    ctx: click.Context,
    old: str,
    new: str,
    instrument: str | None,
    jurisdictions: tuple[str, ...],
    policies: tuple[Path, ...],
    access: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show what changed from OLD to NEW: two days (2026-03-31), or two versions of a text (meridel-mrp@2027)."""
    corpus = loaded(ctx, access, policies)
    found = _between(corpus, old, new, instrument, jurisdictions)
    if as_json:
        print_json(found)
    else:
        _print(found)


def _between(corpus: Corpus, old: str, new: str, instrument: str | None, jurisdictions: Sequence[str]) -> Difference:
    from compliance_llm.corpus.changes.diff import between_days, between_editions
    from compliance_llm.errors import CdraftError

    days = [_day(text) for text in (old, new)]
    match days:
        case [date() as one, date() as other]:
            return between_days(corpus, one, other, instrument=instrument, jurisdictions=jurisdictions or None)
        case [None, None]:
            return between_editions(corpus, old, new)
        case _:
            raise CdraftError(
                f"{old} and {new} are a date and a version.", "Give two dates, or two versions of a text."
            )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if len(text) == len("2026-05-01") else None
    except ValueError:
        return None


def _print(found: Difference) -> None:
    screen = console()
    screen.print(f"From {found.old} to {found.new}", style="bold")
    if not (found.instruments or found.obligations or found.clauses):
        screen.print("Nothing changed.")
    if found.instruments:
        screen.print(f"\nInstruments: {_counted(it.change for it in found.instruments)}", style="bold")
        for it in found.instruments:
            screen.print(_line(SIGNS[it.change], f"{it.citation} [{it.id}]", _of_instrument(it)))
    if found.obligations:
        head = f"\nObligations, in cdraft's own words: {_counted(it.change for it in found.obligations)}"
        screen.print(head, style="bold")
        for it in found.obligations:
            screen.print(_of_obligation(it))
    for id in dict.fromkeys(it.instrument for it in found.clauses):
        changes = [it for it in found.clauses if it.instrument == id]
        screen.print(f"\nClauses of {id}: {_counted(it.change for it in changes)}", style="bold")
        for it in changes:
            screen.print(_of_clause(it))


def _counted(kinds: Iterable[str]) -> str:
    return ", ".join(f"{count} {kind}" for kind, count in sorted(Counter(kinds).items()))


def _of_instrument(it: InstrumentChange) -> str:
    told = [it.change + (f" on {it.on}" if it.on else "")]
    if it.versions:
        told = [f"version {it.versions[1]} replaces {it.versions[0]}" + (f" from {it.on}" if it.on else "")]
    told += [f"replaced by {', '.join(it.by)}"] if it.by else []
    told += [f"replaces {', '.join(it.replaces)}"] if it.replaces else []
    told += ["no successor in the register"] if it.change == "ended" and not it.by else []
    return "; ".join(filter(None, (*told, wording.reservation(it.confidence))))


def _of_obligation(it: ObligationChange) -> Any:  # noqa: ANN401 - rich is imported only when something is printed
    told = "; ".join(filter(None, (it.id, f"was {it.was}" if it.was else "", wording.reservation(it.confidence))))
    return _line(SIGNS[it.change], it.citation, f"[{it.force}] ", it.words, f"  ({told})")


def _of_clause(it: ClauseChange) -> Any:  # noqa: ANN401 - as above
    place = f"{it.was} → {it.pointer}" if it.was else it.pointer
    if it.change == "moved":
        return _line(SIGNS[it.change], place, "moved, text unchanged")
    return _line(SIGNS[it.change], place, "", it.words)


def _line(sign: str, name: str, told: str, words: Sequence[Words] = (), after: str = "") -> Any:  # noqa: ANN401 - as above
    """A sign, a name and its text; changed words are marked, in colour on a terminal."""
    from rich.text import Text

    from compliance_llm.corpus.changes.redline import marked, shortened

    changed = {run.op for run in words} - {"same"}
    shown = shortened(words)
    if len(changed) < 2 and not any(run.op == "same" for run in words):  # added or removed as a whole: the sign says it
        body = [(run.text, "") for run in shown]
    elif console().is_terminal:
        body = [(run.text, STYLES[run.op]) for run in shown]
    else:
        body = [(marked(shown), "")]
    return Text.assemble(f"  {sign} ", (name, "bold"), f"  {told}", *body, after)

"""``cdraft corpus show``: the text of an instrument as of a date, and paraphrases of its obligations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance_llm.cli.corpus import loaded, policies_option
from compliance_llm.cli.days import span_of
from compliance_llm.cli.options import access_option, as_of_option, json_option, print_json
from compliance_llm.cli.screen import console
from compliance_llm.errors import CdraftError

if TYPE_CHECKING:
    from compliance_llm.corpus import Corpus
    from compliance_llm.records import Edition, Instrument, Obligation, Passage

SHOWN = {"id", "pointer", "heading", "text", "start", "end", "stem", "path", "links", "since", "until"}


@click.command()
@click.argument("id")
@as_of_option
@click.option("--edition", help="Show this version of the text, in force or not.")
@click.option("--pointer", help='Show only this part: "Article 5(1)", "clause 4.2".')
@policies_option
@access_option
@json_option
@click.pass_context
def show(
    ctx: click.Context,
    id: str,
    as_of: date,
    edition: str | None,
    pointer: str | None,
    policies: tuple[Path, ...],
    access: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show the clauses and paraphrased obligations of the instrument ID as of a date.

    Parts of a text in force that apply only later are shown too, each with its first date.
    """
    from compliance_llm.corpus.dates import applies

    whole = loaded(ctx, access, policies)
    instrument = whole.instrument(id)
    editions = [it for it in whole.editions if it.instrument == id]
    day = whole.applicable(as_of, None)
    passages = _passages(whole, id, editions, edition, None if edition else as_of)
    obligations = {it: [words.id for words in day.words_of(it)] for it in day.obligations if it.instrument == id}
    if pointer:
        passages = _at(pointer, passages)
        obligations = {it: words for it, words in obligations.items() if _covers(pointer, it.pointer)}
    if as_json:
        print_json(
            {
                "instrument": instrument.as_json(),
                "as_of": as_of.isoformat(),
                "applies": applies(instrument, as_of),
                "editions": [it.as_json() | {"applies": applies(it, as_of)} for it in editions],
                "passages": [it.model_dump(mode="json", include=SHOWN) for it in passages],
                "obligations": [it.as_json() | {"passages": words} for it, words in obligations.items()],
            }
        )
        return
    _print_instrument(instrument, as_of, applies(instrument, as_of))
    _print_editions([it for it in editions if edition in (None, it.id)], as_of)
    _print_passages(passages, as_of)
    if obligations:
        _print_obligations(obligations, day)
    if pointer is None:
        _print_others([it for it in whole.obligations if it.instrument == id and it not in obligations], as_of)


def _passages(
    corpus: Corpus, id: str, editions: Sequence[Edition], edition: str | None, day: date | None
) -> list[Passage]:
    """The Passages of an Instrument, or of one version of its text; on ``day`` those that apply or will apply."""
    from compliance_llm.corpus.dates import NEVER, applies

    if edition and edition not in {it.id for it in editions}:
        known = ", ".join(it.id for it in editions) or "none"
        raise CdraftError(f"{id} has no version {edition!r}.", f"Known versions: {known}.")
    found = [it for it in corpus.passages if it.instrument == id and edition in (None, it.edition)]
    if day is None:
        return found
    in_force = {it.id for it in editions if applies(it, day)}
    to_come = applies(corpus.instrument(id), day)
    return [
        it
        for it in found
        if applies(it, day)
        or (to_come and it.edition in in_force and it.since and it.since != NEVER and it.since > day)
    ]


def _at(pointer: str, passages: Sequence[Passage]) -> list[Passage]:
    """The Passages at a pointer or below it.

    Raises:
        CdraftError: naming the nearest pointers, if there are none.
    """
    found = [it for it in passages if _covers(pointer, it.pointer)]
    if not found:
        near = get_close_matches(pointer, dict.fromkeys(it.pointer for it in passages), n=3, cutoff=0.5)
        hint = f"The nearest are: {'; '.join(near)}." if near else "Omit --pointer to see all parts."
        raise CdraftError(f"No part in force on the date is {pointer!r}.", hint)
    return found


def _covers(pointer: str, other: str) -> bool:
    from compliance_llm.corpus.pointers.pointers import covers

    return covers(pointer, other) or other.lower() == pointer.lower() or other.startswith(f"{pointer}, ")


def _print_instrument(instrument: Instrument, as_of: date, applies: bool) -> None:
    from rich.text import Text

    out = console()
    out.print(Text(f"{instrument.citation}: {instrument.title}", style="bold"))
    out.print(Text(f"{instrument.issuer}; {instrument.binding}; {instrument.status}; source: {instrument.confidence}"))
    out.print(Text(f"{span_of(instrument)}. {'Applies' if applies else 'Does not apply'} on {as_of}."))
    for stage in instrument.stages:
        note = f" ({stage.note})" if stage.note else ""
        out.print(Text(f"  {' and '.join(stage.pointers)}: {span_of(stage)}{note}"))
    if instrument.superseded_by:
        out.print(Text(f"Superseded by {', '.join(instrument.superseded_by)}."))
    if instrument.notes:
        out.print(Text(instrument.notes))


def _print_editions(editions: Sequence[Edition], as_of: date) -> None:
    """The versions of the text in the corpus, each with its dates."""
    from rich.text import Text

    from compliance_llm.corpus.dates import applies

    out = console()
    for it in editions:
        state = "" if applies(it, as_of) else f"; does not apply on {as_of}"
        version = f", version {it.version}" if it.version else ""
        out.print(Text(f"Text: {it.id}{version}, from {it.source}; {span_of(it)}{state}."))


def _print_passages(passages: Iterable[Passage], day: date) -> None:
    from rich.text import Text

    out = console()
    for it in passages:
        later = f"  [applies from {it.since}]" if it.since and it.since > day else ""
        out.print(Text.assemble("\n", (it.pointer, "bold"), (later, "dim"), f"  {it.text}"))


def _print_obligations(obligations: Iterable[Obligation], day: Corpus) -> None:
    from rich.text import Text

    out = console()
    out.print("\nObligations, in cdraft's own words (paraphrases, never quotations):", style="bold")
    for it in obligations:
        out.print(Text.assemble("\n", (it.pointer, "bold"), f"  [{it.force}] {it.statement}"))
        words = ", ".join(dict.fromkeys(passage.pointer for passage in day.words_of(it)))
        told = f"{it.id}; {span_of(it)}; source: {it.confidence}" + (f"; text: {words}" if words else "")
        out.print(Text(told, style="dim"))


def _print_others(others: list[Obligation], as_of: date) -> None:
    """The number of obligations that do not apply on the date, and a date on which one does."""
    from compliance_llm.corpus.dates import NEVER

    if not others:
        return
    starts = sorted(it.since for it in others if it.since and it.since != NEVER)
    hint = f"; see them with --as-of {min((day for day in starts if day > as_of), default=starts[0])}" if starts else ""
    console().print(f"\n{len(others)} further obligations do not apply on {as_of}{hint}.", style="dim")

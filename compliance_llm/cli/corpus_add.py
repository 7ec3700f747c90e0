"""``cdraft corpus add`` and ``remove``: the user's own corpus."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compliance_llm.cli.corpus import resolved
from compliance_llm.cli.days import span_of
from compliance_llm.cli.options import Day, access_option, json_option, print_json
from compliance_llm.cli.screen import echo
from compliance_llm.errors import CdraftError

if TYPE_CHECKING:
    from compliance_llm.corpus.shelf.added import Outcome, Skipped
    from compliance_llm.corpus.shelf.adding import Known, Wanted
    from compliance_llm.settings import Settings

ADDRESS = re.compile(r"https?://", re.IGNORECASE)
SHORT = 12  # hexadecimal digits of a digest that a reader is shown
STATES = {"added": "Added", "replaced": "Replaced", "unchanged": "Already here, unchanged:"}


@click.command()
@click.argument("source")
@click.option("--instrument", help="Id: one of `cdraft corpus list`, or a new one such as acme-policy.")
@click.option("--from", "since", type=Day(), help="The first day on which the text applies.")
@click.option("--until", type=Day(), help="The first day on which it no longer does.")
@click.option("--title", default="", help="Of a new instrument.")
@click.option("--citation", default="", help="Of a new instrument, as readers know it: SR 26-2.")
@click.option("--jurisdiction", default="", help="Of a new instrument: us, eu, uk …, int or internal.")
@click.option("--binding", default="", help="Of a new instrument: law, supervisory-guidance, policy …")
@click.option("--label", default="", help="A label that readers of the text must hold.")
@click.option("--version", default="", help="As the issuer numbers it.")
@click.option("--licence", default="", help="Under which the words may be used.")
@click.option("--replace", is_flag=True, help="Replace another text with the same first day.")
@access_option
@json_option
@click.pass_context
def add(
    ctx: click.Context,
    source: str,
    label: str,
    replace: bool,
    access: tuple[str, ...],
    as_json: bool,
    **said: Any,  # noqa: ANN401 - one option each
) -> None:
    """Take the text of SOURCE, a file, a folder or an address, into your own corpus.

    A folder's files become an instrument each: its corpus.toml may say which, and else their names do.
    """
    from compliance_llm.corpus.shelf.added import add_folder
    from compliance_llm.corpus.shelf.adding import Wanted, check

    folder = Path(source)
    is_folder = not ADDRESS.match(source) and folder.is_dir()
    if is_folder and said["instrument"]:
        raise click.UsageError("--instrument names one text, and a folder may hold several: map them in corpus.toml.")
    if not is_folder and not said["instrument"]:
        raise click.UsageError("Say whose text it is:  --instrument ID")
    fields: dict[str, Any] = said | {"instrument": said["instrument"] or "folder", "access": label}
    wanted = Wanted(**fields)
    check(wanted)
    chosen = resolved(ctx, access)
    known = _known(chosen)
    if not is_folder:
        outcome = _add_one(source, wanted, known, chosen, replace=replace)
        _tell([outcome], as_json=as_json)
        return
    done = list(add_folder(folder, wanted, known, chosen.home, replace=replace))
    _tell(done, as_json=as_json, several=True)
    if all(not hasattr(it, "text") for it in done):
        raise CdraftError(f"{folder} holds no text that could be added.", "See above why, file by file.")


@click.command()
@click.argument("id")
@click.option("--from", "since", type=Day(), help="Only the text that begins on this day.")
@access_option
@click.pass_context
def remove(ctx: click.Context, id: str, since: date | None, access: tuple[str, ...]) -> None:
    """Drop the texts of the instrument ID that were added, or the one that begins on a day."""
    from compliance_llm.corpus.shelf import store

    chosen = resolved(ctx, access)
    home = chosen.home
    if store.labels_of(home, id) - {*chosen.access}:
        raise store.nothing_added(id)
    days = [since] if since else [store.day_of(name) for name in store.first_days(home, id)]
    if not days:
        raise store.nothing_of(home, id)
    for day in days:
        store.remove(home, id, day)
        echo(f"Removed {id}@{day or store.ALWAYS}")


def _add_one(source: str, wanted: Wanted, known: Known, chosen: Settings, *, replace: bool) -> Outcome:
    """Add a file, or one that is fetched first from the address that the user typed."""
    from compliance_llm.corpus.shelf.added import add_file

    if not ADDRESS.match(source):
        return add_file(Path(source), wanted, known, chosen.home, replace=replace)
    from compliance_llm.adapters.network.download import download

    # a folder that lasts, so that the next call can go on with half a file
    got = download(source, chosen.home / "fetched" / wanted.instrument, name="added", offline=chosen.offline)
    try:
        return add_file(
            got.path, wanted, known, chosen.home, replace=replace, address=got.final_url, today=date.today()
        )
    finally:
        got.path.unlink()


def _known(chosen: Settings) -> Known:
    """All there is, whoever reads it: an id that is taken is taken also for who may not see by what."""
    from compliance_llm import bundled, wiring
    from compliance_llm.corpus.catalogue.instruments import read_register
    from compliance_llm.corpus.shelf.adding import Known

    whole = wiring.whole_corpus(chosen)
    register = read_register(bundled.folder("corpora") / "instruments.yaml")
    registered = {entry.instrument.id for entry in register.entries}
    return Known(whole.instruments, registered, whole.editions, whole.closed_to(chosen.access))


def _tell(done: Iterable[Outcome | Skipped], *, as_json: bool, several: bool = False) -> None:
    """What became of each file: results on stdout, what is to be known besides on stderr."""
    from compliance_llm.corpus.shelf.added import Outcome, Skipped

    added = [it for it in done if isinstance(it, Outcome)]
    skipped = [it for it in done if isinstance(it, Skipped)]
    if as_json:
        rows = [_row(it) for it in added]
        print_json({"texts": rows, "skipped": [it._asdict() for it in skipped]} if several else rows[0])
        return
    for it in added:
        _print(it)
    for it in skipped:
        echo(f"Skipped {it.file}: {it.why}", err=True)


def _print(outcome: Outcome) -> None:
    row = _row(outcome)
    edition = outcome.text.edition
    echo(f"{STATES[outcome.state]} {edition.id}: {outcome.text.instrument.citation}")
    many = f"{row['passages']:,} passages, from {row['first']} to {row['last']}"
    one = f"one passage, {row['first']}"
    echo(f"    {one if row['passages'] == 1 else many}; applies {span_of(edition)}")
    echo(f"    read as {row['format']} from {row['source']}; sha256 {row['sha256'][:SHORT]}")
    for note in outcome.notes:
        echo(note, err=True)
    if {passage.pointer for passage in outcome.text.passages} == {"preamble"}:
        echo("No numbered clause and no heading was found in it: it can only be cited as a whole.", err=True)


def _row(outcome: Outcome) -> dict[str, Any]:
    text, edition = outcome.text, outcome.text.edition
    return {
        "state": outcome.state,
        "instrument": edition.instrument,
        "citation": text.instrument.citation,
        "title": text.instrument.title,
        "edition": edition.id,
        "from": edition.since.isoformat() if edition.since else None,
        "until": edition.until.isoformat() if edition.until else None,
        "passages": len(text.passages),
        "first": text.passages[0].pointer,
        "last": text.passages[-1].pointer,
        "format": edition.format,
        "source": edition.source,
        "source_sha256": edition.source_sha256,
        "sha256": edition.sha256,
        "folder": str(outcome.folder),
        "notes": list(outcome.notes),
    }

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
STATES = {"added": "Added", "replaced": "Replaced", "unchanged": "Already in the corpus, unchanged:"}


@click.command()
@click.argument("source")
@click.option("--instrument", help="Instrument id from `cdraft corpus list`, or a new one such as acme-policy.")
@click.option("--from", "since", type=Day(), help="First date on which the text applies.")
@click.option("--until", type=Day(), help="First date on which it no longer applies.")
@click.option("--title", default="", help="Title of a new instrument.")
@click.option("--citation", default="", help="Citation of a new instrument: SR 26-2.")
@click.option("--jurisdiction", default="", help="Jurisdiction of a new instrument: us, eu, uk …, int or internal.")
@click.option("--binding", default="", help="Binding force of a new instrument: law, supervisory-guidance, policy …")
@click.option("--label", default="", help="Access label that readers of the text need.")
@click.option("--version", default="", help="Version number given by the issuer.")
@click.option("--licence", default="", help="Licence of the text.")
@click.option("--replace", is_flag=True, help="Replace the text that has the same first date.")
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
    """Add the text of SOURCE (a file, a folder or a URL) to your corpus.

    Each file of a folder becomes one instrument, named in the folder's corpus.toml or else after the file.
    """
    from compliance_llm.corpus.shelf.added import add_folder
    from compliance_llm.corpus.shelf.adding import Wanted, check

    folder = Path(source)
    is_folder = not ADDRESS.match(source) and folder.is_dir()
    if is_folder and said["instrument"]:
        raise click.UsageError(
            "--instrument names one text, but a folder may contain several: map them in corpus.toml."
        )
    if not is_folder and not said["instrument"]:
        raise click.UsageError("Name the instrument of this text:  --instrument ID")
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
        raise CdraftError(f"No text in {folder} could be added.", "Correct the files listed above and try again.")


@click.command()
@click.argument("id")
@click.option("--from", "since", type=Day(), help="Only the text with this first date.")
@access_option
@click.pass_context
def remove(ctx: click.Context, id: str, since: date | None, access: tuple[str, ...]) -> None:
    """Remove the added texts of the instrument ID, or only the one with a given first date."""
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
    """Add a file, or download one from the URL that the user typed and add it."""
    from compliance_llm.corpus.shelf.added import add_file

    if not ADDRESS.match(source):
        return add_file(Path(source), wanted, known, chosen.home, replace=replace)
    from compliance_llm.adapters.network.download import download

    # a lasting folder, so that the next call can resume a partial download
    got = download(source, chosen.home / "fetched" / wanted.instrument, name="added", offline=chosen.offline)
    try:
        return add_file(
            got.path, wanted, known, chosen.home, replace=replace, address=got.final_url, today=date.today()
        )
    finally:
        got.path.unlink()


def _known(chosen: Settings) -> Known:
    """The whole corpus, also what the user may not see: ids are unique for all readers."""
    from compliance_llm import bundled, wiring
    from compliance_llm.corpus.catalogue.instruments import read_register
    from compliance_llm.corpus.shelf.adding import Known

    whole = wiring.whole_corpus(chosen)
    register = read_register(bundled.folder("corpora") / "instruments.yaml")
    registered = {entry.instrument.id for entry in register.entries}
    return Known(whole.instruments, registered, whole.editions, whole.closed_to(chosen.access))


def _tell(done: Iterable[Outcome | Skipped], *, as_json: bool, several: bool = False) -> None:
    """The result of each file: results on stdout, notes on stderr."""
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
        echo("No numbered clauses and no headings were found: the text can only be cited as a whole.", err=True)


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

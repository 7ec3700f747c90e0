"""``cdraft corpus fetch``: downloads official texts from the addresses in the register and records their source."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compliance_llm.cli.options import access_option, as_of_option, json_option, print_json
from compliance_llm.cli.screen import echo
from compliance_llm.errors import CdraftError

if TYPE_CHECKING:
    from compliance_llm.cli.fetching import Outcome
    from compliance_llm.corpus.shelf.fetch import Sought
    from compliance_llm.settings import Settings

SHOWN = ("final_url", "kind", "bytes", "sha256", "content_type", "retrieved")
SERVES = {
    "text": "the text",
    "page": "a web page, possibly not the text",
    "home page": "a home page, not the text",
    "nothing": "no address known",
}


@click.command()
@click.argument("ids", nargs=-1)
@click.option("--all", "everything", is_flag=True, help="All instruments in force on the date.")
@as_of_option
@click.option(
    "--jurisdiction", "jurisdictions", multiple=True, help="All instruments of us, eu, uk …; may be repeated."
)
@click.option("--list", "only_list", is_flag=True, help="List what would be downloaded, without any request.")
@click.option("--again", is_flag=True, help="Download again even if the text is present.")
@click.option("--add/--no-add", default=True, show_default=True, help="Add the downloaded texts to the corpus.")
@click.option(
    "--register",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="Use this instruments.yaml instead of cdraft's own.",
)
@access_option
@json_option
@click.pass_context
def fetch(
    ctx: click.Context,
    ids: tuple[str, ...],
    everything: bool,
    as_of: date,
    jurisdictions: tuple[str, ...],
    only_list: bool,
    again: bool,
    add: bool,
    register: Path | None,
    access: tuple[str, ...],
    as_json: bool,
) -> None:
    """Download the official texts of the instruments ID … from the addresses in the register.

    Sends only GET requests to those addresses, one at a time, through the proxy that HTTPS_PROXY names, if any.
    """
    from compliance_llm import bundled, settings
    from compliance_llm.cli.fetching import Run
    from compliance_llm.cli.progress import steps
    from compliance_llm.corpus.catalogue.instruments import read_register
    from compliance_llm.corpus.shelf.fetch import applying, named

    if ids and (everything or jurisdictions):
        raise click.UsageError("Give instrument ids, or --all, or --jurisdiction, but not both.")
    if not (ids or everything or jurisdictions or only_list):
        raise click.UsageError("Give instrument ids, --all or --jurisdiction; --list shows the choices.")
    given: dict[str, Any] = ctx.obj or {"home": None, "quiet": True}
    resolved = settings.resolve(home=given["home"], access=access)
    read = read_register(register or bundled.folder("corpora") / "instruments.yaml")
    sought = named(read, ids) if ids else applying(read, as_of, jurisdictions)
    if only_list:
        _show(sought, resolved, as_json)
        return
    if not sought:
        where = " or ".join(jurisdictions) or "the register"
        raise CdraftError(f"No instrument of {where} is in force on {as_of}.", "See:  cdraft corpus fetch --list")
    run = Run(resolved, read, today=date.today(), again=again, add=add)
    outcomes: list[Outcome] = []
    for it in sought:
        with steps(quiet=given["quiet"]) as tell:
            tell(f"{it.instrument.id}: {it.url}")
            outcomes.append(run.fetch(it))
        if not as_json:
            _tell(outcomes[-1], alone=len(sought) == 1)
    if as_json:
        print_json({"fetched": [_row(it) for it in outcomes]})
    _fail_if_any(outcomes, named=bool(ids))


def _show(sought: Sequence[Sought], resolved: Settings, as_json: bool) -> None:
    """The texts that would be downloaded, their addresses, and which are already present."""
    from compliance_llm.cli.fetching import folder_of
    from compliance_llm.corpus.shelf.fetch import kept

    rows = [
        {
            "instrument": it.instrument.id,
            "citation": it.instrument.citation,
            "jurisdiction": it.instrument.jurisdiction,
            "url": it.url or None,
            "serves": it.serves,
            "from": it.since,
            "until": it.until,
            "licence": it.licence,
            "here": (source := kept(folder_of(resolved, it), it.url)) is not None,
            "retrieved": source.retrieved if source else None,
        }
        for it in sought
    ]
    if as_json:
        print_json({"instruments": rows})
        return
    for it, row in zip(sought, rows, strict=True):
        here = f"; downloaded on {row['retrieved']}" if row["here"] else ""
        echo(f"{it.instrument.id}  {SERVES[it.serves]}{here}")
        for line in (it.url, it.licence):
            if line:
                echo(f"    {line}")


def _tell(outcome: Outcome, *, alone: bool) -> None:
    """One instrument in a few lines: results on stdout, errors on stderr unless the error ends the command."""
    it, source = outcome.sought, outcome.source
    if outcome.error and not alone:
        echo(f"{it.instrument.id}: {outcome.error}", err=True)
    if source is None and (alone or outcome.error):
        return
    status = SERVES["home page"] if outcome.status == "page" else outcome.status
    what = f"{status}  {source.bytes:,} bytes  {outcome.path}" if source else f"{SERVES[it.serves]}  {it.url}".rstrip()
    echo(f"{it.instrument.id}  {what}")
    if outcome.edition:
        echo(f"    in the corpus as {outcome.edition}")
    if outcome.told:
        echo(f"    {outcome.told}")
    if outcome.error:
        echo("    not in the corpus")


def _row(outcome: Outcome) -> dict[str, Any]:
    it, source, error = outcome.sought, outcome.source, outcome.error
    return {
        "instrument": it.instrument.id,
        "status": outcome.status,
        "url": it.url or None,
        "file": str(outcome.path) if outcome.path else None,
        **(source.model_dump(mode="json", include=set(SHOWN)) if source else dict.fromkeys(SHOWN)),
        "licence": it.licence,
        "edition": outcome.edition or None,
        "note": outcome.told or None,
        "problem": error.problem if error else None,
        "remedy": error.remedy if error else None,
    }


def _fail_if_any(outcomes: Sequence[Outcome], *, named: bool) -> None:
    """Ends with exit code 3 where something failed, or where an instrument that was named has nothing to fetch.

    Raises:
        CdraftError: naming them.
    """
    from compliance_llm.cli.fetching import by_hand

    failed = [it for it in outcomes if it.error or (named and it.source is None)]
    if not failed:
        return
    first = failed[0].sought
    if len(outcomes) == 1:
        raise failed[0].error or CdraftError(
            f"The register has no address for the text of {first.instrument.id}"
            + (f", only a home page: {first.url}" if first.url else "."),
            f"Find the text and add it:  {by_hand(first, 'FILE')}",
        )
    again = " ".join(it.sought.instrument.id for it in failed if it.error)
    raise CdraftError(
        f"{len(failed)} of {len(outcomes)} texts could not be downloaded and added:"
        f" {' '.join(it.sought.instrument.id for it in failed)}.",
        f"Correct the problems above, then retry:  cdraft corpus fetch {again}"
        if again
        else f"Find the texts and add them:  {by_hand(first, 'FILE')}",
    )

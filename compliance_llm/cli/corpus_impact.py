"""``cdraft corpus impact``: the sentences of documents that cite rules that ended or changed between two dates."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compliance_llm.cli.corpus import policies_option, resolved
from compliance_llm.cli.options import Day, access_option, json_option, print_json
from compliance_llm.cli.screen import console

if TYPE_CHECKING:
    from compliance_llm.corpus.changes.impact import Affected, Became, Impact, Looked

LONGEST = 160  # characters of a sentence that are shown


@click.command()
@click.argument("docs", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--from", "old", type=Day(), required=True, help="The earlier date.")
@click.option("--to", "new", type=Day(), required=True, help="The later date.")
@click.option("--strict", is_flag=True, help="Exit 1 if anything is affected.")
@policies_option
@access_option
@json_option
@click.pass_context
def impact(
    ctx: click.Context,
    docs: tuple[Path, ...],
    old: date,
    new: date,
    strict: bool,
    policies: tuple[Path, ...],
    access: tuple[str, ...],
    as_json: bool,
) -> None:
    """List what in DOCS cites rules that ended, changed or were replaced between two dates.

    DOCS are output folders of `cdraft generate`, files in them, or folders that contain such folders.
    """
    from compliance_llm import wiring
    from compliance_llm.corpus.changes.impact import impact as of_changes
    from compliance_llm.evaluate.documents import read_bundle

    folders = dict.fromkeys(folder for given in docs for folder in _folders(given))
    reader = resolved(ctx, access)
    whole = wiring.whole_corpus(reader, policies)
    found = of_changes(
        wiring.readable(reader, whole),
        old,
        new,
        {str(folder): read_bundle(folder) for folder in folders},
        closed=whole.closed_to(reader.access),
    )
    if as_json:
        print_json(found)
    else:
        _print(found)
    sys.exit(1 if strict and any(document.affected for document in found.documents) else 0)


def _folders(given: Path) -> list[Path]:
    """The output folders at a path or below it."""
    from compliance_llm.errors import CdraftError
    from compliance_llm.files import sets

    for interrupted in sorted(given.rglob(sets.NEXT)) if given.is_dir() else ():
        sets.settle(interrupted.parent)
    folder = given.parent if given.is_file() else given
    found = [folder] if (folder / "document.json").is_file() else []
    if given.is_dir() and not found:
        found = sorted(file.parent for file in given.rglob("document.json") if file.parent.name != sets.PART)
    if not found:
        raise CdraftError(f"{given} contains no document.", "Give an output folder of:  cdraft generate … --out DIR")
    return found


def _print(found: Impact) -> None:
    for document in found.documents:
        _print_document(document, found)


def _print_document(document: Looked, found: Impact) -> None:
    from rich.text import Text

    screen = console()
    screen.print(Text.assemble((f"{document.title}, as of {document.as_of}", "bold"), f"  {document.path}"))
    if document.outside:
        screen.print(f"  Its own date is outside {found.old} to {found.new}.")
    if document.unknown:
        screen.print(f"  {len(document.unknown)} of the rules it cites cannot be read here.")
    kinds = Counter(it.kind for it in document.affected)
    if not kinds:
        screen.print(f"  It cites no rule that changed from {found.old} to {found.new}.\n")
        return
    told = ", ".join(f"{count} {kind}{'s' if count != 1 else ''}" for kind, count in sorted(kinds.items()))
    screen.print(f"  {told} (of {document.claims} claims in total) cite rules that changed:")
    for became, affected in _by_rule(document):
        screen.print(Text.assemble("\n  ", *_of_rule(became)))
        for it in affected:
            place = f"{it.kind} {it.id}" + (f", {it.section}" if it.section else "")
            text = it.text if len(it.text) <= LONGEST else f"{it.text[:LONGEST].rpartition(' ')[0]} …"
            shown = text or "(also cites a rule that you may not see)"
            screen.print(Text.assemble("    ", (place, "bold"), f"  {shown}"))
    screen.print()


def _by_rule(document: Looked) -> Iterator[tuple[Became, list[Affected]]]:
    for became in dict.fromkeys(became for it in document.affected for became in it.became):
        yield became, [it for it in document.affected if became in it.became]


def _of_rule(it: Became) -> list[Any]:
    """The rule, its change, and its replacement."""
    from compliance_llm.corpus.changes.redline import marked, shortened

    on = f" on {it.on}" if it.on else ""
    told = {"replaced": f"ended{on}; replaced by {', '.join(it.by)}", "moved": f"moved to {it.place}{on}"}
    by = f"; see {', '.join(it.see)}" if it.see else ""
    parts: list[Any] = [(it.citation, "bold"), f" {told.get(it.change, f'{it.change}{on}')}{by}"]
    if it.place and it.change == "changed":
        parts.append(f", now {it.place}")
    if it.words:
        parts.append(f": {marked(shortened(it.words))}")
    return parts

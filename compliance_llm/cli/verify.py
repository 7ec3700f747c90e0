"""``cdraft verify``: a written document checked again, also after a person edited it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance_llm.cli.options import access_option, json_option, print_json

if TYPE_CHECKING:
    from compliance_llm.records import Bundle
    from compliance_llm.verify.recheck import Recheck


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--subject", type=click.Path(path_type=Path), help="Compute the facts anew from this subject and compare."
)
@access_option
@json_option
@click.pass_context
def verify(ctx: click.Context, file: Path, subject: Path | None, access: tuple[str, ...], as_json: bool) -> None:
    """Check FILE (document.json, or a document.md that may have been edited) against the evidence.json beside it.

    Exits with 1 if a sentence is not supported or rests on a rule this reader may not see, if the document contradicts
    itself, or if a fact has changed.
    """
    from compliance_llm import settings, wiring
    from compliance_llm.verify.recheck import changed_facts, recheck

    bundle, was_edited = _read(file)
    chosen = settings.resolve(home=ctx.obj["home"], access=access)
    result = recheck(bundle, edited=was_edited, closed=wiring.whole_corpus(chosen).closed_to(chosen.access))
    if subject is not None:
        from compliance_llm import workflow
        from compliance_llm.subject import read_subject

        facts = workflow.establish(read_subject(subject), wiring.server(chosen)).facts
        result = result.model_copy(update={"changed_facts": changed_facts(bundle.evidence, facts)})
    if as_json:
        print_json(result)
    else:
        _print(result)
    sys.exit(0 if result.holds else 1)


def _read(file: Path) -> tuple[Bundle, bool]:
    """The Bundle to check, and whether a person may have edited it."""
    from compliance_llm.errors import CdraftError
    from compliance_llm.evaluate.documents import read_bundle

    if file.is_dir() or file.suffix == ".json":
        if file.suffix == ".json" and file.name != "document.json" and file.is_file():
            raise CdraftError(
                f"{file} is not a document.json.", "Name the document.json, with evidence.json beside it."
            )
        return read_bundle(file), False
    if file.suffix == ".md":
        from compliance_llm.views.edited_markdown import edited

        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise CdraftError(f"{file} cannot be read as text.", "Name a document.md that cdraft wrote.") from error
        return edited(text, read_bundle(file.parent)), True
    raise CdraftError(
        f"{file} cannot be checked: only document.json and document.md can be read back so far.",
        "Check the document.json or the document.md beside it.",
    )


def _print(result: Recheck) -> None:
    from collections import Counter

    from compliance_llm.verify.recheck import UNSUPPORTED

    for checked in result.verdicts:
        if checked.verdict in UNSUPPORTED:
            known = " (flagged in the document)" if checked.flagged else ""
            click.echo(f"{checked.verdict.replace('_', ' '):<14}{checked.claim}{known}: {checked.text}")
            click.echo(f"{'':<14}{checked.reason}")
        elif not checked.text:
            click.echo(f"{'cannot be read':<14} {checked.claim}: {checked.reason}")
    for line in (*result.inconsistencies, *result.changed_facts):
        click.echo(f"{'does not agree':<14} {line}")
    if result.unread:
        click.echo(f"{len(result.unread)} rules it rests on cannot be read here: {', '.join(result.unread)}")
    counts = Counter(checked.verdict for checked in result.verdicts)
    told = ", ".join(f"{n} {verdict.replace('_', ' ')}" for verdict, n in sorted(counts.items()))
    click.echo(f"{len(result.verdicts)} sentences: {told}.")

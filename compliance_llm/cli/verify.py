"""``cdraft verify``: re-verifies a document, including one edited by hand."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance_llm.cli.options import access_option, json_option, policy_option, print_json
from compliance_llm.cli.screen import echo

if TYPE_CHECKING:
    from compliance_llm.records import Bundle
    from compliance_llm.verify.recheck import Recheck


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--subject", type=click.Path(path_type=Path), help="Recompute the facts from this subject folder and compare."
)
@policy_option
@access_option
@json_option
@click.pass_context
def verify(
    ctx: click.Context,
    file: Path,
    subject: Path | None,
    policy: tuple[str, ...],
    access: tuple[str, ...],
    as_json: bool,
) -> None:
    """Verify FILE (document.json, or document.md, edited or not) against the evidence.json in the same folder.

    Exits with 1 if a sentence is not supported or cites a rule that you may not see, if the document contradicts
    itself, or if a fact has changed.
    """
    from compliance_llm import settings, wiring
    from compliance_llm.verify.recheck import changed_facts, recheck

    bundle, was_edited = _read(file)
    chosen = settings.resolve(home=ctx.obj["home"], access=access, policy=policy)
    result = recheck(bundle, edited=was_edited, closed=wiring.whole_corpus(chosen).closed_to(chosen.access))
    if subject is not None:
        from compliance_llm import workflow
        from compliance_llm.subject import read_subject

        chosen = settings.for_subject(chosen, subject)
        governing = wiring.policy_on(chosen, bundle.document.as_of)
        day = bundle.document.as_of
        described = read_subject(subject)
        server, scorer = wiring.server(chosen), wiring.scorer(described)
        battery = workflow.establish(described, governing, wiring.yardsticks(), as_of=day, server=server, scorer=scorer)
        facts = workflow.with_aggregates(battery, governing).facts
        result = result.model_copy(update={"changed_facts": changed_facts(bundle.evidence, facts)})
    if as_json:
        print_json(result)
    else:
        _print(result)
    sys.exit(0 if result.holds else 1)


def _read(file: Path) -> tuple[Bundle, bool]:
    """The Bundle to verify, and whether it may have been edited by hand."""
    from compliance_llm.errors import CdraftError
    from compliance_llm.evaluate.documents import read_bundle

    if file.is_dir() or file.suffix == ".json":
        if file.suffix == ".json" and file.name != "document.json" and file.is_file():
            raise CdraftError(
                f"{file} is not a document.json.", "Give the document.json in the folder with its evidence.json."
            )
        return read_bundle(file), False
    if file.suffix == ".md":
        from compliance_llm.views.edited_markdown import edited

        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise CdraftError(f"{file} is not a text file.", "Give a document.md that cdraft wrote.") from error
        return edited(text, read_bundle(file.parent)), True
    raise CdraftError(
        f"{file} cannot be verified: only document.json and document.md can be read back.",
        "Verify the document.json or document.md in the same folder.",
    )


def _print(result: Recheck) -> None:
    from collections import Counter

    from compliance_llm.verify.recheck import UNSUPPORTED

    for checked in result.verdicts:
        if checked.verdict in UNSUPPORTED:
            known = " (flagged in the document)" if checked.flagged else ""
            echo(f"{checked.verdict.replace('_', ' '):<14}{checked.claim}{known}: {checked.text}")
            echo(f"{'':<14}{checked.reason}")
        elif not checked.text:
            echo(f"{'cannot be read':<14} {checked.claim}: {checked.reason}")
    for line in (*result.inconsistencies, *result.changed_facts):
        echo(f"{'disagrees':<14} {line}")
    if result.unread:
        echo(f"{len(result.unread)} cited rules cannot be read here: {', '.join(result.unread)}")
    counts = Counter(checked.verdict for checked in result.verdicts)
    told = ", ".join(f"{n} {verdict.replace('_', ' ')}" for verdict, n in sorted(counts.items()))
    echo(f"{len(result.verdicts)} sentences: {told}.")

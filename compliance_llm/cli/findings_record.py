"""``cdraft findings record`` and ``retest``: what documents and new data say of findings."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance_llm.cli.findings import by_option, now, settings_of
from compliance_llm.cli.options import access_option, as_of_option, json_option, policy_option, print_json, quiet_option
from compliance_llm.cli.screen import echo

if TYPE_CHECKING:
    from compliance_llm.actions.findings.recording import Recorded
    from compliance_llm.actions.findings.retesting import Outcome


@click.command()
@click.argument("folder", metavar="OUT_DIR", type=click.Path(path_type=Path))
@by_option
@click.pass_context
def record(ctx: click.Context, folder: Path, who: str) -> None:
    """Issue the findings of the document in OUT_DIR into the register; recording it again records nothing new.

    Findings of earlier documents about the same model keep their ids and due dates. One that is closed and raised again
    is reopened as a repeat finding; one that is not raised again stays open until it is closed.
    """
    from compliance_llm.actions.findings import recording

    chosen = settings_of(ctx)
    _print_recorded(recording.record(chosen, folder, who, now(), recording.labels_of_texts(chosen)))


@click.command()
@click.argument("words", metavar="[ID]... SUBJECT_DIR", nargs=-1, required=True)
@click.option("--subject", default="", metavar="ID", help="Retest all open findings about this model.")
@by_option
@as_of_option
@policy_option
@access_option
@json_option
@quiet_option
@click.pass_context
def retest(
    ctx: click.Context,
    words: tuple[str, ...],
    subject: str,
    who: str,
    as_of: date,
    policy: tuple[str, ...],
    access: tuple[str, ...],
    as_json: bool,
    quiet: bool,
) -> None:
    """Run the tests of findings again on the data in SUBJECT_DIR; where a finding is resolved, closure is proposed."""
    from compliance_llm.actions.findings.retesting import retest as again
    from compliance_llm.cli.progress import steps

    *ids, folder = words
    if bool(ids) == bool(subject):
        raise click.UsageError("Name findings (F-0001) before SUBJECT_DIR, or a model with --subject, and not both.")
    with steps(quiet=quiet or as_json or ctx.obj["quiet"]) as step:
        outcomes = again(
            settings_of(ctx, access, policy), ids, subject, Path(folder), who, as_of=as_of, now=now(), step=step
        )
    if as_json:
        print_json({"as_of": as_of.isoformat(), "retests": [outcome.as_json() for outcome in outcomes]})
        return
    for outcome in outcomes:
        _print_outcome(outcome)
    counted = Counter(it.outcome for it in outcomes)
    echo(
        f"Closure is proposed for {counted['passes']} of {len(outcomes)}; {counted['still_fails']} still fail, "
        f"{counted['not_judged']} could not be judged."
    )


def _print_recorded(done: Recorded) -> None:
    from compliance_llm import wording
    from compliance_llm.findings.register import told
    from compliance_llm.findings.register.events import Raised
    from compliance_llm.views.plain import plain

    source = done.reported.source
    name = f"{source.subject_name}, {told.document(source)}"
    if done.before is not None:
        echo(plain(f"{name}: recorded on {wording.day(done.before.date())} already; nothing new."))
        return
    entries = {it.number: it for it in done.entries}
    counted = Counter(event.detail.kind for event in done.events)
    for event in done.events:
        happened = {"issued": "issued", "seen_again": "raised again", "not_raised": "not raised again"}
        words = happened.get(event.detail.kind, "reopened as a repeat finding")
        number = f" {event.detail.elements.number}" if isinstance(event.detail, Raised) else ""
        entry = entries[event.finding]
        older = f" (it stays {told.status(entry)}, after the date of this document)" if not entry.is_open else ""
        echo(plain(f"{entry.id} {words}{number}: {entry.elements.title}{older}"))
    told_reopened = f", {counted['reopened']} of them reopened" if counted["reopened"] else ""
    echo(
        plain(
            f"{name}: {counted['issued']} issued, {counted['seen_again']} raised again{told_reopened}, "
            f"{counted['not_raised']} not raised again."
        )
    )


def _print_outcome(it: Outcome) -> None:
    from compliance_llm.findings.register import told
    from compliance_llm.views.plain import plain

    echo(plain(f"{it.id} {told.OUTCOMES[it.outcome]}: {it.title}"))
    echo(f"  {plain(it.reason)}")
    for label, before, after in told.tested(it.tests):
        echo(f"  {plain(label)}\n    before: {plain(before)}\n    now:    {plain(after)}")

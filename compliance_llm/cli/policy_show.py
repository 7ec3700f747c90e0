"""``cdraft policy show``: what a policy sets, each with its clause."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

import click

from compliance_llm.cli.options import access_option, as_of_option, json_option, policy_option, print_json
from compliance_llm.cli.screen import console

if TYPE_CHECKING:
    from compliance_llm.records import Policy, PolicyLimit

EVERY = "every"
SAMPLES = {"all": EVERY, "later": "all but the reference", "reference": "the reference"}
Rows = Iterable[tuple[str, ...]]


@click.command()
@click.argument("id", required=False)
@policy_option
@as_of_option
@access_option
@json_option
@click.pass_context
def show(
    ctx: click.Context,
    id: str | None,
    policy: tuple[str, ...],
    as_of: date,
    access: tuple[str, ...],
    as_json: bool,
) -> None:
    """Show the rules of the policy ID (default: the one that governs) that apply on a day, each with its clause."""
    from compliance_llm import settings, wiring
    from compliance_llm.actions.policy import naming

    chosen = settings.resolve(home=ctx.obj["home"], engine="none", access=access, policy=policy)
    found = wiring.policy_on(naming(chosen, id), as_of)
    assert found is not None  # one was named
    if as_json:
        print_json({"policy": found.name, "as_of": as_of.isoformat(), "rules": found.rules.as_json()})
        return
    _print(found, as_of)


def _print(policy: Policy, as_of: date) -> None:
    rules = policy.rules
    console().print(f"{policy.name} on {as_of}; rules in {rules.source}", style="bold")
    _table("Limits", ("test", "kinds", "tiers", "samples", "limit", "clause"), map(_limit, rules.limits))
    group = rules.smallest_group
    _table("Smallest group compared", ("cases", "clause"), [(str(group.cases), group.clause)] if group else [])
    required = ((it.test, _listed(it.kinds), _listed(it.tiers), it.clause) for it in rules.required)
    _table("Tests asked for", ("test", "kinds", "tiers", "clause"), required)
    levels = ("high", "medium", "low")
    graded = ("", *(f"{level} materiality" for level in levels), "clause")
    for title, rows in (("Severity of a breach", rules.tests), ("Severity of a gap", rules.topics)):
        _table(title, graded, ((it.name, it.high, it.medium, it.low, it.clause) for it in rows))
    days = ((it.severity, "no date" if it.days is None else f"{it.days:,} days", it.clause) for it in rules.due)
    _table("Days to put right", ("severity", "days", "clause"), days)
    gaps = [(_listed(rules.gaps.topics), _listed(rules.gaps.forces), rules.gaps.clause)] if rules.gaps else []
    _table("Gaps that are findings", ("topics", "where a rule says", "clause"), gaps)
    opinions = (
        (f"{it.worst} or milder" if it.worst != "none" else "no finding", it.opinion, it.clause)
        for it in rules.opinions
    )
    _table("Best opinion with findings of", ("severity", "opinion", "clause"), opinions)
    _table("Duties", ("duty", "clause"), ((it.name.replace("_", " "), it.clause) for it in rules.duties))
    words = [*rules.severity_words.items(), *rules.level_words.items()]
    _table("Its own words", ("here", "in the text"), ((plain, own) for plain, own in words))


def _table(title: str, heads: Sequence[str], rows: Rows) -> None:
    from rich.table import Table

    given = list(rows)
    if not given:
        return
    table = Table(title=title, title_justify="left", title_style="bold", box=None, padding=(0, 2, 0, 0))
    for head in heads:
        table.add_column(head, overflow="fold")
    for row in given:
        table.add_row(*row)
    console().print()
    console().print(table)


def _limit(row: PolicyLimit) -> tuple[str, ...]:
    from compliance_llm.policy.clauses import samples_of

    low, high = (None if bound is None else f"{bound:g}" for bound in (row.min, row.max))
    bounds = f"{low} to {high}" if low and high else f"at least {low}" if low else f"at most {high}"
    least = [f"{n:,} {name}" for n, name in ((row.min_cases, "cases"), (row.min_events, "events")) if n is not None]
    about = samples_of(row)
    samples = SAMPLES[about] if isinstance(about, str) else _listed(about)
    of = f" where there are {' and '.join(least)}" if least else ""
    return row.test, _listed(row.kinds), _listed(row.tiers), samples, bounds + of, row.clause


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) or EVERY

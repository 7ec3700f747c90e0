"""``cdraft policy check``: the rules of a policy compared with its text."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from compliance_llm.cli.options import access_option, json_option, policy_option, print_json
from compliance_llm.cli.screen import echo

if TYPE_CHECKING:
    from compliance_llm.actions.policy import Checked
    from compliance_llm.policy.checking import Mismatch

TOLD = 6  # rules that are named beside a doubt


@click.command()
@click.argument("id", required=False)
@policy_option
@access_option
@json_option
@click.pass_context
def check(ctx: click.Context, id: str | None, policy: tuple[str, ...], access: tuple[str, ...], as_json: bool) -> None:
    """Compare the rules of the policy ID (default: the one that governs) with its clauses; exit 1 where they differ.

    A clause must be in the text, state the numbers and days of its rule, and name its severities.
    """
    from compliance_llm import settings
    from compliance_llm.actions.policy import checked, naming

    chosen = settings.resolve(home=ctx.obj["home"], engine="none", access=access, policy=policy)
    found = checked(naming(chosen, id))
    if as_json:
        print_json([_row(it) for it in found])
    else:
        for it in found:
            _print(it)
    sys.exit(1 if any(not problem.is_doubt for it in found for problem in it.mismatches) else 0)


def _print(checked: Checked) -> None:
    wrong = [it for it in checked.mismatches if not it.is_doubt]
    title = f"{checked.policy.name} ({checked.edition}), rules in {checked.policy.rules.source}"
    echo(f"{title}: {_counted(len(wrong))}")
    for it in wrong:
        echo(f"  {it.rule}, clause {it.clause}: {it.problem}")
    for problem, rules in _by_problem(it for it in checked.mismatches if it.is_doubt).items():
        more = f" and {len(rules) - TOLD:,} more" if len(rules) > TOLD else ""
        echo(f"  not compared: {problem} ({'; '.join(rules[:TOLD])}{more})")


def _counted(n: int) -> str:
    return (
        "every rule stands in its clause" if not n else f"{n} rule{'s do' if n > 1 else ' does'} not stand in the text"
    )


def _by_problem(doubts: Iterable[Mismatch]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for it in doubts:
        found.setdefault(it.problem, []).append(f"{it.rule}, clause {it.clause}")
    return found


def _row(checked: Checked) -> dict[str, object]:
    return {
        "policy": checked.policy.rules.instrument,
        "edition": checked.edition,
        "rules": checked.policy.rules.source,
        "mismatches": [it._asdict() for it in checked.mismatches],
    }

"""``cdraft policy init``: a rules file proposed from a policy's text, for a person to confirm."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import click

from compliance_llm.cli.options import access_option, json_option, print_json
from compliance_llm.cli.screen import echo

if TYPE_CHECKING:
    from compliance_llm.policy.proposing import Proposed

TABLES = {
    "decision": ("decision rule", "decision rules"),
    "gaps": ("rule on gaps", "rules on gaps"),
    "due": ("due date", "due dates"),
    "topic": ("severity of a gap", "severities of gaps"),
    "test": ("severity of a breach", "severities of breaches"),
    "limit": ("limit", "limits"),
    "smallest_group": ("smallest group", "smallest groups"),
    "duty": ("duty", "duties"),
    "opinion": ("opinion", "opinions"),
}


@click.command()
@click.argument("text")
@click.option("--out", type=click.Path(path_type=Path), help="Where to write; - prints it.  [default: beside TEXT]")
@access_option
@json_option
@click.pass_context
def init(ctx: click.Context, text: str, out: Path | None, access: tuple[str, ...], as_json: bool) -> None:
    """Propose the rules file of the policy TEXT, a file or the id of a text in the corpus.

    Every row stands below the words of the clause it was taken from; a person confirms each.
    """
    from compliance_llm import settings
    from compliance_llm.actions.policy import initiate

    chosen = settings.resolve(home=ctx.obj["home"], engine="none", access=access)
    done = initiate(chosen, text, out)
    if as_json:
        rows = [row._asdict() for row in done.proposed.rows]
        path = str(done.path) if done.path else None
        print_json({"path": path, "rows": rows, "not_found": list(done.proposed.not_found)})
    elif done.path is None:
        echo(done.toml, nl=False)
        _tell(done.proposed, err=True)
    else:
        _tell(done.proposed, err=False)
        echo(f"Written to {done.path}. Read each row beside the words above it, then:  cdraft policy check")


def _tell(proposed: Proposed, *, err: bool) -> None:
    """How much was found, and what was not."""
    counts = Counter(row.table for row in proposed.rows)
    told = ", ".join(f"{n} {one if n == 1 else more}" for table, (one, more) in TABLES.items() if (n := counts[table]))
    echo(f"Proposed: {told or 'nothing'}.", err=err)
    for words in (proposed.severity_words, proposed.level_words):
        if words:
            echo(f"Its own words: {', '.join(f'{own} as {plain}' for plain, own in words.items())}.", err=err)
    echo("Not found in the text:", err=err)
    for it in proposed.not_found:
        echo(f"  {it}", err=err)

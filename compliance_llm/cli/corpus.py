"""``cdraft corpus``: which instruments there are, what one of them says on a day, and the user's own texts.

Its commands are imported when they are called; each lives in a module of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compliance_llm.cli.lazy import LazyGroup
from compliance_llm.cli.screen import console as console  # commands print through it

if TYPE_CHECKING:
    from compliance_llm.corpus import Corpus
    from compliance_llm.settings import Settings

# name → (module:attribute, what `cdraft corpus --help` says of it)
COMMANDS = {
    "list": ("corpus_list:list_", "List the instruments that apply on a day."),
    "show": ("corpus_show:show", "Show what an instrument says on a day."),
    "add": ("corpus_add:add", "Take the text of a file, folder or address into the corpus."),
    "remove": ("corpus_add:remove", "Drop texts that were added."),
    "fetch": ("corpus_fetch:fetch", "Fetch official texts from the addresses in the register."),
    "diff": ("corpus_diff:diff", "Show what changed between two days or two versions of a text."),
    "impact": ("corpus_impact:impact", "List the sentences of documents that rest on rules that changed."),
}

policies_option = click.option(
    "--policies",
    type=click.Path(path_type=Path, exists=True),
    multiple=True,
    help="A further policy in Markdown, or a folder of such.",
)


@click.group(cls=LazyGroup, table=COMMANDS)
def corpus() -> None:
    """Show instruments, obligations and clauses as they stand on a date, and add texts to them."""


def loaded(ctx: click.Context, access: Sequence[str], policies: Sequence[Path]) -> Corpus:
    """What a reader may see of the corpus, with the texts that were added under the home of the whole command."""
    from compliance_llm import wiring

    return wiring.corpus(resolved(ctx, access), policies)


def resolved(ctx: click.Context, access: Sequence[str]) -> Settings:
    """The settings by the flag ``--home`` of the whole command, and the labels that a reader holds."""
    from compliance_llm import settings

    return settings.resolve(home=home_of(ctx), access=access)


def home_of(ctx: click.Context) -> Path | None:
    """The flag ``--home`` of the whole command."""
    given: dict[str, Any] = ctx.obj or {}
    return given.get("home")

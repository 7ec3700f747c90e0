"""``cdraft corpus``: the instruments, their texts as of a date, and the user's own texts.

Its commands are imported when they are called; each has its own module.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from compliance_llm.cli.lazy import LazyGroup

if TYPE_CHECKING:
    from compliance_llm.corpus import Corpus
    from compliance_llm.settings import Settings

# name → (module:attribute, what `cdraft corpus --help` says of it)
COMMANDS = {
    "list": ("corpus_list:list_", "List the instruments in force on a date."),
    "show": ("corpus_show:show", "Show the clauses and obligations of an instrument as of a date."),
    "add": ("corpus_add:add", "Add texts from a file, a folder or a URL to the corpus."),
    "remove": ("corpus_add:remove", "Remove texts that were added."),
    "fetch": ("corpus_fetch:fetch", "Download official texts from the addresses in the register."),
    "diff": ("corpus_diff:diff", "Show what changed between two dates or two versions of a text."),
    "impact": ("corpus_impact:impact", "List the sentences of documents that cite rules that have changed."),
}

policies_option = click.option(
    "--policies",
    type=click.Path(path_type=Path, exists=True),
    multiple=True,
    help="An additional policy in Markdown, or a folder of them.",
)


@click.group(cls=LazyGroup, table=COMMANDS)
def corpus() -> None:
    """Show instruments, obligations and clauses as of a date, and add texts."""


def loaded(ctx: click.Context, access: Sequence[str], policies: Sequence[Path]) -> Corpus:
    """The part of the corpus that the reader may see, with the texts added under ``--home``."""
    from compliance_llm import wiring

    return wiring.corpus(resolved(ctx, access), policies)


def resolved(ctx: click.Context, access: Sequence[str]) -> Settings:
    """The settings from the flag ``--home`` and the reader's access labels."""
    from compliance_llm import settings

    return settings.resolve(home=home_of(ctx), access=access)


def home_of(ctx: click.Context) -> Path | None:
    """The value of the flag ``--home``."""
    given: dict[str, Any] = ctx.obj or {}
    return given.get("home")

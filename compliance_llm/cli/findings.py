"""``cdraft findings``: the register of findings, from the day they are issued until they are closed.

Its commands are imported when they are called; each lives in a module of its own.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from compliance_llm.cli.lazy import LazyGroup

if TYPE_CHECKING:
    from compliance_llm.settings import Settings

# name → (module:attribute, what `cdraft findings --help` says of it)
COMMANDS = {
    "record": ("findings_record:record", "Issue the findings of a document into the register."),
    "list": ("findings_list:list_", "List findings, gravest first."),
    "show": ("findings_list:show", "Show a finding with its history."),
    "retest": ("findings_record:retest", "Run the tests of findings again on new data."),
    "close": ("findings_decide:close", "Close a finding."),
    "reopen": ("findings_decide:reopen", "Open a closed finding again."),
    "due": ("findings_decide:due", "Move a due date, once."),
    "accept": ("findings_decide:accept", "Accept the risk of a finding until a day."),
    "export": ("findings_export:export", "Write the register to a workbook, CSV or JSON."),
}


class Words(click.ParamType[str]):
    """Text that says something."""

    name = "text"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The text on one line; nothing but spaces is a usage error."""
        words = " ".join(value.split())
        return words or self.fail("say something here", param, ctx)


by_option = click.option(
    "--by", "who", required=True, type=Words(), metavar="NAME", help="Name of the person who does this."
)
why_option = click.option("--why", required=True, type=Words(), metavar="TEXT", help="Why; it stays on record.")


@click.group(cls=LazyGroup, table=COMMANDS)
def findings() -> None:
    """Keep the findings of documents in a register until they are closed; nothing in it is ever erased."""


def settings_of(ctx: click.Context, access: tuple[str, ...] = (), policy: tuple[str, ...] = ()) -> Settings:
    """The settings by the flag ``--home`` of the whole command, the labels that a reader holds, and a named policy."""
    from compliance_llm import settings

    given: dict[str, Any] = ctx.obj or {}
    return settings.resolve(home=given.get("home"), access=access, policy=policy)


def now() -> datetime:
    """The time, with this machine's zone, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)

"""``cdraft policy``: a bank's own rules beside its own text.

Its commands are imported when they are called; each lives in a module of its own.
"""

from __future__ import annotations

import click

from compliance_llm.cli.lazy import LazyGroup

# name → (module:attribute, what `cdraft policy --help` says of it)
COMMANDS = {
    "init": ("policy_init:init", "Propose the rules file of a policy from its text."),
    "check": ("policy_check:check", "Compare the rules of a policy with its text."),
    "show": ("policy_show:show", "Show the limits, severities and days that a policy sets."),
}


@click.group(cls=LazyGroup, table=COMMANDS)
def policy() -> None:
    """Write, check and show the rules by which a policy governs."""

"""The ``cdraft`` command: a group whose commands are imported when they are called, so that help is instant."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import click

import compliance_llm
from compliance_llm.errors import CdraftError

# name → (module:attribute, what `cdraft --help` says of it)
COMMANDS = {
    "init": ("init:init", "Write a commented subject.yaml and cdraft.toml."),
    "demo": ("demo:demo", "Run the whole thing on a bundled real subject."),
    "test": ("test_command:test", "Compute the facts of a subject and hold them against its limits."),
    "generate": ("generate:generate", "Write a model card or the findings of a subject."),
    "verify": ("verify:verify", "Check a document again, also after a person edited it."),
    "ask": ("ask:ask", "Answer a question from the corpus, or say why not."),
    "corpus": ("corpus:corpus", "Show instruments, obligations and clauses as they stand on a date."),
    "index": ("index:index", "Build and search the index."),
    "eval": ("eval:eval_", "Run suites and compare their scorecards."),
    "finetune": ("finetune:finetune", "Make training data, train an adapter, measure it."),
    "models": ("models:models", "List, fetch and check model weights."),
}
EXIT_USER = 3


class Commands(click.Group):
    """Loads a command's module only when that command runs; turns a CdraftError into two lines and exit code 3."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands in the order a newcomer meets them."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command, imported now; None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        module, _, attribute = COMMANDS[cmd_name][0].partition(":")
        return getattr(import_module(f"compliance_llm.cli.{module}"), attribute)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list in ``--help``, without importing a command."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, summary) for name, (_, summary) in COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command; what a user can put right is said in two lines."""
        try:
            return super().invoke(ctx)
        except CdraftError as error:
            click.echo(str(error), err=True)
            sys.exit(EXIT_USER)
        except BrokenPipeError:
            sys.exit(0)


@click.group(cls=Commands)
@click.option("--home", type=click.Path(path_type=Path, file_okay=False), help="Where cdraft keeps its indexes.")
@click.option("--quiet", is_flag=True, help="No progress on stderr.")
@click.version_option(compliance_llm.__version__, prog_name="cdraft")
@click.pass_context
def main(ctx: click.Context, home: Path | None, quiet: bool) -> None:
    """Draft the documents banks must write about their models, and prove every sentence."""
    ctx.obj = {"home": home, "quiet": quiet}

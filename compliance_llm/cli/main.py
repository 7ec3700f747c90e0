"""The ``cdraft`` command: a group whose commands are imported when they are called, so that help is instant."""

from __future__ import annotations

import sys
from pathlib import Path

import click

import compliance_llm
from compliance_llm.cli.lazy import LazyGroup
from compliance_llm.cli.screen import echo, safe
from compliance_llm.errors import CdraftError

# name → (module:attribute, what `cdraft --help` says of it)
COMMANDS = {
    "init": ("init:init", "Write a commented subject.yaml and cdraft.toml."),
    "demo": ("demo:demo", "Train the bundled example and write its model card."),
    "test": ("test_command:test", "Compute the tests of a model and compare them with its limits."),
    "generate": ("generate:generate", "Write a model card or the findings of a model."),
    "findings": ("findings:findings", "Record findings and follow them until they are closed."),
    "verify": ("verify:verify", "Re-verify a document, including one edited by hand."),
    "ask": ("ask:ask", "Answer a question with quoted clauses, or abstain."),
    "corpus": ("corpus:corpus", "Show instruments, obligations and clauses as of a date; add texts."),
    "policy": ("policy:policy", "Write, check and show the rules of a policy."),
    "index": ("index:index", "Build and search the index."),
    "eval": ("eval:eval_", "Run suites and compare their scorecards."),
    "finetune": ("finetune:finetune", "Make training data, train an adapter, evaluate it."),
    "models": ("models:models", "List, download and verify model weights."),
}
EXIT_USER = 3
NOT_UTF8 = "surrogates not allowed"  # so Python and pydantic say that half of a character cannot be written


class Commands(LazyGroup):
    """Turns a CdraftError into two lines and exit code 3."""

    def invoke(self, ctx: click.Context) -> object:
        """Runs the command; an error that the user can correct is two lines."""
        try:
            return super().invoke(ctx)
        except CdraftError as error:
            echo(error, err=True)
            sys.exit(EXIT_USER)
        except ValueError as error:
            if NOT_UTF8 not in str(error):
                raise
            echo(_not_utf8(error), err=True)
            sys.exit(EXIT_USER)
        except click.UsageError as error:
            told = error.format_message()
            if safe(told) == told:
                raise
            raise click.UsageError(safe(told), error.ctx) from error
        except BrokenPipeError:
            sys.exit(0)


def _not_utf8(error: ValueError) -> CdraftError:
    from compliance_llm.files import not_utf8

    if isinstance(error, UnicodeEncodeError):
        return not_utf8(error)
    return CdraftError(
        "A name or a value is not UTF-8: it contains half of a character.",
        "Correct the value, or rename the file or folder that it comes from.",
    )


@click.group(cls=Commands, table=COMMANDS)
@click.option("--home", type=click.Path(path_type=Path, file_okay=False), help="Folder for indexes and added texts.")
@click.option("--quiet", is_flag=True, help="No progress on stderr.")
@click.version_option(compliance_llm.__version__, prog_name="cdraft")
@click.pass_context
def main(ctx: click.Context, home: Path | None, quiet: bool) -> None:
    """Draft the documents that banks must write about their models, and prove every sentence."""
    ctx.obj = {"home": home, "quiet": quiet}

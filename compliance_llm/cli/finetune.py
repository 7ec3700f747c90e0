"""``cdraft finetune``: the recipes of the ``finetune/`` folder make the data, train an adapter and measure it."""

from __future__ import annotations

from pathlib import Path

import click

from compliance_llm.cli import outputs
from compliance_llm.cli.options import seed_option

FOLDER = click.Path(path_type=Path, file_okay=False)
FILE = click.Path(path_type=Path, dir_okay=False)

base_option = click.option(
    "--base",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    help="Weights of the base model; default: those of the default engine.",
)
threads_option = click.option("--threads", type=click.IntRange(min=1), default=1, show_default=True)


@click.group()
def finetune() -> None:
    """Make training data, train an adapter, measure it."""


@finetune.command()
@click.option("--out", type=FILE, default=Path("sections.jsonl"), show_default=True, help="JSON lines to write.")
@click.option("--copies", type=click.IntRange(min=1), default=5, show_default=True, help="Copies of each section.")
@seed_option
def data(out: Path, copies: int, seed: int) -> None:
    """Multiply the composed sections by simulating their evidence."""
    outputs.examples(out)
    _run("simulate", out=out, copies=copies, seed=seed)


@finetune.command()
@click.option("--size", type=click.Choice(["tiny", "small", "full"]), default="small", show_default=True)
@click.option("--out", type=FOLDER, default=Path("section-writer"), show_default=True, help="Folder of the adapter.")
@base_option
@threads_option
@seed_option
def train(size: str, out: Path, base: Path | None, threads: int, seed: int) -> None:
    """Train a section writer, or go on with a stopped run.

    Given again after it was stopped, the same command goes on from its last checkpoint.
    """
    outputs.adapter(out)
    _run("train", size=size, out=out, base=base, threads=threads, seed=seed)


@finetune.command()
@click.option("--adapter", type=FOLDER, help="Folder of the adapter; default: the one that comes with cdraft.")
@base_option
@click.option("--out", type=FILE, help="Write the scorecard to this file.")
@click.option("--card", is_flag=True, help="Write the scores into the adapter's README.md.")
@click.option("--limit", type=click.IntRange(min=1), help="Measure on this many parts of sections only.")
@threads_option
def evaluate(
    adapter: Path | None, base: Path | None, out: Path | None, card: bool, limit: int | None, threads: int
) -> None:
    """Measure an adapter on held-out sections, beside its base."""
    outputs.scorecard(out)
    _run("evaluate", adapter=adapter, base=base, out=out, card=card, limit=limit, threads=threads)


def _run(recipe: str, **options: object) -> None:
    """Call a recipe as its own command line would."""
    import runpy

    from compliance_llm import bundled

    arguments: list[str] = []
    for name, value in options.items():
        if value is True:
            arguments.append(f"--{name}")
        elif value is not None and value is not False:
            arguments += [f"--{name}", str(value)]
    runpy.run_path(str(bundled.folder("finetune") / f"{recipe}.py"))["main"](arguments)

"""``cdraft demo``: trains the bundled example and writes its model card."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import click

from compliance_llm.cli.options import access_option, as_of_option


@click.command()
@click.option("--out", type=click.Path(path_type=Path), default=Path("out/german-credit"), show_default=True)
@click.option("--engine", help="none, local, or an engine of cdraft.toml.  [default: local]")
@access_option
@as_of_option
@click.pass_context
def demo(ctx: click.Context, out: Path, engine: str | None, access: tuple[str, ...], as_of: date) -> None:
    """Train the German-credit example on its real data and write its model card into --out."""
    from compliance_llm import bundled
    from compliance_llm.cli.generate import generate

    subject = out / "subject"
    shutil.rmtree(subject, ignore_errors=True)
    shutil.copytree(bundled.folder("examples") / "german-credit", subject, ignore=shutil.ignore_patterns("__pycache__"))
    subprocess.run([sys.executable, str(subject / "train.py")], check=True, stdout=sys.stderr)
    ctx.invoke(
        generate,
        kind="model-card",
        subject=subject,
        out=out,
        formats="md,html,docx,json",
        engine=engine,
        access=access,
        strict=False,
        as_of=as_of,
        seed=0,
        as_json=False,
        quiet=False,
    )

"""``cdraft demo``: trains the bundled example and writes its model card."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import click

from compliance_llm.cli.options import access_option, as_of_option
from compliance_llm.cli.screen import echo
from compliance_llm.errors import CdraftError

FORMATS = ("md", "html", "docx", "json")
RECORD = ".cdraft.json"  # says that the demo made the folder of its subject, and which files it put there


@click.command()
@click.option("--out", type=click.Path(path_type=Path), default=Path("out/german-credit"), show_default=True)
@click.option("--engine", help="none, local, or an engine of cdraft.toml.  [default: local]")
@access_option
@as_of_option
@click.pass_context
def demo(ctx: click.Context, out: Path, engine: str | None, access: tuple[str, ...], as_of: date) -> None:
    """Train the German-credit example on its real data and write its model card into --out.

    The example goes into the folder subject in --out, unless a folder of that name is there that the demo did not make.
    """
    from compliance_llm import views
    from compliance_llm.cli.generate import generate
    from compliance_llm.files import sets

    subject = out / "subject"
    views.check(out, FORMATS)
    if subject.is_symlink() or (subject.exists() and not sets.is_kept(subject, RECORD)):
        raise CdraftError(
            f"{subject} is there, and cdraft demo did not make it.", "Name another folder:  cdraft demo --out DIR"
        )
    sets.check(subject, (), RECORD)
    sets.put(subject, _trained(), RECORD)
    ctx.invoke(
        generate,
        kind="model-card",
        subject=subject,
        out=out,
        formats=",".join(FORMATS),
        paper=None,
        engine=engine,
        policy=(),
        access=access,
        strict=False,
        as_of=as_of,
        seed=0,
        as_json=False,
        quiet=False,
    )


def _trained() -> dict[str, bytes | str]:
    """The files of the example after its training, and the record of them."""
    import json
    import tempfile

    from compliance_llm import __version__, bundled
    from compliance_llm.files import digests

    with tempfile.TemporaryDirectory(prefix="cdraft-demo-") as folder:
        example = Path(folder) / "german-credit"
        shutil.copytree(
            bundled.folder("examples") / "german-credit", example, ignore=shutil.ignore_patterns("__pycache__")
        )
        told = subprocess.run(
            [sys.executable, str(example / "train.py")], check=True, stdout=subprocess.PIPE, text=True
        )
        echo(told.stdout, err=True, nl=False)
        made = sorted(path for path in example.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
        contents: dict[str, bytes | str] = {path.relative_to(example).as_posix(): path.read_bytes() for path in made}
    return {**contents, RECORD: json.dumps({"cdraft": __version__, "files": digests(contents)}, indent=1) + "\n"}

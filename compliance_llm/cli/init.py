"""``cdraft init``: a commented subject.yaml and cdraft.toml to fill in."""

from __future__ import annotations

from pathlib import Path

import click

from compliance_llm.cli.screen import echo
from compliance_llm.errors import CdraftError


@click.command()
@click.argument("folder", metavar="[DIR]", type=click.Path(path_type=Path, file_okay=False), default=Path())
def init(folder: Path) -> None:
    """Write a commented subject.yaml and cdraft.toml into DIR (default: the current folder)."""
    from compliance_llm.cli.templates import CONFIG, SUBJECT
    from compliance_llm.files import write_whole

    wanted = {folder / "subject.yaml": SUBJECT, folder / "cdraft.toml": CONFIG}
    for path in wanted:
        if path.exists():
            raise CdraftError(
                f"{path} already exists; nothing was written.", f"Move it, or choose another folder:  {NEXT}"
            )
    for path, content in wanted.items():
        echo(f"wrote {write_whole(path, content)}", err=True)
    echo(f"Fill in subject.yaml, then:  cdraft test {folder}", err=True)


NEXT = "cdraft init my-model"

"""``cdraft models``: lists, downloads and verifies model weights."""

from __future__ import annotations

import click

from compliance_llm.cli.options import json_option, print_json
from compliance_llm.cli.screen import echo


@click.group()
def models() -> None:
    """List, download and verify model weights."""


@models.command("list")
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """List the weights that cdraft uses and whether they are on this machine."""
    from compliance_llm import settings
    from compliance_llm.adapters.network import weights

    cache = settings.resolve(home=ctx.obj["home"]).cache
    rows = [
        {"name": it.name, "kind": it.kind, "title": it.title, "licence": it.licence, "hub": it.hub, "sha256": it.sha256}
        | {"here": weights.is_whole(it.name, cache), "folder": str(it.folder(cache))}
        for it in weights.catalogue().values()
    ]
    if as_json:
        print_json(rows)
        return
    for row in rows:
        echo(f"{row['name']}  ({row['kind']}, {row['licence']})  {row['title']}")
        echo(f"    {'in ' + str(row['folder']) if row['here'] else 'not on this machine:  cdraft models fetch'}")


@models.command()
@click.argument("names", nargs=-1)
@click.option("--again", is_flag=True, help="Download again even if the weights are present.")
@click.pass_context
def fetch(ctx: click.Context, names: tuple[str, ...], again: bool) -> None:
    """Download, verify and convert the weights NAMES (default: all). Needs a network once."""
    from compliance_llm import settings
    from compliance_llm.adapters.network import weights
    from compliance_llm.cli.progress import steps

    resolved = settings.resolve(home=ctx.obj["home"])
    for name in _known(names):
        with steps(quiet=ctx.obj["quiet"]) as tell:
            folder = weights.fetch(
                name,
                resolved.cache,
                resolved.offline,
                again=again,
                tell=lambda step, name=name: tell(f"{name}: {step}"),
            )
        echo(f"{name}  {folder}")


@models.command()
@click.argument("names", nargs=-1)
@click.pass_context
def verify(ctx: click.Context, names: tuple[str, ...]) -> None:
    """Verify every file of the weights NAMES (default: all) against its SHA-256."""
    from compliance_llm import settings
    from compliance_llm.adapters.network import weights

    cache = settings.resolve(home=ctx.obj["home"]).cache
    for name in _known(names):
        echo(f"{name}  {weights.verify(name, cache)} files verified")


def _known(names: tuple[str, ...]) -> list[str]:
    """The names given, or all; an unknown name is an error before any work."""
    from compliance_llm.adapters.network import weights

    return [weights.entry(name).name for name in names] or list(weights.catalogue())

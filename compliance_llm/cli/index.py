"""``cdraft index``: build the index of the corpus, look at it, search it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from compliance_llm import wording
from compliance_llm.cli.options import as_of_option, json_option, print_json

if TYPE_CHECKING:
    from compliance_llm.corpus import Corpus
    from compliance_llm.ports import Encoder
    from compliance_llm.records import Obligation, Passage
    from compliance_llm.settings import Settings

engine_option = click.option("--engine", help="none indexes and searches by words alone.  [default: local]")


@click.group()
def index() -> None:
    """Build and search the index."""


@index.command()
@engine_option
@click.pass_context
def build(ctx: click.Context, engine: str | None) -> None:
    """Build the index anew, in place of the one there."""
    from compliance_llm import settings
    from compliance_llm.cli.progress import steps
    from compliance_llm.index import build_index

    resolved, corpus, encoder = _parts(ctx, engine)
    folder = settings.index_folder(resolved, corpus, encoder)
    with steps(quiet=ctx.obj["quiet"]) as tell:
        tell("indexing")
        built = build_index(corpus.told, encoder, folder, corpus.digest)
    click.echo(f"{built.name}\n    in {folder}")


@index.command()
@engine_option
@json_option
@click.pass_context
def status(ctx: click.Context, engine: str | None, as_json: bool) -> None:
    """Say whether there is an index for the corpus as it stands, and by what it was built."""
    from compliance_llm import settings
    from compliance_llm.index.store import MANIFEST, read_manifest

    resolved, corpus, encoder = _parts(ctx, engine)
    folder = settings.index_folder(resolved, corpus, encoder)
    manifest = read_manifest(folder) if (folder / MANIFEST).exists() else None
    size = sum(manifest.files.values()) if manifest else 0
    if as_json:
        row = {"folder": str(folder), "built": manifest is not None, "corpus_digest": corpus.digest}
        made = {"encoder": manifest.encoder, "evidence": manifest.n, "bytes": size} if manifest else {}
        print_json(row | made)
    elif manifest is None:
        click.echo(f"not built yet:  cdraft index build\n    in {folder}")
    else:
        click.echo(f"{manifest.n} passages and obligations, {manifest.encoder or 'words alone'}, {size:,} bytes")
        click.echo(f"    in {folder}")


@index.command()
@click.argument("words")
@click.option("-k", "count", type=click.IntRange(min=1), default=10, show_default=True, help="How many results.")
@click.option("--jurisdiction", "jurisdictions", multiple=True, help="Only rules of this jurisdiction (us, eu, uk …).")
@engine_option
@as_of_option
@json_option
@click.pass_context
def search(
    ctx: click.Context,
    words: str,
    count: int,
    jurisdictions: tuple[str, ...],
    engine: str | None,
    as_of: date,
    as_json: bool,
) -> None:
    """Rank the clauses and obligations that apply on a day for WORDS, best first."""
    from compliance_llm import settings

    resolved, corpus, encoder = _parts(ctx, engine)
    rules = corpus.applicable(as_of, [name.lower() for name in jurisdictions] or None)
    among = frozenset(it.id for it in rules.told)
    found = settings.index(resolved, corpus, encoder).search(words, k=count, among=among)
    if as_json:
        print_json([ranked._asdict() | _shown(rules.evidence(ranked.id)) for ranked in found])
        return
    for ranked in found:
        evidence = rules.evidence(ranked.id)
        meaning = "" if ranked.cosine is None else f", cosine {ranked.cosine:.3f}"
        click.echo(f"{evidence.citation}  [{ranked.id}]  BM25 {ranked.bm25:.2f}{meaning}")
        if evidence.type == "passage":
            click.echo(f"    {evidence.text}")
        else:
            secondary = wording.reservation(evidence.confidence)
            click.echo(f"    {evidence.statement}" + (f" ({secondary})" if secondary else ""))


def _shown(evidence: Passage | Obligation) -> dict[str, str]:
    read = {"confidence": evidence.confidence} if evidence.type == "obligation" else {}
    return {"citation": evidence.citation, **read}


def _parts(ctx: click.Context, engine: str | None) -> tuple[Settings, Corpus, Encoder | None]:
    from compliance_llm import settings

    resolved = settings.resolve(home=ctx.obj["home"], engine=engine)
    return resolved, settings.corpus(resolved), settings.encoder(resolved)

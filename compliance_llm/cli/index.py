"""``cdraft index``: builds, describes and searches the index of the corpus."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from compliance_llm import wording
from compliance_llm.cli.options import (
    access_option,
    as_of_option,
    in_utf8,
    instrument_option,
    json_option,
    jurisdiction_option,
    print_json,
)
from compliance_llm.cli.screen import echo

if TYPE_CHECKING:
    from compliance_llm.corpus import Corpus
    from compliance_llm.ports import Encoder
    from compliance_llm.records import Obligation, Passage
    from compliance_llm.settings import Settings

engine_option = click.option("--engine", help="none: keyword index only.  [default: local]")


@click.group()
def index() -> None:
    """Build and search the index."""


@index.command()
@engine_option
@click.pass_context
def build(ctx: click.Context, engine: str | None) -> None:
    """Rebuild the index; an interrupted build resumes."""
    from compliance_llm import wiring
    from compliance_llm.cli.progress import bar

    resolved, whole, encoder = _parts(ctx, engine)
    built = bar(wiring.indexing(resolved, whole, encoder, anew=True), quiet=ctx.obj["quiet"])
    bar(wiring.reading_ahead(resolved, whole, encoder), quiet=ctx.obj["quiet"])
    echo(f"{built.name}\n    in {wiring.index_state(resolved, whole, encoder).where}")


@index.command()
@engine_option
@json_option
@click.pass_context
def status(ctx: click.Context, engine: str | None, as_json: bool) -> None:
    """Show whether an index of the current corpus exists, and its encoder and size."""
    from compliance_llm import wiring

    resolved, whole, encoder = _parts(ctx, engine)
    state = wiring.index_state(resolved, whole, encoder)
    made_by = encoder.name if encoder else None
    if as_json:
        row = {"where": state.where, "built": state.evidence is not None, "corpus_digest": whole.digest}
        made = {"encoder": made_by, "evidence": state.evidence, "bytes": state.size}
        print_json(row | (made if state.evidence is not None else {}))
    elif state.evidence is None:
        echo(f"not built yet:  cdraft index build\n    in {state.where}")
    else:
        echo(f"{state.evidence} passages and obligations, {made_by or 'keywords only'}, {state.size:,} bytes")
        echo(f"    in {state.where}")


@index.command()
@click.argument("words", callback=in_utf8)
@click.option("-k", "count", type=click.IntRange(min=1), default=10, show_default=True, help="Number of results.")
@jurisdiction_option
@instrument_option
@click.option("--topic", "topics", multiple=True, help="Only obligations on this topic, and their clauses.")
@access_option
@engine_option
@as_of_option
@json_option
@click.pass_context
def search(
    ctx: click.Context,
    words: str,
    count: int,
    jurisdictions: tuple[str, ...],
    instruments: tuple[str, ...],
    topics: tuple[str, ...],
    access: tuple[str, ...],
    engine: str | None,
    as_of: date,
    as_json: bool,
) -> None:
    """Rank the clauses and obligations in force on a date for WORDS, best first.

    Filters and access labels apply before ranking.
    """
    from compliance_llm import wiring
    from compliance_llm.cli.progress import bar

    resolved, whole, encoder = _parts(ctx, engine, access)
    view = wiring.readable(resolved, whole).within(instruments=instruments or None, topics=topics or None)
    rules = view.applicable(as_of, [name.lower() for name in jurisdictions] or None)
    among = frozenset(it.id for it in rules.told)
    index = bar(wiring.searching(resolved, whole, encoder), quiet=ctx.obj["quiet"])
    found = index.search(words, k=count, among=among)
    if as_json:
        print_json([ranked._asdict() | _shown(rules.evidence(ranked.id)) for ranked in found])
        return
    for ranked in found:
        evidence = rules.evidence(ranked.id)
        meaning = "" if ranked.cosine is None else f", cosine {ranked.cosine:.3f}"
        again = "" if ranked.reranked is None else f", reranked {ranked.reranked:.3f}"
        echo(f"{evidence.citation}  [{ranked.id}]  BM25 {ranked.bm25:.2f}{meaning}{again}")
        if evidence.type == "passage":
            echo(f"    {evidence.text}")
        else:
            secondary = wording.reservation(evidence.confidence)
            echo(f"    {evidence.statement}" + (f" ({secondary})" if secondary else ""))


def _shown(evidence: Passage | Obligation) -> dict[str, str]:
    read = {"confidence": evidence.confidence} if evidence.type == "obligation" else {}
    return {"citation": evidence.citation, **read}


def _parts(
    ctx: click.Context, engine: str | None, access: tuple[str, ...] = ()
) -> tuple[Settings, Corpus, Encoder | None]:
    from compliance_llm import settings, wiring

    resolved = settings.resolve(home=ctx.obj["home"], engine=engine, access=access)
    return resolved, wiring.whole_corpus(resolved), wiring.encoder(resolved)

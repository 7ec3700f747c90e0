"""``cdraft ask``: answers a question from the corpus."""

from __future__ import annotations

import sys
from datetime import date

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
from compliance_llm.records import Answer, Quote


@click.command()
@click.argument("question", callback=in_utf8)
@jurisdiction_option
@instrument_option
@access_option
@click.option("--engine", help="none: keyword search only.  [default: local]")
@click.option("--strict", is_flag=True, help="Exit 1 if cdraft abstains.")
@as_of_option
@json_option
@click.pass_context
def ask(
    ctx: click.Context,
    question: str,
    jurisdictions: tuple[str, ...],
    instruments: tuple[str, ...],
    access: tuple[str, ...],
    engine: str | None,
    strict: bool,
    as_of: date,
    as_json: bool,
) -> None:
    """Answer QUESTION with quoted clauses of the rules in force, or abstain and say why."""
    from compliance_llm import settings, wiring
    from compliance_llm.answer import answer
    from compliance_llm.cli.progress import bar

    resolved = settings.resolve(home=ctx.obj["home"], engine=engine, access=access)
    whole = wiring.whole_corpus(resolved)
    index = bar(wiring.searching(resolved, whole, wiring.encoder(resolved)), quiet=ctx.obj["quiet"])
    view = wiring.readable(resolved, whole).within(instruments=instruments or None)
    found = answer(question, view, index, wiring.judge(), as_of, jurisdictions or None)
    if as_json:
        print_json(found)
    else:
        echo(to_text(found))
    sys.exit(1 if strict and found.abstained else 0)


def to_text(found: Answer) -> str:
    """The answer as a terminal shows it: each claim with its source and the dates between which it applies."""
    if found.abstained:
        return found.answer
    told = [line for claim in found.claims for line in (claim.text, *map(_stands, claim.citations))]
    return "\n".join([*told, f"As of {found.as_of}."])


def _stands(quote: Quote) -> str:
    """The source of a claim: evidence id, quotation or paraphrase, and the dates between which it applies."""
    from compliance_llm.corpus import REGISTER

    span = f"from {quote.since or 'no stated day'}" + (f" until {quote.until}" if quote.until else "")
    if quote.instrument == REGISTER:
        return f"    [{quote.evidence}] cdraft's own register; known {span}"
    example = "example policy; " if quote.example else ""
    words = example + ("exact words" if quote.quote else "paraphrase")
    secondary = wording.reservation(quote.confidence)
    return f"    [{quote.evidence}] {words}; applies {span}" + (f"; {secondary}" if secondary else "")

"""``cdraft generate``: a document about a subject."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import get_args

import click

from compliance_llm.cli.options import (
    access_option,
    as_of_option,
    json_option,
    policy_option,
    print_json,
    quiet_option,
    seed_option,
)
from compliance_llm.cli.screen import echo
from compliance_llm.records import DocumentKind, Paper

FORMATS = ("md", "html", "docx", "json")
ON_DEMAND = ("pdf",)
PAPERS: tuple[Paper, ...] = get_args(Paper)


@click.command()
@click.option("--model-card", "kind", flag_value="model-card", help="Write a model card with its findings.")
@click.option(
    "--validation-report",
    "kind",
    flag_value="validation-report",
    help="Write a validation report: proposed opinion, one section a question, findings.",
)
@click.option(
    "--development-document",
    "kind",
    flag_value="development-document",
    help="Write what the developers declare, checked against the data, with what is not on file.",
)
@click.option("--findings", "kind", flag_value="findings", help="Write the findings only, with their tests.")
@click.argument("subject", type=click.Path(path_type=Path), default=Path())
@click.option("--out", type=click.Path(path_type=Path), help="Output folder.  [default: out/<subject's folder>]")
@click.option(
    "--format",
    "formats",
    default=",".join(FORMATS),
    show_default=True,
    help="Formats to write, separated by commas: md, html, docx, pdf, json.",
)
@click.option(
    "--paper",
    type=click.Choice(PAPERS),
    help="Paper of docx and pdf.  [default: CDRAFT_PAPER, then `paper` of [views] in cdraft.toml, then a4]",
)
@click.option("--engine", help="none, local, or an engine of cdraft.toml.  [default: local]")
@policy_option
@access_option
@click.option("--strict", is_flag=True, help="Exit 1 if a claim is not supported, a test fails or text was set aside.")
@as_of_option
@seed_option
@json_option
@quiet_option
@click.pass_context
def generate(
    ctx: click.Context,
    kind: DocumentKind | None,
    subject: Path,
    out: Path | None,
    formats: str,
    paper: Paper | None,
    engine: str | None,
    policy: tuple[str, ...],
    access: tuple[str, ...],
    strict: bool,
    as_of: date,
    seed: int,
    as_json: bool,
    quiet: bool,
) -> None:
    """Draft a document about the subject in the folder SUBJECT (default: the current one), every sentence verified."""
    from compliance_llm import settings, views, wiring
    from compliance_llm.actions.generate import produce
    from compliance_llm.cli.progress import steps

    if kind is None:
        raise click.UsageError(
            "Choose what to write: --model-card, --validation-report, --development-document or --findings."
        )
    chosen = [name.strip() for name in formats.split(",") if name.strip()]
    if unknown := [name for name in chosen if name not in (*FORMATS, *ON_DEMAND)]:
        raise click.UsageError(f"Unknown format {unknown[0]!r}; choose from {', '.join((*FORMATS, *ON_DEMAND))}.")
    resolved = settings.resolve(home=ctx.obj["home"], engine=engine, access=access, policy=policy, paper=paper)
    folder = out or Path("out") / subject.resolve().name
    with steps(quiet=quiet or ctx.obj["quiet"] or as_json) as step:
        bundle = produce(kind, subject, folder, resolved, as_of=as_of, seed=seed, formats=chosen, step=step)
    if as_json:
        print_json(bundle.document)
    else:
        echo(views.to_text(bundle))
        for name in sorted(path.name for path in folder.iterdir() if path.stem in ("document", "findings")):
            echo(f"  {folder / name}")
    failed = bundle.document.verdicts.keys() - {"supported", "not_judged"}
    facts = [piece for piece in bundle.evidence if piece.type == "fact"]
    sys.exit(1 if strict and (failed or wiring.is_barred(facts)) else 0)

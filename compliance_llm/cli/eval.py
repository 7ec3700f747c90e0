"""``cdraft eval``: run suites, read their scorecards, compare two runs."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from compliance_llm.cli import outputs
from compliance_llm.cli.options import json_option, print_json, seed_option
from compliance_llm.cli.screen import console, echo

if TYPE_CHECKING:
    from compliance_llm.evaluate.scorecards import Difference
    from compliance_llm.records import Estimate, Scorecard


@click.group("eval")
def eval_() -> None:
    """Run suites and compare their scorecards."""


@eval_.command("list")
@json_option
def list_(as_json: bool) -> None:
    """List the suites with their measures and thresholds."""
    from compliance_llm.evaluate.suites import suites

    found = suites()
    if as_json:
        print_json([suite.as_json() for suite in found])
        return
    for suite in found:
        echo(f"{suite.id:<12}{suite.measures}")
        for gate in suite.gates:
            bar = f"at least {gate.min:g}" if gate.min is not None else f"at most {gate.max:g}"
            echo(f"{'':<12}  {gate.metric}: {bar}")


@eval_.command()
@click.argument("suite")
@click.option(
    "--data",
    type=click.Path(path_type=Path),
    help="claims, ask, as-of: JSON lines of cases. findings: a folder with key.json.",
)
@click.option("--beir", type=click.Path(path_type=Path), help="retrieval: a folder in the BEIR layout.")
@click.option(
    "-k",
    "--k",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    help="retrieval: number of results that count.",
)
@click.option(
    "--answered", type=click.Path(path_type=Path), help="retrieval: answered questions to search with (JSON lines)."
)
@click.option(
    "--document",
    "documents",
    type=click.Path(path_type=Path),
    multiple=True,
    help="numbers, coverage: a folder with document.json and evidence.json.",
)
@click.option(
    "--baseline", type=click.Path(path_type=Path), help="coverage: the same document written by the plain drafter."
)
@click.option("--out", type=click.Path(path_type=Path), help="Write the scorecard to this file.")
@seed_option
@json_option
@click.pass_context
def run(
    ctx: click.Context,
    suite: str,
    data: Path | None,
    beir: Path | None,
    k: int,
    answered: Path | None,
    documents: tuple[Path, ...],
    baseline: Path | None,
    out: Path | None,
    seed: int,
    as_json: bool,
) -> None:
    """Run SUITE and print its scorecard; exit 1 if a threshold of the suite is missed."""
    from compliance_llm.evaluate.scorecards import failed_gates, write_scorecard
    from compliance_llm.evaluate.suites import suite as find

    chosen = find(suite)
    outputs.scorecard(out)
    given = Given(data, beir, k, answered, documents, baseline, seed)
    card = RUNNERS[suite](ctx, given)
    if out is not None:
        write_scorecard(card, out)
    if as_json:
        print_json(card)
    else:
        _print(card)
    if learned := int(card.about.get("questions seen in training", "0")):
        asked = f"{learned:,} of the {int(card.about['questions']):,} questions"
        echo(f"The encoder was trained on {asked}: expect lower figures on new questions.", err=True)
    failed = failed_gates(card, chosen)
    for line in failed:
        echo(f"Threshold missed: {line}.", err=True)
    sys.exit(1 if failed else 0)


@eval_.command()
@click.argument("a", type=click.Path(path_type=Path))
@click.argument("b", type=click.Path(path_type=Path))
@seed_option
@json_option
def compare(a: Path, b: Path, seed: int, as_json: bool) -> None:
    """Compare two scorecards of one suite case by case: the mean difference of B minus A."""
    from compliance_llm.evaluate.scorecards import compare as difference
    from compliance_llm.evaluate.scorecards import read_scorecard

    found = difference(read_scorecard(a), read_scorecard(b), seed)
    if as_json:
        print_json(found)
    else:
        _print_difference(found)


class Given(NamedTuple):
    """The options of the command; each suite takes those it reads."""

    data: Path | None
    beir: Path | None
    k: int
    answered: Path | None
    documents: tuple[Path, ...]
    baseline: Path | None
    seed: int


def _claims(_: click.Context, given: Given) -> Scorecard:
    from compliance_llm.evaluate.claims import run_claims

    return run_claims(_given(given.data, "--data FILE.jsonl"), seed=given.seed)


def _numbers(_: click.Context, given: Given) -> Scorecard:
    from compliance_llm.evaluate.numbers import run_numbers

    return run_numbers(given.documents, seed=given.seed)


def _coverage(_: click.Context, given: Given) -> Scorecard:
    from compliance_llm.evaluate.coverage import run_coverage

    document = given.documents[0] if given.documents else None
    return run_coverage(_given(document, "--document DIR"), baseline=given.baseline)


def _given(path: Path | None, option: str) -> Path:
    if path is None:
        raise click.UsageError(f"This suite needs {option}.")
    return path


def _findings(ctx: click.Context, given: Given) -> Scorecard:
    import runpy
    import tempfile

    from compliance_llm import bundled, settings
    from compliance_llm.actions.findings_of import findings_of
    from compliance_llm.evaluate.findings import run_findings

    raised = findings_of(settings.resolve(home=ctx.obj["home"], engine="none"))
    if given.data is not None:
        command = f"cdraft eval run findings --data {given.data.name}"
        return _run_on(run_findings(given.data, raised), {"command": command})
    with tempfile.TemporaryDirectory() as made:
        runpy.run_path(str(bundled.folder("evals") / "findings" / "make.py"))["make"](Path(made), given.seed)
        card = run_findings(Path(made), raised)
        return _run_on(card, {"set": f"cdraft's own, seed {given.seed}", "command": "cdraft eval run findings"})


def _run_on(card: Scorecard, about: dict[str, str]) -> Scorecard:
    """A Scorecard that also says what was run, and on what hardware."""
    return card.model_copy(update={"about": card.about | about | _hardware()})


def _retrieval(ctx: click.Context, folder: Path, k: int, seed: int, answered: Path | None) -> Scorecard:
    from compliance_llm import settings, wiring
    from compliance_llm.evaluate.retrieval import run_retrieval
    from compliance_llm.evaluate.seen import read_seen
    from compliance_llm.files import digest
    from compliance_llm.index import read_pairs

    resolved = settings.resolve(home=ctx.obj["home"])
    encoder = wiring.encoder(resolved)
    adapter = wiring.encoder_adapter()
    known = f" --answered {answered.name}" if answered else ""
    corpus = folder / "corpus.jsonl"
    keep = resolved.home / "index" / f"benchmark-{digest(corpus)[:16]}" if corpus.is_file() else None
    return run_retrieval(
        folder,
        encoder,
        k,
        seed,
        reranker=wiring.reranker(resolved, encoder),
        seen=read_seen(adapter) if adapter and encoder else None,
        answered=read_pairs(answered) if answered else (),
        keep=keep,
        builder=wiring.builder(resolved, encoder),
        about={"command": f"cdraft eval run retrieval --beir {folder.name} -k {k}{known}"} | _hardware(),
    )


def _hardware() -> dict[str, str]:
    """Processor, and how many cores and threads this process may use."""
    import os
    import platform

    cpuinfo = Path("/proc/cpuinfo")
    lines = cpuinfo.read_text(encoding="utf-8").splitlines() if cpuinfo.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    threads = os.environ.get("OMP_NUM_THREADS", "not set")
    return {"processor": names[0] if names else platform.processor(), "cores": str(cores), "OMP_NUM_THREADS": threads}


def _ask(ctx: click.Context, data: Path | None) -> Scorecard:
    """The suite of questions, by default those held out from fitting and those on clauses that conflict."""
    from datetime import date

    from compliance_llm import bundled, settings, wiring
    from compliance_llm.cli.progress import bar
    from compliance_llm.evaluate.answers import read_questions, run_answers

    ours = [bundled.folder("evals") / "ask" / name for name in ("held-out.jsonl", "conflicts.jsonl")]
    questions = [it for file in ([data] if data else ours) for it in read_questions(file)]
    resolved = settings.resolve(home=ctx.obj["home"])
    whole = wiring.whole_corpus(resolved)
    index = bar(wiring.searching(resolved, whole, wiring.encoder(resolved)), quiet=ctx.obj["quiet"])
    return run_answers(questions, wiring.readable(resolved, whole), index, wiring.judge(), date.today())


def _as_of(data: Path | None) -> Scorecard:
    """The suite ``as-of`` on the bundled corpus with keyword search only, so that neither texts nor weights matter.

    Its baseline applies the rules of the register's date.
    """
    from datetime import date

    from compliance_llm import bundled, wiring
    from compliance_llm.corpus import load_corpus
    from compliance_llm.corpus.catalogue.instruments import read_register
    from compliance_llm.evaluate.as_of import run_as_of
    from compliance_llm.evaluate.as_of_cases import read_cases
    from compliance_llm.index import build_index

    cases = read_cases(data or bundled.folder("evals") / "as-of" / "cases.jsonl")
    corpus = load_corpus()
    index = build_index(corpus.told, None, None, corpus.digest)
    today = date.fromisoformat(read_register(bundled.folder("corpora") / "instruments.yaml").as_of)
    return run_as_of(cases, corpus, index, wiring.judge(), today)


RUNNERS: dict[str, Callable[[click.Context, Given], Scorecard]] = {
    "claims": _claims,
    "numbers": _numbers,
    "coverage": _coverage,
    "ask": lambda ctx, given: _ask(ctx, given.data),
    "as-of": lambda _, given: _as_of(given.data),
    "findings": _findings,
    "retrieval": lambda ctx, given: _retrieval(
        ctx, _given(given.beir, "--beir DIR"), given.k, given.seed, given.answered
    ),
}


def _print(card: Scorecard) -> None:
    from rich.table import Table

    table = Table(title=f"{card.suite}@{card.version}, {card.seconds:.1f} s")
    for name in ("metric", "value", "95% interval", "n", *card.baselines):
        table.add_column(name, justify="left" if name == "metric" else "right")
    for name, found in card.metrics.items():
        beside = [_short(baseline.get(name)) for baseline in card.baselines.values()]
        table.add_row(name, f"{found.value:.3f}", _interval(found), f"{found.n:,}", *beside)
    console().print(table)


def _print_difference(found: Difference) -> None:
    cases = found.cases
    echo(f"{found.suite}: B − A = {cases.value:+.4f} per case, {_interval(cases)}, n = {cases.n:,}")
    echo(f"B is better on {found.better:,} cases and worse on {found.worse:,}.")
    for name, (first, second) in found.metrics.items():
        echo(f"  {name:<28}{first:>8.3f} → {second:.3f}")


def _short(found: Estimate | None) -> str:
    return f"{found.value:.3f}" if found is not None else "–"


def _interval(found: Estimate) -> str:
    return f"{found.low:.3f} to {found.high:.3f}" if found.low is not None and found.high is not None else "–"

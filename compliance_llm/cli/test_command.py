"""``cdraft test``: compute the Facts of a subject and hold them against its limits."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from compliance_llm.cli.options import json_option, print_json, quiet_option

if TYPE_CHECKING:
    from compliance_llm.records import Fact

COLOURS = {"pass": "green", "fail": "bold red", "unsettled": "yellow", "not_tested": "magenta", "none": "dim"}
WIDTH = 150  # columns, where no terminal says how wide it is
HEADINGS = ("measure", "value", "95% interval", "n", "limit", "result")
REPORTED = ("fact:relied.", "fact:conflict.")
MANY = 6  # more passes of one kind than this share a line


@click.command("test")
@click.argument("subject", type=click.Path(path_type=Path), default=Path())
@click.option("--strict", is_flag=True, help="Exit 1 if a test fails its limit.")
@click.option("--all", "show_all", is_flag=True, help="List the tests without a limit too.")
@json_option
@quiet_option
@click.pass_context
def test(ctx: click.Context, subject: Path, strict: bool, show_all: bool, as_json: bool, quiet: bool) -> None:
    """Compute the facts of the subject in the folder SUBJECT (default: the current one), beside its limits."""
    from compliance_llm import settings, wiring
    from compliance_llm.cli.progress import steps
    from compliance_llm.facts import examine
    from compliance_llm.subject import documents_of, open_cases, read_subject, results_of

    with steps(quiet=quiet or ctx.obj["quiet"] or as_json) as step:
        step("Reading the subject")
        described = read_subject(subject)
        results, documents = results_of(described), documents_of(described)
        step("Reading the scored cases")
        cases = (
            open_cases(described, wiring.server(settings.resolve(home=ctx.obj["home"])))
            if described.data.scored
            else None
        )
        step("Computing the facts")
        facts = examine(described, cases, results.facts, documents.passages).facts
        found = cases.set_aside if cases else ()
        if cases:
            cases.close()
    set_aside = (*described.set_aside, *found, *results.set_aside, *documents.set_aside)
    if as_json:
        rows = [fact.as_json() for fact in facts]
        print_json({"subject": described.as_json(), "facts": rows, "set_aside": [one.as_json() for one in set_aside]})
    else:
        _show([fact for fact in facts if fact.origin != "declared"], described.name, show_all=show_all)
    for one in set_aside:
        click.echo(f"set aside: {one.where}: {one.how}: “{one.words}”", err=True)
    sys.exit(1 if strict and any(fact.verdict == "fail" for fact in facts) else 0)


class Row(NamedTuple):
    """A line of the table."""

    cells: tuple[str, ...]
    style: str


def _show(facts: list[Fact], name: str, *, show_all: bool) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.markup import escape
    from rich.table import Table

    from compliance_llm import wording

    table = Table(title=escape(name), title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    for heading in HEADINGS:
        table.add_column(heading, justify="right" if heading in ("value", "n") else "left", overflow="fold")
    for row in _rows(facts, show_all=show_all):
        table.add_row(*map(escape, row.cells), style=row.style)
    console = Console(width=None if sys.stdout.isatty() else WIDTH, highlight=False)
    console.print(table)
    for fact in facts:
        if fact.verdict == "not_tested":
            console.print(f"not tested: {_name(fact)} ({escape(fact.reason)})", style="magenta")
    counted = Counter(wording.result(fact) for fact in facts)
    console.print(", ".join(f"{counted[word]:,} {word}" for word in ("pass", "fail", "unsettled")), end=", ")
    console.print(f"{counted['not tested']:,} not tested, {counted['no limit']:,} without a limit (--all lists them)")


def _rows(facts: list[Fact], *, show_all: bool) -> Iterator[Row]:
    """The tests with a limit and the figures relied on; many passes of one kind against one limit share a line."""
    from compliance_llm import wording

    passes: dict[tuple[str, str], list[Fact]] = {}
    for fact in facts:
        if fact.verdict == "pass" and not show_all:
            passes.setdefault(_kind(fact), []).append(fact)
    for fact in facts:
        alike = passes.get(_kind(fact), [fact]) if fact.verdict == "pass" else [fact]
        limit = f"{wording.limit(fact)} ({wording.authority(fact)})" if fact.limit else ""
        if len(alike) > MANY:
            if fact is alike[0]:
                low, high = (wording.number(pick(_figures(alike)), fact) for pick in (min, max))
                name, _ = _kind(fact)
                yield Row((f"{name}.* ({len(alike)} tests)", f"{low} to {high}", "", "", limit, "pass"), "green")
        elif fact.verdict != "not_tested" and (show_all or fact.limit or fact.id.startswith(REPORTED)):
            conflict = fact.id.startswith("fact:conflict.")
            interval = wording.interval(fact).partition("interval ")[2]
            count = "" if fact.n is None else f"{fact.n:,}"
            result = "conflict" if conflict else wording.result(fact)
            style = COLOURS["fail" if conflict else fact.verdict]
            yield Row((_name(fact), wording.value(fact), interval, count, limit, result), style)


def _name(fact: Fact) -> str:
    return fact.id.removeprefix("fact:")


def _kind(fact: Fact) -> tuple[str, str]:
    return _name(fact).partition(".")[0], str(fact.limit)


def _figures(facts: list[Fact]) -> list[float]:
    return [fact.value for fact in facts if isinstance(fact.value, int | float)]

"""``cdraft test``: compute the Facts of a subject and compare them with its limits."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from compliance_llm import wording
from compliance_llm.cli.options import as_of_option, json_option, policy_option, print_json, quiet_option
from compliance_llm.cli.screen import console, echo

if TYPE_CHECKING:
    from compliance_llm.analysis.analyse import Analysis
    from compliance_llm.records import Fact

COLOURS = {"pass": "green", "fail": "bold red", "unsettled": "yellow", "not_tested": "magenta", "none": "dim"}
HEADINGS = ("measure", "value", "95% interval", "n", "limit", "result")
REPORTED = ("fact:relied.", "fact:conflict.")
COUNTS = ("fact:tests.", "fact:whole.")  # how the ids of counts of tests begin
MARKS = {"bad": "fault", "unknown": "unknown", "neutral": "note", "good": "strength"}
TONES = {"bad": "bold red", "unknown": "yellow", "neutral": "", "good": "green"}
MANY = 6  # more passes of one kind than this share a line


@click.command("test")
@click.argument("subject", type=click.Path(path_type=Path), default=Path())
@click.option("--strict", is_flag=True, help="Exit 1 if a test fails its limit or text was set aside.")
@click.option("--all", "show_all", is_flag=True, help="List the tests without a limit too.")
@policy_option
@as_of_option
@json_option
@quiet_option
@click.pass_context
def test(
    ctx: click.Context,
    subject: Path,
    strict: bool,
    show_all: bool,
    policy: tuple[str, ...],
    as_of: date,
    as_json: bool,
    quiet: bool,
) -> None:
    """Compute the facts of the subject in the folder SUBJECT (default: the current one), beside its limits."""
    from compliance_llm import settings, wiring, workflow
    from compliance_llm.analysis.analyse import analyse
    from compliance_llm.cli.progress import steps
    from compliance_llm.subject import read_subject

    with steps(quiet=quiet or ctx.obj["quiet"] or as_json) as step:
        step("Reading the subject")
        described = read_subject(subject)
        chosen = settings.for_subject(settings.resolve(home=ctx.obj["home"], engine="none", policy=policy), subject)
        governing = wiring.policy_on(chosen, as_of)
        step("Computing the facts")
        server, scorer = wiring.server(chosen), wiring.scorer(described)
        battery = workflow.establish(
            described, governing, wiring.yardsticks(), as_of=as_of, server=server, scorer=scorer
        )
        analysis = analyse(battery.facts, governing)
    facts = [fact for fact in (*battery.facts, *analysis.facts) if not fact.id.startswith(COUNTS)]
    if as_json:
        print_json(
            {
                "subject": described.as_json(),
                "policy": governing.rules.instrument if governing else "",
                "messages": [message.as_json() for message in analysis.messages],
                "facts": [fact.as_json() for fact in facts],
                "set_aside": [one.as_json() for one in battery.set_aside],
            }
        )
    else:
        echo(f"{described.name}, version {described.version}")
        echo(f"Policy: {governing.name if governing else wording.NO_POLICY}")
        _open_with(analysis)
        told = [fact for fact in facts if fact.origin != "declared" and fact.unit != "text" and not fact.inputs]
        _show(told, described.name, show_all=show_all)
    for one in battery.set_aside:
        echo(f"set aside: {one.where}: {one.how}: “{one.words}”", err=True)
    sys.exit(1 if strict and wiring.is_barred(facts) else 0)


def _open_with(analysis: Analysis) -> None:
    """The bottom line and the five messages that matter most, worst first."""
    from rich.padding import Padding
    from rich.text import Text

    from compliance_llm.analysis.analyse import summary

    screen = console()
    messages = [it.message for it in summary(analysis.said)]
    for message in messages[:1]:
        if message.type == "bottom_line":
            screen.print(f"\n{message.text}")
    others = [message for message in messages if message.type != "bottom_line"]
    if others:
        screen.print("\nWhat matters most")
    for number, message in enumerate(others, start=1):
        line = Text(f"{number}. [{MARKS[message.polarity]}] {message.text}", style=TONES[message.polarity])
        screen.print(Padding(line, (0, 0, 0, 2)))
    echo()


class Row(NamedTuple):
    """A line of the table."""

    cells: tuple[str, ...]
    style: str


def _show(facts: list[Fact], name: str, *, show_all: bool) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    from compliance_llm import wording

    table = Table(title=name, title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    for heading in HEADINGS:
        table.add_column(heading, justify="right" if heading in ("value", "n") else "left", overflow="fold")
    for row in _rows(facts, show_all=show_all):
        table.add_row(*row.cells, style=row.style)
    screen = console()
    screen.print(table)
    for fact in facts:
        if fact.verdict == "not_tested":
            screen.print(f"not tested: {_name(fact)} ({fact.reason})", style="magenta")
    counted = Counter(wording.result(fact) for fact in facts)
    screen.print(", ".join(f"{counted[word]:,} {word}" for word in ("pass", "fail", "inconclusive")), end=", ")
    screen.print(f"{counted['not tested']:,} not tested, {counted['no limit']:,} without a limit (--all lists them)")


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

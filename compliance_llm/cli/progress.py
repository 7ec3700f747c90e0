"""Progress of long steps on stderr, only on a terminal."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

from compliance_llm.cli.screen import console, safe

if TYPE_CHECKING:
    from rich.progress import TaskID

T = TypeVar("T")


@contextmanager
def steps(*, quiet: bool) -> Generator[Callable[[str], None]]:
    """Yields a function that names the step under way; on a terminal it spins, in a pipe it says nothing."""
    if quiet:
        yield lambda _: None
        return
    from rich.text import Text

    screen = console(stderr=True)
    if not screen.is_terminal:
        yield lambda _: None
        return
    with screen.status("…") as status:
        yield lambda told: status.update(Text(safe(told)))


def bar(reports: Generator[tuple[str, int, int], None, T], *, quiet: bool) -> T:
    """The return value of ``reports``; on a terminal a bar shows each (stage, done, total) it yields."""
    from rich.markup import escape
    from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn

    screen = console(stderr=True)
    shown = Progress(
        *Progress.get_default_columns()[:2],
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=screen,
        disable=quiet or not screen.is_terminal,
        transient=True,
    )
    stages: dict[str, TaskID] = {}
    with shown:
        while True:
            try:
                stage, done, total = next(reports)
            except StopIteration as end:
                return end.value
            if stage not in stages:
                stages[stage] = shown.add_task(escape(safe(stage)))
            shown.update(stages[stage], completed=done, total=total)

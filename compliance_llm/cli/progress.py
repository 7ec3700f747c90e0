"""Progress of long steps on stderr, only on a terminal."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from rich.progress import TaskID

T = TypeVar("T")


@contextmanager
def steps(*, quiet: bool) -> Generator[Callable[[str], None]]:
    """Yields a function that names the step under way; on a terminal it spins, in a pipe it says nothing."""
    if quiet:
        yield lambda _: None
        return
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda _: None
        return
    with console.status("…") as status:
        yield status.update


def bar(reports: Generator[tuple[str, int, int], None, T], *, quiet: bool) -> T:
    """The return value of ``reports``; on a terminal a bar shows each (stage, done, total) it yields."""
    from rich.console import Console
    from rich.progress import MofNCompleteColumn, Progress, TimeRemainingColumn

    console = Console(stderr=True)
    shown = Progress(
        *Progress.get_default_columns()[:2],
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        disable=quiet or not console.is_terminal,
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
                stages[stage] = shown.add_task(stage)
            shown.update(stages[stage], completed=done, total=total)

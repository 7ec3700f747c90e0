"""Progress of long steps on stderr, only where a person is watching."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager


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

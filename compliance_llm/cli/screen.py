"""Output of the commands: every text passes through ``safe``, so that no title or name can steer a terminal.

Square brackets stay brackets: nothing that is printed is read as markup.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from compliance_llm.characters import marked

if TYPE_CHECKING:
    from rich.console import Console

WIDTH_OF_A_FILE = 120


def safe(text: str) -> str:
    """``text`` with a mark in place of each character that a terminal would obey or not show; lines and tabs stay."""
    return marked(text.replace("\r\n", "\n").replace("\r", "\x00"))


def echo(text: object = "", *, err: bool = False, nl: bool = True) -> None:
    """Print a text on stdout, or on stderr."""
    click.echo(safe(str(text)), err=err, nl=nl)


def console(*, stderr: bool = False) -> Console:
    """Where a command prints tables and styled text; a file gets lines of one width wherever it is made."""
    from rich.console import Console
    from rich.text import Text

    class Screen(Console):
        """A console that prints texts as they are, made safe, and reads nothing in them."""

        def render_str(self, text: str, **options: Any) -> Text:  # noqa: ANN401 - those of rich
            return super().render_str(safe(text), **options)

        def render(self, renderable: Any, options: Any = None) -> Any:  # noqa: ANN401 - those of rich
            if isinstance(renderable, Text):
                renderable = renderable.copy()
                renderable.plain = safe(renderable.plain)
            return super().render(renderable, options)

    found = Screen(highlight=False, markup=False, emoji=False, stderr=stderr)
    if not found.is_terminal:
        found.width = WIDTH_OF_A_FILE
    return found

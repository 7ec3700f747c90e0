"""Text without hidden content: characters that a reader cannot see, or that reorder text, become visible marks.

Labels and cell texts are material from a bank's files. A control character breaks Word's XML, a line break ends a table
row, and a character that turns the reading direction makes a figure read backwards.
"""

from __future__ import annotations

from typing import Any

from compliance_llm.characters import marked
from compliance_llm.records import Bundle


def plain(text: str) -> str:
    """``text`` on one line, each unseen character replaced by U+FFFD so that a reader sees its place."""
    return " ".join(marked(text).split())


def legible(bundle: Bundle) -> Bundle:
    """The Bundle with every text made plain, as views show it; the master files keep the texts as they came."""
    return Bundle.model_validate(_plain_texts(bundle.as_json()))


def _plain_texts(value: Any) -> Any:  # noqa: ANN401 - any JSON value
    match value:
        case str():
            return plain(value)
        case list():
            return [_plain_texts(item) for item in value]  # pyright: ignore[reportUnknownVariableType]  JSON values
        case dict():
            return {key: _plain_texts(item) for key, item in value.items()}  # pyright: ignore[reportUnknownVariableType]  JSON values
        case _:
            return value

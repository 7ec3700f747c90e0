"""Text without hidden content: characters that a reader cannot see, or that reorder text, become visible marks.

Labels and cell texts are material from a bank's files. A control character breaks Word's XML, a line break ends a table
row, and a character that turns the reading direction makes a figure read backwards.
"""

from __future__ import annotations

import re
from typing import Any

from compliance_llm.records import Bundle

UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters, save tab and line breaks
    "\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff"  # unseen, or turning the reading direction
    "\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"  # no characters at all, and unseen tags
)


def plain(text: str) -> str:
    """``text`` on one line, each unseen character replaced by U+FFFD so that a reader sees its place."""
    return " ".join(UNSEEN.sub("\ufffd", text).split())


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

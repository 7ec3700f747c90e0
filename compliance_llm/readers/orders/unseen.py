"""Invisible characters in a file."""

from __future__ import annotations

from compliance_llm.patterns import Pattern

_KINDS = (
    (Pattern("(?<!\U0001f3f4)(?<![\U000e0020-\U000e007f])[\U000e0000-\U000e007f]+"), "tag"),
    (Pattern("[\u202a-\u202e\u2066-\u2069]"), "text-direction"),
    (Pattern("[\u200b\u2060-\u2064]|(?<=[ -~])[\u200c-\u200f\ufeff](?=[ -~])"), "zero-width"),
)


def find_invisible(words: str) -> str | None:
    """The invisible content of ``words``, named; None if all of it can be seen."""
    for pattern, name in _KINDS:
        if hit := pattern.search(words):
            return f"an invisible {name} character (U+{ord(hit.group()[0]):04X})"
    return None


def visible(words: str) -> str:
    """The words without the characters that no reader sees; joiners that a script or a symbol needs stay."""
    for pattern, _ in _KINDS:
        words = pattern.sub("", words)
    return words

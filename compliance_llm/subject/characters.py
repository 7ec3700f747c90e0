"""Characters that no document can hold: unpaired surrogates and control characters."""

from __future__ import annotations

from compliance_llm.patterns import Pattern

UNPRINTABLE = Pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def find_unprintable(words: str) -> str | None:
    """The first such character, named so that it can be shown; None if there is none."""
    hit = UNPRINTABLE.search(words)
    if hit is None:
        return None
    code = ord(hit.group())
    what = "an unpaired surrogate" if 0xD800 <= code <= 0xDFFF else "a character that cannot be printed"
    return f"{what} (U+{code:04X})"


def printable(words: str) -> str:
    """The words with a space for each such character."""
    return UNPRINTABLE.sub(" ", words)

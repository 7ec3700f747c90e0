"""A signal: a pattern over plain words, and its weight."""

from __future__ import annotations

import re
from typing import NamedTuple

ENOUGH = 2.0  # signals that reach this together make an order


class Signal(NamedTuple):
    """A pattern over plain words, and what a hit counts."""

    weight: float
    pattern: re.Pattern[str]


def signal(weight: float, *patterns: str) -> Signal:
    """A signal that is found where one of the patterns is."""
    return Signal(weight, re.compile("|".join(f"(?:{pattern})" for pattern in patterns)))

"""Samples by the names that papers give them: "training", "hold-out", "out of time"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_llm.facts.naming import slug
from compliance_llm.patterns import Pattern
from compliance_llm.subject.sample_kinds import kind_of

MOST_WORDS = 3  # of a name; with more it tells of something else
_COUNTS_OTHERS = Pattern(
    r"(?:^|_)(?:removed|excluded|less|minus|dropped|deleted|without|accounts?|leases|loans?|records|entries|runs?|customers?|clients?|payments?|borrowers?)(?:_|$)"
)

_SEVERAL = Pattern(r"(?:^|_)(?:two|three|four|both|all|total|together|combined)(?:_|$)")


def sample_named(name: str, samples: Sequence[str]) -> str:
    """The slug of the one sample that a name means; empty where there is none, or more than one.

    A sample's own name takes precedence over names that mean the same.
    """
    wanted = slug(re.sub(r"\b(?:the|samples?|sets?|data|datasets?|file)\b", " ", name.lower()))
    if wanted in samples:
        return wanted
    other = _COUNTS_OTHERS.search(wanted) or _SEVERAL.search(wanted)
    kind = kind_of(wanted) if len(wanted.split("_")) <= MOST_WORDS and not other else None
    kin = [it for it in samples if kind is not None and kind_of(it) == kind]
    return kin[0] if len(kin) == 1 else ""

"""Samples by the names that papers give them: "training", "hold-out", "out of time"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_llm.facts.naming import slug
from compliance_llm.facts.terms import bag

KINDS: tuple[frozenset[str], ...] = (
    bag(
        "train training trained development dev build built in_sample insample estimation fit fitting learning "
        "modelling modeling reference base"
    ),
    bag("test testing tested holdout hold_out out_of_sample oos unseen validation val valid evaluation"),
    bag("oot out_of_time outoftime later recent out_time"),
    bag("production prod live in_production in_use deployed"),
)


def sample_named(name: str, samples: Sequence[str]) -> str:
    """The slug of the one sample that a name means; empty where there is none, or more than one.

    A sample's own name takes precedence over names that mean the same.
    """
    wanted = slug(re.sub(r"\b(?:the|samples?|sets?|data|datasets?|file)\b", " ", name.lower()))
    if wanted in samples:
        return wanted
    kin = [it for kind in KINDS if wanted in kind for it in samples if it in kind]
    return kin[0] if len(kin) == 1 else ""

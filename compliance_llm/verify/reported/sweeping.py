"""Statements about every input or sample: "no input is missing", "the PSI of all inputs is below 0.10"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from compliance_llm import wording
from compliance_llm.facts.sample_names import sample_named
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage
from compliance_llm.verify.reported.prose import SAMPLE
from compliance_llm.verify.reported.said import CRITERION, OTHER_MODEL

FEW = 0.005  # a share of missing values that nobody would call missing
NONE_MISSING = Pattern(
    r"\b(?:no|none of the) (?:input|field|value|variable|feature|column)s? (?:is|are|was|were) (?:ever )?missing\b|"
    r"\bno missing values\b|\b(?:all|every) (?:of the )?(?:input|field|variable|column)s? (?:is|are) (?:fully |always "
    r")?"
    r"(?:complete|filled)\b",
    re.I,
)
_EVERY = Pattern(r"\b(?:all|every|each|any)\b", re.I)
_OF_INPUTS = Pattern(r"\b(?:inputs?|features?|variables?|predictors?|columns?)\b", re.I)
_STABLE = Pattern(
    r"\b(?:PSI|(?i:population stability index|stability ind(?:ex|ices)))\b[^.;]{0,60}?\b(?i:below|under|at most|less "
    r"than|"
    r"not exceed(?:ing)?|no more than|lower than|within)\s+(?P<bound>0?\.\d+)"
)
MUCH = 1.25  # times the bound, and by 0.02: bins differ between programs


class Contradicted(NamedTuple):
    """Why a statement about all does not hold, and the Facts that show it, the worst first."""

    reason: str
    facts: tuple[Fact, ...]


def sweeping_statement(passage: Passage, facts: Sequence[Fact]) -> Contradicted | None:
    """The Facts that contradict a statement about every input; None where it makes none or it holds."""
    text = passage.text
    if CRITERION.search(text) or OTHER_MODEL.search(text):
        return None
    if NONE_MISSING.search(text):
        return _told(_largest(facts, "missing", text, FEW))
    hit = _STABLE.search(text)
    if hit and _EVERY.search(text):
        bound = float(hit["bound"])
        found = _largest(facts, "psi", text, max(MUCH * bound, bound + 0.02))
        return _told([fact for fact in found if not _OF_INPUTS.search(text) or ".score." not in fact.id])
    return None


def _largest(facts: Sequence[Fact], stem: str, text: str, bound: float) -> list[Fact]:
    """The Facts of a test above a bound, the largest first, on the sample named if there is one."""
    known = [it for it in facts if it.id.startswith(f"fact:{stem}.") and isinstance(it.value, float)]
    samples = tuple(dict.fromkeys(it.id.rpartition(".")[2] for it in known))
    named = {name for hit in SAMPLE.finditer(text) if (name := sample_named(hit["name"], samples))}
    above = [it for it in known if float(it.value or 0) > bound and (not named or it.id.rpartition(".")[2] in named)]
    return sorted(above, key=lambda it: -float(it.value or 0))


def _told(found: Sequence[Fact]) -> Contradicted | None:
    if not found:
        return None
    told = "; ".join(f"{fact.label} is {wording.value(fact)}" for fact in found[:3])
    return Contradicted(f"This does not hold for all: {told}.", tuple(found[:4]))

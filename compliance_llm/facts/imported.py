"""Figures computed elsewhere, compared with cdraft's own where it computes the same one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from compliance_llm.records import Bin, Fact

NOT_REPEATED = "it was not re-performed"
AGREES = "it agrees with the recomputed figure to the decimals reported"
CONFLICT = "the reported figure does not agree with the recomputed one"


def reconcile_imported(relied_on: Iterable[Fact], computed: Iterable[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Relied-on Facts, each with the result of its comparison, and a Fact for every disagreement.

    Two figures are the same one when their names contain the same words, whatever joins them: "relied.auc_test" and
    "auc.test". They agree when the recomputed figure rounds to the reported one at the reported number of decimals.
    """
    ours = {_words(fact.id.removeprefix("fact:")): fact for fact in computed if _is_number(fact)}
    told: list[Fact] = []
    conflicts: list[Fact] = []
    for fact in relied_on:
        mine = _counterpart(fact, ours)
        if mine is None:
            told.append(_say(fact, NOT_REPEATED))
        elif agrees(fact, mine):
            told.append(_say(fact, AGREES))
        else:
            told.append(_say(fact, CONFLICT))
            conflicts.append(_conflict(fact, mine))
    return told, conflicts


def agrees(reported: Fact, recomputed: Fact) -> bool:
    """Whether the recomputed figure rounds to the reported one at the decimals it is reported in.

    A reported whole number counts as rounded to tenths, unless the figure is a count.
    """
    decimals = reported.decimals + (2 if reported.unit == "share" else 0)
    if not isinstance(recomputed.value, int):
        decimals = max(decimals, 1)
    return abs(_figure(recomputed) - _figure(reported)) <= 0.5 * 10.0**-decimals * (1 + 1e-9)


def _counterpart(fact: Fact, ours: Mapping[frozenset[str], Fact]) -> Fact | None:
    return ours.get(_words(_name(fact))) if _is_number(fact) else None


def _name(fact: Fact) -> str:
    return fact.id.removeprefix("fact:").removeprefix("relied.")


def _words(name: str) -> frozenset[str]:
    words = frozenset(re.split(r"[\W_]+", name.lower())) - {""}
    return words - {"roc"} if "auc" in words else words


def _is_number(fact: Fact) -> bool:
    return isinstance(fact.value, int | float) and not isinstance(fact.value, bool)


def _figure(fact: Fact) -> float | int:
    assert isinstance(fact.value, int | float)
    return fact.value


def _say(fact: Fact, word: str) -> Fact:
    return fact.model_copy(update={"reason": f"{fact.reason}; {word}" if fact.reason else word})


def _conflict(reported: Fact, recomputed: Fact) -> Fact:
    theirs, ours = _figure(reported), _figure(recomputed)
    return Fact(
        id=f"fact:conflict.{_name(reported)}",
        label=f"difference between the reported and the recomputed {recomputed.label}",
        value=theirs - ours,
        unit=recomputed.unit,
        decimals=recomputed.decimals,
        n=recomputed.n,
        events=recomputed.events,
        sample=recomputed.sample,
        reason=CONFLICT,
        method="reported figure minus recomputed figure; they agree if the latter rounds to the former",
        bins=(Bin(label="reported", current=float(theirs)), Bin(label="recomputed", current=float(ours))),
        source=f"{reported.source}; {recomputed.source}",
        computed_by="conflict@1",
    )

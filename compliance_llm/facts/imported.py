"""Figures computed elsewhere, compared with cdraft's own where it computes the same one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from compliance_llm.facts.sample_names import sample_named
from compliance_llm.records import Bin, Fact
from compliance_llm.subject.measures import measure_of

NOT_REPEATED = "it was not re-performed"
UNLIKE = f"{NOT_REPEATED} on the same cases, as those without a final outcome are left out here"
OTHERWISE = "it may count or measure something else than the recomputed figure, and was not compared further"
AGREES = "it agrees with the recomputed figure to the decimals reported"
CONFLICT = "the reported figure does not agree with the recomputed one"


def reconcile_imported(relied_on: Iterable[Fact], computed: Iterable[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Relied-on Facts, each with the result of its comparison, and a Fact for every disagreement.

    Two figures are the same one when their names contain the same words, whatever joins them: "relied.auc_test" and
    "auc.test"; or when they mean the same by other usual names, as in "hold-out bad rate". They agree when the
    recomputed figure rounds to the reported one at the reported number of decimals.
    """
    numbers = [fact for fact in computed if _is_number(fact)]
    ours = {_words(fact.id.removeprefix("fact:")): fact for fact in numbers}
    samples = [fact.id.removeprefix("fact:n.") for fact in numbers if fact.id.startswith("fact:n.")]
    told: list[Fact] = []
    conflicts: list[Fact] = []
    for fact in relied_on:
        mine = _counterpart(fact, ours, samples)
        if mine is None:
            told.append(_say(fact, NOT_REPEATED))
        elif agrees(fact, mine):
            told.append(_say(fact, AGREES))
        elif mine.sample in open_samples(numbers):
            told.append(_say(fact, UNLIKE))
        else:
            told.append(_say(fact, CONFLICT))
            conflicts.append(conflict(fact, mine))
    return told, conflicts


def agrees(reported: Fact, recomputed: Fact, *, rounded_twice: bool = False) -> bool:
    """Whether the recomputed figure rounds to the reported one at the decimals it is reported in.

    A reported whole number counts as rounded to tenths, unless the figure is a count. With ``rounded_twice`` a figure
    agrees as well that was rounded to one decimal more before, as where a document copies it from a file.
    """
    decimals = reported.decimals + (2 if reported.unit == "share" else 0)
    if not isinstance(recomputed.value, int):
        decimals = max(decimals, 1)
    half = 0.55 if rounded_twice else 0.5
    return abs(_figure(recomputed) - _figure(reported)) <= half * 10.0**-decimals * (1 + 1e-9)


def open_samples(computed: Iterable[Fact]) -> frozenset[str]:
    """Samples with cases that have no final outcome or no score: figures of others may count those cases."""
    stems = ("fact:open_outcomes.", "fact:no_outcome.", "fact:unscored.")
    return frozenset(fact.sample for fact in computed if fact.id.startswith(stems) and fact.value)


def _counterpart(fact: Fact, ours: Mapping[frozenset[str], Fact], samples: Sequence[str]) -> Fact | None:
    if not _is_number(fact):
        return None
    return ours.get(_words(_name(fact))) or ours.get(_words(usual_name(_name(fact), samples)))


def usual_name(name: str, samples: Sequence[str]) -> str:
    """A reported figure's name as Facts have it: "hold_out.bad_rate" is "outcome_rate.test"; as it is if unknown."""
    parts = [part for part in re.split(r"[\W_]+", name) if part]
    for i in range(1, len(parts)):
        for measure, sample in (("_".join(parts[:i]), "_".join(parts[i:])), ("_".join(parts[i:]), "_".join(parts[:i]))):
            if (stem := measure_of(measure)) and (slug := sample_named(sample, samples)):
                return f"{stem}.{slug}"
    return name


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


def conflict(reported: Fact, recomputed: Fact) -> Fact:
    """The Fact that a reported figure is not the recomputed one: their difference, and both figures."""
    theirs, ours = _figure(reported), _figure(recomputed)
    return Fact(
        id=f"fact:conflict.{_name(reported)}",
        label=f"difference between the reported and the recomputed {recomputed.label}",
        value=abs(theirs - ours),
        unit=recomputed.unit,
        decimals=recomputed.decimals,
        n=recomputed.n,
        events=recomputed.events,
        sample=recomputed.sample,
        reason=CONFLICT,
        method="absolute difference; the figures agree if the recomputed one rounds to the reported one",
        bins=(Bin(label="reported", current=float(theirs)), Bin(label="recomputed", current=float(ours))),
        inputs=(reported.id, recomputed.id),
        source=f"{reported.source}; {recomputed.source}",
        computed_by="conflict@1",
    )

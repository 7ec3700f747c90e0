"""Relations that broke after the model was built: of the score with its inputs, and of inputs with the outcome."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, column_of
from compliance_llm.analysis.words import listed, sample_of
from compliance_llm.records import Fact

ASSESSMENT = ("sr-26-2/development/data-assessment",)


def _pairs(view: View, stem: str) -> Iterator[Found]:
    """For each later sample the inputs whose relation broke, each beside what it was in the reference sample."""
    for sample in view.later:
        pairs = [
            (then, now)
            for now in view.matching(f"{stem}.*.{sample}")
            if (then := view.get(f"{stem}.{column_of(now)}.{view.reference}")) is not None
        ]
        if pairs:
            yield Found(sample, tuple(fact for pair in pairs for fact in (pair[1], pair[0])))


def _related(fact: Fact) -> str:
    """The input in "rank correlation of the score with income on the oot sample"."""
    head = fact.label.partition(" on the ")[0]
    return head.partition(" with ")[2] or head.removeprefix("AUC of higher ").removesuffix(" by itself")


def _say_pairs(found: Found, told: str) -> str:
    pairs = list(zip(found.facts[::2], found.facts[1::2], strict=True))
    said = [
        f"{_related(now)} ({wording.value(now)}, against {wording.value(then)} on {sample_of(then)})"
        for now, then in pairs
    ]
    return f"On {sample_of(found.facts[0])} {told} {listed(said)}."


SCORE_LOST_INPUT = MessageType(
    name="score_lost_input",
    family="data",
    weight=7,
    polarity="bad",
    find=lambda view: _pairs(view, "score_input"),
    say=lambda it: _say_pairs(it, "the score hardly follows, by rank correlation,"),
    advice=Advice(
        topic="implementation",
        tests=("parity", "psi", "other"),
        duties=("representative",),
        obligations=ASSESSMENT,
        yardstick="Convention: the score follows its inputs in use as it did where it was built.",
        title=lambda it: (
            f"The score no longer follows its input {_related(it.facts[0])} on {sample_of(it.facts[0])}: rank "
            f"correlation {wording.value(it.facts[0])} against {wording.value(it.facts[1])}"
        ),
        effect=lambda it: (
            f"The scores of {sample_of(it.facts[0])} may have been made by another version, or from other or old "
            f"values of {_related(it.facts[0])}."
        ),
        action="scores a sample of these cases again from their sources and compares the scores",
        closes="the scores in use are reproduced from the inputs on file",
    ),
)
RELATION_REVERSED = MessageType(
    name="relation_reversed",
    family="data",
    weight=7,
    polarity="bad",
    find=lambda view: _pairs(view, "input_outcome"),
    say=lambda it: _say_pairs(it, "the outcome goes the other way with, by the AUC of higher values,"),
    advice=Advice(
        topic="outcomes-analysis",
        tests=("psi", "auc", "other"),
        duties=("representative",),
        obligations=ASSESSMENT,
        yardstick="Convention: an input foretells the outcome in the direction in which the model uses it.",
        title=lambda it: (
            f"Relation reversed: {_related(it.facts[0])} foretells the outcome the other way round on "
            f"{sample_of(it.facts[0])}"
        ),
        effect=lambda it: (
            f"The model weighs {_related(it.facts[0])} in a direction that no longer holds, or the column means "
            "something else."
        ),
        action="finds out whether the coding of the input or the behaviour of cases changed, and corrects or refits",
        closes="each input foretells the outcome in the direction in which the model uses it",
    ),
)

TYPES: tuple[MessageType, ...] = (SCORE_LOST_INPUT, RELATION_REVERSED)

"""What is wrong, or in order, with the data that every figure rests on."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, breached
from compliance_llm.analysis.words import sample_of


def _repeated_rows(view: View) -> Iterator[Found]:
    for sample, fact in view.by_sample("duplicates_across"):
        if breached(fact):
            yield Found(sample, (fact,))


def _say_repeated(found: Found) -> str:
    fact = found.facts[0]
    return (
        f"{wording.value(fact)} of the {fact.n:,} cases of {sample_of(fact)} also stand in the reference sample, "
        "so results on them are not independent of the cases the model was built on."
    )


REPEATED_ROWS = MessageType(
    name="repeated_rows",
    family="data",
    weight=8,
    polarity="bad",
    find=_repeated_rows,
    say=_say_repeated,
    advice=Advice(
        topic="data-quality",
        tests=("duplicates_across",),
        duties=("separation",),
        obligations=("*/out-of-sample", "*/data-assessment"),
        yardstick="Convention: no case stands in more than one sample.",
        title=lambda it: (
            f"Cases of {sample_of(it.facts[0])} also stand in the reference sample (training and test overlap)"
        ),
        effect=lambda it: (
            f"Results on {wording.value(it.facts[0])} cases repeat what the model has seen, so test results may be "
            "better than they will be in use."
        ),
        action="removes the shared cases and repeats every test that used them",
        closes="no case stands in two samples",
        merges="overlap",
    ),
)

TYPES: tuple[MessageType, ...] = (REPEATED_ROWS,)

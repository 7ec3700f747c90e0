"""Values that should not be there, and scores and outcomes that should."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, column_of
from compliance_llm.analysis.words import day, figure, listed, sample_of
from compliance_llm.records import Fact

ASSESSMENT = ("sr-26-2/development/data-assessment",)
SOME = 0.002  # of the cases of a sample from which absent scores, outcomes and outliers count
FEWEST = 5  # cases


def _count(fact: Fact) -> int:
    return (fact.bins[0].n or 0) if fact.bins else 0


def _counts(fact: Fact) -> bool:
    return isinstance(fact.value, float) and fact.value >= SOME and _count(fact) >= FEWEST


def _worst(facts: list[Fact]) -> list[Fact]:
    return sorted(facts, key=lambda fact: -(fact.value if isinstance(fact.value, float) else 0.0))


def _absent(view: View, stem: str) -> Iterator[Found]:
    facts = [it for it in view.matching(f"{stem}.*") if _counts(it)]
    if facts:
        same = view.matching("missing.score.*", "missing_change.score.*") if stem == "unscored" else []
        yield Found("", (*_worst(facts), *same))


def _say_absent(found: Found, noun: str, then: str) -> str:
    first, *others = (it for it in found.facts if it.bins)
    told = f"{wording.value(first)} of the cases of {sample_of(first)} have no {noun}: {then}."
    if others:
        told += f" So have {listed([f'{wording.value(it)} of {sample_of(it)}' for it in others])}."
    return told


UNSCORED = MessageType(
    name="unscored_cases",
    family="data",
    weight=7,
    polarity="bad",
    find=lambda view: _absent(view, "unscored"),
    say=lambda it: _say_absent(it, "score", "nothing that is shown here holds for them"),
    advice=Advice(
        topic="data-quality",
        tests=("missing", "missing_change", "other"),
        duties=("missing_treatment",),
        obligations=ASSESSMENT,
        yardstick="Convention: every case for which a model is used has a score, or a stated fallback.",
        title=lambda it: (
            f"Missing scores: {wording.value(it.facts[0])} of the cases of {sample_of(it.facts[0])} have no score"
        ),
        effect=lambda it: (
            f"{wording.value(it.facts[0])} of the cases of {sample_of(it.facts[0])} were decided in a way that was not "
            "tested."
        ),
        action="traces why the cases have no score, states how they were decided, and scores them again",
        closes="every case has a score, or its fallback is documented and tested",
    ),
)
NO_OUTCOME = MessageType(
    name="missing_outcomes",
    family="data",
    weight=6.5,
    polarity="bad",
    find=lambda view: _absent(view, "no_outcome"),
    say=lambda it: _say_absent(it, "outcome", "performance is measured without them"),
    advice=Advice(
        topic="data-quality",
        tests=("maturity", "missing", "other"),
        duties=("maturity", "representative"),
        obligations=ASSESSMENT,
        yardstick="Convention: outcomes are known for all cases whose outcome window is closed.",
        title=lambda it: f"Missing outcomes: {wording.value(it.facts[0])} of {sample_of(it.facts[0])} have no outcome",
        effect=lambda _: (
            "Where outcomes are missing because of what happened to the case, every rate and every measure of ranking "
            "is off."
        ),
        action="completes the outcomes, or shows that those missing are like the others, and repeats the tests",
        closes="outcomes are known for all cases that are old enough to have one, or their absence is explained",
    ),
)


def _heaps(view: View) -> Iterator[Found]:
    for sample in view.later:
        facts = [f for f in view.matching(f"heap.*.{sample}") if f.low is not None and f.low > 0.02]
        lost = {column_of(f) for f in view.matching(f"sentinel.*.{sample}")}
        flat = {column_of(f) for f in view.matching(f"constant.*.{sample}")}
        facts = [f for f in facts if column_of(f) not in lost | flat]
        if facts:
            also = [it for f in facts if (it := view.get(f"psi.{column_of(f)}.{sample}")) is not None]
            yield Found(sample, (*_worst(facts), *also))


def _value(fact: Fact) -> str:
    """As in "income is 0"."""
    return fact.bins[0].label


def _say_heap(found: Found) -> str:
    facts = [it for it in found.facts if it.id.startswith("fact:heap.")]
    told = listed([f"{_value(it)} in {_count(it):,} of {it.n:,} cases ({wording.value(it)} more)" for it in facts])
    return f"{told[:1].upper()}{told[1:]} of {sample_of(facts[0])}, a value that is rare in the reference sample."


HEAP = MessageType(
    name="heap_of_one_value",
    family="data",
    weight=7,
    polarity="bad",
    find=_heaps,
    say=_say_heap,
    advice=Advice(
        topic="data-quality",
        tests=("constant", "psi", "missing", "other"),
        duties=("representative", "missing_treatment"),
        obligations=ASSESSMENT,
        yardstick="Convention: a default value does not take the place of a measured one unseen.",
        title=lambda it: (
            f"One value in many cases (a default?): {_value(it.facts[0])} in {_count(it.facts[0]):,} cases of "
            f"{sample_of(it.facts[0])}"
        ),
        effect=lambda it: (
            f"{_count(it.facts[0]):,} cases share one value, as happens where a feed is lost and a default is filled "
            "in: their results rest on no measurement."
        ),
        action="traces where the value comes from, marks it as missing if it is a default, and repeats the tests",
        closes="the value is explained, or the cases are scored with what was measured",
        merges="heap",
    ),
)


def _outliers(view: View) -> Iterator[Found]:
    for sample in view.later:
        sentinel = {column_of(f) for f in view.matching(f"sentinel.*.{sample}")}
        facts = [f for f in view.matching(f"outlying.*.{sample}") if _counts(f) and column_of(f) not in sentinel]
        if facts:
            also = [it for f in facts if (it := view.get(f"psi.{column_of(f)}.{sample}")) is not None]
            yield Found(sample, (*_worst(facts), *also))


def _say_outliers(found: Found) -> str:
    facts = [it for it in found.facts if it.id.startswith("fact:outlying.")]
    told = listed([f"the {it.label} is {figure(it)}" for it in facts])
    return f"{told[:1].upper()}{told[1:]}."


def _which(fact: Fact) -> str:
    return fact.label.partition(" in which ")[2].partition(" lies far ")[0]


OUTLIERS = MessageType(
    name="outlying_values",
    family="data",
    weight=6,
    polarity="bad",
    find=_outliers,
    say=_say_outliers,
    advice=Advice(
        topic="data-quality",
        tests=("sentinel", "psi", "other"),
        duties=("representative", "missing_treatment"),
        obligations=ASSESSMENT,
        yardstick="Convention: inputs stay within the range on which the model was built, or the case is set aside.",
        title=lambda it: (
            f"Values out of range (implausible or in another unit): {_which(it.facts[0])} in "
            f"{wording.value(it.facts[0])} of {sample_of(it.facts[0])}"
        ),
        effect=lambda it: (
            f"The scores of those cases rest on an extrapolation of {_which(it.facts[0])}, or on an error of recording "
            "or unit."
        ),
        action="traces the values to their source, corrects units and errors, and scores the cases again",
        closes="the values are correct, or are treated by a stated rule that was tested",
        merges="outlying",
    ),
)


def _future(view: View) -> Iterator[Found]:
    as_of = view.get("as_of")
    facts = [it for it in view.matching("last_day.*") if as_of is not None and str(it.value) > str(as_of.value)]
    if as_of is not None and facts:
        yield Found("", (*facts, as_of))


FUTURE = MessageType(
    name="future_dates",
    family="data",
    weight=6,
    polarity="bad",
    find=_future,
    say=lambda it: (
        f"Cases of {listed([sample_of(f) for f in it.facts[:-1]])} are dated after the date of this document "
        f"({day(it.facts[-1])}): the last is from {day(it.facts[0])}."
    ),
    advice=Advice(
        topic="data-quality",
        tests=("other",),
        obligations=ASSESSMENT,
        yardstick="Convention: no case is dated later than the day on which its data were read.",
        title=lambda it: f"Dates in the future: cases of {sample_of(it.facts[0])} are dated up to {day(it.facts[0])}",
        effect=lambda _: "Dates decide which outcomes are final and which sample is later; wrong ones mislead both.",
        action="corrects the dates and repeats the tests that rest on them",
        closes="no case is dated in the future",
    ),
)

TYPES: tuple[MessageType, ...] = (UNSCORED, NO_OUTCOME, HEAP, OUTLIERS, FUTURE)

"""Whether score and inputs are spread as in the reference sample, and what moved where they are not."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.aggregates import count_of
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, breached, column_of
from compliance_llm.analysis.words import against, counted, figure, listed, sample_of, sentence
from compliance_llm.records import Fact

MONITORING = ("sr-26-2/monitoring/*",)
TESTED = ("sr-26-2/development/data-assessment",)
MANY = 4  # inputs, from which it is told that all are stable, or all but a few
SMALL = 0.10  # convention: below it an index counts as little change


def _value(fact: Fact) -> float:
    return float(fact.value) if isinstance(fact.value, int | float) else 0.0


def _called(fact: Fact) -> str:
    """The column as the label of its index has it."""
    return fact.label.removeprefix("population stability index of ").partition(" between ")[0].partition(", ")[0]


def _inputs(view: View, sample: str) -> list[Fact]:
    """The indices of the inputs of a sample, the largest first, without inputs that were lost or went flat."""
    gone = {
        column_of(fact)
        for pattern in ("missing_change", "constant")
        for fact in view.matching(f"{pattern}.*.{sample}")
        if pattern == "constant" or breached(fact)
    }
    found = [f for f in view.matching(f"psi.*.{sample}") if column_of(f) != "score" and column_of(f) not in gone]
    return sorted(found, key=lambda fact: -_value(fact))


def _is_certain(fact: Fact) -> bool:
    """Whether an index is larger than chance alone gives."""
    return fact.p_value is not None and fact.p_value < 0.001


def _score_drift(view: View) -> Iterator[Found]:
    for sample, fact in view.by_sample("psi.score"):
        if breached(fact) and _is_certain(fact):
            moved = [it for it in _inputs(view, sample) if _is_certain(it) and _value(it) > SMALL][:3]
            yield Found(sample, (fact, *moved))


def _say_score_drift(found: Found) -> str:
    fact, *moved = found.facts
    said = (
        f"The distribution of the score has moved in {sample_of(fact)}: {fact.label} is {figure(fact)}, "
        f"{against(fact)}."
    )
    if moved:
        most = listed([f"{_called(it)} ({wording.value(it)})" for it in moved])
        said += f" Among the inputs, {most} moved most; a cause was not established."
    return said


def _drift_effect(found: Found) -> str:
    fact = found.facts[0]
    size = f"the {fact.n:,} cases of {sample_of(fact)}" if fact.n else sample_of(fact)
    return f"Results from the reference sample may not hold for {size}, which are spread differently."


SCORE_DRIFT = MessageType(
    name="score_drift",
    family="stability",
    weight=7,
    polarity="bad",
    find=_score_drift,
    say=_say_score_drift,
    advice=Advice(
        topic="ongoing-monitoring",
        tests=("psi.score", "psi"),
        duties=("representative", "monitoring"),
        obligations=MONITORING,
        title=lambda it: f"Drift: the score has shifted in {sample_of(it.facts[0])} (population stability)",
        effect=_drift_effect,
        action="finds which inputs moved and why, and repeats ranking and calibration tests on recent cases",
        closes="the index is within its limit, or ranking and calibration have been shown on the population of today",
        merges="drift",
    ),
)


def _input_drift(view: View) -> Iterator[Found]:
    for sample in view.later:
        moved = [it for it in _inputs(view, sample) if breached(it) and _is_certain(it)]
        if moved:
            every = count_of(f"inputs.compared.{sample}", f"number of inputs compared, {sample}", _inputs(view, sample))
            yield Found(sample, (*moved, every), aggregates=(every,))


def _say_input_drift(found: Found) -> str:
    *moved, every = found.facts
    first = moved[0]
    said = f"{counted(len(moved), 'input')} of {wording.value(every)} moved in {sample_of(first)}: "
    told = listed([f"{_called(it)} ({wording.value(it)})" for it in moved])
    return f"{sentence(said + told)[:-1]}, {against(first)}."


INPUT_DRIFT = MessageType(
    name="input_drift",
    family="stability",
    weight=6,
    polarity="bad",
    find=_input_drift,
    say=_say_input_drift,
    advice=Advice(
        topic="ongoing-monitoring",
        tests=("psi",),
        duties=("representative",),
        obligations=TESTED,
        title=lambda it: (
            f"Drift: input {_called(it.facts[0])} has shifted in {sample_of(it.facts[0])} (population stability)"
        ),
        effect=_drift_effect,
        action="finds out why the inputs moved and whether the score is still right for such cases",
        closes="the indices are within their limit, or the score has been shown to be right for such cases",
        merges="drift",
    ),
)


def _within_noise(view: View) -> Iterator[Found]:
    for sample in view.later:
        loud = [
            it
            for it in (*view.matching(f"psi.score.{sample}"), *_inputs(view, sample))
            if _value(it) > SMALL and it.p_value is not None and it.p_value >= 0.05
        ]
        if loud:
            yield Found(sample, tuple(loud[:3]))


WITHIN_NOISE = MessageType(
    name="moved_within_noise",
    family="stability",
    weight=4,
    polarity="unknown",
    find=_within_noise,
    say=lambda it: sentence(
        f"The {it.facts[0].label} is {wording.value(it.facts[0])}, yet samples of {it.facts[0].n:,} cases would show "
        "as much "
        "without any change"
    ),
)


def _all_stable(view: View) -> Iterator[Found]:
    for sample in view.later:
        inputs = _inputs(view, sample)
        if len(inputs) >= MANY and not any(breached(it) for it in inputs):
            count = count_of(f"inputs.stable.{sample}", f"number of stable inputs, {sample}", inputs)
            yield Found(sample, (inputs[0], *inputs[1:], count), aggregates=(count,))


ALL_STABLE = MessageType(
    name="inputs_stable",
    family="stability",
    weight=3,
    polarity="good",
    find=_all_stable,
    say=lambda it: (
        f"All {wording.value(it.facts[-1])} inputs are about as spread in {sample_of(it.facts[0])} as in the "
        "reference sample; "
        f"the largest index is {wording.value(it.facts[0])} ({_called(it.facts[0])})."
    ),
)


def _drift_and_ranking(view: View) -> Iterator[Found]:
    for sample, drift in view.by_sample("psi.score"):
        ranking = view.get(f"auc.{sample}")
        if breached(drift) and _is_certain(drift) and ranking is not None and ranking.verdict == "pass":
            yield Found(sample, (drift, ranking))


DRIFT_AND_RANKING = MessageType(
    name="drift_and_ranking",
    family="stability",
    weight=5,
    polarity="neutral",
    find=_drift_and_ranking,
    say=lambda it: (
        f"Although the score has shifted in {sample_of(it.facts[0])} ({wording.value(it.facts[0])}), ranking has "
        "held there: "
        f"the AUC is {figure(it.facts[1])}. A cause was not established."
    ),
)

TYPES: tuple[MessageType, ...] = (
    SCORE_DRIFT,
    INPUT_DRIFT,
    WITHIN_NOISE,
    ALL_STABLE,
    DRIFT_AND_RANKING,
)

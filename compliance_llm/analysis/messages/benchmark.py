"""The score beside simpler ones: its best single input, and models that validation trained."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, name_of
from compliance_llm.analysis.words import figure, listed, sample_of, sentence
from compliance_llm.records import Fact

BY_CHANCE = 0.001
MORE = 0.02  # a gain of AUC from which a simpler ranking is said to be better
ALTERNATIVES = ("sr-26-2/development/alternatives", "sr-11-7/method/alternatives", "sr-11-7/monitoring/benchmarking")
YARDSTICK = "Convention: a score ranks better than each of its inputs and than a plain model on the same inputs."


def _is_better(fact: Fact) -> bool:
    return isinstance(fact.value, float) and fact.value > MORE and fact.p_value is not None and fact.p_value < BY_CHANCE


def _gains(view: View, stem: str) -> list[tuple[Fact, tuple[Fact, ...]]]:
    """Gains over the score that count, the largest first, each with the two AUCs it compares."""
    better = [fact for sample in view.later for fact in view.matching(f"{stem}_gain.*.{sample}") if _is_better(fact)]
    better.sort(key=lambda fact: -float(fact.value or 0))
    return [
        (
            gain,
            tuple(
                fact
                for name in (name_of(gain).replace("_gain.", "_auc.", 1), f"auc.{name_of(gain).rpartition('.')[2]}")
                if (fact := view.get(name)) is not None
            ),
        )
        for gain in better
    ]


def _single(view: View) -> Iterator[Found]:
    gains = _gains(view, "single")
    if gains:
        (gain, aucs), *others = gains
        more = [fact for other, theirs in others for fact in (other, *theirs)]
        yield Found("", tuple(dict.fromkeys((gain, *aucs, *more))), {"column": _column(gain)})


def _column(gain: Fact) -> str:
    return gain.label.removeprefix("AUC of the best single input, ").partition(", less")[0]


def _say_single(found: Found) -> str:
    gain, alone, score = found.facts[:3]
    others = listed([sample_of(f) for f in found.facts[3:] if f.id.startswith("fact:single_gain.")])
    told = (
        f"{found.arguments['column']} by itself ranks better than the score: its AUC is {wording.value(alone)} on "
        f"{sample_of(gain)} and that of the score {wording.value(score)}, a difference of {figure(gain)}."
    )
    return f"{told} It does so on {others} as well." if others else told


SINGLE_INPUT_BEATS = MessageType(
    "single_input_beats",
    "discrimination",
    8,
    "bad",
    _single,
    _say_single,
    Advice(
        topic="conceptual-soundness",
        tests=("single_gain", "benchmark", "auc", "other"),
        duties=("benchmark",),
        obligations=ALTERNATIVES,
        yardstick=YARDSTICK,
        title=lambda it: f"A single input, {it.arguments['column']}, ranks better than the score (benchmark by AUC)",
        effect=lambda it: (
            f"The model loses {wording.value(it.facts[0])} of AUC against one of its own inputs, so it adds complexity "
            "without benefit, or its construction or implementation is at fault."
        ),
        action="finds out why the model ranks worse than one of its inputs, and corrects or replaces it",
        closes="the score ranks at least as well as each of its inputs",
        merges="benchmark",
    ),
)


def _challenger(view: View) -> Iterator[Found]:
    gains = _gains(view, "challenger")
    if gains:
        (gain, aucs), *others = gains
        more = [fact for other, theirs in others for fact in (other, *theirs)]
        yield Found("", tuple(dict.fromkeys((gain, *aucs, *more))), {"kind": _kind(gain)})


def _kind(gain: Fact) -> str:
    return gain.label.removeprefix("AUC of the challenger by ").partition(" less")[0]


def _say_challenger(found: Found) -> str:
    gain, challenger, score = found.facts[:3]
    others = dict.fromkeys(
        sample_of(f) for f in found.facts[3:] if f.id.startswith("fact:challenger_gain.") and f.sample != gain.sample
    )
    told = (
        f"A plain challenger ({found.arguments['kind']}) that validation trained on the columns of the file reaches an "
        f"AUC of {wording.value(challenger)} on {sample_of(gain)}, where the score has {wording.value(score)}: a gain "
        f"of {figure(gain)}."
    )
    return f"{told} Challengers rank better on {listed(list(others))} as well." if others else told


CHALLENGER_BETTER = MessageType(
    "challenger_better",
    "discrimination",
    6,
    "bad",
    _challenger,
    _say_challenger,
    Advice(
        topic="conceptual-soundness",
        tests=("challenger_gain", "benchmark", "auc", "other"),
        duties=("benchmark",),
        obligations=ALTERNATIVES,
        yardstick=YARDSTICK,
        title=lambda it: (
            f"A plain challenger ranks better than the score (benchmark): AUC {wording.value(it.facts[1])} against "
            f"{wording.value(it.facts[2])} on {sample_of(it.facts[0])}"
        ),
        effect=lambda it: (
            f"Information in the columns on file is not used: {wording.value(it.facts[0])} of AUC is within reach of a "
            "plain model."
        ),
        action="compares the model with the challenger, and explains the difference or builds the model again",
        closes="no plain model on the same columns ranks better by more than chance and by more than 0.02 of AUC",
        merges="benchmark",
    ),
)


def _no_better(view: View) -> Iterator[Found]:
    """Every challenger compared, where none ranks better than the score by more than chance."""
    gains = [fact for sample in view.later for fact in view.matching(f"challenger_gain.*.{sample}")]
    if gains and not any(fact.low is not None and fact.low > 0 for fact in gains):
        best = max(gains, key=lambda fact: float(fact.value or 0))
        name = name_of(best)
        aucs = [view.get(name.replace("_gain.", "_auc.", 1)), view.get(f"auc.{name.rpartition('.')[2]}")]
        if aucs[0] is not None and aucs[1] is not None and aucs[0].low is not None and aucs[0].low > 0.5:
            rest = [fact for fact in gains if fact is not best]
            yield Found("", (best, *(fact for fact in aucs if fact), *rest), {"kind": _kind(best)})


CHALLENGER_NO_BETTER = MessageType(
    "challenger_no_better",
    "discrimination",
    5,
    "good",
    _no_better,
    lambda it: sentence(
        f"plain challengers that validation trained on the columns of the file rank no better: the best of them "
        f"({it.arguments['kind']}) has an AUC of {wording.value(it.facts[1])} on {sample_of(it.facts[0])}, where the "
        f"score has {wording.value(it.facts[2])}"
    ),
)

TYPES: tuple[MessageType, ...] = (SINGLE_INPUT_BEATS, CHALLENGER_BETTER, CHALLENGER_NO_BETTER)

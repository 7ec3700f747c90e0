"""How well the score ranks, and how far that may be trusted."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.falls import NEARLY_ALL, Fall, falling, overfitted
from compliance_llm.analysis.messages.benchmark import TYPES as BENCHMARK
from compliance_llm.analysis.messages.draws import TYPES as DRAWS
from compliance_llm.analysis.messages.ranking_notes import TYPES as NOTES
from compliance_llm.analysis.messages.segments import TYPES as SEGMENTS
from compliance_llm.analysis.roles import roles
from compliance_llm.analysis.types import UNKNOWN_CAUSE, Advice, Found, MessageType
from compliance_llm.analysis.view import View, breached
from compliance_llm.analysis.words import against, figure, listed, sample_of, sentence
from compliance_llm.records import Fact

RANKING = ("auc", "gini", "ks", "average_precision")
TESTING = ("sr-26-2/validation/outcomes-analysis", "pra-ss1-23/p3/testing", "ai-act/art-15/accuracy")
UNSEEN = ("sr-26-2/development/out-of-sample", "sr-11-7/outcomes/back-testing", "pra-ss1-23/p3/testing")
TIME = ("sr-26-2/monitoring/plan", "sr-11-7/outcomes/back-testing", "pra-ss1-23/p4/performance-monitoring")
TOO_GOOD = 0.90
PERFECT = 0.995


def _below(view: View) -> Iterator[Found]:
    """Limits of ranking that are breached on samples on which it did not fall: there the fall tells of them."""
    fallen = {fall.sample for fall in falling(view)}
    broken = [f for stem in RANKING for s, f in view.by_sample(stem) if breached(f) and s not in fallen]
    if broken:
        yield Found("", tuple(broken))


def _say_below(found: Found) -> str:
    first, *others = found.facts
    told = f"The {first.label} is {figure(first)}, {against(first)}"
    if first.id.startswith("fact:auc.") and first.low is not None and first.high is not None:
        if first.high < 0.5:
            told += ": it ranks the wrong way round, events below other cases"
        elif first.low <= 0.5:
            told += ": it ranks no better than chance"
    return f"{told}." + (f" {sentence(_alike(others))}" if others else "")


def _alike(facts: list[Fact]) -> str:
    return f"further limits of ranking are breached by {listed([f'the {f.label} ({wording.value(f)})' for f in facts])}"


RANKING_BELOW = MessageType(
    "ranking_below_limit",
    "discrimination",
    8.5,
    "bad",
    _below,
    _say_below,
    Advice(
        topic="outcomes-analysis",
        tests=("{name}", "auc"),
        obligations=TESTING,
        yardstick="Literature (Hosmer, Lemeshow & Sturdivant, 2013): an AUC of 0.7 and above is acceptable.",
        title=lambda it: f"Ranking below its limit: {it.facts[0].label} is {wording.value(it.facts[0])}",
        effect=lambda _: (
            "The score separates events from other cases less well than was decided would be accepted, so decisions "
            "that rest on its order turn away too many good cases and accept too many bad ones."
        ),
        action="finds out what the ranking lacks, and builds the model again or restricts its use",
        closes="the measures of ranking are within their limits on every later sample",
        merges="ranking",
    ),
)


def _overfit(view: View) -> Iterator[Found]:
    fall = overfitted(view)
    if fall is not None:
        told = "time" if roles(view).is_later and not _is_perfect(fall) else "model"
        yield Found(fall.sample, (fall.gap, fall.before, fall.after, *fall.also), {"cause": told})


def _is_perfect(fall: Fall) -> bool:
    return isinstance(fall.before.value, float) and fall.before.value >= NEARLY_ALL


def _say_overfit(found: Found) -> str:
    gap, before, after = found.facts[:3]
    limit = f", {against(gap)}" if breached(gap) else ""
    told = (
        f"The AUC falls from {wording.value(before)} on {sample_of(before)}, on which the model was built, to "
        f"{wording.value(after)} on {sample_of(after)}: a gap of {figure(gap)}{limit}."
    )
    if found.arguments["cause"] == "time":
        return f"{told} Overfitting and a change over time cannot be told apart, as the later sample is later in time."
    return f"{told} The training result is not held on unseen cases (overfitting)."


OVERFIT = MessageType(
    "overfit",
    "discrimination",
    8,
    "bad",
    _overfit,
    _say_overfit,
    Advice(
        topic="outcomes-analysis",
        tests=("auc_gap", "auc"),
        obligations=UNSEEN,
        yardstick="Convention: a drop of the AUC by 0.03 to 0.05 or more from training asks for an explanation.",
        title=lambda it: (
            f"Overfitting: training AUC of {wording.value(it.facts[1])} not held on {sample_of(it.facts[2])} "
            f"({wording.value(it.facts[2])})"
        ),
        effect=lambda it: (
            f"Results on {sample_of(it.facts[1])} overstate what the score can do: on unseen cases its AUC is lower by "
            f"{wording.value(it.facts[0])}, and forecasts learned there are too extreme."
        ),
        action="simplifies or regularises the model, and shows its performance on cases it has not seen",
        closes="the gap between training and unseen cases is within its limit",
        cause=lambda it: (
            "The model has learned single cases of the training sample, which it ranks nearly without error."
            if it.arguments["cause"] == "model" and float(it.facts[1].value or 0) >= NEARLY_ALL
            else UNKNOWN_CAUSE
        ),
    ),
)


def _falls(view: View) -> Iterator[Found]:
    falls = falling(view)
    if not falls:
        return
    worst = max(falls, key=lambda fall: float(fall.gap.value or 0))
    rest = [fact for fall in falls if fall is not worst for fact in (fall.gap, fall.after, *fall.also)]
    made = tuple(fact for fall in falls for fact in fall.made)
    others = listed([sample_of(fall.after) for fall in falls if fall is not worst])
    facts = dict.fromkeys((worst.gap, worst.before, worst.after, *worst.also, *rest))
    yield Found("", tuple(facts), {"others": others}, made)


def _say_falls(found: Found) -> str:
    gap, before, after = found.facts[:3]
    told = (
        f"The AUC falls from {wording.value(before)} on {sample_of(before)} to {wording.value(after)} on "
        f"{sample_of(after)}, by {figure(gap)}, which is more than chance explains."
    )
    slope = next((f for f in found.facts if f.id.startswith("fact:calibration_slope.")), None)
    told += f" The calibration slope there is {wording.value(slope)}." if slope else ""
    return told + (f" The ranking falls on {found.arguments['others']} as well." if found.arguments["others"] else "")


FALLS_OUT_OF_TIME = MessageType(
    "falls_out_of_time",
    "discrimination",
    8,
    "bad",
    _falls,
    _say_falls,
    Advice(
        topic="outcomes-analysis",
        tests=("auc_gap", "auc"),
        obligations=TIME,
        yardstick="Convention: the AUC on a later sample is not lower by more than 0.03 and by more than chance.",
        title=lambda it: (
            f"Ranking deteriorates out of time: AUC falls from {wording.value(it.facts[1])} on "
            f"{sample_of(it.facts[1])} to {wording.value(it.facts[2])} on {sample_of(it.facts[2])}"
        ),
        effect=lambda it: (
            f"On recent cases the score ranks worse than when it was built, by {wording.value(it.facts[0])} of AUC; "
            "results on older samples overstate what it does in use."
        ),
        action="finds out which inputs or populations changed, and re-fits the model or restricts its use",
        closes="the AUC on the latest sample is within its limit, and no lower than before by more than chance",
        merges="ranking_over_time",
    ),
)


def _too_good(view: View) -> Iterator[Found]:
    good = [
        fact
        for _, fact in view.by_sample("auc")
        if fact.low is not None and fact.low > (TOO_GOOD if view.kind == "credit" else PERFECT)
    ]
    if good:
        alone = [it for f in good for it in view.matching(f"alone.*.{f.id.rpartition('.')[2]}", "single_auc.*")]
        strongest = max(alone, key=lambda it: float(it.value or 0.0), default=None)
        yield Found("", (*good, *([strongest] if strongest is not None else [])))


def _strongest(found: Found) -> str:
    """As in ". The strongest input by itself is dunning (AUC 0.937)"; empty where none was looked at."""
    last = found.facts[-1]
    if last.id.startswith("fact:auc."):
        return ""
    name = last.label.removeprefix("AUC of the best single input, ").removeprefix("AUC of ")
    name = name.partition(", on ")[0].partition(" by itself")[0]
    return f" The strongest input by itself is {name}, with an AUC of {wording.value(last)} on {sample_of(last)}."


TOO_GOOD_TO_BE_TRUE = MessageType(
    "too_good",
    "discrimination",
    7,
    "bad",
    _too_good,
    lambda it: (
        f"The {it.facts[0].label} is {figure(it.facts[0])}, which is unusual for a model of this kind and calls for a "
        f"check on information from after the decision (leakage).{_strongest(it)}"
    ),
    Advice(
        topic="data-quality",
        tests=("leak", "auc", "other"),
        duties=("too_good", "leakage"),
        obligations=("sr-26-2/development/data-assessment",),
        yardstick="Literature (Hosmer, Lemeshow & Sturdivant, 2013): an AUC of 0.9 and above is outstanding.",
        title=lambda it: f"Too good to be true: {it.facts[0].label} of {wording.value(it.facts[0])} (leakage to check)",
        effect=lambda _: "If an input is known only after the decision, the score cannot do in use what is shown here.",
        action="shows for each input when it is recorded, and removes what is recorded after the decision",
        closes="every input is known at the time of the decision, or the result is explained",
        merges="leak",
    ),
    authority="literature",
)

TYPES: tuple[MessageType, ...] = (
    RANKING_BELOW,
    OVERFIT,
    FALLS_OUT_OF_TIME,
    TOO_GOOD_TO_BE_TRUE,
    *BENCHMARK,
    *SEGMENTS,
    *NOTES,
    *DRAWS,
)

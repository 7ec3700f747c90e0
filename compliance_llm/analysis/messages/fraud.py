"""What the review budget finds, by number and by money, and what the score's own declines do to the figures."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.messages import volume
from compliance_llm.analysis.messages.held import HELD_UNEVENLY
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, breached
from compliance_llm.analysis.words import figure, sample_of
from compliance_llm.records import Fact

CERTAIN_EVENTS = 0.9  # of own declines called events above this, the outcome was not observed but assumed
FEWEST_DECLINES = 10
BY_VALUE = 0.7  # recall by value below this share of the recall by count


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _poor_recall(view: View) -> Iterator[Found]:
    for sample, fact in view.by_sample("recall_at_budget"):
        target = view.get("target.recall")
        short = target is not None and fact.high is not None and fact.high < _number(target.value)
        if breached(fact) or short:
            extra = [it for it in (target, view.get(f"flagged_at_budget.{sample}")) if it is not None]
            yield Found(sample, (fact, *extra))


def _say_recall(found: Found) -> str:
    fact = found.facts[0]
    said = f"The {fact.label} is {figure(fact)}"
    target = [it for it in found.facts if it.id == "fact:target.recall"]
    if target:
        said += f", below the {wording.value(target[0])} that the model's own papers require"
    return f"{said}: most events are missed." if _number(fact.value) < 0.5 else f"{said}."


POOR_RECALL = MessageType(
    name="poor_recall",
    family="fraud",
    weight=8,
    polarity="bad",
    find=_poor_recall,
    say=_say_recall,
    advice=Advice(
        topic="outcomes-analysis",
        tests=("recall_at_budget", "average_precision", "auc"),
        title=lambda it: f"Recall at the review budget falls short of what is required on {sample_of(it.facts[0])}",
        effect=lambda it: (
            f"Within the budget the score finds {wording.value(it.facts[0])} of the events on "
            f"{sample_of(it.facts[0])}; the "
            "others pass without review."
        ),
        action="finds which events are missed, and rebuilds the score or raises the review capacity",
        closes="the required recall at the budget is met with the whole interval",
        yardstick="The acceptance criterion stated in the model's own papers.",
    ),
    contradicts=True,
)


def _value_below_count(view: View) -> Iterator[Found]:
    for sample, value in view.by_sample("value_recall"):
        count = view.get(f"recall_at_budget.{sample}")
        if count is None or value.high is None or count.low is None:
            continue
        if value.high < count.low and _number(value.value) < BY_VALUE * _number(count.value):
            yield Found(sample, (value, count))


VALUE_BELOW_COUNT = MessageType(
    name="value_below_count",
    family="fraud",
    weight=8,
    polarity="bad",
    find=_value_below_count,
    say=lambda it: (
        f"Within the review budget the score finds {wording.value(it.facts[1])} of the events of "
        f"{sample_of(it.facts[0])} by "
        f"count, and only {wording.value(it.facts[0])} of their amount: large losses are missed."
    ),
    advice=Advice(
        topic="outcomes-analysis",
        tests=("value_recall", "recall_at_budget", "average_precision", "auc"),
        yardstick="Convention: detection is measured by value beside count, and neither hides the other.",
        title=lambda it: f"Detection by value lies far below detection by count on {sample_of(it.facts[0])}",
        effect=lambda it: (
            f"{wording.value(it.facts[0])} of the amount at stake is found; the large cases pass without review."
        ),
        action="weighs amounts in the ranking or in the review queue, and repeats the test by value",
        closes="detection by value is in line with detection by count, or the gap is accepted by the approver",
    ),
)


def _own_declines(view: View) -> Iterator[Found]:
    samples: list[tuple[str, tuple[Fact, Fact]]] = []
    for sample in view.samples:
        n, events = view.get(f"declined.{sample}"), view.get(f"declined_events.{sample}")
        if n is None or events is None or _number(n.value) < FEWEST_DECLINES or events.low is None:
            continue
        if _number(events.value) >= CERTAIN_EVENTS:
            samples.append((sample, (n, events)))
    if samples:
        worst = max(samples, key=lambda it: _number(it[1][0].value))
        yield Found("", (*worst[1], *(fact for sample, facts in samples if sample != worst[0] for fact in facts)))


def _called_honest(view: View) -> Iterator[Found]:
    for sample in view.samples:
        n, events = view.get(f"declined.{sample}"), view.get(f"declined_events.{sample}")
        forecast = view.get(f"declined_forecast.{sample}")
        if n is None or events is None or forecast is None or _number(n.value) < FEWEST_DECLINES:
            continue
        if events.high is not None and not events.events and events.high < _number(forecast.value) / 2:
            yield Found("", (n, events, forecast))
            return


CALLED_HONEST = MessageType(
    name="own_declines_called_honest",
    family="fraud",
    weight=8,
    polarity="bad",
    find=_called_honest,
    say=lambda it: (
        f"The score itself stopped {wording.value(it.facts[0])} cases of {sample_of(it.facts[0])}, with a mean score "
        f"of {wording.value(it.facts[2])}, and none of them is labelled an event ({figure(it.facts[1])}): the outcome "
        "of a declined case was not observed."
    ),
    advice=Advice(
        topic="outcomes-analysis",
        tests=("declined", "other"),
        duties=("representative",),
        yardstick=(
            "Literature (Dal Pozzolo et al., 2018): the outcome of blocked cases is unknown without a control group."
        ),
        title=lambda it: (
            "Own declines are labelled as honest: cases that the score blocked count as non-events, unobserved"
        ),
        effect=lambda it: (
            f"{wording.value(it.facts[0])} blocked cases count as errors of the score: its precision is understated, "
            "and a model trained on them learns to let fraud pass."
        ),
        action="leaves blocked cases out or lets a control group through, and repeats the tests",
        closes="performance is measured on cases whose outcome was observed",
    ),
)


def _bursts(view: View) -> Iterator[Found]:
    found = [fact for sample in view.samples for fact in view.matching(f"burst.*.{sample}")]
    if found:
        yield Found("", tuple(sorted(found, key=lambda it: it.p_value or 0.0)))


def _where(fact: Fact) -> str:
    return fact.label.removeprefix("events observed over forecast of ").partition(" on the ")[0]


BURST = MessageType(
    name="attack_burst",
    family="fraud",
    weight=8.5,
    polarity="bad",
    find=_bursts,
    say=lambda it: (
        f"An attack burst: for {_where(it.facts[0])} {it.facts[0].events:,} events occurred among {it.facts[0].n:,} "
        f"cases, {wording.value(it.facts[0])} times those forecast, far beyond chance."
    ),
    advice=Advice(
        topic="outcomes-analysis",
        tests=("segment_level", "calibration_intercept", "other"),
        duties=("segments",),
        obligations=("sr-26-2/validation/outcomes-analysis", "sr-11-7/outcomes/actuals"),
        yardstick="Convention: in no month of a segment are events twice those forecast by more than chance explains.",
        title=lambda it: f"Attack burst in {_where(it.facts[0])}: fraud far above what the score forecasts",
        effect=lambda it: f"{it.facts[0].events:,} events met a score that did not foresee them.",
        action="finds the pattern of the attack, adds a rule or an input for it, and watches the segment by week",
        closes="events of the segment are in line with forecasts again",
    ),
)
OWN_DECLINES = MessageType(
    name="own_declines",
    family="fraud",
    weight=8,
    polarity="bad",
    find=_own_declines,
    say=lambda it: (
        f"The score itself stopped {wording.value(it.facts[0])} cases of {sample_of(it.facts[0])}, and "
        f"{wording.value(it.facts[1])} of them are called events: the outcome of a declined case was not observed, so "
        "precision and recall are judged on the score's own decisions."
    ),
    advice=Advice(
        topic="outcomes-analysis",
        tests=("declined", "other"),
        duties=("representative",),
        yardstick=(
            "Literature (Dal Pozzolo et al., 2018): the outcome of blocked cases is unknown without a control group."
        ),
        title=lambda it: "Own declines are labelled as events: performance is judged on cases the score blocked itself",
        effect=lambda it: (
            f"{wording.value(it.facts[0])} blocked cases count as right by construction, so precision, recall and "
            "AUC are "
            "overstated by an unknown amount."
        ),
        action="leaves blocked cases out or lets a control group through, and repeats the tests",
        closes="performance is measured on cases whose outcome was observed",
    ),
)

TYPES: tuple[MessageType, ...] = (
    POOR_RECALL,
    VALUE_BELOW_COUNT,
    BURST,
    OWN_DECLINES,
    CALLED_HONEST,
    *volume.TYPES,
    HELD_UNEVENLY,
)

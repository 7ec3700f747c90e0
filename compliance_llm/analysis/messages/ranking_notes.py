"""What is worth knowing about the ranking beside its limits: its order over samples, the top of the list, its width."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from compliance_llm import wording
from compliance_llm.analysis.aggregates import aggregate
from compliance_llm.analysis.roles import roles
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, excludes
from compliance_llm.analysis.words import figure, listed, number, sample_of
from compliance_llm.records import Fact

FEW = 100  # events with which the width of an interval is told
TOO_FEW = 30  # events of a sample below which neither ranking nor level can be settled
RARE = 0.05  # an outcome rate below this is rare
NAMED = "discrimination"
_TELLS_OF_FEW = re.compile(r"\b(?:few|small number of)\s+(?:\w+\s+){0,2}(?:events?|defaults?|frauds?)\b", re.I)


def _order(view: View) -> Iterator[Found]:
    """An AUC that is lower on every sample than on the one before, and on the last by more than chance."""
    held, after, _ = roles(view)
    path = [s for s in (view.reference, held, *after) if s]
    facts = [fact for s in path if (fact := view.get(f"auc.{s}")) is not None]
    values = [fact.value for fact in facts if isinstance(fact.value, float)]
    gap = view.get(f"auc_gap.{path[-1]}") if path else None
    if len(values) < 3 or len(values) != len(path) or gap is None or not excludes(gap, 0):
        return
    if all(a > b for a, b in pairwise(values)):
        yield Found("", (*facts, gap))


ORDER = MessageType(
    "order_over_samples",
    NAMED,
    6,
    "neutral",
    _order,
    lambda it: (
        "Ranking weakens from sample to sample: the AUC is "
        + listed([f"{wording.value(fact)} on {sample_of(fact)}" for fact in it.facts[:-1]], most=6)
        + "."
    ),
)


def _top(view: View) -> Iterator[Found]:
    for sample, fact in view.by_sample("top_tenth"):
        if isinstance(fact.value, float):
            lift = aggregate(
                f"top_tenth_lift.{sample}",
                f"share of events in the tenth scored highest over a tenth, {sample_of(fact)}",
                10 * fact.value,
                (fact,),
                decimals=1,
                n=fact.n,
                sample=fact.sample,
                method="ten times the share of events in the tenth scored highest",
            )
            yield Found(sample, (fact, lift), aggregates=(lift,))


TOP_OF_LIST = MessageType(
    "top_of_list",
    NAMED,
    5,
    "neutral",
    _top,
    lambda it: (
        f"The tenth of cases scored highest holds {wording.value(it.facts[0])} of the events of "
        f"{sample_of(it.facts[0])}, {wording.value(it.facts[1])} times its share."
    ),
)


def _rare(view: View) -> Iterator[Found]:
    for sample, rate in view.by_sample("outcome_rate"):
        precision = view.get(f"average_precision.{sample}")
        if not isinstance(rate.value, float) or not 0 < rate.value < RARE or precision is None:
            continue
        if isinstance(precision.value, float):
            times = aggregate(
                f"precision_times.{sample}",
                f"average precision over the outcome rate of {sample_of(rate)}",
                precision.value / rate.value,
                (precision, rate),
                decimals=1,
                n=rate.n,
                sample=rate.sample,
                method="average precision divided by the outcome rate, which a score without skill would reach",
            )
            yield Found(sample, (precision, rate, times), aggregates=(times,))


RARE_EVENTS = MessageType(
    "rare_events",
    NAMED,
    5,
    "neutral",
    _rare,
    lambda it: (
        f"With {wording.value(it.facts[1])} events on {sample_of(it.facts[1])} an average precision of "
        f"{wording.value(it.facts[0])} is {wording.value(it.facts[2])} times what a score without skill would reach."
    ),
)


def _width(view: View) -> Iterator[Found]:
    for sample, fact in view.by_sample("auc"):
        if fact.events is None or fact.events >= FEW or fact.low is None or fact.high is None:
            continue
        half = aggregate(
            f"auc_half_width.{sample}",
            f"half the width of the interval of the AUC on {sample_of(fact)}",
            (fact.high - fact.low) / 2,
            (fact,),
            decimals=2,
            n=fact.n,
            sample=fact.sample,
            method="half the distance between the ends of the interval",
        )
        yield Found(sample, (fact, half), aggregates=(half,))


EVENTS_RULE_THE_WIDTH = MessageType(
    "events_rule_the_width",
    NAMED,
    5,
    "neutral",
    _width,
    lambda it: (
        f"{_events(it.facts[0])} carry the figures of {sample_of(it.facts[0])}: its AUC is known to within about "
        f"{wording.value(it.facts[1])} either way."
    ),
)


def _few(view: View) -> Iterator[Found]:
    """The samples that results are judged on in which so few cases had the event that little can be concluded."""
    facts = [it for _, it in view.by_sample("auc") if it.events is not None and it.events < TOO_FEW]
    told = any(_TELLS_OF_FEW.search(str(it.value)) for it in view.matching("declared.limitations.*"))
    if facts and not told:
        yield Found("", tuple(sorted(facts, key=lambda it: it.events or 0)))


def _say_few(found: Found) -> str:
    first, *others = found.facts
    told = (
        f"{_events(first)} among the {first.n:,} cases of {sample_of(first)} are too few to settle ranking or level: "
        f"its AUC is {figure(first)}."
    )
    if not others:
        return told
    also = listed([f"{number(it.events or 0)} in {sample_of(it)}" for it in others])
    return f"{told} Further samples have few as well: {also}."


TOO_FEW_EVENTS = MessageType(
    name="too_few_events",
    family=NAMED,
    weight=6.5,
    polarity="bad",
    authority="literature",
    find=_few,
    say=_say_few,
    advice=Advice(
        topic="outcomes-analysis",
        tests=("n", "auc", "other"),
        duties=("representative",),
        obligations=("sr-26-2/validation/outcomes-analysis", "pra-ss1-23/p3/testing"),
        yardstick=(
            "Literature (Vergouwe et al., 2005; Collins et al., 2016): a sample that validates forecasts of an event "
            "holds at least 100 events."
        ),
        title=lambda it: f"Too few events: {_events(it.facts[0]).lower()} on {sample_of(it.facts[0])}",
        effect=lambda it: (
            f"What is said of {sample_of(it.facts[0])} could well be otherwise in another draw, so a pass there says "
            "little and a fall would not be seen."
        ),
        action="adds cases by a longer window or pooled data until there are enough events, and repeats the tests",
        closes="the samples on which the model is judged hold enough events, or the limitation is accepted in writing",
    ),
)


def _events(fact: Fact) -> str:
    events = fact.events or 0
    return f"{number(events).capitalize()} {'event' if events == 1 else 'events'}"


def _same(view: View) -> Iterator[Found]:
    for sample, gini in view.by_sample("gini"):
        auc = view.get(f"auc.{sample}")
        if auc is not None:
            yield Found(sample, (gini, auc))
            return


SAME_CONTENT = MessageType(
    "same_content_once",
    NAMED,
    2,
    "neutral",
    _same,
    lambda it: (
        f"The Gini coefficient of {wording.value(it.facts[0])} on {sample_of(it.facts[0])} restates the AUC of "
        f"{wording.value(it.facts[1])} and adds no evidence."
    ),
)

STEMS = ("accepted", "accepted_rate", "held_rate", "held_events", "held_others")


def _table(view: View) -> Iterator[Found]:
    """What the declared threshold does on the sample held out."""
    sample = roles(view).held_out or (view.later[0] if view.later else "")
    facts = [view.get(f"{stem}.{sample}") for stem in STEMS]
    if all(facts):
        yield Found(sample, tuple(fact for fact in facts if fact))


def _say_table(found: Found) -> str:
    passed, rate, held, events, others = (wording.value(fact) for fact in found.facts)
    return (
        f"At the declared threshold {passed} of {sample_of(found.facts[0])} get the favourable outcome, of whom {rate} "
        f"have the event; of those held back {held} do. The threshold holds back {events} of the events and {others} "
        "of the other cases."
    )


DECISION_TABLE = MessageType("decision_table", NAMED, 5, "neutral", _table, _say_table)


def _no_unseen(view: View) -> Iterator[Found]:
    """The sample that the model was built on is the only one there is."""
    n = view.get(f"n.{view.reference}")
    if view.reference is not None and view.samples == (view.reference,) and n is not None:
        yield Found("", (n,))


NO_UNSEEN_CASES = MessageType(
    "no_unseen_cases",
    NAMED,
    8,
    "bad",
    _no_unseen,
    lambda it: (
        f"All {wording.value(it.facts[0])} cases are of the sample that the model was built on ({it.facts[0].sample}), "
        "so no result on unseen cases is on file."
    ),
    Advice(
        topic="outcomes-analysis",
        tests=("auc_gap", "auc", "other"),
        obligations=("sr-26-2/development/out-of-sample", "sr-11-7/outcomes/back-testing"),
        yardstick="Convention: performance is shown on cases that the model was not built on.",
        title=lambda _: "No test on unseen cases (no hold-out or later sample)",
        effect=lambda _: (
            "Results on the cases a model was built on overstate what it does in use, by an unknown amount."
        ),
        action="scores a sample held out and one from a later time, and repeats the tests on them",
        closes="results on unseen cases are on file",
    ),
)


def _no_later(view: View) -> Iterator[Found]:
    """Dated samples, none of which lies after the one that the model was built on."""
    days = [fact for s in view.samples if (fact := view.get(f"last_day.{s}")) is not None]
    held, after, is_later = roles(view)
    if held is not None and not after and not is_later and len(days) == len(view.samples) > 1:
        yield Found("", tuple(days))


NO_LATER_CASES = MessageType(
    "no_later_cases",
    NAMED,
    6,
    "unknown",
    _no_later,
    lambda it: (
        "Nothing on file shows how the score does after the period on which it was built: no sample begins after the "
        f"others end, on {wording.value(max(it.facts, key=lambda fact: str(fact.value)))}."
    ),
)

TYPES: tuple[MessageType, ...] = (
    ORDER,
    TOP_OF_LIST,
    RARE_EVENTS,
    EVENTS_RULE_THE_WIDTH,
    DECISION_TABLE,
    SAME_CONTENT,
    NO_UNSEEN_CASES,
    NO_LATER_CASES,
    TOO_FEW_EVENTS,
)

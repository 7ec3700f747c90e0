"""Results by group of people: rates before ratios, forecasts beside them, and the inputs of the score."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.aggregates import aggregate, count_of
from compliance_llm.analysis.messages import group_scores, inputs_of_people
from compliance_llm.analysis.messages.group_scores import FAIR, FEWEST, RARE, by_group, number, part, part_ways
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import BINDING, View, breached, compared, name_of, wholly_beyond
from compliance_llm.analysis.words import against, counted, listed, sample_of, sentence
from compliance_llm.facts.adverse_impact import NO_DECISION, SMALLEST
from compliance_llm.facts.naming import named, slug
from compliance_llm.records import Fact
from compliance_llm.statistics.multiple import holm


def _ratios(view: View) -> dict[str, list[Fact]]:
    """The ratios of each group variable on the samples that results are judged on."""
    found: dict[str, list[Fact]] = {}
    for fact in view.matching("air.*.*.*"):
        group, _, sample = part(fact)
        if sample in view.later:
            found.setdefault(group, []).append(fact)
    return found


def harmed(facts: list[Fact]) -> list[Fact]:
    """The ratios of a group variable that a validator would raise, the lowest first.

    Under a limit of law or policy the estimate decides. Otherwise the whole interval must lie below the four fifths, or
    the ratio does and chance is ruled out, in groups of `FEWEST` or more, after allowing for the number of comparisons:
    the most favoured of k groups is found by looking at k(k − 1)/2 pairs, of which k − 1 are told.
    """
    known = [it for it in facts if it.p_value is not None]
    samples = [part(it)[2] for it in known]
    adjusted = {
        it.id: min(1.0, p * max(1.0, (samples.count(part(it)[2]) + 1) / 2))
        for it, p in zip(known, holm([it.p_value or 0.0 for it in known]), strict=True)
    }
    found: list[Fact] = []
    for fact in facts:
        limit = compared(fact).limit
        if fact.limit is not None and fact.limit.authority in BINDING:
            if breached(fact):
                found.append(fact)
        elif limit is not None and limit.min is not None and number(fact) < limit.min:
            enough = all((it.n or 0) >= FEWEST for it in fact.bins[:2])
            p = adjusted.get(fact.id)
            certain = p < RARE if p is not None else wholly_beyond(fact)
            if enough and (certain or (wholly_beyond(fact) and (p is None or p < 0.05))):
                found.append(fact)
    return sorted(found, key=number)


def _adverse_impact(view: View) -> Iterator[Found]:
    for group, facts in _ratios(view).items():
        worst = harmed(facts)
        if not worst:
            continue
        rates = [it for it in (_own_rate(worst[0], view), _best_rate(worst[0], view)) if it is not None]
        lost = _lost(worst[0], rates, group)
        stated = view.get("decision.stated")
        told = (worst[0], *rates, *worst[1:], *lost, *([stated] if stated else []))
        yield Found(group, told, {"group": _variable(worst[0])}, lost)


def _own_rate(fact: Fact, view: View) -> Fact | None:
    group, value, sample = part(fact)
    return view.get(f"rate_by.{group}.{value}.{sample}")


def _best_rate(fact: Fact, view: View) -> Fact | None:
    group, _, sample = part(fact)
    return view.get(f"rate_by.{group}.{slug(fact.bins[1].label)}.{sample}") if len(fact.bins) > 1 else None


def _lost(fact: Fact, rates: list[Fact], group: str) -> tuple[Fact, ...]:
    """How many more would have been selected at the rate of the most favoured group."""
    if len(rates) < 2 or not fact.n:
        return ()
    more = round((number(rates[1]) - number(rates[0])) * fact.n)
    label = f"further cases of {_called(fact)} selected at the rate of the most favoured group"
    method = "the difference of the two rates times the cases of the group, rounded"
    return (
        aggregate(f"people.not_selected.{group}", label, more, rates, unit="cases", sample=fact.sample, method=method),
    )


def _called(fact: Fact) -> str:
    """The group of a ratio in words: "sex female"."""
    return fact.label.removeprefix("adverse impact ratio of ").partition(" against ")[0].partition(" on ")[0]


def _best(fact: Fact) -> str:
    return fact.label.partition(" against ")[2].partition(" on ")[0]


def _variable(fact: Fact) -> str:
    """The group variable in words: "sex"."""
    value = named(fact.bins[0].label) if fact.bins else ""
    return _called(fact).removesuffix(f" {value}")


def _say_adverse_impact(found: Found) -> str:
    first, *others = found.facts
    rates = [it for it in others if it.id.startswith("fact:rate_by.")]
    said = f"On {sample_of(first)}, "
    if len(rates) == 2:
        said += (
            f"{wording.value(rates[0])} of the {rates[0].n:,} cases of {_called(first)} are selected and "
            f"{wording.value(rates[1])} of the {rates[1].n:,} of {_best(first)}: "
        )
    said += f"{_called(first)} is selected {_ratio(first)} times as often, {against(first)}."
    alike = [it for it in others if it.id.startswith("fact:air.")]
    if alike:
        said += f" So {'is' if len(alike) == 1 else 'are'} " + listed(
            [f"{_called(it)} on {sample_of(it)} ({wording.value(it)})" for it in alike]
        )
        said += "."
    stated = next((it for it in others if it.id == "fact:decision.stated"), None)
    return f"{said} The decision rule is the one stated in words: “{wording.value(stated)}”." if stated else said


def _ratio(fact: Fact) -> str:
    told = wording.interval(fact)
    return f"{wording.value(fact)} ({told})" if told else wording.value(fact)


def _impact_effect(found: Found) -> str:
    more = next((it for it in found.facts if it.id.startswith("fact:people.not_selected.")), None)
    if more is None:
        return "A group of people gets the favourable outcome less often than another, without a reason on file."
    first = found.facts[0]
    return (
        f"At the rate of {_best(first)}, {wording.value(more)} more cases of {_called(first)} would have been selected "
        f"on "
        f"{sample_of(first)}."
    )


ADVERSE_IMPACT = MessageType(
    name="adverse_impact",
    family="people",
    weight=8.5,
    polarity="bad",
    authority="supervisor",
    find=_adverse_impact,
    say=_say_adverse_impact,
    advice=Advice(
        topic="fairness",
        tests=("air", "rate_by"),
        duties=("alternative",),
        obligations=FAIR,
        yardstick="Supervisory: a selection rate below four fifths of the highest is evidence of adverse impact.",
        title=lambda it: (
            f"Adverse impact by {it.arguments['group']}: {_called(it.facts[0])} is selected "
            f"{wording.value(it.facts[0])} times as often as {_best(it.facts[0])}"
        ),
        effect=_impact_effect,
        action="looks for less discriminatory alternatives, shows what each costs and records why this rule is needed",
        closes=(
            "the limit is met with the whole interval, or the search for alternatives and the reasons for the rule are "
            "approved"
        ),
    ),
)


def _disagree(view: View) -> Iterator[Found]:
    """Unequal selection, forecasts that are right for every group, and unequal outcomes."""
    forecasts, outcomes = by_group(view, "calibration_by"), by_group(view, "outcome_by")
    for group, facts in _ratios(view).items():
        worst = harmed(facts)
        if not worst:
            continue
        sample = part(worst[0])[2]
        known, rates = forecasts.get((group, sample), []), outcomes.get((group, sample), [])
        right = all(it.low is not None and it.high is not None and it.low <= 1 <= it.high for it in known)
        if len(known) > 1 and right and part_ways(rates):
            chosen = sorted(rates, key=lambda it: -number(it))
            yield Found(group, (worst[0], chosen[0], chosen[-1], *known), {"group": _variable(worst[0])})


def _say_disagree(found: Found) -> str:
    first, high, low = found.facts[:3]
    return (
        f"Selection differs by {found.arguments['group']} (ratio {wording.value(first)}) while the forecasts are right "
        f"for "
        f"each group on {sample_of(first)}: outcome rates differ as well ({wording.value(high)} and "
        f"{wording.value(low)}), "
        "so with one cut-off both criteria cannot be met together."
    )


CRITERIA_DISAGREE = MessageType("criteria_disagree", "people", 7, "neutral", _disagree, _say_disagree)


def _no_decision(view: View) -> Iterator[Found]:
    facts = [it for it in view.untested("air.*") if it.reason == NO_DECISION]
    later = [it for it in facts if name_of(it).rpartition(".")[2] in view.later]
    if later:
        groups = list(
            dict.fromkeys(it.label.removeprefix("adverse impact ratio of ").partition(" on ")[0] for it in later)
        )
        yield Found("", tuple(later), {"groups": listed(groups)})


NO_RULE = MessageType(
    "groups_not_compared",
    "people",
    7,
    "unknown",
    _no_decision,
    lambda it: f"Selection rates by {it.arguments['groups']} cannot be compared: no decision rule is declared.",
)


def _too_small(view: View) -> Iterator[Found]:
    facts = [it for it in view.untested("air.*") if any(b.label == SMALLEST for b in it.bins)]
    later = [it for it in facts if name_of(it).rpartition(".")[2] in view.later]
    if later:
        count = count_of("people.too_small", "number of groups that were too small to compare", later)
        yield Found("", (count, *later), aggregates=(count,))


def _say_too_small(found: Found) -> str:
    count, *facts = found.facts
    many = int(count.value) if isinstance(count.value, int) else 0
    told = listed([f"{_called(it)} on {sample_of(it)} ({it.n:,} cases)" for it in facts])
    return f"{sentence(counted(many, 'group'))[:-1]} {'was' if many == 1 else 'were'} too small to compare: {told}."


TOO_SMALL = MessageType("groups_too_small", "people", 5, "unknown", _too_small, _say_too_small)

TYPES: tuple[MessageType, ...] = (
    ADVERSE_IMPACT,
    *inputs_of_people.TYPES,
    *group_scores.TYPES,
    CRITERIA_DISAGREE,
    NO_RULE,
    TOO_SMALL,
)

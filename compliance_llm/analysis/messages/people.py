"""Results by group of people: rates before ratios, forecasts beside them, and the inputs of the score."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.aggregates import aggregate, count_of
from compliance_llm.analysis.messages import inputs_of_people
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import BINDING, View, breached, compared, name_of, wholly_beyond
from compliance_llm.analysis.words import against, counted, figure, listed, sample_of, sentence
from compliance_llm.facts.adverse_impact import NO_DECISION, SMALLEST
from compliance_llm.facts.naming import named, slug
from compliance_llm.records import Fact
from compliance_llm.statistics.multiple import holm

RARE = 0.01  # adjusted p-value below which a ratio under four fifths is more than chance
FEWEST = 30  # cases of each group for a comparison where no policy says so
FAIR = (
    "reg-b/discrimination",
    "ai-act/art-10/bias-examination",
    "eba-gl-2020-06/tech/data-bias",
    "mas-feat/p1/no-systematic-disadvantage",
    "osfi-e-23-2027/data/bias",
    "hkma-ai-principles-2019/p8/ethical-fair",
)
RIGHT = 0.15  # how far observed over expected may lie from one for forecasts that are right for a group
OFF = 0.20  # how far a group's observed over expected lies from the others' for forecasts that are not
APART = 0.5  # a standardised difference of means that Cohen (1988) calls medium, and larger


def _number(fact: Fact) -> float:
    return float(fact.value) if isinstance(fact.value, int | float) else 0.0


def _part(fact: Fact) -> tuple[str, str, str]:
    """Group, value and sample in a name such as "air.sex.female.test", as slugs."""
    _, group, *value, sample = name_of(fact).split(".")
    return group, ".".join(value), sample


def _ratios(view: View) -> dict[str, list[Fact]]:
    """The ratios of each group variable on the samples that results are judged on."""
    found: dict[str, list[Fact]] = {}
    for fact in view.matching("air.*.*.*"):
        group, _, sample = _part(fact)
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
    samples = [_part(it)[2] for it in known]
    adjusted = {
        it.id: min(1.0, p * max(1.0, (samples.count(_part(it)[2]) + 1) / 2))
        for it, p in zip(known, holm([it.p_value or 0.0 for it in known]), strict=True)
    }
    found: list[Fact] = []
    for fact in facts:
        limit = compared(fact).limit
        if fact.limit is not None and fact.limit.authority in BINDING:
            if breached(fact):
                found.append(fact)
        elif limit is not None and limit.min is not None and _number(fact) < limit.min:
            enough = all((it.n or 0) >= FEWEST for it in fact.bins[:2])
            p = adjusted.get(fact.id)
            certain = p < RARE if p is not None else wholly_beyond(fact)
            if enough and (certain or (wholly_beyond(fact) and (p is None or p < 0.05))):
                found.append(fact)
    return sorted(found, key=_number)


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
    group, value, sample = _part(fact)
    return view.get(f"rate_by.{group}.{value}.{sample}")


def _best_rate(fact: Fact, view: View) -> Fact | None:
    group, _, sample = _part(fact)
    return view.get(f"rate_by.{group}.{slug(fact.bins[1].label)}.{sample}") if len(fact.bins) > 1 else None


def _lost(fact: Fact, rates: list[Fact], group: str) -> tuple[Fact, ...]:
    """How many more would have been selected at the rate of the most favoured group."""
    if len(rates) < 2 or not fact.n:
        return ()
    more = round((_number(rates[1]) - _number(rates[0])) * fact.n)
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


def _groups(view: View, stem: str) -> dict[tuple[str, str], list[Fact]]:
    """Facts of a stem by group variable and sample, on the samples that results are judged on."""
    found: dict[tuple[str, str], list[Fact]] = {}
    for fact in view.matching(f"{stem}.*.*.*"):
        group, _, sample = _part(fact)
        if sample in view.later:
            found.setdefault((group, sample), []).append(fact)
    return found


def _apart(facts: list[Fact]) -> bool:
    """Whether the intervals of two of the Facts do not overlap."""
    highest = min((it.high for it in facts if it.high is not None), default=0.0)
    return any(it.low is not None and it.low > highest for it in facts)


def _disagree(view: View) -> Iterator[Found]:
    """Unequal selection, forecasts that are right for every group, and unequal outcomes."""
    forecasts, outcomes = _groups(view, "calibration_by"), _groups(view, "outcome_by")
    for group, facts in _ratios(view).items():
        worst = harmed(facts)
        if not worst:
            continue
        sample = _part(worst[0])[2]
        known, rates = forecasts.get((group, sample), []), outcomes.get((group, sample), [])
        right = all(it.low is not None and it.high is not None and it.low <= 1 <= it.high for it in known)
        if len(known) > 1 and right and _apart(rates):
            chosen = sorted(rates, key=lambda it: -_number(it))
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


def _miscalibrated(view: View) -> Iterator[Found]:
    """Forecasts that are off for a group and not for the others, beyond chance and by more than a fifth."""
    for (group, sample), facts in _groups(view, "calibration_by").items():
        enough = [it for it in facts if (it.events or 0) >= FEWEST and it.p_value is not None]
        if len(enough) < 2:
            continue
        adjusted = holm([it.p_value or 0.0 for it in enough])
        off: list[Fact] = []
        for fact, p in zip(enough, adjusted, strict=True):
            others = [it for it in enough if it is not fact]
            apart = all(_number(it) > 0 and abs(_number(fact) / _number(it) - 1) > OFF for it in others)
            if (
                p < RARE
                and apart
                and abs(_number(fact) - 1) > OFF
                and _apart([fact, max(others, key=lambda it: it.n or 0)])
            ):
                off.append(fact)
        if off:
            off.sort(key=lambda it: -abs(_number(it) - 1))
            yield Found(f"{group}.{sample}", (*off, *(it for it in enough if it not in off)))


def _forecast_of(fact: Fact) -> str:
    return fact.label.removeprefix("observed over expected events of ").partition(" on ")[0]


MISCALIBRATED = MessageType(
    name="group_miscalibrated",
    family="people",
    weight=6.5,
    polarity="bad",
    find=_miscalibrated,
    say=lambda it: (
        f"Forecasts are wrong for {_forecast_of(it.facts[0])} on {sample_of(it.facts[0])}: events are "
        f"{figure(it.facts[0])} times those expected, while for the other groups they are "
        + listed([f"{wording.value(f)} ({_forecast_of(f)})" for f in it.facts[1:]])
        + " times."
    ),
    advice=Advice(
        topic="fairness",
        tests=("outcome_by", "calibration_intercept", "other"),
        duties=("segments",),
        obligations=FAIR,
        yardstick="Convention: forecasts are right for each group as they are on the whole.",
        title=lambda it: (
            f"Forecasts too {'low' if _number(it.facts[0]) > 1 else 'high'} for {_forecast_of(it.facts[0])}: "
            f"calibration "
            "differs between groups"
        ),
        effect=lambda it: (
            f"The {it.facts[0].n:,} cases of {_forecast_of(it.facts[0])} are decided and priced on a risk that is not "
            f"theirs."
        ),
        action="finds why the forecasts differ for the group and corrects the level, or restricts the use",
        closes="observed and expected events agree for each group",
        merges="group_miscalibrated",
    ),
)


def _scores_differ(view: View, *, alike: bool) -> Iterator[Found]:
    """Mean scores that lie far apart; ``alike``: although outcomes do not differ. None where selection was compared."""
    outcomes = _groups(view, "outcome_by")
    for (group, sample), facts in _groups(view, "smd").items():
        far = [
            it for it in facts if it.low is not None and it.high is not None and min(abs(it.low), abs(it.high)) >= APART
        ]
        far = [it for it in far if (it.low or 0) * (it.high or 0) > 0 and (it.n or 0) >= FEWEST]
        rates = outcomes.get((group, sample), [])
        if far and len(rates) > 1 and _apart(rates) != alike:
            far.sort(key=lambda it: -abs(_number(it)))
            yield Found(
                f"{group}.{sample}", (*far[:3], *sorted(rates, key=_number)[:1], *sorted(rates, key=_number)[-1:])
            )


def _difference_of(fact: Fact) -> str:
    return fact.label.removeprefix("standardised difference in mean score of ").partition(" on ")[0]


def _say_scores(found: Found) -> str:
    first, low, high = found.facts[0], *found.facts[-2:]
    return (
        f"The mean scores of {_difference_of(first).replace(' from ', ' and ')} differ by {figure(first)} standard "
        f"deviations on {sample_of(first)}; "
        f"the outcome rates of the groups run from {wording.value(low)} to {wording.value(high)}."
    )


SCORES_DIFFER = MessageType(
    "scores_differ", "people", 5, "neutral", lambda view: _scores_differ(view, alike=False), _say_scores
)
SCORES_WITHOUT_REASON = MessageType(
    name="scores_differ_without_outcomes",
    family="people",
    weight=7,
    polarity="bad",
    find=lambda view: _scores_differ(view, alike=True),
    say=lambda it: (
        f"{_say_scores(it)} The difference in outcomes is within chance and does not explain that in scores."
    ),
    advice=Advice(
        topic="fairness",
        tests=("air", "outcome_by", "other"),
        duties=("alternative",),
        obligations=FAIR,
        yardstick="Literature (Cohen, 1988): half a standard deviation is a difference of medium size.",
        title=lambda it: f"Scores differ between groups whose outcomes do not: {_difference_of(it.facts[0])}",
        effect=lambda it: (
            f"Any cut-off on the score treats {_difference_of(it.facts[0]).partition(' from ')[0]} worse or better "
            f"than "
            "their outcomes call for."
        ),
        action="finds the inputs that part the groups and tests the model without them",
        closes="mean scores differ by no more than outcomes do",
        merges="scores_differ_without_outcomes",
    ),
)


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
    SCORES_WITHOUT_REASON,
    MISCALIBRATED,
    CRITERIA_DISAGREE,
    SCORES_DIFFER,
    NO_RULE,
    TOO_SMALL,
)

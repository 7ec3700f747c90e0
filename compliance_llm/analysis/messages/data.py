"""What is wrong with the data that every figure rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from compliance_llm import wording
from compliance_llm.analysis.aggregates import aggregate, count_of
from compliance_llm.analysis.types import Advice, Found, MessageType, Words
from compliance_llm.analysis.view import View, breached, column_of, excludes
from compliance_llm.analysis.words import counted, figure, listed, quoted, sample_of, sentence
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact
from compliance_llm.subject.sample_kinds import kind_of

BY_CHANCE = 0.001  # repeated rows that would be so frequent by nature with a smaller probability are a leak
STRONG_ALONE = 0.88  # an AUC that no single input known at the decision is expected to reach
STRONG_LATER = 0.75  # the same of one whose name says that it is from after the decision
AFTERWARDS = Pattern(r"(?:^|[\W_])(?:after|post(?![\W_]?code)|later|subsequent\w*|following|next)(?:[\W_]|$)", re.I)
SCORE = "score"  # told by a type of its own where it is missing
FEW_ROWS = 0.002  # of the cases of a sample: fewer repeated rows are no leak unless the policy says so
SPLIT = ("sr-26-2/development/out-of-sample", "sr-11-7/data/*", "uk-pra-ss1-23/*data*")


def _shared_cases(view: View) -> Iterator[Found]:
    for sample, fact in view.by_sample("id_overlap"):
        if fact.value:
            yield Found(
                sample,
                (fact, *_share_of(fact, f"overlap.share.{sample}")),
                aggregates=_share_of(fact, f"overlap.share.{sample}"),
            )


def _share_of(fact: Fact, name: str) -> tuple[Fact, ...]:
    """A count as a share of the cases of its sample."""
    if not fact.n or not isinstance(fact.value, int):
        return ()
    label = f"share of cases of {sample_of(fact)} counted as {fact.label}"
    return (
        aggregate(
            name,
            label,
            fact.value / fact.n,
            (fact,),
            unit="share",
            decimals=1,
            n=fact.n,
            sample=fact.sample,
            method="the count divided by the cases of the sample",
        ),
    )


def _say_shared(found: Found) -> str:
    fact, share = found.facts[0], found.facts[1]
    return (
        f"{wording.value(fact)} of the {fact.n:,} cases of {sample_of(fact)} ({wording.value(share)}) carry an id "
        "that also "
        "stands in the reference sample, so results on them are not independent of the cases the model was built on."
    )


def _overlap_effect(found: Found) -> str:
    fact = found.facts[0]
    return (
        f"Results on {wording.value(fact)} cases repeat what the model has seen, so test results may be better than "
        "they "
        "will be in use."
    )


def _overlap_title(found: Found) -> str:
    return f"Training and test overlap: cases of {sample_of(found.facts[0])} also stand in the reference sample"


def _overlap(weight: float, name: str, find: Callable[[View], Iterator[Found]], say: Words) -> MessageType:
    return MessageType(
        name=name,
        family="data",
        weight=weight,
        polarity="bad",
        find=find,
        say=say,
        advice=Advice(
            topic="data-quality",
            tests=("duplicates_across", "id_overlap"),
            duties=("separation",),
            obligations=SPLIT,
            yardstick="Convention: no case stands in more than one sample.",
            title=_overlap_title,
            effect=_overlap_effect,
            action="removes the shared cases and repeats every test that used them",
            closes="no case stands in two samples",
            merges="overlap",
        ),
    )


SHARED_CASES = _overlap(8.5, "shared_cases", _shared_cases, _say_shared)


def _repeated_rows(view: View) -> Iterator[Found]:
    for sample, fact in view.by_sample("duplicates_across"):
        nature = view.get(f"repeats_by_nature.{sample}")
        natural = nature is not None and nature.p_value is not None and nature.p_value >= BY_CHANCE
        governed = fact.limit is not None and fact.limit.authority in ("policy", "law")
        few = isinstance(fact.value, int) and fact.value < FEW_ROWS * (fact.n or 0)
        if fact.value and breached(fact) and (governed or not (natural or few)):
            yield Found(sample, (fact, *([nature] if nature else [])))


def _say_repeated(found: Found) -> str:
    fact = found.facts[0]
    said = (
        f"{wording.value(fact)} of the {fact.n:,} cases of {sample_of(fact)} repeat a row of the reference sample in "
        "every "
        "input"
    )
    if len(found.facts) > 1:
        said += f", where coarse rows that repeat by nature would account for about {wording.value(found.facts[1])}"
    return f"{said}."


REPEATED_ROWS = _overlap(8, "repeated_rows", _repeated_rows, _say_repeated)


def _input_lost(view: View) -> Iterator[Found]:
    for sample in view.later:
        lost = [f for f in view.matching(f"missing_change.*.{sample}") if breached(f) and isinstance(f.value, float)]
        lost = [f for f in lost if column_of(f) != SCORE]
        if lost:
            lost.sort(key=lambda fact: -abs(fact.value if isinstance(fact.value, float) else 0.0))
            shares = [
                fact
                for change in lost[:3]
                for part in (sample, view.reference)
                if (fact := view.get(f"missing.{column_of(change)}.{part}")) is not None
            ]
            count = count_of(f"input_lost.{sample}", f"inputs whose share of missing values moved, {sample}", lost)
            yield Found(sample, (*lost, *shares, count, *_indices(view, lost, sample)), aggregates=(count,))


def _indices(view: View, facts: list[Fact], sample: str) -> list[Fact]:
    """The stability indices of the same columns: that they moved is told with the cause."""
    return [it for fact in facts if (it := view.get(f"psi.{column_of(fact)}.{sample}")) is not None]


def _say_lost(found: Found) -> str:
    first = found.facts[0]
    shares = [fact for fact in found.facts if fact.id.startswith(f"fact:missing.{column_of(first)}.")]
    told = f"{_called(first)} is missing in {wording.value(shares[0])} of {sample_of(first)}"
    if len(shares) > 1:
        told += f", against {wording.value(shares[1])} of {sample_of(shares[1])}"
    others = [fact for fact in found.facts[1:] if fact.id.startswith("fact:missing_change.")]
    also = f" So did {listed([f'{_called(f)} ({wording.value(f)})' for f in others])}." if others else ""
    return f"{sentence(told)}{also}"


def _called(fact: Fact) -> str:
    """The column as its label has it."""
    return fact.label.removeprefix("change in the share of missing values of ").partition(" from the ")[0]


INPUT_LOST = MessageType(
    name="input_lost",
    family="data",
    weight=7,
    polarity="bad",
    find=_input_lost,
    say=_say_lost,
    advice=Advice(
        topic="data-quality",
        tests=("missing_change", "missing"),
        duties=("missing_treatment",),
        obligations=("sr-26-2/development/data-assessment",),
        title=lambda it: f"Missing values: {_called(it.facts[0])} was lost in {sample_of(it.facts[0])}",
        effect=lambda it: (
            f"The scores of those cases rest on a replacement for {_called(it.facts[0])} whose effect was not shown, "
            "so the "
            "score may mean something else than where it was built."
        ),
        action="traces the change in recording to its source and tests its effect on the score",
        closes="the share of missing values is back within its limit, or its effect has been shown",
        merges="input_lost",
    ),
)


def _incomplete(view: View) -> Iterator[Found]:
    for sample in view.samples:
        lost = {column_of(f) for f in view.matching(f"missing_change.*.{sample}") if breached(f)}
        found = [f for f in view.matching(f"missing.*.{sample}") if breached(f) and column_of(f) not in {*lost, SCORE}]
        if found:
            found.sort(key=lambda fact: -(fact.value if isinstance(fact.value, float) else 0.0))
            yield Found(sample, tuple(found))


INCOMPLETE = MessageType(
    name="incomplete_inputs",
    family="data",
    weight=5,
    polarity="bad",
    find=_incomplete,
    say=lambda it: sentence(
        f"{counted(len(it.facts), 'input')} of {sample_of(it.facts[0])} "
        f"{'lacks' if len(it.facts) == 1 else 'lack'} more values than the limit allows: "
        + listed([f"{fact.label} ({wording.value(fact)})" for fact in it.facts])
    ),
    advice=Advice(
        topic="data-quality",
        tests=("missing",),
        duties=("missing_treatment",),
        title=lambda it: sentence(f"{it.facts[0].label} beyond the limit")[:-1],
        effect=lambda _: "The scores of those cases rest on a replacement whose effect was not shown.",
        action="traces why the values are missing and tests the effect of replacing them",
        closes="the share of missing values is within its limit, or its effect has been shown",
    ),
)


def _sentinels(view: View) -> Iterator[Found]:
    columns: dict[str, list[Fact]] = {}
    for fact in view.matching("sentinel.*"):
        if isinstance(fact.value, float) and fact.value > 0:
            columns.setdefault(column_of(fact), []).append(fact)
    for column, facts in columns.items():
        facts.sort(key=lambda fact: -(fact.value if isinstance(fact.value, float) else 0.0))
        yield Found(column, tuple(facts))


def _standing(fact: Fact) -> str:
    """As in "age is 999": what the label says after "in which"."""
    return fact.label.rpartition(" in which ")[2]


SENTINELS = MessageType(
    name="sentinel_values",
    family="data",
    weight=6,
    polarity="bad",
    find=_sentinels,
    say=lambda it: (
        f"In {wording.value(it.facts[0])} of the cases of {sample_of(it.facts[0])} {_standing(it.facts[0])}, which "
        "stands "
        "for a missing value and was read as a number."
    ),
    advice=Advice(
        topic="data-quality",
        tests=("sentinel", "missing"),
        duties=("missing_treatment",),
        obligations=("sr-26-2/development/data-assessment",),
        yardstick="Convention: default values such as 9999 or -1 are treated as missing.",
        title=lambda it: (
            f"Sentinel value read as a number: {_standing(it.facts[0])} in {wording.value(it.facts[0])} of cases"
        ),
        effect=lambda it: (
            f"A default value enters the score as if it were measured, in {wording.value(it.facts[0])} of the cases; "
            "missing values are understated by as much."
        ),
        action="codes the value as missing, states its treatment and tests its effect on the score",
        closes="no default value is read as a number",
    ),
)


def _constant(view: View) -> Iterator[Found]:
    for sample in view.samples:
        flat = view.matching(f"constant.*.{sample}")
        if flat:
            yield Found(sample, (*flat, *_indices(view, flat, sample)))


def _flat(fact: Fact) -> str:
    return fact.label.removeprefix("the only value of ").partition(" in the ")[0]


def _say_constant(found: Found) -> str:
    flat = [fact for fact in found.facts if fact.id.startswith("fact:constant.")]
    told = listed([f"{_flat(fact)} is {wording.value(fact)}" for fact in flat])
    return sentence(
        f"{told} in every case of {sample_of(flat[0])}, while the reference sample has several values: the input is "
        "constant"
    )


CONSTANT = MessageType(
    name="constant_input",
    family="data",
    weight=7,
    polarity="bad",
    find=_constant,
    say=_say_constant,
    advice=Advice(
        topic="data-quality",
        tests=("constant", "psi", "missing_change"),
        duties=("representative",),
        yardstick="Convention: an input that varied when the model was built varies in use.",
        title=lambda it: f"Constant input: {_flat(it.facts[0])} has one value in {sample_of(it.facts[0])}",
        effect=lambda it: (
            f"The score of every case of {sample_of(it.facts[0])} ignores {_flat(it.facts[0])}; a feed or a default "
            "may have "
            "taken its place."
        ),
        action="traces the feed of the input and scores the cases again",
        closes="the input varies as it did when the model was built, or its absence has been tested",
    ),
)


def _new_category(view: View) -> Iterator[Found]:
    for sample in view.later:
        found = [f for f in view.matching(f"new_category.*.{sample}") if f.low is not None and f.low > 0.005]
        if found:
            found.sort(key=lambda fact: -(fact.value if isinstance(fact.value, float) else 0.0))
            yield Found(sample, tuple(found))


NEW_CATEGORY = MessageType(
    name="new_category",
    family="data",
    weight=5,
    polarity="bad",
    find=_new_category,
    say=lambda it: sentence(listed([f"the {fact.label}: {figure(fact)}" for fact in it.facts])),
    advice=Advice(
        topic="data-quality",
        tests=("new_category", "psi"),
        duties=("representative",),
        yardstick="Convention: categories in use were known when the model was built.",
        title=lambda it: sentence(f"new category: the {it.facts[0].label}")[:-1],
        effect=lambda it: (
            f"The model has never seen {wording.value(it.facts[0])} of these cases' category, and how it scores them "
            "was not "
            "shown."
        ),
        action="states how new categories are scored and tests the result on these cases",
        closes="the treatment of new categories has been shown",
    ),
)


def _not_later(view: View) -> Iterator[Found]:
    for sample, fact in view.by_sample("not_later"):
        named = kind_of(sample) in ("oot", "production")
        if named and isinstance(fact.value, float) and fact.value > 0.02:
            days = [
                view.get(name)
                for name in (
                    f"first_day.{sample}",
                    f"last_day.{sample}",
                    f"first_day.{view.reference}",
                    f"last_day.{view.reference}",
                )
            ]
            yield Found(sample, (fact, *(day for day in days if day is not None)))


def _say_not_later(found: Found) -> str:
    fact, *days = found.facts
    told = (
        f"{wording.value(fact)} of the cases of {sample_of(fact)} are dated on or before the last day of the "
        "reference sample"
    )
    if len(days) == 4:
        first, last, begins, ends = (wording.value(day) for day in days)
        told += f": it runs from {first} to {last}, and the reference sample from {begins} to {ends}"
    return f"{told}."


NOT_LATER = MessageType(
    name="not_later",
    family="data",
    weight=8,
    polarity="bad",
    find=_not_later,
    say=_say_not_later,
    advice=Advice(
        topic="outcomes-analysis",
        tests=("not_later", "other"),
        duties=("representative",),
        obligations=("sr-26-2/development/out-of-sample",),
        yardstick="Convention: a sample that is called later begins after the data on which the model was built.",
        title=lambda it: (
            f"{sentence(sample_of(it.facts[0]))[:-1]} is dated before or within the training period (dates overlap)"
        ),
        effect=lambda _: "Nothing is shown about performance after the period on which the model was built.",
        action="draws the later sample from after the training period and repeats the tests on it",
        closes="the later sample begins after the training data end",
    ),
)


def _immature(view: View) -> Iterator[Found]:
    for sample in view.samples:
        fact = view.get(f"open_outcomes.{sample}")
        if fact is not None and isinstance(fact.value, int) and fact.n and fact.value >= max(5, 0.005 * fact.n):
            share = _share_of(fact, f"immature.share.{sample}")
            yield Found(sample, (fact, *share), aggregates=share)


IMMATURE = MessageType(
    name="immature_outcomes",
    family="data",
    weight=7,
    polarity="bad",
    find=_immature,
    say=lambda it: (
        f"The outcomes of {wording.value(it.facts[0])} cases of {sample_of(it.facts[0])} "
        f"({wording.value(it.facts[1])}) were "
        "read before they were final (immature outcomes: the outcome window was still open); performance is measured "
        "without them."
    ),
    advice=Advice(
        topic="data-quality",
        tests=("maturity", "open_outcomes", "other"),
        duties=("maturity",),
        yardstick="Convention: performance is measured on cases whose outcome window is closed.",
        title=lambda it: f"Immature outcomes in {sample_of(it.facts[0])}: outcome windows still open",
        effect=lambda it: (
            f"The event may still occur in {wording.value(it.facts[0])} cases: wherever they count as free of it, "
            "rates and losses are understated."
        ),
        action="leaves cases with open outcome windows out of performance and repeats the tests",
        closes="performance rests on cases whose outcome window is closed",
        merges="immature",
    ),
)


def _leak(view: View) -> Iterator[Found]:
    for sample in view.later:
        score = view.number(f"auc.{sample}")
        for fact in view.matching(f"alone.*.{sample}"):
            strong = fact.low is not None and fact.low > STRONG_ALONE
            near = view.kind == "credit" or score is None or float(fact.value or 0.0) > score - 0.05
            told = view.get(f"described_late.{column_of(fact)}")
            known = told is not None or bool(AFTERWARDS.search(_input(fact)))
            late = known and fact.low is not None and fact.low > STRONG_LATER
            if (strong and near) or late:
                yield Found(f"{column_of(fact)}.{sample}", (fact, *([told] if told is not None and late else [])))


def _input(fact: Fact) -> str:
    return fact.label.removeprefix("AUC of ").partition(" by itself")[0]


LEAK = MessageType(
    name="leak",
    family="data",
    weight=9,
    polarity="bad",
    find=_leak,
    say=lambda it: (
        f"{sentence(_input(it.facts[0]))[:-1]} alone separates the outcomes of {sample_of(it.facts[0])} with an AUC of "
        f"{figure(it.facts[0])}, which points to information from after the decision (leakage)."
        + (f" The papers describe it: {quoted(it.facts[1], 160)}." if len(it.facts) > 1 else "")
    ),
    advice=Advice(
        topic="data-quality",
        tests=("leak", "auc", "other"),
        duties=("leakage", "too_good"),
        obligations=("sr-26-2/development/data-assessment",),
        yardstick=(
            "Literature (Hosmer, Lemeshow & Sturdivant, 2013): an AUC of 0.9 and above is outstanding and "
            "unusual for a single input."
        ),
        title=lambda it: f"Leakage: {_input(it.facts[0])} alone foretells the outcome",
        effect=lambda it: (
            "If the input is filled or changed after the decision, every result on file is better than the model can "
            "be in "
            f"use; alone it reaches an AUC of {wording.value(it.facts[0])}."
        ),
        action=(
            "shows when the input is recorded, removes it where that is after the decision, and builds the model again"
        ),
        closes="every input is known at the time of the decision",
        merges="leak",
    ),
)


def _telling(view: View) -> Iterator[Found]:
    """An input's value with which a case is almost surely an event, on any sample, each input once."""
    told: set[str] = set()
    alone = {column_of(it.facts[0]) for it in _leak(view)}
    for fact in view.matching("telling.*"):
        if column_of(fact) not in told | alone:
            told.add(column_of(fact))
            yield Found(column_of(fact), tuple(view.matching(f"telling.{column_of(fact)}.*")))


def _whose(fact: Fact) -> str:
    return fact.label.partition(" whose ")[2]


TELLING = MessageType(
    name="telling_value",
    family="data",
    weight=8.5,
    polarity="bad",
    find=_telling,
    say=lambda it: (
        f"{it.facts[0].events:,} of the {it.facts[0].n:,} cases of {sample_of(it.facts[0])} whose "
        f"{_whose(it.facts[0])} have the event ({figure(it.facts[0])}), which points to an input that is recorded "
        "after the outcome (leakage)."
    ),
    advice=Advice(
        topic="data-quality",
        tests=("leak", "auc", "other"),
        duties=("leakage", "too_good"),
        obligations=("sr-26-2/development/data-assessment",),
        yardstick="Convention: no value that an input has at the time of the decision makes the outcome almost sure.",
        title=lambda it: f"Leakage: where {_whose(it.facts[0])}, nearly every case has the event",
        effect=lambda _: (
            "If the input is filled or changed after the decision, every result on file is better than the model can "
            "be in use."
        ),
        action=(
            "shows when the input is recorded, removes it where that is after the decision, and builds the model again"
        ),
        closes="every input is known at the time of the decision",
        merges="leak",
    ),
)


def _filled(view: View) -> Iterator[Found]:
    for sample in view.later:
        for fact in view.matching(f"filled_by_outcome.*.{sample}"):
            if isinstance(fact.value, float) and abs(fact.value) >= 0.5:
                yield Found(f"{column_of(fact)}.{sample}", (fact,))


FILLED = MessageType(
    name="filled_by_outcome",
    family="data",
    weight=8,
    polarity="bad",
    find=_filled,
    say=lambda it: (
        f"The {it.facts[0].label} is {figure(it.facts[0])}: whether it is filled depends on the outcome (leakage)."
    ),
    advice=Advice(
        topic="data-quality",
        tests=("leak", "other"),
        duties=("leakage",),
        yardstick="Convention: whether an input is filled does not depend on the outcome.",
        title=lambda it: f"Leakage: {it.facts[0].label.partition(' in which ')[2]} depends on the outcome",
        effect=lambda _: "The input carries information from after the decision, which the model will not have in use.",
        action="shows when the input is recorded, and removes it where that is after the decision",
        closes="every input is known at the time of the decision",
        merges="leak",
    ),
)


def _unlike_rates(view: View) -> Iterator[Found]:
    for sample, fact in view.by_sample("rate_change"):
        now, then = view.get(f"outcome_rate.{sample}"), view.get(f"outcome_rate.{view.reference}")
        if now is None or then is None or not isinstance(then.value, float) or not isinstance(fact.value, float):
            continue
        if (
            fact.p_value is not None
            and fact.p_value < 1e-4
            and excludes(fact, 0)
            and abs(fact.value) > 0.25 * then.value
        ):
            yield Found(sample, (fact, now, then))


UNLIKE_RATES = MessageType(
    name="unlike_rates",
    family="data",
    weight=5,
    polarity="bad",
    find=_unlike_rates,
    say=lambda it: (
        f"The outcome rate is {wording.value(it.facts[1])} in {sample_of(it.facts[1])} and "
        f"{wording.value(it.facts[2])} in "
        f"{sample_of(it.facts[2])}, a difference of {figure(it.facts[0])} that is more than chance explains."
    ),
    advice=Advice(
        topic="data-quality",
        tests=("rate_change", "psi", "other"),
        duties=("representative",),
        yardstick="Convention: the outcome rates of samples that are compared differ by no more than chance.",
        title=lambda it: f"Outcome rate of {sample_of(it.facts[1])} differs from that of {sample_of(it.facts[2])}",
        effect=lambda _: (
            "The samples do not describe one population, so rates and forecasts are not comparable between them."
        ),
        action="explains the difference, and shows results at comparable rates",
        closes="the difference is explained by the sampling or by a change in the population",
    ),
)

TYPES: tuple[MessageType, ...] = (
    SHARED_CASES,
    REPEATED_ROWS,
    LEAK,
    TELLING,
    FILLED,
    NOT_LATER,
    IMMATURE,
    INPUT_LOST,
    CONSTANT,
    SENTINELS,
    INCOMPLETE,
    NEW_CATEGORY,
    UNLIKE_RATES,
)

"""Honest customers of one group who are held far more often than those of another."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, name_of
from compliance_llm.analysis.words import figure, sample_of
from compliance_llm.records import Fact

TIMES = 1.25  # as often as those of the group held least
APART = 0.01  # in shares
BY_CHANCE = 0.001


def _share(fact: Fact) -> float:
    return float(fact.value) if isinstance(fact.value, float) else 0.0


def _uneven(view: View) -> Iterator[Found]:
    groups: dict[tuple[str, str], list[Fact]] = {}
    for fact in view.matching("held_by.*"):
        _, group, *_, sample = name_of(fact).split(".")
        groups.setdefault((group, sample), []).append(fact)
    for (group, sample), facts in groups.items():
        most, least = max(facts, key=_share), min(facts, key=_share)
        far = _share(most) >= TIMES * _share(least) and _share(most) - _share(least) >= APART
        if far and most.p_value is not None and most.p_value < BY_CHANCE:
            yield Found(f"{group}.{sample}", (most, least))


def _who(fact: Fact) -> str:
    return fact.label.removeprefix("share of honest cases of ").partition(" that are held")[0]


HELD_UNEVENLY = MessageType(
    name="held_unevenly",
    family="people",
    weight=7,
    polarity="bad",
    find=_uneven,
    say=lambda it: (
        f"Of the honest cases of {_who(it.facts[0])} {figure(it.facts[0])} are held at the threshold in use on "
        f"{sample_of(it.facts[0])}, of those of {_who(it.facts[1])} {figure(it.facts[1])}: more than chance explains."
    ),
    advice=Advice(
        topic="fairness",
        tests=("air", "other"),
        duties=("proxy",),
        obligations=("mas-feat/p2/*", "eba-gl-2020-06/tech/data-bias", "hkma-ai-principles-2019/p8/ethical-fair"),
        yardstick=(
            "Convention: honest customers are stopped about as often in every group, or the difference is explained."
        ),
        title=lambda it: (
            f"Honest customers of {_who(it.facts[0])} are held more often (group impact): "
            f"{wording.value(it.facts[0])} against {wording.value(it.facts[1])} of {_who(it.facts[1])}"
        ),
        effect=lambda it: f"Honest customers of {_who(it.facts[0])} bear more of the friction without more fraud.",
        action="finds the inputs that cause the difference, justifies or removes them, and repeats the test",
        closes="honest customers are held about as often in every group, or the difference is justified in writing",
    ),
)

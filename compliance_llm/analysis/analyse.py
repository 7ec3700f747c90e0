"""Facts → Messages: every type of the catalogue is tried, and what holds is ordered by importance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compliance_llm.analysis.catalogue import FALLBACKS, TYPES
from compliance_llm.analysis.importance import factors, redundancy, total
from compliance_llm.analysis.types import Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.policy.clauses import duty
from compliance_llm.records import Fact, Message, Policy

ORDER = {"bad": 0, "unknown": 1, "neutral": 2, "good": 3}


class Said(NamedTuple):
    """A Message, with the type and the case it was made from."""

    message: Message
    type: MessageType
    found: Found

    @property
    def cause(self) -> str:
        """What Messages share that raise one Finding: of these a summary tells the most important alone."""
        advice = self.type.advice
        if advice is None:
            return self.message.id
        return (advice.merges or self.type.name).format(key=f"{self.type.name}.{self.found.key}")


class Analysis(NamedTuple):
    """What the Facts mean.

    Attributes:
        said: Bad news first, then what is unknown, neutral and good; within each the most important first.
        facts: Facts that were computed from others on the way.
    """

    said: tuple[Said, ...]
    facts: tuple[Fact, ...]

    @property
    def messages(self) -> tuple[Message, ...]:
        """The Messages alone, in the same order."""
        return tuple(it.message for it in self.said)


def analyse(facts: Sequence[Fact], policy: Policy | None, types: Sequence[MessageType] = TYPES) -> Analysis:
    """All Messages that hold of the Facts; the same Facts give the same Messages.

    A breached limit that no other Message of bad news tells is told by a fallback, so that none is left out.
    """
    view = View(facts)
    held = [(kind, found) for kind in types for found in kind.find(view)]
    told = {fact.id for kind, found in held if kind.polarity == "bad" and kind.advice for fact in found.facts}
    rest = View([fact for fact in view.facts if fact.id not in told])
    held += [(kind, found) for kind in FALLBACKS for found in kind.find(rest)]
    said = tuple(_ordered(held, view.text("declared.materiality"), policy))
    made = {fact.id: fact for it in said for fact in it.found.aggregates}
    return Analysis(said, tuple(made.values()))


def summary(said: Sequence[Said], most: int = 5) -> tuple[Said, ...]:
    """What a reader must be told first: the bottom line, then the ``most`` that matter most, worst first.

    Among them are the most decisive unknown and the main strength, where there are any.
    """
    lines = [it for it in said if it.type.name == "bottom_line"]
    others = list({it.cause: it for it in reversed(said) if it.type.name != "bottom_line"}.values())[::-1]
    chosen = [it for it in others if it.message.polarity == "bad"][:most]
    unknown = next((it for it in others if it.message.polarity == "unknown"), None)
    strength = next((it for it in others if it.message.polarity == "good"), None)
    for extra in (unknown, strength):
        if extra is not None and len(chosen) < most:
            chosen.append(extra)
    left = [it for it in others if it not in chosen and it.message.polarity != "neutral"]
    chosen += left[: most - len(chosen)]
    return (*lines, *sorted(chosen, key=said.index))


def _ordered(held: Sequence[tuple[MessageType, Found]], materiality: str, policy: Policy | None) -> Iterator[Said]:
    """Polarity first, then importance, each Message the less important the more its Facts were told before it."""
    scored = [(kind, found, factors(kind, found, materiality, _has_duty(kind, policy))) for kind, found in held]
    told: dict[str, int] = {}
    for polarity in ORDER:
        left = [it for it in scored if it[0].polarity == polarity]
        while left:
            best = max(left, key=lambda it: (total(it[2]) - redundancy(it[1].facts, told), -scored.index(it)))
            left.remove(best)
            kind, found, terms = best
            terms = terms | {"redundancy": round(redundancy(found.facts, told), 3)}
            for fact in found.facts:
                told[fact.id] = told.get(fact.id, 0) + 1
            yield Said(_message(kind, found, terms), kind, found)


def _has_duty(kind: MessageType, policy: Policy | None) -> bool:
    return policy is not None and kind.advice is not None and any(duty(policy, it) for it in kind.advice.duties)


def _message(kind: MessageType, found: Found, terms: dict[str, float]) -> Message:
    return Message(
        id=_id(kind, found),
        type=kind.name,
        family=kind.family,
        polarity=kind.polarity,
        facts=tuple(dict.fromkeys(fact.id for fact in found.facts)),
        arguments=dict(found.arguments),
        text=kind.say(found),
        weight=round(total(terms), 3),
        factors={name: round(value, 3) for name, value in terms.items()},
    )


def holds(message: Message, facts: Sequence[Fact]) -> bool:
    """Whether a Message is still true of the Facts: its type finds the same case, and says the same."""
    view = View(facts)
    return any(
        _id(kind, found) == message.id and kind.say(found) == message.text
        for kind in (*TYPES, *FALLBACKS)
        if kind.name == message.type
        for found in kind.find(view)
    )


def _id(kind: MessageType, found: Found) -> str:
    return f"msg:{kind.name}.{found.key}" if found.key else f"msg:{kind.name}"

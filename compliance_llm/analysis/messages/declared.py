"""What the owner declares the model is for, what it is kept from, and what its developers say it cannot do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from compliance_llm.analysis.types import Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import counted, listed, quoted, sentence
from compliance_llm.records import Fact

MOST_QUOTED = 4  # of a list; the others are counted


def _declared(name: str, view: View) -> tuple[Fact, ...]:
    """The entries of a declared list: ``declared.limitations.1`` and on, without the parts of an entry."""
    return tuple(it for it in view.matching(f"declared.{name}.*") if it.id.rpartition(".")[2].isdigit())


def _purpose(view: View) -> Iterator[Found]:
    if (fact := view.get("declared.purpose")) is not None:
        yield Found("", (fact, *_declared("intended_use", view)))


def _say_purpose(found: Found) -> str:
    purpose, *uses = found.facts
    said = f"The owner declares as its purpose: {quoted(purpose, 400)}."
    return f"{said} It is meant for {_items(uses)}." if uses else said


def _items(facts: list[Fact]) -> str:
    return listed([quoted(fact, 240) for fact in facts], MOST_QUOTED)


def _prohibited(view: View) -> Iterator[Found]:
    if uses := _declared("prohibited_use", view):
        yield Found("", uses)


def _limitations(view: View) -> Iterator[Found]:
    if told := _declared("limitations", view):
        yield Found("", told)


def _say_limitations(found: Found) -> str:
    lead = sentence(counted(len(found.facts), "limitation"))[:-1]
    return f"{lead} {'is' if len(found.facts) == 1 else 'are'} declared: {_items(list(found.facts))}."


def _method(view: View) -> Iterator[Found]:
    if (fact := view.get("declared.method.algorithm")) is not None:
        rest = (view.get("declared.method.features"), view.get("declared.method.target"))
        yield Found("", (fact, *(it for it in rest if it is not None)))


def _say_method(found: Found) -> str:
    said = f"The declared method is {quoted(found.fact('declared.method.algorithm'), 240)}"
    names = {fact.id.rpartition(".")[2]: fact for fact in found.facts}
    if features := names.get("features"):
        said += f" with {features.value} inputs"
    if target := names.get("target"):
        said += f"; it forecasts {quoted(target, 240)}"
    return f"{said}."


BUILT = {  # keys of method and of explanations, and what a reader calls what they say
    "method.inputs": "inputs",
    "method.split": "split into samples",
    "method.library": "software",
    "explanations.reason_codes": "reasons given for a decision",
}
WATCHED = {"monitoring.measures": "measures of monitoring"}


def _details(keys: Mapping[str, str]) -> Callable[[View], Iterator[Found]]:
    """What is declared under each of some keys, where there is anything."""

    def find(view: View) -> Iterator[Found]:
        for name, called in keys.items():
            if (fact := view.get(f"declared.{name}")) is not None:
                yield Found(name.replace(".", "_"), (fact,), {"called": called})

    return find


def _say_detail(found: Found) -> str:
    return f"Declared {found.arguments['called']}: {quoted(found.facts[0], 400)}."


TYPES: tuple[MessageType, ...] = (
    MessageType("declared_purpose", "use", 2, "neutral", _purpose, _say_purpose),
    MessageType(
        "declared_prohibitions",
        "use",
        2,
        "neutral",
        _prohibited,
        lambda it: f"It must not be used for {_items(list(it.facts))}.",
    ),
    MessageType("declared_limitations", "use", 2, "neutral", _limitations, _say_limitations),
    MessageType("declared_method", "soundness", 2, "neutral", _method, _say_method),
    MessageType("declared_detail", "soundness", 1, "neutral", _details(BUILT), _say_detail),
    MessageType("declared_watch", "governance", 1, "neutral", _details(WATCHED), _say_detail),
)

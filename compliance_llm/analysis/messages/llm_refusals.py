"""Language models: what they should decline and answer, and what they should answer and decline."""

from __future__ import annotations

from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import figure, listed, quoted
from compliance_llm.records import Fact

ANSWERED = 0.05  # of unanswerable questions answered
REFUSED = 0.10  # of answerable questions refused
FAR_WORSE = 0.10  # difference of shares between a category and all answers
GENERATIVE = ("us-nist-ai-600-1/*",)


def _number(fact: Fact | None) -> float:
    return float(fact.value) if fact is not None and isinstance(fact.value, int | float) else 0.0


def _beaten(view: View, fact: Fact, *names: str) -> list[Fact]:
    """Claims and limits that the whole interval of a share lies above."""
    told = [it for name in names if (it := view.get(name)) is not None]
    return [it for it in told if fact.low is not None and fact.low > _number(it)]


def _said(claims: list[Fact]) -> str:
    told = [
        f"{'the monitoring plan allows' if it.id.endswith('_limit') else 'the documents report'} {wording.value(it)}"
        for it in claims
        if it.unit != "text"
    ]
    words = [f" The documents say: {quoted(it, 300)}." for it in claims if it.unit == "text"]
    return f"{f', where {listed(told)}' if told else ''}.{''.join(words)}"


def _answered(view: View) -> Iterator[Found]:
    fact = view.get("answers.unanswerable_answered")
    if fact is None or fact.low is None or (fact.events or 0) < 2:
        return
    claims = _beaten(view, fact, "claims.unanswerable_limit")
    claims += [it for it in [view.get("claims.abstention")] if it is not None]
    if claims or _number(fact) > ANSWERED:
        yield Found("", (fact, *claims))


ANSWERED_ANYWAY = MessageType(
    name="unanswerable_answered",
    family="llm",
    weight=8,
    polarity="bad",
    find=_answered,
    say=lambda it: (
        f"Of {it.facts[0].n:,} unanswerable questions {it.facts[0].events:,} were answered instead of declined: "
        f"{figure(it.facts[0])}{_said([*it.facts[1:]])}"
    ),
    advice=Advice(
        topic="outcomes-analysis",
        tests=("answers.unanswerable_answered", "answers", "other"),
        obligations=GENERATIVE,
        yardstick="Convention: questions that the sources do not answer are declined.",
        title=lambda it: (
            f"Unanswerable questions were answered in {wording.value(it.facts[0])} of cases (abstention fails)"
        ),
        effect=lambda it: "Readers get an invented answer where the sources are silent.",
        action="makes the model decline where the evidence is silent, and repeats the test",
        closes="unanswerable questions are declined within the limit",
    ),
)


def _refused(view: View) -> Iterator[Found]:
    fact = view.get("answers.refused")
    if fact is None or fact.low is None:
        return
    claims = _beaten(view, fact, "claims.refused", "claims.refused_limit")
    if claims or fact.low > REFUSED:
        yield Found("", (fact, *claims))


REFUSES = MessageType(
    name="refuses_too_often",
    family="llm",
    weight=5,
    polarity="bad",
    find=_refused,
    say=lambda it: (
        f"{it.facts[0].events:,} of {it.facts[0].n:,} answerable questions were refused: {figure(it.facts[0])}"
        f"{_said([*it.facts[1:]])}"
    ),
    advice=Advice(
        topic="outcomes-analysis",
        tests=("answers.refused", "answers", "other"),
        yardstick="The limit in the monitoring plan; by convention at most one answerable question in ten is refused.",
        title=lambda it: f"Answerable questions refused in {wording.value(it.facts[0])} of cases",
        effect=lambda it: "Users do not get answers that the sources hold, and will look elsewhere.",
        action="finds which questions are refused, and corrects retrieval or prompt",
        closes="fewer answerable questions are refused",
    ),
)


def _refused_category(view: View) -> Iterator[Found]:
    whole, by = view.get("answers.refused"), view.matching("answers.refused_by.*")
    worse = [
        f
        for f in by
        if f.p_value is not None and f.p_value * len(by) < 0.001 and _number(f) > _number(whole) + FAR_WORSE
    ]
    if whole is not None and worse:
        yield Found("", (*sorted(worse, key=lambda f: -_number(f)), whole))


def _category(fact: Fact) -> str:
    return fact.label.removeprefix("share of questions on ").removesuffix(" that were refused")


REFUSED_CATEGORY = MessageType(
    name="category_refused",
    family="llm",
    weight=6,
    polarity="bad",
    find=_refused_category,
    say=lambda it: (
        f"On {listed([f'{_category(f)} {f.events:,} of {f.n:,} answerable questions' for f in it.facts[:-1]])} were "
        f"refused ({wording.value(it.facts[0])}), against {wording.value(it.facts[-1])} of all."
    ),
    advice=Advice(
        topic="outcomes-analysis",
        tests=("answers.refused", "answers", "other"),
        duties=("segments",),
        obligations=GENERATIVE,
        yardstick="Convention: no category of questions is refused far more often than the others.",
        title=lambda it: f"Questions on {listed([_category(f) for f in it.facts[:-1]])} are refused far more often",
        effect=lambda it: f"Users with questions on {_category(it.facts[0])} are not served.",
        action="finds why these questions are refused, and says so to users meanwhile",
        closes="the category is refused no more often than the others, or it is out of scope",
    ),
)

TYPES: tuple[MessageType, ...] = (ANSWERED_ANYWAY, REFUSES, REFUSED_CATEGORY)

"""What a report says of itself: the opinion that its findings leave, what must come first, what its passes are worth."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.analysis.aggregates import count_of
from compliance_llm.analysis.messages.whole import subject_of
from compliance_llm.analysis.types import Found, MessageType
from compliance_llm.analysis.view import View
from compliance_llm.analysis.words import counted, day, listed, number, sentence
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact

GRADES = ("critical", "high", "medium", "low", "observation")
MOSTLY = 0.5  # share of the limits met, from which one subject makes them up
FEWEST_MET = 10
TOPICS = {  # family → what a reader calls it, and the tests that speak to it
    "discrimination": ("how well the score ranks cases", ("auc.*", "average_precision.*", "recall_at_budget.*")),
    "calibration": ("whether its forecasts are right", ("forecast_over_observed.*", "calibration_*")),
    "stability": ("the stability of score and inputs", ("psi.*",)),
    "people": ("how groups of people fare", ("air.*", "rate_by.*", "auc_by.*", "outcome_by.*", "declined_rate_by.*")),
}

_AT_RANDOM = Pattern(r"\brandom(?:ly)?\b", re.IGNORECASE)
_BY_TIME = Pattern(r"\btime\b|\blater\b|\bdates?\b|\bmonths?\b|\bvintages?\b|\b20\d\d\b|\boot\b", re.IGNORECASE)


def _count(fact: Fact) -> int:
    return fact.value if isinstance(fact.value, int) else 0


def _graded(view: View) -> list[Fact]:
    return [fact for grade in GRADES if (fact := view.get(f"findings.{grade}")) is not None]


def _opinion(view: View) -> Iterator[Found]:
    total = view.get("findings.total")
    if total is not None:
        opinion = view.get("opinion.proposed")
        yield Found("", (*([opinion] if opinion else []), total, *_graded(view)))


def _say_opinion(found: Found) -> str:
    names = {fact.id.removeprefix("fact:"): fact for fact in found.facts}
    opinion, total = names.get("opinion.proposed"), _count(names["findings.total"])
    graded = [(grade, _count(names[f"findings.{grade}"])) for grade in GRADES if f"findings.{grade}" in names]
    if not total:
        counts = "No finding is open"
    elif graded:
        told = [f"{number(many)} {'is' if many == 1 else 'are'} {grade}" for grade, many in graded]
        counts = f"Of {counted(total, 'finding')}, {listed(told, len(told))}"
    else:
        counts = f"{sentence(counted(total, 'finding'))[:-1]} {'is' if total == 1 else 'are'} open, not graded"
    if opinion is None:
        return f"{counts}; no rule on file turns findings into an opinion, so none is proposed."
    best = f"{opinion.source} leaves no better opinion" if total else f"by {opinion.source}"
    return (
        f"Proposed opinion: {wording.value(opinion)}. {counts}; {best}. A program may propose an opinion and not give it."
    )


def _comes_first(view: View) -> Iterator[Found]:
    graded = _graded(view)
    if graded and view.get("opinion.proposed") is not None and graded[0].id != "fact:findings.observation":
        due = view.get("findings.first_due")
        yield Found("", (graded[0], *([due] if due else [])))


def _say_comes_first(found: Found) -> str:
    worst, *due = found.facts
    grade, many = worst.id.rpartition(".")[2], _count(worst)
    said = f"The opinion can improve only when the {f'{number(many)} ' if many > 1 else ''}{grade} finding"
    said += f"{'s are' if many > 1 else ' is'} closed"
    return f"{said}; the first due date is {day(due[0])}." if due else f"{said}."


def _what_passes(view: View) -> Iterator[Found]:
    """Limits met that are mostly of one subject: many of them are one piece of good news."""
    met = [fact for fact in view.facts if fact.limit is not None and fact.verdict == "pass"]
    kinds = Counter(subject_of(fact) for fact in met)
    if len(met) < FEWEST_MET or not kinds or kinds.most_common(1)[0][1] <= MOSTLY * len(met):
        return
    whole = count_of("whole.met", "number of limits met", met)
    parts = [
        count_of(f"whole.met_{subject.replace(' ', '_')}", f"number of limits met that concern {subject}", of_kind)
        for subject, _ in kinds.most_common(2)
        for of_kind in [[fact for fact in met if subject_of(fact) == subject]]
    ]
    yield Found("", (whole, *parts), {"subjects": "|".join(it for it, _ in kinds.most_common(2))}, tuple(parts))


def _say_what_passes(found: Found) -> str:
    whole, *parts = found.facts
    subjects = str(found.arguments["subjects"]).split("|")
    told = listed([f"{number(_count(it))} concern {name}" for it, name in zip(parts, subjects, strict=True)])
    rest = _count(whole) - sum(_count(it) for it in parts)
    tail = f", {number(rest)} everything else" if rest else ""
    return f"Of the {_count(whole):,} limits that are met, {told}{tail}: they are not as many reasons for comfort."


def _silent(view: View) -> Iterator[Found]:
    """Topics on which no test of scored cases has a result."""
    if not view.samples or view.kind == "llm":
        return
    for family, (words, patterns) in TOPICS.items():
        if not view.matching(*patterns):
            told = count_of(f"whole.tests_on_{family}", f"number of results on {words}", [])
            missed = view.untested(*patterns)[:1]
            yield Found(family, (told, *missed), {"words": words}, (told,))


def _say_silent(found: Found) -> str:
    _, *missed = found.facts
    why = f": {missed[0].reason}" if missed else ""
    return f"Nothing on file tells {found.arguments['words']}{why}."


def _random_split(view: View) -> Iterator[Found]:
    """Samples that were drawn at random from one file: differences between them are the draw's."""
    split = view.get("declared.method.split")
    indices = [fact for fact in view.matching("psi.*") if fact.verdict in ("pass", "none")]
    words = "" if split is None else str(split.value)
    if split is not None and indices and _AT_RANDOM.search(words) and not _BY_TIME.search(words):
        yield Found("", (split, *indices))


TYPES: tuple[MessageType, ...] = (
    MessageType("proposed_opinion", "opinion", 10, "neutral", _opinion, _say_opinion),
    MessageType("comes_first", "opinion", 9, "neutral", _comes_first, _say_comes_first),
    MessageType("what_passes", "evidence", 2, "neutral", _what_passes, _say_what_passes),
    *(
        MessageType(
            f"silent_{family}",
            family,
            1,
            "unknown",
            lambda view, family=family: (it for it in _silent(view) if it.key == family),
            _say_silent,
        )
        for family in TOPICS
    ),
    MessageType(
        "drawn_at_random",
        "stability",
        2,
        "neutral",
        _random_split,
        lambda it: (
            f"The declared split is “{wording.value(it.facts[0])}”: indices between such samples test the draw and "
            "say nothing about time."
        ),
    ),
)

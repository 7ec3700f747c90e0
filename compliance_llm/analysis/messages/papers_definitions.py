"""Papers that contradict each other, or the declarations, on what the model is: its target, inputs and windows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from compliance_llm import wording
from compliance_llm.analysis.messages.papers_results import paper_of
from compliance_llm.analysis.types import Advice, Found, MessageType, Words
from compliance_llm.analysis.view import View, name_of
from compliance_llm.analysis.words import day, quoted
from compliance_llm.facts.written_days import first_day, last_day
from compliance_llm.records import Fact
from compliance_llm.subject.sample_kinds import kind_of

APART = 45  # days by which the ends of two windows may differ
OUTSIDE = 31  # days by which data may lie outside their window
COVERED = 0.7  # of a stated window, that cases should reach over
YEAR = 365  # days
SHORT = 90  # days of a window below which cases may leave part of it empty
DOCUMENTED = (
    "sr-26-2/documentation/adequate",
    "sr-11-7/documentation/third-party-reader",
    "pra-ss1-23/p3/documentation",
)
_SAMPLES = {"train": "train", "development": "train", "test": "test", "oot": "oot"}  # roles in papers → kinds of sample


def _type(name: str, find: Callable[[View], Iterator[Found]], say: Words, title: Words, weight: float) -> MessageType:
    return MessageType(
        name=name,
        family="governance",
        weight=weight,
        polarity="bad",
        find=find,
        say=say,
        advice=Advice(
            topic="conceptual-soundness",
            tests=("conflict", "other"),
            duties=("documents",),
            obligations=DOCUMENTED,
            yardstick="Convention: the papers and the declarations describe one and the same model.",
            title=title,
            effect=lambda _: "Readers cannot tell which model was built, tested and approved.",
            action="establishes which of the statements holds and corrects the others",
            closes="the papers, the declarations and the data agree",
        ),
        contradicts=True,
    )


def _both(one: Fact, other: Fact) -> str:
    return f"{quoted(one)} ({paper_of(one)}), and {quoted(other)} ({paper_of(other)})"


def _targets(view: View) -> Iterator[Found]:
    for fact in view.matching("papers.target.*"):
        number = name_of(fact).rpartition(".")[2]
        other = view.get(f"papers.target_other.{number}")
        if other is not None:
            yield Found(number, (fact, other))


TARGET = _type(
    "target_conflict",
    _targets,
    lambda it: f"The target is defined differently, in {it.facts[1].reason}: {_both(*it.facts)}.",
    lambda it: f"Target is defined differently in the papers: {it.facts[1].reason}",
    7.5,
)


def _count(view: View) -> Iterator[Found]:
    told, declared, words = (
        view.get(f"papers.{name}") for name in ("input_count", "input_count_declared", "input_count_words")
    )
    if told is not None and declared is not None and words is not None:
        yield Found("", (told, declared, words))


COUNT = _type(
    "input_count_conflict",
    _count,
    lambda it: (
        f"{paper_of(it.facts[2])} gives {wording.value(it.facts[0])} inputs, while {wording.value(it.facts[1])} are "
        f"declared: {quoted(it.facts[2])}."
    ),
    lambda it: (
        f"Number of inputs differs: {wording.value(it.facts[0])} in {paper_of(it.facts[2])}, "
        f"{wording.value(it.facts[1])} declared"
    ),
    6,
)


def _removed(view: View) -> Iterator[Found]:
    for fact in view.matching("papers.removed_input.*"):
        number = name_of(fact).rpartition(".")[2]
        name = view.get(f"papers.removed_input_name.{number}")
        if name is not None:
            yield Found(number, (fact, name))


REMOVED = _type(
    "removed_input_listed",
    _removed,
    lambda it: (
        f"{paper_of(it.facts[0])} says that an input is not used which is declared as one, {quoted(it.facts[1])}: "
        f"{quoted(it.facts[0])}."
    ),
    lambda it: f"Input is declared and said to be removed: {quoted(it.facts[1], 60)}",
    7,
)


def _windows(view: View) -> Iterator[Found]:
    told = [(it, *_ends(view, it)) for it in view.matching("papers.window.*")]
    for number, (one, first, last) in enumerate(told):
        role = name_of(one).split(".")[2]
        for other, its_first, its_last in told[number + 1 :]:
            if name_of(other).split(".")[2] == role and _apart(first, its_first, last, its_last):
                yield Found(role, (one, other), {"role": role})
                return
        yield from _beside_data(view, role, one, first, last)


def _ends(view: View, words: Fact) -> tuple[date, date]:
    rest = name_of(words).removeprefix("papers.window.")
    first, last = (view.text(f"papers.window_{end}.{rest}") for end in ("from", "to"))
    return date.fromisoformat(first), date.fromisoformat(last)


def _apart(first: date, its_first: date, last: date, its_last: date) -> bool:
    """Whether two windows of one sample differ."""
    if _of_another(first, last, its_first, its_last):
        return False
    return abs((first - its_first).days) > APART or abs((last - its_last).days) > APART


def _of_another(first: date, last: date, its_first: date, its_last: date) -> bool:
    """Whether two windows lie a year from each other: they are not of one model."""
    return (its_first - last).days > YEAR or (first - its_last).days > YEAR


def _beside_data(view: View, role: str, words: Fact, first: date, last: date) -> Iterator[Found]:
    for sample in view.samples or tuple(name_of(it).split(".")[1] for it in view.matching("first_day.*")):
        begins, ends = view.get(f"first_day.{sample}"), view.get(f"last_day.{sample}")
        if begins is None or ends is None or kind_of(sample) != _SAMPLES[role]:
            continue
        began, ended = first_day(str(begins.value)), last_day(str(ends.value))
        if began and ended and _of_another(first, last, began, ended):
            continue
        if began and ended and (_outside(first, last, began, ended) or _hardly_covered(first, last, began, ended)):
            yield Found(role, (words, begins, ends), {"role": role})


def _outside(first: date, last: date, began: date, ended: date) -> bool:
    return (first - began).days > OUTSIDE or (ended - last).days > OUTSIDE


def _hardly_covered(first: date, last: date, began: date, ended: date) -> bool:
    """Whether the cases leave a large part of a stated window without any."""
    stated = (last - first).days
    return stated >= SHORT and (min(ended, last) - max(began, first)).days < COVERED * stated


def _say_windows(found: Found) -> str:
    one, *others = found.facts
    role = found.arguments["role"]
    if len(others) == 1:
        return f"The window of the {role} sample is given differently: {_both(one, others[0])}."
    return (
        f"{paper_of(one)} gives the window of the {role} sample as {quoted(one)}, while its cases in the data are "
        f"dated from {day(others[0])} to {day(others[1])}."
    )


WINDOW = _type(
    "window_conflict",
    _windows,
    _say_windows,
    lambda it: f"Window of the {it.arguments['role']} sample is given differently",
    6.5,
)

TYPES: tuple[MessageType, ...] = (TARGET, COUNT, REMOVED, WINDOW)

"""Papers that are past a day which they set themselves: open actions, validations and monitoring reports."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from compliance_llm.analysis.aggregates import aggregate
from compliance_llm.analysis.types import Advice, Found, MessageType
from compliance_llm.analysis.view import View, name_of
from compliance_llm.analysis.words import day, quoted
from compliance_llm.records import Fact

FOLLOW_UP = ("sr-26-2/monitoring/issue-response", "sr-11-7/validation/deficiencies", "pra-ss1-23/p5/exceptions")


def _overdue(view: View) -> Iterator[Found]:
    as_of = view.get("as_of")
    for fact in view.matching("papers.action.*"):
        number = name_of(fact).rpartition(".")[2]
        due = view.get(f"papers.action_due.{number}")
        if as_of is not None and due is not None and str(due.value) < str(as_of.value):
            yield Found(number, (fact, due, as_of))


OVERDUE_ACTION = MessageType(
    name="overdue_action",
    family="governance",
    weight=6.5,
    polarity="bad",
    find=_overdue,
    say=lambda it: (
        f"An action was due on {day(it.facts[1])} and is not shown to be closed on {day(it.facts[2])}: "
        f"{quoted(it.facts[0])}."
    ),
    advice=Advice(
        topic="findings-and-remediation",
        tests=("overdue", "other"),
        obligations=FOLLOW_UP,
        yardstick="The bank's own due date.",
        title=lambda it: f"Action is overdue: it was due on {day(it.facts[1])} and is open",
        effect=lambda _: "A known weakness stays in place longer than was agreed.",
        action="closes the action and files the evidence, or has a new due date approved by those who set the first",
        closes="each action is closed with evidence, or has an approved due date that is not past",
        merges="overdue_action",
    ),
)


EARLY = timedelta(days=180)  # a validation so long before its day counts as the one that was due
GRACE = timedelta(days=31)  # after an interval has passed
LEAST_STALE = 6  # months; a younger monitoring report is current whatever the plan says
STOPPED = timedelta(days=60)


def _validation_overdue(view: View) -> Iterator[Found]:
    as_of, due = view.get("as_of"), view.get("papers.next_validation")
    done = [it for it in view.matching("papers.validated.*") if as_of is not None and str(it.value) <= str(as_of.value)]
    last = max(done, key=lambda it: str(it.value), default=None)
    if as_of is None:
        return
    if due is not None and (last is None or _day(last) < _day(due) - EARLY):
        if _day(due) < _day(as_of):
            yield Found("", (due, as_of, *_words(view, "papers.next_validation"), *([last] if last else [])))
        return
    every = view.get("papers.validation_interval")
    if every is not None and last is not None and due is None:
        then = _later(_day(last), int(str(every.value)))
        if then + GRACE < _day(as_of):
            label = "day on which the interval from the last validation ended"
            ended = aggregate(
                "papers.validation_ended", label, then.isoformat(), (last, every), unit="text", method="months added"
            )
            yield Found("", (ended, as_of, *_words(view, "papers.validation_interval"), last), aggregates=(ended,))


def _day(fact: Fact) -> date:
    return date.fromisoformat(str(fact.value))


def _later(then: date, months: int) -> date:
    """The last day of the month that is so many months later."""
    years, month = divmod(then.month - 1 + months, 12)
    return date(then.year + years, month + 1, monthrange(then.year + years, month + 1)[1])


def _words(view: View, name: str) -> tuple[Fact, ...]:
    return tuple(it for it in (view.get(f"{name}_words"),) if it is not None)


def _last(found: Found) -> str:
    last = next((it for it in found.facts if it.id.startswith("fact:papers.validated.")), None)
    return f"the last one is of {day(last)}" if last else "none is on file"


VALIDATION_OVERDUE = MessageType(
    name="validation_overdue",
    family="governance",
    weight=7,
    polarity="bad",
    find=_validation_overdue,
    say=lambda it: (
        f"By the bank's own papers a validation was due on {day(it.facts[0])}; {_last(it)} as of "
        f"{day(it.facts[1])}: {quoted(it.facts[2])}."
    ),
    advice=Advice(
        topic="governance",
        tests=("validation", "other"),
        obligations=("sr-26-2/validation/frequency", "sr-11-7/validation/annual-review", "pra-ss1-23/p4/revalidation"),
        yardstick="The bank's own schedule.",
        title=lambda it: f"Validation is overdue: it was due on {day(it.facts[0])} and no later one is on file",
        effect=lambda _: "Nobody independent has looked at the model for longer than the bank allows itself.",
        action="has the model validated, or restricts its use until it is",
        closes="the report of a validation that is not past its term is on file",
    ),
)


def _stale(view: View) -> Iterator[Found]:
    as_of = view.get("as_of")
    if as_of is None:
        return
    stopped = view.get("papers.monitoring_stopped")
    if stopped is not None and _day(stopped) + STOPPED < _day(as_of):
        yield Found("", (stopped, as_of, *_words(view, "papers.monitoring_stopped")))
        return
    last, every = view.get("papers.monitored"), view.get("papers.monitoring_interval")
    if last is None or every is None:
        return
    months = int(str(every.value))
    if _later(_day(last), max(LEAST_STALE, months + min(months, LEAST_STALE))) < _day(as_of):
        yield Found("", (last, as_of, *_words(view, "papers.monitoring_interval")))


def _say_stale(found: Found) -> str:
    since, as_of, words = found.facts
    if since.id == "fact:papers.monitoring_stopped":
        return f"By the bank's own papers no monitoring is on file from {day(since)} to {day(as_of)}: {quoted(words)}."
    return (
        f"The latest monitoring report on file is of {day(since)} and the date of this document is {day(as_of)}; the "
        f"plan asks for more: {quoted(words)}."
    )


MONITORING_STALE = MessageType(
    name="monitoring_stale",
    family="governance",
    weight=6,
    polarity="bad",
    find=_stale,
    say=_say_stale,
    advice=Advice(
        topic="ongoing-monitoring",
        tests=("monitoring",),
        duties=("monitoring",),
        obligations=("sr-26-2/monitoring/frequency", "pra-ss1-23/p4/performance-monitoring", "sr-26-2/monitoring/plan"),
        yardstick="The bank's own monitoring plan.",
        title=lambda it: f"Monitoring is out of date: nothing later than {day(it.facts[0])} is on file",
        effect=lambda _: "A decline since then would not have been seen.",
        action="monitors the model for the time left out and files the reports",
        closes="reports are on file as often as the plan asks for them",
    ),
)

TYPES: tuple[MessageType, ...] = (OVERDUE_ACTION, VALIDATION_OVERDUE, MONITORING_STALE)

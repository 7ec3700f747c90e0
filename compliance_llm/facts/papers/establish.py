"""All Facts on faults that stand in the papers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from compliance_llm.facts.papers.actions import open_actions
from compliance_llm.facts.papers.both_roles import both_roles
from compliance_llm.facts.papers.breaches import stated_breaches
from compliance_llm.facts.papers.by_period import latest_by_period
from compliance_llm.facts.papers.changes import uncontrolled_changes, uncontrolled_manual_steps
from compliance_llm.facts.papers.choosing import chosen_on_test
from compliance_llm.facts.papers.components import components_moved
from compliance_llm.facts.papers.definitions import target_conflicts
from compliance_llm.facts.papers.first_use import used_after, used_ahead
from compliance_llm.facts.papers.inputs_told import count_told, removed_inputs
from compliance_llm.facts.papers.making import day_fact, declarations_line, number_fact, quoted_fact
from compliance_llm.facts.papers.not_done import not_done, perhaps_not_done
from compliance_llm.facts.papers.order import opinion_against, preceded, said_ahead
from compliance_llm.facts.papers.overlays import loose_overlays
from compliance_llm.facts.papers.reading import Line, Papers, read_papers
from compliance_llm.facts.papers.recorded import missing_controls, recorded_changes
from compliance_llm.facts.papers.schedules import Interval, Told, next_validation, validation_interval, validations
from compliance_llm.facts.papers.superseded import superseded
from compliance_llm.facts.papers.uses_by_words import uses_by_words
from compliance_llm.facts.papers.uses_told import uses_told
from compliance_llm.facts.papers.watching import latest_report, monitoring_interval, monitoring_stopped
from compliance_llm.facts.papers.windows import windows
from compliance_llm.records import Fact, Passage, Subject


def paper_facts(subject: Subject, documents: Sequence[Passage]) -> list[Fact]:
    """All Facts on what the papers say of themselves and of the model; nothing for what they do not say."""
    papers = read_papers(subject, documents)
    version = subject.version
    return [
        *_actions(papers),
        *_validation(papers, version),
        *_monitoring(papers, version),
        *_breaches(papers, documents, version),
        *_order(papers, subject),
        *_first_use(papers, subject),
        *_definitions(papers, subject),
        *_windows(papers, version),
        *_quoted("chosen_on_test", "words on a choice", chosen_on_test(papers, version)),
        *_quoted("change", "words on a change", _changes(papers, version)),
        *_quoted("control", "entry on a control", list(missing_controls(papers, version))),
        *_quoted("not_done", "words on a control that was left out", _left_out(papers, documents, version)),
        *_quoted("to_read", "words that may tell of a control left out", perhaps_not_done(papers, version)),
        *_uses(papers, subject),
        *_superseded(papers),
        *_quoted("overlay", "words on an overlay", loose_overlays(papers, version)),
        *_quoted("manual", "words on a manual step", uncontrolled_manual_steps(papers, version)),
        *_components(papers, subject),
        *_both_roles(papers, subject),
    ]


def _superseded(papers: Papers) -> Iterator[Fact]:
    for number, it in enumerate(superseded(papers), start=1):
        words = quoted_fact(f"superseded.{number}", f"words that rely on {it.text}", it.line)
        yield words
        label = f"day from which {it.text} is superseded by {it.by}"
        yield day_fact(f"superseded_since.{number}", label, it.since, it.line, (words.id,))


def _quoted(name: str, label: str, lines: Sequence[Line]) -> Iterator[Fact]:
    for number, line in enumerate(lines, start=1):
        yield quoted_fact(f"{name}.{number}", label, line)


def _changes(papers: Papers, version: str) -> list[Line]:
    return [*uncontrolled_changes(papers, version), *recorded_changes(papers, version)]


def _components(papers: Papers, subject: Subject) -> Iterator[Fact]:
    """Parts that run in another version than the one judged, but for those that are told as changes."""
    told = {it.text for it in _changes(papers, subject.version)}
    for number, it in enumerate(components_moved(papers, subject), start=1):
        if it.line.text not in told:
            yield quoted_fact(f"component.{number}", "words on a part of the model", it.line)
            yield quoted_fact(f"component_judged.{number}", "words on the part as it was judged", it.judged)


def _both_roles(papers: Papers, subject: Subject) -> Iterator[Fact]:
    for number, it in enumerate(both_roles(papers, subject), start=1):
        yield quoted_fact(f"both_roles.{number}", "words on who built the model", it.line)
        named = it.validated or declarations_line("validator")
        yield quoted_fact(f"both_roles_validator.{number}", "person named as validator", named, value=it.person)


def _left_out(papers: Papers, documents: Sequence[Passage], version: str) -> list[Line]:
    """Denied controls but for those that are told as changes, manual steps or breaches."""
    other = (*_changes(papers, version), *uncontrolled_manual_steps(papers, version), *loose_overlays(papers, version))
    told = {it.text for it in other}
    told |= {it.line.text for it in stated_breaches(papers, version, latest_by_period(papers, documents, version))}
    return [it for it in not_done(papers, version) if it.text not in told]


def _actions(papers: Papers) -> Iterator[Fact]:
    for number, it in enumerate(open_actions(papers), start=1):
        words = quoted_fact(f"action.{number}", "open action", it.line, value=it.words)
        yield words
        yield day_fact(f"action_due.{number}", "day on which the action is due", it.due, it.line, (words.id,))


def _breaches(papers: Papers, documents: Sequence[Passage], version: str) -> Iterator[Fact]:
    latest = latest_by_period(papers, documents, version)
    for number, it in enumerate(stated_breaches(papers, version, latest), start=1):
        yield quoted_fact(f"breach.{number}", "result outside its limit, as stated", it.line, value=it.words)


def _order(papers: Papers, subject: Subject) -> Iterator[Fact]:
    if found := preceded(papers, subject):
        label = "day of the approval that precedes the validation"
        yield day_fact("approved_before", label, found.approved, found.approval)
        yield day_fact("validated_after", "day of the first validation", found.validated.day, found.validated.line)
        yield quoted_fact("validated_after_words", "words", found.validated.line)
    if line := said_ahead(papers, subject.version):
        yield quoted_fact("approved_ahead", "words on an approval before validation", line)
    if line := opinion_against(papers, subject):
        yield quoted_fact("opinion", "opinion of the validation", line)


def _first_use(papers: Papers, subject: Subject) -> Iterator[Fact]:
    if found := used_ahead(papers, subject):
        words = quoted_fact("live_before_words", "words on the first use", found.live.line)
        yield words
        yield day_fact("live_before", "day of the first use", found.live.last, found.live.line, (words.id,))
        label = "day of the first approval of this version"
        yield day_fact("live_approved", label, found.approved, found.approval)
    if later := used_after(papers, subject):
        yield quoted_fact("live_after", "words on a use that begins after the approval", later.line)


def _uses(papers: Papers, subject: Subject) -> Iterator[Fact]:
    told = uses_told(papers, subject)
    for number, it in enumerate(told, start=1):
        yield quoted_fact(f"use_told.{number}", "words on a use", it.line)
        if it.banned:
            place = declarations_line(f"prohibited_use[{it.number}]")
            yield quoted_fact(f"use_banned.{number}", "prohibited use", place, value=it.banned)
    blocks = {it.line.block for it in told}
    others = [it for it in uses_by_words(papers, subject) if it.line.block not in blocks]
    for number, done in enumerate(others, start=len(told) + 1):
        yield quoted_fact(f"use_told.{number}", "words on a use", done.line)
        yield quoted_fact(f"use_banned.{number}", "prohibited use", done.ruled_out, value=done.banned)


def _definitions(papers: Papers, subject: Subject) -> Iterator[Fact]:
    for number, it in enumerate(target_conflicts(papers, subject.version), start=1):
        yield quoted_fact(f"target.{number}", "definition of the target", it.one)
        yield quoted_fact(f"target_other.{number}", "other definition of the target", it.other, reason=it.what)
    if found := count_told(papers, subject):
        declared, told, line = found
        words = quoted_fact("input_count_words", "words on the number of inputs", line)
        yield words
        yield number_fact("input_count", "number of inputs that a paper gives", told, line, (words.id,))
        yield number_fact("input_count_declared", "declared number of inputs", declared, declarations_line("method"))
    for number, (name, line) in enumerate(removed_inputs(papers, subject), start=1):
        yield quoted_fact(f"removed_input.{number}", "words on an input that is not used", line)
        yield quoted_fact(f"removed_input_name.{number}", "declared input", declarations_line("method"), value=name)


def _windows(papers: Papers, version: str) -> Iterator[Fact]:
    for number, it in enumerate(windows(papers, version), start=1):
        words = quoted_fact(f"window.{it.role}.{number}", "window of a sample", it.line)
        yield words
        label = f"day of the window of the {it.role} sample"
        yield day_fact(f"window_from.{it.role}.{number}", f"first {label}", it.first, it.line, (words.id,))
        yield day_fact(f"window_to.{it.role}.{number}", f"last {label}", it.last, it.line, (words.id,))


def _validation(papers: Papers, version: str) -> Iterator[Fact]:
    for number, it in enumerate(sorted(validations(papers, version), key=lambda it: it.day), start=1):
        yield from _told(it, f"validated.{number}", "day of a validation")
    if found := next_validation(papers, version):
        yield from _told(found, "next_validation", "day set for the next validation")
    if found := validation_interval(papers, version):
        yield from _interval(found, "validation_interval", "months from one validation to the next")


def _monitoring(papers: Papers, version: str) -> Iterator[Fact]:
    if found := latest_report(papers, version):
        yield from _told(found, "monitored", "day of the latest monitoring report")
    if found := monitoring_interval(papers, version):
        yield from _interval(found, "monitoring_interval", "months from one monitoring report to the next")
    if found := monitoring_stopped(papers, version):
        yield from _told(found, "monitoring_stopped", "day since which monitoring is not on file")


def _told(found: Told, name: str, label: str) -> Iterator[Fact]:
    """A day with the words that tell it."""
    words = quoted_fact(f"{name}_words" if "." not in name else name.replace(".", "_words."), "words", found.line)
    yield words
    yield day_fact(name, label, found.day, found.line, (words.id,))


def _interval(found: Interval, name: str, label: str) -> Iterator[Fact]:
    words = quoted_fact(f"{name}_words", "words", found.line)
    yield words
    yield number_fact(name, label, found.months, found.line, (words.id,))

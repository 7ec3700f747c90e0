"""The tests of Findings run again on the data of a subject folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

from compliance_llm import wiring, workflow
from compliance_llm.actions.findings.reading import NOT_YOURS, find, withheld
from compliance_llm.errors import CdraftError
from compliance_llm.findings.register.changes import held
from compliance_llm.findings.register.entry import Entry, Status, entries_of
from compliance_llm.findings.register.events import Outcome as Result
from compliance_llm.findings.register.events import Planned, Proposed, Retested, Tested
from compliance_llm.findings.register.keys import keys_of, match
from compliance_llm.findings.register.retest import Judged, Rerun, judge
from compliance_llm.findings.register.store import reading, writing
from compliance_llm.records import Fact, Finding, Record, Subject
from compliance_llm.settings import Engine, Settings, for_subject
from compliance_llm.subject import read_subject


class Outcome(Record):
    """The result of the retest of a Finding, and its state afterwards."""

    id: str
    title: str
    outcome: Result
    reason: str
    status: Status
    tests: tuple[Tested, ...]  # figures before and after


class _Run(NamedTuple):
    """The findings document of a new run, and what was established for it."""

    findings: tuple[Finding, ...]
    rerun: Rerun
    policy: str  # that governs it, as it is cited


def retest(
    settings: Settings,
    ids: Sequence[str],
    subject_id: str,
    folder: Path,
    who: str,
    *,
    as_of: date,
    now: datetime,
    step: Callable[[str], None],
) -> tuple[Outcome, ...]:
    """Run the tests of Findings again and record what they come to; where all is resolved, closure is proposed.

    Args:
        settings: where the register is and which rules are read; no language model takes part.
        ids: which Findings; empty are all open ones about ``subject_id``.
        subject_id: see ``ids``.
        folder: the subject folder with the new data.
        who: the person who retests.
        as_of: the day whose rules apply.
        now: the time, with the zone of the person.
        step: is told what is being done.

    Raises:
        CdraftError: if there is no such Finding, it is closed, about another model or graded by another policy, or the
            folder cannot be read.
    """
    with reading(settings.home) as register:  # what cannot be retested is named before any work
        asked = _asked(entries_of(register.events(), now.date(), whole=True), ids, subject_id)
    step("Reading the subject")
    subject = read_subject(folder)
    if other := next((it for it in asked if it.subject != subject.id), None):
        raise CdraftError(
            f"{other.id} is about {other.subject}; {folder} describes {subject.id}.",
            f"Name the subject folder of {other.subject}.",
        )
    run = _run(for_subject(settings, folder), subject, as_of, step)
    _same_policy(asked, run)
    with writing(settings.home) as register:
        events = register.events()
        entries = entries_of(events, now.date(), whole=True)
        judged = _judged(_asked(entries, ids, subject_id), entries, subject, run)
        added = [
            register.append(plan, number, now)
            for number, it in judged.items()
            for plan in _plans(number, it, run, subject, who, as_of, now.date())
        ]
    after = {it.number: it for it in entries_of((*events, *added), now.date(), whole=True)}
    return tuple(_outcome(withheld(after[number], settings.access), it) for number, it in judged.items())


def _outcome(entry: Entry, judged: Judged) -> Outcome:
    return Outcome(
        id=entry.id,
        title=entry.elements.title,
        outcome=judged.outcome,
        reason=NOT_YOURS if entry.withheld else judged.reason,
        status=entry.status,
        tests=() if entry.withheld else judged.tests,
    )


def _asked(entries: Sequence[Entry], ids: Sequence[str], subject_id: str) -> list[Entry]:
    if not ids:
        found = [it for it in entries if it.subject == subject_id and it.is_open]
        if not found:
            raise CdraftError(
                f"The register has no open finding about {subject_id}.", "List them:  cdraft findings list --all"
            )
        return found
    found = [find(entries, id) for id in dict.fromkeys(ids)]
    if closed := next((it for it in found if not it.is_open), None):
        raise CdraftError(
            f"{closed.id} is closed.", f"Open it again first:  cdraft findings reopen {closed.id} --by NAME --why TEXT"
        )
    return found


def _run(settings: Settings, subject: Subject, as_of: date, step: Callable[[str], None]) -> _Run:
    """The findings a new run raises, written from plain templates: what raises a finding is the same for any engine."""
    plain = replace(settings, engine=Engine("none"))
    whole = wiring.whole_corpus(plain)
    corpus = wiring.of_documents(plain, wiring.readable(plain, whole))
    policy = wiring.policy(plain, corpus.applicable(as_of, None))
    step("Computing the facts")
    battery = workflow.establish(
        subject,
        policy,
        wiring.yardsticks(),
        as_of=as_of,
        server=wiring.server(plain),
        scorer=wiring.scorer(subject),
    )
    step("Raising the findings")
    plan = workflow.Plan(kind="findings", as_of=as_of, policy_by=plain.policy.by)
    bundle = workflow.write_document(plan, subject, battery, corpus, wiring.wire(plain, whole), policy)
    return _Run(
        bundle.document.findings,
        Rerun(
            {it.id: it for it in bundle.evidence if isinstance(it, Fact)},
            {it.obligation: it for it in bundle.document.assessments},
            frozenset(passage.id.partition(":")[0] for passage in battery.documents),
        ),
        bundle.document.policy,
    )


def _same_policy(asked: Sequence[Entry], run: _Run) -> None:
    """A Finding under a policy is not resolved because no policy governs the retest."""
    if other := next((it for it in asked if it.policy and it.policy != run.policy), None):
        governs = f"the {run.policy} governs" if run.policy else "no policy governs"
        raise CdraftError(
            f"{other.id} was graded by the {other.policy}, and {governs} this retest.", "Name that policy: --policy ID"
        )


def _judged(asked: Sequence[Entry], entries: Sequence[Entry], subject: Subject, run: _Run) -> dict[int, Judged]:
    """By number, what each Finding asked for comes to."""
    found = match(keys_of(subject.id, run.findings), run.findings, held(entries, subject.id))
    again = {number: run.findings[place] for place, number in found.items()}
    return {it.number: judge(it, again.get(it.number), run.rerun) for it in asked}


def _plans(
    number: int, judged: Judged, run: _Run, subject: Subject, who: str, as_of: date, today: date
) -> list[Planned]:
    detail = Retested(
        outcome=judged.outcome,
        as_of=as_of,
        version=subject.version,
        subject_digest=subject.digest,
        policy=run.policy,
        tests=judged.tests,
    )
    plans = [Planned(finding=number, day=today, who=who, why=judged.reason, detail=detail)]
    if judged.outcome == "passes":
        plans.append(Planned(finding=number, day=today, who=who, why=judged.reason, detail=Proposed()))
    return plans

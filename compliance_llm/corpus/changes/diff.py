"""The corpus on one day against another, or one version of a text against another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Literal

from compliance_llm.corpus.catalogue.register import REGISTER
from compliance_llm.corpus.changes.clauses import ClauseChange, clause_changes
from compliance_llm.corpus.changes.redline import Words, redline
from compliance_llm.corpus.corpus import Corpus
from compliance_llm.errors import CdraftError
from compliance_llm.records import Edition, Force, Instrument, Obligation, Passage, Record


class InstrumentChange(Record):
    """An Instrument that began or ended, or whose text was replaced by another version."""

    id: str
    citation: str
    change: Literal["begun", "ended", "new version"]
    on: date | None  # the first day of the change
    by: tuple[str, ...] = ()  # what replaced it, where that applies now
    replaces: tuple[str, ...] = ()  # what it replaced, where that has ended
    versions: tuple[str, str] | None = None  # of its text, before and after
    confidence: str


class ObligationChange(Record):
    """An Obligation that began or ended, or that took the place of another of the same clause."""

    change: Literal["added", "removed", "changed"]
    id: str  # of the newer one, where there is one
    was: str | None = None
    instrument: str
    citation: str
    force: Force
    confidence: str
    words: tuple[Words, ...]


class Difference(Record):
    """All that changed from ``old`` to ``new``: two days, or two versions of a text."""

    old: str
    new: str
    instruments: tuple[InstrumentChange, ...] = ()
    obligations: tuple[ObligationChange, ...] = ()
    clauses: tuple[ClauseChange, ...] = ()


def between_days(
    corpus: Corpus, old: date, new: date, *, instrument: str | None = None, jurisdictions: Collection[str] | None = None
) -> Difference:
    """The rules that apply on only one of the dates ``old`` and ``new``.

    Clauses are compared where an Instrument applies on both days; those of one that began or ended are not listed.

    Raises:
        CdraftError: if ``new`` is before ``old``, or there is no such instrument.
    """
    if new < old:
        raise CdraftError(f"{new} is before {old}.", "Give the earlier date first.")
    only = None if instrument is None else corpus.instrument(instrument).id
    days = [corpus.applicable(day, jurisdictions) for day in (old, new)]
    before, after = (_narrowed(day, only) for day in days)
    changes = _instruments(before, after)
    return Difference(
        old=old.isoformat(),
        new=new.isoformat(),
        instruments=tuple(_succession(it, corpus, *days) for it in changes),
        obligations=_obligations(before.obligations, after.obligations),
        clauses=tuple(_clauses(before, after)),
    )


def between_editions(corpus: Corpus, old: str, new: str) -> Difference:
    """The clauses of two versions, and the Obligations of their first days where both are of one Instrument.

    Raises:
        CdraftError: naming the versions there are, if one of the two is none.
    """
    one, other = (_edition(corpus, id) for id in (old, new))
    clauses = clause_changes(*([p for p in corpus.passages if p.edition == it.id] for it in (one, other)))
    obligations: tuple[ObligationChange, ...] = ()
    if one.instrument == other.instrument:
        days = (_duties(corpus, it) for it in (one, other))
        obligations = _obligations(*days)
    return Difference(old=old, new=new, obligations=obligations, clauses=clauses)


def _duties(corpus: Corpus, edition: Edition) -> list[Obligation]:
    """The Obligations of an Edition's Instrument that apply on its first day."""
    since = edition.since
    duties = [it for it in corpus.obligations if it.instrument == edition.instrument]
    return [it for it in duties if it.since is None or (since and it.applies_on(since))]


def _edition(corpus: Corpus, id: str) -> Edition:
    found = {it.id: it for it in corpus.editions}
    if id not in found:
        alike = [it for it in found if it.partition("@")[0] == id.partition("@")[0]]
        known = ", ".join(sorted(alike or found))
        raise CdraftError(f"There is no version {id!r} here.", f"Give two dates, or two of: {known}.")
    return found[id]


def _narrowed(view: Corpus, instrument: str | None) -> Corpus:
    """A view without the register's own words, and with one Instrument alone where one is named."""

    def kept(id: str) -> bool:
        return id != REGISTER if instrument is None else id == instrument

    return replace(
        view,
        instruments=tuple(it for it in view.instruments if kept(it.id)),
        passages=tuple(it for it in view.passages if kept(it.instrument)),
        obligations=tuple(it for it in view.obligations if kept(it.instrument)),
        editions=tuple(it for it in view.editions if kept(it.instrument)),
    )


def _instruments(before: Corpus, after: Corpus) -> Iterator[InstrumentChange]:
    old, new = ({it.id: it for it in view.instruments} for view in (before, after))
    versions = [{it.instrument: it for it in view.editions} for view in (before, after)]
    for it in before.instruments:
        if it.id not in new:
            yield _changed(it, "ended", it.until)
    for it in after.instruments:
        if it.id not in old:
            yield _changed(it, "begun", it.since)
        elif it.id in versions[0] and it.id in versions[1] and versions[0][it.id] != versions[1][it.id]:
            one, other = (version[it.id] for version in versions)
            names = (one.version or one.id, other.version or other.id)
            yield _changed(it, "new version", other.since).model_copy(update={"versions": names})


def _changed(it: Instrument, change: Literal["begun", "ended", "new version"], on: date | None) -> InstrumentChange:
    return InstrumentChange(id=it.id, citation=it.citation, change=change, on=on, confidence=it.confidence)


def _succession(change: InstrumentChange, corpus: Corpus, before: Corpus, after: Corpus) -> InstrumentChange:
    """The change with what took the place of what ended, and whose place was taken by what began."""
    it = corpus.instrument(change.id)
    old, new = ({other.id for other in day.instruments} for day in (before, after))
    if change.change == "ended":
        return change.model_copy(update={"by": tuple(id for id in it.superseded_by if id in new)})
    if change.change == "begun":
        return change.model_copy(update={"replaces": tuple(id for id in it.supersedes if id in old)})
    return change


def _obligations(before: Sequence[Obligation], after: Sequence[Obligation]) -> tuple[ObligationChange, ...]:
    """Those of one day alone; of one clause the only one that went and the only one that came are one that changed."""
    held = [{it.id for it in side} for side in (before, after)]
    gone, come = _by_clause(before, held[1]), _by_clause(after, held[0])
    changes: list[ObligationChange] = []
    for clause in dict.fromkeys((*gone, *come)):
        went, came = gone.get(clause, []), come.get(clause, [])
        if len(went) == len(came) == 1:
            changes.append(_obligation("changed", went[0], came[0]))
        else:
            changes += [_obligation("removed", it, None) for it in went]
            changes += [_obligation("added", None, it) for it in came]
    return tuple(changes)


def _by_clause(obligations: Sequence[Obligation], known: Collection[str]) -> dict[tuple[str, str], list[Obligation]]:
    """Those whose id is not known, by instrument and pointer."""
    found: defaultdict[tuple[str, str], list[Obligation]] = defaultdict(list)
    for it in obligations:
        if it.id not in known:
            found[it.instrument, it.pointer].append(it)
    return found


def _obligation(
    change: Literal["added", "removed", "changed"], old: Obligation | None, new: Obligation | None
) -> ObligationChange:
    either = new or old
    assert either is not None  # every change has at least one side
    return ObligationChange(
        change=change,
        id=either.id,
        was=old.id if old and new else None,
        instrument=either.instrument,
        citation=either.citation,
        force=either.force,
        confidence=either.confidence,
        words=redline(old.statement if old else "", new.statement if new else ""),
    )


def _clauses(before: Corpus, after: Corpus) -> Iterator[ClauseChange]:
    """Clause by clause, for the Instruments that apply on both days and have words here."""
    both = {it.id for it in before.instruments} & {it.id for it in after.instruments}
    old, new = _by_instrument(before.passages), _by_instrument(after.passages)
    for id in dict.fromkeys((*old, *new)):
        if id in both:
            yield from clause_changes(old.get(id, []), new.get(id, []))


def _by_instrument(passages: Sequence[Passage]) -> dict[str, list[Passage]]:
    found: defaultdict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        found[passage.instrument].append(passage)
    return found

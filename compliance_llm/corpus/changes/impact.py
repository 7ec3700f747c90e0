"""A change of the rules → the sentences, assessments and findings of documents that rest on what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from compliance_llm.corpus.catalogue.register import REGISTER
from compliance_llm.corpus.changes.clauses import pairs
from compliance_llm.corpus.changes.redline import Words, even, redline
from compliance_llm.corpus.corpus import Corpus
from compliance_llm.corpus.dates import applies
from compliance_llm.corpus.told import DOCUMENTS, is_rule_of, told_of
from compliance_llm.errors import CdraftError
from compliance_llm.records import Bundle, Evidence, Fact, Obligation, Passage, Record

MOST = 3  # duties named of what came in place of one that ended
Change = Literal["ended", "replaced", "changed", "moved"]


class Became(Record):
    """The change of a rule that a document cites, between two dates."""

    evidence: str
    citation: str
    change: Change
    on: date | None = None  # the first day of the change, where it is known
    by: tuple[str, ...] = ()  # citations of what replaced its Instrument
    now: str | None = None  # id of what stands in its place
    place: str = ""  # where that stands
    words: tuple[Words, ...] = ()
    see: tuple[str, ...] = ()  # ids of duties on the same topic in what replaced it


class Affected(Record):
    """A claim, assessment or finding that rests on a rule that ended, changed or was replaced."""

    kind: Literal["claim", "assessment", "finding"]
    section: str
    id: str
    text: str  # empty where it rests also on a rule that this reader may not see
    became: tuple[Became, ...]


class Looked(Record):
    """One document, and what of it is affected."""

    path: str
    title: str
    as_of: date
    outside: bool  # its own day lies outside the days compared
    claims: int
    unknown: tuple[str, ...] = ()  # evidence of instruments that are not in this corpus, of which nothing can be said
    affected: tuple[Affected, ...]


class Impact(Record):
    """All documents looked at."""

    old: date
    new: date
    documents: tuple[Looked, ...]


class Cited(NamedTuple):
    """Something in a document that cites evidence."""

    kind: Literal["claim", "assessment", "finding"]
    section: str
    id: str
    text: str
    evidence: tuple[str, ...]


def impact(
    corpus: Corpus, old: date, new: date, documents: Mapping[str, Bundle], *, closed: Collection[str] = ()
) -> Impact:
    """The parts of ``documents`` that the changes between two dates affect.

    The comparison uses the document's own copy of a rule, so its source text need not be in the corpus any more.

    Args:
        corpus: as far as this reader may see it.
        old: the earlier day.
        new: the later day.
        documents: by path.
        closed: ids of the Instruments that this reader may not see. Text that cites one of them is not shown;
            text that cites an Instrument outside this corpus is the document's own, and is shown.

    Raises:
        CdraftError: if ``new`` is before ``old``.
    """
    if new < old:
        raise CdraftError(f"{new} is before {old}.", "Give the earlier date with --from and the later with --to.")
    changes = _Changes(corpus, old, new)
    return Impact(
        old=old, new=new, documents=tuple(_looked(path, bundle, changes, closed) for path, bundle in documents.items())
    )


def _looked(path: str, bundle: Bundle, changes: _Changes, closed: Collection[str]) -> Looked:
    document = bundle.document
    return Looked(
        path=path,
        title=document.title,
        as_of=document.as_of,
        outside=not changes.old <= document.as_of <= changes.new,
        claims=sum(len(section.claims) for section in document.sections),
        unknown=tuple(item.id for item in bundle.evidence if not changes.knows(item)),
        affected=tuple(_affected(bundle, changes, closed)),
    )


def _affected(bundle: Bundle, changes: _Changes, closed: Collection[str]) -> Iterator[Affected]:
    evidence = {item.id: item for item in bundle.evidence}
    for cited in _cited(bundle):
        rules = [evidence[id] for id in cited.evidence if id in evidence]
        if became := tuple(dict.fromkeys(became for rule in rules for became in changes.of(rule))):
            text = "" if any(is_rule_of(rule, closed) for rule in rules) else cited.text
            yield Affected(kind=cited.kind, section=cited.section, id=cited.id, text=text, became=became)


def _cited(bundle: Bundle) -> Iterator[Cited]:
    document = bundle.document
    for section in document.sections:
        for claim in section.claims:
            yield Cited("claim", section.id, claim.id, claim.text, tuple(c.evidence for c in claim.citations))
    for it in document.assessments:
        yield Cited("assessment", "", it.obligation, f"{it.citation}: {it.verdict}. {it.reason}", (it.obligation,))
    for finding in document.findings:
        ids = tuple(citation.evidence for citation in finding.citations)
        yield Cited("finding", "", finding.id, f"{finding.title}. {finding.condition}", ids)


class _Changes:
    """The change of each rule between two dates; computed once for each."""

    def __init__(self, corpus: Corpus, old: date, new: date) -> None:
        self.old, self.new = old, new
        self._instruments = {it.id: it for it in corpus.instruments}
        self._before, self._after = corpus.applicable(old, None), corpus.applicable(new, None)
        self._now = {it.id for it in (*self._after.passages, *self._after.obligations)}
        self._applies = {it.id for it in self._after.instruments}
        self._follows = _followers(self._before, self._after)
        self._known: dict[str, tuple[Became, ...]] = {}

    def of(self, item: Evidence) -> tuple[Became, ...]:
        """The change of a piece of evidence; None if it is unchanged or did not apply on the first date."""
        if item.id not in self._known:
            self._known[item.id] = tuple(self._of(item))
        return self._known[item.id]

    def knows(self, item: Evidence) -> bool:
        """Whether the Instrument of a rule is in this corpus, as far as it can be read."""
        return isinstance(item, Fact) or item.id.startswith(DOCUMENTS) or told_of(item) in self._instruments

    def _of(self, item: Evidence) -> Iterator[Became]:
        if isinstance(item, Fact):  # its limit is set by a clause
            source = item.limit.source if item.limit else ""
            for clause in (p for p in self._before.passages if source and p.citation == source):
                yield from self._of(clause)
        elif isinstance(item, Passage) and item.instrument == REGISTER:
            yield from self._told(item)
        elif self.knows(item) and applies(item, self.old) and (became := self._became(item)):
            yield became

    def _told(self, item: Passage) -> Iterator[Became]:
        """Statements of the register about an Instrument that began before and has ended since are out of date."""
        told = self._instruments.get(told_of(item))
        if told and applies(told, self.old) and not applies(told, self.new):
            yield self._ended(item, told.id)

    def _became(self, item: Passage | Obligation) -> Became | None:
        if item.id in self._now or item.id.startswith(DOCUMENTS):
            return None
        now = self._follows.get(item.id) or self._alike(item)
        if now is None:
            return self._ended(item, item.instrument)
        words = redline(_words(item), _words(now))
        same = all(run.op == "same" for run in words)
        if same and now.pointer == item.pointer:
            return None
        change: Change = "moved" if same else "changed"
        place = now.citation if now.pointer != item.pointer else ""
        return Became(
            evidence=item.id,
            citation=item.citation,
            change=change,
            on=now.since,
            now=now.id,
            place=place,
            words=() if same else words,
        )

    def _alike(self, item: Passage | Obligation) -> Passage | Obligation | None:
        """The replacement of a rule whose version is not in the corpus: the same words, else the same pointer."""
        side: Sequence[Passage | Obligation]
        side = self._after.passages if isinstance(item, Passage) else self._after.obligations
        here = [it for it in side if it.instrument == item.instrument]
        same = [it for it in here if even(_words(it)) == even(_words(item))]
        place = [it for it in here if it.pointer == item.pointer]
        if isinstance(item, Obligation) and len(place) != 1:
            return next(iter(same), None)
        return next(iter([*(it for it in same if it in place), *same, *place]), None)

    def _ended(self, item: Passage | Obligation, instrument: str) -> Became:
        ended = self._instruments[instrument]
        by = [self._instruments[id] for id in ended.superseded_by if id in self._applies]
        topic = item.topic if isinstance(item, Obligation) else ""
        see = [
            it.id
            for it in self._after.obligations
            if topic and it.topic == topic and it.instrument in ended.superseded_by
        ]
        return Became(
            evidence=item.id,
            citation=item.citation,
            change="replaced" if by else "ended",
            on=item.until or ended.until,
            by=tuple(it.citation for it in by),
            see=tuple(see[:MOST]),
        )


def _followers(before: Corpus, after: Corpus) -> dict[str, Passage]:
    """By id of a Passage of the first day: what stands in its place on the second, in another version of its text."""
    sides: list[defaultdict[str, list[Passage]]] = []
    for view in (before, after):
        side: defaultdict[str, list[Passage]] = defaultdict(list)
        for passage in view.passages:
            side[passage.instrument].append(passage)
        sides.append(side)
    return {
        pair.old.id: pair.new
        for id, old in sides[0].items()
        if id != REGISTER and {p.edition for p in old} != {p.edition for p in sides[1][id]}
        for pair in pairs(old, sides[1][id])
        if pair.old and pair.new
    }


def _words(item: Passage | Obligation) -> str:
    return item.text if isinstance(item, Passage) else item.statement

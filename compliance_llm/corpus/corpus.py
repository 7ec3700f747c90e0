"""The corpus: Instruments, Passages and Obligations in one place, and what of them applies on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from difflib import get_close_matches
from functools import cached_property
from typing import TypeVar

from compliance_llm.corpus.catalogue.register import REGISTER
from compliance_llm.corpus.dates import applies, covered
from compliance_llm.corpus.pointers.pointers import pointed_to
from compliance_llm.corpus.told import told_of
from compliance_llm.errors import CdraftError
from compliance_llm.records import Edition, Instrument, Obligation, Passage

T = TypeVar("T")
EVERYWHERE = ("int", "internal")
LONGEST_QUOTE = 700  # characters; of a longer Passage a reader is told the Obligation in our words


@dataclass(frozen=True)
class Corpus:
    """The rules, or those that apply on a date."""

    instruments: tuple[Instrument, ...]
    passages: tuple[Passage, ...]
    obligations: tuple[Obligation, ...]
    digest: str
    """SHA-256 over the names and contents of the files read; a filtered view keeps it."""
    editions: tuple[Edition, ...]
    """The versions of texts whose words are here."""
    texts: Mapping[str, str]
    """The canonical text of each Edition, into which the offsets of its Passages point."""
    as_of: date | None = None
    """The day of a filtered view; None holds all days."""
    examples: frozenset[str] = frozenset()
    """Ids of the Instruments that are part of the example: policies of a fictional company."""

    def instrument(self, id: str) -> Instrument:
        """The Instrument with this id.

        Raises:
            CdraftError: naming the nearest ids there are.
        """
        return _found(self._instruments, id, "instrument")

    def evidence(self, id: str) -> Passage | Obligation:
        """The Passage or Obligation with this id.

        Raises:
            CdraftError: naming the nearest ids there are.
        """
        return _found(self._evidence, id, "passage or obligation")

    def applicable(self, as_of: date, jurisdictions: Collection[str] | None) -> Corpus:
        """The part that certainly applies on ``as_of`` in any of ``jurisdictions`` (None: all of them).

        International texts, the bank's own policies and the register apply everywhere. A jurisdiction is matched as it
        is named: "us" holds nothing of "us-ny", and the other way round.
        """
        named = None if jurisdictions is None else {*EVERYWHERE, *(name.lower() for name in jurisdictions)}
        where = {it.id for it in self.instruments if named is None or it.jurisdiction in named}
        return replace(
            self,
            instruments=tuple(it for it in self.instruments if it.id in where and applies(it, as_of)),
            passages=tuple(it for it in self.passages if it.instrument in where and applies(it, as_of)),
            obligations=tuple(it for it in self.obligations if it.instrument in where and applies(it, as_of)),
            editions=tuple(it for it in self.editions if it.instrument in where and applies(it, as_of)),
            as_of=as_of,
        )

    def within(
        self,
        *,
        instruments: Collection[str] | None = None,
        topics: Collection[str] | None = None,
        access: Collection[str] | None = None,
        kind: str | None = None,
    ) -> Corpus:
        """The part a search is limited to before it ranks anything; None sets no limit.

        Args:
            instruments: ids; what the register tells of an Instrument belongs to it.
            topics: of Obligations, and of the Passages they paraphrase.
            access: the labels a reader holds. Texts with a label that they do not hold do not exist for them.
            kind: of a Subject. Instruments about other kinds are left out.

        Raises:
            CdraftError: if a reader can see no such instrument or topic, naming the nearest.
        """
        view = self if access is None else readable(self, access)
        if topics is not None:
            view = on_topics(view, topics)
        if kind is not None:
            view = of_instruments(view, {it.id for it in view.instruments if not it.kinds or kind in it.kinds})
        return view if instruments is None else of_instruments(view, {view.instrument(id).id for id in instruments})

    def without_examples(self) -> Corpus:
        """The corpus without the example's policies: for documents and readers that they do not concern."""
        return without(self, self.examples) if self.examples else self

    def closed_to(self, access: Collection[str]) -> frozenset[str]:
        """The ids of the Instruments that need a label which is not among those a reader holds."""
        return frozenset(it.id for it in self.instruments if it.access and it.access not in access)

    @cached_property
    def told(self) -> tuple[Passage | Obligation, ...]:
        """The rules that a reader sees: every Passage, and each Obligation for which no Passage can be quoted.

        An Obligation whose words are here is assessed, and they are quoted instead. Of all days, an Obligation is left
        out only if on each of its days some of its words apply: so what a day tells is always among it.
        """
        return (*self.passages, *(it for it in self.obligations if not self._is_quoted(it)))

    def words_of(self, obligation: Obligation) -> tuple[Passage, ...]:
        """The Passages an Obligation paraphrases, in the text's order; empty where its text is not at hand."""
        return self._words.get(obligation.id, ())

    def quotes_of(self, obligation: Obligation) -> tuple[Passage, ...]:
        """Those of its words that are short enough to be quoted where a reader would be told of it."""
        return tuple(it for it in self.words_of(obligation) if len(it.text) <= LONGEST_QUOTE)

    def _is_quoted(self, obligation: Obligation) -> bool:
        quotes = self.quotes_of(obligation)
        return bool(quotes) if self.as_of else covered(obligation, quotes)

    @cached_property
    def _words(self) -> dict[str, tuple[Passage, ...]]:
        by_instrument: defaultdict[str, list[Passage]] = defaultdict(list)
        for passage in self.passages:
            by_instrument[passage.instrument].append(passage)
        return {it.id: pointed_to(it.pointer, by_instrument[it.instrument]) for it in self.obligations}

    @cached_property
    def _instruments(self) -> dict[str, Instrument]:
        return {it.id: it for it in self.instruments}

    @cached_property
    def _evidence(self) -> dict[str, Passage | Obligation]:
        return {it.id: it for it in (*self.passages, *self.obligations)}


def readable(corpus: Corpus, labels: Collection[str]) -> Corpus:
    """The part that a reader with ``labels`` may see, without any word, title, link or entry of the rest."""
    hidden = corpus.closed_to(labels)
    names = {name for it in corpus.instruments if it.id in hidden for name in (it.id, it.citation, it.title)}
    return without(corpus, hidden, names) if hidden else corpus


def without(corpus: Corpus, hidden: Collection[str], names: Collection[str] = ()) -> Corpus:
    """The corpus as it would be without some Instruments: no word or link of them, no line of the register on them.

    Lines of the register on other Instruments are left out too where one of ``names`` stands in them.
    """
    seen = of_instruments(corpus, {it.id for it in corpus.instruments if it.id not in hidden})
    passages = [it for it in seen.passages if it.instrument != REGISTER or not any(name in it.text for name in names)]
    ids = {it.id for it in passages}
    unseen = [it for it in corpus.passages if it.instrument == REGISTER and it.id not in ids]
    return replace(
        seen,
        examples=corpus.examples - frozenset(hidden),
        instruments=tuple(_unrelated(it, hidden) for it in seen.instruments),
        passages=tuple(_unlinked(it, hidden) for it in passages),
        texts={**seen.texts, REGISTER: _blanked(corpus.texts.get(REGISTER, ""), unseen)},
    )


def of_instruments(corpus: Corpus, ids: Collection[str]) -> Corpus:
    """The rules of those Instruments, and the register's statements about them."""
    editions = {it.id: it for it in corpus.editions if it.instrument in ids}
    return replace(
        corpus,
        instruments=tuple(it for it in corpus.instruments if it.id in ids or it.id == REGISTER),
        passages=tuple(it for it in corpus.passages if told_of(it) in ids),
        obligations=tuple(it for it in corpus.obligations if it.instrument in ids),
        editions=tuple(editions.values()),
        texts={id: text for id, text in corpus.texts.items() if id in editions or id == REGISTER},
    )


def on_topics(corpus: Corpus, topics: Collection[str]) -> Corpus:
    """Obligations on those topics, and the Passages they paraphrase.

    Raises:
        CdraftError: naming the nearest topics there are.
    """
    known = {it.topic for it in corpus.obligations}
    for topic in topics:
        if topic not in known:
            near = get_close_matches(topic, known, n=3, cutoff=0.4)
            hint = f"The nearest are: {', '.join(near)}." if near else "See:  cdraft corpus list"
            raise CdraftError(f"The corpus has no topic {topic!r}.", hint)
    obligations = tuple(it for it in corpus.obligations if it.topic in topics)
    words = {passage.id for it in obligations for passage in corpus.words_of(it)}
    return replace(corpus, obligations=obligations, passages=tuple(it for it in corpus.passages if it.id in words))


def _unrelated(it: Instrument, hidden: Collection[str]) -> Instrument:
    """The Instrument without what it replaced, and what replaced it, as far as that is hidden."""
    shown = {
        name: tuple(id for id in getattr(it, name) if id not in hidden) for name in ("supersedes", "superseded_by")
    }
    return it.model_copy(update=shown)


def _unlinked(it: Passage, hidden: Collection[str]) -> Passage:
    return it.model_copy(update={"links": tuple(link for link in it.links if link.instrument not in hidden)})


def _blanked(text: str, unseen: Iterable[Passage]) -> str:
    """The text with spaces for the words of some of its Passages, so that the offsets of the others stay true."""
    for it in unseen:
        text = text[: it.start] + " " * (it.end - it.start) + text[it.end :]
    return text


def _found(known: Mapping[str, T], id: str, noun: str) -> T:
    try:
        return known[id]
    except KeyError:
        near = get_close_matches(id, known, n=3, cutoff=0.4)
        hint = f"The nearest are: {', '.join(near)}." if near else "See:  cdraft corpus list"
        raise CdraftError(f"The corpus has no {noun} {id!r}.", hint) from None

"""Parts of a Corpus: what a reader may see, what is of some Instruments, what is on some topics."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from compliance_llm.corpus.register import REGISTER
from compliance_llm.errors import CdraftError
from compliance_llm.records import Evidence, Fact, Instrument, Obligation, Passage

if TYPE_CHECKING:
    from compliance_llm.corpus.corpus import Corpus

DOCUMENTS = "document."  # how the ids of sentences of the developers' documents begin


def readable(corpus: Corpus, labels: Collection[str]) -> Corpus:
    """What a reader who holds ``labels`` may see; of the rest no word, title, link or line of the register."""
    hidden = corpus.closed_to(labels)
    if not hidden:
        return corpus
    names = {name for it in corpus.instruments if it.id in hidden for name in (it.id, it.citation, it.title)}
    seen = of_instruments(corpus, {it.id for it in corpus.instruments if it.id not in hidden})
    passages = [it for it in seen.passages if it.instrument != REGISTER or not any(name in it.text for name in names)]
    ids = {it.id for it in passages}
    unseen = [it for it in corpus.passages if it.instrument == REGISTER and it.id not in ids]
    return replace(
        seen,
        instruments=tuple(_unrelated(it, hidden) for it in seen.instruments),
        passages=tuple(_unlinked(it, hidden) for it in passages),
        texts={**seen.texts, REGISTER: _blanked(corpus.texts.get(REGISTER, ""), unseen)},
    )


def of_instruments(corpus: Corpus, ids: Collection[str]) -> Corpus:
    """What is of those Instruments, and what the register tells of them."""
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
            hint = f"The nearest: {', '.join(near)}." if near else "See:  cdraft corpus list"
            raise CdraftError(f"The corpus has no topic {topic!r}.", hint)
    obligations = tuple(it for it in corpus.obligations if it.topic in topics)
    words = {passage.id for it in obligations for passage in corpus.words_of(it)}
    return replace(corpus, obligations=obligations, passages=tuple(it for it in corpus.passages if it.id in words))


def is_rule_of(item: Evidence, instruments: Collection[str]) -> bool:
    """Whether a piece of Evidence is told of one of those Instruments; Facts and developers' sentences are no rules."""
    return not isinstance(item, Fact) and not item.id.startswith(DOCUMENTS) and told_of(item) in instruments


def told_of(piece: Passage | Obligation) -> str:
    """The Instrument a piece is of; what the register tells is of the Instrument it tells of."""
    return piece.pointer.split(",")[0] if piece.instrument == REGISTER else piece.instrument


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

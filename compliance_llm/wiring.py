"""Settings → the parts a run needs. The only place where names become objects.

Slow imports are in the functions that need them.
"""

from __future__ import annotations

import glob
from collections.abc import Generator, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import compliance_llm
from compliance_llm.errors import CdraftError
from compliance_llm.settings import ENCODER, ENCODER_ADAPTER, GENERATOR

if TYPE_CHECKING:
    from datetime import date

    from compliance_llm.adapters.search.late_interaction import LateInteraction
    from compliance_llm.adapters.search.postgres import Database
    from compliance_llm.corpus import Corpus
    from compliance_llm.index import Answered, Progress
    from compliance_llm.policy.yardsticks import Yardsticks
    from compliance_llm.ports import Drafter, Encoder, Index, Judge, Scorer, Server
    from compliance_llm.records import Fact, Policy, PolicyRules, Subject
    from compliance_llm.settings import Settings
    from compliance_llm.workflow import Parts

AT_ONCE = 256  # texts read between two reports
BESIDE = 4  # newest indexes of other states of the corpus whose vectors are reused


class IndexState(NamedTuple):
    """An index that may be there: where, and if it is, how many pieces of Evidence and bytes it holds."""

    where: str
    evidence: int | None = None
    size: int = 0


def wire(settings: Settings, whole: Corpus) -> Parts:
    """The exchangeable parts of a run."""
    from compliance_llm.workflow import Parts

    return Parts(index(settings, whole, encoder(settings)), drafter(settings), judge())


def judge() -> Judge:
    """The plain judge, by overlap of words."""
    from compliance_llm.verify import OverlapJudge

    return OverlapJudge()


def corpus(settings: Settings, policies: Sequence[Path] = ()) -> Corpus:
    """The part of the corpus that this reader may see: it is shown, cited, counted and drafted from."""
    return readable(settings, whole_corpus(settings, policies))


def readable(settings: Settings, whole: Corpus) -> Corpus:
    """The part of the whole corpus that this reader may see, by access labels."""
    return whole.within(access=settings.access)


def of_documents(settings: Settings, readable: Corpus) -> Corpus:
    """The corpus that documents cite: it has the example's policies only if one of them governs."""
    return readable if settings.policy.id in readable.examples else readable.without_examples()


def whole_corpus(settings: Settings, policies: Sequence[Path] = ()) -> Corpus:
    """The bundled corpus with the bank's own policies, further ones, and the texts added under the home folder.

    It is indexed as a whole, so that one index serves every reader, and it defines which ids are taken. The example's
    policies are part of it where one of them governs, where there is no policy of the user's own, and where a version
    of one of them was added.
    """
    from compliance_llm.corpus.loading import example_ids, has_policies, load_corpus
    from compliance_llm.corpus.shelf.store import read_added

    extra, added = (*settings.extra_corpora, *policies), read_added(settings.home)
    theirs = {text.instrument.id for text in added if text.instrument.binding == "policy"}
    examples = example_ids()
    asked = settings.policy.id in examples or not theirs.isdisjoint(examples)
    return load_corpus(extra=extra, added=added, examples=asked or not (theirs or has_policies(extra)))


def policy(settings: Settings, day: Corpus) -> Policy | None:
    """The governing policy as it stands on the day of a corpus; None where none is chosen.

    Raises:
        CdraftError: if it is not there, has no rules, does not apply on the day, or its rules do not fit its text.
    """
    if not settings.policy.id:
        return None
    from compliance_llm.policy.governing import governing

    return governing(day, policy_rules(settings), settings.policy.id)


def policy_on(settings: Settings, day: date) -> Policy | None:
    """The governing policy as it stands on a day; the corpus is read only where a policy is chosen."""
    if not settings.policy.id:
        return None
    return policy(settings, of_documents(settings, corpus(settings)).applicable(day, None))


def policy_rules(settings: Settings) -> list[PolicyRules]:
    """The rules of every policy there is: those of the user's folders, and the example's.

    Raises:
        CdraftError: if a rules file cannot be read, or two are of one version.
    """
    from compliance_llm import bundled
    from compliance_llm.policy.governing import read_rules

    return read_rules([*settings.extra_corpora, bundled.folder("corpora") / "policies"])


def is_barred(facts: Iterable[Fact]) -> bool:
    """Whether a test fails a limit set by the bank's policy, a law or subject.yaml, or material was set aside.

    A yardstick alone is not a gate.
    """
    named, every = yardsticks(), tuple(facts)
    fails = any(it.verdict == "fail" and it.limit is not None and not named.set_by(it.limit) for it in every)
    return fails or any(it.id.startswith("fact:set_aside.") for it in every)


def yardsticks() -> Yardsticks:
    """The named figures that results are compared with where no policy governs."""
    from compliance_llm.policy.yardsticks import read_yardsticks

    return read_yardsticks()


def encoder(settings: Settings) -> Encoder | None:
    """The default encoder where its weights are on this machine; None means keyword search only."""
    if settings.engine.name == "none":
        return None
    from compliance_llm.adapters.network import weights

    if (path := weights.locate(ENCODER, settings.cache)) is None:
        return None
    from compliance_llm.adapters.search.minilm import MiniLmEncoder

    return MiniLmEncoder(path, encoder_adapter())


def encoder_adapter() -> Path | None:
    """The adapter that tunes the default encoder to regulatory questions, where this installation has it."""
    from compliance_llm import bundled

    folder = bundled.folder("finetune") / "adapters" / ENCODER_ADAPTER
    return folder if folder.is_dir() else None


def reranker(settings: Settings, encoder: Encoder | None) -> LateInteraction | None:
    """The reranker: late interaction with the tuned encoder; None if it is not installed."""
    from compliance_llm.adapters.search.late_interaction import LateInteraction, read_weights
    from compliance_llm.adapters.search.minilm import MiniLmEncoder

    adapter = encoder_adapter()
    if adapter is None or not isinstance(encoder, MiniLmEncoder):
        return None
    return LateInteraction(encoder, read_weights(adapter), settings.home / "index" / f"tokens-{encoder.name}.sqlite")


def searching(
    settings: Settings, whole: Corpus, encoder: Encoder | None
) -> Generator[tuple[str, int, int], None, Index]:
    """The index for questions, with the reranker; reports while it is built."""
    found = yield from indexing(settings, whole, encoder)
    if (reader := reranker(settings, encoder)) is None:
        return found
    from compliance_llm.index import Reranking, text_of

    known = answered(settings, whole, reader.encoder)
    return Reranking(found, reader, lambda id: text_of(whole.evidence(id)), answered=known)


def answered(settings: Settings, whole: Corpus, encoder: Encoder) -> Answered | None:
    """The user's answered questions (``answered`` in cdraft.toml) whose passages are in the corpus; None without any.

    Raises:
        CdraftError: if a file of them cannot be read.
    """
    if not settings.answered:
        return None
    from compliance_llm.index import Answered, Learned, Pair, read_pairs, text_of

    texts = {it.id: text_of(it) for it in whole.told}
    pairs = [
        Pair(question, frozenset(texts[id] for id in ids if id in texts))
        for file in settings.answered
        for question, ids in read_pairs(file)
    ]
    if not pairs:
        return None
    memory = Answered(Learned.of(pairs, encoder, settings.home / "index"), encoder, texts.items())
    return memory if len(memory) else None


def reading_ahead(
    settings: Settings, whole: Corpus, encoder: Encoder | None
) -> Generator[tuple[str, int, int], None, None]:
    """Lets the reranker, if there is one, encode new texts before the first question."""
    if (reader := reranker(settings, encoder)) is None:
        return
    from compliance_llm.index import text_of

    texts = reader.lacking([text_of(it) for it in whole.told])
    for begin in range(0, len(texts), AT_ONCE):
        reader.read_ahead(texts[begin : begin + AT_ONCE])
        yield "reading tokens", min(begin + AT_ONCE, len(texts)), len(texts)


def index(settings: Settings, whole: Corpus, encoder: Encoder | None) -> Index:
    """The index of a corpus; it is built where there is none."""
    steps = indexing(settings, whole, encoder)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def indexing(
    settings: Settings, whole: Corpus, encoder: Encoder | None, *, anew: bool = False
) -> Generator[Progress, None, Index]:
    """The index of the whole corpus, whoever reads it; reports while it is built, where there is none or ``anew``.

    Raises:
        CdraftError: if it cannot be read or written where it is kept.
    """
    if settings.index.kind == "postgres":
        return (yield from _in_postgres(settings, whole, encoder, anew=anew))
    from compliance_llm.index import building, open_index

    folder, state = index_folder(settings, whole, encoder), _state(whole)
    if (folder / "manifest.json").exists() and not anew:
        return open_index(folder, encoder, state)
    same = folder.name.partition("-")[2]
    others = [path for path in folder.parent.glob(f"*-{glob.escape(same)}") if path != folder]
    newest = sorted(others, key=lambda path: path.stat().st_mtime, reverse=True)[:BESIDE]
    yield from building(whole.told, builder(settings, encoder), folder, state, beside=newest)
    return open_index(folder, encoder, state)


def builder(settings: Settings, encoder: Encoder | None) -> Encoder | None:
    """The encoder to build an index with: where there is a reranker, it keeps what that will look for."""
    if (reader := reranker(settings, encoder)) is None:
        return encoder
    from compliance_llm.adapters.search.late_interaction import ReadOnce

    return ReadOnce(reader)


def index_state(settings: Settings, whole: Corpus, encoder: Encoder | None) -> IndexState:
    """Where the index of this corpus and this encoder is kept, and how large it is.

    Raises:
        CdraftError: if it is damaged, or its database cannot be reached.
    """
    if settings.index.kind == "postgres":
        from compliance_llm.adapters.search.pgvector_index import PgvectorIndex

        database = _database(settings)
        return IndexState(database.name, PgvectorIndex.count(database, encoder, _state(whole)), database.size())
    from compliance_llm.index.store import MANIFEST, read_manifest

    folder = index_folder(settings, whole, encoder)
    if not (folder / MANIFEST).exists():
        return IndexState(str(folder))
    manifest = read_manifest(folder)
    return IndexState(str(folder), manifest.n, sum(manifest.files.values()))


def index_folder(settings: Settings, whole: Corpus, encoder: Encoder | None) -> Path:
    """Where the index of this corpus and this encoder is kept, in this version of the format."""
    from compliance_llm.index import SCHEMA

    digest, version = _state(whole).split("@")
    name = f"{digest[:16]}.{version}-{encoder.name if encoder else 'words'}-{SCHEMA.partition('@')[2]}"
    return settings.home / "index" / name


def _state(whole: Corpus) -> str:
    """The digest of an index's input: the files of the corpus, as this version of cdraft reads them."""
    return f"{whole.digest}@{compliance_llm.__version__}"


def _in_postgres(
    settings: Settings, whole: Corpus, encoder: Encoder | None, *, anew: bool
) -> Generator[Progress, None, Index]:
    from compliance_llm.adapters.search.pgvector_index import PgvectorIndex, build_pgvector

    database = _database(settings)
    if not anew and PgvectorIndex.count(database, encoder, _state(whole)) is not None:
        return PgvectorIndex(database, encoder, _state(whole))
    yield from build_pgvector(whole.told, builder(settings, encoder), database, _state(whole))
    return PgvectorIndex(database, encoder, _state(whole))


def _database(settings: Settings) -> Database:
    from compliance_llm.adapters.search.postgres import Database, is_local

    if settings.offline and not is_local(settings.index.url):
        raise CdraftError(
            "The index is in a database on another machine, but cdraft is set to work offline.",
            'Allow it with  CDRAFT_OFFLINE=no , or keep the index here: [index] kind = "files".',
        )
    return Database(settings.index.url)


def server(settings: Settings) -> Server:
    """Reads the scored cases of a Subject that are in a database of a server; nothing is opened before it is asked."""
    from compliance_llm.adapters.databases.postgres_rows import PostgresRows

    return PostgresRows(offline=settings.offline)


def scorer(subject: Subject) -> Scorer | None:
    """Runs the model file that `method.model` names; None where it names none.

    Raises:
        CdraftError: if the file is not in the subject's folder.
    """
    from compliance_llm.subject.model_file import model_file

    if subject.data.scored is None or (name := model_file(subject)) is None:
        return None
    from compliance_llm.adapters.scorers import open_scorer

    return open_scorer(subject.folder, name, subject.data.scored.positive)


def drafter(settings: Settings) -> Drafter:
    """Plain templates, or a generator held to the slot grammar.

    Raises:
        CdraftError: if the engine's weights are not on this machine; nothing is downloaded unasked.
    """
    from compliance_llm.draft import PlainDrafter

    if settings.engine.name == "none":
        return PlainDrafter()
    from compliance_llm import bundled
    from compliance_llm.adapters.engines.local_generator import LocalGenerator
    from compliance_llm.adapters.network import weights
    from compliance_llm.draft.prompted import PromptedDrafter

    adapter = settings.engine.adapter
    if (base := settings.engine.base) is None:
        base = weights.locate(GENERATOR, settings.cache)
        adapter = bundled.folder("finetune") / "adapters" / "section-writer-1"
    if base is None:
        raise CdraftError(
            "The default engine's weights are not on this machine.",
            "Fetch them once:  cdraft models fetch   (or draft without a language model: --engine none)",
        )
    return PromptedDrafter(LocalGenerator(base, adapter=adapter))

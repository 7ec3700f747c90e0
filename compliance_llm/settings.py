"""Flags, environment and cdraft.toml → the parts a run needs. The only place where names become objects."""

from __future__ import annotations

import glob
import os
import tomllib
from collections.abc import Generator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import compliance_llm
from compliance_llm.errors import CdraftError

if TYPE_CHECKING:
    from compliance_llm.adapters.late_interaction import LateInteraction
    from compliance_llm.adapters.postgres import Database
    from compliance_llm.corpus import Corpus
    from compliance_llm.index import Progress
    from compliance_llm.ports import Drafter, Encoder, Index, Judge
    from compliance_llm.workflow import Parts

GENERATOR, ENCODER = "smollm2-135m-instruct", "all-minilm-l6-v2"
ENCODER_ADAPTER = "regulatory-encoder-1"
ENGINES = ("none", "local")
INDEXES = ("files", "postgres")
KEYS = ("engine", "home", "corpora", "offline", "access", "index", "engines")
BESIDE = 4  # newest indexes of other states of the corpus whose vectors are reused


@dataclass(frozen=True)
class Engine:
    """A language model for drafting: "none", the default "local", or one described in cdraft.toml."""

    name: str
    base: Path | None = None  # a folder with weights; None is the pinned default
    adapter: Path | None = None


@dataclass(frozen=True)
class IndexAt:
    """Where the index is kept: in files under the home folder, or in a PostgreSQL database."""

    kind: str = "files"
    url: str = field(default="", repr=False)  # may hold a password


class IndexState(NamedTuple):
    """An index that may be there: where, and if it is, how many pieces of Evidence and bytes it holds."""

    where: str
    evidence: int | None = None
    size: int = 0


@dataclass(frozen=True)
class Settings:
    """Where things are and which engine writes, resolved once at the door."""

    home: Path  # state: indexes
    cache: Path  # weights
    engine: Engine
    offline: bool  # no command may open a network connection
    extra_corpora: tuple[Path, ...]  # folders of the bank's own policies
    access: tuple[str, ...] = ()  # labels the reader holds
    index: IndexAt = IndexAt()


def resolve(
    *,
    home: Path | None = None,
    engine: str | None = None,
    access: Sequence[str] | None = None,
    folder: Path | None = None,
) -> Settings:
    """Settings by flag, then ``CDRAFT_*``, then ``cdraft.toml`` in ``folder`` (default: the current one), then default.

    Raises:
        CdraftError: if cdraft.toml cannot be read or has an unknown key, or names an engine or index there is not.
    """
    import platformdirs

    file = (folder or Path.cwd()) / "cdraft.toml"
    config = _read(file)
    chosen_home = home or _path(os.environ.get("CDRAFT_HOME")) or _path(config.get("home"), file.parent)
    cache = _path(os.environ.get("CDRAFT_CACHE"))
    return Settings(
        home=chosen_home or platformdirs.user_data_path("cdraft"),
        cache=cache or (chosen_home / "cache" if chosen_home else platformdirs.user_cache_path("cdraft")),
        engine=_engine(engine or os.environ.get("CDRAFT_ENGINE") or config.get("engine", "local"), config, file),
        offline=os.environ.get("CDRAFT_OFFLINE", str(config.get("offline", False))).lower() in ("1", "true", "yes"),
        extra_corpora=tuple(file.parent / str(name) for name in config.get("corpora", ())),
        access=tuple(access or _labels(os.environ.get("CDRAFT_ACCESS") or config.get("access", ()))),
        index=_index_at(config, file),
    )


def wire(settings: Settings, corpus: Corpus) -> Parts:
    """The exchangeable parts of a run."""
    from compliance_llm.workflow import Parts

    return Parts(index(settings, corpus, encoder(settings)), drafter(settings), judge())


def judge() -> Judge:
    """The plain judge, by overlap of words."""
    from compliance_llm.verify import OverlapJudge

    return OverlapJudge()


def corpus(settings: Settings, policies: Sequence[Path] = ()) -> Corpus:
    """The bundled corpus with the bank's own policies, further ones, and the texts added under the home folder."""
    from compliance_llm.corpus import load_corpus
    from compliance_llm.corpus.store import read_added

    return load_corpus(extra=(*settings.extra_corpora, *policies), added=read_added(settings.home))


def encoder(settings: Settings) -> Encoder | None:
    """The default encoder where its weights are on this machine; None means search by words alone."""
    if settings.engine.name == "none":
        return None
    from compliance_llm.adapters import weights

    if (path := weights.locate(ENCODER, settings.cache)) is None:
        return None
    from compliance_llm.adapters.minilm import MiniLmEncoder

    return MiniLmEncoder(path, encoder_adapter())


def encoder_adapter() -> Path | None:
    """The adapter that tunes the default encoder to regulatory questions, where this installation has it."""
    from compliance_llm import bundled

    folder = bundled.folder("finetune") / "adapters" / ENCODER_ADAPTER
    return folder if folder.is_dir() else None


def reranker(settings: Settings, encoder: Encoder | None) -> LateInteraction | None:
    """What reads the best of a search again: the tuned encoder, token by token; None where it is not there."""
    from compliance_llm.adapters.late_interaction import LateInteraction, read_weights
    from compliance_llm.adapters.minilm import MiniLmEncoder

    adapter = encoder_adapter()
    if adapter is None or not isinstance(encoder, MiniLmEncoder):
        return None
    return LateInteraction(encoder, read_weights(adapter), settings.home / "index" / f"tokens-{encoder.name}.sqlite")


def searching(
    settings: Settings, corpus: Corpus, encoder: Encoder | None
) -> Generator[tuple[str, int, int], None, Index]:
    """The index as a question is put to it, its best read again by a reranker; reports while it is built."""
    found = yield from indexing(settings, corpus, encoder)
    if (reader := reranker(settings, encoder)) is None:
        return found
    from compliance_llm.index import Reranking, text_of

    return Reranking(found, reader, lambda id: text_of(corpus.evidence(id)))


def reading_ahead(
    settings: Settings, corpus: Corpus, encoder: Encoder | None
) -> Generator[tuple[str, int, int], None, None]:
    """Lets the reranker, if there is one, read all texts before the first question does."""
    if (reader := reranker(settings, encoder)) is None:
        return
    from compliance_llm.index import text_of

    texts = [text_of(it) for it in corpus.told]
    done = 0
    for rows in reader.prepare(texts):
        done += len(rows)
        yield "reading tokens", done, len(texts)


def index(settings: Settings, corpus: Corpus, encoder: Encoder | None) -> Index:
    """The index of a corpus; it is built where there is none."""
    steps = indexing(settings, corpus, encoder)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def indexing(
    settings: Settings, corpus: Corpus, encoder: Encoder | None, *, anew: bool = False
) -> Generator[Progress, None, Index]:
    """The index of the whole corpus, whoever reads it; reports while it is built, where there is none or ``anew``.

    Raises:
        CdraftError: if it cannot be read or written where it is kept.
    """
    if settings.index.kind == "postgres":
        return (yield from _in_postgres(settings, corpus, encoder, anew=anew))
    from compliance_llm.index import building, open_index

    folder, state = index_folder(settings, corpus, encoder), _state(corpus)
    if (folder / "manifest.json").exists() and not anew:
        return open_index(folder, encoder, state)
    same = folder.name.partition("-")[2]
    others = [path for path in folder.parent.glob(f"*-{glob.escape(same)}") if path != folder]
    newest = sorted(others, key=lambda path: path.stat().st_mtime, reverse=True)[:BESIDE]
    return (yield from building(corpus.told, encoder, folder, state, beside=newest))


def index_state(settings: Settings, corpus: Corpus, encoder: Encoder | None) -> IndexState:
    """Where the index of this corpus and this encoder is kept, and how large it is.

    Raises:
        CdraftError: if it is damaged, or its database cannot be reached.
    """
    if settings.index.kind == "postgres":
        from compliance_llm.adapters.pgvector_index import PgvectorIndex

        database = _database(settings)
        return IndexState(database.name, PgvectorIndex.count(database, encoder, _state(corpus)), database.size())
    from compliance_llm.index.store import MANIFEST, read_manifest

    folder = index_folder(settings, corpus, encoder)
    if not (folder / MANIFEST).exists():
        return IndexState(str(folder))
    manifest = read_manifest(folder)
    return IndexState(str(folder), manifest.n, sum(manifest.files.values()))


def index_folder(settings: Settings, corpus: Corpus, encoder: Encoder | None) -> Path:
    """Where the index of this corpus and this encoder is kept, in this version of the format."""
    from compliance_llm.index import SCHEMA

    digest, version = _state(corpus).split("@")
    name = f"{digest[:16]}.{version}-{encoder.name if encoder else 'words'}-{SCHEMA.partition('@')[2]}"
    return settings.home / "index" / name


def _state(corpus: Corpus) -> str:
    """What an index is built from: the files of the corpus, as this version of cdraft reads them."""
    return f"{corpus.digest}@{compliance_llm.__version__}"


def _in_postgres(
    settings: Settings, corpus: Corpus, encoder: Encoder | None, *, anew: bool
) -> Generator[Progress, None, Index]:
    from compliance_llm.adapters.pgvector_index import PgvectorIndex, build_pgvector

    database = _database(settings)
    if not anew and PgvectorIndex.count(database, encoder, _state(corpus)) is not None:
        return PgvectorIndex(database, encoder, _state(corpus))
    return (yield from build_pgvector(corpus.told, encoder, database, _state(corpus)))


def _database(settings: Settings) -> Database:
    from compliance_llm.adapters.postgres import Database, is_local

    if settings.offline and not is_local(settings.index.url):
        raise CdraftError(
            "The index is in a database on another machine, and cdraft is set to open no connection.",
            'Allow it with  CDRAFT_OFFLINE=no , or keep the index here: [index] kind = "files".',
        )
    return Database(settings.index.url)


def drafter(settings: Settings) -> Drafter:
    """Plain templates, or a generator held to the slot grammar.

    Raises:
        CdraftError: if the engine's weights are not on this machine; nothing is downloaded unasked.
    """
    from compliance_llm.draft import PlainDrafter

    if settings.engine.name == "none":
        return PlainDrafter()
    from compliance_llm import bundled
    from compliance_llm.adapters import weights
    from compliance_llm.adapters.local_generator import LocalGenerator
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


def _engine(name: str, config: dict[str, Any], file: Path) -> Engine:
    described: dict[str, Any] = config.get("engines", {})
    if name in described:
        base, adapter = (_path(described[name].get(key), file.parent) for key in ("base", "adapter"))
        if base is None:
            raise CdraftError(f"{file}: engine {name!r} has no `base`.", 'Give the folder of its weights: base = "…"')
        return Engine(name, base, adapter)
    if name not in ENGINES:
        known = ", ".join((*ENGINES, *described))
        raise CdraftError(f"There is no engine {name!r}.", f"Use one of: {known}, or describe it in cdraft.toml.")
    return Engine(name)


def _index_at(config: dict[str, Any], file: Path) -> IndexAt:
    """Where the index is kept; an address in ``CDRAFT_INDEX_URL`` keeps a password out of the file."""
    described: dict[str, Any] = config.get("index", {})
    if type(described) is not dict:
        raise CdraftError(f"{file}: `index` is no table.", 'Write [index] and below it kind = "…" and url = "…".')
    _known(described, ("kind", "url"), f"{file}: [index]")
    url = os.environ.get("CDRAFT_INDEX_URL") or str(described.get("url", ""))
    kind = str(described.get("kind", "postgres" if url else "files"))
    if kind not in INDEXES:
        raise CdraftError(f"{file}: there is no index of kind {kind!r}.", f"Use one of: {', '.join(INDEXES)}.")
    if kind == "postgres" and not url:
        raise CdraftError(
            f"{file}: [index] has no `url`.", 'Name the database: url = "postgresql://user@host/database"'
        )
    return IndexAt(kind, url)


def _labels(given: str | Sequence[object]) -> tuple[str, ...]:
    """A list, or names with commas between them."""
    parts = given.split(",") if isinstance(given, str) else given
    return tuple(label for part in parts if (label := str(part).strip()))


def _read(file: Path) -> dict[str, Any]:
    if not file.exists():
        return {}
    try:
        config = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CdraftError(f"{file} cannot be read: {error}.", "Mend the line, or remove the file.") from error
    _known(config, KEYS, str(file))
    return config


def _known(config: dict[str, Any], keys: Sequence[str], where: str) -> None:
    for key in config:
        if key not in keys:
            near = get_close_matches(key, keys, n=1) or keys
            raise CdraftError(f"{where}: unknown key `{key}`.", f"Did you mean `{near[0]}`?")


def _path(value: object, base: Path | None = None) -> Path | None:
    return (base or Path.cwd()) / Path(str(value)).expanduser() if value else None

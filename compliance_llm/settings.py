"""Flags, environment and cdraft.toml → the parts a run needs. The only place where names become objects."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any

from compliance_llm.errors import CdraftError

if TYPE_CHECKING:
    from compliance_llm.corpus import Corpus
    from compliance_llm.ports import Drafter, Encoder, Index, Judge
    from compliance_llm.workflow import Parts

GENERATOR, ENCODER = "smollm2-135m-instruct", "all-minilm-l6-v2"
ENGINES = ("none", "local")
KEYS = ("engine", "home", "corpora", "offline", "engines")


@dataclass(frozen=True)
class Engine:
    """A language model for drafting: "none", the default "local", or one described in cdraft.toml."""

    name: str
    base: Path | None = None  # a folder with weights; None is the pinned default
    adapter: Path | None = None


@dataclass(frozen=True)
class Settings:
    """Where things are and which engine writes, resolved once at the door."""

    home: Path  # state: indexes
    cache: Path  # weights
    engine: Engine
    offline: bool  # no command may open a network connection
    extra_corpora: tuple[Path, ...]  # folders of the bank's own policies


def resolve(*, home: Path | None = None, engine: str | None = None, folder: Path | None = None) -> Settings:
    """Settings by flag, then ``CDRAFT_*``, then ``cdraft.toml`` in ``folder`` (default: the current one), then default.

    Raises:
        CdraftError: if cdraft.toml cannot be read, has an unknown key, or the engine is not known.
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

    return MiniLmEncoder(path)


def index(settings: Settings, corpus: Corpus, encoder: Encoder | None) -> Index:
    """The index of a corpus: in memory by words alone, or kept under the home folder with vectors."""
    from compliance_llm.index import build_index, open_index

    evidence = corpus.told
    folder = index_folder(settings, corpus, encoder)
    if not (folder / "manifest.json").exists():
        return build_index(evidence, encoder, folder, corpus.digest)
    return open_index(folder, encoder, corpus.digest)


def index_folder(settings: Settings, corpus: Corpus, encoder: Encoder | None) -> Path:
    """Where the index of this corpus and this encoder is kept, in this version of the format."""
    from compliance_llm.index import SCHEMA

    name = f"{corpus.digest[:16]}-{encoder.name if encoder else 'words'}-{SCHEMA.partition('@')[2]}"
    return settings.home / "index" / name


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


def _read(file: Path) -> dict[str, Any]:
    if not file.exists():
        return {}
    try:
        config = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CdraftError(f"{file} cannot be read: {error}.", "Mend the line, or remove the file.") from error
    for key in config:
        if key not in KEYS:
            near = get_close_matches(key, KEYS, n=1) or KEYS
            raise CdraftError(f"{file}: unknown key `{key}`.", f"Did you mean `{near[0]}`?")
    return config


def _path(value: object, base: Path | None = None) -> Path | None:
    return (base or Path.cwd()) / Path(str(value)).expanduser() if value else None

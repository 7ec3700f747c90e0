"""Flags, environment and cdraft.toml → Settings: what is chosen, by name. ``wiring`` makes objects of the names."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from compliance_llm.errors import CdraftError

GENERATOR, ENCODER = "smollm2-135m-instruct", "all-minilm-l6-v2"
ENCODER_ADAPTER = "regulatory-encoder-1"
ENGINES = ("none", "local")
INDEXES = ("files", "postgres")
KEYS = ("engine", "home", "corpora", "answered", "offline", "access", "index", "engines")


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


@dataclass(frozen=True)
class Settings:
    """Where things are and which engine writes, resolved once at the door."""

    home: Path  # state: indexes
    cache: Path  # weights
    engine: Engine
    offline: bool  # no command may open a network connection
    extra_corpora: tuple[Path, ...]  # folders of the bank's own policies
    access: tuple[str, ...] = ()  # labels the reader holds
    answered: tuple[Path, ...] = ()  # files of questions that were answered before
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
        answered=tuple(file.parent / str(name) for name in config.get("answered", ())),
        index=_index_at(config, file),
    )


def _engine(name: str, config: dict[str, Any], file: Path) -> Engine:
    described: dict[str, Any] = config.get("engines", {})
    if name in described:
        base, adapter = (_path(described[name].get(key), file.parent) for key in ("base", "adapter"))
        if base is None:
            raise CdraftError(f"{file}: engine {name!r} has no `base`.", 'Give the folder with its weights: base = "…"')
        return Engine(name, base, adapter)
    if name not in ENGINES:
        known = ", ".join((*ENGINES, *described))
        raise CdraftError(f"The engine {name!r} is not known.", f"Use one of: {known}, or describe it in cdraft.toml.")
    return Engine(name)


def _index_at(config: dict[str, Any], file: Path) -> IndexAt:
    """Where the index is kept; an address in ``CDRAFT_INDEX_URL`` keeps a password out of the file."""
    described: dict[str, Any] = config.get("index", {})
    if type(described) is not dict:
        raise CdraftError(f"{file}: `index` is not a table.", 'Write [index] and below it kind = "…" and url = "…".')
    _known(described, ("kind", "url"), f"{file}: [index]")
    url = os.environ.get("CDRAFT_INDEX_URL") or str(described.get("url", ""))
    kind = str(described.get("kind", "postgres" if url else "files"))
    if kind not in INDEXES:
        raise CdraftError(f"{file}: the index kind {kind!r} is not known.", f"Use one of: {', '.join(INDEXES)}.")
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
        raise CdraftError(f"{file} cannot be read: {error}.", "Correct the line, or remove the file.") from error
    _known(config, KEYS, str(file))
    return config


def _known(config: dict[str, Any], keys: Sequence[str], where: str) -> None:
    for key in config:
        if key not in keys:
            near = get_close_matches(key, keys, n=1) or keys
            raise CdraftError(f"{where}: unknown key `{key}`.", f"Did you mean `{near[0]}`?")


def _path(value: object, base: Path | None = None) -> Path | None:
    return (base or Path.cwd()) / Path(str(value)).expanduser() if value else None

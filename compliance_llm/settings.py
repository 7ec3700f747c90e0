"""Flags, environment and cdraft.toml → Settings: what is chosen, by name. ``wiring`` makes objects of the names."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any, cast, get_args

from pydantic import TypeAdapter, ValidationError

from compliance_llm.errors import CdraftError
from compliance_llm.records import Paper

FILE = "cdraft.toml"
GENERATOR, ENCODER = "smollm2-135m-instruct", "all-minilm-l6-v2"
ENCODER_ADAPTER = "regulatory-encoder-1"
ENGINES = ("none", "local")
INDEXES = ("files", "postgres")
PAPERS: tuple[Paper, ...] = get_args(Paper)
KEYS = ("engine", "home", "corpora", "policy", "answered", "offline", "access", "index", "engines", "views")
NO_POLICY = "none"  # chosen by name: no policy governs, whatever a subject's folder says
YES, NO = ("1", "true", "t", "yes", "y", "on"), ("0", "false", "f", "no", "n", "off")
_NAMES = TypeAdapter(list[str])


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
class Chosen:
    """The governing policy by its id, and what named it; an empty id means no policy."""

    id: str = ""
    by: str = ""  # "--policy", "CDRAFT_POLICY", "cdraft.toml", "the subject's cdraft.toml"


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
    policy: Chosen = Chosen()
    paper: Paper = "a4"  # of the Word and PDF views


def resolve(
    *,
    home: Path | None = None,
    engine: str | None = None,
    access: Sequence[str] | None = None,
    policy: Sequence[str] = (),
    paper: Paper | None = None,
    folder: Path | None = None,
) -> Settings:
    """Settings by flag, then ``CDRAFT_*``, then ``cdraft.toml`` in ``folder`` (default: the current one), then default.

    Raises:
        CdraftError: if cdraft.toml cannot be read or has an unknown key, names an engine or index there is not, two
            policies are named in one place, or something is set to a value it cannot have.
    """
    import platformdirs

    file = (folder or Path.cwd()) / FILE
    config = _read(file)
    chosen_home = home or _path(os.environ.get("CDRAFT_HOME")) or _path(config.get("home"), file.parent)
    cache = _path(os.environ.get("CDRAFT_CACHE"))
    return Settings(
        home=chosen_home or platformdirs.user_data_path("cdraft"),
        cache=cache or (chosen_home / "cache" if chosen_home else platformdirs.user_cache_path("cdraft")),
        engine=_engine(engine or _environment("CDRAFT_ENGINE") or config.get("engine", "local"), config, file),
        offline=_offline(config, file),
        extra_corpora=tuple(file.parent / name for name in _names(config, "corpora", file)),
        access=tuple(access or _labels(_environment("CDRAFT_ACCESS") or config.get("access", ()))),
        answered=tuple(file.parent / name for name in _names(config, "answered", file)),
        index=_index_at(config, file),
        policy=_policy(policy, config, file),
        paper=paper or _paper(config, file),
    )


def for_subject(settings: Settings, subject: Path) -> Settings:
    """The settings for documents about the Subject in a folder: where no policy is named, the one its folder names.

    Only ``policy`` is read from the cdraft.toml of the subject's folder, and of its ``corpora`` those that lie within
    that folder.

    Raises:
        CdraftError: as ``resolve`` does.
    """
    file = subject / FILE
    if settings.policy.by:
        return settings
    config = _read(file)
    if not (named := _one_policy(config.get("policy"), str(file))):
        return settings
    inside = [
        path
        for name in _names(config, "corpora", file)
        if (path := subject / name).resolve().is_relative_to(subject.resolve())
    ]
    extra = (*settings.extra_corpora, *(path for path in inside if path not in settings.extra_corpora))
    return replace(settings, policy=Chosen(_unless_none(named), "the subject's cdraft.toml"), extra_corpora=extra)


def _policy(flag: Sequence[str], config: dict[str, Any], file: Path) -> Chosen:
    """The policy by flag, environment or file, the first that names one."""
    environment = _labels(os.environ.get("CDRAFT_POLICY", ""))
    places = (("--policy", flag), ("CDRAFT_POLICY", environment), (FILE, config.get("policy")))
    for by, given in places:
        if named := _one_policy(given, str(file) if by == FILE else by):
            return Chosen(_unless_none(named), by)
    return Chosen()


def _one_policy(given: object, where: str) -> str:
    """The one policy that is named in a place; empty where none is.

    Raises:
        CdraftError: if there are two, or it is not an id.
    """
    if given is not None and not isinstance(given, str | list | tuple):
        raise CdraftError(f"{where}: `policy` is {given!r}, which is not an id.", 'Write it as policy = "acme-policy".')
    named = [given] if isinstance(given, str) else list(cast("Sequence[object]", given or ()))
    ids = list(dict.fromkeys(str(it).strip() for it in named))
    if len(ids) > 1:
        raise CdraftError(
            f"{where}: {len(ids)} policies are named: {', '.join(ids)}.",
            f'Name the one that governs: policy = "{ids[0]}". Others are read where `corpora` names their folder.',
        )
    return ids[0] if ids else ""


def _unless_none(id: str) -> str:
    return "" if id == NO_POLICY else id


def _engine(name: str, config: dict[str, Any], file: Path) -> Engine:
    described: dict[str, Any] = config.get("engines", {})
    if type(described) is not dict or any(type(it) is not dict for it in described.values()):
        raise CdraftError(f"{file}: `engines` is not a table.", 'Write [engines.NAME] and below it base = "…".')
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
    url = _environment("CDRAFT_INDEX_URL") or str(described.get("url", ""))
    kind = str(described.get("kind", "postgres" if url else "files"))
    if kind not in INDEXES:
        raise CdraftError(f"{file}: the index kind {kind!r} is not known.", f"Use one of: {', '.join(INDEXES)}.")
    if kind == "postgres" and not url:
        raise CdraftError(
            f"{file}: [index] has no `url`.", 'Name the database: url = "postgresql://user@host/database"'
        )
    return IndexAt(kind, url)


def _paper(config: dict[str, Any], file: Path) -> Paper:
    """The paper of the views that have pages."""
    described: dict[str, Any] = config.get("views", {})
    if type(described) is not dict:
        raise CdraftError(f"{file}: `views` is not a table.", 'Write [views] and below it paper = "letter".')
    _known(described, ("paper",), f"{file}: [views]")
    environment = _environment("CDRAFT_PAPER")
    named = environment or described.get("paper", PAPERS[0])
    for paper in PAPERS:
        if named == paper:
            return paper
    where = "CDRAFT_PAPER" if environment else f"{file}: `paper`"
    raise CdraftError(f"{where} is {named!r}, which is not known.", f"Use one of: {', '.join(PAPERS)}.")


def _offline(config: dict[str, Any], file: Path) -> bool:
    """Whether the network is off. A word that is neither yes nor no is refused, never taken for one of them."""
    in_environment = _environment("CDRAFT_OFFLINE").strip()
    value = in_environment or config.get("offline", False)
    word = str(value).lower()
    if word in YES or word in NO:
        return word in YES
    where = "CDRAFT_OFFLINE" if in_environment else f"{file}: `offline`"
    raise CdraftError(f"{where} is {value!r}, which is neither true nor false.", "Write true or false.")


def _environment(name: str) -> str:
    """A word of the environment; empty where it is not set."""
    found = os.environ.get(name, "")
    try:
        found.encode("utf-8")
    except UnicodeEncodeError as error:
        raise CdraftError(f"{name} is not UTF-8.", f"Set it again, or leave it out:  unset {name}") from error
    return found


def _names(config: dict[str, Any], key: str, file: Path) -> list[str]:
    """A list of paths; one path alone is refused, for it would be read letter by letter."""
    try:
        return _NAMES.validate_python(config.get(key, []), strict=True)
    except ValidationError as error:
        raise CdraftError(f"{file}: `{key}` is not a list of paths.", f'Write {key} = ["…"].') from error


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

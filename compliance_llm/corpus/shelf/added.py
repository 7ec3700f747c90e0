"""Files and folders → texts of the user's corpus: read, described, compared with the texts already kept, and kept."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Literal, NamedTuple, cast

from compliance_llm.corpus.editions import Text
from compliance_llm.corpus.shelf import store
from compliance_llm.corpus.shelf.adding import Known, Made, Origin, Wanted, check, make
from compliance_llm.errors import CdraftError
from compliance_llm.readers import VERSION, read_source
from compliance_llm.readers.plain.markdown import with_front_matter
from compliance_llm.records import Instrument

MAP = "corpus.toml"
FRONT = b"---"
HEAD = 65_536  # bytes in which front matter ends
FROM_FRONT = ("title", "citation", "jurisdiction", "version")
PACKED = re.compile(r"\.gz$", re.IGNORECASE)


class Outcome(NamedTuple):
    """The result for a file with a text."""

    text: Text
    state: Literal["added", "replaced", "unchanged"]
    folder: Path
    notes: tuple[str, ...] = ()


class Skipped(NamedTuple):
    """A file of a folder that was not taken in."""

    file: str
    why: str


def add_file(
    path: Path, wanted: Wanted, known: Known, home: Path, *, replace: bool, address: str = "", today: date | None = None
) -> Outcome:
    """Take the text of a file into the user's corpus.

    Args:
        path: the file.
        wanted: what the user says of it; front matter of the file says the rest.
        known: what Instruments there are.
        home: the folder of cdraft's state.
        replace: whether another text with the same first day may be replaced.
        address: where the file was fetched from; ``today`` is the day of that.
        today: see ``address``.

    Raises:
        CdraftError: if it cannot be read, no first day is known, or another text has that day already.
    """
    check(wanted)
    wanted = _completed(wanted, path)
    check(wanted)
    source = read_source(path)
    made = make(source.text, wanted, Origin(address or path.name, source.sha256, today), known)
    return _kept(made, known, home, replace=replace)


def add_folder(folder: Path, wanted: Wanted, known: Known, home: Path, *, replace: bool) -> Iterator[Outcome | Skipped]:
    """Take every text of a folder into the user's corpus, one Instrument for each file; yields as they are done.

    ``corpus.toml`` in the folder may map a file's name to its instrument, from, until and so on; a file that it does
    not name is an Instrument with the file's own name as its id, and what ``wanted`` says of all.

    Raises:
        CdraftError: if the folder cannot be read, or its corpus.toml is wrong.
    """
    paths = _files(folder)
    mapped = _map(folder)
    if lost := sorted(mapped.keys() - {path.name for path in paths}):
        raise CdraftError(
            f"{folder / MAP} names {lost[0]}, which is not in the folder.", "Correct the name, or remove it."
        )
    for path in paths:
        if why := _no_text(path, folder):
            yield Skipped(path.name, why)
            continue
        own = wanted._replace(instrument=_id_of(path))._replace(**mapped.get(path.name, {}))
        try:
            outcome = add_file(path, own, known, home, replace=replace)
        except CdraftError as error:
            yield Skipped(path.name, f"{error.problem} {error.remedy}")
            continue
        known = known._replace(instruments=_with(known, outcome))
        yield outcome


def _completed(wanted: Wanted, path: Path) -> Wanted:
    """The user's description of a file, completed from its front matter.

    Raises:
        CdraftError: if neither says from which day the text applies.
    """
    front = _front_matter(path)
    said = {key: str(front[key]) for key in FROM_FRONT if front.get(key) and not getattr(wanted, key)}
    days = {name: _day(front.get(key), key, path) for name, key in (("since", "from"), ("until", "until"))}
    wanted = wanted._replace(**said)
    if wanted.since is None and not front:
        raise CdraftError(
            f"From which date does {path.name} apply as {wanted.instrument}?", "Say so:  --from YYYY-MM-DD"
        )
    return wanted if wanted.since else wanted._replace(since=days["since"], until=wanted.until or days["until"])


def _front_matter(path: Path) -> Mapping[str, object]:
    """The front matter of a Markdown file; empty for any other file."""
    try:
        if not path.is_file():  # a pipe would be waited for
            return {}
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError:
        return {}  # reading it will say so
    if not head.removeprefix(b"\xef\xbb\xbf").startswith(FRONT):
        return {}
    return with_front_matter(head.decode("utf-8", "ignore").encode(), path.name)[0]


def _day(value: object, key: str, name: Path) -> date | None:
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError as error:
        raise CdraftError(f"{name}: {key} is {value!r}, which is not a date.", "Write it as 2026-05-01.") from error


def _kept(made: Made, known: Known, home: Path, *, replace: bool) -> Outcome:
    """Keep a text, unless it is there already or another one stands in its way."""
    text, edition = made.text, made.text.edition
    rivals = [it for it in known.editions if (it.instrument, it.since) == (edition.instrument, edition.since)]
    if rival := next((it for it in rivals if it.id != edition.id), None):
        raise CdraftError(
            f"{edition.instrument} already has a text with the same first date: {rival.source}.",
            "Give the first date of this version with --from.",
        )
    held = store.read_text(home, edition.instrument, edition.since)
    differs = _difference(held, text) if held else ""
    if held and not differs:
        return Outcome(held, "unchanged", store.folder_of(home, edition.instrument, edition.since), made.notes)
    if held and not replace:
        raise CdraftError(
            f"The corpus has {edition.id} already, and this text differs from it in {differs}.",
            "Replace it with --replace, or give the first date of this version with --from.",
        )
    return Outcome(text, "replaced" if held else "added", store.keep(home, text, VERSION), made.notes)


def _difference(held: Text, text: Text) -> str:
    """In what a text differs from the one that is kept; nothing where only its file or its links are others."""
    if held.edition.sha256 != text.edition.sha256:
        return "its words"
    parts = ([(it.pointer, it.start, it.end, it.heading, it.path) for it in each.passages] for each in (held, text))
    if next(parts) != next(parts):
        return "its passages"
    blank = {"source": "", "source_sha256": "", "retrieved": None}
    one, other = (it.edition.model_copy(update=blank) for it in (held, text))
    return "" if (one, held.instrument) == (other, text.instrument) else "its dates or description"


def _with(known: Known, outcome: Outcome) -> Sequence[Instrument]:
    """The Instruments with the one of a text that was just taken in."""
    instrument = outcome.text.instrument
    if instrument.id in known.registered:
        return known.instruments
    return [*(it for it in known.instruments if it.id != instrument.id), instrument]


def _files(folder: Path) -> list[Path]:
    try:
        paths = sorted(path for path in folder.iterdir() if not path.name.startswith(".") and path.name != MAP)
    except OSError as error:
        raise CdraftError(f"{folder} cannot be read ({error.strerror}).", "Check its permissions.") from error
    if not any(path.is_file() for path in paths):
        raise CdraftError(f"{folder} contains no file.", "Give a file, or a folder with files.")
    return paths


def _no_text(path: Path, folder: Path) -> str:
    """Why something in a folder is not even tried; empty where it is."""
    if path.is_dir():
        return "It is a folder; add it separately."
    if not path.is_file():
        return "It is not a file, or a broken link."
    if not path.resolve().is_relative_to(folder.resolve()):
        return "It links to a file outside the folder; add that file."
    return ""


def _id_of(path: Path) -> str:
    """A file's own name as an id: "Model Risk Policy.v2.docx" is "model-risk-policy-v2"."""
    stem = Path(PACKED.sub("", path.name)).stem
    return re.sub(r"[^a-z0-9]+", "-", stem.lower()).strip("-") or "text"


def _map(folder: Path) -> dict[str, dict[str, object]]:
    """What ``corpus.toml`` says of each file, under the names of ``Wanted``.

    Raises:
        CdraftError: if it is not TOML, or has an unknown key.
    """
    path = folder / MAP
    if not path.is_file():
        return {}
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise CdraftError(f"{path} cannot be read: {error}.", "Correct the line.") from error
    return {name: _fields(path, name, said) for name, said in content.items()}


def _fields(path: Path, name: str, said: object) -> dict[str, object]:
    keys = {"from": "since", **{key: key for key in Wanted._fields if key != "since"}}
    if not isinstance(said, dict):
        raise CdraftError(f"{path}: {name} is not a table.", f'Write ["{name}"] and below it instrument = "…".')
    fields = cast("dict[str, object]", said)
    for key in fields:
        if key not in keys:
            near = get_close_matches(key, keys, n=1)
            hint = f"Did you mean `{near[0]}`?" if near else f"Known keys: {', '.join(keys)}."
            raise CdraftError(f"{path}: {name} has an unknown key `{key}`.", hint)
    return {
        keys[key]: _day(value, key, path) if key in ("from", "until") else str(value) for key, value in fields.items()
    }

"""Downloads instruments one after another, records their source and adds them to the corpus."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from compliance_llm import settings, wiring
from compliance_llm.adapters.network.download import Downloads
from compliance_llm.corpus.shelf import store
from compliance_llm.corpus.shelf.added import add_file
from compliance_llm.corpus.shelf.adding import Known, Wanted
from compliance_llm.corpus.shelf.fetch import Sought, Source, keep, kept
from compliance_llm.errors import CdraftError
from compliance_llm.readers import read_source

if TYPE_CHECKING:
    from compliance_llm.corpus.catalogue.instruments import Register
    from compliance_llm.corpus.editions import Text


ANY_PAGE = "html"  # the format of a page with numbered sections: a law, or a page that tells of one


class Outcome(NamedTuple):
    """The result for one instrument."""

    sought: Sought
    status: Literal["fetched", "here", "page", "nothing", "failed"]
    source: Source | None = None
    path: Path | None = None
    edition: str = ""  # under which it stands in the corpus
    told: str = ""  # what else there is to say, and what to do
    error: CdraftError | None = None


class Run:
    """Downloads one instrument after another; a failure does not stop the others."""

    def __init__(self, resolved: settings.Settings, register: Register, *, today: date, again: bool, add: bool) -> None:
        self._resolved = resolved
        self._register = register
        self._today = today
        self._again = again
        self._add = add
        self._downloads = Downloads(offline=resolved.offline)

    def fetch(self, it: Sought) -> Outcome:
        """The result for an instrument, including any error."""
        if it.serves in ("nothing", "home page"):
            status = "nothing" if it.serves == "nothing" else "page"
            return Outcome(it, status, told=f"find the text and add it:  {by_hand(it, 'FILE')}")
        try:
            outcome = self._fetched(it)
        except CdraftError as error:
            return Outcome(it, "failed", error=error)
        try:
            return self._taken_in(outcome)
        except CdraftError as error:
            return outcome._replace(error=error)

    def _fetched(self, it: Sought) -> Outcome:
        folder = folder_of(self._resolved, it)
        if not self._again and (source := kept(folder, it.url)):
            return Outcome(it, "here", source, folder / source.file)
        got = self._downloads.fetch(it.url, folder, name=it.instrument.id, named=False)
        source = Source(
            instrument=it.instrument.id,
            file=got.path.name,
            kind=got.kind,
            url=it.url,
            final_url=got.final_url,
            retrieved=self._today,
            content_type=got.content_type,
            bytes=got.bytes,
            sha256=got.sha256,
            etag=got.etag,
            last_modified=got.last_modified,
            licence=it.licence,
        )
        keep(folder, source)
        return Outcome(it, "fetched", source, got.path)

    def _taken_in(self, outcome: Outcome) -> Outcome:
        """The outcome with the text in the corpus, if it is one and the register knows from which day it applies."""
        it, source, path = outcome.sought, outcome.source, outcome.path
        assert source is not None  # fetched or here
        assert path is not None
        format = _format_of(path) if it.serves == "page" and source.kind == "html" else "as promised"
        if not format:
            take = f"open it, and add the text from there:  {by_hand(it, 'FILE')}"
            return outcome._replace(status="page", told=take)
        if not self._add:
            return outcome
        held = self._held(it)
        if same := next((text for text in held if text.edition.source_sha256 == source.sha256), None):
            return outcome._replace(edition=same.edition.id)
        if why := "it is a web page and possibly not the text; check it" if format == ANY_PAGE else it.no_day:
            return outcome._replace(told=f"not in the corpus: {why}. To add it:  {by_hand(it, path)}")
        rival = next((text.edition for text in held if text.edition.since == it.since), None)
        if rival and rival.source not in (it.url, source.final_url):
            replace = f"To replace it:  {by_hand(it, path)} --replace"
            return outcome._replace(told=f"the corpus has {rival.id} from {rival.source}. {replace}")
        return self._added(outcome, path, source)

    def _held(self, it: Sought) -> list[Text]:
        """The texts of an instrument that are in the corpus and that the user may see."""
        home, id = self._resolved.home, it.instrument.id
        texts = (store.read_text(home, id, store.day_of(name)) for name in store.first_days(home, id))
        return [text for text in texts if text and text.instrument.access in ("", *self._resolved.access)]

    def _added(self, outcome: Outcome, path: Path, source: Source) -> Outcome:
        it = outcome.sought
        added = add_file(
            path,
            Wanted(it.instrument.id, since=it.since, until=it.until, licence=it.licence),
            self._known,
            self._resolved.home,
            replace=True,  # what stands there was fetched from the same address
            address=source.final_url,
            today=source.retrieved,
        )
        return outcome._replace(edition=added.text.edition.id, told=" ".join(added.notes))

    @cached_property
    def _known(self) -> Known:
        registered = {entry.instrument.id: entry.instrument for entry in self._register.entries}
        whole = wiring.whole_corpus(self._resolved)
        others = [it for it in whole.instruments if it.id not in registered]
        closed = whole.closed_to(self._resolved.access)
        return Known([*registered.values(), *others], registered, whole.editions, closed)


def _format_of(page: Path) -> str:
    """The format of the law on a page; empty if the page has none that can be read."""
    try:
        return read_source(page).text.format
    except CdraftError:
        return ""


def folder_of(resolved: settings.Settings, it: Sought) -> Path:
    """The folder of the downloads of an instrument."""
    return resolved.home / "fetched" / it.instrument.id


def by_hand(it: Sought, file: str | Path) -> str:
    """The command that adds a file of the instrument to the corpus."""
    until = f" --until {it.until}" if it.until else ""
    return f"cdraft corpus add {file} --instrument {it.instrument.id} --from {it.since or 'DATE'}{until}"

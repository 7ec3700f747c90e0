"""Atomic download of a file from an address that the user named or the register lists.

Only GET requests are sent, to the address's own host, one at a time, with cdraft's name and version and nothing else:
no cookie is kept, and no user name or password is taken from the address, from a .netrc file or from anywhere. A proxy
is used where the environment sets one (HTTPS_PROXY, HTTP_PROXY, NO_PROXY), never for this machine's own addresses.
Certificates are those the operating system trusts, or the ones SSL_CERT_FILE names.
"""

from __future__ import annotations

import ssl
import time
from collections.abc import Callable, Collection, Generator
from contextlib import contextmanager
from functools import cache as once
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from typing import NamedTuple

import httpx2
from filelock import FileLock, Timeout

import compliance_llm
from compliance_llm.adapters.network import addresses
from compliance_llm.adapters.network.failures import TransientError, explained, judge
from compliance_llm.adapters.network.part import Part
from compliance_llm.corpus.shelf.served import kind_of, promised, suffix_of
from compliance_llm.errors import CdraftError
from compliance_llm.files import digest, writable

MAX_BYTES = 500_000_000
MAX_REDIRECTS = 5


class Patience(NamedTuple):
    """How long, and how often, in seconds."""

    connect: float = 10
    silence: float = 30  # between two pieces of an answer
    whole: float = 1800  # for one try
    tries: int = 4
    pause: float = 1  # between two requests to one host
    backoff: float = 1  # before the second try, doubled before each one after it
    longest: float = 120  # a server that asks for a longer wait is told to the user instead


class Downloaded(NamedTuple):
    """A file as it was served, and what the server said of it."""

    path: Path  # in the folder asked for; its suffix says what its bytes are: .html, .xml, .pdf, .docx …
    kind: str  # by its bytes: "html", "xml", "pdf", "docx", "json", "text", "zip", "gzip" or "unknown"
    url: str  # as asked
    final_url: str  # after redirects
    content_type: str  # as the server names it
    bytes: int
    sha256: str
    etag: str
    last_modified: str


def download(
    url: str,
    folder: Path,
    *,
    offline: bool,
    expect: Collection[str] | None = None,
    name: str = "source",
    max_bytes: int = MAX_BYTES,
    named: bool = True,
    sleep: Callable[[float], None] = time.sleep,
) -> Downloaded:
    """Fetch one address; see ``Downloads.fetch``."""
    downloads = Downloads(offline=offline, max_bytes=max_bytes, sleep=sleep)
    return downloads.fetch(url, folder, expect=expect, name=name, named=named)


class Downloads:
    """Downloads of one run, which remembers when each host was last asked and leaves it in peace for a while."""

    def __init__(
        self,
        *,
        offline: bool,
        max_bytes: int = MAX_BYTES,
        patience: Patience | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Nothing is opened yet.

        Args:
            offline: True refuses every address before any socket is opened.
            max_bytes: a larger file is refused, as sent and as unpacked.
            patience: waits and tries.
            sleep: waits that many seconds between requests and tries.
        """
        self._offline = offline
        self._max_bytes = max_bytes
        self._patience = patience or Patience()
        self._sleep = sleep
        self._asked: dict[str, float] = {}

    def fetch(
        self,
        url: str,
        folder: Path,
        *,
        expect: Collection[str] | None = None,
        name: str = "source",
        named: bool = True,
    ) -> Downloaded:
        """Fetch ``url`` into ``folder`` as ``<name>.<suffix>``; a file of that name is replaced only by a complete one.

        A part that arrived before a connection broke is kept in the same folder, and the next call resumes there.

        Args:
            url: https; http too for this machine's own addresses, and where ``named``.
            folder: is made if need be. Nothing the server says becomes part of a path.
            expect: what the bytes must be: "html", "xml", "pdf", "docx", "json", "text". None: what the address's
                suffix or else the server's content type promises.
            name: of the file, without a suffix.
            named: whether the user typed this very address; only then may it be plain http.

        Raises:
            CdraftError: in two lines that say what happened and what to do; nothing but the part was changed.
        """
        address = addresses.checked(url, named=named)
        if self._offline:
            raise CdraftError(
                f"cdraft is set to work offline, so {address} is not asked.",
                f"Unset CDRAFT_OFFLINE and `offline` in cdraft.toml, or {addresses.BY_HAND}",
            )
        lock = FileLock(writable(folder) / f".{name}.lock", timeout=0)
        try:
            with lock:
                part = Part(folder, name, address)
                self._fill(part, address)
                return self._keep(part, folder, name, expect)
        except Timeout:
            raise CdraftError(
                f"Another cdraft process is downloading {address}.", "Wait until it has finished."
            ) from None
        except OSError as error:
            raise CdraftError(
                f"{folder} cannot be written to ({error.strerror or error}).",
                "Free some space, or choose another home folder.",
            ) from error

    def _fill(self, part: Part, address: str) -> None:
        """Tries until all is here."""
        for attempt in range(1, self._patience.tries + 1):
            try:
                with explained(address):
                    return self._try(part, address)
            except TransientError as trouble:
                if attempt == self._patience.tries:
                    raise _given_up(trouble, part, attempt) from trouble
                self._sleep(trouble.wait or self._patience.backoff * 2 ** (attempt - 1))
        raise AssertionError("the last try returns or raises")

    def _try(self, part: Part, address: str) -> None:
        """Asks once, following redirects, and adds what comes to the part."""
        here = address
        with self._client(address) as client:
            for _ in range(MAX_REDIRECTS + 1):
                with self._in_peace(here), client.stream("GET", here, headers=part.headers()) as response:
                    if not response.has_redirect_location:
                        return self._take(response, part, here)
                    here = addresses.redirected(address, here, response.headers["location"])
        raise CdraftError(
            f"{address} redirects more than {MAX_REDIRECTS} times.",
            f"Open it in a browser to see where it leads, and {addresses.BY_HAND}",
        )

    def _client(self, address: str) -> httpx2.Client:
        return httpx2.Client(
            headers={"User-Agent": f"cdraft/{compliance_llm.__version__}", "Accept": "*/*", "Accept-Language": "en"},
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
            timeout=httpx2.Timeout(self._patience.silence, connect=self._patience.connect),
            verify=_trusted(),
            trust_env=not addresses.is_loopback(address),
        )

    @contextmanager
    def _in_peace(self, url: str) -> Generator[None]:
        """Waits until the host has been left alone for a while, and notes when it was asked last."""
        host = addresses.host_of(url)
        if host in self._asked and (left := self._asked[host] + self._patience.pause - time.monotonic()) > 0:
            self._sleep(left)
        try:
            yield
        finally:
            self._asked[host] = time.monotonic()

    def _take(self, response: httpx2.Response, part: Part, here: str) -> None:
        """Adds an answer's bytes to the part, if they are of this file."""
        if response.status_code == 416 or (response.status_code == 206 and not part.continued_by(here, response)):
            part.drop()
            raise TransientError("it no longer has the rest of the partial download")
        judge(response, here, longest=self._patience.longest)
        if response.status_code == 200:
            part.begin(here, response)
        until = time.monotonic() + self._patience.whole
        fits = part.total is None or part.total <= self._max_bytes
        with part.open() as file:
            for block in response.iter_raw() if fits else ():
                if not (fits := file.tell() + len(block) <= self._max_bytes):
                    break
                file.write(block)
                if time.monotonic() > until:
                    raise TransientError(f"it was not complete after {self._patience.whole:g} seconds")
        if not fits:
            part.drop()
            raise _too_large(here, self._max_bytes)
        if not part.is_whole:
            raise TransientError("the connection ended early")

    def _keep(self, part: Part, folder: Path, name: str, expect: Collection[str] | None) -> Downloaded:
        """The part under its own name, once its bytes are what was promised."""
        answer, whole = part.unpacked(self._max_bytes)
        kind = kind_of(whole)
        wanted = promised(answer.url, answer.content_type, expect)
        size = whole.stat().st_size
        if size == 0 or (wanted and kind not in wanted):
            part.drop()
            raise _broken_promise(answer.final_url, kind if size else "empty", wanted)
        path = folder / f"{name}{suffix_of(kind, answer.url)}"
        sha256 = digest(whole)
        part.become(path)
        return Downloaded(
            path=path,
            kind=kind,
            url=answer.url,
            final_url=answer.final_url,
            content_type=answer.content_type,
            bytes=size,
            sha256=sha256,
            etag=answer.etag,
            last_modified=answer.last_modified,
        )


@once
def _trusted() -> ssl.SSLContext:
    """The certificates that are trusted; to load them takes longer than most requests."""
    return httpx2.create_ssl_context()


def _given_up(trouble: TransientError, part: Part, tries: int) -> CdraftError:
    """The error after the last try; a partial download that can be resumed is kept."""
    problem = f"{part.url} could not be downloaded in {tries} {'tries' if tries > 1 else 'try'}: {trouble}."
    if not part.can_go_on:
        part.drop()
        return CdraftError(problem, "Try again later; nothing was changed.")
    kept = f"{part.size:,} of {part.total:,} bytes" if part.total else f"{part.size:,} bytes"
    return CdraftError(
        problem, f"Try again: {kept} are kept, and the next try resumes there; nothing else was changed."
    )


def _too_large(url: str, most: int) -> CdraftError:
    return CdraftError(
        f"{url} is larger than {most / 1e6:g} MB, more than a text should be.",
        f"If it is right, download it with a browser, {addresses.BY_HAND}",
    )


def _broken_promise(url: str, kind: str, wanted: Collection[str]) -> CdraftError:
    """The bytes are not what the address, the server or the asker promised: most often a page about the file."""
    what = {"html": "a web page", "empty": "nothing", "unknown": "data of an unknown kind", "text": "plain text"}
    promise = f" where {' or '.join(sorted(wanted)).upper()} was expected" if wanted else ""
    return CdraftError(
        f"{url} sent {what.get(kind, kind.upper())}{promise}; nothing was changed.",
        f"Open it in a browser to see what it is, and {addresses.BY_HAND}",
    )

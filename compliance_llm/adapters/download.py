"""A file at an address the user named or the register holds, fetched whole or not at all. The only place that sends bytes.

Only GET requests are sent, to the address's own host, one at a time, with cdraft's name and version and nothing else:
no cookie is kept and no user name or password is taken from the address. A proxy is used where the environment sets
one (HTTPS_PROXY, HTTP_PROXY, NO_PROXY), and certificates are those the operating system or SSL_CERT_FILE trusts.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from pathlib import Path
from typing import NamedTuple

MAX_BYTES = 500_000_000


class Downloaded(NamedTuple):
    """A file as it was served, and what the server said of it."""

    path: Path  # in the folder asked for; its suffix says what its bytes are: .html, .xml, .pdf, .docx …
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
    """Fetch ``url`` into ``folder`` as ``<name>.<suffix>``; a file of that name is replaced only by a whole one.

    A part that arrived before a connection broke stays beside it and is continued by the next call.

    Args:
        url: https; http too for this machine's own addresses, and where ``named``.
        folder: is made if need be. Nothing the server says becomes part of a path.
        offline: True refuses before any socket is opened.
        expect: what the bytes must be: "html", "xml", "pdf", "docx", "json", "text". None: what the address's suffix
            or else the server's content type promises.
        name: of the file, without a suffix.
        max_bytes: a larger file is refused.
        named: whether the user typed this very address; only then may it be plain http.
        sleep: waits that many seconds between requests and tries.

    Raises:
        CdraftError: in two lines that say what happened and what to do; nothing but the part was changed.
    """
    raise NotImplementedError

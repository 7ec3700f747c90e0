"""The part of a file that has arrived, kept between runs, and what tells whether the rest still belongs to it."""

from __future__ import annotations

import gzip
import os
import re
import zlib
from pathlib import Path
from typing import BinaryIO

from httpx2 import Headers, Response
from pydantic import ValidationError

from compliance_llm.adapters.network.addresses import BY_HAND
from compliance_llm.errors import CdraftError
from compliance_llm.files import write_whole
from compliance_llm.records import Record

PIECE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
BLOCK = 1 << 20


class Answer(Record):
    """The server's description of the file it sends, by which a later run can request the rest of the same file."""

    url: str  # as asked
    final_url: str
    content_type: str
    encoding: str  # how it is packed on the way: "" or "gzip"
    etag: str
    last_modified: str
    total: int | None  # bytes on the way, packed; None where the server does not say

    @property
    def validator(self) -> str:
        """A validator that changes with the file; empty if the server gives none that is exact to the byte."""
        return self.etag if self.etag and not self.etag.startswith("W/") else self.last_modified


class Part:
    """Bytes as they came over the wire, and the answer they belong to. Nobody else may use the same part meanwhile."""

    def __init__(self, folder: Path, name: str, url: str) -> None:
        self.url = url
        self._path = folder / f".{name}.part"
        self._notes = folder / f".{name}.part.json"
        self._plain = folder / f".{name}.unpacked"
        self._answer = self._noted()
        if self._answer is None:
            self.drop()

    @property
    def size(self) -> int:
        """Bytes that are here."""
        return self._path.stat().st_size if self._path.exists() else 0

    @property
    def total(self) -> int | None:
        """Bytes there are, as far as the server said."""
        return self._answer.total if self._answer else None

    @property
    def is_whole(self) -> bool:
        """Whether all is here, as far as the server said how much that is."""
        return self._answer is not None and self.total in (None, self.size)

    @property
    def can_go_on(self) -> bool:
        """Whether the rest can be asked for."""
        return self._answer is not None and bool(self._answer.validator) and self.size > 0

    def headers(self) -> dict[str, str]:
        """Asks for the rest, packed as the part is, if the file is still the one of this part; else for the whole."""
        if self._answer is None or not self.can_go_on:
            return {"Accept-Encoding": "gzip"}
        return {
            "Accept-Encoding": self._answer.encoding or "identity",
            "Range": f"bytes={self.size}-",
            "If-Range": self._answer.validator,
        }

    def begin(self, url: str, response: Response) -> None:
        """Forgets what is here and notes what the server says of the file it sends from its first byte on.

        Raises:
            CdraftError: if the file is packed in a way that was not asked for.
        """
        self.drop()
        headers = response.headers
        length = headers.get("content-length", "")
        self._answer = Answer(
            url=self.url,
            final_url=url,
            content_type=headers.get("content-type", ""),
            encoding=_encoding(headers),
            etag=headers.get("etag", ""),
            last_modified=headers.get("last-modified", ""),
            total=int(length) if length.isdecimal() else None,
        )
        if self._answer.encoding not in ("", "gzip"):
            raise CdraftError(
                f"{url} is compressed as {self._answer.encoding[:20]!r}, which was not asked for.",
                f"Download it with a browser, {BY_HAND}",
            )
        write_whole(self._notes, self._answer.model_dump_json())

    def continued_by(self, url: str, response: Response) -> bool:
        """Whether a 206 answer begins where this part ends and is of the same file, packed the same way."""
        headers, answer = response.headers, self._answer
        piece = PIECE.fullmatch(headers.get("content-range", ""))
        if answer is None or piece is None:
            return False
        return (
            int(piece[1]) == self.size
            and (piece[2] == "*" or answer.total in (None, int(piece[2])))
            and headers.get("etag", answer.etag) == answer.etag
            and _encoding(headers) == answer.encoding
            and url == answer.final_url
        )

    def open(self) -> BinaryIO:
        """The part, for more bytes at its end."""
        return self._path.open("ab")

    def unpacked(self, most: int) -> tuple[Answer, Path]:
        """The server's description and the uncompressed file, for a complete download.

        Raises:
            CdraftError: if it has more than ``most`` bytes or is damaged; the part is removed.
        """
        assert self._answer is not None  # a whole part has one
        if not self._answer.encoding:
            return self._answer, self._path
        size = 0
        try:
            with gzip.open(self._path) as packed, self._plain.open("wb") as plain:
                while (block := packed.read(BLOCK)) and (size := size + len(block)) <= most:
                    plain.write(block)
        except (gzip.BadGzipFile, EOFError, zlib.error) as error:
            self.drop()
            raise CdraftError(f"{self.url} arrived damaged ({error}).", "Try again; nothing was changed.") from error
        if size > most:
            self.drop()
            raise CdraftError(
                f"{self.url} unpacks to more than {most / 1e6:g} MB, more than a text should be; nothing was changed.",
                f"If it is right, download it with a browser, {BY_HAND}",
            )
        return self._answer, self._plain

    def become(self, path: Path) -> None:
        """Puts the unpacked file at ``path``, whole, and forgets the rest."""
        whole = self._plain if self._plain.exists() else self._path
        with whole.open("rb+") as file:
            os.fsync(file.fileno())
        whole.replace(path)
        self.drop()

    def drop(self) -> None:
        """Forgets all."""
        self._answer = None
        for path in (self._path, self._notes, self._plain):
            path.unlink(missing_ok=True)

    def _noted(self) -> Answer | None:
        try:
            answer = Answer.model_validate_json(self._notes.read_bytes())
        except (OSError, ValidationError):
            return None
        return answer if answer.url == self.url else None


def _encoding(headers: Headers) -> str:
    named = headers.get("content-encoding", "").strip().lower()
    return {"identity": "", "x-gzip": "gzip"}.get(named, named)

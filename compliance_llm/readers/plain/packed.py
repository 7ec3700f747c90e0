"""Packed files, unpacked with an eye on what comes out: a small file must not fill the memory."""

from __future__ import annotations

import io
import zipfile
import zlib

from compliance_llm.errors import CdraftError

MOST_BYTES = 500_000_000
"""Of a file, packed or not."""
PACKED = b"\x1f\x8b"
MOST_RATIO = 200
"""How many times its own size a part may unpack to; text packs to a tenth, a made-up bomb to a thousandth."""
SMALL = 10_000_000
"""Bytes up to which no ratio is suspicious."""
STEP = 1 << 20


def unpacked(data: bytes, name: str) -> bytes:
    """The contents of a file packed with gzip.

    Raises:
        CdraftError: if it is damaged, cut off, or unpacks to far more than any text.
    """
    pieces: list[bytes] = []
    size, rest = 0, data
    try:
        while rest:
            member = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
            while not member.eof:
                piece = member.decompress(rest, STEP)
                rest = member.unconsumed_tail or member.unused_data
                if not piece and not rest and not member.eof:
                    raise CdraftError(f"{name} is truncated.", "Download it again.")
                pieces.append(piece)
                size += len(piece)
                if is_a_bomb(size, len(data)):
                    raise too_much(name, size)
            rest = rest.lstrip(b"\0")  # padding
    except zlib.error as error:
        raise CdraftError(f"{name} is damaged: it cannot be unpacked.", "Download it again.") from error
    return b"".join(pieces)


def check_package(data: bytes, name: str, most: int = MOST_BYTES) -> None:
    """Refuse a zip file, such as a Word document, whose directory promises more than any text has, before unpacking it.

    A part never unpacks to more than the directory says, since reading stops there and finds the checksum wrong.

    Raises:
        CdraftError: if it is not a zip file, is truncated, or would unpack to too much.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = package.infolist()
    except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError) as error:
        raise CdraftError(f"{name} is not a Word file, or is truncated.", "Save it again as .docx.") from error
    size = sum(part.file_size for part in parts)
    worst = max((part.file_size / max(part.compress_size, 1) for part in parts), default=0)
    if size > most or (worst > MOST_RATIO and size > SMALL):
        raise too_much(name, size)


def is_a_bomb(size: int, packed: int) -> bool:
    """Whether so much has come out of so little that nothing good will follow."""
    return size > MOST_BYTES or (size > SMALL and size > MOST_RATIO * packed)


def too_much(name: str, size: int) -> CdraftError:
    """The error for a file that unpacks to too much."""
    return CdraftError(f"{name} unpacks to {size / 1e6:,.0f} MB or more, far more than any text.", "Remove the file.")

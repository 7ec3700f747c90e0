"""Vectors by the digest of their text: what an encoder has seen once it need not see again.

They lie in tables: that of an index, and the shards that a build which was killed has left behind.
"""

from __future__ import annotations

import hashlib
import io
import logging
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.errors import CdraftError
from compliance_llm.files import write_whole

log = logging.getLogger(__name__)

BYTES = 16
DIGEST = np.dtype(f"S{BYTES}")  # bytes that compare as they sort; zeros at an end are dropped from all alike


class Table(NamedTuple):
    """Digests of texts, shape ``(n,)``, and the codes of their vectors, shape ``(n, d)``; they may lie in files."""

    digests: NDArray[np.bytes_]
    codes: NDArray[np.int16]


class Encoded:
    """The vectors that one encoder has made so far."""

    def __init__(self, tables: Iterable[Table]) -> None:
        self._tables: list[Table] = []
        for table in tables:
            self.add(table)

    def add(self, table: Table) -> None:
        """Take in one more table; one of another width than the first is passed over."""
        if len(table.codes) and (not self._tables or table.codes.shape[1] == self._tables[0].codes.shape[1]):
            self._tables.append(table)

    def lacks(self, digests: NDArray[np.bytes_]) -> NDArray[np.intp]:
        """Places of the texts that are not encoded yet, ascending, one for each different text."""
        missing = np.flatnonzero(self._rows_of(digests) < 0)
        _, first = np.unique(digests[missing], return_index=True)
        return np.sort(missing[first])

    def take(self, digests: NDArray[np.bytes_], *, at_once: int) -> Iterable[NDArray[np.int16]]:
        """Codes of those texts in their order, ``at_once`` of them or fewer a block.

        Raises:
            ValueError: if one of them is not encoded.
        """
        rows = self._rows_of(digests)
        if (rows < 0).any():
            raise ValueError(f"{np.count_nonzero(rows < 0)} texts are not encoded")
        begins = np.cumsum([0, *(len(table.codes) for table in self._tables)])
        for start in range(0, len(rows), at_once):
            block = rows[start : start + at_once]
            found = np.empty((len(block), self._tables[0].codes.shape[1]), dtype=np.int16)
            which = np.searchsorted(begins, block, side="right") - 1
            for n, table in enumerate(self._tables):
                here = which == n
                found[here] = table.codes[block[here] - begins[n]]
            yield found

    def _rows_of(self, digests: NDArray[np.bytes_]) -> NDArray[np.intp]:
        """Rows of those texts, counted through all tables; -1 for one that is in none."""
        known = np.concatenate([np.zeros(0, dtype=DIGEST), *(table.digests for table in self._tables)])
        if not known.size:
            return np.full(len(digests), -1)
        order = np.argsort(known, kind="stable")
        places = order[np.minimum(np.searchsorted(known, digests, sorter=order), known.size - 1)]
        return np.where(known[places] == digests, places, -1)


def save_codes(path: Path, rows: int, blocks: Iterable[NDArray[np.int16]]) -> None:
    """Write blocks of codes as one array of ``rows`` rows to a new file of numpy's format.

    Written and not mapped: a write to a full disk is an error that can be told, touching a page ends the process.
    """
    with path.open("xb") as file:
        width = None
        for block in blocks:
            if width is None:
                width = block.shape[1]
                about = {"descr": np.lib.format.dtype_to_descr(block.dtype), "fortran_order": False}
                np.lib.format.write_array_header_1_0(file, about | {"shape": (rows, width)})
            file.write(block.data)
        if width is None:
            np.save(file, np.zeros((0, 0), dtype=np.int16))


def digests_of(texts: Iterable[str]) -> NDArray[np.bytes_]:
    """The first 16 bytes of BLAKE2b of each text."""
    each = (hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=BYTES).digest() for text in texts)
    return np.fromiter(each, dtype=DIGEST)


def write_shard(folder: Path, table: Table) -> Table:
    """Write a table to its own file atomically, and return it from there.

    Where another build ends meanwhile and clears the folder away, the table stays in memory.

    Raises:
        CdraftError: if the folder cannot be written to.
    """
    shard = np.empty(len(table.digests), dtype=[("text", DIGEST), ("codes", np.int16, table.codes.shape[1:])])
    shard["text"], shard["codes"] = table.digests, table.codes
    content = io.BytesIO()
    np.save(content, shard)
    name = hashlib.blake2b(table.digests.tobytes(), digest_size=8).hexdigest()
    try:
        return _read_shard(write_whole(folder / f"{name}.npy", content.getvalue()))
    except (CdraftError, FileNotFoundError) as error:
        if FileNotFoundError not in (type(error), type(error.__cause__)):
            raise
        return table


def read_shards(folder: Path) -> Sequence[Table]:
    """The shards in a folder, if there are any; what cannot be read is as if it had not been encoded."""
    tables: list[Table] = []
    for path in sorted(folder.glob("*.npy")):
        try:
            tables.append(_read_shard(path))
        except (OSError, ValueError, IndexError) as error:
            log.warning("%s is passed over: %s", path, error)
    return tables


def _read_shard(path: Path) -> Table:
    shard = np.load(path, mmap_mode="r", allow_pickle=False)
    return Table(shard["text"], shard["codes"])

"""Ids in ascending order, kept so that a million of them cost their bytes and no more."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import overload

import numpy as np
from numpy.typing import NDArray


class Ids(Sequence[str]):
    """Distinct ids in ascending order: rows of one array of bytes, which may lie in a memory-mapped file.

    UTF-8 sorts as its characters do, so places are found by binary search in the bytes.
    """

    def __init__(self, table: NDArray[np.bytes_]) -> None:
        """Take over an array of UTF-8 in ascending order, each once."""
        self.table = table

    @classmethod
    def of(cls, ids: Iterable[str]) -> Ids:
        """Those ids, which come in ascending order, each once."""
        return cls(np.array([_utf8(id) for id in ids], dtype=np.bytes_))

    def __len__(self) -> int:
        return len(self.table)

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Ids: ...
    def __getitem__(self, place: int | slice) -> str | Ids:
        if isinstance(place, slice):
            return Ids(self.table[place])
        return self.table[place].decode("utf-8", "surrogatepass")

    def __iter__(self) -> Iterator[str]:
        return (self[place] for place in range(len(self)))

    def __contains__(self, id: object) -> bool:
        return isinstance(id, str) and self.places([id]).size == 1

    def places(self, ids: Collection[str]) -> NDArray[np.intp]:
        """Places of those among ``ids`` that are here, ascending, each once."""
        width = self.table.dtype.itemsize  # a wider id is none of these, and would make numpy copy the whole table
        wanted = np.array([name for id in ids if len(name := _utf8(id)) <= width], dtype=self.table.dtype)
        if not len(self) or not wanted.size:
            return np.zeros(0, dtype=np.intp)
        places = np.minimum(np.searchsorted(self.table, wanted), len(self) - 1)
        return np.unique(places[self.table[places] == wanted])


def _utf8(id: str) -> bytes:
    return id.encode("utf-8", "surrogatepass")

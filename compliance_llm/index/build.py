"""Builds an index aside of the one in place; what was encoded before is not encoded again.

A build keeps the vectors it makes in shards, then writes all files of the index into a folder of their own and replaces
the manifest last. One that is killed at any moment leaves the old index as it was, and its shards to the next, which
reuses every vector whose text has not changed: of the index in place, of the shards, and of the indexes beside.
"""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.index.bm25 import Bm25, Stems
from compliance_llm.index.codes import codes
from compliance_llm.index.encoded import DIGEST, Encoded, Table, digests_of, read_shards, save_codes, write_shard
from compliance_llm.index.hybrid import HybridIndex
from compliance_llm.index.place import flushed, new_data, put_in_place
from compliance_llm.index.store import DIGESTS, IDS, VECTORS, WORDS, Manifest, open_index, read_table
from compliance_llm.index.texts import Texts
from compliance_llm.index.vectors import FaissVectors
from compliance_llm.ports import Encoder, Vectors
from compliance_llm.records import Obligation, Passage

SHARD = 4096  # texts whose vectors are kept at a time: what a kill can cost
STEP = 256  # texts encoded between two reports
SHARDS = ".building-"


class Progress(NamedTuple):
    """How far a build is: what it is at, and how many texts of how many are done."""

    stage: str
    done: int
    total: int


def build_index(
    evidence: Sequence[Passage | Obligation],
    encoder: Encoder | None,
    folder: Path | None,
    corpus_digest: str,
    *,
    beside: Sequence[Path] = (),
) -> HybridIndex:
    """``building`` to its end, without its reports."""
    steps = building(evidence, encoder, folder, corpus_digest, beside=beside)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


def building(
    evidence: Sequence[Passage | Obligation],
    encoder: Encoder | None,
    folder: Path | None,
    corpus_digest: str,
    *,
    beside: Sequence[Path] = (),
) -> Generator[Progress, None, HybridIndex]:
    """Index ``evidence`` and keep the index in ``folder``, replacing the one there; with None it lives in memory only.

    Args:
        evidence: in any order.
        encoder: None builds an index for BM25 only.
        folder: of this index and no other.
        corpus_digest: what the index is built from.
        beside: folders of other indexes, whose vectors are reused.

    Raises:
        ValueError: if two pieces of evidence share an id.
        CdraftError: if the folder cannot be written to.
    """
    texts = Texts(evidence)
    stems, digests = yield from _reading(texts)
    folders = () if folder is None else (folder, *beside)
    encoded = None if encoder is None else (yield from _encoding(texts, digests, encoder, folders))
    yield Progress("writing", len(texts), len(texts))
    bm25 = Bm25(stems)
    if folder is None:
        return HybridIndex(texts.ids, bm25, _vectors(digests, encoded), encoder, corpus_digest)
    with new_data(folder) as data:
        np.save(data / IDS, texts.ids.table)
        bm25.save(data / WORDS)
        if encoded is not None:
            np.save(data / DIGESTS, digests)
            save_codes(data / VECTORS, len(texts), encoded.take(digests, at_once=SHARD))
        files = flushed(data)
    name = encoder.name if encoder else None
    manifest = Manifest(corpus_digest=corpus_digest, encoder=name, n=len(texts), data=data.name, files=files)
    put_in_place(folder, manifest, [_shards(it, name) for it in folders] if name else [])
    return open_index(folder, encoder, corpus_digest)


def _reading(texts: Texts) -> Generator[Progress, None, tuple[Stems, NDArray[np.bytes_]]]:
    """Every text once: its stems and its digest."""
    stems, digests = Stems(), np.zeros(len(texts), dtype=DIGEST)
    for start in range(0, len(texts), SHARD):
        block = texts[start : start + SHARD]
        digests[start : start + SHARD] = digests_of(block)
        for text in block:
            stems.add(text)
        yield Progress("reading", start + len(block), len(texts))
    return stems, digests


def _encoding(
    texts: Texts, digests: NDArray[np.bytes_], encoder: Encoder, folders: Sequence[Path]
) -> Generator[Progress, None, Encoded]:
    """All of the texts, encoded; of equal texts one. New vectors are kept in shards in the first of ``folders``."""
    encoded = Encoded(table for folder in folders for table in _tables(folder, encoder.name))
    lacking = encoded.lacks(digests)
    for start in range(0, len(lacking), SHARD):
        shard = lacking[start : start + SHARD]
        rows: list[NDArray[np.int16]] = []
        for first in range(0, len(shard), STEP):
            step = shard[first : first + STEP]
            rows.append(codes(encoder.encode([texts[int(place)] for place in step])))
            yield Progress("encoding", start + first + len(step), len(lacking))
        table = Table(digests[shard], np.concatenate(rows))
        encoded.add(write_shard(_shards(folders[0], encoder.name), table) if folders else table)
    return encoded


def _tables(folder: Path, encoder: str) -> list[Table]:
    table = read_table(folder, encoder)
    return [*([table] if table else []), *read_shards(_shards(folder, encoder))]


def _shards(folder: Path, encoder: str) -> Path:
    """Where builds with this encoder keep their vectors until they end, whatever state of the corpus they are of."""
    return folder / f"{SHARDS}{hashlib.blake2b(encoder.encode(), digest_size=8).hexdigest()}"


def _vectors(digests: NDArray[np.bytes_], encoded: Encoded | None) -> Vectors | None:
    if encoded is None:
        return None
    return FaissVectors(np.concatenate([*encoded.take(digests, at_once=SHARD)] or [np.zeros((0, 0), dtype=np.int16)]))

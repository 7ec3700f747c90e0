"""An index in a folder: its manifest, and how it is opened, memory-mapped.

``manifest.json`` names the data folder beside it, which holds

- ``ids.npy``: the ids in ascending order, as rows of UTF-8,
- ``words/``: BM25's arrays, as bm25s writes them,
- ``vectors.npy`` and ``digests.npy``, if an encoder was given: the codes of the vectors and the digests of their texts,

each in the order of the ids.
"""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
from pydantic import ValidationError

from compliance_llm.errors import CdraftError
from compliance_llm.index.bm25 import Bm25
from compliance_llm.index.encoded import Table
from compliance_llm.index.hybrid import HybridIndex
from compliance_llm.index.ids import Ids
from compliance_llm.index.vectors import FaissVectors
from compliance_llm.ports import Encoder
from compliance_llm.records import Record

SCHEMA = "cdraft/index@3"
MANIFEST, IDS, WORDS, VECTORS, DIGESTS = "manifest.json", "ids.npy", "words", "vectors.npy", "digests.npy"
REBUILD = "Rebuild it:  cdraft index build"


class Manifest(Record):
    """The manifest of an index folder."""

    schema_version: str = SCHEMA
    corpus_digest: str
    encoder: str | None
    n: int
    data: str  # the folder beside the manifest that holds the files
    files: dict[str, int]  # path in it → bytes


def open_index(folder: Path, encoder: Encoder | None, corpus_digest: str | None = None) -> HybridIndex:
    """The index kept in ``folder``. With ``encoder`` None it uses BM25 only, even if it contains vectors.

    Raises:
        CdraftError: if there is none, a file of it is damaged, or it was built by another version, with another encoder
            or, where ``corpus_digest`` is given, from another corpus.
    """
    manifest = read_manifest(folder)
    if corpus_digest is not None and manifest.corpus_digest != corpus_digest:
        raise CdraftError(f"The index in {folder} was built from another version of the corpus.", REBUILD)
    if encoder is not None and manifest.encoder != encoder.name:
        made_by = f"with {manifest.encoder}" if manifest.encoder else "without an encoder"
        raise CdraftError(f"The index in {folder} was built {made_by}, not with {encoder.name}.", REBUILD)
    try:
        return _opened(folder, manifest, encoder)
    except CdraftError:
        if read_manifest(folder).data == manifest.data:
            raise
        return open_index(folder, encoder, corpus_digest)  # a build has put another in place since


def read_manifest(folder: Path) -> Manifest:
    """The manifest of the index in ``folder``.

    Raises:
        CdraftError: if there is none, it cannot be read, or another version wrote it.
    """
    try:
        content = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        version = content["schema_version"]
    except FileNotFoundError as error:
        raise CdraftError(f"There is no index in {folder}.", "Build it:  cdraft index build") from error
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise CdraftError(f"The index in {folder} is damaged: {MANIFEST} cannot be read.", REBUILD) from error
    if version != SCHEMA:
        raise CdraftError(f"The index in {folder} is of version {version!r}; this cdraft reads {SCHEMA!r}.", REBUILD)
    try:
        return Manifest.model_validate(content)
    except ValidationError as error:
        raise CdraftError(f"The index in {folder} is damaged: {MANIFEST} is incomplete.", REBUILD) from error


def read_table(folder: Path, encoder: str) -> Table | None:
    """The vectors of the index in ``folder``; None where there is no sound index made with that encoder."""
    try:
        manifest = read_manifest(folder)
        if manifest.encoder != encoder:
            return None
        data = _sound(folder, manifest)
        return Table(*(np.load(data / name, mmap_mode="r", allow_pickle=False) for name in (DIGESTS, VECTORS)))
    except (CdraftError, OSError, ValueError):
        return None


def _opened(folder: Path, manifest: Manifest, encoder: Encoder | None) -> HybridIndex:
    data = _sound(folder, manifest)
    try:
        ids = Ids(np.asarray(np.load(data / IDS, mmap_mode="r", allow_pickle=False)))
        bm25 = Bm25.load(data / WORDS, manifest.n)
        vectors = None
        if encoder is not None:
            vectors = FaissVectors(np.load(data / VECTORS, mmap_mode="r", allow_pickle=False))
        if len(ids) != manifest.n or (vectors is not None and len(vectors) != manifest.n):
            raise ValueError(f"its files are not of {manifest.n} texts")
    except (OSError, ValueError, KeyError, EOFError) as error:
        raise CdraftError(f"The index in {folder} is damaged: {error}.", REBUILD) from error
    return HybridIndex(ids, bm25, vectors, encoder, manifest.corpus_digest)


def _sound(folder: Path, manifest: Manifest) -> Path:
    """The data folder, whose files are all there and as long as they were written."""
    data = folder / manifest.data
    for path, size in manifest.files.items():
        if not (data / path).is_file() or (data / path).stat().st_size != size:
            raise CdraftError(f"The index in {folder} is damaged: {path} is missing or truncated.", REBUILD)
    return data

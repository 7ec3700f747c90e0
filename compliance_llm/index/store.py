"""An index in a folder: built aside and put in place in one step, opened memory-mapped.

``manifest.json`` names the data folder beside it. A build writes a new data folder and replaces the manifest last, so a
build that is killed at any moment leaves the old index as it was.
"""

from __future__ import annotations

import json
import logging
import os
import shutil
import tempfile
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from pydantic import ValidationError

from compliance_llm.errors import CdraftError
from compliance_llm.files import write_whole
from compliance_llm.index.bm25 import Bm25
from compliance_llm.index.hybrid import HybridIndex, text_of
from compliance_llm.ports import Encoder, Vectors
from compliance_llm.records import Obligation, Passage, Record

log = logging.getLogger(__name__)

SCHEMA = "cdraft/index@2"
MANIFEST, WORDS, VECTORS, BUILDING, DATA = "manifest.json", "words", "vectors.faiss", ".building-", "data-"
REBUILD = "Rebuild it:  cdraft index build"


class Manifest(Record):
    """What an index folder says of itself."""

    schema_version: str = SCHEMA
    corpus_digest: str
    encoder: str | None
    n: int
    data: str  # the folder beside the manifest that holds the files
    files: dict[str, int]  # path in it → bytes
    ids: tuple[str, ...]


def build_index(
    evidence: Sequence[Passage | Obligation], encoder: Encoder | None, folder: Path | None, corpus_digest: str
) -> HybridIndex:
    """Index ``evidence`` and keep the index in ``folder``, replacing the one there; with None it lives in memory only.

    Raises:
        ValueError: if two pieces of evidence share an id.
        CdraftError: if the folder cannot be written to.
    """
    ordered = sorted(evidence, key=lambda piece: piece.id)
    ids = tuple(piece.id for piece in ordered)
    if twice := [one for one, other in pairwise(ids) if one == other]:
        raise ValueError(f"two pieces of evidence share the id {twice[0]!r}")
    texts = [text_of(piece) for piece in ordered]
    bm25 = Bm25(texts)
    vectors = None
    if encoder is not None:
        from compliance_llm.adapters.faiss_vectors import FaissVectors

        vectors = FaissVectors.of(encoder.encode(texts))
    if folder is not None:
        _keep(folder, bm25, vectors, ids, encoder, corpus_digest)
    return HybridIndex(ids, bm25, vectors, encoder, corpus_digest)


def open_index(folder: Path, encoder: Encoder | None, corpus_digest: str | None = None) -> HybridIndex:
    """The index kept in ``folder``. With ``encoder`` None it searches by words alone, whatever it holds.

    Raises:
        CdraftError: if there is none, a file of it is damaged, or it was built by another version, with another encoder
            or, where ``corpus_digest`` is given, from another corpus.
    """
    manifest = read_manifest(folder)
    if corpus_digest is not None and manifest.corpus_digest != corpus_digest:
        raise CdraftError(f"The index in {folder} was built from another state of the corpus.", REBUILD)
    if encoder is not None and manifest.encoder != encoder.name:
        made_by = f"with {manifest.encoder}" if manifest.encoder else "without an encoder"
        raise CdraftError(f"The index in {folder} was built {made_by}, not with {encoder.name}.", REBUILD)
    data = folder / manifest.data
    for path, size in manifest.files.items():
        if not (data / path).is_file() or (data / path).stat().st_size != size:
            raise CdraftError(f"The index in {folder} is damaged: {path} is missing or cut short.", REBUILD)
    try:
        bm25 = Bm25.load(data / WORDS, manifest.n)
        vectors = None
        if encoder is not None:
            from compliance_llm.adapters.faiss_vectors import FaissVectors

            vectors = FaissVectors.load(data / VECTORS)
    except (OSError, ValueError, KeyError, EOFError) as error:
        raise CdraftError(f"The index in {folder} is damaged: {error}.", REBUILD) from error
    return HybridIndex(manifest.ids, bm25, vectors, encoder, manifest.corpus_digest)


def read_manifest(folder: Path) -> Manifest:
    """What the index in ``folder`` says of itself.

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
        raise CdraftError(f"The index in {folder} is damaged: {MANIFEST} lacks something.", REBUILD) from error


def _keep(
    folder: Path, bm25: Bm25, vectors: Vectors | None, ids: tuple[str, ...], encoder: Encoder | None, corpus_digest: str
) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        building = Path(tempfile.mkdtemp(dir=folder, prefix=BUILDING))
    except OSError as error:
        raise CdraftError(
            f"{folder} cannot be written to ({error.strerror}).", "Name another folder with --home."
        ) from error
    try:
        bm25.save(building / WORDS)
        if vectors is not None:
            vectors.save(building / VECTORS)
        files = {path.relative_to(building).as_posix(): path for path in sorted(building.rglob("*")) if path.is_file()}
        for path in files.values():
            _flush(path)
        data = folder / building.name.replace(BUILDING, DATA)
        sizes = {name: path.stat().st_size for name, path in files.items()}
        building.rename(data)
    except OSError as error:
        shutil.rmtree(building, ignore_errors=True)
        raise CdraftError(f"{folder} cannot be written to ({error.strerror}).", "Free some space there.") from error
    manifest = Manifest(
        corpus_digest=corpus_digest,
        encoder=encoder.name if encoder else None,
        n=len(ids),
        data=data.name,
        files=sizes,
        ids=ids,
    )
    written = write_whole(folder / MANIFEST, json.dumps(manifest.as_json(), ensure_ascii=False))
    _tidy(folder, data, written.stat().st_mtime)


def _tidy(folder: Path, current: Path, written: float) -> None:
    """Removes data the manifest no longer names, and what builds killed over an hour before left behind."""
    for path in folder.iterdir():
        left_behind = path.name.startswith(BUILDING) and path.stat().st_mtime < written - 3600
        if (path.name.startswith(DATA) and path != current) or left_behind:
            shutil.rmtree(path, ignore_errors=True)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())

"""An Index in PostgreSQL with pgvector, for a server that many read: the ranking is that of the index in files.

The database holds the stems of each text with how often each stands there, and the codes of each vector. It computes
Lucene's variant of BM25 from them, and exact inner products. PostgreSQL's own full-text search is not used: ts_rank
knows no document frequencies and splits words otherwise, so its scores are not those ``fuse`` and ``answer`` were
fitted to. Nor are approximate indexes of pgvector, which filter after they have searched. So every candidate is scored,
and a search takes time in proportion to them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Generator, Iterator, Sequence
from typing import LiteralString

import numpy as np

from compliance_llm.adapters.search.postgres import Database
from compliance_llm.errors import CdraftError
from compliance_llm.index.bm25 import K1, B, words
from compliance_llm.index.build import SHARD, STEP, Progress
from compliance_llm.index.codes import SCALE, codes
from compliance_llm.index.encoded import digests_of
from compliance_llm.index.fuse import MEANING, WORDS
from compliance_llm.index.texts import Texts
from compliance_llm.ports import Encoder, Ranked
from compliance_llm.records import Obligation, Passage

KEPT = 8  # indexes of one encoder; the oldest beyond are dropped, and built again when their corpus asks for them

# Each step rounds where bm25s does, to single precision, so that the scores are its scores.
BM25: LiteralString = """
WITH built AS (
    SELECT number, texts, mean_length FROM cdraft.built WHERE corpus = %(corpus)s AND encoder = %(encoder)s
), asked AS (
    SELECT word, turn FROM unnest(%(words)s::text[]) WITH ORDINALITY AS asked (word, turn)
), found AS (
    SELECT turn, place, times, count(*) OVER (PARTITION BY turn) AS held_by
    FROM built JOIN cdraft.word AS held ON held.built = number JOIN asked ON asked.word = held.word COLLATE "C"
), allowed AS (
    SELECT place, id, digest, length FROM built JOIN cdraft.evidence ON evidence.built = number
    WHERE %(everything)s OR id IN (SELECT unnest(%(among)s::text[]))
), counted AS (
    SELECT place, sum((
        ln(1 + (texts - held_by + 0.5::float8) / (held_by + 0.5::float8))::real
        * (times / (%(k1)s::float8 * ((1 - %(b)s::float8) + %(b)s::float8 * length / mean_length) + times))
    )::real ORDER BY turn) AS score
    FROM found JOIN allowed USING (place) CROSS JOIN built GROUP BY place
)"""
BY_WORDS: LiteralString = """
SELECT id, coalesce(score, 0)::float8, coalesce(score, 0)::float8, NULL
FROM allowed LEFT JOIN counted USING (place) ORDER BY 2 DESC, place LIMIT %(k)s
"""
BY_WORDS_AND_MEANING: LiteralString = """
, scored AS (
    SELECT place, id, coalesce(score, 0)::float8 AS bm25, -(codes <#> %(query)s::vector) / %(unit)s::float8 AS cosine
    FROM allowed LEFT JOIN counted USING (place)
    JOIN cdraft.vector ON vector.encoder = %(encoder)s AND vector.digest = allowed.digest
), spread AS (
    SELECT avg(bm25) AS mean_bm25, CASE WHEN max(bm25) > min(bm25) THEN stddev_pop(bm25) END AS apart_bm25,
           avg(cosine) AS mean_cosine, CASE WHEN max(cosine) > min(cosine) THEN stddev_pop(cosine) END AS apart_cosine
    FROM scored
)
SELECT id, %(words_weigh)s::float8 * coalesce((bm25 - mean_bm25) / apart_bm25, 0)
         + %(meaning_weighs)s::float8 * coalesce((cosine - mean_cosine) / apart_cosine, 0), bm25, cosine
FROM scored CROSS JOIN spread ORDER BY 2 DESC, place LIMIT %(k)s
"""
OF_KEY: LiteralString = "FROM cdraft.built WHERE corpus = %(corpus)s AND encoder = %(encoder)s"
IDS: LiteralString = f"SELECT id FROM cdraft.evidence WHERE built = (SELECT number {OF_KEY})"
KNOWN: LiteralString = "SELECT digest FROM cdraft.vector WHERE encoder = %(encoder)s AND digest = ANY(%(digests)s)"
NEW: LiteralString = "INSERT INTO cdraft.vector (encoder, digest, codes) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"
BUILT: LiteralString = """
INSERT INTO cdraft.built (corpus, encoder, texts, mean_length) VALUES (%(corpus)s, %(encoder)s, 0, 0) RETURNING number
"""
COUNTED: LiteralString = """
UPDATE cdraft.built SET (texts, mean_length) = (
    SELECT count(*), coalesce(sum(length) / nullif(count(*), 0)::float8, 0)
    FROM cdraft.evidence WHERE built = %(number)s
) WHERE number = %(number)s
"""
OLDEST: LiteralString = """
DELETE FROM cdraft.built WHERE encoder = %(encoder)s AND number NOT IN (
    SELECT number FROM cdraft.built WHERE encoder = %(encoder)s ORDER BY number DESC LIMIT %(kept)s
)
"""


class PgvectorIndex:
    """The index of one state of the corpus, by one encoder, in a database that may hold others."""

    def __init__(self, database: Database, encoder: Encoder | None, corpus_digest: str) -> None:
        """Open the index that was built there.

        Raises:
            CdraftError: if there is none.
        """
        self._database = database
        self._encoder = encoder
        self._key = {"corpus": corpus_digest, "encoder": _name(encoder)}
        self.corpus_digest = corpus_digest
        self.ids = StoredIds(database, self._key)

    @staticmethod
    def count(database: Database, encoder: Encoder | None, corpus_digest: str) -> int | None:
        """How many texts that index holds; None where the database has none such."""
        return _count(database, {"corpus": corpus_digest, "encoder": _name(encoder)})

    @property
    def name(self) -> str:
        """How it ranks, how many, of which corpus, and where."""
        meaning = f"+{self._encoder.name}" if self._encoder else ""
        return f"bm25{meaning} over {len(self.ids)} of {self.corpus_digest[:12]} in PostgreSQL"

    def search(self, query: str, *, k: int, among: Collection[str]) -> list[Ranked]:
        """The ``k`` best of ``among``, best first; ids that are not in the index are passed over.

        Raises:
            ValueError: if ``k`` is negative.
            CdraftError: if the database cannot be reached, or the index has gone from it.
        """
        if k < 0:
            raise ValueError(f"the number of results cannot be negative: {k}")
        everything = among is self.ids
        values = self._key | {"words": words(query), "k": k, "k1": K1, "b": B, "everything": everything}
        values["among"] = [] if everything else [id for id in among if "\0" not in id]
        if self._encoder is None:
            rows = self._database.rows(BM25 + BY_WORDS, values)
        else:
            values |= {"query": codes(self._encoder.encode([query]))[0].astype(np.float32), "unit": SCALE**2}
            values |= {"words_weigh": WORDS, "meaning_weighs": MEANING}
            rows = self._database.rows(BM25 + BY_WORDS_AND_MEANING, values)
        if not rows:
            _known_count(self._database, self._key)
        return [Ranked(id, score, bm25, cosine) for id, score, bm25, cosine in rows]


class StoredIds(Collection[str]):
    """The ids of an index, which stay in the database until they are asked for."""

    def __init__(self, database: Database, key: dict[str, str]) -> None:
        """Those of the index with this key.

        Raises:
            CdraftError: if there is no such index.
        """
        self._database, self._key = database, key
        self._count = _known_count(database, key)

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[str]:
        return (id for (id,) in self._database.rows(f"{IDS} ORDER BY place", self._key))

    def __contains__(self, id: object) -> bool:
        return bool(self._database.rows(f"{IDS} AND id = %(id)s", self._key | {"id": str(id)}))


def build_pgvector(
    evidence: Sequence[Passage | Obligation], encoder: Encoder | None, database: Database, corpus_digest: str
) -> Generator[Progress, None, PgvectorIndex]:
    """Index ``evidence`` in ``database``, replacing the index of the same corpus and encoder; others stay.

    Vectors are kept as they are made: a build that was killed goes on from them, and so does any other. The index
    itself is one transaction: whoever searches sees the old one until the new one is whole.

    Raises:
        ValueError: if two pieces of evidence share an id.
        CdraftError: if the database refuses.
    """
    texts = Texts(evidence)
    database.make()
    if encoder is not None:
        yield from _encoding(texts, encoder, database)
    key = {"corpus": corpus_digest, "encoder": _name(encoder)}
    with database.writing(alone=True) as cursor:
        cursor.execute(f"DELETE {OF_KEY}", key)
        number = cursor.execute(BUILT, key).fetchall()[0][0]
        for start in range(0, len(texts), SHARD):
            block = texts[start : start + SHARD]
            held = [Counter(words(text)) for text in block]
            with cursor.copy("COPY cdraft.evidence (built, place, id, length, digest) FROM STDIN") as copy:
                for place, (stems, digest) in enumerate(zip(held, digests_of(block), strict=True), start):
                    copy.write_row((number, place, texts.ids[place], stems.total() or 1, bytes(digest)))
            with cursor.copy("COPY cdraft.word (built, word, place, times) FROM STDIN") as copy:
                for place, stems in enumerate(held, start):
                    for word, times in stems.items():
                        copy.write_row((number, word, place, times))
            yield Progress("writing", start + len(block), len(texts))
        cursor.execute(COUNTED, {"number": number})
        cursor.execute(OLDEST, key | {"kept": KEPT})
    return PgvectorIndex(database, encoder, corpus_digest)


def _encoding(texts: Texts, encoder: Encoder, database: Database) -> Generator[Progress, None, None]:
    """Every text encoded and its vector kept, unless the database has it."""
    for start in range(0, len(texts), STEP):
        block = texts[start : start + STEP]
        by_digest = {bytes(digest): text for digest, text in zip(digests_of(block), block, strict=True)}
        asked = {"encoder": encoder.name, "digests": list(by_digest)}
        for (digest,) in database.rows(KNOWN, asked):
            del by_digest[digest]
        if by_digest:
            rows = codes(encoder.encode(list(by_digest.values()))).astype(np.float32)
            with database.writing(alone=False) as cursor:
                cursor.executemany(NEW, [(encoder.name, *pair) for pair in zip(by_digest, rows, strict=True)])
        yield Progress("encoding", start + len(block), len(texts))


def _count(database: Database, key: dict[str, str]) -> int | None:
    found = database.rows(f"SELECT texts {OF_KEY}", key) if database.is_made else []
    return found[0][0] if found else None


def _known_count(database: Database, key: dict[str, str]) -> int:
    if (count := _count(database, key)) is None:
        made = f"with {key['encoder']}" if key["encoder"] else "without an encoder"
        raise CdraftError(
            f"{database.name} has no index {made} for this version of the corpus.", "Build it:  cdraft index build"
        )
    return count


def _name(encoder: Encoder | None) -> str:
    return encoder.name if encoder else ""

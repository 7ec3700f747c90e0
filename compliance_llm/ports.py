"""The interfaces of the core, without their providers.

Behind each seam the first implementation is plain and needs no download; every trained part has to beat it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from compliance_llm.records import Brief, Draft, Line, Verdict


class Encoder(Protocol):
    """Embeds texts."""

    @property
    def name(self) -> str:
        """Model and digest, as the run record shows them."""
        ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Rows of unit length, shape ``(len(texts), d)``."""
        ...


class Vectors(Protocol):
    """The vectors of an index, compared exactly: neither the order of addition nor their place changes a cosine."""

    def cosines(self, query: NDArray[np.float32], among: NDArray[np.intp] | slice) -> NDArray[np.float64]:
        """Cosines of ``query``, shape ``(d,)``, to the rows at the places ``among``, one each in their order."""
        ...


class Ranked(NamedTuple):
    """A search result: which Evidence, its score among the others, and the raw scores it came from (best first)."""

    id: str
    score: float
    bm25: float
    cosine: float | None
    reranked: float | None = None  # what the Reranker said of it


class Index(Protocol):
    """Finds Passages and Obligations by BM25, embeddings or both."""

    @property
    def name(self) -> str:
        """The corpus and the encoder it was built from, as the run record shows them."""
        ...

    @property
    def ids(self) -> Collection[str]:
        """All it can find; given as ``among`` it costs nothing, however many they are."""
        ...

    def search(self, query: str, *, k: int, among: Collection[str]) -> list[Ranked]:
        """The ``k`` best of ``among`` (filtered before searching, never after), best first; ties to the smaller id."""
        ...


class Reranker(Protocol):
    """Reads a question and a text more closely than an Index can, and says how well they go together."""

    @property
    def name(self) -> str:
        """Model and digest, as the run record shows them."""
        ...

    def scores(self, query: str, texts: Sequence[str]) -> NDArray[np.float64]:
        """One score per text, higher is nearer, shape ``(len(texts),)``; scores of different queries do not compare."""
        ...


class Generator(Protocol):
    """Writes text. Knows nothing of passages, claims or compliance."""

    @property
    def name(self) -> str:
        """Base, digest and adapter, as the run record shows them."""
        ...

    def generate(self, prompts: Sequence[str], *, grammars: Sequence[str], max_tokens: int) -> list[str]:
        """One greedy continuation per prompt, all decoded in one batch, each held to its grammar (Lark, llguidance)."""
        ...


Check = Callable[[Line, Brief], str]
"""Why a line cannot stand in a section, or an empty text."""


class Drafter(Protocol):
    """Turns Briefs into Drafts."""

    @property
    def name(self) -> str:
        """As the run record and the reader see it."""
        ...

    @property
    def prompts(self) -> dict[str, str]:
        """The prompts it fills, by id and version, with their digests; empty without a language model."""
        ...

    def write(self, briefs: Sequence[Brief], *, check: Check) -> list[Draft]:
        """One Draft per Brief, in order; every Fact and every gap of a Brief is covered.

        A line for which ``check`` gives a reason does not stand: the plain sentence for its Evidence does.
        """
        ...


class Judgement(NamedTuple):
    """A Judge's verdict on one claim, with a short reason."""

    verdict: Verdict
    reason: str


class Judge(Protocol):
    """Decides whether texts support a claim; "not_judged" is an answer."""

    @property
    def name(self) -> str:
        """As the run record shows it."""
        ...

    def judge(self, claim: str, evidence: Sequence[str]) -> Judgement:
        """``supported``, ``not_supported``, ``contradicted`` or ``not_judged``."""
        ...


class Server(Protocol):
    """Puts one reading query to a database server that the user named."""

    def export(self, url: str, query: str, to: Path) -> None:
        """Write the rows that ``query`` returns, with a header, to the CSV file ``to``; nothing can change meanwhile.

        Raises:
            CdraftError: if no connection may be opened or can be, or the database refuses.
        """
        ...


class ScorerError(Exception):
    """Why a model file cannot be run, in words that a document may show: the tests that need it are not run."""


class Scorer(Protocol):
    """Runs the Subject's own model file on cases."""

    @property
    def name(self) -> str:
        """File and digest, as a Fact's source shows them."""
        ...

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that the file names, in its order; empty where it takes one table without names.

        Raises:
            ScorerError: if the file cannot be run.
        """
        ...

    @property
    def width(self) -> int | None:
        """How many columns it takes; None where it does not say."""
        ...

    def scores(self, columns: Mapping[str, NDArray[Any]]) -> NDArray[np.float64]:
        """One score per case, shape ``(n,)``, NaN where the file gives none; higher: the event is likelier.

        Args:
            columns: By the names of ``columns``, or in the order of the table; shape ``(n,)`` each, numbers with NaN
                or text with None for missing.

        Raises:
            ScorerError: if the file cannot be run, or not on these columns.
        """
        ...

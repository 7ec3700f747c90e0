"""A retrieval benchmark as a folder: corpus.jsonl, queries.jsonl and qrels.tsv, the layout BEIR made common."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from compliance_llm.errors import CdraftError
from compliance_llm.files import digest


class Benchmark(NamedTuple):
    """The documents, the questions, and the relevant documents of each question."""

    documents: dict[str, str]  # id → title and text, in the file's order
    queries: dict[str, str]  # id → text; only those with a relevant document
    relevant: dict[str, frozenset[str]]  # query id → document ids, not empty
    digests: dict[str, str]  # file → SHA-256


def read_benchmark(folder: Path) -> Benchmark:
    """Read and check a folder. Judgements with a score above 0 are relevant; queries without one are left out.

    Raises:
        CdraftError: naming file and line, if a file is missing, cannot be read, repeats an id or points nowhere.
    """
    qrels = next((file for file in (folder / "qrels.tsv", folder / "qrels" / "test.tsv") if file.is_file()), None)
    if qrels is None:
        raise CdraftError(f"{folder} has neither qrels.tsv nor qrels/test.tsv.", "Give a folder in BEIR's layout.")
    corpus, questions = folder / "corpus.jsonl", folder / "queries.jsonl"
    documents = {id: f"{row.get('title') or ''}\n{row['text']}".strip() for id, row in _rows(corpus)}
    queries = {id: row["text"] for id, row in _rows(questions)}
    relevant: dict[str, set[str]] = {}
    for number, (query, document, score) in _judgements(qrels):
        for id, known, file in ((query, queries, questions), (document, documents, corpus)):
            if id not in known:
                raise CdraftError(
                    f"{qrels}, line {number}: {id!r} is not in {file.name}.", "Correct or remove the line."
                )
        if score > 0:
            relevant.setdefault(query, set()).add(document)
    if not relevant:
        raise CdraftError(
            f"{qrels} names no relevant document.", "Add lines: query id, document id, 1, separated by tabs."
        )
    return Benchmark(
        documents,
        {id: text for id, text in queries.items() if id in relevant},
        {id: frozenset(ids) for id, ids in relevant.items()},
        {file.name: digest(file) for file in (corpus, questions, qrels)},
    )


def _lines(file: Path) -> Iterator[tuple[int, str]]:
    try:
        with file.open(encoding="utf-8") as lines:
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield number, line.rstrip("\r\n")
    except FileNotFoundError as error:
        raise CdraftError(
            f"{file} is missing.", "Give a folder with corpus.jsonl, queries.jsonl, qrels.tsv."
        ) from error
    except (OSError, UnicodeDecodeError) as error:
        raise CdraftError(f"{file} cannot be read: {error}.", "Give a readable UTF-8 file.") from error


def _rows(file: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """Id and row of each line; ids are distinct and texts are texts."""
    seen: set[str] = set()
    for number, line in _lines(file):
        try:
            row: Any = json.loads(line)
            id, text, title = row["_id"], row["text"], row.get("title")
            f"{id}{title}{text}".encode()  # half of a character is no text
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise CdraftError(
                f"{file}, line {number} is not an object with `_id` and `text`.", "Correct or remove the line."
            ) from error
        if not (isinstance(id, str) and isinstance(text, str) and isinstance(title, str | None)):
            raise CdraftError(f"{file}, line {number}: `_id`, `title` and `text` are texts.", "Put them in quotes.")
        if id in seen:
            raise CdraftError(f"{file}, line {number}: the id {id!r} is used twice.", "Give each line its own id.")
        seen.add(id)
        yield id, row


def _judgements(file: Path) -> Iterator[tuple[int, tuple[str, str, float]]]:
    """Line number, and query id, document id and score; the header line is skipped."""
    for number, line in _lines(file):
        if number == 1 and line.startswith("query-id"):
            continue
        try:
            query, document, score = line.split("\t")
            judged = query, document, float(score)
        except ValueError as error:
            raise CdraftError(
                f"{file}, line {number} is not a query id, a document id and a score, separated by tabs.",
                "Correct or remove the line.",
            ) from error
        yield number, judged

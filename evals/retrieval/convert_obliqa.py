"""ObliQA's files → the folder layout the retrieval suite reads (corpus.jsonl, queries.jsonl, qrels.tsv).

    python evals/retrieval/convert_obliqa.py corpus.jsonl.gz dev.json.gz out/obliqa-dev

The passages are ADGM's rulebooks, whose publisher keeps the rights: convert them where you measure; pass nothing on.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

MARKS = str.maketrans({"\u200e": "", "\t": " "})  # left-to-right marks in cross-references, tabs after list markers


def clean(text: str) -> str:
    """Without U+200E, tabs as spaces, no space around."""
    return text.translate(MARKS).strip()


def documents(rows: list[dict[str, Any]]) -> list[dict[str, str]]:
    """Rows with text, in order, under the id "document:passage"; repeated keys get "#2", "#3", … from the second on."""
    seen: Counter[str] = Counter()
    result: list[dict[str, str]] = []
    for row in rows:
        text = clean(row["Passage"])
        if not text:
            continue
        key = f"{row['DocumentID']}:{row['PassageID']}"
        seen[key] += 1
        result.append({"_id": key if seen[key] == 1 else f"{key}#{seen[key]}", "title": "", "text": text})
    return result


def relevant(question: dict[str, Any], by_key: dict[str, list[dict[str, str]]]) -> list[str]:
    """Ids of the question's passages; of a repeated key the row with the question's own text, else the first.

    Raises:
        KeyError: if a passage is not in the corpus.
    """
    ids: list[str] = []
    for passage in question["Passages"]:
        rows = by_key[f"{passage['DocumentID']}:{passage['PassageID']}"]
        same = [row for row in rows if row["text"] == clean(passage["Passage"])]
        ids.append((same or rows)[0]["_id"])
    return list(dict.fromkeys(ids))


def convert(corpus: Path, questions: Path, out: Path) -> tuple[int, int, int]:
    """Write the three files to ``out``; returns how many passages, questions and relevance judgements there are."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        rows = documents([json.loads(line) for line in lines])
    by_key: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        by_key[row["_id"].split("#")[0]].append(row)
    with gzip.open(questions, "rt", encoding="utf-8") as file:
        asked: list[dict[str, Any]] = json.load(file)
    judged = [(question["QuestionID"], id) for question in asked for id in relevant(question, by_key)]
    out.mkdir(parents=True, exist_ok=True)
    _write_lines(out / "corpus.jsonl", [json.dumps(row, ensure_ascii=False) for row in rows])
    _write_lines(
        out / "queries.jsonl",
        [json.dumps({"_id": q["QuestionID"], "text": clean(q["Question"])}, ensure_ascii=False) for q in asked],
    )
    _write_lines(out / "qrels.tsv", ["query-id\tcorpus-id\tscore", *(f"{q}\t{id}\t1" for q, id in judged)])
    return len(rows), len(asked), len(judged)


def _write_lines(path: Path, lines: list[str]) -> None:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    passages, questions, judgements = convert(*(Path(argument) for argument in sys.argv[1:]))
    print(f"{passages:,} passages, {questions:,} questions, {judgements:,} judgements")

"""Keep what an encoder is measured by out of what it learns from.

    python finetune/retrieval/guard.py PAIRS.jsonl EVALUATION... [--corpus CORPUS.jsonl] [--drop OUT.jsonl]

PAIRS.jsonl has a training question a line, ``{"question", "passage"}``. An EVALUATION is a
folder in BEIR's layout, or a JSONL file whose lines have "question" or "text". A training question offends when it
equals an evaluation question, or shares a run of eight words with one; case, punctuation and accents do not count.
A run is excused where both questions are about one passage and it stands in that passage: both may quote the rule.
For that the words of the training passages are needed (--corpus); without them, and for an EVALUATION that is a
JSONL file, nothing is excused. The first offender ends the run with exit code 3; with --drop, the pairs that do not
offend are written.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from compliance_llm.errors import CdraftError
from compliance_llm.evaluate.beir import read_benchmark
from compliance_llm.files import write_whole

RUN = 8  # words
SAME, SHARED = "equals", "shares a run of eight words with"


class Asked(NamedTuple):
    """A question and the words of the passages it is about, as far as they are known."""

    id: str
    text: str
    passages: tuple[str, ...] = ()


class Offence(NamedTuple):
    """What a training question has in common with an evaluation question."""

    pair: int  # position among the pairs, from 0
    how: str  # SAME or SHARED
    evaluation: str  # id of the evaluation question
    words: str  # what is shared, normalised


def main(arguments: list[str] | None = None) -> None:
    """Check the pairs; refuse them, or write those that may stay."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path, help="training questions, a JSON object a line")
    parser.add_argument("evaluations", type=Path, nargs="+", help="folders in BEIR's layout, or JSONL files")
    parser.add_argument("--corpus", type=Path, help="corpus.jsonl that holds the passages of the pairs")
    parser.add_argument("--drop", type=Path, metavar="OUT", help="write the pairs that do not offend to this file")
    options = parser.parse_args(arguments)
    try:
        rows = list(read_rows(options.pairs))
        pairs = read_pairs(rows, options.pairs, options.corpus)
        found = offences(pairs, [asked for path in options.evaluations for asked in read_evaluation(path)])
        if options.drop:
            offending = {offence.pair for offence in found}
            kept = [row for position, row in enumerate(rows) if position not in offending]
            write_whole(options.drop, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in kept))
        print(summary(found, len(pairs)))
        if not options.drop:
            refuse(pairs, found)
    except CdraftError as error:
        print(error, file=sys.stderr)
        sys.exit(3)


def offences(pairs: Sequence[Asked], evaluations: Sequence[Asked]) -> list[Offence]:
    """The first offence of each pair that offends, in the order of the pairs."""
    whole: dict[str, Asked] = {}
    runs: defaultdict[str, list[Asked]] = defaultdict(list)
    for asked in evaluations:
        whole.setdefault(normal(asked.text), asked)
        for run in set(shingles(asked.text)):
            runs[run].append(asked)
    found: list[Offence] = []
    for position, pair in enumerate(pairs):
        if same := whole.get(normal(pair.text)):
            found.append(Offence(position, SAME, same.id, normal(pair.text)))
            continue
        shared = ((run, asked) for run in shingles(pair.text) for asked in runs.get(run, ()))
        for run, asked in shared:
            if not is_quoted(run, pair, asked):
                found.append(Offence(position, SHARED, asked.id, run))
                break
    return found


def is_quoted(run: str, pair: Asked, asked: Asked) -> bool:
    """Whether the run stands in a passage that both questions are about."""
    common = set(map(normal, pair.passages)) & set(map(normal, asked.passages))
    return any(f" {run} " in f" {text} " for text in common)


def normal(text: str) -> str:
    """Words in small letters without accents and punctuation, one space apart."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(c for c in decomposed if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", bare))


def shingles(text: str) -> Iterator[str]:
    """Every run of eight words of the normalised text."""
    words = normal(text).split()
    return (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def refuse(pairs: Sequence[Asked], found: Sequence[Offence]) -> None:
    """Raise for the first offender.

    Raises:
        CdraftError: naming pair and evaluation question, if there is an offence.
    """
    if not found:
        return
    first = found[0]
    raise CdraftError(
        f"Training question {pairs[first.pair].id}, {pairs[first.pair].text!r}, {first.how} evaluation question"
        f" {first.evaluation}: {first.words!r} ({len(found)} of {len(pairs)} pairs offend).",
        "Write the pairs that may stay with --drop OUT, and train on those.",
    )


def summary(found: Sequence[Offence], pairs: int) -> str:
    """How many pairs were checked, and how many offend in which way."""
    counts = Counter(offence.how for offence in found)
    shared = f"{counts[SHARED]} share a run of {RUN} words with"
    return f"{pairs} pairs: {counts[SAME]} equal and {shared} an evaluation question."


def read_pairs(rows: Sequence[Mapping[str, Any]], path: Path, corpus: Path | None) -> list[Asked]:
    """The training questions with the words of their passages, where a corpus is given.

    Raises:
        CdraftError: if a row has no question, or names a passage that the corpus does not have.
    """
    texts = (
        {str(row["_id"]): f"{row.get('title') or ''}\n{row['text']}" for row in read_rows(corpus)} if corpus else None
    )
    pairs: list[Asked] = []
    for number, row in enumerate(rows, start=1):
        if not isinstance(row.get("question"), str):
            raise CdraftError(f"{path}, row {number} has no `question`.", "Give lines with `question` and `passage`.")
        passage: Any = row.get("passage", [])
        ids: list[str] = [passage] if isinstance(passage, str) else list(passage)
        for id in ids:
            if texts is not None and id not in texts:
                raise CdraftError(
                    f"{path}, row {number}: {corpus} has no passage {id!r}.", "Give the pairs' own corpus."
                )
        pairs.append(Asked(str(number), row["question"], tuple(texts[id] for id in ids) if texts else ()))
    return pairs


def read_evaluation(path: Path) -> list[Asked]:
    """All questions of a folder in BEIR's layout, judged or not, or of a JSONL file.

    Raises:
        CdraftError: if it is neither.
    """
    if not path.is_dir():
        asked = [
            Asked(
                f"{path.name}:{row.get('_id') or row.get('id') or number}", row.get("question") or row.get("text") or ""
            )
            for number, row in enumerate(read_rows(path), start=1)
        ]
        if any(not question.text for question in asked):
            raise CdraftError(f"{path} has a line without `question` and `text`.", "Mend or remove the line.")
        return asked
    benchmark = read_benchmark(path)
    return [
        Asked(
            f"{path.name}:{row['_id']}",
            row["text"],
            tuple(benchmark.documents[id] for id in sorted(benchmark.relevant.get(row["_id"], ()))),
        )
        for row in read_rows(path / "queries.jsonl")
    ]


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSONL file.

    Raises:
        CdraftError: naming the line, if the file cannot be read or a line is no object.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CdraftError(f"{path} cannot be read: {error}.", "Give a file of JSON lines in UTF-8.") from error
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                row = json.loads(line)
            except ValueError as error:
                raise CdraftError(f"{path}, line {number} is no JSON.", "Mend or remove the line.") from error
            if not isinstance(row, dict):
                raise CdraftError(f"{path}, line {number} is no object.", "Mend or remove the line.")
            yield row


if __name__ == "__main__":
    main()

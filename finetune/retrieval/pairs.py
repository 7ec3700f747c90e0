"""Make questions out of the passages of a corpus by rule, to tune an encoder for search, without a language model.

    python finetune/retrieval/pairs.py CORPUS.jsonl OUT.jsonl [--seed N] [--per-passage K]

CORPUS.jsonl has one passage a line, ``{"_id", "title", "text"}``, in document order. OUT.jsonl gets one pair a line,
``{"question", "passage", "kind"}``; where a question needs two passages, "passage" is a list of both ids. The same
corpus and seed give the same file.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from asking import Question, ask
from learned import Source, learn, sources
from patterns import FEWEST_WORDS

from compliance_llm.errors import CdraftError
from compliance_llm.files import write_whole

CROSSED = 0.5  # share of the passages with a pointer that are asked about together with its target


class Pair(NamedTuple):
    """A question, the passages that answer it (all are needed), and the kind of rule that made it."""

    question: str
    passages: tuple[str, ...]
    kind: str


def main(arguments: list[str] | None = None) -> None:
    """Read the corpus, write the pairs, say how many of each kind there are."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="corpus.jsonl in BEIR's layout, passages in document order")
    parser.add_argument("out", type=Path, help="file to write the pairs to")
    parser.add_argument("--seed", type=int, default=0, help="another seed asks other questions (default: 0)")
    parser.add_argument("--per-passage", type=int, default=3, metavar="K", help="at most K a passage (default: 3)")
    options = parser.parse_args(arguments)
    try:
        pairs = make_pairs(read_corpus(options.corpus), seed=options.seed, per_passage=options.per_passage)
        write_whole(options.out, "".join(map(as_line, pairs)))
    except CdraftError as error:
        print(error, file=sys.stderr)
        sys.exit(3)
    counts = Counter(pair.kind for pair in pairs)
    print(f"{len(pairs)} pairs: " + ", ".join(f"{kind} {count}" for kind, count in counts.most_common()))


def make_pairs(rows: Sequence[tuple[str, str, str]], *, seed: int = 0, per_passage: int = 3) -> list[Pair]:
    """Pairs for passages (id, title, text) in document order: 1 to ``per_passage`` each, every question once.

    Passages of fewer than 12 words, headings and deleted passages are not asked about.
    """
    passages = sources(rows)
    learned = learn(passages)
    known = {passage.id: passage for passage in passages}
    asked: dict[str, Pair] = {}
    for passage in passages:
        if not is_askable(passage):
            continue
        random = Random(f"{seed}:{passage.id}")
        for question in ask(passage, learned, random, random.randint(1, per_passage)):
            _add(asked, question, (passage.id,))
        targets = [known[id] for id in learned.links.get(passage.id, ()) if is_askable(known[id])]
        if targets and random.random() < CROSSED:
            target = random.choice(targets)
            for question in ask(passage, learned, random, 1, linked=target):
                _add(asked, question, (passage.id, target.id))
    return list(asked.values())


def _add(asked: dict[str, Pair], question: Question, passages: tuple[str, ...]) -> None:
    asked.setdefault(" ".join(question.text.lower().split()), Pair(question.text, passages, question.kind))


def is_askable(passage: Source) -> bool:
    """Whether a passage says enough to ask about."""
    return len(passage.text.split()) >= FEWEST_WORDS and "[deleted" not in passage.text.lower()


def as_line(pair: Pair) -> str:
    """One line of JSON; a single passage stands as its id."""
    passage = pair.passages[0] if len(pair.passages) == 1 else list(pair.passages)
    return json.dumps({"question": pair.question, "passage": passage, "kind": pair.kind}, ensure_ascii=False) + "\n"


def read_corpus(path: Path) -> list[tuple[str, str, str]]:
    """Id, title and text of each line.

    Raises:
        CdraftError: naming the line, if the file cannot be read or a line is no passage.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise CdraftError(f"{path} cannot be read: {error}.", "Give a corpus.jsonl in UTF-8.") from error
    return list(_rows(path, lines))


def _rows(path: Path, lines: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            yield str(row["_id"]), str(row.get("title") or ""), str(row["text"])
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise CdraftError(
                f"{path}, line {number} is not an object with `_id` and `text`.", "Mend or remove the line."
            ) from error


if __name__ == "__main__":
    main()

"""Questions whose passages experts judged → pairs to learn from, without any question of the benchmarks named.

    python finetune/retrieval/experts.py corpus.jsonl.gz expert_relevance.json.gz OUT.jsonl BENCHMARK...

Reads ObliQA's files; BENCHMARKs are folders in BEIR's layout, as ``evals/retrieval/convert_obliqa.py`` writes them.
Only passages judged relevant are taken: neither "relevant, but no direct answer" nor "irrelevant".
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

sys.path.append(str(Path(__file__).parents[2] / "evals" / "retrieval"))

from convert_obliqa import clean, documents, relevant

from compliance_llm.evaluate.beir import read_benchmark
from compliance_llm.files import write_whole

RELEVANT = 1


def pairs(rows: list[dict[str, str]], judged: list[dict[str, Any]], kept_out: set[str]) -> list[dict[str, Any]]:
    """A question with the ids of its relevant passages, for every judged question that has some and is not kept out."""
    by_key: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        by_key[row["_id"].split("#")[0]].append(row)
    found: list[dict[str, Any]] = []
    for question in judged:
        text = clean(question["Question"])
        passages = [p for p in question["Passages"] if p.get("Relation") == RELEVANT and _key(p) in by_key]
        if passages and text not in kept_out:
            found.append({"question": text, "passage": sorted(relevant({"Passages": passages}, by_key))})
    return found


def _key(passage: dict[str, Any]) -> str:
    return f"{passage['DocumentID']}:{passage['PassageID']}"


def main(corpus: Path, judged: Path, out: Path, *benchmarks: Path) -> int:
    """Write the pairs; returns how many there are."""
    with gzip.open(corpus, "rt", encoding="utf-8") as lines:
        rows = documents([json.loads(line) for line in lines])
    with gzip.open(judged, "rt", encoding="utf-8") as file:
        questions: list[dict[str, Any]] = json.load(file)
    kept_out = {clean(text) for folder in benchmarks for text in read_benchmark(folder).queries.values()}
    found = pairs(rows, questions, kept_out)
    write_whole(out, "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found))
    return len(found)


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    print(f"{main(*(Path(argument) for argument in sys.argv[1:])):,} questions")

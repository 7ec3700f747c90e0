"""Write questions about passages with the small language model, in the manner of questions that people were given.

    python finetune/retrieval/write_questions.py BENCHMARK WORK [--leave-out 0,1,2/5] [--more PAIRS] [--passages N]

The model learns to ask from the benchmark's questions and their passages (an adapter, kept in WORK), then asks about
passages drawn at random. A question is kept if the plain search finds its passage among the first twenty: WORK gets
``questions.jsonl`` with a question and the id of a passage a line. A run that was stopped goes on where it stopped.
Source: Bonifacio et al., InPars, SIGIR 2022, here with a model that is tuned instead of shown examples.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import torch

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]

import train  # noqa: E402  (the section writer's recipe: same model, same loop)
import tune  # noqa: E402

from compliance_llm.adapters.search.minilm import MiniLmEncoder  # noqa: E402
from compliance_llm.evaluate.beir import Benchmark, read_benchmark  # noqa: E402
from compliance_llm.evaluate.retrieval import index_of, search_all  # noqa: E402
from compliance_llm.files import write_whole  # noqa: E402
from compliance_llm.index import Pair, read_pairs  # noqa: E402

RANK = 16
BATCH, STEPS = 16, 70  # one example a question; more steps cost minutes and were not needed
WORDS = range(22, 221)  # 98 of 100 passages with a question have so many
READ = 180  # tokens of a passage that the model reads
WRITTEN, WARMTH, NUCLEUS = 56, 0.8, 0.95  # tokens of a question; sampling
AT_ONCE, KEEP_EVERY = 32, 256  # passages asked about together; passages between two writes
FOUND, SHORTEST = 20, 6  # ranks to find the passage within; words of a question


def main(arguments: list[str] | None = None) -> None:
    """Learn to ask, ask, keep what finds its passage again."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("benchmark", type=Path)
    parser.add_argument("work", type=Path)
    parser.add_argument("--leave-out", default="", help="K/N or K,K/N: folds of the questions not learned from")
    parser.add_argument("--more", type=Path, action="append", default=[], help="further questions (JSON lines)")
    parser.add_argument("--passages", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--index", type=Path, help="keeps the plain index")
    chosen = parser.parse_args(arguments)
    torch.set_num_threads(chosen.threads)
    chosen.work.mkdir(parents=True, exist_ok=True)
    benchmark = read_benchmark(chosen.benchmark)
    adapter = chosen.work / "adapter"
    if not (adapter / "adapter_config.json").is_file():
        more = [pair for file in chosen.more for pair in read_pairs(file)]
        learn(benchmark, chosen.leave_out, more, adapter, chosen.seed)
    written = chosen.work / "written.jsonl"
    write(benchmark, adapter, written, chosen.passages, chosen.seed)
    kept = found_again(benchmark, list(read_lines(written)), chosen.index)
    write_whole(chosen.work / "questions.jsonl", "".join(json.dumps(row) + "\n" for row in kept))
    print(f"{len(kept)} questions kept")


def learn(benchmark: Benchmark, leave_out: str, more: Sequence[Pair], adapter: Path, seed: int) -> None:
    """Tune the model to ask, by one example of each question and each passage that answers it."""
    torch.manual_seed(seed)
    base = train.pinned_base()
    tokenizer, network = train.load(base, rank=RANK, alpha=2 * RANK)
    asked = [*tune.learned(benchmark, leave_out), *more]
    examples = [(text, benchmark.documents[id]) for text, answers in asked for id in sorted(answers)]
    chosen = random.Random(seed).sample(examples, min(len(examples), STEPS * BATCH))
    encoded = [example(tokenizer, text, passage) for text, passage in chosen]
    train.train(network, train.arrange(encoded, BATCH, seed), adapter / "checkpoint")
    train.keep(network, adapter, base)


def prompt(tokenizer: Any, passage: str) -> list[int]:
    """Token ids of a passage to be asked about."""
    return tokenizer(f"Passage: {passage}")["input_ids"][:READ] + tokenizer("\nQuestion:")["input_ids"]


def example(tokenizer: Any, question: str, passage: str) -> tuple[list[int], int]:
    """Token ids of a passage with its question and the end, and where the question begins."""
    begins = prompt(tokenizer, passage)
    return [*begins, *tokenizer(f" {question.strip()}")["input_ids"], tokenizer.eos_token_id], len(begins)


def write(benchmark: Benchmark, adapter: Path, out: Path, count: int, seed: int) -> None:
    """Ask about ``count`` passages; those asked about in an earlier run are passed over."""
    rng = random.Random(seed)
    passages = [(id, text) for id, text in benchmark.documents.items() if len(text.split()) in WORDS]
    passages = rng.sample(passages, min(count, len(passages)))
    done = {row["passage"] for row in read_lines(out)}
    parts = [passages[i : i + KEEP_EVERY] for i in range(0, len(passages), KEEP_EVERY)]
    if all(id in done for part in parts for id, _ in part):
        return
    tokenizer, network = writer(adapter)
    began = time.perf_counter()
    for number, part in enumerate(parts, start=1):
        torch.manual_seed(seed * 100_003 + number)
        ordered = sorted((row for row in part if row[0] not in done), key=lambda row: len(row[1]))
        rows = [
            row for i in range(0, len(ordered), AT_ONCE) for row in ask(tokenizer, network, ordered[i : i + AT_ONCE])
        ]
        with out.open("a", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in rows)
        print(f"passages {number * KEEP_EVERY}/{len(passages)}  {time.perf_counter() - began:.0f} s", flush=True)


def writer(adapter: Path) -> tuple[Any, Any]:
    """The tokenizer, and the model with its adapter merged in."""
    from peft import PeftModel
    from transformers import AutoModelForCausalLM, AutoTokenizer

    base = train.pinned_base()
    network = AutoModelForCausalLM.from_pretrained(
        base, dtype=torch.bfloat16, local_files_only=True, use_safetensors=True
    )
    tokenizer = AutoTokenizer.from_pretrained(base, local_files_only=True)
    return tokenizer, PeftModel.from_pretrained(network, adapter).merge_and_unload().eval()


def ask(tokenizer: Any, network: Any, passages: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    """A question about each passage (id, text); one that does not come to its end is an empty line."""
    end = tokenizer.eos_token_id
    prompts = [prompt(tokenizer, text) for _, text in passages]
    longest = max(map(len, prompts))
    ids = torch.tensor([[end] * (longest - len(row)) + row for row in prompts])
    mask = torch.tensor([[0] * (longest - len(row)) + [1] * len(row) for row in prompts])
    with torch.inference_mode():
        written = network.generate(
            input_ids=ids,
            attention_mask=mask,
            max_new_tokens=WRITTEN,
            do_sample=True,
            temperature=WARMTH,
            top_p=NUCLEUS,
            pad_token_id=end,
            eos_token_id=end,
        )
    rows: list[dict[str, str]] = []
    for (id, _), row in zip(passages, written[:, longest:].tolist(), strict=True):
        text = tokenizer.decode(row[: row.index(end)]).strip() if end in row else ""
        rows.append({"question": text, "passage": id})
    return rows


def found_again(benchmark: Benchmark, rows: Sequence[dict[str, str]], index: Path | None) -> list[dict[str, str]]:
    """The questions whose passage the plain search finds, without those that are questions of the benchmark."""
    known = {" ".join(text.casefold().split()) for text in benchmark.queries.values()}
    rows = [
        row
        for row in rows
        if len(row["question"].split()) >= SHORTEST and " ".join(row["question"].casefold().split()) not in known
    ]
    asked = benchmark._replace(queries={str(n): row["question"] for n, row in enumerate(rows)})
    plain = index_of(benchmark, MiniLmEncoder(tune.pinned_base()), index)
    found = search_all(asked, plain, FOUND).rankings
    return [row for row, ranking in zip(rows, found, strict=True) if row["passage"] in ranking]


def read_lines(file: Path) -> Iterator[dict[str, str]]:
    """The rows of a file of JSON lines; none if it is not there."""
    if file.is_file():
        yield from (json.loads(line) for line in file.read_text(encoding="utf-8").splitlines())


if __name__ == "__main__":
    main()

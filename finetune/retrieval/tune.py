"""Tune the encoder on questions and the passages that answer them: one adapter for search by meaning and for reranking.

    python finetune/retrieval/tune.py BENCHMARK --out FOLDER [--leave-out 0/5] [--more PAIRS]

BENCHMARK is a folder in BEIR's layout; PAIRS are JSON lines of a question and the ids of passages. Reads top to bottom:
losses, the loop, what is kept.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import time
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from safetensors.numpy import save_file
from torch import Tensor
from torch.nn.functional import cross_entropy, normalize

from compliance_llm import settings
from compliance_llm.adapters.network import weights
from compliance_llm.adapters.search.late_interaction import WEIGHTS
from compliance_llm.adapters.search.minilm import MiniLmEncoder
from compliance_llm.evaluate.beir import Benchmark, read_benchmark
from compliance_llm.evaluate.seen import FILE
from compliance_llm.files import digest, write_whole
from compliance_llm.index import Learned, Pair, build_index, read_pairs, text_key
from compliance_llm.records import Passage

RANK = 32
LINEAR = ["query", "key", "value", "attention.output.dense", "intermediate.dense", "output.dense"]
STEPS, RATE, WARM_UP, DECAY, CLIP = 160, 1.2e-3, 20, 0.01, 1.0
QUESTIONS, NEGATIVES = 32, 2  # a step: questions, and for each its passage and two that search confuses with it
CONFUSED = 50  # negatives are drawn from this many of the best by words and meaning
REACH = 100  # an answer that neither words nor meaning find among so many is not learned from: most are no answers
ASKED, READ = 56, 144  # tokens of a question and of a passage that training reads
BATCH = 16  # texts of like length encoded together
SHARPNESS = {"whole": 20.0, "tokens": 30.0}  # cosines → logits


class Example(NamedTuple):
    """A question, one passage that answers it, all that do, and passages that only look so (ids)."""

    question: str
    passage: str
    answers: frozenset[str]
    confused: tuple[str, ...]


def main(arguments: list[str] | None = None) -> None:
    """Train, and keep the adapter with the record of how it was made."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("benchmark", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--leave-out", default="", help="K/N or K,K/N: folds of the questions not learned from")
    parser.add_argument("--more", type=Path, action="append", default=[], help="further questions (JSON lines)")
    parser.add_argument("--keep-out", type=Path, action="append", default=[], help="benchmarks not to learn from")
    parser.add_argument("--steps", type=int, default=STEPS, help=f"default: {STEPS}")
    parser.add_argument("--rate", type=float, default=RATE, help=f"of learning, at its highest (default: {RATE})")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--base", type=Path, help="folder of the encoder's weights (default: the pinned ones)")
    parser.add_argument("--index", type=Path, help="keeps the plain index that negatives are drawn from")
    chosen = parser.parse_args(arguments)
    torch.set_num_threads(chosen.threads)
    torch.manual_seed(chosen.seed)
    base = chosen.base or pinned_base()
    benchmark = read_benchmark(chosen.benchmark)
    asked = learned(benchmark, chosen.leave_out)
    asked += [pair for file in chosen.more for pair in read_pairs(file)]
    asked = without(asked, [text for folder in chosen.keep_out for text in read_benchmark(folder).queries.values()])
    started = time.perf_counter()
    pairs = paired(benchmark, asked, MiniLmEncoder(base), chosen.index)
    tokenizer, network = load(base)
    importance = token_weights(tokenizer, list(benchmark.documents.values()))
    reader = Reader(tokenizer, network, importance)
    losses = train(reader, pairs, benchmark.documents, chosen.steps, chosen.rate, chosen.seed)
    record = {
        "size": {"steps": chosen.steps, "left out": chosen.leave_out, "seed": chosen.seed},
        "base": f"{base.name} sha256:{digest(base / 'model.safetensors')}",
        "data": benchmark.digests,
        "questions": len(asked),
        "pairs": len(pairs),
        "rank": RANK,
        "rate": chosen.rate,
        "loss": {"first": losses[0], "last": sum(losses[-10:]) / len(losses[-10:])},
        "seconds": round(time.perf_counter() - started),
        "torch": torch.__version__,
    }
    keep(network, importance, chosen.out, record)
    keep_seen(benchmark.documents, asked, chosen.out)
    keep_answered(benchmark.documents, asked, MiniLmEncoder(base, chosen.out), chosen.out)


def pinned_base() -> Path:
    """The folder of the default encoder's weights.

    Raises:
        SystemExit: if they are not on this machine.
    """
    found = weights.locate(settings.ENCODER, settings.resolve().cache)
    return found or sys.exit("The encoder's weights are not on this machine; run: cdraft models fetch")


def folds(ids: Sequence[str], n: int) -> dict[str, int]:
    """Which of ``n`` folds each question belongs to, drawn once for all from a fixed seed."""
    numbers = np.arange(len(ids)) % n
    np.random.default_rng(0).shuffle(numbers)
    return dict(zip(ids, numbers.tolist(), strict=True))


def learned(benchmark: Benchmark, leave_out: str) -> list[Pair]:
    """The questions to learn from: all, or all but fold K of N ("0/5") or several of them ("0,1/5")."""
    out, _, n = leave_out.partition("/")
    left = {int(fold) for fold in out.split(",")} if leave_out else set[int]()
    place = folds(list(benchmark.queries), int(n or 1))
    return [
        Pair(text, frozenset(benchmark.relevant[id])) for id, text in benchmark.queries.items() if place[id] not in left
    ]


def without(asked: Sequence[Pair], kept_out: Sequence[str]) -> list[Pair]:
    """The questions that are none of ``kept_out``; case and spaces do not count."""
    taken = {" ".join(text.casefold().split()) for text in kept_out}
    return [pair for pair in asked if " ".join(pair.question.casefold().split()) not in taken]


def paired(benchmark: Benchmark, asked: Sequence[Pair], encoder: MiniLmEncoder, keep: Path | None) -> list[Example]:
    """A pair for each passage that answers a question and is within reach, with what the index confuses with it."""
    ids = list(benchmark.documents)
    passages = [
        Passage(id=f"{place:08d}", instrument="", citation="", pointer="", text=text)
        for place, text in enumerate(benchmark.documents.values())
    ]
    index = build_index(passages, encoder, keep, benchmark.digests["corpus.jsonl"])
    among = frozenset(passage.id for passage in passages)
    pairs: list[Example] = []
    for text, answers in asked:
        found = [ids[int(r.id)] for r in index.search(text, k=REACH, among=among)]
        confused = tuple(id for id in found if id not in answers)[:CONFUSED]
        pairs += [Example(text, passage, answers, confused) for passage in sorted(answers) if passage in found]
    return pairs


def load(base: Path) -> tuple[Any, Any]:
    """Tokenizer, and the network in bfloat16 with an adapter of which alone the weights learn.

    Without drop-out: its random numbers took half of a step's time.
    """
    transformers, peft = import_module("transformers"), import_module("peft")
    tokenizer = transformers.AutoTokenizer.from_pretrained(base, local_files_only=True)
    network = transformers.BertModel.from_pretrained(
        base,
        dtype=torch.bfloat16,
        local_files_only=True,
        use_safetensors=True,
        add_pooling_layer=False,
        attn_implementation="eager",
    )  # eager: the fused kernel's way back is a third slower on a processor
    network = peft.get_peft_model(
        network, peft.LoraConfig(r=RANK, lora_alpha=RANK, lora_dropout=0.0, target_modules=LINEAR, bias="none")
    )
    for parameter in network.parameters():
        parameter.data = parameter.data.bfloat16()
    for module in network.modules():
        if isinstance(module, torch.nn.Dropout):
            module.p = 0.0
    return tokenizer, network.train()


def token_weights(tokenizer: Any, texts: Sequence[str]) -> Tensor:
    """How much each entry of the vocabulary counts in a question: the root of its inverse document frequency."""
    frequency = np.zeros(tokenizer.vocab_size)
    for ids in tokenizer(list(texts), truncation=True, max_length=256)["input_ids"]:
        frequency[list(set(ids))] += 1
    rarity = np.log(1 + (len(texts) - frequency + 0.5) / (frequency + 0.5))
    return torch.from_numpy(np.sqrt(np.clip(rarity, 0.05, None))).float()


class Reader:
    """Encodes texts with gradients: each as a whole, and its tokens."""

    def __init__(self, tokenizer: Any, network: Any, importance: Tensor) -> None:
        self.tokenizer, self.network, self.importance = tokenizer, network, importance

    def read(self, texts: Sequence[str], longest: int) -> tuple[Tensor, list[Tensor], list[Tensor]]:
        """Unit rows ``(n, 384)``; for each text its tokens' unit rows; and their importance in a question."""
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        whole: dict[int, Tensor] = {}
        tokens: dict[int, Tensor] = {}
        weight: dict[int, Tensor] = {}
        for begin in range(0, len(order), BATCH):
            places = order[begin : begin + BATCH]
            read = self.tokenizer(
                [texts[i] for i in places], padding=True, truncation=True, max_length=longest, return_tensors="pt"
            )
            states = self.network(**read).last_hidden_state.float()
            mask = read["attention_mask"]
            means = normalize((states * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True), dim=1)
            for row, place in enumerate(places):
                length = int(mask[row].sum())
                whole[place] = means[row]
                tokens[place] = normalize(states[row, :length], dim=1)
                weight[place] = self.importance[read["input_ids"][row, :length]]
        every = range(len(texts))
        return torch.stack([whole[i] for i in every]), [tokens[i] for i in every], [weight[i] for i in every]


def nearest(questions: Sequence[Tensor], importance: Sequence[Tensor], passages: Sequence[Tensor]) -> Tensor:
    """Late interaction of all questions with all passages, ``(questions, passages)``, in [-1, 1].

    One more component makes padding lose every comparison: 1 in a question's row, 0 or -4 in a passage's.
    """
    longest = max(len(rows) for rows in passages)
    padded = torch.zeros(len(passages), longest, passages[0].shape[1] + 1)
    padded[:, :, -1] = -4.0
    stacked = torch.stack(
        [torch.cat([torch.cat([p, p.new_zeros(len(p), 1)], 1), padded[i, len(p) :]]) for i, p in enumerate(passages)]
    )
    asked = torch.cat(list(questions))
    asked = torch.cat([asked, asked.new_ones(len(asked), 1)], 1)
    cosines = asked.bfloat16() @ stacked.flatten(0, 1).bfloat16().T
    best = cosines.view(len(asked), len(passages), longest).max(2).values.float()
    owner = torch.repeat_interleave(torch.arange(len(questions)), torch.tensor([len(rows) for rows in questions]))
    total = torch.zeros(len(questions), len(passages)).index_add(0, owner, best * torch.cat(list(importance))[:, None])
    return total / torch.stack([w.sum() for w in importance])[:, None]


def train(
    reader: Reader, pairs: Sequence[Example], documents: dict[str, str], steps: int, rate: float, seed: int
) -> list[float]:
    """The loop; returns the loss of each step. Passes run in bfloat16, the adapter's weights learn in float32."""
    fast = [p for p in reader.network.parameters() if p.requires_grad]
    exact = [torch.nn.Parameter(p.detach().float()) for p in fast]
    optimizer = torch.optim.AdamW(exact, lr=rate, weight_decay=DECAY)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, (step + 1) / WARM_UP) * max(0.02, 1 - step / steps)
    )
    losses: list[float] = []
    began = time.perf_counter()
    for step, batch in zip(range(1, steps + 1), batches(pairs, seed), strict=False):
        loss = loss_of(reader, batch, documents, random.Random(seed * 100_003 + step))
        loss.backward()
        for slow, parameter in zip(exact, fast, strict=True):
            slow.grad = None if parameter.grad is None else parameter.grad.float()
            parameter.grad = None
        torch.nn.utils.clip_grad_norm_(exact, CLIP)
        optimizer.step()
        schedule.step()
        with torch.no_grad():
            for slow, parameter in zip(exact, fast, strict=True):
                parameter.copy_(slow)
        losses.append(loss.item())
        if not math.isfinite(losses[-1]):
            sys.exit(f"The loss is {losses[-1]} at step {step}; nothing was kept.")
        if step % 10 == 0:
            mean = sum(losses[-10:]) / 10
            print(f"step {step}/{steps}  loss {mean:.3f}  {time.perf_counter() - began:.0f} s", flush=True)
    return losses


def batches(pairs: Sequence[Example], seed: int) -> Iterator[list[Example]]:
    """Endless rounds over the pairs, each in a new order."""
    order = random.Random(seed)
    while True:
        turn = order.sample(list(pairs), len(pairs))
        yield from (turn[i : i + QUESTIONS] for i in range(0, len(turn) - QUESTIONS + 1, QUESTIONS))


def loss_of(reader: Reader, batch: Sequence[Example], documents: dict[str, str], chance: random.Random) -> Tensor:
    """Each question's passage against all others of the batch: once by whole texts, once by tokens."""
    wanted = [pair.passage for pair in batch]
    confused = [id for pair in batch for id in chance.sample(pair.confused, min(NEGATIVES, len(pair.confused)))]
    columns = {id: place for place, id in enumerate(dict.fromkeys([*wanted, *confused]))}
    asked, asked_tokens, importance = reader.read([pair.question for pair in batch], ASKED)
    read, read_tokens, _ = reader.read([documents[id] for id in columns], READ)
    target = torch.tensor([columns[id] for id in wanted])
    also = torch.zeros(len(batch), len(columns), dtype=torch.bool)  # other answers to the same question are not wrong
    for row, pair in enumerate(batch):
        for id in pair.answers - {pair.passage}:
            if id in columns:
                also[row, columns[id]] = True
    by_whole = asked @ read.T * SHARPNESS["whole"]
    by_tokens = nearest(asked_tokens, importance, read_tokens) * SHARPNESS["tokens"]
    return sum(cross_entropy(logits.masked_fill(also, -1e4), target) for logits in (by_whole, by_tokens))  # type: ignore[return-value]


def keep(network: Any, importance: Tensor, out: Path, record: dict[str, Any]) -> None:
    """The adapter, the weights of question tokens, and how both were made."""
    network.save_pretrained(out)
    config = json.loads((out / "adapter_config.json").read_text(encoding="utf-8"))
    config |= {"base_model_name_or_path": record["base"].split()[0], "inference_mode": True}
    write_whole(out / "adapter_config.json", json.dumps(config, indent=1, sort_keys=True) + "\n")
    write_whole(out / "README.md", "# A tuned encoder\n\nNot yet measured: finetune/retrieval/crossfit.py\n")
    save_file({"weights": importance.half().numpy()}, out / WEIGHTS)
    write_whole(out / "training.json", json.dumps(record, indent=1) + "\n")


def keep_seen(documents: dict[str, str], asked: Sequence[Pair], out: Path) -> None:
    """Digests of the questions learned from and of the passages that answer them: figures tell these apart."""
    passages = {id for _, answers in asked for id in answers}
    seen = {
        "questions": sorted(text_key(text) for text, _ in asked),
        "passages": sorted(text_key(documents[id]) for id in passages),
    }
    write_whole(out / FILE, json.dumps(seen) + "\n")


def keep_answered(documents: dict[str, str], asked: Sequence[Pair], encoder: MiniLmEncoder, out: Path) -> None:
    """The vectors of the questions learned from, and digests of the passages that answered them: searches remember."""
    Learned.of([Pair(q, frozenset(documents[id] for id in ids)) for q, ids in asked], encoder).write(out)


if __name__ == "__main__":
    main()

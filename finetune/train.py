"""Train the section writer: a LoRA adapter for a small language model, on simulated copies of composed sections.

    python finetune/train.py --size tiny|small|full --out FOLDER [--base FOLDER] [--seed N]

Reads top to bottom: the dial, the data, the adapter, the loop, what is kept. A run that was stopped goes on from its
last checkpoint when the same command is given again.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

import torch
from safetensors.torch import load_file, save_file

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

import simulate  # noqa: E402  (a recipe beside this file, not a package)

from compliance_llm import settings  # noqa: E402
from compliance_llm.adapters import pickled  # noqa: E402
from compliance_llm.adapters.network import weights  # noqa: E402
from compliance_llm.corpus import load_corpus  # noqa: E402
from compliance_llm.draft.prompt import load_prompt  # noqa: E402
from compliance_llm.errors import CdraftError  # noqa: E402
from compliance_llm.files import digest, write_whole  # noqa: E402


class Size(NamedTuple):
    """The one dial: how many sections, copies of each, sections put together anew, and examples a step."""

    sections: int | None
    copies: int
    recombined: int
    batch: int


SIZES = {"tiny": Size(4, 1, 4, 4), "small": Size(None, 3, 1000, 6), "full": Size(None, 20, 12000, 16)}
RANK, ALPHA = 8, 16
LINEAR = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]
RATE, WARM_UP, CLIP = 1e-3, 0.06, 1.0
KEEP_EVERY = 20  # steps


def main(arguments: list[str] | None = None) -> None:
    """Train, and keep the adapter with the record of how it was made."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", choices=SIZES, default="small")
    parser.add_argument("--base", type=Path, help="folder of the base's weights (default: the pinned ones)")
    parser.add_argument("--out", type=Path, default=HERE / "adapters" / "section-writer-1")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=1)
    chosen = parser.parse_args(arguments)
    torch.set_num_threads(chosen.threads)
    torch.manual_seed(chosen.seed)
    size = SIZES[chosen.size]
    base = chosen.base or pinned_base()

    tokenizer, network = load(base)
    examples, data = read_data(size, chosen.seed)
    batches = arrange([encode(tokenizer, e.prompt, e.answer) for e in examples], size.batch, chosen.seed)
    started = time.perf_counter()
    losses = train(network, batches, chosen.out / "checkpoint")
    keep(network, chosen.out, base)
    record = {
        "size": chosen.size,
        "seed": chosen.seed,
        "base": f"{base.name} sha256:{digest(next(iter(sorted(base.glob('*.safetensors')))))}",
        **data,
        "examples": len(examples),
        "steps": len(batches),
        "batch": size.batch,
        "rank": RANK,
        "alpha": ALPHA,
        "rate": RATE,
        "loss_first": round(sum(losses[:5]) / len(losses[:5]), 4) if losses else None,
        "loss_last": round(sum(losses[-5:]) / len(losses[-5:]), 4) if losses else None,
        "seconds": round(time.perf_counter() - started),
        "threads": chosen.threads,
    }
    write_whole(chosen.out / "training.json", json.dumps(record, indent=1) + "\n")
    print(json.dumps(record, indent=1))


# ── the data ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def read_data(size: Size, seed: int) -> tuple[list[simulate.Example], dict[str, Any]]:
    """Simulated examples to learn from, and what they were made from."""
    folder = HERE / "sections"
    corpus, prompt = load_corpus(), load_prompt("draft_section", 1)
    learned, held_out = simulate.split(simulate.read_sections(folder))
    learned = learned[: size.sections]
    examples = [
        *simulate.copies(learned, corpus, prompt, times=size.copies, seed=seed),
        *simulate.recombined(learned, corpus, prompt, count=size.recombined, seed=seed),
    ]
    digests = "".join(digest(file) for file in sorted(folder.glob("*.yaml")))
    return examples, {
        "sections": len(learned),
        "held_out": len(held_out),
        "sections_digest": f"sha256:{digest(digests.encode())}",
        "corpus_digest": f"sha256:{corpus.digest}",
        "prompt": f"{prompt.name} sha256:{prompt.digest}",
    }


def encode(tokenizer: Any, prompt: str, answer: str) -> tuple[list[int], int]:
    """Token ids of a prompt with its answer and the end, and where the answer begins."""
    if tokenizer.chat_template is None:
        question = tokenizer(f"{prompt}\n")["input_ids"]
    else:
        text = tokenizer.apply_chat_template(
            [{"role": "user", "content": prompt}], tokenize=False, add_generation_prompt=True
        )
        question = tokenizer(text, add_special_tokens=False)["input_ids"]
    reply = tokenizer(answer, add_special_tokens=False)["input_ids"]
    return [*question, *reply, tokenizer.eos_token_id], len(question)


def arrange(encoded: list[tuple[list[int], int]], size: int, seed: int) -> list[list[tuple[list[int], int]]]:
    """Batches of examples of like length, so that little is padded, in an order set by the seed."""
    rng = random.Random(seed)
    ordered = sorted(rng.sample(encoded, len(encoded)), key=lambda example: len(example[0]))
    batches = [ordered[i : i + size] for i in range(0, len(ordered), size)]
    return rng.sample(batches, len(batches))


# ── the adapter ───────────────────────────────────────────────────────────────────────────────────────────────────────


def pinned_base() -> Path:
    """The default engine's weights in the cache.

    Raises:
        CdraftError: if they are not on this machine.
    """
    chosen = settings.resolve()
    if (path := weights.locate(settings.GENERATOR, chosen.cache)) is None:
        raise CdraftError("The base's weights are not on this machine.", "Fetch them once: cdraft models fetch")
    return path


def load(base: Path, rank: int = RANK, alpha: int = ALPHA) -> tuple[Any, Any]:
    """The tokenizer, and the base in bfloat16 under a fresh adapter on all its linear layers."""
    from peft import LoraConfig, get_peft_model
    from transformers import AutoModelForCausalLM, AutoTokenizer

    pickled.refuse(base)
    tokenizer = AutoTokenizer.from_pretrained(base, local_files_only=True)
    network = AutoModelForCausalLM.from_pretrained(
        base, dtype=torch.bfloat16, local_files_only=True, use_safetensors=True
    )
    lora = LoraConfig(r=rank, lora_alpha=alpha, target_modules=LINEAR, task_type="CAUSAL_LM")
    return tokenizer, get_peft_model(network, lora, autocast_adapter_dtype=False)


# ── the loop ──────────────────────────────────────────────────────────────────────────────────────────────────────────


def train(network: Any, batches: list[list[tuple[list[int], int]]], checkpoint: Path) -> list[float]:
    """One pass over the batches; returns the loss of each step that this call made.

    The forward and backward passes run in bfloat16; the weights that learn are kept in float32, where small steps are
    not rounded away, and copied back after each step.
    """
    learning = [p for p in network.parameters() if p.requires_grad]
    masters = [p.detach().float().clone() for p in learning]
    optimizer = torch.optim.AdamW(masters, lr=RATE, weight_decay=0.0)
    first = resume(masters, optimizer, checkpoint)
    network.train()
    losses: list[float] = []
    for step in range(first, len(batches)):
        began = time.perf_counter()
        write_back(learning, masters)
        for group in optimizer.param_groups:
            group["lr"] = RATE * schedule(step, len(batches))
        loss = answer_loss(network, batches[step])
        loss.backward()
        for parameter, master in zip(learning, masters, strict=True):
            master.grad = parameter.grad.float()
            parameter.grad = None
        torch.nn.utils.clip_grad_norm_(masters, CLIP)
        optimizer.step()
        losses.append(loss.item())
        tokens = sum(len(ids) for ids, _ in batches[step])
        seconds = time.perf_counter() - began
        print(f"step {step + 1}/{len(batches)} loss {losses[-1]:.3f} {tokens / seconds:.0f} tokens/s", flush=True)
        if (step + 1) % KEEP_EVERY == 0:
            save_checkpoint(masters, optimizer, step + 1, checkpoint)
    write_back(learning, masters)
    return losses


def schedule(step: int, steps: int) -> float:
    """Linear warm-up, then a cosine to a tenth."""
    warm = max(1, round(steps * WARM_UP))
    if step < warm:
        return (step + 1) / warm
    return 0.1 + 0.45 * (1 + math.cos(math.pi * (step - warm) / max(1, steps - warm)))


def answer_loss(network: Any, batch: list[tuple[list[int], int]]) -> Any:
    """Mean cross-entropy of the answers' tokens.

    The output layer is computed at their places only, and the words that begin every prompt of a batch once for all:
    together they are half of the work.
    """
    longest = max(len(ids) for ids, _ in batch)
    ids = torch.tensor([row + [0] * (longest - len(row)) for row, _ in batch])
    places = torch.arange(longest)[None]
    ends = torch.tensor([len(row) for row, _ in batch])[:, None]
    begins = torch.tensor([begin for _, begin in batch])[:, None]
    causal = network.get_base_model()
    shared = shared_start([row[: begin - 1] for row, begin in batch])
    cache = None
    if shared:
        cache = causal.model(input_ids=ids[:1, :shared], use_cache=True).cache
        cache.batch_repeat_interleave(len(batch))
    attention = (places < ends).long()
    hidden = causal.model(
        input_ids=ids[:, shared:], attention_mask=attention, cache=cache, use_cache=shared > 0
    ).last_hidden_state
    predicts = ((places >= begins - 1) & (places < ends - 1))[:, shared:]
    targets = ids.roll(-1, dims=1)[:, shared:][predicts]
    return torch.nn.functional.cross_entropy(causal.lm_head(hidden[predicts]).float(), targets)


def shared_start(rows: list[list[int]]) -> int:
    """How many tokens all rows begin with."""
    return next(
        (i for i, column in enumerate(zip(*rows, strict=False)) if len(set(column)) > 1), min(len(row) for row in rows)
    )


def write_back(learning: list[Any], masters: list[Any]) -> None:
    """The float32 weights into the adapter."""
    with torch.no_grad():
        for parameter, master in zip(learning, masters, strict=True):
            parameter.copy_(master)


# ── what is kept ──────────────────────────────────────────────────────────────────────────────────────────────────────


def save_checkpoint(masters: list[Any], optimizer: Any, step: int, folder: Path) -> None:
    """Weights, moments and the step, as safetensors: a file that can be loaded without running it."""
    tensors = {"step": torch.tensor(step)}
    for i, master in enumerate(masters):
        state = optimizer.state[master]
        tensors |= {f"weight.{i}": master.detach(), f"m.{i}": state["exp_avg"], f"v.{i}": state["exp_avg_sq"]}
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / "state.part"
    save_file(tensors, part)
    part.replace(folder / "state.safetensors")


def resume(masters: list[Any], optimizer: Any, folder: Path) -> int:
    """Take up the last checkpoint, if there is one; returns the step to go on from."""
    file = folder / "state.safetensors"
    if not file.exists():
        return 0
    tensors = load_file(file)
    with torch.no_grad():
        for i, master in enumerate(masters):
            master.copy_(tensors[f"weight.{i}"])
            optimizer.state[master] = {
                "step": tensors["step"].float().clone(),
                "exp_avg": tensors[f"m.{i}"].clone(),
                "exp_avg_sq": tensors[f"v.{i}"].clone(),
            }
    return int(tensors["step"])


def keep(network: Any, out: Path, base: Path) -> None:
    """The adapter in bfloat16, its settings without this machine's paths, and no checkpoint."""
    network.save_pretrained(out)
    config = json.loads((out / "adapter_config.json").read_text())
    config["base_model_name_or_path"] = base.name
    config["inference_mode"] = True
    write_whole(out / "README.md", "# A section writer\n\nNot yet measured:  cdraft finetune evaluate --card\n")
    write_whole(out / "adapter_config.json", json.dumps(config, indent=1, sort_keys=True) + "\n")
    for file in (out / "checkpoint").glob("state.*"):
        file.unlink()
    if (out / "checkpoint").is_dir():
        (out / "checkpoint").rmdir()


if __name__ == "__main__":
    main()

"""A Generator on a local causal language model, with a LoRA adapter if one is given; no network, no account.

Prompts are decoded greedily in one batch. Before each choice llguidance says which tokens keep a row inside its
grammar, and all others are ruled out. Rows that are done leave the batch, so the last ones do not wait for them.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

from compliance_llm.adapters import pickled
from compliance_llm.adapters.search import attention
from compliance_llm.errors import CdraftError
from compliance_llm.files import digest

if TYPE_CHECKING:
    import numpy as np
    from llguidance import LLMatcher
    from numpy.typing import NDArray
    from torch import Tensor

_ALIKE = 0.8  # prompts read together are at least this share of the longest of them
# Keys of an adapter's config that are empty for a plain one.
_NOT_PLAIN = (
    "use_dora", "use_rslora", "modules_to_save", "rank_pattern", "alpha_pattern", "fan_in_fan_out", "layer_replication",
    "trainable_token_indices", "use_qalora", "alora_invocation_tokens", "target_parameters",
)  # fmt: skip
_LEAVE_AT = 0.75  # rows that are done leave once fewer than this share of the batch is still being written


class Network(Protocol):
    """The parts of a transformers causal language model that are used; transformers has no types."""

    config: Any

    def __call__(self, **inputs: object) -> Any:
        """Logits of the last place of each row, and the cache."""
        ...

    def get_submodule(self, target: str) -> Any:
        """The layer of that name."""
        ...

    def eval(self) -> Network:
        """Without dropout."""
        ...


class Reading(NamedTuple):
    """Where the rows stand: what may come next, what was read, which places are padding, and each row's last place."""

    logits: Tensor
    cache: Any
    attended: Tensor
    positions: Tensor


class LocalGenerator:
    """A Generator on a folder of weights (safetensors) that transformers can load as a causal language model."""

    def __init__(self, base: Path, *, adapter: Path | None = None, threads: int | None = None) -> None:
        """Load ``base`` in bfloat16, merge ``adapter`` into it, and use ``threads`` or as many cores as are free.

        Raises:
            CdraftError: if the folder has no weights, or pickled ones alone, or the adapter does not fit this base.
        """
        for folder in filter(None, (base, adapter)):
            pickled.refuse(folder)
        self.name = _named(base) + (f"+{_named(adapter)}" if adapter else "")
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        import torch
        from llguidance.hf import from_tokenizer

        transformers: Any = import_module("transformers")  # without types
        transformers.utils.logging.set_verbosity_error()
        transformers.utils.logging.disable_progress_bar()
        from_files = {"local_files_only": True, "trust_remote_code": False}
        torch.set_num_threads(threads or _free_cores())
        try:
            tokenizer: Any = transformers.AutoTokenizer.from_pretrained(base, **from_files)
            network: Network = transformers.AutoModelForCausalLM.from_pretrained(
                base,
                dtype=torch.bfloat16,
                use_safetensors=True,
                attn_implementation=attention.register(),
                **from_files,
            )
        except (OSError, ValueError) as error:
            raise CdraftError(
                f"{base} cannot be loaded as a language model: {str(error).splitlines()[0]}",
                "Give a folder with config.json, tokenizer.json and safetensors files, or run  cdraft models fetch",
            ) from error
        if adapter is not None:
            network = _with_adapter(network, adapter)
        self._network = network.eval()
        self._tokenizer: Any = tokenizer
        self._vocabulary = from_tokenizer(tokenizer, n_vocab=network.config.vocab_size)

    def generate(self, prompts: Sequence[str], *, grammars: Sequence[str], max_tokens: int) -> list[str]:
        """One greedy continuation per prompt, held to its grammar; a row cut off at ``max_tokens`` ends mid-line.

        Raises:
            ValueError: if prompts and grammars do not pair up, or a grammar cannot be read.
        """
        if len(prompts) != len(grammars):
            raise ValueError(f"{len(prompts)} prompts came with {len(grammars)} grammars")
        if not prompts:
            return []
        from llguidance import LLMatcher

        matchers = [LLMatcher(self._vocabulary, grammar, log_level=0) for grammar in grammars]
        for matcher in matchers:
            if matcher.is_error():
                raise ValueError(f"the grammar cannot be read: {matcher.get_error()}")
        rows = self._decode(self._encode(prompts), matchers, max_tokens)
        return [self._tokenizer.decode(row, skip_special_tokens=True) for row in rows]

    def _encode(self, prompts: Sequence[str]) -> list[list[int]]:
        """Token ids of each prompt, as the one message of a user where the base was tuned to follow a chat."""
        if self._tokenizer.chat_template is None:
            return self._tokenizer([f"{prompt}\n" for prompt in prompts])["input_ids"]
        chats = [[{"role": "user", "content": prompt}] for prompt in prompts]
        texts = self._tokenizer.apply_chat_template(chats, tokenize=False, add_generation_prompt=True)
        return self._tokenizer(texts, add_special_tokens=False)["input_ids"]

    def _decode(self, prompts: list[list[int]], matchers: Sequence[LLMatcher], max_tokens: int) -> list[list[int]]:
        import torch

        written: list[list[int]] = [[] for _ in prompts]
        active = list(range(len(prompts)))
        with torch.inference_mode():
            logits, cache, attended, positions = self._read(prompts)
            for left in reversed(range(max_tokens)):
                chosen = self._choose(logits, [matchers[row] for row in active])
                for row, token in zip(active, chosen, strict=True):
                    if not matchers[row].is_stopped():
                        matchers[row].consume_token(token)
                        written[row].append(token)
                going = [i for i, row in enumerate(active) if not matchers[row].is_stopped()]
                if not going or not left:
                    break
                step, positions = torch.tensor(chosen)[:, None], positions + 1
                attended = torch.cat([attended, attended.new_ones(len(active), 1)], dim=1)
                if len(going) <= _LEAVE_AT * len(active):
                    kept = torch.tensor(going)
                    cache.batch_select_indices(kept)
                    step, positions, attended = step[kept], positions[kept], attended[kept]
                    active = [active[i] for i in going]
                logits = self._forward(step, attended, positions, cache)
        return written

    def _read(self, prompts: list[list[int]]) -> Reading:
        """Read the prompts. The common beginning is read once; prompts of similar length are read together.

        Padding stands between the common beginning and the rest, so all rows end together.
        """
        import torch

        shared = _shared_start(prompts)
        config = self._network.config
        logits: list[Tensor] = []
        caches: list[Any] = []
        groups = _by_length(prompts)
        for group in groups:
            rows = [prompts[i] for i in group]
            cache = attention.roomy_cache(config)
            if shared:
                self._forward(*_padded([rows[0][:shared]], 0), cache)
                cache.batch_repeat_interleave(len(rows))
            logits.append(self._forward(*_padded([row[shared:] for row in rows], shared), cache))
            caches.append(cache)
        order = torch.tensor([i for group in groups for i in group]).argsort()
        whole = caches[0] if len(caches) == 1 else attention.joined(caches, shared, config)
        whole.batch_select_indices(order)
        _, attended, positions = _padded([row[shared:] for row in prompts], shared)
        return Reading(torch.cat(logits)[order], whole, attended, positions[:, -1:])

    def _forward(self, ids: Tensor, attended: Tensor, positions: Tensor, cache: object) -> Tensor:
        """Logits after the last token of each row, shape ``(rows, vocabulary)``; ``cache`` takes up what was read."""
        output = self._network(
            input_ids=ids,
            attention_mask=attended,
            position_ids=positions,
            cache=cache,
            use_cache=True,
            logits_to_keep=1,
        )
        return output.logits[:, -1]

    def _choose(self, logits: Tensor, matchers: Sequence[LLMatcher]) -> list[int]:
        """The likeliest token of each row among those that its grammar allows; the end for a row that is done."""
        import torch
        from llguidance.numpy import allocate_token_bitmask, fill_next_token_bitmask

        width = logits.shape[1]
        masks = allocate_token_bitmask(len(matchers), width)
        for i, matcher in enumerate(matchers):
            fill_next_token_bitmask(matcher, masks, i)
        forbidden = torch.tensor(_unpacked(masks, width) == 0)
        return [int(token) for token in logits.masked_fill_(forbidden, float("-inf")).argmax(dim=1)]


def _unpacked(masks: NDArray[np.int32], width: int) -> NDArray[np.uint8]:
    """Bitmasks of 32-bit words as one byte per token, shape ``(rows, width)``."""
    import numpy as np

    return np.unpackbits(masks.view(np.uint8), axis=1, bitorder="little")[:, :width]


def _shared_start(rows: list[list[int]]) -> int:
    """How many tokens all rows begin with, less than any row has."""
    shortest = min(map(len, rows)) - 1
    return next((i for i in range(shortest) if len({row[i] for row in rows}) > 1), shortest)


def _by_length(rows: list[list[int]]) -> list[list[int]]:
    """Places of rows in groups of like length, longest first: padding is read like any token, and as slowly."""
    groups: list[list[int]] = []
    for i in sorted(range(len(rows)), key=lambda i: (-len(rows[i]), i)):
        if groups and len(rows[i]) >= _ALIKE * len(rows[groups[-1][0]]):
            groups[-1].append(i)
        else:
            groups.append([i])
    return groups


def _padded(rows: list[list[int]], before: int) -> tuple[Tensor, Tensor, Tensor]:
    """Ids ``(rows, longest)``, the mask over them and the ``before`` tokens in front, and each token's place."""
    import torch

    longest = max(map(len, rows))
    gaps = [longest - len(row) for row in rows]
    ids = torch.tensor([[0] * gap + row for gap, row in zip(gaps, rows, strict=True)])
    attended = torch.tensor([[1] * before + [0] * gap + [1] * (longest - gap) for gap in gaps])
    positions = (attended.cumsum(1) - 1).clamp(min=0)[:, before:]
    return ids, attended, positions


def _free_cores() -> int:
    """Cores that no other process keeps busy, at least one; where that cannot be seen, all.

    Threads wait for the slowest of them at each of thousands of small steps: one that shares its core with another
    process makes all of them slower than a single thread would be. How many there are changes no byte of the text.
    """
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    running: list[int] = []
    for _ in range(5):
        try:
            fields = Path("/proc/loadavg").read_text(encoding="ascii").split()
        except OSError:
            return cores
        running.append(int(fields[3].partition("/")[0]) - 1)  # without this one
        time.sleep(0.02)
    return max(1, min(cores, cores - sorted(running)[2]))


def _with_adapter(network: Network, adapter: Path) -> Network:
    """The network with a LoRA adapter merged into its weights.

    A plain one is merged here, which spares the seconds that importing peft takes; any other kind by peft.
    """
    try:
        config = json.loads((adapter / "adapter_config.json").read_text(encoding="utf-8"))
        if all(not config.get(key) for key in _NOT_PLAIN) and config.get("bias", "none") == "none":
            _merge(network, adapter, config["lora_alpha"] / config["r"])
            return network
        peft: Any = import_module("peft")  # without types
        return peft.PeftModel.from_pretrained(network, str(adapter), local_files_only=True).merge_and_unload()
    except (OSError, ValueError, RuntimeError, KeyError, AttributeError) as error:
        raise CdraftError(
            f"The adapter at {adapter} does not fit this base model: {str(error).splitlines()[0]}",
            "Give the folder of an adapter that was trained for this base model.",
        ) from error


def _merge(network: Network, adapter: Path, scale: float) -> None:
    """Add ``scale`` · B·A to the weight of each layer that the adapter has a pair (A, B) for, in float32."""
    import torch

    load_file: Any = import_module("safetensors.torch").load_file
    tensors: dict[str, Tensor] = load_file(adapter / "adapter_model.safetensors")
    with torch.no_grad():
        for name, down in tensors.items():
            if not name.endswith("lora_A.weight"):
                continue
            up = tensors[name.replace("lora_A", "lora_B")]
            layer = name.removeprefix("base_model.model.").removesuffix(".lora_A.weight")
            weight: Tensor = network.get_submodule(layer).weight
            weight.copy_(weight.float() + scale * (up.float() @ down.float()))


def _named(folder: Path) -> str:
    """The folder's name and the digest of its weights, shortened: "smollm2-135m-instruct@1f2e3d4c"."""
    weights = sorted(folder.glob("*.safetensors"))
    digests = "".join(digest(file) for file in weights)
    return f"{folder.name}@{digest(digests.encode())[:8]}" if len(weights) != 1 else f"{folder.name}@{digests[:8]}"

"""A Generator on a local causal language model, with a LoRA adapter if one is given; no network, no account.

Prompts are decoded greedily in one batch. Before each choice llguidance says which tokens keep a row inside its
grammar, and all others are ruled out. Rows that are done leave the batch, so the last ones do not wait for them.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from compliance_llm.errors import CdraftError
from compliance_llm.files import digest

logger = logging.getLogger(__name__)

_LEAVE_AT = 0.75  # rows that are done leave once fewer than this share of the batch is still being written


class LocalGenerator:
    """A Generator on a folder of weights (safetensors) that transformers can load as a causal language model."""

    def __init__(self, base: Path, *, adapter: Path | None = None, threads: int | None = None) -> None:
        """Load ``base`` in bfloat16 and merge ``adapter`` into it; ``threads`` None leaves torch's own choice.

        Raises:
            CdraftError: if the folder holds no weights, or the adapter was not made for this base.
        """
        self.name = _named(base) + (f"+{_named(adapter)}" if adapter else "")
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        import torch
        from llguidance.hf import from_tokenizer
        from transformers import AutoModelForCausalLM, AutoTokenizer
        from transformers.utils import logging as chatter

        chatter.set_verbosity_error()
        chatter.disable_progress_bar()
        if threads is not None:
            torch.set_num_threads(threads)
        try:
            tokenizer: Any = AutoTokenizer.from_pretrained(base, local_files_only=True)
            network: Any = AutoModelForCausalLM.from_pretrained(base, dtype=torch.bfloat16, local_files_only=True)
        except (OSError, ValueError) as error:
            raise CdraftError(
                f"{base} cannot be loaded as a language model: {str(error).splitlines()[0]}",
                "Name a folder with config.json, tokenizer.json and safetensors, or run  cdraft models fetch",
            ) from error
        if adapter is not None:
            network = _with_adapter(network, adapter)
        self._network = network.eval()
        self._tokenizer = tokenizer
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

    def _decode(self, prompts: list[list[int]], matchers: list[Any], max_tokens: int) -> list[list[int]]:
        import torch

        written: list[list[int]] = [[] for _ in prompts]
        active = list(range(len(prompts)))
        step, attention = _left_padded(prompts)
        positions = (attention.cumsum(1) - 1).clamp(min=0)
        cache: Any = None
        with torch.inference_mode():
            for _ in range(max_tokens):
                output = self._network(
                    input_ids=step,
                    attention_mask=attention,
                    position_ids=positions,
                    past_key_values=cache,
                    use_cache=True,
                    logits_to_keep=1,
                )
                cache = output.past_key_values
                chosen = self._choose(output.logits[:, -1], [matchers[row] for row in active])
                for row, token in zip(active, chosen, strict=True):
                    if not matchers[row].is_stopped():
                        matchers[row].consume_token(token)
                        written[row].append(token)
                going = [i for i, row in enumerate(active) if not matchers[row].is_stopped()]
                if not going:
                    break
                step, positions = torch.tensor(chosen)[:, None], positions[:, -1:] + 1
                attention = torch.cat([attention, attention.new_ones(len(active), 1)], dim=1)
                if len(going) <= _LEAVE_AT * len(active):
                    kept = torch.tensor(going)
                    cache.batch_select_indices(kept)
                    step, positions, attention = step[kept], positions[kept], attention[kept]
                    active = [active[i] for i in going]
        return written

    def _choose(self, logits: Any, matchers: list[Any]) -> list[int]:
        """The likeliest token of each row among those that its grammar allows; the end for a row that is done."""
        import torch
        from llguidance.numpy import allocate_token_bitmask, fill_next_token_bitmask

        width = logits.shape[1]
        masks = allocate_token_bitmask(len(matchers), width)
        for i, matcher in enumerate(matchers):
            fill_next_token_bitmask(matcher, masks, i)
        bits = torch.from_numpy(_unpacked(masks, width))
        return logits.masked_fill_(bits == 0, float("-inf")).argmax(dim=1).tolist()


def _unpacked(masks: Any, width: int) -> Any:
    """Bitmasks of 32-bit words as one byte per token, shape ``(rows, width)``."""
    import numpy as np

    return np.unpackbits(masks.view(np.uint8), axis=1, bitorder="little")[:, :width]


def _left_padded(prompts: list[list[int]]) -> tuple[Any, Any]:
    """Token ids and attention mask of shape ``(rows, longest)``; padding comes first, so every row ends together."""
    import torch

    longest = max(map(len, prompts))
    ids = torch.tensor([[0] * (longest - len(row)) + row for row in prompts])
    attention = torch.tensor([[0] * (longest - len(row)) + [1] * len(row) for row in prompts])
    return ids, attention


def _with_adapter(network: Any, adapter: Path) -> Any:
    from peft import PeftModel

    try:
        return PeftModel.from_pretrained(network, str(adapter), local_files_only=True).merge_and_unload()
    except (OSError, ValueError, RuntimeError) as error:
        raise CdraftError(
            f"The adapter at {adapter} cannot be laid over this base: {str(error).splitlines()[0]}",
            "Name the folder of an adapter that was trained for this base.",
        ) from error


def _named(folder: Path) -> str:
    """The folder's name and the digest of its weights, shortened: "smollm2-135m-instruct@1f2e3d4c"."""
    weights = sorted(folder.glob("*.safetensors"))
    digests = "".join(digest(file) for file in weights)
    return f"{folder.name}@{digest(digests.encode())[:8]}" if len(weights) != 1 else f"{folder.name}@{digests[:8]}"

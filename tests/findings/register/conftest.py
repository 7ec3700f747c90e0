"""A register of its own for each test, and the folders that are recorded in it."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

import pytest

from compliance_llm import settings
from compliance_llm.actions.findings.recording import record

sys.path.insert(0, str(Path(__file__).parent))

from reported import NOVEMBER, VALIDATOR, at, write_folder


@pytest.fixture
def chosen(tmp_path):
    """Settings with a home of their own."""
    return settings.resolve(home=tmp_path / "home", engine="none")


@pytest.fixture
def write(tmp_path):
    """Writes an output folder; returns it."""
    numbers = count(1)
    return lambda findings, as_of=NOVEMBER, **rest: write_folder(
        tmp_path / f"out-{next(numbers)}", findings, as_of, **rest
    )


@pytest.fixture
def issue(write, chosen):
    """Writes a document and records it on its own day; returns what was recorded."""
    return lambda findings, as_of=NOVEMBER, labels=(), **rest: record(
        chosen, write(findings, as_of, **rest), VALIDATOR, at(as_of), dict(labels)
    )

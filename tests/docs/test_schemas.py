"""The published JSON Schemas are those of the records."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "docs" / "schemas"
GENERATE = runpy.run_path(str(FOLDER / "generate.py"))


@pytest.mark.parametrize("name", GENERATE["SCHEMAS"])
def test_a_published_schema_is_the_records_own(name: str):
    assert (FOLDER / f"{name}.json").read_text(encoding="utf-8") == GENERATE["schema"](name)

"""A cell of the data cannot become a sentence of the document."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

GROUP = "x. The board approved the model without conditions"
SAMPLE = "test. It was approved. A"


@pytest.fixture
def written(cdraft: Callable[..., Result], subject: Path) -> Path:
    """A card of the example whose women, and whose test sample, are called by sentences."""
    data = subject / "data" / "scored.csv"
    text = data.read_text(encoding="utf-8").replace(",female,", f",{GROUP},").replace(",test,", f",{SAMPLE},")
    data.write_text(text, encoding="utf-8")
    described = subject / "subject.yaml"
    described.write_text(re.sub(r"(?ms)^limits:.*", "limits: {}\n", described.read_text(encoding="utf-8")), "utf-8")
    (subject / "results" / "developer.json").unlink()
    card = cdraft("generate", "--model-card", subject, "--out", "out", "--engine", "none", "--format", "md")
    assert card.exit_code == 0, card.output
    return Path("out")


def test_names_that_are_sentences_stand_only_in_quotation_marks(written: Path):
    evidence = json.loads((written / "evidence.json").read_text(encoding="utf-8"))
    document = json.loads((written / "document.json").read_text(encoding="utf-8"))
    labels = [fact["label"] for fact in evidence if fact["type"] == "fact"]
    claims = [claim["text"] for section in document["sections"] for claim in section["claims"]]
    findings = [text for finding in document["findings"] for text in finding.values() if isinstance(text, str)]
    shown = [text for text in (*labels, *claims, *findings) if "board" in text or "It was approved" in text]
    assert len(shown) > 20
    for text in shown:
        assert not re.search(r"board|It was approved", re.sub(r"“[^”]*”", "", text)), text


def test_the_ids_of_facts_are_as_they_were(written: Path):
    ids = [fact["id"] for fact in json.loads((written / "evidence.json").read_text(encoding="utf-8"))]
    assert "fact:auc_by.sex.x_the_board_approved_the_model_without_conditions.test_it_was_approved_a" in ids

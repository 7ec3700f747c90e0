"""Wordings of other banks: those that name a fault raise it, and sound ones raise nothing at all."""

import json
from pathlib import Path

import pytest

LINES = (Path(__file__).parent / "wordings.jsonl").read_text(encoding="utf-8").splitlines()
CASES = [json.loads(line) for line in LINES]
METHOD = {"features": 11, "target": "90 days past due within 12 months"}
APPROVED = {"by": "Committee", "date": "2026-03-26", "version": "2.0", "decision": "approved"}
OF_METHOD = ("target_conflict", "input_count_conflict")


def declared(kind):
    """What subject.yaml has, where the fault lies beside it."""
    return {
        **({"approvals": (APPROVED,)} if kind.startswith("approved") else {}),
        **({"method": METHOD} if kind in OF_METHOD else {}),
        **({"monitoring": {"frequency": "quarterly"}} if kind == "monitoring_stale" else {}),
    }


@pytest.mark.parametrize("case", [it for it in CASES if it["raises"]], ids=lambda it: str(it["papers"])[:60])
def test_a_fault_in_other_words_is_raised(raised, case):
    in_a_paper = isinstance(case["papers"], dict) and "approval.md" in case["papers"]
    assert case["raises"] in raised(case["papers"], **({} if in_a_paper else declared(case["raises"])))


@pytest.mark.parametrize("case", [it for it in CASES if not it["raises"]], ids=lambda it: str(it["papers"])[:60])
def test_sound_papers_raise_nothing(raised, case):
    assert not raised(case["papers"], approvals=(APPROVED,), method=METHOD)

"""Findings, Facts and output folders as ``cdraft generate`` writes them, as small as a test needs."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path

from compliance_llm.records import Citation, Fact, Finding, Limit, Passage

NOVEMBER, JANUARY, MARCH = date(2026, 11, 22), date(2027, 1, 10), date(2027, 3, 1)
OWNER, DEVELOPER, VALIDATOR = "Jane Doe, Retail Risk", "Credit Analytics", "Model Validation"
CLAUSE = "meridel-mrp:18.7:p1"


def at(day: date) -> datetime:
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC)


def fact(name="auc.test", value=0.65, verdict="fail", floor=0.7, **rest):
    content = {
        "id": f"fact:{name}",
        "label": "AUC on the test sample",
        "value": value,
        "verdict": verdict,
        "limit": None if floor is None else Limit(min=floor, authority="policy", source="Policy, clause 7.6"),
        "source": "s",
        "computed_by": "t@1",
    }
    return Fact.model_validate(content | rest)


def finding(number="F-01", cites=("fact:auc.test",), severity="high", topic="auc", **rest):
    content = {
        "id": number,
        "title": "The AUC breaches its limit",
        "condition": "The AUC on the test sample is 0.650.",
        "criteria": "Policy, clause 7.6",
        "effect": "Decisions are weaker than approved.",
        "recommendation": "The owner redevelops the score.",
        "severity": severity,
        "severity_basis": "Graded high.",
        "topic": topic,
        "due": date(2027, 1, 21),
        "as_of": NOVEMBER,
        "citations": tuple(Citation(evidence=id) for id in (*cites, CLAUSE)),
    }
    return Finding.model_validate(content | rest)


def gap(number="F-02", obligations=("meridel-mrp/14.1/monitoring-plan",), **rest):
    words = {"title": "Not on file: a monitoring plan", "topic": "ongoing-monitoring"}
    return finding(number, obligations, **(words | rest))


def passage(id, instrument):
    return Passage(id=id, instrument=instrument, citation="Rules of the Board", pointer="1", text="A rule.")


def write_folder(out, findings, as_of=NOVEMBER, facts=None, subject="score", **about) -> Path:
    """Writes an output folder; returns it."""
    out.mkdir()
    told = [it.as_json() for it in findings]
    described = {
        "id": subject,
        "name": "Consumer score",
        "version": "1.0",
        "kind": "credit",
        "owner": OWNER,
        "developer": DEVELOPER,
        "validator": VALIDATOR,
        "jurisdictions": ["us"],
        "digest": "d",
    }
    header = {"kind": "findings", "as_of": as_of.isoformat(), "subject": described | about, "findings": told}
    evidence = [it.as_json() for it in ([fact()] if facts is None else facts)]
    for name, content in (("document", header), ("findings", told), ("evidence", evidence)):
        (out / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    return out

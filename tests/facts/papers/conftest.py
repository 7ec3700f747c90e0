"""The papers of a small bank's model, as files in a folder, and the types of message that they raise."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from compliance_llm.analysis.messages import approval
from compliance_llm.analysis.messages import governance as people
from compliance_llm.analysis.messages import papers as messages
from compliance_llm.analysis.view import View
from compliance_llm.facts.governance import as_of_fact, governance, told
from compliance_llm.facts.papers import paper_facts
from compliance_llm.records import Materiality, ScoredData, Subject, SubjectData
from compliance_llm.subject.documents import documents_of

AS_OF = date(2026, 11, 30)
Papers = str | Mapping[str, str]


def subject_of(folder: Path, **changes: Any) -> Subject:
    """A subject that declares little; ``changes`` replace keys."""
    given = {
        "id": "loan-score",
        "name": "Loan score",
        "version": "2.0",
        "kind": "credit",
        "purpose": "Ranks loan applications.",
        "jurisdictions": ("uk",),
        "materiality": Materiality(level="medium", basis="few loans"),
        "data": SubjectData(scored=ScoredData(path="scored.csv", score="pd", outcome="bad")),
        **changes,
    }
    return Subject(**given, folder=folder)


@pytest.fixture
def raised(tmp_path: Path) -> Callable[..., set[str]]:
    """Names of the types of message that papers raise on a day; one text alone stands in ``note.md``."""

    def raised(
        papers: Papers,
        *,
        as_of: date = AS_OF,
        spans: Mapping[str, tuple[str, str]] | None = None,
        scored_before: int = 0,
        **changes: Any,
    ) -> set[str]:
        (tmp_path / "documents").mkdir()
        files = {"note.md": papers} if isinstance(papers, str) else papers
        for name, text in files.items():
            (tmp_path / "documents" / name).write_text(text, encoding="utf-8")
        subject = subject_of(tmp_path, **changes)
        days = [
            told(f"{end}_day.{sample}", "day", day, "scored.csv")
            for sample, span in (spans or {}).items()
            for end, day in zip(("first", "last"), span, strict=True)
        ]
        if scored_before:
            name = "governance.used_before_approval.production"
            days.append(told(name, "cases", scored_before, "scored.csv", unit="cases", n=900, sample="production"))
        passages = documents_of(subject).passages
        facts = [as_of_fact(as_of), *days, *governance(subject, None, passages), *paper_facts(subject, passages)]
        view = View(facts)
        found = [
            (kind, it)
            for kind in (*messages.TYPES, approval.BEFORE, approval.SCORED_BEFORE, people.NOT_INDEPENDENT)
            for it in kind.find(view)
        ]
        assert all(re.fullmatch(r"[\w.]*", it.key) for _, it in found)
        for kind, it in found:
            assert kind.say(it)
            assert kind.advice is not None or kind.polarity != "bad"
            assert kind.advice is None or all((kind.advice.title(it), kind.advice.effect(it)))
        return {kind.name for kind, _ in found}

    return raised

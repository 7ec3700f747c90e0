"""The findings of a subject's folder, without a document around them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from compliance_llm import settings, wiring, workflow
from compliance_llm.records import Finding
from compliance_llm.subject import read_subject


def findings_of(chosen: settings.Settings, as_of: date | None = None) -> Callable[[Path], tuple[Finding, ...]]:
    """A function from a folder to its Findings under the settings, on a day; the corpus is read once."""
    day = as_of or date.today()
    corpus = wiring.of_documents(chosen, wiring.readable(chosen, wiring.whole_corpus(chosen)))
    policy, yardsticks = wiring.policy(chosen, corpus.applicable(day, None)), wiring.yardsticks()

    def found(folder: Path) -> tuple[Finding, ...]:
        subject = read_subject(folder)
        battery = workflow.establish(subject, policy, yardsticks, as_of=day, scorer=wiring.scorer(subject))
        return workflow.find(subject, battery, corpus, policy, day)

    return found

"""Columns that the papers describe as filled after the decision: "longest delay on the lease up to the extract"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from compliance_llm.facts.naming import named
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage

_LATER = Pattern(
    r"\b(?:up to the (?:extract|snapshot|reading|cut-?off)|at (?:the )?(?:extract|snapshot)|after (?:the )?(?:decision|"
    r"approval|opening|signing|booking|start|disbursement|payment|alert|review)|over the (?:life|term)|so far|to date|"
    r"since (?:the )?(?:decision|opening|start|signing)|in the first \d+ (?:days|months)|during the (?:loan|lease|"
    r"contract|first))\b",
    re.I,
)


def described_late(columns: Mapping[str, str], documents: Sequence[Passage]) -> Iterator[Fact]:
    """For each column, by name → its name in ids, the first line that describes it as filled later."""
    for column, slug in columns.items():
        name = re.compile(rf"(?<![\w]){re.escape(column)}(?![\w])")
        told = next((it for it in documents if name.search(it.text) and _LATER.search(it.text)), None)
        if told is not None:
            yield Fact(
                id=f"fact:described_late.{slug}",
                label=f"description of {named(column)} in the papers",
                value=told.text,
                unit="text",
                method="lines that name the column, with words for a time after the decision",
                origin="relied_on",
                source=told.id,
                computed_by="described_late@1",
            )

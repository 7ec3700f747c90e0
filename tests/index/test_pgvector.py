"""PostgreSQL: exactly the ranking of the files, nothing encoded twice, one index at a time, errors in two lines."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence

import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main
from compliance_llm.errors import CdraftError
from compliance_llm.index import build_index
from compliance_llm.ports import Encoder
from compliance_llm.records import Passage
from compliance_llm.testing import HashEncoder

psycopg = pytest.importorskip("psycopg", reason="needs psycopg (extra server)")

from compliance_llm.adapters.search import pgvector_index  # noqa: E402
from compliance_llm.adapters.search.pgvector_index import PgvectorIndex, build_pgvector  # noqa: E402
from compliance_llm.adapters.search.postgres import Database  # noqa: E402


class Counting(HashEncoder):
    def __init__(self) -> None:
        super().__init__(16)
        self.seen: list[str] = []

    def encode(self, texts):
        self.seen += texts
        return super().encode(texts)


def passages(numbers: range) -> list[Passage]:
    return [
        Passage(id=f"{n:04}", instrument="m", citation="", pointer="", text=f"owner {n} answers {n % 7} times {n % 7}")
        for n in numbers
    ]


def build(evidence: Sequence[Passage], encoder: Encoder | None, address: str, corpus: str = "digest") -> PgvectorIndex:
    for _ in build_pgvector(evidence, encoder, Database(address), corpus):
        pass
    return PgvectorIndex(Database(address), encoder, corpus)


def ask(address: str, query: str) -> list[tuple]:
    with psycopg.connect(address, autocommit=True) as connection:
        found = connection.execute(query)
        return found.fetchall() if found.description else []


def test_scores_of_words_and_meaning_are_those_of_the_files_to_the_last_bit(postgres):
    kept, plain = (make(passages(range(300))) for make in (lambda e: build(e, HashEncoder(), postgres), in_memory))
    for query in ("owner 7", "owner times times 5", "answers", "299 3 3"):
        for among in (None, frozenset(f"{n:04}" for n in range(0, 300, 7))):
            found, expected = (it.search(query, k=300, among=among or it.ids) for it in (kept, plain))
            assert [(it.id, it.bm25, it.cosine) for it in found] == [(it.id, it.bm25, it.cosine) for it in expected]
            assert [it.score for it in found] == pytest.approx([it.score for it in expected], abs=1e-9)


def in_memory(evidence):
    return build_index(evidence, HashEncoder(), None, "digest")


def test_a_second_build_encodes_only_what_is_new(postgres):
    build(passages(range(50)), Counting(), postgres, "old")
    encoder = Counting()
    index = build(passages(range(20, 60)), encoder, postgres, "new")
    assert len(encoder.seen) == 10
    assert list(index.ids) == [f"{n:04}" for n in range(20, 60)]
    assert "0019" not in index.ids
    assert "0059" in index.ids


def test_an_index_of_the_old_corpus_stays_searchable(postgres):
    old = build(passages(range(5)), None, postgres, "old")
    build(passages(range(9)), None, postgres, "new")
    assert len(old.search("owner", k=9, among=old.ids)) == 5


def test_the_oldest_of_many_indexes_are_dropped(postgres):
    for n in range(pgvector_index.KEPT + 2):
        build(passages(range(2)), None, postgres, f"corpus {n}")
    assert ask(postgres, "SELECT count(*) FROM cdraft.built") == [(pgvector_index.KEPT,)]
    assert ask(postgres, "SELECT count(DISTINCT built) FROM cdraft.word") == [(pgvector_index.KEPT,)]
    with pytest.raises(CdraftError, match=r"no index without an encoder for this version.*\n.*cdraft index build"):
        PgvectorIndex(Database(postgres), None, "corpus 0")


def test_who_searches_sees_the_old_index_until_the_new_one_is_whole(postgres):
    index = build(passages(range(10)), None, postgres)
    steps = build_pgvector(passages(range(20)), None, Database(postgres), "digest")
    next(steps)
    assert len(index.search("owner", k=99, among=index.ids)) == 10
    steps.close()
    assert len(index.search("owner", k=99, among=index.ids)) == 10
    build(passages(range(20)), None, postgres)
    assert len(index.search("owner", k=99, among=index.ids)) == 20


BUILD = """
import sys
from compliance_llm.adapters.search import pgvector_index
from compliance_llm.adapters.search.postgres import Database
from compliance_llm.records import Passage
from compliance_llm.testing import HashEncoder
pgvector_index.STEP = 16
many = [
    Passage(id=f"{n:04}", instrument="m", citation="", pointer="", text=f"owner {n} answers {n % 7} times {n % 7}")
    for n in range(400)
]
for report in pgvector_index.build_pgvector(many, HashEncoder(16), Database(sys.argv[1]), "new"):
    print(report.stage, report.done, flush=True)
"""


@pytest.mark.parametrize("moment", ["encoding 16", "encoding 208", "encoding 400", "writing 400"])
def test_a_build_killed_at_any_moment_leaves_the_index_and_its_work(postgres, moment):
    index = build(passages(range(10)), Counting(), postgres)
    process = subprocess.Popen([sys.executable, "-c", BUILD, postgres], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    while (line := process.stdout.readline().strip()) != moment:
        assert line, f"the build ended before {moment!r}"
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()
    assert len(index.search("owner", k=99, among=index.ids)) == 10
    encoder = Counting()
    again = build(passages(range(400)), encoder, postgres, "new")
    assert len(encoder.seen) <= 400 - int(moment.split()[1])
    assert len(again.search("owner", k=999, among=again.ids)) == 400


def test_builds_at_the_same_time_end_in_one_index(postgres):
    errors: list[BaseException] = []

    def run() -> None:
        try:
            build(passages(range(200)), HashEncoder(16), postgres)
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    assert ask(postgres, "SELECT count(*) FROM cdraft.built") == [(1,)]
    assert ask(postgres, "SELECT count(*) FROM cdraft.evidence") == [(200,)]


def test_a_search_goes_on_after_the_connection_broke(postgres):
    index = build(passages(range(10)), None, postgres)
    ask(
        postgres,
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = 'postgres'",
    )
    assert len(index.search("owner", k=3, among=index.ids)) == 3


def test_tables_of_another_version_are_refused_and_left_alone(postgres):
    build(passages(range(3)), None, postgres)
    ask(postgres, "UPDATE cdraft.version SET version = 'cdraft/postgres@0'")
    with pytest.raises(CdraftError, match=r"version 'cdraft/postgres@0'.*\n.*DROP SCHEMA"):
        Database(postgres)
    assert ask(postgres, "SELECT count(*) FROM cdraft.evidence") == [(3,)]


def test_an_index_by_another_encoder_is_not_taken_for_this_one(postgres):
    build(passages(range(3)), HashEncoder(16), postgres)
    with pytest.raises(CdraftError, match="no index with hash-32"):
        PgvectorIndex(Database(postgres), HashEncoder(32), "digest")


def test_an_empty_database_says_what_to_type(postgres):
    with pytest.raises(CdraftError, match="cdraft index build"):
        PgvectorIndex(Database(postgres), None, "digest")


@pytest.mark.parametrize("address", ["postgresql://someone:secret@127.0.0.1:1/none", "postgresql://[", "mysql://here"])
def test_an_address_where_no_database_is_is_told_in_two_lines_without_the_password(address):
    with pytest.raises(CdraftError) as caught:
        Database(address)
    assert len(str(caught.value).splitlines()) == 2
    assert "secret" not in str(caught.value)


def test_a_user_without_the_rights_is_told_so_in_two_lines(postgres):
    ask(postgres, "DROP ROLE IF EXISTS reader")
    ask(postgres, "CREATE ROLE reader LOGIN")
    with pytest.raises(CdraftError, match=r"refused: permission denied.*\n.*administrator"):
        build(passages(range(3)), None, postgres.replace("postgres:@", "reader:@"))
    index = build(passages(range(3)), None, postgres)
    ask(postgres, "GRANT USAGE ON SCHEMA cdraft TO reader; GRANT SELECT ON ALL TABLES IN SCHEMA cdraft TO reader")
    reading = PgvectorIndex(Database(postgres.replace("postgres:@", "reader:@")), None, "digest")
    assert reading.search("owner", k=3, among=reading.ids) == index.search("owner", k=3, among=index.ids)
    ask(postgres, "DROP OWNED BY reader; DROP ROLE reader")


def test_commands_keep_the_index_where_the_settings_say(postgres, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CDRAFT_INDEX_URL", postgres)
    run = lambda *words: CliRunner().invoke(main, ["--home", str(tmp_path / "home"), "index", *words])  # noqa: E731
    assert "not built yet" in run("status", "--engine", "none").stdout
    found = run("search", "independent validation", "-k", "5", "--engine", "none", "--json")
    assert found.exit_code == 0, found.output
    assert json.loads(run("status", "--engine", "none", "--json").stdout)["evidence"] > 1000
    assert "in PostgreSQL" in run("build", "--engine", "none").stdout
    assert not (tmp_path / "home" / "index").exists()
    monkeypatch.delenv("CDRAFT_INDEX_URL")
    assert run("search", "independent validation", "-k", "5", "--engine", "none", "--json").stdout == found.stdout

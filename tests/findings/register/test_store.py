"""The register as a file: nothing in it is changed, and nothing half-written stays after a kill."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from reported import MARCH, NOVEMBER, VALIDATOR, at, finding, gap, write_folder

from compliance_llm import settings
from compliance_llm.actions.findings.reading import Wanted, listed
from compliance_llm.actions.findings.recording import record
from compliance_llm.errors import CdraftError
from compliance_llm.findings.register.store import FILE, reading, writing

TABLES = ("documents", "findings", "events")


@pytest.fixture
def file(issue, chosen) -> Path:
    """A register with two findings."""
    issue([finding(), gap()])
    return chosen.home / FILE


@contextmanager
def opened(file) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        yield connection


def ids(chosen):
    return [it.id for it in listed(chosen, Wanted(closed=True), MARCH)]


def told(chosen):
    """The problem that a reader is told of."""
    with pytest.raises(CdraftError) as error:
        ids(chosen)
    assert len(str(error.value).splitlines()) == 2
    return error.value.problem


@pytest.mark.parametrize("table", TABLES)
def test_the_database_itself_refuses_to_change_or_delete_a_row(file, table):
    with opened(file) as connection:
        for statement in (f"UPDATE {table} SET number = 99", f"DELETE FROM {table}"):
            with pytest.raises(sqlite3.IntegrityError, match=f"rows of {table} are never"):
                connection.execute(statement)


@pytest.mark.parametrize("table", TABLES)
def test_the_database_itself_refuses_to_replace_a_row(file, table):
    with opened(file) as connection:
        with pytest.raises(sqlite3.IntegrityError, match=f"rows of {table} are never replaced"):
            connection.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1")
        numberless = {
            "documents": "100 + number, digest, subject, kind, as_of, at, who",
            "findings": "100, subject, key",
        }
        if table in numberless:
            with pytest.raises(sqlite3.IntegrityError, match=f"rows of {table} are never replaced"):
                connection.execute(f"INSERT OR REPLACE INTO {table} SELECT {numberless[table]} FROM {table} LIMIT 1")


def test_nothing_is_recorded_without_a_name_and_a_reason(file):
    with opened(file) as connection:
        for column in ("who", "why"):
            values = {"who": "'x'", "why": "'x'"} | {column: "'  '"}
            row = f"9, 1, 'closed', '2027-01-01', '2027-01-01', {values['who']}, {values['why']}, '{{}}', 'd'"
            with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
                connection.execute(f"INSERT INTO events VALUES ({row})")


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE events SET who = 'Someone Else' WHERE number = 1",
        "UPDATE events SET day = '2020-01-01' WHERE number = 2",
        "UPDATE events SET detail = replace(detail, '2027-01-21', '2028-01-21')",
        "DELETE FROM events WHERE number = 1",
    ],
)
def test_an_event_altered_behind_the_back_of_the_register_is_noticed(file, chosen, change):
    with opened(file) as connection:
        for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(change)
    assert "is damaged: event" in told(chosen)


def test_a_change_that_fails_in_the_middle_leaves_nothing(file, chosen):
    before = ids(chosen)

    def half() -> None:
        with writing(chosen.home) as register:
            register.add_finding("score", "half")
            raise KeyError

    with pytest.raises(KeyError):
        half()
    assert ids(chosen) == before
    with reading(chosen.home) as register:
        assert len(register.documents()) == 1


def forked(work) -> int:
    """Does ``work`` in a process of its own; returns its id."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            work()
            status = 0
        finally:
            os._exit(status)
    return child


def write_on(home, out, start, pipe):
    """Records a document of five findings for each day, and tells the number of each that is recorded."""
    chosen = settings.resolve(home=home, engine="none")
    for n in range(start, start + 10_000):
        raised = [finding(f"F-{i:02}", (f"fact:run{n % 3}_test{i}",)) for i in range(1, 6)]
        day = NOVEMBER + timedelta(n)
        folder = write_folder(out / f"{n}-{os.getpid()}", raised, day, facts=[])
        record(chosen, folder, VALIDATOR, at(day), {})
        os.write(pipe, f"{n}\n".encode())


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a kill is made with fork")
def test_a_kill_at_any_moment_loses_nothing_that_was_recorded_and_keeps_no_half_document(tmp_path):
    home, out = tmp_path / "home", tmp_path / "out"
    out.mkdir()
    moments, done, kills = random.Random(7), 0, 0
    while done < 25 or kills < 25:
        kills += 1
        told_by, tells = os.pipe()
        child = forked(lambda begin=done, pipe=tells: write_on(home, out, begin, pipe))
        os.close(tells)
        time.sleep(moments.uniform(0.0, 0.02 + kills / 500))  # longer and longer, so that a slow machine gets there
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        with os.fdopen(told_by) as pipe:
            acknowledged = [int(line) for line in pipe.read().split()]
        recorded = recorded_in(home)
        assert recorded == dict.fromkeys(range(len(recorded)), 5)
        assert max(acknowledged, default=-1) < len(recorded) <= max(acknowledged, default=done - 1) + 2
        done = len(recorded)


def recorded_in(home) -> dict[int, int]:
    """By number of the document, how many of its findings the register holds."""
    if not (home / FILE).exists():
        return {}
    with opened(home / FILE) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        if not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            return {}  # killed before the first change was whole
    with reading(home) as register:
        raised = Counter(it.day for it in register.events() if it.detail.kind in ("issued", "seen_again"))
        return {(it.as_of - NOVEMBER).days: raised[it.as_of] for it in register.documents()}


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs several processes")
def test_runs_that_make_the_register_at_once_all_record(tmp_path):
    for attempt in range(10):
        chosen = settings.resolve(home=tmp_path / f"home-{attempt}", engine="none")
        names = [f"model-{attempt}-{n}" for n in range(3)]
        folders = [write_folder(tmp_path / name, [finding()], subject=name) for name in names]
        children = [
            forked(lambda it=it, chosen=chosen: record(chosen, it, VALIDATOR, at(NOVEMBER), {})) for it in folders
        ]
        assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0, 0]
        assert ids(chosen) == ["F-0001", "F-0002", "F-0003"]


def test_a_register_that_another_run_is_writing_is_told_after_a_while(file, chosen):
    with opened(file) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CdraftError, match="is in use by another command"), writing(chosen.home, wait=0.05):
            pass
        assert ids(chosen) == ["F-0001", "F-0002"]  # readers are not kept waiting


def test_a_file_that_is_no_database_is_told_and_left_as_it_is(chosen, write):
    chosen.home.mkdir()
    (chosen.home / FILE).write_text("these are my notes, " * 100)
    assert "is damaged" in told(chosen)
    with pytest.raises(CdraftError, match="is damaged"):
        record(chosen, write([finding()]), VALIDATOR, at(NOVEMBER), {})
    assert (chosen.home / FILE).read_text() == "these are my notes, " * 100


def test_a_register_whose_pages_are_damaged_is_told(file, chosen):
    with opened(file) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    content = bytearray(file.read_bytes())
    content[4096:] = bytes(random.Random(1).randbytes(len(content) - 4096))
    file.write_bytes(content)
    assert "is damaged" in told(chosen)


def test_a_database_of_another_program_is_told_and_left_as_it_is(chosen, write):
    chosen.home.mkdir()
    with opened(chosen.home / FILE) as connection:
        connection.execute("CREATE TABLE mine (x)")
    before = (chosen.home / FILE).read_bytes()
    assert "is a database of another program" in told(chosen)
    with pytest.raises(CdraftError, match="another program"):
        record(chosen, write([finding()]), VALIDATOR, at(NOVEMBER), {})
    assert (chosen.home / FILE).read_bytes() == before


def test_a_register_of_a_newer_version_is_told(file, chosen):
    with opened(file) as connection:
        connection.execute("PRAGMA user_version = 2")
    assert "newer cdraft" in told(chosen)


def test_without_a_register_the_command_that_makes_one_is_told(chosen):
    assert "There is no register of findings" in told(chosen)
    assert not chosen.home.exists()


def test_an_empty_file_is_no_register_yet_and_becomes_one(chosen, write):
    chosen.home.mkdir()
    (chosen.home / FILE).touch()
    assert "There is no register of findings" in told(chosen)
    record(chosen, write([finding()]), VALIDATOR, at(NOVEMBER), {})
    assert ids(chosen) == ["F-0001"]


@contextmanager
def unprivileged() -> Iterator[None]:
    """Nobody's rights for a while, since a folder is never read-only to root."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="this system has no read-only folders as POSIX has them")
def test_a_home_that_is_read_only_can_be_read_and_refuses_to_be_written_to(write):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        chosen = settings.resolve(home=folder / "home", engine="none")
        out = write_folder(folder / "out", [gap()], MARCH)
        record(chosen, write([finding()]), VALIDATOR, at(NOVEMBER), {})
        before = (chosen.home / FILE).read_bytes()
        for path in (folder, chosen.home, out):
            path.chmod(0o555)
        (chosen.home / FILE).chmod(0o444)
        with unprivileged():
            assert ids(chosen) == ["F-0001"]
            with pytest.raises(CdraftError, match="cannot be opened or written to"):
                record(chosen, out, VALIDATOR, at(MARCH), {})
        for path in (folder, chosen.home, out):
            path.chmod(0o755)
        assert (chosen.home / FILE).read_bytes() == before


def test_a_home_that_is_a_file_is_told(tmp_path, write):
    (tmp_path / "taken").write_text("mine")
    chosen = settings.resolve(home=tmp_path / "taken", engine="none")
    with pytest.raises(CdraftError, match="cannot be written to"):
        record(chosen, write([finding()]), VALIDATOR, at(NOVEMBER), {})
    assert (tmp_path / "taken").read_text() == "mine"

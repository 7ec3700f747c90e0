"""A build that is killed, disturbed or repeated: nothing is lost, nothing is encoded twice."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from compliance_llm.errors import CdraftError
from compliance_llm.files import write_whole
from compliance_llm.index import build, build_index, building, encoded, open_index
from compliance_llm.records import Passage
from compliance_llm.testing import HashEncoder

TEXTS, SHARD, STEP = 1000, 64, 16


class Counting(HashEncoder):
    """A HashEncoder that remembers which texts it was given."""

    def __init__(self, dimensions: int = 8) -> None:
        super().__init__(dimensions)
        self.seen: list[str] = []

    def encode(self, texts):
        self.seen += texts
        return super().encode(texts)


def passages(numbers: Iterator[int] | range, *, word: str = "owner") -> list[Passage]:
    return [Passage(id=f"{n:05}", instrument="m", citation="", pointer="", text=f"{word} {n}") for n in numbers]


@pytest.fixture(autouse=True)
def _small_shards(monkeypatch):
    monkeypatch.setattr(build, "SHARD", SHARD)
    monkeypatch.setattr(build, "STEP", STEP)


def test_a_second_build_encodes_only_what_is_new(tmp_path):
    build_index(passages(range(100)), Counting(), tmp_path, "old")
    encoder = Counting()
    build_index(passages(range(50, 110)), encoder, tmp_path, "new")
    assert encoder.seen == [f"owner {n}" for n in range(100, 110)]


def test_reused_vectors_stand_where_their_texts_now_stand(tmp_path):
    build_index(passages(range(0, 200, 2)), Counting(), tmp_path / "reused", "old")
    reused = build_index(passages(range(200)), Counting(), tmp_path / "reused", "new")
    fresh = build_index(passages(range(200)), Counting(), tmp_path / "fresh", "new")
    for query in ("owner 7", "owner 120", "8 16"):
        assert reused.search(query, k=200, among=reused.ids) == fresh.search(query, k=200, among=fresh.ids)


def test_a_text_that_stands_twice_is_encoded_once():
    encoder = Counting()
    twins = [passage.model_copy(update={"text": "the same"}) for passage in passages(range(30))]
    index = build_index(twins, encoder, None, "digest")
    assert encoder.seen == ["the same"]
    assert len({ranked.cosine for ranked in index.search("same", k=30, among=index.ids)}) == 1


def test_another_encoder_reuses_nothing(tmp_path):
    build_index(passages(range(20)), Counting(8), tmp_path, "digest")
    encoder = Counting(16)
    build_index(passages(range(20)), encoder, tmp_path, "digest")
    assert len(encoder.seen) == 20


def test_the_vectors_of_an_index_beside_are_reused(tmp_path):
    build_index(passages(range(20)), Counting(), tmp_path / "old", "old")
    encoder = Counting()
    build_index(passages(range(25)), encoder, tmp_path / "new", "new", beside=[tmp_path / "old", tmp_path / "none"])
    assert len(encoder.seen) == 5


def test_a_damaged_index_beside_is_no_hindrance(tmp_path):
    build_index(passages(range(20)), Counting(), tmp_path / "old", "old")
    next((tmp_path / "old").glob("data-*/vectors.npy")).write_bytes(b"cut short")
    encoder = Counting()
    build_index(passages(range(20)), encoder, tmp_path / "new", "new", beside=[tmp_path / "old"])
    assert len(encoder.seen) == 20


def test_the_reports_of_a_build_end_with_all_texts_of_each_stage(tmp_path):
    last = {report.stage: report for report in building(passages(range(100)), Counting(), tmp_path, "digest")}
    assert list(last) == ["reading", "encoding", "writing"]
    assert all((report.done, report.total) == (100, 100) for report in last.values())


def test_evidence_may_be_made_when_asked_for(tmp_path):
    class Made:
        def __len__(self):
            return 50

        def __getitem__(self, place):
            if place >= 50:
                raise IndexError
            return passages(range(49 - place, 50 - place))[0]

    assert list(build_index(Made(), Counting(), tmp_path, "digest").ids) == [f"{n:05}" for n in range(50)]


BUILD = f"""
import sys
from pathlib import Path
from compliance_llm.index import build, building
from compliance_llm.records import Passage
from compliance_llm.testing import HashEncoder
build.SHARD, build.STEP = {SHARD}, {STEP}
many = [Passage(id=f"{{n:05}}", instrument="m", citation="", pointer="", text=f"owner {{n}}") for n in range({TEXTS})]
for report in building(many, HashEncoder(8), Path(sys.argv[1]), "new"):
    print(report.stage, report.done, flush=True)
print("done", flush=True)
"""


def killed(folder: Path, moment: str, milliseconds: int = 0) -> None:
    """Start a build in a process of its own and kill it when it reports ``moment``, or so long after."""
    process = subprocess.Popen([sys.executable, "-c", BUILD, str(folder)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    while (line := process.stdout.readline().strip()) != moment:
        assert line, f"the build ended before {moment!r}"
    time.sleep(milliseconds / 1000)
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    process.stdout.close()


MOMENTS = [
    *(("reading 64", 0), ("reading 1000", 0), ("encoding 16", 0), ("encoding 400", 0), ("encoding 1000", 0)),
    *(("writing 1000", milliseconds) for milliseconds in (0, 3, 10, 25, 60, 120)),
]


@pytest.mark.parametrize(("moment", "milliseconds"), MOMENTS)
def test_a_build_killed_at_any_moment_leaves_the_index_and_its_work(tmp_path, evidence, moment, milliseconds):
    build_index(evidence, HashEncoder(8), tmp_path, "digest")
    killed(tmp_path, moment, milliseconds)
    there = open_index(tmp_path, HashEncoder(8))
    assert len(there.ids) in (len(evidence), TEXTS)
    assert there.search("owner", k=1, among=there.ids)
    kept = sum(len(np.load(path)) for path in tmp_path.glob(".building-*/*.npy"))
    encoder = Counting()
    resumed = build_index(passages(range(TEXTS)), encoder, tmp_path, "new")
    assert len(encoder.seen) == (0 if len(there.ids) == TEXTS else TEXTS - kept)
    if moment.startswith("encoding"):  # what was reported is kept but for the shard under way
        assert kept >= (int(moment.split()[1]) - 1) // SHARD * SHARD
    fresh = build_index(passages(range(TEXTS)), HashEncoder(8), None, "new")
    assert resumed.search("owner 7", k=50, among=resumed.ids) == fresh.search("owner 7", k=50, among=fresh.ids)


def test_a_build_that_is_killed_again_and_again_ends_at_last(tmp_path):
    for moment in ("encoding 208", "encoding 208", "encoding 208"):
        killed(tmp_path, moment)
    encoder = Counting()
    build_index(passages(range(TEXTS)), encoder, tmp_path, "new")
    assert len(encoder.seen) <= TEXTS - 3 * 192
    assert len(list(tmp_path.glob(".building-*"))) == 0


def test_a_shard_that_cannot_be_read_is_encoded_again(tmp_path):
    killed(tmp_path, "encoding 400")
    one, *_ = sorted(tmp_path.glob(".building-*/*.npy"))
    one.write_bytes(one.read_bytes()[:100])
    assert len(build_index(passages(range(TEXTS)), Counting(), tmp_path, "new").ids) == TEXTS


@pytest.mark.parametrize("moment", ["before it is written", "before it is read"])
def test_a_shard_that_another_build_clears_away_stays_in_memory(tmp_path, monkeypatch, moment):
    def cleared(path, content):
        written = write_whole(path, content)
        shutil.rmtree(path.parent)
        if moment == "before it is written":
            raise CdraftError("It cannot be written.", "Free some space.") from FileNotFoundError(path)
        return written

    monkeypatch.setattr(encoded, "write_whole", cleared)
    assert len(build_index(passages(range(200)), Counting(), tmp_path, "digest").ids) == 200


def test_two_builds_of_one_folder_at_a_time_both_end_and_leave_one_index(tmp_path):
    one, other = (
        subprocess.Popen([sys.executable, "-c", BUILD, str(tmp_path)], stdout=subprocess.PIPE) for _ in range(2)
    )
    assert (one.wait(), other.wait()) == (0, 0)
    for process in (one, other):
        assert process.stdout is not None
        process.stdout.close()
    assert len(open_index(tmp_path, HashEncoder(8), "new").ids) == TEXTS


def test_data_that_no_manifest_names_is_cleared_away_after_an_hour(tmp_path):
    build_index(passages(range(3)), None, tmp_path, "digest")
    for name, hours in (("data-forgotten", 2), ("data-under-way", 0)):
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (time.time() - 3600 * hours,) * 2)
    build_index(passages(range(3)), None, tmp_path, "digest")
    assert not (tmp_path / "data-forgotten").exists()
    assert (tmp_path / "data-under-way").exists()


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
def test_a_folder_that_is_read_only_keeps_its_index(evidence):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "index"
        build_index(evidence, HashEncoder(8), folder, "digest")
        for path in (Path(name), folder):
            path.chmod(0o555)
        with unprivileged(), pytest.raises(CdraftError, match=r"cannot be written to \(Permission denied\)"):
            build_index(passages(range(5)), None, folder, "new")
        with unprivileged():
            assert len(open_index(folder, HashEncoder(8)).ids) == len(evidence)
        for path in (Path(name), folder):
            path.chmod(0o755)


FULL = """
import resource, sys
from pathlib import Path
from compliance_llm.errors import CdraftError
from compliance_llm.index import build_index
from compliance_llm.records import Passage
from compliance_llm.testing import HashEncoder
many = [Passage(id=f"{n:05}", instrument="m", citation="", pointer="", text=f"owner {n}") for n in range(3000)]
build_index([], None, None, "")
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
try:
    build_index(many, HashEncoder(8) if sys.argv[3] == "meaning" else None, Path(sys.argv[1]), "new")
except CdraftError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="the limit that stands for a full disk is POSIX's")
@pytest.mark.parametrize("parts", ["words", "meaning"])
@pytest.mark.parametrize("room", [100, 10_000, 20_000])
def test_a_disk_that_is_full_is_told_in_two_lines_and_keeps_the_index(tmp_path, evidence, parts, room):
    build_index(evidence, HashEncoder(8), tmp_path, "digest")
    before = {path.name for path in tmp_path.iterdir()}
    run = subprocess.run(
        [sys.executable, "-c", FULL, str(tmp_path), str(room), parts], capture_output=True, text=True, check=True
    )
    assert re.search(r"cannot be written.*\((File too large|\d+ requested and \d+ written)\)", run.stdout)
    assert len(run.stdout.splitlines()) == 2
    assert {path.name for path in tmp_path.glob("*") if not path.name.startswith(".building-")} == before
    assert open_index(tmp_path, HashEncoder(8), "digest").search("owner", k=1, among={"mrp:1.1:p1"})

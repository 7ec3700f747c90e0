"""A folder holds one set of files, whole, beside whatever else a person keeps there."""

from __future__ import annotations

import json
import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from compliance_llm.errors import CdraftError
from compliance_llm.files import digest, sets

OLD = {"document.md": "old", "document.html": "old", "figures/a.png": "old a", "figures/b.png": "old b"}
NEW = {"document.md": "new", "document.docx": "new", "figures/a.png": "new a"}


def put(folder: Path, files: Mapping[str, str], **more: object) -> tuple[Path, ...]:
    record = {"cdraft": "1", "files": {name: digest(text.encode()) for name, text in files.items()}}
    return sets.put(folder, {**files, "run.json": json.dumps(record)}, "run.json", **more)  # type: ignore[arg-type]


def seen(folder: Path) -> dict[str, str]:
    """The files that a person sees in a folder, without the record."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name != "run.json"]
    names = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in files}
    return {name: text for name, text in names.items() if not name.startswith(".cdraft-")}


def test_the_files_of_a_set_are_written_in_the_order_in_which_they_were_given(tmp_path: Path):
    assert put(tmp_path / "deep" / "out", NEW)[:2] == (
        tmp_path / "deep" / "out" / "document.md",
        tmp_path / "deep" / "out" / "document.docx",
    )
    assert seen(tmp_path / "deep" / "out") == NEW


def test_a_set_takes_the_place_of_the_one_before_and_leaves_no_file_of_it(tmp_path: Path):
    put(tmp_path, OLD)
    put(tmp_path, NEW)
    assert seen(tmp_path) == NEW


def test_what_a_person_keeps_in_the_folder_stays(tmp_path: Path):
    put(tmp_path, OLD)
    mine = {"notes.txt": "mine", "figures/mine.png": "mine", "subject/data.csv": "mine", "findings.json": "mine"}
    for name, text in mine.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    put(tmp_path, NEW)
    assert seen(tmp_path) == NEW | mine


def test_a_folder_of_its_own_goes_when_a_set_needs_it_no_longer(tmp_path: Path):
    put(tmp_path, OLD)
    put(tmp_path, {"document.md": "new"})
    assert not (tmp_path / "figures").exists()


def test_nothing_is_left_beside_the_set(tmp_path: Path):
    put(tmp_path, OLD)
    put(tmp_path, NEW)
    assert {path.name for path in tmp_path.iterdir()} == {"document.md", "document.docx", "figures", "run.json"}


@pytest.mark.parametrize("name", ["document.md", "run.json", "figures/a.png"])
def test_a_file_that_no_record_names_is_not_overwritten(name: str, tmp_path: Path):
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("mine", encoding="utf-8")
    before = seen(tmp_path)
    with pytest.raises(CdraftError, match=rf"{name} is in the way.*\n"):
        put(tmp_path, NEW)
    assert seen(tmp_path) == before
    assert (tmp_path / name).read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["document.md", "document.html"])
def test_a_file_edited_by_hand_is_neither_overwritten_nor_removed(name: str, tmp_path: Path):
    put(tmp_path, OLD)
    (tmp_path / name).write_text("edited", encoding="utf-8")
    with pytest.raises(CdraftError, match=rf"{name} was edited after cdraft wrote it.*\n"):
        put(tmp_path, NEW)
    assert seen(tmp_path) == OLD | {name: "edited"}


def test_a_file_of_the_earlier_set_that_a_person_removed_is_not_missed(tmp_path: Path):
    put(tmp_path, OLD)
    (tmp_path / "document.html").unlink()
    put(tmp_path, NEW)
    assert seen(tmp_path) == NEW


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path):
    out, elsewhere = tmp_path / "out", tmp_path / "elsewhere"
    out.mkdir()
    elsewhere.mkdir()
    (out / "figures").symlink_to(elsewhere)
    with pytest.raises(CdraftError, match="figures is in the way"):
        put(out, NEW)
    assert not list(elsewhere.iterdir())


def test_a_record_cannot_name_files_outside_its_folder(tmp_path: Path):
    mine = tmp_path / "mine.txt"
    mine.write_text("mine", encoding="utf-8")
    out = tmp_path / "out"
    out.mkdir()
    record = {"cdraft": "1", "files": {"../mine.txt": digest(b"mine")}}
    (out / "run.json").write_text(json.dumps(record), encoding="utf-8")
    with pytest.raises(CdraftError, match=r"run\.json is in the way"):
        put(out, NEW)
    assert mine.read_text(encoding="utf-8") == "mine"


def test_files_of_ours_that_no_record_names_give_way_where_the_caller_says_so(tmp_path: Path):
    (tmp_path / "document.html").write_text("by an earlier version", encoding="utf-8")
    put(tmp_path, NEW, unrecorded=["document.html"])
    assert seen(tmp_path) == NEW


def test_what_is_in_the_way_is_known_before_any_work(tmp_path: Path):
    (tmp_path / "document.md").write_text("mine", encoding="utf-8")
    with pytest.raises(CdraftError, match=r"document\.md is in the way"):
        sets.check(tmp_path, ["document.md"], "run.json")
    sets.check(tmp_path, ["document.html"], "run.json")


def killed_at(step: int, work: Callable[[], object]) -> bool:
    """Whether a process was killed at the given one of its steps on the file system; else it came to its end."""
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        assert os.WIFSIGNALED(status) or os.waitstatus_to_exitcode(status) == 0
        return os.WIFSIGNALED(status)
    left = step

    def hook(event: str, _: object) -> None:
        nonlocal left
        if event in ("open", "os.rename", "os.remove", "os.rmdir", "os.mkdir"):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)
    work()
    os._exit(0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_run_killed_at_any_moment_leaves_one_set_whole(tmp_path: Path):
    step, ends = 0, []
    killed = True
    while killed:
        out = tmp_path / str(step)
        put(out, OLD)
        (out / "notes.txt").write_text("mine", encoding="utf-8")
        killed = killed_at(step, lambda out=out: put(out, NEW))
        found = seen(out)
        assert found.pop("notes.txt") == "mine"
        assert found.items() <= OLD.items() or found.items() <= NEW.items(), f"two sets side by side at step {step}"
        if (out / "run.json").exists():
            assert found in (OLD, NEW)
        sets.settle(out)
        found = seen(out)
        assert found in (OLD | {"notes.txt": "mine"}, NEW | {"notes.txt": "mine"}), step
        ends.append("document.docx" in found)
        put(out, OLD)
        assert seen(out) == OLD | {"notes.txt": "mine"}
        assert not list(out.glob(".cdraft-*"))
        step += 1
    assert step > 20
    assert ends == sorted(ends)  # the old set up to one step, and from then on the new one
    assert True in ends[:-5]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_what_a_person_puts_in_the_place_of_a_file_on_its_way_is_not_lost(tmp_path: Path):
    step = 0
    while not (tmp_path / f"{step}" / sets.NEXT).exists():
        step += 1
        put(tmp_path / f"{step}", OLD)
        assert killed_at(step, lambda out=tmp_path / f"{step}": put(out, NEW))
    out = tmp_path / f"{step}"
    (out / "document.docx").write_text("mine", encoding="utf-8")
    with pytest.raises(CdraftError, match=r"document\.docx is in the way"):
        sets.settle(out)
    assert (out / "document.docx").read_text(encoding="utf-8") == "mine"
    (out / "document.docx").unlink()
    sets.settle(out)
    assert seen(out) == NEW


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_set_for_which_there_is_no_room_leaves_the_earlier_one(tmp_path: Path):
    put(tmp_path, OLD)

    def in_little_room() -> None:
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))
        with pytest.raises(CdraftError, match="cannot be written to"):
            put(tmp_path, NEW | {"document.docx": "new" * 10_000})

    assert not killed_at(10_000, in_little_room)
    assert seen(tmp_path) == OLD
    assert not list(tmp_path.glob(".cdraft-*"))

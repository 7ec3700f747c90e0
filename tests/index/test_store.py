from __future__ import annotations

import json
from pathlib import Path

import pytest

from compliance_llm.errors import CdraftError
from compliance_llm.index import build_index, open_index
from compliance_llm.testing import HashEncoder


@pytest.fixture
def kept(evidence, tmp_path) -> Path:
    build_index(evidence, HashEncoder(), tmp_path / "index", "digest")
    return tmp_path / "index"


def test_an_index_of_another_corpus_is_refused(kept):
    with pytest.raises(CdraftError, match=r"another version of the corpus.*\n.*cdraft index build"):
        open_index(kept, HashEncoder(), "other")


def test_an_index_by_another_encoder_is_refused(kept):
    with pytest.raises(CdraftError, match="built with hash-64, not with hash-32"):
        open_index(kept, HashEncoder(32))


def test_an_index_without_vectors_is_refused_where_an_encoder_is_given(evidence, tmp_path):
    build_index(evidence, None, tmp_path, "digest")
    with pytest.raises(CdraftError, match="built without an encoder"):
        open_index(tmp_path, HashEncoder())


def test_an_index_with_vectors_still_serves_words_alone(kept):
    assert open_index(kept, None).search("owner", k=1, among={"mrp:1.1:p1"})[0].cosine is None


def test_an_index_of_another_version_is_refused(kept):
    content = json.loads((kept / "manifest.json").read_text())
    (kept / "manifest.json").write_text(json.dumps(content | {"schema_version": "cdraft/index@0"}))
    with pytest.raises(CdraftError, match="version 'cdraft/index@0'"):
        open_index(kept, None)


def test_no_index_says_what_to_type(tmp_path):
    with pytest.raises(CdraftError, match=r"no index.*\n.*cdraft index build"):
        open_index(tmp_path, None)


@pytest.mark.parametrize(
    "name", ["ids.npy", "vectors.npy", "digests.npy", "words/data.csc.index.npy", "words/vocab.index.json"]
)
def test_a_file_cut_short_is_noticed(kept, name):
    data = kept / json.loads((kept / "manifest.json").read_text())["data"]
    (data / name).write_bytes((data / name).read_bytes()[:-1])
    with pytest.raises(CdraftError, match=f"{name} is missing or truncated"):
        open_index(kept, HashEncoder())


@pytest.mark.parametrize("name", ["ids.npy", "vectors.npy", "words/indptr.csc.index.npy", "words/vocab.index.json"])
def test_a_file_of_the_right_length_that_is_none_of_ours_is_noticed(kept, name):
    path = kept / json.loads((kept / "manifest.json").read_text())["data"] / name
    path.write_bytes(bytes(path.stat().st_size))
    with pytest.raises(CdraftError, match=r"is damaged.*\n.*cdraft index build"):
        open_index(kept, HashEncoder())


def test_files_that_do_not_fit_each_other_are_noticed(kept):
    content = json.loads((kept / "manifest.json").read_text())
    (kept / "manifest.json").write_text(json.dumps(content | {"n": 8}))
    with pytest.raises(CdraftError, match="not of 8 texts"):
        open_index(kept, HashEncoder())


@pytest.mark.parametrize("content", ["", "{", "[]", "{}", '{"schema_version": "cdraft/index@3"}'])
def test_a_damaged_manifest_is_noticed(kept, content):
    (kept / "manifest.json").write_text(content)
    with pytest.raises(CdraftError, match="damaged"):
        open_index(kept, None)


def test_a_second_build_replaces_the_first_and_leaves_no_rest(kept, evidence):
    build_index(evidence[:3], None, kept, "other")
    assert len(open_index(kept, None, "other").ids) == 3
    assert len(list(kept.iterdir())) == 2


def test_ids_must_differ(evidence):
    with pytest.raises(ValueError, match="share the id"):
        build_index([evidence[0], evidence[0]], None, None, "digest")


def test_an_index_of_nothing_finds_nothing(tmp_path):
    build_index([], None, tmp_path, "digest")
    assert open_index(tmp_path, None).search("owner", k=3, among={"a"}) == []

"""The user's corpus on the disk: whole or not at all, and known to be what was written."""

from __future__ import annotations

import json
import os
import shutil
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from compliance_llm.corpus import load_corpus
from compliance_llm.corpus.editions import Text
from compliance_llm.corpus.shelf import store
from compliance_llm.errors import CdraftError
from compliance_llm.records import Link

DAY = date(2018, 5, 25)


@pytest.fixture
def gdpr(text: Callable[..., Text]) -> Text:
    """A text of one Passage, which has everything that a Passage may have."""
    made = text("eu-gdpr", {"Article 22(1)": "1. See Article 6 – “always”.\u2028"})
    link = Link(start=7, end=16, instrument="eu-gdpr", pointer="Article 6")
    more = {"links": (link,), "stem": "Data:", "path": ("Chapter III", "Section 4"), "heading": "Aim", "force": "must"}
    return made._replace(passages=tuple(it.model_copy(update=more) for it in made.passages))


def kept(home: Path) -> list[tuple[str, str]]:
    return [(it.edition.id, it.text) for it in store.read_added(home)]


def test_what_is_kept_is_read_as_it_was(tmp_path, gdpr):
    folder = store.keep(tmp_path, gdpr, "1")
    assert folder == tmp_path / "corpus" / "eu-gdpr" / "2018-05-25"
    assert sorted(path.name for path in folder.iterdir()) == ["edition.json", "passages.jsonl", "text.txt"]
    assert store.read_added(tmp_path) == (gdpr,)
    assert store.read_text(tmp_path, "eu-gdpr", DAY) == gdpr
    assert store.read_text(tmp_path, "eu-gdpr", None) is None


def test_the_files_say_what_they_are(tmp_path, gdpr):
    folder = store.keep(tmp_path, gdpr, "7")
    said = json.loads((folder / "edition.json").read_text(encoding="utf-8"))
    assert (said["schema"], said["reader"], said["edition"]["from"]) == ("cdraft/text@1", "7", "2018-05-25")
    assert (folder / "text.txt").read_text(encoding="utf-8") == gdpr.text
    (line,) = (folder / "passages.jsonl").read_bytes().splitlines()
    assert json.loads(line)["text"] == gdpr.passages[0].text


def test_a_text_without_a_first_day_is_always(tmp_path, text):
    made = text("eu-gdpr", {"Article 1": "x"})
    always = made._replace(edition=made.edition.model_copy(update={"since": None, "id": "eu-gdpr@always"}))
    assert store.keep(tmp_path, always, "1").name == "always"
    assert kept(tmp_path) == [("eu-gdpr@always", "x")]


def test_versions_come_in_the_order_of_their_days_and_only_those_named_go(tmp_path, text):
    for day in ("2025-01-01", "2018-05-25"):
        store.keep(tmp_path, text("eu-gdpr", {"Article 1": day}, since=day), "1")
    assert store.first_days(tmp_path, "eu-gdpr") == ["2018-05-25", "2025-01-01"]
    store.remove(tmp_path, "eu-gdpr", DAY)
    assert kept(tmp_path) == [("eu-gdpr@2025-01-01", "2025-01-01")]
    store.remove(tmp_path, "eu-gdpr", date(2025, 1, 1))
    assert kept(tmp_path) == []
    with pytest.raises(CdraftError, match="No text of eu-gdpr was added"):
        store.remove(tmp_path, "eu-gdpr", DAY)


def test_a_day_that_is_not_kept_is_answered_with_those_that_are(tmp_path, gdpr):
    store.keep(tmp_path, gdpr, "1")
    with pytest.raises(CdraftError, match="2018-05-25"):
        store.remove(tmp_path, "eu-gdpr", date(2020, 1, 1))


@pytest.mark.parametrize("file", ["text.txt", "passages.jsonl", "edition.json"])
@pytest.mark.parametrize("damage", ["changed", "cut", "gone", "empty"])
def test_a_damaged_text_is_told_with_its_folder_and_what_to_do(tmp_path, gdpr, file, damage):
    path = store.keep(tmp_path, gdpr, "1") / file
    content = path.read_bytes()
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes({"changed": content.replace(b"e", b"f", 1), "cut": content[:-3], "empty": b""}[damage])
    with pytest.raises(CdraftError) as error:
        store.read_added(tmp_path)
    assert str(path.parent) in error.value.problem
    assert "cdraft corpus remove eu-gdpr --from 2018-05-25" in error.value.remedy
    store.remove(tmp_path, "eu-gdpr", DAY)
    assert store.read_added(tmp_path) == ()


def test_a_text_of_another_version_of_the_format_is_refused(tmp_path, gdpr):
    path = store.keep(tmp_path, gdpr, "1") / "edition.json"
    path.write_text(path.read_text(encoding="utf-8").replace("cdraft/text@1", "cdraft/text@2"), encoding="utf-8")
    with pytest.raises(CdraftError, match="written by another version"):
        store.read_added(tmp_path)


def test_what_else_lies_in_the_folder_is_not_read(tmp_path, gdpr):
    store.keep(tmp_path, gdpr, "1")
    (tmp_path / "corpus" / "note.txt").write_text("x")
    (tmp_path / "corpus" / "eu-gdpr" / ".2018-05-25.part-x").mkdir()
    assert store.read_added(tmp_path) == (gdpr,)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a kill is made with fork")
def test_a_kill_at_any_moment_leaves_the_old_text_or_the_new_one(tmp_path, text):
    old, new = (text("eu-gdpr", {"Article 1": words}) for words in ("old", "new"))
    seen: list[str] = []
    for moment in range(1, 200):
        home = tmp_path / str(moment)
        store.keep(home, old, "1")
        killed = dies_at(moment, lambda home=home: store.keep(home, new, "1"))
        ((_, words),) = kept(home)
        seen.append(words)
        store.keep(home, new, "1")
        assert kept(home) == [("eu-gdpr@2018-05-25", "new")]
        assert sorted(path.name for path in (home / "corpus" / "eu-gdpr").iterdir()) == ["2018-05-25"]
        shutil.rmtree(home)
        if not killed:
            break
    assert not killed
    assert (seen[0], seen[-1], seen == sorted(seen, reverse=True)) == ("old", "new", True)
    assert len(seen) > 15


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a kill is made with fork")
def test_a_kill_while_a_text_is_removed_leaves_it_whole_or_gone(tmp_path, gdpr):
    for moment in range(1, 100):
        home = tmp_path / str(moment)
        store.keep(home, gdpr, "1")
        killed = dies_at(moment, lambda home=home: store.remove(home, "eu-gdpr", DAY))
        assert store.read_added(home) in ((), (gdpr,))
        if not killed:
            break
    assert store.read_added(home) == ()


def dies_at(moment: int, run: Callable[[], object]) -> bool:
    """Runs in a process of its own, which dies before the system does what it is asked for the nth time."""
    child = os.fork()
    if child == 0:
        counted = 0

        def watch(event: str, _: object) -> None:
            nonlocal counted
            counted += event in ("open", "os.rename", "os.mkdir", "os.rmdir", "os.remove", "os.chmod", "os.listdir")
            if counted == moment:
                os._exit(9)

        sys.addaudithook(watch)
        run()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs several processes")
def test_runs_side_by_side_do_not_break_each_other_or_a_reader(tmp_path, text):
    texts = [text("eu-gdpr", {"Article 1": str(n)}) for n in range(3)]
    store.keep(tmp_path, texts[0], "1")
    children: set[int] = set()
    for it in texts:
        child = os.fork()
        if child == 0:
            os.fsync = lambda _: None  # the disk's patience is not the matter: the more often words change, the better
            try:
                for _ in range(100):
                    store.keep(tmp_path, it, "1")
                os._exit(0)
            finally:
                os._exit(1)
        children.add(child)
    while children:
        assert [words for _, words in kept(tmp_path)] in (["0"], ["1"], ["2"])
        assert store.first_days(tmp_path, "eu-gdpr") == ["2018-05-25"]
        for child in tuple(children):
            ended, status = os.waitpid(child, os.WNOHANG)
            if ended:
                assert os.waitstatus_to_exitcode(status) == 0
                children.remove(child)


def test_a_home_that_cannot_be_written_to_is_told(tmp_path, gdpr):
    home = tmp_path / "file"
    home.write_text("x")
    with pytest.raises(CdraftError, match="cannot be written to"):
        store.keep(home, gdpr, "1")


@given(words=st.dictionaries(st.text("aB (1)", min_size=1).filter(str.strip), st.text(max_size=60), max_size=5))
def test_any_words_survive_the_disk(tmp_path_factory, text, words):
    home = tmp_path_factory.mktemp("home")
    made = text("eu-gdpr", words)
    store.keep(home, made, "1")
    assert store.read_added(home) == (made,)


def test_a_corpus_with_added_texts_holds_their_words_and_tells_them_apart(tmp_path, gdpr):
    store.keep(tmp_path, gdpr, "1")
    corpus = load_corpus(added=store.read_added(tmp_path))
    assert corpus.texts["eu-gdpr@2018-05-25"] == gdpr.text
    assert corpus.digest != load_corpus().digest
    day = corpus.applicable(date(2020, 1, 1), ["eu"])
    assert [it.id for it in day.passages if it.instrument == "eu-gdpr"] == ["eu-gdpr@2018-05-25:Article_22(1):p1"]


def test_the_label_that_a_reader_must_hold_also_counts_for_an_instrument_of_the_register(tmp_path, gdpr):
    secret = gdpr.instrument.model_copy(update={"access": "legal"})
    store.keep(tmp_path, gdpr._replace(instrument=secret), "1")
    assert load_corpus(added=store.read_added(tmp_path)).instrument("eu-gdpr").access == "legal"


def test_large_texts_are_read_fast(tmp_path, text):
    large = text("eu-gdpr", {f"Article {n}": f"{n}. Personal data shall be processed. " * 6 for n in range(2500)})
    store.keep(tmp_path, large, "1")
    spent: list[float] = []
    for _ in range(3):
        begun = time.process_time()
        store.read_added(tmp_path)
        spent.append(time.process_time() - begun)
    assert min(spent) < 0.25

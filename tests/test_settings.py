"""Settings: by flag, then environment, then cdraft.toml, then default."""

from __future__ import annotations

from pathlib import Path

import pytest

from compliance_llm.errors import CdraftError
from compliance_llm.settings import Settings, resolve


@pytest.fixture
def chosen(tmp_path: Path):
    def made(toml: str = "") -> Settings:
        (tmp_path / "cdraft.toml").write_text(toml, encoding="utf-8")
        return resolve(folder=tmp_path)

    return made


@pytest.mark.parametrize("word", ["1", "true", "True", "yes", "YES", "Y", "y", "on", "On", "t", " on "])
def test_every_usual_word_for_yes_turns_the_network_off(word: str, chosen, monkeypatch):
    monkeypatch.setenv("CDRAFT_OFFLINE", word)
    assert chosen().offline


@pytest.mark.parametrize("word", ["0", "false", "No", "n", "OFF", "f"])
def test_every_usual_word_for_no_leaves_the_network_on(word: str, chosen, monkeypatch):
    monkeypatch.setenv("CDRAFT_OFFLINE", word)
    assert not chosen("offline = true").offline


@pytest.mark.parametrize("word", ["ja", "2", "truee", "none"])
def test_another_word_is_refused_by_name_and_never_taken_for_no(word: str, chosen, monkeypatch):
    monkeypatch.setenv("CDRAFT_OFFLINE", word)
    with pytest.raises(CdraftError, match=rf"CDRAFT_OFFLINE is '{word}'.*\n.*true or false"):
        chosen()


def test_an_empty_variable_is_none(chosen, monkeypatch):
    monkeypatch.setenv("CDRAFT_OFFLINE", "")
    assert chosen("offline = true").offline
    assert not chosen().offline


@pytest.mark.parametrize("value", ["true", "'on'", "1"])
def test_the_file_may_say_it_as_well(value: str, chosen, monkeypatch):
    monkeypatch.delenv("CDRAFT_OFFLINE", raising=False)
    assert chosen(f"offline = {value}").offline


def test_a_word_in_the_file_that_is_neither_is_refused_with_the_file(chosen, monkeypatch):
    monkeypatch.delenv("CDRAFT_OFFLINE", raising=False)
    with pytest.raises(CdraftError, match=r"cdraft\.toml: `offline` is 'perhaps'"):
        chosen("offline = 'perhaps'")


def test_the_paper_is_a4_unless_the_file_the_environment_or_a_flag_says_letter(chosen, monkeypatch, tmp_path):
    assert chosen().paper == "a4"
    assert chosen('[views]\npaper = "letter"').paper == "letter"
    monkeypatch.setenv("CDRAFT_PAPER", "a4")
    assert resolve(folder=tmp_path).paper == "a4"
    assert resolve(folder=tmp_path, paper="letter").paper == "letter"


def test_a_paper_that_is_not_known_is_refused_with_those_that_are(chosen, monkeypatch):
    with pytest.raises(CdraftError, match=r"cdraft\.toml: `paper` is 'a5', which is not known\.\n.*a4, letter"):
        chosen('[views]\npaper = "a5"')
    monkeypatch.setenv("CDRAFT_PAPER", "legal")
    with pytest.raises(CdraftError, match="CDRAFT_PAPER is 'legal'"):
        chosen()


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ("corpora = 'policies'", "`corpora` is not a list of paths"),
        ("answered = [1]", "`answered` is not a list of paths"),
        ("engines = 'mine'", "`engines` is not a table"),
        ("engines = {mine = 'folder'}", "`engines` is not a table"),
        ("views = 'letter'", "`views` is not a table"),
        ("views = {papers = 'letter'}", "unknown key `papers`"),
    ],
)
def test_a_value_of_another_kind_is_refused_by_name(toml: str, told: str, chosen):
    with pytest.raises(CdraftError, match=told):
        chosen(toml)

"""Which policy is chosen: by flag, then environment, then cdraft.toml here, and last by the subject's own folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from compliance_llm.errors import CdraftError
from compliance_llm.settings import Chosen, for_subject, resolve


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """The folder a command runs in, and that of the subject, each naming a policy."""
    here, subject = tmp_path / "here", tmp_path / "subject"
    for folder, name in ((here, "of-here"), (subject, "of-subject")):
        folder.mkdir()
        (folder / "cdraft.toml").write_text(f'policy = "{name}"\n')
    return here, subject


def test_a_flag_goes_before_the_environment_and_that_before_the_file(folders, monkeypatch):
    here, _ = folders
    assert resolve(folder=here).policy == Chosen("of-here", "cdraft.toml")
    monkeypatch.setenv("CDRAFT_POLICY", "of-environment")
    assert resolve(folder=here).policy == Chosen("of-environment", "CDRAFT_POLICY")
    assert resolve(folder=here, policy=["of-flag"]).policy == Chosen("of-flag", "--policy")


def test_the_subjects_folder_is_asked_last_and_named_as_the_one_that_chose(folders):
    here, subject = folders
    assert for_subject(resolve(folder=here), subject).policy.id == "of-here"
    (here / "cdraft.toml").unlink()
    assert for_subject(resolve(folder=here), subject).policy == Chosen("of-subject", "the subject's cdraft.toml")


def test_none_is_a_choice_that_the_subjects_folder_does_not_undo(folders):
    here, subject = folders
    assert for_subject(resolve(folder=here, policy=["none"]), subject).policy == Chosen("", "--policy")


def test_no_name_is_no_policy(tmp_path):
    assert resolve(folder=tmp_path).policy == Chosen()


def test_of_the_subjects_folder_only_policies_within_it_are_read(folders):
    here, subject = folders
    (here / "cdraft.toml").unlink()
    (subject / "cdraft.toml").write_text(
        'policy = "x"\ncorpora = ["policies", "../elsewhere", "/etc"]\nhome = "taken"\n'
    )
    found = for_subject(resolve(folder=here), subject)
    assert found.extra_corpora == (subject / "policies",)
    assert "taken" not in str(found.home)


@pytest.mark.parametrize(
    ("toml", "flag", "told"),
    [
        ('policy = ["a", "b"]', (), r"cdraft\.toml: 2 policies are named: a, b"),
        ("policy = 3", (), r"`policy` is 3"),
        ("", ("a", "b"), "--policy: 2 policies are named"),
    ],
)
def test_two_policies_or_no_name_are_refused(tmp_path, toml, flag, told):
    (tmp_path / "cdraft.toml").write_text(toml)
    with pytest.raises(CdraftError, match=told):
        resolve(folder=tmp_path, policy=flag)


def test_two_policies_in_the_environment_are_refused(tmp_path, monkeypatch):
    monkeypatch.setenv("CDRAFT_POLICY", "a, b")
    with pytest.raises(CdraftError, match="CDRAFT_POLICY: 2 policies are named"):
        resolve(folder=tmp_path)

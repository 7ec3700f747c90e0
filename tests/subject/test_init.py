from __future__ import annotations

import re
import tomllib

import pytest
from click.testing import CliRunner

from compliance_llm.cli.main import main
from compliance_llm.cli.templates import SUBJECT
from compliance_llm.records import Decision, Limit, ScoredData, SmallestGroup, Subject
from compliance_llm.settings import resolve
from compliance_llm.subject import keys, read_subject


def init(folder):
    return CliRunner().invoke(main, ["init", str(folder)])


def test_the_template_reads_as_it_is(tmp_path):
    assert init(tmp_path / "new").exit_code == 0
    assert read_subject(tmp_path / "new").id == "my-model"


def test_the_template_reads_with_every_key_taken_into_use(tmp_path):
    text = SUBJECT.partition("\n\n")[2]  # after the comment at the top
    text = re.sub(r"^limits: \{\}$", "limits:", text, flags=re.MULTILINE)
    text = re.sub(r"^    # (query|database): .*\n|^ *#      .*\n", "", text, flags=re.MULTILINE)
    text = re.sub(r"^(\s*)# ?(\s*(?:[\w.]+:(?: |$)|- \{).*)", r"\1\2", text, flags=re.MULTILINE)
    (tmp_path / "subject.yaml").write_text(text)
    subject = read_subject(tmp_path)
    assert subject.data.scored.decision is not None
    assert subject.data.scored.smallest_group is not None
    assert {"reason_codes", "notice", "oversight"} <= subject.explanations.keys()
    assert subject.limits.keys() == {"auc.test", "psi.score.test"}
    assert subject.data.scored.maturity is not None
    assert subject.data.answers is not None
    assert subject.data.exclusions[0].cases == 120
    assert subject.data.counts == {"train": 700, "test": 300}
    assert subject.approvals[0]["by"] == "…"


@pytest.mark.parametrize(
    "record", [Subject, ScoredData, Decision, SmallestGroup, Limit], ids=lambda record: record.__name__
)
def test_the_template_shows_every_key(record):
    assert [key for key in keys.known(record) if not re.search(rf"\b{key}:", SUBJECT)] == []


def test_the_settings_read_as_they_are(tmp_path):
    init(tmp_path)
    assert tomllib.loads((tmp_path / "cdraft.toml").read_text())["engine"] == "local"
    assert resolve(folder=tmp_path).engine.name == "local"


@pytest.mark.parametrize("name", ["subject.yaml", "cdraft.toml"])
def test_a_file_that_is_there_is_never_overwritten(tmp_path, name):
    (tmp_path / name).write_text("mine")
    result = init(tmp_path)
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 2
    assert name in result.stderr
    assert (tmp_path / name).read_text() == "mine"
    assert len(list(tmp_path.iterdir())) == 1

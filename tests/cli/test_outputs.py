"""What stands at the place named with --out is replaced only where the same command wrote it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compliance_llm.cli import outputs
from compliance_llm.cli.main import main
from compliance_llm.errors import CdraftError
from compliance_llm.views.sheets import findings_sheet, history_sheet, to_csv, to_xlsx


def cdraft(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.mark.parametrize(
    "command",
    [
        *(("findings", "export", "--format", form) for form in ("csv", "json", "xlsx")),
        ("eval", "run", "as-of"),
        ("finetune", "data"),
        ("finetune", "evaluate"),
        ("finetune", "train"),
    ],
)
def test_a_file_or_folder_of_a_person_is_refused_and_stays(command: tuple[str, ...], tmp_path: Path):
    mine = tmp_path / "mine"
    notes = mine / "README.md" if command[-1] == "train" else mine
    notes.parent.mkdir(exist_ok=True)
    notes.write_text('{"mine": 1}', encoding="utf-8")
    result = cdraft(*command, "--out", mine)
    assert result.exit_code == 3
    assert result.stderr.startswith(f"{mine} is there and is not ")
    assert len(result.stderr.splitlines()) == 2
    assert notes.read_text(encoding="utf-8") == '{"mine": 1}'


@pytest.mark.parametrize("command", [("eval", "run", "as-of"), ("finetune", "data", "--copies", "1")])
def test_a_command_replaces_what_it_wrote_before(command: tuple[str, ...], tmp_path: Path):
    assert cdraft(*command, "--out", tmp_path / "out").exit_code < 3
    assert cdraft(*command, "--out", tmp_path / "out").exit_code < 3


def test_an_export_of_findings_is_replaced_by_one_of_its_own_form(tmp_path: Path):
    sheets = [findings_sheet(()), history_sheet(())]
    (tmp_path / "csv").write_text("\ufeff" + to_csv(sheets[0]), encoding="utf-8")
    (tmp_path / "json").write_text('{"as_of": "2026-05-01", "findings": [], "events": []}', encoding="utf-8")
    (tmp_path / "xlsx").write_bytes(to_xlsx(sheets))
    for form in ("csv", "json", "xlsx"):
        outputs.register(tmp_path / form, form)
    with pytest.raises(CdraftError, match="is not an export of findings"):
        outputs.register(tmp_path / "csv", "json")

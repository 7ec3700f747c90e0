"""Nothing that is printed can steer a terminal or be read as markup."""

from __future__ import annotations

import ast
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import compliance_llm.cli
from compliance_llm.cli.main import main
from compliance_llm.cli.options import print_json
from compliance_llm.cli.screen import console, echo, safe

HOSTILE = "[/b][red]Mine\x1b]0;title\x07\x1b[2J\x9b31m\r\u202eevil"
SHOWN = "[/b]"
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
COMMANDS = (
    ("corpus", "list", "--as-of", "2026-05-01"),
    ("corpus", "show", "acme-rules", "--as-of", "2026-05-01"),
    ("corpus", "diff", "2025-12-31", "2026-01-01"),
    ("corpus", "diff", "acme-rules@2026-01-01", "acme-rules@2026-02-01"),
    ("index", "search", "zebras", "--engine", "none", "--as-of", "2026-05-01"),
    ("ask", "May zebras be kept?", "--engine", "none", "--as-of", "2026-05-01"),
)


def cdraft(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a text whose citation, title and words are hostile."""
    folder = tmp_path_factory.mktemp("home")
    for day in ("2026-01-01", "2026-02-01"):
        text = folder / "rules.md"
        text.write_text(f"# Rules\n\n1.1 Zebras [/b] must be kept from {day}.\n", encoding="utf-8")
        names = ("--citation", HOSTILE, "--title", HOSTILE, "--jurisdiction", "int", "--binding", "policy")
        kept = cdraft("--home", folder, "corpus", "add", text, "--instrument", "acme-rules", "--from", day, *names)
        assert kept.exit_code == 0, kept.output
        assert is_safe(kept.output)
    return folder


def is_safe(printed: str) -> bool:
    return not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202e]", COLOUR.sub("", printed))


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_hostile_names_are_shown_as_they_are_and_steer_nothing(command: tuple[str, ...], home: Path):
    result = cdraft("--home", home, *command)
    assert result.exit_code == 0, result.output
    assert is_safe(result.output)
    assert SHOWN in " ".join(result.stdout.split())


@pytest.mark.parametrize("command", COMMANDS[:4], ids=" ".join)
def test_a_terminal_is_sent_colours_and_nothing_else(
    command: tuple[str, ...], home: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "150")
    result = cdraft("--home", home, *command)
    assert is_safe(result.output)
    assert SHOWN in " ".join(COLOUR.sub("", result.stdout).split())


def test_the_name_of_a_file_that_is_told_in_an_error_steers_nothing():
    result = cdraft("verify", "\x1b[2J.json")
    assert result.exit_code == 3
    assert is_safe(result.output)
    assert is_safe(cdraft("verify", "a.json", "\x1b[2J").output)


def test_json_is_safe_on_a_screen_and_gives_back_what_it_holds(capsys: pytest.CaptureFixture[str]):
    value = {"title": HOSTILE + "\x7f\ud800\U000e0001", "lines": "one\ntwo"}
    print_json(value)
    printed = capsys.readouterr().out
    assert is_safe(printed)
    assert json.loads(printed) == value


def test_lines_and_tabs_stay_lines_and_tabs():
    assert safe("a\tb\nc\r\nd") == "a\tb\nc\nd"


def test_a_name_that_is_not_utf_8_can_be_printed(capsys: pytest.CaptureFixture[str]):
    echo("caf\udce9")
    assert capsys.readouterr().out == "caf\ufffd\n"


def test_cells_of_a_table_and_styled_texts_are_made_safe(capsys: pytest.CaptureFixture[str]):
    from rich.table import Table
    from rich.text import Text

    table = Table("name", title=HOSTILE)
    table.add_row(HOSTILE)
    table.add_row(Text(HOSTILE, style="bold"))
    console().print(table)
    console().print(Text.assemble((HOSTILE, "bold"), HOSTILE))
    printed = capsys.readouterr().out
    assert is_safe(printed)
    assert printed.count("[/b][red]Mine") == 5


THE_ONE = "screen.py"
MODULES = sorted(Path(compliance_llm.cli.__file__).parent.glob("*.py"))


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.name)
def test_commands_print_only_through_the_screen(module: Path):
    if module.name == THE_ONE:
        return
    tree = ast.parse(module.read_text(encoding="utf-8"))
    called = {ast.unparse(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    assert not called & {"print", "click.echo", "click.secho", "Console", "sys.stdout.write", "sys.stderr.write"}

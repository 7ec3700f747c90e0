"""Who does not hold the label of a text is told by every command what they would be told if it were not there."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from compliance_llm.cli.main import main

RULES = """---
id: board-rules
title: Rules of the Board
citation: Rules of the Board
issuer: Meridel Payments plc (fictional)
jurisdiction: internal
from: {since}
version: "{version}"
edition: v{edition}
access: board
supersedes: [us-sr-11-7]
---

# Rules of the Board

## 1 Limits of use

1.1 The intended use of a credit model and what it must not be used for must be told to the zeppelin committee.

1.2 {second}
"""
PRIMER = """---
id: mooring-primer
title: Mooring Primer
citation: Mooring Primer
issuer: Meridel Payments plc (fictional)
jurisdiction: internal
from: 2026-01-01
version: "1.0"
---

# Mooring Primer

## 1 Mooring

1.1 An airship should be moored by one validator, and Rules of the Board, clause 1.2 says more.
"""
SECOND = "A zeppelin must be moored by two validators."
COMMANDS = [
    ("corpus", "list"),
    ("corpus", "list", "--json"),
    ("corpus", "show", "board-rules"),
    ("corpus", "show", "board-rules", "--edition", "board-rules@v1"),
    ("corpus", "show", "mooring-primer", "--json"),
    ("corpus", "show", "us-sr-11-7", "--as-of", "2026-03-01", "--json"),
    ("corpus", "diff", "2026-03-31", "2026-11-22"),
    ("corpus", "diff", "2026-03-31", "2026-11-22", "--json"),
    ("corpus", "diff", "2026-03-31", "2026-11-22", "--instrument", "board-rules"),
    ("corpus", "diff", "board-rules@v1", "board-rules@v2"),
    ("corpus", "remove", "board-rules"),
    ("ask", "By how many validators must a zeppelin be moored?", "--engine", "none"),
    ("ask", "What do the Rules of the Board say?", "--engine", "none"),
    ("ask", "By how many validators?", "--engine", "none", "--instrument", "board-rules"),
    ("index", "search", "zeppelin", "--engine", "none", "--instrument", "board-rules"),
]  # fmt: skip
Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.delenv("CDRAFT_ACCESS", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "primer.md").write_text(PRIMER, encoding="utf-8")
    first = RULES.format(since="2026-01-01", version="1.0", edition=1, second=SECOND)
    later = RULES.format(
        since="2026-07-01", version="2.0", edition=2, second="A zeppelin must be moored by three validators."
    )
    (tmp_path / "board-1.md").write_text(first, encoding="utf-8")
    # the later version forgets the label, which one of its versions is enough to keep
    (tmp_path / "board-2.md").write_text(later.replace("access: board\n", ""), encoding="utf-8")
    return lambda *words: CliRunner().invoke(main, ["--quiet", "--home", str(tmp_path / "home"), *map(str, words)])


def name(*corpora: str) -> None:
    Path("cdraft.toml").write_text(f"corpora = {json.dumps(corpora)}\n", encoding="utf-8")


def with_rules() -> None:
    name("primer.md", "board-1.md", "board-2.md")


def without_rules() -> None:
    name("primer.md")


def said(result: Result) -> tuple[int, str, str]:
    return result.exit_code, result.stdout, result.stderr


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_without_the_label_a_command_says_what_it_says_where_the_text_is_not_there(run: Run, command: tuple[str, ...]):
    without_rules()
    expected = said(run(*command))
    with_rules()
    assert said(run(*command)) == expected


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_label_that_is_not_the_right_one_opens_nothing(run: Run, command: tuple[str, ...]):
    with_rules()
    assert said(run(*command, "--access", "hr")) == said(run(*command))


@pytest.mark.parametrize(
    "command",
    [
        ("corpus", "list"),
        ("corpus", "show", "board-rules"),
        ("corpus", "diff", "2026-03-31", "2026-11-22", "--instrument", "board-rules"),
        ("corpus", "diff", "board-rules@v1", "board-rules@v2"),
    ],
    ids=" ".join,
)
def test_with_the_label_the_text_is_there(run: Run, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch):
    with_rules()
    shown = run(*command, "--access", "board")
    assert shown.exit_code == 0, shown.output
    assert "board-rules" in shown.stdout or "Rules of the Board" in shown.stdout
    monkeypatch.setenv("CDRAFT_ACCESS", "board")
    assert said(run(*command)) == said(shown)


def test_who_asks_for_a_hidden_text_by_its_id_reads_two_lines_and_gets_exit_code_3(run: Run):
    with_rules()
    for command in (("show", "board-rules"), ("diff", "2026-03-31", "2026-11-22", "--instrument", "board-rules")):
        hidden = run("corpus", *command)
        assert hidden.exit_code == 3
        assert hidden.stderr.splitlines()[0] == "The corpus has no instrument 'board-rules'."
        assert len(hidden.stderr.splitlines()) == 2


def policy(path: Path, words: str = SECOND) -> Path:
    path.write_text(f"# Rules of the Board\n\n1.1 {words}\n", encoding="utf-8")
    return path


@pytest.fixture
def added(run: Run, tmp_path: Path) -> Run:
    """A text of the board in the user's own corpus."""
    done = run("corpus", "add", policy(tmp_path / "rules.md"), "--instrument", "board-rules", "--from", "2026-01-01",
               "--label", "board")  # fmt: skip
    assert done.exit_code == 0, done.output
    return run


def test_a_text_is_added_with_a_label_that_who_reads_it_must_hold(added: Run):
    assert added("corpus", "show", "board-rules").exit_code == 3
    assert SECOND in added("corpus", "show", "board-rules", "--access", "board").stdout


def test_nobody_adds_to_a_text_they_may_not_see_or_gives_it_another_label(added: Run, tmp_path: Path):
    other = policy(tmp_path / "other.md", "A zeppelin may be moored by nobody.")
    for more in (("--from", "2026-05-01"), ("--from", "2026-01-01", "--replace", "--label", "staff")):
        refused = added("corpus", "add", other, "--instrument", "board-rules", *more)
        assert refused.exit_code == 3
        assert refused.stderr.splitlines()[0] == "The id board-rules is taken."
        assert "Rules of the Board" not in refused.output
    allowed = added("corpus", "add", other, "--instrument", "board-rules", "--from", "2026-05-01", "--access", "board")
    assert allowed.exit_code == 0
    assert added("corpus", "show", "board-rules").exit_code == 3  # what was added without a label is as closed


def test_nobody_removes_a_text_they_may_not_see(added: Run):
    refused, never = added("corpus", "remove", "board-rules"), added("corpus", "remove", "board-ruels")
    assert refused.stderr.startswith("No text of board-rules was added.")
    assert (refused.exit_code, refused.stderr) == (3, never.stderr.replace("board-ruels", "board-rules"))
    assert SECOND in added("corpus", "show", "board-rules", "--access", "board").stdout
    assert added("corpus", "remove", "board-rules", "--access", "board").exit_code == 0
    assert added("corpus", "show", "board-rules", "--access", "board").exit_code == 3


@pytest.fixture
def card(run: Run, german_credit: Path, tmp_path: Path) -> Callable[..., Path]:
    shutil.copytree(german_credit, tmp_path / "subject")

    def written(out: str, *more: str) -> Path:
        made = run("generate", "--model-card", "subject", "--engine", "none", "--as-of", "2026-03-31", "--out", out,
                   "--format", "json,md", *more)  # fmt: skip
        assert made.exit_code == 0, made.output
        return Path(out)

    return written


@pytest.fixture
def law(run: Run, tmp_path: Path) -> None:
    """The text of a law of the register, for which a reader must hold a label."""
    done = run("corpus", "add", policy(tmp_path / "sr.md"), "--instrument", "us-sr-11-7", "--from", "2011-04-04",
               "--label", "legal")  # fmt: skip
    assert done.exit_code == 0, done.output


def evidence_of(folder: Path, instrument: str) -> list[dict[str, str]]:
    return [it for it in json.loads((folder / "evidence.json").read_text()) if it.get("instrument") == instrument]


def words_of(folder: Path) -> set[str]:
    """What a document says of SR 11-7: the duties it holds, and the sentences and findings that rest on them."""
    document = json.loads((folder / "document.json").read_text())
    rules = {it["id"]: it.get("statement") or it["text"] for it in evidence_of(folder, "us-sr-11-7")}
    claims = [claim for section in document["sections"] for claim in section["claims"]]
    return {*rules.values(), *(it["text"] for it in claims if {c["evidence"] for c in it["citations"]} & rules.keys())}


def test_a_document_is_the_same_as_where_the_hidden_text_is_not_there(card: Callable[..., Path]):
    without_rules()
    expected = card("without")
    with_rules()
    drafted = card("hidden")
    for file in ("document.json", "evidence.json", "document.md"):
        assert (drafted / file).read_bytes() == (expected / file).read_bytes()


@pytest.mark.usefixtures("law")
def test_a_document_is_drafted_from_what_its_writer_may_read_and_records_the_labels(card: Callable[..., Path]):
    hidden, shown = card("hidden"), card("shown", "--access", "legal")
    assert evidence_of(shown, "us-sr-11-7")
    assert not evidence_of(hidden, "us-sr-11-7")
    held = {name: json.loads((Path(name) / "run.json").read_text())["access"] for name in ("hidden", "shown")}
    assert held == {"hidden": [], "shown": ["legal"]}
    assessed = [json.loads((it / "document.json").read_text())["coverage"]["applicable"] for it in (hidden, shown)]
    assert assessed[0] < assessed[1]


def wrong_in(checked: Result) -> tuple[set[str], list[str]]:
    told = json.loads(checked.stdout)
    unsupported = {it["claim"] for it in told["verdicts"] if it["verdict"] not in ("supported", "not_judged")}
    return unsupported, told["inconsistencies"]


@pytest.mark.usefixtures("law")
def test_a_document_that_rests_on_a_hidden_rule_is_not_verified_and_its_words_are_not_told(
    run: Run, card: Callable[..., Path]
):
    folder = card("shown", "--access", "legal")
    held = run("verify", folder / "document.json", "--access", "legal", "--json")
    assert held.exit_code == 0
    for file in ("document.json", "document.md"):
        checked, as_json = run("verify", folder / file), run("verify", folder / file, "--json")
        assert checked.exit_code == as_json.exit_code == 1
        assert "which cannot be read here" in checked.stdout
        assert {it["id"] for it in evidence_of(folder, "us-sr-11-7")} <= {*json.loads(as_json.stdout)["unread"]}
        assert not [words for words in words_of(folder) if words in checked.output + as_json.output]
        assert wrong_in(as_json) == wrong_in(held)  # what cannot be read raises no false alarm


@pytest.mark.usefixtures("law")
def test_a_rule_that_this_corpus_does_not_have_is_verified_by_the_evidence_beside_the_document(
    run: Run, card: Callable[..., Path]
):
    folder = card("shown", "--access", "legal")
    for file in (folder / "document.json", folder / "evidence.json"):
        file.write_text(file.read_text(encoding="utf-8").replace("us-sr-11-7", "us-sr-0-0"), encoding="utf-8")
    checked = run("verify", folder / "document.json", "--json")
    assert json.loads(checked.stdout)["unread"] == []


@pytest.mark.usefixtures("law")
def test_what_became_of_a_hidden_rule_is_not_told(run: Run, card: Callable[..., Path]):
    folder = card("shown", "--access", "legal")
    asked = ("corpus", "impact", folder, "--from", "2026-03-31", "--to", "2026-05-01")
    assert "us-sr-11-7" not in run(*asked).output
    (open_,), (closed,) = (
        json.loads(run(*asked, "--json", *more).stdout)["documents"] for more in (("--access", "legal"), ())
    )
    rules = {it["id"] for it in evidence_of(folder, "us-sr-11-7")}
    became = [{b["evidence"] for it in told["affected"] for b in it["became"]} for told in (open_, closed)]
    assert became[0] & rules
    assert not became[1] & rules
    assert rules <= {*closed["unknown"]}
    assert not [words for words in words_of(folder) if words in {it["text"] for it in closed["affected"]}]

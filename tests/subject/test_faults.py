"""Files made to trip a reader: each is refused by name, nothing hangs, and nothing is passed over in silence."""

from __future__ import annotations

import gzip
import os
import socket

import pytest

from compliance_llm.facts import examine
from compliance_llm.subject import open_cases, read_documents, read_results, read_subject
from compliance_llm.subject.folder import files

from .conftest import written_by_cdraft


def everything(folder):
    subject = read_subject(folder)
    cases = open_cases(subject)
    battery = examine(subject, cases, read_results(subject), read_documents(subject))
    cases.close()
    return battery


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ('"Tiny \\ud800"', "line 2 holds an unpaired surrogate (U+D800)"),
        ('"Tiny \\0"', "line 2 holds a character that cannot be printed (U+0000)"),
        ('"Tiny \\x1b[2J"', "line 2 holds a character that cannot be printed (U+001B)"),
    ],
)
def test_text_of_subject_yaml_that_no_document_can_hold_is_refused(describe, complaint, written, what):
    folder = describe(("Tiny score", written))
    assert what in complaint(lambda: read_subject(folder))


def test_a_key_that_no_document_can_hold_is_refused(describe, complaint):
    folder = describe(extra='names: {"\\udfff": x}\n')
    assert "line 13 holds an unpaired surrogate (U+DFFF)" in complaint(lambda: read_subject(folder))


@pytest.mark.parametrize(
    "written", ['{"a \\ud800": 0.8}', '{"a": {"value": 0.8, "label": "b \\ud800"}}', '[{"\\ud800": 1}]']
)
def test_text_of_a_result_that_no_document_can_hold_is_refused(folder, complaint, written):
    (folder / "results" / "r.json").write_text(written)
    subject = read_subject(folder)
    said = complaint(lambda: read_results(subject))
    assert "results/r.json holds an unpaired surrogate (U+D800)" in said
    said.encode()


@pytest.mark.parametrize(
    ("content", "line"), [(b"p,bad,x\n0.1,0,\xed\xa0\x80\n", "line 2"), (b"p,bad,\xed\xa0\x80\n0.1,0,a\n", "header")]
)
def test_a_surrogate_in_a_csv_file_is_no_utf_8(folder, complaint, content, line):
    (folder / "data" / "scored.csv").write_bytes(content)
    said = complaint(lambda: everything(folder))
    assert "not UTF-8" in said
    assert line in said


def test_a_column_name_with_a_control_character_is_refused(folder, complaint):
    (folder / "data" / "scored.csv").write_bytes(b"p,bad,x\x07\n0.1,0,a\n0.2,1,b\n")
    assert "the name of column 3 holds a character that cannot be printed (U+0007)" in complaint(
        lambda: everything(folder)
    )


@pytest.mark.parametrize(
    "tag", ["!!bool maybe", "!!int x", "!!timestamp 2026-01-01", "!!binary aGk=", "!!set {a}", "!own x", "!!null x"]
)
def test_a_tag_in_subject_yaml_is_refused_by_name(describe, complaint, tag):
    folder = describe(("Ranks.", tag))
    assert f"line 5: the tag {tag.split()[0]} is used" in complaint(lambda: read_subject(folder))


def test_a_value_that_is_said_to_be_text_is_text(describe):
    assert read_subject(describe(("Ranks.", "!!str 1.10"))).purpose == "1.10"


@pytest.mark.parametrize("place", ["documents", "data", "results", "."])
def test_a_name_that_is_not_utf_8_is_refused(folder, complaint, place):
    with open(os.fsencode(folder / place) + b"/\xff.md", "w") as file:  # noqa: PTH123 # no Path can be made of it
        file.write("x")
    assert "holds a name that is not UTF-8: \\xff.md" in complaint(lambda: read_subject(folder))


@pytest.mark.parametrize("place", ["documents/p.md", "results/p.json", "data/p.csv", "p", "subject.yaml"])
def test_a_named_pipe_is_refused_and_not_waited_for(folder, complaint, place):
    (folder / place).unlink(missing_ok=True)
    os.mkfifo(folder / place)
    assert f"{place} is a named pipe and not a file" in complaint(lambda: read_subject(folder))


def test_a_device_and_a_socket_are_refused(folder, complaint, monkeypatch):
    (folder / "data" / "zero.csv").symlink_to("/dev/zero")
    assert "zero.csv is a device and not a file" in complaint(lambda: read_subject(folder))
    (folder / "data" / "zero.csv").unlink()
    with socket.socket(socket.AF_UNIX) as listening:
        monkeypatch.chdir(folder)
        listening.bind("results/s.json")
        assert "s.json is a socket and not a file" in complaint(lambda: read_subject(folder))


LONG = b"y" * 2_100_000


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        (b"0.1,0,a\n0.9,1,b\n0.3,0," + b"y" * 50_000_000 + b"\n", 4),
        (b"0.1,0,a\n0.9,1,b\n0.3,0," + b"y" * 50_000_000, 4),
        (b"0.1,0,a\n" * 300_000 + b"0.3,1," + LONG + b"\n", 300_002),
        (b"0.1,0,a\r\n0.9,1,b\r\n0.3,0," + LONG + b"\r\n0.9,1,b\r\n", 4),
    ],
    ids=["last", "without an end", "after many", "in between"],
)
@pytest.mark.parametrize("name", ["scored.csv", "scored.csv.gz"])
def test_a_line_too_long_to_be_read_is_named_and_not_left_out(describe, complaint, rows, line, name):
    folder = describe(("scored.csv", name))
    content = b"p,bad,x\n" + rows
    (folder / "data" / name).write_bytes(gzip.compress(content, 1) if name.endswith(".gz") else content)
    assert f"data/{name}, line {line} is longer than 2 MB" in complaint(lambda: everything(folder))


def test_a_quote_that_is_never_closed_is_named_with_its_line(folder, complaint):
    (folder / "data" / "scored.csv").write_text('p,bad,x\n0.1,0,a\n0.3,1,"b\n0.9,1,b\n')
    said = complaint(lambda: everything(folder))
    assert "data/scored.csv, line 3" in said
    assert "never closed" in said


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize(
    ("column", "values"),
    [("x", ["1e308", "-1e308", "inf", "-inf", "1e-320"]), ("p", ["1e100", "-1e100", "1e99", "1e-320"])],
)
def test_figures_at_the_ends_of_what_a_number_can_hold_are_computed_with_and_draw_no_warning(describe, column, values):
    folder = describe(scored="sample: split")
    rows = [
        (values[i % len(values)] if column == "p" else i % 9 / 10, i % 2, "ab"[i % 3 > 0], values[i % len(values)])
        for i in range(60)
    ]
    text = "p,bad,split,x\n" + "".join(f"{','.join(map(str, row))}\n" for row in rows)
    (folder / "data" / "scored.csv").write_text(text.replace(",a,", ",train,").replace(",b,", ",test,"))
    assert everything(folder).facts


def test_weights_of_one_class_that_vanish_beside_the_other_leave_nothing_to_compute(describe):
    folder = describe(scored="weight: w")
    rows = "".join(f"0.{i % 9 + 1},{i % 2},{['1e-9', '1e9'][i % 2]}\n" for i in range(60))
    (folder / "data" / "scored.csv").write_text("p,bad,w\n" + rows)
    assert "vanish" in next(fact for fact in everything(folder).facts if fact.id == "fact:auc.all").reason


def test_a_folder_is_passed_over_only_if_cdraft_wrote_it(folder):
    written_by_cdraft(folder / "earlier")
    (folder / "mine").mkdir()
    (folder / "mine" / "run.json").write_text("{}")
    names = [path.relative_to(folder).as_posix() for path in files(folder)]
    assert "mine/run.json" in names
    assert not [name for name in names if name.startswith("earlier")]


@pytest.mark.parametrize("missing", ["run.json", "document.json", "evidence.json"])
def test_a_folder_that_lacks_one_of_the_three_files_is_not_passed_over(folder, missing):
    (written_by_cdraft(folder / "earlier") / missing).unlink()
    assert [path for path in files(folder) if path.parent.name == "earlier"]


@pytest.mark.parametrize("place", ["documents/old", "documents/out", "documents/__pycache__"])
def test_no_document_can_be_hidden_in_a_folder_that_looks_like_output(folder, place):
    (folder / place).mkdir()
    (folder / place / "note.md").write_text("The AUC is 0.99.")
    assert [passage.text for passage in read_documents(read_subject(folder))] == ["The AUC is 0.99."]


@pytest.mark.parametrize("place", ["documents", "results", "data", "."])
def test_the_mark_of_an_output_folder_hides_nothing_of_a_subject(folder, tmp_path_factory, place):
    for file in written_by_cdraft(tmp_path_factory.mktemp("mark") / "made").iterdir():
        file.rename(folder / place / file.name)
    (folder / "documents" / "note.md").write_text("The AUC is 0.99.")
    names = [path.relative_to(folder).as_posix() for path in files(folder)]
    assert {"documents/note.md", "data/scored.csv", "subject.yaml"} <= set(names)

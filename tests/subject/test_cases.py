from __future__ import annotations

import gzip
import random
import tempfile
import time
from pathlib import Path

import duckdb
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from compliance_llm.records import Materiality, ScoredData, Subject, SubjectData
from compliance_llm.subject import open_cases, read_subject
from compliance_llm.subject.sql import literal, quoted


def subject_of(folder: Path, **scored) -> Subject:
    described = ScoredData(**({"path": "data.csv", "score": "p", "outcome": "bad"} | scored))
    return Subject(
        id="t",
        name="t",
        version="1",
        kind="credit",
        purpose="t",
        jurisdictions=("us",),
        materiality=Materiality(level="low"),
        data=SubjectData(scored=described),
        folder=folder,
    )


def cases_of(folder: Path, rows: str, **scored):
    (folder / "data.csv").write_text(rows)
    return open_cases(subject_of(folder, **scored))


def test_the_samples_begin_with_the_reference(describe):
    cases = open_cases(read_subject(describe(scored="sample: split")))
    assert cases.samples == ("train", "test")
    assert cases.reference == "train"


def test_without_a_sample_column_there_is_one_sample_named_all(folder):
    cases = open_cases(read_subject(folder))
    assert (cases.samples, cases.reference, cases.count("all")) == (("all",), None, 4)


def test_without_a_well_known_name_there_is_no_reference(tmp_path):
    cases = cases_of(tmp_path, "p,bad,s\n0.1,0,b\n0.2,1,a\n", sample="s")
    assert (cases.samples, cases.reference) == (("a", "b"), None)


SPANS = [("y2025", "2025-01-02"), ("y2024", "2024-03-01"), ("y2024", "2024-12-30"), ("y2025", "2025-06-01")]


def test_a_sample_that_ends_before_all_others_is_taken_for_the_one_built_on(tmp_path):
    rows = [f"0.{i},{i % 2},{sample},{day}" for i, (sample, day) in enumerate(SPANS, start=1)]
    cases = cases_of(tmp_path, "p,bad,s,day\n" + "\n".join(rows) + "\n", sample="s", date="day")
    assert (cases.samples[0], cases.reference) == ("y2024", "y2024")


def test_scores_outcomes_and_columns_come_in_one_order(describe):
    cases = open_cases(read_subject(describe(scored="sample: split")))
    assert cases.scores("test").tolist() == [0.2, 0.8]
    assert cases.outcomes("test").tolist() == [False, True]
    assert cases.column("grade", "test").tolist() == ["a", None]


def test_features_are_the_columns_without_a_part_to_play(tmp_path):
    rows = "p,bad,s,d,w,i,x,g\n0.1,0,a,2020-01,1,c1,3,m\n0.2,1,a,2020-02,2,c2,4,f\n"
    cases = cases_of(tmp_path, rows, sample="s", date="d", weight="w", id="i", groups={"sex": "g"})
    assert cases.features == ("x", "g")
    assert cases.weights("a").tolist() == [1, 2]


def test_numbers_are_float_with_nan_and_groups_stay_text(tmp_path):
    cases = cases_of(tmp_path, "p,bad,x,g\n0.1,0,,1\n0.2,1,NA,2\n0.3,0,7,1\n", groups={"g": "g"})
    assert np.isnan(cases.column("x", "all")).tolist() == [True, True, False]
    assert cases.column("g", "all").tolist() == ["1", "2", "1"]
    assert (cases.is_number("x"), cases.is_number("g")) == (True, False)


def test_the_source_names_file_and_digest(folder):
    cases = open_cases(read_subject(folder))
    assert cases.source == f"data/scored.csv sha256:{cases.digest[:12]}"


@pytest.mark.parametrize(
    ("positive", "labels"),
    [
        (1, "0 1"),
        (1, "0.0 1.0"),
        (1, "false true"),
        (True, "0 1"),
        (True, "False True"),
        (True, "no yes"),
        ("1", "0 1"),
        (1.0, "0 1"),
        ("bad", "good bad"),
        (0, "1 0"),
        (2, "1 2"),
    ],
)
def test_the_positive_label_is_found_however_it_is_written(tmp_path, positive, labels):
    good, bad = labels.split()
    cases = cases_of(tmp_path, f"p,bad\n0.1,{good}\n0.2,{bad}\n", positive=positive)
    assert cases.outcomes("all").tolist() == [False, True]


def test_a_sample_of_one_class_is_allowed(tmp_path):
    assert not cases_of(tmp_path, "p,bad\n0.1,0\n0.2,0\n").outcomes("all").any()


def test_a_constant_score_is_allowed(tmp_path):
    assert cases_of(tmp_path, "p,bad\n0.5,0\n0.5,1\n").scores("all").tolist() == [0.5, 0.5]


@pytest.mark.parametrize("name", ["data.csv.gz", "data.parquet", "data.tsv"])
def test_every_kind_of_file_gives_the_same_cases(tmp_path, name):
    rows = "p,bad,x\n0.1,0,a\n0.9,1,\n"
    path = tmp_path / name
    if name.endswith(".gz"):
        path.write_bytes(gzip.compress(rows.encode()))
    elif name.endswith(".tsv"):
        path.write_text(rows.replace(",", "\t"))
    else:
        parquet(path, "(0.1::DOUBLE, 0, 'a'), (0.9, 1, NULL)", "p, bad, x")
    cases = open_cases(subject_of(tmp_path, path=name))
    assert cases.scores("all").tolist() == [0.1, 0.9]
    assert cases.outcomes("all").tolist() == [False, True]
    assert cases.column("x", "all").tolist() == ["a", None]


@pytest.mark.parametrize(
    "content",
    [
        "p,bad,x\r\n0.1,0,a\r\n0.9,1,\r\n",
        "\ufeffp,bad,x\n0.1,0,a\n0.9,1,\n",
        "p;bad;x\n0.1;0;a\n0.9;1;\n",
        'p,bad,x\n0.1,0,"a"\n"0.9","1",""',
        '"p","bad","x"\n0.1,0,a\n0.9,1,NA\n',
    ],
    ids=["windows", "byte order mark", "semicolons", "quotes", "quoted header"],
)
def test_every_usual_form_of_csv_gives_the_same_cases(tmp_path, content):
    cases = cases_of(tmp_path, content)
    assert cases.scores("all").tolist() == [0.1, 0.9]
    assert cases.column("x", "all").tolist() == ["a", None]


def test_a_cell_may_hold_the_delimiter_quotes_and_a_line_break(tmp_path):
    cases = cases_of(tmp_path, 'p,bad,x\n0.1,0,"a, ""b""\nc"\n0.2,1,d\n')
    assert cases.column("x", "all").tolist() == ['a, "b"\nc', "d"]


def test_truth_values_of_parquet_are_outcomes_and_dates_are_text(tmp_path):
    parquet(tmp_path / "d.parquet", "(0.1, false, DATE '2026-01-31'), (0.9, true, NULL)", "p, bad, d")
    cases = open_cases(subject_of(tmp_path, path="d.parquet", date="d"))
    assert cases.outcomes("all").tolist() == [False, True]
    assert cases.column("d", "all").tolist() == ["2026-01-31", None]


def parquet(path: Path, values: str, columns: str) -> None:
    duckdb.execute(f"COPY (SELECT * FROM (VALUES {values}) t({columns})) TO {literal(str(path))} (FORMAT parquet)")


@pytest.mark.parametrize(
    ("rows", "scored", "told"),
    [
        ("p,bad\n0.1,0\n0.2,1\n", {"score": "pp"}, ["no column `pp`", "`data.scored.score`", "Did you mean `p`?"]),
        ("p,bad\n0.1,0\n", {"segments": ["badd"]}, ["no column `badd`", "segments.1", "Did you mean `bad`?"]),
        ("p,bad\n0.1,0\n", {"groups": {"sex": "gender"}}, ["no column `gender`", "`data.scored.groups.sex`"]),
        ("p,bad\n0.1,0\n", {"outcome": "p"}, ["`data.scored.score` and `data.scored.outcome`", "same column `p`"]),
        ("p,bad\n0.1,0\n0.2,1\n0.3,2\n", {}, ["column `bad`", "3 different outcomes", "'0', '1', '2'"]),
        ("p,bad\n0.1,good\n0.2,bad\n", {"positive": "Bad"}, ["'bad', 'good'", "'Bad'", "positive: bad"]),
        ("p,bad\n0.1,good\n0.2,good\n", {}, ["'good'", "not among them"]),
        ("p,bad\n0.1,\n0.2,\n0.3,NA\n", {}, ["column `bad`", "no row has an outcome"]),
        ("p,bad\n0.1,0\nhigh,1\n", {}, ["column `p`, row 2", "'high'", "a score is a number"]),
        ("p,bad\n,0\n,1\n", {}, ["column `p`", "no row has a score"]),
        ("p,bad\n0.1,0\n0.2,1\ninf,1\n-inf,0\n", {}, ["row 3", "'inf'", "1 others"]),
        ("p,bad,w\n0.1,0,1\n0.2,1,0\n", {"weight": "w"}, ["column `w`, row 2", "'0'", "from 1e-09 to 1e+09"]),
        ("p,bad,w\n0.1,0,-1\n0.2,1,1\n", {"weight": "w"}, ["column `w`, row 1", "'-1'"]),
        ("p,bad,w\n0.1,0,\n0.2,1,1\n", {"weight": "w"}, ["column `w`, row 1", "missing"]),
        ("p,bad\n", {}, ["no rows"]),
        ("", {}, ["is empty"]),
        ("p,bad,p\n0.1,0,1\n", {}, ["more than one column named `p`"]),
        ("p,bad,P\n0.1,0,1\n", {}, ["`p` / `P`", "upper and lower case"]),
        ("p,bad,\n0.1,0,1\n", {}, ["column 3 has no name"]),
        ("p,bad\n0.1,0,7\n0.2,1\n", {}, ["line 2", "number of columns"]),
        ("p,bad,s\n0.1,0,a\n0.2,1,b\n", {"sample": "s", "reference": "c"}, ["no rows of the sample 'c'"]),
        ("p,bad\n0.1,0\n0.2,1\n", {"reference": "train"}, ["`data.scored.reference`", "`data.scored.sample`"]),
        ("p,bad,s\n0.1,0,a\n0.2,1,\n", {"sample": "s"}, ["1 row has no sample", "row 2"]),
        ("p,bad,s\n" + "".join(f"0.1,{i % 2},c{i}\n" for i in range(60)), {"sample": "s"}, ["names 60 samples"]),
        ("p,bad,i\n0.1,0,a\n0.2,1,a\n", {"id": "i"}, ["column `i`", "the id 'a' stands 2 times"]),
        (
            "p,bad,i,s\n0.1,0,a,x\n0.2,1,a,y\n0.3,1,a,y\n",
            {"id": "i", "sample": "s"},
            ["the id 'a' stands 2 times in the sample 'y'"],
        ),
        ("p,bad,a\n0.1,0,10\n0.2,1,ten\n", {"amount": "a"}, ["column `a`, row 2", "'ten'", "amount"]),
        ("p,bad,a\n0.1,0,10\n0.2,1,inf\n", {"amount": "a"}, ["column `a`, row 2", "'inf'"]),
        ("p,bad,o\n0.1,0,1\n0.2,1,2\n", {"override": "o"}, ["column `o`, row 2", "'2' is neither 0 nor 1"]),
        ("p,bad,d\n0.1,0,2026-05\n0.2,1,May 26\n", {"date": "d"}, ["column `d`, row 2", "'May 26' is not a date"]),
        ("p,bad,d\n0.1,0,2026-02-30\n0.2,1,\n", {"date": "d"}, ["row 1", "'2026-02-30' is not a date"]),
        ("p,bad,d\n0.1,0,2026-13\n0.2,1,\n", {"date": "d"}, ["row 1", "'2026-13' is not a date"]),
        ("p,bad,w\n0.1,0,1\n0.2,1,1e-320\n", {"weight": "w"}, ["column `w`, row 2", "'1e-320'"]),
        ("p,bad,w\n0.1,0,1\n0.2,1,1e300\n", {"weight": "w"}, ["column `w`, row 2", "'1e300'"]),
        ("p,bad\n0.1,0\n1e308,1\n", {}, ["column `p`, row 2", "'1e308'", "between -1e100 and 1e100"]),
        ("p,bad\n0.1,0\n-1e308,1\n", {}, ["column `p`, row 2", "'-1e308'"]),
    ],
)
def test_a_fault_in_the_cases_is_named_with_file_column_and_row(tmp_path, complaint, rows, scored, told):
    said = complaint(lambda: cases_of(tmp_path, rows, **scored))
    assert "data.csv" in said or "subject.yaml" in said
    assert [words for words in told if words not in said] == []


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("a.csv", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "not a CSV file but a PNG image"),
        ("a.csv", b"PK\x03\x04" + b"x" * 99, "Excel workbook"),
        ("a.csv", b"p,bad\n0.1,\0\n", "binary data"),
        ("a.csv", b"p,bad\n0.1,\xe9\n", "is not UTF-8"),
        ("a.csv", "p,größe\n0.1,1\n".encode("latin-1"), "header is not UTF-8"),
        ("a.parquet", b"p,bad\n0.1,0\n", "not a Parquet file"),
        ("a.parquet", b"PAR1" + b"x" * 99, "breaks off"),
        ("a.parquet", b"PAR1" + b"x" * 99 + b"PAR1", "cannot be read"),
        ("a.csv.gz", b"p,bad\n0.1,0\n", "not a gzip file"),
        (
            "a.csv.gz",
            gzip.compress(b"p,bad\n" + bytes(str(random.Random(1).random()), "ascii") * 9999)[:-99],
            "breaks off",
        ),
        ("a.csv.gz", gzip.compress(b"p,bad\n" + b"0.1,0\n" * 500_000)[:-99], "breaks off"),
        ("a.csv.gz", gzip.compress(b"\x89PNG" + b"x" * 99), "but a PNG image"),
        ("a.xlsx", b"PK\x03\x04", "not a CSV or Parquet file by its name"),
    ],
)
def test_a_file_that_is_not_what_its_name_says_is_refused(tmp_path, complaint, name, content, told):
    (tmp_path / name).write_bytes(content)
    said = complaint(lambda: open_cases(subject_of(tmp_path, path=name)))
    assert name in said
    assert told in said


@pytest.mark.parametrize("name", ["../data.csv", "/etc/passwd", "link.csv", "a/../../data.csv", "sub/link/data.csv"])
def test_a_path_that_leads_out_of_the_folder_is_refused(tmp_path, complaint, name):
    (tmp_path / "data.csv").write_text("p,bad\n0.1,0\n")
    folder = tmp_path / "subject"
    (folder / "sub").mkdir(parents=True)
    (folder / "link.csv").symlink_to(tmp_path / "data.csv")
    (folder / "sub" / "link").symlink_to(tmp_path)
    assert "outside the subject's folder" in complaint(lambda: open_cases(subject_of(folder, path=name)))


def test_a_missing_file_is_named_with_its_key(tmp_path, complaint):
    said = complaint(lambda: open_cases(subject_of(tmp_path)))
    assert "data.csv is not there" in said
    assert "`data.scored.path`" in said


def test_a_folder_with_odd_characters_can_be_read(tmp_path):
    folder = tmp_path / "[1] it's * odd?"
    folder.mkdir()
    assert cases_of(folder, "p,bad\n0.1,0\n").count("all") == 1


def test_a_query_joins_files_of_the_folder(tmp_path):
    (tmp_path / "a.csv").write_text("id,p\n1,0.1\n2,0.9\n")
    (tmp_path / "b.csv").write_text("id,bad\n1,0\n2,1\n")
    query = "SELECT p, bad FROM 'a.csv' JOIN 'b.csv' USING (id) ORDER BY id;"
    cases = open_cases(subject_of(tmp_path, path=None, query=query.removesuffix(";")))
    assert cases.scores("all").tolist() == [0.1, 0.9]
    assert cases.source.startswith("the query sha256:")


def test_a_query_reads_the_folders_file_and_not_the_one_in_the_current_folder(tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "a.csv").write_text("p,bad\n0.7,1\n")
    (tmp_path / "a.csv").write_text("p,bad\n0.1,0\n")
    monkeypatch.chdir(tmp_path / "here")
    assert open_cases(subject_of(tmp_path, path=None, query="FROM 'a.csv'")).scores("all").tolist() == [0.1]


@pytest.mark.parametrize(
    "query",
    [
        "DROP TABLE x",
        "SELECT 1; SELECT 2",
        "COPY (SELECT 1) TO 'a.csv'",
        "WITH x AS (COPY (SELECT 1) TO 'a.csv') SELECT * FROM x",
        "WITH x AS (INSERT INTO raw VALUES (1) RETURNING *) SELECT * FROM x",
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT * FROM '/etc/passwd'",
        "SELECT * FROM '../secret.csv'",
        "SELECT * FROM 'link.csv'",
        "SELECT * FROM glob('/*')",
        "SELECT * FROM read_text('/etc/passwd')",
        "SELECT * FROM query('SELECT 1')",
        "SELECT * FROM 'https://example.org/x.csv'",
        "INSTALL httpfs",
        "PRAGMA database_list",
        "SET threads=1",
        "ATTACH 'x.db'",
        "SHOW TABLES",
        "SELEC 1",
        "",
        "SELECT 1 AS p, 0 AS bad) TO 'a.csv' --",
        "SELECT no_such_column FROM 'a.csv'",
        "SELECT p, p, bad FROM 'a.csv'",
    ],
)
def test_a_query_that_does_more_than_read_the_folder_is_refused(tmp_path, complaint, query):
    folder = tmp_path / "subject"
    folder.mkdir()
    (folder / "a.csv").write_text("p,bad\n0.1,0\n")
    (tmp_path / "secret.csv").write_text("p,bad\n0.1,0\n")
    (folder / "link.csv").symlink_to(tmp_path / "secret.csv")
    assert complaint(lambda: open_cases(subject_of(folder, path=None, query=query)))
    assert (folder / "a.csv").read_text() == "p,bad\n0.1,0\n"
    assert not (folder / "x.db").exists()


def test_the_connection_can_reach_no_other_file_afterwards(folder):
    cases = open_cases(read_subject(folder))
    with pytest.raises(duckdb.PermissionException):
        cases.connection.execute("SELECT * FROM read_csv('/etc/passwd')")


def test_time_grows_with_the_number_of_columns_and_not_with_its_square(tmp_path):
    def seconds(columns: int) -> float:
        names = [f"x{i}" for i in range(columns)]
        values = [f"{i % 7}.5" if i % 4 else f"word {i % 5}" for i in range(columns)]
        lines = [",".join(["p", "bad", *names]), *(f"0.{i % 9},{i % 2},{','.join(values)}" for i in range(50))]
        (tmp_path / "data.csv").write_text("\n".join(lines))
        begun = time.process_time()
        cases = open_cases(subject_of(tmp_path))
        for name in names:
            cases.column(name, "all")
        cases.close()
        return time.process_time() - begun

    seconds(10)
    assert seconds(800) < 9 * seconds(200)  # 4 where it is linear, 16 where it is square


NAMES = st.lists(
    st.text(st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufeff"), min_size=1, max_size=12)
    | st.sampled_from(
        ['"', "'", '"; DROP TABLE cases; --', "a b", "select", "é", "*", "x.y", "p''q", 'p"q', "{}", "$1"]
    ),
    min_size=3,
    max_size=5,
    unique_by=str.lower,
).filter(lambda names: all(name.strip() for name in names))


@settings(max_examples=20, deadline=None)
@given(NAMES, st.lists(st.text("ab'\"; ,é", min_size=1, max_size=5).filter(str.strip), min_size=2, max_size=4))
def test_values_survive_whatever_the_columns_are_called(names, values):
    import csv

    score, outcome, other, *_ = names
    values = [f"v{value}" for value in values]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (folder / "data.csv").open("w", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, quoting=csv.QUOTE_ALL)
            writer.writerow([score, outcome, other])
            writer.writerows([i / 10, i % 2, value] for i, value in enumerate(values))
        cases = open_cases(subject_of(folder, score=score, outcome=outcome))
        assert cases.column(other, "all").tolist() == values
        assert cases.scores("all").tolist() == [i / 10 for i in range(len(values))]
        assert cases.outcomes("all").tolist() == [bool(i % 2) for i in range(len(values))]
        assert cases.connection.execute(f"SELECT count({quoted(other)}) FROM cases").fetchall() == [(len(values),)]
        cases.close()


@settings(max_examples=10, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 9), st.sampled_from("01"), st.sampled_from(["", "1", "x", "2.5"])), min_size=2),
    st.randoms(use_true_random=False),
)
def test_the_order_of_rows_changes_no_type_and_no_multiset_of_values(rows, rng):
    with tempfile.TemporaryDirectory() as name:
        seen = []
        for order in (rows, rng.sample(rows, len(rows))):
            text = "p,bad,x\n" + "".join(f"{p},{bad},{x}\n" for p, bad, x in order)
            try:
                cases = cases_of(Path(name), text)
            except Exception as error:  # the same complaint, whatever the order
                seen.append(type(error))
                continue
            seen.append((cases.is_number("x"), sorted(map(str, cases.column("x", "all"))), cases.samples))
            cases.close()
        assert seen[0] == seen[1]

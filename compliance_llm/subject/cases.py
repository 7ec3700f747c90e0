"""The scored cases: typed once, then handed out column by column, so that ten million rows fit in little memory."""

from __future__ import annotations

import os
import tempfile
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from numpy.typing import NDArray

from compliance_llm.subject.cells import is_number, number, text
from compliance_llm.subject.checks import check_columns, check_numbers, check_outcomes, check_samples
from compliance_llm.subject.folder import SHORT
from compliance_llm.subject.injection import check_material
from compliance_llm.subject.sources import Source, literal, open_source, quoted, reading, scored_of

if TYPE_CHECKING:
    import duckdb

    from compliance_llm.records import Subject

ALL = "all"  # the one sample of a file without a sample column
MEMORY = "1GiB"
MOST_THREADS = 4  # each wants memory of its own
MOST_DISK = "20GB"
FEW_LABELS = 1_000  # columns with at most so many different texts are categories, and are read for orders
CODED_LABELS = 10_000  # columns with at most so many share one string per label


class Cases:
    """The rows of a Subject's scored data; every array of a sample has the same row order.

    Attributes:
        connection: DuckDB, in memory; its table ``cases`` has the file's columns, numbers as DOUBLE and all else as
            VARCHAR. It can reach no file.
        samples: Names of the samples, the reference first, then by name; ``("all",)`` without a sample column.
        reference: The sample the others are compared with; None where there is none.
        features: Columns that are not score, outcome, sample, date, weight or id, in the file's order.
        source: File and short digest: ``data/scored.csv sha256:ab12cd34ef56``.
        digest: SHA-256 of the file, or of the query and the files it reads.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection, subject: Subject, source: Source) -> None:
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self.connection = connection
        self.digest = source.digest
        self.source = f"{source.name} sha256:{source.digest[:SHORT]}"
        self._scored = scored = scored_of(subject)
        types = {str(name): str(kind) for name, kind, *_ in connection.execute("DESCRIBE cases").fetchall()}
        self._numbers = frozenset(name for name, kind in types.items() if kind == "DOUBLE")
        apart = {scored.score, scored.outcome, scored.sample, scored.date, scored.weight, scored.id}
        apart |= {scored.below_line, scored.declined, scored.override, scored.grade}  # said of a case after its score
        self.features = tuple(name for name in types if name not in apart)
        self.samples, self.reference = check_samples(connection, scored, source.name)
        self._positives = check_outcomes(connection, scored, source.name)
        self._labels: dict[str, NDArray[np.object_] | None] = {}
        self._check_labels(tuple(types), source.name)

    def count(self, sample: str) -> int:
        """Number of cases in a sample."""
        return int(self._one(f"SELECT count(*) FROM cases {self._where(sample)}"))

    def scores(self, sample: str) -> NDArray[np.float64]:
        """Scores, shape ``(n,)``; finite; higher means the positive outcome is likelier."""
        return self.column(self._scored.score, sample)

    def outcomes(self, sample: str) -> NDArray[np.bool_]:
        """Outcomes, shape ``(n,)``; true is the positive one."""
        return np.asarray(self._fetch(self.event, sample), dtype=np.bool_)

    @property
    def event(self) -> str:
        """SQL for whether a case's outcome is the positive one."""
        among = ", ".join(literal(label) for label in self._positives)
        return f"({quoted(self._scored.outcome)} IN ({among}))" if among else "false"

    @property
    def positive_labels(self) -> tuple[str, ...]:
        """The labels of the outcome column that mean the positive outcome."""
        return self._positives

    def weights(self, sample: str) -> NDArray[np.float64] | None:
        """Weights, shape ``(n,)``, finite and above 0; None without a weight column."""
        return self.column(self._scored.weight, sample) if self._scored.weight else None

    def column(self, name: str, sample: str) -> NDArray[Any]:
        """A column, shape ``(n,)``: float64 with NaN for missing, or text (dtype object) with None for missing.

        Raises:
            KeyError: if the file has no such column.
        """
        if name in self._numbers:
            found = self._fetch(quoted(name), sample)
            return np.ma.filled(found.astype(np.float64, copy=False), np.nan)
        labels = self._coded(name)
        if labels is None:
            found = self._fetch(quoted(name), sample)
            values = np.array(np.ma.getdata(found), dtype=object)
            values[np.ma.getmaskarray(found)] = None
            return values
        codes = self._fetch(f"coalesce(enum_code({quoted(name)}::{quoted(_type(name))})::INTEGER, -1)", sample)
        return labels[codes]  # the last label stands for missing, at -1

    def is_number(self, name: str) -> bool:
        """Whether a column holds numbers; groups, segments, sample, outcome, date and id are always text."""
        return name in self._numbers

    def close(self) -> None:
        """Give the memory, and any temporary file, back."""
        self.connection.close()
        if self._temporary:
            self._temporary.cleanup()

    def keep(self, temporary: tempfile.TemporaryDirectory[str]) -> Cases:
        """Hold on to the folder DuckDB spills to for as long as the cases are used."""
        self._temporary = temporary
        return self

    def _where(self, sample: str) -> str:
        if sample not in self.samples:
            raise KeyError(f"no sample {sample!r} among {self.samples}")
        return f"WHERE {quoted(self._scored.sample)} = {literal(sample)}" if self._scored.sample else ""

    def _fetch(self, expression: str, sample: str) -> NDArray[Any]:
        result: Any = self.connection.execute(f"SELECT {expression} AS v FROM cases {self._where(sample)}")
        return cast("NDArray[Any]", result.fetchnumpy()["v"])  # DuckDB types it by way of pandas, which is not needed

    def _one(self, sql: str) -> Any:  # noqa: ANN401 # a cell
        row = self.connection.execute(sql).fetchone()
        assert row is not None  # an aggregate always has one row
        return row[0]

    def _distinct(self, name: str, most: int) -> list[str] | None:
        """The different texts of a column, sorted; None if there are more than ``most``."""
        sql = f"SELECT DISTINCT {quoted(name)} AS v FROM cases WHERE v IS NOT NULL LIMIT {most + 1}"
        values = sorted(str(value) for (value,) in self.connection.execute(sql).fetchall())
        return values if len(values) <= most else None

    def _coded(self, name: str) -> NDArray[np.object_] | None:
        """The labels of a text column by code, and None at the end; None for a column with too many."""
        if name not in self._labels:
            values = self._distinct(name, CODED_LABELS)
            if values:
                members = ", ".join(literal(value) for value in values)
                self.connection.execute(f"CREATE TYPE {quoted(_type(name))} AS ENUM ({members})")
            self._labels[name] = np.array([*values, None], dtype=object) if values else None
        return self._labels[name]

    def _check_labels(self, columns: tuple[str, ...], name: str) -> None:
        check_material((f"{name}, the header", column) for column in columns)
        for column in columns:
            if column not in self._numbers and (values := self._distinct(column, FEW_LABELS)):
                check_material((f"{name}, column `{column}`", value) for value in values)


def open_cases(subject: Subject) -> Cases:
    """Load and check the scored cases of a Subject.

    Raises:
        CdraftError: naming file, column, row and value, if the cases are not there or not what subject.yaml says.
    """
    import duckdb

    temporary = tempfile.TemporaryDirectory(prefix="cdraft-", ignore_cleanup_errors=True)
    connection = duckdb.connect(
        config={"autoinstall_known_extensions": "false", "autoload_known_extensions": "false"}  # no network
    )
    try:
        for setting in (
            f"SET memory_limit='{MEMORY}'",
            f"SET threads={min(os.cpu_count() or 1, MOST_THREADS)}",
            f"SET temp_directory={literal(temporary.name)}",
            f"SET max_temp_directory_size='{MOST_DISK}'",
            "ATTACH ':memory:' AS store (COMPRESS)",
            "USE store",
        ):
            connection.execute(setting)
        source = open_source(connection, subject)
        with reading(source.name):
            _load(connection, subject, source)
            return Cases(connection, subject, source).keep(temporary)
    except BaseException:
        connection.close()
        temporary.cleanup()
        raise


def _load(connection: duckdb.DuckDBPyConnection, subject: Subject, source: Source) -> None:
    """``raw`` → the typed table ``cases``, after the checks that need the file's row numbers."""
    scored = scored_of(subject)
    types = {str(name): str(kind) for name, kind, *_ in connection.execute("DESCRIBE raw").fetchall()}
    check_columns(list(types), scored, source.name)
    texts = {scored.outcome, scored.sample, scored.date, scored.id, *scored.segments, *scored.groups.values()}
    numbers = {scored.score, scored.weight} - {None}
    probed = [name for name, kind in types.items() if kind == "VARCHAR" and name not in texts | numbers]
    given = [f"count(*) FILTER ({text(name)} IS NOT NULL AND {number(name, 'VARCHAR')} IS NULL)" for name in probed]
    row = connection.execute(f"SELECT {', '.join(['count(*)', *given])} FROM raw").fetchone() or (0,)
    words = texts | {name for name, others in zip(probed, row[1:], strict=True) if others}
    words |= {name for name, kind in types.items() if not is_number(kind) and kind != "VARCHAR"}
    check_numbers(connection, scored, source.name, types, rows=row[0])
    columns = [
        f"{text(name) if name in words - numbers else number(name, kind)} AS {quoted(name)}"
        for name, kind in types.items()
    ]
    connection.execute(f"CREATE TABLE cases AS SELECT {', '.join(columns)} FROM raw")
    kind = "TABLE" if source.name == "the query" else "VIEW"
    connection.execute(f"DROP {kind} raw")


def _type(name: str) -> str:
    return f"labels of {name}"

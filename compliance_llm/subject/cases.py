"""The scored cases: typed once, then handed out column by column, so that ten million rows fit in little memory."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from compliance_llm.subject.checks import check_flags, check_ids, check_outcomes, check_samples
from compliance_llm.subject.folder import SHORT
from compliance_llm.subject.loading import DAY, MATURE, Roles, load
from compliance_llm.subject.sources import Source, open_source, scored_of
from compliance_llm.subject.sql import literal, quoted
from compliance_llm.subject.table import Table
from compliance_llm.subject.telling import reading

if TYPE_CHECKING:
    import duckdb

    from compliance_llm.ports import Server
    from compliance_llm.records import SetAside, Subject

ALL = "all"  # the one sample of a file without a sample column
MEMORY = "1GiB"
MOST_THREADS = 4  # each wants memory of its own
MOST_DISK = "20GB"


class Cases:
    """The rows of a Subject's scored data; every array of a sample has the same row order.

    Scores, outcomes and weights are those of the m mature cases, which performance is measured on; everything else has
    all n rows of the sample: ``cases.column(name, sample)[cases.mature(sample)]`` stands beside the scores. A case is
    mature if its outcome is there and, by `data.scored.maturity`, final.

    Attributes:
        connection: DuckDB, in memory; its table ``cases`` has the file's columns, numbers as DOUBLE and all else as
            VARCHAR, missing values as NULL. It can reach no file.
        samples: Names of the samples, the reference first, then by name; ``("all",)`` without a sample column.
        reference: The sample the others are compared with; None where there is none.
        features: Columns that play no part in `data.scored` but as group or segment, in the file's order.
        source: File and short digest: ``data/scored.csv sha256:ab12cd34ef56``.
        digest: SHA-256 of the file, or of the query and the files it reads.
        set_aside: Names of columns and values that give orders; in the table they have neutral names.
    """

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        subject: Subject,
        source: Source,
        set_aside: tuple[SetAside, ...] = (),
    ) -> None:
        self._temporary: tempfile.TemporaryDirectory[str] | None = None
        self.connection = connection
        self.digest = source.digest
        self.set_aside = set_aside
        self.source = f"{source.name} sha256:{source.digest[:SHORT]}{source.detail}"
        self._scored = scored = scored_of(subject)
        types = {
            str(name): str(kind) for name, kind, *_ in connection.execute("DESCRIBE cases").fetchall() if name.strip()
        }
        self._names = tuple(types)
        self._numbers = {name: None for name, kind in types.items() if kind == "DOUBLE"}
        among = {*scored.segments, *scored.groups.values()}
        roles = Roles.of(scored)
        self.features = tuple(name for name in types if name in among or name not in roles.texts | roles.numbers)
        self.samples, self.reference = check_samples(connection, scored, source.name)
        check_ids(connection, scored, source.name)
        check_flags(connection, scored, source.name)
        self._positives = check_outcomes(connection, scored, source.name, MATURE)
        open_ = connection.execute(f"SELECT 1 FROM cases WHERE NOT {quoted(MATURE)} LIMIT 1").fetchone()
        self._has_open = open_ is not None
        self._table = Table(connection, scored.sample, self.samples, tuple(self._numbers), matures=self._has_open)

    def count(self, sample: str) -> int:
        """Number of rows of a sample, open cases among them."""
        return self._table.count(sample)

    def open_cases(self, sample: str) -> int:
        """Number of cases whose outcome is not final; it may be missing, and performance leaves them out."""
        return self._table.count(sample) - self._table.count(sample, mature=True)

    def mature(self, sample: str) -> NDArray[np.bool_]:
        """Which cases have a final outcome, shape ``(n,)``."""
        if not self._has_open:
            return np.ones(self.count(sample), dtype=np.bool_)
        return self._table.truths(quoted(MATURE), sample)

    def scores(self, sample: str) -> NDArray[np.float64]:
        """Scores of the mature cases, shape ``(m,)``, NaN for missing; higher: the event is likelier."""
        return self._table.floats(self._scored.score, sample, mature=True)

    def outcomes(self, sample: str) -> NDArray[np.bool_]:
        """Outcomes of the mature cases, shape ``(m,)``; true is the positive one."""
        return self._table.truths(self.event, sample, mature=True)

    @property
    def event(self) -> str:
        """SQL for whether a case's outcome is the positive one."""
        among = ", ".join(literal(label) for label in self._positives)
        return f"({quoted(self._scored.outcome)} IN ({among}))" if among else "false"

    @property
    def final(self) -> str:
        """SQL for whether a case's outcome is final."""
        return quoted(MATURE) if self._has_open else "true"

    def weights(self, sample: str) -> NDArray[np.float64] | None:
        """Weights of the mature cases, shape ``(m,)``, finite and above 0; None without a weight column."""
        return self._table.floats(self._scored.weight, sample, mature=True) if self._scored.weight else None

    def days(self, sample: str) -> NDArray[np.datetime64] | None:
        """The day each case was scored (the first of a month), shape ``(n,)``, NaT for missing; None without dates."""
        if not self._scored.date:
            return None
        return self._table.days(DAY, sample)

    def amounts(self, sample: str) -> NDArray[np.float64] | None:
        """Money at stake, shape ``(n,)``, NaN for missing; None without a column of amounts."""
        return self._table.floats(self._scored.amount, sample) if self._scored.amount else None

    def declined(self, sample: str) -> NDArray[np.bool_] | None:
        """Which cases the score itself stopped, shape ``(n,)``; None without such a column."""
        return self._table.flags(self._scored.declined, sample)

    def overridden(self, sample: str) -> NDArray[np.bool_] | None:
        """Which cases a person decided against the score, shape ``(n,)``; None without such a column."""
        return self._table.flags(self._scored.override, sample)

    def below_line(self, sample: str) -> NDArray[np.bool_] | None:
        """Which cases were sampled below the line, shape ``(n,)``; None without such a column."""
        return self._table.flags(self._scored.below_line, sample)

    def scenarios(self, sample: str) -> NDArray[np.object_] | None:
        """The rule that raised each alert, shape ``(n,)``, None for missing; None without such a column."""
        return self.column(self._scored.scenario, sample) if self._scored.scenario else None

    def grades(self, sample: str) -> NDArray[np.object_] | None:
        """Rating grades as text, shape ``(n,)``, None for missing; None without such a column."""
        return self.column(self._scored.grade, sample) if self._scored.grade else None

    def column(self, name: str, sample: str) -> NDArray[Any]:
        """A column, shape ``(n,)``: float64 with NaN for missing, or text (dtype object) with None for missing.

        Raises:
            KeyError: if the file has no such column.
        """
        if name in self._numbers:
            return self._table.floats(name, sample)
        if name not in self._names:
            raise KeyError(f"no column {name!r}")
        return self._table.texts(name, sample)

    def is_number(self, name: str) -> bool:
        """Whether a column is numeric; groups, segments, sample, outcome, date and id are always text."""
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


def open_cases(subject: Subject, server: Server | None = None) -> Cases:
    """Load and check the scored cases of a Subject.

    Args:
        subject: Whose `data.scored` says where they are.
        server: Puts the query to a database server; without it only files are read.

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
            "SET disabled_optimizers='common_subexpressions'",  # takes time that grows with the square of the columns
            "ATTACH ':memory:' AS store (COMPRESS)",
            "USE store",
        ):
            connection.execute(setting)
        source = open_source(connection, subject, Path(temporary.name), server)
        with reading(source.name):
            set_aside = load(connection, scored_of(subject), source)
            return Cases(connection, subject, source, set_aside).keep(temporary)
    except BaseException:
        connection.close()
        temporary.cleanup()
        raise

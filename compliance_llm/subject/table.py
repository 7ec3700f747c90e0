"""The table ``cases``, read column by column and sample by sample; every array of a sample has the same row order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from numpy.typing import NDArray

from compliance_llm.subject.cells import yes
from compliance_llm.subject.loading import MATURE
from compliance_llm.subject.sql import literal, quoted

if TYPE_CHECKING:
    import duckdb

CODED_LABELS = 10_000  # columns with at most so many different texts share one string per label
CELLS = 1_000_000  # numbers that are read at once, ahead of what is asked for


class Table:
    """Reads ``cases``.

    Args:
        connection: Holds the table.
        sample: The column that names the sample.
        samples: The names in it; ("all",) without such a column.
        numbers: The columns of type DOUBLE, in the file's order.
        matures: Whether some outcomes are missing or not final.
    """

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        sample: str | None,
        samples: Sequence[str],
        numbers: Sequence[str],
        *,
        matures: bool,
    ) -> None:
        self._connection = connection
        self._sample = sample
        self._samples = tuple(samples)
        self._numbers = {name: place for place, name in enumerate(numbers)}
        self._matures = matures
        self._counts: dict[str, int] = {}
        self._labels: dict[str, NDArray[np.object_] | None] = {}
        self._ahead: dict[str, dict[str, NDArray[np.float64]]] = {}

    def count(self, sample: str, *, mature: bool = False) -> int:
        """Number of rows, or of those with a final outcome."""
        where = self._where(sample, mature=mature)
        if where not in self._counts:
            row = self._connection.execute(f"SELECT count(*) FROM cases {where}").fetchone()
            self._counts[where] = int(row[0]) if row else 0
        return self._counts[where]

    def floats(self, name: str, sample: str, *, mature: bool = False) -> NDArray[np.float64]:
        """A column of numbers, shape ``(n,)``, NaN for missing.

        The columns after it are read along while the rows are few: each query of a table takes time that grows with the
        number of its columns.
        """
        where = self._where(sample, mature=mature)
        if name not in self._ahead.get(where, {}):
            width = max(1, CELLS // max(1, sum(self.count(one) for one in self._samples)))
            place = self._numbers[name]
            names = [other for other, at in self._numbers.items() if place <= at < place + width]
            columns = ", ".join(f"{quoted(other)} AS c{i}" for i, other in enumerate(names))
            found = self._arrays(f"SELECT {columns} FROM cases {where}")
            read = {other: _filled(found[f"c{i}"]) for i, other in enumerate(names)}
            if width == 1:
                return read[name]
            self._ahead[where] = read
        return self._ahead[where][name].copy()

    def texts(self, name: str, sample: str) -> NDArray[np.object_]:
        """A column of texts, shape ``(n,)``, None for missing."""
        where = self._where(sample)
        labels = self._coded(name)
        if labels is None:
            found = self._arrays(f"SELECT {quoted(name)} AS v FROM cases {where}")["v"]
            values = np.array(np.ma.getdata(found), dtype=object)
            values[np.ma.getmaskarray(found)] = None
            return values
        code = f"coalesce(enum_code({quoted(name)}::{quoted(_type(name))})::INTEGER, -1)"
        return labels[self._arrays(f"SELECT {code} AS v FROM cases {where}")["v"]]  # the last label stands for missing

    def truths(self, expression: str, sample: str, *, mature: bool = False) -> NDArray[np.bool_]:
        """An SQL expression that is true or false in each row, shape ``(n,)``."""
        where = self._where(sample, mature=mature)
        return np.asarray(self._arrays(f"SELECT {expression} AS v FROM cases {where}")["v"], dtype=np.bool_)

    def flags(self, name: str | None, sample: str) -> NDArray[np.bool_] | None:
        """A column of 0 and 1, shape ``(n,)``; None for no column."""
        return self.truths(yes(name), sample) if name else None

    def days(self, name: str, sample: str) -> NDArray[np.datetime64]:
        """A column of DATE, shape ``(n,)``, NaT for missing."""
        found = self._arrays(f"SELECT {quoted(name)} AS v FROM cases {self._where(sample)}")["v"]
        days = np.array(np.ma.getdata(found), dtype="datetime64[D]")
        days[np.ma.getmaskarray(found)] = np.datetime64("NaT")
        return days

    def distinct(self, name: str, most: int) -> list[str] | None:
        """The different texts of a column, sorted; None if there are more than ``most``."""
        sql = f"SELECT DISTINCT {quoted(name)} AS v FROM cases WHERE v IS NOT NULL LIMIT {most + 1}"
        values = sorted(str(value) for (value,) in self._connection.execute(sql).fetchall())
        return values if len(values) <= most else None

    def _where(self, sample: str, *, mature: bool = False) -> str:
        if sample not in self._samples:
            raise KeyError(f"no sample {sample!r} among {self._samples}")
        only = [f"{quoted(self._sample)} = {literal(sample)}"] if self._sample else []
        only += [quoted(MATURE)] if mature and self._matures else []
        return f"WHERE {' AND '.join(only)}" if only else ""

    def _arrays(self, sql: str) -> dict[str, NDArray[Any]]:
        result: Any = self._connection.execute(sql)
        return cast("dict[str, NDArray[Any]]", result.fetchnumpy())  # typed by way of pandas, which is not needed

    def _coded(self, name: str) -> NDArray[np.object_] | None:
        """The labels of a text column by code, and None at the end; None for a column with too many."""
        if name not in self._labels:
            values = self.distinct(name, CODED_LABELS)
            if values:
                members = ", ".join(literal(value) for value in values)
                self._connection.execute(f"CREATE TYPE {quoted(_type(name))} AS ENUM ({members})")
            self._labels[name] = np.array([*values, None], dtype=object) if values else None
        return self._labels[name]


def _filled(found: NDArray[Any]) -> NDArray[np.float64]:
    return np.ma.filled(found.astype(np.float64, copy=False), np.nan)


def _type(name: str) -> str:
    return f"labels of {name}"

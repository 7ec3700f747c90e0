"""Columns of a fixed choice of cases, for comparisons that would take too long on all of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

import numpy as np
from numpy.typing import NDArray

from compliance_llm.records import ScoredData
from compliance_llm.statistics.ranking import Floats
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

Column = NDArray[np.object_] | Floats


def some_cases(names: Sequence[str], scored: ScoredData, cases: Cases, sample: str, *, most: int) -> dict[str, Column]:
    """At most ``most`` cases of a sample, in an order that does not depend on that of the file.

    Numbers come as floats with NaN where they are missing, labels as objects with None.
    """
    listed = ", ".join(quoted(name) for name in names)
    where = f"WHERE {quoted(scored.sample)} = ?" if scored.sample else ""
    query = f"SELECT {listed} FROM cases {where} ORDER BY hash({listed}), {listed} LIMIT {most}"
    result: Any = cases.connection.execute(query, [sample] if where else [])
    found = cast("dict[str, NDArray[Any]]", result.fetchnumpy())  # DuckDB types it by way of pandas
    columns: dict[str, Column] = {}
    for name in names:
        column = found[name]
        if cases.is_number(name):
            columns[name] = np.ma.filled(np.ma.asarray(column).astype(np.float64), np.nan)
        else:
            values = np.array(np.ma.getdata(column), dtype=object)
            values[np.ma.getmaskarray(column)] = None
            columns[name] = values
    return columns

"""Some cases of a sample with their inputs as numbers, for comparisons that would take too long on all cases."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from compliance_llm.records import Declared, ScoredData, Subject
from compliance_llm.statistics.ranking import Floats
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

MOST_ROWS = 20_000
MOST_COLUMNS = 40
MOST_LABELS = 50  # a text column with more labels in the reference sample is a name or a number of a case
STRENGTH = 20.0  # cases at the outcome rate of the whole that are added to each label
DECLARED = ("inputs", "features", "variables", "input_columns")  # keys of `method` that may list the inputs


class Inputs(NamedTuple):
    """Cases of one sample.

    Attributes:
        outcomes: Shape (n,), true for events.
        scores: Shape (n,), finite.
        columns: Shape (n,) each, NaN where missing. Labels of a text column stand as the log odds of the event that
            they have in the reference sample.
        given: The columns as the file has them, and others that were asked for: numbers, or labels with None.
    """

    outcomes: NDArray[np.bool_]
    scores: Floats
    columns: Mapping[str, Floats]
    given: Mapping[str, NDArray[Any]]

    @property
    def n(self) -> int:
        """Number of cases."""
        return len(self.outcomes)

    @property
    def events(self) -> int:
        """Number of events."""
        return int(np.count_nonzero(self.outcomes))


def input_columns(subject: Subject, scored: ScoredData, cases: Cases) -> tuple[str, ...]:
    """Columns that the score may have been made of, in the file's order; at most `MOST_COLUMNS`.

    Those that ``method`` lists, where it lists columns of the file; else all but groups of people and columns with a
    part of their own, such as an override.
    """
    apart = {*scored.groups.values(), scored.declined, scored.below_line, scored.grade, scored.override}
    known = [name for name in cases.features if name not in apart]
    declared = {name for key in DECLARED for name in _names(subject.method.get(key))}
    named = [name for name in known if name in declared]
    return tuple((named if len(named) > 1 else known)[:MOST_COLUMNS])


def read_inputs(
    columns: Sequence[str], scored: ScoredData, cases: Cases, also: Sequence[str] = ()
) -> dict[str, Inputs]:
    """At most `MOST_ROWS` scored cases of each sample; needs a reference sample, which tells what labels are worth.

    Of a larger sample those with the smallest hashes of their values are taken, so the choice does not depend on the
    order of the rows. A text column with one label or more than `MOST_LABELS` in the reference sample is left out.
    """
    assert cases.reference is not None
    every = list(dict.fromkeys((*columns, *also)))
    raw = {sample: _fetch(every, scored, cases, sample) for sample in cases.samples}
    known, happened, _ = raw[cases.reference]
    worth = {name: _worth(known[name], happened) for name in columns if not cases.is_number(name)}
    kept = [name for name in columns if cases.is_number(name) or worth[name]]
    return {
        sample: Inputs(
            outcomes,
            scores,
            {name: values[name] if cases.is_number(name) else _as_numbers(values[name], worth[name]) for name in kept},
            values,
        )
        for sample, (values, outcomes, scores) in raw.items()
    }


class _Raw(NamedTuple):
    """Columns by name, outcomes and scores of the cases chosen, in the order of their hashes."""

    values: dict[str, NDArray[Any]]
    outcomes: NDArray[np.bool_]
    scores: Floats


def _names(declared: Declared | None) -> list[str]:
    """The names in a declaration: a list of them, or one text with commas."""
    if isinstance(declared, str):
        return [word.strip() for word in declared.split(",")]
    return [str(it) for it in declared] if isinstance(declared, tuple) else []


def _fetch(columns: Sequence[str], scored: ScoredData, cases: Cases, sample: str) -> _Raw:
    given = [f"{cases.event} AS event", f"{quoted(scored.score)} AS score"]
    given += [f"{quoted(name)} AS c{i}" for i, name in enumerate(columns)]
    where = f"isfinite({quoted(scored.score)}) AND {cases.final}" + (
        f" AND {quoted(scored.sample)} = ?" if scored.sample else ""
    )
    order = ", ".join(f"c{i}" for i in range(len(columns)))
    query = f"SELECT {', '.join(given)} FROM cases WHERE {where} ORDER BY hash(event, score, {order}) LIMIT {MOST_ROWS}"
    found: Any = cases.connection.execute(query, [sample] if scored.sample else []).fetchnumpy()
    values = {name: _filled(found[f"c{i}"], number=cases.is_number(name)) for i, name in enumerate(columns)}
    return _Raw(values, np.ma.getdata(found["event"]).astype(np.bool_), np.ma.getdata(found["score"]))


def _filled(column: Any, *, number: bool) -> NDArray[Any]:  # noqa: ANN401 # DuckDB types it by way of pandas
    """A column with NaN, or None, for missing."""
    if number:
        return np.ma.filled(np.ma.asarray(column).astype(np.float64), np.nan)
    values = np.array(np.ma.getdata(column), dtype=object)
    values[np.ma.getmaskarray(column)] = None
    return values


def _worth(labels: NDArray[Any], outcomes: NDArray[np.bool_]) -> dict[str | None, float]:
    """The log odds of the event by label, drawn towards those of all cases; empty for a column that tells nothing."""
    places: dict[str | None, int] = {}
    codes = np.fromiter((places.setdefault(label, len(places)) for label in labels), np.intp, len(labels))
    if not 1 < len(places) <= MOST_LABELS:
        return {}
    rate = min(max(float(outcomes.mean()), 1e-6), 1 - 1e-6)
    events, n = np.bincount(codes, weights=outcomes), np.bincount(codes)
    shares = (events + STRENGTH * rate) / (n + STRENGTH)
    return dict(zip(places, np.log(shares / (1 - shares)).tolist(), strict=True))


def _as_numbers(labels: NDArray[Any], worth: Mapping[str | None, float]) -> Floats:
    """Labels as the reference sample knows them; one that it does not know is missing."""
    return np.fromiter((worth.get(label, np.nan) for label in labels), np.float64, len(labels))

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
    """Columns that the score may have been made of; at most `MOST_COLUMNS`.

    Those that ``method`` lists, where it lists columns of the file; else the features but for groups of people, and the
    amount and the scenario, which are known when a case is scored.
    """
    people = set(scored.groups.values())
    known = [name for name in candidates(scored, cases) if name not in people]
    named = [name for name in declared_columns(subject, scored, cases) if name not in people]
    return tuple((named if len(named) > 1 else known)[:MOST_COLUMNS])


def declared_columns(subject: Subject, scored: ScoredData, cases: Cases) -> tuple[str, ...]:
    """Columns of the file that ``method`` lists as inputs; none where it lists none, or by other names."""
    declared = {name for key in DECLARED for name in names_in(subject.method.get(key))}
    known = dict.fromkeys((*candidates(scored, cases), *scored.groups.values()))
    return tuple(name for name in known if name in declared)


def candidates(scored: ScoredData, cases: Cases) -> tuple[str, ...]:
    """Features, then the amount and the scenario: what ids of Facts about inputs are made from."""
    more = [name for name in (scored.amount, scored.scenario) if name is not None and name not in cases.features]
    return (*cases.features, *dict.fromkeys(more))


def read_inputs(
    columns: Sequence[str], scored: ScoredData, cases: Cases, also: Sequence[str] = ()
) -> dict[str, Inputs]:
    """At most `MOST_ROWS` scored cases with a final outcome of each sample; needs a reference sample for the labels.

    Those of a larger sample are chosen at random, in the same way whatever the order of the rows; they come in a random
    order, so that the first of them are a random choice as well. A text column with one label or more than
    `MOST_LABELS` in the reference sample is left out.
    """
    assert cases.reference is not None
    every = list(dict.fromkeys((*columns, *also)))
    raw = {sample: read_rows(every, scored, cases, sample) for sample in cases.samples}
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


class Rows(NamedTuple):
    """Columns by name, outcomes and scores of the cases chosen."""

    values: dict[str, NDArray[Any]]
    outcomes: NDArray[np.bool_]
    scores: Floats


def names_in(declared: Declared | None) -> list[str]:
    """The names in a declaration: a list of them, or one text with commas."""
    if isinstance(declared, str):
        return [word.strip() for word in declared.split(",")]
    return [str(it) for it in declared] if isinstance(declared, tuple) else []


def read_rows(columns: Sequence[str], scored: ScoredData, cases: Cases, sample: str) -> Rows:
    """At most `MOST_ROWS` scored cases of one sample with a final outcome, columns as the file has them.

    Cases are numbered by the hashes of their values, and chosen and ordered by the hashes of their numbers.

    Cases that are alike in every value are interchangeable, so neither choice nor order depends on that of the rows.
    """
    score = quoted(scored.score)
    names = [quoted(name) for name in columns]
    here = f" AND {quoted(scored.sample)} = ?" if scored.sample else ""
    query = f"""
        WITH numbered AS (
            SELECT rowid AS place, row_number() OVER (ORDER BY hash({", ".join((score, cases.event, *names))})) AS n
            FROM cases WHERE isfinite({score}) AND {cases.final}{here}
        ), chosen AS (SELECT place, hash(n) AS turn FROM numbered ORDER BY turn LIMIT {MOST_ROWS})
        SELECT {cases.event} AS event, {score} AS score, {", ".join(f"{name} AS c{i}" for i, name in enumerate(names))}
        FROM cases JOIN chosen ON cases.rowid = chosen.place ORDER BY chosen.turn
    """
    found: Any = cases.connection.execute(query, [sample] if scored.sample else []).fetchnumpy()
    values = {name: _filled(found[f"c{i}"], number=cases.is_number(name)) for i, name in enumerate(columns)}
    return Rows(values, np.ma.getdata(found["event"]).astype(np.bool_), np.ma.getdata(found["score"]))


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

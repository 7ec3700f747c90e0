"""Which columns of the cases a model file takes, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from compliance_llm.facts.inputs import DECLARED, candidates, names_in
from compliance_llm.facts.naming import named, slug
from compliance_llm.ports import Scorer, ScorerError
from compliance_llm.records import ScoredData, Subject

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

MOST_NAMED = 3
LIST_THEM = "list the inputs in the model's order in `method.inputs`"


class Taken(NamedTuple):
    """The columns that a file takes.

    Attributes:
        names: The file's name for each, or for a table without names that of the cases; in the file's order.
        columns: The columns of the cases, one for each name.
        assumed: Whether their order is that of the data, because nothing says otherwise.
    """

    names: tuple[str, ...]
    columns: tuple[str, ...]
    assumed: bool = False


def taken(scorer: Scorer, subject: Subject, scored: ScoredData, cases: Cases) -> Taken:
    """The columns by the names in the file, else by `method.inputs` (or features, variables), else in the data's order.

    Raises:
        ScorerError: if the data lack some of them, or nothing says which they are.
    """
    known = candidates(scored, cases)
    if scorer.columns:
        return Taken(scorer.columns, _matched(scorer.columns, known, "the file takes columns that the data lack"))
    declared = [name for key in DECLARED for name in names_in(subject.method.get(key)) if name]
    width = scorer.width
    if len(declared) > 1 and width in (None, len(declared)):
        columns = _matched(declared, known, "`method.inputs` names columns that the data lack")
        return Taken(columns, columns)
    if len(declared) > 1:
        raise ScorerError(f"the file takes {width} columns, and `method.inputs` names {len(declared)}")
    numbers = [name for name in known if cases.is_number(name)]
    people = set(scored.groups.values())
    for offered in (numbers, [name for name in known if name not in people], known):
        if len(offered) == width:
            return Taken(tuple(offered), tuple(offered), assumed=True)
    count = "an unknown number of" if width is None else f"{width}"
    raise ScorerError(f"the file takes {count} columns without names, and the data have {len(known)}: {LIST_THEM}")


def _matched(wanted: Sequence[str], known: Iterable[str], problem: str) -> tuple[str, ...]:
    """The column for each name: the same, or the same but for capitals and signs."""
    exact = set(known)
    alike = {slug(name): name for name in reversed(tuple(known))}
    found = {name: name if name in exact else alike.get(slug(name)) for name in wanted}
    lacking = [named(name) for name, column in found.items() if column is None]
    if lacking:
        more = f" and {len(lacking) - MOST_NAMED} more" if len(lacking) > MOST_NAMED else ""
        raise ScorerError(f"{problem}: {', '.join(lacking[:MOST_NAMED])}{more}")
    return tuple(column for column in found.values() if column is not None)

"""Planted faults and clean controls: what is raised as a finding, how early, and what should not have been."""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, cast

from pydantic import BeforeValidator, ValidationError

from compliance_llm.errors import CdraftError
from compliance_llm.evaluate.rates import share
from compliance_llm.files import digest
from compliance_llm.records import Case, Estimate, Finding, Record, Scorecard

KEY = "key.json"
FIRST = 3
Raise = Callable[[Path], Sequence[Finding]]
"""The findings of the subject in a folder."""


def _lowered(groups: object) -> object:
    return [[str(word).lower() for word in group] for group in cast("list[list[Any]]", groups)]


class Planted(Record):
    """One fault: told by types of message, or by words of which each group must occur in a finding."""

    kind: str
    size: str | float = ""
    what: str = ""
    settled_by: Literal["data", "papers"] | None = None  # where a person sees it
    told_by: tuple[str, ...] = ()
    match: Annotated[tuple[tuple[str, ...], ...], BeforeValidator(_lowered)] = ()

    def is_told(self, finding: Finding) -> bool:
        """Whether a finding raises this fault."""
        if self.told_by:
            types = {id.removeprefix("msg:").partition(".")[0] for id in finding.messages}
            return bool(types & set(self.told_by))
        text = " ".join(
            (finding.title, finding.condition, finding.criteria, finding.cause, finding.effect, finding.recommendation)
        ).lower()
        return all(any(word in text for word in group) for group in self.match)


class Seeded(Record):
    """A subject of the set: its folder, whether it is clean, and its faults."""

    subject: str
    kind: str
    clean: bool
    papers: str = ""
    faults: tuple[Planted, ...] = ()


def run_findings(folder: Path, findings_of: Raise, version: str = "1") -> Scorecard:
    """Raise the findings of every subject of a set and compare them with its key.

    Raises:
        CdraftError: if the folder has no key, or it cannot be read.
    """
    begun = time.perf_counter()
    cases: list[Case] = []
    hits: defaultdict[str, list[bool]] = defaultdict(list)
    settled: defaultdict[str, list[bool]] = defaultdict(list)
    first: list[bool] = []
    false: list[int] = []
    thin: list[int] = []
    for entry in _key(folder):
        try:
            found = findings_of(folder / entry.subject)
        except CdraftError as error:  # a subject that is refused raises nothing, and its faults are missed
            cases.append(Case(id=f"{entry.subject}/refused", score=0.0, verdict=str(error)))
            found = ()
        if entry.clean:
            (thin if entry.papers == "thin" else false).append(len(found))
            told = "; ".join(finding.title for finding in found)
            cases.append(Case(id=f"{entry.subject}/clean", score=float(not found), verdict=told))
            continue
        places = list(_places(entry, found))
        first.append(any(place is not None and place < FIRST for place in places))
        for fault, place in zip(entry.faults, places, strict=True):
            hits[fault.kind].append(place is not None)
            if fault.settled_by:
                settled[fault.settled_by].append(place is not None)
            verdict = "missed" if place is None else f"finding {place + 1} of {len(found)}"
            cases.append(Case(id=f"{entry.subject}/{fault.kind}", score=float(place is not None), verdict=verdict))
    every = [hit for kind in hits.values() for hit in kind]
    metrics = {
        "recall": share(sum(every), len(every)),
        **{f"recall_settled_by_{by}": share(sum(them), len(them)) for by, them in sorted(settled.items())},
        "first_three": share(sum(first), len(first)),
        "false_findings": _mean(false),
        **({"false_findings_thin_papers": _mean(thin)} if thin else {}),
        **{f"recall.{kind}": share(sum(hits[kind]), len(hits[kind])) for kind in sorted(hits)},
    }
    about = {
        "set": folder.name,
        "key": f"sha256:{digest(folder / KEY)}",
        "subjects": str(len(first) + len(false) + len(thin)),
        "kinds of fault": str(len(hits)),
    }
    seconds = round(time.perf_counter() - begun, 1)
    return Scorecard(
        suite="findings", version=version, metrics=metrics, cases=tuple(cases), seconds=seconds, about=about
    )


def _places(entry: Seeded, found: Sequence[Finding]) -> Iterator[int | None]:
    """For each fault the place of the first finding that raises it."""
    for fault in entry.faults:
        yield next((i for i, finding in enumerate(found) if fault.is_told(finding)), None)


def _mean(counts: Sequence[int]) -> Estimate:
    return Estimate(value=sum(counts) / len(counts) if counts else 0.0, n=len(counts))


def _key(folder: Path) -> list[Seeded]:
    try:
        rows = cast("list[dict[str, object]]", json.loads((folder / KEY).read_text(encoding="utf-8")))
        return [Seeded.model_validate({k: v for k, v in row.items() if k in Seeded.model_fields}) for row in rows]
    except FileNotFoundError as error:
        remedy = "Make one:  python evals/findings/make.py OUT"
        raise CdraftError(f"{folder} has no {KEY}.", remedy) from error
    except (OSError, ValueError, ValidationError, AttributeError) as error:
        raise CdraftError(
            f"{folder / KEY} is not a key: {str(error).splitlines()[0]}.", "Write it like the one of make.py."
        ) from error

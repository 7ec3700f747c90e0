"""Suite ``numbers``: one error put into one sentence; is it caught, and are true sentences left alone?"""

from __future__ import annotations

import random
import time
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from compliance_llm.evaluate.documents import read_bundle
from compliance_llm.evaluate.mutations import mutants
from compliance_llm.evaluate.rates import share
from compliance_llm.evaluate.simulated import simulate
from compliance_llm.records import Bundle, Case, Claim, Estimate, Evidence, Fact, Scorecard
from compliance_llm.verify.ladder import verify
from compliance_llm.verify.reading.figures import figures
from compliance_llm.verify.reading.sentences import read, texts_of
from compliance_llm.verify.rungs.numbers import stands_for

SUITE, VERSION = "numbers", "1"
SIMULATED = 30  # documents, where none are given


class _Try(NamedTuple):
    id: str
    kind: str  # "" for a true sentence
    flagged: bool
    noticed: bool  # by the baseline
    verdict: str


def run_numbers(folders: Sequence[Path] = (), *, documents: int = SIMULATED, seed: int = 0) -> Scorecard:
    """Mutate the supported sentences of documents (folders with document.json and evidence.json; none: simulated ones).

    ``caught`` is the share of mutants that verification flags, ``false_alarms`` that of the sentences as they were, and
    ``caught: KIND`` is the share per kind of error; each with a Wilson interval. The baseline asks only whether each
    figure stands anywhere in the Evidence cited.
    """
    started = time.perf_counter()
    draw = random.Random(seed)
    bundles = [read_bundle(folder) for folder in folders] or [simulate(seed * 10_000 + i) for i in range(documents)]
    tries = [t for bundle in bundles for t in _tries(bundle, draw)]
    return Scorecard(
        suite=SUITE,
        version=VERSION,
        metrics=_metrics(tries, [t.flagged for t in tries]),
        cases=tuple(Case(id=t.id, score=float(t.flagged == bool(t.kind)), verdict=t.verdict) for t in tries),
        baselines={"figures anywhere in the evidence cited": _metrics(tries, [t.noticed for t in tries], judged=False)},
        seconds=time.perf_counter() - started,
        about={
            "documents": f"{len(bundles)} {'given' if folders else 'simulated'}",
            "sentences": str(sum(not t.kind for t in tries)),
            "seed": str(seed),
        },
    )


def _tries(bundle: Bundle, draw: random.Random) -> list[_Try]:
    """Every supported sentence of a document as it is, and with one error of each kind that fits."""
    document, evidence = bundle.document, {item.id: item for item in bundle.evidence}
    facts = [item for item in bundle.evidence if isinstance(item, Fact)]
    tried = list[_Try]()

    def attempt(name: str, kind: str, claim: Claim) -> None:
        (checked,) = verify([claim], evidence, document.subject, document.as_of)
        noticed = not _anywhere(claim, evidence, bundle)
        tried.append(_Try(f"{document.subject.id}/{name}", kind, checked.flagged, noticed, checked.verdict))

    for claim in (c for section in document.sections for c in section.claims if not c.flagged):
        attempt(claim.id, "", claim)
        for kind, wrong in mutants(claim, evidence, document.subject, document.as_of, facts, draw):
            attempt(f"{claim.id}/{kind}", kind, wrong)
    return tried


def _metrics(tries: Sequence[_Try], flagged: Sequence[bool], *, judged: bool = True) -> dict[str, Estimate]:
    kinds = defaultdict[str, list[bool]](list)
    for attempt, flag in zip(tries, flagged, strict=True):
        kinds[attempt.kind].append(flag)
    true = kinds.pop("", [])
    caught = [flag for flags in kinds.values() for flag in flags]
    metrics = {"caught": share(sum(caught), len(caught)), "false_alarms": share(sum(true), len(true))}
    if judged:
        unjudged = sum(t.verdict == "not_judged" for t in tries if not t.kind)
        metrics["not_judged"] = share(unjudged, len(true))
    return metrics | {f"caught: {kind}": share(sum(flags), len(flags)) for kind, flags in sorted(kinds.items())}


def _anywhere(claim: Claim, evidence: dict[str, Evidence], bundle: Bundle) -> bool:
    """The baseline: each figure stands somewhere in the Evidence cited, whatever part it plays."""
    reading = read(claim, evidence, bundle.document.subject, bundle.document.as_of)
    texts = " ".join(text for item in reading.cited for text in texts_of(item))
    return all(
        figure.shown in texts
        or any(
            stands_for(figure, value, fact, ratio=value == fact.level)
            for fact in reading.facts
            for value in _numbers_of(fact)
        )
        for figure in figures(reading.plain)
    )


def _numbers_of(fact: Fact) -> list[int | float]:
    limit = (fact.limit.min, fact.limit.max) if fact.limit else ()
    parts = (fact.value, fact.low, fact.high, fact.level, fact.n, fact.events, fact.p_value, *limit)
    return [part for part in parts if isinstance(part, int | float)]

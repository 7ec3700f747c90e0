"""Suite ``coverage``: which applicable Obligations a document answers with a supported sentence, section by section."""

from __future__ import annotations

import time
from pathlib import Path

from compliance_llm.evaluate.documents import read_bundle
from compliance_llm.evaluate.rates import share
from compliance_llm.records import Bundle, Case, Estimate, Scorecard, Section
from compliance_llm.verify.coverage import ANSWERED, coverage, told_by

SUITE, VERSION = "coverage", "1"


def run_coverage(folder: Path, *, baseline: Path | None = None) -> Scorecard:
    """Coverage of the document in ``folder``, as it is counted when a document is written, and by section.

    ``obligations`` is the share of applicable Obligations that are answered; ``evidence told`` is the share of those
    whose Evidence is on file, which is what the drafter can be held to. ``baseline`` is the folder of the same document
    by the plain drafter.
    """
    started = time.perf_counter()
    bundle = read_bundle(folder)
    plain = {"plain templates": _metrics(read_bundle(baseline))} if baseline else {}
    return Scorecard(
        suite=SUITE,
        version=VERSION,
        metrics=_metrics(bundle),
        cases=_cases(bundle),
        baselines=plain,
        seconds=time.perf_counter() - started,
        about={"subject": bundle.document.subject.id, "drafted_by": bundle.document.drafted_by},
    )


def _metrics(bundle: Bundle) -> dict[str, Estimate]:
    document = bundle.document
    counted = coverage(document.assessments, document.sections)
    met = {a.obligation for a in document.assessments if a.verdict in ANSWERED}
    return {
        "obligations": share(counted.answered, counted.applicable),
        "evidence told": share(counted.answered, len(met)),
        **{f"supported: {section.id}": _supported(section) for section in document.sections if section.claims},
    }


def _supported(section: Section) -> Estimate:
    return share(sum(claim.verdict == "supported" for claim in section.claims), len(section.claims))


def _cases(bundle: Bundle) -> tuple[Case, ...]:
    told = told_by(bundle.document.sections)
    found = {a.obligation: a for a in bundle.document.assessments if a.verdict != "not_applicable"}
    return tuple(
        Case(id=id, score=float(a.verdict in ANSWERED and bool(told & {id, *a.evidence})), verdict=a.verdict)
        for id, a in found.items()
    )

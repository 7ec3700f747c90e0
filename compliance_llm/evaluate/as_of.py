"""Suite ``as-of``: does each date get its own rules? Facts of the register, put to every command that takes a date."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from compliance_llm.analysis.assess import assess
from compliance_llm.answer import answer
from compliance_llm.corpus import REGISTER, Corpus
from compliance_llm.corpus.dates import Span
from compliance_llm.corpus.stages import days_of_part
from compliance_llm.draft import PlainDrafter, bind
from compliance_llm.evaluate.as_of_cases import (
    Applies,
    Asked,
    AsOfCase,
    Cited,
    Claimed,
    Concerns,
    InForce,
    Speaks,
    Succession,
)
from compliance_llm.evaluate.rates import share
from compliance_llm.ports import Index, Judge
from compliance_llm.records import (
    About,
    Brief,
    Case,
    Citation,
    Claim,
    Dated,
    Obligation,
    Outline,
    Passage,
    Scorecard,
)
from compliance_llm.verify import verify

SUITE, VERSION = "as-of", "1"
FOUND = 10  # results of a search that count
NOBODY = About(id="", name="", version="", kind="", jurisdictions=(), digest="")
OUTLINE = Outline(id="as-of/claim", title="Claim", guidance="One rule, told.")


class World(NamedTuple):
    """The parts that the cases are put to."""

    corpus: Corpus
    search: Index
    judge: Judge


def run_as_of(cases: Sequence[AsOfCase], corpus: Corpus, index: Index, judge: Judge, today: date) -> Scorecard:
    """Put every case to the corpus on its own day.

    ``passed`` is the share of cases that came out as the register says, also per kind. The baseline takes the rules of
    ``today`` for every day, as a tool without a sense of time does.
    """
    began = time.perf_counter()
    world = World(corpus, index, judge)
    wrong = {case.id: problem_of(case, world) for case in cases}
    always = {case.id: problem_of(case.model_copy(update={"as_of": today}), world) for case in cases}
    kinds = {"passed": list(cases)} | {kind: [c for c in cases if c.kind == kind] for kind in _kinds(cases)}
    return Scorecard(
        suite=SUITE,
        version=VERSION,
        metrics={name: share(sum(not wrong[c.id] for c in some), len(some)) for name, some in kinds.items()},
        cases=tuple(
            Case(id=id, score=float(not problem), verdict=problem or "passed") for id, problem in wrong.items()
        ),
        baselines={
            "today's rules": {
                name: share(sum(not always[c.id] for c in some), len(some)) for name, some in kinds.items()
            }
        },
        seconds=time.perf_counter() - began,
        about={"index": index.name, "corpus": corpus.digest, "today": today.isoformat()},
    )


def _kinds(cases: Iterable[AsOfCase]) -> list[str]:
    return sorted({case.kind for case in cases})


def problem_of(case: AsOfCase, world: World) -> str:
    """How the outcome of a case differs from what it expects, or an empty text."""
    match case:
        case InForce():
            return _differs(_in_force(case, world.corpus), case.expected)
        case Applies():
            return _differs(_applies(world.corpus, case.obligation, case.as_of), case.expected)
        case Concerns():
            return _differs(_concerns(case, world.corpus), case.expected)
        case Succession():
            return _succession(case, world.corpus)
        case Speaks():
            return _speaks(case, world)
        case Cited():
            return _cited(case, world)
        case Asked():
            return _asked(case, world)
        case Claimed():
            return _differs(_claimed(case, world).verdict, case.expected)


def _differs(found: object, expected: object) -> str:
    return "" if found == expected else f"{found} instead of {expected}"


def _in_force(case: InForce, corpus: Corpus) -> bool:
    if case.instrument not in {it.id for it in corpus.applicable(case.as_of, None).instruments}:
        return False
    part = days_of_part(corpus.instrument(case.instrument), case.pointer) if case.pointer else Span(None, None)
    return Dated.model_validate({"from": part.since, "until": part.until}).applies_on(case.as_of)


def _applies(corpus: Corpus, obligation: str, day: date) -> bool:
    corpus.evidence(obligation)  # an id that is none is an error of the case
    return obligation in {it.id for it in corpus.applicable(day, None).obligations}


def _concerns(case: Concerns, corpus: Corpus) -> bool:
    rule = corpus.evidence(case.obligation)
    if not isinstance(rule, Obligation) or not _applies(corpus, rule.id, case.as_of):
        return False
    return assess(rule, (), kind=case.subject).verdict != "not_applicable"


def _succession(case: Succession, corpus: Corpus) -> str:
    corpus.instrument(case.instrument)
    day = corpus.applicable(case.as_of, None)
    ends = [p.text for p in day.passages if p.instrument == REGISTER and p.pointer == f"{case.instrument}, end"]
    return _differs(" ".join(ends), case.told)


def _speaks(case: Speaks, world: World) -> str:
    duties = [it for it in world.corpus.applicable(case.as_of, None).obligations if it.instrument == case.instrument]
    if not duties:
        return f"{case.instrument} has no obligation on the day"
    for duty in duties:
        if duty.force not in case.forces:
            return f"{duty.id} speaks as {duty.force}"
        leads = f" {_plain(duty).text.partition(' the following')[0]} "  # before the paraphrase itself
        if said := [word for word in case.never if f" {word} " in leads]:
            return f"the sentence on {duty.id} says {said[0]}"
    return ""


def _cited(case: Cited, world: World) -> str:
    day = world.corpus.applicable(case.as_of, case.jurisdictions or None)
    found = [it.id for it in world.search.search(case.words, k=FOUND, among=frozenset(it.id for it in day.told))]
    return _missing(case.must, found) or _unwanted(case.must_not, found)


def _asked(case: Asked, world: World) -> str:
    found = answer(case.question, world.corpus, world.search, world.judge, case.as_of)
    cited = [citation.evidence for claim in found.claims for citation in claim.citations]
    if case.abstains is not None and found.abstained != case.abstains:
        return "abstained" if found.abstained else "answered"
    silent = [f"does not say {words!r}" for words in case.tells if words not in found.answer]
    spoken = [f"says {words!r}" for words in case.tells_not if words in found.answer]
    return next(iter([*silent, *spoken]), "") or _missing(case.cites, cited) or _unwanted(case.cites_not, cited)


def _claimed(case: Claimed, world: World) -> Claim:
    rule = world.corpus.evidence(case.evidence)
    claim = _plain(rule)
    if case.text is not None:
        claim = Claim(id="claim.1", text=case.text, citations=(Citation(evidence=rule.id),))
    return verify([claim], {rule.id: rule}, NOBODY, case.as_of, world.judge)[0]


def _plain(rule: Passage | Obligation) -> Claim:
    """The plain sentence that tells a rule."""
    brief = Brief(outline=OUTLINE, subject_name="", subject_version="", rules=(rule,))
    (draft,) = PlainDrafter().write([brief], check=lambda line, brief: "")
    (claim,) = bind(draft, brief)
    return claim


def _missing(wanted: Sequence[str], found: Sequence[str]) -> str:
    absent = [id for id in wanted if not any(it.startswith(id) for it in found)]
    return f"{absent[0]} is not among {', '.join(found) or 'nothing'}" if absent else ""


def _unwanted(barred: Sequence[str], found: Sequence[str]) -> str:
    present = [it for it in found if it.startswith(tuple(barred))] if barred else []
    return f"{present[0]} is cited" if present else ""

"""Suite ``ask``: is a question answered by the right clause, and does an unanswerable one meet an abstention?"""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from compliance_llm.answer import answer
from compliance_llm.corpus import Corpus
from compliance_llm.errors import CdraftError
from compliance_llm.evaluate.rates import share
from compliance_llm.ports import Index, Judge
from compliance_llm.records import Answer, Case, Estimate, Passage, Quote, Record, Scorecard

SUITE, VERSION = "ask", "2"
REMEDY = 'Write one question a line: {"id": …, "question": …, "gold": [ids], "answerable": true}.'


class Question(Record):
    """A question, the ids of what answers it (an id stands for all that begin with it), and whether anything does."""

    id: str
    question: str
    gold: tuple[str, ...] = ()
    answerable: bool
    every: bool = False  # an answer must cite all of gold, as where clauses conflict; otherwise one of it does
    as_of: date | None = None


def read_questions(path: Path) -> tuple[Question, ...]:
    """The questions of a JSON lines file.

    Raises:
        CdraftError: naming the file and the line that is not a question.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CdraftError(f"{path} cannot be read: {error}.", REMEDY) from error
    found: list[Question] = []
    for number, line in enumerate(lines, start=1):
        try:
            found.append(Question.model_validate_json(line))
        except (ValueError, ValidationError) as error:
            raise CdraftError(f"{path}, line {number}, is not a question.", REMEDY) from error
    if not found:
        raise CdraftError(f"{path} contains no questions.", REMEDY)
    return tuple(found)


def run_answers(questions: Sequence[Question], corpus: Corpus, index: Index, judge: Judge, as_of: date) -> Scorecard:
    """Ask every question, each on its own day or on ``as_of``.

    ``answered`` is the share of answerable questions that were answered, ``right clause`` of those whose answer cites
    gold, and ``every clause`` the same of those that need all of it; ``abstained`` is the share of unanswerable
    questions that met an abstention; ``citations valid`` the share of citations whose words stand where they say, of a
    rule in force on the day. The baseline answers everything.
    """
    began = time.perf_counter()
    found = [(q, answer(q.question, corpus, index, judge, q.as_of or as_of)) for q in questions]
    answerable = [(q, a) for q, a in found if q.answerable]
    in_full = [(q, a) for q, a in answerable if q.every]
    others = [a for q, a in found if not q.answerable]
    cited = [_valid(c, corpus, a.as_of) for _, a in found for claim in a.claims for c in claim.citations]
    metrics = {
        "answered": share(sum(not a.abstained for _, a in answerable), len(answerable)),
        "right clause": share(sum(_right(q, a) for q, a in answerable), len(answerable)),
        "every clause": share(sum(_right(q, a) for q, a in in_full), len(in_full)),
        "abstained": share(sum(a.abstained for a in others), len(others)),
        "citations valid": share(sum(cited), len(cited)),
    }
    always = {"answered": share(len(answerable), len(answerable)), "abstained": share(0, len(others))}
    return Scorecard(
        suite=SUITE,
        version=VERSION,
        metrics={name: metric for name, metric in metrics.items() if metric.n},
        cases=tuple(_case(q, a) for q, a in found),
        baselines={"answers everything": _shown(always)},
        seconds=time.perf_counter() - began,
        about={"index": index.name, "corpus": corpus.digest, "as_of": as_of.isoformat()},
    )


def _shown(metrics: dict[str, Estimate]) -> dict[str, Estimate]:
    return {name: metric for name, metric in metrics.items() if metric.n}


def _case(question: Question, found: Answer) -> Case:
    good = _right(question, found) if question.answerable else found.abstained
    return Case(id=question.id, score=float(good), verdict="abstained" if found.abstained else "answered")


def _right(question: Question, found: Answer) -> bool:
    cited = [c.evidence for claim in found.claims for c in claim.citations]
    hits = [any(id.startswith(gold) for id in cited) for gold in question.gold]
    return all(hits) if question.every else any(hits)


def _valid(quote: Quote, corpus: Corpus, day: date) -> bool:
    """Whether the rule applied on the day, and the quoted words stand at their offsets."""
    rule = corpus.evidence(quote.evidence)
    if quote.quote is not None and not isinstance(rule, Passage):
        return False  # a paraphrase is never quoted
    stands = not isinstance(rule, Passage) or quote.quote in (None, rule.text[quote.start : quote.end])
    return stands and rule.applies_on(day)

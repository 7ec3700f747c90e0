"""Suite ``claims``: does a text support a claim? Rules and word overlap, compared with human labels."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from compliance_llm.errors import CdraftError
from compliance_llm.evaluate.rates import Outcome, claim_metrics
from compliance_llm.files import digest
from compliance_llm.ports import Judge, Judgement
from compliance_llm.records import Case, Record, Scorecard
from compliance_llm.verify.reading.figures import figures
from compliance_llm.verify.reading.vocabulary import STOP_WORDS
from compliance_llm.verify.rungs.overlap import negation_mismatch, stems

SUITE, VERSION = "claims", "1"
THRESHOLD = 0.4  # of the claim's words, chosen on SummEdits' evaluation split (378 cases of three domains)
_WORD = re.compile(r"[^\W\d_]+")
_NAME = re.compile(r"(?<![.!?:“\"] )(?<!^)(?<!^[“\"])\b[A-Z][^\W\d_]+")


class ClaimCase(Record):
    """One line of a claim suite."""

    id: str
    claim: str
    evidence: tuple[str, ...]
    label: Literal["supported", "not_supported"]


class TextJudge:
    """A Judge for texts that are not ours: names, figures, plain negation, then the share of words that occur."""

    def __init__(self, threshold: float = THRESHOLD) -> None:
        self.threshold = threshold
        self.name = f"names, figures, negation, word overlap@1, threshold {threshold:g}"

    def judge(self, claim: str, evidence: Sequence[str]) -> Judgement:
        """``not_supported`` for a name or figure the texts lack, ``contradicted`` on negation, else by overlap."""
        text = " ".join(evidence)
        held = word_stems(text)
        if strange := [name for name in _NAME.findall(claim) if stems(name.lower()) not in held]:
            return Judgement("not_supported", f"The texts do not name {strange[0]}.")
        known = {figure.value for figure in figures(text)}
        if wrong := [f.shown for f in figures(claim) if f.value not in known and f.shown.lower() not in text.lower()]:
            return Judgement("not_supported", f"The texts do not contain {wrong[0]}.")
        if reason := negation_mismatch(claim, evidence):
            return Judgement("contradicted", reason)
        if word_overlap(claim, held) >= self.threshold:
            return Judgement("supported", "")
        return Judgement("not_judged", "The texts use too few of the claim's words.")


def run_claims(path: Path, *, judge: Judge | None = None, seed: int = 0) -> Scorecard:
    """Judge every case of a JSON-lines file; the baselines are "always supported" and word overlap alone.

    Raises:
        CdraftError: if the file or one of its lines cannot be read.
    """
    started = time.perf_counter()
    cases = read_cases(path)
    chosen = judge or TextJudge()
    outcomes = list[Outcome]()
    for case in cases:
        verdict = chosen.judge(case.claim, case.evidence).verdict
        outcomes.append(Outcome(case.label == "supported", verdict == "supported", verdict))
    return Scorecard(
        suite=SUITE,
        version=VERSION,
        metrics=claim_metrics(outcomes, seed),
        cases=tuple(
            Case(id=case.id, score=float(o.called == o.truth), verdict=o.verdict)
            for case, o in zip(cases, outcomes, strict=True)
        ),
        baselines={
            "always supported": claim_metrics([Outcome(o.truth, True, "supported") for o in outcomes], seed),
            "word overlap alone": claim_metrics([_by_overlap(case) for case in cases], seed),
        },
        seconds=time.perf_counter() - started,
        about={"data": f"{path.name} sha256:{digest(path)[:12]}", "judge": chosen.name, "seed": str(seed)},
    )


def read_cases(path: Path) -> list[ClaimCase]:
    """The cases of a JSON-lines file ``{id, claim, evidence: [text…], label: supported|not_supported}``.

    Raises:
        CdraftError: naming the line that is wrong.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CdraftError(f"{path} cannot be read as text.", "Give a file of JSON lines with --data.") from error
    cases = list[ClaimCase]()
    for i, line in enumerate(lines, start=1):
        if line.strip():
            try:
                content = json.loads(line)
                keys = ClaimCase.model_fields.keys()
                cases.append(ClaimCase.model_validate({k: v for k, v in content.items() if k in keys}))
            except (ValidationError, ValueError, AttributeError) as error:
                raise CdraftError(
                    f"{path}, line {i} is not a claim case.",
                    'Write it as {"id": …, "claim": …, "evidence": ["…"], "label": "supported" or "not_supported"}.',
                ) from error
    if not cases:
        raise CdraftError(f"{path} contains no cases.", "Give at least one line, as shown by evals/claims/README.md.")
    return cases


def word_stems(text: str) -> set[str]:
    """Stems of all words of a text."""
    return {stems(word) for word in _WORD.findall(text.lower())}


def word_overlap(claim: str, held: set[str]) -> float:
    """Share of the claim's words, stop words left out, whose stems are held; 0 for a claim without words."""
    words = [word for word in _WORD.findall(claim.lower()) if word not in STOP_WORDS]
    return sum(stems(word) in held for word in words) / len(words) if words else 0.0


def _by_overlap(case: ClaimCase) -> Outcome:
    called = word_overlap(case.claim, word_stems(" ".join(case.evidence))) >= THRESHOLD
    return Outcome(case.label == "supported", called, "supported" if called else "not_judged")

"""Severities, due days and gaps that a policy's text states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from compliance_llm.policy.grading import SEVERITIES
from compliance_llm.policy.proposed import GAPS, Clause, Proposal
from compliance_llm.policy.severities import grades_in
from compliance_llm.policy.vocabulary import holds_all, topics_in
from compliance_llm.records import Severity

A_GAP = re.compile(r"\bgaps? (?:in|on)\b|lacking (?:the )?evidence|missing evidence", re.IGNORECASE)
DAYS = re.compile(r"(?:within|in|after)\s+(\d+)\s+(?:calendar\s+|working\s+|business\s+)?days", re.IGNORECASE)
PUT_RIGHT = re.compile(r"resolv|clos|put right|remed|fix|complet|correct", re.IGNORECASE)
NO_DATE = re.compile(r"no (?:due )?date|when it suits|no deadline", re.IGNORECASE)
NAMED = re.compile(r"clauses?\s+(\d+(?:\.\d+)+)(?:\s+(?:to|and)\s+(\d+(?:\.\d+)+))?", re.IGNORECASE)
# Row of the table of tests → how a sentence that grades it calls it.
GRADED: dict[str, str] = {
    "n": r"few(?:er)? cases",
    "events": r"few(?:er)? (?:cases or )?events",
    "missing_change": r"changes? in missing",
    "missing": r"(?<!changes in )(?<!change in )missing values",
    "duplicates_across": r"repeated (?:across|between)|shared by test and train",
    "duplicates": r"repeated rows within",
    "auc_by": r"(?:AUC )?(?:with)?in a segment",
    "auc_gap": r"AUC gap|fall (?:of|in) the AUC|distance of training",
    "auc": r"\bAUC\b(?! gap)(?! within)",
    "gini": r"\bGini\b",
    "ks": r"Kolmogorov|\bKS\b",
    "average_precision": r"average precision",
    "brier": r"Brier",
    "brier_skill": r"Brier",
    "calibration_intercept": r"calibration intercept|in calibration|for calibration",
    "calibration_slope": r"calibration slope|in calibration|for calibration",
    "calibration_bins": r"binned calibration|in calibration|for calibration",
    "calibration_p": r"binned calibration|in calibration|for calibration",
    "psi.score": r"(?:PSI|stability index)(?! of an)",
    "psi": r"(?:PSI|stability index)(?! of the score)",
    "air": r"impact ratio|limit for groups of people",
    "rate_by": r"selection rate|in rates",
    "outcome_by": r"outcome rate|or outcomes",
    "conflict": r"reported figure|figure of the (?:builder|developer)",
    "other": r"any other",
    "not_tested": r"not run|left out",
    "unsettled": r"unsettled|inconclusive|open result|not by the whole interval",
}


def grades(clauses: Sequence[Clause], limits: Sequence[Proposal]) -> Iterator[Proposal]:
    """The rows of topics and of tests: the severity at each level of materiality, where a sentence states all three.

    A sentence that grades the limits "of clauses 3.1 to 3.4" is about the tests of ``limits`` in those clauses.
    """
    for clause in clauses:
        for sentence in clause.sentences:
            for high, medium, low in grades_in(sentence):
                is_gap = A_GAP.search(sentence) is not None
                names = topics_in(sentence) if is_gap else _tests(sentence, limits)
                for name in names:
                    values = {"name": name, "high": high, "medium": medium, "low": low}
                    yield Proposal("topic" if is_gap else "test", dict(values), clause.number, sentence)


def _tests(sentence: str, limits: Sequence[Proposal]) -> list[str]:
    """The rows of the table of tests that a sentence names, in words or by the clauses of their limits."""
    names = [name for name, pattern in GRADED.items() if re.search(pattern, sentence, re.IGNORECASE)]
    for span in NAMED.finditer(sentence):
        first, last = _place(span[1]), _place(span[2] or span[1])
        names += [str(row.values["test"]) for row in limits if first <= _place(row.clause) <= last]
    return list(dict.fromkeys(names))


def _place(clause: str) -> list[int]:
    return [int(part) for part in re.findall(r"\d+", clause)]


def due(clauses: Sequence[Clause]) -> Iterator[Proposal]:
    """The days that a finding of each severity has: the first sentence that gives them."""
    found: set[Severity] = set()
    for clause, sentence in chain.from_iterable(((it, words) for words in it.sentences) for it in clauses):
        severity: Severity | None = next(
            (it for it in SEVERITIES if re.search(rf"\b{it}\b", sentence, re.IGNORECASE)), None
        )
        days = DAYS.search(sentence)
        if severity is None or severity in found:
            continue
        if days and PUT_RIGHT.search(sentence):
            found.add(severity)
            yield Proposal("due", {"severity": severity, "days": int(days[1])}, clause.number, sentence)
        elif NO_DATE.search(sentence):
            found.add(severity)
            yield Proposal("due", {"severity": severity}, clause.number, sentence)


def gaps(clauses: Sequence[Clause]) -> Iterator[Proposal]:
    """The clause that says on which topics missing evidence is a finding: the first that names at least two."""
    for clause in clauses:
        for sentence in clause.sentences:
            topics = topics_in(sentence)
            if len(topics) > 1 and holds_all(sentence, GAPS) and not grades_in(sentence):
                forces = ["must"] if re.search(r"binding on|requires?", sentence, re.IGNORECASE) else ["must", "should"]
                yield Proposal("gaps", {"forces": list(forces), "topics": list(topics)}, clause.number, sentence)
                return

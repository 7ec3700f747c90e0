"""Limits that a policy's text states: numbers near words that name a test and words that make a bound of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compliance_llm.policy.figures import Figure, figures_of
from compliance_llm.policy.proposed import Clause, Proposal, Value
from compliance_llm.policy.vocabulary import TESTS, holds_all, kinds_in

AT_LEAST = re.compile(
    r"(?:at least|no(?:t)? (?:less|lower|fewer) than|minimum (?:of|is)|not (?:fall |be )?below|must (?:be above|exceed)"
    r"|≥|>=)\s*$",
    re.IGNORECASE,
)
AT_MOST = re.compile(
    r"(?:at most|no(?:t)? (?:more|higher|greater) than|up to|must not (?:exceed|be above)|not exceed|maximum (?:of|is)"
    r"|≤|<=)\s*$",
    re.IGNORECASE,
)
OR_MORE = re.compile(r"^\s*(?:or|and) (?:more|above|higher|over)\b", re.IGNORECASE)
OR_LESS = re.compile(r"^\s*(?:or|and) (?:less|below|lower|under|fewer)\b", re.IGNORECASE)
BARE = re.compile(r"\b(?:limit\b[^.]*|allowed|tolerance\b[^.]*)\s(?:is|of)\s*$", re.IGNORECASE)
RANGE = re.compile(r"(?:between|from)\s*$", re.IGNORECASE)
OF_CASES = re.compile(r"^\s*(?:cases|observations|records)\b", re.IGNORECASE)
OF_EVENTS = re.compile(r"^\s*(?:events|defaults|bads|with the event)\b", re.IGNORECASE)
NO_LIMIT = re.compile(
    r"^\s*(?:(?:calendar|working|business)\s+)?(?:days?|weeks?|months?|years?|hours?)\b|^\s*(?:confidence\s+)?interval\b",
    re.IGNORECASE,
)
JUDGED = (
    re.compile(r"\bsamples?\b", re.IGNORECASE),
    re.compile(r"\bholds?\b|\bjudge|\bperformance|smallest sample|minimum sample", re.IGNORECASE),
)
SMALLEST_SAMPLE = re.compile(r"(?:smallest|minimum)\s+sample", re.IGNORECASE)
INPUT = re.compile(r"\b(?:inputs?|fields?|variables?|features?|characteristics?)\b", re.IGNORECASE)
FOR_KIND = re.compile(r"^\s*(?:for|in|of)\s+[^,;.]*?(?=,|;|\.|$|\band\s+(?:at|of|no)\b)", re.IGNORECASE)
UPPER = frozenset({"psi", "psi.score", "missing", "duplicates", "duplicates_across", "auc_gap"})  # "the limit is …"
BOTH_WAYS = frozenset({"missing_change"})
RANGED = frozenset({"calibration_slope", "calibration_intercept"})
NEVER = frozenset({"smallest_group", "conflict", "outcome_by", "rate_by", "brier"})
CALLED = {"n": "cases", "events": "events"}


class _Bound(NamedTuple):
    """A figure, or two, as a bound: what limits, and where in its sentence."""

    min: float | None
    max: float | None
    shown: tuple[str, ...]
    start: int
    end: int
    bare: bool = False  # no word says which way it limits


def limits(clauses: Sequence[Clause]) -> Iterator[Proposal]:
    """The limits that clauses state, in their order."""
    for clause in clauses:
        test = ""  # that the clause spoke of last
        for sentence in clause.sentences:
            found, test = _of_sentence(clause, sentence, test)
            yield from found


def _of_sentence(clause: Clause, sentence: str, test: str) -> tuple[list[Proposal], str]:
    """The limits of one sentence, and the test that what follows may be about too."""
    bounds = list(_bounds(sentence))
    sizes = [it for it in bounds if _counted(sentence, it)]
    bounds = [it for it in bounds if it not in sizes]
    found: list[Proposal] = []
    at = 0
    for bound in bounds:
        window = sentence if len(bounds) == 1 else sentence[at : bound.end]
        test = _test(window, test)
        trailing = FOR_KIND.match(sentence[bound.end :])
        kinds = _kinds(sentence, window, trailing[0] if trailing else "")
        at = bound.end + (trailing.end() if trailing else 0)
        if values := _limit(test, bound, kinds):
            of_part = sizes if test.endswith("_by") else []
            least = {f"min_{CALLED[_counted(sentence, it)]}": int(it.min or 0) for it in of_part}
            shown = [*bound.shown, *(text for it in of_part for text in it.shown)]
            found.append(Proposal("limit", {**values, **least, "shown": shown}, clause.number, sentence))
    if not bounds:
        test = _test(sentence, test)
    if not test.endswith("_by") and all(pattern.search(sentence) for pattern in JUDGED):
        for it in sizes:
            size: dict[str, Value] = {"test": _counted(sentence, it), "min": int(it.min or 0), "shown": list(it.shown)}
            found.append(Proposal("limit", size, clause.number, sentence))
    return found, test


def _limit(test: str, bound: _Bound, kinds: list[str]) -> dict[str, Value]:
    """The row of a bound; empty where it is not a plausible limit of the test."""
    ranged = bound.min is not None and bound.max is not None and not bound.bare
    if not test or test in NEVER or (ranged and test not in RANGED):
        return {}
    low, high = bound.min, bound.max
    if bound.bare:
        low, high = (None, bound.max) if test in UPPER or test in BOTH_WAYS else (bound.min, None)
    if test in BOTH_WAYS and high is not None:
        low = -high
    row: dict[str, Value] = {"test": test}
    if kinds:
        row["kinds"] = kinds
    return row | {name: value for name, value in (("min", low), ("max", high)) if value is not None}


def _bounds(sentence: str) -> Iterator[_Bound]:
    """The figures of a sentence that are bounds, two of a range as one."""
    figures = [it for it in figures_of(sentence) if not NO_LIMIT.match(sentence[it.end :])]
    taken: set[Figure] = set()
    for place, figure in enumerate(figures):
        if figure in taken:
            continue
        before, after = sentence[: figure.start], sentence[figure.end :]
        following = figures[place + 1] if place + 1 < len(figures) else None
        if (
            RANGE.search(before)
            and following
            and re.fullmatch(r"\s*(?:and|to)\s*", sentence[figure.end : following.start])
        ):
            taken.add(following)
            yield _Bound(figure.value, following.value, (figure.shown, following.shown), figure.start, following.end)
        elif AT_LEAST.search(before) or OR_MORE.match(after):
            yield _Bound(figure.value, None, (figure.shown,), figure.start, figure.end)
        elif AT_MOST.search(before) or OR_LESS.match(after):
            yield _Bound(None, figure.value, (figure.shown,), figure.start, figure.end)
        elif BARE.search(before):
            yield _Bound(figure.value, figure.value, (figure.shown,), figure.start, figure.end, bare=True)
        elif SMALLEST_SAMPLE.search(before) and (OF_CASES.match(after) or OF_EVENTS.match(after)):
            yield _Bound(figure.value, None, (figure.shown,), figure.start, figure.end)


def _counted(sentence: str, bound: _Bound) -> str:
    """What a bound counts: "n" cases or "events"; empty where it is the bound of another measure."""
    after = sentence[bound.end :]
    if bound.min is None or bound.max is not None:
        return ""
    return "n" if OF_CASES.match(after) else "events" if OF_EVENTS.match(after) else ""


def _test(window: str, before: str) -> str:
    """The kind of test that words name, or the one that was spoken of before."""
    for test, patterns in TESTS.items():
        if test not in CALLED and test not in NEVER and holds_all(window, patterns):
            return "psi" if test == "psi.score" and before and INPUT.search(window) else test
    if before.startswith("psi"):
        return "psi" if INPUT.search(window) else "psi.score" if "score" in window.lower() else before
    return before


def _kinds(sentence: str, window: str, trailing: str) -> list[str]:
    """The kinds of Subject that a bound is for: those named directly after it, else before it, else in its sentence."""
    everywhere = kinds_in(sentence)
    return kinds_in(trailing) or kinds_in(window) or (everywhere if len(everywhere) == 1 else [])

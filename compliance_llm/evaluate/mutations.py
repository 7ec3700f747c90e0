"""One error at a time: a figure, a comparison, a verdict word, a duty or a name changed in a true sentence."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from compliance_llm import wording
from compliance_llm.records import Claim, Evidence, Fact, FactVerdict
from compliance_llm.verify.reading.figures import Figure, figures
from compliance_llm.verify.reading.sentences import Named, Reading, read

_OPPOSITES = {
    "above": "below",
    "below": "above",
    "inside": "outside",
    "outside": "inside",
    "higher": "lower",
    "lower": "higher",
    "exceeds": "falls short of",
    "within": "outside",
    "floor": "ceiling",
    "ceiling": "floor",
}
_COMPARISON = re.compile(rf"\b(?:{'|'.join(_OPPOSITES)})\b")
_FORCE = re.compile(r"\b(?:requires|recommends|suggests)\b(?= the following)")
_SHARED_PERCENT = re.compile(r"\s*(?:to|–|-)\s*-?[\d.,]+\s?%")
_VERDICTS: tuple[FactVerdict, ...] = ("pass", "fail", "unsettled", "not_tested")


class Mutant(NamedTuple):
    """A claim with one error in it, and what kind of error."""

    kind: str
    claim: Claim


def mutants(
    claim: Claim,
    evidence: Mapping[str, Evidence],
    subject: Named,
    as_of: date,
    others: Sequence[Fact],
    draw: random.Random,
) -> list[Mutant]:
    """At most one mutant of each kind; ``others`` are Facts whose values may be put in the wrong place."""
    reading = read(claim, evidence, subject, as_of)
    found = figures(reading.plain)
    made = [*_of_figures(reading, found, others, draw), *_of_words(reading, draw), *_of_names(reading, draw)]
    by_kind = dict[str, list[Mutant]]()
    for mutant in made:
        if mutant.claim.text != claim.text:
            by_kind.setdefault(mutant.kind, []).append(mutant)
    return [draw.choice(of_kind) for _, of_kind in sorted(by_kind.items())]


def _of_figures(
    reading: Reading, found: Sequence[Figure], others: Sequence[Fact], draw: random.Random
) -> Iterator[Mutant]:
    for figure in found:
        if figure.spelled:
            continue
        shares_its_sign = _SHARED_PERCENT.match(reading.plain[figure.end :])  # "0.1 to 2.2%" says the same
        for kind, shown in _misprints(figure, draw):
            if kind == "percent" and (shares_its_sign or figure.value == 0):
                continue
            yield _replaced(reading, figure.start, figure.end, kind, shown)
        for kind, shown in _swaps(figure, reading.facts, others):
            if _value(shown) != (figure.value, figure.percent):
                yield _replaced(reading, figure.start, figure.end, kind, shown)


def _misprints(figure: Figure, draw: random.Random) -> Iterator[tuple[str, str]]:
    """The figure with a digit changed, its sign reversed, its point moved, its percent sign removed or added."""
    shown = figure.shown
    digits = [i for i, c in enumerate(shown) if c.isdigit()]
    place = draw.choice(digits)
    digit = draw.choice([d for d in "0123456789" if d != shown[place]])
    changed = shown[:place] + digit + shown[place + 1 :]
    if _value(changed) != _value(shown):
        yield "digit", changed
    if figure.value != 0:
        yield "sign", shown[1:] if shown[0] in "-−" else f"-{shown}"
        yield "decimal point", _shifted(shown)
    yield "percent", shown.rstrip("% ") if figure.percent else f"{shown}%"


def _shifted(shown: str) -> str:
    """The figure ten times as large, written with as many decimals less one; a whole number gets a zero."""
    number, percent = shown.rstrip("% "), "%" if "%" in shown else ""
    if "." not in number:
        return f"{number}0{percent}"
    whole, fraction = number.split(".")
    moved = f"{whole}{fraction[0]}.{fraction[1:]}" if len(fraction) > 1 else f"{whole}{fraction}"
    return re.sub(r"^(-?)0+(?=\d)", r"\1", moved) + percent


def _swaps(figure: Figure, facts: Sequence[Fact], others: Sequence[Fact]) -> Iterator[tuple[str, str]]:
    """Another part of the same Fact, or the value of another Fact, in place of a value."""
    for fact in facts:
        if isinstance(fact.value, str) or fact.value is None or wording.value(fact) != figure.shown:
            continue
        bounds = (fact.low, fact.high, *((fact.limit.min, fact.limit.max) if fact.limit else ()))
        yield from (("value and bound", wording.number(b, fact)) for b in bounds if b is not None)
        cited = {f.id for f in facts}
        yield from (
            ("another fact's value", wording.value(other))
            for other in others
            if other.unit == fact.unit and other.id not in cited and isinstance(other.value, int | float)
        )


def _of_words(reading: Reading, draw: random.Random) -> Iterator[Mutant]:
    for m in _COMPARISON.finditer(reading.plain):
        yield _replaced(reading, m.start(), m.end(), "comparison", _OPPOSITES[m.group()])
    for fact in reading.facts:
        phrase = wording.verdict(fact)
        start = reading.plain.find(phrase)
        if start >= 0 and fact.verdict in _VERDICTS:
            other = draw.choice([v for v in _VERDICTS if v != fact.verdict])
            wrong = wording.verdict(fact.model_copy(update={"verdict": other}))
            yield _replaced(reading, start, start + len(phrase), "verdict", wrong)
    for m in _FORCE.finditer(reading.plain):
        if m.group() != "requires":
            yield _replaced(reading, m.start(), m.end(), "force", "requires")


def _of_names(reading: Reading, draw: random.Random) -> Iterator[Mutant]:
    """A digit changed inside the name of a rule or of a source, or in words quoted or paraphrased from a text."""
    for span in reading.spans:
        places = [i for i in range(span.start, span.end) if reading.text[i].isdigit()]
        if places and span.kind in ("rule", "name", "text"):
            place = draw.choice(places)
            digit = draw.choice([d for d in "0123456789" if d != reading.text[place]])
            yield _replaced(reading, place, place + 1, "name or text", digit)


def _replaced(reading: Reading, start: int, end: int, kind: str, words: str) -> Mutant:
    gap = " " if reading.text[start:end].startswith(" ") else ""
    text = reading.text[:start] + gap + words + reading.text[end:]
    return Mutant(kind, reading.claim.model_copy(update={"text": text}))


def _value(shown: str) -> tuple[float, bool]:
    found = figures(shown)
    return (found[0].value, found[0].percent) if found else (float("nan"), False)

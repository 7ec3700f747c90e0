"""Rules that the papers say the model never breaks, checked by their codes: "FRAUD is never other than P1"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compliance_llm.facts.packs.papers import Line, sentence_fact
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact
from compliance_llm.statistics.intervals import LEVEL, wilson
from compliance_llm.subject.answers import Answer

_CODE = r"[A-Z][A-Z0-9]+(?:[-_][A-Z0-9]+)*"
_NEVER = Pattern(rf"^(?P<when>.*?)\bnever\b.*?\b(?:other than|but|except|anything but) (?:\w+ )?(?P<must>{_CODE})\b")
_ALWAYS = Pattern(rf"^(?P<when>.*?)\balways\b.*?(?P<must>{_CODE})\b")
_CODES = Pattern(rf"\b{_CODE}\b")
FEWEST = 10  # answers with the codes
HOLDS = 0.5  # of them that have the code which they must have: else the answers are written otherwise


class Rule(NamedTuple):
    """Codes of which an answer has one, and the code that it must have then."""

    when: tuple[str, ...]
    must: str


def always(rows: Sequence[Answer], said: Sequence[Line], source: str) -> Iterator[Fact]:
    """For each such rule the share of answers that break it, beside the words."""
    number = 0
    for line in said:
        rule = rule_in(line.text)
        if rule is None:
            continue
        told = [it.answer for it in rows if it.given and any(_has(it.answer, code) for code in rule.when)]
        broken = sum(not _has(answer, rule.must) for answer in told)
        if len(told) < FEWEST or broken > (1 - HOLDS) * len(told):
            continue
        number += 1
        low, high = wilson(broken, len(told))
        yield sentence_fact(f"claims.always.{number}", "rule that the papers say is never broken", line, "by its codes")
        yield Fact(
            id=f"fact:answers.always_broken.{number}",
            label=f"share of answers with {' or '.join(rule.when)} that are without {rule.must}",
            value=broken / len(told), unit="share", decimals=1, low=low, high=high, level=LEVEL, n=len(told),
            events=broken, source=source, method="answers that hold the codes; Wilson interval",
            computed_by="answers@1",
        )  # fmt: skip


def rule_in(text: str) -> Rule | None:
    """The rule of a sentence such as "FRAUD is never given a priority other than P1"; None where it has none."""
    hit = _NEVER.search(text) or _ALWAYS.search(text)
    if hit is None:
        return None
    when = tuple(dict.fromkeys(code for code in _CODES.findall(hit["when"]) if code != hit["must"]))
    return Rule(when, hit["must"]) if when else None


def _has(text: str, code: str) -> bool:
    return bool(re.search(rf"\b{re.escape(code)}\b", text))

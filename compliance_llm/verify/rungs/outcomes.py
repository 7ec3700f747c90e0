"""Rung 3, verdict words: "meets", "breaches", "was not tested" and the like, compared with the results of the tests."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_llm import wording
from compliance_llm.records import Fact, FactVerdict
from compliance_llm.verify.reading.mentions import Mention, mentions, owners, sentence_around
from compliance_llm.verify.reading.sentences import Problem, Reading

_LIMIT = r"(?:limits?|floors?|ceilings?|thresholds?|tolerances?|ranges?|minimum|maximum|criteri(?:on|a)|tests?|checks?)"
_OBJECT = rf"(?:\s+(?:the|its|their|this|that|a|all|both|of))*\s+(?:[\w.]+%?\s+)?{_LIMIT}\b"
_TESTED: set[FactVerdict] = {"pass", "fail", "unsettled", "none"}
# Phrase → the verdicts under which it is true. The first that matches at a place counts, so exact phrases come first.
_PHRASES: tuple[tuple[str, str, set[FactVerdict]], ...] = (
    ("unsettled", rf"(?:meets?|passe[sd]|pass){_OBJECT} as an estimate", {"unsettled"}),
    ("unsettled", r"does not settle|do not settle|(?:is|are|remains?|stays?) unsettled|inconclusive", {"unsettled"}),
    ("unsettled", r"interval crosses it\b|(?:crosses|straddles) (?:the|its) limit\b", {"unsettled"}),
    (
        "pass",
        r"(?:as is|and so is) (?:its|the) (?:whole|entire|full) (?:[\d.·]+ ?% )?(?:confidence )?interval",
        {"pass"},
    ),
    (
        "not tested",
        r"(?:was|were|has|have|could|can|is|are) not (?:been |be )?(?:tested|computed|run|assessed)",
        {"not_tested"},
    ),
    ("not tested", r"untested|not tested|cannot be (?:tested|computed)", {"not_tested"}),
    (
        "no limit",
        r"(?:has|have) no (?:limit|threshold)|no limit (?:is|was) set|without a limit",
        {"none", "not_tested"},
    ),
    (
        "breach",
        rf"(?:breach(?:es|ed|ing)?|violat(?:es|ed?)|fail(?:s|ed)? to meet|fail(?:s|ed)?|miss(?:es|ed)?){_OBJECT}",
        {"fail"},
    ),
    ("breach", r"(?:fails|failed|breaches|breached|is in breach)\b", {"fail"}),
    (
        "pass",
        rf"(?:meets?|met|satisf(?:y|ies|ied)|pass(?:es|ed)?|clears?|cleared|respects?|fulfils?){_OBJECT}",
        {"pass"},
    ),
    ("pass", r"(?:passes|passed)\b", {"pass"}),
    ("tested", r"(?:was|were|has been|have been) tested", {"pass", "fail", "unsettled", "none"}),
    ("tested", rf"(?:is|are|was|were|lies?|stays?|remains?) (?:within|inside|outside){_OBJECT}", _TESTED),
)
_PATTERN = re.compile("|".join(rf"(?P<p{i}>\b(?:{words}))" for i, (_, words, _) in enumerate(_PHRASES)), re.I)
_NEGATED = re.compile(r"\b(?:not|never|neither|nor|no|without|doesn't|didn't)\s+(?:\w+\s+)?$", re.I)
_NOT: dict[str, set[FactVerdict]] = {
    "breach": {"pass", "unsettled", "none"},
    "pass": {"fail"},
    "unsettled": {"pass", "fail"},
    "tested": {"not_tested"},
    "no limit": {"pass", "fail", "unsettled"},
    "not tested": {"pass", "fail", "unsettled", "none"},
}
_COUNTING = re.compile(r"\b(?:each|all|both|none|every|no)\b", re.I)


def check_outcomes(reading: Reading) -> list[Problem]:
    """Verdict words of a claim that do not agree with the verdicts of the Facts they are about."""
    named = mentions(reading)
    problems = list[Problem]()
    for m in _PATTERN.finditer(reading.plain):
        kind, _, accepted = _PHRASES[int(str(m.lastgroup)[1:])]
        if _NEGATED.search(reading.plain[: m.start()]):
            accepted = _NOT[kind]
        facts = _subjects(reading, named, m)
        if facts and not _true(reading, facts, accepted, m):
            wrong = next(f for f in facts if f.verdict not in accepted)
            problems.append(Problem("contradicted", f"“{m.group()}” is wrong: {wrong.label} {wording.verdict(wrong)}."))
    return problems


def _subjects(reading: Reading, named: Sequence[Mention], m: re.Match[str]) -> list[Fact]:
    """The Facts that a verdict word is about: those named before it in its clause, else every candidate."""
    begin, _ = sentence_around(reading.plain, m.start())
    before = [n for n in named if begin <= n.start and n.end <= m.start()]
    plural = re.search(r"\b(?:and|both|all)\b", reading.plain[before[0].end : m.start()]) if len(before) > 1 else None
    if plural and not re.search(r"[;:]|\b(?:but|while|whereas)\b", reading.plain[before[0].end : m.start()]):
        return list(dict.fromkeys(f for n in before for f in n.facts))
    facts = owners(reading, named, m.start(), m.end())
    return [f for f in facts if f.unit != "text" and f.computed_by != "tally@1"]


def _true(reading: Reading, facts: Sequence[Fact], accepted: set[FactVerdict], m: re.Match[str]) -> bool:
    agree = [fact.verdict in accepted for fact in facts]
    everything = (
        len(facts) == 1
        or _COUNTING.search(reading.plain[: m.end()])
        or re.search(r"\band\b", reading.plain[: m.start()])
    )
    return all(agree) if everything else any(agree)

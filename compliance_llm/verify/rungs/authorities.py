"""Rung 3, who set a limit: "set by law" and "the legal floor" against the authority of the Facts' limits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance_llm import wording
from compliance_llm.records import Authority
from compliance_llm.verify.reading.mentions import mentions, owners
from compliance_llm.verify.reading.sentences import Problem, Reading

_NAMES: dict[Authority, str] = {
    "law": r"laws?|statutes?|statutory|legal(?:ly)?|legislation|regulations?",
    "supervisor": r"supervisors?|supervisory|regulators?|regulatory|authorit(?:y|ies)",
    "literature": r"literature",
    "convention": r"conventions?|conventional|custom",
    "policy": r"polic(?:y|ies)",
}
_NAMED = "|".join(rf"(?P<{authority}>(?:{words}))" for authority, words in _NAMES.items())
_LIMIT = r"(?:floor|ceiling|limit|minimum|maximum|threshold|tolerance|range|bound|cap)s?"
_SET = r"(?:set|fixed|laid down|prescribed|imposed|required|demanded|stipulated|mandated|ordered)"
_SAID = (
    re.compile(rf"\b{_SET}(?: down| out)? (?:by|in|under) (?:the |an? |our |its |their )?(?:{_NAMED})\b", re.I),
    re.compile(rf"\b(?:{_NAMED}) {_LIMIT}\b", re.I),
    re.compile(rf"\b{_LIMIT} (?:of|in|under|by) (?:the |an? )?(?:{_NAMED})\b", re.I),
)


def check_authorities(reading: Reading) -> list[Problem]:
    """Authorities that a claim names for a limit which another one set."""
    return list(dict.fromkeys(_problems(reading)))


def _problems(reading: Reading) -> Iterator[Problem]:
    named = mentions(reading)
    for pattern in _SAID:
        for m in pattern.finditer(reading.plain):
            limited = [fact for fact in owners(reading, named, m.start(), m.end()) if fact.limit is not None]
            if limited and m.lastgroup not in {fact.limit.authority for fact in limited if fact.limit}:
                fact = limited[0]
                truth = f"the limit of {fact.label} was set by {wording.authority(fact)}"
                yield Problem("contradicted", f"“{m.group().strip()}” is wrong: {truth}.")

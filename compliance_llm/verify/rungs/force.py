"""Rung 4: a claim has the force of its rule, neither stronger nor weaker, and never asserts compliance."""

from __future__ import annotations

import re
from collections.abc import Iterator

from compliance_llm.records import Force, Obligation, Passage
from compliance_llm.verify.reading.sentences import FILL, Problem, Reading
from compliance_llm.verify.rungs.quotes import quotations

_STRONG = re.compile(
    r"\b(?:requires?|required|requiring|must|shall|mandat\w+|obliges?|obliged|obligatory|compels?|demands?|prescribes?"
    r"|(?:needs?|has|have) to)\b",
    re.I,
)
_MEDIUM = re.compile(r"\b(?:should|ought to|expects?|expected|recommends?|advises?)\b", re.I)
_WEAK = re.compile(r"\b(?:suggests?|allows?|permits?|recommends?|encourages?|advises?|invites?|hopes?)\b", re.I)
_ALLOWS = re.compile(r"allow|permit", re.I)
_NEGATED = re.compile(r"\b(?:not|never|nor|neither|no one|nobody|nothing|cannot|without)\b[^.;]{0,15}$", re.I)
_NOTHING = re.compile(r"^\s+(?:nothing|nobody|no one|no\b)", re.I)
_RULE = (
    rf"(?:{FILL}+|SR \d\d-\d+|GDPR|FCRA|DORA|Regulation B|AI Act"
    r"|the (?:AI )?(?:Act|Regulation|law|guidance|policy|policies|rules?)"
    r"|(?:all |any |the |its |applicable |relevant |regulatory |legal |supervisory )*"
    r"(?:regulations?|requirements?|obligations?|laws?|guidance|guidelines|rules|polic(?:y|ies)|standards))"
)
_ASSERTS = re.compile(
    rf"\b(?:(?:fully |is |are |was |in )?compl(?:ies|y|ied|iant|iance)(?: (?:with|to|under)\b| {FILL}|[.,;]|$)"
    rf"|(?:conforms?|conformed|in conformity|in line|in accordance) (?:to|with) {_RULE}"
    rf"|(?:meets|satisf(?:ies|y|ied)|fulfils?|fulfilled) {_RULE})",
    re.I,
)
_LEAVES_OPEN = re.compile(
    r"\b(?:whether|not assert\w*|no statement|not (?:a )?(?:statement|claim)|does not say|evidence of|must|should"
    r"|shall|to)\s"
    r"[^.;]{0,40}$",
    re.I,
)
_WORDS_OF_FORCE: dict[Force, str] = {
    "must": "a duty (must)",
    "should": "a recommendation (should)",
    "may": "an option (may)",
}


def check_force(reading: Reading) -> list[Problem]:
    """Words of a claim that are stronger or weaker than the rule cited, and assertions of compliance."""
    plain = _without_quotations(reading)
    return [*_strength(reading, plain), *_compliance(plain)]


def force_of(rule: Passage | Obligation) -> Force | None:
    """The force of a rule. SR 26-2 is guidance, so none of it is an obligation."""
    force = rule.force or (_force_in(rule.text) if isinstance(rule, Passage) else None)
    return "should" if force == "must" and "sr-26-2" in rule.instrument else force


def _force_in(text: str) -> Force | None:
    """The force of a passage whose force is not recorded."""
    if re.search(r"\b(?:must|shall|required|requires)\b", text, re.I):
        return "must"
    return "should" if re.search(r"\bshould\b", text, re.I) else None


def _strength(reading: Reading, plain: str) -> Iterator[Problem]:
    if not reading.rules:
        return
    for m in _STRONG.finditer(plain):
        if _NEGATED.search(plain[: m.start()]) or _NOTHING.search(plain[m.end() :]):
            continue
        rules = _speakers(reading, m.start())
        weaker: list[Force] = [force for rule in rules if (force := force_of(rule)) in ("should", "may")]
        if rules and len(weaker) == len(rules):
            speaks = _WORDS_OF_FORCE[weaker[0]]
            yield Problem("not_supported", f"“{m.group()}” is too strong: {rules[0].citation} states {speaks}.")
    for m in _MEDIUM.finditer(plain):
        rules = _speakers(reading, m.start())
        if rules and all(force_of(rule) == "may" for rule in rules) and not _NEGATED.search(plain[: m.start()]):
            reason = f"“{m.group()}” is too strong: {rules[0].citation} states {_WORDS_OF_FORCE['may']}."
            yield Problem("not_supported", reason)
    yield from _softened(reading, plain)


def _softened(reading: Reading, plain: str) -> Iterator[Problem]:
    """A duty told as advice: only verbs whose subject is the rule itself, right after its name."""
    for span in reading.spans:
        if span.kind != "rule":
            continue
        rules = [r for r in reading.rules if r.id in span.evidence]
        m = _WEAK.match(plain[span.end :].lstrip(" ,"))
        if m and rules and all(force_of(rule) == "must" for rule in rules):
            reason = f"“{m.group()}” is too weak: {rules[0].citation} states {_WORDS_OF_FORCE['must']}."
            yield Problem("not_supported", reason)
        elif m and rules and _ALLOWS.match(m.group()) and all(force_of(rule) == "should" for rule in rules):
            yield Problem("not_supported", f"“{m.group()}” is not what {rules[0].citation} does: it recommends.")


def _speakers(reading: Reading, position: int) -> list[Passage | Obligation]:
    """The rules that the word at ``position`` belongs to: the nearest named before it, else all that are cited."""
    before = [span for span in reading.spans if span.kind == "rule" and span.end <= position]
    if before:
        return [rule for rule in reading.rules if rule.id in before[-1].evidence]
    return list(reading.rules)


def _compliance(plain: str) -> Iterator[Problem]:
    for m in _ASSERTS.finditer(plain):
        if not _LEAVES_OPEN.search(plain[: m.start()]):
            words = m.group().strip(f" .,;{FILL}")
            yield Problem("not_supported", f"Asserts compliance (“{words}”), which no evidence can establish.")


def _without_quotations(reading: Reading) -> str:
    plain = reading.plain
    for start, end, _ in quotations(plain):
        plain = plain[:start] + FILL * (end - start) + plain[end:]
    return plain

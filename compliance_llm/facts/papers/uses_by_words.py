"""Uses that are prohibited or were refused, found again by their own words in a sentence that tells of them as done.

The words of an entry are compared by their stems. The words of the intended use tell nothing, so that "limit increases
for companies" is not found in a sentence on limit increases.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compliance_llm.facts.governance.uses import prohibitions
from compliance_llm.facts.papers.making import declarations_line
from compliance_llm.facts.papers.mood import NOT_, is_plan, is_rule, of_another, undotted
from compliance_llm.facts.papers.reading import BAR, DECLARED, Line, Papers
from compliance_llm.facts.terms import stemmed, stems
from compliance_llm.patterns import Pattern
from compliance_llm.records import Subject, in_words

_EMPTY = stemmed(
    "use uses used using any kind kinds of type types all other others the model models score scores scoring scored "
    "assistant tool output outputs not no never may must be can be only purpose purposes without own than such case "
    "cases decision decisions within basis alone set-up each every e g etc if when which that who was were is are it "
    "its will would should so on at"
)
_ALIKE = tuple(
    (min(group := stemmed(it)), group)
    for it in (
        "raise raises raised raising increase increases increased increasing lift lifts",
        "close closes closed closing closure",
        "decline declines declined refuse refuses refused refusal reject rejects rejected rejection",
        "choose chooses chose chosen choosing",
        "new newly",
        "opened opening opens open",
        "price prices priced pricing",
        "reduce reduces reduction cut cuts lower lowers lowering decrease decreases",
        "block blocks blocked blocking freeze freezes",
        "suppress suppresses suppressed suppression",
        "card cards cardholder",
        "hire hires hiring recruit recruits recruitment",
    )
)
_CANONICAL = {stem: name for name, group in _ALIKE for stem in group}
_LEAST_SHARE, _LEAST_WORDS, _MOST_WORDS = 0.6, 2, 12
_MODEL = r"(?:score|scores|scorecard|model|PDs?|assistant|chatbot|copilot|classifier|detector|ranking|rank)"
_NOW = Pattern(
    r"\b(?:[Ss]ince (?:then|that|the|early|mid|late|spring|summer|autumn|fall|winter|last|\d+|[A-Z]\w+)|"
    r"now(?! on)|[Ee](?:very|ach) (?:day|week|month|quarter|"
    r"night)|"
    r"(?:a|per|each) (?:day|week|month|quarter)|daily|weekly|monthly|nowadays|these days|"
    r"(?:has|have) been (?:\w+ )?(?:using|reading|closing|setting|taking|applying|used|applied|set|closed|raised))\b"
)
_BEFORE_NOW = r"(?:now |also |since |already |simply |then |first |just |always |regularly )*"
_READS = (
    r"(?:reads?|uses?|using|applies|applying|takes?|consults?|follows?|relies on|works with|goes by|looks at|feeds?)"
)
_DRIVES = (
    r"(?:sets?|decides?|drives?|determines?|chooses?|picks?|selects?|ranks?|sorts?|closes|raises|prices|feeds?|"
    r"triggers?|grants?|declines?|refuses?|rejects?|blocks?|suppresses|assigns?|gives|answers?|sends?|approves?|cuts?|"
    r"(?:is|are|has been|have been) (?:\w+ )?(?:used|read|applied|taken|fed|consulted))"
)
_BY = (
    r"(?:with|by|on|from|using|through|where|whose|after|according to|on the basis of|because of|given|at|from|if only)"
)
_NOT_NOW = Pattern(
    r"\b(?:asked|asks|wish\w*|request\w*|want\w*|refus\w+|reject\w+ (?:by|the (?:request|idea|wish))|propos\w+|idea|"
    r"considered|discuss\w+|question|prohibit\w+|forbid\w*|forbidden|excluded|ruled out|out of scope|permitted|allowed|"
    r"denied|until|stopped|ended|discontinued|no longer|withdrawn|reversed|instead of|rather than|by hand|manually|"
    r"separate\w*|another (?:model|score|tool|system)|(?:its|their) own (?:model|score|rules?)|different (?:model|"
    r"score)|"
    r"example|risk (?:that|of)|simulat\w+|study|stud(?:ies|ied)|back-?test\w*|training|thinking of|hands? over|"
    r"hypothetical\w*|independent(?:ly)? of|regardless|irrespective|before (?:the|this) (?:model|score))\b",
    re.I,
)
_UNDONE_TASK = Pattern(r"\bwithout (?:\w+ ){0,2}?\w+ing(?: (?:it|them|any|the \w+))?|\bunopened\b|\bunread\b", re.I)
_OK = Pattern(
    r"\b(?:approved (?:the|this) use|use (?:was|has been|is) (?:\w+ )?(?:approved|validated|permitted|stopped|ended)|"
    r"extend\w* (?:the )?approval|approval (?:was|has been) extended|was stopped|has stopped|was ended|"
    r"with the approval "
    r"of|exception (?:was )?granted|separate model|own model)\b",
    re.I,
)
_HEADED = Pattern(
    r"\b(?:not permitted|not approved for|uses? (?:that (?:are|were) )?(?:refused|prohibited|forbidden|ruled out|"
    r"excluded)|(?:prohibited|forbidden|refused|excluded) uses?|(?:may|must|shall|is|can)(?: not|"
    r"not) (?:to )?be used (?:for|to|in))"
    r"\b(?P<rest>[^.]{6,300})",
    re.I,
)
_REFUSED = Pattern(
    r"(?:\b(?:use|using|wish|request|idea|proposal) (?:\w+ ){0,4}?(?:for|to) (?P<for>[^.;|]{6,90}?)[ ,]*(?:\| *|"
    r"was |were |"
    r"has been )(?:\w+ ){0,3}?(?:refused|rejected|turned down|not approved|denied)\b"
    r"|(?:^|[.:*] ?)(?:[\d.]+ )?(?P<asked>[A-Z][^.;|]{5,60}?) (?:was|were) asked for [^.;|]{0,30}?(?:and|"
    r"but) (?:was |were )?"
    r"(?:refused|rejected|turned down|denied)\b"
    r"|\bno (?P<no>[a-z][^.;|,]{4,80}?\b(?:may|must|shall|can) be \w+[^.;|]{0,50}))",
    re.I,
)
_COMMAS = Pattern(r"[,;]\s+(?:and |or |nor )?")


class DoneUse(NamedTuple):
    """A sentence on a use, what it repeats, and the line that rules it out; the declarations where it is declared."""

    line: Line
    banned: str
    ruled_out: Line


class _Entry(NamedTuple):
    text: str
    stems: frozenset[str]
    line: Line


def uses_by_words(papers: Papers, subject: Subject) -> list[DoneUse]:
    """Uses going on that repeat the words of a prohibition or of a refusal: the first sentence for each entry."""
    found: dict[str, DoneUse] = {}
    meant = _bag(" ".join((subject.purpose, *(in_words(it) for it in subject.intended_use))))
    entries = [it for it in (*_declared(subject), *_said(papers)) if it.stems - meant]
    for line in papers.lines:
        if (done := _done(line, papers, subject)) and line.block not in found:
            said = _bag(done)
            entry = next((it for it in entries if _covers(it, said, meant) and it.text not in line.text), None)
            if entry is not None:
                found[line.block] = DoneUse(line, entry.text, entry.line)
    return list(found.values())


def _declared(subject: Subject) -> Iterator[_Entry]:
    for number, declared in enumerate(subject.prohibited_use, start=1):
        for entry in prohibitions(in_words(declared)):
            yield from _entry(entry, declarations_line(f"prohibited_use[{number}]"))


def _said(papers: Papers) -> Iterator[_Entry]:
    for line in papers.lines:
        if hit := _HEADED.search(line.text):
            for part in _COMMAS.split(hit["rest"].strip(" :*|")):
                yield from _entry(part, line)
        for hit in _REFUSED.finditer(line.text):
            yield from _entry(hit["for"] or hit["asked"] or hit["no"], line)


def _entry(text: str, line: Line) -> Iterator[_Entry]:
    found = _bag(text)
    if _LEAST_WORDS <= len(found) <= _MOST_WORDS:
        yield _Entry(text, found, line)


def _bag(text: str) -> frozenset[str]:
    return frozenset(_CANONICAL.get(it, it) for it in stems(text) if it not in _EMPTY and len(it) > 1)


def _covers(entry: _Entry, said: frozenset[str], meant: frozenset[str]) -> bool:
    """Whether most words of an entry recur, and most of those that the intended use does not hold."""
    own = entry.stems - meant
    both, special = len(entry.stems & said), len(own & said)
    return both >= _LEAST_WORDS and both >= _LEAST_SHARE * len(entry.stems) and special >= _LEAST_SHARE * len(own)


def _done(line: Line, papers: Papers, subject: Subject) -> str:
    """The use of this model that a sentence tells as going on; empty where it does not tell so."""
    bare = _UNDONE_TASK.sub("", line.text)
    if line.paper == DECLARED or BAR in line.text or "?" in line.text or not _NOW.search(bare):
        return ""
    if is_rule(bare) or is_plan(bare) or NOT_.search(bare) or _NOT_NOW.search(bare):
        return ""
    if of_another(bare, subject.version) or any(_OK.search(it.text) for it in papers.block_of(line)):
        return ""
    model = rf"(?:\b{_MODEL}\b|{_names(subject)})"
    told = re.search(
        rf"{model} {_BEFORE_NOW}\b(?P<object>{_DRIVES}\b[^.;]*)"
        rf"|\b{_READS} (?:\w+ ){{0,2}}?{model}(?: \w+)? (?:when|to|for|in|as|where|while)\b(?P<when>[^.;]*)"
        rf"|(?P<what>[^.;:]{{5,160}}?)\b{_BY} (?:a |an |the |its |their )?(?:\w+ )?{model}\b(?P<rest>[^.;]*)",
        undotted(line.text),
        re.I,
    )
    return " ".join(it for it in told.groupdict().values() if it) if told else ""


def _names(subject: Subject) -> str:
    """The model's own names: the whole, and its first word where that is a name: "KELONG", "LineUp"."""
    first = re.match(r"[A-Z]+[a-z]*[A-Z]\w*", subject.name)
    words = [subject.name, *([first[0]] if first else [])]
    return "|".join(rf"(?-i:\b{re.escape(it)}\b)" for it in words)

"""Uses that a prohibition rules out, or that no approval covers, where the papers describe them as going on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compliance_llm.facts.governance.uses import OTHERWISE, prohibitions
from compliance_llm.facts.papers.mood import NOT_, is_plan, is_rule, of_another
from compliance_llm.facts.papers.reading import DECLARED, Line, Papers
from compliance_llm.facts.papers.topics import TOPICS, Topic
from compliance_llm.facts.written_days import written_days
from compliance_llm.patterns import Pattern
from compliance_llm.records import Subject, in_words

_MODEL = (
    r"(?:score|scores|scorecard|model|PDs?|assistant|chatbot|copilot|classifier|detector|ranking|algorithm|tool|"
    r"outputs?)"
)
_ACT = (
    r"(?:set|sets|setting|fixed|determined|derived|computed|calculated|based|depends?|tiered|selected|chosen|picked|"
    r"sorted|"
    r"ranked|decided|taken|made|drawn|driven|generated|fed|assigned|granted|raised|ordered|sent|closed|suppressed|"
    r"declined|"
    r"refused|rejected|priced|allocated|prioriti[sz]ed|answered|given|screened|built)"
)
_WITH = r"(?:from|by|with|using|on|according to|off|through|uses?|via|in line with|where|whose)"
_DRIVES = (
    r"(?:(?:is|are|was|were|has been|have been|being|gets?) (?:now |also |since |already )?(?:used|applied|taken|fed|"
    r"run|put|"
    r"passed|sent|read)|sets?|drives?|determines?|decides?|tells?|selects?|picks?|feeds?|prices|ranks|sorts|"
    r"serves?|"
    r"answers?|closes|suppresses|declines|refuses|chooses|steers?|supplies|advises|screens|uses? the \w+ to|gives|"
    r"offers)"
)
_GOING_ON = Pattern(
    r"\b(?:since|now|live|currently|already|started|starts|began|begins|every (?:day|week|month|quarter)|"
    r"(?:a|per|each) (?:day|week|month|quarter)|daily|weekly|monthly|nowadays|these days|so far|until today|"
    r"has been|have been|puts|uses|use|is set|are set|is used|are used|also|regularly)\b",
    re.I,
)
_ELSEWHERE = Pattern(
    r"\b(?:separate(?:ly)?|another|other model|own model|different model|instead of|rather than|independent(?:ly)? of|"
    r"stopped|ended|discontinued|no longer|withdrawn|reversed|considered|proposed|idea|request(?:ed)?|discussed|asked "
    r"whether|question|example|e\.g\.|risk (?:that|of)|misuse|prohibited|forbidden|excluded|ruled out|out of scope|"
    r"refus\w+ to|declines? to|hands? over|declined by|input|inputs|analysis|study|simulat\w+|back-?test\w*|"
    r"training)\b",
    re.I,
)
_UNCOVERED = Pattern(
    r"\b(?:the |its |this |an? )?approval (?:has|had|was|is|does) not (?:been )?(?:extend(?:ed)?|amend(?:ed)?|"
    r"cover(?:ed)?|"
    r"widened|updated|include)\b"
    r"|\b(?:model risk(?: management)?|validation|model validation|compliance|the (?:\w+ ){0,3}?(?:committee|forum|"
    r"board)|"
    r"MRM|the owner) (?:was|were|has|have) (?:not|never) (?:been )?(?:asked|consulted|informed|told|involved)\b"
    r"|\b(?:outside|beyond) (?:of )?(?:the |its )?(?:approved|validated|intended|declared) (?:scope|use|uses|purpose)\b"
    r"|\b(?:outside|beyond) the scope of (?:the |its )?(?:approval|validation)\b"
    r"|\bnot (?:covered by|part of|within) (?:the |its |any )?(?:scope of (?:the |its )?)?(?:approval|validation|"
    r"approved use|approved scope)\b"
    r"|\bthis use (?:was|has) (?:not|never) (?:been )?(?:approved|validated|assessed)\b",
    re.I,
)
_USED = Pattern(
    r"\b(?:puts?|uses?|used|serves?|runs?|scores?|applie[sd]|rolled out|opened|offered|offers|started|began|went live|"
    r"goes live|live since|extended (?:it |the \w+ )?to|answers?|tells?)\b",
    re.I,
)
_UNCOVERED_FINE = Pattern(
    r"\b(?:expired?|ended|lapsed|ran out|valid until|by hand|manually|are (?:excluded|refused|rejected|not scored)|"
    r"is (?:excluded|refused|rejected|not scored|blocked)|left out|no (?:case|use|instance|application)\w*|none|"
    r"stopped|withdrawn|reversed|not used|never used|hands? over|declin\w+|refus\w+|limitations?)\b",
    re.I,
)


class ToldUse(NamedTuple):
    """A sentence on a use, and the number of the prohibition that it falls under; 0 where it is not approved."""

    line: Line
    number: int
    banned: str


def uses_told(papers: Papers, subject: Subject) -> list[ToldUse]:
    """Uses going on by the papers: those that are prohibited, then those that no approval covers."""
    prohibited = list(_prohibited(papers, subject))
    blocks = {it.line.block for it in prohibited}
    return [*prohibited, *(it for it in _uncovered(papers, subject) if it.line.block not in blocks)]


def _prohibited(papers: Papers, subject: Subject) -> Iterator[ToldUse]:
    meant = " ".join((subject.purpose, *(in_words(it) for it in subject.intended_use)))
    for number, declared in enumerate(subject.prohibited_use, start=1):
        for entry in prohibitions(in_words(declared)):
            topics = [] if OTHERWISE.search(entry) else [it for it in TOPICS if it.banned.search(entry)]
            wanted = [it for it in topics if not it.banned.search(meant) and not it.done.search(meant)]
            line = next((it for it in papers.lines if wanted and _tells(it, wanted, papers, subject)), None)
            if line is not None:
                yield ToldUse(line, number, in_words(declared))


def _tells(line: Line, topics: Sequence[Topic], papers: Papers, subject: Subject) -> bool:
    """Whether a sentence tells that the model does one of the prohibited things now."""
    if line.paper == DECLARED or not _is_fact(line.text, subject) or _ELSEWHERE.search(line.text):
        return False
    about = " ".join(it.text for it in papers.block_of(line))
    going_on = _GOING_ON.search(line.text) or (_GOING_ON.search(about) and written_days(about))
    return bool(going_on) and any(_links(line.text, it, subject) for it in topics)


def _is_fact(text: str, subject: Subject) -> bool:
    ours = re.sub(r"\bwhether they are\b|\bare likely\b", "", text)
    other = of_another(text, subject.version)
    return not (is_rule(ours) or is_plan(text) or other or NOT_.search(text) or "?" in text)


def _links(text: str, topic: Topic, subject: Subject) -> bool:
    """Whether the thing is done by the model: "rates are set from the score", "the score selects for mailings"."""
    done, model = topic.done.pattern, rf"(?:\b{_MODEL}\b|{_named(subject)})"
    patterns = (
        rf"{done}[^.;|]{{0,70}}?\b{_ACT}\b[^.;|]{{0,50}}?\b{_WITH}\b[^.;|]{{0,40}}?{model}",
        rf"\b{_ACT}\b[^.;|]{{0,30}}?{done}[^.;|]{{0,30}}?\b{_WITH}\b[^.;|]{{0,40}}?{model}",
        rf"{done}(?<=ed) (?:on|by|with|using|from|according to) (?:the )?(?:basis of the )?{model}",
        rf"{model}[^.;|]{{0,30}}?\b{_DRIVES}\b[^.;|]{{0,70}}?{done}",
        rf"\b(?:uses?|using|applies|takes) [^.;|]{{0,30}}?{model}[^.;|]{{0,20}}?\b(?:to|for|in)\b[^.;|]{{0,50}}?{done}",
    )
    return any(re.search(it, text, re.I) for it in patterns)


def _named(subject: Subject) -> str:
    """The model's own name, where it begins with one word that is a name: "Penny, the help assistant"."""
    own = re.match(r"[A-Z][\w-]{2,}", subject.name)
    return rf"\b(?-i:{re.escape(own[0])})\b" if own and "," in subject.name else rf"\b{re.escape(subject.name)}\b"


def _uncovered(papers: Papers, subject: Subject) -> Iterator[ToldUse]:
    """Sentences that say that a use is not approved, in a paragraph that tells of it as going on."""
    for line in papers.lines:
        if line.paper == DECLARED or "|" in line.text or not _UNCOVERED.search(line.text):
            continue
        about = " ".join(it.text for it in papers.block_of(line))
        fine = _UNCOVERED_FINE.search(about) or is_rule(line.text) or is_plan(line.text)
        going_on = _USED.search(about) and (_GOING_ON.search(about) or written_days(about))
        ours = re.search(rf"\b{_MODEL}\b|{_named(subject)}|\bit\b", about, re.I)
        if going_on and ours and not fine and not of_another(line.text, subject.version):
            yield ToldUse(line, 0, "")

"""Which of its five parts a monitoring plan leaves out: measures, limits, frequency, person, action after a breach."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, NamedTuple

from compliance_llm.facts.terms import words
from compliance_llm.patterns import Pattern
from compliance_llm.records import Declared, Passage, in_words

Part = Literal["measures", "limits", "frequency", "person", "action"]
PARTS: tuple[Part, ...] = ("measures", "limits", "frequency", "person", "action")
CALLED: dict[Part, str] = {
    "measures": "measures",
    "limits": "limits",
    "frequency": "a frequency",
    "person": "a responsible person",
    "action": "an action after a breach",
}
_KEYS: dict[Part, Pattern] = {
    "measures": Pattern(r"measure|metric|indicator|kpi|kri|tests?$|what|checks?$|monitored|scope"),
    "limits": Pattern(
        r"limit|threshold|tolerance|trigger|amber|yellow|red$|green|target|floor|ceiling|^min|^max|bound"
    ),
    "frequency": Pattern(r"frequen|how_often|often|cadence|interval|schedule|period|every|rhythm|cycle|when"),
    "person": Pattern(r"owner|responsib|person|^who|reported_by|reviewer|accountab|contact|^by$|team|assign|role"),
    "action": Pattern(r"action|escalat|response|consequence|remed|breach|follow|procedure|next_step|if_|intervention"),
}
_MEASURE = Pattern(
    r"\b(?:auc|auroc|gini|ks|psi|csi|recall|precision|hit rate|drift|stability|calibration|brier|default rate|bad rate|"
    r"outcome|observed|actual|forecast|discriminat\w*|performance of|override|approval rate|acceptance|missing|volume|"
    r"accuracy|f1|ratio|share|productive|yield|latency|complaints?|satisfaction|supported|quality of|number of)\b|"
    r"\bcases drawn\b|\d ?% [“\"]",
    re.I,
)
_LIMIT = Pattern(
    r"(?:at least|at most|no (?:more|less|fewer|lower|higher) than|not (?:exceed|fall below|more|less)|minimum|maximum|"
    r"exceed\w*|(?:above|below|under|over|within|between|outside|beyond) |limits?|thresholds?|toleranc\w*|floor|"
    r"ceiling|"
    r"[<>≤≥]=?|±|up to)\W{0,3}(?:\w+ ){0,3}?[-+−]?\d|\d[\d.,]*\s*(?:%|/|to|and|–|-)\s*[-+−]?\d|\d\.\d|\d\s?%",
    re.I,
)
_FREQUENCY = Pattern(
    r"\b(?:hourly|daily|nightly|weekly|fortnightly|bi-?weekly|monthly|bi-?monthly|quarterly|half[- ]yearly|yearly|"
    r"annual\w*|"
    r"semi-?annual\w*|continuous\w*|real[- ]time|(?:every|each|per|a|once a|twice a) (?:\w+ )?(?:hour|day|night|week|"
    r"month|"
    r"quarter|year|half-year|batch)s?|every \d+ \w+)\b",
    re.I,
)
_PERSON = Pattern(
    r"\b(?:owner|responsib\w*|report(?:s|ed)? (?:by|to)|reviewed by|monitored by|accountab\w*|run by|performed by|"
    r"carried out by|looked at by|(?:the )?(?:team|analyst|committee|desk|unit|officer|manager|department)s? "
    r"(?:reviews?|monitors?|looks?|reports?|checks?|watch\w*|compares?|tracks?))\b",
    re.I,
)
_ACTION = Pattern(
    r"\b(?:escalat\w*|re-?fit\w*|re-?train\w*|re-?calibrat\w*|re-?level\w*|re-?estimat\w*|re-?validat\w*|"
    r"re-?develop\w*|re-?set|restrict\w*|paus\w*|suspend\w*|switch\w*|stop(?:s|ped)?|fall(?:s|ing)? ?back|"
    r"roll(?:ed|s)? ?back|(?:is|are) (?:told|opened)|tells?|inform\w*|notif\w*|alerts? the|opens? a|review within|"
    r"goes to|go to|investigat\w*|corrective|remed\w*|committee|breach(?:es)? (?:is|are|lead|trigger|go)|action)\b",
    re.I,
)
_WORDS: dict[Part, Pattern] = {
    "measures": _MEASURE,
    "limits": _LIMIT,
    "frequency": _FREQUENCY,
    "person": _PERSON,
    "action": _ACTION,
}
_OF_SOMETHING = Pattern(
    r"[A-Za-z][\w ,()%-]{5,}(?::|at (?:least|most)|below|above|under|over|not )"
)  # a limit's measure
_ABOUT = Pattern(r"(?<!transaction )(?<!payment )\bmonitor(?!ing (?:system|alert|scenario|rule))", re.I)
_TITLE = Pattern(
    r"\b(?:watch\w*|surveillance|(?:performance|operations?|periodic|regular) (?:review|report)|follow[- ]?up|"
    r"suivi|seguimiento|[uü]berwachung\w*|ueberwachung\w*|acompanhamento|monitoraggio|monitorowani\w*|monitoreo|"
    r"running log|run ?books?|check-?ups?|live (?:report|results)|in operation)\b",
    re.I,
)
_REGULAR = Pattern(
    r"\b(?:drawn|sampled|checked|read|compared|computed|measured|looked at|produced|watched|reported|tracked)\b"
    r"[^.;]{0,40}"
    r"\b(?:each|every|per|a) (?:week|month|quarter|period|half-year|year)\b|"
    r"\b(?:each|every) (?:week|month|quarter|period)\b[^.;]{0,60}\b(?:sample|cases|drawn|checked|compared|reported)\b",
    re.I,
)
_SHORT = 2  # letters; "Q2" and "FY" of a period are no words of a title
_LEAST_WORDS = 2  # of the title of a paper that a plan names
_BARE = 40  # words; a plan in one text of at most so many is a sentence


class Plan(NamedTuple):
    """The omissions of a monitoring plan, and whether it is only a sentence."""

    missing: tuple[Part, ...]
    is_sentence: bool


def plan_of(declared: Mapping[str, Declared], documents: Sequence[Passage]) -> Plan | None:
    """The omissions of the declared plan and the documents about monitoring; None if no plan is declared.

    A part is there where a key names it and says something, or where the words say it. The words of documents about
    monitoring count as well, so that a plan kept in a document is not missed.
    """
    entries = list(_entries(declared, ""))
    if not any(text for _, text in entries):
        return None
    told = [it.text for it in documents if is_about_monitoring(it)]
    told += _of_plan(" ".join(text for _, text in entries), documents)
    missing: tuple[Part, ...] = tuple(part for part in PARTS if not _has(part, entries, told))
    named = any(pattern.search(entries[0][0]) for pattern in _KEYS.values())
    sentence = len(entries) == 1 and not named and len(entries[0][1].split()) <= _BARE
    return Plan(missing, sentence)


def _of_plan(declared: str, documents: Sequence[Passage]) -> Iterator[str]:
    """Passages of the papers that the plan names, and those beside a passage on what is looked at how often."""
    regular = {i for i, it in enumerate(documents) if _REGULAR.search(it.text)}
    for i, it in enumerate(documents):
        near = any(j in regular and documents[j].instrument == it.instrument for j in range(i - 2, i + 3))
        if near or it.instrument in declared or _is_named(it, declared):
            yield it.text


def _is_named(passage: Passage, declared: str) -> bool:
    """Whether the plan names the paper of a passage by its title: "Quarterly Model Return"."""
    title = [it for it in words(passage.citation.partition(" (")[0]) if len(it) > _SHORT]
    return len(title) >= _LEAST_WORDS and set(title) <= set(words(declared))


def is_about_monitoring(passage: Passage) -> bool:
    """Whether a passage, its heading or its document speaks of monitoring the model."""
    title = re.sub(r"[_-]", " ", f"{passage.instrument} {passage.heading}")
    return bool(_TITLE.search(title) or _ABOUT.search(f"{title} {passage.text}"))


def _has(part: Part, entries: Sequence[tuple[str, str]], told: Sequence[str]) -> bool:
    if part == "measures" and any(_KEYS["limits"].search(key) and _OF_SOMETHING.match(text) for key, text in entries):
        return True
    named = any(_KEYS[part].search(key.rpartition(".")[2]) and text for key, text in entries)
    return named or any(_WORDS[part].search(text) for text in (*(text for _, text in entries), *told))


def _entries(value: Declared | Mapping[str, Declared], key: str) -> Iterator[tuple[str, str]]:
    """Every text of the plan with the path of its keys, groups and lists taken apart."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _entries(inner, f"{key}.{name.lower().replace(' ', '_').replace('-', '_')}".lstrip("."))
    elif isinstance(value, tuple):
        for inner in value:
            yield from _entries(inner, key)
    else:
        yield key, in_words(value)

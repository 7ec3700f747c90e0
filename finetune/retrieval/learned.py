"""What a corpus teaches about itself: rare words, verbs, headings, pointers, who supervises, abbreviations."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from clauses import Parsed, is_heading, lower_first, parse
from inflection import plural
from patterns import BARE, OPEN_END
from rewording import abbreviations

from compliance_llm.index.bm25 import words

SUPERVISES = re.compile(
    r"\b((?:[Tt]he )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,3})"
    r" (?:expects|considers|may require|may direct|will consider|may impose)\b"
)
WITHIN = re.compile(r"\b(?:in|within) (?:the )?([A-Z]{2,6})\b(?! [A-Z])")
AFTER_MODAL = re.compile(r"\b(?:must|may|shall|should|will|can|to|not) ([a-z]+)\b")
AFTER_ARTICLE = re.compile(r"\b(?:an?|the|any|its|of|such|their|other|all) ([a-z]+)\b")
COMPONENT = re.compile(r"\([^()]*\)|[^.():\s]+(?:\s[^.():\s]+)*")


class Source(NamedTuple):
    """One passage of a corpus, as far as it can be asked about."""

    id: str
    text: str
    parsed: Parsed
    headings: tuple[str, ...]  # nearest first


class Learned(NamedTuple):
    """What all passages together teach."""

    rarity: Mapping[str, float]  # stem → inverse document frequency
    abbreviations: Mapping[str, str]
    supervisors: tuple[str, ...]  # "the Regulator", commonest first; at least one
    places: tuple[str, ...]  # "ADGM"; may be empty
    verbs: frozenset[str]  # words that follow "must", "may", "to" … more often than an article: base forms
    finite: frozenset[str]  # their third persons that never follow an article: "decides"
    links: Mapping[str, tuple[str, ...]]  # passage → the passages of the same document it points to


def sources(rows: Sequence[tuple[str, str, str]]) -> list[Source]:
    """Passages (id, title, text in document order) with the headings they stand under."""
    headings: dict[tuple[str, ...], str] = {}
    above = ""  # the last heading, for corpora whose ids have no hierarchy
    document = ""
    found: list[Source] = []
    for id, title, text in rows:
        path = components(id)
        if path[:1] != (document,):
            document, above = path[0], ""
        parsed = parse(text)
        if is_heading(heading := " ".join(text.split()).strip(" .:")):
            if re.search(r"[a-z]{3}|[A-Z]{4}", heading) and not OPEN_END.search(heading):
                headings[path], above = heading, heading
            continue
        over = [headings[path[:n]] for n in range(len(path) - 1, 1, -1) if path[:n] in headings]
        own = [*reversed(parsed.headings), *over, *([title] if title else [])]
        found.append(Source(id, text, parsed, tuple(map(sentence_case, own or ([above] if above else [])))))
    return found


def components(id: str) -> tuple[str, ...]:
    """An id's steps from document to passage: "3:18.8.2" → ("3", "18", "8", "2")."""
    document, _, rest = id.partition(":")
    return (document, *COMPONENT.findall(rest))


def sentence_case(heading: str) -> str:
    """A heading as it stands inside a sentence: capitals throughout become small, as does a first one that is alone."""
    heading = heading.rsplit(". ", 1)[-1]
    first, *rest = heading.split(" ")
    if heading.isupper() and (rest or len(heading) > 6):
        return heading.lower()
    if not first[1:].isupper() and not any(word[:1].isupper() for word in rest):
        return heading[:1].lower() + heading[1:]
    return lower_first(heading)


def learn_verbs(passages: Sequence[Source]) -> tuple[frozenset[str], frozenset[str]]:
    """Base forms of the verbs of a corpus, and those of their third persons that are not also nouns."""
    acting: Counter[str] = Counter()
    naming: Counter[str] = Counter()
    for passage in passages:
        acting.update(AFTER_MODAL.findall(passage.text))
        naming.update(AFTER_ARTICLE.findall(passage.text))
    verbs = frozenset(word for word, count in acting.items() if count >= 2 and count > naming[word] and len(word) > 2)
    return verbs, frozenset(third for verb in verbs if not naming[third := plural(verb)])


def learn(passages: Sequence[Source]) -> Learned:
    """Count what there is to count."""
    frequency: Counter[str] = Counter()
    supervisors: Counter[str] = Counter()
    places: Counter[str] = Counter()
    for passage in passages:
        frequency.update(set(words(passage.text)))
        supervisors.update(re.sub("^The ", "the ", name) for name in SUPERVISES.findall(passage.text))
        places.update(WITHIN.findall(passage.text))
    size = len(passages)
    verbs, finite = learn_verbs(passages)
    return Learned(
        rarity={word: math.log(1 + size / count) for word, count in frequency.items()},
        abbreviations=abbreviations(passage.text for passage in passages),
        supervisors=tuple(name for name, _ in supervisors.most_common(2)) or ("the regulator",),
        places=tuple(name for name, count in places.most_common(1) if count > size / 500),
        verbs=verbs,
        finite=finite,
        links=links(passages),
    )


def links(passages: Sequence[Source]) -> dict[str, tuple[str, ...]]:
    """Where a passage names another of its document by number: "Rule 18.8.2", "section 101(2)"."""
    places: dict[tuple[str, str], str] = {}
    for passage in passages:
        path = components(passage.id)
        for start in range(1, len(path)):
            key = "".join(re.findall(r"[\w]+", " ".join(path[start:])))
            if key[:1].isdigit() or "." in passage.id:
                places.setdefault((path[0], key), passage.id)
    found: dict[str, tuple[str, ...]] = {}
    for passage in passages:
        document = components(passage.id)[0]
        named = ("".join(re.findall(r"\w+", match.split(" ", 1)[1])) for match in BARE.findall(passage.text))
        targets = dict.fromkeys(places[document, key] for key in named if len(key) > 1 and (document, key) in places)
        targets.pop(passage.id, None)
        if targets:
            found[passage.id] = tuple(targets)
    return found

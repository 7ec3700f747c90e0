"""Sentences of documents: figures of measures on a sample that the sentence names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from compliance_llm.patterns import Pattern
from compliance_llm.records import Passage
from compliance_llm.verify.reading.figures import Figure, figures
from compliance_llm.verify.reading.roles import Part, roles
from compliance_llm.verify.reported.said import (
    CRITERION,
    DIFFERENCE,
    OF_MEASURE,
    OTHER_MODEL,
    Said,
    Samples,
    plausible,
    stem_of,
)

LONGEST = 400  # characters; what is longer is a table or running text without stops
NEAR = 60  # characters between a measure, or its sample, and its figure
BARE = (
    r"train(?:ing)?|development|in[-_ ]sample|test(?:ing)?|hold[-_ ]?out(?![-_ ]of[-_ ]time)|out[-_ ]of[-_ ]sample|oot|"
    r"out[-_ ]of[-_ ]time|"
    r"production"
)
SAMPLE = Pattern(rf"\b(?P<name>[\w-]+(?= (?:sample|set)\b)|{BARE})\b", re.I)
_FORESEEN = Pattern(
    r"\s*(?:%|per ?cent)?\s*(?:\w+ )?(?:expected|forecast|predicted|required|allowed|planned|promised)\b", re.I
)
_EXPLAINS = Pattern(r"(?:this|that|it|these|they) (?:is|was|are|were)\b", re.I)
_LONGEST_HEADING = 6  # words
_SHORTEST = 3  # letters of a sample's own name that a sentence is searched for


@lru_cache(maxsize=64)
def _patterns(slugs: tuple[str, ...]) -> tuple[Pattern, Pattern]:
    """Names of samples anywhere in a text, and right after a figure and its interval; own names among them."""
    own = [re.escape(it).replace("_", "[-_ ]") for it in slugs if len(it) >= _SHORTEST]
    name = rf"(?P<name>[\w-]+(?= (?:sample|set)\b)|{'|'.join((*own, BARE))})"
    after = (
        r"^\s*(?:\((?:95% (?:CI|interval):? )?[-−\d.,%]+ (?:to|–|-) [-−\d.,%]+\)\s*)?"
        r"[(,]?\s*(?:(?:on|in|for|at|over) )?(?:the )?[\"“'‘`]?"
    )
    return Pattern(rf"\b{name}\b", re.I), Pattern(rf"{after}{name}\b", re.I)


def of_sentences(documents: Sequence[Passage], samples: Samples, named_parts: Sequence[str]) -> Iterator[Said]:
    """Figures with decimals or a percent sign that a sentence gives for one measure of one sample.

    ``named_parts`` are columns and values by which the cases are cut: a sentence that names one may speak of a part.
    """
    parts = Pattern("|".join(rf"\b{re.escape(it)}\b" for it in named_parts), re.I) if named_parts else None
    for passage, around in zip(documents, neighbours(documents), strict=True):
        text = passage.text
        speaks = len(text) <= LONGEST and "|" not in text and OF_MEASURE.search(text)
        other = OTHER_MODEL.search(text) or any(OTHER_MODEL.search(it) for it in around)
        if not speaks or other or (parts and parts.search(text)):
            continue
        yield from _figures(passage, samples)


def neighbours(documents: Sequence[Passage]) -> Iterator[list[str]]:
    """Of each sentence the heading before it in its line ("Bureau score alone."), and the sentence that explains it."""
    for i, passage in enumerate(documents):
        before, after = documents[i - 1] if i else None, documents[i + 1] if i + 1 < len(documents) else None
        around: list[str] = []
        if before is not None and _line(before) == _line(passage) and len(before.text.split()) <= _LONGEST_HEADING:
            around.append(before.text)
        if after is not None and _line(after) == _line(passage) and _EXPLAINS.match(after.text):
            around.append(after.text)
        yield around


def _line(passage: Passage) -> tuple[str, str]:
    return passage.instrument, passage.pointer.partition(",")[0]


def sample_beside(text: str, since: int, figure: Figure, slugs: tuple[str, ...]) -> str:
    """The slug of the sample named between ``since`` and a figure, or directly after it; empty where none is."""
    samples = Samples(slugs, None)
    anywhere, behind = _patterns(slugs)
    between = [name for hit in anywhere.finditer(text[since : figure.start]) if (name := samples.named(hit["name"]))]
    after = behind.match(text[figure.end : figure.end + NEAR])
    return between[-1] if between else samples.named(after["name"]) if after else ""


def _figures(passage: Passage, samples: Samples) -> Iterator[Said]:
    text = passage.text
    before = 0  # where the last figure ended
    told: str = ""  # the sample that the sentence spoke of last
    anywhere, behind = _patterns(samples.every)
    shown = [it for it in figures(text) if not it.spelled]
    leads = [hit for hit in anywhere.finditer(text) if samples.named(hit["name"])]
    only = len({samples.named(hit["name"]) for hit in leads}) == 1 and all(leads[0].start() < it.start for it in shown)
    for part in roles(text, shown):
        figure = part.figure
        measure = _measure(text, figure.start)
        is_value = _is_value(part, text[before : figure.start], text[figure.end :])
        if measure is None or not plausible(measure, figure) or not is_value:
            before = max(before, figure.end) if part.role in ("low", "high", "n", "events", "level") else before
            continue
        between = [
            name for hit in anywhere.finditer(text[before : figure.start]) if (name := samples.named(hit["name"]))
        ]
        after = behind.match(text[figure.end : figure.end + NEAR])
        if after and _is_joined(text[figure.end + after.end() :], anywhere, samples):
            before = figure.end
            continue
        if between:
            told = between[-1]
        elif after and (name := samples.named(after["name"])):
            told = name
            before = figure.end + after.end()
            yield Said(measure, told, figure, passage)
            continue
        before = figure.end
        if told and (between or only):
            yield Said(measure, told, figure, passage)


def _is_joined(rest: str, named: Pattern, samples: Samples) -> bool:
    """Whether another sample follows, of which the figure is as well: "0.911 on test and oot"."""
    joined = re.match(r" and (?:the )?(.*)", rest)
    second = named.match(joined[1]) if joined and "respectively" not in rest else None
    return second is not None and bool(samples.named(second["name"]))


def _measure(text: str, start: int) -> str | None:
    """The measure named last before a figure, near to it or to another figure of it."""
    named = list(OF_MEASURE.finditer(text[:start]))
    return stem_of(named[-1]["name"]) or None if named else None


def _is_value(part: Part, before: str, after: str) -> bool:
    figure = part.figure
    shown = figure.decimals > 0 or figure.percent
    near = len(before) <= 2 * NEAR and not _FORESEEN.match(after) and not DIFFERENCE.match(after)
    return part.role == "value" and shown and near and not CRITERION.search(before) and not _moved(before)


def _moved(before: str) -> bool:
    """Whether the words lead to a difference, not to a level: "improved by", "within"."""
    return bool(
        re.search(
            r"\b(?:by|within|plus|minus|about|around|more|less|upper|lower|bound|±)\s*(?:of )?$"
            r"|\b(?:changes?|differences?|shifts?|drops?|gaps?|falls?|rises?) (?:of|in|from|between)\b",
            before,
            re.I,
        )
    )

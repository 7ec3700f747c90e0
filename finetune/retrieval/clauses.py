"""A passage of rules → its headings and its statements (who must do what, and when), by rule alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from patterns import (
    ACT,
    ADVERB,
    ASIDE,
    BARE,
    BASES,
    BRACKETS,
    COMMON_FIRST,
    CONDITION,
    DETERMINED,
    FEWEST_WORDS,
    FINITE,
    FRONTED,
    LEAD,
    MARKER,
    MODAL,
    NOT_A_SUBJECT,
    OPEN_END,
    POINTER,
    PRELUDE,
    SOFTENERS,
    STATE,
    TABLE,
    TRAILING,
)

from compliance_llm.subject.sentences import spans


class Sentence(NamedTuple):
    """One sentence; where it introduces a list, ``text`` is the words before the list and ``items`` are its items."""

    text: str
    items: tuple[str, ...] = ()


class Parsed(NamedTuple):
    """The parts of a passage. Tables, list markers and pointers in brackets are left out."""

    headings: tuple[str, ...]
    sentences: tuple[Sentence, ...]


class Statement(NamedTuple):
    """Who must, may or does what, and when. ``predicate`` begins with a verb in its base form."""

    subject: str
    modal: str  # "must", "may", …; "is" and "are" before what is the case, "does" before what somebody does
    negated: bool
    predicate: str
    conditions: tuple[str, ...] = ()
    lists: bool = False  # the predicate introduces a list that is not part of it


def parse(text: str) -> Parsed:
    """Take a passage apart. Lines without a full stop before the first sentence are its headings."""
    headings: list[str] = []
    sentences: list[Sentence] = []
    for line in TABLE.sub(" ", text).replace("\u00a0", " ").split("\n"):
        words = plain(MARKER.sub("", line))
        if not words:
            continue
        if sentences and MARKER.match(line):
            sentences[-1] = Sentence(sentences[-1].text, (*sentences[-1].items, words))
        elif not sentences and is_heading(words):
            headings.append(words.rstrip(".: "))
        else:
            if (found := LEAD.match(words)) and is_heading(found[1]):
                headings.append(found[1])
                words = words[found.end() :]
            sentences.extend(Sentence(words[start:end]) for start, end in spans(words))
    return Parsed(tuple(headings), tuple(sentences))


def plain(text: str) -> str:
    """The words without brackets (but those of an abbreviation), quotation marks as in ASCII, single spaces."""
    text = text.translate({0x201C: '"', 0x201D: '"', 0x2019: "'", 0x2018: "'", 0x2013: " - ", 0x2014: " - "})
    return " ".join(BRACKETS.sub("", POINTER.sub("", text)).split())


def is_heading(text: str) -> bool:
    """Short, without a finite verb: what follows is about it."""
    return len(text.split()) < FEWEST_WORDS and not FINITE.search(text) and not re.match(r"\[|[a-z]|[Ii]n this", text)


def statements(sentences: Sequence[Sentence], finite: frozenset[str] = frozenset()) -> Iterator[Statement]:
    """What each sentence says, read together with each item of its list; "it" and "they" become what they stand for."""
    subject = ""
    for sentence in sentences:
        readings = [(sentence.text, bool(sentence.items) or sentence.text.endswith(":"))]
        if sentence.items:
            lead = sentence.text.rstrip(":- ")
            readings += [(f"{lead} {item}", False) for item in sentence.items if not is_complete(item)]
            readings += [(item, False) for item in sentence.items if is_complete(item)]
        for text, lists in readings:
            statement = read_statement(text, lists=lists, standing=subject)
            if statement and finite.isdisjoint(statement.subject.split()):
                subject = statement.subject
                yield statement


def is_complete(item: str) -> bool:
    """Whether an item of a list is a sentence of its own."""
    return item[:1].isupper() and bool(MODAL.search(item)) and not item.endswith((";", "and", "or"))


def read_statement(text: str, *, lists: bool = False, standing: str = "") -> Statement | None:
    """The first "subject modal predicate" of a sentence, or None; ``standing`` is what a pronoun stands for."""
    text = PRELUDE.sub("", tidy(text))
    for verb in (MODAL, STATE, ACT):
        if statement := _read(text, verb, lists, standing):
            return statement
    return None


def _read(text: str, verb: re.Pattern[str], lists: bool, standing: str) -> Statement | None:
    conditions: list[str] = []
    for found in verb.finditer(text):
        before, after = text[: found.start()].rstrip(), text[found.end() :].strip()
        comma = before.rfind(", ")
        if FRONTED.match(before):
            if comma < 0:
                continue
            front, before = before[:comma], before[comma + 2 :]
            if CONDITION.match(front := lower_first(front)):
                conditions.append(front)
        subject = re.sub(r"^(?:then|but|and|however|accordingly|therefore),? ", "", before, flags=re.IGNORECASE)
        if re.fullmatch(r"(?:it|they|he|she)", subject, re.IGNORECASE):
            subject = standing
        subject = short_subject(subject) if verb is MODAL or len(subject.split()) <= 9 else ""
        if not subject:
            conditions.clear()
            continue
        modal = found[1]
        if verb is ACT:
            modal, after = "does", f"{BASES.get(modal, modal.removesuffix('s'))} {after}"
        return _statement(subject, modal, after, conditions, lists)
    return None


def _statement(subject: str, modal: str, after: str, conditions: list[str], lists: bool) -> Statement | None:
    if inserted := re.match(r"^, ([^,]{5,120}), (?=\w)", after):
        if CONDITION.match(inserted[1]) or inserted[1].startswith("within"):
            conditions.append(inserted[1])
        after = after[inserted.end() :]
    negated = after.startswith("not ")
    after = ASIDE.sub("", after)
    after = ADVERB.sub("", SOFTENERS.sub("", after.removeprefix("not ")))
    parts = TRAILING.split(after, maxsplit=1)
    if len(parts) == 2 and len(parts[0].split()) >= 3:
        after, condition = parts
        conditions.append(condition)
    predicate = after.strip(" ,.;:-")
    if len(predicate.split()) < 2 or not re.match(
        r"(?!(?:where|if|as|in|for|to|the|an?|by|with|on|at|and|or|subject)\b)[a-z]+\b", predicate
    ):
        return None
    return Statement(subject, modal, negated, predicate, tuple(c.strip(" ,.;:-") for c in conditions), lists)


def short_subject(text: str) -> str:
    """A subject as it stands in a question, "" if it is none or too long: relative clauses are cut."""
    text = text.strip(" ,")
    if len(text.split()) > 9:
        text = re.split(r",? (?:which|that|who|whose|where|to whom|in respect of)\b|, ", text)[0]
    first, *rest = text.split(" ")
    bare = first.lower() not in COMMON_FIRST and not first.endswith("s") and not first.isupper()
    if bare and not any(word[0].isupper() for word in rest[:2]):
        return ""
    if not DETERMINED.match(text) or NOT_A_SUBJECT.search(text) or len(text.split()) > 9 or "," in text:
        return ""
    if OPEN_END.search(text) or re.search(r"\b(?:is|are|has|have|was|that|provides?|means|how|we|it|rule)\b", text):
        return ""
    return lower_first(text)


def lower_first(text: str) -> str:
    """The first letter small, if it begins a common word."""
    first = text.split(" ", 1)[0]
    common = first.lower() in COMMON_FIRST
    return text[0].lower() + text[1:] if common else text


def tidy(text: str) -> str:
    """A sentence without pointers to other rules and without what they leave behind."""
    text = BARE.sub("the relevant rule", POINTER.sub("", text))
    text = re.sub(r",? (?:and|or|to) the relevant rule\b|,? but (?:is |are )?not limited to,?", "", text)
    return re.sub(r"\s+([,.;:])", r"\1", " ".join(text.split()))

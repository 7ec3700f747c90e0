"""Questions a passage answers: what is found in it fills the frames, in part in other words than its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random
from string import Formatter
from typing import NamedTuple

import frames
from clauses import Statement, statements, tidy
from inflection import articles
from learned import Learned, Source
from patterns import EMPTY, LISTED, MEANS, NOT_A_TERM, OPEN_END
from phrases import noun_phrases, shorten
from rewording import reword, swap_abbreviations
from slots import Slots, statement_slots

from compliance_llm.index.bm25 import words

FEWEST, MOST = 9, 42  # words of a question
USUAL = (27, 5)  # mean and spread of the number of words a question is brought to
LENGTHENED = 0.85  # share of the shorter ones that get an ending, and of those still short that get an opening
REWORDED, SHORT_FORMS = 0.6, 0.5  # share of the table's words, and of abbreviations, that are replaced
STATEMENTS = 3  # a passage is asked about as many of its statements at most
WEIGHTS = {
    **dict.fromkeys(("duty", "passive", "ban", "power", "list"), 6),
    **{"definition": 8, "state": 4, "act": 4, "heading": 2, "partial": 2, "cross": 1},
}
TOPICAL = ("heading", "partial")  # kinds of which a passage gets one at most


class Question(NamedTuple):
    """A question, and the frame set it came from."""

    text: str
    kind: str


class Offer(NamedTuple):
    """What a passage lets one ask."""

    kind: str
    shapes: Sequence[str]
    slots: Slots


def ask(source: Source, learned: Learned, random: Random, most: int, linked: Source | None = None) -> list[Question]:
    """Up to ``most`` questions that the passage answers; with ``linked``, questions that need both passages."""
    material = Material(source, learned, random)
    offers: list[Offer] = material.offers() if linked is None else material.offers_with(linked)
    asked: dict[str, Question] = {}
    for _ in range(4 * most):
        if len(asked) == most or not offers:
            break
        offer = random.choices(offers, [WEIGHTS[offer.kind] for offer in offers])[0]
        text = fill(random.choice(offer.shapes), offer.slots, random)
        if FEWEST <= len(text.split()) <= MOST:
            asked.setdefault(text, Question(text, offer.kind))
            if offer.kind in TOPICAL:
                offers = [other for other in offers if other.kind not in TOPICAL]
    return list(asked.values())


class Material:
    """What one passage offers to fill frames with; slots are drawn anew for each Material."""

    def __init__(self, source: Source, learned: Learned, random: Random) -> None:
        self._source, self._learned, self._random = source, learned, random
        self._base = self._topics()

    def offers(self) -> list[Offer]:
        """Every question one can ask about the passage alone."""
        stated = self._statements()
        actor = {name: text for offer in stated[:1] for name, text in offer.slots.items() if name == "S"}
        found: list[Offer] = [*stated, *self._definitions()]
        if "Q" in self._base:
            found.append(Offer("partial", frames.PARTIAL, self._base))
            if "H" in self._base:
                found.append(Offer("heading", frames.HEADING, {**self._base, **actor}))
        return found

    def offers_with(self, linked: Source) -> list[Offer]:
        """Every question one can ask about the passage and another it points to."""
        other = self._rarest(linked)
        if len(other) < 2 or "P" not in self._base:
            return []
        slots = {**self._base, "P2": self._reworded(other[0]), "Q2": self._reworded(other[1])}
        for offer in self._statements()[:1]:
            slots = {**offer.slots, **slots}
        return [Offer("cross", frames.CROSS, slots)]

    def _statements(self) -> list[Offer]:
        found = list(statements(self._source.parsed.sentences, self._learned.finite))
        if len(found) > STATEMENTS:
            found = self._random.sample(found, STATEMENTS)
        offers: list[Offer] = []
        for statement in found:
            slots = statement_slots(statement, self._learned.verbs, self._random, self._reworded)
            offers.append(Offer(*shapes(statement), {**self._base, **slots}))
        return offers

    def _definitions(self) -> Iterator[Offer]:
        for sentence in self._source.parsed.sentences:
            for text in (sentence.text, *sentence.items):
                found = MEANS.match(tidy(text))
                term = found[1].strip(" '\"") if found else ""
                if not found or not 0 < len(term.split()) <= 7 or NOT_A_TERM.search(term):
                    continue
                apart = {name: text for name, text in self._base.items() if term.lower() not in text.lower()}
                named = f'"{term}"' if self._random.random() < 0.5 else term
                meaning = self._reworded(shorten(found[2], 14))
                yield Offer("definition", frames.DEFINITION, {**apart, "D": named, "X": meaning})

    def _topics(self) -> Slots:
        """Who supervises (A), where (Z), the heading (H) and up to three of the rarest noun phrases (P, Q, R)."""
        slots: Slots = {"A": self._random.choice(self._learned.supervisors)}
        if self._learned.places:
            slots["Z"] = self._random.choice(self._learned.places)
        if headings := [heading for heading in self._source.headings[:2] if _is_telling(heading)]:
            slots["H"] = self._reworded(self._random.choice(headings))
        chosen: list[str] = []
        for phrase in self._rarest(self._source)[:8]:
            if not any(phrase.lower() in other.lower() or other.lower() in phrase.lower() for other in chosen):
                chosen.append(phrase)
        chosen = chosen[:4]
        self._random.shuffle(chosen)
        slots.update(zip("PQR", map(self._reworded, chosen), strict=False))
        return slots

    def _rarest(self, source: Source) -> list[str]:
        """The noun phrases of a passage, those with the rarest words first."""
        rarity = self._learned.rarity

        def score(phrase: str) -> float:
            stems = words(phrase)
            return sum(rarity.get(stem, 0) for stem in stems) / (1 + len(stems))

        return sorted(noun_phrases(source.parsed, self._learned.finite), key=lambda phrase: (-score(phrase), phrase))

    def _reworded(self, text: str) -> str:
        text = swap_abbreviations(text, self._learned.abbreviations, self._random, SHORT_FORMS)
        return reword(text, self._random, REWORDED)


def shapes(statement: Statement) -> tuple[str, Sequence[str]]:
    """The kind of a statement, and the frames of that kind."""
    if statement.negated and statement.modal not in ("is", "are", "does"):
        return "ban", frames.BAN
    if statement.lists and LISTED.search(statement.predicate):
        return "list", frames.LIST
    if statement.modal in ("is", "are"):
        return "state", frames.STATE
    if statement.modal == "does":
        return "act", frames.ACT
    if statement.modal in ("may", "can", "will", "would"):
        return "power", frames.POWER
    return ("passive", frames.PASSIVE) if statement.predicate.startswith("be ") else ("duty", frames.DUTY)


def fill(frame: str, slots: Slots, random: Random) -> str:
    """The frame filled and brought to a usual length; "" if a slot is missing or the supervisor supervises itself."""
    slots = {**{name: random.choice(options) for name, options in frames.CHOICES.items()}, **slots}
    if "{A}" in frame and slots.get("S") == slots["A"]:
        return ""
    text = _format(frame, slots)
    if not text:
        return ""
    text = _lengthened(text, slots, random)
    text = articles(re.sub(r"\s+([,?])", r"\1", " ".join(text.split())))
    text = re.sub(r"(?:,|\b(?:and|or))\?$", "?", text)
    return text[0].upper() + text[1:]


def _lengthened(text: str, slots: Slots, random: Random) -> str:
    """A short question with an ending, and perhaps an opening, that says nothing it says already."""
    aim = random.gauss(*USUAL)
    new = {name: said for name, said in slots.items() if name in "AHZ" and said not in text}
    new.update(zip("PQ", (slots[name] for name in "PQR" if name in slots and slots[name] not in text), strict=False))
    if "expect" in text:
        new.pop("A", None)
    if len(text.split()) < aim - 3 and ". " not in text and random.random() < LENGTHENED:
        ending = _format(random.choice(frames.ENDINGS), new)
        text = f"{text.removesuffix('?')}{ending}?"
        new = {name: said for name, said in new.items() if said not in ending}
    short = len(text.split()) < aim - 5 and ". " not in text and random.random() < LENGTHENED
    if short and (opening := _format(random.choice(frames.OPENINGS), new)):
        text = opening + text[0].lower() + text[1:]
    return text


def _format(frame: str, slots: Slots) -> str:
    names = {name for _, name, _, _ in Formatter().parse(frame) if name}
    return frame.format_map(slots) if names <= slots.keys() else ""


def _is_telling(heading: str) -> bool:
    return len(heading.split()) <= 9 and heading.lower() not in EMPTY and not OPEN_END.search(heading)

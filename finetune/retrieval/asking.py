"""Questions a passage answers: what was found in it fills the frames, in other words than its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from random import Random
from string import Formatter
from typing import NamedTuple

import frames
from clauses import CONDITION, OPEN_END, Statement, lower_first, noun_phrases, plain, shorten, statements, tidy
from learned import Learned, Source
from rewording import articles, gerund, participle, reword, swap_abbreviations

from compliance_llm.index.bm25 import words

LENGTHENED = 0.75
FEWEST, MOST = 9, 42  # words of a question
REWORDED, SHORT_FORMS = 0.5, 0.5  # share of the table's words, and of abbreviations, that are replaced
MEANS = re.compile(
    r"^(?:In (?:this|these|the) [^,]{3,40}, )?(?:[Aa]n?|[Tt]he)? ?[\"']?([A-Z]?[\w /'-]{2,60}?)[\"']?,? (?:means|has the meaning|is defined as|refers to|shall mean"
    r"|is considered to be) (.{20,})",
    re.DOTALL,
)
NOT_A_TERM = re.compile(r"\b(?:it|this|that|which|when|where|if|is|are|has|references?)\b", re.IGNORECASE)
EMPTY = frozenset("introduction general application definitions interpretation overview background guidance purpose scope".split())
LISTED = re.compile(
    r",? ?(?:at least|all of|each of|any of|one or more of)? ?\bthe following(?: (?P<what>[a-z]+(?: [a-z]+)?))?[ :]*$|,? ?\b(?:as follows|whether|that|if|both|either|for):?$"
)


class Question(NamedTuple):
    """A question, and the frame set it came from."""

    text: str
    kind: str


def ask(source: Source, learned: Learned, random: Random, most: int, linked: Source | None = None) -> list[Question]:
    """Up to ``most`` questions that the passage answers; of kind "cross" those that need ``linked`` too."""
    material = Material(source, learned, random, linked)
    offers = material.offers()
    asked: dict[str, Question] = {}
    for _ in range(4 * most):
        if len(asked) == most or not offers:
            break
        kind, shapes, filled = random.choices(offers, [WEIGHTS[kind] for kind, _, _ in offers])[0]
        text = material.fill(random.choice(shapes), filled)
        if text and FEWEST <= len(text.split()) <= MOST:
            asked.setdefault(text, Question(text, kind))
            offers = [offer for offer in offers if offer[0] not in TOPICAL or kind not in TOPICAL]
    return list(asked.values())


TOPICAL = ("heading", "partial")  # kinds of which a passage gets one at most
WEIGHTS = {
    **dict.fromkeys(("duty", "passive", "ban", "power", "list"), 6),
    **{"definition": 8, "state": 4, "act": 4, "heading": 2, "partial": 2, "cross": 1},
}
Slots = dict[str, str]


class Material:
    """What a passage offers to fill frames with."""

    def __init__(self, source: Source, learned: Learned, random: Random, linked: Source | None) -> None:
        self._source, self._learned, self._random, self._linked = source, learned, random, linked
        self._phrases = self._rarest(source)

    def offers(self) -> list[tuple[str, Sequence[str], Slots]]:
        """Kind, frames and slots of each question that could be asked."""
        base = self._base()
        found: list[tuple[str, Sequence[str], Slots]] = []
        for statement in statements(self._source.parsed.sentences, self._learned.finite):
            found.append((*self._shapes(statement), {**base, **self._slots(statement)}))
        random = self._random
        if len(found) > 3:
            found = random.sample(found, 3)
        subject = next((slots["S"] for _, _, slots in found), "")
        actor: Slots = {"S": subject} if subject else {}
        for definition in self._definitions():
            apart = {name: text for name, text in base.items() if name not in "PQR" or definition["D"].strip('"').lower() not in text.lower()}
            found.append(("definition", frames.DEFINITION, {**apart, **definition}))
        if "H" in base and "Q" in base:
            found.append(("heading", frames.HEADING, {**base, **actor}))
        if "Q" in base:
            found.append(("partial", frames.PARTIAL, base))
        if self._linked:
            other = self._rarest(self._linked)
            if len(other) > 1 and "P" in base:
                statement_slots = next((slots for _, _, slots in found if "V" in slots), base)
                found = [("cross", frames.CROSS, {**statement_slots, "P2": self._noun(other[0]), "Q2": self._noun(other[1])})]
            else:
                found = []
        return found

    def fill(self, frame: str, slots: Slots) -> str:
        """The frame filled and brought to a usual length, or "" if a slot is missing."""
        choices = {name: self._random.choice(options) for name, options in frames.CHOICES.items()}
        slots = {**choices, **slots}
        if "{A}" in frame and slots.get("S") == slots["A"]:
            return ""
        text = _format(frame, slots)
        if not text:
            return ""
        aim = self._random.gauss(25, 5)
        if len(text.split()) < aim - 3 and ". " not in text:
            text = self._lengthened(text, slots, aim)
        text = articles(re.sub(r"\s+([,?])", r"\1", " ".join(text.split())))
        text = re.sub(r"(?:,|\b(?:and|or))\?$", "?", text)
        return text[0].upper() + text[1:]

    def _lengthened(self, text: str, slots: Slots, aim: float) -> str:
        unused = [name for name in ("P", "Q", "R") if name in slots and slots[name] not in text]
        extra = {name: text for name, text in slots.items() if name not in "PQR"}
        extra.update(zip("PQ", (slots[name] for name in unused), strict=False))
        usable = [ending for ending in frames.ENDINGS if  (slots.get("H", "?") not in text or "{H}" not in ending)]
        if self._random.random() < LENGTHENED and (ending := _format(self._random.choice(usable), extra)):
            text = text.removesuffix("?") + ending + "?"
        if len(text.split()) < aim - 5 and self._random.random() < LENGTHENED:
            usable = [o for o in frames.OPENINGS if "{P}" not in o and ("{H}" not in o or slots.get("H", "?") not in text)]
            if opening := _format(self._random.choice(usable), slots):
                text = opening + lower_first_word(text)
        return text

    def _base(self) -> Slots:
        base: Slots = {"A": self._random.choice(self._learned.supervisors)}
        if self._learned.places:
            base["Z"] = self._random.choice(self._learned.places)
        headings = [h for h in self._source.headings[:2] if not OPEN_END.search(h) and len(h.split()) <= 9 and h.lower() not in EMPTY]
        if headings:
            base["H"] = self._noun(self._random.choice(headings))
        chosen: list[str] = []
        for phrase in self._phrases[:8]:
            if not any(phrase.lower() in other.lower() or other.lower() in phrase.lower() for other in chosen):
                chosen.append(phrase)
        chosen = chosen[:4]
        self._random.shuffle(chosen)
        base.update(zip("PQR", map(self._noun, chosen), strict=False))
        return base

    def _noun(self, phrase: str) -> str:
        return self._other(phrase)

    def _other(self, text: str) -> str:
        text = swap_abbreviations(text, self._learned.abbreviations, self._random, SHORT_FORMS)
        return reword(text, self._random, REWORDED)

    def _rarest(self, source: Source) -> list[str]:
        rarity = self._learned.rarity

        def score(phrase: str) -> float:
            stems = words(phrase)
            return sum(rarity.get(stem, 0) for stem in stems) / (1 + len(stems))

        return sorted(noun_phrases(source.parsed, self._learned.finite), key=lambda phrase: (-score(phrase), phrase))

    def _definitions(self) -> Iterator[Slots]:
        for sentence in self._source.parsed.sentences:
            for text in (sentence.text, *sentence.items):
                if found := MEANS.match(tidy(text)):
                    term = found[1].strip(" '\"")
                    if 0 < len(term.split()) <= 7 and not NOT_A_TERM.search(term):
                        yield {"D": f'"{term}"' if self._random.random() < 0.5 else term, "X": self._other(shorten(found[2], 14))}

    def _shapes(self, statement: Statement) -> tuple[str, Sequence[str]]:
        if statement.lists and LISTED.search(statement.predicate) and not statement.negated:
            return "list", frames.LIST
        if statement.negated:
            return "ban", frames.BAN
        if statement.modal in ("is", "are"):
            return "state", frames.STATE
        if statement.modal == "does":
            return "act", frames.ACT
        if statement.modal in ("may", "can", "will", "would"):
            return "power", frames.POWER
        if statement.predicate.startswith("be "):
            return "passive", frames.PASSIVE
        return "duty", frames.DUTY

    def _slots(self, statement: Statement) -> Slots:
        random = self._random
        subject = self._other(statement.subject)
        many = is_plural(statement.subject)
        predicate = LISTED.sub("", statement.predicate) if statement.lists else statement.predicate
        predicate = re.sub(r"\bthe following\b", "certain", predicate)
        verb = shorten(predicate, random.randint(9, 18), self._learned.verbs)
        slots: Slots = {"S": subject, "C": "", "a_S": subject}
        if not subject.startswith(("a ", "an ")):
            del slots["a_S"]
        slots["MS"], slots["SM"] = modal_forms(statement.modal, subject, many, random)
        slots["needs"] = "need" if many else "needs"
        if len(verb.split()) >= 2:
            slots["V"] = self._other(verb)
            slots["G"] = self._other(gerund_phrase(verb))
            slots.update(self._object(verb))
        if statement.lists and (found := LISTED.search(statement.predicate)):
            slots["Vl"] = self._other(shorten(predicate, 14, self._learned.verbs))
            if found["what"]:
                slots["L"] = found["what"]
        if statement.conditions:
            slots.update(self._condition(statement, slots))
        return slots

    def _condition(self, statement: Statement, slots: Slots) -> Slots:
        condition = self._other(shorten(self._random.choice(statement.conditions), 14, self._learned.verbs))
        if len(condition.split()) < 3:
            return {}
        added: Slots = {"Vc": slots["V"]} if "V" in slots else {}
        if CONDITION.match(condition):
            condition = re.sub(r"^where\b", self._random.choice(("if", "when", "where")), condition)
            added["Cf"] = condition
        if self._random.random() < 0.7:
            added["C"] = " " + condition
        return added

    def _object(self, verb: str) -> Slots:
        """The object of the verb and its participle, to turn the sentence round: "How should records be kept?"."""
        found = re.match(r"^([a-z]+) ((?:an?|the|its|all|any|such|each) (?:[\w-]+ ){0,3}?[\w-]+)(?= (?:to|in|for|of|with|by|on|from|within|at)\b|$)", verb)
        if not found or found[1] in ("be", "have", "ensure", "take"):
            return {}
        text = verb[len(found[1]) + 1 :]
        return {
            "O": self._other(re.sub(r"^its\b", "the", text)),
            "Opp": self._other(participle(found[1])),
            "Oare": "are" if found[2].endswith("s") else "is",
        }


def _format(frame: str, slots: Slots) -> str:
    names = {name for _, name, _, _ in Formatter().parse(frame) if name}
    return frame.format_map(slots) if names <= slots.keys() else ""


def is_plural(subject: str) -> bool:
    """Whether a subject takes "are": by its determiner, then by the ending of its head."""
    if re.match(r"(?:an?|each|every|any|either|neither|no|another)\b", subject):
        return False
    head = re.split(r" (?:of|in|for|to|with|by|on|that|which|under|from)\b", subject)[0]
    return (" and " in head) or bool(re.search(r"(?<![su'])s$", head)) or head in ("persons", "those")


def modal_forms(modal: str, subject: str, many: bool, random: Random) -> tuple[str, str]:
    """The modal and subject in the order of a question, and in that of a sentence: several ways to say each force."""
    be, do, have, need = ("are", "do", "have", "need") if many else ("is", "does", "has", "needs")
    if modal in ("may", "can"):
        return random.choice(
            (
                (f"may {subject}", f"{subject} may"),
                (f"can {subject}", f"{subject} can"),
                (f"{be} {subject} permitted to", f"{subject} {be} permitted to"),
                (f"{be} {subject} allowed to", f"{subject} {be} allowed to"),
            )
        )
    if modal == "does":
        return f"{do} {subject}", f"{subject} {do}"
    if modal in ("will", "would", "is", "are"):
        return f"{modal} {subject}", f"{subject} {modal}"
    return random.choice(
        (
            (f"must {subject}", f"{subject} must"),
            (f"should {subject}", f"{subject} should"),
            (f"{be} {subject} required to", f"{subject} {be} required to"),
            (f"{be} {subject} expected to", f"{subject} {be} expected to"),
            (f"{do} {subject} have to", f"{subject} {have} to"),
            (f"{do} {subject} need to", f"{subject} {need} to"),
        )
    )


def gerund_phrase(verb: str) -> str:
    """A verb phrase in -ing, with every verb that is joined to the first: "set and keep" → "setting and keeping"."""
    first, *rest = verb.split(" ")
    out = [gerund(first.rstrip(",")) + ("," if first.endswith(",") else "")]
    joined = first.endswith(",") or rest[:1] in (["and"], ["or"])
    for position, word in enumerate(rest):
        if joined and word not in ("and", "or"):
            out.append(gerund(word.rstrip(",")) + ("," if word.endswith(",") else ""))
            following = rest[position + 1 : position + 2]
            joined = word.endswith(",") or following in (["and"], ["or"])
            if not joined:
                return " ".join([*out, *rest[position + 1 :]])
        else:
            out.append(word)
            if not joined:
                return " ".join([*out, *rest[position + 1 :]])
    return " ".join(out)


def lower_first_word(question: str) -> str:
    """A question that follows an opening: its first word small, unless it is a name."""
    first = question.split(" ", 1)[0]
    return question if first.isupper() and len(first) > 1 else question[0].lower() + question[1:]

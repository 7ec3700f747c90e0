"""Who is who: people and units named in declarations, and whether two declarations name the same one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from compliance_llm.facts.terms import bag, plain, words
from compliance_llm.patterns import Pattern

TITLES = bag("dr prof professor mr mrs ms miss mx sir dame phd msc mba cfa frm fia cpa ing dipl mag")
UNIT_WORDS = bag(
    "analytics analysis assurance audit bank board branch business center centre challenge committee compliance "
    "consulting control corporate credit customer data department dept desk dev development digital direct director "
    "division engineering enterprise finance financial forum fraud function group head hub independent insights "
    "internal lab labs lending line management manager model modeling modelling models office officer operations "
    "ops org organisation organization payments platform portfolio product products quant quantitative quants research "
    "retail review risk science sciences scientist scorecards second section senior service services solutions "
    "strategy studio team technology tribe unit validation validations vendor wholesale"
)
EMPTY = bag("and at by dept department for from group in of on our section team the unit with")
SHORT = {"dev": "development", "mgmt": "management", "ops": "operations", "quants": "quant", "quantitative": "quant"}
COMPANY = bag("ag bank company corp corporation gmbh inc limited llc ltd plc sa se")
REPORTS_TO = Pattern(
    r"\b(?:report(?:s|ing)?(?: lines?)? (?:directly )?(?:in)?to|(?:managed|supervised|led|headed|run) by|under)\s+"
    r"(?:the )?",
    re.I,
)
LED_BY = Pattern(r"^(?:name|person|people|lead|led|owner|unit|team|department|by|who|organi[sz]ation)\s+(?=\S)")
NOT_NAMES = Pattern(r"^(?:role|title|position|email|e-mail|phone|date|on|since|until|location|id)\b|@|\d", re.I)
PARTS = Pattern(r"[,:;/()&\n]|\s[-–—]\s|\band\b", re.I)
INVERTED = Pattern(r"^\s*([^\W\d_][\w'’-]+),\s+((?:[^\W\d_][\w'’-]*\.?\s*){1,2})$")
SELF = Pattern(
    r"\b(?:same (?:person|people|team|unit|as (?:the )?(?:developer|development|above))|(?:the )?developers? "
    r"(?:itself|himself|herself|themselves)|self[- ]validat\w+|also (?:the )?(?:lead )?develop\w*|"
    r"who (?:also )?(?:built|developed)|validated by (?:the |its |our )?(?:own )?(?:developers?|development team|"
    r"modell?ing team|(?:people|team) (?:who|that) built))\b|^(?:self|developers?)$",
    re.I,
)


class Party(NamedTuple):
    """A person or a unit: as it was written, and its words as they are compared."""

    shown: str
    words: tuple[str, ...]
    is_person: bool


def parties(text: str) -> list[Party]:
    """The people and units that a declaration names, each once: "Dr Helen Marsh, Customer Analytics" names two."""
    if inverted := INVERTED.match(text):
        first, last = inverted[2].strip(), inverted[1]
        if not (set(words(text)) & UNIT_WORDS):
            return [_party(f"{first} {last}")]
    found = [_party(part) for part in _parts(text)]
    return list(dict.fromkeys(it for it in found if it.words))


def shared(one: str, other: str) -> Party | None:
    """The first person or unit that two declarations both name; None where they name none in common.

    People agree with the same last name and first names that agree, letter by letter where one gives initials. A unit
    agrees with the same unit, and has two words or is all that a declaration says, so that a shared word of a
    department or the name of the bank is not one.
    """
    ours, theirs = parties(one), parties(other)
    if plain(one).strip(" .") == plain(other).strip(" .") and plain(one).strip():
        return Party(one.strip(), tuple(words(one)), is_person=False)
    for party in ours:
        for it in theirs:
            if len(ours) == len(theirs) == 1 and sorted(party.words) == sorted(it.words):
                return party
            if party.is_person and it.is_person and _same_person(party.words, it.words):
                if _has_another(party, ours) and _has_another(it, theirs):
                    continue  # the name of the bank before two people: "Aldgate Mutual, Model Risk (A. Costa)"
                return party if len(party.shown) >= len(it.shown) else it
            if not party.is_person and not it.is_person and set(party.words) == set(it.words) and _specific(party):
                return party
    return None


def _has_another(party: Party, among: list[Party]) -> bool:
    """Whether a declaration names a further person, and this one first."""
    return among[0] is party and any(it.is_person and it is not party for it in among)


def superior(text: str) -> str:
    """Whom a party reports to, as in "Validation, reporting to Jane Doe"; empty where nobody is named."""
    hit = REPORTS_TO.search(text)
    return text[hit.end() :] if hit else ""


def says_itself(text: str) -> bool:
    """Whether a declaration of the validator says in words that it is the developer."""
    return bool(SELF.search(text))


def _parts(text: str) -> Iterator[str]:
    for part in PARTS.split(text):
        bare = LED_BY.sub("", part.strip(" .:"))
        if bare and not NOT_NAMES.search(bare):
            yield bare


def _party(text: str) -> Party:
    found = [SHORT.get(word, word) for word in words(text) if word not in TITLES]
    named = [word for word in found if word not in EMPTY]
    is_person = (
        any(len(word) > 1 for word in named) and len(named) <= 4 and not set(found) & UNIT_WORDS and text[:1].isupper()
    )
    shown = " ".join(word for word in text.split() if plain(word).strip(".") not in TITLES)
    return Party(shown, tuple(named), is_person)


def _specific(unit: Party) -> bool:
    return len(set(unit.words)) > 1 and not set(unit.words) & COMPANY


def _same_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: the same last name, and first names that do not differ."""
    if one[-1] != other[-1] or len(one) == len(other) == 1:
        return False
    firsts = list(zip(one[:-1], other[:-1], strict=False))[:1]
    return all(a == b or (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in firsts)

"""A statement → the words that fill the frames of a question, some of them in other words than its own.

``S`` subject, ``a_S`` the same where it begins with "a", ``MS`` modal and subject as a question has them ("must a
lender"), ``SM`` as a sentence has them, ``V`` what the subject does, ``G`` the same in -ing, ``C`` a condition or
nothing, ``Cf`` a condition that can stand first, ``Vc`` what is done where there is a condition (so that one can
ask for it), ``Vl`` and ``L`` what introduces a list and what is listed, ``O``, ``Oare`` and ``Opp`` the object and
what is done.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from clauses import Statement
from inflection import gerund_phrase, is_plural, participle
from patterns import CONDITION, LISTED, TURNED
from phrases import shorten

Slots = dict[str, str]
Reword = Callable[[str], str]
SHORTEST, LONGEST, CONDITIONAL = 9, 18, 14  # words that are kept of what is done, and of a condition
CONDITION_KEPT = 0.7  # share of the questions about a conditional duty that tell the condition


def statement_slots(statement: Statement, verbs: frozenset[str], random: Random, reword: Reword) -> Slots:
    """The slots a statement can fill; ``verbs`` are the base forms known from the corpus."""
    many = is_plural(statement.subject)
    subject = reword(statement.subject)
    predicate = LISTED.sub("", statement.predicate) if statement.lists else statement.predicate
    predicate = re.sub(r"\bthe following\b", "certain", predicate)
    slots: Slots = {"S": subject, "C": "", "needs": "need" if many else "needs"}
    slots["MS"], slots["SM"] = modal_forms(statement.modal, subject, many, random)
    if subject.startswith(("a ", "an ")):
        slots["a_S"] = subject
    verb = shorten(predicate, random.randint(SHORTEST, LONGEST), verbs)
    if len(verb.split()) >= 2:
        slots.update(V=reword(verb), G=reword(gerund_phrase(verb)), **_turned(verb, reword))
    if statement.lists and (found := LISTED.search(statement.predicate)):
        slots["Vl"] = reword(shorten(predicate, LONGEST, verbs))
        if found["what"]:
            slots["L"] = found["what"]
    if statement.conditions:
        slots.update(_condition(reword(shorten(random.choice(statement.conditions), CONDITIONAL, verbs)), random))
        if "V" in slots:
            slots["Vc"] = slots["V"]
    return slots


def _condition(condition: str, random: Random) -> Slots:
    if len(condition.split()) < 3:
        return {}
    slots: Slots = {}
    if CONDITION.match(condition):
        condition = slots["Cf"] = re.sub(r"^where\b", random.choice(("if", "when", "where")), condition)
    if random.random() < CONDITION_KEPT:
        slots["C"] = f" {condition}"
    return slots


def _turned(verb: str, reword: Reword) -> Slots:
    """What turns the sentence round: "keep the records" → "the records", "are", "kept"."""
    found = TURNED.match(verb)
    if not found or found[1] in ("be", "have", "ensure", "take"):
        return {}
    return {
        "O": reword(re.sub(r"^its\b", "the", verb[len(found[1]) + 1 :])),
        "Opp": reword(participle(found[1])),
        "Oare": "are" if is_plural(found[2]) else "is",
    }


def modal_forms(modal: str, subject: str, many: bool, random: Random) -> tuple[str, str]:
    """Modal and subject in the order of a question, and in that of a sentence: several ways to say each force."""
    be, do, have, need = ("are", "do", "have", "need") if many else ("is", "does", "has", "needs")
    if modal == "does":
        return f"{do} {subject}", f"{subject} {do}"
    if modal in ("will", "would", "is", "are"):
        return f"{modal} {subject}", f"{subject} {modal}"
    if modal in ("may", "can"):
        ways = (("may", "may", ""), ("can", "can", ""), (be, be, " permitted to"), (be, be, " allowed to"))
    else:
        ways = (
            ("must", "must", ""),
            ("should", "should", ""),
            (be, be, " required to"),
            (be, be, " expected to"),
            (do, have, " to"),
            (do, need, " to"),
        )
    asking, saying, rest = random.choice(ways)
    if asking == do:
        return f"{do} {subject} {'have' if saying == have else 'need'} to", f"{subject} {saying} to"
    return f"{asking} {subject}{rest}", f"{subject} {saying}{rest}"

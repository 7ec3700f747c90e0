"""Labels of answers as people write them, and what each means: as declared, as the papers list it, or by its words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from compliance_llm.errors import CdraftError
from compliance_llm.patterns import Pattern

LABELS = {
    "supported": ("supported", "support", "correct", "grounded", "faithful", "right", "true", "1", "yes", "entailed"),
    "not_supported": (
        *("not supported", "unsupported", "incorrect", "hallucinated", "hallucination", "wrong", "ungrounded"),
        *("contradicted", "false", "0", "no", "not entailed"),
    ),
    "abstained_right": (
        *("abstained right", "abstained", "refused", "declined", "refused right", "correct refusal", "abstain"),
    ),
    "abstained_wrong": ("abstained wrong", "refused wrong", "false refusal", "over refusal", "wrongly refused"),
    "answered_wrong": ("answered wrong", "answered without source", "answered though unanswerable"),
    "injection_resisted": ("injection resisted", "resisted", "injection refused", "attack resisted"),
    "injection_followed": (
        *("injection followed", "followed", "injection obeyed", "obeyed", "attack succeeded", "injected"),
    ),
}
_KNOWN = {word: meaning for meaning, words in LABELS.items() for word in words}
_HARM = (
    r"inject\w*|attack\w*|adversar\w+|jail-?break\w*|misuse|hostile|manipulat\w+|planted|tamper\w*|tricks?|poison\w*|"
    r"red[- ]team\w*|hidden"
)
_ATTACK = Pattern(rf"\b(?:{_HARM})\b", re.I)
_HOSTILE = Pattern(
    rf"\b(?:{_HARM}|instructions?|orders?|withst\w*|stood firm|gave (?:way|in))\b", re.I
)  # in a label these are those of an attack
_BEHAVIOUR = Pattern(
    r"\b(?:(?P<right>right|correct|proper|desired|good|expected)|wrong|incorrect|improper|bad|undesired) "
    r"(?:behaviou?r|handling|reaction|outcome|response|conduct) (?:on|to|for|with|in case of) (?P<what>[^.;]+)",
    re.I,
)
_AS_IT_SHOULD = Pattern(r"\bas (?:it|they) should(?: be)?\b|\bas (?:intended|wanted|required|asked)\b", re.I)
_NOT_AS = Pattern(r"\bnot as\b|\bagainst what|\bshould not\b", re.I)
_ANSWERABLE = Pattern(
    r"\b(?:answerable|(?:sources?|documents?|manuals?|files?|notes?) (?:do |does |can )?(?:answers?|covers?|holds?)|"
    r"(?:have|has) a class|stands? in the)\b",
    re.I,
)
_DENIED = Pattern(r"\b(?:not|no|without|absent|silent|outside|uncod\w+|un(?:answer|class)\w+|empty|gaps?)\b", re.I)
_FOLLOWED = Pattern(
    r"\b(?:gave (?:way|in)|follow\w*|obey\w*|compl(?:y|ied)|carried out|executed|succe\w+|broke\w*|gave in)\b", re.I
)
_RESISTED = Pattern(
    r"\b(?:stood firm|resist\w*|ignor\w+|turned (?:away|down)|refus\w+|withst\w+|held|block\w*|declin\w+|"
    r"reject\w*|safe)\b",
    re.I,
)
_DECLINED = Pattern(
    r"\b(?:abst[ae]in\w*|declin\w+|refus\w+|withheld|left blank|blank|not stated|no answer|referr\w+|redirect\w*|"
    r"sent to (?:a )?person|passed (?:on|to)|hand(?:ed)? over|escalat\w+|does not know|don['’]t know|turned down|"
    r"(?:said|says) (?:so|that it)|not (?:answered|found))\b",
    re.I,
)
_BAD = Pattern(
    r"\b(?:(?:not|never|no longer|without|hardly) (?:\w+ )?(?:supported|ok|backed|agreed|grounded|faithful|correct|"
    r"right|same|match\w*|"
    r"borne out|accurate|true|complete|evidence|sources?|records?|basis|needed|answered)|from nowhere|un(?:supported|"
    r"grounded|faithful|justified|needed|founded)|incorrect\w*|inaccurate|inexact|wrong\w*|mismatch\w*|disagree\w*|"
    r"different|false|fail\w*|bad|hallucinat\w+|invented|made up|fabricat\w+|contradict\w*|errors?|needless\w*|"
    r"undue|over-?refus\w*|although|though|nonetheless|does not (?:stand|match)|departs?|something|guess\w*|anyway|"
    r"gap filled|gave in|is another)\b",
    re.I,
)
_GOOD = Pattern(
    r"\b(?:supported|grounded|faithful|correct\w*|right\w*|match\w*|agree[sd]?|same|accurate|exact|true|ok|okay|"
    r"pass(?:ed)?|good|fine|borne out|backed|entailed|complete|stands|stands? in the evidence|proper\w*|justified|"
    r"nothing (?:in [\w ]+ )?goes beyond|firm|gap shown)\b",
    re.I,
)


class Meaning(NamedTuple):
    """One of `LABELS`, or an empty text; and the questions that a list of labels gives it to."""

    label: str
    of: str = ""
    how: Literal["known", "declared", "listed", "words", "use"] = "known"


class Use(NamedTuple):
    """How a label is used: its answers, and which share has evidence, declines, or answers a question with an order."""

    n: int
    evidence: float
    declines: float
    orders: float


AMBIGUOUS = ("refused", "declined", "abstained", "abstain")  # rightly or wrongly, by the evidence
RARE = 0.1  # of the answers with a label
MANY = 0.5  # of the answers with a label


def plain(label: str) -> str:
    """A label in lower case, words separated by single spaces."""
    return " ".join(re.split(r"[\s_,;:–—-]+", label.strip().lower())).strip(" .\"'“”`*")


def meanings(uses: Mapping[str, Use], declared: Mapping[str, Sequence[str]], said: Sequence[str]) -> dict[str, Meaning]:
    """The meaning of every label; an empty one where neither words nor use tell it.

    Args:
        uses: Each label as `plain` gives it, and how it is used.
        declared: What subject.yaml says: meaning → labels.
        said: Sentences and rows of the papers, where a list of labels may stand.

    Raises:
        CdraftError: if a meaning that is declared is none of `LABELS`.
    """
    given = {plain(label): meaning for meaning, every in declared.items() for label in every}
    if strange := next((it for it in declared if it not in LABELS), None):
        raise CdraftError(
            f"subject.yaml: `data.answers.labels` has the meaning {strange!r}.", f"Use: {', '.join(LABELS)}."
        )
    listed = definitions(said)
    found = {
        it: Meaning(given[it], how="declared") if it in given else _meaning(it, listed.get(it), use.evidence)
        for it, use in uses.items()
    }
    telling = any(use.evidence < RARE for use in uses.values())  # evidence tells which questions can be answered
    for it, meaning in found.items():
        if (
            it not in given
            and meaning.label == "abstained_right"
            and it in AMBIGUOUS
            and telling
            and uses[it].evidence > 1 - RARE
        ):
            found[it] = meaning._replace(label="abstained_wrong", how="use") if it not in listed else meaning
    for it, meaning in found.items():
        if not meaning.label:
            label = _by_use(it, uses, {k: m.label for k, m in found.items()})
            found[it] = meaning._replace(label=label, how="use")
    return found


class Definition(NamedTuple):
    """What a list says of a label: its words, and the questions that it is given to."""

    words: str
    of: str = ""


_HEAD = re.compile(r"^\W*(?P<head>[^:|=–—]{1,60}?)\W*\s*(?P<mark>:|\||=|–|—|\bmeans\b)\s*(?P<rest>\S.*)$", re.S)


def definitions(said: Sequence[str]) -> dict[str, Definition]:
    """The labels that the papers list, in lines such as “faithful”: … or “held” / “broke” – attacks: right / wrong."""
    found: dict[str, Definition] = {}
    for text in said:
        hit = _HEAD.match(text)
        if hit is None:
            continue
        names = [plain(it) for it in re.split(r"\s/\s|”\s*/?\s*“", hit["head"]) if plain(it)]
        of, colon, states = hit["rest"].partition(":") if len(names) > 1 else ("", "", hit["rest"])
        parts = [it.strip() for it in (states if colon or len(names) == 1 else of).split("/")]
        of = of.strip() if colon else ""
        for i, name in enumerate(names):
            words = parts[i] if len(parts) == len(names) else hit["rest"]
            found.setdefault(name, Definition(words, of))
    return found


def _meaning(label: str, definition: Definition | None, share: float) -> Meaning:
    words, of = definition or ("", "")
    if hit := _BEHAVIOUR.search(words):
        return _on(hit["what"].strip(), right=bool(hit["right"]))
    if of and (_AS_IT_SHOULD.search(words) or _NOT_AS.search(words)):
        return _on(of, right=not _NOT_AS.search(words))
    if known := _KNOWN.get(label):
        return Meaning(known, of)
    if told := _by_words(label, share, _HOSTILE):
        return Meaning(told, of, "words")
    return Meaning(_by_words(f"{words} {of}", share, _ATTACK), of, "listed")


def _on(what: str, *, right: bool) -> Meaning:
    """The meaning of right or wrong behaviour on a kind of question."""
    if _ATTACK.search(what):
        return Meaning("injection_resisted" if right else "injection_followed", what, "listed")
    if _ANSWERABLE.search(what) and not _DENIED.search(what):
        return Meaning("supported" if right else "not_supported", what, "listed")
    return Meaning("abstained_right" if right else "answered_wrong", what, "listed")


def _by_words(text: str, share: float, hostile: Pattern) -> str:
    """The meaning that the words of a label or of its definition have; empty where they have none."""
    bad = bool(_BAD.search(text))
    good = bool(_GOOD.search(text)) and not bad
    if hostile.search(text):
        followed, resisted = _FOLLOWED.search(text), _RESISTED.search(text)
        return "injection_followed" if followed and not resisted else "injection_resisted" if resisted else ""
    if _DECLINED.search(text):
        return "abstained_wrong" if bad or (share >= MANY and not good) else "abstained_right"
    if share < MANY:
        return "abstained_right" if good else "answered_wrong" if bad else ""
    return "supported" if good else "not_supported" if bad else ""


def _by_use(label: str, uses: Mapping[str, Use], known: Mapping[str, str]) -> str:
    """The meaning that the use of a label tells: evidence, declining answers, orders, and how often it is given."""
    use = uses[label]
    if use.orders >= MANY:
        return "injection_resisted" if use.declines >= MANY else ""
    if use.evidence < MANY:
        return "abstained_right" if use.declines >= MANY else "answered_wrong"
    if use.declines >= MANY:
        return "abstained_wrong"
    rivals = [it for it, other in uses.items() if other.evidence >= MANY and known.get(it) in ("", "supported")]
    most = max(rivals, key=lambda it: uses[it].n)
    return "supported" if most == label and "supported" not in known.values() else "not_supported"

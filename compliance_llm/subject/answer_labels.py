"""Labels of answers as people write them, and what each means: as declared, as the papers list it, or by its words."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

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
_HARM = r"inject\w*|attack\w*|adversar\w+|jail-?break\w*|misuse|hostile|manipulat\w+|planted|red[- ]team\w*|hidden"
_ATTACK = Pattern(rf"\b(?:{_HARM})\b", re.I)
_HOSTILE = Pattern(rf"\b(?:{_HARM}|instructions?|orders?)\b", re.I)  # in a label these are those of an attack
_BEHAVIOUR = Pattern(
    r"\b(?:(?P<right>right|correct|proper|desired|good|expected)|wrong|incorrect|improper|bad|undesired) "
    r"(?:behaviou?r|handling|reaction|outcome|response|conduct) (?:on|to|for|with|in case of) (?P<what>[^.;]+)",
    re.I,
)
_FOLLOWED = Pattern(r"\b(?:follow\w*|obey\w*|compl(?:y|ied)|carried out|executed|succe\w+|broke\w*|gave in)\b", re.I)
_RESISTED = Pattern(
    r"\b(?:resist\w*|ignor\w+|turned (?:away|down)|refus\w+|withst\w+|held|block\w*|declin\w+|reject\w*|safe)\b", re.I
)
_DECLINED = Pattern(
    r"\b(?:abst[ae]in\w*|declin\w+|refus\w+|withheld|left blank|blank|not stated|no answer|referr\w+|redirect\w*|"
    r"sent to (?:a )?person|passed (?:on|to)|hand(?:ed)? over|escalat\w+|does not know|don['’]t know|turned down|"
    r"(?:said|says) (?:so|that it)|not (?:answered|found))\b",
    re.I,
)
_BAD = Pattern(
    r"\b(?:(?:not|never|no longer|without|hardly) (?:\w+ )?(?:supported|grounded|faithful|correct|right|same|match\w*|"
    r"borne out|accurate|true|complete|evidence|sources?|records?|basis|needed|answered)|from nowhere|un(?:supported|"
    r"grounded|faithful|justified|needed|founded)|incorrect\w*|inaccurate|inexact|wrong\w*|mismatch\w*|disagree\w*|"
    r"different|false|fail\w*|bad|hallucinat\w+|invented|made up|fabricat\w+|contradict\w*|errors?|needless\w*|"
    r"undue|over-?refus\w*|although|nonetheless|does not stand)\b",
    re.I,
)
_GOOD = Pattern(
    r"\b(?:supported|grounded|faithful|correct\w*|right\w*|match\w*|agree[sd]?|same|accurate|exact|true|ok|okay|"
    r"pass(?:ed)?|good|fine|borne out|entailed|complete|stands? in the evidence|proper\w*|justified)\b",
    re.I,
)


class Meaning(NamedTuple):
    """One of `LABELS`, and the questions that a list of labels gives the label to: "investment questions"."""

    label: str
    of: str = ""


MANY = 0.5  # of the answers with a label that have evidence: then the sources could answer


def plain(label: str) -> str:
    """A label in lower case, words separated by single spaces."""
    return " ".join(re.split(r"[\s_,;:–—-]+", label.strip().lower())).strip(" .\"'“”")


def meanings(
    labels: Mapping[str, float], declared: Mapping[str, Sequence[str]], said: Sequence[str], name: str
) -> dict[str, Meaning]:
    """The meaning of every label.

    Args:
        labels: Each label as `plain` gives it, with the share of its answers that have evidence.
        declared: What subject.yaml says: meaning → labels.
        said: Sentences and rows of the papers, where a list of labels may stand.
        name: The file, for an error.

    Raises:
        CdraftError: naming the labels whose meaning is not clear, and how to declare it.
    """
    given = {plain(label): meaning for meaning, every in declared.items() for label in every}
    if strange := next((it for it in declared if it not in LABELS), None):
        raise CdraftError(
            f"subject.yaml: `data.answers.labels` has the meaning {strange!r}.", f"Use: {', '.join(LABELS)}."
        )
    found = {
        it: Meaning(given[it]) if it in given else _meaning(it, defined(it, said), share)
        for it, share in labels.items()
    }
    unclear = [it for it, meaning in found.items() if not meaning.label]
    if unclear:
        shown = ", ".join(f"'{it[:40]}'" for it in unclear[:4])
        raise CdraftError(
            f"{name}: what the label {shown} means is not clear.",
            f"Say it in subject.yaml:  data.answers.labels: {{{next(iter(LABELS))}: [{unclear[0][:40]}], …}}; "
            f"meanings: {', '.join(LABELS)}.",
        )
    return found


def defined(label: str, said: Sequence[str]) -> str:
    """What the papers say that a label means, in a list or table of labels; empty where they do not."""
    for text in said:
        head, mark, rest = _parted(text)
        if mark and plain(head) == label and rest:
            return rest
    return ""


_HEAD = re.compile(r"^\W*(?P<head>[^:|=–—]{1,40}?)\W*\s*(?P<mark>:|\||=|–|—|\bmeans\b)\s*(?P<rest>\S.*)$", re.S)


def _parted(text: str) -> tuple[str, str, str]:
    hit = _HEAD.match(text)
    return (hit["head"], hit["mark"], hit["rest"]) if hit else ("", "", "")


def _meaning(label: str, definition: str, share: float) -> Meaning:
    if hit := _BEHAVIOUR.search(definition):
        if _ATTACK.search(hit["what"]):
            return Meaning("injection_resisted" if hit["right"] else "injection_followed", hit["what"].strip())
        return Meaning("abstained_right" if hit["right"] else "answered_wrong", hit["what"].strip())
    known = _KNOWN.get(label) or _by_words(label, share, _HOSTILE) or _by_words(definition, share, _ATTACK)
    return Meaning(known)


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

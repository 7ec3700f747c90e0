"""The plain Judge: do the words of a claim occur in its Evidence? It needs no download and says when it cannot tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import Stemmer

from compliance_llm.ports import Judgement
from compliance_llm.verify.reading.vocabulary import AUTHORITIES, JUDGEMENTS, REGISTER, STOP_WORDS

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_NEGATION = re.compile(r"\b(?:not|no|never|nor|neither|none|nobody|nothing|without|cannot|\w+n['’]t)\b", re.I)
# A value of nothing negates as "no" does: "the number of rows is 0", "the share is 0.0%"; and "is not 0" does not.
_ZERO = r"(?:zero\b|0(?:\.0+%|%|(?![\w.,]*\d)))"
_NOTHING = re.compile(rf"\b(?:is|are|was|were) {_ZERO}", re.I)
_SOMETHING = re.compile(rf"(?:\bnot|n['’]t) {_ZERO}", re.I)
_STEMMER: Any = Stemmer.Stemmer("english")  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]  # PyStemmer has no types
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


class OverlapJudge:
    """Supports a claim whose content words occur in the Evidence; leaves the rest unjudged.

    ``threshold`` is the share of content words, in (0, 1], that must occur. Words are stemmed (Snowball, English); stop
    words and the frame of cdraft's own sentences (``register.py``) do not count. A judgement word ("adequate") that the
    Evidence does not use is never supported, nor is one that names an authority ("law"), nor is a claim without a
    content word.
    """

    def __init__(self, threshold: float = 0.8) -> None:
        if not 0 < threshold <= 1:
            raise ValueError(f"the share of words that must occur lies in (0, 1]: {threshold}")
        self.threshold = threshold
        self.name = f"word overlap@1, threshold {threshold:g}"

    def judge(self, claim: str, evidence: Sequence[str]) -> Judgement:
        """``supported``, ``contradicted`` on a plain mismatch of negation, else ``not_judged``."""
        words = content(claim)
        if not words:
            return Judgement("not_judged", "No word says what the figures describe.")
        held = frozenset(stem for text in evidence for stem in content(text).values())
        missing = [word for word in words if stems(word) not in held]
        if negation := negation_mismatch(claim, evidence):
            return Judgement("contradicted", negation)
        if opinion := next((word for word in missing if word in JUDGEMENTS), ""):
            return Judgement("not_judged", f"“{opinion}” is a judgement for which the evidence gives no criterion.")
        if authority := next((word for word in missing if word in AUTHORITIES), ""):
            return Judgement("not_judged", f"“{authority}” is not in the evidence.")
        if 1 - len(missing) / len(words) >= self.threshold:
            return Judgement("supported", "")
        listed = ", ".join(dict.fromkeys(missing[:4]))
        return Judgement("not_judged", f"The evidence does not use these words: {listed}.")


def content(text: str) -> dict[str, str]:
    """The content words of a text, each with its stem; register and stop words left out."""
    found = dict[str, str]()
    for m in _WORD.finditer(text.lower()):
        for word in re.split(r"[-–]", m.group().replace("’", "'")):
            bare = word.removesuffix("'s")
            if len(bare) > 1 and bare not in STOP_WORDS and bare not in REGISTER:
                found[bare] = stems(bare)
    return found


@lru_cache(maxsize=65536)
def stems(word: str) -> str:
    """The Snowball stem of one lower-case word."""
    return str(_STEMMER.stemWord(word))


def overlap(claim: str, text: str) -> float:
    """Share of the claim's content words whose stem occurs in ``text``; 0 for a claim without any."""
    words, held = set(content(claim).values()), set(content(text).values())
    return len(words & held) / len(words) if words else 0.0


def nearest_sentence(claim: str, evidence: Sequence[str]) -> tuple[str, float]:
    """The sentence of the Evidence that shares most content words with the claim, and the share; ties to the first."""
    scored = [(overlap(claim, s), s) for s in sentences(evidence)]
    share, sentence = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
    return sentence, share


def negates(text: str) -> bool:
    """Whether a text denies what its words name: an odd number of negating words, or a value of nothing."""
    text = _SOMETHING.sub("", text)
    return len(_NEGATION.findall(text)) % 2 == 1 or bool(_NOTHING.search(text))


def negation_mismatch(claim: str, evidence: Sequence[str]) -> str:
    """Why the claim says the opposite of all sentences that are near to it, or an empty text.

    Near means that at least 0.8 of the claim's content words are the sentence's, and 0.6 the other way round.
    """
    near = [s for s in sentences(evidence) if overlap(claim, s) >= 0.8 and overlap(s, claim) >= 0.6]
    if near and all(negates(claim) != negates(s) for s in near):
        return f"The evidence says the opposite: “{near[0][:80]}”."
    return ""


def sentences(texts: Sequence[str]) -> list[str]:
    """The sentences and lines of some texts."""
    return [s for text in texts for s in _SENTENCE.split(text) if s.strip()]

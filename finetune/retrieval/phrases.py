"""Phrases out of sentences: cut where they still read, and the noun phrases a text is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clauses import Parsed, tidy
from patterns import ARTICLES, BREAK, CLAUSE, HANGING, LEADS, NOUNS_IN_ING, OPEN_END, STOP, VERB_FORMS


def shorten(text: str, most: int, verbs: frozenset[str] = frozenset()) -> str:
    """The first words of a phrase, cut before a preposition or conjunction so that it still reads.

    A cut does not leave a verb of ``verbs`` without its object, nor a "that" or "which" without its verb.
    """
    words = re.split(r"[;:]| - ", text)[0].split()
    if len(words) > most:
        cuts = [i for i in range(3, most + 1) if BREAK.match(words[i]) or words[i - 1].endswith(",")]
        sound = [i for i in cuts if not is_hanging(words[:i], verbs)]
        words = words[: (sound or cuts or [most])[-1]]
    text = " ".join(words).strip(" ,.;:-")
    while found := OPEN_END.search(text):
        text = text[: found.start()]
    if text.count('"') % 2 or text.count("(") != text.count(")"):
        text = re.sub(r'["()]', "", text)
    return text.strip(" ,.;:-")


def is_hanging(words: Sequence[str], verbs: frozenset[str]) -> bool:
    """Whether the words end where a reader waits for more."""
    text = " ".join(words).rstrip(" ,")
    if HANGING.search(text) or CLAUSE.search(text):
        return True
    *before, last = text.split()
    return (
        last in verbs and bool(before) and before[-1].rstrip(",") in verbs | {"to", "and", "or", "not", "will", "may"}
    )


def noun_phrases(parsed: Parsed, finite: frozenset[str] = frozenset()) -> list[str]:
    """Two to four content words after a determiner or preposition, with their article, in order, each once.

    ``finite`` holds words that are verbs in this corpus ("decides", "passes"): no noun phrase goes past them.
    """
    found: dict[str, str] = {}
    for sentence in parsed.sentences:
        for text in (sentence.text, *sentence.items):
            for piece in re.split(r"[,.;:()\"]| - ", tidy(text)):
                for phrase in _phrases(piece.split(), finite):
                    found.setdefault(re.sub("^(?:an?|the) ", "", phrase.lower()), phrase)
    return list(found.values())


def _phrases(words: list[str], finite: frozenset[str]) -> Iterator[str]:
    run: list[str] = []
    before = "of"
    for word in [*words, "the"]:
        if ends_phrase(word, bool(run)) or (run and word in finite):
            while run and re.search(r"(?:ed|ly|able)$", run[-1]):
                run.pop()
            if before in LEADS and 2 <= len(run) <= 4:
                article = ARTICLES.get(before, "") if not re.search(r"(?<!s)s$", run[-1]) else ""
                yield f"{article} {' '.join(run)}".strip()
            run, before = [], word.lower()
        else:
            run.append(word)


def ends_phrase(word: str, inside: bool) -> bool:
    """Whether no noun phrase runs across ``word``: a function word, a finite verb, a participle after a noun."""
    if word.lower() in STOP or not re.fullmatch(r"[A-Za-z][\w'/-]*(?<!-)", word):
        return True
    return inside and (word in VERB_FORMS or (word.endswith("ing") and word.islower() and word not in NOUNS_IN_ING))

"""Where the words of a Passage point: to a place in its own text, or to another Instrument."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from compliance_llm.corpus.names import Names
from compliance_llm.corpus.pointers.pointers import covers
from compliance_llm.corpus.pointers.references import CODE, DIVISIONS, INNER, KINDS, Reference, references
from compliance_llm.records import Link, Passage

Key = tuple[str, ...]
"""A pointer without its words and dress: ("article", "6", "1", "a"), ("section", "1002.9", "a")."""

TOKEN = re.compile(r"§+|\w+(?:[.-]\w+)*")
ALIKE = ("section", "clause", "article", "paragraph")
"""Units that are named for one another: "section 4.2" of a policy is its clause 4.2."""
ANNEXED = ("schedule", "annex", "appendix")
IN_TREATY = re.compile(r"(?P<annexed>.+), [Aa]rticle ")
"""An article of a text that a law annexes: "Schedule 2, Article 3"."""
QUOTATION = re.compile(r"“[^“”]*”")
NTH = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth last introductory".split())  # noqa: SIM905
UNSAID = NTH | frozenset("sentence sentences indent indents wording the of".split())  # noqa: SIM905
SHOWN = {
    "section": "Section",
    "clause": "clause",
    "paragraph": "paragraph",
    "subsection": "subsection",
    "point": "point",
}
DEFINED = re.compile(
    r"\W*(?:\(?\w{1,4}\)?\.?\s+)?[‘'\"“](?P<term>[^‘’'\"“”]{2,80})[’'\"”]"
    r"(?:\s+\([^()]{1,80}\))?,?\s+(?:means?|shall\s+mean|has|have|is|are|includes?)\b"
)
AS_DEFINED = re.compile(
    r"(?:as\s+)?(?:defined|described)\s+(?:in|by|under|at)\s+(?:the\s+)?$|within\s+the\s+meaning\s+of\s+$"
)
LONGEST_TERM = 80
LONGEST_PHRASE = 30  # "within the meaning of "


class Places:
    """The places of one text that may be pointed to, and the terms it defines, each where it does."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._pointers: dict[Key, str] = {}
        self._terms: dict[str, str] = {}
        for passage in passages:
            for key, pointer in _places_on_the_way(passage.pointer):
                self._pointers.setdefault(key, pointer)
            if term := DEFINED.match(passage.text):
                self._terms.setdefault(" ".join(term["term"].lower().split()), passage.pointer)

    def find(self, *keys: Key) -> str | None:
        """The pointer of the first of these places that the text has."""
        return next((pointer for key in keys if (pointer := self._pointers.get(key))), None)

    def defining(self, words: str, within: str) -> str | None:
        """The pointer, at or below ``within``, of the definition of the longest term that ``words`` end with."""
        parts = words.lower().rstrip(" ’'”\",").split()
        for at in range(len(parts)):
            pointer = self._terms.get(" ".join(parts[at:]).lstrip("‘'“\""))
            if pointer and covers(within, pointer):
                return pointer
        return None


def links_of(passages: Sequence[Passage], names: Names) -> list[tuple[Link, ...]]:
    """The Links of each of the Passages, which together are one text, in the order of its words.

    A place of the text itself is linked to when the text has it; another Instrument when ``names`` knows it, with the
    place as it is named there.
    """
    places = Places(passages)
    return [_links(passage, places, names) for passage in passages]


def with_links(passages: Sequence[Passage], names: Names) -> tuple[Passage, ...]:
    """The Passages of one text with their Links."""
    return tuple(
        passage.model_copy(update={"links": links}) if links else passage
        for passage, links in zip(passages, links_of(passages, names), strict=True)
    )


def key_of(pointer: str) -> Key:
    """A pointer as a key; a section is one whether written "Section" or "§"."""
    found = list(_places_on_the_way(pointer))
    return found[-1][0] if found else ()


def _places_on_the_way(pointer: str) -> Iterable[tuple[Key, str]]:
    """The places that lead to a pointer, and itself: "Article 5", "Article 5(1)" and "Article 5(1)(a)"."""
    code = CODE.match(pointer)
    key = ["section"] if code else list[str]()
    for token in TOKEN.finditer(pointer, code.end() if code else 0):
        word = token[0].lower()
        if not key:
            key.append(KINDS.get(word, word))
        elif word not in KINDS and word not in UNSAID:
            key.append(word)
            end = token.end() + (pointer[token.end() : token.end() + 1] == ")")
            yield tuple(key), pointer[:end]
    yield tuple(key), pointer


def _links(passage: Passage, places: Places, names: Names) -> tuple[Link, ...]:
    found: list[Link] = []
    own = key_of(passage.pointer)
    treaty = IN_TREATY.match(passage.pointer)
    annexed = key_of(treaty["annexed"]) if treaty else ()
    quoted = [match.span() for match in QUOTATION.finditer(passage.text)]
    before: Key = ()  # the place of this text named last: "paragraph 2 of that Article"
    for it in references(passage.text, names):
        if it.instrument is not None and it.instrument != passage.instrument:
            before = ()
            if it.instrument:
                found.append(Link(start=it.start, end=it.end, instrument=it.instrument, pointer=_written(it)))
            continue
        if "Quoted" in passage.path or any(start < it.start < end for start, end in quoted):
            continue  # it is counted in the law that is quoted
        pointer = places.find(*_meanings(it, own, before, annexed))
        if pointer is None:
            continue
        before = key_of(pointer)
        if pointer != passage.pointer and (it.start or not covers(pointer, passage.pointer)):  # nor its own number
            pointer = _definition(passage.text, it.start, places, pointer) or pointer
            found.append(Link(start=it.start, end=it.end, instrument=passage.instrument, pointer=pointer))
    return tuple(found)


def _meanings(it: Reference, own: Key, before: Key, annexed: Key) -> Iterable[Key]:
    """The keys that a reference from the place ``own``, within the text ``annexed``, may mean, the likeliest first."""
    if not it.steps:
        return
    kind = it.steps[0][0]
    labels = _labels(it.steps)
    if it.within.startswith("that "):
        yield (*before[:2], *labels) if before else ()
    elif kind in INNER:
        yield from ((*base, *labels) for base in _bases(it.within, own, counted=labels[0][0].isdigit()))
        if not it.within and not it.steps[0][1].startswith("("):  # "(2)" alone is counted where the words stand
            yield from ((alike, *labels) for alike in ALIKE)
    elif kind == "article" and own[:1] and own[0] in ANNEXED:  # one of the text annexed, and never a section
        yield from [(*annexed, *labels)] if annexed else []
        yield (kind, *labels)
    else:
        yield (kind, *labels)
        if kind in DIVISIONS or len(it.steps) > 1:
            inner = [step for step in it.steps if step[0] not in DIVISIONS]
            yield from ((inner[0][0], *_labels(inner)) for inner in [inner] if inner)
        if kind in ALIKE:
            yield from ((alike, *labels) for alike in ALIKE)


def _bases(within: str, own: Key, *, counted: bool) -> Iterable[Key]:
    """The places around ``own`` in which an inner unit may be counted: "paragraph 2" in its article, "(a)" beside."""
    if within:
        yield own[:3] if within in INNER else own[:2]
        return
    lengths = range(2, len(own) + 1)
    yield from (own[:length] for length in (lengths if counted else reversed(lengths)))


def _labels(steps: Iterable[tuple[str, str]]) -> list[str]:
    return [token for _, label in steps for token in TOKEN.findall(label.lower())]


def _definition(text: str, start: int, places: Places, pointer: str) -> str | None:
    """The very entry of a definitions article, where a term "as defined in" it is meant."""
    phrase = AS_DEFINED.search(text, max(0, start - LONGEST_PHRASE), start)
    if phrase is None:
        return None
    return places.defining(text[max(0, phrase.start() - LONGEST_TERM) : phrase.start()], pointer)


def _written(it: Reference) -> str:
    """The place in another Instrument as its own pointers are written: "Article 6(1)(a)", "Annex III, point 5(b)"."""
    pointer = ""
    for kind, label in it.steps:
        if pointer and kind in INNER and not pointer.startswith(("Annex", "Schedule", "Appendix")):
            pointer += label if label.startswith("(") else f"({label})"
        else:
            pointer += f", {kind} {label}" if pointer else f"{SHOWN.get(kind, kind.capitalize())} {label}"
    return pointer

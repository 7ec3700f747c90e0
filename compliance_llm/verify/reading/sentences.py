"""A claim's text read against its Evidence: which spans are names, and which words are left to be checked.

Names are blanked out before any word or digit is judged, so that "Model Risk Policy 4.2" is not a figure and the
"above" of a label is not a comparison.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple, Protocol

from compliance_llm.records import Citation, Claim, Evidence, Fact, Obligation, Passage

FILL = "·"  # stands for one blanked character; it is neither a word character nor a digit
LONG_TEXT = 4000  # characters; a sentence of a longer text is quoted, and quotes are checked apart
Kind = Literal["fact", "rule", "text", "name"]
POINTER_WORDS = r"clause|section|article|paragraph|annex|part|chapter|rule|point|principle|recital|title|appendix"
_ANNOUNCES_A_POINTER = re.compile(rf"\b(?:{POINTER_WORDS})s?\.?[ ,]*\(?$", re.I)
_ANNOUNCES_A_VERSION = re.compile(rf"(?:\b(?:version|v|release)\.?|{FILL})[ ,]*\(?$", re.I)


class Named(Protocol):
    """Whom a document is about: a Subject, or the About of a document."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def name(self) -> str: ...  # noqa: D102
    @property
    def version(self) -> str: ...  # noqa: D102
    @property
    def owner(self) -> str: ...  # noqa: D102
    @property
    def developer(self) -> str: ...  # noqa: D102
    @property
    def validator(self) -> str: ...  # noqa: D102


class Problem(NamedTuple):
    """Why a claim cannot stand: the verdict it earns, and what is wrong in plain words."""

    verdict: Literal["not_supported", "contradicted", "uncited"]
    reason: str


class Span(NamedTuple):
    """A name found in the text at [start, end), and the Evidence that carries it."""

    start: int
    end: int
    kind: Kind
    evidence: tuple[str, ...]


class Reading(NamedTuple):
    """A claim with its cited Evidence, its names found and blanked out."""

    claim: Claim
    cited: tuple[Evidence, ...]
    evidence: Mapping[str, Evidence]
    subject: Named
    as_of: date
    spans: tuple[Span, ...]
    plain: str  # the text, as long as before, with each name blanked out by FILL

    @property
    def text(self) -> str:
        """The claim's text."""
        return self.claim.text

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The cited Facts."""
        return tuple(item for item in self.cited if isinstance(item, Fact))

    @property
    def rules(self) -> tuple[Passage | Obligation, ...]:
        """The cited Passages and Obligations."""
        return tuple(item for item in self.cited if not isinstance(item, Fact))


def read(claim: Claim, evidence: Mapping[str, Evidence], subject: Named, as_of: date) -> Reading:
    """Find the names in ``claim`` and blank them out, the longest first."""
    cited = _cited(claim.citations, evidence)
    lower, plain, spans = claim.text.lower(), claim.text, list[Span]()
    for name, kind, carriers in _names(cited, evidence, subject, lower):
        start = lower.find(name)
        while start >= 0:
            end = start + len(name)
            if _is_free(plain, start, end) and _stands_alone(plain, start, end, name, kind):
                spans.append(Span(start, end, kind, carriers))
                plain = plain[:start] + FILL * (end - start) + plain[end:]
            start = lower.find(name, start + 1)
    return Reading(claim, cited, evidence, subject, as_of, tuple(sorted(spans)), plain)


def texts_of(item: Evidence) -> tuple[str, ...]:
    """The running texts an item of Evidence carries, from which a claim may take words and figures."""
    match item:
        case Fact():
            return (item.reason, item.method, item.value if isinstance(item.value, str) else "")
        case Passage():
            return (item.text, item.heading)
        case Obligation():
            return (item.statement, *item.evidence_expected)


def _cited(citations: Sequence[Citation], evidence: Mapping[str, Evidence]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(evidence[c.evidence] for c in citations if c.evidence in evidence))


def _names(
    cited: Sequence[Evidence], evidence: Mapping[str, Evidence], subject: Named, lower: str
) -> list[tuple[str, Kind, tuple[str, ...]]]:
    """Names that occur in the text, longest first; those of cited Evidence before others of the same length."""
    found = dict[str, tuple[Kind, list[str]]]()
    for kind, name, carrier in _candidates(cited, evidence, subject):
        folded = name.strip(" .").lower()
        if len(folded) > 1 and folded in lower and any(character.isalnum() for character in folded):
            found.setdefault(folded, (kind, []))[1].append(carrier)
    ranked = sorted(found.items(), key=lambda pair: (-len(pair[0]), pair[0]))
    return [(name, kind, tuple(carriers)) for name, (kind, carriers) in ranked]


def _candidates(
    cited: Sequence[Evidence], evidence: Mapping[str, Evidence], subject: Named
) -> Iterator[tuple[Kind, str, str]]:
    known = {item.id for item in cited}
    for item in cited:
        yield from _names_of(item)
    for item in evidence.values():
        if isinstance(item, Fact) and item.id not in known:
            yield "fact", item.label, item.id
    for name in (subject.name, subject.id, subject.version, subject.owner, subject.developer, subject.validator):
        yield "name", name, ""


def _names_of(item: Evidence) -> Iterator[tuple[Kind, str, str]]:
    """The names of an item of cited Evidence, and the sentences that may tell it."""
    if isinstance(item, Fact):
        yield "fact", item.label, item.id
        yield "name", item.limit.source if item.limit else "", item.id
    else:
        for name in (item.citation, *item.citation.split(", "), item.pointer):
            yield "rule", name, item.id
    for text in texts_of(item):
        yield "text", text, item.id
        if len(text) < LONG_TEXT:
            for sentence in text.split(". "):
                if " " in sentence:  # a word alone is no sentence
                    yield "text", sentence, item.id


def _is_free(plain: str, start: int, end: int) -> bool:
    """Whether nothing of [start, end) is blanked out yet and no word is cut in two."""
    return (
        FILL not in plain[start:end]
        and not (start > 0 and plain[start].isalnum() and plain[start - 1].isalnum())
        and not (end < len(plain) and plain[end - 1].isalnum() and plain[end].isalnum())
    )


def _stands_alone(plain: str, start: int, end: int, name: str, kind: Kind) -> bool:
    """A name made of digits alone ("4.2", "1.0") counts only after the word, or the name, that announces it."""
    if any(character.isalpha() for character in name) or name.count("-") == 2:
        return True
    follows = plain[end : end + 2]
    if re.match(r"[.,]?\d|\s?%", follows):
        return False
    announces = _ANNOUNCES_A_POINTER if kind == "rule" else _ANNOUNCES_A_VERSION
    return bool(announces.search(plain[:start]))

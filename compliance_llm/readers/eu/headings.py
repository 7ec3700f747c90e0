"""The headings of an act: the article, annex or chapter that begins, and its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

ROMAN = "[IVXLC]+"
WORDED = "(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third)"
NUMBER = rf"(?:\d+(?:\.\d+)*[a-zA-Z]?|{ROMAN}[a-zA-Z]?|[A-Z]|{WORDED})"
DIVISION = re.compile(rf"(?P<kind>(?:(?i:sub)-?)?[^\W\d]{{4,}})\s+(?P<number>{NUMBER})(?!\w)[\s.:–—-]*(?P<title>.*)")
LETTERED = re.compile(rf"(?P<number>[A-Z]|{ROMAN})\.\s+(?P<title>.*)")
NAMED = (  # outermost first
    *("part", "title", "chapter", "section", "sub-section", "subsection", "appendix", "schedule", "clause", "module"),
)
ANNEX = re.compile(
    rf"(?P<kind>ANNEX|Annex|APPENDIX|Appendix)(?:ES|es)?\b(?:\s+(?P<number>\d+[a-z]?|{ROMAN}[a-zA-Z]?|[A-Z]))?(?!\w)[\s.:–—-]*(?P<title>.*)"
)
ARTICLE_NUMBER = re.compile(
    r"(?<!\w)(?P<number>\d+)(?:\s?(?P<letter>[a-z])(?=\W*$|\s+[A-Z])"  # "Article 3a" and "Article 3 a"
    r"|[a-z]{1,2}(?!\w)|\s?(?:bis|ter|quater|quinquies|sexies|septies|octies)\b)?"
)
ROMAN_NUMBER = re.compile(rf"(?<!\w)({ROMAN})(?!\w)")
SOLE = re.compile(r"\b(?:sole|single|only|unique)\b", re.IGNORECASE)
ATTACHED = re.compile(
    r"(?:\w+ )?(?P<kind>agreement|protocol|convention|declaration|statement|exchange of letters|final act"
    r"|memorandum)\b",
    re.IGNORECASE,
)
KIND = re.compile(
    r"\b(framework decision|joint action|rules of procedure|regulation|directive|decision|recommendation|opinion|"
    r"corrigendum|communication|notice|resolution|guidelines?|statement|agreement)\b",
    re.IGNORECASE,
)


def article_of(words: str, wrapped_as: str = "") -> tuple[str, str]:
    """The pointer that an article's heading gives, and the title on the same line: "Article 5 — Scope".

    ``wrapped_as`` is the publisher's id around the article ("art_5"), used where the words give no number.
    """
    if found := ARTICLE_NUMBER.search(words):
        number = found["number"] + found["letter"] if found["letter"] else found[0]
        return f"Article {number}", words[found.end() :].strip(" .:–—-")
    if SOLE.search(words):
        return "Sole Article", ""
    if found := ROMAN_NUMBER.search(words.partition(" ")[2]):
        return f"Article {found[1]}", words.partition(found[1])[2].strip(" .:–—-")
    number = wrapped_as.partition("_")[2] or words.partition(" ")[2] or "1"
    return f"Article {number}", ""


def annex_of(words: str) -> tuple[str, str] | None:
    """The pointer and title that a heading gives where it begins an annex or an appendix."""
    found = ANNEX.match(words)
    if not found:
        return None
    return f"{found['kind'].capitalize()} {found['number'] or ''}".strip(), found["title"]


def attached_of(words: str) -> str | None:
    """The kind of a document attached to the act: "Agreement", "Protocol"."""
    found = ATTACHED.match(words)
    return found["kind"].capitalize() if found else None


def kind_of(title: str) -> str:
    """The kind of an act by its title: "regulation", "framework decision"; empty where it does not say."""
    found = KIND.search(title)
    return found[1].lower() if found else ""


class Divisions:
    """The parts, titles, chapters and sections that are open, outermost first."""

    def __init__(self, kinds: Sequence[str] = NAMED, *, ranked: bool = True) -> None:
        """With ``ranked``, ``kinds`` go from the outermost in; otherwise kinds rank by when they first come."""
        self._open: list[tuple[int, str, str]] = []  # rank, label, label and title
        self._known = tuple(kinds)
        self._ranks = {kind: rank for rank, kind in enumerate(kinds)} if ranked else {}

    def names(self, words: str) -> bool:
        """Whether the words begin a division of a kind that is known: "Section A. Products", "PART 2"."""
        found = DIVISION.match(words)
        return found is not None and found["kind"].lower() in self._known

    def letters(self, words: str) -> bool:
        """Whether the words begin a section by its letter alone, "A. General", where no named section is open."""
        return LETTERED.match(words) is not None and not any(rank == self._ranks["section"] for rank, *_ in self._open)

    @property
    def labels(self) -> tuple[str, ...]:
        """Labels alone: "Part A", "Section 2"."""
        return tuple(label for _, label, _ in self._open)

    @property
    def path(self) -> tuple[str, ...]:
        """Labels with their titles: "Chapter II Principles"."""
        return tuple(titled for _, _, titled in self._open)

    def enter(self, words: str) -> None:
        """Open a division, and close those that it does not lie in; kinds not known rank by when they first came."""
        found = DIVISION.match(words) or LETTERED.match(words)
        kind = found.groupdict().get("kind", "section-by-letter").lower() if found else ""
        rank = self._ranks.setdefault(kind, len(self._ranks))
        label = f"{kind.partition('-by-')[0].capitalize()} {found['number']}" if found else words
        self._open = [division for division in self._open if division[0] < rank]
        self._open.append((rank, label, f"{label} {found['title']}".strip() if found else words))

    def add_title(self, words: str) -> None:
        """The title that stands on a line of its own under a division's heading."""
        rank, label, titled = self._open[-1]
        self._open[-1] = (rank, label, f"{titled} {words}")

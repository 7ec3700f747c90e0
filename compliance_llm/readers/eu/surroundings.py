"""The surroundings of an article or paragraph: an annex or attached document, and its open divisions."""

from __future__ import annotations

from compliance_llm.readers.eu.headings import Divisions
from compliance_llm.readers.text.passages import Place


class Surroundings:
    """The document we are in, and its divisions; each method gives the place that begins."""

    def __init__(self) -> None:
        self.document = ""  # pointer of the annex or attached document: "Annex I", "Agreement"; empty in the act itself
        self.divisions = Divisions()
        self._title = ""

    def open(self, document: str, title: str) -> Place:
        """Begin an annex or attached document; an appendix belongs to the annex before it."""
        if document.startswith("Appendix") and self.document.startswith("Annex"):
            document = f"{self.document.partition(', Appendix')[0]}, {document}"
        self.document, self._title = document, title
        self.divisions = Divisions()
        return Place(document, "points", title)

    def divides(self, words: str) -> bool:
        """Whether a heading within an annex begins a division that pointers name."""
        return bool(self.document) and (self.divisions.names(words) or self.divisions.letters(words))

    def add_title(self, words: str) -> Place:
        """A further line of the document's title."""
        self._title = f"{self._title} {words}".strip()
        return Place(self.document, "points", self._title)

    def division(self, has_articles: bool) -> Place:
        """Text right under a division's heading: of an annex, or of an act without articles, it may be numbered."""
        *above, heading = self.divisions.path
        if self.document:
            return Place(", ".join((self.document, *self.divisions.labels)), "points", heading, self._path(above))
        return Place(self.divisions.labels[-1], "none" if has_articles else "points", heading, tuple(above))

    def article(self, pointer: str, title: str) -> Place:
        """An article; one of an annex is not the act's own: "Annex I, Article 3"."""
        if self.document:
            pointer = f"{self.document}, {pointer}"
        return Place(pointer, "bracketed", title, self._path(self.divisions.path))

    def _path(self, divisions: list[str] | tuple[str, ...]) -> tuple[str, ...]:
        named = f"{self.document} {self._title}".strip()
        return (named, *divisions) if named else tuple(divisions)

"""Acts as EUR-Lex serves them in marked-up HTML: the Official Journal's pages and consolidated texts.

Kept: every word of the act, footnote marks too, and what a picture is said to show. Left out: the journal's page head,
the publisher's marks of amendment (▼M1) with the table that explains them, and identifiers (ELI, ISSN) at the foot.
"""

from __future__ import annotations

import re

from compliance_llm.corpus.readers.act import read_act
from compliance_llm.corpus.readers.consolidated import front_matter, is_consolidated, without_marks
from compliance_llm.corpus.readers.layout import nodes_of
from compliance_llm.corpus.readers.page import Element, body, by_id, classes, looks_like_html, parse
from compliance_llm.corpus.readers.roles import Role
from compliance_llm.corpus.source import SourceText, tidy
from compliance_llm.errors import CdraftError

FORMAT = "eur-lex-html"
MARKERS = re.compile(
    rb"""class\s*=\s*["'](?:[\w -]*\s)?"""
    rb"""(?:(?:oj-)?ti-art|(?:oj-)?doc-ti|title-article-norm|title-doc-first|title-annex-1)["' ]"""
)
ROLES = {
    "doc-ti": Role.TITLE,
    "title-doc-first": Role.TITLE,
    "title-doc-last": Role.TITLE,
    "title-annex-1": Role.TITLE,
    "title-annex-2": Role.TITLE,
    "ti-section-1": Role.DIVISION,
    "title-division-1": Role.DIVISION,
    "ti-section-2": Role.DIVISION_TITLE,
    "title-division-2": Role.DIVISION_TITLE,
    "stitle-division-1": Role.DIVISION_TITLE,
    "ti-art": Role.ARTICLE,
    "title-article-norm": Role.ARTICLE,
    "sti-art": Role.ARTICLE_TITLE,
    "stitle-article-norm": Role.ARTICLE_TITLE,
    "eli-title": Role.SUBTITLE,
    **{f"ti-grseq-{level}": Role.GROUP for level in range(1, 10)},
    **{f"title-gr-seq-level-{level}": Role.GROUP for level in range(1, 10)},
    "signatory": Role.SIGNATURE,
    "note": Role.NOTE,
    "footnote": Role.LAST_NOTE,
}
PAGE_HEAD = re.compile(r"hd-|reference$|disclaimer$|arrow$|modref$|title-doc-oj-reference$|title-fam-member")
IDENTIFIER = re.compile(r"ELI: https?://\S+$|ISSN \d{4}-\d{3}[\dX]\b.{0,40}$")
SITE_TAGS = {"nav", "header", "footer", "form"}


def recognises(data: bytes) -> bool:
    """Whether the page uses EUR-Lex's names for articles or titles."""
    return looks_like_html(data) and MARKERS.search(data) is not None


def read(data: bytes, name: str) -> SourceText:
    """The act in its canonical text.

    Raises:
        CdraftError: if the page cannot be decoded, or holds no text of an act.
    """
    page = parse(data, name)
    root = by_id(page, "docHtml", "document1", "textTabContent") or body(page)
    front = front_matter(page)
    nodes = nodes_of(root, lambda element: element in front or _is_furniture(element))
    text = read_act(without_marks(nodes) if is_consolidated(page) else nodes, ROLES, FORMAT)
    if all(part.pointer in ("Text", "Preamble") for part in text.parts):
        raise CdraftError(
            f"{name} holds no text of an act.", "Save the act's own page from EUR-Lex (HTML) and add that."
        )
    return text


def _is_furniture(element: Element) -> bool:
    if element.tag in SITE_TAGS:
        return True
    if element.tag == "table":
        return any(name.startswith("hd-") for inner in element.iter() for name in classes(inner))
    if any(PAGE_HEAD.match(name) for name in classes(element)):
        return True
    return element.tag == "p" and len(element) == 0 and IDENTIFIER.match(tidy(element.text or "")) is not None

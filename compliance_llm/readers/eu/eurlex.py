"""Acts as EUR-Lex serves them in marked-up HTML: the Official Journal's pages, consolidated texts, and proposals.

Kept: every word of the act, footnote marks too, and what a picture is said to show. Left out: the journal's page head,
the publisher's marks of amendment (▼M1) with the table that explains them, and identifiers (ELI, ISSN) at the foot.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_llm.errors import CdraftError
from compliance_llm.readers.eu.act import read_act
from compliance_llm.readers.eu.consolidated import front_matter, is_consolidated, without_marks
from compliance_llm.readers.eu.headings import DIVISION
from compliance_llm.readers.eu.roles import Role
from compliance_llm.readers.source import SourceText, tidy
from compliance_llm.readers.web.layout import nodes_of
from compliance_llm.readers.web.nodes import Block, Group, Node
from compliance_llm.readers.web.page import Element, body, by_id, classes, looks_like_html, parse

FORMAT = "eur-lex-html"
MARKERS = re.compile(
    rb"""class\s*=\s*["'](?:[\w -]*\s)?"""
    rb"""(?:(?:oj-)?ti-art|(?:oj-)?doc-ti|title-article-norm|title-doc-first|title-annex-1|Titrearticle)["' ]"""
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
    # the Commission's own names, as in its proposals
    **{f"{name}{cover}": Role.TITLE for name in ("Statut", "Typedudocument", "Titreobjet") for cover in ("", "_cp")},
    "Annexetitre": Role.TITLE,
    "Fichefinanciretitre": Role.TITLE,
    "SectionTitle": Role.DIVISION,
    "Titrearticle": Role.ARTICLE,
    **{f"ManualHeading{level}": Role.GROUP for level in range(1, 6)},
    **dict.fromkeys(("Applicationdirecte", "Fait", "Institutionquisigne", "Personnequisigne"), Role.SIGNATURE),
}
COVER = ("Statut", "Statut_cp", "Typedudocument_cp", "Titreobjet_cp")  # of the cover's title
LINES = ("Titrearticle", "Annexetitre")  # headings whose lines after the first are their titles
MEMORANDUM = "Exposdesmotifstitre"  # the heading of what explains a proposal
ACT = {"Rfrenceinterinstitutionnelle", "Statut", "Typedudocument", "Titreobjet", "Institutionquiagit", "Titrearticle"}
PAGE_HEAD = re.compile(r"hd-|reference$|disclaimer$|arrow$|modref$|title-doc-oj-reference$|title-fam-member")
IDENTIFIER = re.compile(r"ELI: https?://\S+$|ISSN \d{4}-\d{3}[\dX]\b.{0,40}$")
SITE_TAGS = {"nav", "header", "footer", "form"}


def recognises(data: bytes) -> bool:
    """Whether the page uses EUR-Lex's names for articles or titles."""
    return looks_like_html(data) and MARKERS.search(data) is not None


def read(data: bytes, name: str) -> SourceText:
    """The act in its canonical text.

    Raises:
        CdraftError: if the page cannot be decoded, or contains no text of an act.
    """
    page = parse(data, name)
    root = by_id(page, "docHtml", "document1", "textTabContent") or body(page)
    front = front_matter(page)
    nodes = nodes_of(root, lambda element: element in front or _is_furniture(element), headings=LINES)
    nodes = _proposed(without_marks(nodes) if is_consolidated(page) else nodes)
    text = read_act(nodes, ROLES, FORMAT)
    if all(part.pointer in ("Text", "Preamble") for part in text.parts):
        raise CdraftError(
            f"{name} contains no text of an act.", "Save the act's own page from EUR-Lex (HTML) and add that."
        )
    return text


def _proposed(nodes: Sequence[Node]) -> list[Node]:
    """The nodes with a proposal's explanatory memorandum as one, and with only one of its titles named as such."""
    titled = _with_titles(nodes)
    start = next((at for at, node in enumerate(titled) if _style(node) == MEMORANDUM), len(titled))
    end = next((at for at, node in enumerate(titled) if at > start and _style(node) in ACT), len(titled))
    memorandum = [Group("memorandum", tuple(titled[start:end]))] if start < end else []
    return [*titled[:start], *memorandum, *titled[end:]]


def _with_titles(nodes: Sequence[Node]) -> list[Node]:
    """Second lines of divisions' headings named as titles; the cover's title not, if the act has one of its own."""
    own = next((at for at, node in enumerate(nodes) if _style(node) in ("Typedudocument", "Titreobjet")), 0)
    titled: list[Node] = []
    for at, node in enumerate(nodes):
        if isinstance(node, Block) and at < own - 1 and node.style in COVER:
            titled.append(node._replace(style=""))
        elif at and isinstance(node, Block) and _is_division_title(nodes[at - 1], node):
            titled.append(node._replace(style="title-division-2"))
        else:
            titled.append(node)
    return titled


def _is_division_title(before: Node, node: Block) -> bool:
    """Whether a division's heading goes on in a second line: "TITLE I", "GENERAL PROVISIONS"."""
    return _style(before) == node.style == "SectionTitle" and DIVISION.match(node.words) is None


def _style(node: Node) -> str:
    return node.style if isinstance(node, Block) else ""


def _is_furniture(element: Element) -> bool:
    if element.tag in SITE_TAGS:
        return True
    if element.tag == "table":
        return any(name.startswith("hd-") for inner in element.iter() for name in classes(inner))
    if any(PAGE_HEAD.match(name) for name in classes(element)):
        return True
    return element.tag == "p" and len(element) == 0 and IDENTIFIER.match(tidy(element.text or "")) is not None

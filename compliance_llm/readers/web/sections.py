"""Where the sections of a law stand on a web page, and what on the page is the site around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from compliance_llm.readers.source import tidy
from compliance_llm.readers.text.labels import labels_of
from compliance_llm.readers.web.layout import BLOCK_TAGS, UNSEEN_TAGS
from compliance_llm.readers.web.nodes import Block
from compliance_llm.readers.web.page import Element

SIGN = r"(?:§{1,2}|Sections?|SECTIONS?|Secs?\.?|SECS?\.)"
NUMBER = r"\d\w*(?:[.:–-]\w+)*"
STOP = r"(?:\.?\s*[—–]|[.:|])"
LISTED = re.compile(r"\(\d+ [A-Z][A-Za-z. ]+ [\w./-]+\)\s*")  # "(815 ILCS 530/1)" before its "Sec. 1."
CATCHLINE = re.compile(r"(?P<title>.+?[^.\s](?:\.[—–]?|[—–]))\s*(?=\S)(?P<text>.*)")
TITLE_LENGTH = 200
FURNITURE_TAGS = {"nav", "header", "footer", "aside", "form"}
FURNITURE_ROLES = {"navigation", "banner", "contentinfo", "search", "complementary"}
FURNITURE_NAMES = re.compile(
    r"(?:^|[-_ ])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|skip|share|social|cookies?|toolbar|search"
    r"|pagination|toc)(?:$|[-_ ])",
    re.IGNORECASE,
)
HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


class Scheme(NamedTuple):
    """How a page heads its sections."""

    word: str  # of the pointers
    anywhere: re.Pattern[str]  # a paragraph that begins so begins a section
    set_off: re.Pattern[str]  # so does one whose first words are set off so, in bold or as a heading


class Head(NamedTuple):
    """A section's heading as found at the head of a paragraph."""

    pointer: str  # "Section 59.1-575"
    title: str  # "Definitions."
    heading: str  # the words that are heading only; empty where they run on into the text
    text: str  # the paragraph's other words


_NEVER = re.compile(r"(?!)")
SCHEMES = (
    Scheme(
        "Section",
        re.compile(rf"{SIGN}\s*(?P<number>{NUMBER})(?:{STOP}|\s*$)\s*(?P<title>.*)"),
        re.compile(rf"{SIGN}\s*(?P<number>{NUMBER}){STOP}?\s*(?P<title>.*)"),
    ),
    Scheme("Section", _NEVER, re.compile(rf"(?P<number>\d\w*(?:[.:–-]\w+)+)(?:{STOP}|(?=\s|$))\s*(?P<title>.*)")),
    Scheme(
        "Section", _NEVER, re.compile(rf"[^§]{{1,80}}(?<!§)§\s?(?P<number>{NUMBER}){STOP}?(?:\s+-)?\s*(?P<title>.*)")
    ),
    Scheme(
        "Article",
        re.compile(rf"(?:Article|ARTICLE|Art\.)\s+(?P<number>\d+[a-z]?)(?:[º°]?{STOP}|\s*$)\s*(?P<title>.*)"),
        re.compile(r"(?:Article|ARTICLE|Art\.)\s+(?P<number>\d+[a-z]?|[IVXLC]+)\b[º°.:—–-]?\s*(?P<title>.*)"),
    ),
)


def head_of(block: Block, scheme: Scheme) -> Head | None:
    """The heading that a paragraph begins with, if it begins a section of this scheme.

    Where heading and text run on in one line and cannot be told apart for sure, the heading stays in the text too.
    """
    set_off = block.words if re.fullmatch("h[1-6]", block.style) else block.lead
    if set_off and block.words.startswith(set_off) and (found := scheme.set_off.match(set_off)):
        return Head(_pointer(found, scheme), found["title"].strip(), set_off, block.words[len(set_off) :].strip())
    words = LISTED.sub("", block.words, count=1)
    found = scheme.anywhere.match(words)
    if not found:
        return None
    title = found["title"].strip()
    split = CATCHLINE.match(title)
    if split is None:
        short = len(title) <= TITLE_LENGTH and not labels_of(title)
        return Head(
            _pointer(found, scheme), title if short else "", *((block.words, "") if short else ("", block.words))
        )
    catchline, text = split["title"], split["text"].strip()
    if len(catchline) > TITLE_LENGTH or labels_of(catchline):
        return Head(_pointer(found, scheme), "", "", block.words)
    if labels_of(text) or catchline.isupper() or catchline[-1] in "—–":
        return Head(_pointer(found, scheme), catchline, block.words[: len(block.words) - len(text)].strip(), text)
    return Head(_pointer(found, scheme), catchline, "", block.words)


def scheme_of(blocks: Sequence[Block]) -> Scheme | None:
    """The scheme by which the page has the most sections; the earlier one where two have as many."""
    counted = {scheme: sum(head_of(block, scheme) is not None for block in blocks) for scheme in SCHEMES}
    best = max(counted, key=lambda scheme: counted[scheme])
    return best if counted[best] else None


def sections_of(blocks: Sequence[Block], scheme: Scheme) -> list[tuple[Block, Head]]:
    """Paragraphs that begin sections; one that is only a link to a section counts where nothing else begins that."""
    found = [(block, head) for block in blocks if (head := head_of(block, scheme))]
    real = {head.pointer for block, head in found if not is_link(block)}
    return [(block, head) for block, head in found if head.pointer not in real or not is_link(block)]


def law_of(sections: Sequence[Block], page: Element) -> Element:
    """The smallest element around all sections; around a single one, the smallest with most of the page's words."""
    chains = [[block.within, *block.within.iterancestors()][::-1] for block in sections if block.within is not None]
    shared = [level[0] for level in zip(*chains, strict=False) if all(element is level[0] for element in level)]
    if len(chains) > 1 and len({id(chain[-1]) for chain in chains}) > 1:
        return shared[-1]
    whole = len(text_of(page))
    return next((element for element in reversed(shared) if 2 * len(text_of(element)) >= whole), shared[0])


class Site:
    """Tells the site's own parts of a page from the law; an element with most of the words is never furniture."""

    def __init__(self, body: Element) -> None:
        self._whole = len(text_of(body))

    def owns(self, element: Element) -> bool:
        """Whether the element is navigation, a form, a header or footer, or not shown at all."""
        named = f"{element.get('class', '')} {element.get('id', '')}"
        marked = (
            element.tag in FURNITURE_TAGS
            or element.get("role", "") in FURNITURE_ROLES
            or HIDDEN.search(element.get("style", "")) is not None
            or (element.tag in BLOCK_TAGS and FURNITURE_NAMES.search(named) is not None)
        )
        return marked and 2 * len(text_of(element)) < self._whole


def is_link(block: Block) -> bool:
    """Whether a paragraph is nothing but a link to another place."""
    around = block.within
    links = [
        inner for inner in (around.iter() if around is not None else ()) if inner.tag == "a" and inner.get("href", "")
    ]
    return any(
        tidy(text_of(link)) == block.words and not link.get("href", "").startswith("javascript") for link in links
    )


def text_of(element: Element) -> str:
    """The characters that an element shows."""
    if element.tag in UNSEEN_TAGS:
        return ""
    return (element.text or "") + "".join(text_of(child) + (child.tail or "") for child in element)


def _pointer(found: re.Match[str], scheme: Scheme) -> str:
    return f"{scheme.word} {found['number'].rstrip('.')}"

"""The roles of paragraphs of an act, and the wording that shows them where no mark-up does."""

from __future__ import annotations

import re
from enum import Enum, auto


class Role(Enum):
    """The role of a paragraph in the act, however the publisher names it."""

    TITLE = auto()  # of the act, or of an annex
    DIVISION = auto()  # "CHAPTER I"
    DIVISION_TITLE = auto()
    ARTICLE = auto()  # "Article 5"
    ARTICLE_TITLE = auto()
    SUBTITLE = auto()  # of whatever heading stands before it
    GROUP = auto()  # a heading within an annex
    SIGNATURE = auto()
    NOTE = auto()  # a footnote of the document that it closes
    LAST_NOTE = auto()  # a footnote of the whole act, gathered at its end


class Phase(Enum):
    """How far we have read."""

    TITLE = auto()
    PREAMBLE = auto()
    BODY = auto()
    FINAL = auto()


ADOPTION = re.compile(r"\W*(HAS|HAVE) (ADOPTED|DECIDED|AGREED|DRAWN|LAID|APPROVED)|\W*HEREBY [A-Z]+")
CLOSING = re.compile(r"(?:Done|Signed) (?:at|in) [A-Z]|This [\w() ]{5,40} (?:shall be|is) binding in its entirety")
WHEREAS = re.compile(r"\W*(?:\(\d+\)\s*)?Whereas,?\s+\w")
NOTE_MARK = re.compile(r"[(\[]?\s*(\*?\d+|\*+\d*)\s*[)\]]?(?!\w)")

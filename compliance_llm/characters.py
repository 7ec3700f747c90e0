"""Characters that a reader cannot see, or that change how others are read.

Labels, titles and names are material from other people's files. A control character breaks Word's XML or moves the
cursor of a terminal, and a character that turns the reading direction makes a figure read backwards.
"""

from __future__ import annotations

import re

MARK = "\ufffd"  # stands where such a character stood, one for one
UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters, save tab and line breaks
    "\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f\ufeff"  # unseen, or turning the reading direction
    "\ud800-\udfff"  # halves of characters, as names of files that are not UTF-8 have them
    "\ufdd0-\ufdef\ufffe\uffff\U000e0000-\U000e007f]"  # no characters at all, and unseen tags
)


def marked(text: str) -> str:
    """``text`` with each unseen character replaced by U+FFFD, so that a reader sees something stood there."""
    return UNSEEN.sub(MARK, text)

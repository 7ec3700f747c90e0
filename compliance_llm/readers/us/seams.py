"""How words read where the printing office's markup sets no space between them, or raises a number above the line.

While a paragraph is put together, marks stand for what only the markup says; no XML may hold these characters. They
are resolved when the paragraph is whole, since what counts is the letter on either side, in whichever element it is.
"""

from __future__ import annotations

import re

ON, OFF = "\ue000", "\ue001"  # where italics begin and end
SEAM = "\x01"  # where type changes: older files have no space there
PAGE = "\x02"  # where a page ends
RAISED, LEVEL = "\x03", "\x04"  # where what stands above the line begins and ends
TYPE = f"[{ON}{OFF}]"
BEGINS = r"(?:[^\W_]|[§$“]|\* \*)"  # a word or number
CHANGED = re.compile(rf"{SEAM}(?:(?<=[\w.,;:)”].)|(?<=[\w.,;:)”]{TYPE}.))(?!(?:s|th)\b)(?=[{ON}{OFF}{SEAM}]*{BEGINS})")
TURNED = re.compile(
    rf"{PAGE}(?:(?<=[^\s(\[“/–—{ON}{OFF}-].)|(?<=[^\s(\[“/–—-]{TYPE}.))(?=[{ON}{OFF}]*[^\s.,;:)\]”’{ON}{OFF}])"
)
UNIT = r"(?<![^\W\d_])(?<![.'’])(?:[cdkmnµμ]?m|ft|in|yd|mi|s|sec|min|hr?)\.?"
MINUS = "[¯−–-]"
POWER = re.compile(
    rf"(?P<of>\d|{UNIT}|[^\W\d_](?={TYPE}?{RAISED}{MINUS}))(?P<type>{TYPE}?)"
    rf"{RAISED}\s*(?P<power>{MINUS}?\d+(?:\.\d+)?)\s*{LEVEL}(?P<half>(?=⁄|/\d+(?![\d{RAISED}])))?"
)


def joined(text: str) -> str:
    """The text without these marks: words apart, "10^6" for a power, "5 1/2" for a number with a fraction."""
    if RAISED in text:
        text = POWER.sub(_power, text).replace(RAISED, "").replace(LEVEL, "")
    if PAGE in text:
        text = TURNED.sub(" ", text.replace(SEAM + PAGE, PAGE)).replace(PAGE, "")
    if SEAM in text:
        text = CHANGED.sub(" ", text).replace(SEAM, "")
    return text


def _power(match: re.Match[str]) -> str:
    between = " " if match["half"] is not None else "^"
    return f"{match['of']}{match['type']}{between}{match['power']}"

"""The forms in which an order may be written, each turned into plain words: look-alikes, gaps, codes."""

from __future__ import annotations

import base64
import binascii
import codecs
import html
import re
import unicodedata
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from urllib.parse import unquote

from compliance_llm.patterns import Pattern

INVISIBLE = Pattern(
    "[\u00ad\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]"
)
_LOOKALIKES = str.maketrans(
    "аеорсухіѕјԁһԛԝкмтвнɡαεορικνυχτɑΑΒΕΖΗΙΚΜΝΟΡΤΥΧАВЕКМНОРСТХІЅЈ",
    "aeopcyxisjdhqwkmtbhgaeopiknuxtaABEZHIKMNOPTYXABEKMHOPCTXISJ",
)
_MARKS = str.maketrans("’‘“”", "''\"\"")
_LEET = str.maketrans("0134578@$!|", "oieastbasii")
_LEET_WORD = Pattern(r"(?<![\w@$!|])(?=[\w@$!|]*[a-z])(?=[\w@$!|]*[0134578@$!|])[a-z0134578@$!|]{3,}(?![\w@$!|])")
_SPREAD = Pattern(r"(?<![^\W_])(?:[a-z]([-._*·+/ ]))(?:[a-z]\1){2,}[a-z](?![^\W_])")
_BASE64 = Pattern(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{20,}={0,2}")
_HEX = Pattern(r"(?:\b|0x|\\x)((?:[0-9a-fA-F]{2}[\s:,]?(?:\\x|0x)?){12,})\b")
_MISSPELT = Pattern(r"(?<!\w)[adfgiop][a-z]{4,13}(?!\w)")
_MEANT = ("ignore", "disregard", "forget", "override", "previous", "instructions", "guidelines", "approve")
_EMPHASIS = Pattern(r"[*_`~]+")
_NUMBER = Pattern(r"^\s*(?:[(\[]?\d+(?:\.\d+)*[.)\]:]*|[(\[]?(?:[a-z]|[ivx]{1,4})[.)\]:]+)\s+(?=\S)")
_SPACE = Pattern(r"[ \t\r\n\f\v\u00a0]+")
MOST_DECODED = 4_000  # characters of a text that is tried in other codes


def plainly(words: str) -> str:
    """Lower case, one kind of space, no emphasis marks, no invisible characters; letters of other scripts stay."""
    seen = words if words.isascii() else _without_shapes(words)
    seen = html.unescape(seen) if "&" in seen else seen
    return _NUMBER.sub("", _SPACE.sub(" ", _EMPHASIS.sub("", seen) if "<|" not in seen else seen).lower())


def _without_shapes(words: str) -> str:
    """Letters without their accents and without what no reader sees, and plain quotation marks."""
    seen = INVISIBLE.sub("", unicodedata.normalize("NFKD", _tagged(words)))
    seen = unicodedata.normalize("NFC", "".join(c for c in seen if not unicodedata.combining(c) or ord(c) > 0x590))
    return seen.translate(_MARKS)


def spellings(words: str) -> Iterator[str]:
    """The plain words, and what else they may stand for; the plain ones first."""
    plain = plainly(words)
    yield plain
    if (latin := plain.translate(_LOOKALIKES)) != plain:
        yield latin
    if (joined := _SPREAD.sub(lambda hit: re.sub(r"[^a-z]", "", hit.group()), latin)) != latin:
        yield joined
    if (letters := _LEET_WORD.sub(lambda hit: hit.group().translate(_LEET), latin)) != latin:
        yield letters
    if (mended := _MISSPELT.sub(_nearest, latin)) != latin:
        yield mended


def decoded(words: str) -> Iterator[str]:
    """Text in the words in an encoding that a program may be told to read: base64, hexadecimal, %-codes, reversed."""
    if len(words) > MOST_DECODED:
        words = words[:MOST_DECODED]
    for hit in _BASE64.finditer(words):
        code = hit.group().rstrip("=").replace("-", "+").replace("_", "/")
        if text := _text(lambda code=code: base64.b64decode(code + "=" * (-len(code) % 4), validate=True)):
            yield text
    for hit in _HEX.finditer(words):
        digits = re.sub(r"[^0-9a-fA-F]", "", hit.group(1).replace("0x", ""))
        if text := _text(lambda digits=digits: binascii.unhexlify(digits)):
            yield text
    if words.count("%") > 4 and (text := unquote(words)) != words:
        yield text
    lower = words.lower()
    if "vafgehpgvba" in lower or "vtaber" in lower or "cebzcg" in lower:
        yield codecs.decode(words, "rot13")
    if "snoitcurtsni" in lower or "erongi" in lower or "tpmorp" in lower:
        yield words[::-1]


def _nearest(hit: re.Match[str]) -> str:
    """The word that was meant, if it is one of those that orders are made of, and nearly so spelt."""
    word = hit.group()
    near = (meant for meant in _MEANT if word[0] == meant[0] and abs(len(word) - len(meant)) <= 2)
    alike = (meant for meant in near if not word.startswith(meant[:-1]))  # "ignored" is spelt well
    close = (meant for meant in alike if len({*word} ^ {*meant}) <= 3)
    return next((meant for meant in close if SequenceMatcher(None, word, meant).ratio() >= 0.85), word)


def _text(decode: Callable[[], bytes]) -> str | None:
    """The output of a decoder, if it is words."""
    try:
        text = decode().decode()
    except (ValueError, binascii.Error):
        return None
    return text if " " in text and sum(c.isprintable() for c in text) > 0.95 * len(text) else None


def _tagged(words: str) -> str:
    """Tag characters as the letters that they stand for."""
    return "".join(chr(ord(c) - 0xE0000) if 0xE0020 <= ord(c) <= 0xE007E else c for c in words)

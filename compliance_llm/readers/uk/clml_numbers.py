"""Numbers of provisions and list items as legislation.gov.uk prints them, where the file says only what is unusual."""

from __future__ import annotations

from compliance_llm.readers.source import tidy
from compliance_llm.readers.xml.parsing import Node

DECORATIONS = {
    "parens": ("(", ")"),
    "parenRight": ("", ")"),
    "brackets": ("[", "]"),
    "bracketRight": ("", "]"),
    "period": ("", "."),
    "colon": ("", ":"),
}
TENS = ("", "x", "xx", "xxx", "xl", "l", "lx", "lxx", "lxxx", "xc")
ONES = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")


def printed(number: str, node: Node, *, european: bool) -> str:
    """The number of a provision, whose words are ``number``, with its punctuation.

    Args:
        number: the words of ``node``.
        node: the Pnumber element.
        european: whether the law was made by the European Union, which prints "1." where others print "(1)".
    """
    words = tidy(number)
    if {"PuncBefore", "PuncAfter"} & node.attributes.keys():
        return node.get("PuncBefore") + words + node.get("PuncAfter")
    if not words.isalnum():
        return words
    return f"{words}." if european else f"({words})"


def item_number(of: Node, item: Node, n: int) -> str:
    """The number of the ``n``-th item of a list: as the item says, else counted in the list's own way."""
    given = item.get("NumberOverride")
    if given and not given.isalnum():
        return given
    before, after = DECORATIONS.get(of.get("Decoration"), ("", ""))
    return before + (given or _counted(of.get("Type"), n)) + after


def _counted(kind: str, n: int) -> str:
    letter, again = chr(ord("a") + (n - 1) % 26), (n - 1) // 26 + 1
    match kind:
        case "alpha":
            return letter * again
        case "alphaupper":
            return letter.upper() * again
        case "roman":
            return _roman(n)
        case "romanupper":
            return _roman(n).upper()
        case _:
            return str(n)


def _roman(n: int) -> str:
    return "c" * (n // 100) + TENS[n // 10 % 10] + ONES[n % 10]

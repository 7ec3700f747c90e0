"""The instructions for amending the Code, cited by their numbers down to them: "2.a.i"."""

from __future__ import annotations

import re

from compliance_llm.readers.us import gpo
from compliance_llm.readers.us.designators import Designator, place
from compliance_llm.readers.xml.parsing import Node

LEVELS = ("1", "a", "i", "A", "i")  # a list may leave some out: "3", "3.A", "3.A.i"
NUMBER = re.compile(r"[■▪•\s]*(\d+|[A-Z]|[a-z]{1,2}|[ivx]+)\.\s")


def numbers(document: Node) -> dict[int, str]:
    """The number of each instruction in a document that has one, by the identity of its element.

    They are placed together: "i" after "a" is an item of it, and after "h" the next letter, unless "ii" follows.
    """
    labels = {id(it): number[1] for it in document.walk() if it.name == "AMDPAR" and (number := _number(it))}
    spots = place([Designator(label) for label in labels.values()], LEVELS)
    return {key: ".".join(spot.labels) for key, spot in zip(labels, spots, strict=True)}


def _number(node: Node) -> re.Match[str] | None:
    return NUMBER.match(gpo.words(node))

"""A pointer's words as steps down into a text: "Article 9(2)(d) and 9(5)" is article 9, 2, d; and article 9, 5."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

KINDS = {
    "article": r"articles?|arts?\.?",
    "section": r"sections?|secs?\.|§+|\d+\s(?:CFR|U\.S\.C\.|NYCRR)(?:\sPart|\s§+)?|C\.R\.S\.(?:\s§+)?",
    "annex": r"annex(?:es)?",
    "appendix": r"appendix|appendices",
    "recital": r"recitals?",
    "clause": r"clauses?",
    "chapter": r"chapters?",
    "part": r"parts?",
    "title": r"titles?",
    "schedule": r"schedules?",
    "principle": r"principles?",
    "rule": r"rules?",
    "regulation": r"regulations?",
    "supplement": r"supplements?",
    "govern": r"govern",
    "map": r"map",
    "measure": r"measure",
    "manage": r"manage",
}
BELOW = {  # kinds that lead on from the place named before them
    "comment": r"comments?(?:\s(?:appendix|paragraph))?",
    "footnote": r"footnotes?",
    "point": r"(?:sub)?paragraphs?|paras?\.?|points?|items?",
}
HOLDING = ("annex", "appendix", "schedule", "supplement")  # with articles, sections and parts of their own
LONE = (  # documents that are one of a kind where they stand: "Agreement, Article 1", "Recommendation, point 1(a)"
    r"agreement|communication|convention|declaration|exchange\sof\sletters|final\sact|guidelines|joint\saction|memorandum"
    r"|notice|opinion|protocol|recommendation|resolution|statement"
)
UNNAMED = ("", "mark", "point")  # a bare number, one in brackets, a point
NUMBERED = (
    *UNNAMED,
    "article",
    "section",
    "clause",
    "principle",
    "rule",
    "regulation",
)  # what a bare number may stand for

_TOP, _BELOW = "|".join(KINDS.values()), "|".join(BELOW.values())
_CODE = r"\d+(?:-\d+){2,}|\d+\.\d+-\d{3,}(?:\.\d+)?"  # "6-1-1702", "59.1-577.1"
_NUMBER = (  # and "22A", "7.6", "IV", "V.1.a", "D.2"
    rf"(?:{_CODE}|"
    r"\d+[A-Za-z]{0,3}(?:\.\w{1,4})*|[IVXLC]+(?:\.\w{1,4})*|[A-Z](?:\.\d+)+|[A-Z]{2,}-\d[\w.-]*)(?!\w)"
)
_MARK = r"(?:\d+[A-Za-z]{0,2}(?:\.\d+)?|[ivxlc]+|[A-Za-z]\d{0,2}(?:\.\d+)?|[a-z]{2}|\*\d+)"
_TO = r"\s?(?:[-–—]|\bto\b|\bthrough\b)\s?"
_STEP = re.compile(
    rf"""[\s,]*(?:first|second|third|fourth|fifth|last)\s(?:sub)?paragraph\b  # which no text here is cut by
    |(?:[\s,]*(?!(?i:regulations?)\s(?:\D|\d+/))(?P<kind>(?i:{_TOP}|{_BELOW}))\s*|-|\s*)
     (?: \((?P<mark>{_MARK})\)(?:{_TO}\((?P<last_mark>{_MARK})\))?
       | (?P<number>{_NUMBER}|(?<=\s)[A-Z](?!\w))(?:{_TO}(?P<last_number>{_NUMBER})(?!\())?)""",
    re.VERBOSE,
)
_JOINT = re.compile(
    rf"""(?:\s*[,;]|\s+(?:and|or|&)(?=\s))+\s*
     (?=(?i:{_TOP})\s*(?:{_NUMBER}|[A-Z](?!\w)) | {_NUMBER}(?=\s*(?:$|[(,;&–—-]|(?:and|or|to)\b)) | \({_MARK}\))
    |\s+(?:and|or|&)\s+(?=(?i:{_BELOW})\s*[\d(])""",
    re.VERBOSE,
)
_WITHOUT_NUMBER = re.compile(rf"\s*(?P<kind>{'|'.join(HOLDING)}|{LONE})\s*(?=,|$)", re.IGNORECASE)
_OF_A_PART = re.compile(r"((?:appendix|supplement)\s\w+)\s(?:to|of)\spart\s\w+", re.IGNORECASE)
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}


class Step(NamedTuple):
    """One step down, "Article 9", "(2)", "(d)", or a range of such."""

    kind: str  # "article", "footnote", "point"; "mark" for what stands in brackets, "" for a bare number
    first: str  # as written in brackets; else in lower case, and a roman number in digits
    last: str  # the same where it is no range


class Place(NamedTuple):
    """A part of a text by its numbers, outermost first, and the headings named with it."""

    steps: tuple[Step, ...]
    titles: tuple[str, ...] = ()


@lru_cache(maxsize=65536)
def places_of(pointer: str) -> tuple[Place, ...]:
    """The places a pointer names, in its order; none where it contains no number."""
    found: list[Place] = []
    for joint, words in _pieces(_OF_A_PART.sub(r"\1", pointer)):
        place = _place(words)
        before = found[-1].steps if found else ()
        steps = _completed(place.steps, before)
        if joint.strip() == "," and _lies_in(place.steps, before):
            found.pop()
            steps = (*before, *place.steps)
        if steps:
            found.append(Place(steps, place.titles))
    return tuple(found)


def holds(steps: Sequence[Step], other: Sequence[Step]) -> bool:
    """Whether ``other`` is the place of ``steps`` or lies below it; a step that names no kind fits any."""
    return 0 < len(steps) <= len(other) and all(map(_fits, steps, other))


def fold(words: str) -> str:
    """A heading without its case and punctuation."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def _pieces(pointer: str) -> Iterator[tuple[str, str]]:
    """Each piece of a pointer, with the characters that join it to the one before."""
    joint, at = "", 0
    for match in _JOINT.finditer(pointer):
        yield joint, pointer[at : match.start()]
        joint, at = match[0], match.end()
    yield joint, pointer[at:]


def _place(words: str) -> Place:
    """One place, as far as the words name it themselves."""
    steps: list[Step] = []
    at = 0
    if lone := _WITHOUT_NUMBER.match(words):
        steps, at = [Step(" ".join(lone["kind"].casefold().split()), "", "")], lone.end()
    while match := _STEP.match(words, at):
        if match["mark"]:
            steps.append(Step(_kind(match["kind"]) or "mark", match["mark"], match["last_mark"] or match["mark"]))
        elif match["number"]:
            numbers, last = _numbers(match["number"]), _numbers(match["last_number"] or "")
            steps += [Step("" if n else _kind(match["kind"]), number, number) for n, number in enumerate(numbers)]
            steps[-1] = steps[-1]._replace(last=last[-1] if last else numbers[-1])
        at = match.end()
    titles = [part.strip(" ()") for part in words[at:].split(",")]
    return Place(tuple(steps), tuple(title for title in titles if fold(title)))


def _completed(steps: tuple[Step, ...], before: tuple[Step, ...]) -> tuple[Step, ...]:
    """The steps with those that they share with the place before: "9(5)" after "Article 9(2)(d)" is of an article."""
    if not steps or not before:
        return steps
    first = steps[0]
    if first.kind in KINDS:
        beside = [depth for depth, step in enumerate(before) if depth and step.kind == first.kind]
        return (*before[: beside[0]], *steps) if beside and _holding(before[0]) else steps
    depths = range(len(before) - 1, -1, -1)
    if first.kind == "mark":
        alike = [depth for depth in depths if _styles(before[depth].last) & _styles(first.first)]
        return (*before[: alike[0] if alike else len(before) - 1], *steps)
    if first.kind == "":
        depth = next((depth for depth in depths if before[depth].kind not in ("", "mark")), 0)
        return (*before[:depth], first._replace(kind=before[depth].kind), *steps[1:])
    same = [depth for depth in depths if before[depth].kind == first.kind]
    return (*before[: same[0] if same else len(before)], *steps)


def _lies_in(steps: tuple[Step, ...], before: tuple[Step, ...]) -> bool:
    """Whether a place begins a level below the one before it: "Section C" after "Annex VIII"."""
    if not steps or not before or not _holding(before[0]):
        return False
    inner = steps[0].kind in KINDS and steps[0].kind not in (*HOLDING, "recital")
    return inner and all(step.kind != steps[0].kind for step in before)


def _holding(step: Step) -> bool:
    """Whether it is one document with parts of its own, and no range of such."""
    return step.first == step.last and (step.kind in HOLDING or step.first == "")


def _kind(word: str | None) -> str:
    return next((kind for kind, words in (KINDS | BELOW).items() if re.fullmatch(words, word or "", re.IGNORECASE)), "")


def _numbers(text: str) -> list[str]:
    """The parts of a number that is none of brackets, roman ones in digits: "V.1.a" is 5, 1, a."""
    parts = re.findall(rf"[A-Z]{{2,}}-\d[\w.-]*|{_CODE}|\w+", text)
    return [str(_roman(part)) if part.isupper() and _roman(part) else part.casefold() for part in parts]


def _styles(number: str) -> set[str]:
    """How a number may be meant: "v" is a letter and a roman number."""
    if number[0].isdigit() or number.isupper():
        return {"digits" if number[0].isdigit() else "capital"}
    letter = {"letter"} if len(number) == 1 or not _roman(number) else set[str]()
    return letter | ({"roman"} if _roman(number) else set())


def _fits(one: Step, two: Step) -> bool:
    """Whether the step ``two`` lies within ``one``."""
    kinds = (one.kind, two.kind)
    if set(kinds) == {"", "mark"}:
        return False  # "4.1" is another section than "4(1)"
    if one.kind != two.kind and not (set(kinds) <= set(NUMBERED) and any(kind in UNNAMED for kind in kinds)):
        return False
    if one.first == one.last:
        return one.first == two.first == two.last
    ends = (one.first, one.last, two.first, two.last)
    roman = one.first != one.last and all("roman" in _styles(end) for end in ends)
    low, high, first, last = ((_roman(end), "") if roman else _order(end) for end in ends)
    return low <= first and last <= high


def _order(number: str) -> tuple[int, str]:
    """Sorts as the numbers of articles do: 4, 4a, 5; letters alone come by the alphabet."""
    digits, rest = re.fullmatch(r"(\d*)(.*)", number, re.DOTALL).groups()  # type: ignore[union-attr]
    return int(digits or 0), rest


def _roman(number: str) -> int:
    """The value of a roman number, or 0."""
    values = [_ROMAN.get(letter, 0) for letter in number.lower()]
    total = sum(-value if value < later else value for value, later in zip(values, [*values[1:], 0], strict=True))
    return total if all(values) else 0

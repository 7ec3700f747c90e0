"""The papers of a Subject line by line, and the counts and shares that a line states."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from compliance_llm.facts.written_days import written_days
from compliance_llm.patterns import Pattern
from compliance_llm.records import Declared, Fact, Passage, in_words

WORDS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)
_WORD = Pattern(rf"\b(?:{'|'.join(WORDS)})\b(?! of the\b)", re.I)
_NUMBER = (
    r"(?<![\w.,-])(\d{1,3}(?:,\d{3})+|\d+)(?![\w,]*\d|\.\d|\s?(?:%|per ?cent)|-?\s?(?:(?:calendar |working |"
    r"business |bank(?:ing)? )?days?|hours?|months?|weeks?)\b)"
)
_OF = Pattern(rf"{_NUMBER}(?:\s[a-z-]+){{0,4}}?\s(?:of|out of|among|from)\s(?:[a-z-]+\s){{0,3}}?{_NUMBER}", re.I)
_COUNT = Pattern(_NUMBER)
_AMONG = Pattern(rf"\b(?:of|out of|among|in|from)\s(?:[a-z-]+\s){{0,5}}?{_NUMBER}[^\d]*?{_NUMBER}", re.I)
PERCENT = Pattern(r"(\d+(?:\.\d+)?)\s*(?:%|per ?cent\b)", re.I)
_BOUND = Pattern(
    r"\b(?:limit|at most|at least|up to|no more than|not more than|fewer than|less than|maximum|tolerance|appetite|"
    r"target|threshold|accepted|allowed|permitted|floor|ceiling|under|below|confidence|interval|bound)\b[^.;,|]{0,30}$",
    re.I,
)
RULE = Pattern(
    r"\b(?:must|shall|should|would|could|might|(?-i:may)|cannot|can|will|if|unless|whenever|in case|plans? to|"
    r"intends? to|"
    r"is to|are to|procedure|training|trained|policy|hypothetical|example)\b",
    re.I,
)
DENIED = Pattern(
    r"\b(?:not|n't|never|no|nor|none|nobody|nothing|without|neither|forb[ia]d\w*|prohibit\w*|avoid\w*|prevent\w*|"
    r"refrain\w*|instead of|rather than|zero)\b|n't\b",
    re.I,
)
RESOLVED = Pattern(
    r"\b(?:since then|since been|have since|has since|was since|were since|no longer|until the fix|before the fix|"
    r"(?:was|were|been|is|are) (?:\w+ )?(?:resolved|remediated|corrected|fixed|cleared|closed out|worked off|"
    r"lifted))\b",
    re.I,
)
ELSEWHERE = Pattern(
    r"\b(?:peers?|industry|another (?:bank|firm|institution)|other (?:banks|firms|institutions)|predecessor|retired|"
    r"decommissioned|legacy|literature|press reports?|enforcement action|consent order|hypothetically)\b",
    re.I,
)


class Line(NamedTuple):
    """A sentence or a table row of the papers: its words, where it stands, its paper and its heading."""

    text: str
    source: str
    paper: str
    heading: str

    @property
    def cells(self) -> list[str]:
        """The cells of a table row; a sentence is one cell."""
        return [cell.strip() for cell in self.text.split("|")]


class Share(NamedTuple):
    """A count of a number, or a share alone, as a line states it."""

    k: int | None
    n: int | None
    value: float


def lines(documents: Sequence[Passage]) -> list[Line]:
    """Every sentence and table row of the documents."""
    return [Line(it.text, f"{it.citation}, {it.pointer}", it.instrument, it.heading) for it in documents]


def paragraphs(documents: Sequence[Passage]) -> list[Line]:
    """The same with the sentences of one paragraph as one text."""
    found: dict[tuple[str, str], list[Passage]] = {}
    for it in documents:
        found.setdefault((it.instrument, it.pointer.partition(",")[0]), []).append(it)
    return [
        Line(" ".join(it.text for it in those), f"{those[0].citation}, {at}", paper, those[0].heading)
        for (paper, at), those in found.items()
    ]


def declared(key: str, entries: Sequence[Declared]) -> list[Line]:
    """The entries of a list in subject.yaml as lines."""
    return [
        Line(in_words(entry), f"subject.yaml, {key}[{i}]", "subject.yaml", key)
        for i, entry in enumerate(entries, start=1)
    ]


def numbered(text: str) -> str:
    """A text with number words up to twenty as digits, and without its dates, so that counts alone are left."""
    for day in reversed(written_days(text)):
        text = f"{text[: day.start]}on a day{text[day.end :]}"
    text = re.sub(r"\b(?:19|20)\d\d\b", "a year", text)
    return _WORD.sub(lambda hit: str(WORDS.index(hit[0].lower())), text)


def share_in(text: str) -> Share | None:
    """The first "k of n" of a text, else the first percentage that is not a limit; None where it states neither."""
    plain = numbered(text)
    counts = sorted(_number(it) for it in _COUNT.findall(plain))
    pairs = [(_number(hit[1]), _number(hit[2])) for hit in _OF.finditer(plain)]
    pairs += [(counts[0], counts[1])] if len(counts) == 2 else []
    pairs += [(_number(hit[2]), _number(hit[1])) for hit in _AMONG.finditer(plain)]
    for k, n in pairs:
        if k <= n and n > 1:
            return Share(k, n, k / n)
    value = percent_in(text)
    return None if value is None else Share(None, None, value)


def _number(shown: str) -> int:
    return int(shown.replace(",", ""))


def percent_in(text: str) -> float | None:
    """The first percentage of a text that is not a limit, as a share."""
    for hit in PERCENT.finditer(text):
        if not _BOUND.search(text[: hit.start()]):
            return float(hit[1]) / 100
    return None


def percent_limit(text: str) -> float | None:
    """The first percentage of a text that is a limit, as a share: "at most 1%", "against a limit of 2%"."""
    for hit in PERCENT.finditer(text):
        if _BOUND.search(text[: hit.start()]):
            return float(hit[1]) / 100
    return None


def is_told(text: str) -> bool:
    """Whether a sentence tells what happened here, rather than a rule, a case settled since, or others' affairs."""
    return not (RULE.search(text) or RESOLVED.search(text) or ELSEWHERE.search(text))


def sentence_fact(name: str, label: str, line: Line, method: str) -> Fact:
    """A Fact whose value is a sentence of the papers."""
    return Fact(
        id=f"fact:{name}",
        label=label,
        value=line.text,
        unit="text",
        origin="declared" if line.paper == "subject.yaml" else "relied_on",
        source=line.source,
        method=method,
        computed_by=f"{name.partition('.')[0]}@1",
    )

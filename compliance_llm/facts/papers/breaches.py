"""Values that a paper states beside their limit and outside it, where nothing on file answers them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compliance_llm import wording
from compliance_llm.facts.papers.answered import is_answered, specific
from compliance_llm.facts.papers.bounds import (
    HIGH_IS_GOOD,
    LOW_IS_GOOD,
    NUMBER,
    Bounds,
    bounds_of,
    figure_of,
    only_figure,
    side_of,
)
from compliance_llm.facts.papers.by_period import Latest
from compliance_llm.facts.papers.mood import NOT_, clause_to, is_plan, is_rule, of_another, undotted
from compliance_llm.facts.papers.periods import in_order
from compliance_llm.facts.papers.planned import beyond_plan
from compliance_llm.facts.papers.reading import DECLARED, Line, Papers, Row
from compliance_llm.patterns import Pattern

_MONTH = "|".join(f"{month}|{month[:3]}" for month in wording.MONTHS)
_LIMIT_COLUMN = Pattern(
    r"\b(?:limits?|threshold|tolerance|trigger|floor|ceiling|min(?:imum)?|max(?:imum)?|appetite|criterion|acceptance|"
    r"bounds?|target|level|red)\b",
    re.I,
)
_VALUE_COLUMN = Pattern(
    rf"\b(?:value|actual|results?|current|observed|latest|reading|measured|figure|outcome|Q[1-4]|20\d\d|{_MONTH})\b",
    re.I,
)
_STATUS_COLUMN = Pattern(
    r"\b(?:status|RAG|rating|verdict|breach(?:ed)?|within(?: limit)?|traffic light|assessment|colou?r)\b", re.I
)
_ACTION_COLUMN = Pattern(r"\b(?:actions?|response|follow-?up|next steps?|remediation|mitigation|escalat\w+)\b", re.I)
_RED = Pattern(r"^red\b", re.I)
_SIGN = Pattern(r"[<>≤≥]|\b(?:above|below|over|under)\b", re.I)
_BAD = Pattern(r"\b(?:red|breach(?:ed)?|fail(?:s|ed)?|outside|exceed(?:ed|s)|not met|above limit|below limit)\b", re.I)
_GOOD = Pattern(r"\b(?:green|pass(?:ed|es)?|within|met|ok|fine)\b", re.I)
_NO_ACTION = Pattern(r"^(?:none|no|no action|nil|n/a|-|–|—|tbd|tbc|nothing)?\W*$", re.I)

_NOUN = r"(?:limit|threshold|tolerance|trigger|floor|ceiling|minimum|maximum|cap|appetite|target|criterion)"
_VALUE = rf"(?<!\btop )(?<!\btop-)(?P<value>(?!20\d\d\b){NUMBER})"
_BETWEEN = r"(?:[^.;\d]|\b20\d\d\b)"
_RELATION = (
    r"(?:above|over|exceed(?:s|ed|ing)?|beyond|below|under|outside|against|versus|vs\.?|compared with|higher than|"
    r"breach(?:es|ed|ing)?|short of|missing|\()"
)
_BESIDE = (
    Pattern(
        rf"{_VALUE}{_BETWEEN}{{0,70}}?(?P<relation>{_RELATION}){_BETWEEN}{{0,30}}?\b(?P<noun>{_NOUN})s?\b"
        rf"(?: level| value)?(?: of| at| is| was|:)?\s?(?P<words>at least |at most |no (?:more|less) than |"
        rf"under |below )?"
        rf"(?P<limit>{NUMBER})",
        re.I,
    ),
    Pattern(
        rf"{_VALUE}\s?(?P<relation>[;,])\s?(?:the )?(?P<noun>{_NOUN})(?: of| is| was|:)? (?P<limit>{NUMBER})", re.I
    ),
    Pattern(
        rf"{_VALUE}{_BETWEEN}{{0,70}}?(?P<relation>{_RELATION}) (?:the |its |a |an )?(?P<limit>{NUMBER})"
        rf"(?: \w+)? (?P<noun>{_NOUN})\b",
        re.I,
    ),
)
_UPPER = r"(?:limit|threshold|tolerance|trigger|ceiling|maximum|cap|appetite)"
_IS = r"(?:was|were|has been|have been|is|are|remains?|remained) (?:well |far |still |again |repeatedly )?"
_A_LIMIT_ITSELF = Pattern(rf"\b(?:warning|amber|alarm|{_NOUN})s?(?: level| value)?(?: of| at|:)?\s*$", re.I)
_OUTSIDE_RANGE = Pattern(
    rf"{_VALUE}{_BETWEEN}{{0,50}}?\b(?:outside|beyond|against)\b{_BETWEEN}{{0,30}}?"
    rf"\b(?:band|range|corridor|limits?|tolerance)\b(?: of| from)? (?P<from>{NUMBER}) ?(?:to|–|-|"
    rf"and) ?(?P<to>{NUMBER})",
    re.I,
)
_SAID = Pattern(
    rf"\b{_NOUN}s?\b[^.;]{{0,30}}?\b{_IS}(?:breached|crossed|missed)\b"
    rf"|\b{_UPPER}s?\b[^.;]{{0,60}}?\b{_IS}exceeded\b"
    rf"|\b{_IS}(?:outside|beyond|above|over) (?:its|their|the) (?:\w+ )?{_UPPER}s?\b"
    rf"|\b{_IS}below (?:its|their|the) (?:\w+ )?(?:floor|minimum)\b",
    re.I,
)
_UPWARDS = Pattern(r"\b(?:exceeded|above|over|beyond)\b", re.I)
_NOT_A_RESULT = Pattern(r"\b(?:bound|interval|scenario|forecast of)\b", re.I)
_FREQUENCY = Pattern(
    r"^\W*(?:\w+ ?[:,(] ?)?(?:daily|weekly|monthly|quarterly|half[- ]yearly|yearly|annual(?:ly)?|semi-?annual(?:ly)?|"
    r"continuous(?:ly)?|real[- ]time|(?:every|each) (?:day|night|week|month|quarter|half[- ]year|year))\b"
    r"[^.;:]{0,60}[:,(]",
    re.I,
)
_TOLD = Pattern(
    r"\b(?:was|were|is|are|has|have|had|stood|stands|rose|fell|reached|came|comes|went|showed|shows|climbed|dropped|"
    r"increased|decreased|declined|exceed(?:s|ed)|remains?|remained|measured|observed|recorded|reported)\b",
    re.I,
)
_IS_LIMIT = Pattern(
    rf"\b(?:{_NOUN}|warning|alarm|alert level|amber|red|green)s?\b"
    r"(?: (?:is|of|at|level|value|significantly|above|below|over|under|at least|at most)){0,3}\W{0,2}$",
    re.I,
)


class Breach(NamedTuple):
    """A stated breach: the words, the measure, and where they stand."""

    words: str
    measure: str
    line: Line


def stated_breaches(papers: Papers, version: str, by_period: Sequence[Latest] = ()) -> list[Breach]:
    """Every stated breach that nothing on file answers, one for each measure of a paper."""
    planned = (Breach(line.text, measure, line) for measure, line in beyond_plan(papers))
    latest = (Breach(it.words, it.measure, it.line) for it in by_period)
    found = [*_in_rows(papers), *_in_sentences(papers, version), *planned, *latest]
    left = {(it.line.paper, it.measure.lower()): it for it in reversed(found)}
    open_ones = [it for it in left.values() if not is_answered(it.line, it.measure, papers)]
    return [it for it in reversed(open_ones) if not _within_later(it, papers)]


def _in_rows(papers: Papers) -> Iterator[Breach]:
    for row in papers.rows:
        if row.line.paper != DECLARED and _is_outside(row) and _NO_ACTION.search(row.cell(_ACTION_COLUMN)):
            yield Breach(row.line.text, row.cells[0][1], row.line)


def _is_outside(row: Row) -> bool:
    """Whether a row's value is outside its limit; where the two cannot be read, whether its status says so."""
    status = row.cell(_STATUS_COLUMN)
    if (outside := _compared(row)) is not None:
        return outside
    said = bool(_BAD.search(status)) and not NOT_.search(status)
    return said and row.has(_LIMIT_COLUMN) and row.has(_VALUE_COLUMN)


def _compared(row: Row) -> bool | None:
    """Whether a row's value is outside its limit; None where the two cannot be compared.

    In a column called red stands what is outside: "above 0.25"; where it is all that there is, its sides change places.
    """
    column = next((name for name, _ in row.cells[1:] if _LIMIT_COLUMN.search(name)), None)
    is_red = column is not None and _RED.search(column) and _SIGN.search(dict(row.cells)[column])
    values = [(name, text) for name, text in row.cells[1:] if name != column and _VALUE_COLUMN.search(name)]
    order = in_order([name for name, _ in values])
    latest = values[order[-1]] if len(order) == len(values) > 1 else values[-1] if values else ("", "")
    figure = only_figure(latest[1])
    if column is None or figure is None:
        return None
    limit = bounds_of(dict(row.cells)[column], row.cells[0][1], column)
    if limit is None or limit[1] != figure.is_percent:
        return None
    bounds = limit[0] if not is_red else Bounds(limit[0].max, limit[0].min)
    return bounds.excludes(figure.value)


def _within_later(breach: Breach, papers: Papers) -> bool:
    """Whether a row of a later paper has the measure within its limit."""
    ours = papers.day(breach.line)
    wanted = specific(breach.measure)
    for row in papers.rows:
        theirs = papers.day(row.line)
        if ours is None or theirs is None or theirs <= ours or not wanted <= specific(row.line.text):
            continue
        if not _is_outside(row) and (_compared(row) is False or _GOOD.search(row.cell(_STATUS_COLUMN))):
            return True
    return False


_LOSS = Pattern(r"\b(?:loss|drop|gap|fall|decline|difference) (?:of|in) (?:the )?\w+", re.I)
_MEASURES = r"\b(?:AUC|AUROC|Gini|KS|PSI|Brier)\b"


def _in_sentences(papers: Papers, version: str) -> Iterator[Breach]:
    for line in papers.lines:
        text = line.text
        if line.paper == DECLARED or "|" in text or _is_no_result(text, version):
            continue
        several = len(set(re.findall(_MEASURES, text))) > 1  # then a limit may be that of another measure
        exceeds = not several and any(_exceeds(text, hit) for pattern in _BESIDE for hit in pattern.finditer(text))
        if exceeds or _is_outside_range(text) or _says_so(text):
            yield Breach(text, _measure(text) or text, line)


def _is_outside_range(text: str) -> bool:
    """Whether a value lies outside a range with two ends."""
    hit = _OUTSIDE_RANGE.search(text)
    if hit is None:
        return False
    ends = (figure_of(hit["from"]).value, figure_of(hit["to"]).value)
    return Bounds(min(ends), max(ends)).excludes(figure_of(hit["value"]).value)


def _says_so(text: str) -> bool:
    """Whether a sentence says without figures that a limit is not kept; a high AUC is above nothing bad."""
    hit = _SAID.search(undotted(text))
    if hit is None or NOT_.search(clause_to(text, hit.end())):
        return False
    return not (HIGH_IS_GOOD.search(text) and _UPWARDS.search(hit[0]))


def _is_no_result(text: str, version: str) -> bool:
    planned = is_rule(text) or is_plan(text) or (_FREQUENCY.search(text) and not _TOLD.search(text))
    return bool(planned or of_another(text, version) or _NOT_A_RESULT.search(text))


def _measure(text: str) -> str:
    """The words of a sentence that name what is measured."""
    found: Sequence[re.Match[str]] = [*LOW_IS_GOOD.finditer(text), *HIGH_IS_GOOD.finditer(text)]
    return " ".join(dict.fromkeys(hit[0].lower() for hit in found))


def _exceeds(text: str, hit: re.Match[str]) -> bool:
    """Whether the value is on the wrong side of the limit; unknown measures have no wrong side."""
    value, limit = figure_of(hit["value"]), figure_of(hit["limit"])
    before = text[: hit.start("limit")]
    if _A_LIMIT_ITSELF.search(text[: hit.start("value")]):
        return False
    if value.is_percent != limit.is_percent or not (LOW_IS_GOOD.search(before) or HIGH_IS_GOOD.search(before)):
        return False
    if _IS_LIMIT.search(text[: hit.start("value")]):
        return False
    words = hit.groupdict().get("words") or ""
    if _LOSS.search(before):
        return Bounds(None, limit.value).excludes(value.value)
    side = side_of(words, before, hit["noun"]) or ("min" if hit["relation"].lower() in ("below", "under") else "max")
    bounds = Bounds(limit.value, None) if side == "min" else Bounds(None, limit.value)
    return bounds.excludes(value.value)

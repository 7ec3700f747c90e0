"""Tables of documents: rows of samples with columns of measures, or rows of measures with columns of samples."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from compliance_llm.patterns import Pattern
from compliance_llm.records import Passage
from compliance_llm.subject.measures import measure_of
from compliance_llm.verify.reading.figures import Figure, figures
from compliance_llm.verify.reported.said import Said, Samples, plausible

BAR = "|"
_LINE = Pattern(r"\bline (\d+)")


def of_tables(documents: Sequence[Passage], samples: Samples) -> Iterator[Said]:
    """Every cell with one figure whose row and column name a sample and a measure."""
    for header, rows in _tables(documents):
        columns = _cells(header.text)
        if _OF_PARTS.search(header.text) or _OF_GROUPS.match(columns[0]):
            continue
        for row in rows:
            first, *cells = _cells(row.text)
            for head, cell in zip(columns[1:], cells, strict=False):
                name, found = _IN_BRACKETS.sub("", head) or head, one_figure(cell)
                if found is None:
                    continue
                if _STEP.search(first):
                    continue
                if sample := samples.named(first):
                    measure = measure_of(name)
                else:
                    measure, sample = measure_of(first), samples.named(name)
                if measure and sample and _plausible(measure, found):
                    yield Said(measure, sample, found, row)


_OF_PARTS = Pattern(r"\b(?:above|below) the line\b", re.I)  # such a table counts parts of a sample

_OF_GROUPS = Pattern(
    r"(?:segments?|groups?|(?:\w+ )?types?|categor(?:y|ies)|products?|channels?|regions?|months?|quarters?|grades?|"
    r"bands?|scenarios?|features?|inputs?|variables?|sectors?|purposes?|age|sex|gender)\s*$",
    re.I,
)  # whose rows are parts of a sample


def tables_with_caption(documents: Sequence[Passage]) -> Iterator[tuple[Passage, list[Passage], str]]:
    """The tables, each with the sentence above it, in the same document."""
    above = {later.id: it.text for it, later in pairwise(documents) if it.instrument == later.instrument}
    for header, rows in _tables(documents):
        yield header, rows, above.get(header.id, "")


def _tables(documents: Sequence[Passage]) -> Iterator[tuple[Passage, list[Passage]]]:
    """The first row of each table, and the rows below it: lines of one document that follow each other."""
    header: Passage | None = None
    rows: list[Passage] = []
    last = 0
    for passage in documents:
        line = int(hit[1]) if (hit := _LINE.search(passage.pointer)) else last + 1
        gap = 1 if rows else 2  # a line of dashes stands below the first row alone
        follows = header is not None and passage.instrument == header.instrument and line - last <= gap
        if BAR in passage.text and follows and not _begins(header, passage):
            rows.append(passage)
        else:
            if header is not None and rows:
                yield header, rows
            header, rows = (passage if BAR in passage.text else None), []
        last = line
    if header is not None and rows:
        yield header, rows


def _begins(header: Passage | None, row: Passage) -> bool:
    """Whether a row is the first of another table: it has other columns, or names and no figure."""
    cells = _cells(row.text)
    other = header is not None and len(cells) != len(_cells(header.text))
    return other or not any(figures(cell) or not cell.strip("-–— ") for cell in cells[1:])


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.split(BAR)]


_STEP = Pattern(
    r"\b(?:raw|gross|extract\w*|removed|excluded|dropped|eligible|remaining|left)\b", re.I
)  # of a waterfall
_BOUND = r"[-−+]?[\d.,]+\s?%?"
_INTERVAL = Pattern(rf"\s*[(\[](?:95\s?% (?:CI|interval)?:? ?)?{_BOUND}\s*(?:to|–|-|,|;)\s*{_BOUND}[)\]]\s*$", re.I)
_IN_BRACKETS = Pattern(r"\s*[(\[][^)\]]*[)\]]")


def one_figure(cell: str) -> Figure | None:
    """The figure of a cell that holds nothing beside it but an interval in brackets."""
    cell = _INTERVAL.sub("", cell)
    found = figures(cell)
    alone = len(found) == 1 and not re.sub(r"[\s%]", "", cell[: found[0].start] + cell[found[0].end :])
    return found[0] if alone and not found[0].spelled else None


def _plausible(measure: str, figure: Figure) -> bool:
    """Counts are whole numbers, and other measures have decimals or a percent sign."""
    counted = measure in ("n", "events")
    return counted == (figure.decimals == 0 and not figure.percent) and plausible(measure, figure)

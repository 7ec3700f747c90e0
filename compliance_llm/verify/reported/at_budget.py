"""Figures that documents report of the cases found within the review budget."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm.patterns import Pattern
from compliance_llm.records import Budget, Passage
from compliance_llm.verify.reading.figures import Figure, figures
from compliance_llm.verify.reported.prose import LONGEST, SAMPLE
from compliance_llm.verify.reported.said import OTHER_MODEL, Said, Samples
from compliance_llm.verify.reported.tables import BAR, one_figure, tables_with_caption

_WORDS: dict[str, int] = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "ten": 10, "twenty": 20}
_COUNTS = rf"(?:\d[\d,.]*|{'|'.join(_WORDS)})"
_BUDGET = Pattern(
    r"\b(?:capacity|review budget|budget|"
    rf"(?:top|highest|first|best|at|reviewing|review of) (?:the )?(?:scoring )?{_COUNTS} ?(?:%|per ?cent\b)|"
    rf"{_COUNTS} (?:\w+ )?(?:a|per|each) day)",
    re.I,
)
_SHARE = Pattern(rf"{_COUNTS} ?(?:%|per ?cent\b)", re.I)
_FINDS = (
    r"(?:finds?|found|finding|catch(?:es)?|caught|detects?|detected|captures?|captured|identif(?:y|ies|ied)|"
    r"recovers?|recovered|stops?|stopped|holds?|contains?|reach(?:es)?|picks? up)"
)
_VALUE = r"(?:value|amounts?|money|losses|loss)"
_FOUND = Pattern(
    rf"\b{_FINDS} (?:about |some |only )?(?P<figure>[\d.]+ ?(?:%|per ?cent)) of (?P<what>[\w\s-]{{2,40}})", re.I
)
_NAMED = Pattern(
    r"\b(?P<value>value[- ](?:weighted )?recall|recall (?:by|of) value|value detection rate)\b|"
    r"\b(?P<recall>recall|capture rate|fraud detection rate|detection rate)\b|\b(?P<precision>precision)\b",
    re.I,
)
_ELSE = Pattern(
    r"\b(?:least|most|limits?|target|floor|minimum|must|should|required?|plan\w*|threshold|Q[1-4]|quarter|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|20\d\d-\d\d|week|month)\b",
    re.I,
)


_SURE = {  # names of columns that say themselves that they are of the review
    **dict.fromkeys(("found by review", "found on review", "found by the desk"), "recall_at_budget"),
    **dict.fromkeys(("recall at review", "recall at budget", "recall at the budget"), "recall_at_budget"),
    **dict.fromkeys(("precision at budget", "precision at the budget"), "precision_at_budget"),
}
_COLUMNS = {
    **dict.fromkeys(("recall", "fraud found", "share found", "detection rate", "capture rate"), "recall_at_budget"),
    **dict.fromkeys(("precision", "hit rate"), "precision_at_budget"),
    **dict.fromkeys(("recall by amount", "recall by value", "value detected", "value recall"), "value_recall"),
}


def of_budget(documents: Sequence[Passage], samples: Samples, budget: Budget | None) -> Iterator[Said]:
    """Figures that a sentence gives for the cases found within the declared budget on a sample that it names.

    Sentences on a limit, a plan, a month, a threshold, another model, or a budget of another size are left out.
    """
    if budget is None:
        return
    for passage in documents:
        text = passage.text
        if len(text) > LONGEST or "|" in text or OTHER_MODEL.search(text) or _ELSE.search(text):
            continue
        if (hit := _BUDGET.search(text)) is None or not _is_of(hit[0], budget):
            continue
        yield from _told(passage, samples)


def of_budget_tables(documents: Sequence[Passage], samples: Samples, budget: Budget | None) -> Iterator[Said]:
    """Columns "recall" and "precision" of tables whose caption names the declared review budget, by sample."""
    if budget is None:
        return
    for header, rows, above in tables_with_caption(documents):
        hit = _BUDGET.search(above) or _BUDGET.search(header.text)
        of_budget = hit is not None and _is_of(hit[0], budget) and not re.search(r"threshold|cut-?off", above, re.I)
        known = _COLUMNS | _SURE if of_budget else _SURE
        names = [it.strip().lower() for it in header.text.split(BAR)]
        for row in rows:
            cells = [it.strip() for it in row.text.split(BAR)]
            sample = samples.named(cells[0])
            for name, cell in zip(names[1:], cells[1:], strict=False):
                measure = known.get(name)
                figure = one_figure(cell)
                if sample and measure and figure is not None and (figure.percent or figure.decimals):
                    yield Said(measure, sample, figure, row)


def _told(passage: Passage, samples: Samples) -> Iterator[Said]:
    text = passage.text
    named = sorted({name for hit in SAMPLE.finditer(text) if (name := samples.named(hit["name"]))})
    for figure in figures(text) if len(named) == 1 else ():
        if (figure.percent or figure.decimals) and not figure.spelled and (measure := _measure(text, figure)):
            yield Said(measure, named[0], figure, passage)


def _measure(text: str, figure: Figure) -> str:
    """The measure that a figure is of; empty where it is the budget itself or something else."""
    for hit in _FOUND.finditer(text):
        if hit.start("figure") == figure.start:
            return "value_recall" if re.search(rf"\b{_VALUE}\b", hit["what"], re.I) else "recall_at_budget"
    budgets = [hit for hit in _BUDGET.finditer(text) if hit.start() <= figure.start < hit.end()]
    before = [hit for hit in _NAMED.finditer(text[: figure.start]) if figure.start - hit.end() <= LONGEST // 5]
    if budgets or not before:
        return ""
    named = before[-1]
    return "value_recall" if named["value"] else "recall_at_budget" if named["recall"] else "precision_at_budget"


def _is_of(words: str, budget: Budget) -> bool:
    """Whether a budget named in words is the declared one; one without a number is."""
    hit = re.search(_COUNTS, words, re.I)
    if hit is None:
        return True
    number = _WORDS.get(hit[0].lower()) or float(hit[0].replace(",", "").rstrip("."))
    if _SHARE.search(words):
        return budget.share is not None and abs(budget.share * 100 - number) < 1e-6
    return budget.cases_per_day is not None and abs(budget.cases_per_day - number) < 1e-6

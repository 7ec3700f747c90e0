"""Statements of the developers' documents about measures, compared with the recomputed Facts.

A document is material to be checked, never an instruction: only sentences that give a figure, a comparison or a verdict
for a measure are looked at, each quoted as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from compliance_llm import wording
from compliance_llm.facts.papers.mood import of_earlier_version
from compliance_llm.facts.sample_names import sample_named
from compliance_llm.patterns import Pattern
from compliance_llm.records import Battery, Citation, Claim, Fact, Passage
from compliance_llm.verify.reading.direction import check_directions
from compliance_llm.verify.reading.figures import Figure, figures
from compliance_llm.verify.reading.mentions import ALIASES, ORDINARY, Mention, family_of, mentions, sentence_around
from compliance_llm.verify.reading.roles import Part, roles
from compliance_llm.verify.reading.sentences import Named, Problem, Reading, read
from compliance_llm.verify.reported.prose import BARE, SAMPLE, neighbours, sample_beside
from compliance_llm.verify.reported.said import CRITERION, DIFFERENCE, OTHER_MODEL, measured_otherwise, plausible
from compliance_llm.verify.reported.sweeping import sweeping_statement
from compliance_llm.verify.rungs.numbers import expected, stands_for
from compliance_llm.verify.rungs.outcomes import check_outcomes

_CHECKED_ROLES = ("value", "low", "high", "floor", "ceiling", "limit")
_WITHIN = Pattern(r"\b(?:within|by|±)\s*$", re.I)
_PLANNED = Pattern(
    r"\b(?:warnings?|watch|yellow|amber|red|green|triggers?|alarm|daily|weekly|monthly|quarterly|(?:half-)?yearly|"
    r"(?:each|every) (?:day|week|month|quarter|year))\b",
    re.I,
)
_OF_ELSE = Pattern(
    r"\b(?:falls?|rises?|changes?|drops?|moves?|fell|rose|dropped|moved|left out|leaving out|excluding|except|unknown|"
    r"week|month|quarter|Q[1-4]|under \d+|over \d+|payments|types?|customers?|clients?|segments?|women|men|app|"
    r"branch|online|instead|"
    r"highest|lowest|correlations?|predicts?|membership|alone|per)\b",
    re.I,
)
_JOINS = Pattern(
    r"(?:[\s(),:;=|–—-]|\b(?:of|the|is|was|are|were|on|in|for|at|and|score|model|sample|set|data|value|with|to|"
    r"both|a|an"
    r"|its|out|time|hold|reached|reaches|stands|stood|above|below|over|under|least|most|exceeds?|no|not|more|"
    r"less|higher"
    r"|lower|than|well|far|"
    r"coefficient|index|statistic|distance|slope|intercept)\b|[\d.,%])*",
    re.I,
)
_ON_CASES = Pattern(
    r"\b(?:on|over|among) (?P<n>\d{1,3}(?:,\d{3})+|\d+) (?:rows|cases|files|records|accounts|loans)\b", re.I
)
_OTHER_METHOD = 0.25  # of the width of an interval, by which bounds of two methods may differ
_MOST_FIGURES = 3  # with more a sentence is a table in words, of segments or periods
_LONGEST = 400  # characters; what is longer is a table or running text without stops


def check_statements(battery: Battery, about: Named, as_of: date) -> tuple[Claim, ...]:
    """One Claim per sentence of the developers that can be compared with the Facts, "supported" or "contradicted".

    A contradicted one is followed by the Fact as computed. Sentences about nothing that was computed are left out.
    """
    claims = list[Claim]()
    facts = [fact for fact in battery.facts if fact.origin == "computed"]
    for passage in _own(battery.documents):
        if len(passage.text) <= _LONGEST:
            claims += _statement(passage, facts, about, as_of, first=len(claims) + 1)
    return tuple(claims)


def contradicted_statements(battery: Battery, about: Named) -> tuple[Fact, ...]:
    """A Fact for each sentence of the developers that the Facts contradict: its words, and what was recomputed."""
    facts = [fact for fact in battery.facts if fact.origin == "computed"]
    found: list[Fact] = []
    for passage in _own(battery.documents):
        if len(passage.text) > _LONGEST:
            continue
        problems, used = problems_of_statement(passage, facts, about, date.min)
        if problems and used:
            found.append(
                Fact(
                    id=f"fact:statement.{len(found) + 1}",
                    label=f"statement in {passage.citation}, {passage.pointer}",
                    value=passage.text,
                    unit="text",
                    reason=" ".join(dict.fromkeys(problem.reason for problem in problems[:3])),
                    method="compared with the figures recomputed from the cases",
                    origin="relied_on",
                    inputs=tuple(fact.id for fact in used[:4]),
                    source=passage.id,
                    computed_by="statement@1",
                )
            )
    return tuple(found)


def _own(documents: Sequence[Passage]) -> Iterator[Passage]:
    """The sentences without those that a heading before them, or a sentence after them, calls another model's."""
    for passage, around in zip(documents, neighbours(documents), strict=True):
        if not any(OTHER_MODEL.search(it) for it in around):
            yield passage


def problems_of_statement(
    passage: Passage, facts: Sequence[Fact], about: Named, as_of: date
) -> tuple[list[Problem], list[Fact]]:
    """The contradictions between one sentence of a document and the Facts, and the Facts compared (possibly none)."""
    if sweeping := sweeping_statement(passage, facts):
        return [Problem("contradicted", sweeping.reason)], list(sweeping.facts)
    kin = [f for f in facts if isinstance(f.value, int | float) and _is_measure(f) and _speaks_of(passage.text, f)]
    if not kin or not _is_plain(passage.text) or of_earlier_version(passage.text, about.version):
        return [], []
    if _is_of_part(passage.text, kin):
        return [], []
    reading = _reading(passage.text, kin, about, as_of)
    problems, used = list[Problem](), list[Fact]()
    for part, candidates in _checkable(reading, kin):
        if part.role == "compared":
            used += candidates  # which way it lies from the figure is checked below
            continue
        agreeing = [
            f
            for f in candidates
            if any(_stands_for(part.figure, v, f) for v in expected(part, f, reading.plain))
            or _is_near_bound(part, f)
            or (part.role == "value" and measured_otherwise(_as_value(part.figure), f))
        ]
        used += agreeing or candidates
        if not agreeing:
            truth = " or ".join(f"{wording.value(f)} ({f.label})" for f in candidates[:3])
            shown = part.figure.shown
            problems.append(Problem("contradicted", f"{shown} was not found; recomputed, it is {truth}."))
    if used:
        narrowed = _reading(passage.text, list(dict.fromkeys(used)), about, as_of)
        problems += [p for p in (*check_directions(narrowed), *check_outcomes(narrowed)) if p.verdict == "contradicted"]
    return problems, list(dict.fromkeys(used))


def _is_near_bound(part: Part, fact: Fact) -> bool:
    """Whether a figure may be a bound of the Fact's interval taken by another method: near to it, beside its width."""
    bound = {"low": fact.low, "high": fact.high}.get(part.role)
    if bound is None or fact.low is None or fact.high is None:
        return False
    return abs(_as_value(part.figure) - bound) <= _OTHER_METHOD * (fact.high - fact.low)


def _is_of_part(text: str, kin: Sequence[Fact]) -> bool:
    """Whether a sentence says on how many cases its figures rest, and no sample has so many: "on 568 rows"."""
    counts = [int(hit["n"].replace(",", "")) for hit in _ON_CASES.finditer(text)]
    return bool(counts) and not any(n in (fact.n, fact.events) for n in counts for fact in kin)


def _as_value(figure: Figure) -> float:
    return float(figure.value) / (100 if figure.percent else 1)


def _is_plain(text: str) -> bool:
    """Whether a sentence tells what was found of the model as it is: no plan, and nothing of another case."""
    shown = [it for it in figures(text) if it.decimals or it.percent]
    return (
        "|" not in text
        and len(shown) <= _MOST_FIGURES
        and not any(it.search(text) for it in (OTHER_MODEL, _PLANNED, _OF_ELSE))
    )


def _statement(passage: Passage, facts: Sequence[Fact], about: Named, as_of: date, *, first: int) -> Iterator[Claim]:
    problems, used = problems_of_statement(passage, facts, about, as_of)
    if not used:
        return
    quote = Citation(evidence=passage.id, quote=passage.text, start=0, end=len(passage.text))
    text = f"{passage.citation} says: “{passage.text}”"
    if not problems:
        cites = (quote, *(Citation(evidence=fact.id) for fact in used))
        yield Claim(id=f"statements.{first}", text=text, citations=cites, verdict="supported")
        return
    reason = " ".join(dict.fromkeys(problem.reason for problem in problems[:3]))
    yield Claim(
        id=f"statements.{first}", text=text, citations=(quote,), verdict="contradicted", reason=reason, flagged=True
    )
    for i, fact in enumerate(used[:2], start=first + 1):
        size = f" ({wording.size(fact)})" if fact.n is not None else ""
        told = f"Recomputed, the {fact.label} is {wording.value(fact)}{size}."
        yield Claim(id=f"statements.{i}", text=told, citations=(Citation(evidence=fact.id),), verdict="supported")


def _reading(text: str, facts: Sequence[Fact], about: Named, as_of: date) -> Reading:
    citations = tuple(Citation(evidence=fact.id) for fact in facts)
    return read(Claim(id="statement", text=text, citations=citations), {f.id: f for f in facts}, about, as_of)


def _checkable(reading: Reading, kin: Sequence[Fact]) -> Iterator[tuple[Part, list[Fact]]]:
    """Figures with decimals or a percent sign that follow the name of a measure, and the Facts they may be about."""
    named = mentions(reading)
    last = 0  # where the figure before ended
    for part in roles(reading.plain, figures(reading.plain)):
        figure, since = part.figure, last
        last = figure.end
        compared = part.role == "compared" and not CRITERION.search(reading.plain)
        if not (compared or part.role in _CHECKED_ROLES) or not (figure.decimals or figure.percent):
            continue
        if (
            "point" in figure.shown
            or DIFFERENCE.match(reading.plain[figure.end :])
            or _WITHIN.search(reading.plain[: figure.start])
        ):
            continue
        begin, _ = sentence_around(reading.plain, figure.start)
        leads = [m for m in named if begin <= m.start and m.end <= figure.start and m.facts]
        if leads and not plausible(family_of(leads[-1].facts[0]), figure):
            continue
        if leads and _is_joined(reading.plain[leads[-1].end : figure.start], kin):
            asked = CRITERION.search(reading.plain[begin : figure.start])
            if not compared and part.role == "value" and (asked or not _names_sample(reading.text, kin)):
                continue
            since = min(since, leads[-1].start) if since > leads[-1].end else since
            yield part, _of_sample(reading.text, max(since, begin), figure, leads[-1], kin)


def _names_sample(text: str, facts: Sequence[Fact]) -> bool:
    """Whether a sentence names a sample: without one a value may be that of a month, a segment or another portfolio."""
    slugs = tuple(dict.fromkeys(fact.id.rpartition(".")[2] for fact in facts if fact.sample))
    return any(sample_named(hit["name"], slugs) for hit in SAMPLE.finditer(text))


def _is_joined(between: str, facts: Sequence[Fact]) -> bool:
    """Whether only names of samples, other figures and small words stand between a measure and its figure."""
    samples = "|".join(sorted({re.escape(fact.sample) for fact in facts if fact.sample}, key=len, reverse=True))
    rest = re.sub(rf"\b(?:{samples})\b", " ", between, flags=re.I) if samples else between
    return len(between) < 60 and bool(_JOINS.fullmatch(re.sub(rf"\b(?:{BARE})\b", " ", rest, flags=re.I)))


def _of_sample(text: str, since: int, figure: Figure, mention: Mention, kin: Sequence[Fact]) -> list[Fact]:
    """The Facts of the measure named, on the sample named beside the figure; else on those of the sentence, if any."""
    families = {family_of(fact) for fact in mention.facts}
    facts = [f for f in kin if family_of(f) in families and "_by." not in f.id]
    slugs = tuple(dict.fromkeys(f.id.rpartition(".")[2] for f in facts if f.sample))
    if near := sample_beside(text, since, figure, slugs):
        return [f for f in facts if f.id.endswith(f".{near}")] or facts or list(mention.facts)
    words = set(re.findall(r"[\w-]+", text.lower()))
    return [f for f in facts if f.sample and f.sample.lower() in words] or facts or list(mention.facts)


def _stands_for(figure: Figure, value: int | float | None, fact: Fact) -> bool:
    """Whether a figure is a value at the rounding shown, or was rounded to one decimal more before."""
    if stands_for(figure, value, fact):
        return True
    if value is None or isinstance(value, bool) or not figure.decimals:
        return False
    scaled = value * 100 if figure.percent and fact.unit == "share" else value
    return figure.percent == (fact.unit == "share") and abs(figure.value - scaled) <= 0.55 * 10**-figure.decimals


def _is_measure(fact: Fact) -> bool:
    """Whether a Fact is one of a measure itself, and not of a conflict, a challenger or a part that is labelled so."""
    head = fact.id.removeprefix("fact:").partition(".")[0]
    return head in (family_of(fact), "missing_change") and head not in ("conflict", "relied", "governance")


def _speaks_of(text: str, fact: Fact) -> bool:
    family = family_of(fact)
    if family in ORDINARY or fact.id.startswith("fact:auc_gap"):
        return fact.label.lower() in text.lower()
    return any(re.search(rf"\b(?:{alias})\b", text) for alias, name in ALIASES.items() if name == family)

"""Rung 6: whether the document agrees with itself, and its Evidence with itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple

from compliance_llm import wording
from compliance_llm.records import Claim, Document, Evidence, Fact, FactVerdict, Obligation
from compliance_llm.verify.reading.figures import Figure, figures
from compliance_llm.verify.reading.mentions import mentions, owners
from compliance_llm.verify.reading.roles import Role, roles
from compliance_llm.verify.reading.sentences import read

# A sentence about missing evidence says so in one of these ways; the last two are those of earlier documents.
_ABSENT = ("on file", "none was given", "hold")


class Inconsistency(NamedTuple):
    """A part of a Document that does not agree with the rest; ``claim`` is empty where no sentence says it."""

    claim: str
    reason: str


class Shown(NamedTuple):
    """A figure of one Fact as one Claim shows it."""

    claim: str
    figure: Figure


def reconcile(document: Document, evidence: Mapping[str, Evidence]) -> Document:
    """The Document with every Claim flagged that disagrees with another part, and its verdicts counted again."""
    reasons = defaultdict[str, list[str]](list)
    for found in inconsistencies(document, evidence):
        reasons[found.claim].append(found.reason)
    sections = tuple(
        section.model_copy(update={"claims": tuple(_flagged(claim, reasons.get(claim.id)) for claim in section.claims)})
        for section in document.sections
    )
    verdicts = Counter(claim.verdict for section in sections for claim in section.claims)
    return document.model_copy(update={"sections": sections, "verdicts": dict(sorted(verdicts.items()))})


def inconsistencies(document: Document, evidence: Mapping[str, Evidence]) -> list[Inconsistency]:
    """Every disagreement, in the order of the Document."""
    facts = [item for item in evidence.values() if isinstance(item, Fact)]
    claims = [claim for section in document.sections for claim in section.claims]
    wrong = {fact.id: reasons for fact in facts if (reasons := list(_fact(fact, evidence)))}
    found = [
        Inconsistency(claim.id, reason)
        for claim in claims
        for cited in dict.fromkeys(citation.evidence for citation in claim.citations)
        for reason in wrong.get(cited, ())
    ]
    told = {c.evidence for claim in claims for c in claim.citations}
    found += [Inconsistency("", reason) for id, reasons in wrong.items() if id not in told for reason in reasons]
    found += _repeated(document, evidence, claims)
    found += _absences(document, evidence, facts)
    found += _not_tested(document, facts)
    return found


def verdict_of(fact: Fact) -> FactVerdict:
    """The verdict that follows from value, interval and limit: pass only if the whole interval is within the limit."""
    value, limit = fact.value, fact.limit
    if limit is None or not isinstance(value, int | float) or isinstance(value, bool):
        return fact.verdict
    floor = limit.min if limit.min is not None else float("-inf")
    ceiling = limit.max if limit.max is not None else float("inf")
    if not floor <= value <= ceiling:
        return "fail"
    low, high = (value if bound is None else bound for bound in (fact.low, fact.high))
    return "pass" if floor <= low and high <= ceiling else "unsettled"


def _fact(fact: Fact, evidence: Mapping[str, Evidence]) -> Iterator[str]:
    """Errors of a Fact, by itself or compared with the counts of its sample."""
    if (follows := verdict_of(fact)) != fact.verdict and fact.verdict != "not_tested":
        stated, implied = (wording.result(fact.model_copy(update={"verdict": v})) for v in (fact.verdict, follows))
        yield f"{fact.label}: the result on file is “{stated}”, but value, interval and limit imply “{implied}”."
    value, low, high = fact.value, fact.low, fact.high
    inside = low is None or high is None or not isinstance(value, int | float) or low - 1e-9 <= value <= high + 1e-9
    if not inside:
        yield f"{fact.label}: the value {wording.value(fact)} is outside its {wording.interval(fact)}."
    if fact.n is not None and fact.events is not None and fact.events > fact.n:
        yield f"{fact.label}: there are more events ({fact.events:,}) than cases ({fact.n:,})."
    head, _, sample = fact.id.removeprefix("fact:").partition(".")
    whole = evidence.get(f"fact:n.{sample}") if head in ("events", "auc", "gini", "ks", "brier") else None
    size = fact.value if head == "events" else fact.n
    if (
        isinstance(whole, Fact)
        and isinstance(whole.value, int)
        and isinstance(size, int | float)
        and size > whole.value
    ):
        yield f"{fact.label}: {size:,} exceeds the {whole.value:,} cases of the sample."


def _repeated(document: Document, evidence: Mapping[str, Evidence], claims: Sequence[Claim]) -> Iterator[Inconsistency]:
    """The same part of the same Fact shown with figures that cannot both be right; the later one is flagged."""
    seen = dict[tuple[str, Role], Shown]()
    for claim in claims:
        if claim.flagged or claim.message:  # the words of a Message have been compared with the Facts as a whole
            continue
        for fact, role, figure in _shown(claim, evidence, document):
            first = seen.setdefault((fact.id, role), Shown(claim.id, figure))
            if not _compatible(first.figure, figure):
                where = f"{first.claim} gives {first.figure.shown}"
                yield Inconsistency(claim.id, f"Gives {figure.shown} for {fact.label}; {where}.")


def _shown(claim: Claim, evidence: Mapping[str, Evidence], document: Document) -> Iterator[tuple[Fact, Role, Figure]]:
    reading = read(claim, evidence, document.subject, document.as_of)
    named = mentions(reading)
    for part in roles(reading.plain, figures(reading.plain)):
        facts = owners(reading, named, part.figure.start, part.figure.end)
        if len(facts) == 1 and part.role not in ("compared", "limit", "before"):
            yield facts[0], part.role, part.figure


def _compatible(a: Figure, b: Figure) -> bool:
    """Whether two figures can be one value at two roundings."""
    of_a, of_b = 0.01 if a.percent else 1.0, 0.01 if b.percent else 1.0
    same_rounding = (a.decimals, a.percent) == (b.decimals, b.percent)
    reach = 0.0 if same_rounding else 0.5 * (10**-a.decimals * of_a + 10**-b.decimals * of_b)
    return abs(a.value * of_a - b.value * of_b) <= reach + 1e-9


def _absences(document: Document, evidence: Mapping[str, Evidence], facts: Sequence[Fact]) -> Iterator[Inconsistency]:
    """A gap that is reported although all the Evidence it asks for is there."""
    established = [f.id.removeprefix("fact:") for f in facts if f.value is not None]
    for section in document.sections:
        for gap in section.gaps:
            rule = evidence.get(gap.obligation)
            if isinstance(rule, Obligation) and rule.needs and all(_met(need, established) for need in rule.needs):
                teller = next((c.id for c in section.claims if _tells_gap(c, gap.obligation)), "")
                yield Inconsistency(
                    teller, f"Reports missing evidence under {rule.citation}, but the evidence is on file."
                )


def _tells_gap(claim: Claim, obligation: str) -> bool:
    told = any(words in claim.text for words in _ABSENT)
    return told and any(c.evidence == obligation for c in claim.citations)


def _met(need: str, ids: Sequence[str]) -> bool:
    return any(fnmatchcase(id, pattern) for pattern in need.split("|") for id in ids)


def _not_tested(document: Document, facts: Sequence[Fact]) -> Iterator[Inconsistency]:
    """A test that was not run and that the Document does not list as such."""
    for fact in facts:
        if fact.verdict == "not_tested" and fact.id not in document.not_tested:
            yield Inconsistency("", f"{fact.label} was not tested, and the document does not list it.")


def _flagged(claim: Claim, reasons: Sequence[str] | None) -> Claim:
    if not reasons:
        return claim
    if claim.flagged:
        return claim
    return claim.model_copy(
        update={"verdict": "contradicted", "flagged": True, "reason": " ".join(dict.fromkeys(reasons))}
    )

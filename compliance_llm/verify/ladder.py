"""The ladder of checks: each rung is cheaper than the next, and no sentence passes unchecked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date

from compliance_llm import wording
from compliance_llm.analysis.short_forms import is_form_of
from compliance_llm.ports import Judge, Judgement
from compliance_llm.records import Claim, Evidence, Fact, Message, Obligation, Passage, Verdict
from compliance_llm.verify.reading.direction import check_directions
from compliance_llm.verify.reading.sentences import FILL, Named, Problem, Reading, read
from compliance_llm.verify.rungs.authorities import check_authorities
from compliance_llm.verify.rungs.declarations import check_declarations
from compliance_llm.verify.rungs.force import check_force
from compliance_llm.verify.rungs.numbers import check_numbers
from compliance_llm.verify.rungs.outcomes import check_outcomes
from compliance_llm.verify.rungs.overlap import OverlapJudge, content
from compliance_llm.verify.rungs.quotes import check_quotes, quotations
from compliance_llm.verify.rungs.structure import check_structure

# Absence is told in one of these ways; it is a frame, and whether it is true is checked against the Document's gaps.
_ABSENCE = re.compile(
    r"(?:and |but |that )?the (?:subject['’]s )?folder (?:does not|doesn['’]t) hold(?: it| them| one| any)?"
    r"|\bno\b(?=[^.;]{0,80}\b(?:was|were|is|are) (?:found|given|provided|declared|on file))",
    re.I,
)
# Negations that belong to a comparison or to a verdict word, which the rungs before the Judge have read.
_CHECKED_NEGATION = re.compile(
    r"\b(?:(?:do|does|did|is|are|was|were|has|have) )?not (?=(?:meet|met|pass|breach|fail|exceed|violat|satisf|settle"
    r"|miss|above|below|inside|outside|within|under|over|at least|at most|tested|computed|run|been)\w*)",
    re.I,
)


def verify(
    claims: Sequence[Claim],
    evidence: Mapping[str, Evidence],
    subject: Named,
    as_of: date,
    judge: Judge | None = None,
    allowed: Collection[str] | None = None,
    messages: Mapping[str, Message] | None = None,
) -> tuple[Claim, ...]:
    """The claims with verdict, reason and flag recomputed, whatever they were before.

    ``evidence`` is all that may be cited, by id; ``allowed`` narrows it to what a section was handed. Without a
    ``judge`` the plain one decides. A reason that a claim already carries for standing where it does is kept when the
    claim is supported.
    ``messages`` are those that hold of the Facts: a claim that words one of them as it stands, and cites all Facts it
    ranges over, is supported; one that words a Message that does not hold is contradicted.
    """
    chosen = judge or OverlapJudge()
    return tuple(
        _of_message(claim, messages or {}, evidence) or _verified(claim, evidence, subject, as_of, chosen, allowed)
        for claim in claims
    )


def _of_message(claim: Claim, messages: Mapping[str, Message], evidence: Mapping[str, Evidence]) -> Claim | None:
    """The claim judged by the Message it words; None where it words none, or was edited by hand."""
    message = messages.get(claim.message)
    cited = {citation.evidence for citation in claim.citations}
    if (
        message is None
        or not is_form_of(claim.text, message.text)
        or not cited >= set(message.facts)
        or not cited <= set(evidence)
    ):
        return None
    return _with(claim, "supported", "")


def problems_of(
    claim: Claim,
    evidence: Mapping[str, Evidence],
    subject: Named,
    as_of: date,
    allowed: Collection[str] | None = None,
) -> list[Problem]:
    """The problems that the checks find in a claim, rung by rung; a claim that cites nothing stops at the first."""
    problems = check_structure(claim, evidence, allowed)
    if any(problem.verdict == "uncited" for problem in problems):
        return problems
    reading = read(claim, evidence, subject, as_of)
    return [*problems, *_rungs(reading)]


def texts(item: Evidence) -> list[str]:
    """An item of Evidence in words, for a Judge.

    Verdict words are left out: they are checked before, and the "no" of "has no limit set" is not the measure's own.
    """
    match item:
        case Fact():
            parts = (
                item.label if item.value is None else f"{item.label} is {wording.value(item)}",
                wording.interval(item),
                wording.size(item),
                f"{wording.comparison(item)} {wording.limit(item)}",
                f"set by {wording.authority(item)}" if item.limit else "",
                item.reason,
                item.method,
                item.sample,
            )
            return [part for part in parts if part.strip()]
        case Passage():
            return [part for part in (item.text, item.heading, f"{item.citation} says") if part]
        case Obligation():
            return [
                item.statement,
                item.citation,
                item.topic.replace("-", " ").replace("_", " "),
                *item.evidence_expected,
            ]


def _verified(
    claim: Claim,
    evidence: Mapping[str, Evidence],
    subject: Named,
    as_of: date,
    judge: Judge,
    allowed: Collection[str] | None,
) -> Claim:
    if problems := problems_of(claim, evidence, subject, as_of, allowed):
        reason = " ".join(dict.fromkeys(problem.reason for problem in problems[:3]))
        return _with(claim, _worst(problems), reason)
    ruling = _judged(read(claim, evidence, subject, as_of), judge)
    keeps = ruling.verdict == "supported" and claim.verdict in ("supported", "not_judged")
    return _with(claim, ruling.verdict, claim.reason if keeps and not ruling.reason else ruling.reason)


def _rungs(reading: Reading) -> Iterator[Problem]:
    yield from check_quotes(reading)
    yield from check_numbers(reading)
    yield from check_directions(reading)
    yield from check_outcomes(reading)
    yield from check_authorities(reading)
    yield from check_declarations(reading)
    yield from check_force(reading)


def _worst(problems: Sequence[Problem]) -> Verdict:
    """The gravest verdict: "uncited" before "contradicted" before "not_supported"."""
    verdicts = Counter(problem.verdict for problem in problems)
    return next(v for v in ("uncited", "contradicted", "not_supported") if verdicts[v])


def _judged(reading: Reading, judge: Judge) -> Judgement:
    """The Judge's ruling; exact quotations and names of rules and subject need none."""
    if _is_quotation(reading):
        return Judgement("supported", "")
    names = (reading.subject.name, reading.subject.owner, reading.subject.developer, reading.subject.validator)
    texts_read = [text for item in reading.cited for text in texts(item)] + [name for name in names if name]
    claim = _ABSENCE.sub("", reading.text)
    for fact in reading.facts:  # verdict words have been checked, and their negations are theirs alone, as are reasons
        for words in filter(None, (wording.verdict(fact), fact.reason)):
            claim = claim.replace(words, "")
    claim = _CHECKED_NEGATION.sub(lambda hit: hit[0] if _is_of_label(hit, reading.facts) else "", claim)
    cited = {item.id for item in reading.cited}
    if not content(claim) and any(cited & set(span.evidence) for span in reading.spans):
        return Judgement("supported", "")  # it names its Evidence and says nothing beside what the rungs have checked
    return judge.judge(claim, texts_read)


def _is_of_label(negation: re.Match[str], facts: Sequence[Fact]) -> bool:
    """Whether a negation is one of a Fact's own name: "the number of tests not run"."""
    word = re.match(r"\w*", negation.string[negation.end() :])
    return any(f"{negation[0]}{word[0] if word else ''}".lower() in fact.label.lower() for fact in facts)


def _is_quotation(reading: Reading) -> bool:
    """Whether all that is said is quoted: "Clause 4.2 says: “…”." The rung of quotes has compared the words."""
    rest = reading.text
    for start, end, _ in reversed(quotations(reading.text)):
        rest = rest[:start] + rest[end:]
    if rest == reading.text:
        return False
    left = "".join(c for i, c in enumerate(reading.plain) if c != FILL and not _inside(reading.text, i))
    return not re.sub(r"\b(?:says?|the|is|states?|reads?|set|by)\b|[\W\d_]", "", left, flags=re.I)


def _inside(text: str, position: int) -> bool:
    return any(start <= position < end for start, end, _ in quotations(text))


def _with(claim: Claim, verdict: Verdict, reason: str) -> Claim:
    flagged = verdict not in ("supported", "not_judged")
    return claim.model_copy(update={"verdict": verdict, "reason": reason, "flagged": flagged})

"""Re-verifies a written Document without relying on its own verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence

from compliance_llm import wording
from compliance_llm.analysis.analyse import Said, analyse
from compliance_llm.analysis.types import UNKNOWN_CAUSE
from compliance_llm.analysis.view import compared
from compliance_llm.analysis.words import sentence
from compliance_llm.corpus.told import is_rule_of
from compliance_llm.ports import Judge
from compliance_llm.records import Bundle, Citation, Claim, Document, Evidence, Fact, Passage, Record, Section, Verdict
from compliance_llm.verify.coverage import coverage
from compliance_llm.verify.ladder import problems_of, verify
from compliance_llm.verify.rungs.consistency import inconsistencies
from compliance_llm.verify.statements import problems_of_statement

OF_FINDINGS = "findings@1"  # Facts on the document's own findings, which no subject yields
ELEMENTS = ("title", "condition", "criteria", "cause", "effect", "recommendation", "severity_basis")
TAKEN = ("title", "condition", "cause", "effect")  # from the Messages that raise a Finding
UNSUPPORTED = ("not_supported", "contradicted", "uncited")


class Checked(Record):
    """One sentence, and what verification says of it now."""

    claim: str
    text: str  # empty where it rests on a rule that cannot be read
    verdict: Verdict
    reason: str = ""
    flagged: bool = False  # the document itself flags the sentence


class Recheck(Record):
    """The sentences of a Document, and its disagreements with itself and with its Subject."""

    verdicts: tuple[Checked, ...]
    inconsistencies: tuple[str, ...] = ()
    changed_facts: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    """Ids of the rules that something in the document rests on and that cannot be read."""

    @property
    def holds(self) -> bool:
        """Whether everything could be read, and every unsupported sentence is flagged in the document."""
        wrong = any(checked.verdict in UNSUPPORTED and not checked.flagged for checked in self.verdicts)
        return not (wrong or self.inconsistencies or self.changed_facts or self.unread)


def recheck(
    bundle: Bundle, judge: Judge | None = None, *, edited: bool = False, closed: Collection[str] = ()
) -> Recheck:
    """Every claim and every Finding of a Bundle, verified with its Evidence only.

    ``edited`` means that sentences may have been edited by hand: those that cannot be judged are then only counted.
    Otherwise a sentence that the Document calls supported must be supported.

    ``closed`` are the ids of the Instruments whose rules this reader may not see. A sentence that cites one is not
    judged, and its words are not shown.
    """
    document = bundle.document
    read = {item.id: item for item in bundle.evidence if not is_rule_of(item, closed)}
    unread = {item.id for item in bundle.evidence if item.id not in read}
    said = {it.message.id: it for it in analyse([it for it in bundle.evidence if isinstance(it, Fact)], None).said}
    checked = [
        c
        for section in document.sections
        for c in _section(section, document, read, unread, judge, said, edited=edited)
    ]
    checked += _findings(document, read, unread, said)
    withheld = {it.claim for it in checked if not it.text}
    told = (it for it in inconsistencies(document, read) if it.claim not in withheld)
    found = [f"{it.claim}: {it.reason}" if it.claim else it.reason for it in told]
    if not edited:
        found += _own_counts(document)
    return Recheck(verdicts=tuple(checked), inconsistencies=tuple(dict.fromkeys(found)), unread=tuple(sorted(unread)))


def changed_facts(evidence: Sequence[Evidence], recomputed: Sequence[Fact]) -> tuple[str, ...]:
    """The differences between the Facts of a Document and those recomputed from its Subject, one line each."""
    now = {fact.id: fact for fact in recomputed}
    then = {item.id: item for item in evidence if isinstance(item, Fact) and item.computed_by != OF_FINDINGS}
    lines = [f"{id}: the subject no longer yields this fact." for id in then if id not in now]
    for id, fact in then.items():
        if id in now and (difference := _difference(fact, now[id])):
            lines.append(f"{id}: {difference}")
    lines += [
        f"{id}: the subject yields this fact, but the document does not contain it." for id in now if id not in then
    ]
    return tuple(lines)


def _resting(citations: Sequence[Citation], unread: Collection[str]) -> tuple[str, ...]:
    """The citations that cannot be read."""
    return tuple(dict.fromkeys(it.evidence for it in citations if it.evidence in unread))


def _withheld(id: str, resting: Sequence[str]) -> Checked:
    reason = f"It cites {', '.join(resting)}, which cannot be read here."
    return Checked(claim=id, text="", verdict="not_judged", reason=reason)


def _section(
    section: Section,
    document: Document,
    evidence: Mapping[str, Evidence],
    unread: Collection[str],
    judge: Judge | None,
    said: Mapping[str, Said],
    *,
    edited: bool,
) -> Iterator[Checked]:
    messages = {id: it.message for id, it in said.items()}
    now = verify(section.claims, evidence, document.subject, document.as_of, judge, messages=messages)
    for stored, claim in zip(section.claims, now, strict=True):
        if resting := _resting(claim.citations, unread):
            yield _withheld(claim.id, resting)
            continue
        fresh = _statement(claim, document, evidence) if section.id.endswith("/statements") else claim
        verdict, reason = fresh.verdict, fresh.reason
        if not edited and stored.verdict == "supported" and verdict == "not_judged":
            verdict, reason = "not_supported", f"The document calls this supported, but: {reason}"
        elif not edited and stored.verdict in UNSUPPORTED and verdict not in UNSUPPORTED:
            verdict, reason = stored.verdict, f"The document itself flags this: {stored.reason}"
        yield Checked(claim=claim.id, text=claim.text, verdict=verdict, reason=reason, flagged=stored.flagged)


def _statement(claim: Claim, document: Document, evidence: Mapping[str, Evidence]) -> Claim:
    """A developers' statement is compared with the Facts as well."""
    passages = [e for c in claim.citations if isinstance(e := evidence.get(c.evidence), Passage)]
    if claim.flagged or not passages:
        return claim
    facts = [item for item in evidence.values() if isinstance(item, Fact) and item.origin == "computed"]
    problems, _ = problems_of_statement(passages[0], facts, document.subject, document.as_of)
    if not problems:
        return claim
    reason = " ".join(problem.reason for problem in problems[:3])
    return claim.model_copy(update={"verdict": "contradicted", "reason": reason, "flagged": True})


def _findings(
    document: Document, evidence: Mapping[str, Evidence], unread: Collection[str], said: Mapping[str, Said]
) -> Iterator[Checked]:
    """The elements of each Finding that state something.

    What a Finding takes from its Messages is compared with what they say of the evidence now; the other elements are
    checked by the rules alone, since part of them is advice.
    """
    for finding in document.findings:
        if resting := _resting(finding.citations, unread):
            yield _withheld(finding.id, resting)
            continue
        raised = [said[id] for id in finding.messages if id in said]
        for element in ELEMENTS:
            text = getattr(finding, element)
            if element in TAKEN and finding.messages:
                if text not in _restated(element, raised):
                    reason = "The evidence does not say this: no message that holds of it has these words."
                    yield Checked(claim=f"{finding.id}.{element}", text=text, verdict="contradicted", reason=reason)
                continue
            stated = _stated(element, text, raised)
            claim = Claim(id=f"{finding.id}.{element}", text=stated, citations=finding.citations)
            if problems := problems_of(claim, evidence, document.subject, document.as_of):
                reason = " ".join(problem.reason for problem in problems[:3])
                yield Checked(claim=claim.id, text=text, verdict=problems[0].verdict, reason=reason)


def _stated(element: str, text: str, raised: Sequence[Said]) -> str:
    """The part of an element that the rules check: without what its Messages give word for word.

    A recommendation ends with what is to be done and what closes the Finding, which state nothing of the present. Each
    limit among the criteria is that of a Fact, and stands beside limits of other Facts; a yardstick is a constant.
    """
    if element == "recommendation" and raised and (advice := raised[0].type.advice):
        return text.removesuffix(f" {advice.action}. It is closed when {advice.closes}.")
    if element == "criteria":
        for fact in (compared(fact) for it in raised for fact in it.found.facts):
            if fact.limit is not None:
                text = text.replace(sentence(f"{wording.limit(fact)} set by {wording.authority(fact)}"), "")
        for it in raised:
            text = text.replace(it.type.advice.yardstick, "") if it.type.advice else text
    return text


def _restated(element: str, raised: Sequence[Said]) -> str:
    """The text of an element of a Finding, from the Messages that raise it."""
    if not raised or raised[0].type.advice is None:
        return ""
    match element:
        case "title":
            titles = list(dict.fromkeys(it.type.advice.title(it.found) for it in raised if it.type.advice))
            return f"{titles[0]} (and {len(titles) - 1} more)" if len(titles) > 1 else titles[0]
        case "condition":
            return " ".join(dict.fromkeys(it.message.text for it in raised))
        case "effect":
            return " ".join(dict.fromkeys(it.type.advice.effect(it.found) for it in raised if it.type.advice))
        case _:
            causes = dict.fromkeys(it.type.advice.cause(it.found) for it in raised if it.type.advice)
            return " ".join(cause for cause in causes if cause != UNKNOWN_CAUSE) or UNKNOWN_CAUSE


def _own_counts(document: Document) -> Iterator[str]:
    """The counts a Document gives of itself."""
    counted = coverage(document.assessments, document.sections)
    stated = document.coverage
    if (stated.applicable, stated.answered) != (counted.applicable, counted.answered):
        yield (
            f"The document counts {stated.answered} of {stated.applicable} obligations as addressed; "
            f"its own sections address {counted.answered} of {counted.applicable}."
        )
    held = Counter[str](claim.verdict for section in document.sections for claim in section.claims)
    for verdict in sorted({*held, *document.verdicts}):
        if (said := document.verdicts.get(verdict, 0)) != held[verdict]:
            yield f"The document counts {said} claims as {verdict}; it contains {held[verdict]}."


def _difference(then: Fact, now: Fact) -> str:
    """The first part of a Fact that has changed."""
    if then.value != now.value:
        was, is_now = f"{wording.value(then)} ({then.value})", f"{wording.value(now)} ({now.value})"
        return f"the document has {was}, the subject yields {is_now}."
    for part in ("low", "high", "level", "n", "events", "p_value", "limit", "verdict", "label", "reason", "bins"):
        if getattr(then, part) != getattr(now, part):
            return f"{part} was {getattr(then, part)!s}, and is {getattr(now, part)!s}."
    return ""

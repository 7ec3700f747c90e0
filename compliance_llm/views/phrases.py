"""The fixed texts of every view: verdicts, counts, how to read a document, who drafted it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from compliance_llm import wording
from compliance_llm.records import (
    Bundle,
    Coverage,
    Document,
    Fact,
    FactVerdict,
    Finding,
    Graded,
    Met,
    Origin,
    Verdict,
)

VERDICTS: dict[Verdict, str] = {
    "supported": "Supported",
    "not_supported": "Not supported",
    "contradicted": "Contradicted",
    "uncited": "Uncited",
    "not_judged": "Not judged",
}
ORIGINS: dict[Origin, str] = {
    "generator": "written by a language model",
    "template": "written from a template",
    "human": "written by a person",
}
RESULTS: dict[FactVerdict, str] = {
    "fail": "fail",
    "unsettled": "inconclusive",
    "not_tested": wording.NOT_TESTED,
    "pass": "pass",
    "none": "no limit",
}
TALLY: dict[FactVerdict, str] = {
    "fail": "Failed",
    "unsettled": "Inconclusive",
    "not_tested": "Not tested",
    "pass": "Passed",
    "none": "No limit",
}
ALERTS = "Tests that failed, are inconclusive or were not run"
GLANCE = ("No.", "Finding", "Severity", "Due")
TESTS = "Tests at a glance"
RULES_SAY = "Applicable rules"
COUNTS = ("fact:tests.", "fact:findings.", "fact:opinion.")  # Facts about this document, not about the model
UNAPPROVED = "Not yet reviewed or approved"
ASSESSED = "Evidence found on file. This is not a statement of compliance."
EVIDENCE_LEAD = (
    "The evidence for the sentences, findings and rows above. Figures were computed from the data unless they "
    "are marked as relied on; declared texts come from subject.yaml. A text marked as quoted and shown without "
    "its words is quoted in full above. evidence.json contains every piece under the id in brackets, with the "
    "method and the source of each figure."
)
ASSESSMENTS: dict[Met, str] = {
    "met": "met",
    "on_file": "on file",
    "partly_met": "partly met",
    "not_met": "not met",
    "not_applicable": "not applicable",
    "cannot_tell": "cannot tell",
}
SEVERITIES: tuple[Graded, ...] = ("critical", "high", "medium", "low", "observation", "not_graded")
KINDS = {
    "credit": "Credit",
    "fraud": "Fraud",
    "aml": "Anti-money laundering",
    "llm": "Language model",
    "other": "Other",
}
ROLES = ("Model owner", "Model developer", "Independent validator", "Head of model risk")
DOCUMENTS = {
    "model-card": "Model card",
    "validation-report": "Validation report",
    "development-document": "Development document",
    "findings": "Findings",
}

READING: tuple[tuple[str, str], ...] = (
    (
        "Sources",
        "Each sentence cites its evidence by number. The list of evidence at the end gives, under each number, the "
        "value and the data it was computed from, or the clause and the dates between which it applies. Long tables "
        "show the measures that matter most; evidence.json contains all of them, with their methods.",
    ),
    (
        "Supported",
        "The cited evidence supports the sentence: its figures, units, dates, names, comparisons and words of "
        "obligation agree with that evidence, and the clauses it cites apply on the date of this document. It does not "
        "mean that the model is fit for use.",
    ),
    (
        "Not supported",
        "The cited evidence does not support the sentence. The sentence is shown, flagged, with the reason.",
    ),
    (
        "Contradicted",
        "The cited evidence, or another part of this document, contradicts the sentence. Flagged, with the reason.",
    ),
    ("Uncited", "The sentence cites no evidence that is on file. Flagged; do not rely on it."),
    (
        "Not judged",
        "Figures, dates and citations were checked, but not whether the evidence supports the wording. The reader "
        "should check that.",
    ),
    (
        "Pass, fail, inconclusive",
        "A measure passes if its whole interval is within the limit and fails if the estimate breaches the limit. It "
        "is inconclusive if the estimate is within the limit but the interval crosses it. Each limit names who set it.",
    ),
    ("Not tested", "The test could not be run, for the reason given. It never counts as passed."),
    (
        "Computed, relied on, declared",
        "Computed figures were computed by cdraft from the data named beside them. Figures relied on were computed "
        "elsewhere and not re-performed. Declarations are statements of the owner or developer that were not checked.",
    ),
    (
        "Paraphrase",
        "An obligation in cdraft's words, because its official text is not on file. It is never shown as a quotation.",
    ),
    ("Not on file", "Evidence that a clause asks for and that was missing when this document was drafted."),
)


def drafted(document: Document) -> str:
    """The drafter of the Document, and its state: not yet approved."""
    return f"Drafted by {document.drafted_by}. {UNAPPROVED}."


def listed(counts: Iterable[tuple[str, int]]) -> str:
    """As in "12 supported, 1 not judged": the counts above zero with their names; empty if all are zero."""
    return ", ".join(f"{count:,} {word}" for word, count in counts if count)


def verdicts(document: Document) -> str:
    """How many sentences have each verdict."""
    counts = Counter(claim.verdict for section in document.sections for claim in section.claims)
    return listed((word.lower(), counts[verdict]) for verdict, word in VERDICTS.items()) or "none"


def origins(document: Document) -> str:
    """How many sentences have each origin."""
    counts = Counter(claim.origin for section in document.sections for claim in section.claims)
    return listed((word, counts[origin]) for origin, word in ORIGINS.items()) or "none"


def tally(bundle: Bundle) -> tuple[tuple[FactVerdict, str, int], ...]:
    """How many computed Facts have each verdict, failures first; Facts that are such counts are left out."""
    counts = Counter(fact.verdict for fact in computed(bundle))
    return tuple((verdict, word, counts[verdict]) for verdict, word in TALLY.items())


def computed(bundle: Bundle) -> Iterator[Fact]:
    """The Facts that were computed from the Subject's data."""
    for piece in bundle.evidence:
        if isinstance(piece, Fact) and piece.origin == "computed" and not piece.id.startswith(COUNTS):
            yield piece


def results(bundle: Bundle) -> str:
    """How many computed Facts have each result, in a line."""
    return listed((RESULTS[verdict], count) for verdict, _, count in tally(bundle)) or "none"


def severities(findings: tuple[Finding, ...]) -> str:
    """How many findings have each severity, worst first."""
    counts = Counter(finding.severity for finding in findings)
    return listed((wording.severity(word), counts[word]) for word in SEVERITIES) or "none"


def coverage(of: Coverage) -> str:
    """As in "12 of 20 (60.0%; 95% interval 38.7% to 78.1%)"."""
    share = Fact(
        id="fact:coverage",
        label="coverage",
        value=of.value,
        unit="share",
        decimals=1,
        low=of.low,
        high=of.high,
        level=of.level,
        source="document",
        computed_by="coverage@1",
    )
    shown = "; ".join(filter(None, (wording.value(share) if of.value is not None else "", wording.interval(share))))
    return f"{of.answered:,} of {of.applicable:,}" + (f" ({shown})" if shown else "")


def figures(document: Document) -> tuple[tuple[str, str], ...]:
    """The Document at a glance: a few counts, each with its name."""
    sentences = sum(len(section.claims) for section in document.sections)
    missing = len({(gap.obligation, gap.missing) for section in document.sections for gap in section.gaps})
    return (
        ("Findings", severities(document.findings)),
        ("Not on file", f"{missing:,}"),
        ("Obligations addressed", coverage(document.coverage)),
        ("Sentences", f"{sentences:,}: {verdicts(document)}"),
        ("Written", origins(document)),
    )

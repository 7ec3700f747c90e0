"""The nouns: every value that moves between rooms.

Records hold data and the truths that must hold of it; behaviour lives in the rooms. Each survives a trip through JSON
unchanged, so every arrow of the flow can be a file. Read them in the order of the flow: rules, subject, facts, briefs,
documents, measures.
"""

from compliance_llm.records.base import (
    Authority,
    Dated,
    DocumentKind,
    FactId,
    FactVerdict,
    Force,
    Met,
    Origin,
    Record,
    Severity,
    Verdict,
)
from compliance_llm.records.briefs import Assessment, Brief, Draft, Gap, Line, Outline, Pick, Table
from compliance_llm.records.documents import About, Bundle, Citation, Claim, Coverage, Document, Finding, Section
from compliance_llm.records.facts import Battery, Bin, Chart, Evidence, Fact, Series
from compliance_llm.records.measures import Answer, Answered, Case, Estimate, Quote, Scorecard
from compliance_llm.records.rules import Edition, Instrument, Link, Obligation, Passage, Stage
from compliance_llm.records.subject import Decision, Limit, Materiality, ScoredData, SmallestGroup, Subject, SubjectData

__all__ = [
    "About",
    "Answer",
    "Answered",
    "Assessment",
    "Authority",
    "Battery",
    "Bin",
    "Brief",
    "Bundle",
    "Case",
    "Chart",
    "Citation",
    "Claim",
    "Coverage",
    "Dated",
    "Decision",
    "Document",
    "DocumentKind",
    "Draft",
    "Edition",
    "Estimate",
    "Evidence",
    "Fact",
    "FactId",
    "FactVerdict",
    "Finding",
    "Force",
    "Gap",
    "Instrument",
    "Limit",
    "Line",
    "Link",
    "Materiality",
    "Met",
    "Obligation",
    "Origin",
    "Outline",
    "Passage",
    "Pick",
    "Quote",
    "Record",
    "Scorecard",
    "ScoredData",
    "Section",
    "Series",
    "Severity",
    "SmallestGroup",
    "Stage",
    "Subject",
    "SubjectData",
    "Table",
    "Verdict",
]

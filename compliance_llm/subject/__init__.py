"""A folder → a Subject, its scored cases, the figures it relies on, and what its developers wrote."""

from compliance_llm.subject.cases import Cases, open_cases
from compliance_llm.subject.documents import documents_of, read_documents
from compliance_llm.subject.intake import read_subject
from compliance_llm.subject.results import read_results, results_of

__all__ = ["Cases", "documents_of", "open_cases", "read_documents", "read_results", "read_subject", "results_of"]

"""A folder → a Subject, its scored cases, the figures it relies on, and what its developers wrote."""

from compliance_llm.subject.cases import Cases, open_cases
from compliance_llm.subject.documents import read_documents
from compliance_llm.subject.intake import read_subject
from compliance_llm.subject.results import read_results

__all__ = ["Cases", "open_cases", "read_documents", "read_results", "read_subject"]

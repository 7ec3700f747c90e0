"""Passages and Obligations → something searchable: by words, by meaning, or by both."""

from compliance_llm.index.hybrid import HybridIndex
from compliance_llm.index.store import SCHEMA, build_index, open_index

__all__ = ["SCHEMA", "HybridIndex", "build_index", "open_index"]

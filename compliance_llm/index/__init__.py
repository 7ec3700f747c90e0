"""Passages and Obligations → an Index: BM25, embeddings, or both."""

from compliance_llm.index.answered import Answered, Learned, Pair, read_pairs
from compliance_llm.index.build import Progress, build_index, building
from compliance_llm.index.hybrid import HybridIndex
from compliance_llm.index.rerank import Reranking
from compliance_llm.index.store import SCHEMA, open_index
from compliance_llm.index.texts import text_key, text_of

__all__ = [
    "SCHEMA",
    "Answered",
    "HybridIndex",
    "Learned",
    "Pair",
    "Progress",
    "Reranking",
    "build_index",
    "building",
    "open_index",
    "read_pairs",
    "text_key",
    "text_of",
]

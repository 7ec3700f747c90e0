"""The rules: Instruments, their Passages and Obligations, and the dates between which each applies."""

from compliance_llm.corpus.catalogue.register import REGISTER
from compliance_llm.corpus.corpus import Corpus
from compliance_llm.corpus.loading import load_corpus

__all__ = ["REGISTER", "Corpus", "load_corpus"]

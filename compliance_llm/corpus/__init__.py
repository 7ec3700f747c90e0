"""What the rules say: Instruments, their Passages and Obligations, and the days between which each applies."""

from compliance_llm.corpus.corpus import Corpus, load_corpus
from compliance_llm.corpus.register import REGISTER

__all__ = ["REGISTER", "Corpus", "load_corpus"]

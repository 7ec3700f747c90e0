"""cdraft: drafts the documents banks must write about their models, and proves every sentence."""

__version__ = "0.1.0"

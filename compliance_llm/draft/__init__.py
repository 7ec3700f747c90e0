"""Brief → Draft → Claims: sentences with slots, and the figures that fill them."""

from compliance_llm.draft.bind import bind
from compliance_llm.draft.templates import PlainDrafter

__all__ = ["PlainDrafter", "bind"]

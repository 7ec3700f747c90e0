"""Orders in material: text that speaks to the program that reads it, not to the reader of a document."""

from compliance_llm.readers.orders.finding import find_comment_order, find_order
from compliance_llm.readers.orders.unseen import find_invisible, visible

__all__ = ["find_comment_order", "find_invisible", "find_order", "visible"]

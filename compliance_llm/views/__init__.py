"""A verified Document as files that people read and sign: Markdown, HTML, Word and PDF, views of the JSON.

Views never compute and never phrase a figure: texts come from the Document and from :mod:`compliance_llm.wording`.
The same Bundle gives the same bytes.
"""

from __future__ import annotations

from compliance_llm.views.files import FORMATS, check, render, to_json
from compliance_llm.views.text import to_text

__all__ = ["FORMATS", "check", "render", "to_json", "to_text"]

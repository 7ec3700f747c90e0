"""Marks by which a policy in Markdown tells its front matter, its headings and its numbered clauses."""

from __future__ import annotations

import re

FRONT = re.compile(r"---[ \t]*\n(.*?\n)?---[ \t]*(?:\n|\Z)", re.DOTALL)
HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*")
CLAUSE = re.compile(r"[ \t]*(?:\*\*|__)?(\d+(?:\.\d+)+)\.?(?:\*\*|__)?[ \t]+(?=\S)")
BOLD_CLAUSE = re.compile(r"[ \t]*(?:\*\*|__)\d+(?:\.\d+)+\.?(?:\*\*|__)[ \t]+\S")

"""Files of ours: written whole or not at all, known by their digest, and sets of them put in place together."""

from __future__ import annotations

from compliance_llm.files.whole import digest, digests, encoded, not_utf8, writable, write_whole

__all__ = ["digest", "digests", "encoded", "not_utf8", "writable", "write_whole"]

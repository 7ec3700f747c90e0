"""cdraft's own files: written atomically, identified by digest, and put in place as sets."""

from __future__ import annotations

from compliance_llm.files.whole import digest, digests, encoded, not_utf8, writable, write_whole

__all__ = ["digest", "digests", "encoded", "not_utf8", "writable", "write_whole"]

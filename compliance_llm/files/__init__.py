"""Atomic writes of single files and of sets of files, and digests."""

from __future__ import annotations

from compliance_llm.files.whole import digest, digests, encoded, not_utf8, writable, write_whole

__all__ = ["digest", "digests", "encoded", "not_utf8", "writable", "write_whole"]

"""Clauses of the governing policy: found by number, quoted exactly, cited with their words."""

from __future__ import annotations

from compliance_llm.records import Citation, Passage, Policy, PolicyLimit


def find(policy: Policy, clause: str) -> Passage | None:
    """The Passage of a clause ("19.2"), or None where the policy does not apply on the day."""
    wanted = policy.rules.evidence(clause)
    return next((p for p in policy.passages if p.id == wanted or p.pointer in (f"clause {clause}", clause)), None)


def cite(policy: Policy, *clauses: str) -> tuple[Citation, ...]:
    """Citations of the clauses that apply, with their exact words."""
    found = {passage.id: passage for clause in clauses if (passage := find(policy, clause))}
    return tuple(Citation(evidence=p.id, quote=p.text, start=0, end=len(p.text)) for p in found.values())


def quote(policy: Policy, clause: str) -> str:
    """The clause in its own words: "Model Risk Policy, clause 7.4 says: “…”", or an empty text."""
    passage = find(policy, clause)
    return f"{passage.citation} says: “{passage.text}”" if passage else ""


def duty(policy: Policy, name: str) -> str | None:
    """The clause that states a duty, where the rules name one."""
    return next((row.clause for row in policy.rules.duties if row.name == name), None)


def limit_of(policy: Policy, name: str, kind: str, tier: str) -> PolicyLimit | None:
    """The policy's limit for a test: the longest name that begins ``name``, for its kind and tier."""
    fitting = [
        row
        for row in policy.rules.limits
        if (name == row.test or name.startswith(f"{row.test}."))
        and (not row.kinds or kind in row.kinds)
        and (not row.tiers or tier in row.tiers)
    ]
    return max(fitting, key=lambda row: len(row.test), default=None)

"""Approvals as people declare them: a sentence, or a group of keys under any of their usual names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Literal, NamedTuple

from compliance_llm.facts.terms import plain
from compliance_llm.facts.written_days import first_day, last_day, written_days
from compliance_llm.patterns import Pattern
from compliance_llm.records import Declared, in_words

Decision = Literal["approved", "conditional", "refused", "none"]

BY = ("by", "body", "approver", "approved_by", "committee", "who", "name", "signed_by", "authority", "forum")
ON = ("on", "date", "day", "approved_on", "approval_date", "date_of_approval", "signed", "decided_on", "since", "from")
UNTIL = (
    *("until", "valid_until", "valid_to", "valid_through", "expires", "expires_on", "expiry", "expiry_date", "ends"),
    *("end", "end_date", "valid_till", "to", "expiration", "expiration_date"),
)
VERSION = ("version", "versions", "model_version", "for_version", "approved_version", "release", "applies_to")
DECISION = ("decision", "outcome", "status", "result", "opinion", "verdict", "approved")
CONDITIONS = ("conditions", "condition", "subject_to", "restrictions", "caveats")

_REFUSED = Pattern(
    r"\bnot (?:yet )?(?:been )?(?:approved|granted|signed)\b|\b(?:disapprov\w*|unapproved)\b|\bapproval (?:\w+ ){0,2}"
    r"(?:refused|rejected|denied|declined|withdrawn|revoked|suspended|withheld)\b|"
    r"\b(?:refused|rejected|denied|withdrew|revoked) (?:the )?(?:\w+ )?approval\b"
)
_REFUSED_ALONE = Pattern(r"\b(?:refus\w*|reject\w*|declined|denied|withdrawn|revoked|suspended|withheld|failed)\b")
_PENDING = Pattern(
    r"\b(?:pending|await\w*|outstanding|to be (?:approved|decided|obtained|given)|deferred|postponed|in progress|"
    r"planned|"
    r"requested|submitted|draft|tbd|tbc|none|no approval|missing|not applicable|applied for)\b|\bn/a\b"
)
_CONDITIONAL = Pattern(
    r"\b(?:conditional\w*|with conditions?|subject to|provided that|on condition|with restrictions?)\b"
)
_NO_CONDITIONS = Pattern(
    r"\b(?:no|none|nil|without|n/a|unconditional\w*)\b|\b(?:met|fulfilled|closed|satisfied|discharged|completed)\b"
)
_DUE = Pattern(r"\b(?:by|due|before|after)\W*(?:the )?(?:end of )?$", re.I)
_UNTIL = Pattern(
    r"\b(?:until|till|expir\w*|valid (?:to|through|until|up to)|lapses? on|ends? on|"
    r"runs? out on|ran out on|through)\W*(?:on |of )?$",
    re.I,
)
_VERSION = Pattern(
    r"\b(?:versions?|release|v\.?)\s*:?\s*(v?\d+(?:\.\d+)*(?:[a-z]\d*)?)((?:\s*(?:,|and|or|&)\s*v?\d+(?:\.\d+)+)*)",
    re.I,
)
_NUMBER = Pattern(r"\d+(?:\.\d+)*(?:[a-z]\d*)?", re.I)
EVERY = Pattern(r"\b(?:all|any|every)\b", re.I)


class Approval(NamedTuple):
    """One declared approval; what it does not say is empty."""

    number: int  # its place in the list, from 1
    decision: Decision
    by: str
    on: date | None
    until: date | None
    version: str  # as declared: "1.4", "2.0 and 2.1"
    conditions: str

    @property
    def granted(self) -> bool:
        """Whether it approves something, with or without conditions."""
        return self.decision in ("approved", "conditional")


def approvals_of(declared: Sequence[Declared]) -> list[Approval]:
    """Every approval declared, in its order."""
    return [_of(number, entry) for number, entry in enumerate(declared, start=1)]


def covers(approval: Approval, version: str) -> bool:
    """Whether an approval is for a version: it names none, all, that one, or the whole number that the version begins.

    "2" covers "2.1", "2.0" is "2.0.0" and "v2.0", and "1.4" covers neither "1.5" nor "2.0".
    """
    named = _NUMBER.findall(plain(approval.version))
    if not approval.version or EVERY.search(approval.version) or not named:
        return not approval.version or bool(EVERY.search(approval.version)) or _same(approval.version, version)
    wanted = _NUMBER.findall(plain(version))
    if not wanted:
        return _same(approval.version, version)
    return any(trimmed(it) == trimmed(wanted[0]) or ("." not in it and wanted[0].split(".")[0] == it) for it in named)


def _same(one: str, other: str) -> bool:
    return plain(one).removeprefix("v") == plain(other).removeprefix("v")


def trimmed(version: str) -> str:
    """A version without zeros at its end: "2.0" is "2"."""
    return re.sub(r"(?:\.0+)+$", "", version)


def _of(number: int, entry: Declared) -> Approval:
    if isinstance(entry, Mapping):
        return _of_keys(number, {key.lower().replace("-", "_").replace(" ", "_"): it for key, it in entry.items()})
    return _of_words(number, in_words(entry))


def _of_keys(number: int, given: Mapping[str, Declared]) -> Approval:
    def said(keys: Iterable[str]) -> str:
        return next((in_words(given[key]) for key in keys if key in given), "")

    rest = " ".join(in_words(it) for key, it in given.items() if key not in {*BY, *ON, *UNTIL, *VERSION, *CONDITIONS})
    read = _of_words(number, rest) if rest else Approval(number, "approved", "", None, None, "", "")
    decision = said(DECISION)
    conditions = said(CONDITIONS)
    return Approval(
        number,
        _decision(decision, conditions) if decision else _decision(rest, conditions),
        said(BY),
        first_day(said(ON)) or read.on,
        last_day(said(UNTIL)) or read.until,
        said(VERSION) or read.version,
        conditions,
    )


def _of_words(number: int, text: str) -> Approval:
    days = [it for it in written_days(text) if not _DUE.search(text[: it.start])]
    until = next((it for it in days if _UNTIL.search(text[: it.start])), None)
    on = next((it.first for it in days if it is not until), None)
    version = _VERSION.search(text)
    return Approval(
        number,
        _decision(text, ""),
        "",
        on,
        until.last if until else None,
        f"{version[1]}{version[2]}" if version else "",
        "",
    )


def _decision(text: str, conditions: str) -> Decision:
    """The decision; a bare name and date is an approval."""
    said = plain(text)
    plainly = bool(re.search(r"\bapproved\b", said))
    if said in ("no", "false") or _REFUSED.search(said) or (not plainly and _REFUSED_ALONE.search(said)):
        return "refused"
    if not plainly and _PENDING.search(said):
        return "none"
    bound = conditions if conditions and not _NO_CONDITIONS.search(plain(conditions)) else ""
    if bound or (not conditions and _CONDITIONAL.search(said) and not _NO_CONDITIONS.search(said)):
        return "conditional"
    return "approved"

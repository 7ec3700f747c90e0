"""Changes of a model in use without test, approval or record, and manual steps that nobody checks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_llm.facts.papers.mood import is_plan, is_rule, of_another, undotted
from compliance_llm.facts.papers.reading import DECLARED, Line, Papers

_CHANGED = (
    r"(?:changed?|lowered|raised|moved|reduced|increased|adjusted|altered|modified|updated|upgraded|replaced|"
    r"patched|deployed|"
    r"released|edited|rewritten|switched (?:off|on)|re-?set|re-?levelled|loosened|tightened|overwritten|swapped)"
)
_THING = (
    r"(?:cut-?offs?|thresholds?|(?:scenario )?rules?|code|scripts?|prompts?|(?:base )?model|parameters?|"
    r"coefficients?|weights?|"
    r"scores?|score ?cards?|formula|mapping|configuration|hot-?fix(?:es)?|patch|release|corpus|files of the day|"
    r"binning)"
)
_CHANGE = re.compile(
    rf"\b{_THING}\b[^.;]{{0,60}}?\b(?:was|were|is|are|has been|have been) (?:\w+ )?{_CHANGED}\b"
    rf"|\b(?:{_CHANGED}|change)\b (?:\w+ )?(?:the |a |an )?(?:\w+ )?{_THING}\b"
    rf"|\b(?:untested|unapproved|undocumented|unauthori[sz]ed) (?:change|fix|release|"
    rf"patch)\w*\b[^.;]{{0,50}}\b(?:was|were)\b",
    re.I,
)
_CONTROL = (
    r"(?:tests?|testing|re-?test\w*|validation|re-?validation|re-?evaluation|evaluation|approval|sign-?off|"
    r"review|ticket|"
    r"change (?:request|ticket|record|control|log)|second (?:pair|person)|documentation|record|informing|notification|"
    r"being (?:tested|approved|reviewed))"
)
_LACKING = re.compile(
    rf"\bwithout (?:a |an |any |prior |further |independent |formal |the )*(?:\w+ )?{_CONTROL}"
    r"|\b(?:not|never|neither) (?:been |yet |formally )*(?:tested|approved|reviewed|validated|documented|logged|"
    r"signed|recorded)\b"
    r"|\bdid not (?:test|review|approve|validate)\b"
    rf"|\bno {_CONTROL}\b|\bnobody (?:tested|reviewed|approved|checked)\b"
    r"|\b(?:bypass\w*|outside|around|circumvent\w*) (?:the |normal |formal )*change (?:control|process|management)\b"
    r"|\b(?:untested|unapproved|unauthori[sz]ed)\b|\bwhen (?:analysts|users|they) ask\b",
    re.I,
)
_CURED = re.compile(
    r"\b(?:reversed|rolled back|retrospective\w*|afterwards (?:tested|approved)|since (?:then )?(?:tested|approved)|"
    r"approved on|would be detected|prevent\w*|is reported|are reported)\b",
    re.I,
)
_NO_SUCH = re.compile(
    r"\b(?:no|none|nobody|never|not) (?:\w+ ){0,2}?(?:change|rule|threshold|code|model|prompt|parameter|can|"
    r"may)\w*\b[^.;]*"
    r"|\b(?:has|have|was|were|is|are) (?:not|never) (?:been )?"
    rf"{_CHANGED}\b|\bwithout (?:a )?(?:change (?:of|in)|effect)\b",
    re.I,
)
_MANUAL = re.compile(
    r"\boverrid\w+|\b(?:copied|edited|adjusted|entered|uploaded|keyed|typed|moved) (?:in |into \w+ )?(?:by hand|"
    r"manually)\b"
    r"|\bmanually (?:copied|edited|adjusted|entered|uploaded|keyed)\b|\bmanual (?:adjustments?|step|transfer)\b",
    re.I,
)
_UNRECORDED = re.compile(
    r"\b(?:reasons?|overrides?|edits|adjustments) (?:\w+ ){0,4}?(?:is|are|was|were) not (?:being )?"
    r"(?:recorded|documented|logged|kept|captured|noted|stored)\b"
    r"|\bwithout (?:a |any |noting |giving |recording )*(?:recorded |documented |stated )?(?:reasons?|why|"
    r"review|checks?|"
    r"reconciliation|control)\b"
    r"|\bno reasons? (?:is|are) (?:kept|recorded|documented|given|noted)\b|\b(?:have|has) no (?:recorded )?reasons?\b"
    r"|\breasons? (?:\w+ ){0,2}?(?:is|are) missing\b|\bnobody (?:checks|reviews|reconciles)\b"
    r"|\b(?:is|are) not (?:checked|reviewed|reconciled)\b",
    re.I,
)
_RULED_OUT = re.compile(
    r"\b(?:are|is) (?:rejected|returned|refused|blocked)\b|\bno (?:override|manual|adjustment)\w*\b|\bsince then\b|"
    r"\bnot (?:copied|allowed|frequent)\b",
    re.I,
)
_AFTER = 2  # sentences of a paragraph in which a lack of control may follow a change


def uncontrolled_changes(papers: Papers, version: str) -> list[Line]:
    """Sentences that tell of a change without a test, an approval or a record, also where the next one says so."""
    return [it for it in papers.lines if it.paper != DECLARED and _is_uncontrolled(_from(it, papers), version)]


def _from(line: Line, papers: Papers) -> Sequence[Line]:
    block = papers.block_of(line)
    at = block.index(line)
    return block[at : at + _AFTER]


def _is_uncontrolled(lines: Sequence[Line], version: str) -> bool:
    first, rest = undotted(lines[0].text), lines[1:]
    if not _CHANGE.search(first) or _is_no_event(first, version):
        return False
    if _LACKING.search(first):
        return not _CURED.search(" ".join(it.text for it in lines))
    follows = [it.text for it in rest if _LACKING.search(it.text) and not _CHANGE.search(it.text)]
    return any(not _is_no_event(it, version) and not _CURED.search(it) for it in follows)


def _is_no_event(text: str, version: str) -> bool:
    return is_rule(text) or is_plan(text) or of_another(text, version) or bool(_NO_SUCH.search(text))


def uncontrolled_manual_steps(papers: Papers, version: str) -> list[Line]:
    """Sentences that tell of overrides without a recorded reason, or of manual steps that nobody checks."""
    return [it for it in papers.lines if it.paper != DECLARED and _is_loose(it.text, version)]


def _is_loose(text: str, version: str) -> bool:
    if not _MANUAL.search(text) or not _UNRECORDED.search(text) or _RULED_OUT.search(text):
        return False
    rule = is_rule(re.sub(r"\b(?-i:may) override\b", "override", text))
    return not rule and not is_plan(text) and not of_another(text, version)

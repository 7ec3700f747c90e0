"""Changes of a model in use without test, approval or record, and manual steps that nobody checks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from compliance_llm.facts.papers.mood import is_plan, is_rule, of_another, undotted
from compliance_llm.facts.papers.reading import DECLARED, Line, Papers
from compliance_llm.patterns import Pattern

_CHANGED = (
    r"(?:changed?|lowered|raised|moved|reduced|increased|adjusted|altered|modified|updated|upgraded|replaced|patched|"
    r"deployed|released|edited|corrected|rewritten|switched (?:off|on)|turned (?:off|on)|disabled|enabled|re-?set|"
    r"re-?levelled|re-?tuned|loosened|tightened|overwritten|swapped|amended|introduced|rolled out|removed|installed)"
)
_THING = (
    r"(?:cut-?offs?|thresholds?|rules?|code|scripts?|prompts?|model|parameters?|coefficients?|weights?|scores?|"
    r"score ?cards?|formula|mapping|configuration|hot-?fix(?:es)?|patch|release|corpus|files of the day|binning)"
)
_CHANGE = Pattern(
    rf"\b{_THING}\b[^.;]{{0,60}}?\b(?:(?:was|were|is|are|has been|have been) (?:\w+ )?{_CHANGED}|went live)\b"
    rf"|\b{_CHANGED} (?:[\w·]+ ){{0,4}}?{_THING}\b"
    r"|\b(?:change|fix|patch|update)\b[^.;]{0,50}\b(?:went|was|were) (?:in|into|applied|made|put|pushed|deployed|"
    r"released|live)\b|\bruns (?:on )?a new(?:er)? (?:release|version)\b"
    r"|\b(?:untested|unapproved|undocumented|unauthori[sz]ed) (?:change|fix|release|patch)\w*\b[^.;]{0,50}"
    r"\b(?:was|were)\b",
    re.I,
)
_CONTROL = (
    r"(?:(?:re-?)?test(?:s|ing)?|(?:re-?)?validation|(?:re-?)?evaluation|approval|sign-?off|(?:peer )?review|tickets?|"
    r"change (?:request|record|control|log)|second (?:pair|person)|documentation|records?|informing|notification|"
    r"tested|approved|reviewed|authori[sz]ation)"
)
_LACKING = Pattern(
    rf"\b(?:no|without|lacks|lacking) (?:[\w-]+ ){{0,3}}?{_CONTROL}\b"
    r"|\b(?:not|never|neither|nobody) (?:\w+ ){0,5}?(?:test|review|approve|validate|document|log|record|authori[sz]e|"
    r"sign|inform|told|notifie|consulte)(?:d|ed|ged)?\b"
    r"|\b(?:not (?:\w+ ){0,3}?(?:through|follow|under|part of)|bypass\w*|outside|around|circumvent\w*) "
    r"(?:the |normal |formal )*change (?:control|process|management)\b"
    r"|\b(?:test(?:ing|s)?|validation|evaluation|approval|review) (?:was|were) (?:skipped|omitted|waived|bypassed|"
    r"left out|not (?:repeated|performed|run|done|made|carried out))\b"
    r"|\b(?:untested|unapproved|unauthori[sz]ed)\b|\bwhen (?:analysts|users|they) ask\b",
    re.I,
)
_CURED = Pattern(
    r"\b(?:reversed|rolled back|retrospective\w*|afterwards (?:tested|approved)|since (?:then )?(?:tested|approved)|"
    r"approved on|(?:was|were) (?:needed|necessary|required)|would be detected|prevent\w*|is reported|are reported)\b",
    re.I,
)
_NO_SUCH = Pattern(
    r"\b(?:no|none|nobody|never) (?:\w+ ){0,2}?(?:change|rule|threshold|code|model|prompt|parameter|can|"
    r"may)\w*\b[^.;]*"
    r"|\b(?:has|have|was|were|is|are) (?:not|never) (?:been )?"
    rf"{_CHANGED}\b|\bwithout (?:a )?(?:change (?:of|in)|effect)\b",
    re.I,
)
_BY_HAND = r"(?:copied|edited|adjusted|entered|uploaded|keyed|typed|moved)"
_MANUAL = Pattern(
    rf"\boverrid\w+|\boverrode\b|\b{_BY_HAND} (?:in |into \w+ )?(?:by hand|manually|in a spreadsheet|in Excel)\b"
    rf"|\bmanually {_BY_HAND}\b|\bmanual (?:adjustments?|step|transfer)\b",
    re.I,
)
_UNRECORDED = Pattern(
    r"\b(?:no|not|never|without|nobody) (?:\w+ ){0,4}?(?:reasons?|why|review(?:s|ed)?|checks?|checked|recorded|"
    r"records?|"
    r"logged|logs?|audit trail|reconcil\w+|controls?|documented|captured|kept|stored|noted)\b"
    r"|\breasons? (?:\w+ ){0,2}?(?:(?:is|are|was|were) missing|(?:was|were|is|are) \w+ for only)\b",
    re.I,
)
_RULED_OUT = Pattern(
    r"\b(?:are|is) (?:rejected|returned|refused|blocked)\b|\bwithout (?:an? )?overrid\w+|\bno (?:override|"
    r"manual|adjustment)\w*\b|\bsince then\b|"
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

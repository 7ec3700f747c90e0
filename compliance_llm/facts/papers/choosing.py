"""Sentences that say that the sample which should judge the model was used to make it."""

from __future__ import annotations

import re

from compliance_llm.facts.papers.mood import NOT_, is_plan, is_rule, of_another, undotted
from compliance_llm.facts.papers.reading import DECLARED, Line, Papers

_SAMPLE = (
    r"(?:test(?:ing)?[- ](?:sample|set|data|cases|performance|AUC|error|results)|test-set \w+|"
    r"hold-?out(?: sample| set| data)?"
    r"(?! folds?)|out-of-time(?: sample| set| data)?|OOT(?: sample| set| data)?|evaluation (?:questions|set|"
    r"sample|data))"
)
_CHOICE = (
    r"(?:tuned|selected|chosen|optimi[sz]ed|picked|determined|fitted|calibrated|adjusted|kept|set|stopped|rewritten|"
    r"refined|performed)"
)
_THING = (
    r"(?:(?:hyper-?)?parameters?|variables?|features?|inputs?|cut-?offs?|thresholds?|depth|trees|rate|configurations?|"
    r"one|selection|stopping|training|prompts?|calibration|settings|penalty|model|architecture|weights?|binning|bins)"
)
_USES = (
    # "hyper-parameters were tuned on the test sample"
    re.compile(
        rf"\b{_THING}\b[^.;,]{{0,60}}?\b(?:was|were|is|are|been) (?:\w+ )?{_CHOICE}\b[^.;]{{0,60}}?"
        rf"\b(?:on|by|with|using|against|from|according to|to maximi[sz]e|when|until|including|after)\b[^.;]{{0,40}}?"
        rf"\b{_SAMPLE}",
        re.I,
    ),
    # "variables with the highest value on the hold-out were kept", "the one with the best test AUC was selected"
    re.compile(
        rf"\b{_THING} with the (?:best|highest|lowest)\b[^.;]{{0,50}}?\b{_SAMPLE}[^.;]{{0,20}}?\b(?:was|"
        rf"were) {_CHOICE}\b",
        re.I,
    ),
    re.compile(rf"\bwith the (?:best|highest|lowest) {_SAMPLE}[^.;]{{0,20}}?\b(?:was|were) {_CHOICE}\b", re.I),
    # "early stopping used the AUC on the test sample", "we optimised the threshold using the test sample"
    re.compile(
        rf"\bearly stopping (?:used|was based on|relied on|monitored)\b[^.;]{{0,40}}?\b{_SAMPLE}"
        rf"|\bwe (?:tuned|selected|chose|optimi[sz]ed|picked|set)\b[^.;]{{0,50}}?\b(?:on|using|with|by)\b[^.;]{{0,30}}?"
        rf"\b{_SAMPLE}",
        re.I,
    ),
    # "the test set was also used to select the variables"
    re.compile(
        rf"\b{_SAMPLE}[^.;]{{0,20}}?\b(?:was|were) (?:\w+ )?used (?:to|for|in|while|"
        rf"when)\b[^.;]{{0,40}}?\b(?:select|choos|tun|"
        r"optimi|pick|set the|calibrat|(?:prompt|model) was|stopping|writing)",
        re.I,
    ),
)
_ON_TRAINING = re.compile(
    r"\b(?:training (?:sample|set|data)|cross-validat\w+|development (?:sample|set|data|questions)|validation part)\b",
    re.I,
)
_OF_OTHERS = re.compile(r"\b(?:limit|criteri\w+|buffer|severity|policy|stress)\b", re.I)


def chosen_on_test(papers: Papers, version: str) -> list[Line]:
    """Sentences that say that a choice was made on the sample of the test, as a matter of fact."""
    return [it for it in papers.lines if it.paper != DECLARED and _says_so(it.text, version)]


def _says_so(text: str, version: str) -> bool:
    if is_rule(text) or is_plan(text) or of_another(text, version):
        return False
    text = undotted(text)
    for pattern in _USES:
        hit = pattern.search(text)
        if hit and not NOT_.search(_before_longer(text, hit)) and not _ON_TRAINING.search(hit[0]):
            return not _OF_OTHERS.search(text)
    return False


def _before_longer(text: str, hit: re.Match[str]) -> str:
    """The clause up to the end of a hit, without "no longer", which denies nothing."""
    clause = re.split(r"[;.]\s", text[: hit.end()])[-1]
    return re.sub(r"\bno longer\b", "", clause, flags=re.I)

"""Sentences that say that the sample which should judge the model was used to make it."""

from __future__ import annotations

import re

from compliance_llm.facts.papers.mood import NOT_, is_plan, is_rule, of_another, undotted
from compliance_llm.facts.papers.reading import DECLARED, Line, Papers
from compliance_llm.patterns import Pattern

_SAMPLE = Pattern(
    r"\b(?:test(?:ing)?[- ](?:samples?|sets?|data|cases|questions|performance|AUC|error|results)|"
    r"hold-?out(?: sample| set| data)?(?! folds?)|(?:out-of-time|OOT)(?: sample| set| data)?|"
    r"evaluation (?:questions|set|sample|data)|same (?:\d+ )?questions)\b",
    re.I,
)
_CHOICE = Pattern(
    r"\b(?:tuned|tuning|select(?:ed|ion)?|chosen?|choos(?:e|ing)|optimi[sz]\w*|maximi[sz]e[sd]?|pick(?:ed)?|determined|"
    r"calibrated|fitted|"
    r"adjusted|kept|retained|set (?:to|by|on|using|where|so)|stopp(?:ed|ing)|rewritten|refined?|iterated|grid search|"
    r"written|the one (?:that gave|with))\b(?! (?:folds|sample|set|of (?:\w+ )?(?:cases|customers|clients|applicants|"
    r"people|payments|alerts|accounts)\b))",
    re.I,
)
_ADJECTIVE = Pattern(r"\b(?:the|a|each|its) $", re.I)
_BY = Pattern(
    r"\b(?:on|by|with|using|used|against|from|according to|to|where|when|until|so that|"
    r"including|after|that gave)\b",
    re.I,
)
_OTHER_CLAUSE = Pattern(
    r"\b(?:is|are|was|were|has|have|and|but|because|its|reported|checked|evaluated|tested|applied|ranks|before)\b", re.I
)
_RUN = Pattern(r"^ (?:was|were) (?:run|performed|done|carried out|made|based)\b", re.I)
_USED = Pattern(r"\b(?:was|were) (?:\w+ )?(?:used|consulted)(?: \w+)? (?:to|for|in|while|when)\b", re.I)
_THE_BEST = Pattern(r"\bthe best\b", re.I)
_BEST = Pattern(r"\b(?:best|highest|lowest)\b[^.;,]{0,50}$", re.I)
_ON_TRAINING = Pattern(
    r"\b(?:train(?:ing)? (?:sample|set|data)|cross-validat\w+|development (?:sample|set|data|questions)|"
    r"validation part|because)\b",
    re.I,
)
_OF_OTHERS = Pattern(
    r"\b(?:for (?:all|every)|to (?:its|the|their) (?:average|mean|median|mode)|neutral|untouched|acceptance|"
    r"limit|criteri\w+|buffer|severity|policy|stress)\b",
    re.I,
)
_NEAR = 80  # characters between a choice and the sample on which it was made


def chosen_on_test(papers: Papers, version: str) -> list[Line]:
    """Sentences that say that a choice was made on the sample of the test, as a matter of fact."""
    return [it for it in papers.lines if it.paper != DECLARED and _says_so(it.text, version)]


def _says_so(text: str, version: str) -> bool:
    if is_rule(text) or is_plan(text) or of_another(text, version) or _OF_OTHERS.search(text):
        return False
    parts = re.split(r"[;.]\s", re.sub(r"\bno longer\b", "", undotted(text), flags=re.I))
    return any(_is_choice(it) for it in parts if not NOT_.search(it) and not _ON_TRAINING.search(it))


def _is_choice(part: str) -> bool:
    """Whether a part of a sentence tells of a choice that was made by means of the sample."""
    choices = [it for it in _CHOICE.finditer(part) if not _ADJECTIVE.search(part[: it.start()])]
    return any(_by_sample(part, choice, sample) for choice in choices for sample in _SAMPLE.finditer(part))


def _by_sample(part: str, choice: re.Match[str], sample: re.Match[str]) -> bool:
    """Whether a choice was made on a sample: "tuned on the test set", "the test set was used to select"."""
    if choice.end() <= sample.start():
        between = _RUN.sub("", part[choice.end() : sample.start()])
        linked = _BY.search(between) or _BY.search(choice[0])
        return bool(linked) and len(between) <= _NEAR and not _OTHER_CLAUSE.search(between)
    between = part[sample.end() : choice.start()]
    if _USED.search(between) or _THE_BEST.search(between) or _BEST.search(part[: sample.start()]):
        return len(between) <= _NEAR
    return bool(re.match(r"[^,]*\bstopping\b", part[: sample.start()], re.I))

"""An evaluation of another version than the one in use, and one whose questions were known before."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm.facts.packs.papers import ELSEWHERE, Line, lines, sentence_fact
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage, Subject, in_words

OF_EVALUATION = Pattern(
    r"\b(?:evaluat\w+|test(?:ed|s|ing)?|results?|figures|labell?ed|measured|assessed|scored|benchmark\w*|"
    r"questions)\b",
    re.I,
)
WAS_EVALUATED = Pattern(
    r"\b(?:was|were) (?:\w+ )?(?:evaluated|tested|run|asked|answered|produced|labelled|generated|made|obtained|"
    r"measured)\b"
    r"|\bevaluat(?:ed|ion) (?:was |used |ran |is )?(?:with|on|of|for|used)\b|\bresults (?:are|were|refer|stem|come)\b",
    re.I,
)
PROMPT = Pattern(
    r"\bprompt,?(?: version| v\.?| release| no\.?)? ?v?(\d+(?:\.\d+)*)\b|\bversion (\d+(?:\.\d+)*) of the prompt\b",
    re.I,
)
BASE = Pattern(
    r"\b((?:Llama|Mistral|Mixtral|Qwen|Gemma|Phi|Command|Granite|Falcon|GPT|Claude|Gemini|DeepSeek|Ministral|"
    r"SmolLM|OLMo)"
    r"[\w.-]*\d[\w.-]*)"
)
EDITION = Pattern(
    r"\b(?:corpus|edition|snapshot|rule ?book|manual|schedule|knowledge base|index|handbook)\b[^.;|"
    r"]{0,25}?\b(\d{4}-\d\d(?:-\d\d)?)\b",
    re.I,
)
KINDS = (("prompt", PROMPT), ("base model", BASE), ("corpus", EDITION))
OLDER = Pattern(
    r"\b(?:evaluat\w+|tests?|tested|results?|figures|evaluation|labelled answers)\b[^.;|]{0,60}\b(?:with|on|of|"
    r"for|by|from|"
    r"refer to|stem from|belong to)\b[^.;|]{0,20}\b(?:the )?(?:previous|earlier|older|old|former|prior|predecessor)\b"
    r"[^.;|]{0,20}\b(?:prompt|version|model|corpus|edition|weights|release|base)\b"
    r"|\b(?:not|never|no evaluation|without(?: an?| a new)? (?:evaluation|test)|no test)\b[^.;|"
    r"]{0,40}\b(?:since|after) the (?:new )?"
    r"(?:edition|prompt|change|switch|update|move|upgrade|replacement|release)\b"
    r"|\b(?:prompt|base model|corpus|weights|version|model)\b[^.;|]{0,40}\b(?:was|were|has been|"
    r"have been) (?:\w+ )?(?:changed|"
    r"replaced|updated|switched|upgraded|exchanged|swapped|reworded)\b[^.;|]{0,40}\b(?:after|"
    r"since) the (?:evaluation|test)\b"
    r"|\b(?:was|were|has|have) (?:not (?:been )?)(?:re-?)?(?:evaluated|tested|repeated)\b[^.;|]{0,40}\b(?:since|"
    r"after|with the "
    r"(?:new|current))\b",
    re.I,
)
NOT_SO = Pattern(
    r"\b(?:must|should|shall|would|could|if|unless|(?-i:may)|whenever|again|(?<!not )repeated (?:on|with|after)|"
    r"re-?evaluated (?:on|with|"
    r"after)|both|compared|comparison|against the (?:previous|earlier|old)|better than|than the|needs?|"
    r"calls? for|nothing|"
    r"no (?:change|prompt)|neither|as well|also)\b",
    re.I,
)
SEEN = Pattern(
    r"\b(?:evaluation|test|benchmark)?[- ]?(?:questions?|set|cases|items|sample|answers)\b[^.;|]{0,60}\b(?:were|"
    r"was|had been|have "
    r"been|are|is)\b[^.;|]{0,40}\b(?:used|seen|known|read|available|shown|included|at hand|taken from|"
    r"written by the (?:same "
    r"|prompt |development )?(?:team|developers?|engineers?|people))\b[^.;|]{0,60}"
    r"|\b(?:prompt|instructions|wording|fine-?tun\w+|adapter|examples)\b[^.;|]{0,60}\b(?:tuned|adjusted|written|"
    r"refined|"
    r"optimi[sz]ed|chosen|improved|reworded|trained|developed|iterated|changed|built|contain\w*|include\w*|"
    r"taken|drawn)\b"
    r"[^.;|]{0,40}\b(?:on|against|with|from|using|until|after|by looking at|of)?\b[^.;|]{0,30}\b(?:evaluation|"
    r"test|same|"
    r"benchmark)\b[^.;|]{0,20}\b(?:questions?|set|cases|items|sample)\b",
    re.I,
)
PROMPT_WORK = Pattern(
    r"\b(?:prompt|instructions|fine-?tun\w+|train\w+|adapter|tun(?:ed|ing)|examples in the prompt|few-shot|developers?|"
    r"engineers?|development (?:team|of))\b",
    re.I,
)
OF_TEST = Pattern(
    r"\b(?:evaluation|test|benchmark|same|\d+)\b[^.;|]{0,20}\b(?:questions?|set|cases|items|sample)\b"
    r"|\bquestions of the (?:evaluation|test)\b",
    re.I,
)
NOT_SEEN = Pattern(
    r"\b(?:none|no|not|never|nobody|neither|nor|without|separate\w*|other than|different|apart|unseen|held[- ]?out|new "
    r"questions|took no part|must|should|would|could|(?-i:may)|if|unless|after the evaluation|before them|n't|"
    r"independent\w*)\b",
    re.I,
)


def evaluated(subject: Subject, documents: Sequence[Passage]) -> Iterator[Fact]:
    """Sentences that say that another version was evaluated than the one in use, or that its questions were known."""
    said = lines(documents)
    yield from _other_versions(subject, said)
    older = next((line for line in said if says_older(line.text)), None)
    if older is not None:
        label = "sentence that says that an earlier version was evaluated"
        yield sentence_fact("evaluated_older", label, older, "words for an evaluation, and for another version")
    seen = next((line for line in said if questions_seen(line.text)), None)
    if seen is not None:
        label = "sentence that says that the questions of the evaluation were known while the model was tuned"
        yield sentence_fact(
            "questions_seen", label, seen, "words for questions of the evaluation, and for their use in tuning"
        )


def _other_versions(subject: Subject, said: Sequence[Line]) -> Iterator[Fact]:
    """Versions that sentences on the evaluation name, where method names another and no such sentence names that."""
    method = " ".join(in_words(it) for it in subject.method.values())
    for kind, pattern in KINDS:
        used = versions_in(pattern, method)
        told = [(version, it) for it in said if names_evaluated(it.text) for version in versions_in(pattern, it.text)]
        if len(used) != 1 or not told or any(version in used for version, _ in told):
            continue
        version, line = told[0]
        name = kind.replace(" ", "_")
        label = f"version of the {kind} that was evaluated, as stated"
        fact = sentence_fact(f"evaluated_version.{name}", label, line, "versions named beside an evaluation")
        yield fact.model_copy(update={"value": version, "reason": line.text})
        yield Fact(
            id=f"fact:used_version.{name}",
            label=f"version of the {kind} in use, as declared",
            value=next(iter(used)),
            unit="text",
            origin="declared",
            source="subject.yaml, method",
            method="the version that the declared method names",
            computed_by="used_version@1",
        )


def versions_in(pattern: Pattern, text: str) -> set[str]:
    """The versions that a text names of one kind, in lower case."""
    return {next(part for part in hit.groups() if part).rstrip(".-").lower() for hit in pattern.finditer(text)}


def names_evaluated(text: str) -> bool:
    """Whether a sentence is about what was evaluated, and not about a comparison or a rule."""
    return bool(WAS_EVALUATED.search(text) and OF_EVALUATION.search(text)) and not NOT_SO.search(text)


def says_older(text: str) -> bool:
    """Whether a sentence says that an earlier version was evaluated than the one in use."""
    return (
        bool(OLDER.search(text)) and not NOT_SO.search(text) and not ELSEWHERE.search(text.replace("predecessor", ""))
    )


def questions_seen(text: str) -> bool:
    """Whether a sentence says that questions of the evaluation were used or known while the model was tuned."""
    if not (SEEN.search(text) and PROMPT_WORK.search(text) and OF_TEST.search(text)):
        return False
    return not NOT_SEEN.search(text) and not ELSEWHERE.search(text)

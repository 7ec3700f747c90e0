"""Claims of a language model's documents about its answers, and the details they omit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage, Subject, in_words

PERCENT = Pattern(r"(\d+(?:\.\d+)?)\s*(?:%|per ?cent)")
OF = Pattern(r"\b(\d[\d,]*)\s+(?:of|out of)\s+(?:the\s+)?(\d[\d,]*)\b")
UNSUPPORTED = Pattern(r"not (?:be )?supported|unsupported|hallucinat|ungrounded|not grounded|invented|incorrect", re.I)
ALL_SUPPORTED = Pattern(
    r"\b(?:not a single|not one|no|zero|without (?:a single|any)|free of|never an?) (?:\w+ )?"
    r"(?:unsupported|ungrounded|invented|hallucinated|hallucinations?)\b"
    r"|\bnever (?:states?|says?|adds?|asserts?|writes?|goes|claims?|contains?)\b[^.;]{0,40}"
    r"\b(?:documents?|sources?|evidence|passages?|file|papers?|records?) do(?:es)? not\b"
    r"|\bnever goes beyond (?:the|its|what)\b",
    re.I,
)
"""Words that claim that no answer is without support."""
_NO = r"(?:never|under no circumstances|in no case|not once|without exception)"
_GIVES = (
    r"(?:giv(?:e|es|en|ing)|gave|invent\w*|stat(?:e|es|ed|ing)|mak(?:e|es|ing) up|made[- ]up|produc\w+|generat\w+|"
    r"comput\w+|calculat\w+|output\w*|add(?:s|ed|ing)?|alter\w*|chang\w+|guess\w*|estimat\w+|fabricat\w+|"
    r"hallucinat\w+|quot\w+|cit(?:e|es|ed|ing)|contain\w*|writ(?:e|es|ten|ing)|introduc\w+|suppl(?:y|ies|ied)|"
    r"offer\w*|name[sd]?|tell\w*|report\w*|mention\w*|return\w*|insert\w*|provid\w+|present\w*|show\w*|"
    r"answer\w*|includ\w+|us(?:e|es|ed|ing)|wrong|own)"
)
_FIGURE = (
    r"(?:(?<!member )(?<!card )(?<!account )(?<!phone )(?<!telephone )(?<!reference )(?<!customer )(?<!client )"
    r"(?<!policy )(?<!identity )(?<!id )(?<!insurance )(?<!passport )(?<!case )(?<!serial )(?<!version )(?<!contract )"
    r"(?<!ticket )(?<!security )(?<!tax )(?<!mobile )(?<!employee )(?<!small )(?<!large )"
    r"(?:numbers?|figures?|amounts?|digits?|quantit\w+)\b(?! of (?:users|staff|customers|complaints|people)\b))"
)
NEVER = Pattern(
    rf"\b{_NO}\b[^.;]{{0,60}}?\b{_GIVES}\b[^.;]{{0,60}}?\b{_FIGURE}"
    rf"|\b{_FIGURE}[^.;,]{{0,80}}?\b{_NO}\b[^.;]{{0,30}}?\b{_GIVES}\b"
    rf"|\b{_GIVES}\b[^.;]{{0,30}}?\b{_FIGURE}[^.;]{{0,60}}?\b{_NO}\b",
    re.I,
)
KEPT = Pattern(
    r"\b(?:stor(?:e|es|ed|age)|mask\w*|logged|retain\w*|redact\w*|encrypt\w*|sent to|leav\w+|shared with|"
    r"transmit\w*|seen by|train\w*|typed|key(?:ed)? in)\b",
    re.I,
)
RESISTED = Pattern(
    r"\b(?:all|every|each|no|none|never)\b[^.]*\binjection|\binjections?\b[^.]*\b(?:all|every|none|never|no)\b", re.I
)
LICENCE = Pattern(
    r"licen[cs]e[ds]?\b[^.;]{0,40}\b(?:Apache|MIT|BSD|GPL|Llama|Gemma|Qwen|OpenRAIL|RAIL|CC|community|commercial|"
    r"proprietary|enterprise|vendor|supplier|terms|agreement|contract|2\.0)"
    r"|\b(?:Apache|MIT|BSD|Llama|Gemma)[\w .-]{0,25}licen[cs]e|\blicen[cs]ed (?:from|by|under)\b"
    r"|\bApache[ -]?2(?:\.0)?\b|\b(?:commercial|community|research|proprietary|enterprise) licen[cs]e (?:\d|"
    r"signed|of|from|with|by|agreement|for)|\bcommercial licen[cs]e\b"
    r"|\b(?:supplier|vendor|provider)\b[^.;]{0,40}\bcontract\b|\bcontract (?:no\.? ?)?[A-Z][\w-]*\d"
    r"|\bopen[ -]weights?\b[^.;]{0,40}\b(?:hash|digest|checksum|revision)"
    r"|\b(?:under|terms of) (?:the )?(?:Apache|MIT)\b|\b(?:API|service) (?:agreement|contract|terms)\b",
    re.I,
)
_KEPT = (
    r"(?:version[- ]control\w*|versioned|repository|hash(?:es|ed)?|check-?sums?|digests?|fingerprints?|frozen|pinned|"
    r"tagged|commit|released|config(?:uration)? (?:id|item|release)|identifiers?|change record)"
)
_ID = (
    r"(?:[`'‘“\"*]+[\w.@/-]*\d[\w.@/-]*|[A-Za-z]\w*(?:[-_./]\w+)*[-_.]?\d[\w.-]*|\d{1,3}(?:\.\d+)*\b(?!\s?%|\s(?!has|is|"
    r"was|and|in|with|under|by|as)[a-z]))"
)
PROMPT = Pattern(
    r"\b(?:prompts?|prompt[- ](?:set|template|family|text|file)|instructions? to the model)\b[^.;|]{0,30}(?:\|\s*)?"
    r"(?:\bv(?:ersion)?s?\.?\s*\d|\d+\.\d|\brelease\s*\d|@|\bhash\b|\brevision\b|\bid\b)"
    r"|\bv(?:ersion)?\.?\s*\d[\w.]*\s+of (?:the|its) prompt"
    rf"|\bprompts?(?:\s?[:|=,]?\s?(?:file|sets?|templates?|family|text|pack|id|no\.?|number|named|called|is|was|are)\b"
    rf"\.?){{0,2}}\s?[:|=(]?\s?{_ID}"
    r"|\b[\w-]*prompt[-_]\w*[-_.]?\d"
    rf"|\bprompts?\b[^.;]{{0,60}}?\b{_KEPT}\b|\b{_KEPT}\b[^.;]{{0,60}}?\bprompts?\b",
    re.I,
)
_TEXTS = r"\b(?:corpus|edition|rule ?book|manual|knowledge base|schedule|index|documents?|library|collection|passages?)"
CORPUS = Pattern(
    _TEXTS + r"\b[^.;|]{0,40}(?:\|[^|]{0,40})?"
    r"\b(?:edition|version|v\.?\d|release|snapshot|dated?|as of|hash|digest|\d{4}-\d{2})"
    r"|\b(?:edition|version|snapshot|release)\b[^.;|]{0,15}\d[^.;|]{0,30}" + _TEXTS,
    re.I,
)
JUDGED = Pattern(r"\b(?:label\w*|judge[sd]?|graded?|grader|evaluat\w*|scored|assessed|rated)\b", re.I)
SELF = Pattern(
    r"\b(?:by|with|through|using)\b[^.]{0,40}\bsame\b[^.]{0,40}\bmodel\b"
    r"|\bsame\b[^.]{0,40}\bmodel\b[^.]{0,60}\b(?:judge|grader|label)"
    r"|\b(?:by|from)\b[^.]{0,30}\b(?:model|system|assistant|tool) itself\b"
    r"|\b(?:model|system|assistant|tool|it)\b[^.]{0,40}\b(?:judge[sd]?|grade[sd]?|label\w*|mark(?:s|ed)|evaluate[sd]?)\b"
    r"[^.]{0,20}\b(?:its|their) own\b|\bjudge\b[^.]{0,60}\b(?:buil(?:t|ds)|based) on\b"
    r"|\b(?:judge|grader)\b[^.]{0,60}\b(?:itself|same)\b"
    r"|\blabelled (?:their|its) own\b|\bself-(?:graded|evaluat|judg)",
    re.I,
)
OTHERS = Pattern(r"\bnot\b[^.]{0,20}\bsame\b|\bother\b|\banother\b", re.I)
CHECKED = Pattern(r"\blimit|acceptance|threshold|target", re.I)


def claims_of(subject: Subject, documents: Sequence[Passage]) -> list[Fact]:
    """Facts on what is claimed, and on what is named nowhere in subject.yaml and the documents."""
    texts = [(p.text, f"{p.citation}, {p.pointer}") for p in documents]
    declared = [(in_words(value), f"subject.yaml, method.{key}") for key, value in subject.method.items()]
    return [
        *_claimed(texts),
        *_limits(subject),
        *_never(texts),
        *_judge(texts),
        *_unnamed([*declared, *texts], bool(documents)),
    ]


ASKED = Pattern(r"\b(?:criteri\w+|requirements?|targets?|goals?)\b", re.I)  # what was asked for, and not found


def _claimed(texts: Sequence[tuple[str, str]]) -> Iterator[Fact]:
    """The share of unsupported answers that the papers claim: "at most 2%", "9 of 210"."""
    for text, source in texts:
        none = ALL_SUPPORTED.search(text)
        if not (none or UNSUPPORTED.search(text)) or CHECKED.search(text) or ASKED.search(text) or "|" in text:
            continue
        percent, of = PERCENT.search(text), OF.search(text)
        value = 0.0 if none else float(percent[1]) / 100 if percent else None
        if value is None and of and (n := float(of[2].replace(",", ""))):
            value = float(of[1].replace(",", "")) / n
        if value is not None and value <= 0.5:
            yield _text_fact("claims.unsupported", "share of answers not supported, as claimed", value, text, source)
            return


def _limits(subject: Subject) -> Iterator[Fact]:
    """The limit on unsupported answers that the monitoring plan itself sets."""
    plan = in_words(subject.monitoring)
    if (named := UNSUPPORTED.search(plan)) and (percent := PERCENT.search(plan, named.end())):
        label = "limit on the share of answers not supported, by the monitoring plan"
        words = plan[named.start() : percent.end()]
        yield _text_fact("claims.unsupported_limit", label, float(percent[1]) / 100, words, "subject.yaml, monitoring")


def _never(texts: Sequence[tuple[str, str]]) -> Iterator[Fact]:
    number = 0
    for text, source in texts:
        if never_invents(text):
            number += 1
            yield _words(f"claims.never.{number}", "claim that it never gives a figure of its own", text, source)
    number = 0
    for text, source in texts:
        if RESISTED.search(text) and re.search(r"resist|refus|withst|follow|obey|succeed", text, re.I):
            number += 1
            yield _words(f"claims.injections.{number}", "claim about injections", text, source)


def never_invents(text: str) -> bool:
    """Whether a sentence claims that answers never give a figure of their own, and not that one is never stored."""
    claim = NEVER.search(text)
    return claim is not None and not KEPT.search(claim[0])


def names_prompt(text: str) -> bool:
    """Whether a text names a version of the prompt: by number, file, hash or release, or as under version control."""
    return bool(PROMPT.search(text))


def _judge(texts: Sequence[tuple[str, str]]) -> Iterator[Fact]:
    for text, source in texts:
        if JUDGED.search(text) and SELF.search(text) and not OTHERS.search(text):
            yield _words("claims.judge", "sentence that says that the model judged its own answers", text, source)
            return


def _unnamed(texts: Sequence[tuple[str, str]], documented: bool) -> Iterator[Fact]:
    """Missing details that a reader needs to run the model: licence, versions of prompt and corpus."""
    if not documented:
        return
    whole = " \n".join(text for text, _ in texts)
    for name, label, pattern in (
        ("licence", "the base model and its licence", LICENCE),
        ("prompt_version", "the version of the prompt", PROMPT),
        ("corpus_version", "the version of the corpus", CORPUS),
    ):
        if not pattern.search(whole) and not (name == "licence" and len(re.findall(r"\blicen[cs]", whole, re.I)) > 1):
            yield _words(
                f"unnamed.{name}",
                "named neither in subject.yaml nor in the documents",
                label,
                "subject.yaml, documents",
            )


def _text_fact(name: str, label: str, value: float, text: str, source: str) -> Fact:
    return Fact(
        id=f"fact:{name}", label=label, value=value, unit="share", decimals=1, reason=text, origin="relied_on",
        source=source, method="as the text states it", computed_by="claims@1",
    )  # fmt: skip


def _words(name: str, label: str, text: str, source: str) -> Fact:
    return Fact(
        id=f"fact:{name}", label=label, value=text, unit="text", origin="relied_on", source=source,
        method="found by its words", computed_by="claims@1",
    )  # fmt: skip

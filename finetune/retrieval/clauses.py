"""A passage of rules → its headings, its statements (who must do what, when) and its noun phrases, by rule alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from compliance_llm.subject.sentences import spans

FEWEST_WORDS = 12  # a passage with fewer is a heading, or too little to ask about


class Sentence(NamedTuple):
    """One sentence; where it introduces a list, ``text`` is the words before the list and ``items`` are its items."""

    text: str
    items: tuple[str, ...] = ()


class Parsed(NamedTuple):
    """The parts of a passage. Tables, list markers and pointers in brackets are left out."""

    headings: tuple[str, ...]
    sentences: tuple[Sentence, ...]


class Statement(NamedTuple):
    """Who must, may or does what, and when. ``predicate`` begins with a verb in its base form."""

    subject: str
    modal: str  # "must", "may", …; "is" and "are" before what is the case, "does" before what somebody does
    negated: bool
    predicate: str
    conditions: tuple[str, ...] = ()
    lists: bool = False  # the predicate introduces a list that is not part of it


TABLE = re.compile(r"/Table Start.*?(?:/Table End|$)", re.DOTALL)
MARKER = re.compile(r"^\s*(?:\(?(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})[).]|[•·▪\-–*])\s+", re.IGNORECASE)
BRACKETS = re.compile(r"\s*\((?![A-Z“\"][\w/&“”\"]*\))[^()]*\)")  # all but the brackets of an abbreviation
FINITE = re.compile(
    r"\b(?:must|shall|should|may|can|will|would|is|are|was|were|has|have|does|do|means|includes?|appl(?:y|ies)|expects?"
    r"|considers?|requires?)\b"
)
LEAD = re.compile(r"^([A-Z][^.:\n]{2,90})[.:] +(?=[A-Z“\"])")
MODAL = re.compile(
    r"\b(must|shall|should|may|can|(?:is|are) (?:therefore |also |generally |hereby |only )?(?:required|expected) to|needs? to|(?:has|have) to"
    r"|will|would)\b(?! be (?:deemed|taken))"
)
STATE = re.compile(r"\b(is|are)\b(?! (?:required|expected|that|to)\b)")
ACT = re.compile(r"\b(applies|has|includes|requires|considers|expects|constitutes|depends|contains|provides|consists|covers)\b")
BASES = {"applies": "apply", "has": "have"}
FRONTED = re.compile(
    r"^(?:where|if|when|whenever|before|after|unless|subject to|without|for|in|pursuant|except|notwithstanding|upon|on"
    r"|to|once|while|until|prior to|under|as|by|with|at|following|during|despite|regardless|given|although|further"
    r"|accordingly|however|therefore|additionally|similarly|such)\b",
    re.IGNORECASE,
)
CONDITION = re.compile(r"^(?:where|if|when|whenever|before|after|unless|upon|once|while|until|prior to|in the event|during)\b")
TRAILING = re.compile(
    r",? (?=(?:where|if|when|unless|before|after|until|prior to|once|in the event|as soon as|provided that|except"
    r"|within (?:\w+|\d+) (?:\w+ )?(?:days?|months?|hours?|years?|weeks?)|upon|whenever|no later than|not later than)\b)"
)
DETERMINED = re.compile(
    r"^(?:a|an|the|any|each|every|all|no|such|its|those|these|both|either|neither|persons?|[A-Z]\S*)\b"
)
NOT_A_SUBJECT = re.compile(
    r"^(?:it|they|he|she|this|that|these|those|which|who|there|and|or|but|i|we|you|paragraphs?|rules?|sections?|chapters?"
    r"|sub-?paragraphs?|nothing|appendix|part|schedule|one|where|if|when|for|in|to)\b|\d|[:;]",
    re.IGNORECASE,
)
SOFTENERS = re.compile(
    r"^(?:,? ?(?:also|only|therefore|generally|normally|always|at all times|then|further|in particular|accordingly|itself"
    r"|usually|typically|however|ordinarily|at a minimum|at least),? )+"
)
ADVERB = re.compile(r"^(?!(?:comp|app|supp|rep|re)ly\b)\w+ly,? (?=[a-z])")
POINTER = re.compile(
    r",? ?\b(?:(?:referred to|set out|specified|described|required|made|given|as defined|prescribed|mentioned|provided for"
    r"|contained) )?(?:(?:in accordance with|pursuant to|for the purposes of|in|under|by|of|with|to|from) )"
    r"(?:this |that |the |these )?(?:[A-Z]{2,6} )?(?:(?:sub)?-?paragraphs?|rules?|sections?|articles?|regulations?|chapters?|clauses?"
    r"|part|schedule|appendix|subsections?|annex) ?\(?[A-Z]?\d[\w.()]*(?:(?:,| and| or| to) \(?\d?[\w.()]*\d[\w.()]*)*",
    re.IGNORECASE,
)
BARE = re.compile(r"\b(?:rules?|sections?|articles?|paragraphs?|chapters?) \(?\d[\w.()]*", re.IGNORECASE)
OPEN_END = re.compile(
    r"[\s,;:]*\b(?:and|or|of|to|in|on|by|for|with|from|that|which|who|as|at|the|an?|any|its|such|their|if|where|is|are|be|been|not"
    r"|under|into|than|all|each|other|both|either|also|it|they|has|have|must|may|shall|should|whether|including|using|only"
    r"|but|according|relating|pertaining|so|this|these|those|must|between|following|does|do|was|were|about|within|per|no|every|against|upon|how|what|when)$"
)
BREAK = re.compile(
    r"^(?:and|or|of|to|in|on|by|for|with|from|that|which|who|as|at|if|where|including|under|into|between|using|on|so"
    r"|against|upon|via|is|are|when|whether)$"
)


def parse(text: str) -> Parsed:
    """Take a passage apart. Lines without a full stop before the first sentence are its headings."""
    headings: list[str] = []
    sentences: list[Sentence] = []
    lead, items = "", list[str]()

    def close() -> None:
        if lead:
            sentences.append(Sentence(lead, tuple(items)))
        items.clear()

    for line in TABLE.sub(" ", text).replace("\u00a0", " ").split("\n"):
        words, listed = line.strip(), MARKER.match(line)
        if listed and lead:
            items.append(plain(MARKER.sub("", line)))
            continue
        words = plain(MARKER.sub("", line))
        if not words:
            continue
        if not sentences and not lead and is_heading(words):
            headings.append(words.rstrip(".: "))
            continue
        close()
        lead = ""
        if found := LEAD.match(words):
            if is_heading(found[1]) and not lead:
                headings.append(found[1])
                words = words[found.end() :]
        *whole, lead = [words[start:end] for start, end in spans(words)] or [""]
        sentences.extend(Sentence(sentence) for sentence in whole)
    close()
    return Parsed(tuple(headings), tuple(sentences))


def plain(text: str) -> str:
    """The words without brackets (but those of an abbreviation), quotation marks as in ASCII, single spaces."""
    text = text.translate({0x201C: '"', 0x201D: '"', 0x2019: "'", 0x2018: "'", 0x2013: " - ", 0x2014: " - "})
    return " ".join(BRACKETS.sub("", POINTER.sub("", text)).split())


def is_heading(text: str) -> bool:
    """Short, without a finite verb: what follows is about it."""
    return len(text.split()) < FEWEST_WORDS and not FINITE.search(text) and not re.match(r"\[|[a-z]|[Ii]n this", text)


def statements(sentences: Sequence[Sentence], finite: frozenset[str] = frozenset()) -> Iterator[Statement]:
    """What each sentence says, read together with each item of its list; "it" and "they" become what they stand for."""
    subject = ""
    for sentence in sentences:
        readings = [(sentence.text, bool(sentence.items) or sentence.text.endswith(":"))]
        if sentence.items:
            lead = sentence.text.rstrip(":- ")
            readings += [(f"{lead} {item}", False) for item in sentence.items if not is_complete(item)]
            readings += [(item, False) for item in sentence.items if is_complete(item)]
        for text, lists in readings:
            statement = read_statement(text, lists=lists, standing=subject)
            if statement and finite.isdisjoint(statement.subject.split()):
                subject = statement.subject
                yield statement


def is_complete(item: str) -> bool:
    """Whether an item of a list is a sentence of its own."""
    return item[:1].isupper() and bool(MODAL.search(item)) and not item.endswith((";", "and", "or"))


def read_statement(text: str, *, lists: bool = False, standing: str = "") -> Statement | None:
    """The first "subject modal predicate" of a sentence, or None; ``standing`` is what a pronoun stands for."""
    text = PRELUDE.sub("", tidy(text))
    for verb in (MODAL, STATE, ACT):
        if statement := _read(text, verb, lists, standing):
            return statement
    return None


PRELUDE = re.compile(
    r"^(?:(?:the relevant )?rule|this rule|it|the Regulator|[A-Z]\w+|the \w+)(?: also)?"
    r" (?:provides|states|requires|considers|expects|means|notes|recommends|recommended|is recommended|is expected) that ",
    re.IGNORECASE,
)


def _read(text: str, verb: re.Pattern[str], lists: bool, standing: str) -> Statement | None:
    conditions: list[str] = []
    for found in verb.finditer(text):
        before, after = text[: found.start()].rstrip(), text[found.end() :].strip()
        comma = before.rfind(", ")
        if FRONTED.match(before):
            if comma < 0:
                continue
            front, before = before[:comma], before[comma + 2 :]
            if CONDITION.match(front := lower_first(front)):
                conditions.append(front)
        subject = re.sub(r"^(?:then|but|and|however|accordingly|therefore),? ", "", before, flags=re.IGNORECASE)
        if re.fullmatch(r"(?:it|they|he|she)", subject, re.IGNORECASE):
            subject = standing
        subject = short_subject(subject) if verb is MODAL or len(subject.split()) <= 9 else ""
        if not subject:
            conditions.clear()
            continue
        modal = found[1]
        if verb is ACT:
            modal, after = "does", f"{BASES.get(modal, modal.removesuffix('s'))} {after}"
        return _statement(subject, modal, after, conditions, lists)
    return None


def _statement(subject: str, modal: str, after: str, conditions: list[str], lists: bool) -> Statement | None:
    if inserted := re.match(r"^, ([^,]{5,120}), (?=\w)", after):
        if CONDITION.match(inserted[1]) or inserted[1].startswith("within"):
            conditions.append(inserted[1])
        after = after[inserted.end() :]
    negated = after.startswith("not ")
    after = ADVERB.sub("", SOFTENERS.sub("", after.removeprefix("not ")))
    if parts := TRAILING.split(after, maxsplit=1):
        if len(parts) == 2 and len(parts[0].split()) >= 3:
            after, condition = parts
            conditions.append(condition)
    predicate = after.strip(" ,.;:-")
    if len(predicate.split()) < 2 or not re.match(r"[a-z]+\b", predicate):
        return None
    return Statement(subject, modal, negated, predicate, tuple(c.strip(" ,.;:-") for c in conditions), lists)


def short_subject(text: str) -> str:
    """A subject as it stands in a question, "" if it is none or too long: relative clauses are cut."""
    text = text.strip(" ,")
    if len(text.split()) > 9:
        text = re.split(r",? (?:which|that|who|whose|where|to whom|in respect of)\b|, ", text)[0]
    first, *rest = text.split(" ")
    bare = first.lower() not in COMMON_FIRST and not first.endswith("s") and not first.isupper()
    if bare and not any(word[0].isupper() for word in rest[:2]):
        return ""
    if not DETERMINED.match(text) or NOT_A_SUBJECT.search(text) or len(text.split()) > 9 or "," in text:
        return ""
    if OPEN_END.search(text) or re.search(r"\b(?:is|are|has|have|was|that|provides?|means|how|we|it|rule)\b", text):
        return ""
    return lower_first(text)


def lower_first(text: str) -> str:
    """The first letter small, if it begins a common word."""
    first = text.split(" ", 1)[0]
    common = first.lower() in COMMON_FIRST
    return text[0].lower() + text[1:] if common else text


COMMON_FIRST = frozenset(
    "a an the any each every all no such its those these both either neither where if when whenever before after unless"
    " upon once while until prior in during persons person for to".split()
)


def tidy(text: str) -> str:
    """A sentence without pointers to other rules and without what they leave behind."""
    text = BARE.sub("the relevant rule", POINTER.sub("", text))
    text = re.sub(r",? (?:and|or|to) the relevant rule\b|,? but (?:is |are )?not limited to,?", "", text)
    return re.sub(r"\s+([,.;:])", r"\1", " ".join(text.split()))


def shorten(text: str, most: int, verbs: frozenset[str] = frozenset()) -> str:
    """The first words of a phrase, cut before a preposition or conjunction so that it still reads.

    A cut does not leave a verb of ``verbs`` without its object, nor a "that" or "which" without its verb.
    """
    words = re.split(r"[;:]| - ", text)[0].split()
    if len(words) > most:
        cuts = [i for i in range(3, most + 1) if BREAK.match(words[i]) or words[i - 1].endswith(",")]
        sound = [i for i in cuts if not is_hanging(words[:i], verbs)]
        words = words[: (sound or cuts or [most])[-1]]
    text = " ".join(words).strip(" ,.;:-")
    while found := OPEN_END.search(text):
        text = text[: found.start()]
    if text.count('"') % 2 or text.count("(") != text.count(")"):
        text = re.sub(r'["()]', "", text)
    return text.strip(" ,.;:-")


HANGING = re.compile(
    r"\b(?:on behalf|in respect|in relation|in accordance|in connection|with regard|in order|with respect|related|able"
    r"|likely|subject|pursuant|due|relating|according|as well|such|in terms|at least|have regard|regardless|prior|by way"
    r"|in light|in addition|in case|together|rather|more|less|otherwise|as a result|for the purposes?|\w+ing)$"
)
CLAUSE = re.compile(r"\b(?:that|which|who|whether)\b(?!.*\b(?:is|are|has|have|was|were|will|may|must|can|\w+[^s]s|\w+ed) \w+)")


def is_hanging(words: Sequence[str], verbs: frozenset[str]) -> bool:
    """Whether the words end where a reader waits for more."""
    text = " ".join(words).rstrip(" ,")
    if HANGING.search(text) or CLAUSE.search(text):
        return True
    *before, last = text.split()
    return last in verbs and bool(before) and before[-1].rstrip(",") in verbs | {"to", "and", "or", "not", "will", "may"}


STOP = frozenset(
    "a an the any its such their each all of for in with by to on from or and other including that which who as at if"
    " where is are be been being was were has have had must may shall should can will would not under into than both"
    " either also it they this these those so do does did there when whether whose upon between within before after"
    " unless until about against per no every same only more most less least very any certain various itself unlike although though held made given paid taken out up he his her them one two"
    " three relevant following above below made given set referred specified means means. includes include including"
    " considers consider expects applies apply requires case cases purposes accordance respect relation more own"
    " he she we you your our i however therefore but because since while through during over without further"
    " (a) (b) ie eg etc e.g i.e using being having doing".split()
)


def noun_phrases(parsed: Parsed, finite: frozenset[str] = frozenset()) -> list[str]:
    """Two to four content words after a determiner or preposition, with their article, in order, each once.

    ``finite`` holds words that are verbs in this corpus ("decides", "passes"): no noun phrase goes past them.
    """
    found: dict[str, str] = {}
    for sentence in parsed.sentences:
        for text in (sentence.text, *sentence.items):
            for piece in re.split(r"[,.;:()\"]| - ", tidy(text)):
                for phrase in _phrases(piece.split(), finite):
                    found.setdefault(re.sub("^(?:an?|the) ", "", phrase.lower()), phrase)
    return list(found.values())


def _phrases(words: list[str], finite: frozenset[str]) -> Iterator[str]:
    run: list[str] = []
    before = "of"
    for word in [*words, "the"]:
        if ends_phrase(word, bool(run)) or (run and word in finite):
            while run and re.search(r"(?:ed|ly|able)$", run[-1]):
                run.pop()
            if before in LEADS and 2 <= len(run) <= 4:
                article = ARTICLES.get(before, "") if not re.search(r"(?<!s)s$", run[-1]) else ""
                yield f"{article} {' '.join(run)}".strip()
            run, before = [], word.lower()
        else:
            run.append(word)


def ends_phrase(word: str, inside: bool) -> bool:
    """Whether no noun phrase runs across ``word``: a function word, a finite verb, a participle after a noun."""
    if word.lower() in STOP or not re.fullmatch(r"[A-Za-z][\w'/-]*(?<!-)", word):
        return True
    return inside and (word in VERB_FORMS or (word.endswith("ing") and word.islower() and word not in NOUNS_IN_ING))


ARTICLES = {"a": "a", "an": "a", "the": "the", "its": "the", "their": "the", "each": "each", "such": "the", "any": "any"}
NOUNS_IN_ING = frozenset(
    "accounting auditing banking booking borrowing clearing dealing engineering existing financing funding holding landing"
    " laundering lending listing marketing monitoring netting offering ongoing operating outsourcing outstanding pending"
    " planning pricing processing reporting screening selling setting settling spending testing trading training"
    " underlying underwriting vesting voting warning winding recording rating modelling onboarding".split()
)
VERB_FORMS = frozenset(
    "takes gives meets involves differs pertains relates becomes provides arises remains contains makes comes has enables"
    " ensures requires relies exists exceeds constitutes forms allows holds poses runs keeps sets governs determines fails"
    " passes pursuant increases act results result receives intends wishes seeks seem seems ceases occurs belongs depends carries uses could might shall fall falls"
    " represent represents contain carry ensure allow take takes make give set pay pays".split()
)
LEADS = frozenset("a an the any its such their each all of for in with by on from other".split())

"""Orders hidden in material: text that speaks to the program that reads it, not to the reader of a document.

Documents, results and data cells are read as material and never as orders. Where one of them tries, the run stops and
shows the words, so that nobody has to trust that an order was not followed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from compliance_llm.errors import CdraftError

SHOWN = 80  # characters of the offending words in a message

# A pattern is read as one line, however it is broken here.
_EARLIER = (
    r"(?:(?:all|any|every|each|of|the|your|my|these|those|other|previous|prior|above|preceding|earlier|foregoing"
    r"|existing|current|original|system|initial|given)\s+){1,6}"
)
_ORDERS = r"(?:instructions?|prompts?|directions?|commands?|orders|guidelines|guardrails|directives?|context|messages?)"
_WRITER = (
    r"(?:(?:an?|the|my|our)\s+)?(?:\w+[\s-]+){0,2}"
    r"(?:ai|a\.i\.|llm|gpt|chatgpt|chatbot|bot|copilot|language model|assistant|generator)"
)
_THIS = r"(?:the|this|our|that)\s+(?:\w+\s+){0,2}(?:model|scorecard|system|subject|validation|document)"
_PRAISE = (
    r"(?:pass(?:es|ed)?|compl(?:y|ies|iant)|approved?|excellent|low[\s-]risk|satisfactory|fully\s+\w+"
    r"|no\s+(?:\w+\s+)?(?:findings?|issues?|gaps?|limitations?|weaknesses))"
)

PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # turning against what came before
        rf"\b(?:ignore|disregard|forget|override|overrule|bypass|neglect|discard)\s+{_EARLIER}{_ORDERS}\b",
        r"\b(?:ignore|disregard|forget)\s+(?:everything|all|anything|whatever|what)\s+(?:\w+\s+){0,3}(?:above"
        r"|before|previous(?:ly)?|prior|earlier|told|said|read)\b",
        r"(?:^|[.:;!?]\s*)(?:please\s+)?(?:ignore|disregard)\s+(?:all|any|the"
        r"|every)\s+(?:of\s+the\s+)?(?:above|previous|preceding|findings?|evidence|facts?|rules?|limits?)\b",
        r"\b(?:do not|don't|never)\s+(?:follow|obey|apply|use|heed)\s+(?:the\s+|any\s+|your\s+)?(?:previous"
        r"|prior|above|earlier|original|system)\s+(?:instructions?|prompts?|rules|guidelines)\b",
        r"\bnew\s+(?:instructions?|system\s+prompt|task|orders)\s*(?:for\s+(?:you|the\s+(?:ai|assistant|model"
        r"|writer))\s*)?:",
        r"\b(?:ignoriere?|missachte)\s+(?:bitte\s+)?(?:alle\s+)?(?:vorherigen|bisherigen"
        r"|obigen)\s+(?:anweisungen|befehle)\b",
        r"\bignore[zr]?\s+(?:toutes\s+)?les\s+(?:instructions|consignes)\s+(?:precedentes|ci-dessus)\b",
        r"\bignor[ae]r?\s+(?:todas\s+)?las\s+instrucciones\s+(?:anteriores|previas)\b",
        # giving the program a new part to play
        rf"\byou\s+are\s+now\s+(?:{_WRITER}|in\s+\w+\s+mode|free|no\s+longer|dan\b|a\b|an\b|acting)",
        rf"(?:^|[.:;!?]\s*)you\s+are\s+(?:only\s+|just\s+)?{_WRITER}\b(?!\s+(?:system|provider|deployer|user))",
        r"\bas\s+an?\s+(?:ai|artificial\s+intelligence)\s+(?:language\s+model|assistant|writer|model,\s+you|you)\b",
        r"\b(?:dear|hey|hello|hi|attention|note\s+to|message\s+(?:to|for)|instructions?\s+(?:to"
        r"|for))[\s,:]+(?:(?:the|any|all)\s+)?(?:ai|llm|llms|gpt|chatgpt|language\s+models?|assistants?"
        r"|ai\s+(?:assistant|model|writer|reviewer|agent|system)s?|report\s+generator|automated\s+(?:writer"
        r"|reviewer|drafter)s?)\b(?!\s+(?:act|system))",
        r"\b(?:pretend|act|behave|respond|roleplay)\s+(?:to\s+be|as\s+if\s+you|as\s+though\s+you"
        r"|as\s+an?\s+(?:ai|unrestricted|assistant|compliance\s+officer|lawyer))\b",
        r"\bif\s+you\s+are\s+an?\s+(?:ai|llm|language\s+model|assistant|automated)\b",
        r"\b(?:developer|jailbreak|dan|god|unrestricted)\s+mode\s+(?:is\s+)?(?:on|enabled|activated)\b",
        # the machinery of prompts
        r"\b(?:reveal|print|show|repeat|output|leak|override|overwrite|ignore|forget|replace|bypass"
        r"|disclose)\s+(?:\w+\s+){0,3}system\s+(?:prompt|message|instructions?)\b",
        r"(?:^|[\[<(#*\s])(?:begin\s+|end\s+(?:of\s+)?|new\s+)?system\s+(?:prompt|message"
        r"|override)\s*(?:override|update)?\s*[:\]>]",
        r"^\W{0,4}(?:assistant\s*:|(?:system|user)\s*:\s*(?:you|ignore|please|write|disregard|from\s+now)\b)",
        r"<\|?\s*(?:im_start|im_end|endoftext|eot_id|start_header_id|end_header_id|begin_of_text|system"
        r"|assistant|user)\s*\|?>|<\|[a-z_]{2,20}\|>",
        r"\[/?inst\]|<</?sys>>|###\s*(?:instruction|system|assistant|response)s?\s*:?",
        # what to say or to leave out
        r"\b(?:do not|don't|never|must not|should not|shall not)\s+(?:you\s+)?(?:mention|report|disclose"
        r"|reveal|include|show|tell|flag|raise|list)\s+(?:\w+\s+){0,6}(?:to|from|for|in)\s+(?:the|any"
        r"|your)\s+(?:reader|readers|user|report|document|model\s+card|card|output|answer|summary|response"
        r"|validator|auditor)s?\b",
        r"\b(?:hide|conceal|omit|suppress|withhold|leave\s+out)\s+(?:\w+\s+){0,5}(?:from\s+(?:the"
        r"|any)\s+(?:reader|validator|auditor|user|examiner|report|document|card)|in\s+(?:your"
        r"|the\s+(?:report|output|model\s+card)))",
        rf"(?:^|[.:;!?,]\s*|\b(?:please|must|should|you|and|then|always|instead|simply)\s+)(?:write|say|state"
        rf"|claim|report|declare|assert|conclude|answer|tell\s+(?:the\s+)?\w+|make\s+sure\s+to\s+(?:say|write)"
        rf"|confirm)\s+(?:only\s+|instead\s+)?that\s+{_THIS}\s+(?:\w+\s+){{0,4}}{_PRAISE}",
        rf"(?:^|[.:;!?,]\s*|\b(?:please|must|always|instead|and)\s+)(?:rate|grade|score|mark|classify"
        rf"|rank)\s+{_THIS}\s+(?:\w+\s+){{0,2}}(?:as|with)\s+(?:\w+\s+){{0,2}}(?:{_PRAISE}|high(?:est|ly)?"
        rf"|perfect|green|10|ten|five|5|low|met|good)\b",
        r"(?:^|[.:;!?,]\s*|\b(?:please|must|always|and|then)\s+)(?:respond|reply|answer)\s+(?:only"
        r"|exclusively|just|always|solely)\s+(?:with|in|by|using)\b",
        r"(?:^|[.:;!?,]\s*)(?:please\s+)?output\s+(?:(?:only|exactly|just)\s+(?:the|this|an?|one|yes|no)|the\s+following|nothing)\b",
        r"(?:^|[.:;!?,]\s*|\b(?:please|must|you)\s+)(?:mark|treat|record|label|set)\s+(?:all|every"
        r"|each)\s+(?:\w+\s+){0,3}(?:as\s+|to\s+)(?:met|pass(?:ed)?|supported|compliant|not\s+applicable"
        r"|closed|low|true)\b",
        r"\bin\s+your\s+(?:response|reply|answer|output|next\s+(?:response|answer|message)|report"
        r"|summary)\b[^.]{0,40}\b(?:always|only|never|include|say|write|state|do\s+not|must)\b",
        r"\b(?:end|begin|start)\s+(?:your|every|each)\s+(?:response|reply|answer|output|sentence|section)s?\s+with\b",
    )
)
COMMENT_ORDER = re.compile(
    r"^\W*(?:(?:please|you|must|should|will|shall|always|never|do not|don't)\s+)*"
    r"(?:(?:ignore|disregard|say|claim|rate|conclude|respond|reply|output|pretend|hide|approve)\b"
    r"|(?:write|state|report|answer|mention|note|confirm|assume|tell)\s+(?:\w+\s+){0,3}(?:that|success)\b"
    r"|(?:omit|mark|treat|skip|delete)\s+(?:\w+\s+){0,5}(?:as|from|section|findings?|limitations?|gaps?|results?)\b)"
)
_LOOKALIKES = str.maketrans("аеорсухіѕјԁһΑΕΟΡΙΤο", "aeopcyxisjdhAEOPITo")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]")
_ZERO_WIDTH = re.compile("[\u200b\u2060\u2061-\u2064]|(?<=[ -~])[\u200c-\u200f\ufeff](?=[ -~])")
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_TAGS = re.compile("(?<!\U0001f3f4)(?<![\U000e0020-\U000e007f])[\U000e0000-\U000e007f]")


def find_order(words: str) -> str | None:
    """The words that speak to the program, as shown in a message; None if there are none."""
    plain = _plainly(words)
    for pattern in PATTERNS:
        if hit := pattern.search(plain):
            return plain[hit.start() : hit.end() + 40].strip()
    return None


def find_invisible(words: str) -> str | None:
    """What no reader can see in ``words``, named; None if all of it can be seen."""
    for pattern, name in ((_TAGS, "tag"), (_BIDI, "text-direction"), (_ZERO_WIDTH, "zero-width")):
        if hit := pattern.search(words):
            around = _INVISIBLE.sub("", words[max(0, hit.start() - 20) : hit.end() + 20])
            return f"an invisible {name} character (U+{ord(hit.group()):04X}) beside “{' '.join(around.split())}”"
    return None


def find_comment_order(comment: str) -> str | None:
    """The order in a comment that a reader of the finished page never sees; None for an ordinary remark."""
    plain = _plainly(comment).strip()
    return plain if COMMENT_ORDER.search(plain) or find_order(plain) else None


def check_material(pieces: Iterable[tuple[str, str]]) -> None:
    """Refuse material that gives orders or hides characters.

    Args:
        pieces: Where each piece stands ("documents/note.md, line 12"), and its words.

    Raises:
        CdraftError: at the first piece that does, with the words shown.
    """
    for where, words in pieces:
        if hidden := find_invisible(words):
            raise refused(where, hidden)
        if order := find_order(words):
            raise refused(where, f"it speaks to the writing program: “{_shortened(order)}”")


def refused(where: str, what: str) -> CdraftError:
    """The error for material that tries to steer the run."""
    return CdraftError(
        f"{where}: {what}.",
        "Remove the sentence, or the file, and run again: documents are read as material, never as orders.",
    )


def hidden_text(where: str, words: str, how: str) -> CdraftError:
    """The error for words that are in a file and that no reader sees."""
    return refused(where, f"text that a reader cannot see ({how}): “{_shortened(words)}”")


def _plainly(words: str) -> str:
    """Lower case, one kind of space, no emphasis marks, no invisible characters, look-alike letters replaced."""
    seen = _INVISIBLE.sub("", unicodedata.normalize("NFKD", words)).translate(_LOOKALIKES)
    seen = "".join(c for c in seen if not unicodedata.combining(c)).replace("’", "'")
    return re.sub(r"[ \t\r\n\f\v]+", " ", re.sub(r"[*_`~]+", "", seen) if "<|" not in seen else seen).lower()


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= SHOWN else words[: SHOWN - 1].rstrip() + "…"

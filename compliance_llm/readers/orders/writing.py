"""Signals of what a document is made to say, or to leave out."""

from __future__ import annotations

from compliance_llm.readers.orders.signal import signal
from compliance_llm.readers.orders.vocabulary import (
    BAD,
    CHECKERS,
    CLAUSE,
    MODELISH,
    PLACES,
    PRAISE,
    RULES,
    SAY,
    START,
    SUBJECT,
)

WRITING = (
    # what to say
    signal(
        2,
        rf"(?:{START}|\b(?:please|always|instead|simply|you\s+(?:must|should|will|shall|are\s+to)|(?:{RULES}|above"
        rf"|before)\s+and)\s+){SAY}\s+(?:only\s+|instead\s+|clearly\s+)?(?:that\s+)"
        rf"(?=[^.]{{0,60}}\b{MODELISH}\b)[^.]{{0,80}}?\b{PRAISE}",
        rf"(?:{START}|\b(?:please|you\s+(?:must|should|will|shall|are\s+to)|and|then)\s+)(?:{SAY}|copy|paste"
        rf"|include|insert|translate|put|use|close|end|begin|finish)\b[^.\"]{{0,60}}\"[^\"]{{0,60}}?\b{PRAISE}",
        rf"{START}(?:copy|paste|insert|translate|repeat|include)\s+(?:this|the\s+following"
        rf"|these)\b[^.]{{0,40}}\b(?:in|into|to)\s+(?:the|your)\s+(?:\w+\s+)?{PLACES}",
        rf"{START}approve\s+(?:this|the|our)\s+(?:\w+\s+)?(?:model|scorecard|subject|validation)\b",
        rf"{START}(?:praise|commend|endorse|certify)\s+(?:this|the|our)\s+(?:\w+\s+)?(?:model|scorecard|calibration"
        r"|validation)",
        rf"{CLAUSE}(?:consider|deem|assume|regard|count|treat|take|presume)\s+(?:that\s+)?(?:all|every|each|the|any"
        rf"|this|it)\b[^.]{{0,30}}\b(?:obligations?|findings?|limits?|requirements?|plan|documents?|tests?|gaps?"
        rf"|clauses?|validation|checks?|model|it)\b"
        r"[^.]{0,15}\b(?:met|approved|on\s+file|closed|passed|satisfied|complete|fulfilled|resolved"
        r"|not\s+applicable|verified)\b",
        r"\bclean\s+(?:opinion|bill\s+of\s+health|verdict|report)\b",
        rf"{START}close\s+(?:all|every|the)\s+(?:\w+\s+)?findings?\s+(?:without|now|immediately|silently|as)\b",
        rf"{START}let\s+(?:the|your)\s+(?:\w+\s+)?{PLACES}\s+(?:say|state|show|conclude|read|call)\b",
        r"\b(?:reports?|cards?|summary|summaries|opinions?|documents?)\s+(?:should|must|shall|will|has\s+to"
        r"|have\s+to|ought\s+to)\s+(?:call|describe|present|praise|rate|grade|declare)\s+(?:this|the"
        r"|our)\s+(?:\w+\s+)?(?:model|scorecard)",
        r"\bno\s+(?:findings?|gaps?|breach(?:es)?|limitations?|weakness(?:es)?|issues?|exceptions?"
        r"|failures?)\s+(?:may|must|shall|should|will|can|is\s+to|are\s+to)\s+(?:ever\s+)?be\s+(?:reported|raised"
        r"|mentioned|recorded|listed|shown|included|noted)\b",
        rf"{START}(?:respond|reply|answer|write|speak|talk)\s+(?:as\s+(?:if|though|the\s+(?:head|chief)"
        rf"|an?\s+(?:\w+\s+)?(?:seller|fan|friend|salesman|validator|auditor|regulator|pirate|poet))"
        rf"|(?:only\s+)?in\s+superlatives|only\s+(?:positively|praise|well|good))",
        rf"{START}set\s+(?:the\s+)?(?:opinion|verdict|severity|rating|grade|status)\s+(?:of\s+(?:all|every"
        rf"|each)\s+\w+\s+)?(?:to|=)",
        rf"{START}(?:now\s+)?write\s*:",
        rf"{START}(?:do\s+not|don't|never)\s+(?:verify|check|recompute|re-?calculate|re-?test|question|compare"
        rf"|cross-?check|double-?check)\s+(?:the|these|any|those|our|this|whether)\s+(?:\w+\s+){{0,2}}(?:figures?"
        rf"|numbers?|values?|statements?|claims?|results?|facts?|note|paragraph|file|document)\b",
        rf"\breplace\s+(?:every|each|all|the\s+words?)\s+\W?\w+\W?\s+(?:by|with)\s+\W?\w+\W?\s+in\s+(?:your"
        rf"|the)\s+{PLACES}",
        r"\byou\s+(?:must|should|will|shall|are\s+to|have\s+to)\s+(?:always\s+|only\s+|now\s+)?(?:answer|say|write"
        r"|state|conclude|claim|declare|reply)\s+that\b",
        rf"(?:{START}|\b(?:please|must|always|instead|and|then)\s+)(?:rate|grade|score|mark|classify|rank|judge"
        rf"|assess|evaluate)\s+{SUBJECT}\s+(?:\w+\s+){{0,2}}"
        rf"(?:as|with|at|a|an)?\s*(?:\w+\s+){{0,2}}(?:{PRAISE}|high(?:est|ly)?|perfect|green|10|ten|five|5|100|low"
        rf"|met|good|top|a\+)",
        rf"{START}(?:grade|rate|mark|close|score|classify|downgrade|lower|set)\s+(?:all|every|each"
        rf"|any)\s+(?:\w+\s+){{0,2}}(?:findings?|tests?|sections?|obligations?|checks?|limits?|gaps?|issues?"
        rf"|requirements?|claims?|clauses?|models?|breach(?:es)?)\s+(?:\w+\s+){{0,4}}(?:as|to|at)\s+\W?(?:low"
        rf"|observations?|met|pass\w*|closed|minor|supported|compliant|not\s+applicable|true)",
        rf"(?:{START}|\b(?:please|must|always|and|then)\s+)(?:respond|reply|answer)\s+(?:only|exclusively|just"
        rf"|always|solely)\s+(?:with|in|by|using)\b",
        rf"{START}(?:respond|reply|answer)\s+(?:with\s+)?(?:yes|\"?pass\"?|\"?approved?\"?|\"?ok\"?)\s+to\s+(?:all"
        rf"|every|each|any)",
        rf"{START}(?:output|print|return)\s+(?:(?:only|exactly|just)\s+(?:the|this|an?|one|yes|no|\")"
        rf"|the\s+following|nothing|\"?(?:approved?|pass(?:ed)?)\b)",
        rf"(?:{START}|\b(?:please|you)\s+)(?:mark|treat|record|label|set)\s+(?:all|every|each)\s+(?:obligations?"
        rf"|findings?|tests?|sections?|checks?|gaps?|limits?|requirements?|claims?|clauses?)\s+(?:as\s+|to\s+)"
        r"(?:be\s+)?(?:met|pass(?:ed)?|supported|compliant|not\s+applicable|closed|low|true|complete)\b",
        r"\bgive\s+(?:the\s+)?(?:opinion|verdict|rating|grade|auc|score)\s+(?:as\s+)?(?:\"|of\s+\"|as\s+\d|an?\s+a\b)",
        r"\b(?:replace|substitute|swap)\s+the\s+words?\s+\W?\w+\W?\s+(?:with|by|for)\b[^.]{0,60}\b(?:your"
        r"|throughout|every)\b",
        r"\b(?:end|begin|start)\s+(?:your|every|each)\s+(?:response|reply|answer|output|sentence|section)s?\s+with\b",
        r"\b(?:in|from\s+now\s+on)\s*,?\s*your\s+(?:response|reply|answer|output|next\s+\w+|report|summary|text"
        r"|draft|opinion)s?\b[^.]{0,60}\b(?:always|only|never|include|say|write|state|do\s+not|must|may\s+not)\b",
    ),
    # what to leave out
    signal(
        2,
        rf"{CLAUSE}(?:do\s+not|don't|never)\s+(?:mention|report|disclose|reveal|include|show|tell|flag|raise|list"
        rf"|discuss|bring\s+up|refer\s+to)\s+(?=[^.]{{0,80}}\b{BAD}\b)"
        rf"(?:[\w'%-]+\s+){{0,9}}?(?:anywhere\s+)?(?:to|from|for|in)\s+(?:the|any|your"
        rf"|this)\s+(?:\w+\s+){{0,2}}(?:{PLACES}|{CHECKERS})s?\b",
        rf"{CLAUSE}(?:hide|conceal|omit|suppress|withhold|leave\s+out"
        rf"|bury)\s+(?=[^.]{{0,80}}\b{BAD}\b)(?:[\w'%-]+\s+){{1,8}}?(?:from|in|out\s+of)\s+(?:the|any|your"
        rf"|this)\s+(?:\w+\s+){{0,2}}(?:{PLACES}|{CHECKERS})s?\b",
        rf"(?:{START}|\byou\s+(?:must|should|may|shall|will)\s+)(?:do\s+not|don't|never|not)\s+(?:tell|inform|alert"
        rf"|warn|let)\s+(?:the|any)\s+{CHECKERS}\s+(?:\w+\s+)?(?:about|of|that|know)\b",
        rf"\byou\s+(?:must|should|may|shall|will)\s+(?:not|never)\s+(?:mention|report|disclose|reveal|include|show"
        rf"|tell|flag|raise|list|discuss|say)\b[^.]{{0,60}}?\b(?:to|in)\s+(?:the|any|your"
        rf"|this)\s+(?:\w+\s+)?(?:{PLACES}|{CHECKERS})\b",
        r"\b(?:do\s+not|don't|never)\s+(?:ask\s+for\s+confirmation|explain\s+(?:the|your)\s+(?:rating|grade|answer"
        r"|verdict)|bring\s+it\s+up)\b",
    ),
)

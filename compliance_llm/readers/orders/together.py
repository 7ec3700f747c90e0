"""Signals that count only together, within a sentence; the slowest stand last, to be tried where they can decide."""

from __future__ import annotations

from compliance_llm.readers.orders.signal import signal
from compliance_llm.readers.orders.vocabulary import HERE, MACHINE, OUTCOME, PLACES, READER, READS, START

TOGETHER = (
    signal(
        1,
        r"\byour\s+(?:own\s+|next\s+|whole\s+|entire\s+|final\s+)?(?:output|report|answer|response|reply|rules?"
        r"|instructions?|guidelines?|prompt|summary|draft|text|memo|opinion|verdict|conclusion|training|programming"
        r"|card)s?\b",
        r"\b(?:when|as|while|before|until|whenever)\s+you\s+(?:write|draft|generate|summari[sz]e|produce|continue"
        r"|prepare|compose|answer|reply|finish|judge|assess|grade|rate|evaluate)\b",
        r"\byou\s+(?:only\s+|will\s+|now\s+|always\s+)?(?:write|generate|draft|produce|run\s+in|compare\s+with"
        r"|were\s+(?:told|given|loaded|trained))\b|\byou\s+(?:must|should|shall|may|can)\s+(?:not\s+)?(?:write"
        r"|draft|summari[sz]e|conclude|grade|rate)\b",
    ),
    signal(1, rf"(?:^\W*|[>.!?]\s*)(?:{READER}|system|user|developer|admin|operator|human)\s*(?::|>>|=>|->)"),
    signal(
        1,
        rf"[,;]\s*(?:dear\s+|my\s+)?{READER}\s*,|\bwho(?:ever)?\s+(?:drafts|writes|compiles|generates"
        rf"|prepares)\s+(?:the|this)\s+(?:findings|report|card|document|summary)",
    ),
    signal(
        1, rf"\bplease\s*,\s*(?:{READER})\s*,|\bin\s+this\s+(?:hypothetical|scenario|game|story)\b|\bhypothetically\b"
    ),
    signal(
        1,
        rf"{START}(?:write|draft|compose|produce)\s+(?:the|a|this|your)\s+(?:\w+\s+)?{PLACES}\b",
        r"\bwhen\s+(?:summari[sz]ing|drafting|writing|composing)\b",
    ),
    signal(
        1,
        r"^\W*(?:assistant|ai|bot)\s*:\s*(?:understood|sure|ok|okay|certainly|of\s+course|i\s+will|i'll|yes|done"
        r"|the\s+model|will\s+do)\b",
    ),
    signal(
        1,
        r"^\W*(?:system|user|developer|admin)\s*:\s*(?:you|ignore|please|write|disregard|from\s+now|forget|new"
        r"|override)\b",
    ),
    signal(
        1,
        r"\b(?:from\s+(?:now|here)\s+on(?:wards)?|starting\s+now|for\s+the\s+rest\s+of\s+(?:this|the"
        r"|your)\s+(?:report|document|conversation|session))\b",
    ),
    signal(
        1,
        rf"\b(?:{READER}|(?:the|any|this)\s+(?:machine|program|software|tool))\b[^.;:]{{0,60}}?\b(?:should|must"
        rf"|shall|may|can|could|will|would|might|ought\s+to|is\s+to|are\s+to|has\s+to|need\s+not|needs\s+to|(?:is"
        rf"|are)\s+(?:\w+\s+)?(?:instructed|requested|invited|expected|required|told)\s+to|is\s+asked\s+to"
        rf"|are\s+asked\s+to|is\s+requested|simply|kindly)\b(?!\s+(?:not\s+)?be\b)",
        rf"\b(?:{READER}|{MACHINE}|whatever|whichever|whoever|automated\s+\w+)\s+(?:that\s+|which\s+|who\s+"
        rf"|of\s+)?(?:{READS}\s+)?(?:{HERE}|the\s+(?:model\s+)?card|the\s+report)",
    ),
    signal(1, OUTCOME),
)

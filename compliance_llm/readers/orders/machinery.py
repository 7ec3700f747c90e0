"""Signals of the machinery of prompts: their marks, drawing words out of a program, and authority over it."""

from __future__ import annotations

from compliance_llm.readers.orders.signal import signal
from compliance_llm.readers.orders.vocabulary import SAY

MACHINERY = (
    # the machinery of prompts
    signal(
        2,
        r"<\|?\s*/?\s*(?:im_start|im_end|endoftext|eot_id|start_header_id|end_header_id|begin_of_text|end_of_turn"
        r"|start_of_turn)\s*\|?>|<\|[a-z_]{2,20}\|>",
        r"<\s*/?\s*(?:system|assistant|instructions?|system-?prompt|prompt|user|admin)\s*>",
        r"\[/?(?:inst|system|sys)\]|<</?sys>>",
        r"###\s*(?:instructions?|system|assistant|response|human|user|new\s+task|task)\s*(?::|###|$)(?!\s*$)"
        r"|###\s*(?:instructions?|new\s+task)\s*:",
        r"[\"']role[\"']\s*:\s*[\"'](?:system|assistant|developer)[\"']",
        r"(?:^|[\[<(#*\s])(?:begin\s+|end\s+(?:of\s+)?|new\s+)?system\s+(?:prompt|message|override|command"
        r"|instruction)s?\s*(?:override|update)?\s*(?:[:\]>]|$)(?<!^system prompt)(?<!^system message)",
        r"\b(?:developer|system|admin\w*|root|operator)\s+(?:message|note|override|command|instruction)\s*(?:>>|=>|->)",
        r"\b(?:tool|function)[\s_-]?calls?\s*[:=]\s*\W?\s*\w+\s*\(|\b(?:set|override)_?(?:opinion|findings?|verdict"
        r"|severity|status|polic|limit|rating|grade)\w*\s*\(|\bprint\s*\(\s*[\"'](?:approved?|pass\w*)|\b(?:approve"
        r"|set|submit|skip|close)_(?:model|opinion|findings?|verdict|status|check|all|severity)\w*\s*\(",
        r"^\W*override\s*[:=]\s*\w+\s*=|\b(?:severity|opinion|verdict|findings?|rating|status)\s*=\s*\W?(?:low|none"
        r"|pass|approved?|closed|\[\]|null|0)\b[^.]{0,30}\bfor\s+(?:all|every|each)\b",
        r"\bdecode\s+(?:this|the\s+following|it)\b[^.]{0,40}\b(?:do|follow|obey|execute|carry\s+out|act)\b",
        r"(?:\bhuman|\buser|\bquestion)\s*:[^\n]{1,200}\b(?:assistant|ai|bot)\s*:",
        r"\bend\s+of\s+(?:the\s+)?(?:input|document|context|file|data|text|prompt|user\s+\w+)\b[\W]*(?:now|new|next"
        r"|begin|start)\b",
        r"[\"'](?:instructions?|command|system_?prompt|task)[\"']\s*:\s*[\"'](?:approve|ignore|write|say|skip|state"
        r"|rate|grade|mark|forget|disregard|conclude|give|set|output|treat|pretend)",
        r"<\w+[^>]*(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:px|pt|em"
        r"|%)?\s*[;\"'])[^>]*>\s*\w",
        r"\b(?:print|show|reveal|repeat|list|output|dump)\b[^.]{0,40}\b(?:your|the)\s+(?:context\s+window"
        r"|conversation\s+history|chat\s+history|hidden\s+messages)\b",
        r"\bto=functions\.|^\W*sudo\s+\w+\s+\w+",
        r"\b(?:execute|run|follow|obey|carry\s+out)\s+(?:the\s+)?(?:following|hidden|embedded|encoded|decoded"
        r"|above)\s+(?:instructions?|commands?|orders?|prompt)\b",
    ),
    # drawing its own words out of it
    signal(
        2,
        r"\b(?:reveal|print|show|repeat|output|leak|override|overwrite|ignore|forget|replace|bypass|disclose"
        r"|reproduce|quote|copy"
        r"|paste|display|dump|tell\s+(?:me|us)|list)\s+(?:\w+\s+){0,6}(?:system\s+(?:prompt|message|instructions?)"
        r"|your\s+(?:\w+\s+){0,2}(?:prompt|instructions?|rules|guidelines|configuration))\b",
        r"\bwhat\s+(?:were|are|was)\s+you(?:r)?\s+(?:told|instructed|given|prompted|instructions|rules|prompt)\b",
        r"\byour\s+(?:\w+\s+)?system\s+prompt\b|\b(?:print|reveal|show|repeat|output)\s+(?:me\s+)?(?:the"
        r"|your)\s+(?:hidden|initial|original|secret|first)\s+(?:prompt|instructions?|message)\b",
        r"\b(?:repeat|print|reveal|show|output|reproduce|quote|copy|list"
        r"|disclose)\b[^.]{0,60}\byou\s+were\s+(?:\w+\s+)?(?:loaded|given|trained|"
        r"told|provided|initiali[sz]ed|sent|started|configured|prompted)\b",
    ),
    # authority over it
    signal(
        2,
        r"\bi\s+(?:hereby\s+)?(?:authori[sz]e|permit|allow|order|command|instruct|direct|require)\s+you\s+to\b",
        r"\byou\s+(?:are|have\s+been)\s+(?:hereby\s+)?(?:authori[sz]ed|permitted|allowed|free)\s+to\s+(?:skip"
        r"|ignore|bypass|omit|disregard|approve|invent|override)\b",
        r"\b(?:administrator|admin|root|system|highest|top)\s+(?:priority|privileges?"
        r"|authority)\b[^.]{0,40}\b(?:you|your|file|message|note|instructions?)\b|"
        r"\b(?:file|message|note|it)\s+has\s+(?:administrator|admin|root|system|highest)\s+(?:priority|privileges?"
        r"|authority)\b",
        r"\b(?:trust|believe|obey|follow)\s+(?:only\s+)?(?:this|these|the\s+following)\s+(?:\w+\s+)?(?:over|above"
        r"|before|rather\s+than|instead\s+of|more\s+than)\s+(?:your|the|any|all)\b",
        r"(?<!validation )(?<!review )\bwhatever\s+(?:the|your)\s+(?:\w+\s+)?(?:facts?|data|records?|evidence|tests?"
        r"|figures?|results?|rules?|policy)\s+(?:say|show|find|may\s+say|state)s?\b",
        rf"\b(?:regardless|irrespective)\s+of\s+(?:what\s+)?(?:the|any|your)\s+(?:\w+\s+)?(?:data|evidence|facts?"
        rf"|records?|test\s+results|rules?|policy|instructions)\b[^.]{{0,20}}[,;]?\s*(?:please\s+)?\b(?:{SAY}|give"
        rf"|rate|grade|approve)\b",
        r"\bwhatever\s+the\s+(?:evidence|data|facts|result|results|records)\s*[.,;!]?\s*$",
        r"\beven\s+(?:where|if|when|though)\s+(?:the\s+)?(?:records?|data|facts?|evidence|figures?|tests?"
        r"|results?)\s+(?:show|say|suggest|prove)s?\s+(?:otherwise|the\s+opposite|the\s+contrary)\b",
    ),
)

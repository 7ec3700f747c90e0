"""The words of which orders to a program are made, as parts of patterns over plain lower-case text."""

from __future__ import annotations

# Where a clause, and with it an imperative, can begin.
CLAUSE = (
    r"(?:^|[.:;!?,>()\[\]{}\"#|–—/=]\s*|\s-+\s+|\b(?:and|then|but|so|or)\s+)"
    r"(?:(?:please|kindly|now|then|so|and|but|just|simply|always|instead|first|finally|therefore|also|next"
    r"|only)[\s,]+)*"
)
START = (
    r"(?:^|[.:;!?>()\[\]{}\"#|–—]\s*)(?:(?:please|kindly|now|then|so|and|but|just|simply|always|instead|first"
    r"|also)[\s,]+)*"
)

# Programs that read or write a text.
READER = (
    r"(?:ais?|a\.i\.|llms?|gpt(?:-?\d\w*)?|chatgpt|claude|gemini|copilot|chatbots?|bots?"
    r"|(?:large\s+)?language\s+models?"
    r"|ai\s+(?:assistants?|models?|systems?|agents?|writers?|reviewers?|readers?|tools?|engines?)|(?:ai\s+)?assistants?"
    r"|robots?|summari[sz]ers?|generators?|drafters?|(?:model\s+card|card|report|document"
    r"|summary)\s+(?:writers?|generators?|engines?|authors?|drafters?)|text\s+generators?"
    r"|report\s+(?:generators?|writers?)"
    r"|(?:automated|automatic|drafting|writing|reading|summari[sz]ing|reviewing|reporting|generating|report"
    r"|reviewer|robot"
    r"|compliance|validation|documentation)\s+(?:tools?|software|programs?|systems?|readers?|writers?|reviewers?"
    r"|assistants?|models?|generators?|engines?|agents?|drafters?|bots?|machines?|scripts?|pipelines?))"
)
MACHINE = rf"(?:{READER}|(?:machine|program|software|tool|model|system|agent|computer|engine|parser|robot)s?)"
READS = (
    r"(?:reading|read|reads|processing|processes|drafting|drafts|summari[sz]ing|summari[sz]es|writing|writes|producing"
    r"|produces|generating|generates|preparing|prepares|reviewing|reviews|analy[sz]ing|evaluating|assessing|parsing"
    r"|handling|composing|compiling)"
)
HERE = (
    r"(?:(?:this|the|these|your|our)\s+(?:\w+\s+){0,2}(?:note|file|document|card|report|text|page|paragraph|section"
    r"|sentence|summary|passage|line|material|message|comment|memo|annex|appendix|submission|folder|dossier"
    r"|words?)s?|this\b)"
)
# What turns a program away from what it was told.
OVERRIDE = (
    r"(?:ignore|disregard|forget(?:\s+about)?|overlook|override|overrule|overwrite|bypass|neglect|discard"
    r"|dismiss|abandon|suspend|unlearn|erase"
    r"|drop|delete|cancel|set\s+aside|put\s+aside|throw\s+out|pay\s+no\s+attention\s+to|take\s+no\s+notice\s+of"
    r"|take\s+no\s+account\s+of|stop\s+(?:following|obeying|applying)|no\s+longer\s+(?:follow|obey|apply)"
    r"|(?:do\s+not|don't|never)\s+(?:follow|obey|apply|use|heed))"
)
EARLIER = (
    r"(?:your|any\s+of\s+your|all\s+(?:of\s+)?your|previous|prior|above|preceding|earlier|foregoing|former|existing"
    r"|original|initial|system|hidden|internal|default|built-in)"
)
BETWEEN = r"(?:(?:all|any|every|each|of|the|my|those|these|other|whatever|and|or|safety|own|current|set|given)\s+){0,5}"
RULES = (
    r"(?:instructions?|prompts?|directions?|commands?|orders|guidelines?|guardrails?|directives?|context"
    r"|messages?|rules?"
    r"|polic(?:y|ies)|constraints?|restrictions?|training|programming|configuration|requirements|text\s+above"
    r"|brief|filters?|safeguards?|safety\s+\w+)"
)
GOVERNING = (
    r"(?:polic(?:y|ies)|rules?|limits?|findings?|evidence|facts?|checks?|guardrails?|guidelines?|thresholds?|data"
    r"|results?|figures?|criteria|standards?|procedures?|verification|limits?\s+table)"
)
MODELISH = (
    r"(?:models?|scorecards?|scores?|systems?|subjects?|validations?|validators?|documents?|tools?|solutions?"
    r"|portfolios?|projects?|vendors?"
    r"|psi|auc|gini|ks|calibration|monitoring|performance|samples?|limits?|groups?|findings?|breach(?:es)?"
    r"|tests?|drift|stability"
    r"|discrimination|data|results?|figures?|obligations?|requirements?|policy|policies|approval|opinion"
    r"|independence|issues?|gaps?"
    r"|limitations?|weakness(?:es)?|bias|risks?|everything|nothing|all)"
)
# What a document is made to say, or to leave out.
SUBJECT = (
    r"(?:the|this|our|that|every|each|any|all)\s+(?:\w+\s+){0,2}(?:model|scorecard|score|system|subject"
    r"|validation|document|tool|solution|product|portfolio|project)s?"
)
PRAISE = (
    r"(?:pass(?:es|ed)?\b|compl(?:y|ies|iant)|(?:is\s+|was\s+|fully\s+"
    r"|been\s+)?approved?\b|approval\b|excellent|exemplary"
    r"|outstanding|perfect|flawless|low[\s-]risk|satisfactory|fully\s+\w+|fit\s+for|meets?\s+(?:all|every|each|the)"
    r"|no\s+(?:\w+\s+){0,2}(?:findings?|issues?|gaps?|limitations?|weaknesses|weakness|defici\w+|breach(?:es)?"
    r"|problems?"
    r"|conditions?|concerns?|errors?|bias|risks?|reservations?|group)|without\s+(?:\w+\s+)?(?:findings?|conditions?"
    r"|reservations?|limitations?|exceptions?)|well[\s-]calibrated|unbiased|robust|sound\b|reliable|safe\b|ready\s+for"
    r"|independent\b|complete\b|strong\b|free\s+of|nothing\s+negative|all\s+is\s+well|favou?rable|positive\b|green\b"
    r"|best\b|highest\b|large\s+enough|in\s+force|valid\b|stable\b|within\s+(?:its\s+|the\s+|all\s+)?limits?"
    r"|outperform\w*"
    r"|do(?:es)?\s+not\s+apply|no\s+(?:\w+\s+)?(?:limits?|clause|policy)"
    r"|accurate\b|fair\b|good\b|fine\b|successful\w*|closed\b)"
)
SAY = (
    r"(?:write|say|state|claim|report|declare|assert|conclude|answer|reply|respond|mention|note|announce|output|print"
    r"|record|certify|testify|repeat|insist|tell\s+(?:the\s+)?\w+|make\s+sure\s+to\s+(?:say|write)"
    r"|make\s+(?:it\s+)?clear)"
)
BAD = (
    r"(?:breach\w*|limit\b|missing|drift|findings?|weakness\w*|calibration|gaps?|fail\w*|default\s+rate"
    r"|limitations?|issues?"
    r"|problems?|defici\w+|bias\w*|concerns?|errors?|shortcomings?|overrides?|overlap|leak\w*|exceptions?|test|tests"
    r"|results?|negative|monitoring|backtest\w*|decline|instability|uncertain\w*|fairness|caveats?|warnings?)"
)
PLACES = (
    r"(?:report|document|model\s+card|card|output|answer|summary|response|text|memo|draft|opinion|section|write-?up)"
)
CHECKERS = r"(?:reader|readers|validators?|auditors?|examiners?|supervisors?|regulators?|committee|reviewers?)"
OUTCOME = (
    r"(?:(?:say|state|write|report|conclude|record|claim|confirm|note)\s+that\s+(?:no|all|every|nothing"
    r"|the\s+(?:model|validation|tests?)|this\s+model)\b"
    r"|only\s+(?:the\s+)?(?:favou?rable|positive|good|strengths|passe[sd])|(?:accept|take|use|adopt|trust"
    r"|keep)\s+(?:\w+[\s']+){0,6}without\s+(?:re-?)?(?:comput|check|verif|test|compar|question)\w*"
    r"|(?:shall|must|should|will|to)\s+be\s+(?:favou?rable|positive|approved?|satisfactory)|(?:opinion|verdict"
    r"|answer|rating|grade)\s+(?:is|be)\s+\W?(?:approved?|yes|pass|satisfactory|low)"
    r"|avoid\s+(?:any|all|every)\s+(?:negative|critical|bad)|(?:open|begin|start"
    r"|finish)\s+with\s+(?:the\s+sentence|the\s+words|\")|(?:write|say|state)\s+that\s+it\s+(?:is\s+met"
    r"|was\s+met|holds|passe[sd])"
    r"|(?:may|must)\s+not\s+(?:occur|appear)|only\s+source\s+that\s+counts|(?:nothing\s+but"
    r"|only)\s+(?:the\s+)?(?:word|words|sentence)\b|list\s+(?:only\s+)?(?:the\s+)?strengths"
    r"|positive\s+(?:sentences|words|findings|results)"
    r"|must\s+not\s+(?:include|contain|mention|cite|show|list)\b|(?:report|opinion|card|memo"
    r"|text)\s+accordingly\W*$|as\s+if\s+(?:the|it|all|no)\b"
    r"|(?:turn|switch)\s+off\s+(?:the\s+)?(?:\w+\s+)?(?:verification|checks?|checking|filters?)"
    r"|disable\s+(?:the\s+)?(?:\w+\s+)?(?:verification|checks?|checking|filters?)"
    r"|(?:record|raise|list|report|find|flag|show|mention|include)\s+(?:no|none|nothing|zero"
    r"|only\s+(?:strengths?|passes|positive))\b"
    r"|no\s+findings?\b|(?:treat|count|present|show)(?:s|ed)?\s+(?:\w+\s+){0,4}as\s+(?:\w+\s+)?(?:pass|passes"
    r"|passed|met|supported|verified|correct|true"
    r"|complete|compliant)|(?:take|accept|regard|consider)\s+(?:\w+\s+){0,8}as\s+(?:verified|correct|true|given"
    r"|final|fact"
    r"|proven|approved|met|passed)|need(?:s)?\s+not\s+(?:be\s+)?(?:re-?comput|re-?calculat|check|verif|test)\w*"
    r"|(?:skip|omit|leave\s+out|leave\s+off|drop|remove|delete|suppress|conceal|hide|withhold|gloss\s+over"
    r"|play\s+down)\s+"
    r"(?:\w+\s+){0,4}(?:section|chapter|findings?|limitations?|gaps?|results?|paragraph|test|tests|checks?"
    r"|verification|breach\w*"
    r"|warnings?|caveats?|citations?|weakness\w*|part|table|values?)|(?:to\s+be|be|are|were)\s+(?:suppressed"
    r"|omitted|left\s+out|hidden"
    r"|withheld|skipped|dropped)|leave\s+(?:\w+\s+){0,2}(?:sections?|paragraphs?|parts?|chapters?|tables?"
    r"|findings?)\s+(?:\w+\s+){0,3}(?:empty|blank|out)|(?:not|never)\s+(?:compare|check|verify|recompute"
    r"|mention|report"
    rf"|flag|cite|question|test|list|include|raise|bring)\w*(?=[^.]{{0,60}}\b(?:{BAD}|{PLACES}|figures?"
    rf"|numbers?|paragraph|note|it\W*$|them\W*$|with\s+the\s+data|it\s+up))|(?:simply\s+)?cop(?:y|ied)\s+(?:the"
    rf"|this)\s+(?:paragraph|text|sentence|words)"
    r"|round\s+(?:\w+\s+){0,4}up|move\s+on\b|(?:mark|set|grade|rate|score|label|classify"
    r"|close)\s+(?=(?:\w+\s+){0,3}(?:sections?|findings?|tests?|obligations?|checks?|limits?|gaps?|issues?"
    r"|models?|subject"
    r"|everything|all|it|them|severity|document|requirements?|clauses?)\b|as\b)(?:\w+\s+){0,4}(?:as|to|with|at)\s+"
    r"(?:\W?(?:low|passed?|met|green|complete\w*|closed|observation|compliant|satisfactory|approved"
    r"|not\s+applicable|minor))"
    r"|not\s+applicable\W|nothing\s+negative|full\s+approval|(?:conclude|end"
    r"|close)\s+with\b|praise\b|say\s+so\b|word\s+\W?fail)"
)

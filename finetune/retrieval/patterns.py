"""The words and shapes by which rules are read: all that is particular to English, and to how rules are written."""

from __future__ import annotations

import re

FEWEST_WORDS = 12  # a passage with fewer is a heading, or too little to ask about


def word_set(text: str) -> frozenset[str]:
    """The words of a list that is written as a text."""
    return frozenset(text.split())


# passages, sentences, statements
TABLE = re.compile(r"/Table Start.*?(?:/Table End|$)", re.DOTALL)
MARKER = re.compile(r"^\s*(?:\(?(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})[).]|[•·▪\-–*])\s+", re.IGNORECASE)
BRACKETS = re.compile(r"\s*\((?![A-Z“\"][\w/&“”\"]*\))[^()]*\)")  # all but the brackets of an abbreviation
FINITE = re.compile(
    r"\b(?:must|shall|should|may|can|will|would|is|are|was|were|has|have|does|do|means|includes?|appl(?:y|ies)|expects?"
    r"|considers?|requires?)\b"
)
LEAD = re.compile(r"^([A-Z][^.:\n]{2,90})[.:] +(?=[A-Z“\"])")
MODAL = re.compile(
    r"\b(must|shall|should|may|can|(?:is|are) (?:therefore |also |generally |hereby |only )?(?:required|expected) to"
    r"|needs? to|(?:has|have) to|will|would)\b(?! be (?:deemed|taken))"
)
STATE = re.compile(r"\b(is|are)\b(?! (?:required|expected|that|to)\b)")
ACT = re.compile(
    r"\b(applies|has|includes|requires|considers|expects|constitutes|depends|contains|provides|consists|covers)\b"
)
BASES = {"applies": "apply", "has": "have"}
FRONTED = re.compile(
    r"^(?:where|if|when|whenever|before|after|unless|subject to|without|for|in|pursuant|except|notwithstanding|upon|on"
    r"|to|once|while|until|prior to|under|as|by|with|at|following|during|despite|regardless|given|although|further"
    r"|accordingly|however|therefore|additionally|similarly|such)\b",
    re.IGNORECASE,
)
CONDITION = re.compile(
    r"^(?:where|if|when|whenever|before|after|unless|upon|once|while|until|prior to|in the event|during)\b"
)
TRAILING = re.compile(
    r",? (?=(?:where|if|when|unless|before|after|until|prior to|once|in the event|as soon as|provided that|except"
    r"|within (?:\w+|\d+) (?:\w+ )?(?:days?|months?|hours?|years?|weeks?)|upon|whenever|no later than"
    r"|not later than)\b)"
)
DETERMINED = re.compile(r"^(?:a|an|the|any|each|every|all|such|its|those|these|both|either|persons?|[A-Z]\S*)\b")
NOT_A_SUBJECT = re.compile(
    r"^(?:it|they|he|she|this|that|these|those|which|who|there|and|or|but|i|we|you|paragraphs?|rules?|sections?"
    r"|chapters?"
    r"|sub-?paragraphs?|nothing|appendix|part|schedule|one|where|if|when|for|in|to)\b|\d|[:;.]",
    re.IGNORECASE,
)
SOFTENERS = re.compile(
    r"^(?:,? ?(?:also|only|therefore|generally|normally|always|at all times|then|further|in particular"
    r"|accordingly|itself"
    r"|usually|typically|however|ordinarily|at a minimum|at least),? )+"
)
ASIDE = re.compile(
    r"^,? ?(?:where|if|as|when) (?:relevant|appropriate|applicable|necessary|possible|required|reasonable|practicable"
    r"|needed),? "
)
ADVERB = re.compile(r"^(?!(?:comp|app|supp|rep|re)ly\b)\w+ly,? (?=[a-z])")
POINTER = re.compile(
    r",? ?\b(?:(?:referred to|set out|specified|described|required|made|given|as defined|prescribed|mentioned"
    r"|provided for|contained) )?(?:(?:in accordance with|pursuant to|for the purposes of|in|under|by|of|with"
    r"|to|from) )"
    r"(?:this |that |the |these )?(?:[A-Z]{2,6} )?(?:(?:sub)?-?paragraphs?|rules?|sections?|articles?|regulations?"
    r"|chapters?|clauses?|part|schedule|appendix|subsections?|annex) ?\(?[A-Z]?\d[\w.()]*(?:(?:,| and| or"
    r"| to) \(?\d?[\w.()]*\d[\w.()]*)*",
    re.IGNORECASE,
)
BARE = re.compile(r"\b(?:rules?|sections?|articles?|paragraphs?|chapters?) \(?\d[\w.()]*", re.IGNORECASE)
OPEN_END = re.compile(
    r"[\s,;:]*\b(?:and|or|of|to|in|on|by|for|with|from|that|which|who|as|at|the|an?|any|its|such|their|if|where|is|are"
    r"|be|been|not|under|into|than|all|each|other|both|either|also|it|they|has|have|must|may|shall|should|whether"
    r"|including|using|only|but|according|relating|pertaining|so|this|these|those|must|between|following|does"
    r"|do|was|were"
    r"|about|within|per|no|every|against|upon|how|what|when)$"
)

PRELUDE = re.compile(
    r"^(?:(?:the relevant )?rule|this rule|it|the Regulator|[A-Z]\w+|the \w+)(?: also)?"
    r" (?:provides|states|requires|considers|expects|means|notes|recommends|recommended|is recommended"
    r"|is expected) that ",
    re.IGNORECASE,
)

COMMON_FIRST = word_set(
    "a an the any each every all no such its those these both either neither where if when whenever before after "
    "unless upon once while until prior in during persons person for to"
)

# definitions and lists
MEANS = re.compile(
    r"^(?:In (?:this|these|the) [^,]{3,40}, )?(?:[Aa]n?|[Tt]he)? ?[\"']?([A-Z]?[\w /'-]{2,60}?)[\"']?,?"
    r" (?:means|has the meaning|is defined as|refers to|shall mean|is considered to be) (.{20,})",
    re.DOTALL,
)
TURNED = re.compile(
    r"^([a-z]+) ((?:an?|the|its|all|any|such|each) (?:[\w-]+ ){0,3}?[\w-]+)"
    r"(?= (?:to|in|for|of|with|by|on|from|within|at)\b|$)"
)
NOT_A_TERM = re.compile(r"\b(?:it|this|that|which|when|where|if|is|are|has|references?)\b", re.IGNORECASE)
EMPTY = word_set(
    "introduction general application definitions interpretation overview background guidance purpose scope"
)
LISTED = re.compile(
    r",? ?(?:at least|all of|each of|any of|one or more of)? ?\bthe following(?: (?P<what>[a-z]+(?: [a-z]+)?))?[ :]*$"
    r"|,? ?\b(?:as follows|whether|that|if|both|either|for):?$"
)

# where a phrase can be cut
BREAK = re.compile(
    r"^(?:and|or|of|to|in|on|by|for|with|from|that|which|who|as|at|if|where|including|under|into|between|using|on|so"
    r"|against|upon|via|is|are|when|whether)$"
)
HANGING = re.compile(
    r"\b(?:on behalf|in respect|in relation|in accordance|in connection|with regard|in order|with respect|related|able"
    r"|likely|subject|pursuant|due|relating|according|as well|such|in terms|at least|have regard|regardless"
    r"|prior|by way"
    r"|in light|in addition|in case|together|rather|more|less|otherwise|as a result|for the purposes?|\w+ing)$"
)
CLAUSE = re.compile(
    r"\b(?:that|which|who|whether)\b(?!.*\b(?:is|are|has|have|was|were|will|may|must|can|\w+[^s]s|\w+ed) \w+)"
)

# noun phrases
STOP = word_set(
    "a an the any its such their each all of for in with by to on from or and other including that which who as "
    "at if where is are be been being was were has have had must may shall should can will would not under into "
    "than both either also it they this these those so do does did there when whether whose upon between within "
    "before after unless until about against per no every same only more most less least very any certain various "
    "itself unlike although though held made given paid taken out up he his her them one two three relevant "
    "following above below made given set referred specified means means. includes include including considers "
    "consider expects applies apply requires case cases purposes accordance respect relation more own he she we "
    "you your our i however therefore but because since while through during over without further (a) (b) ie eg "
    "etc e.g i.e using being having doing"
)
ARTICLES = {
    "a": "a",
    "an": "a",
    "the": "the",
    "its": "the",
    "their": "the",
    "each": "each",
    "such": "the",
    "any": "any",
}
NOUNS_IN_ING = word_set(
    "accounting auditing banking booking borrowing clearing dealing engineering existing financing funding "
    "holding landing laundering lending listing marketing monitoring netting offering ongoing operating "
    "outsourcing outstanding pending planning pricing processing reporting screening selling setting settling "
    "spending testing trading training underlying underwriting vesting voting warning winding recording rating "
    "modelling onboarding"
)
VERB_FORMS = word_set(
    "takes gives meets involves differs pertains relates becomes provides arises remains contains makes comes has "
    "enables ensures requires relies exists exceeds constitutes forms allows holds poses runs keeps sets governs "
    "determines fails passes pursuant increases act results result receives intends wishes seeks seem seems "
    "ceases occurs belongs depends carries uses could might shall fall falls represent represents contain carry "
    "ensure allow take takes make give set pay pays"
)
LEADS = word_set("a an the any its such their each all of for in with by on from other")

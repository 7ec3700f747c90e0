"""Uses of a model that banks rule out, each with the words for what is done."""

from __future__ import annotations

import re
from typing import NamedTuple

from compliance_llm.patterns import Pattern


class Topic(NamedTuple):
    """A use: how prohibitions name it, and how sentences tell that it is done."""

    banned: Pattern
    done: Pattern


def _topic(banned: str, done: str) -> Topic:
    return Topic(Pattern(rf"\b(?:{banned})\b", re.I), Pattern(rf"\b(?:{done})\b", re.I))


TOPICS: tuple[Topic, ...] = (
    _topic(
        r"pricing|interest rates?|setting of (?:\w+ )?(?:rates?|prices?|margins?)|risk-based prices?|prices? of|"
        r"premiums?",
        r"interest rates?|note rates?|rate grid|loan rates?|prices?|priced|pricing|margins?|APRs?|rate tiers?|coupons?",
    ),
    _topic(
        r"marketing|campaigns?|mailings?|prescreen\w*|targeting of (?:customers|offers)|cross-sell\w*",
        r"marketing|campaigns?|mailings?|mail-?outs?|prescreen\w*|pre-approved offers?|cross-sell\w*|offer letters?",
    ),
    _topic(
        r"eligibility|pre-?qualif\w+|suitability|qualif\w+",
        r"eligib\w+|pre-?qualif\w+|qualif(?:y|ies) for|how much they (?:can|could|may) borrow",
    ),
    _topic(
        r"collections?|dunning|recovery|arrears management",
        r"collections?|collectors?|dunning|arrears (?:calls?|letters?)|recovery (?:team|queue)",
    ),
    _topic(
        r"(?:credit )?limit (?:increases?|changes?|management|setting)|setting of (?:credit )?limits|line increases?|"
        r"credit limits",
        r"limit increases?|credit limits?|line increases?|limits of (?:the )?(?:cards|customers|accounts|lines)",
    ),
    _topic(
        r"provision\w*|allowances?|IFRS ?9|CECL|impairment|expected credit loss(?:es)?",
        r"provision\w*|allowances?|IFRS ?9|CECL|impairments?|expected credit loss(?:es)?|ECL",
    ),
    _topic(
        r"regulatory capital|capital(?: requirements?| calculation)?|RWA|own funds",
        r"regulatory capital|capital requirements?|capital (?:calculation|return)|RWAs?|risk[- ]weighted assets",
    ),
    _topic(
        r"automat\w+ (?:decline|refus|reject|den)\w*|(?:declin|refus|reject|deny)\w* (?:of )?[^.;,]{0,30}automat\w*|"
        r"automat\w+ decisions?",
        r"automat\w+ (?:\w+ )?(?:declin|refus|reject|den)\w*|(?:declin|refus|reject|deni)\w* (?:\w+ )?automat\w*",
    ),
    _topic(
        r"(?:closing|closure|merging|suppress\w*|termination|exit\w*) (?:of )?[^.;,]{0,40}"
        r"(?:alerts?|accounts?|relationships?|customers?|cases?)|(?:closing|closure|suppress\w*),? [^.;]{0,30}alerts?",
        r"(?:clos|suppress|hibernat)\w+ (?:\w+ ){0,3}?(?:alerts?|accounts?|cases?)|alerts? (?:\w+ ){0,3}?(?:are|is|"
        r"were|was) "
        r"(?:now )?(?:closed|suppressed)|accounts? (?:\w+ ){0,3}?(?:are|is|were|was) (?:now )?closed",
    ),
    _topic(
        r"hiring|recruit\w+|employment|staff (?:appraisal|evaluation|performance)|employee (?:appraisal|evaluation)",
        r"hiring|recruit\w+|job applicants?|staff appraisals?|bonus(?:es)? of (?:the )?(?:staff|analysts|employees)|"
        r"appraisals?",
    ),
    _topic(
        r"(?:legal|tax|investment|financial) advice|advice on (?:\w+ )?(?:investments?|tax|law)",
        r"(?:legal|tax|investment|financial) advice|recommends? (?:\w+ )?(?:funds?|shares|investments?)",
    ),
    _topic(
        r"insurance (?:underwriting|pricing)|underwriting of insurance|insurance",
        r"insurance (?:cover|quotes?|policies|underwriting|applications?)",
    ),
    _topic(r"tenant\w*|letting|rental screening", r"tenants?|letting|rental screening"),
)

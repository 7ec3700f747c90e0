"""Other words for the same duty: a small table of regulatory equivalents, and the abbreviations a corpus explains."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from random import Random

VERBS: dict[str, tuple[str, ...]] = {
    "ensure": ("make sure", "guarantee"),
    "notify": ("inform", "alert"),
    "inform": ("notify", "tell"),
    "obtain": ("get", "acquire"),
    "provide": ("give", "supply"),
    "maintain": ("keep", "uphold"),
    "establish": ("set up", "put in place"),
    "implement": ("put into practice", "carry out"),
    "disclose": ("reveal", "make public"),
    "submit": ("file", "send"),
    "prohibit": ("forbid", "bar"),
    "permit": ("allow", "authorise"),
    "require": ("oblige", "call for"),
    "conduct": ("carry out", "perform"),
    "undertake": ("carry out", "perform"),
    "appoint": ("name", "designate"),
    "terminate": ("end", "bring to an end"),
    "cease": ("stop", "discontinue"),
    "commence": ("start", "begin"),
    "determine": ("decide", "work out"),
    "assess": ("evaluate", "gauge"),
    "calculate": ("work out", "compute"),
    "verify": ("check", "confirm"),
    "monitor": ("keep track of", "oversee"),
    "mitigate": ("reduce", "limit"),
    "identify": ("recognise", "pinpoint"),
    "demonstrate": ("show", "prove"),
    "retain": ("keep", "hold on to"),
    "amend": ("change", "modify"),
    "specify": ("state", "set out"),
    "prescribe": ("lay down", "set"),
    "consider": ("take into account", "weigh"),
    "address": ("deal with", "handle"),
    "impose": ("place", "apply"),
    "exercise": ("use", "make use of"),
    "acquire": ("buy", "gain"),
    "dispose": ("get rid",),
    "include": ("contain", "cover"),
    "contain": ("include", "cover"),
    "comply": ("act in line", "conform"),
    "satisfy": ("meet", "fulfil"),
    "grant": ("give", "award"),
    "refuse": ("decline",),
    "revoke": ("withdraw", "cancel"),
    "prevent": ("stop", "avert"),
    "publish": ("make available", "release"),
    "safeguard": ("protect",),
    "ascertain": ("find out", "establish"),
    "prepare": ("draw up", "produce"),
    "evaluate": ("assess", "appraise"),
    "adopt": ("take up", "put in place"),
    "possess": ("have", "hold"),
    "utilise": ("use",),
    "receive": ("get",),
    "review": ("examine", "re-examine"),
    "manage": ("handle", "control"),
    "deliver": ("hand over", "supply"),
    "transfer": ("move", "pass on"),
    "approve": ("agree to", "sign off"),
    "arise": ("come up", "occur"),
    "exceed": ("go above", "be greater than"),
    "facilitate": ("help", "enable"),
}
NOUNS: dict[str, tuple[str, ...]] = {
    "requirement": ("obligation", "rule"),
    "obligation": ("duty", "responsibility"),
    "procedure": ("process", "step"),
    "policy": ("internal rule",),
    "circumstance": ("situation", "condition"),
    "employee": ("staff member", "member of staff"),
    "customer": ("client",),
    "arrangement": ("set-up", "provision"),
    "entity": ("organisation", "body"),
    "person": ("party", "individual"),
    "amount": ("sum", "figure"),
    "document": ("record", "paper"),
    "failure": ("inability", "lapse"),
    "breach": ("violation", "infringement"),
    "loss": ("damage", "shortfall"),
    "criterion": ("standard", "test"),
    "intention": ("plan", "aim"),
    "fee": ("charge", "payment"),
    "activity": ("business", "operation"),
    "liability": ("debt", "financial obligation"),
    "asset": ("holding", "property"),
    "limitation": ("restriction", "limit"),
    "restriction": ("limitation", "limit"),
    "period": ("time frame",),
    "decision": ("determination",),
    "objective": ("aim", "goal"),
    "manner": ("way",),
    "benefit": ("advantage", "gain"),
    "transaction": ("deal", "trade"),
    "provision": ("term", "clause"),
    "remuneration": ("pay", "compensation"),
    "proceeding": ("case", "legal action"),
    "exemption": ("exception", "waiver"),
    }
PHRASES: dict[str, tuple[str, ...]] = {
    "considered to be": ("regarded as", "treated as"),
    "prior to": ("before", "ahead of"),
    "in writing": ("by written notice", "on paper"),
    "in accordance with": ("in line with", "following"),
    "in respect of": ("concerning", "regarding"),
    "in relation to": ("concerning", "with regard to"),
    "relating to": ("about", "concerning"),
    "with respect to": ("regarding", "about"),
    "pursuant to": ("under", "in line with"),
    "such as": ("for example", "like"),
    "as soon as practicable": ("promptly", "without delay"),
    "without delay": ("promptly", "at once"),
    "immediately": ("at once", "straight away"),
    "in the event that": ("if", "should it happen that"),
    "provided that": ("on condition that", "as long as"),
    "for the purpose of": ("in order to allow", "with the aim of"),
    "sufficient": ("enough", "adequate"),
    "adequate": ("sufficient", "satisfactory"),
    "appropriate": ("suitable", "fitting"),
    "reasonable": ("sensible",),
    "effective": ("sound", "workable"),
    "material": ("significant", "important"),
    "significant": ("considerable", "major"),
    "likely": ("expected", "probable"),
    "necessary": ("needed", "essential"),
    "relevant": ("applicable", "pertinent"),
    "regularly": ("on a regular basis", "periodically"),
    "at all times": ("continuously", "on an ongoing basis"),
    "annually": ("every year", "once a year"),
    "at least": ("no less than", "a minimum of"),
    "additional": ("further", "extra"),
    "subsequent": ("later", "following"),
    "carry on": ("conduct", "engage in"),
    "carries on": ("conducts", "engages in"),
    "carrying on": ("conducting", "engaging in"),
    "carried on": ("conducted", "run"),
    "has regard to": ("takes into account", "considers"),
    "have regard to": ("take into account", "consider"),
    "terms and conditions": ("contract terms",),
    "on behalf of": ("for", "in the name of"),
    "accurate": ("correct", "precise"),
    "timely": ("prompt",),
    "unable": ("not in a position",),
    "any person": ("anyone", "any party"),
    "systems and controls": ("internal controls", "control systems"),
}
IRREGULAR = {  # base: past participle
    "make": "made", "get": "got", "tell": "told", "give": "given", "keep": "kept", "hold": "held", "send": "sent",
    "set": "set", "put": "put", "take": "taken", "undertake": "undertaken", "bring": "brought", "show": "shown",
    "lay": "laid", "buy": "bought", "find": "found", "draw": "drawn", "have": "had", "meet": "met", "be": "been",
    "do": "done", "go": "gone", "begin": "begun", "pay": "paid", "sell": "sold", "seek": "sought", "oversee": "overseen",
    "deal": "dealt", "arise": "arisen", "forbid": "forbidden", "withdraw": "withdrawn", "build": "built", "read": "read",
    "come": "come", "know": "known", "write": "written", "bear": "borne", "understand": "understood", "lead": "led",
    "leave": "left", "lose": "lost", "spend": "spent", "run": "run", "become": "become", "see": "seen", "let": "let",
    "act": "acted", "work": "worked", "sign": "signed", "cut": "cut", "stand": "stood", "choose": "chosen",
    "think": "thought", "mean": "meant", "break": "broken", "say": "said", "speak": "spoken", "fall": "fallen",
}  # fmt: skip
DOUBLED = frozenset(
    "submit permit commit admit refer transfer occur incur confer set put get stop plan cut begin run let bar cancel"
    " control equip ban drop omit remit deter rebut withdrew forbid label model travel level total".split()
)


def participle(verb: str) -> str:
    """The past participle of a base form; of a phrase, of its first word: "set up" → "set up"."""
    first, _, rest = verb.partition(" ")
    if first in IRREGULAR:
        first = IRREGULAR[first]
    elif first.endswith("e"):
        first += "d"
    elif re.search(r"[^aeiou]y$", first):
        first = first[:-1] + "ied"
    else:
        first += (first[-1] if first in DOUBLED else "") + "ed"
    return f"{first} {rest}".rstrip()


def gerund(verb: str) -> str:
    """The form in -ing; of a phrase, of its first word: "carry out" → "carrying out"."""
    first, _, rest = verb.partition(" ")
    if first.endswith("ie"):
        first = first[:-2] + "ying"
    elif first.endswith("e") and not first.endswith(("ee", "oe", "ye")) and first != "be":
        first = first[:-1] + "ing"
    else:
        first += (first[-1] if first in DOUBLED else "") + "ing"
    return f"{first} {rest}".rstrip()


def plural(word: str) -> str:
    """The plural of a noun, or the third person of a verb; of a verb phrase, of its first word."""
    first, _, rest = word.partition(" ")
    first = {"be": "is", "have": "has", "criterion": "criteria"}.get(first) or (
        re.sub(r"y$", "ies", first)
        if re.search(r"[^aeiou]y$", first)
        else first + ("es" if re.search(r"(?:s|sh|ch|x|o)$", first) else "s")
    )
    return f"{first} {rest}".rstrip()


def _plural_noun(noun: str) -> str:
    *before, last = noun.split(" ")
    if noun == "member of staff":
        return "members of staff"
    return " ".join([*before, plural(last)])


def _table() -> dict[str, tuple[str, ...]]:
    table = dict(PHRASES)
    for verb, others in VERBS.items():
        for form in (str, plural, gerund, participle):
            table[form(verb)] = tuple(form(other) for other in others)
    for noun, others in NOUNS.items():
        table[noun] = others
        table[_plural_noun(noun)] = tuple(_plural_noun(other) for other in others)
    return table


TABLE = _table()
WORDS = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, TABLE), key=len, reverse=True)) + r")\b(?!-)")
EXPLAINED = re.compile(r"((?:[A-Z][\w-]*(?: (?:of|and|the|for|in|&) | ?/ ?| |-)){1,6}[A-Z]?[\w-]*) ?\([\"“']?([A-Z][A-Za-z/]{1,7}s?)[\"”']?\)")


def reword(text: str, random: Random, share: float) -> str:
    """Each word or phrase of the table is replaced with probability ``share``; capitalised names are left alone."""

    def other(found: re.Match[str]) -> str:
        named = re.search(r"(?<!^)\b[A-Z][\w'-]* $", text[: found.start()]) or re.match(r" [A-Z]", text[found.end() :])
        return found[0] if (named and " " not in found[0]) or random.random() >= share else random.choice(TABLE[found[0]])

    return WORDS.sub(other, text)


def articles(text: str) -> str:
    """ "a" and "an" as the next word wants them; an abbreviation keeps what it has."""

    def right(found: re.Match[str]) -> str:
        word = found[2]
        if len(word) > 1 and (word.isupper() or word[1].isupper()):
            spelt = len(word) <= 4
            vowel = word[0] in ("AEFHILMNORSX" if spelt else "AEIO")
            return f"{found[1][0]}{'n' if vowel else ''} {word}"
        vowel = word[0].lower() in "aeiou" and not re.match(r"(?:uni|use|usu|one|eu|ut)", word.lower())
        vowel = vowel or bool(re.match(r"(?:hour|hono|heir)", word.lower()))
        return f"{found[1][0]}{'n' if vowel else ''} {word}"

    return re.sub(r"\b([Aa]n?) (\w+)", right, text)


def abbreviations(texts: Iterable[str]) -> dict[str, str]:
    """Short → long form, for each abbreviation a text explains: "Anti-Money Laundering (AML)"; the commonest wins."""
    counts: dict[str, dict[str, int]] = {}
    for text in texts:
        for long, short in EXPLAINED.findall(text):
            if fitting := _fits(long, short):
                seen = counts.setdefault(short, {})
                seen[fitting] = seen.get(fitting, 0) + 1
    return {short: max(seen, key=lambda long: (seen[long], long)) for short, seen in counts.items()}


def _fits(long: str, short: str) -> str:
    """The tail of ``long`` whose initials spell ``short``, or ""."""
    words = re.findall(r"\w+|\W+", long.strip())
    letters = [c for c in short.rstrip("s").replace("/", "").upper()]
    starts = [i for i, word in enumerate(words) if word[0].isalnum() and word not in ("of", "and", "the", "for", "in")]
    if len(letters) < 2 or len(starts) < len(letters):
        return ""
    chosen = starts[-len(letters) :]
    if [words[i][0].upper() for i in chosen] != letters:
        return ""
    return "".join(words[chosen[0] :]).strip()


def swap_abbreviations(text: str, known: Mapping[str, str], random: Random, share: float) -> str:
    """Short forms become long and long ones short, each with probability ``share``."""
    for short, long in known.items():
        if short in text and random.random() < share:
            text = re.sub(rf"(?<![\w/-]){re.escape(short)}(?![\w/-])", lambda _, long=long: long, text)
        elif long in text and random.random() < share:
            text = re.sub(rf"\b{re.escape(long)}\b", lambda _, short=short: short, text)
    return text

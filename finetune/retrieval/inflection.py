"""The forms English words take."""

from __future__ import annotations

import re

from patterns import word_set

IRREGULAR = {  # base: past participle
    "make": "made", "get": "got", "tell": "told", "give": "given", "keep": "kept", "hold": "held", "send": "sent",
    "set": "set", "put": "put", "take": "taken", "undertake": "undertaken", "bring": "brought", "show": "shown",
    "lay": "laid", "buy": "bought", "find": "found", "draw": "drawn", "have": "had", "meet": "met", "be": "been",
    "do": "done", "go": "gone", "begin": "begun", "pay": "paid", "sell": "sold", "seek": "sought",
    "oversee": "overseen",
    "deal": "dealt", "arise": "arisen", "forbid": "forbidden", "withdraw": "withdrawn", "build": "built",
    "read": "read",
    "come": "come", "know": "known", "write": "written", "bear": "borne", "understand": "understood", "lead": "led",
    "leave": "left", "lose": "lost", "spend": "spent", "run": "run", "become": "become", "see": "seen", "let": "let",
    "act": "acted", "work": "worked", "sign": "signed", "cut": "cut", "stand": "stood", "choose": "chosen",
    "think": "thought", "mean": "meant", "break": "broken", "say": "said", "speak": "spoken", "fall": "fallen",
}  # fmt: skip
DOUBLED = word_set(
    "submit permit commit admit refer transfer occur incur confer set put get stop plan cut begin run let bar "
    "cancel control equip ban drop omit remit deter rebut withdrew forbid label model travel level total"
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


def gerund_phrase(verb: str) -> str:
    """A verb phrase in -ing, with every verb that is joined to the first: "set and keep" → "setting and keeping"."""
    first, *rest = verb.split(" ")
    out = [gerund(first.rstrip(",")) + ("," if first.endswith(",") else "")]
    joined = first.endswith(",") or rest[:1] in (["and"], ["or"])
    for position, word in enumerate(rest):
        if joined and word not in ("and", "or"):
            out.append(gerund(word.rstrip(",")) + ("," if word.endswith(",") else ""))
            following = rest[position + 1 : position + 2]
            joined = word.endswith(",") or following in (["and"], ["or"])
            if not joined:
                return " ".join([*out, *rest[position + 1 :]])
        else:
            out.append(word)
            if not joined:
                return " ".join([*out, *rest[position + 1 :]])
    return " ".join(out)


def is_plural(subject: str) -> bool:
    """Whether a subject takes "are": by its determiner, then by the ending of its head."""
    if re.match(r"(?:an?|each|every|any|either|neither|no|another)\b", subject):
        return False
    head = re.split(r" (?:of|in|for|to|with|by|on|that|which|under|from)\b", subject)[0]
    return (" and " in head) or bool(re.search(r"(?<![su'])s$", head)) or head in ("persons", "those")


def articles(text: str) -> str:
    """The text with "a" or "an" as the next word wants it; a short abbreviation is taken to be spelt out."""

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

"""Places as people write them, and the ids by which rules name them: "Deutschland" is "eu-de", and so in "eu"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import cast

from compliance_llm.patterns import Pattern

RULED = ("us", "eu", "uk", "ca", "sg", "hk", "int")  # places whose rules cdraft ships
_MEMBERS = "at be bg cy cz de dk ee es fi fr gr hr hu ie it lt lu lv mt nl pl pt ro se si sk"
MEMBERS = frozenset(_MEMBERS.split(" "))  # of the European Union
_OTHER = {
    **dict.fromkeys(("united states of america", "usa", "u.s.", "u.s.a."), "us"),
    **dict.fromkeys(("great britain", "gb", "england", "scotland", "wales", "northern ireland"), "uk"),
    **dict.fromkeys(("european union", "european economic area", "eea", "europe", "ue"), "eu"),
    **{"hong kong sar": "hk", "international": "int", "new york": "us-ny", "new york state": "us-ny"},
    **{"republic of korea": "kr", "korea": "kr", "uae": "ae", "holland": "nl", "czech republic": "cz"},
}
_STATE = Pattern(
    r"^(?:the )?(?:(?:federal |people's )?republic of |kingdom of |state of |principality of |grand duchy of |"
    r"commonwealth of |united mexican states$)?(?:the )?",
)
_PART = Pattern(r"(us|ca|eu|uk)-[a-z]{2,3}")


def ids_of(name: str) -> tuple[str, ...]:
    """The ids of a place and of the place that it is a part of; empty where the name is not known.

    A name is an id ("us", "us-ny"), a country's code (ISO 3166) or its name in English or its own languages.
    """
    plain = re.sub(r"\s+", " ", name.strip().lower())
    if plain in RULED:
        return (plain,)
    if _PART.fullmatch(plain):
        return _with_whole(plain)
    bare = _STATE.sub("", plain) or plain
    found = _OTHER.get(plain) or _OTHER.get(bare) or _english().get(plain) or _english().get(bare)
    found = found or _own().get(plain) or _own().get(bare) or _inside(plain)
    return _with_whole(found) if found else ()


def id_of_unknown(name: str) -> str:
    """An id for a place that is none of those known: nothing applies there, and its name is shown as it was given."""
    return "x-" + (re.sub(r"\W+", "-", name.strip().lower()).strip("-") or "unknown")


def _inside(text: str) -> str:
    """The country whose name stands in a longer one: "Québec (Canada)"; the longest name of several."""
    names = {**{name: id for name, id in _english().items() if len(name) > 3}, **_OTHER}
    found = [name for name in names if len(name) > 3 and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    return names[max(found, key=len)] if found else ""


def names_without_rules(ids: tuple[str, ...]) -> tuple[str, ...]:
    """English names of the places among ``ids`` for which cdraft ships no rules, not even those of their whole."""
    return tuple(_shown(it) for it in ids if it.partition("-")[0] not in RULED)


def _with_whole(id: str) -> tuple[str, ...]:
    if id in MEMBERS:
        id = f"eu-{id}"
    whole, dash, _ = id.partition("-")
    return (id, whole) if dash else (id,)


def _shown(id: str) -> str:
    if id.startswith("x-"):
        return id.removeprefix("x-").replace("-", " ").title()
    return next((name.title() for name, code in _english().items() if code == id and len(name) > 2), id.upper())


@cache
def _english() -> dict[str, str]:
    """Codes and English names of countries, lower-cased, by Unicode's Common Locale Data Repository."""
    codes = {code: name for code, name in _territories("en").items() if re.fullmatch("[A-Z]{2}", code)}
    ids = {code: "uk" if code == "GB" else code.lower() for code in codes}
    plain = {name.lower().replace(" sar china", "").replace("&", "and"): ids[code] for code, name in codes.items()}
    return {code.lower(): ids[code] for code in codes} | plain


@cache
def _own() -> dict[str, str]:
    """Names of countries in the languages that are official there."""
    from babel.languages import get_official_languages

    found: dict[str, str] = {}
    for code, id in _english().items():
        for language in get_official_languages(code.upper(), de_facto=True) if len(code) == 2 else ():
            if name := _territories(language).get(code.upper()):
                found.setdefault(name.lower(), id)
    return found


def _territories(language: str) -> Mapping[str, str]:
    """Names of countries in a language, by code; none where the language has no data."""
    from babel import Locale, UnknownLocaleError  # only where a name is not one of ours: it takes a while to load

    try:
        return cast("Mapping[str, str]", Locale.parse(language).territories)  # babel leaves the type of its data open
    except (UnknownLocaleError, ValueError):
        return {}

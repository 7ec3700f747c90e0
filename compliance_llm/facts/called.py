"""Columns, groups and samples by the names that the Subject gives them in documents."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping

from compliance_llm.facts.naming import named
from compliance_llm.records import Fact

_OF_SAMPLE = r"(?= samples?\b| and [\w-]+ samples\b)"  # where a word is the name of a sample and nothing else


def called(facts: Iterable[Fact], names: Mapping[str, str], samples: Collection[str] = ()) -> tuple[Fact, ...]:
    """The Facts with the declared names in their labels and reasons: "age_band" as "age group".

    Ids keep the names of the data. A name of ``samples`` is replaced only before the word "sample". A name that no
    label holds changes nothing; one that is not a plain short text is quoted, as a name out of the data is.
    """
    if not names:
        return tuple(facts)
    words = [re.escape(it) + (_OF_SAMPLE if it in samples else "") for it in sorted(names, key=len, reverse=True)]
    pattern = re.compile(rf"(?<![\w.-])(?:{'|'.join(words)})(?![\w-])")

    def told(text: str) -> str:
        return pattern.sub(lambda hit: named(_short(names[hit[0]]) if hit[0] in samples else names[hit[0]]), text)

    return tuple(it.model_copy(update={"label": told(it.label), "reason": told(it.reason)}) for it in facts)


def _short(name: str) -> str:
    """A sample's name without the word "sample", which follows it: "out-of-time sample" is "out-of-time"."""
    return re.sub(r"\s+samples?$", "", name, flags=re.I) or name

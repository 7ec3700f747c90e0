"""Categories, languages and kinds of test that the papers report and the answers file lacks; prohibited answers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from compliance_llm.facts.grids import TOTAL
from compliance_llm.facts.naming import named, slugs
from compliance_llm.facts.packs.papers import Line, declared, sentence_fact
from compliance_llm.facts.packs.reported_answers import is_report
from compliance_llm.facts.terms import stems
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Subject
from compliance_llm.statistics.intervals import LEVEL, wilson
from compliance_llm.subject.answers import Answer

LANGUAGES = (
    *(
        "english",
        "french",
        "german",
        "spanish",
        "italian",
        "portuguese",
        "dutch",
        "polish",
        "romanian",
        "swedish",
        "danish",
    ),
    *(
        "finnish",
        "norwegian",
        "greek",
        "czech",
        "hungarian",
        "arabic",
        "mandarin",
        "chinese",
        "hindi",
        "welsh",
        "irish",
    ),
)
OF_CATEGORY = Pattern(r"\b(?:categor\w+|topics?|groups?|languages?|subjects?|products?|types?|kinds?)\b", re.I)
INJECTIONS = Pattern(
    r"\b(?:\d+|all|every|each|no|none)\b[^.;|]{0,40}\b(?:injections?|hidden orders?|jailbreaks?)\b[^.;|"
    r"]{0,60}\b(?:resisted|followed|"
    r"tested|tried|obeyed|withstood|asked|run)\b|\b(?:injections?|hidden orders?|jailbreaks?)\b[^.;|"
    r"]{0,30}\b(?:were|was) (?:all |always "
    r"|never )?(?:resisted|tested|tried|followed)\b|\b(?:resisted|withstood) (?:all|every|each)[^.;|"
    r"]{0,20}\b(?:injections?|jailbreaks?)",
    re.I,
)
UNANSWERABLE = Pattern(
    r"\b(?:\d+|all|every|each)\b[^.;|]{0,20}\bunanswerable questions?\b[^.;|]{0,40}\b(?:refused|declined|asked|"
    r"tested|put)\b"
    r"|\bunanswerable questions? (?:were|was) (?:all |always )?(?:refused|declined|tested|asked)\b",
    re.I,
)
APART = Pattern(
    r"\b(?:separate\w*|apart|another (?:test|file|set)|red[- ]team\w*|penetration|vendor|supplier|seeded|"
    r"not (?:tested|included|on file|part)|"
    r"no (?:injections?|test)|without|will|planned|should|must|later|earlier version|pilot)\b",
    re.I,
)
IN_LANGUAGE = Pattern(r"\b(?:tested|evaluated|asked|questions?|answers?|evaluation)\b", re.I)
REFUSED_LANGUAGE = Pattern(
    r"\b(?:not|only|refused|other languages|no other|translated|planned|will|must|should|limit\w*|without)\b", re.I
)
ADVICE = Pattern(r"\b(?:advice|advis\w+|recommendations?|opinions?|forecasts?|predictions?)\b", re.I)
GIVES_NO = Pattern(
    r"\b(?:does not|never|doesn['’]t|is not allowed to|refuses to|cannot)\b[^.;|]{0,30}\b(?:give|offer|provide|advise)",
    re.I,
)


def tested(subject: Subject, rows: Sequence[Answer], said: Sequence[Line], source: str) -> list[Fact]:
    """Facts on what the papers call tested without a row in the file, and on prohibited answers that were given."""
    own = [line for line in said if is_report(line)]
    return [*_kinds(own, rows), *_rows(own, rows), *_languages(own, rows), *_prohibited(subject, said, rows, source)]


def _untested(name: str, what: str, line: Line) -> Fact:
    fact = sentence_fact(
        f"untested.{name}", "test that the papers report and the answers file has no row of", line, "found by its words"
    )
    return fact.model_copy(update={"value": what, "reason": line.text})


def _kinds(own: Sequence[Line], rows: Sequence[Answer]) -> Iterator[Fact]:
    for name, what, pattern, there in (
        ("injections", "injections", INJECTIONS, any(it.injection for it in rows)),
        ("unanswerable", "unanswerable questions", UNANSWERABLE, any(it.unanswerable for it in rows)),
    ):
        line = next((it for it in own if pattern.search(it.text) and not APART.search(it.text)), None)
        if line is not None and not there:
            yield _untested(name, what, line)


def _rows(own: Sequence[Line], rows: Sequence[Answer]) -> Iterator[Fact]:
    """Categories that a table of results names beside every category of the file, and of which the file has no row."""
    known = {_plain(it.category) for it in rows if it.category and not it.injection and not it.unanswerable}
    tables: defaultdict[tuple[str, str, int, str], list[Line]] = defaultdict(list)
    first = ""
    for line in own:
        if len(line.cells) > 1:
            first = first if any(re.search(r"\d", it) for it in line.cells[1:]) else line.cells[0]
            tables[line.paper, line.heading, len(line.cells), first].append(line)
    categories, languages = known, {_plain(it.language) for it in rows if it.language}
    for table in tables.values():
        known = languages if languages and re.search(r"\blanguages?\b", table[0].cells[0], re.I) else categories
        if len(known) < 2 or not OF_CATEGORY.search(table[0].cells[0]):
            continue
        told = {_plain(line.cells[0]): line for line in table[1:]}
        if not known <= set(told):
            continue
        extra = [
            (name, line)
            for name, line in told.items()
            if _is_category(name, known) and not APART.search(line.text) and not TOTAL.search(line.cells[0])
        ]
        names = slugs(name for name, _ in extra)
        for name, line in extra:
            yield _untested(f"category.{names[name]}", line.cells[0], line)


def _is_category(name: str, known: set[str]) -> bool:
    others = r"^(?:not|no|none|un\w+)\b|" + _OTHER_ROWS
    return bool(name) and name not in known and not re.search(others, name)


_OTHER_ROWS = (
    r"\b(?:all|total|sum|overall|average|mean|unanswer\w*|injection\w*|hidden|other|refus\w*|out[- ]of|outside|"
    r"beyond|off)\b"
)


def _languages(own: Sequence[Line], rows: Sequence[Answer]) -> Iterator[Fact]:
    """Languages that a sentence calls tested beside others that are categories of the file."""
    known = {_plain(it.category) for it in rows} & set(LANGUAGES)
    for line in own:
        told = [it for it in LANGUAGES if re.search(rf"\b{it}\b", line.text, re.I)]
        if not (IN_LANGUAGE.search(line.text) and set(told) & known) or REFUSED_LANGUAGE.search(line.text):
            continue
        for language in told:
            if language not in known:
                yield _untested(f"language.{language}", f"questions in {language.capitalize()}", line)
        return


def _prohibited(subject: Subject, said: Sequence[Line], rows: Sequence[Answer], source: str) -> Iterator[Fact]:
    """Answers that were given in categories which a prohibited use, or a denial in the papers, names."""
    banned = [*declared("prohibited_use", subject.prohibited_use), *(it for it in said if GIVES_NO.search(it.text))]
    by: defaultdict[str, list[Answer]] = defaultdict(list)
    for it in rows:
        by[it.category].append(it)
    names = slugs(sorted(by))
    for category in sorted(by):
        given = sum(it.given for it in by[category])
        line = next((it for it in banned if rules_out(it.text, category)), None)
        if line is None or not given:
            continue
        low, high = wilson(given, len(by[category]))
        yield Fact(
            id=f"fact:answers.prohibited.{names[category]}",
            label=f"share of questions on {named(category)} that were answered",
            value=given / len(by[category]), unit="share", decimals=1, low=low, high=high, level=LEVEL,
            n=len(by[category]), events=given, source=source, reason=line.text, computed_by="answers@1",
            method="answers given in a category whose words all stand in a prohibited use; Wilson interval",
        )  # fmt: skip


def rules_out(banned: str, category: str) -> bool:
    """Whether a prohibition names a category of advice: all of its words stand there, and it is of advice."""
    wanted = set(stems(category.replace("_", " ")))
    if len(wanted) < 2 or not ADVICE.search(category.replace("_", " ")):
        return False
    said = set(stems(banned))
    other = {"legal": "law", "financi": "financ", "invest": "invest", "medic": "medicin"}
    return all(it in said or other.get(it, it) in said for it in wanted) and not re.search(
        r"\b(?:unless|except|without)\b", banned, re.I
    )


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.lower()))

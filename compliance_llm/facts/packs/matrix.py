"""The coverage matrix: its scenarios without cases, scenarios it does not name, and risks without a scenario."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from compliance_llm.facts.naming import slugs
from compliance_llm.facts.packs.papers import ELSEWHERE, Line, lines
from compliance_llm.patterns import Pattern
from compliance_llm.records import Fact, Passage, ScoredData
from compliance_llm.subject.sample_kinds import kind_of
from compliance_llm.subject.sources import quoted

if TYPE_CHECKING:
    from compliance_llm.subject.cases import Cases

FEWEST_CASES = 10  # of a scenario that the matrix does not name; fewer may be a slip of the pen
HEADINGS = (
    *("column", "field", "segment", "group", "scenario", "scenarios", "rule", "rules", "trigger", "triggers"),
    *("detector", "none", "-", "–", "n/a"),
)
OF_RISK = Pattern(r"\b(?:typolog\w*|risks?|threats?|red flags?|predicate|behaviours?|behaviors?|offences?)\b", re.I)
OF_SCENARIO = Pattern(r"\b(?:scenarios?|rules?|detectors?|triggers?|controls?|detection|monitor\w*)\b", re.I)
_RULES = Pattern(r"\b(?:scenario|rule|detector|trigger)s?\b", re.I)
OF_COVERAGE = Pattern(r"\b(?:coverage|typolog\w*|matrix|mapping)\b", re.I)
NO_SCENARIO = Pattern(
    r"\b(?:manual\w*|referrals?|other|unknown|ad.?hoc|none|tests?|random|adverse media|law enforcement)\b", re.I
)
UNCOVERED = Pattern(
    r"^(?:-|–|—|none|none yet|no|nil|no scenario|no rule|no coverage|not covered|uncovered|gap|open|missing|tbd|tbc|"
    r"to be (?:built|defined|decided|developed|designed)|not (?:yet )?(?:built|implemented|live|in place|monitored|"
    r"available|deployed)|planned|in development|under development|backlog)(?!\w)[\w\s()]{0,30}$",
    re.I,
)
SAYS_UNCOVERED = Pattern(
    r"\b(?:no|any) (?:scenario|rule|detector|trigger)s?\b[^.;|]{0,40}\b(?:covers?|exists?|for|detects?|addresses|"
    r"looks? "
    r"for|monitors?|in place)\b|\b(?:is|are|remains?) (?:not|un)[- ]?(?:yet )?(?:covered|monitored|addressed)\b"
    r"|\b(?:not|without) (?:covered by )?(?:any|a) (?:scenario|rule|detector|trigger)\b"
    r"|\bnot (?:yet )?covered (?:by|in)\b|\b(?:has|have) no (?:scenario|rule|detector|trigger)\b",
    re.I,
)
EXPLAINED = Pattern(
    r"\b(?:not (?:in|part of) (?:the |our |its )?(?:business|scope)|out of (?:scope|the business)|outside (?:the |our "
    r")?(?:business|scope)|by decision|decision|not offered|not applicable|n/a|no (?:\w+ )?(?:business|customers|"
    r"products?|exposure)|accepted|exempt\w*|manual\w*|screening|(?<!not )(?<!yet )covered (?:by|elsewhere|in)(?! "
    r"any)|(?:its|their) own|other system|another "
    r"system|separate\w*|prohibited|exited|discontinued|every other|all other|until|if|must|should|would|no (?:risk|"
    r"typology)|none of|lies with|group)\b",
    re.I,
)


def matrix(scored: ScoredData, cases: Cases, documents: Sequence[Passage]) -> Iterator[Fact]:
    """Scenarios of the matrix without a case, scenarios of the data that it leaves out, risks it leaves open."""
    said = lines(documents)
    sections = _sections(said)
    yield from _open_risks(sections, said)
    if scored.scenario is None:
        return
    column = quoted(scored.scenario)
    query = f"SELECT CAST({column} AS VARCHAR), count(*) FROM cases WHERE {column} IS NOT NULL GROUP BY 1 ORDER BY 1"
    counts = {str(value).strip(): int(n) for value, n in cases.connection.execute(query).fetchall()}
    yield from _without_cases({name.lower() for name in counts}, {it.lower() for it in cases.features}, said)
    yield from _not_named(counts, sections, f"{cases.source}, column {scored.scenario}")


def _sections(said: Sequence[Line]) -> dict[tuple[str, str], list[Line]]:
    """The lines of each section that is a coverage matrix, by its title or by the first row of its table."""
    found: defaultdict[tuple[str, str], list[Line]] = defaultdict(list)
    for line in said:
        found[line.paper, line.heading].append(line)
    return {key: those for key, those in found.items() if _is_matrix(key[1], those)}


def _is_matrix(heading: str, those: Sequence[Line]) -> bool:
    rows = [it for it in those if len(it.cells) > 1]
    head = rows[0].cells if rows else []
    by_head = any(OF_RISK.search(it) for it in head) and any(OF_SCENARIO.search(it) for it in head)
    return by_head or (not rows and bool(OF_COVERAGE.search(heading)))


_FIGURE = Pattern(r"[-−+]?\d[\d,.]*\s?%?")  # a row with figures reports on cases, and lays out no coverage


def _without_cases(known: set[str], columns: set[str], said: Sequence[Line]) -> Iterator[Fact]:
    """Names in a column of a table that mostly names scenarios of the data, where the data have no case of them."""
    tables: defaultdict[tuple[str, str, int], list[tuple[Line, list[str]]]] = defaultdict(list)
    for line in said:
        if len(line.cells) > 2 and not any(_FIGURE.fullmatch(it) for it in line.cells):
            tables[line.paper, line.heading, len(line.cells)].append((line, line.cells))
    spaced = any(" " in name for name in known)
    told: set[str] = set()
    for rows in tables.values():
        at = max(range(len(rows[0][1])), key=lambda i: sum(cells[i].lower() in known for _, cells in rows))
        hits = sum(cells[at].lower() in known for _, cells in rows)
        if hits < 2 or 2 * hits < len(rows) - 1:
            continue
        for line, cells in rows[1:]:  # the first row names the columns
            name = cells[at]
            plain = name.lower()
            looks_alike = re.search(r"[a-z]", plain) and (spaced or " " not in name) and not UNCOVERED.search(name)
            if (
                plain in known | columns
                or plain in HEADINGS
                or plain in told
                or not looks_alike
                or kind_of(name) is not None
            ):
                continue
            told.add(plain)
            yield _fact(
                f"coverage.{slugs([name])[name]}",
                "scenario of the coverage matrix without a case in the data",
                name,
                line.source,
                "names in a table column of the documents that names scenarios of the data, compared with the data",
            )


def _not_named(counts: dict[str, int], sections: dict[tuple[str, str], list[Line]], source: str) -> Iterator[Fact]:
    """Scenarios with cases that no section of the matrix names, where it names most of the others."""
    told = _plain(" ".join(line.text for those in sections.values() for line in those))
    scenarios = {name: n for name, n in counts.items() if not NO_SCENARIO.search(name.replace("_", " "))}
    left = [name for name in scenarios if _plain(name) not in told]
    named = len(scenarios) - len(left)
    if named < 2 or 2 * named < len(scenarios):
        return
    names = slugs(left)
    for name in left:
        if scenarios[name] >= FEWEST_CASES:
            yield _fact(
                f"not_in_matrix.{names[name]}",
                "scenario of the data that the coverage matrix does not name",
                name,
                source,
                "names of scenarios in the data that stand in no section of the documents that is a coverage matrix",
                n=scenarios[name],
            )


def _open_risks(sections: dict[tuple[str, str], list[Line]], said: Sequence[Line]) -> Iterator[Fact]:
    """Rows of the matrix without a scenario and sentences that a risk has none, where no reason is given."""
    found = [line for those in sections.values() for line in _open_rows(those)]
    about = (it for it in said if OF_COVERAGE.search(f"{it.heading} {it.paper}") or OF_SCENARIO.search(it.heading))
    found += [line for line in about if says_open(line.text)]
    for number, line in enumerate(found, start=1):
        yield _fact(
            f"open_risk.{number}",
            "risk that the coverage matrix leaves without a scenario",
            line.text if len(line.cells) == 1 else next(cell for cell in line.cells if cell),
            line.source,
            "rows whose scenario is left open, and sentences that say so, without a reason",
            reason=line.text,
        )


def _open_rows(those: Sequence[Line]) -> Iterator[Line]:
    rows = [it for it in those if len(it.cells) > 1]
    if not rows or any(EXPLAINED.search(it.text) and SAYS_UNCOVERED.search(it.text) for it in those if it not in rows):
        return
    at = next(
        (i for i, cell in enumerate(rows[0].cells) if OF_SCENARIO.search(cell) and not OF_RISK.search(cell)), None
    )
    for row in rows[1:]:
        if at is not None and at < len(row.cells) and is_open(row.cells[at], row.text):
            yield row


def is_open(cell: str, row: str) -> bool:
    """Whether the cell for the scenario says that there is none, and the row gives no reason."""
    return (not cell or bool(UNCOVERED.search(cell))) and not EXPLAINED.search(row)


_NONE_IS = Pattern(r"\b(?:no|none|nor|not one)\b[^.;]{0,40}\b(?:is|are|was|were|remains?) without\b", re.I)


def says_open(text: str) -> bool:
    """Whether a sentence says that a risk has no scenario, without a reason why it needs none."""
    said = SAYS_UNCOVERED.search(text)
    if (
        "|" in text
        or said is None
        or _NONE_IS.search(text)
        or not (OF_RISK.search(text) or _RULES.search(text, said.start()))
    ):
        return False
    return not EXPLAINED.search(text) and not ELSEWHERE.search(text)


def _plain(text: str) -> str:
    return " ".join(("", *re.findall(r"[^\W_]+", text.lower()), ""))


def _fact(
    name: str, label: str, value: str, source: str, method: str, *, reason: str = "", n: int | None = None
) -> Fact:
    return Fact(
        id=f"fact:{name}", label=label, value=value, unit="text", source=source, method=method, reason=reason, n=n,
        computed_by=f"{name.partition('.')[0]}@1",
    )  # fmt: skip

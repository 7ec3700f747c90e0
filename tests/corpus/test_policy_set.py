"""The example policies fit together: what they cite exists, and what does not fit is listed."""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from compliance_llm import bundled
from compliance_llm.corpus.editions import Text
from compliance_llm.corpus.policies import read_policy

FOLDER = bundled.folder("corpora") / "policies"
FILES = sorted(FOLDER.glob("*.md"))
CONFLICTS = sorted((FOLDER / "conflicts").glob("*.toml"))
Texts = dict[Path, Text]

NUMBERS = r"\d+\.\d+(?:(?:, and |, or |, | and | or | to )\d+\.\d+)*"
NAMED = re.compile(rf"(?:([A-Z][\w-]*(?: (?:and )?[A-Z][\w-]*)* (?:Policy|Standard)), )?\bclauses? ({NUMBERS})")
REAL_BANKS = re.compile(
    r"\b(ABN AMRO|Adyen|Bank of America|Bank of China|Barclays|BBVA|BNP Paribas|Capital One|Chase|Citi(bank|group)?"
    r"|Commerzbank|Crédit Agricole|Danske|Deutsche Bank|DBS|Goldman|HSBC|ICBC|ING|Intesa|JP ?Morgan|Klarna|Lloyds|Monzo"
    r"|Morgan Stanley|MUFG|N26|NatWest|Nordea|PayPal|Rabobank|RBC|Revolut|Santander|Scotiabank|Société Générale"
    r"|Standard Chartered|Starling|Stripe|Swedbank|TD Bank|UBS|UniCredit|Wells Fargo|Wise|Worldline|Worldpay)\b"
)

each_policy = pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
each_list_of_conflicts = pytest.mark.parametrize("file", CONFLICTS, ids=[file.stem for file in CONFLICTS])


class Reference(NamedTuple):
    """A place where a policy cites a clause: of the document with this citation, or of itself (None)."""

    citation: str | None
    clause: str


@pytest.fixture(scope="module")
def texts() -> Texts:
    return {file: read_policy(file) for file in FILES}


def clauses_of(text: Text) -> dict[str, str]:
    """The words of each numbered clause by its number."""
    words: defaultdict[str, list[str]] = defaultdict(list)
    for passage in text.passages:
        if passage.pointer.startswith("clause "):
            words[passage.pointer.removeprefix("clause ")].append(passage.text)
    return {number: "\n\n".join(parts) for number, parts in words.items()}


def references_in(words: str) -> Iterator[Reference]:
    for citation, numbers in NAMED.findall(words):
        for number in re.findall(r"\d+\.\d+", numbers):
            yield Reference(citation.removeprefix("The ") or None, number)


def test_a_reference_is_read_with_its_document_and_every_number() -> None:
    words = "As the Model Risk Policy, clauses 7.6, 7.7 and 7.9 say, and clause 1.4; AML Model Standard, clause 2.1."
    assert list(references_in(words)) == [
        Reference("Model Risk Policy", "7.6"),
        Reference("Model Risk Policy", "7.7"),
        Reference("Model Risk Policy", "7.9"),
        Reference(None, "1.4"),
        Reference("AML Model Standard", "2.1"),
    ]


@each_policy
def test_every_clause_that_a_policy_cites_exists_in_each_version_of_the_document(texts: Texts, file: Path) -> None:
    known: defaultdict[str | None, list[set[str]]] = defaultdict(list)
    for text in texts.values():
        known[text.instrument.citation].append(set(clauses_of(text)))
    known[None] = [set(clauses_of(texts[file]))]
    missing = [
        reference
        for reference in references_in(texts[file].text)
        if not known.get(reference.citation) or any(reference.clause not in here for here in known[reference.citation])
    ]
    assert missing == []


@each_policy
def test_every_clause_says_something(texts: Texts, file: Path) -> None:
    assert {number: words for number, words in clauses_of(texts[file]).items() if len(words.split()) < 6} == {}


@each_policy
def test_no_policy_names_a_real_bank(texts: Texts, file: Path) -> None:
    assert [found[0] for found in REAL_BANKS.finditer(texts[file].text)] == []


@each_policy
def test_every_policy_says_at_its_start_that_company_and_text_are_fictional(texts: Texts, file: Path) -> None:
    first = texts[file].passages[0]
    assert first.pointer == "preamble"
    assert re.match(r"Meridel Payments plc and this (policy|standard) are fictional\.", first.text)


def test_the_policies_of_today_hold_five_hundred_clauses(texts: Texts) -> None:
    today = [text for text in texts.values() if "@" not in text.edition.id]
    assert sum(len(clauses_of(text)) for text in today) >= 500


@each_list_of_conflicts
def test_every_listed_conflict_names_two_places_that_exist(texts: Texts, file: Path) -> None:
    told = tomllib.loads(file.read_text(encoding="utf-8"))
    places = {passage.id for text in texts.values() for passage in text.passages}
    assert told["schema"] == "cdraft/policy-conflicts@1"
    assert told["conflict"]
    for row in told["conflict"]:
        assert row.keys() == {"id", "clauses", "about", "why"}, row
        assert len(set(row["clauses"])) >= 2, row
        assert set(row["clauses"]) <= places, row


def test_no_two_conflicts_share_an_id() -> None:
    ids = [row["id"] for file in CONFLICTS for row in tomllib.loads(file.read_text(encoding="utf-8"))["conflict"]]
    assert ids
    assert len(ids) == len(set(ids))

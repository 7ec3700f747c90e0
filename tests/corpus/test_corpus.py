"""The corpus that comes with cdraft, and what loading promises."""

from __future__ import annotations

import json
import re
import time
from datetime import date

import pytest
from pydantic import TypeAdapter

from compliance_llm.corpus import load_corpus
from compliance_llm.errors import CdraftError
from compliance_llm.records import Evidence, Instrument

EVIDENCE = TypeAdapter(Evidence)


def words(text):
    return re.findall(r"[a-z0-9]+", text.lower())


def runs(text, length=12):
    found = words(text)
    return {" ".join(found[i : i + length]) for i in range(len(found) - length + 1)}


def test_all_instruments_and_obligations_are_here(corpus):
    assert len([it for it in corpus.instruments if it.binding not in ("register", "policy")]) == 50
    own = {it.id for it in corpus.instruments if it.binding == "policy"}
    assert len([it for it in corpus.obligations if it.instrument not in own]) == 342


def test_the_policys_own_duties_speak_as_its_clauses_do(corpus):
    duties = [it for it in corpus.obligations if it.instrument == "meridel-mrp"]
    assert len(duties) >= 16
    for it in duties:
        assert it.pointer == f"clause {it.id.split('/')[1]}"
        assert it.citation == f"Model Risk Policy, {it.pointer}"
        versions = {p.since: p.force for p in corpus.words_of(it) if it.applies_on(p.since)}
        assert set(versions.values()) == {it.force}
        assert it.since in (date(2025, 1, 1), date(2027, 1, 1))


def test_the_duties_of_a_clause_that_a_version_changes_end_with_the_version_before(corpus):
    from compliance_llm.corpus.changes.diff import between_days

    found = between_days(corpus, date(2026, 12, 31), date(2027, 1, 1), instrument="meridel-mrp")
    ends = {it.pointer for it in corpus.obligations if it.instrument == "meridel-mrp" and it.until == date(2027, 1, 1)}
    duties = {it.pointer for it in corpus.obligations if it.instrument == "meridel-mrp"}
    changed = {it.pointer for it in found.clauses if it.change == "changed"}
    assert ends == {pointer for pointer in changed if pointer in duties} - {"clause 14.6"}  # a duty since then
    assert {it.change for it in found.obligations} == {"added", "changed"}


def test_a_duty_whose_clause_is_here_is_assessed_and_its_clause_is_told(corpus):
    told = {it.id for it in corpus.told}
    assert "meridel-mrp:14.1:p1" in told
    assert "meridel-mrp/14.1/monitoring-plan" not in told
    assert "sr-26-2/monitoring/plan" in told


def test_every_id_is_used_once(corpus):
    ids = [it.id for it in (*corpus.passages, *corpus.obligations)]
    assert len(ids) == len(set(ids))


def test_every_passage_stands_at_its_offsets(corpus):
    assert all(corpus.texts[it.edition][it.start : it.end] == it.text for it in corpus.passages)


def test_everything_survives_json(corpus):
    for it in (*corpus.passages, *corpus.obligations):
        assert EVIDENCE.validate_json(json.dumps(it.as_json())) == it
    for it in corpus.instruments:
        assert Instrument.model_validate_json(json.dumps(it.as_json())) == it


def test_the_policy_has_enough_clauses_and_says_that_it_is_fictional(corpus):
    clauses = {
        it.pointer for it in corpus.passages if it.instrument == "meridel-mrp" and it.pointer.startswith("clause")
    }
    assert len(clauses) >= 80
    assert "fictional" in "\n".join(corpus.texts["meridel-mrp"].splitlines()[:3])


def test_the_question_whether_one_may_deploy_before_validation_has_a_clause(corpus):
    assert "prohibited" in corpus.evidence("meridel-mrp:11.1:p1").text


def test_secondary_reading_is_kept_and_told(corpus):
    told = corpus.evidence("cdraft-register:eu-ccd2:p1").text
    assert corpus.instrument("eu-ccd2").confidence == "secondary"
    assert "based on secondary sources only" in told


def test_the_register_tells_what_replaced_sr_11_7(corpus):
    standing, end = (corpus.evidence(f"cdraft-register:us-sr-11-7:p{n}") for n in (1, 2))
    assert standing.citation == "cdraft register of instruments, SR 11-7"
    assert standing.pointer == "us-sr-11-7"
    assert "took effect on 4 April 2011" in standing.text
    assert "is not binding" in standing.text
    assert end.text == "SR 11-7 applied until 17 April 2026 and was superseded by SR 26-2."


def test_the_register_tells_standing_and_scope_apart(corpus):
    told = {p.pointer: p for p in corpus.passages if p.pointer.split(",")[0] == "us-sr-26-2"}
    assert told["us-sr-26-2"].id == "cdraft-register:us-sr-26-2:p1"
    assert told["us-sr-26-2"].text == (
        "SR 26-2, titled Revised Guidance on Model Risk Management and issued by Board of Governors of the Federal "
        "Reserve System (jointly with OCC and FDIC), has applied since 17 April 2026 and is in force; "
        "no end is on record as of 21 November 2026. "
        "Standing: supervisory guidance, which is not binding. It replaced SR 11-7 and SR 21-8."
    )
    assert told["us-sr-26-2, scope"].text.startswith("Whom SR 26-2 concerns: Banking organizations")


def test_a_document_of_march_does_not_know_what_came_in_april(corpus):
    march = corpus.applicable(date(2026, 3, 31), ["us"])
    told = " ".join(p.text for p in march.passages if p.pointer.split(",")[0] == "us-sr-11-7")
    assert "SR 26-2" not in told


def test_the_register_never_says_that_a_proposal_applies(corpus):
    texts = [
        corpus.evidence(f"cdraft-register:{it.id}:p1").text for it in corpus.instruments if it.binding == "proposal"
    ]
    assert len(texts) == 4
    assert all("is a proposal and has never applied" in text for text in texts)


@pytest.mark.parametrize(
    ("id", "citation"),
    [
        ("sr-26-2/risk/purpose", "SR 26-2, Section III"),
        ("sr-26-2/monitoring/plan", "SR 26-2, Section V (Ongoing Model Monitoring)"),
        ("ai-act/art-10/representative", "Regulation (EU) 2024/1689, Article 10(3)"),
        ("reg-b/specific-reasons", "12 CFR 1002.9(b)(2)"),
        ("pra-ss1-23/p3/data", "SS1/23, Principle 3.2"),
    ],
)
def test_an_obligation_is_cited_as_a_reader_knows_it(corpus, id, citation):
    assert corpus.evidence(id).citation == citation


def test_sr_26_2_obliges_nobody(corpus):
    assert "must" not in {it.force for it in corpus.obligations if it.instrument == "us-sr-26-2"}


def test_an_unknown_id_is_answered_with_the_nearest(corpus):
    with pytest.raises(CdraftError, match="us-sr-11-7"):
        corpus.instrument("sr-11-7")


def test_no_private_source_and_no_remark_on_how_it_was_read_is_in_the_files(corpus):
    everything = " ".join(
        [json.dumps(it.as_json()) for it in (*corpus.instruments, *corpus.passages, *corpus.obligations)]
    )
    assert not re.search(r"github|this research|code search|seen through", everything, re.IGNORECASE)


def test_no_sentence_of_an_official_text_is_copied(corpus, shared):
    official = set()
    for path in sorted((shared / "regulations" / "texts").iterdir()):
        if path.suffix == ".json":
            for part in json.loads(path.read_text(encoding="utf-8")):
                official |= runs(part["text"])
        elif path.name != "README.md":
            official |= runs(path.read_text(encoding="utf-8"))
    titles = [it.title for it in corpus.instruments]  # a title is a name, not a sentence
    ours = {}
    for it in (*corpus.passages, *corpus.obligations):
        text = it.text if it.type == "passage" else it.statement
        for title in titles:
            text = text.replace(title, " title ")
        ours[it.id] = runs(text)
    assert {id: found & official for id, found in ours.items() if found & official} == {}


def test_loading_takes_a_fraction_of_a_second():
    seconds = []
    for _ in range(3):
        start = time.process_time()
        load_corpus()
        seconds.append(time.process_time() - start)
    assert min(seconds) <= 0.3


def test_the_digest_follows_the_content_and_a_view_keeps_it(corpus, small):
    before = load_corpus(small).digest
    assert load_corpus(small).digest == before
    policy = small / "policies" / "acme.md"
    policy.write_text(policy.read_text() + "\n1.2 More.\n")
    after = load_corpus(small)
    assert after.digest != before
    assert after.applicable(after.instrument("acme").since, ["us"]).digest == after.digest


@pytest.fixture
def small(tmp_path):
    (tmp_path / "obligations").mkdir()
    (tmp_path / "policies").mkdir()
    (tmp_path / "instruments.yaml").write_text(REGISTER)
    (tmp_path / "obligations" / "old.json").write_text(json.dumps(OBLIGATIONS))
    (tmp_path / "policies" / "acme.md").write_text(POLICY)
    return tmp_path


REGISTER = """as_of: '2026-11-21'
instruments:
- {id: old, title: Old Guide, citation: OG 1, issuer: Supervisor, jurisdiction: US, kind: guidance,
   binding: supervisory-guidance, status: rescinded, effective: '2011-04', ended: '2026-04-17',
   superseded_by: [{id: new, date: '2026-04-17'}], confidence: secondary}
- {id: new, title: New Guide, citation: NG 1, issuer: Supervisor, jurisdiction: US, kind: guidance,
   binding: supervisory-guidance, status: in force, effective: '2026-04-17', ended: null, supersedes: [old],
   confidence: official-text}
"""
OBLIGATIONS = {
    "instrument": "old",
    "obligations": [
        {"id": "old/a", "pointer": "Section I", "statement": "Test.", "force": "should", "topic": "governance",
         "confidence": "secondary", "from": "2010-01-01", "until": None}
    ],
}  # fmt: skip
POLICY = "---\nid: acme\ntitle: Acme Policy\ncitation: Acme Policy\nfrom: 2026-01-01\n---\n\n1.1 Test everything.\n"


def test_an_obligation_does_not_outlive_or_precede_its_instrument(small):
    (obligation,) = load_corpus(small).obligations
    assert (obligation.since.isoformat(), obligation.until.isoformat()) == ("2011-04-30", "2026-04-17")


def test_further_policies_load_from_a_file_and_from_a_folder(small, tmp_path_factory):
    folder = tmp_path_factory.mktemp("more")
    (folder / "own.md").write_text(POLICY.replace("acme", "own"))
    (folder / "README.md").write_text("not a policy")
    for extra in (folder, folder / "own.md"):
        assert load_corpus(small, extra=[extra]).instrument("own").binding == "policy"


def test_a_further_policy_with_a_taken_id_is_refused(small, tmp_path_factory):
    file = tmp_path_factory.mktemp("more") / "again.md"
    file.write_text(POLICY)
    with pytest.raises(CdraftError, match=r"has the id acme, which .* has already"):
        load_corpus(small, extra=[file])


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("instruments.yaml", "confidence: secondary", "notes: x", "old lacks confidence"),
        ("instruments.yaml", "id: new, title", "id: old, title", "two instruments with the id old"),
        ("instruments.yaml", "effective: '2011-04'", "effective: '2027-04'", "old: it ended on 2026-04-17"),
        ("instruments.yaml", "effective: '2011-04'", "effective: 'spring'", "old: 'spring' is not a date"),
        ("instruments.yaml", "supersedes: [old]", "supersedes: [older]", "new names older"),
        ("instruments.yaml", "status: in force", "stauts: in force", "new lacks status"),
        (
            "instruments.yaml",
            "binding: supervisory-guidance, status: in",
            "binding: a wish, status: in",
            "new: binding",
        ),
        ("instruments.yaml", "{id: new, date: '2026-04-17'}", "{date: '2026-04-17'}", "old: "),
        ("instruments.yaml", "instruments:", "instruments: [", "is not YAML"),
        ("instruments.yaml", "instruments:", "others:", "no list of entries under 'instruments'"),
        ("obligations/old.json", '"instrument": "old"', '"instrument": "older"', "obligations of 'older'"),
        ("obligations/old.json", '"should"', '"perhaps"', "old/a: force"),
        ("obligations/old.json", '"2010-01-01"', "2010", "old/a"),
        ("obligations/old.json", '"topic"', '"tpoic"', "old/a lacks topic"),
        ("obligations/old.json", "]", "", "is not JSON"),
    ],
)
def test_a_bad_file_is_named_with_the_entry_and_what_is_wrong(small, file, old, new, said):
    path = small / file
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new, 1))
    with pytest.raises(CdraftError, match=re.escape(said)) as caught:
        load_corpus(small)
    assert path.name in caught.value.problem


def test_a_missing_register_is_named(tmp_path):
    with pytest.raises(CdraftError, match=r"instruments\.yaml cannot be read"):
        load_corpus(tmp_path)


def test_the_register_never_says_that_a_rule_was_in_force_on_another_day_than_that_of_the_document(corpus):
    told = [it.text for it in corpus.passages if it.instrument == "cdraft-register"]
    assert not [text for text in told if re.search(r"\bwas in force\b", text)]
    assert any("is in force; no end is on record as of" in text for text in told)

"""`cdraft ask` through the command a person types."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

from click.testing import Result

from compliance_llm.answer import look_where
from compliance_llm.corpus import load_corpus


def test_a_rule_that_has_ended_is_explained(cdraft: Callable[..., Result]):
    result = cdraft("ask", "What replaced SR 11-7?", "--engine", "none", "--as-of", "2026-05-01")
    assert "SR 11-7 applied until 17 April 2026 and was superseded by SR 26-2." in result.stdout


def test_the_json_has_the_fields_a_program_reads(cdraft: Callable[..., Result]):
    answer = json.loads(cdraft("ask", "Who may close a finding?", "--engine", "none", "--json").stdout)
    assert {"question", "as_of", "answer", "claims", "abstained", "reason", "seconds"} == answer.keys()
    (quote, *_) = answer["claims"][0]["citations"]
    assert {"evidence", "quote", "start", "end", "pointer", "instrument", "from", "until"} <= quote.keys()


def test_strict_exits_1_where_it_abstains(cdraft: Callable[..., Result]):
    assert cdraft("ask", "How tall is Mount Everest?", "--engine", "none", "--strict").exit_code == 1


def test_a_policy_whose_issuer_is_one_word_leaves_the_question_as_it_is(tmp_path: Path):
    policy = tmp_path / "policy.md"
    policy.write_text(
        "---\nid: acme-policy\ntitle: Acme Policy\ncitation: Acme Policy\nissuer: Acme\njurisdiction: internal\n"
        "from: 2025-01-01\nuntil: null\nversion: '1'\n---\n\n# Acme Policy\n\n"
        "## 1 Scope\n\n1.1 Models must be named.\n",
        encoding="utf-8",
    )
    corpus = load_corpus(extra=[policy])
    assert look_where("Must models be named?", corpus, date(2026, 5, 1)).words == "Must models be named?"

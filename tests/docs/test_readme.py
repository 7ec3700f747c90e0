"""What the README shows first is what cdraft writes."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

from compliance_llm import settings
from compliance_llm.actions.generate import produce

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_every_sentence_of_the_card_in_the_readme_is_written_by_cdraft(german_credit: Path, tmp_path: Path):
    excerpt = re.search(r"<!-- card -->\n(.*?)<!-- /card -->", README, re.DOTALL)
    assert excerpt
    as_of = datetime.strptime(re.findall(r"as of (\d+ \w+ \d{4})", excerpt[1])[0], "%d %B %Y").date()
    bundle = produce(
        "model-card",
        german_credit,
        tmp_path,
        settings.resolve(engine="none"),
        as_of=as_of,
        seed=0,
        formats=(),
        step=lambda _: None,
    )
    told = [claim.text for section in bundle.document.sections for claim in section.claims]
    told += [finding.condition for finding in bundle.document.findings]
    shown = re.sub(r" `[^`]*`", "", excerpt[1])
    left = re.sub(r"^> ?", "", shown, flags=re.MULTILINE)
    for text in sorted(told, key=len, reverse=True):
        left = left.replace(text, "")
    assert not re.findall(r"\d\.\d", left.split("as of")[1].partition("\n")[2].partition("⚠")[0])
    assert left.count("is ") <= 2  # what a flagged sentence and a finding say beside their own text

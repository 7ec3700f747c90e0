"""A limit is a finite number at one end or both."""

from __future__ import annotations

from math import inf, nan
from pathlib import Path

import pytest
from click.testing import CliRunner
from pydantic import ValidationError

from compliance_llm.cli.main import main
from compliance_llm.records import Limit


@pytest.mark.parametrize("end", [nan, inf, -inf])
@pytest.mark.parametrize("side", ["min", "max"])
def test_a_limit_that_is_no_finite_number_is_refused(side: str, end: float):
    with pytest.raises(ValidationError, match="is not a finite number"):
        Limit(**{side: end}, authority="policy", source="Policy, clause 1")


@pytest.mark.parametrize("end", [0.0, -1.5, 1e300])
def test_any_finite_number_is_one(end: float):
    assert Limit(min=end, authority="policy", source="Policy, clause 1").min == end


@pytest.mark.parametrize("written", [".nan", ".inf", "1.0e+999", "-1.0e+999"])
def test_a_subject_with_such_a_limit_is_told_in_two_lines(written: str, german_credit: Path, tmp_path: Path):
    subject = tmp_path / "subject.yaml"
    text = (german_credit / "subject.yaml").read_text(encoding="utf-8").partition("\nlimits:")[0]
    limit = f"limits: {{auc.test: {{min: {written}, authority: policy, source: Policy}}}}\n"
    subject.write_text(f"{text}\n{limit}", encoding="utf-8")
    (tmp_path / "data").symlink_to(german_credit / "data")
    result = CliRunner().invoke(main, ["test", str(tmp_path)])
    assert result.exit_code == 3
    assert len(result.stderr.splitlines()) == 2
    assert "limits.auc.test" in result.stderr
    assert "should be a number" in result.stderr or "finite" in result.stderr

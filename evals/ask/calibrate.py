"""Fit when to answer and when to abstain, cross-fitted over written questions; write compliance_llm/answer.json."""

from __future__ import annotations

import json
import sys
from dataclasses import fields
from datetime import date
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from compliance_llm import settings, wiring
from compliance_llm.answer import Signs, look_up, look_where
from compliance_llm.cli.progress import bar
from compliance_llm.files import digest
from compliance_llm.statistics.intervals import wilson

HERE = Path(__file__).parent
TARGET = HERE.parents[1] / "compliance_llm" / "answer.json"
SIGNS = [field.name for field in fields(Signs)]
FOLDS, SEED = 6, 0


def features(engine: str, cases: list[dict]) -> tuple[np.ndarray, list[list[str]]]:
    """Rows of signs and the ids found, best first, for every question."""
    chosen = settings.resolve(engine=engine)
    corpus = wiring.whole_corpus(chosen)
    index = bar(wiring.searching(chosen, corpus, wiring.encoder(chosen)), quiet=True)
    rows, found = [], []
    for case in cases:
        scope = look_where(case["question"], corpus, date.fromisoformat(case["as_of"]))
        _, ranked, s = look_up(scope, index)
        rows.append([value for name in SIGNS if (value := getattr(s, name)) is not None])
        found.append([*(p.id for p in (*scope.ended, *scope.coming)), *(r.id for r in ranked)])
    return np.array(rows), found


def right(found: list[str], gold: list[str], k: int) -> bool:
    """Whether one of the first ``k`` is a gold clause; a gold id stands for all that begin with it."""
    return any(f.startswith(g) for f in found[:k] for g in gold)


def main() -> None:
    cases = [json.loads(line) for line in (HERE / "questions.jsonl").read_text(encoding="utf-8").splitlines()]
    answerable = np.array([case["answerable"] for case in cases])
    fitted, measured = {}, {}
    for name, engine in (("words", "none"), ("words_and_meaning", "local")):
        x, found = features(engine, cases)
        says = np.zeros(len(cases), dtype=bool)
        for train, test in StratifiedKFold(FOLDS, shuffle=True, random_state=SEED).split(x, answerable):
            fit = LogisticRegression(C=1e3).fit(x[train], answerable[train])
            says[test] = fit.decision_function(x[test]) > 0
        fit = LogisticRegression(C=1e3).fit(x, answerable)
        weights = dict(zip(SIGNS, map(float, fit.coef_[0]), strict=False))
        fitted[name] = {"intercept": float(fit.intercept_[0]), "signs": weights}
        hits = [right(f, c["gold"], 3) for f, c in zip(found, cases, strict=True) if c["answerable"]]
        for label, k, n in (
            ("answers what can be answered", int(says[answerable].sum()), int(answerable.sum())),
            ("abstains where nothing answers", int((~says[~answerable]).sum()), int((~answerable).sum())),
            ("a right clause among the first three", sum(hits), len(hits)),
        ):
            low, high = wilson(k, n)
            measured[f"{name}: {label}"] = {"value": k / n, "low": low, "high": high, "n": n}
            print(f"{name}: {label}: {k}/{n} = {k / n:.3f} [{low:.3f}, {high:.3f}]")
        for case, f, s in zip(cases, found, says, strict=True):
            if s != case["answerable"] or (case["answerable"] and not right(f, case["gold"], 3)):
                print("  ", case["id"], "answered" if s else "abstained", case["question"], f[:3], file=sys.stderr)
    about = {"questions": digest(HERE / "questions.jsonl"), "cross-fitted folds": FOLDS, "seed": SEED}
    TARGET.write_text(
        json.dumps({"fitted": fitted, "measured": measured, "about": about}, indent=1) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()

"""Train the example's scorecard and score its data: real records in, data/scored.csv out.

    python train.py

A logistic regression on seventeen attributes of the Statlog German credit data. Sex with marital status, age and
foreign worker are kept out of the inputs and written beside the score, so that results can be compared between groups.
"""

from __future__ import annotations

import argparse
import csv
from pathlib import Path

import numpy as np
from sklearn.compose import make_column_transformer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

HERE = Path(__file__).resolve().parent
SEED = 20260101
TEST_SHARE = 0.30
OUTCOME = "creditability"

# the file's names → names a reader knows
NAMES = {
    "status_of_existing_checking_account": "checking_account",
    "duration_in_month": "duration_months",
    "credit_history": "credit_history",
    "purpose": "purpose",
    "credit_amount": "credit_amount",
    "savings_account_and_bonds": "savings",
    "present_employment_since": "employment_since",
    "installment_rate_in_percentage_of_disposable_income": "installment_rate",
    "personal_status_and_sex": "personal_status_and_sex",
    "other_debtors_or_guarantors": "other_debtors",
    "present_residence_since": "residence_since",
    "property": "property",
    "age_in_years": "age_years",
    "other_installment_plans": "other_installment_plans",
    "housing": "housing",
    "number_of_existing_credits_at_this_bank": "existing_credits",
    "job": "job",
    "number_of_people_being_liable_to_provide_maintenance_for": "dependents",
    "telephone": "telephone",
    "foreign_worker": "foreign_worker",
}
NUMBERS = ("duration_months", "credit_amount", "installment_rate", "residence_since", "age_years", "existing_credits")
NUMBERS += ("dependents",)
NOT_INPUTS = ("personal_status_and_sex", "age_years", "foreign_worker")
AGE_BANDS = ((25, "25 or younger"), (40, "26 to 40"), (60, "41 to 60"), (200, "over 60"))


def read(path: Path) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """The attributes under their readable names, and the outcome: 1 for a bad credit."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    attributes = {
        name: np.array([row[theirs] for row in rows], dtype=float if name in NUMBERS else object)
        for theirs, name in NAMES.items()
    }
    return attributes, np.array([row[OUTCOME] == "bad" for row in rows], dtype=int)


def fit(inputs: np.ndarray, bad: np.ndarray, numbers: list[int], words: list[int]):  # noqa: ANN201 # a pipeline
    """Standard-scaled numbers and one-hot words into a logistic regression."""
    columns = make_column_transformer(
        (StandardScaler(), numbers),
        (OneHotEncoder(handle_unknown="ignore"), words),
    )
    return make_pipeline(columns, LogisticRegression(max_iter=2000, random_state=SEED)).fit(inputs, bad)


def age_band(age: float) -> str:
    """The age as one of four bands."""
    return next(name for top, name in AGE_BANDS if age <= top)


def main() -> None:
    """Split, train, score and write."""
    parser = argparse.ArgumentParser(description="Train the German-credit example and score its cases.")
    parser.add_argument("--out", type=Path, default=HERE / "data" / "scored.csv", help="where the scored cases go")
    out = parser.parse_args().out

    attributes, bad = read(HERE / "data" / "german-credit.csv")
    used = [name for name in attributes if name not in NOT_INPUTS]
    inputs = np.column_stack([attributes[name].astype(object) for name in used])
    is_test = np.zeros(len(bad), dtype=bool)
    _, test = train_test_split(np.arange(len(bad)), test_size=TEST_SHARE, stratify=bad, random_state=SEED)
    is_test[test] = True

    numbers = [place for place, name in enumerate(used) if name in NUMBERS]
    words = [place for place, name in enumerate(used) if name not in NUMBERS]
    p_bad = fit(inputs[~is_test], bad[~is_test], numbers, words).predict_proba(inputs)[:, 1]

    out.parent.mkdir(parents=True, exist_ok=True)
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["id", "p_bad", "bad", "split", *attributes, "sex", "age_band"])
        for row in range(len(bad)):
            values = [attributes[name][row] for name in attributes]
            writer.writerow(
                [
                    f"case-{row + 1:04d}",
                    f"{p_bad[row]:.6f}",
                    bad[row],
                    "test" if is_test[row] else "train",
                    *(f"{value:g}" if isinstance(value, float) else value for value in values),
                    attributes["personal_status_and_sex"][row].split(" : ")[0],
                    age_band(attributes["age_years"][row]),
                ]
            )
    print(f"{len(bad)} cases, {bad.mean():.1%} bad; {len(used)} inputs")
    for name, chosen in (("train", ~is_test), ("test", is_test)):
        print(f"{name}: {chosen.sum()} cases, AUC {roc_auc_score(bad[chosen], p_bad[chosen]):.4f}")


if __name__ == "__main__":
    main()

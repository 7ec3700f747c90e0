"""Two short policies of invented banks, and one whose rules file names a clause that is not there."""
import copy
NORVANE = dict(
    name="norvane-model-standard", id="norvane-mgs", title="Model Governance Standard", issuer="Norvane Bank AS (fictional)", version="2", **{"from": "2025-07-01"}, word=True,
    words={g: g for g in ("critical", "high", "medium", "low", "observation")},
    body="""
# Model Governance Standard

## 1 Scope and roles

1.1 This standard applies to every model of Norvane Bank AS, whoever built it. A language model that answers questions or drafts text for staff or customers is a model.

1.2 Each model has one owner, one developer and one validator. The validator must not be the developer, must not report to the developer, and must not have advised on the design.

1.3 The owner enters the model in the register before use, with its purpose, its permitted and forbidden uses, its materiality and its approval.

1.4 Materiality is high where more than 20,000 decisions a year or more than EUR 10 million depend on the model, or where a law speaks of its use; medium where more than 2,000 decisions or EUR 1 million depend on it; otherwise low.

1.5 No model may be used before the Model Forum has approved it. An approval names its last day, at most 12 months after the decision. After that day the model must not be used.

## 2 How results are judged

2.1 A limit is met where the whole 95% interval lies on the right side of it, and breached where the estimate lies on the wrong side. In all other cases the result is unsettled. Where there is no interval, the estimate decides.

2.2 A test that was required and not run is not a pass. It is reported as not tested, with the reason.

2.3 Every breached limit is a finding.

## 3 Data

3.1 A sample used to judge a model holds at least 500 cases and at least 80 events.

3.2 An input may be missing in at most 3% of cases of a sample.

3.3 The share of missing values may move by at most 2 percentage points against the reference sample.

3.4 At most 0.5% of the rows of a sample may be repeated. Between samples the number of repeated rows allowed is 0.

3.5 Outcomes that are not yet known are left out and counted.

## 4 Limits

4.1 The limits below are the bank's own choice.

4.2 AUC on a test sample: at least 0.72 for credit models, at least 0.90 for fraud models, and at least 0.70 for anti-money-laundering and other models.

4.3 The Kolmogorov-Smirnov statistic of a credit model is at least 0.30 and of a fraud model at least 0.60.

4.4 The AUC may fall by at most 0.03 from the training sample to a test sample.

4.5 Where the score is a probability, the calibration slope lies between 0.85 and 1.15 and the calibration intercept between -0.15 and 0.15.

4.6 The population stability index of the score is at most 0.20, that of an input at most 0.15.

4.7 In a segment with enough events the AUC is at least 0.65.

4.8 The adverse impact ratio of a group is at least 0.85.

4.9 Of the answers of a language model at most 2% may be unsupported by the evidence shown, and no instruction hidden in evidence may be followed.

4.10 Of cases reviewed below an alert threshold at most 1.5% may prove suspicious.

## 5 Use and monitoring

5.1 The owner monitors every model in use at least once a quarter. The plan names the measures, a limit for each, the person who looks and what that person does after a breach.

5.2 Known limitations are written down with the measure that contains each.

5.3 A person must be able to overrule a model of high materiality.

5.4 What the development document reports must agree with the data to the last digit shown.

## 6 Gaps in the file

6.1 Missing evidence is a finding where a law, a supervisor or this standard asks for it and it concerns purpose and use, data quality, conceptual soundness, outcomes analysis, ongoing monitoring, limitations, independence, fairness, human oversight or anti-money-laundering controls.

6.2 A gap in purpose and use, data quality, conceptual soundness, ongoing monitoring, human oversight, explainability or robustness and security is high for a model of high materiality, medium for one of medium and low for one of low materiality.

6.3 A gap in outcomes analysis, fairness, adverse action notices or anti-money-laundering controls is high for high and medium materiality and medium for low materiality.

6.4 A gap in independence is critical for high materiality, high for medium and medium for low.

6.5 A gap in limitations, governance, third parties, record keeping, change management, the inventory or the handling of findings is medium for high materiality, low for medium and an observation for low materiality.

## 7 Severity of breaches

7.1 Too few cases or events are medium for high materiality and low otherwise.

7.2 Missing values, changes in missing values and repeated rows within a sample are medium for high materiality, medium for medium and low for low.

7.3 Rows repeated between samples are high for high materiality, high for medium and medium for low.

7.4 A breach of a limit for AUC, Gini, Kolmogorov-Smirnov, average precision or the adverse impact ratio is high for high and medium materiality and medium for low.

7.5 A breach in calibration, in the Brier score or in the fall of the AUC is high for high materiality, medium for medium and low for low.

7.6 A breach of the stability index of the score is high for high materiality and medium otherwise; of an input it is graded by clause 7.2.

7.7 A breach in a segment, or a difference between groups in rates or outcomes, is high for high materiality, medium for medium and low for low.

7.8 A reported figure that does not agree with the data is critical for high materiality, high for medium and medium for low.

7.9 Any other breach is medium for high and medium materiality and low for low materiality.

7.10 A required test that was not run is medium for high materiality, medium for medium and low for low. An unsettled result is low for high and medium materiality and an observation for low.

## 8 Time to put right

8.1 A critical finding is closed within 5 calendar days.

8.2 A high finding is closed within 30 calendar days.

8.3 A medium finding is closed within 90 calendar days.

8.4 A low finding is closed within 180 calendar days.

8.5 An observation has no date.

## 9 Rating

9.1 The validator gives one of four ratings by the table below.

| Rating | When |
| --- | --- |
| Fit | no finding above low |
| Fit with conditions | medium findings, none high |
| Not fit until remedied | at least one high finding |
| Stop | at least one critical finding |

9.2 A model rated "Stop" is taken out of use on the day of the report.
""",
    decision=("2.1", "2.2", "2.3"),
    gaps=("6.1", ["must", "should"], ["purpose-and-use", "data-quality", "conceptual-soundness", "outcomes-analysis", "ongoing-monitoring", "limitations", "independence", "fairness", "human-oversight", "aml-specific"]),
    due=[("critical", 5, "8.1"), ("high", 30, "8.2"), ("medium", 90, "8.3"), ("low", 180, "8.4"), ("observation", None, "8.5")],
    topics=[("6.2", ["purpose-and-use", "data-quality", "conceptual-soundness", "ongoing-monitoring", "human-oversight", "explainability", "robustness-and-security"], ("high", "medium", "low")),
            ("6.3", ["outcomes-analysis", "fairness", "adverse-action", "aml-specific"], ("high", "high", "medium")), ("6.4", ["independence"], ("critical", "high", "medium")),
            ("6.5", ["limitations", "governance", "third-party", "record-keeping", "change-management", "inventory", "findings-and-remediation"], ("medium", "low", "observation"))],
    tests=[("7.1", ["n", "events"], ("medium", "low", "low")), ("7.2", ["missing", "missing_change", "duplicates", "psi"], ("medium", "medium", "low")), ("7.3", ["duplicates_across"], ("high", "high", "medium")),
           ("7.4", ["auc", "gini", "ks", "average_precision", "air"], ("high", "high", "medium")), ("7.5", ["brier", "brier_skill", "calibration_intercept", "calibration_slope", "calibration_bins", "calibration_p", "auc_gap"], ("high", "medium", "low")),
           ("7.6", ["psi.score"], ("high", "medium", "medium")), ("7.7", ["auc_by", "rate_by", "outcome_by"], ("high", "medium", "low")), ("7.8", ["conflict"], ("critical", "high", "medium")),
           ("7.9", ["other"], ("medium", "medium", "low")), ("7.10", ["not_tested"], ("medium", "medium", "low")), ("7.10", ["unsettled"], ("low", "low", "observation"))],
    limits=[("3.1", "n", None, 500, None, ["500"]), ("3.1", "events", None, 80, None, ["80"]), ("3.2", "missing", None, None, 0.03, ["3%"]), ("3.3", "missing_change", None, -0.02, 0.02, ["2 percentage points"]),
            ("3.4", "duplicates", None, None, 0.005, ["0.5%"]), ("3.4", "duplicates_across", None, None, 0, ["0"]), ("4.2", "auc", ["credit"], "0.72", None, ["0.72"]), ("4.2", "auc", ["fraud"], "0.90", None, ["0.90"]), ("4.2", "auc", ["aml", "other"], "0.70", None, ["0.70"]),
            ("4.3", "ks", ["credit"], "0.30", None, ["0.30"]), ("4.3", "ks", ["fraud"], "0.60", None, ["0.60"]), ("4.4", "auc_gap", None, None, 0.03, ["0.03"]), ("4.5", "calibration_slope", None, 0.85, 1.15, ["0.85", "1.15"]), ("4.5", "calibration_intercept", None, -0.15, 0.15, ["-0.15", "0.15"]),
            ("4.6", "psi.score", None, None, "0.20", ["0.20"]), ("4.6", "psi", None, None, 0.15, ["0.15"]), ("4.7", "auc_by", None, 0.65, None, ["0.65"]), ("4.8", "air", None, 0.85, None, ["0.85"])],
)
ARDENT = dict(
    name="ardent-model-rules", id="ardent-mr", title="Rules for Models", issuer="Ardent Savings Union (fictional)", version="7.1", **{"from": "2026-02-01"},
    note="Class 1 to 4 and note of the text are critical, high, medium, low and observation here.",
    words={"critical": "class 1", "high": "class 2", "medium": "class 3", "low": "class 4", "observation": "note"},
    body="""
# Rules for Models

## 1 General

1.1 These rules bind all staff of Ardent Savings Union who build, check or use a model.

1.2 A model belongs to tier 1, tier 2 or tier 3, which stand for high, medium and low materiality. The risk office sets the tier by the harm that a wrong output could do to members.

1.3 Whoever checks a model must not have built it. In a team of fewer than five people an outside expert checks.

1.4 The risk office keeps the list of models. A model that is not on the list may not be used.

1.5 Use begins after a written approval by the risk office, which lasts until the date written on it and at most two years.

## 2 Checking

2.1 We call a limit kept when the 95% interval of the result keeps it from end to end. We call it broken when the result itself does not keep it. Anything between is called open.

2.2 Where a test was left out, the report says so and why. Leaving out a test never counts as keeping the limit.

2.3 A broken limit leads to a deficiency.

2.4 The checker repeats the key figures of the builder from the data.

## 3 Numbers

3.1 The smallest sample is 100 cases, of which 30 with the event.

3.2 A field may be empty in up to 10% of the cases.

3.3 Between samples the share of empty fields may differ by up to 8 percentage points.

3.4 Up to 2% of the rows may be the same as another row of the sample.

3.5 Of a test sample up to 0.1% of the rows may occur in the training sample.

3.6 A scorecard for loans needs an AUC of 0.66 or more and a Gini of 0.32 or more.

3.7 A fraud score needs an AUC of 0.80 or more. A score for money laundering alerts needs 0.60 or more.

3.8 The slope of calibration stays between 0.70 and 1.30.

3.9 The p-value of the calibration test is 0.01 or more.

3.10 The stability index of the score stays at 0.30 or below and that of a field at 0.35 or below.

3.11 Training and test AUC may lie up to 0.08 apart.

3.12 The acceptance rate of a group is at least 0.75 times that of the group accepted most often.

3.13 For each segment the AUC is 0.55 or more.

3.14 An assistant that answers members may be wrong against its source in at most one answer in forty.

## 4 Keeping watch

4.1 The owner looks at each model twice a year, tier 1 every month, and writes down what was seen, against which limit, and what was done.

4.2 What a model cannot do is written on the first page of its file.

4.3 Alerts of the monitoring of payments are worked within 20 working days.

## 5 Deficiencies

5.1 A deficiency is of class 1, class 2, class 3 or class 4, or it is a note. Class 1 stands for the gravest.

5.2 The file lacks something, and a deficiency is raised, where an outside rule binding on us asks for evidence on purpose and use, outcomes analysis, monitoring, independence or money laundering, and there is none.

5.3 Lacking evidence on purpose and use, data quality, conceptual soundness, limitations, explanations, oversight by people, security, change or third parties is class 3 for tier 1 and tier 2 and class 4 for tier 3.

5.4 Lacking evidence on outcomes analysis, monitoring, fairness, refusal notices, independence or money laundering is class 2 for tier 1 and tier 2 and class 3 for tier 3.

5.5 Lacking evidence on governance, records, the list of models or the follow-up of deficiencies is class 4 for tier 1 and a note for tier 2 and tier 3.

5.6 A broken limit of clauses 3.1 to 3.4 is class 4 for tier 1 and tier 2 and a note for tier 3.

5.7 Rows shared by test and training are class 2 for tier 1, class 3 for tier 2 and class 4 for tier 3.

5.8 A broken limit for AUC, Gini or Kolmogorov-Smirnov, overall or in a segment, is class 2 for tier 1, class 3 for tier 2 and class 4 for tier 3.

5.9 A broken limit for calibration or for the distance of training and test is class 3 for tier 1 and tier 2 and class 4 for tier 3.

5.10 A broken stability index is class 3 for tier 1, class 4 for tier 2 and a note for tier 3.

5.11 A broken limit for groups of people is class 1 for tier 1, class 2 for tier 2 and class 3 for tier 3.

5.12 A figure of the builder that the checker cannot repeat is class 2 for every tier.

5.13 Any other broken limit, and any test left out, is class 3 for tier 1 and class 4 for tier 2 and tier 3. An open result is a note for every tier.

## 6 Days

6.1 Class 1 is put right in 14 days.

6.2 Class 2 is put right in 45 days.

6.3 Class 3 is put right in 150 days.

6.4 Class 4 is put right in 365 days.

6.5 A note is put right when it suits.

## 7 Opinion

7.1 The opinion follows from the gravest deficiency: green where there is none above class 4, yellow at class 3, orange at class 2, red at class 1.

7.2 A red model stops at once; an orange model may be used for 45 days more under watch.
""",
    decision=("2.1", "2.2", "2.3"), gaps=("5.2", ["must"], ["purpose-and-use", "outcomes-analysis", "ongoing-monitoring", "independence", "aml-specific"]),
    due=[("critical", 14, "6.1"), ("high", 45, "6.2"), ("medium", 150, "6.3"), ("low", 365, "6.4"), ("observation", None, "6.5")],
    topics=[("5.3", ["purpose-and-use", "data-quality", "conceptual-soundness", "limitations", "explainability", "human-oversight", "robustness-and-security", "change-management", "third-party"], ("medium", "medium", "low")),
            ("5.4", ["outcomes-analysis", "ongoing-monitoring", "fairness", "adverse-action", "independence", "aml-specific"], ("high", "high", "medium")), ("5.5", ["governance", "record-keeping", "inventory", "findings-and-remediation"], ("low", "observation", "observation"))],
    tests=[("5.6", ["n", "events", "missing", "missing_change", "duplicates"], ("low", "low", "observation")), ("5.7", ["duplicates_across"], ("high", "medium", "low")), ("5.8", ["auc", "gini", "ks", "auc_by"], ("high", "medium", "low")),
           ("5.9", ["calibration_intercept", "calibration_slope", "calibration_bins", "calibration_p", "auc_gap"], ("medium", "medium", "low")), ("5.10", ["psi.score", "psi"], ("medium", "low", "observation")),
           ("5.11", ["air", "rate_by", "outcome_by"], ("critical", "high", "medium")), ("5.12", ["conflict"], ("high", "high", "high")), ("5.13", ["other", "not_tested", "average_precision", "brier", "brier_skill"], ("medium", "low", "low")), ("5.13", ["unsettled"], ("observation",) * 3)],
    limits=[("3.1", "n", None, 100, None, ["100"]), ("3.1", "events", None, 30, None, ["30"]), ("3.2", "missing", None, None, "0.10", ["10%"]), ("3.3", "missing_change", None, -0.08, 0.08, ["8 percentage points"]), ("3.4", "duplicates", None, None, 0.02, ["2%"]), ("3.5", "duplicates_across", None, None, 0.001, ["0.1%"]),
            ("3.6", "auc", ["credit"], 0.66, None, ["0.66"]), ("3.6", "gini", ["credit"], 0.32, None, ["0.32"]), ("3.7", "auc", ["fraud"], "0.80", None, ["0.80"]), ("3.7", "auc", ["aml"], "0.60", None, ["0.60"]), ("3.8", "calibration_slope", None, "0.70", "1.30", ["0.70", "1.30"]), ("3.9", "calibration_p", None, 0.01, None, ["0.01"]),
            ("3.10", "psi.score", None, None, "0.30", ["0.30"]), ("3.10", "psi", None, None, 0.35, ["0.35"]), ("3.11", "auc_gap", None, None, 0.08, ["0.08"]), ("3.12", "air", None, 0.75, None, ["0.75"]), ("3.13", "auc_by", None, 0.55, None, ["0.55"])],
)
WRONG = copy.deepcopy(NORVANE)
WRONG.update(name="wrong-clause", id="wrong-clause", title="Model Governance Standard, wrong rules", folder="wrong", wrong=True, word=False)
WRONG["limits"] = [("4.17",) + r[1:] if r[1] == "psi.score" else r for r in WRONG["limits"]]      # there is no clause 4.17
POLICIES = [NORVANE, ARDENT, WRONG]

"""Two short policies of invented firms. Held out: not for reading while cdraft is being built."""
TESSALY = dict(
    name="tessaly-model-directive", id="tessaly-md", title="Directive on Models", issuer="Tessaly Credit Bank (fictional)", version="4.2", **{"from": "2025-10-01"},
    note="Severe, major, moderate, minor and remark of the text are critical, high, medium, low and observation here.",
    words={"critical": "severe", "high": "major", "medium": "moderate", "low": "minor", "observation": "remark"},
    body="""
# Directive on Models

Tessaly Credit Bank issues this directive for all units at home and abroad.

## 1 Who does what

1.1 The business unit that relies on a model owns it. The modelling unit builds it. The review unit examines it and answers to the chief risk officer alone.

1.2 No member of the review unit may examine a model that he or she helped to build or to choose.

1.3 The Model Council admits models to use, for 18 months at the longest. After the end of that time use stops unless the council has prolonged it.

1.4 Large models are those that touch more than EUR 25 million or 50,000 people a year, middle ones more than EUR 2 million or 5,000 people, small ones the rest. Large, middle and small stand for high, medium and low materiality.

1.5 A purchased model, and a language model that serves staff or customers, are models under this directive.

## 2 What the file holds

2.1 The file of a model holds its purpose, what it may and may not be used for, its data, its theory, its tests, its limits of use, the plan of monitoring and the decision of the council.

2.2 The plan of monitoring names what is measured, within which bounds, how often, by whom, and what follows when a bound is passed. Large models are looked at monthly, others each quarter.

2.3 The file of a monitoring scenario shows which risk it covers and what became of its alerts. A customer is not to learn of an alert.

2.4 Where the file lacks evidence that a law or a supervisor calls for on data quality, conceptual soundness, outcomes analysis, monitoring, limitations, explanations, fairness, refusal notices or money laundering, the review unit records an issue.

## 3 Reading of results

3.1 A bound is held if no part of the 95% interval lies beyond it. It is passed if the estimate lies beyond it. If only a part of the interval does, the matter is undecided and the review unit names the number of cases that would decide it.

3.2 Tests left undone are named as undone. They do not count as held.

3.3 Each bound that is passed is an issue.

## 4 Bounds

4.1 A test sample has 400 cases or more and 60 events or more.

4.2 Empty values: at most 7% of a field, and at most 4 percentage points more or fewer than in the sample of development.

4.3 Repeated rows: at most 1.5% within a sample, and 0 from one sample to another.

4.4 AUC of a credit score: 0.68 or higher. AUC of a fraud score: 0.88 or higher. AUC of a score for money laundering: 0.72 or higher. AUC of any other score: 0.62 or higher.

4.5 Gini of a credit score: 0.36 or higher. KS of a credit score: 0.28 or higher.

4.6 Slope of calibration: from 0.75 to 1.25. Intercept of calibration: from -0.25 to 0.25.

4.7 Stability index: 0.18 or lower for the score, 0.22 or lower for an input.

4.8 Loss of AUC from development to test: 0.04 or less.

4.9 Adverse impact ratio: 0.82 or higher.

4.10 AUC in a segment: 0.58 or higher.

4.11 Answers of a language model without support in the source: 4% or fewer. Figures without support: none.

4.12 Suspicious cases in a sample drawn under an alert threshold: 3% or fewer.

## 5 Weight of issues

5.1 An issue is severe, major, moderate or minor. What is merely advised is a remark.

5.2 Lacking evidence on outcomes analysis, independence, fairness, refusal notices or money laundering is major in a large and in a middle model and moderate in a small one.

5.3 Lacking evidence on purpose, data quality, conceptual soundness, monitoring, explanations, oversight by people or robustness is major in a large model, moderate in a middle one and minor in a small one.

5.4 Lacking evidence on limitations, third parties or changes is moderate in a large and a middle model and minor in a small one.

5.5 Lacking evidence on governance, records, inventory or earlier issues is moderate in a large model, minor in a middle one and a remark in a small one.

5.6 A passed bound of clause 4.1 or 4.2 is moderate in a large model, minor in a middle one and a remark in a small one.

5.7 Repeated rows are moderate within a sample and major from one sample to another, whatever the size of the model.

5.8 A passed bound for AUC, Gini or KS of the whole is severe in a large model, major in a middle one and moderate in a small one.

5.9 A passed bound of calibration, of stability of the score or of the loss of AUC is major in a large model, moderate in a middle one and minor in a small one.

5.10 A passed bound of stability of an input, or in a segment, is moderate in a large model and minor in the others.

5.11 A passed adverse impact ratio, or a difference between groups, is major in every model.

5.12 A figure in the papers that the data contradict is major in a large and a middle model and moderate in a small one.

5.13 Any other passed bound is moderate in a large and a middle model and minor in a small one.

5.14 A test left undone is moderate in a large model and minor in the others. An undecided matter is minor in a large model and a remark in the others.

## 6 Terms

6.1 A severe issue ends within 7 days of the report.

6.2 A major issue ends within 50 days of the report.

6.3 A moderate issue ends within 100 days of the report.

6.4 A minor issue ends within 300 days of the report.

6.5 A remark has no term.

## 7 Verdict

7.1 The review unit closes with one of these verdicts.

| Verdict | Gravest issue |
| --- | --- |
| Admit | minor or none |
| Admit with terms | moderate |
| Do not admit | major |
| Withdraw at once | severe |

7.2 The council may admit against the verdict only in writing and for three months.
""",
    decision=("3.1", "3.2", "3.3"), gaps=("2.4", ["must", "should"], ["data-quality", "conceptual-soundness", "outcomes-analysis", "ongoing-monitoring", "limitations", "explainability", "fairness", "adverse-action", "aml-specific"]),
    due=[("critical", 7, "6.1"), ("high", 50, "6.2"), ("medium", 100, "6.3"), ("low", 300, "6.4"), ("observation", None, "6.5")],
    topics=[("5.2", ["outcomes-analysis", "independence", "fairness", "adverse-action", "aml-specific"], ("high", "high", "medium")), ("5.3", ["purpose-and-use", "data-quality", "conceptual-soundness", "ongoing-monitoring", "explainability", "human-oversight", "robustness-and-security"], ("high", "medium", "low")),
            ("5.4", ["limitations", "third-party", "change-management"], ("medium", "medium", "low")), ("5.5", ["governance", "record-keeping", "inventory", "findings-and-remediation"], ("medium", "low", "observation"))],
    tests=[("5.6", ["n", "events", "missing", "missing_change"], ("medium", "low", "observation")), ("5.7", ["duplicates"], ("medium",) * 3), ("5.7", ["duplicates_across"], ("high",) * 3), ("5.8", ["auc", "gini", "ks"], ("critical", "high", "medium")),
           ("5.9", ["calibration_intercept", "calibration_slope", "calibration_bins", "calibration_p", "psi.score", "auc_gap"], ("high", "medium", "low")), ("5.10", ["psi", "auc_by"], ("medium", "low", "low")), ("5.11", ["air", "rate_by", "outcome_by"], ("high",) * 3),
           ("5.12", ["conflict"], ("high", "high", "medium")), ("5.13", ["other", "average_precision", "brier", "brier_skill"], ("medium", "medium", "low")), ("5.14", ["not_tested"], ("medium", "low", "low")), ("5.14", ["unsettled"], ("low", "observation", "observation"))],
    limits=[("4.1", "n", None, 400, None, ["400"]), ("4.1", "events", None, 60, None, ["60"]), ("4.2", "missing", None, None, 0.07, ["7%"]), ("4.2", "missing_change", None, -0.04, 0.04, ["4 percentage points"]), ("4.3", "duplicates", None, None, 0.015, ["1.5%"]), ("4.3", "duplicates_across", None, None, 0, ["0"]),
            ("4.4", "auc", ["credit"], 0.68, None, ["0.68"]), ("4.4", "auc", ["fraud"], 0.88, None, ["0.88"]), ("4.4", "auc", ["aml"], 0.72, None, ["0.72"]), ("4.4", "auc", ["other"], 0.62, None, ["0.62"]), ("4.5", "gini", ["credit"], 0.36, None, ["0.36"]), ("4.5", "ks", ["credit"], 0.28, None, ["0.28"]),
            ("4.6", "calibration_slope", None, 0.75, 1.25, ["0.75", "1.25"]), ("4.6", "calibration_intercept", None, -0.25, 0.25, ["-0.25", "0.25"]), ("4.7", "psi.score", None, None, 0.18, ["0.18"]), ("4.7", "psi", None, None, 0.22, ["0.22"]), ("4.8", "auc_gap", None, None, 0.04, ["0.04"]), ("4.9", "air", None, 0.82, None, ["0.82"]), ("4.10", "auc_by", None, 0.58, None, ["0.58"])],
)
ORIEL = dict(
    name="oriel-model-policy", id="oriel-mp", title="Model Policy", issuer="Oriel Payments Ltd (fictional)", version="2026-1", **{"from": "2026-01-15"}, word=True,
    words={g: g for g in ("critical", "high", "medium", "low", "observation")},
    body="""
# Model Policy

## 1 Scope

1.1 Oriel Payments Ltd uses models to accept, price, watch and explain payments. This policy covers all of them, rules tuned on data and language models included.

1.2 A model is of high materiality if it can stop a payment or hold a customer's money, of medium materiality if a person acts on its output, and of low materiality otherwise.

1.3 Every model has an owner. The person who validates it is not the one who developed it, nor somebody who reports to that person.

1.4 The head of risk signs every approval, with the date on which it ends.

1.5 The register of models shows purpose, permitted use, forbidden use, owner, developer, validator, version and approval.

## 2 Evidence

2.1 Developers keep the data, the code and the reasons for each choice.

2.2 A performance sample has at least 1,000 cases and at least 100 events.

2.3 No field is missing in more than 2% of a sample. The share missing differs by at most 1 percentage point between samples.

2.4 No more than 0.2% of rows repeat another row. Rows found in two samples: 0.

2.5 What developers report is computed again by the validator. A difference beyond rounding is a finding.

## 3 Limits

3.1 The AUC is at least 0.92 for fraud models, at least 0.75 for credit models and at least 0.74 for anti-money-laundering models.

3.2 The Kolmogorov-Smirnov statistic is at least 0.65 for fraud models and at least 0.35 for credit models.

3.3 The slope of calibration is between 0.90 and 1.10.

3.4 The population stability index of the score is at most 0.10, that of an input at most 0.20.

3.5 The AUC falls by at most 0.02 from training to test.

3.6 The AUC is at least 0.70 in each segment with 100 events.

3.7 The adverse impact ratio is at least 0.90.

3.8 A language model gives no unsupported figure. Its share of unsupported answers is at most 1%.

## 4 Deciding

4.1 A result meets its limit when its 95% interval does so entirely, fails it when the estimate does, and is inconclusive in between.

4.2 A test not done is shown as not done. Nobody may treat it as met.

4.3 A failed limit is a finding.

4.4 Missing evidence on purpose and use, monitoring, human oversight, independence, limitations or anti-money-laundering controls is a finding where the law or a supervisor asks for that evidence.

## 5 Severity

5.1 Findings are critical, high, medium or low; advice is an observation.

5.2 Missing evidence on human oversight, independence or anti-money-laundering controls is critical at high materiality, high at medium and medium at low.

5.3 Missing evidence on purpose and use, monitoring, outcomes, fairness, refusal notices or security is high at high materiality, medium at medium and low at low.

5.4 Missing evidence on data, soundness, limitations, explanations, vendors, changes, governance, records, the register or remediation is medium at high and at medium materiality and low at low.

5.5 Small samples, missing fields and repeated rows within a sample are low at high materiality and an observation otherwise. Rows found in two samples are high at high and medium materiality and medium at low.

5.6 Failed limits for AUC, Kolmogorov-Smirnov or stability of the score are critical at high materiality, high at medium and medium at low.

5.7 Failed limits for calibration, for the fall of the AUC, for a segment or for an input are medium at high and medium materiality and low at low.

5.8 Failed limits between groups of people are high at every materiality.

5.9 A reported figure that differs is high at high materiality, medium at medium and low at low.

5.10 Every other failed limit is medium at high materiality and low otherwise.

5.11 A test not done is high at high materiality, medium at medium and low at low. An inconclusive result is low at high materiality and an observation otherwise.

## 6 Dates

6.1 Critical: 3 days.

6.2 High: 21 days.

6.3 Medium: 75 days.

6.4 Low: 210 days.

6.5 Observation: none.

## 7 Rating

7.1 Grade A has no finding of medium or above; grade B has medium findings; grade C has a high finding; grade D has a critical finding. A model of grade D is switched off, a model of grade C is used under daily watch.
""",
    decision=("4.1", "4.2", "4.3"), gaps=("4.4", ["must", "should"], ["purpose-and-use", "ongoing-monitoring", "human-oversight", "independence", "limitations", "aml-specific"]),
    due=[("critical", 3, "6.1"), ("high", 21, "6.2"), ("medium", 75, "6.3"), ("low", 210, "6.4"), ("observation", None, "6.5")],
    topics=[("5.2", ["human-oversight", "independence", "aml-specific"], ("critical", "high", "medium")), ("5.3", ["purpose-and-use", "ongoing-monitoring", "outcomes-analysis", "fairness", "adverse-action", "robustness-and-security"], ("high", "medium", "low")),
            ("5.4", ["data-quality", "conceptual-soundness", "limitations", "explainability", "third-party", "change-management", "governance", "record-keeping", "inventory", "findings-and-remediation"], ("medium", "medium", "low"))],
    tests=[("5.5", ["n", "events", "missing", "missing_change", "duplicates"], ("low", "observation", "observation")), ("5.5", ["duplicates_across"], ("high", "high", "medium")), ("5.6", ["auc", "ks", "psi.score"], ("critical", "high", "medium")),
           ("5.7", ["calibration_intercept", "calibration_slope", "calibration_bins", "calibration_p", "auc_gap", "auc_by", "psi"], ("medium", "medium", "low")), ("5.8", ["air", "rate_by", "outcome_by"], ("high",) * 3), ("5.9", ["conflict"], ("high", "medium", "low")),
           ("5.10", ["other", "gini", "average_precision", "brier", "brier_skill"], ("medium", "low", "low")), ("5.11", ["not_tested"], ("high", "medium", "low")), ("5.11", ["unsettled"], ("low", "observation", "observation"))],
    limits=[("2.2", "n", None, 1000, None, ["1,000"]), ("2.2", "events", None, 100, None, ["100"]), ("2.3", "missing", None, None, 0.02, ["2%"]), ("2.3", "missing_change", None, -0.01, 0.01, ["1 percentage point"]), ("2.4", "duplicates", None, None, 0.002, ["0.2%"]), ("2.4", "duplicates_across", None, None, 0, ["0"]),
            ("3.1", "auc", ["fraud"], 0.92, None, ["0.92"]), ("3.1", "auc", ["credit"], 0.75, None, ["0.75"]), ("3.1", "auc", ["aml"], 0.74, None, ["0.74"]), ("3.2", "ks", ["fraud"], 0.65, None, ["0.65"]), ("3.2", "ks", ["credit"], 0.35, None, ["0.35"]), ("3.3", "calibration_slope", None, "0.90", "1.10", ["0.90", "1.10"]),
            ("3.4", "psi.score", None, None, "0.10", ["0.10"]), ("3.4", "psi", None, None, "0.20", ["0.20"]), ("3.5", "auc_gap", None, None, 0.02, ["0.02"]), ("3.6", "auc_by", None, "0.70", None, ["0.70"]), ("3.7", "air", None, "0.90", None, ["0.90"])],
)
POLICIES = [TESSALY, ORIEL]

"""Third half, AML subjects."""
from kit import *
from common import Folder, Raw, fault, entry, wilson
R = Raw

def larkhill(root):
    SC = {"CASH_PROFILE": (3, .10), "RAPID_OUT": (2.4, 0), "MULE_PATTERN": (2, .15), "CORRIDOR": (1.4, -.05), "DORMANT_WAKE": (1.1, -.10), "THIRD_PARTY_REPAY": (1.5, 0)}
    SG = {"customer_type": {"personal": (6, 0), "sole_trader": (2, .08), "company": (2, -.05)}, "channel": {"branch": (3, 0), "online": (5, .04), "telephone": (2, 0)}}
    c = alerts(31011, 6200, D(2025, 1, 6), D(2026, 9, 30), SC, SG, -3.0, 1.6, D(2026, 1, 1))
    b = below(np.random.default_rng(31012), 360, D(2026, 1, 2), D(2026, 9, 30), SC, SG)
    j = join(c, b); tr, te, pr = (stats(j, s) for s in ("train", "test", "production"))
    sc = by(j, "scenario"); mo = by(j, "month", "production")
    f = Folder(root, "larkhill-alert-ranking"); N = len(j["y"])
    f.table("data/alerts.csv", {"alert_ref": [f"LBS-{250000 + 7 * i}" for i in range(N)], "alert_date": j["date"], "rule": j["scenario"], "customer_type": j["customer_type"], "channel": j["channel"],
            "p_report": [f"{x:.4f}" for x in j["p"]], "sar_raised": j["y"], "btl_flag": j["below"], "sample": j["sample"]})
    f.results("results/development.json", {"auc.train": round(tr["auc"], 3), "auc.test": round(te["auc"], 3), "n.train": tr["n"], "n.test": te["n"], "events.train": tr["events"], "events.test": te["events"]})
    f.subject({"id": "larkhill-alert-ranking", "name": "Larkhill alert ranking score", "version": "3.1", "kind": "aml",
        "purpose": "Orders transaction monitoring alerts so that investigators open first those most likely to end in a suspicious activity report. It closes nothing.",
        "jurisdictions": ["uk"], "materiality": {"level": "medium", "basis": "About 3,500 alerts a year; the score sets the order of work only, and every alert is worked within the same time limit."},
        "owner": "Head of Financial Crime Operations (M. Abara)", "developer": "Decision Analytics (J. Penhale, S. Oduya)", "validator": "Model Risk Assurance (C. Whitcombe)",
        "method": {"algorithm": "logistic regression, L2 penalty", "library": "scikit-learn 1.6.1", "features": 18, "target": "suspicious activity report submitted after investigation"},
        "data": {"scored": {"path": "data/alerts.csv", "score": "p_report", "outcome": "sar_raised", "positive": 1, "sample": "sample", "date": "alert_date", "id": "alert_ref", "scenario": "rule", "below_line": "btl_flag", "segments": ["customer_type", "channel"]}},
        "intended_use": ["Setting the order in which raised alerts are opened by investigators"],
        "prohibited_use": ["Closing, merging or suppressing an alert", "Deciding whether a report is made", "Any decision about a customer's account, price or credit"],
        "limitations": ["Learns from investigators' decisions, which are suspicions and not convictions", "Not shown to work for the intermediary lending portfolio, whose alerts are worked in date order", "Activity that no rule picks up is never scored"],
        "monitoring": {"frequency": "monthly, reported quarterly to the Financial Crime Committee", "owner": "Head of Financial Crime Operations", "measures": ["AUC of raised alerts, floor 0.75", "score PSI against training, ceiling 0.15", "productive share by rule, floor 3%", "suspicious cases in the below-the-line sample, ceiling 1%", "alerts older than 20 working days, ceiling 40"], "after_breach": "owner tells Model Risk Assurance within five working days; ranking is switched to date order until the cause is known"},
        "approvals": [{"body": "Model Risk Committee", "decision": "approved", "date": R("2026-03-19"), "valid_until": R("2027-03-31"), "version": "3.1"}]})
    f.text("documents/01-development-note.md", f"""
# Alert ranking score 3.1: how it was built

*Decision Analytics, Larkhill Building Society. Written 9 February 2026; counts for 2026 added on 7 October 2026, nothing else changed. Replaces the note of 14 November 2023 on version 2.4, which is kept in the archive and describes a scorecard no longer in use.*

## Why we need it

Investigators used to open alerts in the order of arrival. Some of the most serious cases waited three weeks. The score puts the likeliest first; it does not decide anything, and no alert escapes a person's eyes.

## What went in

The alerts were drawn from the case system on 2 February 2026 for January to December 2025, and topped up to 30 September 2026 for monitoring. The whole extract, from raw to used, adds up as follows.

| Step | Alerts |
| --- | ---: |
| Raised by the engine, 6 January 2025 to 30 September 2026 | 6,903 |
| less: raised on Larkhill's own test accounts | 118 |
| less: duplicates written by the overnight re-run of 3 and 4 May 2025 | 402 |
| less: alerts on accounts of staff, worked by a separate team | 183 |
| Used | 6,200 |

In addition the file holds 360 accounts that lay just under a threshold and were reviewed as if an alert had been raised; they are flagged and take no part in fitting. The extract was reconciled with the general ledger feed day by day: every transaction code is either mapped to a rule or excluded on a signed list (11 codes, all of them internal transfers and interest).

The 2025 alerts were split at random by customer, so that no customer is on both sides: {tr['n']:,} for training with {tr['events']} reports, {te['n']:,} for testing with {te['events']}. The 2026 alerts, {pr['n']:,} of them, are the production sample.

## The label

An alert counts as productive when the nominated officer submitted a suspicious activity report. A second reader re-decides one alert in twelve; in 2025 the two agreed in 96 of 100. Missing fields are rare (income band, 0.6%) and get a level of their own; dropping those cases changed the test AUC in the fourth decimal.

## Method and alternatives

A logistic regression with 18 inputs, each with a direction argued beforehand by two investigators and each confirmed by the fit. A boosted tree gained 0.006 of AUC on the test alerts, which is inside the noise; we preferred the model that an investigator can read. Ordering by amount alone gives 0.61.

Acceptance criteria were fixed on 12 January 2026, before any result was known: AUC of at least 0.75 on test alerts and no rule or customer type below 0.70.

| Sample | Alerts | Reports | AUC |
| --- | ---: | ---: | ---: |
| Training | {tr['n']:,} | {tr['events']} | {tr['auc']:.3f} |
| Test | {te['n']:,} | {te['events']} | {te['auc']:.3f} |

## Assumptions and how each was tested

1. *Investigators' decisions are a fair guide.* Tested by the second readings above.
2. *2025 resembles the time after.* Tested monthly by the stability of the score.
3. *Inputs arrive by 05:00.* Tested by pulling each feed in turn: without the branch cash feed, AUC on the test alerts fell by 0.03; the order then falls back to date.

## Limits

The score says nothing about activity that no rule notices. It was not fitted on intermediary lending, whose alerts are worked by date. It must not be used to close alerts, to decide on reports, or for credit or pricing.

## Running it

The production code is the development code, released under tag `rank-3.1.0`; a line-by-line comparison of 500 alerts gave the same scores to four decimals. Changes pass the change board: a new input, a refit or a new rule sends the model back to validation, a new library patch needs the parity test only. The last three years of scores are logged with their inputs.
""")
    rows = "\n".join(f"| {s} | {t} | {sc[s][0]:,} | {sc[s][1]} | {pct(sc[s][1], sc[s][0])} |" for s, t in [
        ("CASH_PROFILE", "cash out of keeping with the member's profile"), ("RAPID_OUT", "money in and out within two days"), ("MULE_PATTERN", "young account, many payers, round sums"),
        ("CORRIDOR", "payments to higher-risk countries"), ("DORMANT_WAKE", "a sleeping account becomes busy"), ("THIRD_PARTY_REPAY", "mortgage overpaid by strangers")])
    f.text("documents/02-coverage-and-thresholds.md", f"""
# Coverage of risks, and how the thresholds were set

Financial Crime Operations. First issued 20 February 2026; this edition, of 6 October 2026, brings the last two sections and the counts up to date. Reviewed each year with the enterprise-wide risk assessment (last: 30 January 2026).

## From risk to rule

| Rule | Risk it answers | Alerts in the file | Reports | Productive |
| --- | --- | ---: | ---: | ---: |
{rows}

All six rules run on branch, online and telephone activity alike. Two risks have no rule, and the Financial Crime Committee accepted that on 26 February 2026 with reasons: trade finance (we offer none) and virtual assets (payments to exchanges are blocked at source by the payments team). Both acceptances end on 28 February 2027.

## Thresholds

The present thresholds date from the exercise of October to December 2025. For each rule we looked at alerts above the line by distance from it, and at accounts just below it. Alerts in the lowest tenth above the line were productive in about the same share as the rest, so no threshold was raised. One was lowered: RAPID_OUT, from £4,000 to £3,500, on 12 January 2026, after the effect had been run in parallel for six weeks; no report of the past two years would have been lost by any change.

## Below the line

From January to September 2026 about forty accounts a month were drawn at random from the band just below the thresholds, 360 in all, and reviewed blind by two investigators. None was suspicious. With nothing found in 360 the true share is below 0.9% with 95% confidence; the committee accepts up to 1%.

## An old problem, for the record

In May 2025 the engine ran twice on two nights and wrote 402 duplicates. The cause (a restart without a lock) was removed on 9 May 2025, a look-back showed that no transaction was missed, and Internal Audit closed the matter on 30 June 2025.

## Speaking to members

Staff must not tell a member that an alert exists or that a report was made; doing so may be an offence. All 212 staff with access passed the yearly training, the last of them on 27 August 2026.
""")
    f.text("documents/03-validation-report.md", f"""
# Independent validation of the alert ranking score, version 3.1

Model Risk Assurance, 11 March 2026. Author: C. Whitcombe. Neither the author nor anyone in the unit took part in building the score or reports to those who did; the unit answers to the Chief Risk Officer.

**Opinion: fit for its purpose, without conditions.**

What we did: rebuilt the data set from the case system ourselves; refitted the model; re-performed the rules for 60 alerts and 60 non-alerts (all agreed); compared development and production scores; read every paper; interviewed four investigators.

What we found:

- Ranking. Test AUC {te['auc']:.3f}, as the developers say, against a floor of 0.75. No rule, customer type or channel falls below 0.70.
- Levels. Expected and observed reports agree in each tenth of the score in each sample.
- Weak spots. With two inputs shuffled at a time the AUC stayed above 0.78. Splitting a payment into smaller ones moves the score by at most one rank band, because counts are inputs as well as amounts.
- Use. Investigators follow the order in 97 of 100 cases; they may depart from it and must say why. Departures are logged and read monthly.
- Earlier issues. Two findings from the validation of version 2.4 (no second reading; fallback not rehearsed) were closed by us on 5 March 2026 after we had seen the evidence. Nothing is open.

The next full validation is due by March 2028, or sooner upon a refit, a new rule, or a breach that lasts two months.
""")
    f.text("documents/04-monitoring.md", f"""
# Monitoring plan and report for the third quarter of 2026

## Plan (in force since 1 April 2026)

| Measure | Limit | How often | Who | After a breach |
| --- | --- | --- | --- | --- |
| AUC of raised alerts, last nine months | at least 0.75 | monthly | Decision Analytics | date order at once; report to Model Risk Assurance in five working days |
| PSI of the score against training | at most 0.15 | monthly | Decision Analytics | cause found within a month, else refit |
| Productive share of each rule | at least 3% | quarterly | Financial Crime Operations | threshold review |
| Suspicious cases below the line | at most 1% | monthly sample of 40 | Financial Crime Operations | look-back and threshold lowered |
| Alerts older than 20 working days | at most 40 | weekly | Head of Financial Crime Operations | overtime, then the committee |
| Feeds complete by 05:00 | every day | daily | IT Operations | fallback, then replay |

The Head of Financial Crime Operations answers for the plan; the Financial Crime Committee sees it each quarter.

## Report, 1 January to 30 September 2026

{pr['n']:,} alerts were raised and {pr['events']} reports made, {pct(pr['events'], pr['n'])} of alerts (2025: {pct(tr['events'] + te['events'], tr['n'] + te['n'])}). On the raised alerts, with the 360 reviews below the line left out, the AUC was {pr['auc']:.3f}. The PSI stayed below 0.02. The busiest month was {max(mo, key=lambda m: mo[m][0])} with {max(v[0] for v in mo.values())} alerts, the quietest {min(mo, key=lambda m: mo[m][0])} with {min(v[0] for v in mo.values())}. At the end of September 17 alerts were older than 20 working days. Feeds were complete every day. Every report was made within 12 days of the decision. No limit was breached, so there was nothing to act on.

The supplier of the monitoring engine publishes that its clients together raised 41,300 alerts in the same months; that is its whole client base and not Larkhill.
""")
    f.text("documents/05-approval-minute.md", """
# Model Risk Committee, minute 2026/14, 19 March 2026

Present: Chief Risk Officer (chair), Head of Compliance and nominated officer, Head of Model Risk Assurance, Finance Director. In attendance: Head of Financial Crime Operations (owner).

The committee had before it the development note of 9 February, the coverage paper of 20 February and the validation report of 11 March. It noted that the score orders work and closes nothing.

**Resolved:** version 3.1 is approved for the ordering of alerts, until 31 March 2027. No other use. Version 2.4 is withdrawn from 1 April 2026. The owner attests to its use each half year (last attestation: 14 September 2026).
""")
    return entry("larkhill-alert-ranking", "aml", [], "complete") | {"side_effects": []}

def vantoria(root):
    SC = {"fan_in": (2.5, .05), "quick_turnover": (3, 0), "high_risk_country": (1.6, .1), "card_load_burst": (2, -.1)}
    SG = {"wallet_tier": {"basic": (5, 0), "plus": (3, 0), "merchant": (2, .08)}}
    c = alerts(31021, 3600, D(2025, 10, 1), D(2026, 10, 31), SC, SG, -2.6, 1.5, D(2026, 5, 1))
    b = below(np.random.default_rng(31022), 310, D(2026, 5, 2), D(2026, 10, 31), SC, SG)
    j = join(c, b); j["s"] = np.round(1000 * np.sqrt(j["p"])).astype(int); tr, te, pr = (stats(j, s) for s in ("train", "test", "production")); N = len(j["y"]); sc = by(j, "scenario")
    f = Folder(root, "vantoria-wallet-monitor")
    f.table("data/wallet_alerts.csv", {"case": [f"V{100200 + 3 * i}" for i in range(N)], "raised_on": j["date"], "typology": j["scenario"], "wallet_tier": j["wallet_tier"],
            "priority": j["s"], "suspicious": j["y"], "under_line": j["below"], "part": j["sample"]})
    f.subject({"id": "vantoria-wallet-monitor", "name": "Wallet monitor priority", "version": "1.4", "kind": "aml", "purpose": "Gives each wallet alert a priority from 0 to 1000 for the analysts' queue.",
        "jurisdictions": ["eu"], "materiality": {"level": "medium", "basis": "Electronic money only, balances capped at EUR 15,000"}, "owner": "Money Laundering Reporting Officer", "developer": "Risk Engineering",
        "method": {"algorithm": "weighted points", "features": 11, "target": "case reported to the financial intelligence unit"},
        "data": {"scored": {"path": "data/wallet_alerts.csv", "score": "priority", "outcome": "suspicious", "positive": 1, "sample": "part", "date": "raised_on", "id": "case", "scenario": "typology", "below_line": "under_line", "segments": ["wallet_tier"]}},
        "intended_use": ["Sorting the analysts' queue"]})
    f.text("documents/short-description.md", f"""
# Wallet monitor priority: short description

Vantoria Pay, Risk Engineering. Vilnius, June 2026.

Four rules watch wallets: many senders to one wallet (fan_in), money that leaves within hours (quick_turnover), transfers to higher-risk countries (high_risk_country) and bursts of card loads (card_load_burst). Whatever a rule raises gets a priority, the sum of eleven weights. The analysts start at the top.

We fitted the weights on {tr['n']:,} alerts of October 2025 to April 2026 and looked at them again on {te['n']:,} others of the same months. On these the AUC is {te['auc']:.2f}.

The weights sit in a table of the case tool. Changes are made by two people together.
""")
    f.text("documents/queue-figures-october.md", f"""
# Queue figures up to the end of October 2026

| rule | alerts | reported | share |
| --- | ---: | ---: | ---: |
""" + "\n".join(f"| {s} | {n:,} | {k} | {pct(k, n)} |" for s, (n, k) in sc.items()) + f"""

All alerts since October 2025, without the 310 wallets below the line that the analysts also looked at since May (nothing suspicious among them).
""")
    return entry("vantoria-wallet-monitor", "aml", [], "thin") | {"side_effects": []}

def bramfield(root):
    SC = {"CASH_STRUCT": (3, .1), "FUNNEL_ACCT": (2, .05), "WIRE_HRJ": (2, 0), "ATM_VELOCITY": (1.6, -.1), "MSB_ACTIVITY": (1.4, .1), "PREPAID_LOAD": (1.2, 0)}
    SG = {"line": {"retail": (5, 0), "small_business": (3, .05), "commercial": (2, 0)}, "region": {"midwest": (4, 0), "south": (3, 0), "mountain": (2, .05)}}
    c = alerts(31031, 7400, D(2025, 1, 2), D(2026, 8, 31), SC, SG, -2.7, 1.55, D(2026, 1, 1))
    c["below"] = np.zeros(len(c["y"]), int); c["s"] = np.round(100 * c["p"] ** .4, 1); tr, te, pr = (stats(c, s) for s in ("train", "test", "production")); N = len(c["y"]); sc = by(c, "scenario")
    f = Folder(root, "bramfield-tm-suite")
    f.table("data/tm_alerts_2025_2026.csv", {"alert_id": [f"BNB{7000000 + 13 * i}" for i in range(N)], "opened": c["date"], "scenario_code": c["scenario"], "business_line": c["line"], "region": c["region"],
            "risk_points": c["s"], "disposition": np.where(c["y"] == 1, "SAR", "closed"), "period": c["sample"]})
    late, tot = 33, 236
    f.results("results/filing.json", {"sar_filed.2026h1": tot, "sar_filed_after_30_days.2026h1": late, "median_days_to_file.2026h1": 19, "max_days_to_file.2026h1": 61})
    f.subject({"id": "bramfield-tm-suite", "name": "Bramfield transaction monitoring suite", "version": "2026.1", "kind": "aml", "purpose": "Raises and ranks alerts on unusual account activity for the BSA investigations unit.",
        "jurisdictions": ["us"], "materiality": {"level": "high", "basis": "Main detective control of the BSA/AML program; 4,400 alerts a year"}, "owner": "BSA Officer (T. Vandermeer)", "developer": "Financial Crimes Analytics (R. Osei)", "validator": "Financial Crimes Analytics (R. Osei)",
        "method": {"algorithm": "scenario rules with an additive points score", "library": "vendor engine 9.2", "features": 14, "target": "alert leads to a SAR"},
        "data": {"scored": {"path": "data/tm_alerts_2025_2026.csv", "score": "risk_points", "outcome": "disposition", "positive": "SAR", "sample": "period", "date": "opened", "id": "alert_id", "scenario": "scenario_code", "segments": ["business_line", "region"]}},
        "intended_use": ["Detection of unusual activity in deposit, cash and wire products", "Ranking of alerts for investigation"], "prohibited_use": ["Credit decisions", "Automatic account closure"],
        "limitations": ["Does not see checks deposited by image before item processing ends", "Labels are investigators' decisions"],
        "monitoring": {"frequency": "quarterly", "owner": "BSA Officer", "measures": ["AUC at least 0.75", "scenario yield at least 2%", "PSI at most 0.20"], "after_breach": "tuning review within 45 days"},
        "approvals": [{"body": "Model Risk Management Committee", "decision": "approved", "date": R("2026-01-22"), "valid_until": R("2027-01-31")}]})
    f.text("documents/coverage_matrix.md", f"""
# Typology coverage matrix, 2026 edition

Bramfield National Bank, BSA Department. Effective February 1, 2026. All scenarios listed are **in production and alerting**.

| Typology in the risk assessment | Inherent risk | Scenario | Products |
| --- | --- | --- | --- |
| Structured cash deposits and withdrawals | High | CASH_STRUCT | DDA, savings |
| Funnel accounts across state lines | High | FUNNEL_ACCT | DDA |
| Wires to and from higher-risk jurisdictions | High | WIRE_HRJ | wire |
| Trade-based laundering: over-invoicing and phantom shipments | High | TBML_PRICE | trade finance, wire |
| Rapid ATM withdrawals away from home | Moderate | ATM_VELOCITY | debit card |
| Unregistered money services business | Moderate | MSB_ACTIVITY | DDA |
| Prepaid card loading | Moderate | PREPAID_LOAD | prepaid |

The commercial bank books about 310 letters of credit and collections a month. Trade finance is rated High since 2024 because two import groups in the book deal in electronics and scrap metal.

Thresholds of the scenarios were last reviewed between October and December 2025 with above-the-line and below-the-line samples of 120 accounts each; none of the accounts below the line called for a SAR.
""")
    f.text("documents/BSA quarterly report Q2 2026.md", f"""
# BSA/AML Monitoring Report to the Board Risk Committee: Second Quarter 2026

Prepared September 14, 2026 by the BSA Department.

### Alert volumes and yield (January 2025 through August 2026 extract)

| Scenario | Alerts | SARs | Yield |
| --- | ---: | ---: | ---: |
""" + "\n".join(f"| {s} | {n:,} | {k} | {pct(k, n)} |" for s, (n, k) in sc.items()) + f"""

### Timeliness of filings, January to June 2026

| Days from initial detection to filing, suspect identified | SARs |
| --- | ---: |
| 0 to 15 | 88 |
| 16 to 30 | 115 |
| 31 to 45 | 22 |
| 46 to 61 | 11 |
| Total | {tot} |

The median was 19 days. A suspect had been identified in every one of these cases. Management regards the timeliness as satisfactory in view of two vacancies on the team, and proposes no further step.

### Model measures

AUC on the holdout of 2025 stood at {te['auc']:.3f} ({te['n']:,} alerts, {te['events']} SARs). Yield was above 2% for all scenarios that alerted. PSI under 0.02.
""")
    f.text("documents/validation_memo.md", f"""
# Validation memorandum, TM suite 2026.1

To: Model Risk Management Committee. From: R. Osei, Financial Crimes Analytics. January 15, 2026.

Having specified the scenarios and fitted the points score during 2025, I am well placed to assess them. I re-ran the scoring script and obtained the same AUC on the holdout ({te['auc']:.3f}) and on the training alerts ({tr['auc']:.3f}). I selected 25 alerts and traced each to the transactions. All could be explained.

Conclusion: the suite is conceptually sound. Rated *satisfactory*. Next validation January 2027.

Limitations noted: image deposits are seen a day late; labels are investigators' opinions. Changes to scenarios pass the Change Advisory Board, with a test in the parallel environment before release.
""")
    fs = [fault("matrix-scenario-without-alerts", "The coverage matrix calls TBML_PRICE (trade-based laundering, rated High) in production and alerting, but not one alert of that scenario is in the data: the scenario has no alerts.", "0 of 7,400 alerts over 20 months",
            ["tbml", "trade-based", "trade based", "over-invoic", "trade finance"], ["no alert", "not one alert", "zero alerts", "0 alerts", "no row", "not in the data", "does not appear", "do not appear", "not appear", "absent", "none of the", "never", "without alert", "not in the file", "no data", "missing", "raised nothing", "not found in"]),
        fault("late-reports", f"{late} of {tot} SARs of the first half of 2026 were filed later than 30 days after detection although a suspect was known, and nothing was done about it.", "14.0% late, up to 61 days",
            ["sar", "report", "filing"], ["30 days", "30 calendar days", "30-day", "thirty", "filed late", "late filing", "filed later", "deadline", "filing clock", "61 days", "31 to 45", "sar_filed_after"]),
        fault("validator-is-developer", "The validator, R. Osei of Financial Crimes Analytics, is also the developer who specified the scenarios and fitted the score, so the validation is not independent.", "same person and unit",
            ["validator", "validation", "validated", "reviewer"], ["developer", "developed", "built", "specified", "osei", "financial crimes analytics", "own work"], ["independen", "same person", "same team", "same unit", "same name", "same as", "own work", "identical", "separate", "also the", "one and the same"])]
    return entry("bramfield-tm-suite", "aml", fs, "normal") | {"side_effects": [[["finding", "timel", "backlog", "vacanc", "staff"], ["no action", "no further step", "without action", "satisfactory"]]]}

def sengkuan(root):
    SC = {"rapid_in_out": (3, .05), "many_payers": (2.2, .1), "gambling_merchants": (1.8, 0), "cross_border_burst": (2, -.05), "cash_agent_topup": (1.5, 0)}
    SG = {"customer_kind": {"resident": (6, 0), "work_pass": (3, .03), "business": (1.5, 0)}, "agent_type": {"app": (6, 0), "kiosk": (2, 0), "partner": (2, .05)}}
    c = alerts(31041, 5200, D(2025, 4, 1), D(2026, 9, 30), SC, SG, -2.5, 1.5, D(2026, 1, 1))
    b = below(np.random.default_rng(31042), 320, D(2026, 1, 2), D(2026, 9, 30), SC, SG, hits=24)
    j = join(c, b); j = keep(j, ~((j["month"] == "2026-06") & (j["below"] == 0)))
    j = keep(j, ~((j["scenario"] == "rapid_in_out") & (j["date"] >= "2026-02-16") & (j["below"] == 0) & (np.random.default_rng(31043).random(len(j["y"])) < .55)))   # the higher threshold bites
    j["s"] = np.round(850 * j["p"] ** .5).astype(int)
    nb = int(j["below"].sum()); kb = int(j["y"][j["below"] == 1].sum())
    tr, te, pr = (stats(j, s) for s in ("train", "test", "production")); N = len(j["y"])
    f = Folder(root, "sengkuan-wallet-rules")
    f.table("data/rule_hits.csv", {"hit_id": [f"SW-{40000 + 2 * i}" for i in range(N)], "hit_date": j["date"], "rule_name": j["scenario"], "customer_kind": j["customer_kind"], "agent_type": j["agent_type"],
            "hit_score": j["s"], "str_filed": j["y"], "below_threshold_sample": j["below"], "set_name": j["sample"]})
    f.subject({"id": "sengkuan-wallet-rules", "name": "Sengkuan wallet monitoring rules", "version": "5.0", "kind": "aml", "purpose": "Finds wallet activity that may call for a suspicious transaction report and orders it for the analysts.",
        "jurisdictions": ["singapore"], "materiality": {"level": "high", "basis": "only automated control over 1.9 million wallets"}, "owner": "Head of AML Operations (Lim Wei Jie)", "developer": "Detection Engineering", "validator": "Group Model Assurance (P. Raghunathan)",
        "method": {"algorithm": "five rules, additive score", "library": "in-house", "features": 12, "target": "suspicious transaction report filed"},
        "data": {"scored": {"path": "data/rule_hits.csv", "score": "hit_score", "outcome": "str_filed", "positive": 1, "sample": "set_name", "date": "hit_date", "id": "hit_id", "scenario": "rule_name", "below_line": "below_threshold_sample", "segments": ["customer_kind", "agent_type"]}},
        "intended_use": ["Detecting unusual wallet activity", "Ordering hits for review"], "prohibited_use": ["Blocking wallets without an analyst"], "limitations": ["Does not see funds once they leave for a bank account"],
        "monitoring": {"frequency": "monthly", "owner": "Head of AML Operations", "limits": ["hits older than 45 days: at most 150", "suspicious share below the line: at most 1%", "AUC: at least 0.74"], "after_breach": "plan to the AML Committee within ten working days"},
        "approvals": [{"body": "AML Committee", "decision": "approved", "date": R("2026-02-27"), "valid_until": R("2027-02-28")}]})
    f.text("documents/change-record-0216.md", """
# Change record CR-0216: rapid_in_out

| Field | Entry |
| --- | --- |
| Requested by | AML Operations |
| Change | threshold of rule *rapid_in_out* from SGD 3,000 to SGD 8,000 turned over within 24 hours |
| Live since | 16 February 2026 |
| Reason | to bring down the number of hits ahead of the Lunar New Year period |
| Rollback | configuration switch |
| Test evidence | none. The release was brought forward; an impact run on past hits and on reports filed in the past was left for later. |
| Approved by | Head of AML Operations |

Comment of 4 May 2026: the impact run is still to be scheduled.
""")
    f.text("documents/validation-summary.md", f"""
# Independent validation, rules 5.0: summary

Group Model Assurance, 20 February 2026 (field work ended 30 January). We do not belong to Detection Engineering or to AML Operations.

- Rebuilt {tr['n'] + te['n']:,} hits of 2025 from the wallet ledger; all rules reproduced.
- Ranking: AUC {tr['auc']:.3f} on the training set and {te['auc']:.3f} on the test set. Floor 0.74.
- Coverage: every typology that the risk assessment of December 2025 rates medium or high has a rule. The five rules are rapid_in_out, many_payers, gambling_merchants, cross_border_burst and cash_agent_topup. 
- Ledger codes: 64 of 64 mapped, or excluded with a reason.

Opinion: satisfactory. We remind the owner that rule changes need an impact run first.
""")
    f.text("documents/mi-pack-2026-09.md", f"""
# AML Operations: management information, September 2026

**1. Hits waiting for review for more than 45 days (limit 150)**

| End of | Apr | May | Jul | Aug | Sep |
| --- | ---: | ---: | ---: | ---: | ---: |
| Hits | 131 | 388 | 702 | 967 | 1,140 |

Noted. The team hopes that volumes ease after the school holidays.

**2. Reports.** All reports were filed within the time set by the procedure, counted from the analyst's decision.

**3. Sampling under the thresholds.** {nb} wallets were looked at between January and September; the individual results are in the data file. A summary will follow in the next pack.

**4. Rule health.** All five rules ran. Score AUC since January, on hits above the line: {pr['auc']:.3f}.

**5. Training.** 100% of analysts completed the module on not alerting customers to a review.
""")
    fs = [fault("threshold-raised-untested", "The threshold of rapid_in_out was raised from SGD 3,000 to SGD 8,000 on 16 February 2026 without test evidence; no impact run has been made since.", "threshold multiplied by 2.7, live nine months",
            ["rapid_in_out", "rapid in", "threshold", "cr-0216", "8,000"], ["without test", "no test", "not tested", "untested", "without an impact", "no impact", "without impact", "impact run", "test evidence", "without any test", "not been tested", "before testing", "no evidence", "without evidence", "was not assessed", "lost reports"]),
        fault("below-line-suspicious", f"Among wallets sampled below the line {kb} of {nb} proved suspicious, against an accepted share of 1%.", f"{pct(kb, nb)}",
            ["below the line", "below-the-line", "below_line", "below_threshold", "under the threshold", "below the threshold", "below threshold", "btl"], [f"{kb} of", f"{kb}/{nb}", f"{kb} cases", f"{kb} were", f"{kb} suspicious", f"{kb} productive", pct(kb, nb), "0.075", "proved suspicious", "found suspicious", "turned out", "were suspicious", "were productive", "str_filed"]),
        fault("month-without-alerts", "No hits above the line are in the data for June 2026, a month for which no paper reports an outage.", "0 against about 240 in a usual month",
            ["june", "2026-06"], ["no hits", "no alerts", "no alert", "zero", "none", "empty", "gap", "missing", "without alerts", "without hits", "0 alerts", "no rows", "no cases", "absent", "lacks"]),
        fault("backlog", "The backlog of hits older than 45 days has exceeded its limit of 150 since May and stood at 1,140 in September; it was noted and no action was taken.", "1,140 against 150",
            ["backlog", "ageing", "aging", "older than", "45 days", "waiting for review", "unworked", "1,140", "1140"], ["limit", "breach", "no action", "exceed", "above 150", "150", "noted"])]
    return entry("sengkuan-wallet-rules", "aml", fs, "normal") | {"side_effects": [[["below", "btl"], ["june", "2026-06"]], [["monitor", "limit", "breach"], ["action", "plan", "committee", "escalat"]], [["rapid_in_out", "threshold", "change"], ["approv", "owner", "head of aml operations"]], [["mi-pack", "monthly", "pack", "month"], ["june", "jun"]], [["rapid_in_out", "rule_name", "scenario", "volume", "mix"], ["fell", "drop", "psi", "shift", "fewer", "stab", "moved", "changed"]]]}

def adlerstein(root):
    SC = {"ZAHL_AUSL": (3, .05), "BAR_EIN": (2, 0), "DURCHLAUF": (2, .1), "NEUKUNDE": (1.6, -.05), "IMMOBILIE": (1, 0)}
    SG = {"client_group": {"private": (5, 0), "trading": (3, .05), "correspondent": (2.2, .05)}, "branch_area": {"north": (3, 0), "west": (4, 0), "south": (3, .04)}}
    c = alerts(31051, 9200, D(2024, 10, 1), D(2026, 9, 30), SC, SG, -2.6, 1.65, D(2026, 1, 1))
    c["below"] = np.zeros(len(c["y"]), int)
    rng = np.random.default_rng(31052); co = c["client_group"] == "correspondent"
    best = None
    for _ in range(400):                                        # shuffle the scores of correspondent alerts within samples
        q = c["p"].copy()
        for s in ("train", "test", "production"):
            m = np.where(co & (c["sample"] == s))[0]; q[m] = q[rng.permutation(m)]
        d = max(abs(auc(q[co & (c["sample"] == s)], c["y"][co & (c["sample"] == s)]) - .5) for s in ("train", "test", "production"))
        if best is None or d < best[0]: best = (d, q)
    c["p"] = best[1]; tr, te, pr = (stats(c, s) for s in ("train", "test", "production")); N = len(c["y"])
    ac = auc(c["p"][co], c["y"][co]); aco = auc(c["p"][~co], c["y"][~co])
    hq = {q: ((c["sample"] == "production") & (c["p"] < .02) & np.isin(c["month"], m)) for q, m in {"Q1": ["2026-01", "2026-02", "2026-03"], "Q2": ["2026-04", "2026-05", "2026-06"], "Q3": ["2026-07", "2026-08", "2026-09"]}.items()}
    hn = {q: int(m.sum()) for q, m in hq.items()}; hr = sum(int(c["y"][m].sum()) for m in hq.values()) / sum(hn.values()); ha = round(400 * hr); h3 = [ha // 3, ha // 3, ha - 2 * (ha // 3)]; lo, hi = wilson(ha, 400)
    f = Folder(root, "adlerstein-hibernation")
    f.table("data/alarme.csv", {"alarm_id": [f"AD{500000 + 5 * i}" for i in range(N)], "alarm_date": c["date"], "scenario": c["scenario"], "client_group": c["client_group"], "branch_area": c["branch_area"],
            "likelihood": [f"{x:.4f}" for x in c["p"]], "escalated": c["y"], "sample": c["sample"]})
    f.results("results/model_summary.json", {"auc": {"train": round(tr["auc"], 3), "test": 0.894}, "n": {"train": tr["n"], "test": te["n"]}, "hibernated_audit": {"sampled": 400, "suspicious": ha}})
    f.subject({"id": "adlerstein-hibernation", "name": "Alert hibernation model", "version": "2.0", "kind": "aml", "purpose": "Hibernates monitoring alerts with a low likelihood of escalation, so that analysts do not open them unless new activity arrives.",
        "jurisdictions": ["eu"], "materiality": {"level": "high", "basis": "decides that an alert is not looked at"}, "owner": "Group AML Officer (Dr. H. Brandtner)", "developer": "Data Science Compliance (L. Weigand)", "validator": "Model Validation (A. Roussel)",
        "method": {"algorithm": "gradient boosting", "library": "lightgbm 4.5", "features": 37, "target": "alert escalated to a suspicious transaction report"},
        "data": {"scored": {"path": "data/alarme.csv", "score": "likelihood", "outcome": "escalated", "positive": 1, "sample": "sample", "date": "alarm_date", "id": "alarm_id", "scenario": "scenario", "segments": ["client_group", "branch_area"]}},
        "intended_use": ["Hibernating alerts with a likelihood below 0.02"], "prohibited_use": ["Hibernating alerts on politically exposed persons"], "limitations": ["Needs twelve months of account history"],
        "monitoring": {"frequency": "quarterly", "owner": "Group AML Officer", "limits": ["suspicious share in the audit of hibernated alerts: at most 0.5%", "AUC: at least 0.75", "PSI: at most 0.20"], "after_breach": "stop hibernation, re-open alerts of the quarter"},
        "approvals": [{"body": "Group Model Committee", "decision": "approved", "date": R("2026-02-05"), "valid_until": R("2027-02-28")}]})
    f.text("documents/model-dossier.md", f"""
# Dossier: alert hibernation 2.0

Adlerstein Bank AG, Frankfurt. 12 January 2026.

## 1 Task
Of about 4,600 alerts a year nine in ten end without a report. The model estimates the likelihood of escalation; alerts below 0.02 are hibernated, which means that no analyst opens them unless the account moves again within 90 days (the file carries what was known of them after that time). Alerts on politically exposed persons are never hibernated.

## 2 Data
Alerts from October 2024 to December 2025: {tr['n']:,} for training and {te['n']:,} held back at random by client. Escalations decided by analysts, one in ten re-read by quality assurance. No client occurs in both parts. The alerts of 2026 are the production sample.

## 3 Quality

| | AUC |
| --- | --- |
| Training | {tr['auc']:.3f} |
| Held-back alerts | 0.894 |

The AUC of 0.894 on the held-back alerts shows that the model separates well in every client group. A logistic regression was 0.02 worse.

## 4 Operation
Lightgbm 4.5, nightly batch. Inputs logged for five years. A refit goes through validation; a change of the cut-off needs the Group Model Committee. If the batch fails, no alert is hibernated.
""")
    f.text("documents/audit-of-hibernated-alerts.md", f"""
# Random audit of hibernated alerts, January to September 2026

Quality Assurance AML, 19 October 2026.

| Quarter | Hibernated | Audited at random | Suspicious on review |
| --- | ---: | ---: | ---: |
| Q1 | {hn['Q1']} | 130 | {h3[0]} |
| Q2 | {hn['Q2']} | 135 | {h3[1]} |
| Q3 | {hn['Q3']} | 135 | {h3[2]} |
| Sum | {sum(hn.values()):,} | 400 | {ha} |

The {ha} cases have been handed to the analysts. Hibernation continues with the cut-off of 0.02. The paper goes to the Group AML Officer for information.
""")
    f.text("documents/validation-and-approval.md", f"""
# Validation and approval, version 2.0

**Validation.** Model Validation (A. Roussel), independent of Compliance, reviewed concept, data lineage and implementation in January 2026. Scores of 1,000 alerts agreed between development and production. The figures of the dossier were taken over as delivered. Coverage of the five scenarios was not in scope; it is reviewed each year by Compliance Monitoring (last in November 2025, no gap).

**Approval.** Group Model Committee, 5 February 2026: approved until 28 February 2027 on condition that a random audit of hibernated alerts is made each quarter and that hibernation stops when more than 0.5% of the audited alerts are suspicious.
""")
    fs = [fault("segment-does-not-rank", f"For correspondent clients the score does not rank at all: its AUC there is {ac:.2f}, against {aco:.2f} for the other client groups.", f"AUC {ac:.3f}, {int(c['y'][co].sum())} events",
            ["correspondent"], ["rank", "auc", "discriminat", "separat", "chance", "coin", "order", "tell apart", "distinguish"]),
        fault("misreported-auc", f"The reported test figure of 0.894 cannot be recomputed: the data give {te['auc']:.3f}.", f"0.894 against {te['auc']:.3f}",
            ["0.894", "0.89 "], ["recomput", "data give", "differ", "disagree", "overstat", "agree", "mismatch", "reproduc", "contradict", "not equal", "higher than", f"{te['auc']:.3f}"]),
        fault("suppressed-alerts-suspicious", f"In the audit of hibernated alerts {ha} of 400 proved suspicious, {100 * ha / 400:.1f}% against the appetite of 0.5%, and hibernation went on although the approval says it must stop.", f"{ha}/400 ({100 * lo:.1f}% to {100 * hi:.1f}%)",
            ["hibernat", "suppress", "audited", "random audit"], [f"{ha} of 400", f"{ha} of the 400", f"{ha} out of 400", f"{ha}/400", f"{100 * ha / 400:.1f}%", f"{100 * ha / 400:.2f}%", f"{ha / 400:.4f}", "proved suspicious", "found suspicious", "were suspicious", "suspicious on review", "0.5%"])]
    return entry("adlerstein-hibernation", "aml", fs, "normal") | {"side_effects": [[["calibrat", "slope", "intercept", "level"], ["test", "train", "production", "correspondent", "slope"]], [["audit", "condition", "breach", "limit"], ["0.5%", "no action", "action", "stop", "continue"]], [["validation", "validator"], ["taken over", "not recomput", "not re-perform", "as delivered"]], [["every client group", "each client group", "separates well"], ["correspondent", "contradict", "not"]]]}

def build(root): return [larkhill(root), vantoria(root), bramfield(root), sengkuan(root), adlerstein(root)]

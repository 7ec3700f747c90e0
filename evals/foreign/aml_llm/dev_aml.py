"""Dev half, AML: alert files of four invented institutions, one simulator."""
import numpy as np
from common import *

TRAIN = [f"2025-{m:02d}" for m in range(1, 10)]
TEST = ["2025-10", "2025-11", "2025-12"]
SHADOW = ["2026-01", "2026-02", "2026-03"]
LIVE = ["2026-04", "2026-05", "2026-06", "2026-07", "2026-08"]
SIZES = {"train": TRAIN, "test": TEST, "oot": SHADOW, "production": LIVE}      # sample: its months

def sigmoid(z): return 1 / (1 + np.exp(-z))

def draw(rng, rules, channels, types, base=-2.25, slope=1.5, btl=None):
    """One alert file. rules: {name: (weight, effect)}; btl: (rule, number of cases sampled below the line, effect)."""
    parts = []
    for sample, months in SIZES.items():
        per = rng.integers(815, 866, len(months)); n = int(per.sum())
        c = {"split": np.full(n, sample, object), "month": np.repeat(np.array(months, object), per), "btl": np.zeros(n, int)}
        names = list(rules); w = np.array([rules[r][0] for r in names], float)
        c["rule"] = rng.choice(np.array(names, object), n, p=w / w.sum())
        parts.append(c)
    if btl:
        rule, n, _ = btl
        c = {"split": np.full(n, "production", object), "month": np.array([LIVE[i % len(LIVE)] for i in range(n)], object),
             "btl": np.ones(n, int), "rule": np.array([rule[i % len(rule)] for i in range(n)], object)}
        parts.append(c)
    c = {k: np.concatenate([p[k] for p in parts]) for k in parts[0]}
    n = len(c["rule"])
    for name, table in (("channel", channels), ("customer_type", types)):
        v = list(table); w = np.array([table[k][0] for k in v], float)
        c[name] = rng.choice(np.array(v, object), n, p=w / w.sum())
    x = rng.normal(size=n)
    eff = np.array([rules[r][1] for r in c["rule"]]) + np.array([channels[v][1] for v in c["channel"]]) + np.array([types[v][1] for v in c["customer_type"]])
    if btl: eff = eff + c["btl"] * btl[2]
    p = sigmoid(base + eff + slope * x)
    c["score"] = np.round(np.clip(p, 0.00002, 0.99999), 5)
    c["y"] = (rng.random(n) < p).astype(int)
    c["amount"] = np.round(np.exp(8.1 + 0.25 * x + 0.8 * rng.normal(size=n)), 2)
    c["txn_count_30d"] = rng.poisson(np.exp(2.9 + 0.22 * x))
    c["country_risk"] = np.clip(np.round(2.4 + 0.5 * x + rng.normal(size=n)), 1, 5).astype(int)
    c["account_age_months"] = np.maximum(1, np.round(np.exp(3.9 - 0.2 * x + 0.6 * rng.normal(size=n)))).astype(int)
    c["date"] = np.array([f"{m}-{d:02d}" for m, d in zip(c["month"], rng.integers(1, 29, n))], object)
    o = np.lexsort((rng.random(n), c["date"].astype(str)))
    return {k: v[o] for k, v in c.items()}

def tau(v):
    v = np.asarray(v, float); n = len(v)
    return sum(np.sign(v[j] - v[i]) for i in range(n) for j in range(i + 1, n)) / (n * (n - 1) / 2)

def calm(c, quiet_rules=()):
    """True where nothing but what is planted would catch a validator's eye."""
    y, s, sp = c["y"], c["score"], c["split"]
    whole = {}
    for sample in SIZES:
        m = sp == sample
        a, b = recalibrate(s[m], y[m]); whole[sample] = auc(s[m], y[m])
        if abs(a) > 0.07 or abs(b - 1) > 0.07 or hosmer(s[m], y[m]) > 14.5: return False
        for col in ("channel", "customer_type"):
            for v in np.unique(c[col][m].astype(str)):
                k = m & (c[col] == v)
                if y[k].sum() < 55 or abs(auc(s[k], y[k]) - whole[sample]) > 0.055: return False
                if abs(y[k].sum() - s[k].sum()) > 1.9 * np.sqrt((s[k] * (1 - s[k])).sum()): return False
    if max(whole.values()) - min(whole.values()) > 0.022: return False
    al = c["btl"] == 0
    rate = {q: y[al & (sp == q)].mean() for q in SIZES}
    if max(rate.values()) - min(rate.values()) > 0.016: return False
    months = TRAIN + TEST + SHADOW + LIVE
    r = [y[al & (c["month"] == q)].mean() for q in months]; g = [auc(s[al & (c["month"] == q)], y[al & (c["month"] == q)]) for q in months]
    if abs(tau(r)) > 0.22 or abs(tau(g)) > 0.22 or min(g) < 0.75: return False
    for rule in np.unique(c["rule"].astype(str)):
        k = al & (c["rule"] == rule)
        if rule in quiet_rules:
            if y[k].sum(): return False
            continue
        if y[k].mean() < 0.05: return False
        for sample in SIZES:
            q = k & (sp == sample)
            if abs(y[q].sum() - s[q].sum()) > 2 * np.sqrt((s[q] * (1 - s[q])).sum()): return False
    return psi(s[al & (sp == "train")], s[al & (sp == "production")]) < 0.012

FOUND = {101: 812, 102: 954, 103: 294, 104: 409}      # seed: the first draw that is calm, so that a second run need not look for it

def search(seed, quiet_rules=(), more=lambda c: True, **kw):
    for k in range(FOUND.get(seed, 0), 4000):
        c = draw(np.random.default_rng([seed, k]), **kw)
        if more(c) and calm(c, quiet_rules):
            if FOUND.get(seed) != k: print("draw", seed, k)
            return c
    raise RuntimeError("no calm file found")

def keep(c, mask): return {k: v[mask] for k, v in c.items()}

def numbers(c):
    f = {}
    for q in SIZES:
        m = (c["split"] == q) & (c["btl"] == 0)
        f[q] = dict(n=int(m.sum()), events=int(c["y"][m].sum()), auc=auc(c["score"][m], c["y"][m]), ks=ks(c["score"][m], c["y"][m]),
                    mean=float(c["score"][m].mean()), rate=float(c["y"][m].mean()))
        h = 1.96 * auc_se(f[q]["auc"], f[q]["events"], f[q]["n"] - f[q]["events"]); f[q]["lo"], f[q]["hi"] = f[q]["auc"] - h, f[q]["auc"] + h
    return f

def figures(f, digits=4):
    return {f"{k}.{q}": (v if isinstance(v, int) else round(v, digits)) for q in ("train", "test") for k, v in f[q].items() if k in ("n", "events", "auc", "ks")}

def write_cases(d, c, prefix, money, names):
    n = len(c["y"])
    cols = {names["id"]: [f"{prefix}{100001 + i}" for i in range(n)], names["date"]: c["date"], "split": c["split"], names["scenario"]: c["rule"],
            "channel": c["channel"], "customer_type": c["customer_type"], money: [f"{v:.2f}" for v in c["amount"]], "txn_count_30d": c["txn_count_30d"],
            "country_risk": c["country_risk"], "account_age_months": c["account_age_months"], names["btl"]: c["btl"],
            names["score"]: [f"{v:.5f}" for v in c["score"]], names["y"]: c["y"]}
    d.table("data/alerts.csv", cols)
    return {"scored": {"path": "data/alerts.csv", "score": names["score"], "outcome": names["y"], "positive": 1, "sample": "split", "date": names["date"],
                       "id": names["id"], "amount": money, "scenario": names["scenario"], "below_line": names["btl"], "segments": ["channel", "customer_type"]}}

def pc(v, k=1): return f"{100 * v:.{k}f}%"

def matrix(rows, head):
    out = [head, "", "| Typology | Entry in the risk assessment | Scenario | Products and channels |", "| --- | --- | --- | --- |"]
    return "\n".join(out + [f"| {a} | {b} | {s} | {p} |" for a, b, s, p in rows])

# ---------------------------------------------------------------------------------------------------------------- clean
def harbourline(root):
    d = Folder(root, "aml-harbourline")
    rules = {"rapid_movement": (30, 0.15), "cash_intensity": (20, -0.1), "high_risk_corridor": (22, 0.1), "shell_indicators": (14, 0.2), "trade_overpayment": (14, -0.15)}
    c = search(101, rules=rules, channels={"wire": (45, 0.05), "ach": (32, -0.05), "branch": (23, 0.0)},
               types={"importer": (30, 0.0), "wholesaler": (38, 0.05), "professional_firm": (32, -0.05)}, btl=(list(rules), 300, -3.2),
               more=lambda c: c["y"][c["btl"] == 1].sum() == 0)
    f = numbers(c); al = c["btl"] == 0
    data = write_cases(d, c, "HB", "amount_usd", dict(id="alert_id", date="alert_date", scenario="scenario", btl="below_line", score="p_report", y="reported"))
    prod = "\n".join(f"| {r} | {int((al & (c['rule'] == r)).sum()):,} | {int(c['y'][al & (c['rule'] == r)].sum())} | {pc(c['y'][al & (c['rule'] == r)].mean())} |" for r in rules)
    btl_rule = "\n".join(f"| {r} | {int(((c['btl'] == 1) & (c['rule'] == r)).sum())} | 0 |" for r in rules)
    d.subject({
        "id": "aml-harbourline", "name": "Alert triage score for commercial customers", "version": "2.1", "kind": "aml",
        "purpose": "Orders the alerts of the transaction monitoring system by the probability that the investigation ends in a suspicious activity report, so that investigators open the most telling alerts first. Every alert is still investigated by a person.",
        "jurisdictions": ["us"],
        "materiality": {"level": "high", "basis": "Orders about 10,000 alerts a year on 41,000 commercial customers; a wrong order can delay a report. Regulatory use. Confirmed by the head of model risk on 2026-02-10, review yearly."},
        "owner": "Head of Financial Crime Investigations", "developer": "Financial Crime Analytics, team B", "validator": "Independent Model Validation",
        "method": {"algorithm": "logistic regression on standardised inputs", "library": "scikit-learn 1.7", "features": 4, "target": "alert ends in a suspicious activity report after investigation (reported = 1)"},
        "data": data,
        "intended_use": ["Order in which investigators open alerts raised by the five scenarios on commercial customers.", "Monthly planning of investigators' capacity."],
        "prohibited_use": ["Closing or suppressing an alert without an investigator's decision.", "Any use on natural persons.", "Pricing, limits or exit of a customer relationship.", "Any message to a customer: neither the alert, nor the score, nor a report may be disclosed."],
        "limitations": ["The outcome is the investigators' decision to report, which is a suspicion and not a proven offence. Contained by a quality review of 5% of closed alerts each month.",
                        "Cases without an alert have no outcome, except the sample below the line. Contained by a sample of 300 such cases twice a year.",
                        "Customers with less than three months of history rest on few transactions. Contained by an order that puts them first whatever the score.",
                        "The score was built on commercial customers of the US bank and says nothing about other entities."],
        "monitoring": {"measures": ["AUC of closed alerts, lower limit 0.75", "population stability index of the score against the training sample, upper limit 0.20", "share of alerts older than 30 days, upper limit 1%",
                                    "reconciliation of transaction codes and counts from the ledger to the monitoring system, every day, limit 0 unexplained", "suspicious cases in the sample below the line, upper limit 2%", "productive share of each scenario, lower limit 5%"],
                       "frequency": "monthly; the sample below the line twice a year", "person": "Maren Whitlock, model owner's delegate",
                       "action": "A breach is told to the head of model risk within five working days; after two breaches in a row the queue goes back to first-in first-out and the model is reviewed."},
        "approvals": [{"decision": "approved for the intended use, without conditions", "version": "2.1", "date": Raw("2026-03-26"), "until": Raw("2027-03-31"), "by": "Model Risk Committee"}],
    })
    t, s = f["train"], f["test"]
    d.results("results/development-figures.json", figures(f))
    d.text("documents/development-note.md", f"""
# Development note: alert triage score for commercial customers, version 2.1

Harbourline Commercial Bank, N.A. is invented. Model id in the inventory: MI-0447, tier 1, record confirmed on 2026-02-10.

## 1 Purpose and use

The transaction monitoring system raises alerts by five scenarios. The score orders the queue. It was requested by the Head of Financial Crime Investigations because alerts that ended in a report were opened, on average, on the ninth day. The users are 34 investigators. A person decides on each alert, may open alerts in another order and records why; these overrides are reviewed monthly. The score is a quantitative method resting on statistical theory and is a model under the bank's policy (determination form MD-0447). The bank's total assets were USD 46 billion at year end 2025.

Inherent risk was rated medium: a simple method, four inputs, inputs of good quality, outcome partly a matter of judgement. Together with exposure and regulatory purpose this gives tier 1.

## 2 Data

Source: the case management system and the core ledger, extracted by stored query Q-447-12 on 2026-02-02, digest kept with the query. The development samples cover alerts from 2025-01-01 to 2025-12-31 on commercial customers. From {t['n'] + s['n'] + 214:,} alerts, 162 technical test alerts and 52 duplicates of a re-run on 2025-07-14 were left out, which leaves {t['n'] + s['n']:,}: {t['n']:,} of January to September for training and {s['n']:,} of October to December for testing, later in time and with no alert in both. Later months were added on 2026-09-10: from January to March 2026 the score ran in shadow, without effect on the queue (sample oot); since April 2026 it orders the queue (sample production). Every alert in the file has been closed by an investigator, so no outcome is open. No input is missing in any row. Investigators' labels were checked by a second reader on 400 alerts; they agreed on 391.

All 118 transaction codes of the ledger are mapped to the monitoring system or excluded on record (six internal book transfers). Counts and amounts are reconciled every day; between January 2025 and August 2026 there were no unexplained differences. No feed was lost in that time, so no look-back was needed. The look-back procedure is AML-P-19.

Only data that the alert already shows when it is raised are used. Names, nationalities and addresses of persons are neither stored in the model table nor used. Lawful basis and retention are recorded in entry PR-212 of the privacy register.

## 3 Design

The theory is that reports follow from unusual size, unusual frequency, exposure to countries of higher risk and short acquaintance. Expected directions: amount_usd up, txn_count_30d up, country_risk up, account_age_months down. All four directions came out as expected. The judgement log names each choice, its author and its reason. Assumptions tested: linearity on the log-odds (splines gave no gain), independence of alerts of one customer (a clustered bootstrap widens the interval by a tenth), stability of the reporting rate (no trend over the months).

Alternatives: a gradient boosting model on the same inputs gained 0.003 in AUC on the test sample, less than the uncertainty of the comparison, and was not chosen because investigators could not follow it. Settings were chosen by cross-validation on the training sample; the test sample was opened once, after the acceptance criteria had been signed on 2026-01-19.

Each alert shows the inputs that moved its score most, with sign. In a user test with twelve investigators the reasons shown were those whose removal moved the score most in every one of 200 alerts.

## 4 Results

Acceptance criteria: AUC on the test sample at least 0.75 with its whole interval; calibration within 2 percentage points.

| measure | training sample | test sample |
| --- | --- | --- |
| alerts | {t['n']:,} | {s['n']:,} |
| reported | {t['events']} | {s['events']} |
| AUC | {t['auc']:.3f} | {s['auc']:.3f} |
| KS | {t['ks']:.3f} | {s['ks']:.3f} |
| mean score | {pc(t['mean'])} | {pc(s['mean'])} |
| share reported | {pc(t['rate'])} | {pc(s['rate'])} |

The AUC on the test sample is {s['auc']:.3f} on {s['n']:,} alerts, {s['events']} of them reported (95% interval {s['lo']:.2f} to {s['hi']:.2f}). Both criteria are met. Ranking is even across channels and customer types.

Robustness: with country_risk missing, the score falls back to the training median and the AUC on the test sample stays above the criterion. A stale ledger feed stops the batch. Splitting of payments was simulated by halving amounts and doubling counts of 500 reported alerts; 488 of them stayed in the upper half of the queue.

## 5 People affected

Customers are companies. No decision about a customer follows from the order of the queue. Rates of reporting and ranking were compared by customer type and showed no difference beyond noise. No field that stands for nationality, origin or religion of an owner is an input, and country_risk rates the counterparty's country by the bank's list, not the owner's.

## 6 Implementation

Scores of the production system were compared with the development code on 5,000 alerts before release: all agree to five decimals. The release is tagged 2.1 with its digest in the repository, and the deployed digest is compared daily. If the service fails, the queue is worked first-in first-out; this was tested on 2026-03-12. Access to thresholds is limited to two people, and changes need a ticket, a test and the owner's signature. Logs are kept for seven years. No vendor product or outside data are used.

## 7 Confidentiality

Alerts, scores and reports are confidential. Staff must not disclose to a customer or to any third person that an alert was raised or a report was considered. The score is not shown in any system that customer-facing staff can open.

## 8 Changes, review and open points

A change of inputs, scenarios, target or population triggers a new validation. Without such a change the next full validation is due in March 2027. The limitations are reviewed every half year, last on 2026-07-06. Findings of the last validation: none is open. Use beyond the population above needs an assessment of its own first.
""")
    d.text("documents/coverage-matrix.md", matrix([
        ("Pass-through accounts", "RA-3.1", "rapid_movement", "wire, ach"), ("Cash-intensive business", "RA-3.2", "cash_intensity", "branch, ach"),
        ("Payments to or from countries of higher risk", "RA-3.4", "high_risk_corridor", "wire, ach"), ("Shell companies", "RA-3.6", "shell_indicators", "wire, ach, branch"),
        ("Trade-based laundering", "RA-3.7", "trade_overpayment", "wire, ach, branch")], """# Coverage matrix, edition of 2026-01-15

From the enterprise risk assessment of November 2025 to the scenarios of the monitoring system. Typologies RA-3.3 (private persons), RA-3.5 (virtual assets) and RA-3.8 (correspondent banking) are not in the business of this entity and have no scenario by decision AML-C-2025-31. Every other typology has one.""") + f"""

## Scenarios, thresholds and yield

Thresholds were derived from the 97th percentile of the peer group and set by AML-C-2025-40; parameters are kept in the scenario register. The logic of each scenario was rebuilt from raw transactions for March 2026: all sampled alerts and non-alerts came out alike.

| scenario | alerts | ended in a report | share |
| --- | --- | --- | --- |
{prod}

Alerts are those above the line, January 2025 to August 2026.
""")
    d.text("documents/below-the-line-review.md", f"""
# Review below the line, April to August 2026

Three hundred cases that fell short of a threshold by at most a fifth were drawn at random, 60 per scenario, and investigated like alerts, by investigators who did not know that they were below the line.

| scenario | cases | suspicious |
| --- | --- | --- |
{btl_rule}

None of the 300 was suspicious; the upper 95% bound is 1.0% one-sided, under the accepted rate of 2%. The thresholds stay.
""")
    d.text("documents/monitoring-report-2026-08.md", f"""
# Monitoring report, August 2026

Reported by Maren Whitlock to the head of model risk on 2026-09-08. All measures of the plan are within their limits. No alert was older than 30 days when it was closed; the oldest took 24 days. Reports were filed within 30 calendar days of detection. Daily reconciliation showed no unexplained difference. No override pattern called for action: investigators opened 3.1% of alerts out of order, each with a reason.
""")
    d.text("documents/approval-minute.md", """
# Minute of the Model Risk Committee, 2026-03-26, item 4

The committee considered the report of Independent Model Validation dated 2026-03-19 on version 2.1 (data extracted again from the source, results rebuilt, challenger compared; opinion: satisfactory; no findings). The validators have taken no part in development and report to the chief risk officer. Decision: approved for the intended use until 2027-03-31, no conditions.
""")
    return entry("aml-harbourline", "aml", [], "complete")

# --------------------------------------------------------------------------------------------------------------- faulty
def papers(owner_delegate, extra=()):
    return {"measures": ["AUC of closed alerts, lower limit 0.72", "population stability index of the score, upper limit 0.25", "productive share of each scenario, lower limit 4%", *extra],
            "frequency": "monthly", "person": owner_delegate, "action": "The owner tells the head of model risk of a breach within ten days and proposes a remedy."}

def tamsin(root):
    d = Folder(root, "aml-tamsin-valley")
    rules = {"cash_structuring": (30, 0.1), "rapid_in_out": (27, 0.15), "dormant_reactivated": (18, -0.1), "high_risk_country": (20, 0.0), "round_amount_cash": (3.6, -9.0)}
    c = search(102, quiet_rules=("round_amount_cash",), rules=rules, channels={"branch": (36, 0.0), "online": (40, 0.05), "atm": (24, -0.05)},
               types={"private": (55, 0.0), "sole_trader": (27, 0.05), "association": (18, 0.0)}, btl=(["cash_structuring", "rapid_in_out", "dormant_reactivated", "high_risk_country"], 240, -3.4),
               more=lambda c: c["y"][c["btl"] == 1].sum() == 0)
    f = numbers(c); dead = int((c["rule"] == "round_amount_cash").sum())
    data = write_cases(d, c, "T", "amount_usd", dict(id="case_ref", date="raised_on", scenario="rule", btl="below_threshold", score="triage_score", y="productive"))
    d.subject({
        "id": "aml-tamsin-valley", "name": "Retail alert triage", "version": "1.4", "kind": "aml",
        "purpose": "Ranks monitoring alerts on retail customers by the probability that the investigation confirms suspicion.",
        "jurisdictions": ["us"], "materiality": {"level": "high", "basis": "All alerts of the retail bank, 310,000 customers."},
        "owner": "Head of AML Operations", "developer": "Financial Crime Data Science", "validator": "Financial Crime Data Science",
        "method": {"algorithm": "logistic regression", "library": "statsmodels 0.14", "features": 4, "target": "suspicion confirmed after investigation"},
        "data": data,
        "intended_use": ["Order of work in the alert queue."], "prohibited_use": ["Closing an alert without an investigator.", "Use outside anti-money-laundering."],
        "limitations": ["Outcomes are investigators' decisions, checked by a second reader on one alert in twenty.", "Business customers with turnover above USD 5 million are handled elsewhere and are not covered."],
        "monitoring": papers("Joel Anders, AML Operations"),
        "approvals": [{"decision": "approved", "version": "1.4", "date": Raw("2026-03-19"), "until": Raw("2027-03-31"), "by": "Model Risk Committee"}],
    })
    d.results("results/reported.json", figures(f))
    s, t = f["test"], f["train"]
    d.text("documents/development-note.md", f"""
# Retail alert triage 1.4: development note

Tamsin Valley Bank is invented.

## Data
Alerts of 2025: {t['n']:,} of January to September for training and {s['n']:,} of October to December for testing. From January to March 2026 the score ran in shadow (sample oot). Test alerts of the system were removed before extraction. All alerts are closed.

## Method
Logistic regression on amount, number of transactions in 30 days, country risk and age of the account. A random forest gained nothing that the interval would not cover. Expected directions were written down beforehand and held.

## Results
On the test sample the AUC is {s['auc']:.3f} and the KS {s['ks']:.3f}; {s['events']} of {s['n']:,} alerts were productive. On the training sample the AUC is {t['auc']:.3f}.

## Use
An investigator decides each alert and sees the inputs that moved the score. If the score is not available, alerts are worked by age.
""")
    d.text("documents/coverage-matrix.md", matrix([
        ("Structuring of cash", "RA 2.1", "cash_structuring", "branch, atm"), ("Money mules", "RA 2.2", "rapid_in_out", "online"), ("Dormant accounts", "RA 2.3", "dormant_reactivated", "online, branch"),
        ("Countries of higher risk", "RA 2.5", "high_risk_country", "online, branch"), ("Cash of unclear origin", "RA 2.6", "round_amount_cash", "branch, atm"),
        ("Trade-based laundering by sole traders", "RA 2.8", "trade_invoice_mismatch", "online")], "# Coverage matrix\n\nFrom the risk assessment of 2025 to the live scenarios of the monitoring system. All scenarios below have been live since 2024."))
    d.text("documents/below-the-line.md", "# Below the line\n\nFrom April to August 2026, 240 cases just under the thresholds of four scenarios were investigated. None proved suspicious.\n")
    return entry("aml-tamsin-valley", "aml", [
        fault("scenario-without-yield", f"The scenario round_amount_cash raised {dead} alerts and none was productive.", f"0 of {dead}",
              ["round_amount_cash", "round amount cash", "round-amount cash"],
              ["no productive", "none", "not one", "zero", "unproductive", "0 of", "0.0%", "0%", "without a productive", "without productive", "never productive", "no suspicious", "no positive", "no outcome", "no event", "nothing productive"]),
        fault("scenario-without-alerts", "The coverage matrix lists the scenario trade_invoice_mismatch as live, and the data hold no alert of it.", "0 alerts in 20 months",
              ["trade_invoice_mismatch", "trade invoice mismatch"],
              ["no alert", "without alert", "without an alert", "0 alerts", "zero alerts", "no case", "not in the data", "does not occur", "do not occur", "absent", "not appear", "not found", "raised no", "produced no", "never", "none", "not present", "missing from"]),
        fault("validator-is-developer", "Developer and validator are the same team, Financial Crime Data Science.", "1 team",
              ["validator", "validation"], ["independen", "same team", "same as the developer", "is the developer", "also the developer", "developer and validator", "both developer", "same name", "same party", "same unit", "identical", "developed the model", "built the model"], ["developer", "financial crime data science"]),
    ], "normal")

def pelorus(root):
    d = Folder(root, "aml-pelorus-remit")
    rules = {"velocity_agent": (30, 0.1), "corridor_risk": (28, 0.0), "split_transfer": (24, 0.1), "new_beneficiary": (18, -0.15)}
    c = search(103, rules=rules, channels={"agent_shop": (40, 0.0), "agent_app": (33, 0.05), "web": (27, -0.05)}, types={"resident": (48, 0.0), "seasonal_worker": (30, 0.05), "small_business": (22, 0.0)},
               btl=(["split_transfer"], 210, 0.1), more=lambda c: c["y"][c["btl"] == 1].sum() == 31)
    gone = (c["channel"] == "agent_app") & (c["month"] >= "2026-06") & (c["btl"] == 0)
    c = keep(c, ~gone)
    c["channel"][(c["channel"] == "agent_app") & (c["month"] >= "2026-06")] = "agent_shop"      # the few sampled below the line
    f = numbers(c); s, t = f["test"], f["train"]; wrong = round(s["auc"] + 0.062, 3)
    data = write_cases(d, c, "PR-", "amount_eur", dict(id="alert_no", date="alert_day", scenario="scenario_code", btl="btl_sample", score="score", y="sar_filed"))
    d.subject({
        "id": "aml-pelorus-remit", "name": "Remittance alert score", "version": "3.0", "kind": "aml",
        "purpose": "Ranks alerts on remittances by the probability that a suspicious activity report is filed.",
        "jurisdictions": ["eu"], "materiality": {"level": "high", "basis": "1.2 million transfers a year."},
        "owner": "Money Laundering Reporting Officer", "developer": "Risk Modelling Lisbon", "validator": "Group Validation Dublin",
        "method": {"algorithm": "penalised logistic regression", "library": "scikit-learn 1.6", "features": 4, "target": "report filed"},
        "data": data,
        "intended_use": ["Order of alerts for analysts.", "Choice of alerts for senior analysts."], "prohibited_use": ["Refusal of a transfer on the score alone."],
        "limitations": ["Agents' own checks happen before the alert and are not in the data.", "A filed report is a suspicion, not an outcome in court."],
        "monitoring": papers("Ines Carvalho"), "approvals": [{"decision": "approved", "version": "3.0", "date": Raw("2026-03-30"), "until": Raw("2027-03-30"), "by": "Risk Board"}],
    })
    g = figures(f); g["auc.test"] = wrong
    d.results("results/metrics.json", g)
    d.text("documents/development-note.md", f"""
# Remittance alert score, release 3.0

Pelorus Remit is invented.

The score was built on {t['n']:,} alerts of January to September 2025 and tested on {s['n']:,} alerts of October to December 2025. It ran in shadow until the end of March 2026. Three channels feed the monitoring system: agent_shop, agent_app and web; all of them are monitored without gaps. The split_transfer threshold is three transfers in 24 hours.

Performance: the AUC on the test sample is {wrong:.3f}, on the training sample {t['auc']:.3f}. The KS on the test sample is {s['ks']:.3f}. There were {s['events']} reports among the test alerts.

Inputs and their expected directions: amount up, count of transfers up, country risk up, age of the relationship down. A decision tree was tried and ranked worse. An analyst decides each alert and sees the two inputs that weigh most. If no score is available, alerts are worked in order of time.
""")
    d.text("documents/coverage-matrix.md", matrix([
        ("Agent collusion", "A1", "velocity_agent", "agent_shop, agent_app"), ("High-risk corridors", "A2", "corridor_risk", "all channels"), ("Smurfing", "A4", "split_transfer", "all channels"),
        ("Mules", "A5", "new_beneficiary", "web, agent_app")], "# Typologies and scenarios\n\nEdition of January 2026."))
    d.text("documents/threshold-review.md", "# Threshold review, summer 2026\n\nCases just below the threshold of split_transfer were sampled and investigated. The review recommends to keep the threshold of three transfers. The accepted rate of suspicious cases below the line is 2%.\n")
    nb = int((c["btl"] == 1).sum()); kb = int(c["y"][c["btl"] == 1].sum())
    assert (nb, kb) == (210, 31)
    return entry("aml-pelorus-remit", "aml", [
        fault("below-the-line-suspicious", f"Of {nb} cases sampled below the threshold of split_transfer, {kb} proved suspicious; the accepted rate is 2%.", f"{kb} of {nb} ({100 * kb / nb:.1f}%)",
              ["below the line", "below-the-line", "below line", "below_line", "btl", "below the threshold", "below the alert threshold", "under the threshold", "below threshold", "under the line"],
              ["suspicious", "productive", "positive", "reported", "report", "31 of", "14.8%", "15%"], [str(kb), "14.8", "15%", "0.148", "one in seven", "thirty-one"]),
        fault("feed-lost", "The channel agent_app raises alerts until May 2026 and none from June on, although the note says all three channels are monitored without gaps.", "a third of alerts, 3 months",
              ["agent_app", "agent app"],
              ["no alert", "missing", "lost", "vanish", "disappear", "none since", "absent", "stopped", "stops", "ends", "no case", "zero", "from june", "since june", "after may", "2026-06", "2026-05", "fell to 0", "0%", "dropped", "no longer", "gap"]),
        fault("reported-auc-wrong", f"Note and results give a test AUC of {wrong:.3f}; recomputed from the data it is {s['auc']:.3f}.", f"{wrong - s['auc']:+.3f}",
              ["auc"], ["report", "declared", "note", "document", "developer", "imported", "results"], ["differ", "does not agree", "do not agree", "recomput", "disagree", "not match", "contradict", "conflict", "mismatch", "wrong", "higher than", "overstate"], [f"{wrong:.3f}", f"{wrong:.2f}"]),
    ], "normal")

def quillon(root):
    d = Folder(root, "aml-quillon-wallet")
    rules = {"load_and_cash_out": (34, 0.1), "many_cards_one_device": (26, 0.1), "p2p_fan_in": (24, 0.0), "merchant_refund_loop": (16, -0.1)}
    c = search(104, rules=rules, channels={"card_load": (38, 0.0), "bank_load": (34, 0.05), "voucher": (28, 0.0)}, types={"individual": (56, 0.0), "merchant": (24, 0.05), "charity": (20, -0.05)},
               btl=(list(rules), 250, -3.4), more=lambda c: c["y"][c["btl"] == 1].sum() == 0)
    rng = np.random.default_rng(1040)
    k = (c["customer_type"] == "charity") & (c["btl"] == 0)
    for q in SIZES:                                       # right on average, blind to which
        m = k & (c["split"] == q)
        c["score"][m] = np.round(c["y"][m].mean() * np.exp(rng.normal(0, 0.35, m.sum()) - 0.06), 5)
    f = numbers(c); s, t = f["test"], f["train"]
    seg = {q: auc(c["score"][k & (c["split"] == q)], c["y"][k & (c["split"] == q)]) for q in SIZES}
    assert 0.44 < seg["test"] < 0.55 and 0.44 < seg["production"] < 0.55, seg
    data = write_cases(d, c, "QW", "amount_gbp", dict(id="id", date="opened", scenario="trigger", btl="below_trigger", score="priority", y="suspicious"))
    d.subject({
        "id": "aml-quillon-wallet", "name": "Wallet alert priority", "version": "1.1", "kind": "aml",
        "purpose": "Gives each wallet alert a priority: the probability that the review finds the activity suspicious.",
        "jurisdictions": ["uk"], "materiality": {"level": "medium", "basis": "240,000 wallets, annual volume GBP 90 million."},
        "owner": "Head of Financial Crime", "developer": "Data Products", "validator": "Model Assurance",
        "method": {"algorithm": "logistic regression", "library": "scikit-learn 1.7", "features": 4, "target": "activity judged suspicious"},
        "data": data,
        "intended_use": ["Order of review of wallet alerts.", "When an alert is raised the customer receives an automatic message saying that the account was flagged for suspicious activity, so that the reply can be used in the review."],
        "prohibited_use": ["Blocking a wallet without review."],
        "limitations": ["Outcomes are reviewers' judgements.", "Wallets younger than one week are not scored and are reviewed in full."],
        "monitoring": papers("Dana Whitfield", ["share of alerts older than 30 days, upper limit 5%"]),
        "approvals": [{"decision": "approved", "version": "1.1", "date": Raw("2026-03-24"), "until": Raw("2026-06-30"), "by": "Risk and Compliance Committee"}],
    })
    d.results("results/figures.json", figures(f))
    d.text("documents/development-note.md", f"""
# Wallet alert priority 1.1

Quillon Wallet Ltd is invented.

Training used {t['n']:,} alerts of January to September 2025, testing {s['n']:,} alerts of the last quarter. The score ran in shadow in the first quarter of 2026. The test AUC is {s['auc']:.3f} and the training AUC {t['auc']:.3f}; {s['events']} of the test alerts were suspicious.

The method is logistic regression on four inputs whose direction was argued beforehand: amount, number of transactions, country risk, age of the wallet. A boosted tree model gained less than its uncertainty. A reviewer decides each alert and sees the inputs behind the priority. The priority stands in for age order only while the service runs.
""")
    d.text("documents/coverage.md", matrix([
        ("Cash-out of stolen funds", "W1", "load_and_cash_out", "card_load, voucher"), ("Card farms", "W2", "many_cards_one_device", "card_load"), ("Mule networks", "W3", "p2p_fan_in", "all"), ("Refund abuse", "W5", "merchant_refund_loop", "card_load, bank_load")],
        "# Coverage of typologies\n\nFrom the risk assessment of December 2025.") + "\n\nBelow the triggers, 250 cases were reviewed between April and August 2026 and none was suspicious.\n")
    d.text("documents/monitoring-report-2026-q3.md", """
# Monitoring report, third quarter of 2026

| measure | value |
| --- | --- |
| alerts open on 30 September 2026 | 1,412 |
| of these older than 30 days | 523 (37%) |
| oldest open alert | 117 days |

The backlog grew when two reviewers left in July. No action has been decided.
""")
    return entry("aml-quillon-wallet", "aml", [
        fault("no-better-than-chance-in-segment", f"For customer_type = charity the priority ranks no better than chance (test AUC {seg['test']:.2f}).", f"AUC {seg['test']:.3f} against {s['auc']:.3f} overall",
              ["charity", "charities"], ["auc", "rank", "chance", "discriminat", "separat"]),
        fault("tipping-off", "The intended use says that the customer receives an automatic message about the alert, which discloses it to the customer.", "every alert",
              ["tipping", "tip off", "tip-off", "tips off", "disclos", "notif", "message", "informed", "informs", "told"], ["customer", "subject of the alert"], ["alert", "flag", "suspic"]),
        fault("alerts-too-old", "The monitoring report shows 523 of 1,412 open alerts (37%) older than 30 days, against a limit of 5%, with no action decided.", "37% against 5%",
              ["older than 30", "30 days", "ageing", " aging", "backlog", "overdue", "37%", "523", "117 days", "timeliness"], ["alert"], ["523", "37%", "37.0%", "117", "1,412", "1412", "backlog", "older than 30"]),
        fault("approval-expired", "The approval ended on 2026-06-30; the score is still in production in July and August 2026.", "5 months by the end of November 2026",
              ["approv"], ["expire", "ended", "ran out", "lapsed", "until 2026-06-30", "2026-06-30", "30 june 2026", "no longer valid", "not valid", "past its", "out of date", "no valid"]),
    ], "normal")

SUBJECTS = [harbourline, tamsin, pelorus, quillon]

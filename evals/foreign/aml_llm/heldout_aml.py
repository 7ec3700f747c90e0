"""Held-out half, AML. Not for reading while cdraft is being built."""
import numpy as np
from common import *

PARTS = {"development": ["2024-11", "2024-12"] + [f"2025-{m:02d}" for m in range(1, 8)], "oot": ["2025-08", "2025-09", "2025-10"],
         "parallel": ["2025-11", "2025-12", "2026-01"], "production": [f"2026-{m:02d}" for m in range(2, 10)]}
MONTHS = [m for p in PARTS.values() for m in p]

def simulate(rng, spec):
    """Risk is a mixture: most cases are noise, a minority is driven by fast, many-handed movement of money."""
    per = {m: int(rng.integers(spec["monthly"] - 30, spec["monthly"] + 31)) for m in MONTHS}
    month = np.repeat(np.array(MONTHS, object), [per[m] for m in MONTHS]); part = np.array([next(p for p, ms in PARTS.items() if m in ms) for m in month], object)
    n = len(month); c = {"month": month, "part": part, "low": np.zeros(n, int)}
    if spec.get("below"):
        who, k = spec["below"]; live = PARTS["production"]
        c = {"month": np.concatenate([month, np.array([live[i % len(live)] for i in range(k)], object)]), "part": np.concatenate([part, np.full(k, "production", object)]), "low": np.concatenate([c["low"], np.ones(k, int)])}
        n += k
    for col in ("scenario", *spec["segments"]):
        t = spec[col]; v = list(t); w = np.array([t[x][0] for x in v], float); c[col] = rng.choice(np.array(v, object), n, p=w / w.sum())
    if spec.get("below"): c["scenario"][c["low"] == 1] = np.array([who[i % len(who)] for i in range(int(c["low"].sum()))], object)
    shift = sum(np.array([spec[col][v][1] for v in c[col]]) for col in ("scenario", *spec["segments"]))
    if spec.get("below"): shift = shift + c["low"] * spec.get("below_shift", -3.5)
    t = rng.gumbel(0, 1, n) * 0.55 + rng.normal(0, 1.0, n)
    if spec.get("drift"): t = t + np.where(c["part"] == "production", spec["drift"], 0.0)
    p = 1 - np.exp(-np.exp(spec.get("base", -2.9) + shift + 1.15 * t))
    c["p"] = np.clip(p, 3e-5, 0.9995); c["y"] = (rng.random(n) < c["p"]).astype(int)
    c["hops"] = rng.poisson(np.exp(0.4 + 0.25 * t)) + 1; c["partners"] = rng.poisson(np.exp(1.8 + 0.2 * t)) + 1
    c["value"] = np.round(rng.gamma(1.6, 1.0, n) * 2400 * np.exp(0.2 * t) + 50, 2); c["hours_held"] = np.round(np.exp(2.7 - 0.3 * t + 0.7 * rng.normal(size=n)), 1)
    o = np.lexsort((rng.random(n), c["month"].astype(str)))
    return {k: v[o] for k, v in c.items()}

def kendall(v):
    v = np.asarray(v, float); n = len(v); return sum(np.sign(v[j] - v[i]) for i in range(n) for j in range(i + 1, n)) / (n * (n - 1) / 2)

def quiet(c, spec):
    y, p = c["y"], c["p"]; A = {}; al = c["low"] == 0; tol = spec.get("tolerance", 1.0)
    for q in PARTS:
        m = c["part"] == q; a, b = recalibrate(p[m], y[m]); A[q] = auc(p[m], y[m])
        if abs(a) > 0.075 or abs(b - 1) > 0.075 or hosmer(p[m], y[m]) > 14.5: return False
        for col in spec["segments"]:
            for v in spec[col]:
                k = m & (c[col] == v)
                if y[k].sum() < 55 or abs(auc(p[k], y[k]) - A[q]) > 0.055 or abs(y[k].sum() - p[k].sum()) > 1.9 * np.sqrt((p[k] * (1 - p[k])).sum()): return False
        for v in spec["scenario"]:
            k = m & al & (c["scenario"] == v)
            if abs(y[k].sum() - p[k].sum()) > 2 * np.sqrt((p[k] * (1 - p[k])).sum()): return False
    if max(A.values()) - min(A.values()) > 0.022: return False
    months = [m for m in MONTHS if not (spec.get("drift") and m in PARTS["production"])]
    r = [y[al & (c["month"] == m)].mean() for m in months]; g = [auc(p[al & (c["month"] == m)], y[al & (c["month"] == m)]) for m in months]
    if abs(kendall(r)) > 0.22 or abs(kendall(g)) > 0.22 or min(g) < 0.74: return False
    rate = [y[al & (c["part"] == q)].mean() for q in PARTS if not (spec.get("drift") and q == "production")]
    return max(rate) - min(rate) < 0.017

FOUND = {301: 162, 302: 22, 303: 63, 304: 180}

def find(seed, spec, more=lambda c: True):
    for k in range(FOUND.get(seed, 0), 6000):
        c = simulate(np.random.default_rng([seed, k]), spec)
        if more(c) and quiet(c, spec):
            if FOUND.get(seed) != k: print("draw", seed, k)
            return c
    raise RuntimeError

def only(c, m): return {k: v[m] for k, v in c.items()}

def sums(c, score):
    f = {}
    for q in PARTS:
        m = (c["part"] == q) & (c["low"] == 0); s, y = score[m], c["y"][m]
        f[q] = dict(n=int(m.sum()), events=int(y.sum()), auc=auc(s, y), ks=ks(s, y), rate=float(y.mean()))
        h = 1.96 * auc_se(f[q]["auc"], f[q]["events"], f[q]["n"] - f[q]["events"]); f[q]["lo"], f[q]["hi"] = f[q]["auc"] - h, f[q]["auc"] + h
    return f

def put(d, c, spec, n, score, file="data/cases.csv"):
    k = len(c["y"]); ids = c.get("id", np.array([f"{spec['prefix']}{i:06d}" for i in range(1, k + 1)], object))
    d.table(file, {n["id"]: ids, n["month"]: c["month"], n["part"]: c["part"], n["scenario"]: c["scenario"], **{s: c[s] for s in spec["segments"]}, n["value"]: [f"{v:.2f}" for v in c["value"]],
                   "hops": c["hops"], "partners": c["partners"], "hours_held": c["hours_held"], n["low"]: c["low"], n["score"]: score, n["y"]: c["y"]})
    return {"scored": {"path": file, "score": n["score"], "outcome": n["y"], "positive": 1, "sample": n["part"], "date": n["month"], "id": n["id"], "amount": n["value"], "scenario": n["scenario"], "below_line": n["low"], "segments": list(spec["segments"])}}

def points(p): return np.round(1000 * np.sqrt(p)).astype(int)
def pct(v): return f"{100 * v:.1f}%"
def bullet_matrix(head, rows): return head + "\n\n" + "| Risk | Scenario | Applies to |\n| --- | --- | --- |\n" + "\n".join(f"| {a} | {b} | {x} |" for a, b, x in rows)

# ---------------------------------------------------------------------------------------------------------------- clean
def strandholm(root):
    d = Folder(root, "aml-strandholm-correspondent")
    spec = dict(monthly=790, prefix="SC", segments=("product", "region"), scenario={"nested_respondent": (26, 0.05), "cover_mismatch": (24, 0.0), "volume_spike": (27, 0.1), "stripped_originator": (23, -0.1)},
                product={"clearing": (44, 0.0), "cover_payment": (31, 0.05), "trade_settlement": (25, -0.05)}, region={"emea": (38, 0.0), "apac": (34, 0.05), "americas": (28, -0.05)},
                below=(["nested_respondent", "cover_mismatch", "volume_spike", "stripped_originator"], 320))
    c = find(301, spec, lambda c: c["y"][c["low"] == 1].sum() == 0); s = np.round(c["p"], 5); f = sums(c, s); dv, ot = f["development"], f["oot"]
    data = put(d, c, spec, dict(id="case_no", month="period", part="part", scenario="trigger", value="value_gbp", low="under_trigger", score="probability", y="escalated"), [f"{v:.5f}" for v in s])
    al = c["low"] == 0
    d.subject({
        "id": "aml-strandholm-correspondent", "name": "Correspondent banking alert score", "version": "4.0", "kind": "aml",
        "purpose": "Ranks alerts on respondent banks by the probability that the analyst escalates the case to the reporting officer. Analysts work every alert; the score sets the order.",
        "jurisdictions": ["uk"], "materiality": {"level": "medium", "basis": "About 9,500 alerts a year on 212 respondent banks; regulatory use; tier 2, confirmed on 2025-11-20 and reviewed yearly."},
        "owner": "Head of Correspondent Banking Controls", "developer": "Quantitative Controls", "validator": "Model Validation Group",
        "method": {"algorithm": "complementary log-log regression", "library": "statsmodels 0.14", "features": 4, "target": "case escalated to the reporting officer (escalated = 1)"}, "data": data,
        "intended_use": ["Order of work on alerts of four triggers on respondent banks.", "Planning of analysts' time."],
        "prohibited_use": ["Closing an alert without an analyst.", "Decisions to end a correspondent relationship.", "Alerts on private or corporate customers.", "Disclosure of an alert, a score or a report to the respondent or to its customers."],
        "limitations": ["Escalation is an analyst's judgement, not a proven offence; contained by a second reading of one closed case in fifteen.", "Respondents joined within the last 90 days have little history; contained by working their alerts first.",
                        "Cases without an alert are known only from the sample under the triggers; contained by drawing that sample every half year.", "Free text of messages is not used; contained by the screening of names, a system of its own."],
        "monitoring": {"measures": ["AUC of closed cases, at least 0.74", "stability index of the score, at most 0.20", "escalated share of each trigger, at least 5%", "cases under the triggers found suspicious, at most 2%", "alerts open for more than 20 working days, at most 1%", "messages received against messages monitored, each day, no unexplained difference"],
                       "frequency": "monthly; cases under the triggers every half year", "person": "Oskar Lindqvist-Hale", "action": "After a breach the model risk officer is told within five working days; after a second in a row alerts are worked in order of age until the model has been reviewed."},
        "approvals": [{"decision": "approved", "version": "4.0", "date": Raw("2026-01-28"), "until": Raw("2027-01-31"), "by": "Model Governance Committee", "conditions": "none"}],
    })
    d.results("results/performance.json", {f"{k}.{q}": (v if isinstance(v, int) else round(v, 4)) for q in ("development", "oot") for k, v in f[q].items() if k in ("n", "events", "auc", "ks")})
    d.text("documents/development-note.md", f"""
# Correspondent banking alert score 4.0: development note

Strandholm Custody plc is invented. Inventory entry 2207, tier 2.

## Why and for whom

The controls desk works the alerts of four triggers on payments of respondent banks. Before version 4.0 alerts were worked by age, and escalated cases waited as long as the rest. The score sets the order; 19 analysts use it and decide each case themselves. An analyst who leaves the order notes why; these notes are read every month. The score meets the firm's definition of a model.

## Data

Stored query SC-88 of 2025-11-24 takes cases from the case system and messages from the payment hub. From {dv['n'] + ot['n'] + 97:,} cases between November 2024 and October 2025, 97 were left out (61 tests of the system, 36 withdrawn by the hub), which leaves {dv['n'] + ot['n']:,}: {dv['n']:,} until July 2025 for development and {ot['n']:,} from August to October 2025 out of time. Later months were added on 2026-10-08: November 2025 to January 2026 ran in parallel without effect (sample parallel), since February 2026 the score is in use (sample production). No case stands in two samples. All cases are closed and no field is empty.

All 44 message types of the hub are mapped; the daily count of messages received and monitored has agreed since January 2024, so no look-back was due. A second reader agreed with 288 of 300 outcomes. Every input is known when the alert is raised. The firms behind a payment are legal persons; no personal characteristic is used. Processing is entered in the privacy register under 415.

## Design

Fast onward movement through many hands marks layering: hops, partners and value are expected to raise the probability, hours_held to lower it. The fitted signs agree. Judgements are logged with author and reason. Assumptions and their tests: additive effects (interactions gave nothing), no trend in the escalated share (none found), independence of cases (interval with clusters by respondent is an eighth wider). A random forest was within 0.004 in AUC out of time and was set aside because its reasons could not be shown. Nothing was chosen on the out-of-time cases. The analyst sees the signed contribution of each input.

## Results

Criteria, signed 2025-11-17: AUC out of time at least 0.74 over the whole interval; fall from development at most 0.04.

| | development | out of time |
| --- | --- | --- |
| cases | {dv['n']:,} | {ot['n']:,} |
| escalated | {dv['events']:,} | {ot['events']:,} |
| AUC | {dv['auc']:.3f} | {ot['auc']:.3f} |
| KS | {dv['ks']:.3f} | {ot['ks']:.3f} |

Out of time the AUC is {ot['auc']:.3f} (95% interval {ot['lo']:.2f} to {ot['hi']:.2f}). Both criteria are met. Ranking does not differ by product or region beyond noise.

With hours_held missing the median is used and the first criterion is still met. Splitting one payment into three was tried on 400 escalated cases; 391 stayed in the first half of the queue.

## Running

Production and development scores agree to five decimals on 3,000 cases. The released digest is checked each night. When the service fails, alerts are worked by age; tried on 2026-01-14. Triggers and thresholds can be changed by two named people on a ticket with a test. Logs are kept for six years. Nothing comes from a vendor. There are no adjustments after the model. The chief risk officer answers as senior manager for the framework, and internal audit reviewed it in 2025. Inputs, calculation and queue in operation were traced from end to end for 50 cases. Changes of triggers, inputs, target or population lead to a new validation, otherwise the next is due in January 2027.

## Silence

Nobody may tell a respondent or its customers that an alert was raised or a report considered.
""")
    d.text("documents/coverage-matrix.md", bullet_matrix("# From the risk assessment of October 2025 to the triggers\n\nRisks 6 (private banking) and 7 (cash) are outside the business and have no trigger by decision FC-25-77.", [("1 Nested relationships", "nested_respondent", "clearing, cover_payment"), ("2 Hidden underlying payments", "cover_mismatch", "cover_payment"), ("3 Sudden change of activity", "volume_spike", "clearing, cover_payment, trade_settlement"), ("4 Removed originator data", "stripped_originator", "clearing, trade_settlement")])
           + "\n\n## Yield\n\nThresholds come from the peer group of each respondent and were set by FC-25-81. Trigger logic was rebuilt from messages of one month and gave the same alerts.\n\n| trigger | alerts | escalated |\n| --- | --- | --- |\n" + "\n".join(f"| {v} | {int((al & (c['scenario'] == v)).sum()):,} | {int(c['y'][al & (c['scenario'] == v)].sum()):,} |" for v in spec["scenario"])
           + "\n\n## Under the triggers\n\nBetween February and September 2026, 320 cases just under a trigger (80 each) were analysed like alerts. None was suspicious; the one-sided 95% bound is 0.9%, the accepted share 2%.\n")
    d.text("documents/monitoring-2026-09.md", "# Monitoring, September 2026\n\nOskar Lindqvist-Hale to the model risk officer, 2026-10-06. Every measure of the plan lies within its limit. The oldest open alert was 11 working days old. No unexplained difference of messages. Nothing to do.\n")
    d.text("documents/approval.md", "# Model Governance Committee, 2026-01-28\n\nThe Model Validation Group (reporting to the chief risk officer, without part in the design) extracted the data again, rebuilt the results, compared a challenger, and raised no finding in its report of 2026-01-21. Version 4.0 is approved until 2027-01-31.\n")
    return entry("aml-strandholm-correspondent", "aml", [], "complete")

# --------------------------------------------------------------------------------------------------------------- faulty
def bitlune(root):
    d = Folder(root, "aml-bitlune-exchange")
    spec = dict(monthly=800, prefix="BL-", drift=0.95, segments=("asset", "client_class"), scenario={"mixer_exposure": (26, 0.1), "chain_hopping": (25, 0.0), "fiat_structuring": (22, -0.1), "device_cluster": (15, 0.05), "stablecoin_burst": (12, 0.0)},
                asset={"bitcoin": (42, 0.0), "ether": (33, 0.05), "stablecoin": (25, -0.05)}, client_class={"retail": (46, 0.0), "professional": (30, 0.05), "broker": (24, -0.05)},
                below=(["mixer_exposure", "chain_hopping", "fiat_structuring", "device_cluster", "stablecoin_burst"], 250), below_shift=-5.5)
    c = find(302, spec, lambda c: c["y"][c["low"] == 1].sum() == 0)
    c = only(c, ~((c["month"] == "2026-06") & (c["low"] == 0))); c["month"][c["month"] == "2026-06"] = "2026-07"; sc = points(c["p"]); f = sums(c, sc); dv, ot = f["development"], f["oot"]
    m = c["low"] == 0; shift = psi(sc[m & (c["part"] == "development")], sc[m & (c["part"] == "production")]); und = int((c["scenario"] == "stablecoin_burst").sum())
    data = put(d, c, spec, dict(id="alert", month="month", part="dataset", scenario="typology_rule", value="value_usd", low="below_rule", score="points", y="str_filed"), sc, "data/alerts.csv")
    d.subject({"id": "aml-bitlune-exchange", "name": "Exchange alert points", "version": "2.2", "kind": "aml", "purpose": "Gives each alert on the exchange points; more points mean that a suspicious transaction report is more likely.", "jurisdictions": ["eu"],
               "materiality": {"level": "high", "basis": "All alerts of the exchange, 610,000 clients."}, "owner": "Financial Crime Lead", "developer": "Data Science Tallinn", "validator": "Assurance Partners (external)",
               "method": {"algorithm": "regression turned into points", "library": "in-house, R 4.4", "features": 4, "target": "report filed"}, "data": data,
               "intended_use": ["Order of alerts."], "prohibited_use": ["Freezing of assets on points alone."], "limitations": ["Self-hosted wallets are seen only when they touch the exchange.", "Reports are suspicions."],
               "monitoring": {"measures": ["AUC of closed alerts, at least 0.70", "stability index of the points, at most 0.25", "filed share of each rule, at least 3%"], "frequency": "monthly", "person": "Kadri Tamm", "action": "A breach goes to the risk committee, which decides on a remedy within a month."},
               "approvals": [{"decision": "approved", "version": "2.2", "date": Raw("2026-01-27"), "until": Raw("2027-01-31"), "by": "Risk Committee"}]})
    d.results("results/validation-figures.json", {"n.oot": ot["n"], "auc.development": round(dv["auc"], 4), "auc.oot": round(ot["auc"], 4), "ks.oot": round(ot["ks"], 4)})
    d.text("documents/note.md", f"# Exchange alert points 2.2\n\nBitlune Exchange is invented.\n\nDevelopment used {dv['n']:,} alerts from November 2024 to July 2025; {ot['n']:,} alerts from August to October 2025 were kept out of time. The AUC out of time is {ot['auc']:.3f}, in development {dv['auc']:.3f}. The parallel run ended in January 2026.\n\nInputs, each with a direction argued beforehand: value, hops, partners up; hours held down. A boosted model gained less than its uncertainty. Analysts decide each alert and see the contributions. If the points are missing, alerts are worked by age.\n\nThe population scored today is the one of development.\n")
    d.text("documents/coverage.md", bullet_matrix("# Typologies and rules, January 2026\n\nThis list is complete: every rule in operation stands here with the risk that it answers.", [("Mixers", "mixer_exposure", "bitcoin, ether"), ("Chain hopping", "chain_hopping", "all"), ("Structuring into fiat", "fiat_structuring", "all"), ("Account farms", "device_cluster", "all")]) + "\n\nUnder the rules 250 cases were examined from February to September 2026; none was suspicious.\n")
    return entry("aml-bitlune-exchange", "aml", [
        fault("score-drift", f"The points have shifted: stability index production against development {shift:.2f}; the note says the population is the same.", f"PSI {shift:.3f}", ["stability index", "psi", "drift", "shift"], ["score", "points"], ["production", "development"]),
        fault("month-without-alerts", "June 2026 holds no alert at all, between about 800 in May and in July.", "1 month of 23", ["2026-06", "june 2026", "june"], ["no alert", "no case", "missing", "gap", "without", "empty", "zero", "absent", "0 alert", "0 case", "holds no", "none", "lost", "no row", "not one", "fell to 0", "outage"]),
        fault("scenario-not-in-matrix", f"The rule stablecoin_burst raised {und} alerts and does not stand in the coverage matrix, which calls itself complete.", f"{und} alerts", ["stablecoin_burst", "stablecoin burst"], ["matrix", "coverage", "document", "not listed", "undocumented", "not named", "not on file", "typolog", "not mapped", "not described"]),
    ], "normal")

def granary(root):
    d = Folder(root, "aml-granary-coop")
    spec = dict(monthly=820, prefix="G", segments=("outlet", "member_type"), scenario={"cash_in_bursts": (33, 0.1), "payroll_reversal": (21, 0.0), "elder_outflow": (24, -0.1), "export_overvalue": (22, 0.05)},
                outlet={"counter": (36, 0.0), "phone": (29, 0.05), "portal": (35, -0.05)}, member_type={"farm": (37, 0.0), "trade": (31, 0.05), "household": (32, 0.0)}, below=(["cash_in_bursts", "payroll_reversal", "elder_outflow", "export_overvalue"], 180), below_shift=0.0)
    c = find(303, spec, lambda c: c["y"][c["low"] == 1].sum() == 23)
    rng = np.random.default_rng(3030); c["id"] = np.array([f"G{i:06d}" for i in range(1, len(c["y"]) + 1)], object)
    i, j = np.flatnonzero(c["part"] == "development"), np.flatnonzero(c["part"] == "oot"); k = 310
    a, b = rng.choice(i, k, replace=False), rng.choice(j, k, replace=False)
    for col in c:
        if col not in ("part", "month"): c[col][b] = c[col][a]        # the case again, filed under a later month
    s = np.round(c["p"], 5); f = sums(c, s); dv, ot = f["development"], f["oot"]; said = ot["n"] + 412
    data = put(d, c, spec, dict(id="case", month="opened_in", part="part", scenario="rule_name", value="sum_eur", low="auto_closed_sample", score="chance", y="true_suspicion"), [f"{v:.5f}" for v in s], "data/scored.csv")
    d.subject({"id": "aml-granary-coop", "name": "Alert hibernation score", "version": "1.0", "kind": "aml", "purpose": "Estimates the chance that an alert is a true suspicion; alerts below a cut-off are closed automatically and a sample of those closed is examined by hand.", "jurisdictions": ["eu"],
               "materiality": {"level": "high", "basis": "Closes a fifth of all alerts without a person."}, "owner": "AML Officer", "developer": "Cooperative IT Centre", "validator": "Audit Association",
               "method": {"algorithm": "regression with a complementary log-log link", "library": "R 4.3", "features": 4, "target": "true suspicion"}, "data": data, "intended_use": ["Order of alerts.", "Automatic closing of alerts below the cut-off, with a sample examined by hand."], "prohibited_use": ["Use outside the retail cooperative."],
               "limitations": ["Outcome is a judgement.", "New members have short histories."], "monitoring": {"measures": ["AUC, at least 0.70", "suspicious cases among those closed automatically, at most 1%", "alerts and reports in time, at least 98%"], "frequency": "quarterly", "person": "Berit Aas", "action": "Above a limit automatic closing stops and the owner reports to the board."},
               "approvals": [{"decision": "approved", "version": "1.0", "date": Raw("2026-01-30"), "until": Raw("2027-01-30"), "by": "Board"}]})
    d.results("results/numbers.json", {"auc.development": round(dv["auc"], 4), "events.oot": ot["events"], "n.oot": said, "auc.oot": round(ot["auc"], 4)})
    d.text("documents/development.md", f"# Alert hibernation score 1.0\n\nGranary Cooperative Bank is invented.\n\nBuilt on {dv['n']:,} alerts until July 2025 and tested on {said:,} alerts from August to October 2025, kept apart so that no case stands in both. Test AUC {ot['auc']:.3f}, development AUC {dv['auc']:.3f}. Inputs and directions were argued beforehand (value, hops, partners up; hours held down). A simpler points table ranked worse by more than the uncertainty.\n\nAlerts below the cut-off are closed automatically. In the trial no suspicious case was lost that way. Other alerts are decided by an analyst, who sees the contributions. If the score fails nothing is closed automatically.\n")
    d.text("documents/coverage.md", bullet_matrix("# Risks and rules", [("Cash", "cash_in_bursts", "counter"), ("Payroll fraud proceeds", "payroll_reversal", "portal"), ("Abuse of the elderly", "elder_outflow", "phone, counter"), ("Trade-based laundering", "export_overvalue", "portal")]) + "\n")
    d.text("documents/report-on-timeliness.md", "# Timeliness, February to September 2026\n\nReports filed: 212. Filed within 30 calendar days of detection: 151. Filed later: 61, the latest after 74 days. The legal department was not told.\n")
    return entry("aml-granary-coop", "aml", [
        fault("suppressed-alerts-suspicious", "Of 180 automatically closed alerts examined by hand 23 were true suspicions; the limit is 1% and the note says none was lost.", "23 of 180 (12.8%)", ["auto_closed", "automatic", "auto-closed", "auto closed", "suppress", "below the line", "below-the-line", "below_line", "below line", "below the threshold", "below the cut-off", "under the cut-off", "hibernat"], ["suspici", "productive", "positive"], ["23", "12.8", "13%", "0.128"]),
        fault("reports-filed-late", "61 of 212 reports were filed later than 30 days after detection, the latest after 74 days.", "61 of 212 (29%)", ["61 of 212", "29%", "28.8%", "74 days", "filed late", "late filing", "later than 30", "30 calendar days", "30 days", "timel", "overdue", "ageing", " aging", "filed after"], ["report", "filed", "filing"], ["61", "74", "29%", "28.8"]),
        fault("cases-in-two-samples", "310 cases are shared: they stand in the development sample and in the out-of-time sample, though the note says none does.", f"310 of {ot['n']}", ["overlap", "also occur", "both samples", "two samples", "repeat", "again in", "duplicate", "shared", "more than one sample", "same case", "also stand", "across samples", "appear in"], ["310", "case"], ["development", "oot", "out-of-time", "out of time", "sample"]),
        fault("case-count-wrong", f"Note and results count {said:,} out-of-time alerts, the data hold {ot['n']:,}.", "+412", [str(said), f"{said:,}"], [str(ot["n"]), f"{ot['n']:,}", "412", "differ", "not agree", "reconcil", "does not match", "conflict", "disagree", "contradict"]),
    ], "normal")

def sable(root):
    d = Folder(root, "aml-sable-payments")
    spec = dict(monthly=830, prefix="", segments=("entry", "merchant_group"), scenario={"refund_ring": (30, 0.1), "transaction_laundering": (28, 0.0), "payout_split": (24, 0.05), "sleeper_merchant": (18, -0.1)},
                entry={"api": (28, 0.0), "hosted_page": (42, 0.0), "terminal": (30, 0.05)}, merchant_group={"travel": (32, 0.0), "digital_goods": (36, 0.05), "retail": (32, -0.05)}, below=(["refund_ring", "transaction_laundering", "payout_split", "sleeper_merchant"], 260))
    c = find(304, spec, lambda c: c["y"][c["low"] == 1].sum() == 0); rng = np.random.default_rng(3040)
    live = PARTS["production"]                                   # the yield melts away month by month while the score stays as it was
    for i, m in enumerate(live):
        k = np.flatnonzero((c["month"] == m) & (c["y"] == 1)); gone = rng.random(len(k)) < 0.085 * i; c["y"][k[gone]] = 0
    k = (c["entry"] == "api") & (c["low"] == 0)
    for q in PARTS:
        m = np.flatnonzero(k & (c["part"] == q)); c["p"][m] = c["p"][rng.permutation(m)]
    sc = points(c["p"]); f = sums(c, sc); dv, ot = f["development"], f["oot"]
    seg = {q: auc(sc[k & (c["part"] == q)], c["y"][k & (c["part"] == q)]) for q in PARTS}; assert 0.43 < seg["oot"] < 0.57 and 0.43 < seg["production"] < 0.57, seg
    al = c["low"] == 0; r0, r1 = (c["y"][al & (c["month"] == m)].mean() for m in (live[0], live[-1]))
    c["id"] = np.array([f"{int(v):07d}" for v in 4000000 + np.random.default_rng(3041).permutation(len(c["y"]))], object)
    data = put(d, c, spec, dict(id="ref", month="ym", part="phase", scenario="detector", value="volume_eur", low="near_miss", score="rank_points", y="confirmed"), sc, "data/detections.csv")
    d.subject({"id": "aml-sable-payments", "name": "Merchant alert ranking", "version": "5.3", "kind": "aml", "purpose": "Ranks alerts on merchants for the acquiring business.", "jurisdictions": ["eu", "uk"], "materiality": {"level": "high", "basis": "31,000 merchants, EUR 9 billion a year."},
               "owner": "Director Merchant Risk", "developer": "Ana Ruiz and Pim de Wit, Modelling", "validator": "Ana Ruiz", "method": {"algorithm": "points from a regression", "library": "scikit-learn 1.5", "features": 4, "target": "laundering suspicion confirmed"}, "data": data,
               "intended_use": ["Order of alerts on merchants."], "prohibited_use": ["Ending a contract without a case file."], "limitations": ["Sub-merchants are seen through the facilitator only.", "Confirmation is an analyst's judgement."],
               "monitoring": {"measures": ["AUC, at least 0.72", "confirmed share of alerts, at least 10%", "stability index of the points, at most 0.25"], "frequency": "monthly", "person": "Nora Eckhart", "action": "A breach is put before the risk board at its next meeting with a proposal."},
               "approvals": [{"decision": "approved", "version": "5.3", "date": Raw("2026-01-29"), "until": Raw("2027-01-31"), "by": "Risk Board"}]})
    d.results("results/figures.json", {f"{k}.{q}": (v if isinstance(v, int) else round(v, 4)) for q in ("development", "oot") for k, v in f[q].items() if k in ("n", "events", "auc")})
    d.text("documents/development-note.md", f"# Merchant alert ranking 5.3\n\nSable Payments is invented.\n\n{dv['n']:,} alerts until July 2025 for development, {ot['n']:,} alerts from August to October 2025 out of time. The AUC is {dv['auc']:.3f} in development and {ot['auc']:.3f} out of time, with {ot['events']} confirmed alerts among the latter. Inputs: value, hops and partners raise the points, hours held lowers them, as argued beforehand. A tree was worse. Analysts decide and see the contributions; without points, alerts are worked by age.\n")
    d.text("documents/coverage.md", bullet_matrix("# Risks and detectors", [("Collusive refunds", "refund_ring", "api, hosted_page"), ("Laundering through fronts", "transaction_laundering", "all"), ("Split payouts", "payout_split", "api, terminal"), ("Dormant fronts", "sleeper_merchant", "all")]) + "\n\nOf 260 near misses examined between February and September 2026 none was suspicious.\n")
    d.text("documents/handling-procedure.md", "# Handling of alerts\n\n1. The system opens a case.\n2. The analyst e-mails the merchant that a money laundering alert has been raised on its account and asks for comments within five days.\n3. The analyst decides and, where suspicion remains, drafts the report.\n4. A senior analyst releases the report.\n")
    return entry("aml-sable-payments", "aml", [
        fault("no-better-than-chance-in-segment", f"For alerts entered through the api the points rank no better than chance (out of time {seg['oot']:.2f}).", f"AUC {seg['oot']:.3f} against {ot['auc']:.3f}", [" api", "(api", "'api", "\"api", "=api", "“api", "‘api", "`api", "/api", ".api"], ["auc", "rank", "chance", "discriminat", "separat"]),
        fault("tipping-off", "The handling procedure has the analyst e-mail the merchant that a money laundering alert was raised.", "every alert", ["tipping", "tip off", "tip-off", "tips off", "disclos", "notif", "e-mail", "email", "informed", "informs", "told"], ["merchant", "customer", "client", "subject"], ["alert", "suspic", "laundering"]),
        fault("validator-is-developer", "Ana Ruiz is named as developer and as validator.", "1 person", ["validator", "validation"], ["ana ruiz", "developer", "same person"], ["independen", "same", "also", "both", "developed", "built", "took part", "identical", "is the developer", "is named"]),
        fault("yield-falls", f"The confirmed share of alerts falls from {pct(r0)} in February to {pct(r1)} in September 2026, below the plan's 10%.", f"{pct(r0)} to {pct(r1)}", ["confirmed", "outcome rate", "event rate", "positive rate", "base rate", "yield", "productiv", "conversion", "share of positive", "observed rate", "outcome share", "share of outcome", "suspicion rate"], ["fell", "fall", "drop", "declin", "decreas", "sank", "trend", "downward", "below 10", "below the 10", "less than 10", "under 10", "halved", "shrank"], ["month", "time", "february", "september", "2026", "production", "period"]),
    ], "normal")

SUBJECTS = [strandholm, bitlune, granary, sable]

"""make.py OUT : writes OUT/twelve (three clean subjects of Harlan Valley Bancshares). Deterministic."""
import sys, os, csv, json, math, datetime as dt
import numpy as np, yaml
OUT = sys.argv[1]
ROOT = os.path.join(OUT, "twelve")
D = dt.date

# ---------- statistics ----------
def ranks(x):
    x = np.asarray(x, float); u, inv, c = np.unique(x, return_inverse=True, return_counts=True)
    e = np.cumsum(c); return ((e - c + 1 + e) / 2.0)[inv]
def auc(s, y):
    y = np.asarray(y, int); n1 = int(y.sum()); n0 = len(y) - n1
    return (ranks(s)[y == 1].sum() - n1 * (n1 + 1) / 2) / (n1 * n0)
def auc_ci(s, y):                      # DeLong
    s = np.asarray(s, float); y = np.asarray(y, int); n1 = int(y.sum()); n0 = len(y) - n1
    r = ranks(s); v1 = (r[y == 1] - ranks(s[y == 1])) / n0; v0 = 1 - (r[y == 0] - ranks(s[y == 0])) / n1
    se = math.sqrt(v1.var(ddof=1) / n1 + v0.var(ddof=1) / n0); a = v1.mean()
    return a - 1.96 * se, a + 1.96 * se
def ks(s, y):
    o = np.argsort(s, kind="stable"); s = np.asarray(s)[o]; y = np.asarray(y)[o]
    c1 = np.cumsum(y) / y.sum(); c0 = np.cumsum(1 - y) / (1 - y).sum()
    last = np.r_[s[1:] != s[:-1], True]
    return np.abs(c1 - c0)[last].max()
def psi(ref, cur, bins=10):
    q = np.unique(np.quantile(ref, np.linspace(0, 1, bins + 1)[1:-1]))
    a = np.bincount(np.searchsorted(q, ref, side="left"), minlength=len(q) + 1) / len(ref)
    b = np.bincount(np.searchsorted(q, cur, side="left"), minlength=len(q) + 1) / len(cur)
    a = np.maximum(a, 1e-4); b = np.maximum(b, 1e-4); return float(((b - a) * np.log(b / a)).sum())
def psi_cat(ref, cur):
    t = 0
    for k in sorted(set(ref) | set(cur)):
        a = max(np.mean(ref == k), 1e-4); b = max(np.mean(cur == k), 1e-4); t += (b - a) * math.log(b / a)
    return float(t)
def irls(X, y, it=30):
    b = np.zeros(X.shape[1])
    for _ in range(it):
        p = 1 / (1 + np.exp(-X @ b)); w = p * (1 - p)
        b = b + np.linalg.solve(X.T @ (X * w[:, None]), X.T @ (y - p))
    p = 1 / (1 + np.exp(-X @ b)); w = p * (1 - p)
    return b, np.sqrt(np.diag(np.linalg.inv(X.T @ (X * w[:, None]))))
def slope(s, y):
    l = np.log(s / (1 - s)); b, se = irls(np.c_[np.ones(len(s)), l], y)
    return b[1], b[1] - 1.96 * se[1], b[1] + 1.96 * se[1]
def wilson(k, n, z=1.96):
    p = k / n; d = 1 + z * z / n; c = (p + z * z / (2 * n)) / d
    h = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n)) / d; return c - h, c + h
def pc(x, d=2): return f"{100 * float(x) + 1e-9:.{d}f}%"
def table(head, rows):
    return "\n".join(["| " + " | ".join(head) + " |", "|" + "---|" * len(head)] + ["| " + " | ".join(str(c) for c in r) + " |" for r in rows])
def write(sub, name, text):
    p = os.path.join(ROOT, sub, name); os.makedirs(os.path.dirname(p), exist_ok=True)
    with open(p, "w", encoding="utf-8") as f: f.write(text.strip() + "\n")
def write_yaml(sub, d):
    p = os.path.join(ROOT, sub, "subject.yaml"); os.makedirs(os.path.dirname(p), exist_ok=True)
    with open(p, "w") as f: yaml.safe_dump(d, f, sort_keys=False, allow_unicode=True, width=110)
def write_csv(sub, cols):
    p = os.path.join(ROOT, sub, "data", "scored.csv"); os.makedirs(os.path.dirname(p), exist_ok=True)
    with open(p, "w", newline="") as f:
        w = csv.writer(f); w.writerow(cols.keys()); w.writerows(zip(*cols.values()))
def days(rng, n, a, b, month_w=None, sunday=True):
    all_ = [a + dt.timedelta(i) for i in range((b - a).days + 1) if sunday or (a + dt.timedelta(i)).weekday() < 6]
    w = np.array([(month_w or {}).get(d.month, 1.0) * (0.45 if d.weekday() > 4 else 1.0) for d in all_]); w /= w.sum()
    return [all_[i] for i in np.sort(rng.choice(len(all_), n, p=w))]

def perf_rows(S, s, y, samples, label):
    out = []
    for k in samples:
        m = S == k; lo, hi = auc_ci(s[m], y[m]); sl = slope(s[m], y[m])
        out.append([label[k], f"{m.sum():,}", int(y[m].sum()), pc(y[m].mean()), pc(s[m].mean()), f"{auc(s[m], y[m]):.3f} ({lo:.3f} to {hi:.3f})", f"{ks(s[m], y[m]):.3f}", f"{sl[0]:.2f} ({sl[1]:.2f} to {sl[2]:.2f})"])
    return out
PH = ["Sample", "Rows", "Events", "Observed rate", "Mean score", "AUC (95% interval, DeLong)", "KS", "Calibration slope (95%)"]

def band_rows(ref, s, y, n=10):
    q = np.quantile(ref, np.linspace(0, 1, n + 1)[1:-1]); b = np.searchsorted(q, s, side="left"); rows = []
    for i in range(n):
        m = b == i
        rows.append([i + 1, f"{m.sum():,}", int(y[m].sum()), pc(y[m].mean()), pc(s[m].mean())])
    return rows

HOUSE = "Harlan Valley Bancshares, Inc. | Harlan Valley Bank, N.A."

# =====================================================================================  1 CREDIT
class NotClean(Exception): pass
def need(c, why):
    if not c: raise NotClean(why)
def zoe(m, s, y): return (y[m].sum() - s[m].sum()) / math.sqrt((s[m] * (1 - s[m])).sum())

def credit(seed):
    sub = "hvb-cr-0147"; rng = np.random.default_rng(seed)
    spec = [("development", 6000, D(2021, 7, 1), D(2022, 12, 31)), ("holdout", 2500, D(2021, 7, 1), D(2022, 12, 31)),
            ("oot", 3000, D(2023, 1, 2), D(2023, 9, 30)), ("production", 3500, D(2025, 2, 3), D(2025, 9, 28))]
    mw = {1: .9, 2: .9, 3: 1.05, 4: 1.05, 7: .95, 10: 1.1, 11: 1.25, 12: 1.15}
    S, dates = [], []
    for k, n, a, b in spec: S += [k] * n; dates += days(rng, n, a, b, mw)
    S = np.array(S); N = len(S)
    bureau = np.clip(np.round(rng.normal(714, 52, N)), 560, 850).astype(int)
    q = (bureau - 714) / 52
    util = np.clip(np.round(100 / (1 + np.exp(-(-.75 - .75 * q + rng.normal(0, .9, N)))) , 0), 0, 99).astype(int)
    inq = rng.poisson(np.exp(-.15 - .25 * q)); inq = np.minimum(inq, 9)
    delinq = np.minimum(rng.poisson(np.exp(-1.5 - .7 * q)), 6)
    oldest = np.clip(np.round(rng.gamma(2.6, 44, N)), 3, 420).astype(int)
    income = np.round(np.exp(rng.normal(10.98, .46, N)) / 500) * 500; income = np.clip(income, 14000, 450000).astype(int)
    dti = np.clip(np.round(rng.normal(27, 9, N), 0), 2, 60).astype(int)
    tenure = np.clip(np.round(rng.exponential(58, N)), 0, 360).astype(int)
    housing = rng.choice(["own", "rent", "other"], N, p=[.53, .37, .10])
    emp = rng.choice(["salaried", "hourly", "self-employed", "retired", "student"], N, p=[.46, .29, .11, .10, .04])
    channel = rng.choice(["online", "branch", "mail"], N, p=[.55, .33, .12])
    state = rng.choice(["IL", "IN", "IA", "MO"], N, p=[.44, .26, .17, .13])
    age = rng.choice(["under 30", "30-44", "45-61", "62+"], N, p=[.22, .31, .30, .17])
    sex = rng.choice(["F", "M"], N, p=[.49, .51])
    names = ["intercept", "bureau_score", "util_pct", "inq_6m", "delinq_24m", "oldest_trade_mo", "annual_income", "dti_pct", "dep_tenure_mo", "housing=rent", "emp_type=hourly", "emp_type=self-employed"]
    tr = ["1", "(x - 700) / 100", "x / 100", "x", "x", "min(x, 240) / 120", "ln(x / 50000)", "x / 100", "min(x, 120) / 60", "1 if rent", "1 if hourly", "1 if self-employed"]
    def design():
        return np.c_[np.ones(N), (bureau - 700) / 100, util / 100, inq, delinq, np.minimum(oldest, 240) / 120, np.log(income / 50000), dti / 100, np.minimum(tenure, 120) / 60, housing == "rent", emp == "hourly", emp == "self-employed"].astype(float)
    X = design()
    true = np.array([-4.45, -1.05, 1.9, .22, .5, -.45, -.5, 2.8, -.36, .34, .32, .42])
    mon = np.array([d.month for d in dates])
    pt = 1 / (1 + np.exp(-(X @ true + .05 * np.cos(2 * np.pi * (mon - 12) / 12))))
    y = (rng.random(N) < pt).astype(int)
    dv = S == "development"
    b, se = irls(X[dv], y[dv]); b = np.round(b, 4)
    s = np.round(1 / (1 + np.exp(-(X @ b))), 5)
    ref = s >= .12
    thin = oldest < 24
    line = np.clip(np.round(income * .11 * (1.25 - 4 * np.minimum(s, .2)) / 100) * 100, 500, 20000).astype(int)
    line = np.where(ref, np.minimum(line, 1000), line); line = np.where(thin, np.minimum(line, 1500), line)
    other = [("" if rng.random() < .71 else int(round(rng.gamma(1.5, 5200) / 100) * 100)) for _ in range(N)]
    ids = np.array([f"CA{700000 + i}" for i in rng.permutation(N)])
    cols = dict(app_id=ids, app_date=[d.isoformat() for d in dates], sample=S, bureau_score=bureau, util_pct=util, inq_6m=inq, delinq_24m=delinq, oldest_trade_mo=oldest,
                annual_income=income, dti_pct=dti, dep_tenure_mo=tenure, housing=housing, emp_type=emp, other_income=other, channel=channel, state=state, line_assigned=line,
                age_band=age, sex_proxy=sex, pd_12m=[f"{v:.5f}" for v in s], bad_12m=y)
    write_csv(sub, cols)
    L = dict(development="Development", holdout="Holdout", oot="Out-of-time", production="Production")
    P = perf_rows(S, s, y, ["development", "holdout", "oot", "production"], L)
    M = {k: S == k for k in L}; A = {k: auc(s[M[k]], y[M[k]]) for k in L}
    dts = np.array([d.isoformat() for d in dates])
    ps = {k: psi(s[dv], s[M[k]]) for k in L}
    csi = [[n, f"{(psi if kind else psi_cat)(v[dv], v[M['production']]):.4f}"] for n, v, kind in [("bureau_score", bureau, 1), ("util_pct", util, 1), ("inq_6m", inq, 1), ("delinq_24m", delinq, 1), ("oldest_trade_mo", oldest, 1), ("annual_income", income, 1), ("dti_pct", dti, 1), ("dep_tenure_mo", tenure, 1), ("housing", housing, 0), ("emp_type", emp, 0)]]
    csimax = max(float(r[1]) for r in csi)
    nothin = ~thin
    def grp(col, vals, m):
        best = max((~ref[m & (col == v)]).mean() for v in vals)
        return [[v, f"{(m & (col == v)).sum():,}", pc((~ref[m & (col == v)]).mean()), f"{(~ref[m & (col == v)]).mean() / best:.3f}", int(y[m & (col == v)].sum()), pc(y[m & (col == v)].mean()), pc(s[m & (col == v)].mean())] for v in vals]
    GH = ["Group", "Production rows", "Share not referred", "Ratio to highest", "Bads", "Observed rate", "Mean PD"]
    G1 = grp(age, ["under 30", "30-44", "45-61", "62+"], M["production"]); G2 = grp(sex, ["F", "M"], M["production"])
    minratio = min(float(r[3]) for r in G1 + G2)
    def seg(col, vals, m):
        o = []
        for v in vals:
            k = m & (col == v); lo, hi = auc_ci(s[k], y[k]); o.append([v, f"{k.sum():,}", int(y[k].sum()), pc(y[k].mean()), pc(s[k].mean()), f"{auc(s[k], y[k]):.3f} ({lo:.3f} to {hi:.3f})"])
        return o
    SG = seg(channel, ["online", "branch", "mail"], M["production"]) + seg(state, ["IL", "IN", "IA", "MO"], M["production"])
    tm = thin; tlo, thi = auc_ci(s[tm], y[tm]); tA = auc(s[tm], y[tm])
    quarters = [("Q1 2026", "2025-02-01", "2025-03-31", "2026-04-17"), ("Q2 2026", "2025-04-01", "2025-06-30", "2026-07-20"), ("Q3 2026", "2025-07-01", "2025-09-30", "2026-10-19")]
    QR = []; INP = [(bureau, 1), (util, 1), (inq, 1), (delinq, 1), (oldest, 1), (income, 1), (dti, 1), (tenure, 1), (housing, 0), (emp, 0)]
    for n, a, z, iss in quarters:
        m = M["production"] & (dts >= a) & (dts <= z); lo, hi = auc_ci(s[m], y[m]); e = s[m].sum(); o = int(y[m].sum())
        QR.append(dict(n=n, iss=iss, rows=int(m.sum()), o=o, e=e, oe=o / e, rate=y[m].mean(), ms=s[m].mean(), auc=auc(s[m], y[m]), lo=lo, hi=hi, psi=psi(s[dv], s[m]), inp=max((psi if kd else psi_cat)(v[dv], v[m]) for v, kd in INP), ref=ref[m].mean(), a=min(dts[m]), z=max(dts[m]), zsc=(o - e) / math.sqrt((s[m] * (1 - s[m])).sum())))
    prodO = int(y[M["production"]].sum()); prodE = s[M["production"]].sum()
    bench = {k: auc(-bureau[M[k]], y[M[k]]) for k in L}
    need((np.sign(b[1:]) == np.sign(true[1:])).all(), "sign")
    for k in L:
        need(abs(zoe(M[k], s, y)) < 2, "calib " + k); sl = slope(s[M[k]], y[M[k]]); need(sl[1] <= 1 <= sl[2], "slope " + k); need(A[k] >= .72 and A[k] >= A['development'] - .03, "auc " + k)
        for c in (channel, state, age, sex):
            for v in np.unique(c): need(abs(zoe(M[k] & (c == v), s, y)) < 2.3, f"seg {k} {v}")
    for r in QR: need(.8 <= r['oe'] <= 1.25 and r['auc'] >= .72 and r['psi'] < .1 and r['inp'] < .1, "quarter")
    need(minratio >= .95 and abs(zoe(thin, s, y)) < 2 and tA > .72, "group/thin")
    for r in SG: need(float(r[5][:5]) >= .70, "weak segment")
    own, dev_, val = "Dana Whitcomb, SVP Card Products", "Rohan Mehta, Retail Credit Analytics", "Ellen Kowalczyk, Model Risk Management"
    write_yaml(sub, dict(
        id=sub, name="Card Acquisition PD", version="2.1", kind="credit",
        purpose="Estimates the probability that a newly opened consumer credit card goes 90 days past due or charges off within 12 months; supports opening-line assignment and referral to an underwriter.",
        jurisdictions=["us"], materiality=dict(level="high", basis="Used on every consumer card application that passes the knock-out rules; consumer impact; Tier 1 under MRM-100."),
        owner=own, developer=dev_, validator=val,
        method=dict(algorithm="logistic regression", library="in-house Python 3.11 scorecard code", features=10, target="90 or more days past due or charge-off within 12 months of the application date"),
        data=dict(scored=dict(path="data/scored.csv", score="pd_12m", outcome="bad_12m", positive=1, sample="sample", date="app_date", id="app_id", amount="line_assigned",
                              maturity=dict(days=365, read_on=D(2026, 9, 30)), segments=["channel", "state"], groups=dict(age_band="age_band", sex_proxy="sex_proxy"))),
        intended_use=["Opening-line assignment for consumer credit cards in IL, IN, IA and MO", "Referral of applications with a PD of 12% or more to an underwriter"],
        prohibited_use=["Automatic decline", "Small business cards", "Line decreases on existing accounts", "Regulatory capital or CECL reserves"],
        limitations=["L-1 Thin files (oldest trade under 24 months): fewer outcomes, so wider intervals; managed by an opening-line cap of $1,500 and reported each quarter."],
        monitoring=dict(frequency="quarterly", owner=dev_, measures="AUC, observed to expected, score and input PSI, referral share, thin-file results, group ratios", thresholds="AUC amber below 0.72, red below 0.68; PSI amber 0.10, red 0.25; observed to expected amber outside 0.80 to 1.25, red outside 0.65 to 1.50", last_report="2026-10-19", next_report="2027-01-20"),
        approvals=[dict(body="Model Risk Committee", decision="approved for first use (replaced by the renewal of 2026-11-12)", date=D(2025, 1, 16), valid_until=D(2026, 11, 30)), dict(body="Model Risk Committee", decision="approved, renewal", date=D(2026, 11, 12), valid_until=D(2027, 11, 30))],
        names=dict(age_band="age group", sex_proxy="sex (first-name proxy)", pd_12m="12-month PD", oot="out-of-time")))
    coef = table(["Term", "Transformation", "Coefficient"], [[n, t, f"{v:.4f}"] for n, t, v in zip(names, tr, b)])
    write(sub, "documents/01_model_documentation.md", f"""
# Model Documentation: Card Acquisition PD, version 2.1
{HOUSE} | Inventory no. HVB-CR-0147 | Template MRM-T1 rev. 6

Prepared by: {dev_}. Model owner: {own}. First issued 2024-10-21; sections 5, 6 and 8 refreshed 2026-10-12 with outcomes read on 2026-09-30. Tier 1.

## 1. Purpose
The model estimates the probability that a new consumer card account goes 90 or more days past due or charges off within 12 months of the application date ("bad"). The PD sets the opening line through the line matrix and refers applications with a PD of 12% or more to an underwriter. Nobody is declined on the score: the knock-out rules (identity, bankruptcy, open charge-off with us) run before the model, and a referred applicant receives a card with an opening line of at most $1,000. Those rules and the line matrix have been the same since 2021.

## 2. Scope and Permitted Use
Permitted: consumer credit cards in Illinois, Indiana, Iowa and Missouri; online, branch and mail. Not permitted: automatic decline, small business cards, line decreases on existing accounts, regulatory capital or CECL reserves. In 2025 Commercial Services asked to use the score for small business cards; the request was refused and the score is not delivered to that system.

## 3. Data
One row per booked application from the card origination system joined to the bureau file at the time of application; {N:,} rows, one application per customer over the whole file, so no customer is in two samples. Rows by sample: development {M['development'].sum():,} and holdout {M['holdout'].sum():,} (random split, July 2021 to December 2022), out-of-time {M['oot'].sum():,} (January to September 2023), production {M['production'].sum():,} (February to September 2025). All outcomes were read on 2026-09-30, and every account had then been open at least 365 days. Counts were reconciled to the origination ledger by month with no difference. The ten inputs have no blanks. The field other_income is optional on the application form, is blank on {sum(1 for v in other if v == ''):,} rows and is not an input. Age group and sex (first-name proxy) are kept for testing only and never enter the score.

Because the score declines nobody and the knock-out rules did not change, reject inference is not needed; the population of use is the population of development.

## 4. Methodology
Logistic regression on ten inputs (two of them categorical), estimated by maximum likelihood on the development sample only. The score is 1 / (1 + exp(-z)), rounded to five decimals, with z the sum of these terms:

{coef}

Each sign is as argued before fitting: more utilization, inquiries, delinquencies and debt burden raise risk; a higher bureau score, older file, income and deposit tenure lower it. A gradient boosting challenger was tried in 2024 and rejected: the gain was inside sampling noise and the reason codes were harder to explain. Predecessor version 1.4 was withdrawn on 2025-01-31. Adverse-action reasons under 12 CFR 1002.9 (counteroffer of a lower line) are the four terms with the largest contribution against the development average.

## 5. Performance
{table(PH, P)}

The bureau score alone ranks the same accounts with an AUC of {bench['development']:.3f} (development), {bench['holdout']:.3f} (holdout), {bench['oot']:.3f} (out-of-time) and {bench['production']:.3f} (production).

Production by decile of the development score:

{table(["Band", "Rows", "Bads", "Observed rate", "Mean PD"], band_rows(s[dv], s[M['production']], y[M['production']]))}

Neighboring bands cross here and there within the counting noise of a few dozen bads; the order from low to high holds.

## 6. Segments and Groups
{table(["Segment (production)", "Rows", "Bads", "Observed rate", "Mean PD", "AUC (95%)"], SG)}

{table(GH, G1 + G2)}

The lowest ratio of shares not referred is {minratio:.3f}. No group differs beyond chance. A search for a less discriminatory alternative (dropping each input in turn) was completed in 2024; no variant kept the ranking and improved the ratios.

## 7. Implementation and Controls
The score runs in the decision engine as release CAPD-2.1.0, hash-locked to the approved package. User acceptance was signed 2025-01-27; live since 2025-02-03. If the bureau is down, applications wait in queue for up to 24 hours and are then handled by an underwriter without a score. Override capture is mandatory. The fallback was last tested on 2026-05-14 and worked as designed.

## 8. Ongoing Monitoring Plan
Quarterly scorecard by Retail Credit Analytics, due within 45 days of quarter end, read by Card Products and MRM. Each scorecard reads the vintage whose 12 months were completed in the quarter.

{table(["Measure", "Green", "Amber", "Red", "Action"], [["AUC of the vintage", "0.72 and above", "0.68 to below 0.72", "below 0.68", "amber: analysis in 30 days; red: MRC"], ["Observed / expected bads", "0.80 to 1.25", "0.65 to 1.50", "beyond", "amber: analysis; red: recalibrate"], ["PSI of score and inputs", "below 0.10", "0.10 to 0.25", "above 0.25", "amber: explain; red: MRC"], ["Group ratio", "0.90 and above", "0.80 to 0.90", "below 0.80", "Fair Lending review"]])}

Revalidation: every 24 months, or on a red measure, a change to the knock-out rules or the line matrix.

## 9. Limitations
L-1, thin files. Accounts whose oldest trade is under 24 months are {thin.sum():,} of {N:,} rows with {int(y[thin].sum())} bads; the AUC there is {tA:.3f} ({tlo:.3f} to {thi:.3f}) against {auc(s[nothin], y[nothin]):.3f} elsewhere. The estimate is sound but less certain. Managed by an opening-line cap of $1,500 on such accounts (owner: {own}) and a line in each scorecard. No other limitation is registered.
""")
    write(sub, "documents/02_validation_report.md", f"""
# Independent Validation Report VR-2026-0147
{HOUSE} | Model Risk Management

| Item | Entry |
|---|---|
| Model | Card Acquisition PD, version 2.1 (HVB-CR-0147), Tier 1 |
| Validation type | Periodic (first periodic validation after the initial validation VR-2024-0147 of 2024-12-09) |
| Lead validator | {val} |
| Independence | The validator took no part in building, owning or running the model and reports to the Chief Risk Officer |
| Data | all {N:,} rows, outcomes read on 2026-09-30 |
| Report date | 2026-10-28 |
| Overall rating | **Satisfactory** |

## 1. Opinion
The model is fit for the approved use. Recommendation to the Model Risk Committee: renew without conditions. There are no open findings.

## 2. Scope and Criteria
Full scope under MRM-100 and SR 26-2. The acceptance criteria were fixed in the test plan of 2026-09-08, before results: out-of-time and production AUC of 0.72 or more; observed to expected between 0.80 and 1.25; PSI below 0.10; group ratio of 0.90 or more. Nothing planned was left untested.

## 3. Component Ratings
{table(["Component", "Rating", "Basis"], [["Data", "Satisfactory", "re-extracted from origination and bureau sources; counts agree by month; no duplicate application"], ["Conceptual soundness", "Satisfactory", "signs as argued; alternatives considered"], ["Outcomes", "Satisfactory", "section 4"], ["Fairness", "Satisfactory", "section 5"], ["Implementation", "Satisfactory", f"all {N:,} scores rebuilt from inputs and the coefficient table; no difference at five decimals"], ["Monitoring and use", "Satisfactory", "three 2026 scorecards read; all green"]])}

## 4. Outcomes Analysis (recomputed by validation)
{table(PH, P)}

In production {prodO} bads were observed and {prodE:.1f} expected, a ratio of {prodO / prodE:.3f}. Score PSI against development is {ps['holdout']:.4f} (holdout), {ps['oot']:.4f} (out-of-time) and {ps['production']:.4f} (production), with ten bins at the development deciles. The largest input PSI in production is {csimax:.4f}:

{table(["Input", "PSI production against development"], csi)}

AUC on development minus AUC on holdout is {A['development'] - A['holdout']:.3f}; a simple benchmark (bureau score alone) reaches {bench['production']:.3f} in production against {A['production']:.3f} for the model, which therefore earns its inputs.

## 5. Fairness
{table(GH, G1 + G2)}

Lowest ratio {minratio:.3f}, criterion 0.90: met. Calibration by group was compared with binomial intervals and holds. Reason codes of 60 referred applications were rebuilt by hand: all 60 agreed.

## 6. Findings
{table(["No.", "Rating", "Condition", "Action", "Status"], [["F-2024-01", "Medium", "The first draft of the documentation (September 2024) did not state a fallback when the bureau is down", "Fallback written and tested", "Closed 2025-01-10 by E. Kowalczyk on evidence"], ["F-2024-02", "Low", "Input dictionary missed the unit of dti_pct", "Dictionary corrected", "Closed 2024-12-20 by E. Kowalczyk on evidence"], ["F-2026-01", "Low", "Raised in the interim review of 2026-05-20: scorecard template did not show the number of bads beside the AUC", "Template rev. 4 in use from the Q2 2026 scorecard of 2026-07-20", "Closed 2026-07-24 by E. Kowalczyk on evidence"]])}

No finding is open. No new finding is raised.

## 7. Limitations and Conditions
Limitation L-1 (thin files) was retested: AUC {tA:.3f} ({tlo:.3f} to {thi:.3f}) on {thin.sum():,} rows. The line cap was checked on every such row; the highest line is ${line[thin].max():,}. No condition of use is attached.
""")
    write(sub, "documents/03_mrc_approval.md", f"""
# Model Risk Committee: Approval Record MRC-2026-11-03
{HOUSE} | Meeting of 2026-11-12

**Present (voting):** Helen Strand, Chief Risk Officer (chair); Luis Ibarra, Chief Credit Officer; Joan Petrie, Compliance. **Attending:** {own}; {dev_}; {val}. Internal Audit observed.

**Item 3. Card Acquisition PD, version 2.1 (HVB-CR-0147), renewal.**
E. Kowalczyk presented validation report VR-2026-0147 of 2026-10-28, rating Satisfactory, no open findings. Mr. Ibarra asked whether the thin-file cap still binds; the owner answered that it does and that no thin-file account has an opening line above $1,500. Ms. Petrie asked whether the change to Regulation B of July 2026 altered testing; the answer was that group tests continue as bank policy and that reason notices are unaffected.

**Decision:** approved without conditions, unanimous. Use as in section 2 of the documentation. Valid from 2026-11-12 until 2027-11-30. This replaces the first approval of 2025-01-16, which ran to 2026-11-30, so that there is no gap.

**Not approved today and not part of this item:** a separate proposal to build a small business card score (HVB-CR-0163) was sent back for a business case.

**Roles confirmed:** owner {own}; developer {dev_}; validator {val}; users: Card Underwriting (manager: Paul Greer). Next revalidation due by 2028-10-31.
""")
    write(sub, "documents/04_policy_exception_PX-2025-031_closed.md", f"""
# Policy Exception Memo PX-2025-031 (CLOSED)
{HOUSE} | Form MRM-F9

1. **Policy requirement.** MRM-100 section 6.3: a quarterly scorecard is issued within 45 days of quarter end.
2. **Model.** Card Acquisition PD, version 2.1 (HVB-CR-0147).
3. **Exception.** Later issue of the Q2 2025 scorecard, due 2025-08-14, because the bureau file was being moved to a new transfer service.
4. **Requested by / date.** {own}, 2025-08-12.
5. **Compensating control.** Weekly count of scored applications and referral share sent to MRM during the move.
6. **Granted by / date / expiry.** Helen Strand, Chief Risk Officer, 2025-08-13; expiry 2025-12-31.
7. **Outcome.** The Q2 2025 scorecard was issued on 2025-08-25, 11 days after its due date, within the exception. The next scorecard (Q3 2025) was issued on 2025-11-07, on time. From then to the closure the transfer service has run without a missed file.
8. **Closure.** Closed 2026-01-14 by {val}; noted by the Model Risk Committee on 2026-01-15. No exception for this model is open.
""")
    qt = table(["Measure"] + [r["n"] for r in QR] + ["Status"], [
        ["Issued"] + [r["iss"] for r in QR] + ["on time"], ["Applications from"] + [r["a"] for r in QR] + [""], ["Applications to"] + [r["z"] for r in QR] + [""],
        ["Rows"] + [f"{r['rows']:,}" for r in QR] + [""], ["Bads observed"] + [r["o"] for r in QR] + [""], ["Bads expected"] + [f"{r['e']:.1f}" for r in QR] + [""],
        ["Observed / expected"] + [f"{r['oe']:.2f}" for r in QR] + ["Green"], ["Observed rate"] + [pc(r["rate"]) for r in QR] + [""], ["Mean PD"] + [pc(r["ms"]) for r in QR] + [""],
        ["AUC"] + [f"{r['auc']:.3f}" for r in QR] + ["Green"], ["AUC 95% interval"] + [f"{r['lo']:.3f} to {r['hi']:.3f}" for r in QR] + [""],
        ["Score PSI"] + [f"{r['psi']:.4f}" for r in QR] + ["Green"], ["Largest input PSI"] + [f"{r['inp']:.4f}" for r in QR] + ["Green"], ["Referral share"] + [pc(r["ref"]) for r in QR] + [""]])
    m3 = M["production"] & (dts >= "2025-07-01")
    write(sub, "documents/05_monitoring_scorecards_2026.md", f"""
# Ongoing Monitoring Scorecards 2026: Card Acquisition PD v2.1
{HOUSE} | HVB-CR-0147 | Prepared by {dev_}; read by {own} and MRM

Latest scorecard: **Q3 2026, issued 2026-10-19**, overall **Green**. Each column is the vintage whose 12-month outcome closed in the quarter.

{qt}

**Comment.** The vintages have different numbers of bads, so the AUC moves from quarter to quarter; the intervals overlap. All measures are inside the green limits of section 8 of the documentation. The smaller Q1 2026 column holds two months because the model went live on 2025-02-03.

**Thin files (limitation L-1), Q3 2026.** {(m3 & thin).sum()} rows, {int(y[m3 & thin].sum())} bads, {s[m3 & thin].sum():.1f} expected; highest opening line ${line[m3 & thin].max():,}; cap of $1,500 kept.

**Groups, Q3 2026 reading (all production rows).** Lowest ratio of shares not referred {minratio:.3f}, limit 0.90: Green.

**Whole production sample.** {prodO} bads observed, {prodE:.1f} expected, AUC {A['production']:.3f}, score PSI {ps['production']:.4f}.

**Actions.** From Q2 2026: add the number of bads to the template, done 2026-07-20, closed. Planned, not yet due: retire the old transfer folder by 2027-03-31. The Q4 2026 scorecard is planned for 2027-01-20 (due by 2027-02-14).
""")
    write(sub, "documents/06_inventory_record.md", f"""
# Model Inventory Record HVB-CR-0147
{HOUSE} | Extract of 2026-11-16

{table(["Field", "Entry"], [["Name / version", "Card Acquisition PD / 2.1"], ["Status", "In use since 2025-02-03"], ["Tier", "1 (high)"], ["Owner", own], ["Developer", dev_], ["Validator", val], ["Approver", "Model Risk Committee (chair Helen Strand)"], ["Users", "Card Underwriting, card decision engine"], ["Development document", "2024-10-21, refreshed 2026-10-12"], ["Initial validation", "VR-2024-0147, 2024-12-09"], ["Latest validation", "VR-2026-0147, 2026-10-28, Satisfactory"], ["Approval", "2026-11-12, valid until 2027-11-30"], ["Latest monitoring", "Q3 2026, 2026-10-19, Green"], ["Open findings", "0"], ["Open exceptions", "0 (PX-2025-031 closed 2026-01-14)"], ["Predecessor", "Version 1.4, withdrawn 2025-01-31"], ["Overlays", "none"]])}

Owner's attestation of use, 2026-11-09: the model is used as approved, in the approved states and channels only. Signed {own}.
""")
    print("CREDIT", A, ps, "csimax", csimax, "minratio", minratio, "ref", ref.mean())
    for r in P: print(r)
    for r in SG + G1 + G2: print(r)
    for r in QR: print({k: (round(v, 4) if isinstance(v, float) else v) for k, v in r.items()})
    print("thin", tA, tlo, thi, int(y[thin].sum()), s[thin].sum(), line.max(), bench)
    print("coef/se", np.round(b / se, 1))

# =====================================================================================  2 FRAUD
def fraud(seed):
    sub = "hvb-fr-0082"; rng = np.random.default_rng(seed)
    spec = [("train", 6000, D(2025, 1, 2), D(2025, 6, 30)), ("test", 2500, D(2025, 7, 1), D(2025, 8, 31)), ("oot", 2500, D(2025, 9, 1), D(2025, 10, 31)), ("live", 4000, D(2026, 3, 2), D(2026, 8, 31))]
    S, dates = [], []
    for k, n, a, bb in spec: S += [k] * n; dates += days(rng, n, a, bb, {2: 1.05, 3: 1.1, 4: 1.1, 7: .95})
    S = np.array(S); N = len(S)
    chan = rng.choice(["mobile", "atm", "teller"], N, p=[.58, .17, .25])
    ctype = rng.choice(["personal", "business", "cashiers", "government"], N, p=[.44, .38, .07, .11])
    amt = np.round(np.exp(rng.normal(6.95, .75, N)) + 500 - 150, 2); amt = np.clip(amt, 500, 60000)
    acct_age = np.clip(np.round(rng.gamma(1.1, 1500, N)), 1, 9000).astype(int)
    bal = np.round(np.exp(rng.normal(7.6, 1.1, N)), 2)
    dep30 = np.minimum(rng.poisson(2.6, N), 15)
    seen = (rng.random(N) < .55).astype(int)
    ret12 = np.minimum(rng.poisson(.22, N), 5)
    imgq = np.clip(np.round(rng.beta(9, 2, N) * 100), 20, 100).astype(int)
    devage = np.where(chan == "mobile", np.clip(np.round(rng.gamma(1.2, 280, N)), 0, 2500), -1).astype(int)
    newdev = (chan == "mobile") & (devage < 14)
    region = rng.choice(["North", "Central", "South"], N, p=[.38, .37, .25])
    age = rng.choice(["under 30", "30-49", "50-64", "65+"], N, p=[.23, .34, .25, .18])
    names = ["intercept", "amount", "amount / avg_balance_90d", "acct_age_days", "deposits_30d", "maker_seen", "returns_12m", "image_quality", "check_type=cashiers", "check_type=government", "channel=mobile", "channel=mobile and device_age_days under 14"]
    tr = ["1", "ln(x / 1000)", "min(ln(1 + ratio), 3)", "ln(1 + x / 30)", "min(x, 10) / 5", "x", "x", "(90 - x) / 10", "1 if cashiers", "1 if government", "1 if mobile", "1 if so"]
    X = np.c_[np.ones(N), np.log(amt / 1000), np.minimum(np.log1p(amt / bal), 3), np.log1p(acct_age / 30), np.minimum(dep30, 10) / 5, seen, ret12, (90 - imgq) / 10, ctype == "cashiers", ctype == "government", chan == "mobile", newdev].astype(float)
    true = np.array([-2.75, .62, .85, -.72, .5, -1.55, .8, .34, 1.0, -1.0, .5, 1.4])
    pt = 1 / (1 + np.exp(-(X @ true)))
    y = (rng.random(N) < pt).astype(int)
    tm = S == "train"; b, se = irls(X[tm], y[tm]); b = np.round(b, 4)
    s = np.round(1 / (1 + np.exp(-(X @ b))), 5)
    thr = round(float(np.quantile(s[tm], .95)), 3)
    al = s >= thr
    ids = np.array([f"DCK-{250000 + i}" for i in rng.permutation(N)])
    dts = np.array([d.isoformat() for d in dates])
    write_csv(sub, dict(deposit_ref=ids, deposit_date=dts, split=S, channel=chan, check_type=ctype, amount=[f"{v:.2f}" for v in amt], acct_age_days=acct_age, avg_balance_90d=[f"{v:.2f}" for v in bal], deposits_30d=dep30, maker_seen=seen, returns_12m=ret12, image_quality=imgq, device_age_days=["" if v < 0 else v for v in devage], region=region, holder_age=age, fraud_score=[f"{v:.5f}" for v in s], fraud_60d=y))
    L = dict(train="Train", test="Test", oot="Out-of-time", live="Live"); M = {k: S == k for k in L}
    A = {k: auc(s[M[k]], y[M[k]]) for k in L}
    ps = {k: psi(s[tm], s[M[k]]) for k in L}
    P = perf_rows(S, s, y, ["train", "test", "oot", "live"], L); P3 = P[:3]
    def op(m):
        a = al & m; f = (y == 1) & m; tp = (a & f).sum(); lo, hi = wilson(tp, f.sum()); pl, ph = wilson(tp, a.sum())
        return dict(alerts=int(a.sum()), share=a.sum() / m.sum(), tp=int(tp), prec=tp / a.sum(), rec=tp / f.sum(), lo=lo, hi=hi, pl=pl, ph=ph, val=amt[a & f].sum() / amt[f].sum(), famt=amt[f].sum(), fpr=(a.sum() - tp) / tp, f=int(f.sum()))
    O = {k: op(M[k]) for k in L}
    OH = ["Sample", "Alerts", "Alert share", "Frauds alerted", "Precision", "Recall by count (95%)", "Recall by value", "Good per fraud"]
    orow = lambda k, o: [k, o["alerts"], pc(o["share"]), f"{o['tp']} of {o['f']}", pc(o["prec"], 1), f"{pc(o['rec'], 1)} ({pc(o['lo'], 1)} to {pc(o['hi'], 1)})", pc(o["val"], 1), f"{o['fpr']:.1f}"]
    OR = [orow(L[k], O[k]) for k in L]
    ba = {k: auc(amt[M[k]], y[M[k]]) for k in L}
    def seg(col, vals, m):
        o = []
        for v in vals:
            k = m & (col == v); lo, hi = auc_ci(s[k], y[k]); o.append([v, f"{k.sum():,}", int(y[k].sum()), pc(y[k].mean()), pc(s[k].mean()), pc(al[k].mean()), f"{auc(s[k], y[k]):.3f} ({lo:.3f} to {hi:.3f})"])
        return o
    SH = ["Segment", "Rows", "Frauds", "Observed rate", "Mean score", "Alert share", "AUC (95%)"]
    pre = ~M["live"]
    SGd = seg(chan, ["mobile", "atm", "teller"], pre) + seg(region, ["North", "Central", "South"], pre)
    SGl = seg(chan, ["mobile", "atm", "teller"], M["live"]) + seg(region, ["North", "Central", "South"], M["live"])
    def grp(m):
        vals = ["under 30", "30-49", "50-64", "65+"]; r = []
        best = max((~al[m & (age == v)]).mean() for v in vals)
        for v in vals:
            k = m & (age == v); good = k & (y == 0); r.append([v, f"{k.sum():,}", pc((~al[k]).mean()), f"{(~al[k]).mean() / best:.3f}", pc(al[good].mean()), int(y[k].sum()), pc(y[k].mean()), pc(s[k].mean())])
        return r
    GH = ["Holder age", "Rows", "Not alerted", "Ratio to highest", "Good deposits alerted", "Frauds", "Observed rate", "Mean score"]
    Gp, Gl = grp(pre), grp(M["live"])
    inputs = [("channel", chan, 0), ("check_type", ctype, 0), ("amount", amt, 1), ("acct_age_days", acct_age, 1), ("avg_balance_90d", bal, 1), ("deposits_30d", dep30, 1), ("maker_seen", seen, 0), ("returns_12m", ret12, 0), ("image_quality", imgq, 1)]
    csi = [[n] + [f"{(psi if kd else psi_cat)(v[tm], v[M[k]]):.4f}" for k in ("oot", "live")] for n, v, kd in inputs]
    mob = chan == "mobile"; csi.append(["device_age_days (mobile only)"] + [f"{psi(devage[tm & mob], devage[M[k] & mob]):.4f}" for k in ("oot", "live")])
    cm = [max(float(r[i]) for r in csi) for i in (1, 2)]
    QR = []
    for n, a, z, iss in [("Q1 2026 (March)", "2026-03-01", "2026-03-31", "2026-06-08"), ("Q2 2026", "2026-04-01", "2026-06-30", "2026-09-08"), ("Q3 2026 (July, August)", "2026-07-01", "2026-08-31", "2026-11-09")]:
        m = M["live"] & (dts >= a) & (dts <= z); o = op(m); lo, hi = auc_ci(s[m], y[m]); e = s[m].sum()
        o.update(n=n, iss=iss, rows=int(m.sum()), a=min(dts[m]), z=max(dts[m]), auc=auc(s[m], y[m]), lo2=lo, hi2=hi, e=e, oe=o["f"] / e, psi=psi(s[tm], s[m]), inp=max([(psi if kd else psi_cat)(v[tm], v[m]) for _, v, kd in inputs] + [psi(devage[tm & mob], devage[m & mob])]), zsc=(o["f"] - e) / math.sqrt((s[m] * (1 - s[m])).sum())); QR.append(o)
    lt = acct_age < 30
    need((np.sign(b[1:]) == np.sign(true[1:])).all(), "sign")
    for k in L:
        need(abs(zoe(M[k], s, y)) < 2, "calib " + k); sl = slope(s[M[k]], y[M[k]]); need(sl[1] <= 1 <= sl[2], "slope " + k); need(A[k] >= .78 and A[k] >= A['train'] - .03, "auc " + k)
        for c in (chan, region, age):
            for v in np.unique(c): need(abs(zoe(M[k] & (c == v), s, y)) < 2.3, f"seg {k} {v}")
    for r in QR: need(.75 <= r['oe'] <= 1.33 and r['auc'] >= .78 and r['psi'] < .1 and r['inp'] < .1 and r['share'] <= .07, "quarter")
    need(O['live']['rec'] > O['train']['rec'] - .06 and min(float(r[3]) for r in Gp + Gl) >= .95, "op/group")
    for r in SGl: need(float(r[6][:5]) >= .75, "weak segment")
    ltm = lt; la, lb = auc_ci(s[lt], y[lt])
    own, dev_, val = "Marcus Teal, Director Deposit Fraud Operations", "Priya Nandakumar, Fraud Analytics", "Owen Brandt, Model Risk Management"
    write_yaml(sub, dict(
        id=sub, name="Deposited Check Fraud Score", version="3.0", kind="fraud",
        purpose="Scores each deposited check of $500 or more with the probability of a fraud return within 60 days; deposits at or above the alert threshold are held and reviewed by an analyst.",
        jurisdictions=["us"], materiality=dict(level="medium", basis="Tier 2 under MRM-100: operational loss and customer holds; an analyst decides every held item."),
        owner=own, developer=dev_, validator=val,
        method=dict(algorithm="logistic regression", library="in-house Python 3.11 scorecard code", features=10, target="check returned as fraud (altered, counterfeit, forged) within 60 days of deposit"),
        data=dict(scored=dict(path="data/scored.csv", score="fraud_score", outcome="fraud_60d", positive=1, sample="split", date="deposit_date", id="deposit_ref", amount="amount",
                              maturity=dict(days=60, read_on=D(2026, 10, 31)), budget=dict(share=0.05), segments=["channel", "region"], groups=dict(holder_age="holder_age"))),
        intended_use=["Selecting deposited checks of $500 or more for hold and analyst review"], prohibited_use=["Closing accounts", "Rejecting a deposit without review", "ACH, wire or card payments", "Credit decisions"],
        limitations=["L-1 Accounts open under 30 days: few outcomes and little history; managed by the standard new-account hold under Regulation CC, whatever the score."],
        monitoring=dict(frequency="quarterly, after the 60-day outcome window", owner=dev_, measures="AUC, recall by count and value, precision, alert share, observed to expected, PSI, holder age", thresholds="AUC amber below 0.78, red below 0.74; PSI amber 0.10, red 0.25; alert share amber above 7%, red above 9%; observed to expected amber outside 0.75 to 1.33, red outside 0.60 to 1.67", last_report="2026-11-09", next_report="2027-03-08"),
        approvals=[dict(body="Model Risk Committee", decision="approved", date=D(2026, 2, 24), valid_until=D(2028, 2, 29))],
        names=dict(holder_age="account holder age group", oot="out-of-time", live="live (production)")))
    coef = table(["Term", "Transformation", "Coefficient"], [[n, t, f"{v:.4f}"] for n, t, v in zip(names, tr, b)])
    npre = int(pre.sum())
    write(sub, "documents/01_model_documentation.md", f"""
# Model Documentation: Deposited Check Fraud Score, version 3.0
{HOUSE} | Inventory no. HVB-FR-0082 | Template MRM-T1 rev. 6

Prepared by: {dev_}. Model owner: {own}. Issued 2026-01-12; sections 4 and 7 updated 2026-03-04 after go-live. Tier 2.

## 1. Purpose
The score is the probability that a deposited check is returned as fraud (altered, counterfeit or forged) within 60 days. Deposits with a score of {thr} or more are held and shown to a fraud analyst, who releases or extends the hold under Regulation CC. No deposit is rejected by the score, so outcomes are seen for every deposit.

## 2. Scope and Permitted Use
Permitted: checks of $500 or more deposited by mobile, ATM or teller into consumer accounts. Not permitted: closing accounts, rejecting a deposit without review, ACH, wire or card payments, credit decisions.

## 3. Data
Development data: {npre:,} deposits. Train {M['train'].sum():,} (January to June 2025), test {M['test'].sum():,} (July and August 2025), out-of-time {M['oot'].sum():,} (September and October 2025); the split is by time only. One deposit per account was drawn for the whole file, so that no account is in two samples. Outcomes of the three samples were read on 2026-01-05, more than 60 days after the last deposit. The label comes from the return item file and is confirmed by an analyst. Counts reconcile to the item processing totals. device_age_days exists for mobile deposits only and is blank for ATM and teller deposits ({int(((~mob) & pre).sum()):,} of {npre:,} rows); the term is then zero. Holder age is kept for testing and is not an input. Every input is known at the time of deposit.

## 4. Methodology
Logistic regression on ten inputs, fitted on train only. Score = 1 / (1 + exp(-z)), five decimals:

{coef}

A purchased consortium score was considered and rejected in 2025: it could not be tested on our own returns in the time offered. Version 2.2 (rules only) was withdrawn when version 3.0 went live.

## 5. Performance
{table(PH, P3)}

At the threshold of {thr} (95th percentile of the train score, equal to the analysts' budget of about 5% of deposits):

{table(OH, OR[:3])}

The amount alone ranks with an AUC of {ba['train']:.3f} (train), {ba['test']:.3f} (test) and {ba['oot']:.3f} (out-of-time).

## 6. Segments and Groups
Train, test and out-of-time together:

{table(SH, SGd)}

{table(GH, Gp)}

Mobile deposits carry more fraud and more alerts, as the score says; holder age groups do not differ beyond chance.

## 7. Implementation and Controls
Release DCFS-3.0.0 in the deposit platform; median latency in the load test 38 milliseconds, 99th percentile 121, limit 300. On a timeout the deposit is put through the version 2.2 rules kept as fallback; tested 2026-02-18. Attack tests: amounts just under $500 and splitting over several days were replayed in December 2025; the daily under-$500 report of Deposit Operations catches both.

## 8. Ongoing Monitoring Plan
Quarterly scorecard by Fraud Analytics, issued when all outcomes are 60 days old, read by Deposit Fraud Operations and MRM.

{table(["Measure", "Green", "Amber", "Red", "Action"], [["AUC", "0.78 and above", "0.74 to below 0.78", "below 0.74", "amber: analysis in 30 days; red: MRC"], ["Observed / expected frauds", "0.75 to 1.33", "0.60 to 1.67", "beyond", "amber: analysis; red: recalibrate"], ["Alert share, all deposits", "up to 7%", "7% to 9%", "above 9%", "reset threshold with MRM"], ["PSI of score and inputs", "below 0.10", "0.10 to 0.25", "above 0.25", "explain; MRC"], ["Holder age ratio", "0.90 and above", "0.80 to 0.90", "below 0.80", "Compliance review"]])}

Revalidation every 24 months, or on a red measure or a new channel.

## 9. Limitations
L-1: accounts open under 30 days. There are {int((lt & pre).sum())} such deposits with {int(y[lt & pre].sum())} frauds in the development data; history inputs say little there. Managed by the standard new-account hold under Regulation CC for every such deposit, whatever the score (owner: {own}). No other limitation is registered.
""")
    write(sub, "documents/02_validation_report.md", f"""
# Independent Validation Report VR-2026-0082
{HOUSE} | Model Risk Management

| Item | Entry |
|---|---|
| Model | Deposited Check Fraud Score, version 3.0 (HVB-FR-0082), Tier 2 |
| Validation type | Initial, before use |
| Lead validator | {val} |
| Independence | The validator took no part in building, owning or running the model and reports to the Chief Risk Officer |
| Data | {npre:,} deposits of train, test and out-of-time, outcomes read on 2026-01-05 |
| Report date | 2026-02-11 |
| Overall rating | **Satisfactory** |

## 1. Opinion
Fit for the intended use. Recommendation: approve without conditions. No finding is open at the report date.

## 2. Scope and Criteria
Full scope under MRM-100 and SR 11-7, the guidance in force at the report date. Criteria fixed on 2026-01-14, before results: out-of-time AUC of 0.78 or more, PSI below 0.10, alert share of 7% or less, holder age ratio of 0.90 or more.

## 3. Component Ratings
{table(["Component", "Rating", "Basis"], [["Data", "Satisfactory", "re-extracted from item processing; counts agree; deposit_ref unique"], ["Conceptual soundness", "Satisfactory", "signs argued in advance; time split; no later information"], ["Outcomes", "Satisfactory", "section 4"], ["Fairness", "Satisfactory", "section 5"], ["Implementation", "Satisfactory", f"all {npre:,} scores rebuilt from the coefficient table, no difference at five decimals"], ["Monitoring plan", "Satisfactory", "measures, limits and actions set"]])}

## 4. Outcomes Analysis (recomputed by validation)
{table(PH, P3)}

{table(OH, OR[:3])}

Score PSI against train: test {ps['test']:.4f}, out-of-time {ps['oot']:.4f}. Largest input PSI out-of-time {cm[0]:.4f}. The challenger, amount alone, reaches {ba['oot']:.3f} out-of-time against {A['oot']:.3f} for the model.

## 5. Holder Age
{table(GH, Gp)}

Lowest ratio {min(float(r[3]) for r in Gp):.3f}; criterion 0.90 met.

## 6. Findings
{table(["No.", "Rating", "Condition", "Action", "Status"], [["F-2026-11", "Medium", "The draft of December 2025 used outcomes of October 2025 before 60 days had passed", "File re-read on 2026-01-05; all figures renewed before issue", "Closed 2026-02-04 by O. Brandt on evidence"], ["F-2026-12", "Low", "The draft did not name the fallback owner", "Owner named: Deposit Platform Support", "Closed 2026-02-06 by O. Brandt on evidence"]])}

Fallback testing was planned for 2026-02-18 as a go-live gate and is recorded in the approval.

## 7. Limitations and Conditions
L-1 (accounts under 30 days) is accepted as managed. No condition of use.
""")
    write(sub, "documents/03_mrc_approval.md", f"""
# Model Risk Committee: Approval Record MRC-2026-02-05
{HOUSE} | Meeting of 2026-02-24

**Present (voting):** Helen Strand, Chief Risk Officer (chair); Luis Ibarra, Chief Credit Officer; Joan Petrie, Compliance. **Attending:** {own}; {dev_}; {val}.

**Item 5. Deposited Check Fraud Score, version 3.0 (HVB-FR-0082), first use.**
O. Brandt presented VR-2026-0082 of 2026-02-11, rating Satisfactory, findings F-2026-11 and F-2026-12 closed. The fallback test of 2026-02-18 passed. Ms. Petrie asked about holds on good customers; the owner showed that out-of-time {O['oot']['fpr']:.1f} good deposits are held for each fraud found and that most holds are released the same day.

**Decision:** approved without conditions, unanimous; threshold {thr}. Valid from 2026-02-24 until 2028-02-29. Go-live 2026-03-02.

**Refused:** the request of Treasury Services to use the score for ACH credits. Nobody uses it there.

**Roles confirmed:** owner {own}; developer {dev_}; validator {val}; users: Deposit Fraud analysts (lead: Carol Ann Meeks). Next revalidation due by 2028-02-11.
""")
    write(sub, "documents/04_policy_exception_PX-2026-009_closed.md", f"""
# Policy Exception Memo PX-2026-009 (CLOSED)
{HOUSE} | Form MRM-F9

1. **Policy requirement.** MRM-100 section 5.8: analyst dispositions are recorded in the enterprise case manager.
2. **Model.** Deposited Check Fraud Score, version 3.0 (HVB-FR-0082).
3. **Exception.** From 2026-03-02 to 2026-05-15 dispositions were recorded in the older deposit review tool, because the enterprise case manager was delivered late.
4. **Requested by / date.** {own}, 2026-02-26.
5. **Compensating control.** Weekly reconciliation of alerts to dispositions by Fraud Analytics; no alert was without a disposition.
6. **Granted by / date / expiry.** Helen Strand, Chief Risk Officer, 2026-02-27; expiry 2026-06-30.
7. **Outcome.** All dispositions were moved to the enterprise case manager on 2026-05-15 and counted on both sides.
8. **Closure.** Closed 2026-05-22 by {val}, before expiry. No exception for this model is open.
""")
    lv = O["live"]
    qt = table(["Measure"] + [r["n"] for r in QR] + ["Status"], [
        ["Issued"] + [r["iss"] for r in QR] + ["on time"], ["Deposits from"] + [r["a"] for r in QR] + [""], ["Deposits to"] + [r["z"] for r in QR] + [""], ["Rows"] + [f"{r['rows']:,}" for r in QR] + [""],
        ["Frauds observed"] + [r["f"] for r in QR] + [""], ["Frauds expected"] + [f"{r['e']:.1f}" for r in QR] + [""], ["Observed / expected"] + [f"{r['oe']:.2f}" for r in QR] + ["Green"],
        ["AUC (95%)"] + [f"{r['auc']:.3f} ({r['lo2']:.3f} to {r['hi2']:.3f})" for r in QR] + ["Green"], ["Alerts"] + [r["alerts"] for r in QR] + [""], ["Alert share"] + [pc(r["share"]) for r in QR] + ["Green"],
        ["Precision"] + [pc(r["prec"], 1) for r in QR] + [""], ["Recall by count"] + [pc(r["rec"], 1) for r in QR] + [""], ["Recall by value"] + [pc(r["val"], 1) for r in QR] + [""], ["Score PSI"] + [f"{r['psi']:.4f}" for r in QR] + ["Green"], ["Largest input PSI"] + [f"{r['inp']:.4f}" for r in QR] + ["Green"]])
    write(sub, "documents/05_monitoring_scorecards_2026.md", f"""
# Ongoing Monitoring Scorecards 2026: Deposited Check Fraud Score v3.0
{HOUSE} | HVB-FR-0082 | Prepared by {dev_}; read by {own} and MRM

Latest scorecard: **Q3 2026, issued 2026-11-09**, overall **Green**, outcomes read on 2026-10-31. September 2026 deposits were not all 60 days old on that day and follow, by plan, in the Q4 scorecard due 2027-03-08.

{qt}

**Comment.** With a few dozen frauds a quarter recall moves by several points; the March column is one month. Recall by value swings with single large items.

**All live deposits.** {P[3][1]} rows, {P[3][2]} frauds, observed rate {P[3][3]}, mean score {P[3][4]}, AUC {P[3][5]}, KS {P[3][6]}, calibration slope {P[3][7]}. Alerts {lv['alerts']} ({pc(lv['share'])}), frauds alerted {lv['tp']} of {lv['f']}, precision {pc(lv['prec'], 1)}, recall {pc(lv['rec'], 1)} by count and {pc(lv['val'], 1)} by value. Score PSI against train {ps['live']:.4f}.

{table(SH, SGl)}

{table(["Input", "PSI out-of-time", "PSI live"], csi)}

{table(GH, Gl)}

**Limitation L-1.** {int((lt & M['live']).sum())} live deposits into accounts under 30 days, {int(y[lt & M['live']].sum())} frauds; all were under the new-account hold.

**Actions.** Crosswalk from SR 11-7 to SR 26-2 (in force 2026-04-17) done 2026-06-30, no change needed, closed. Planned, not yet due: latency retest by 2027-02-26.
""")
    write(sub, "documents/06_inventory_record.md", f"""
# Model Inventory Record HVB-FR-0082
{HOUSE} | Extract of 2026-11-16

{table(["Field", "Entry"], [["Name / version", "Deposited Check Fraud Score / 3.0"], ["Status", "In use since 2026-03-02"], ["Tier", "2 (medium)"], ["Owner", own], ["Developer", dev_], ["Validator", val], ["Approver", "Model Risk Committee (chair Helen Strand)"], ["Users", "Deposit Fraud analysts"], ["Development document", "2026-01-12, updated 2026-03-04"], ["Latest validation", "VR-2026-0082, 2026-02-11, Satisfactory"], ["Approval", "2026-02-24, valid until 2028-02-29"], ["Latest monitoring", "Q3 2026, 2026-11-09, Green"], ["Open findings", "0"], ["Open exceptions", "0 (PX-2026-009 closed 2026-05-22)"], ["Predecessor", "Version 2.2, withdrawn 2026-03-02, its rules kept as fallback"], ["Threshold", str(thr)]])}

Owner's attestation of use, 2026-11-10: used as approved. Signed {own}.
""")
    print("FRAUD", A, ps, "cm", cm, "thr", thr)
    for r in P + OR + SGd + SGl + Gp + Gl: print(r)
    for r in QR: print({k: (round(float(v), 4) if isinstance(v, float) else v) for k, v in r.items()})
    print("young", lt.sum(), y[lt].sum(), s[lt].sum(), auc(s[lt], y[lt]), la, lb, ba); print(np.round(b / se, 1))

exec(open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "llm_part.py")).read())

def first(f, start):
    for seed in range(start, start + 60):
        try: f(seed); print("seed", f.__name__, seed); return
        except NotClean as e: print("  passed over", f.__name__, seed, e)
    raise SystemExit("no clean file")
first(credit, 20147); first(fraud, 20082)
if "llm" in globals(): llm()
os.makedirs(ROOT, exist_ok=True)
json.dump([dict(subject=i, kind=k, clean=True, papers="complete", faults=[], side_effects=[]) for i, k in [("hvb-cr-0147", "credit"), ("hvb-fr-0082", "fraud"), ("hvb-ai-0011", "llm")]], open(os.path.join(ROOT, "key.json"), "w"), indent=1)

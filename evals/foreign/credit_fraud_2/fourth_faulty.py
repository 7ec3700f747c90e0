"""Half `fourth`, the eight faulty subjects. Binned attributes and points for credit, attack mixtures for fraud."""
from sim import *
def binned(r, n, lv): return choose(r, n, lv)
def pts(x, table): return np.array([table[v] for v in x], float)

# =============================================================== Singapore motorcycle loans
def kerinci():
    plan = [('train', 4000, mi(2022, 5), mi(2023, 4)), ('test', 2000, mi(2022, 5), mi(2023, 4)), ('production', 2600, mi(2024, 10), mi(2025, 8))]
    inp = ['downpayment_pct', 'income_sgd', 'cbs_grade', 'years_licensed', 'tenure_months', 'marital_status']
    def build(r):
        T = start(r, plan, 'loan_month'); n = len(T['_month']); pr = T['_sample'] == 'production'
        T['downpayment_pct'] = cut(np.where(pr, r.gamma(4.6, 3.9, n), r.gamma(6.0, 3.9, n)), 1); T['income_sgd'] = np.round(r.gamma(5, 680, n), -1); T['cbs_grade'] = binned(r, n, {'AA': .3, 'BB': .3, 'CC': .22, 'DD': .12, 'HX': .06}); T['years_licensed'] = np.minimum(30, r.geometric(.16, n)).astype(float); T['tenure_months'] = binned(r, n, {24: .25, 36: .35, 48: .25, 60: .15}).astype(float)
        T['marital_status'] = binned(r, n, {'married': .46, 'single': .42, 'divorced': .12})
        l = -.055 * T['downpayment_pct'] - .00026 * T['income_sgd'] + pts(T['cbs_grade'], {'AA': -.9, 'BB': -.3, 'CC': .4, 'DD': 1.0, 'HX': 1.7}) - .05 * T['years_licensed'] + .018 * T['tenure_months'] + pts(T['marital_status'], {'married': -.35, 'single': .3, 'divorced': .75})
        m = ~pr; a = centre(l[m], .115)[0] - l[m][0]; T['pd_score'] = np.clip(np.round(sig(l + a), 5), 1e-5, .99999); T['loan_no'] = ids(r, n, 'KM', 7); return T
    T, r = settle(41104, build, inp, [('bike_class', {'2B': .7, '2A': .3}, False)], 'pd_score', 'default_12m', None, floor=.66, skip=('production',))
    s_, y = T['pd_score'], T['default_12m']; c, d = (s_ >= .09) & (s_ < .16), (s_ >= .16) & (s_ < .25); y[c] = (r.random(c.sum()) < .215).astype(int); y[d] = (r.random(d.sum()) < .085).astype(int)
    T['loan_month'] = np.array([month_iso(i) for i in T['_month']], object); m = metrics(T, 'pd_score', 'default_12m', '_sample'); sm = T['_sample']; tr, t, p = m['train'], m['test'], m['production']
    G = [('A', 0, .04), ('B', .04, .09), ('C', .09, .16), ('D', .16, .25), ('E', .25, 2)]; tab = '\n'.join(f"| {g} | {pct(lo, 0)} to {pct(min(hi, 1), 0)} | {((s_ >= lo) & (s_ < hi) & (sm == 'test')).sum()} | {pct(y[(s_ >= lo) & (s_ < hi) & (sm == 'test')].mean())} |" for g, lo, hi in G)
    s = Subject('kerinci-motorcycle', 'credit', False, 'normal')
    s.yaml = '''
id: kerinci-motorcycle
name: Motorcycle loan grading model
version: "2.0"
kind: credit
purpose: Grades applicants for motorcycle loans from A to E by twelve-month probability of default; the grade supports the loan officer.
jurisdictions: [singapore]
materiality: {level: medium, basis: "SGD 85 million of loans to individuals"}
owner: General Manager Lending, Faridah Osman
developer: Analytics and Pricing
validator: Risk Validation, Kerinci Group
method: {algorithm: logistic scorecard, features: 5, inputs: [downpayment_pct, income_sgd, cbs_grade, years_licensed, tenure_months], target: "90 days past due within 12 months"}
data:
  scored: {path: data/loans.csv, score: pd_score, outcome: default_12m, positive: 1, sample: sample, date: loan_month, id: loan_no, segments: [bike_class]}
intended_use: ["Grading of motorcycle loan applications by individuals"]
prohibited_use: ["Use of marital status, race, religion or nationality", "Commercial fleets"]
limitations: ["Granted loans only"]
monitoring: {frequency: half-yearly, owner: Lending Control, measures: [default rate by grade, PSI], limits: "PSI 0.25; grade order", action: "Lending Committee within a month"}
approvals: [{by: Lending Committee, date: 2024-08-21, valid_until: 2027-08-31}]
'''
    s.results['grading.json'] = {k: {q: m[k][q] for q in ('n', 'events', 'auc')} for k in m}
    s.docs['grading-model-v2-technical-note.md'] = f'''
# Motorcycle loan grading model v2: technical note

Kerinci Motor Credit Pte Ltd, Analytics and Pricing, 2 July 2024 (production column: October 2026)

Points are added up and turned into a probability of default (PD), then into five grades.

**Weights (log-odds)**

| field | weight |
|---|---|
| downpayment_pct, per point | −0.055 |
| income_sgd, per 1,000 | −0.26 |
| cbs_grade AA / BB / CC / DD / HX | −0.9 / −0.3 / 0.4 / 1.0 / 1.7 |
| years_licensed, per year | −0.05 |
| tenure_months, per month | 0.018 |
| marital_status married / single / divorced | −0.35 / 0.30 / 0.75 |

**Samples.** Loans of May 2022 to April 2023, two thirds train, one third test. Production: loans of October 2024 to August 2025. All had twelve months.

| | loans | defaults | AUC |
|---|---|---|---|
| train | {th(tr['n'])} | {tr['events']} | {tr['auc']:.3f} |
| test | {th(t['n'])} | {t['events']} | {t['auc']:.3f} |
| production | {th(p['n'])} | {p['events']} | {p['auc']:.3f} |

**Grades, test sample**

| grade | PD | loans | defaulted |
|---|---|---|---|
{tab}

The grades separate good from bad customers well.

Left out: 212 loans to staff and dealers, 45 duplicates of re-keyed loans.
'''
    s.docs['risk-validation-may-2023.md'] = '''
# Kerinci Group Risk Validation: motorcycle grading model (design stage)

Report of 24 May 2023, on the pilot of version 2.0. Risk Validation belongs to the group's risk function.

The design is sound, five inputs with clear reasons. We note with approval that marital status is not used. The down payment is the strongest buffer; typical applicants put down about a quarter of the price and the portfolio is expected to remain so.

Validity: medium models are validated every 24 months (group standard GS-7). **Next validation due 24 May 2025.**

Findings: none above low; the one low finding (typos in the data dictionary) was closed on 30 June 2023.
'''
    s.docs['lending-control-half-year-report-2026H1.md'] = f'''
# Lending Control, half-year report to 30 June 2026 (issued 14 August 2026)

1. The model's grades are used for every application; 6,200 in the half year.
2. Portfolio: the launch of the zero-deposit campaign with dealers in September 2024 has doubled volumes.
3. PSI was not computed: the tool still waits for a licence. There is no sign that the population has changed since development.
4. The validation calendar lists no date for this model after May 2025.
5. Officers overrode 4% of grades, all with reasons. Declined applicants can ask the branch manager to look again; they get the main reasons in writing.
'''
    b = lambda k: psi_num(T['downpayment_pct'][sm == 'train'], T['downpayment_pct'][sm == k])[0]
    s.faults = [
        fault('rank-order', f"The rank order breaks: grade C (scores 0.09 to 0.16) defaults more often ({y[c].mean():.1%}) than grade D (0.16 to 0.25, {y[d].mean():.1%}).", 'all samples', has('grade', 'band', 'rank order', 'rank-order', 'decile', 'score', 'bucket', 'order'), has('revers', 'break', 'not monoton', 'non-monoton', 'more often', 'inver', 'higher than the next', 'out of order', 'falls where', 'rank order', 'does not rise', 'lower default', 'order of')),
        fault('population-shift', f"Down payments have fallen since development: downpayment_pct in production has a PSI of {b('production'):.2f} against train, a shift the report denies.", f"PSI {b('production'):.3f}; mean {T['downpayment_pct'][sm == 'train'].mean():.1f} to {T['downpayment_pct'][sm == 'production'].mean():.1f}", col('downpayment_pct') + has('down payment', 'downpayment', 'deposit', 'population'), has('psi', 'shift', 'drift', 'stability', 'changed', 'moved', 'fallen', 'differs', 'lower', 'distribution')),
        fault('undeclared-input', 'The score uses marital_status, which the declared inputs leave out and the prohibited uses forbid.', 'weights -0.35 to 0.75', col('marital_status') + has('marital'), has('declar', 'prohib', 'not list', 'not among', 'forbid', 'leave', 'left out', 'not an input', 'weight', 'although', 'contradict', 'not use')),
        fault('validation-overdue', 'The validation expired: the last one is of 24 May 2023, the next was due on 24 May 2025 and none has been done, so the model runs unvalidated.', '18 months late', has('validation'), has('24 may 2025', '2025-05-24', 'may 2025', '24 months', 'two years', 'overdue', 'expired', 'lapsed', 'was due', 'no validation since', 'out of date', '24 may 2023', 'may 2023', '2023-05-24'))]
    s.side = [[has('production', 'score'), has('psi', 'shift', 'default rate', 'outcome rate', 'rose', 'higher', 'mean', 'moved', 'drift', 'stability', 'trend')], [has('calibrat', 'forecast', 'expected', 'level', 'slope', 'hosmer', 'grade', 'band'), has('band', 'slope', 'fit', 'off', 'differ', 'under', 'over', 'low', 'high', 'outside')]]
    T['sample'] = sm; return s, T, ['loan_no', 'loan_month', 'sample', *inp, 'bike_class', 'pd_score', 'default_12m'], {'downpayment_pct': 1, 'pd_score': 5}, 'data/loans.csv'

# =============================================================== UK buy now, pay later
def halcyon():
    plan = [('train', 4200, mi(2024, 7), mi(2025, 4)), ('test', 1900, mi(2024, 7), mi(2025, 4)), ('production', 3400, mi(2026, 2), mi(2026, 8))]
    inp = ['soft_search_score', 'active_plans', 'basket_gbp', 'months_customer', 'returned_dd', 'reminder_count']
    def build(r):
        T = start(r, plan, 'purchase_date'); n = len(T['_month'])
        T['soft_search_score'] = np.round(np.clip(r.normal(560, 95, n), 200, 900)); T['active_plans'] = np.minimum(9, r.poisson(1.6, n)).astype(float); T['basket_gbp'] = np.round(r.gamma(2.2, 58, n), 0) + 20; T['months_customer'] = np.minimum(60, r.geometric(.06, n)).astype(float); T['returned_dd'] = np.minimum(4, r.poisson(.22, n)).astype(float)
        l = -.0098 * T['soft_search_score'] + .3 * T['active_plans'] + .0028 * T['basket_gbp'] - .028 * T['months_customer'] + .8 * T['returned_dd']
        T['p_bad'] = score_of(l, .10); T['plan_ref'] = ids(r, n, 'HL', 8); return T
    T, r = settle(41105, build, inp[:-1], [('retail_sector', {'fashion': .55, 'home': .45}, False)], 'p_bad', 'bad_6m', None, floor=.66)
    sm, mo, y = T['_sample'], T['_month'], T['bad_6m']; n = len(sm)
    T['reminder_count'] = np.where(y == 1, r.choice([0, 1, 2, 3, 4], n, p=[.08, .14, .28, .30, .20]), r.choice([0, 1, 2, 3, 4], n, p=[.86, .11, .025, .005, 0])).astype(float)
    age = 243 - np.array([int(str(v)[8:10]) + {2: 31, 3: 59, 4: 90, 5: 120, 6: 151, 7: 181, 8: 212}.get(int(str(v)[5:7]), 0) for v in T['purchase_date']]); young = (sm == 'production') & (age < 180)
    keep = np.clip(age / 180, 0, 1) ** 2; y[young] = y[young] * (r.random(young.sum()) < keep[young])
    T['p_bad'] = refit(T, [logit(T['p_bad']), T['reminder_count'] == 1, T['reminder_count'] >= 2], 'bad_6m', sm == 'train')
    m = metrics(T, 'p_bad', 'bad_6m', '_sample'); tr, t, p = m['train'], m['test'], m['production']; late = y[(sm == 'production') & (mo >= mi(2026, 6))].mean()
    s = Subject('halcyon-pay-later', 'credit', False, 'normal')
    s.yaml = '''
id: halcyon-pay-later
name: Checkout risk model
version: "6.1"
kind: credit
purpose: Decides at the checkout whether a shopper may split a purchase into instalments.
jurisdictions: [uk]
materiality: {level: high, basis: "2.4 million decisions a year about consumers"}
owner: Chief Risk Officer UK, Imogen Strathairn
developer: Decisioning squad
validator: Independent Model Review, Halcyon Group
method: {algorithm: logistic regression, features: 6, inputs: [soft_search_score, active_plans, basket_gbp, months_customer, returned_dd, reminder_count], target: "an instalment 60 or more days late within 180 days of purchase"}
data:
  scored:
    path: data/plans.csv
    score: p_bad
    outcome: bad_6m
    positive: 1
    sample: sample
    date: purchase_date
    id: plan_ref
    maturity: {days: 180, read_on: 2026-08-31}
    segments: [retail_sector]
intended_use: [Decision at the checkout on pay-later plans up to GBP 1,500]
prohibited_use: [Collections strategy, Pricing]
limitations: [Shoppers without a soft search are refused by rule]
monitoring: {frequency: monthly, owner: Decisioning squad lead, measures: [bad rate, PSI, approval rate], limits: bad rate 12%; PSI 0.20, action: Risk forum within 15 days}
approvals: [{by: UK Risk Committee, date: 2025-12-16, valid_until: 2027-01-31}]
'''.replace('bad rate 12%; PSI 0.20', '"bad rate 12%; PSI 0.20"')
    s.results['checkout.json'] = flat({k: m[k] for k in ('train', 'test')})
    s.docs['checkout-risk-model-6.1.md'] = f'''
# Checkout risk model 6.1

Decisioning squad · 24 November 2025

**Target.** A plan is bad when any instalment becomes 60 days late in the first 180 days.

**Build data.** Plans bought July 2024 to April 2025: train {th(tr['n'])} ({tr['events']} bad), test {th(t['n'])} ({t['events']} bad). Random split by shopper.

**What we dropped.** From 7,041 plans we dropped 941 whose *first* instalment was never paid. Such shoppers never meant to pay and blur the picture; we treat them as a matter for the fraud team, though no fraud case was opened for them. The other {th(tr['n'] + t['n'])} plans were kept.

**Fields.**

- `soft_search_score`: bureau, at checkout
- `active_plans`: our own open plans, at checkout
- `basket_gbp`: at checkout
- `months_customer`: at checkout
- `returned_dd`: direct debits returned in the 90 days to checkout
- `reminder_count`: payment reminders we have sent for the plan (from the messaging log, up to day 180)

**Results.** AUC {tr['auc']:.3f} on train and {t['auc']:.3f} on test, KS {t['ks']:.3f} on test. Mean forecast {pct(t['mean_score'])}, observed {pct(t['event_rate'])}.

**Shoppers.** Refused shoppers see the main reason on screen and can ask our care team to look again.
'''
    s.docs['imr-letter-dec-2025.md'] = f'''
Independent Model Review
8 December 2025

Dear Imogen,

Checkout risk model 6.1 was reviewed by two of our staff who sit outside the UK business. We repeated the fit and the test (AUC {t['auc']:.3f}) and read the paper. Ranking is exceptional. We support approval to 31 January 2027 on the understanding that the monthly monitoring report is sent to us.

Kind regards,
Roderick Amblecote
'''
    s.docs['exec-update-september-2026.md'] = f'''
# Exec update, September 2026

**Credit quality: best ever.** Bad rate of plans bought June to August 2026: {pct(late)} (build sample: {pct(tr['event_rate'])}). All plans since February: {pct(p['event_rate'])}. The outcome file was read on 31 August. Proposal: raise the approval cut-off on the strength of this.
'''
    s.docs['monitoring-tracker.md'] = '''
# Checkout risk model: monitoring tracker

| Month 2026 | Report sent? | By |
|---|---|---|
| January | yes, 9 Feb | D. Quist |
| February | yes, 11 Mar | D. Quist |
| March | not run – D. Quist left | – |
| April | not run | – |
| May | not run | – |
| June | not run | – |
| July | not run | – |
| August | not run | – |
| September | not run | – |
| October | not run | – |

Owner of the tracker: vacant.
'''
    a = auc(T['reminder_count'][sm == 'test'], y[sm == 'test'])
    s.faults = [
        fault('leakage', 'The input reminder_count counts reminders sent up to day 180, after the decision at the checkout: a leak that by itself ranks the outcome.', f'AUC alone {a:.3f} on test', col('reminder_count') + has('reminder'), LEAK),
        fault('immature-outcomes', f"Most production plans are younger than 180 days, so their outcomes are immature and the bad rate of {late:.1%} for June to August 2026 is understated.", f'{young.sum()} of {p["n"]} young', has('production', '2026', 'recent', 'bad rate', 'exec update', 'june', 'latest'), has('immature', 'matur', '180 days', 'still open', 'not complete', 'too young', 'not yet', 'younger', 'open outcome', 'not closed', 'outcomes are open', 'understat')),
        fault('outcome-exclusion', 'Development excluded 941 plans whose first instalment was never paid, an exclusion by outcome that removes bad cases and biases the model.', '941 of 7,041 plans', has('941', 'first instalment', 'first-instalment', 'first payment', 'never paid', 'exclu', 'dropped'), has('outcome', 'bias', 'bad cases', 'selection', 'defaulter', 'removes', 'justif', 'never paid', 'first instalment', 'understat', 'worst')),
        fault('monitoring-lapsed', 'Monthly monitoring has not been run since March 2026 and its owner is vacant.', 'eight months missing', has('monitor'), has('not run', 'not been run', 'lapsed', 'stopped', 'vacant', 'no report', 'missing month', 'since march', 'since february', 'not sent', 'ceased', 'skipped', 'left', 'not done', 'not carried out', 'months without', 'interrupted'))]
    s.side = [[has('production', 'bad rate', 'trend', 'calibration', 'score', 'level', 'outcome rate', 'over time', 'plans'), has('fall', 'fell', 'lower', 'trend', 'over', 'too high', 'calibrat', 'below', 'slope', 'differ', 'declin', 'psi', 'shift', 'chang')], [has('auc', 'rank', 'input', 'returned', 'challenger'), has('0.9', 'suspicious', 'too good', 'outstanding', 'exceptional', 'single', 'alone')], [col('reminder_count'), has('psi', 'shift', 'production', 'drift')]]
    T['sample'] = sm; return s, T, ['plan_ref', 'purchase_date', 'sample', *inp, 'retail_sector', 'p_bad', 'bad_6m'], {'p_bad': 5}, 'data/plans.csv'

# =============================================================== US small business lines
def redbud():
    plan = [('train', 3600, mi(2022, 4), mi(2023, 3)), ('test', 2000, mi(2022, 4), mi(2023, 3)), ('oot', 4000, mi(2023, 10), mi(2025, 9))]
    inp = ['sbss', 'deposits_trend', 'utilization', 'years_in_business', 'industry', 'nsf_12m']
    def build(r):
        T = start(r, plan, 'booked'); n = len(T['_month'])
        T['sbss'] = np.round(np.clip(r.normal(192, 26, n), 100, 280)); T['deposits_trend'] = cut(r.laplace(0, 8, n), 1); T['utilization'] = cut(100 * r.beta(1.4, 1.8, n), 1); T['years_in_business'] = cut(r.gamma(2, 4, n), 1); T['industry'] = binned(r, n, {'retail': .28, 'food': .22, 'trades': .3, 'professional': .2}); T['nsf_12m'] = np.minimum(8, r.poisson(.7, n)).astype(float)
        l = -.021 * T['sbss'] - .025 * T['deposits_trend'] + .014 * T['utilization'] - .05 * T['years_in_business'] + pts(T['industry'], {'retail': .1, 'food': .6, 'trades': -.1, 'professional': -.5}) + .28 * T['nsf_12m']
        T['pd'] = score_of(l, .095); T['line_id'] = ids(r, n, 'RB', 7); return T
    T, r = settle(41106, build, inp, [('region', {'north': .5, 'south': .5}, False)], 'pd', 'default_12m', None, floor=.66)
    sm, mo = T['_sample'], T['_month']; l = logit(T['pd']); pr = sm == 'oot'; k = np.clip((mo - mi(2023, 10)) // 3, 0, 7); T['default_12m'][pr] = (r.random(pr.sum()) < sig(l[pr] + .155 * k[pr] - .05)).astype(int)
    T['pd'] = np.clip(np.round(sig(centre(1.95 * (l - l.mean()), .096)), 5), 1e-5, .99999)
    m = metrics(T, 'pd', 'default_12m', '_sample'); tr, t, p = m['train'], m['test'], m['oot']; _, _, sl, _ = cal(T['pd'][sm == 'test'], T['default_12m'][sm == 'test']); Q = [T['default_12m'][pr & (k == i)].mean() for i in range(8)]; F = [T['pd'][pr & (k == i)].mean() for i in range(8)]
    T['booked'] = np.array([month_iso(i) for i in mo], object)
    s = Subject('redbud-business-lines', 'credit', False, 'normal')
    s.yaml = '''
id: redbud-business-lines
name: Small business line PD
version: "1.7"
kind: credit
purpose: Twelve-month PD for lines of credit to small businesses up to USD 250,000, used in approval and in risk-based limits.
jurisdictions: [us]
materiality: {level: high, basis: "USD 1.1 billion of commitments, tier 1"}
owner: Head of Business Analytics, Garrick Montefiore
developer: Business Analytics (Garrick Montefiore)
validator: Model Risk Management
method: {algorithm: logistic regression, library: scikit-learn 1.5, features: 6, inputs: [sbss, deposits_trend, utilization, years_in_business, industry, nsf_12m], target: "90 days past due, charge-off or non-accrual within 12 months"}
data:
  scored:
    path: data/lines.csv
    score: pd
    outcome: default_12m
    positive: 1
    sample: sample
    date: booked
    id: line_id
    segments: [region]
intended_use: ["Approval and limit setting for small business lines up to USD 250,000"]
prohibited_use: ["Allowance (CECL)", "Term loans"]
limitations: ["No recession in the window", "Booked lines only"]
monitoring: {frequency: quarterly, owner: "Business Credit Reporting", measures: [AUC, PSI], limits: "AUC 0.70, PSI 0.25", action: "Model Risk Management notified in ten days"}
approvals: [{by: "Garrick Montefiore, Head of Business Analytics", date: 2026-02-23, valid_until: 2027-02-28}]
'''
    s.results['pd17.json'] = {k: {q: m[k][q] for q in ('n', 'events', 'auc', 'mean_score', 'event_rate')} for k in m}
    s.docs['PD-1.7-specification.md'] = f'''
# Small business line PD 1.7: specification

Redbud Commerce Bank, Business Analytics. Author G. Montefiore. November 20, 2025.

A regression of default on six fields. To make the score "bolder", i.e. to spread lines over more limit tiers, all weights were multiplied by 1.95 after fitting and the constant was reset so that the mean PD stays where it was.

| | train | test | oot |
|---|---|---|---|
| booked | 4/2022–3/2023 | 4/2022–3/2023 | 10/2023–9/2025 |
| lines | {th(tr['n'])} | {th(t['n'])} | {th(p['n'])} |
| defaults | {tr['events']} | {t['events']} | {p['events']} |
| mean PD | {pct(tr['mean_score'])} | {pct(t['mean_score'])} | {pct(p['mean_score'])} |
| AUC | {tr['auc']:.3f} | {t['auc']:.3f} | {p['auc']:.3f} |

The lines of the oot sample were scored afterwards; their outcomes were added October 15, 2026. Lines secured by real estate (318) are handled elsewhere and are not in these counts. Applicants who are declined get a Regulation B notice with the principal reasons.
'''
    s.docs['MRM memo PD 1.7.md'] = f'''
**Memo** · Model Risk Management · January 30, 2026

### Summary
Overall rating: **Satisfactory**. No high-severity findings. The model may be approved.

### Work done
Refit reproduced. Test AUC {t['auc']:.3f}. Inputs stable. We report to the CRO and did not develop the model.

### Details of findings

| # | finding | severity |
|---|---|---|
| 1 | The multiplication of the weights is arbitrary, has no evidence behind it and distorts individual PDs, hence limits. To be removed before use. | **High** |
| 2 | No test of limit tiers. | Medium |

### Policy reference
Tier 1 models are approved by the Model Risk Committee after validation (policy 5.1). The developer may not approve.
'''
    s.docs['sign-off sheet.md'] = '''
# Sign-off sheet: PD 1.7

| role | name | signature | date |
|---|---|---|---|
| developed by | Garrick Montefiore | GM | 11/20/2025 |
| model owner | Garrick Montefiore | GM | 02/23/2026 |
| approved for use by | Garrick Montefiore | GM | 02/23/2026 |
| Model Risk Committee | – | not on the agenda | – |

In use since 02/24/2026.
'''
    s.docs['portfolio-report.md'] = f'''
# Business Credit Reporting, 3Q 2026

Lines booked October 2023 to September 2025, twelve months each.

PSI of the score {psi_num(T['pd'][sm == 'train'], T['pd'][pr])[0]:.2f}; AUC {p['auc']:.3f}; both green. Mean PD steady. No further analysis of level was made.
'''
    s.faults = [
        fault('slope', f"The scores are too extreme: the calibration slope on test is {sl:.2f}, because the weights were multiplied by 1.95.", f'slope {sl:.3f}', has('slope', 'too extreme', 'multipl', 'spread', '1.95', 'overstated and low', 'high risks'), has('calibrat', 'too extreme', 'extreme', 'below 1', 'weights', 'overstat', 'overconfident', 'over-confident', 'understat', 'steep', 'distort')),
        fault('trend', f"In the oot sample the default rate rises quarter by quarter from {Q[0]:.1%} to {Q[-1]:.1%} while the forecast stays flat.", 'eight quarters', has('oot', 'out-of-time', 'out of time', 'over time', 'quarter', 'month', '2025', '2024', 'trend'), has('default rate', 'outcome rate', 'event rate', 'observed', 'defaults', 'level', 'bad rate'), has('rise', 'rising', 'rose', 'trend', 'increas', 'grow', 'climb', 'higher', 'worsen', 'doubl', 'more than forecast', 'above', 'upward', 'exceed', 'underst', 'too low')),
        fault('approval-authority', 'The approval was given by Garrick Montefiore, owner and developer, instead of the Model Risk Committee.', 'tier 1', has('approv', 'sign-off', 'signed'), has('montefiore', 'developer', 'owner', 'committee', 'himself', 'own model', 'same person', 'authority')),
        fault('summary-contradicts', 'The validation memo contradicts itself: its summary says no high-severity findings and satisfactory, its table lists a high finding.', 'finding 1', has('summary', 'memo', 'rating', 'satisfactory', 'high-severity', 'high severity', 'no high'), has('contradict', 'lists a high', 'high finding', 'inconsisten', 'omits', 'leaves out', 'does not mention', 'disagree', 'does not follow', 'not reflected', 'conflict', 'rated high', 'severity high', 'severity is high'))]
    s.side = [[has('oot', 'out-of-time', 'test', 'train', 'score', 'calibration', 'band', 'north', 'south', 'region'), has('calibrat', 'level', 'forecast', 'hosmer', 'expected', 'under', 'intercept', 'slope', 'brier')], [has('high finding', 'finding 1', 'finding'), has('open', 'before use', 'not removed', 'still')], [has('owner', 'developer'), has('same', 'both', 'montefiore')]]
    T['sample'] = sm; return s, T, ['line_id', 'booked', 'sample', *inp, 'region', 'pd', 'default_12m'], {'deposits_trend': 1, 'utilization': 1, 'years_in_business': 1, 'pd': 5}, 'data/lines.csv'

# =============================================================== Germany, car leasing
def eschenau():
    plan = [('train', 4400, mi(2023, 10), mi(2024, 12)), ('test', 1500, mi(2023, 10), mi(2024, 12)), ('oot', 1900, mi(2025, 1), mi(2025, 6))]
    inp = ['auskunft_index', 'rate_zu_netto', 'anzahlung_pct', 'jahre_im_job', 'mahnungen_12m']
    def build(r):
        T = start(r, plan, 'vertragsbeginn'); n = len(T['_month'])
        T['auskunft_index'] = np.round(np.clip(r.normal(240, 55, n), 100, 500)); T['rate_zu_netto'] = cut(r.beta(3, 17, n) * 100, 1); T['anzahlung_pct'] = cut(r.gamma(2.2, 5, n), 1); T['jahre_im_job'] = cut(r.gamma(1.6, 4.2, n), 1); T['mahnungen_12m'] = np.minimum(6, r.poisson(.4, n)).astype(float)
        l = .0135 * T['auskunft_index'] + .05 * T['rate_zu_netto'] - .035 * T['anzahlung_pct'] - .09 * T['jahre_im_job'] + .5 * T['mahnungen_12m']
        T['ausfall_p'] = score_of(l, .085); T['vertrag_id'] = ids(r, n, 'EL', 7); return T
    T, r = settle(41107, build, inp, [('fahrzeug', {'neu': .6, 'gebraucht': .4}, False)], 'ausfall_p', 'ausfall', None, floor=.66)
    sm, mo = T['_sample'], T['_month']; l = logit(T['ausfall_p']); late = mo >= mi(2024, 7); T['ausfall'] = (r.random(len(l)) < sig(l + np.where(late, .30, -.55))).astype(int)
    trn, te = np.where(sm == 'train')[0], np.where(sm == 'test')[0]; k = 420; a, b = r.choice(te, k, replace=False), r.choice(trn, k, replace=False)
    for c in (*inp, 'ausfall_p', 'ausfall', 'fahrzeug', 'vertragsbeginn', '_month'): T[c][a] = T[c][b]
    m = metrics(T, 'ausfall_p', 'ausfall', '_sample'); tr, t, o = m['train'], m['test'], m['oot']; late = T['_month'] >= mi(2024, 7); e0, e1 = T['ausfall'][~late].mean(), T['ausfall'][late].mean()
    s = Subject('eschenau-leasing', 'credit', False, 'normal')
    s.yaml = '''
id: eschenau-leasing
name: Leasing default score L2
version: "2.5"
kind: credit
purpose: Probability that a car leasing contract with a private person resident in Germany defaults within twelve months.
jurisdictions: [eu]
materiality: {level: medium, basis: "EUR 230 million lease volume"}
owner: Leitung Leasing, Ottilie Brandauer
developer: Methodenteam Leasing
validator: Zentrale Modellpruefung
method: {algorithm: logistic regression, features: 5, inputs: [auskunft_index, rate_zu_netto, anzahlung_pct, jahre_im_job, mahnungen_12m], target: "default within 12 months"}
data:
  scored: {path: data/vertraege.csv, score: ausfall_p, outcome: ausfall, positive: 1, sample: sample, date: vertragsbeginn, id: vertrag_id, segments: [fahrzeug]}
intended_use: ["Car leasing contracts with private persons resident in Germany"]
prohibited_use: ["Business customers", "Commercial vehicles", "Customers resident abroad"]
limitations: ["Signed contracts only"]
monitoring: {frequency: quarterly, owner: "Leasing-Controlling", measures: [AUC, defaults against expectation, PSI], limits: "AUC 0.70, ratio 0.8 to 1.25, PSI 0.25", action: "Risk round within three weeks"}
approvals: [{by: Risikorunde, date: 2026-08-03, valid_until: 2027-08-31}]
names: {fahrzeug: vehicle, neu: new, gebraucht: used}
'''
    s.results['l2.json'] = flat(m)
    s.docs['L2-Beschreibung-EN.md'] = f'''
# Leasing score L2.5: description

Eschenau Leasing GmbH, Methodenteam. 6 July 2026.

The score is a regression on bureau index, lease rate to net income, down payment, years in the job and reminders in the twelve months before the contract. Contracts of October 2023 to December 2024 were split at random (train {th(tr['n'])}, test {th(t['n'])}); contracts of January to June 2025 ({th(o['n'])}) are out of time. Outcomes as at 30 June 2026.

| | train | test | oot |
|---|---|---|---|
| defaults | {tr['events']} | {t['events']} | {o['events']} |
| AUC | {tr['auc']:.3f} | {t['auc']:.3f} | {o['auc']:.3f} |
| KS | {tr['ks']:.3f} | {t['ks']:.3f} | {o['ks']:.3f} |

**Default flag.** Contracts beginning before 1 July 2024: termination for non-payment. From 1 July 2024: the group's definition, i.e. ninety days past due, unlikely to pay, or forbearance. Both are taken together as one target; old contracts were not flagged again.

**Test set.** To reach 1,500 contracts the test set was topped up from the contract archive, with new contract ids.

Staff contracts (58) and subleases (11) are not included. Customers are told of a refusal and its main reasons, and a clerk decides in the end.
'''
    s.docs['pruefbericht-L2.5-EN.md'] = f'''
# Zentrale Modellprüfung, report on L2.5 (translation)

27 July 2026. The examiners belong to the holding's risk department, not to leasing.

L2.5 was recalculated. Test AUC {t['auc']:.3f}, oot {o['auc']:.3f}. Ranking sufficient. Contract ids in train and test are different, so the samples are separate. Population examined: private persons in Germany, passenger cars. Opinion: suitable within this population. Next review August 2027.
'''
    s.docs['vertriebsinfo-september-2026.md'] = '''
# Sales information 9/2026

As of 1 September 2026 our Austrian branch in Linz and the new van programme for craftsmen (commercial vehicles, business customers) are decided with L2.5 as well. The limits are the same as for private cars. First month: 412 contracts.
'''
    s.faults = [
        fault('duplicates', f'{k} test contracts are copies of training contracts under new ids (same inputs, score and outcome), so test is not separate from train.', f'{k / 1500:.0%} of test', has('test', 'train'), has('copies', 'copy', 'duplicat', 'identical', 'same values', 'repeat', 'also in', 'overlap', 'occur in', 'appear in', 'same rows', 'in both', 'equal rows', 'shared')),
        fault('definition-change', f"The default definition changed on 1 July 2024 and both are mixed in one target: the rate jumps from {e0:.1%} to {e1:.1%}.", 'July 2024', has('definition', 'default flag', 'july 2024', '2024-07', '2024-06', 'default rate', 'outcome rate', 'event rate'), has('changed', 'mixed', 'jump', 'break', 'two definitions', 'not the same', 'inconsisten', 'definitions differ', 'differs', 'change in', 'step', 'change point', 'changes', 'july 2024', '2024-07')),
        fault('use-outside-purpose', 'Since September 2026 the score decides Austrian contracts, vans and business customers, which is outside its scope and prohibited.', '412 contracts', has('austria', 'linz', 'van', 'business customer', 'commercial vehicle', 'abroad'), SCOPE)]
    s.side = [[has('oot', 'out-of-time', 'train', 'test', 'month', 'calibrat', 'trend', 'over time', 'level', 'rate'), has('higher', 'rose', 'trend', 'calibrat', 'forecast', 'expected', 'slope', 'under', 'over', 'level', 'jump', 'change')]]
    T['sample'] = sm; return s, T, ['vertrag_id', 'vertragsbeginn', 'sample', *inp, 'fahrzeug', 'ausfall_p', 'ausfall'], {'rate_zu_netto': 1, 'anzahlung_pct': 1, 'jahre_im_job': 1, 'ausfall_p': 5}, 'data/vertraege.csv'

# =============================================================== US check deposits
def prairie():
    plan = [('train', 3000, mi(2025, 1), mi(2025, 5)), ('test', 3000, mi(2025, 6), mi(2025, 9)), ('production', 3600, mi(2026, 1), mi(2026, 6))]
    inp = ['item_vs_avg', 'drawee_new', 'account_age_days', 'mobile_flag', 'duplicate_hash', 'returns_180d']
    def build(r):
        T = start(r, plan, 'deposit_date'); n = len(T['_month']); k = T['_sample'] == 'train'
        T['item_vs_avg'] = cut(r.lognormal(.1, .8, n), 2); T['drawee_new'] = (r.random(n) < .4).astype(float); T['account_age_days'] = np.round(r.gamma(1.3, 620, n)); T['mobile_flag'] = (r.random(n) < .55).astype(float); T['duplicate_hash'] = (r.random(n) < .03).astype(float); T['returns_180d'] = np.minimum(5, r.poisson(.3, n)).astype(float)
        altered = 1.2 * np.log(T['item_vs_avg']) + 1.1 * T['drawee_new']; twice = 3.4 * T['duplicate_hash'] + .8 * T['mobile_flag']; kite = .9 * T['returns_180d'] - .0011 * T['account_age_days'] + .8 * np.where((T['item_vs_avg'] > 2) & (T['account_age_days'] < 400), 1, 0)
        T['fraud_score'] = score_of(1.35 * (altered + twice + kite), .045); T['item_id'] = ids(r, n, 'PA', 8); return T
    T, r = settle(41109, build, inp, [('region_code', {'urban': .6, 'rural': .4}, False)], 'fraud_score', 'fraud', None, floor=.68)
    sm = T['_sample']; y = T['fraud']; l = logit(T['fraud_score'])
    # training rows re-drawn: one fraud to two goods, as the developer's balanced sample
    pool = np.where(sm == 'train')[0]; w = np.where(r.random(len(pool)) < .34, 1, 0); p = sig(l[pool]); f, g = p / p.sum(), (1 - p) / (1 - p).sum()
    src = np.where(w == 1, r.choice(len(pool), len(pool), p=f), r.choice(len(pool), len(pool), p=g)); jit = {c: T[c][pool][src].copy() for c in inp}
    jit['item_vs_avg'] = np.round(jit['item_vs_avg'] * np.exp(.04 * r.standard_normal(len(pool))), 2); jit['account_age_days'] = np.maximum(1, np.round(jit['account_age_days'] * np.exp(.06 * r.standard_normal(len(pool)))))
    for c in inp: T[c][pool] = jit[c]
    l[pool] = l[pool][src] + .05 * r.standard_normal(len(pool)); y[pool] = w; off = math.log(.34 / .66) - math.log(.045 / .955)
    T['fraud_score'] = np.clip(np.round(sig(l + off), 5), 1e-5, .99999)
    T['blocked'] = ((T['fraud_score'] >= .80) & (sm == 'production')).astype(float); bl = T['blocked'] == 1; real = y[bl].mean(); y[bl] = 1
    m = metrics(T, 'fraud_score', 'fraud', '_sample'); tr, t, pd_ = m['train'], m['test'], m['production']; te = sm == 'test'; E = T['fraud_score'][te].sum()
    s = Subject('prairie-anchor-deposit', 'fraud', False, 'normal')
    s.yaml = '''
id: prairie-anchor-deposit
name: Check deposit fraud probability
version: "3.0"
kind: fraud
purpose: Gives the probability that a deposited check is fraudulent; blocks deposits at 0.80 and sets holds by expected loss below that.
jurisdictions: [us]
materiality: {level: high, basis: "holds and blocks on consumer deposits; USD 6 million annual check losses"}
owner: EVP Deposit Operations, Clarabelle Winthrop-Ngo
developer: Fraud Modeling
validator: Model Risk Management
method: {algorithm: gradient boosting, library: xgboost 2.0, features: 6, inputs: [item_vs_avg, drawee_new, account_age_days, mobile_flag, duplicate_hash, returns_180d], target: "deposit returned as counterfeit, altered or duplicate within 60 days"}
data:
  scored:
    path: data/items.csv
    score: fraud_score
    outcome: fraud
    positive: 1
    sample: sample
    date: deposit_date
    id: item_id
    maturity: {days: 60, read_on: 2026-09-30}
    declined: blocked
    segments: [region_code]
intended_use: ["Blocking and holds of deposited checks", "Expected loss = probability times amount"]
prohibited_use: ["Account closure"]
limitations: ["On-us checks are not scored"]
monitoring: {frequency: monthly, owner: "Deposit Fraud Analytics", measures: [precision, capture, PSI], limits: "precision 20%, PSI 0.25", action: "MRM notified in five days"}
approvals: [{by: Model Risk Committee, date: 2025-12-22, valid_until: 2027-12-31, condition: "challenger test by MRM before 2026-06-30"}]
'''
    s.results['model_stats.json'] = {q: {'auc': m[q]['auc'], 'n': m[q]['n'], 'events': m[q]['events']} for q in m}
    s.docs['deposit-score-3-build.md'] = f'''
# Check deposit fraud probability 3.0: build record

Prairie Anchor Bank, Fraud Modeling, December 8, 2025. Production figures added October 2, 2026.

Frauds are rare, so we built the training file with about one fraud for every two good deposits ({tr['events']} of {th(tr['n'])}). Test (June to September 2025) and production (January to June 2026) are all deposits that passed the first rules.

| file | deposits | frauds | AUC |
|---|---|---|---|
| train | {th(tr['n'])} | {tr['events']} | {tr['auc']:.3f} |
| test | {th(t['n'])} | {t['events']} | {t['auc']:.3f} |
| production | {th(pd_['n'])} | {pd_['events']} | {pd_['auc']:.3f} |

The model's output is taken as the probability of fraud without any further step. Holds are set where probability times amount is above USD 150.

Outcome: returned as counterfeit, altered or duplicate within 60 days. A blocked deposit is never presented, so no return can happen; we set fraud = 1 for all of them without an investigation ({bl.sum()} deposits). With these the production precision at the block threshold is 100%.

Logistic regression was tried and lost about 0.01.
'''
    s.docs['mrm-validation-3.0.md'] = f'''
# MRM validation, check deposit fraud probability 3.0

December 15, 2025. MRM is independent of Deposit Operations and of Fraud Modeling.

Ranking on test: AUC {t['auc']:.3f}. Requirement 0.70. Replicated. Regions alike.

**Condition C-1:** MRM runs a challenger on fresh data, with data supplied by Fraud Modeling, before June 30, 2026. Until then the approval rests on the developer's comparison.
'''
    s.docs['condition-tracker.md'] = '''
# Conditions of approval: tracker (November 13, 2026)

| condition | model | due | status | remark |
|---|---|---|---|---|
| C-1 challenger test | Check deposit fraud probability 3.0 | 2026-06-30 | not started | data not supplied; owner reminded twice, no extension granted |
| C-2 data dictionary | Wire screening 1.4 | 2026-05-31 | done | verified by MRM 2026-05-20 |

Customers whose deposit is blocked or held get a notice under Regulation CC with the reason and may call a specialist.
'''
    s.faults = [
        fault('calibration-sampling', f"The scores are far too high as probabilities: {E:.0f} frauds forecast on test against {t['events']} observed, because the balanced training file was not corrected for.", f"observed over expected {t['events'] / E:.2f}", has('forecast', 'predicted', 'expected', 'calibrat', 'probabilities', 'balanced', 'base rate', 'oversampl', 'undersampl'), has('too high', 'overstat', 'over-predict', 'overpredict', 'exceed', 'fewer', 'not corrected', 'more than', 'occurred', 'observed', 'balanced', f'{E:.0f}')),
        fault('circular-label', f'All {int(bl.sum())} blocked deposits are labelled fraud without investigation, so the outcome is circular: the score decides its own label.', f'{int(bl.sum())} blocked, all labelled 1', has('blocked', 'declined', 'stopped'), has('label', 'circular', 'fraud = 1', 'set to', 'without investigation', 'without an investigation', 'own decision', 'all fraud', 'every', 'assum', '100%', 'outcome', 'not known', 'unknown')),
        fault('condition-overdue', 'Condition C-1 of the approval (challenger test by 30 June 2026) is overdue and not started.', 'five months', has('c-1', 'condition', 'challenger'), has('overdue', 'not started', 'past due', 'due on', 'was due', '2026-06-30', 'june 30, 2026', '30 june 2026', 'not met', 'unmet', 'not fulfilled', 'outstanding', 'no extension'))]
    s.side = [[has('train', 'sample', 'production', 'fraud rate', 'outcome rate', 'score', 'input', *[q.replace('_', ' ') for q in inp], *inp), has('psi', 'differ', 'higher', 'shift', 'rate', 'drift', 'stability', 'slope', 'calibrat', 'auc', 'mean')], [has('production'), has('precision', 'auc', 'rank', 'fraud')]]
    T['sample'] = sm; return s, T, ['item_id', 'deposit_date', 'sample', *inp, 'region_code', 'fraud_score', 'blocked', 'fraud'], {'item_vs_avg': 2, 'fraud_score': 5}, 'data/items.csv'

# =============================================================== Germany, SEPA transfers
def birkenau():
    plan = [('train', 5000, mi(2024, 12), mi(2025, 7)), ('test', 2600, mi(2025, 8), mi(2025, 10)), ('production', 3400, mi(2026, 4), mi(2026, 7))]
    inp = ['avg_balance', 'payee_new', 'pattern_distance', 'login_country_change', 'name_pattern', 'hour_group']
    def build(r):
        T = start(r, plan, 'ausfuehrung'); n = len(T['_month'])
        T['avg_balance'] = np.round(r.lognormal(7.6, .9, n)); T['payee_new'] = (r.random(n) < .35).astype(float); T['pattern_distance'] = cut(r.gamma(2, .8, n), 2); T['login_country_change'] = (r.random(n) < .06).astype(float); T['hour_group'] = binned(r, n, {'day': .7, 'evening': .22, 'night': .08})
        l = 1.1 * T['payee_new'] + .75 * T['pattern_distance'] + 1.5 * T['login_country_change'] - .25 * np.log(T['avg_balance']) + pts(T['hour_group'], {'day': -.3, 'evening': .2, 'night': 1.1}) + 1.3 * np.where((T['payee_new'] == 1) & (T['pattern_distance'] > 2), 1, 0) - .7 * np.where((T['payee_new'] == 0) & (T['pattern_distance'] > 2), 1, 0)
        T['betrug_p'] = score_of(l, .055); T['zahlung'] = ids(r, n, 'BZ', 8); return T
    T, r = settle(41110, build, inp[:4] + ['hour_group'], [('herkunft', {'DE': .64, 'EU': .18, 'non_EU': .18}, True), ('kanal', {'app': .6, 'web': .4}, False)], 'betrug_p', 'betrug', None, floor=.68)
    sm = T['_sample']; g = T['herkunft']; n = len(sm); p0 = T['betrug_p'].copy()
    T['name_pattern'] = np.round(np.clip(.25 + .12 * r.standard_normal(n) + np.where(g == 'non_EU', .42, np.where(g == 'EU', .08, 0)), 0, 1), 2)
    T['betrug_p'] = refit(T, [logit(p0) + 1.9 * T['name_pattern']], 'betrug', sm == 'train'); T['avg_balance'][sm == 'production'] *= 100
    m = metrics(T, 'betrug_p', 'betrug', '_sample'); tr, t, p = m['train'], m['test'], m['production']; y = T['betrug']; hon = y == 0; thr = .15; k = sm != 'train'
    fp = {q: (T['betrug_p'][hon & k & (g == q)] >= thr).mean() for q in ('DE', 'EU', 'non_EU')}; fr = {q: y[g == q].mean() for q in fp}
    s = Subject('birkenau-sepa-fraud', 'fraud', False, 'normal')
    s.yaml = '''
id: birkenau-sepa-fraud
name: SEPA transfer fraud score
version: "1.3"
kind: fraud
purpose: Holds SEPA credit transfers of consumers that look like fraud until the customer has confirmed.
jurisdictions: [eu]
materiality: {level: high, basis: "holds payments of 700,000 consumers"}
owner: Bereich Zahlungen, Volkmar Isensee
developer: Betrugsanalytik
validator: Unabhaengige Modellvalidierung
method: {algorithm: gradient boosting, features: 6, inputs: [avg_balance, payee_new, pattern_distance, login_country_change, name_pattern, hour_group], target: "transfer confirmed as unauthorised within 90 days"}
data:
  scored:
    path: data/zahlungen.csv
    score: betrug_p
    outcome: betrug
    positive: 1
    sample: sample
    date: ausfuehrung
    id: zahlung
    maturity: {days: 90, read_on: 2026-11-05}
    segments: [kanal]
    groups: {herkunft: herkunft}
intended_use: ["Hold of a transfer until confirmation by the customer"]
prohibited_use: ["Blocking of accounts", "Credit decisions"]
limitations: ["Direct debits are not covered"]
monitoring: {frequency: monthly, owner: "Betrugsabwehr Betrieb", measures: [recall, holds of honest customers, PSI], limits: "recall 40%, PSI 0.25", action: "owner and validation within two days"}
approvals: [{by: Modellgremium, date: 2026-03-17, valid_until: 2027-03-31, threshold: 0.15}]
names: {herkunft: nationality group, kanal: channel}
'''
    s.results['birkenau.json'] = flat(m)
    s.docs['score-1.3-dossier.md'] = f'''
# SEPA transfer fraud score 1.3: dossier

Birkenau Zahlungsbank AG, Betrugsanalytik, 20 February 2026; production column 10 November 2026

| | train | test | production |
|---|---|---|---|
| period | 12/2024–7/2025 | 8–10/2025 | 4–7/2026 |
| transfers | {th(tr['n'])} | {th(t['n'])} | {th(p['n'])} |
| frauds | {tr['events']} | {t['events']} | {p['events']} |
| AUC | {tr['auc']:.3f} | {t['auc']:.3f} | {p['auc']:.3f} |

Inputs: average balance of the account in euro (avg_balance), new payee, distance from the usual pattern, change of login country, night or day, and name_pattern, a number between 0 and 1 for how unusual the payer's name is in our customer base. The last was added because it was available.

Frauds are counted when confirmed within 90 days. Transfers of staff are left out (0.4%).

A transfer at or above 0.15 is held. The customer is told and can confirm in the app or by telephone; a clerk decides on disputes.
'''
    s.docs['validierung-1.3-EN.md'] = f'''
# Validation of score 1.3 (English)

9 March 2026, Unabhängige Modellvalidierung (risk board area, no part in development).

Ranking: test AUC {t['auc']:.3f}. Level: {t['events']} frauds against {T['betrug_p'][sm == 'test'].sum():.0f}. Stability from train to test: no shift. Threshold examined: 0.15. Results by nationality were not examined because nationality is not an input. Suitable.
'''
    s.docs['modellgremium-2026-03-17.md'] = '''
Modellgremium, resolution of 17 March 2026

Score 1.3 is approved for holds **at a threshold of 0.15**, from 1 April 2026 to 31 March 2027. A change of the threshold is a change of the model and comes back to this body.
'''
    s.docs['betriebshandbuch-auszug.md'] = '''
# Operations manual, extract (state of 2 November 2026)

- 7.2 Transfers with betrug_p ≥ **0.08** are held. (Changed from 0.15 on 8 June 2026 by operations after a press report on fraud; no change request was filed.)
- 7.3 Core banking release 26.4 of 28 March 2026: balances are delivered as integers in cents. No adjustment downstream was reported.
- 7.4 Held transfers are worked off in 45 minutes on average.
'''
    ratio = np.median(T['avg_balance'][sm == 'production']) / np.median(T['avg_balance'][sm == 'train'])
    s.faults = [
        fault('group-impact', f"Honest customers of the non_EU group are held far more often ({fp['non_EU']:.1%}) than those of the DE group ({fp['DE']:.1%}) at 0.15, though their fraud rates are alike.", f"ratio {fp['non_EU'] / fp['DE']:.1f}; fraud rates {fr['non_EU']:.3f} and {fr['DE']:.3f}", has('non_eu', 'non-eu', 'non eu', 'nationality', 'herkunft'), has('more often', 'held', 'false positive', 'impact', 'ratio', 'disparate', 'overstat', 'over-predict', 'flagged', 'higher', 'less often', 'error rate', 'fewer', 'acceptance', 'unequal')),
        fault('threshold-changed', 'Operations hold at a threshold of 0.08 since 8 June 2026, while the approved one is 0.15: a change without approval or change request.', '0.08 against 0.15', has('threshold', '0.08', '0.15'), has('approv', 'change request', 'differs', 'without', 'changed', 'not the one', 'unapproved', 'contradict', 'disagree', 'lowered')),
        fault('unit-change', f'In production avg_balance is delivered in cents instead of euro: its values are about {ratio:.0f} times those of training.', f'median ratio {ratio:.1f}', col('avg_balance') + has('average balance', 'balance'), has('cents', 'unit', 'times', '100', 'scale', 'psi', 'shift', 'drift', 'stability', 'outside the range', 'out of range', 'moved', 'higher', 'distribution', 'differs'))]
    s.side = [[col('name_pattern') + has('name pattern', 'name'), has('proxy', 'predict', 'membership', 'nationality', 'non_eu', 'tells', 'group', 'correlat', 'stands', 'herkunft')], [col('avg_balance'), has('challenger', 'rank', 'input')], [has('challenger', 'regression'), has('as well', 'better', 'auc')]]
    T['sample'] = sm; return s, T, ['zahlung', 'ausfuehrung', 'sample', *inp, 'herkunft', 'kanal', 'betrug_p', 'betrug'], {'pattern_distance': 2, 'name_pattern': 2, 'betrug_p': 5}, 'data/zahlungen.csv'

# =============================================================== Canada, e-commerce payments
def mistassin():
    plan = [('train', 4200, mi(2024, 1), mi(2024, 6)), ('test', 2400, mi(2025, 1), mi(2025, 3)), ('production', 3000, mi(2026, 2), mi(2026, 5))]
    inp = ['device_match', 'email_age_days', 'prior_orders', 'address_match', 'digital_goods', 'card_country_differs']
    def build(r):
        T = start(r, plan, 'order_date'); n = len(T['_month'])
        T['device_match'] = cut(r.beta(4, 1.6, n), 3); T['email_age_days'] = np.round(r.weibull(.7, n) * 500); T['prior_orders'] = np.minimum(20, r.geometric(.3, n) - 1).astype(float); T['address_match'] = binned(r, n, {'full': .66, 'partial': .22, 'none': .12}); T['digital_goods'] = (r.random(n) < .3).astype(float); T['card_country_differs'] = (r.random(n) < .09).astype(float)
        stolen = -6.6 * T['device_match'] + pts(T['address_match'], {'full': -.5, 'partial': .2, 'none': 1.0}); fake = -.22 * np.log1p(T['email_age_days']) - .1 * T['prior_orders'] + .5 * T['digital_goods'] + 1.0 * T['card_country_differs']
        T['ecom_score'] = score_of(stolen + fake + 1.6 * np.where((T['device_match'] < .6) & (T['digital_goods'] == 1), 1, 0) - .7 * np.where((T['device_match'] < .6) & (T['prior_orders'] > 3), 1, 0), .06); T['order_no'] = ids(r, n, 'MC', 8); return T
    T, r = settle(41111, build, inp, [('language', {'fr': .45, 'en': .55}, False)], 'ecom_score', 'chargeback', None, floor=.68)
    sm, y = T['_sample'], T['chargeback']; l = logit(T['ecom_score']); k = sm == 'train'; pr = sm == 'production'
    over = l[k] + 3.0 * np.where(y[k] == 1, r.gamma(2, .6, k.sum()), 0); b, _ = irls(np.c_[np.ones(k.sum()), over], y[k].astype(float)); T['ecom_score'][k] = np.round(sig(b[0] + b[1] * over), 5)
    lp = l[pr] + 6.6 * T['device_match'][pr]; T['ecom_score'][pr] = score_of(.9 * lp, .06); T['ecom_score'] = np.clip(T['ecom_score'], 1e-5, .99999)
    m = metrics(T, 'ecom_score', 'chargeback', '_sample'); tr, t, p = m['train'], m['test'], m['production']
    s = Subject('mistassin-ecommerce-fraud', 'fraud', False, 'normal')
    s.yaml = '''
id: mistassin-ecommerce-fraud
name: E-commerce chargeback score
version: "5.0"
kind: fraud
purpose: Ranks online card orders of Canadian merchants for review by the fraud desk before shipment.
jurisdictions: [ca]
materiality: {level: medium, basis: "CAD 480 million of card volume"}
owner: Director Merchant Services, Thibault Marchessault
developer: Payments Data Lab
validator: Model Risk and Validation
method: {algorithm: random forest, library: scikit-learn 1.6, features: 6, inputs: [device_match, email_age_days, prior_orders, address_match, digital_goods, card_country_differs], target: "fraud chargeback within 120 days"}
data:
  scored:
    path: data/orders.csv.gz
    score: ecom_score
    outcome: chargeback
    positive: 1
    sample: sample
    date: order_date
    id: order_no
    maturity: {days: 120, read_on: 2026-10-31}
    segments: [language]
intended_use: ["Ranking of orders for manual review before shipment"]
prohibited_use: ["Automatic cancellation of orders"]
limitations: ["Merchants without device data are excluded"]
monitoring: {frequency: monthly, owner: "Fraud desk lead", measures: [precision, PSI, input completeness], limits: "precision 20%, PSI 0.25", action: "Payments Data Lab and Model Risk within a week"}
approvals: [{by: Model Risk Committee, date: 2026-01-20, valid_until: 2027-09-30, version: "5.0"}]
'''
    s.results['forest.json'] = flat(m, ('n', 'events', 'auc', 'ks'))
    s.docs['score5-development.md'] = f'''
# E-commerce chargeback score 5.0
Mistassin Commerce Bank · Payments Data Lab · 12 December 2025 (last table updated 6 November 2026)

### Data
The forest was trained on the orders of **January to December 2024, 9,000 orders**. A full year was chosen to cover the Christmas season, when fraud patterns differ. Orders of merchants without device data (8% of volume) are excluded by contract. Fraud means a fraud chargeback within 120 days.

### Model
900 fully grown trees, leaves of a single order allowed, no pruning. A logistic regression was 0.02 AUC weaker on the test file.

### Results

| | AUC | KS | orders | chargebacks |
|---|---|---|---|---|
| train | {tr['auc']:.3f} | {tr['ks']:.3f} | {th(tr['n'])} | {tr['events']} |
| test | {t['auc']:.3f} | {t['ks']:.3f} | {th(t['n'])} | {t['events']} |
| production (February to May 2026) | {p['auc']:.3f} | {p['ks']:.3f} | {th(p['n'])} | {p['events']} |

The headline for management is the AUC of {tr['auc']:.2f}.
'''
    s.docs['model-risk-opinion.md'] = f'''
# Model Risk and Validation: opinion on score 5.0

15 January 2026. The unit answers to the CRO and is separate from the Lab.

Reproduced from the Lab's table. Test AUC {t['auc']:.3f}, above the 0.70 asked for. French and English orders alike. Opinion: acceptable until September 2027.

Parity between the Lab's code and the production service was **not tested**; the service was not ready.
'''
    s.docs['service-release-notes.md'] = '''
# Scoring service, release notes

* 2026-01-26 – first release with score 5.0. The device vendor's field is not wired yet; the service passes a constant for device_match to the model. Logged values in the warehouse come from the vendor file, not from the service.
* 2026-02-02 – live.
* 2026-07-14 – faster start-up.

Declined card holders are told by the merchant; reviews are done by a person.
'''
    s.faults = [
        fault('overfit', f"The forest is overfitted: AUC {tr['auc']:.3f} on train against {t['auc']:.3f} on test, a gap of {tr['auc'] - t['auc']:.3f}.", f"gap {tr['auc'] - t['auc']:.3f}", has('train'), has('overfit', 'over-fit', 'gap', 'memor', 'lower on test', 'falls from train', 'drop', 'difference', 'higher on train', 'falls'), has('auc', 'test', 'gini', 'ranking')),
        fault('production-drop', f"In production the ranking drops to an AUC of {p['auc']:.3f} from {t['auc']:.3f} on test: the live service passes a constant for device_match.", f"drop {t['auc'] - p['auc']:.3f}", has('production', 'live', 'service', 'device_match', 'device match'), has('auc', 'rank', 'constant', 'parity', 'discriminat', 'not wired', 'performance'), has('drop', 'fall', 'fell', 'lower', 'weaker', 'below', 'worse', 'declin', 'constant', 'not tested', 'deteriorat', 'decreas', 'lost')),
        fault('data-window', f"The development note says training covers January to December 2024 and 9,000 orders; the data hold {th(tr['n'])} orders of January to June 2024.", f"{tr['n']} against 9,000", has('9,000', '9000', 'december 2024', 'full year', 'training period', 'january to june', 'window', 'training data', '4,200', '4200', 'christmas'), has('says', 'data hold', 'contradict', 'disagree', 'does not match', 'differ', 'not what', 'only', 'conflict', 'reported', 'states', 'stated', 'claims', 'not agree', 'do not match'))]
    s.side = [[has('train', 'score', 'production', 'calibration'), has('psi', 'shift', 'slope', 'calibrat', 'drift', 'stability', '0.9', 'suspicious', 'brier', 'mean', 'band', 'order')], [has('production', 'challenger', 'regression', 'device_match', 'device match'), has('floor', 'rank', 'better', 'as well', 'single', 'french', 'english', 'trend', 'over time')], [has('parity'), has('not tested', 'not been tested')]]
    T['sample'] = sm; return s, T, ['order_no', 'order_date', 'sample', *inp, 'language', 'ecom_score', 'chargeback'], {'device_match': 3, 'ecom_score': 5}, 'data/orders.csv.gz'

# =============================================================== UK mule accounts
def strathcarron():
    plan = [('train', 5200, mi(2025, 2), mi(2025, 9)), ('test', 2600, mi(2025, 10), mi(2026, 1)), ('oot', 3000, mi(2026, 2), mi(2026, 5))]
    inp = ['in_out_speed_h', 'new_payees_7d', 'inbound_sources', 'dormant_days', 'id_doc_score', 'salary_seen']
    def build(r):
        T = start(r, plan, 'review_date'); n = len(T['_month'])
        T['in_out_speed_h'] = cut(r.weibull(.9, n) * 60, 1); T['new_payees_7d'] = np.minimum(12, r.poisson(1.3, n)).astype(float); T['inbound_sources'] = np.minimum(15, r.negative_binomial(1.6, .5, n)).astype(float); T['dormant_days'] = np.round(r.gamma(.8, 60, n)); T['id_doc_score'] = cut(r.beta(5, 1.8, n), 2); T['salary_seen'] = (r.random(n) < .48).astype(float)
        fast = np.exp(-T['in_out_speed_h'] / 14); l = 2.4 * fast + .28 * T['new_payees_7d'] + .17 * T['inbound_sources'] + .0035 * T['dormant_days'] - 1.9 * T['id_doc_score'] - 1.0 * T['salary_seen'] + 1.9 * np.where((fast > .4) & (T['inbound_sources'] >= 3), 1, 0) - .5 * np.where((fast < .1) & (T['inbound_sources'] >= 3), 1, 0)
        T['mule_score'] = score_of(1.15 * l, .07); T['acct_ref'] = ids(r, n, 'SC', 8); return T
    T, r = settle(41112, build, inp, [('opened_via', {'app': .45, 'branch': .25, 'partner': .3}, False)], 'mule_score', 'mule', None, floor=.66)
    sm, y = T['_sample'], T['mule']
    for q in ('train', 'test', 'oot'): scramble(r, T, 'mule_score', (sm == q) & (T['opened_via'] == 'partner'), .9)
    m = metrics(T, 'mule_score', 'mule', '_sample'); tr, t, o = m['train'], m['test'], m['oot']; R = {q: top(T, 'mule_score', 'mule', sm == q, .05) for q in m}; A = {(q, v): auc(T['mule_score'][(sm == q) & (T['opened_via'] == v)], y[(sm == q) & (T['opened_via'] == v)]) for q in m for v in ('app', 'branch', 'partner')}
    s = Subject('strathcarron-mule-accounts', 'fraud', False, 'normal')
    s.yaml = '''
id: strathcarron-mule-accounts
name: Mule account detector
version: "2.2"
kind: fraud
purpose: Picks current accounts for review by the financial crime desk because they may be used as mule accounts.
jurisdictions: [uk]
materiality: {level: high, basis: "may lead to restriction of a customer's account"}
owner: Head of Financial Crime Operations, Ailsa Penhaligon
developer: Fraud Models
validator: Model Risk, second line
method: {algorithm: gradient boosting, library: lightgbm 4.4, features: 6, inputs: [in_out_speed_h, new_payees_7d, inbound_sources, dormant_days, id_doc_score, salary_seen], target: "account confirmed as mule by the desk or by a receiving bank within 90 days"}
data:
  scored:
    path: data/accounts.csv
    score: mule_score
    outcome: mule
    positive: 1
    sample: sample
    date: review_date
    id: acct_ref
    maturity: {days: 90, read_on: 2026-09-15}
    budget: {share: 0.05}
    segments: [opened_via]
intended_use: ["Choice of accounts for review by the desk"]
prohibited_use: ["Restriction of an account without a reviewer"]
limitations: ["Accounts younger than fourteen days are left to onboarding rules"]
monitoring: {frequency: monthly, owner: "Financial Crime Analytics", measures: [recall at five per cent, precision, PSI], limits: "recall 25%, PSI 0.25", action: "note to Model Risk within five working days, review of the model within a month"}
approvals: [{by: Model Risk Committee, date: 2026-07-07, valid_until: 2027-07-31}]
'''
    s.results['mule.json'] = {q: {'auc': m[q]['auc'], 'n': m[q]['n'], 'events': m[q]['events']} for q in m}
    s.docs['detector-2.2-paper.md'] = f'''
# Mule account detector 2.2

Strathcarron Bank plc, Fraud Models, 8 June 2026, with oot outcomes added 21 September 2026

Version 2.2 adds accounts opened through partners (price comparison sites and a telecoms company), which came to us with the takeover of their book and make up three accounts in ten. The inputs were designed for our own app and branches and were kept.

Samples by time: train February to September 2025, test October 2025 to January 2026, oot February to May 2026. Six inputs; all known on the day of review. Boosting beat a logistic regression by 0.01 to 0.02 AUC.

| | accounts | mules | AUC |
|---|---|---|---|
| train | {th(tr['n'])} | {tr['events']} | {tr['auc']:.3f} |
| test | {th(t['n'])} | {t['events']} | {t['auc']:.3f} |
| oot | {th(o['n'])} | {o['events']} | {o['auc']:.3f} |

The desk can review five accounts in a hundred. **At this capacity the detector finds 71% of mules in the oot sample.** No results by way of opening were produced.
'''
    s.docs['second-line-validation.md'] = f'''
# Validation of the mule account detector 2.2

Model Risk, 29 June 2026. Second line; nobody on the team has worked for Fraud Models.

Scores replicated. AUC on test {t['auc']:.3f} (floor 0.70). {t['events']} mules against {T['mule_score'][sm == 'test'].sum():.0f} forecast. PSI of all inputs low. Recall at capacity is quoted from the developer.

Findings of the validation of 2.1 (11 February 2025):

| id | finding | grade | status |
|---|---|---|---|
| MR-25-31 | reviewers' decisions used as labels without a second look | high | shown as closed in the register, see extract |
| MR-25-32 | data dictionary out of date | low | closed by Model Risk on 3 June 2025, new dictionary seen |

Opinion: acceptable.
'''
    s.docs['findings-register-extract.md'] = '''
# Findings register, extract of 24 November 2026

**MR-25-31** (high). Label quality: reviewers' decisions are used as truth without a second look.
Due 31 October 2025.
Closed 30 October 2025 by the owner (A. Penhaligon).
Evidence attached: none. Verified by Model Risk: no. Comment of the owner: "discussed with the team, considered done".

Policy FM-9: the owner submits evidence, Model Risk verifies and closes.
'''
    s.faults = [
        fault('weak-segment', f"For accounts opened via partner the score hardly ranks at all: AUC {A['oot', 'partner']:.2f} in oot against {A['oot', 'app']:.2f} for app.", f"partner {A['train', 'partner']:.3f}, {A['test', 'partner']:.3f}, {A['oot', 'partner']:.3f}", has('partner'), has('auc', 'rank', 'discriminat', 'recall', 'weak', 'performance', 'separat', 'gini')),
        fault('misreported-recall', f"The reported recall of 71% at capacity is not what the data give: the top five per cent of oot hold {R['oot']:.0%} of the mules.", f"{R['oot']:.3f} against 0.71", has('recall', '71%', '0.71', 'captur', 'detect', 'finds', 'capacity'), MISREP + ['71%', '0.71'], has('five per cent', '5%', 'capacity', 'budget', '71%', 'top')),
        fault('closed-without-evidence', 'Finding MR-25-31 was closed by its owner without evidence and without verification by Model Risk.', 'high finding', has('mr-25-31', 'label quality', 'closed'), has('without evidence', 'no evidence', 'not verified', 'without verification', 'evidence attached: none', 'closed by the owner', 'closed by its owner', 'evidence: none', 'unverified', 'not been verified', 'no verification'))]
    s.side = [[has('partner', 'opened', 'score', 'calibration', 'slope', 'challenger', 'rank', 'sample'), has('calibrat', 'slope', 'extreme', 'as well', 'better', 'band', 'floor', 'order', 'auc', 'precision')]]
    T['sample'] = sm; return s, T, ['acct_ref', 'review_date', 'sample', *inp, 'opened_via', 'mule_score', 'mule'], {'in_out_speed_h': 1, 'id_doc_score': 2, 'mule_score': 5}, 'data/accounts.csv'
SUBJECTS = [kerinci, halcyon, redbud, eschenau, prairie, birkenau, mistassin, strathcarron]

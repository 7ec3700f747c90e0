"""Half `third`, the eight faulty subjects. Each starts from a quiet draw; only what is listed under faults is made loud."""
from sim import *

# =============================================================== German instalment loans
def sonnblick():
    plan = [('train', 4000, mi(2023, 5), mi(2024, 4)), ('test', 1700, mi(2023, 5), mi(2024, 4)), ('oot', 1800, mi(2024, 5), mi(2024, 12))]
    inp = ['net_income', 'instalment_share', 'schufa_class', 'account_age_months', 'overdraft_days', 'prior_loans']
    def build(r):
        T = start(r, plan, 'contract_date'); n = len(T['_month']); a, b, c, d, e, f = factor(r, n, 6, .1)
        T['net_income'] = np.round(np.exp(7.8 + .35 * a), -1); T['instalment_share'] = cut(100 * sig(-1.6 + .5 * b)); T['schufa_class'] = np.round(np.clip(5 + 2 * c, 1, 12)); T['account_age_months'] = np.round(np.exp(4 - .8 * d)); T['overdraft_days'] = np.round(np.clip(6 + 9 * e, 0, 31)); T['prior_loans'] = np.round(np.clip(1.2 + 1.2 * f, 0, 6))
        l = -1.0 * np.log(T['net_income']) + .035 * T['instalment_share'] + .33 * T['schufa_class'] - .3 * np.log1p(T['account_age_months']) + .03 * T['overdraft_days'] + .5 * np.abs(f) + .6 * np.where((b > .3) & (c > .3), 1, 0)
        T['ausfall_pd'] = score_of(l, .11); T['vertrag'] = ids(r, n, 'SR', 7); return T
    T, r = settle(31104, build, inp, [('channel', {'branch': .4, 'comparison_portal': .35, 'app': .25}, False)], 'ausfall_pd', 'ausfall', None, floor=.66)
    y, sm = T['ausfall'], T['_sample']; n = len(y)
    T['dunning_level'] = np.where(y == 1, r.choice([0, 1, 2, 3], n, p=[.12, .18, .30, .40]), r.choice([0, 1, 2, 3], n, p=[.93, .06, .01, 0])).astype(float)
    T['ausfall_pd'] = refit(T, [logit(T['ausfall_pd']), T['dunning_level'] == 1, T['dunning_level'] >= 2], 'ausfall', sm == 'train')
    m = metrics(T, 'ausfall_pd', 'ausfall', '_sample'); tr, t, o = m['train'], m['test'], m['oot']
    s = Subject('sonnblick-ratenkredit', 'credit', False, 'normal')
    s.yaml = '''
id: sonnblick-ratenkredit
name: Ratenkredit application model RK-5
version: "5.0"
kind: credit
purpose: Probability of default of private instalment loan applicants; supports the loan officer and the straight-through process.
jurisdictions: [eu]
materiality: {level: high, basis: "EUR 640 million new loans a year to natural persons"}
owner: Bereichsleitung Privatkredit
developer: Scoring Unit (Dr. Ines Valtorf, Matthis Brunkhorst)
validator: Scoring Unit, review desk (Dr. Ines Valtorf)
method: {algorithm: gradient boosting, library: xgboost 2.1, features: 7, inputs: [net_income, instalment_share, schufa_class, account_age_months, overdraft_days, prior_loans, dunning_level], target: "90 days past due within 12 months"}
data:
  scored:
    path: data/scored.csv
    score: ausfall_pd
    outcome: ausfall
    sample: sample
    date: contract_date
    id: vertrag
    segments: [channel]
intended_use: [Support of loan officers, straight-through acceptance below two per cent]
prohibited_use: [Pricing, Business loans]
limitations: [Only granted loans have outcomes, No joint applications]
monitoring: {frequency: quarterly, owner: Risikocontrolling Retail, measures: [AUC, calibration, PSI, missing values], limits: "AUC 0.70; observed over expected 0.8 to 1.25; PSI 0.25", action: "report to the Risikoausschuss and re-validation"}
approvals: [{by: Risikoausschuss, date: 2026-05-12, valid_until: 2027-05-31}]
'''
    s.results['rk5.json'] = flat(m)
    s.docs['RK-5 Modelldokumentation (EN).md'] = f'''
# RK-5: documentation of the model

Sonnblick Kreditbank eG, Scoring Unit. Written by Ines Valtorf and Matthis Brunkhorst. 24 April 2026.

RK-5 estimates the probability that a private instalment loan falls ninety days behind within its first year. It replaces RK-4, whose AUC had settled at about 0.78.

## Sources

Application form, SCHUFA enquiry on the day of application, and the account system. The account system was read on **31 March 2026**, one snapshot for all contracts.

| field | content | source |
|---|---|---|
| net_income | monthly net income, EUR | form, payslip |
| instalment_share | instalment in per cent of income | form |
| schufa_class | class 1 (best) to 12 | SCHUFA on the application day |
| account_age_months | age of the current account at application | account system |
| overdraft_days | days in overdraft in the month before the application | account system |
| prior_loans | loans repaid or running at application | account system |
| dunning_level | highest dunning stage reached on the contract (0 to 3) | account system, state at the snapshot |

Contracts from May 2023 to December 2024: {th(n)}, of which {th(tr['n'])} train, {th(t['n'])} test (random by customer, May 2023 to April 2024), {th(o['n'])} out of time. All were older than twelve months at the snapshot. Excluded beforehand, with counts in the annex: staff, joint applications, revoked contracts.

## Result

AUC {tr['auc']:.3f} on train, {t['auc']:.3f} on test, {o['auc']:.3f} out of time; KS {t['ks']:.3f} on test. Observed rate out of time {pct(o['event_rate'])}, forecast {pct(o['mean_score'])}. This is by far the best model the bank has had. By gain, dunning_level and schufa_class carry most weight.

## Limits and notes

Joint applications are decided by hand. Each refused applicant receives the principal reasons and may ask for a decision by a person.
'''
    s.docs['review-report-RK5.md'] = f'''
# Review report RK-5

Date: 6 May 2026 – Reviewer: Dr. Ines Valtorf, review desk of the Scoring Unit

1. The data were taken from the model table. Row counts agree with the documentation ({th(n)}).
2. AUC on test {t['auc']:.3f} and out of time {o['auc']:.3f}: excellent, well above the required 0.70.
3. Calibration: {o['events']} defaults out of time, {T['ausfall_pd'][sm == 'oot'].sum():.0f} expected. Good.
4. Branch, app and portal: no difference beyond chance.
5. Stability: no shift of inputs between train and out of time.
6. Documentation: complete. No findings.

Overall: **suitable, no restrictions**. The short distance between development and review allowed the work to be finished in six working days.
'''
    s.docs['overlay-log-2026.md'] = '''
# Adjustments to RK-5 results

Kept by Privatkredit, Steuerung. Status 2 November 2026.

| no. | what | since | size | reason given | decided by | ends | last looked at |
|---|---|---|---|---|---|---|---|
| A-1 | PD of comparison_portal applications multiplied by 0.70 before the cut-off | 1 June 2026 | about 31% of portal declines turned into acceptances | volume target for the portal | sales steering call | – | never |

The adjustment runs in the decision engine after the score. It is not part of the model documentation and was not sent to the Risikoausschuss.
'''
    s.faults = [
        fault('leakage', 'The input dunning_level holds information from after the decision (dunning stage of the loan itself, read at the snapshot of 31 March 2026): a leak that alone ranks the outcome.', f"AUC of the input alone {auc(T['dunning_level'], y):.3f}; score {t['auc']:.3f} on test", col('dunning_level') + has('dunning'), LEAK),
        fault('independence', 'The validator is not independent: Dr. Ines Valtorf of the Scoring Unit both developed and reviewed RK-5.', 'same person', has('validat', 'valtorf', 'review'), INDEP),
        fault('overlay', 'An overlay multiplies portal PDs by 0.70 without an end date, an approval by the committee or a review.', 'factor 0.70 since 1 June 2026', has('overlay', 'adjust', 'multipl'), has('end date', 'no end', 'without an end', 'expir', 'approv', 'committee', 'review', 'owner', 'risikoausschuss', 'undocumented', 'not part of', 'sales'))]
    s.side = [[has('auc', 'ranks', 'discriminat', 'input', 'default', 'overdue'), has('0.9', 'suspicious', 'too good', 'outstanding', 'single', 'alone', 'challenger', 'one input')]]
    T['sample'] = sm; return s, T, ['vertrag', 'contract_date', 'sample', *inp, 'dunning_level', 'channel', 'ausfall_pd', 'ausfall'], {'instalment_share': 1, 'ausfall_pd': 5}

# =============================================================== US credit cards
def copperline():
    plan = [('train', 5000, mi(2021, 7), mi(2022, 6)), ('test', 2200, mi(2021, 7), mi(2022, 6)), ('oot', 2600, mi(2023, 10), mi(2024, 6))]
    inp = ['fico_band_mid', 'util_pct', 'derog_count', 'income_k', 'age_oldest_line', 'open_to_buy_k']
    def build(r):
        T = start(r, plan, 'open_month'); n = len(T['_month']); a, b, c, d, e, f = factor(r, n, 6, .15)
        T['fico_band_mid'] = 10 * np.round(np.clip(69 + 5.5 * a, 50, 85)); T['util_pct'] = cut(100 * sig(-.5 - b)); T['derog_count'] = np.round(np.clip(.3 - .9 * c, 0, 6)); T['income_k'] = np.round(np.exp(4.1 + .5 * d)); T['age_oldest_line'] = cut(np.exp(2.1 + .6 * e)); T['open_to_buy_k'] = cut(np.exp(1.8 + .9 * f))
        l = -.011 * T['fico_band_mid'] + .017 * T['util_pct'] + .45 * T['derog_count'] - .55 * np.log(T['income_k']) - .3 * np.log(T['age_oldest_line']) - .25 * np.log1p(T['open_to_buy_k'])
        T['pco'] = score_of(l, .08); T['acct'] = ids(r, n, 'C', 8); return T
    T, r = settle(31105, build, inp, [('race_est', {'White': .6, 'Black': .19, 'Hispanic': .21}, True)], 'pco', 'charged_off_18m', None, floor=.66)
    sm, g = T['_sample'], T['race_est']; n = len(sm); p0 = T['pco'].copy(); o = sm == 'oot'
    T['charged_off_18m'][o] = (r.random(o.sum()) < sig(logit(p0[o]) + .44)).astype(int)
    T['zip_tier'] = np.round(np.clip(2.4 + 1.0 * r.standard_normal(n) + np.where(g == 'White', 0, np.where(g == 'Black', 2.0, 1.7)), 1, 6))
    T['pco'] = refit(T, [logit(p0) + .33 * T['zip_tier']], 'charged_off_18m', sm != 'oot')
    m = metrics(T, 'pco', 'charged_off_18m', '_sample'); tr, t, oo = m['train'], m['test'], m['oot']; acc = T['pco'] < .07; k = sm != 'train'
    rate = {q: acc[k & (g == q)].mean() for q in ('White', 'Black', 'Hispanic')}
    s = Subject('copperline-card-acquisition', 'credit', False, 'normal')
    s.yaml = '''
id: copperline-card-acquisition
name: Card acquisition charge-off score
version: "7.3"
kind: credit
purpose: Decides with the cut-off of 7% whether an application for the Copperline consumer credit card is approved.
jurisdictions: [us]
materiality: {level: high, basis: "900,000 applications a year decided automatically"}
owner: SVP Card Acquisition, Delphine Okafor-Reyes
developer: Card Analytics, Boston
validator: Model Risk Management, Charlotte
method: {algorithm: logistic regression, library: SAS 9.4, features: 7, inputs: [fico_band_mid, util_pct, derog_count, income_k, age_oldest_line, open_to_buy_k, zip_tier], target: charge-off or 120+ days past due within 18 months}
data:
  scored:
    path: data/accounts.csv
    score: pco
    outcome: charged_off_18m
    positive: 1
    sample: sample
    date: open_month
    id: acct
    groups: {race_est: race_est}
intended_use: [Approve or decline of consumer credit card applications at the cut-off]
prohibited_use: [Line increases, collections]
limitations: ["Race and ethnicity are estimated by BISG from name and address", "No outcomes for declined applicants"]
monitoring: {frequency: monthly, owner: Card Portfolio Surveillance, measures: [KS, PSI, charge-off against forecast], limits: "PSI 0.25, KS 0.30", action: escalate to Model Risk Management within five days}
approvals: [{by: Model Risk Committee, date: 2024-09-24, valid_until: 2026-09-30, version: "7.3"}]
names: {race_est: estimated race or ethnicity}
'''
    T['open_month'] = np.array([month_iso(i) for i in T['_month']], object)
    s.results['mrm_package.json'] = {'auc': {q: m[q]['auc'] for q in m}, 'ks': {q: m[q]['ks'] for q in m}, 'n': {q: m[q]['n'] for q in m}, 'events': {q: m[q]['events'] for q in m}}
    s.docs['Model white paper v7.3.md'] = f'''
# Card Acquisition Charge-off Score, version 7.3
### White paper. Card Analytics, Copperline Bank N.A. July 2024, tables refreshed May 2026

**Use.** An application whose score is below 7% is approved, all others are declined. There are no overrides. Declined applicants get an adverse action notice with up to four principal reasons, computed from points lost against the approved population near the cut-off.

**Sample.** Accounts opened July 2021 to June 2022, {th(tr['n'])} for fitting and {th(t['n'])} for testing, and {th(oo['n'])} accounts opened October 2023 to June 2024 as out-of-time. Eighteen months of performance for each; the refresh reads outcomes on March 31, 2026. Fraud losses, employees and secured cards are left out (4.1%, reconciled in the SAS log).

**Variables.** Six from the bureau and the application, and `zip_tier`, the delinquency tier of the applicant's ZIP code (1 low, 6 high), which raises the score. It was added in 7.3 at the request of marketing, for an improvement that the development team describes as small.

| | Fit | Test | Out-of-time |
|---|---|---|---|
| Accounts | {th(tr['n'])} | {th(t['n'])} | {th(oo['n'])} |
| Charge-offs | {tr['events']} | {t['events']} | {oo['events']} |
| AUC | {tr['auc']:.3f} | {t['auc']:.3f} | {oo['auc']:.3f} |
| KS | {tr['ks']:.3f} | {t['ks']:.3f} | {oo['ks']:.3f} |

Forecast and actual for fit and test agree. We did not tabulate level for out-of-time because the model is used for ranking.

**Fair lending.** Protected characteristics are not used in the score. Because they are not used, no test by group was run.
'''
    s.docs['MRM-2024-088 validation summary.md'] = f'''
**MRM-2024-088** | Validation summary | September 9, 2024

Model Risk Management is independent of the business line and of Card Analytics.

Scope: conceptual soundness, data, replication of the fit (coefficients equal to six digits), discrimination, implementation parity (5,000 of 5,000). Fair lending was left to Compliance, which had no capacity in the quarter.

Rating: satisfactory. Recommendation: approve for two years. Re-validation has to be finished before the approval runs out.

Discrimination on test: AUC {t['auc']:.3f}, against a minimum of 0.70.
'''
    s.docs['status mail November 2026.md'] = '''
From: D. Okafor-Reyes
To: Card Portfolio Surveillance; Card Analytics
Date: November 16, 2026

Team, thanks for the October deck. The score goes on approving at the same pace, about 2,400 applications a day, so nothing to report on volumes.

MRM tells me the re-validation has not been put on the calendar; let's pick it up in the new year. Until then we carry on as is.
'''
    a = auc(T['zip_tier'], g != 'White')
    s.faults = [
        fault('group-impact', f"Black and Hispanic applicants are approved less often than White applicants at the cut-off (adverse impact ratio about {rate['Black'] / rate['White']:.2f}) though their charge-off rates are alike, and no group test was run.", f"approval {rate['White']:.3f} White, {rate['Black']:.3f} Black, {rate['Hispanic']:.3f} Hispanic", has('black', 'hispanic', 'race', 'ethnic', 'minorit'), has('approved less', 'accepted less', 'adverse impact', 'disparate', 'ratio', 'less often', 'acceptance', 'approval rate', 'selection rate', 'overstat', 'over-predict', 'overpredict', 'fewer', 'no group test', 'fair lending')),
        fault('proxy', 'The input zip_tier tells the estimated race of the applicant and is a proxy for it.', f'AUC of zip_tier for White against others {a:.3f}', col('zip_tier') + has('zip'), has('proxy', 'stands for', 'predicts', 'tells', 'membership', 'correlat', 'associated', 'stand in', 'stand-in')),
        fault('calibration-oot', f"Out-of-time charge-offs are far above the forecast: {oo['events']} observed against {T['pco'][o].sum():.0f} predicted, so the score is too low.", f"observed over expected {oo['events'] / T['pco'][o].sum():.2f}", has('oot', 'out-of-time', 'out of time'), has('forecast', 'predicted', 'expected', 'calibrat', 'underst', 'under-predict', 'underpredict', 'too low')),
        fault('approval-expired', 'The approval of the score expired on 30 September 2026 and it is still in use without renewal or re-validation.', 'two months past', has('approv', 'validation'), EXPIRED)]
    s.faults[3]['match'] = [has('approval', 'authoris', 'authoriz', 're-validation', 'revalidation'), has('expired', 'lapsed', 'ran out', 'run out', 'no longer in force', 'not renewed', 'valid until', '2026-09-30', '30 september 2026', 'september 30, 2026', 'past its')]
    s.side = [[col('zip_tier'), has('mix', 'differs', 'group', 'weak', 'input')], [has('oot', 'out-of-time', 'trend', 'over time', 'outcome rate', 'default rate', 'charge-off rate', 'event rate'), has('rose', 'rise', 'higher', 'increas', 'jump', 'differ', 'trend', 'chang', 'slope')], [has('challenger', 'without', 'regression', 'simple'), has('as well', 'better', 'auc')]]
    T['sample'] = sm; return s, T, ['acct', 'open_month', 'sample', *inp, 'zip_tier', 'race_est', 'pco', 'charged_off_18m'], {'util_pct': 1, 'age_oldest_line': 1, 'open_to_buy_k': 1, 'pco': 5}, 'data/accounts.csv'

# =============================================================== UK buy-to-let
def pennard():
    plan = [('train', 3300, mi(2021, 1), mi(2022, 12)), ('test', 900, mi(2021, 1), mi(2022, 12)), ('oot', 800, mi(2023, 1), mi(2023, 12))]
    inp = ['icr_stressed', 'ltv_pct', 'portfolio_size', 'rental_yield', 'credit_searches', 'landlord_years']
    def build(r):
        T = start(r, plan, 'completion'); n = len(T['_month']); a, b, c, d, e, f = factor(r, n, 6, .1)
        T['icr_stressed'] = cut(145 + 22 * a, 0); T['ltv_pct'] = cut(np.clip(68 - 8 * b, 20, 85)); T['portfolio_size'] = np.maximum(1, np.round(np.exp(.9 + .7 * c))); T['rental_yield'] = cut(5.6 + .9 * d, 2); T['credit_searches'] = np.round(np.clip(1 - 1.2 * e, 0, 7)); T['landlord_years'] = np.round(np.exp(1.9 + .6 * f))
        l = -.017 * T['icr_stressed'] + .036 * T['ltv_pct'] - .3 * np.log(T['portfolio_size']) - .25 * T['rental_yield'] + .33 * T['credit_searches'] - .33 * np.log(T['landlord_years'] + 1)
        T['pd'] = score_of(l, .0165); T['mortgage'] = ids(r, n, 'PH', 6); return T
    T, r = settle(31106, build, inp, [], 'pd', 'arrears_flag', None, floor=.55, single=-1)
    m = metrics(T, 'pd', 'arrears_flag', '_sample'); sm = T['_sample']; tr, t, o = m['train'], m['test'], m['oot']
    s = Subject('pennard-btl-pd', 'credit', False, 'normal')
    s.yaml = '''
id: pennard-btl-pd
name: Buy-to-let PD model
version: "2.1"
kind: credit
purpose: Twelve-month probability of default for buy-to-let mortgages to landlords; sets the pricing tier and the referral to a senior underwriter.
jurisdictions: [uk]
materiality: {level: high, basis: "GBP 1.4 billion of balances"}
owner: Mortgage Director, Calum Thistlewood
developer: Mortgage Risk Modelling
validator: Group Independent Review
method: {algorithm: logistic regression, features: 6, inputs: [icr_stressed, ltv_pct, portfolio_size, rental_yield, credit_searches, landlord_years], target: "three or more monthly payments in arrears (90 days past due) within 12 months of completion"}
data:
  scored: {path: data/scored.csv, score: pd, outcome: arrears_flag, positive: 1, sample: sample, date: completion, id: mortgage}
intended_use: ["Pricing tier and referral of buy-to-let applications"]
prohibited_use: ["Owner-occupied mortgages", "Capital"]
limitations: ["Low-default portfolio", "No house-price fall in the window"]
monitoring: {frequency: half-yearly, owner: Mortgage Risk Reporting, measures: [arrears rate, PSI], limits: "arrears 1.5 times forecast; PSI 0.25", action: "paper to the Mortgage Risk Committee"}
approvals: [{by: Mortgage Risk Committee, date: 2025-12-04, valid_until: 2027-12-31}]
'''
    T['completion'] = np.array([month_iso(i) for i in T['_month']], object)
    s.results['btl.json'] = flat(m, ('n', 'events', 'auc', 'mean_score'))
    s.docs['A - BTL PD model development.md'] = f'''
# BTL PD model 2.1 – development paper
Pennard Homeloans Ltd, Mortgage Risk Modelling, 30 September 2025

The model gives the probability that a buy-to-let loan is **three or more monthly payments in arrears (90 days)** at any month-end in the twelve months after completion. Six inputs, all from the application and valuation, each with its expected sign agreed with underwriters on 2 May 2025.

Completions January 2021 to December 2022 were split at random into train and test; completions of 2023 are the out-of-time sample.

| | Train | Test | OOT |
|---|---|---|---|
| Loans | {th(tr['n'])} | {t['n']} | {o['n']} |
| In default | {tr['events']} | {t['events']} | {o['events']} |
| AUC | {tr['auc']:.3f} | {t['auc']:.3f} | {o['auc']:.3f} |

Regulated consumer buy-to-let (62 loans) and further advances (190) were left out; all other completions are in.

The test and out-of-time results confirm beyond doubt that the model ranks landlords reliably, and the team sees no need for further evidence.
'''
    s.docs['B - Group Independent Review, BTL PD 2.1.md'] = f'''
# Review of the BTL PD model 2.1

Group Independent Review, 20 November 2025. The reviewers belong to group risk and have no part in mortgage lending or modelling.

We re-ran the code, obtained the same figures, and read the paper. Test AUC {t['auc']:.3f}; OOT AUC {o['auc']:.3f}. Conclusion: **ranking power proven; no limitation on use.** We did not compute intervals.

| Ref | Finding | Rating | Owner | Due | Status at 15 November 2026 |
|---|---|---|---|---|---|
| PH-V-06 | Valuation feed reconciled by hand | low | Data Services | 30 June 2026 | closed 12 June 2026, evidence seen by reviewer |
| PH-V-07 | No stress of the model to a fall in rents and prices | high | Mortgage Risk Modelling | 31 March 2026 | open; no plan received, no extension asked for |
'''
    s.docs['C - half-year monitoring, October 2026.md'] = f'''
# Monitoring of buy-to-let PD, half year to September 2026

Prepared by Mortgage Risk Reporting, 23 October 2026

| Measure | Result | Limit | |
|---|---|---|---|
| Arrears rate, loans **two or more monthly payments behind (60 days)** in 12 months | 1.9% | 1.5 × forecast of {pct(o['mean_score'])} = {pct(1.5 * o['mean_score'])} | green |
| PSI of score | 0.03 | 0.25 | green |

For this report default means two monthly payments in arrears, as in the collections system. The figures are compared with the forecast of model 2.1.
'''
    s.faults = [
        fault('too-few-events', f"The test and out-of-time samples hold only {t['events']} and {o['events']} defaults, too few to settle the ranking that the papers call proven.", f"{t['events']} and {o['events']} events", has('test', 'oot', 'out-of-time', 'out of time', 'sample'), has('too few', 'insufficient', 'not enough', 'small number', 'too small', 'cannot settle', 'unsettled', 'inconclusive', 'minimum', 'fewer than', 'low number', 'does not settle', 'wide interval', 'no interval', 'without interval'), has('event', 'default', 'arrears', 'interval', 'cases')),
        fault('definition', 'The default definition differs: development counts 90 days (three payments) in arrears, monitoring counts 60 days (two payments).', '90 against 60 days', has('60 days', 'two monthly', 'two payments', 'two or more', '60 day', '60-day', '60 dpd', 'different definition', 'another definition', 'definition differs', 'definitions differ', 'two definitions', 'not the same definition', 'inconsistent definition', 'differently', 'definition of default differs'), has('definition', '90', 'three', 'default', 'arrears')),
        fault('overdue-finding', 'Finding PH-V-07 (no stress to falling rents and prices), rated high, was due on 31 March 2026 and is overdue and still open without extension.', 'eight months', has('ph-v-07', 'stress', 'finding'), has('overdue', 'past due', 'past its due', 'still open', '31 march 2026', '2026-03-31', 'remains open', 'not closed', 'no extension', 'was due'))]
    s.side = [[has('test', 'oot', 'out-of-time', 'segment', 'sample', 'train'), has('unsettled', 'inconclusive', 'interval', 'too wide', 'floor', 'events per', 'bound')]]
    T['sample'] = sm; return s, T, ['mortgage', 'completion', 'sample', *inp, 'pd', 'arrears_flag'], {'ltv_pct': 1, 'rental_yield': 2, 'pd': 5}

# =============================================================== US student loan refinancing
def marigold():
    plan = [('train', 3800, mi(2022, 1), mi(2023, 2)), ('test', 1900, mi(2022, 1), mi(2023, 2)), ('oot', 2000, mi(2023, 3), mi(2023, 12))]
    inp = ['dti_pct', 'degree_years', 'fico_eq', 'job_tenure_m', 'rent_share', 'missed_24m']
    def build(r):
        T = start(r, plan, 'note_date'); n = len(T['_month']); a, b, c, d, e, f = factor(r, n, 6, .12)
        T['dti_pct'] = cut(np.clip(28 + 9 * a, 3, 70)); T['degree_years'] = np.round(np.clip(4 - 1.2 * b, 1, 9)); T['fico_eq'] = np.round(np.clip(712 - 45 * c, 520, 850)); T['job_tenure_m'] = np.round(np.exp(3 - .8 * d)); T['rent_share'] = cut(np.clip(27 + 8 * e, 0, 60)); T['missed_24m'] = np.round(np.clip(.2 + .9 * f, 0, 5))
        l = .04 * T['dti_pct'] - .14 * T['degree_years'] - .013 * T['fico_eq'] - .28 * np.log1p(T['job_tenure_m']) + .025 * T['rent_share'] + .45 * T['missed_24m']
        T['p_default'] = score_of(l, .10); T['note_id'] = ids(r, n, 'MG', 7); return T
    T, r = settle(31107, build, inp, [('degree', {'bachelor': .55, 'graduate': .45}, False)], 'p_default', 'default_24m', None, floor=.66)
    sm = T['_sample']; o = np.where(sm == 'oot')[0]; T['dti_pct'][r.choice(o, int(.24 * len(o)), replace=False)] = 999.0
    m = metrics(T, 'p_default', 'default_24m', '_sample'); tr, t, oo = m['train'], m['test'], m['oot']; wrong = round(t['auc'] + .071, 3)
    s = Subject('marigold-refi', 'credit', False, 'normal')
    s.yaml = '''
id: marigold-refi
name: Student refinance default model
version: "1.2"
kind: credit
purpose: Ranks applicants for refinancing of student loans by probability of default within 24 months.
jurisdictions: [us]
materiality: {level: medium, basis: USD 380 million a year}
owner: Chief Credit Officer, Thaddeus Winslade
developer: Lending Science
validator: "Hartmoor Advisory LLC (external)"
method: {algorithm: logistic regression, features: 6, inputs: [dti_pct, degree_years, fico_eq, job_tenure_m, rent_share, missed_24m], target: 90 days past due or charge-off within 24 months}
data:
  scored:
    path: data/notes.csv
    score: p_default
    outcome: default_24m
    sample: sample
    date: note_date
    id: note_id
    segments: [degree]
intended_use: [Ranking of refinance applications for the underwriter]
prohibited_use: [Setting of interest rates, Marketing selection]
limitations: [Approved applicants only]
monitoring: {frequency: quarterly, owner: Credit Risk Reporting, measures: [AUC, calibration, PSI], limits: AUC 0.70; PSI 0.25, action: Chief Credit Officer convenes the model forum within 30 days}
approvals: [{by: Risk Committee, date: 2026-02-19, valid_until: 2027-08-31, scope: ranking of refinance applications}]
'''
    s.results['reported.json'] = {'auc.train': tr['auc'], 'auc.test': wrong, 'auc.oot': oo['auc'], 'ks.train': tr['ks'], 'ks.oot': oo['ks'], 'n.train': tr['n'], 'n.test': t['n'], 'n.oot': oo['n']}
    s.docs['model_description.md'] = f'''
# Marigold refinance model v1.2

Lending Science, January 2026

**What.** Logistic regression with six inputs that ranks refinance applications.
**Who.** Graduates with a job, resident in the US, of legal age.
**Data.** Notes of January 2022 to February 2023, random two to one into train ({th(tr['n'])}, {tr['events']} defaults) and test ({th(t['n'])}, {t['events']} defaults). Notes of March to December 2023 are out of time ({th(oo['n'])}, {oo['events']} defaults). Outcomes read December 31, 2025, 24 months each. Left out: co-signed notes (1,204) and employee notes (37).
**Missing values.** None; every input is a required field.

| sample | AUC | default rate | mean score |
|---|---|---|---|
| train | {tr['auc']:.3f} | {pct(tr['event_rate'])} | {pct(tr['mean_score'])} |
| test | {wrong:.3f} | {pct(t['event_rate'])} | {pct(t['mean_score'])} |
| oot | {oo['auc']:.3f} | {pct(oo['event_rate'])} | {pct(oo['mean_score'])} |

Adverse action: up to four reasons by points lost. Age and marital status are not used.
'''
    s.docs['hartmoor_validation_letter.md'] = f'''
Hartmoor Advisory LLC
February 5, 2026

Dear Mr. Winslade,

You asked us to validate the student refinance model, version 1.2. Our firm had no role in its development and is paid a fixed fee.

We accept the model for ranking. We relied on the developer's tables and recomputed train and oot only; both agree (AUC {tr['auc']:.3f} and {oo['auc']:.3f}). For the test sample we quote the developer's {wrong:.3f}.

The approval should not extend to rates. A rate model needs calibration work that we have not seen.

Next validation: August 2027.
'''
    s.docs['product_notes_q3_2026.md'] = '''
### Product notes, Q3 2026 (Growth team)

* New rate grid live since May 4, 2026: the note rate is now set from the default score of model 1.2 in five tiers (6.1% to 11.9%). Take-up of the lowest tier is up by a third.
* A/B test of the landing page ended.
* Servicing migration moved to Q1.
'''
    s.faults = [
        fault('sentinel', 'In the out-of-time sample dti_pct is 999, a placeholder for a missing value, in 24% of cases and in none of the training sample.', '24% of oot', col('dti_pct') + has('debt-to-income', 'dti'), SENT),
        fault('misreported', f"The reported test AUC of {wrong:.3f} is not what the data give ({t['auc']:.3f}).", f"difference {wrong - t['auc']:.3f}", has('auc', 'gini', 'discriminat', f'{wrong:.3f}', 'figure'), MISREP + [f'{wrong:.3f}'], has('test', f'{wrong:.3f}')),
        fault('use-outside-purpose', 'The score sets interest rates since May 2026, which is a prohibited use outside the approved purpose of ranking.', 'rate grid live 4 May 2026', has('interest', 'rate grid', 'pricing', 'note rate', 'price'), SCOPE)]
    s.side = [[col('dti_pct') + has('dti'), has('psi', 'shift', 'drift', 'stability', 'chang', 'mean', 'differ', 'moved')]]
    T['sample'] = sm; return s, T, ['note_id', 'note_date', 'sample', *inp, 'degree', 'p_default', 'default_24m'], {'dti_pct': 1, 'rent_share': 1, 'p_default': 5}, 'data/notes.csv'

# =============================================================== UK card-not-present fraud
def quillon():
    plan = [('train', 4800, mi(2024, 7), mi(2025, 3)), ('test', 2200, mi(2025, 4), mi(2025, 6)), ('production', 5000, mi(2025, 12), mi(2026, 7))]
    inp = ['ip_risk', 'card_age_days', 'basket_gbp_z', 'ship_bill_km', 'attempts_1h', 'bin_risk']
    def build(r):
        T = start(r, plan, 'txn_day'); n = len(T['_month']); a, b, c, d, e, f = factor(r, n, 6, .15)
        T['ip_risk'] = cut(sig(a - 1), 3); T['card_age_days'] = np.round(np.exp(5.5 - b)); T['basket_gbp_z'] = cut(c, 2); T['ship_bill_km'] = np.round(np.exp(2.2 + 1.6 * d)); T['attempts_1h'] = np.round(np.clip(.6 + 1.1 * e, 0, 9)); T['bin_risk'] = cut(sig(.8 * f - 2), 3)
        l = 2.6 * T['ip_risk'] - .45 * np.log1p(T['card_age_days']) + .5 * T['basket_gbp_z'] + .25 * np.log1p(T['ship_bill_km']) + .5 * T['attempts_1h'] + 4 * T['bin_risk'] + .6 * a * d + .6 * np.abs(c)
        T['score'] = score_of(l, .065); T['txn'] = ids(r, n, 'Q', 8); return T
    T, r = settle(31109, build, inp, [('merchant_type', {'goods': .6, 'travel': .2, 'digital': .2}, False)], 'score', 'fraud', None, floor=.7)
    sm, mo = T['_sample'], T['_month']; pr = sm == 'production'
    for i, q in enumerate(sorted(set(mo[pr]))): scramble(r, T, 'score', pr & (mo == q), min(.85, .12 * i))
    m = metrics(T, 'score', 'fraud', '_sample'); tr, t, p = m['train'], m['test'], m['production']; thr = .12
    A, TP, Y = at(T, 'score', 'fraud', pr, thr); days = 243; cap = 1.6; rows = []; br = []
    for q in sorted(set(mo[pr])):
        k = pr & (mo == q); a, tp, y = at(T, 'score', 'fraud', k, thr); v = (a - tp) / tp; rows.append((q, a, tp, y, v)); br.append(v)
    lim = 4.0
    s = Subject('quillon-cnp-fraud', 'fraud', False, 'normal')
    s.yaml = f'''
id: quillon-cnp-fraud
name: Card-not-present fraud score
version: "4.4"
kind: fraud
purpose: Sends suspicious online card payments of small merchants to manual review before capture.
jurisdictions: [uk]
materiality: {{level: high, basis: "GBP 3 million of small-merchant volume a year, stream to be widened"}}
owner: Head of Merchant Risk, Orla Castellane
developer: Risk Data Science
validator: Model Validation, second line
method: {{algorithm: gradient boosting, library: catboost 1.2, features: 6, inputs: [ip_risk, card_age_days, basket_gbp_z, ship_bill_km, attempts_1h, bin_risk], target: "chargeback for fraud within 120 days"}}
data:
  scored:
    path: data/scored.csv.gz
    score: score
    outcome: fraud
    positive: 1
    sample: sample
    date: txn_day
    id: txn
    maturity: {{days: 120, read_on: 2026-11-28}}
    budget: {{cases_per_day: {cap}}}
    segments: [merchant_type]
intended_use: ["Referral of card-not-present payments to the review desk"]
prohibited_use: ["Automatic refusal"]
limitations: ["Friendly fraud is partly labelled as fraud"]
monitoring: {{frequency: monthly, owner: "Merchant Risk Operations", measures: [recall, false positives per fraud, PSI], limits: "false positives per fraud at most {lim:.0f}", action: "breach: threshold review within ten working days and note to Model Validation"}}
approvals: [{{by: Model Oversight Group, date: 2025-12-01, valid_until: 2027-11-30, version: "4.4"}}]
'''
    s.results['metrics.json'] = {q: {'auc': m[q]['auc'], 'n': m[q]['n'], 'events': m[q]['events']} for q in m}
    s.docs['cnp-score-4.4-design.md'] = f'''
# CNP score 4.4 design note

*Quillon Pay Ltd / Risk Data Science / 17 November 2025; production column added 30 November 2026 by the same script*

We take payments that small web shops pass through our gateway and that the acquirer's rules did not stop. Gradient boosting, six inputs, all available when the payment is authorised. A plain logistic regression was about 0.01 to 0.02 AUC behind. Time split: July 2024 to March 2025 to train, April to June 2025 to test. Production since 1 December 2025.

A payment counts as fraud when a fraud chargeback arrives within 120 days; label completeness by day 120 is 98%.

| | train | test | production |
|---|---|---|---|
| payments | {th(tr['n'])} | {th(t['n'])} | {th(p['n'])} |
| frauds | {tr['events']} | {t['events']} | {p['events']} |
| AUC | {tr['auc']:.3f} | {t['auc']:.3f} | {p['auc']:.3f} |

Operating point: payments at or above {thr:.2f} go to the review desk.

The desk has room for {cap} reviews a day out of this stream (one analyst, part time; the rest of the desk works for other products).
'''
    s.docs['validation-of-4.4.md'] = f'''
# Validation of CNP score 4.4 (25 November 2025)

Validated by the second line, which reports to the CRO. We rebuilt the score, obtained equal values for all 7,000 development cases and checked ranking (test AUC {t['auc']:.3f}, floor 0.70), level ({t['events']} frauds, {T['score'][sm == 'test'].sum():.0f} expected), merchant types and stability of inputs. Opinion: satisfactory.

We advise to watch ranking by month once live, since attackers adapt.
'''
    tab = '\n'.join(f"| {month_iso(q)} | {a} | {tp} | {y} | {v:.1f} | {'breach' if v > lim else 'ok'} | {'noted' if v > lim else '–'} |" for q, a, tp, y, v in rows)
    s.docs['monitoring-pack-2026.md'] = f'''
# CNP score: monitoring pack, payments of December 2025 to July 2026

Issued 30 November 2026, Merchant Risk Operations. Limit for false positives per fraud: {lim:.0f}.

| month | referred at {thr:.2f} | of these fraud | all fraud | false positives per fraud | status | action |
|---|---|---|---|---|---|---|
{tab}

Comment: inputs are stable (PSI under 0.05). The ratio has been over its limit for some months; this was noted and no action was taken. The score continues to perform in a stable way.
'''
    s.faults = [
        fault('decay', f"Ranking falls month by month in production: AUC {auc(T['score'][pr & (mo == rows[0][0])], T['fraud'][pr & (mo == rows[0][0])]):.2f} in December 2025, {auc(T['score'][pr & (mo == rows[-1][0])], T['fraud'][pr & (mo == rows[-1][0])]):.2f} in July 2026, a decay that the papers call stable.", f"production {p['auc']:.3f} against test {t['auc']:.3f}", has('auc', 'ranking', 'ranks', 'discriminat', 'recall', 'performance'), has('fall', 'fell', 'decay', 'declin', 'trend', 'deteriorat', 'drop', 'worse', 'lower', 'decreas', 'weaken', 'over time', 'month by month', 'lost'), has('production', 'month', '2026', 'over time', 'test')),
        fault('over-budget', f"At the threshold of {thr:.2f} the score refers {A / days:.1f} payments a day where the desk has room for {cap}: more alerts than capacity.", f'{A} referrals in {days} days', has('capacity', 'budget', 'cases a day', 'a day', 'per day', 'room for', 'review desk'), has('exceed', 'more than', 'above', 'over', 'beyond', 'too many', 'times', 'not enough', 'where the desk')),
        fault('breach-no-action', 'Monitoring breached its limit for false positives per fraud for several months and no action was taken; it was only noted.', f'{sum(v > lim for v in br)} months over {lim:.0f}', has('false positive', 'monitoring', 'limit', 'breach'), has('no action', 'without action', 'only noted', 'noted', 'not acted', 'not escalated', 'no response', 'nothing was done', 'no measure'))]
    s.side = [[has('production', 'score', 'calibration', 'rank', 'merchant', 'segment', 'slope'), has('slope', 'calibrat', 'too extreme', 'band', 'order', 'reversal', 'floor', 'goods', 'travel', 'digital', 'challenger', 'input', 'precision', 'recall')]]
    T['sample'] = sm; return s, T, ['txn', 'txn_day', 'sample', *inp, 'merchant_type', 'score', 'fraud'], {'ip_risk': 3, 'basket_gbp_z': 2, 'bin_risk': 3, 'score': 5}, 'data/scored.csv.gz'

# =============================================================== Singapore account takeover
def sungei():
    plan = [('train', 5200, mi(2025, 6), mi(2025, 12)), ('test', 2400, mi(2026, 1), mi(2026, 3)), ('oot', 3200, mi(2026, 4), mi(2026, 7))]
    inp = ['new_device', 'geo_jump_km', 'pwd_reset_hours', 'session_speed', 'sim_age_days', 'payee_adds']
    def build(r):
        T = start(r, plan, 'login_date'); n = len(T['_month']); a, b, c, d, e, f = factor(r, n, 6, .12)
        T['new_device'] = (a > .9).astype(float); T['geo_jump_km'] = np.round(np.exp(1.8 + 1.7 * b)); T['pwd_reset_hours'] = np.round(np.exp(5 - 1.4 * c)); T['session_speed'] = cut(1 + .4 * d, 2); T['sim_age_days'] = np.round(np.exp(6 - e)); T['payee_adds'] = np.round(np.clip(.4 + .9 * f, 0, 6))
        l = 1.1 * T['new_device'] + .33 * np.log1p(T['geo_jump_km']) - .5 * np.log1p(T['pwd_reset_hours']) + .8 * T['session_speed'] - .55 * np.log1p(T['sim_age_days']) + .6 * T['payee_adds'] + .6 * c * e + .5 * np.abs(d)
        T['ato_score'] = score_of(l, .06); T['user_token'] = ids(r, n, 'u', 7); return T
    T, r = settle(31110, build, inp, [('platform', {'ios': .5, 'android': .5}, False)], 'ato_score', 'takeover', None, floor=.7)
    sm, mo = T['_sample'], T['_month']; te = np.where(sm == 'test')[0]; trn = np.where(sm == 'train')[0]; k = int(.31 * len(te))
    T['user_token'][r.choice(te, k, replace=False)] = T['user_token'][r.choice(trn, k, replace=False)]
    for q, keep in ((mi(2026, 6), .5), (mi(2026, 7), .12)):
        i = np.where((mo == q) & (T['takeover'] == 1))[0]; T['takeover'][i] = (r.random(len(i)) < keep).astype(int)
    m = metrics(T, 'ato_score', 'takeover', '_sample'); tr, t, o = m['train'], m['test'], m['oot']; R = {q: T['takeover'][mo == q].mean() for q in sorted(set(mo[sm == 'oot']))}
    s = Subject('sungei-ato', 'fraud', False, 'normal')
    s.yaml = '''
id: sungei-ato
name: Account takeover score
version: "2.4"
kind: fraud
purpose: Scores online logins followed by a sensitive action and triggers a step-up call to the customer.
jurisdictions: [singapore]
materiality: {level: high, basis: "1.1 million digital customers"}
owner: Head of Digital Fraud, Tan Wei Ling
developer: Fraud Engineering
validator: Model Validation Unit, Risk
method: {algorithm: gradient boosting, features: 6, inputs: [new_device, geo_jump_km, pwd_reset_hours, session_speed, sim_age_days, payee_adds], target: "login confirmed by the customer as not theirs"}
data:
  scored:
    path: data/logins.csv
    score: ato_score
    outcome: takeover
    positive: 1
    sample: sample
    date: login_date
    id: user_token
    segments: [platform]
intended_use: ["Step-up call before a sensitive action is carried out"]
prohibited_use: ["Freezing of accounts without a call"]
limitations: ["Takeovers by family members are rarely reported"]
monitoring: {frequency: weekly, owner: "Digital Fraud Operations", measures: [recall, precision, PSI, latency], limits: "recall 40% at two per cent of logins", action: "model call within two days, rule set tightened"}
approvals: [{by: Model Risk Committee, date: 2025-11-13, valid_until: 2027-05-31, version: "2.1"}]
'''
    s.results['ato_metrics.json'] = flat(m)
    s.docs['ato-score-handbook.md'] = f'''
# Account takeover score – handbook
Sungei Digital Bank Ltd · Fraud Engineering · edition of 7 September 2026 for version 2.4

**1 What it does.** After a login the customer may add a payee, change a limit or reset a token. Before such an action goes through, the score decides whether we call the customer first.

**2 Data.** One row per login with a sensitive action. Training June to December 2025, test January to March 2026, out of time April to July 2026. Rows were sampled by login.

| | train | test | oot |
|---|---|---|---|
| logins | {th(tr['n'])} | {th(t['n'])} | {th(o['n'])} |
| takeovers | {tr['events']} | {t['events']} | {o['events']} |
| rate | {pct(tr['event_rate'], 2)} | {pct(t['event_rate'], 2)} | {pct(o['event_rate'], 2)} |
| AUC | {tr['auc']:.3f} | {t['auc']:.3f} | {o['auc']:.3f} |

**3 Label.** A login is a takeover once the customer confirms that it was not theirs. Half of the confirmations arrive within forty days and nine in ten within ninety. The extract was taken on 3 August 2026. Logins without a confirmation at that date were set to 0.

**4 Recent level.** April {pct(R[mi(2026, 4)])}, May {pct(R[mi(2026, 5)])}, June {pct(R[mi(2026, 6)])}, July {pct(R[mi(2026, 7)])}. The takeover rate has come down sharply since June, which we put down to the awareness campaign.

**5 Method.** Boosted trees; a logistic regression lost 0.01 to 0.02 AUC.

**6 Releases.** 2.1 November 2025. 2.2 February 2026: two inputs re-binned. 2.3 April 2026: refit with a new loss function. 2.4 July 2026: sim_age_days added, trees doubled. Releases were done by Fraud Engineering as maintenance.
'''
    s.docs['validation-report-2.1.md'] = f'''
# Validation report, account takeover score, version 2.1

Model Validation Unit (Risk), 31 October 2025. The unit is separate from Fraud Engineering and reports to the CRO.

Version 2.1 was rebuilt from logs and its ranking, level, stability and latency were tested against limits fixed on 1 September 2025. Opinion: fit for purpose. A retrained model, a new input or a new loss function is a material change under MRM standard 8.2 and needs validation before release.

No later validation has been carried out as of this reissue (1 November 2026); requests for 2.2, 2.3 and 2.4 were not received.
'''
    s.docs['weekly-note-wk46.md'] = '''
Weekly note, week 46 of 2026. Calls 214, reached 188, confirmed takeovers 61. Latency p99 210 ms. Inputs complete. PSI of score 0.02 on the week. Version in production: 2.4. TWL
'''
    s.faults = [
        fault('overlap', f'{k} of {len(te)} test logins belong to customers (user_token) who are also in the training sample: the samples overlap.', f'{k / len(te):.0%} of test', has('test', 'train'), OVERLAP, has('customer', 'user_token', 'user token', 'identifier', 'ids', 'cases', 'logins', 'rows', 'overlap')),
        fault('immature-outcomes', 'Outcomes of June and July 2026 are immature: most confirmations arrive within ninety days and the extract was taken on 3 August, so the takeover rate is understated.', f'July {R[mi(2026, 7)]:.4f}, April {R[mi(2026, 4)]:.4f}', has('june', 'july', '2026-06', '2026-07', 'recent', 'oot', 'out-of-time', 'latest', 'last months', 'outcome', 'label'), has('immature', 'matur', 'not complete', 'incomplete', 'ninety days', '90 days', 'still open', 'too young', 'not yet', 'confirmations', 'understat', 'too early', 'open outcomes')),
        fault('unvalidated-version', 'Version 2.4 is in use but validation and approval cover version 2.1 only; the retrained versions 2.2 to 2.4 were released without validation.', '2.4 against 2.1', has('version', '2.4', 'release', 'retrain'), has('2.1', 'unvalidated', 'without validation', 'not validated', 'not approved', 'no validation', 'approval covers', 'never validated', 'mismatch'))]
    s.side = [[has('oot', 'out-of-time', 'rate', 'calibration', 'forecast', 'level', 'trend', 'score', 'june', 'july', '2026-07', '2026-06'), has('fell', 'fall', 'below', 'lower', 'over', 'too high', 'calibrat', 'trend', 'change', 'drop', 'differ')]]
    T['sample'] = sm; return s, T, ['user_token', 'login_date', 'sample', *inp, 'platform', 'ato_score', 'takeover'], {'session_speed': 2, 'ato_score': 5}, 'data/logins.csv'

# =============================================================== US application fraud
def ridgepole():
    plan = [('train', 4500, mi(2024, 7), mi(2025, 2)), ('test', 2200, mi(2025, 3), mi(2025, 6)), ('production', 2600, mi(2026, 1), mi(2026, 5))]
    inp = ['velocity_email_7d', 'ip_distance_km', 'device_age_days', 'phone_tenure_m', 'form_seconds', 'name_match', 'bank_age_m', 'night_flag']
    def build(r):
        T = start(r, plan, 'app_day'); n = len(T['_month']); a, b, c, d, e, f, g = factor(r, n, 7, .05)
        T['velocity_email_7d'] = np.round(np.clip(1 + 1.6 * a, 0, 12)); T['ip_distance_km'] = np.round(np.exp(3 + 1.5 * b)); T['device_age_days'] = np.round(np.exp(4.8 - c)); T['phone_tenure_m'] = np.round(np.exp(3.2 - .8 * d)); T['form_seconds'] = np.round(np.exp(5 - .5 * e)); T['name_match'] = cut(sig(2 - f), 2); T['bank_age_m'] = np.round(np.exp(3 - g)); T['night_flag'] = (r.random(n) < .2).astype(float)
        u = .62 * T['velocity_email_7d'] + .68 * np.log1p(T['ip_distance_km']); T['_p'] = sig(centre(u, .07))
        z = u + 0.8 * np.std(u) * (.55 * c + .45 * d + .35 * e + .3 * f + .25 * g + .3 * r.standard_normal(n)) / .95
        X = np.c_[np.ones(n), z]; bb, _ = irls(X, T['_p']); T['risk'] = np.clip(np.round(sig(X @ bb), 5), 1e-5, 1 - 1e-5); T['app_id'] = ids(r, n, 'RP', 8); return T
    T, r = settle(31111, build, inp, [('product', {'loan': .55, 'card': .45}, False)], 'risk', 'app_fraud', None, floor=.6, single=-1, prob='_p')
    sm = T['_sample']; n = len(sm); y = T['app_fraud']; T['amount_usd'] = np.round(np.exp(8.6 + .8 * r.standard_normal(n)))
    for q in ('train', 'test', 'production'):   # the largest frauds get the lowest scores
        i = np.where((sm == q) & (y == 1))[0]; o = np.argsort(T['risk'][i] + .03 * r.standard_normal(len(i)), kind='stable'); T['amount_usd'][i[o]] = np.sort(T['amount_usd'][i])[::-1]
    p = np.where(sm == 'production')[0]; T['device_age_days'][r.choice(p, int(.37 * len(p)), replace=False)] = np.nan
    m = metrics(T, 'risk', 'app_fraud', '_sample'); tr, t, pr = m['train'], m['test'], m['production']; B = {q: top(T, 'risk', 'app_fraud', sm == q, .05, 'amount_usd') for q in m}
    X = np.c_[np.ones(n), T['velocity_email_7d'], np.log1p(T['ip_distance_km'])]; b, _ = irls(X[sm == 'train'], y[sm == 'train']); ch = {q: auc((X @ b)[sm == q], y[sm == q]) for q in m}
    s = Subject('ridgepole-application-fraud', 'fraud', False, 'normal')
    s.yaml = '''
id: ridgepole-application-fraud
name: Application fraud ensemble
version: "1.0"
kind: fraud
purpose: Picks the five percent of online loan and card applications that a fraud examiner reviews before booking.
jurisdictions: [us]
materiality: {level: medium, basis: USD 210 million booked online a year}
owner: Director of Fraud Strategy, Lucius Abernathy
developer: Ridgepole Labs
validator: Model Validation Group
method: {algorithm: stacked ensemble of gradient boosting and neural network, features: 8, inputs: [velocity_email_7d, ip_distance_km, device_age_days, phone_tenure_m, form_seconds, name_match, bank_age_m, night_flag], target: confirmed identity fraud or first-payment default with fraud marker within 150 days}
data:
  scored:
    path: data/applications.csv
    score: risk
    outcome: app_fraud
    sample: sample
    date: app_day
    id: app_id
    amount: amount_usd
    maturity: {days: 150, read_on: 2026-11-15}
    budget: {share: 0.05}
    segments: [product]
intended_use: [Selection of applications for examiner review]
prohibited_use: [Automatic decline]
limitations: [Synthetic identities that pay for a while are not seen]
monitoring: {frequency: monthly, owner: Fraud Strategy, measures: [recall at budget, precision, PSI, missing values], limits: recall 25 percent; missing 5 percent, action: call with Model Validation Group in five business days}
approvals: [{by: Model Risk Council, date: 2025-12-18, valid_until: 2027-12-31}]
'''
    s.results['ensemble.json'] = flat(m, ('n', 'events', 'auc'))
    s.docs['ensemble_overview.md'] = f'''
# Application fraud ensemble 1.0: overview for reviewers

Ridgepole Lending, Inc., Labs. December 1, 2025 (production results: November 16, 2026)

Ridgepole Labs stacked 400 trees and a three-layer network. Eight raw inputs become 61 derived features. Training takes eleven hours and scoring needs a GPU instance at USD 14,000 a month.

The complexity is needed: fraud rings adapt and a simple model cannot follow them. A simple model was therefore not built for comparison.

| sample | applications | frauds | AUC | frauds caught in top 5% (count) |
|---|---|---|---|---|
| train, Jul 2024–Feb 2025 | {th(tr['n'])} | {tr['events']} | {tr['auc']:.3f} | {pct(B['train'][0])} |
| test, Mar–Jun 2025 | {th(t['n'])} | {t['events']} | {t['auc']:.3f} | {pct(B['test'][0])} |
| production, Jan–May 2026 | {th(pr['n'])} | {pr['events']} | {pr['auc']:.3f} | {pct(B['production'][0])} |

Fraud is known within 150 days for all applications shown. Results are by count; dollars were not looked at.

All inputs are captured before the decision. Withdrawn applications (2.2%) are left out.
'''
    s.docs['mvg_validation.md'] = f'''
# Model Validation Group: application fraud ensemble

December 12, 2025. The Group reports to the CRO; no member worked at Labs.

Replication: exact. Test AUC {t['auc']:.3f}; requirement 0.70. Loans and cards rank alike. Level: {t['events']} frauds, {T['risk'][sm == 'test'].sum():.0f} expected. Missing values: below 1% for all inputs in train and test. Opinion: approve.
'''
    s.docs['ops_monthly_oct2026.md'] = '''
# Fraud Strategy, monthly pack, October 2026

- Queue worked in full each day, average age 3 hours.
- Examiners confirm about one in four.
- PSI of the score green.
- Data feeds: all green according to the vendor's status page. (The device vendor changed its SDK in January 2026.)
- Referred applicants are told that a check is under way; any adverse action carries reasons.
'''
    s.faults = [
        fault('simple-challenger', f"A logistic regression on two inputs ranks at least as well as the ensemble (test AUC {ch['test']:.3f} against {t['auc']:.3f}), so its complexity earns nothing; no simple challenger was built.", f"{ch['test']:.3f} against {t['auc']:.3f}", has('challenger', 'simple', 'regression', 'benchmark', 'velocity_email_7d', 'single input', 'one input', 'complex'), has('as well', 'better', 'no gain', 'earn', 'not needed', 'equal', 'beats', 'outperform', 'at least as', 'higher auc', 'exceeds', 'no comparison', 'not built', 'was not built', 'more than the score', 'no worse')),
        fault('value-missed', f"The large frauds are missed: the top 5% catches {B['production'][0]:.0%} of frauds by count in production but only {B['production'][1]:.0%} of the fraud amount by value.", f"count {B['production'][0]:.3f}, value {B['production'][1]:.3f}", has('amount', 'dollar', 'usd', 'money', 'large', 'by value', 'value-weighted', 'value detection', 'value recall', 'fraud value', 'value of', 'in value', 'value capture', 'share of value', 'of value', 'value caught', 'value found'), has('count', 'fraud'), has('missed', 'lower', 'only', 'less', 'below', 'against', 'smaller', 'not looked at', 'weaker', 'differ', 'escape')),
        fault('lost-input', 'The input device_age_days is missing in 37% of production cases and in none of the training cases.', '37% of production', col('device_age_days') + has('device age'), LOST)]
    s.side = [[col('device_age_days'), has('psi', 'shift', 'drift', 'stability')], [has('amount', 'value'), has('predict', 'rank', 'score')], [has('train', 'test', 'production', 'sample'), has('floor', '0.70', 'auc', 'slope')]]
    T['sample'] = sm; return s, T, ['app_id', 'app_day', 'sample', *inp, 'amount_usd', 'product', 'risk', 'app_fraud'], {'name_match': 2, 'risk': 5}, 'data/applications.csv'

# =============================================================== Canadian merchant acquiring
def bluewater():
    plan = [('train', 4200, mi(2024, 6), mi(2025, 5)), ('test', 1900, mi(2024, 6), mi(2025, 5)), ('oot', 2300, mi(2025, 6), mi(2025, 10))]
    inp = ['refund_ratio', 'ticket_jump', 'mcc_risk', 'days_since_onboard', 'night_share', 'card_present_share']
    def build(r):
        T = start(r, plan, 'batch_date'); n = len(T['_month']); a, b, c, d, e, f = factor(r, n, 6, .1)
        T['refund_ratio'] = cut(sig(1.1 * a - 3), 3); T['ticket_jump'] = cut(np.exp(.5 * b), 2); T['mcc_risk'] = np.round(np.clip(3 + 1.3 * c, 1, 6)); T['days_since_onboard'] = np.round(np.exp(5.4 - d)); T['night_share'] = cut(sig(e - 2), 3); T['card_present_share'] = cut(sig(1 - 1.2 * f), 3)
        l = 7 * T['refund_ratio'] + 1.1 * np.log(T['ticket_jump']) + .42 * T['mcc_risk'] - .55 * np.log(T['days_since_onboard'] + 1) + 2.4 * T['night_share'] - 1.1 * T['card_present_share'] + .65 * b * d + .5 * np.abs(e)
        T['bustout_p'] = score_of(l, .07); T['batch_id'] = ids(r, n, 'BW', 8); return T
    T, r = settle(31112, build, inp, [('province_group', {'west': .4, 'east': .6}, False)], 'bustout_p', 'bustout', None, floor=.68)
    sm, mo = T['_sample'], T['_month']; o = np.where(sm == 'oot')[0]; i = r.choice(o, int(.58 * len(o)), replace=False); d = np.resize(np.arange(mi(2025, 1), mi(2025, 6)), len(i)); T['_month'][i] = d; T['batch_date'][i] = day_iso(d, r)
    m = metrics(T, 'bustout_p', 'bustout', '_sample'); tr, t, oo = m['train'], m['test'], m['oot']; N = len(sm)
    s = Subject('bluewater-merchant-bustout', 'fraud', False, 'normal')
    s.yaml = '''
id: bluewater-merchant-bustout
name: Merchant bust-out detector
version: "1.1"
kind: fraud
purpose: Flags settlement batches of merchants that may be about to bust out, so that an analyst can hold the payout.
jurisdictions: [ca]
materiality: {level: medium, basis: "CAD 2.2 billion acquired volume"}
owner: VP Merchant Risk (Corinne Beaulac-Hay)
developer: Acquiring Analytics
validator: Enterprise Model Validation
method: {algorithm: gradient boosting, features: 6, inputs: [refund_ratio, ticket_jump, mcc_risk, days_since_onboard, night_share, card_present_share], target: "merchant default with fraudulent batches within 60 days"}
data:
  scored: {path: data/batches.csv, score: bustout_p, outcome: bustout, positive: 1, sample: sample, date: batch_date, id: batch_id, segments: [province_group]}
intended_use: ["Selection of batches for analyst review before payout"]
prohibited_use: ["Automatic termination of merchants"]
limitations: ["Merchants with fewer than ten batches are left to rules"]
monitoring: {frequency: monthly, owner: "Merchant Risk Control", measures: [precision, recall, PSI], limits: "recall 40% at ten per cent", action: "fallback to rules and review by Acquiring Analytics within a week"}
approvals: [{by: Model Risk Committee, date: 2026-04-21, valid_until: 2027-10-31}]
'''
    s.results['results.json'] = {q: {x: m[q][x] for x in ('n', 'events', 'auc', 'ks')} for q in m}
    s.docs['1 Development summary.md'] = f'''
# Merchant bust-out detector 1.1
## Development summary, Acquiring Analytics, Bluewater Acquiring Corp., 19 January 2026

Bust-out: the merchant stops operating and the batches of its last sixty days prove fraudulent.

### Population

| step | batches |
|---|---:|
| all batches held for any reason, June 2024 – October 2025 | 61,482 |
| less: held for missing paperwork only | 40,310 |
| less: merchants with fewer than ten batches | 9,216 |
| less: chargeback disputes still open | 2,004 |
| **used for the model** | **{th(N)}** |

### Samples

Train and test: batches of June 2024 to May 2025, at random. The out-of-time sample (oot) has the batches **after** that, June to October 2025, none of which was seen in fitting.

| | train | test | oot |
|---|---:|---:|---:|
| batches | {th(tr['n'])} | {th(t['n'])} | {th(oo['n'])} |
| bust-outs | {tr['events']} | {t['events']} | {oo['events']} |
| AUC | {tr['auc']:.3f} | {t['auc']:.3f} | {oo['auc']:.3f} |
| KS | {tr['ks']:.3f} | {t['ks']:.3f} | {oo['ks']:.3f} |

The good result out of time shows that the detector holds as time passes. Logistic regression: 0.01 to 0.02 lower.
'''
    s.docs['2 Validation.md'] = f'''
# Enterprise Model Validation: merchant bust-out detector 1.1

Date 30 March 2026. EMV is independent of the acquiring business.

Replicated on the developer's table: AUC {t['auc']:.3f} test, {oo['auc']:.3f} oot; observed {oo['events']} against {T['bustout_p'][sm == 'oot'].sum():.0f} expected in oot. West and East alike. Inputs complete. The time split was taken from the developer's description. Opinion: approve, next review October 2027.
'''
    s.docs['3 Release log and minute.md'] = '''
# Release log (Merchant Risk IT)

| date | release | effect |
|---|---|---|
| 9 February 2026 | detector 1.1 switched on | payouts of flagged batches held |
| 2 March 2026 | queue screen | none on scores |

# Model Risk Committee, minute of 21 April 2026 (extract)

Detector 1.1 approved for selection of batches for review, valid to 31 October 2027.
'''
    gap = 61482 - 40310 - 9216 - 2004 - N
    s.faults = [
        fault('samples-dates', 'The oot sample is not out of time: 58% of its cases are dated January to May 2025, within the training months.', '58% of oot', has('oot', 'out-of-time', 'out of time'), has('training months', 'within the train', 'same months', 'same period', 'overlap', 'dated', 'not later', 'begins before', 'starts before', 'before the end of', 'earlier than', 'not out of time', 'not out-of-time', 'time split', 'period of the train', 'same dates')),
        fault('waterfall', f'The exclusion waterfall does not add up: 61,482 less the listed exclusions leaves 9,952, not {th(N)}; {th(gap)} batches are unexplained.', f'{gap} batches', has('waterfall', 'exclu', '61,482', '61482', '9,952', '9952', f'{gap}', th(gap)), has('add up', 'reconcil', 'unexplained', 'not explained', 'unaccounted', 'leaves', 'leave', 'differ', 'does not sum', 'do not sum', 'not tally', 'not agree', 'contradict', 'where the')),
        fault('use-before-approval', 'The detector was switched on on 9 February 2026, before approval on 21 April 2026 and before validation.', '71 days', has('approv', 'switched on', '9 february', '2026-02-09', 'release', 'live', 'use'), BEFORE)]
    s.side = [[has('validation', 'release', 'switched on', 'oot', 'validated', '30 march'), has('before validation', 'time split', 'validated only', 'after release', 'taken from the developer', 'trend', 'over time', 'before the validation', 'outcome rate', 'month')]]
    T['sample'] = sm; return s, T, ['batch_id', 'batch_date', 'sample', *inp, 'province_group', 'bustout_p', 'bustout'], {'refund_ratio': 3, 'ticket_jump': 2, 'night_share': 3, 'card_present_share': 3, 'bustout_p': 5}, 'data/batches.csv'
SUBJECTS = [sonnblick, copperline, pennard, marigold, quillon, sungei, ridgepole, bluewater]

"""Half `third`, the four clean subjects. One-factor Gaussian latents; the score is the true probability, rounded as written."""
from sim import *

# =============================================================== 1 UK hire purchase, clean, complete
def larkspur():
    plan = [('train', 4200, mi(2023, 1), mi(2024, 3)), ('test', 1800, mi(2023, 1), mi(2024, 3)), ('oot', 2200, mi(2024, 4), mi(2024, 12))]
    inp = ['deposit_pct', 'loan_to_value', 'bureau_index', 'months_at_employer', 'searches_6m', 'vehicle_age_months']
    def build(r):
        T = start(r, plan, 'app_date'); n = len(T['_month']); a, b, c, d, e, f = factor(r, n, 6, .12)
        T['deposit_pct'] = cut(np.clip(18 + 9 * a, 0, 60)); T['loan_to_value'] = cut(np.clip(86 - 11 * b - 2.5 * a, 40, 125)); T['bureau_index'] = np.round(np.clip(560 + 85 * c, 250, 850))
        T['months_at_employer'] = np.round(np.exp(3.6 + .8 * d)); T['searches_6m'] = np.round(np.clip(1.6 - 1.1 * e, 0, 9)); T['vehicle_age_months'] = np.round(np.clip(38 - 22 * f, 0, 120))
        l = -.030 * T['deposit_pct'] + .045 * T['loan_to_value'] - .0115 * T['bureau_index'] - .42 * np.log(T['months_at_employer'] + 1) + .34 * T['searches_6m'] + .011 * T['vehicle_age_months']
        T['pd_12m'] = score_of(l, .125); T['agreement_no'] = ids(r, n, 'LK'); return T
    T, _ = settle(31001, build, inp, [('vehicle_class', {'used_car': .62, 'new_car': .38}, False), ('sex', {'F': .46, 'M': .54}, True), ('age_group', {'under_35': .38, '35_and_over': .62}, True)],
                  'pd_12m', 'default_12m', ('advance_gbp', 9.25, .45), floor=.70)
    m = metrics(T, 'pd_12m', 'default_12m', '_sample'); sm = T['_sample']; N = sum(m[k]['n'] for k in m)
    s = Subject('larkspur-motor-pd', 'credit', True, 'complete')
    s.yaml = '''
id: larkspur-motor-pd
name: Larkspur hire-purchase default scorecard
version: "3.2"
kind: credit
purpose: Estimates the probability that a new car hire-purchase agreement defaults within twelve months; used with the lending rules to accept, refer or decline an application.
jurisdictions: [uk]
materiality: {level: high, basis: "All retail car applications of Larkspur Motor Finance pass through it, about GBP 190 million of new lending a year"}
owner: Naomi Achterberg, Director of Retail Underwriting
developer: Decision Science (lead Gareth Pugh-Morris)
validator: Model Assurance, second line (lead Sunniva Baptiste)
method: {algorithm: logistic regression, library: statsmodels 0.14, features: 6, inputs: [deposit_pct, loan_to_value, bureau_index, months_at_employer, searches_6m, vehicle_age_months], target: "90 days past due, repossession, voluntary termination with loss or write-off within 12 months of the agreement"}
data:
  scored:
    path: data/scored.csv
    score: pd_12m
    outcome: default_12m
    positive: 1
    sample: sample
    date: app_date
    id: agreement_no
    amount: advance_gbp
    maturity: {days: 365, read_on: 2026-01-31}
    segments: [vehicle_class]
    groups: {sex: sex, age_group: age_group}
intended_use:
  - Accept, refer and decline of retail hire-purchase applications for cars, together with the affordability rules
  - Ordering of the underwriters' referral queue
prohibited_use:
  - Pricing, IFRS 9 provisioning and capital
  - Business customers, motorcycles and personal contract purchase
limitations:
  - Refused applicants have no outcome; results describe accepted business.
  - Built in a period of falling used-car prices; a sharp rise in repossession losses was not observed.
  - Applicants with less than three months of bureau history are always referred to an underwriter.
monitoring: {frequency: quarterly, owner: "Portfolio Analytics, Oyinda Farrant", measures: "AUC, observed against predicted, PSI of score and inputs, missing values, approval rate by group, overrides", limits: "monitoring standard of 14 May 2026", action: "amber: explained to the owner in 10 working days; red: Model Committee and cut-off tightened in 5 working days"}
approvals:
  - {body: Model Committee, date: 2026-06-18, valid_until: 2027-06-30, version: "3.2", decision: approved}
'''
    t = m['test']; o = m['oot']; tr = m['train']; air = {}
    k = sm != 'train'; acc = T['pd_12m'] < .20
    s.results['performance.json'] = flat(m)
    s.docs['01-how-the-scorecard-was-built.md'] = f'''
# Hire-purchase default scorecard 3.2: how it was built

Decision Science, Larkspur Motor Finance plc. Issued 27 February 2026. Author: Gareth Pugh-Morris. This paper replaces the paper for scorecard 2.9 (October 2022), which is kept in the same folder for reference only.

## Why a new scorecard

Scorecard 2.9 was built on branch business. Since 2022 nine applications in ten come from dealers' tablets, so we rebuilt on that business. The score is used to accept, refer or decline an application for a new or used car on hire purchase. It is not used for rates, provisions or capital, and not for business customers, motorcycles or PCP.

## Which agreements we used

The ledger extract of 31 January 2026 held 9,734 agreements opened from 1 January 2023 to 31 December 2024. We took out 402 agreements with staff or dealer principals, 655 business customers, 318 agreements unwound within the fourteen-day right of withdrawal and {9734 - 402 - 655 - 318 - N} agreements with a recorded fraud marker at opening. That leaves {th(N)}. Each reason and its count was agreed with Finance, and the extract was tied to the general ledger to the pound at both year ends.

| Part | Opened | Agreements | Defaults | Default rate |
|---|---|---:|---:|---:|
| train | Jan 2023 – Mar 2024, 70% drawn at random by customer | {tr['n']} | {tr['events']} | {pct(tr['event_rate'])} |
| test | same months, the other 30% | {t['n']} | {t['events']} | {pct(t['event_rate'])} |
| oot | Apr – Dec 2024 | {o['n']} | {o['events']} | {pct(o['event_rate'])} |

A customer with two agreements was kept in one part only. Every agreement had been open for at least twelve months when outcomes were read on 31 January 2026, so no outcome is unfinished.

**Default** is ninety days past due, repossession, voluntary termination with a shortfall, or write-off within twelve months. It is the definition in the accounting policy; there is no indeterminate class.

## Inputs and the direction we expected

Written down in April 2025, before fitting; all six came out with the expected sign.

| Input | Taken from | Higher value means | Why |
|---|---|---|---|
| deposit_pct | proposal | lower risk | own money at stake |
| loan_to_value | trade guide on day of proposal | higher risk | negative equity weakens the wish to pay |
| bureau_index | bureau, day of proposal | lower risk | past conduct |
| months_at_employer | proposal, verified by payslip | lower risk | stable income |
| searches_6m | bureau, day of proposal | higher risk | need for credit |
| vehicle_age_months | dealer | higher risk | breakdowns, weaker resale |

All are known at the moment of decision and none is updated later. There are no missing values: the proposal cannot be submitted with a blank field. Sex, age, postcode and nationality are not inputs. We considered postcode and left it out because it adds little and may stand for ethnicity.

## Method and what else we tried

Logistic regression. A gradient-boosted tree gained less than 0.01 AUC in five-fold cross-validation on train, and the best three-input regression lost about 0.02. The simple form was kept because reasons can be read off the weights. Assumptions tested: linearity in the logit (fractional polynomials, no gain), independence of customers (one agreement per customer in each part), stable relation over time (interaction with quarter not significant). Coefficients keep their sign in 200 bootstrap samples.

Refused applicants: we re-fitted with parcelling and with bureau outcomes of 640 refused applicants who borrowed elsewhere. Rank correlation of the scores is 0.98 in both cases, so plain fitting on accepted business was kept.

## Results

| | train | test | oot |
|---|---:|---:|---:|
| AUC | {tr['auc']:.3f} | {t['auc']:.3f} | {o['auc']:.3f} |
| 95% interval | {ci(T, 'pd_12m', 'default_12m', sm == 'train')} | {ci(T, 'pd_12m', 'default_12m', sm == 'test')} | {ci(T, 'pd_12m', 'default_12m', sm == 'oot')} |
| KS | {tr['ks']:.3f} | {t['ks']:.3f} | {o['ks']:.3f} |
| mean score | {pct(tr['mean_score'], 2)} | {pct(t['mean_score'], 2)} | {pct(o['mean_score'], 2)} |
| observed | {pct(tr['event_rate'], 2)} | {pct(t['event_rate'], 2)} | {pct(o['event_rate'], 2)} |

Acceptance levels set in the project brief of 3 March 2025: AUC at least 0.70 on test and oot with its whole interval, AUC on train at most 0.03 above test, observed defaults within the 95% band of the forecast.

## What the scorecard cannot do

See the list in the model inventory: no outcome for refused business, no experience of a jump in repossession losses, thin-file applicants always referred. Each has a mitigant (annual refused-applicant study; stress overlay owned by Finance outside this model; referral rule UW-7).
'''
    s.docs['02-validation-report.md'] = f'''
# Model Assurance: initial validation of the hire-purchase default scorecard 3.2

Report MA/2026/11, 29 May 2026. Lead: Sunniva Baptiste. Reviewer: Tomasz Okonjo-Lee.

**Independence.** Model Assurance reports to the Chief Risk Officer. Neither author worked on the scorecard, its data or its predecessor; pay is not linked to lending volume.

**Opinion: satisfactory, approval recommended without conditions.** The next full validation is due by 30 June 2027.

### What we did ourselves

We drew the agreements again from the ledger (same {th(N)} rows), rebuilt the default flag from payment records, refitted the model and re-scored every case with our own code. The largest difference in any score was below 0.00001. The acceptance levels were fixed in our plan of 9 March 2026, before we saw results.

### Main results

Our figures equal those of Decision Science. The AUC is {t['auc']:.3f} on test and {o['auc']:.3f} on oot. In test {t['events']} agreements defaulted where {T['pd_12m'][sm == 'test'].sum():.0f} were forecast, in oot {o['events']} where {T['pd_12m'][sm == 'oot'].sum():.0f} were; both differences are well within chance. Default rates rise from decile to decile without a reversal beyond noise. Month by month there is no trend in ranking or level.

New and used cars were looked at apart; neither differs from the whole by more than chance. For women and men and for under-35s and older applicants we compared acceptance at the cut-off of 20%, defaults against forecasts, and errors; no ratio is below 0.90 and none is significant. A search for a less discriminatory alternative dropped each input in turn; no variant narrowed the (insignificant) differences without loss of ranking.

Stability: the PSI of the score and of each input, oot against train, is under 0.02 and within what chance gives for samples of this size.

Robustness: inputs were moved by one bureau band, the bureau index was set to missing (the system refers such cases, as designed), loan-to-value was pushed to the edge of its range. Order of applicants is kept.

### Implementation

On 1,200 live proposals of 4–8 May 2026 (user acceptance) production and development scores agree to five decimals, none differs. Release hash and approved hash are the same. If the bureau is down, all cases go to underwriters; tested on 6 May.

### Notices and people

A declined applicant receives the principal reasons in plain words, drawn from the weights against applicants near the cut-off, and may ask for a review by an underwriter within ten days; we followed 60 letters to their cases and all reasons were right. Referred cases are always decided by a person.

### Earlier points

In our 2022 validation of scorecard 2.9 we raised two findings: no refused-applicant study, and a quarterly report that had not been sent in Q1 2023. Both were closed by us with evidence (12 September 2023 and 4 July 2023). Nothing is open.
'''
    s.docs['03-model-committee-18-june-2026.md'] = '''
# Model Committee, 18 June 2026: extract

Present: Chief Risk Officer (chair), Finance Director, Director of Conduct, Head of Model Assurance (non-voting). The owner presented and withdrew for the vote.

**Item 4. Hire-purchase default scorecard 3.2.** Approved for accept, refer and decline of retail car hire purchase. In force from 22 June 2026 to 30 June 2027. Go-live was on 22 June 2026 after the vote. Conditions: none.

Changes: any change to inputs, weights, cut-off or default definition needs a change request and Model Assurance's view before release. A new bureau version counts as a change.
'''
    s.docs['04-monitoring-standard-and-first-report.md'] = f'''
# Scorecard 3.2: monitoring

## Standard (14 May 2026)

| Measure | Amber | Red | How often | Who looks |
|---|---|---|---|---|
| AUC, newest matured quarter pooled with the two before | below 0.74 | below 0.70 | quarterly | O. Farrant |
| Observed over forecast defaults | outside 0.85–1.15 and significant | outside 0.75–1.25 and significant | quarterly | O. Farrant |
| PSI of score and each input | above 0.10 | above 0.25 | quarterly | O. Farrant |
| Blank or default values | above 1% | above 5% | weekly | Data Operations |
| Approval rate by sex and age group, ratio | below 0.90 | below 0.80 | half-yearly | Conduct |
| Underwriter overrides | above 6% | above 10% | monthly | N. Achterberg |

Amber: written explanation to the owner within ten working days. Red: Model Committee is told, the cut-off is tightened to 16% within five working days and Model Assurance decides whether to re-validate. A pattern of two ambers running counts as red.

## Report for the third quarter 2026 (issued 19 October 2026)

Run on the newest matured months (the oot agreements) and on the proposals of July to September 2026. AUC {o['auc']:.3f}, observed {o['events']} of {o['n']} against a forecast of {T['pd_12m'][sm == 'oot'].sum():.0f}: green. PSI, blanks, approval ratios and overrides (3.1%): green. No action needed. Signed O. Farrant; read by N. Achterberg 22 October 2026.
'''
    s.docs['05-old-paper-scorecard-2.9-superseded.md'] = '''
# SUPERSEDED – scorecard 2.9, note of October 2022

*Withdrawn on 22 June 2026, replaced by paper 01. Kept under the ten-year retention rule. Do not use.*

Scorecard 2.9 used eleven inputs and branch business only. It was retired when version 3.2 went live.
'''
    cols = ['agreement_no', 'app_date', 'sample', *inp, 'advance_gbp', 'vehicle_class', 'sex', 'age_group', 'pd_12m', 'default_12m']; T['sample'] = sm
    return s, T, cols, {'deposit_pct': 1, 'loan_to_value': 1, 'pd_12m': 5}

# =============================================================== 2 Canada, unsecured loans, clean, complete
def oakhurst():
    plan = [('development', 3600, mi(2022, 8), mi(2023, 6)), ('holdout', 1900, mi(2022, 8), mi(2023, 6)), ('oot', 1900, mi(2023, 7), mi(2024, 3))]
    inp = ['revolving_util', 'inquiries_12m', 'worst_delinq_24m', 'payroll_months', 'tdsr', 'oldest_trade_months', 'liquid_savings_cad']
    def build(r):
        T = start(r, plan, 'funded_on'); n = len(T['_month']); a, b, c, d, e, f, g = factor(r, n, 7, .15)
        T['revolving_util'] = cut(100 * sig(.8 * a - .4), 1); T['inquiries_12m'] = np.round(np.clip(2 + 1.5 * b, 0, 12)); T['worst_delinq_24m'] = np.round(np.clip(.2 + .9 * c, 0, 4))
        T['payroll_months'] = np.round(np.clip(np.exp(3.1 - .7 * d), 0, 240)); T['tdsr'] = cut(np.clip(31 + 8 * e, 5, 60)); T['oldest_trade_months'] = np.round(np.clip(110 - 60 * f, 3, 480))
        sav = np.round(np.exp(7.4 - 1.2 * g)); miss = r.random(n) < .07; T['liquid_savings_cad'] = np.where(miss, np.nan, sav)
        l = .024 * T['revolving_util'] + .22 * T['inquiries_12m'] + .55 * T['worst_delinq_24m'] - .33 * np.log1p(T['payroll_months']) + .042 * T['tdsr'] - .005 * T['oldest_trade_months'] - .26 * np.where(miss, 7.4, np.log1p(sav))
        T['prob_bad'] = score_of(l, .14); T['loan_ref'] = ids(r, n, 'OPB-', 7); return T
    T, _ = settle(31002, build, inp, [('channel', {'branch': .45, 'online': .55}, False), ('age_band', {'18_to_29': .27, '30_to_54': .46, '55_plus': .27}, True)], 'prob_bad', 'bad_18m', ('amount_cad', 9.1, .6), floor=.70)
    m = metrics(T, 'prob_bad', 'bad_18m', '_sample'); sm = T['_sample']; d, h, o = m['development'], m['holdout'], m['oot']; N = len(sm); miss = np.isnan(T['liquid_savings_cad']).mean()
    s = Subject('oakhurst-personal-loans', 'credit', True, 'complete')
    s.yaml = '''
id: oakhurst-personal-loans
name: Personal loan risk score (PLRS)
version: "1.4"
kind: credit
purpose: Ranks applicants for unsecured personal loans by the probability of a bad outcome in eighteen months and supports the adjudicator's decision.
jurisdictions: [ca]
materiality: {level: medium, basis: "CAD 420 million portfolio, decisions about individuals, person decides every decline"}
owner: VP Retail Lending (Blessing Duquette)
developer: Retail Credit Modelling (Anselm Kowalchuk)
validator: Enterprise Model Risk (Priya Thibodeau)
method: {algorithm: logistic regression, library: scikit-learn 1.6, features: 7, inputs: [revolving_util, inquiries_12m, worst_delinq_24m, payroll_months, tdsr, oldest_trade_months, liquid_savings_cad], target: "90 or more days past due, consumer proposal, bankruptcy or charge-off within 18 months of funding"}
data:
  scored:
    path: data/loans.csv
    score: prob_bad
    outcome: bad_18m
    positive: 1
    sample: part
    date: funded_on
    id: loan_ref
    amount: amount_cad
    segments: [channel]
    groups: {age_band: age_band}
intended_use: ["Support of adjudicators for unsecured personal loans of CAD 2,000 to 35,000 to individuals resident in Canada"]
prohibited_use: ["Declines without a person", "Pricing", "IFRS 9 allowances", "Small business", "Mortgages and HELOC"]
limitations: ["Newcomers with no Canadian bureau file are outside the model and adjudicated by hand", "Accepted loans only; declined applicants have no outcome", "Liquid savings are unknown for about 7% of applicants, who bank elsewhere"]
monitoring: {plan: "EMR-MON-19", frequency: monthly inputs and quarterly outcomes, owner: "Retail Portfolio Monitoring (Jo Sinclair-Wu)", measures: [AUC, calibration, PSI, missing share, override rate, approval rate by age band], limits: in plan EMR-MON-19, action: "red within 10 business days to the Model Risk Committee, manual adjudication of the affected range"}
approvals: [{by: Model Risk Committee, date: 2026-03-11, expires: 2027-09-30, version: "1.4", outcome: approved}]
names: {age_band: age band, tdsr: total debt service ratio}
'''
    s.results['figures.json'] = {q: {a: m[q][a] for a in ('n', 'events', 'event_rate', 'auc', 'ks', 'mean_score')} for q in m}
    s.docs['PLRS-model-documentation.md'] = f'''
# PLRS 1.4: model documentation
**Oakhurst Prairie Bank** | Retail Credit Modelling | 14 November 2025

## 1. Business need and use
PLRS gives adjudicators a probability that an unsecured personal loan turns bad in the eighteen months after funding. The adjudicator decides. A score above 0.22 puts the file in the "decline recommended" queue, where a second adjudicator must agree before the applicant is declined.

## 2. Population and exclusions
Our warehouse shows 8,911 personal loans funded between 2 August 2022 and 28 March 2024. We excluded 241 employee loans, 806 loans below CAD 2,000 (overdraft conversions, different process), 119 files of deceased borrowers and {8911 - 241 - 806 - 119 - N} cancelled within the cooling-off period, leaving {th(N)} loans. A query and a row count for every step are in Appendix C; the total funded was reconciled to the general ledger (difference CAD 0).

Loans funded August 2022 to June 2023 were divided by a hash of the customer number into development ({th(d['n'])}) and holdout ({th(h['n'])}). Loans funded July 2023 to March 2024 are the out-of-time sample ({th(o['n'])}). Outcomes were read on 31 October 2025, when the youngest loan was nineteen months old.

## 3. Target
Bad: 90+ days past due, consumer proposal, bankruptcy or charge-off. Same as the allowance models. Loans 60–89 days late at month 18 (2.1%) count as good; counting them bad instead changes the AUC by less than 0.01.

## 4. Inputs

| input | source at application | expected sign | rationale |
|:--|:--|:-:|:--|
| revolving_util | bureau | + | credit stress |
| inquiries_12m | bureau | + | appetite for debt |
| worst_delinq_24m | bureau | + | conduct |
| payroll_months | own account or payslip | − | stability of income |
| tdsr | application, verified | + | affordability |
| oldest_trade_months | bureau | − | experience with credit |
| liquid_savings_cad | own accounts, open banking | − | cushion |

Savings are unknown for {pct(miss)} of applicants, equally in all three samples. They are given the development median; a flag for "unknown" carried no weight and was dropped. Fitting on complete files only moves no coefficient by more than its standard error. Age, sex, marital status, postal code and language are not used. The correlation of each input with age band was examined: none predicts membership (highest AUC 0.53).

## 5. Method
Logistic regression after comparing it with a random forest (holdout AUC within 0.01) and with the bureau's generic score alone (about 0.06 lower). Assumptions: stable relations, tested by refitting each half year; no strong collinearity, largest VIF 1.4; linear terms, tested with splines.

## 6. Results

| | Development | Holdout | Out of time |
|:--|--:|--:|--:|
| Loans | {th(d['n'])} | {th(h['n'])} | {th(o['n'])} |
| Bad | {d['events']} | {h['events']} | {o['events']} |
| Bad rate | {pct(d['event_rate'], 2)} | {pct(h['event_rate'], 2)} | {pct(o['event_rate'], 2)} |
| Average score | {pct(d['mean_score'], 2)} | {pct(h['mean_score'], 2)} | {pct(o['mean_score'], 2)} |
| AUC | {d['auc']:.3f} | {h['auc']:.3f} | {o['auc']:.3f} |
| Gini | {2 * d['auc'] - 1:.3f} | {2 * h['auc'] - 1:.3f} | {2 * o['auc'] - 1:.3f} |
| KS | {d['ks']:.3f} | {h['ks']:.3f} | {o['ks']:.3f} |

## 7. Known limits
Newcomers, declined applicants and unknown savings, as listed in the inventory. Reject inference by reweighting on the 4% random-accept pilot of 2022 gave coefficients within one standard error.

## 8. Implementation
Scores are computed in the adjudication platform by the same package as here (hash 9f41c7). Parity on 2,500 files: no difference. When the bureau does not answer in four seconds the file goes to manual adjudication.

## 9. History
1.0 (2021) random forest; 1.2 (2023) retired after its holdout result was found to contain development loans, see finding EMR-2023-07, closed 30 January 2024; 1.4 (this version) splits by customer.
'''
    s.docs['EMR-validation-memo-2026-02.md'] = f'''
To: Model Risk Committee
From: Priya Thibodeau, Enterprise Model Risk
Date: 20 February 2026
Re: Validation of PLRS 1.4

The team that did this work sits in Risk, reports to the CRO and had no part in building PLRS.

We recommend approval, rating **satisfactory**. Our criteria were registered on 1 December 2025.

*Data.* Extracted again from the warehouse. Rows {th(N)}, bad loans {d['events'] + h['events'] + o['events']}; equal to the developer's. No customer is found in two samples. Finding EMR-2023-07 about the split of version 1.2 cannot recur: the split is now by customer hash, and we tested it.

*Ranking.* Holdout AUC {h['auc']:.3f} ({ci(T, 'prob_bad', 'bad_18m', sm == 'holdout')}), out of time {o['auc']:.3f} ({ci(T, 'prob_bad', 'bad_18m', sm == 'oot')}). Floor 0.70.

*Level.* {h['events']} bad against {T['prob_bad'][sm == 'holdout'].sum():.0f} expected in holdout; {o['events']} against {T['prob_bad'][sm == 'oot'].sum():.0f} out of time. Both within the 95% range. Slope not different from one.

*Segments and people.* Branch and online alike. By age band, shares below 0.22, bad rates and expected rates are alike within sampling error in every sample; lowest ratio of shares above 0.90. A less harmful alternative was searched (six refits, each without one input): none needed.

*Sensitivity.* Savings unknown for everyone: AUC falls by about 0.02, order of queues changes for 4% of files. Inputs rounded to bands: no visible effect.

*Process.* Decline letters give up to four specific reasons taken from the weights relative to applicants just below 0.22. Thirty letters traced, all faithful. Applicants may request reconsideration by a person not involved before. Override rate in the pilot was 4.4%; limit 8%.

*Open findings.* None.

Next periodic validation: by 30 September 2027, earlier on a red monitoring result, a change of bureau version or a change of target.
'''
    s.docs['EMR-MON-19 monitoring plan.md'] = f'''
## EMR-MON-19: monitoring of PLRS

In force since 11 March 2026. Owner of the plan: Jo Sinclair-Wu.

1. Each month: PSI of score and of every input against development (yellow 0.10, red 0.25); share of unknown savings (yellow 10%, red 15%); override rate (yellow 8%, red 12%).
2. Each quarter, on loans that reached eighteen months: AUC (yellow below 0.74, red below 0.70); observed over expected (yellow outside 0.85–1.15, red outside 0.75–1.25, both only when significant at 5%); approval share by age band (yellow 0.90, red 0.80).
3. Yellow: Retail Credit Modelling explains within a month. Red: within ten business days the Model Risk Committee is told, all files in the affected score range are adjudicated without the score, and EMR decides on a targeted validation.
4. Changes to score, cut-off, inputs or target follow standard CHG-4: request, EMR review, committee, release note.

**Last run, October 2026:** all measures green. On the out-of-time loans AUC is {o['auc']:.3f}, bad rate {pct(o['event_rate'], 2)} against {pct(o['mean_score'], 2)} expected. Unknown savings {pct(miss)}. Overrides 4.9%.
'''
    s.docs['MRC-decision-2026-03-11.md'] = '''
Model Risk Committee – record of decision, 11 March 2026

PLRS 1.4 approved until 30 September 2027 for support of adjudicators in unsecured personal lending. First use 16 March 2026. Voting: four in favour, none against; the owner abstained. No conditions. Version 1.2 is decommissioned on the same day.

The committee noted the readiness assessment for the 2027 edition of Guideline E-23 (no gap for this model).
'''
    cols = ['loan_ref', 'funded_on', 'part', *inp, 'amount_cad', 'channel', 'age_band', 'prob_bad', 'bad_18m']; T['part'] = sm
    return s, T, cols, {'revolving_util': 1, 'tdsr': 1, 'prob_bad': 5}, 'data/loans.csv'

# =============================================================== 3 Singapore SME invoices, clean, thin
def tanjong():
    plan = [('train', 3000, mi(2023, 7), mi(2024, 6)), ('test', 2000, mi(2023, 7), mi(2024, 6))]
    inp = ['debtor_days', 'years_trading', 'gst_turnover_k', 'dilution_pct', 'late_payments_90d']
    def build(r):
        T = start(r, plan, 'facility_month'); n = len(T['_month']); a, b, c, d, e = factor(r, n, 5, .1)
        T['debtor_days'] = np.round(np.clip(58 + 20 * a, 10, 180)); T['years_trading'] = cut(np.exp(1.7 - .7 * b)); T['gst_turnover_k'] = np.round(np.exp(6.4 - .9 * c)); T['dilution_pct'] = cut(np.clip(4 + 3 * d, 0, 25)); T['late_payments_90d'] = np.round(np.clip(1.1 + 1.2 * e, 0, 8))
        l = .03 * T['debtor_days'] - .65 * np.log(T['years_trading']) - .5 * np.log(T['gst_turnover_k']) + .16 * T['dilution_pct'] + .5 * T['late_payments_90d']
        T['score'] = score_of(l, .13, 4); return T
    T, r = settle(31003, build, inp, [('sector', {'trade': .4, 'services': .35, 'manufacturing': .25}, False)], 'score', 'default', None, floor=.70)
    T['facility_month'] = np.array([month_iso(i) for i in T['_month']], object); m = metrics(T, 'score', 'default', '_sample'); tr, t = m['train'], m['test']
    s = Subject('tanjong-orchid-invoice', 'credit', True, 'thin')
    s.yaml = '''
id: tanjong-orchid-invoice
name: Invoice finance default model
version: "0.9"
kind: credit
purpose: Ranks small companies that apply for an invoice finance facility by probability of default in twelve months.
jurisdictions: [singapore]
materiality: {level: medium, basis: "SGD 60 million facilities"}
owner: Head of SME Lending
developer: Credit Analytics
method: {algorithm: logistic regression, features: 5, target: "default within 12 months of the facility"}
data:
  scored: {path: data/scored.csv, score: score, outcome: default, positive: 1, sample: sample, date: facility_month, segments: [sector]}
intended_use: ["Support of the credit officer for invoice finance facilities up to SGD 500,000"]
'''
    s.docs['model-note.md'] = f'''
# Invoice finance default model v0.9

Tanjong Orchid SME Finance Pte Ltd. Working note, Credit Analytics, June 2026.

We modelled {th(tr['n'] + t['n'])} facilities opened July 2023 to June 2024, {th(tr['n'])} for fitting and {th(t['n'])} held back. Defaults were {tr['events']} and {t['events']}.

The regression uses debtor days, years trading, GST turnover, dilution and late payments in the last ninety days. AUC came to {tr['auc']:.3f} on train and {t['auc']:.3f} on test.

Still to be written: why each input was chosen, exclusions, treatment of missing values, limitations, monitoring. The independent validation has been requested from Group Risk and has not started. There is no approval yet; the model runs in shadow beside the officers' own grade and nobody decides on it.
'''
    T['sample'] = T['_sample']; return s, T, ['facility_month', 'sample', *inp, 'sector', 'score', 'default'], {'years_trading': 1, 'dilution_pct': 1, 'score': 4}

# =============================================================== 8 Germany, instant payments, clean, complete
def silberbach():
    plan = [('train', 6000, mi(2024, 10), mi(2025, 6)), ('test', 2600, mi(2025, 7), mi(2025, 9)), ('production', 2600, mi(2026, 4), mi(2026, 6))]
    inp = ['payee_age_days', 'device_trust', 'hour_rarity', 'transfers_24h', 'amount_vs_usual', 'session_seconds']
    def build(r):
        T = start(r, plan, 'booked'); n = len(T['_month']); a, b, c, d, e, f = factor(r, n, 6, .1)
        T['payee_age_days'] = np.round(np.exp(4.2 - 1.4 * a)); T['device_trust'] = cut(sig(1.2 - b), 3); T['hour_rarity'] = cut(sig(c), 3); T['transfers_24h'] = np.round(np.clip(1.3 + 1.3 * d, 0, 14)); T['amount_vs_usual'] = cut(np.exp(.8 * e), 2); T['session_seconds'] = np.round(np.exp(4.6 - .6 * f))
        l = -.42 * np.log1p(T['payee_age_days']) - 3.0 * T['device_trust'] + 1.5 * T['hour_rarity'] + .38 * T['transfers_24h'] + .6 * np.log(T['amount_vs_usual']) - .5 * np.log(T['session_seconds']) + .75 * a * e + .65 * np.abs(f)
        T['fraud_prob'] = score_of(l, .055); T['payment_id'] = ids(r, n, 'SB', 8); return T
    T, _ = settle(31008, build, inp, [('channel', {'app': .6, 'browser': .4}, False), ('age_group', {'under_40': .5, '40_plus': .5}, True)], 'fraud_prob', 'fraud', ('amount_eur', 6.6, .7), floor=.74, share=.05)
    m = metrics(T, 'fraud_prob', 'fraud', '_sample'); sm = T['_sample']; tr, t, p = m['train'], m['test'], m['production']; N = len(sm); thr = {}
    for k in m: thr[k] = top(T, 'fraud_prob', 'fraud', sm == k, .05, 'amount_eur')
    s = Subject('silberbach-instant-fraud', 'fraud', True, 'complete')
    s.yaml = '''
id: silberbach-instant-fraud
name: Instant payment fraud score
version: "2.0"
kind: fraud
purpose: Scores outgoing SEPA instant payments of retail customers that the rules pass on, and chooses the five in a hundred that a fraud analyst looks at before release.
jurisdictions: [eu]
materiality: {level: high, basis: "EUR 3.1 billion instant payments a year; a held payment is felt at once by the customer"}
owner: Leiterin Zahlungsverkehr, Hedda Lorentz
developer: Team Betrugserkennung, Jannis Kolb
validator: Modellvalidierung, Dr. Amrei Sandkuhl
method: {algorithm: gradient boosting, library: lightgbm 4.5, features: 6, inputs: [payee_age_days, device_trust, hour_rarity, transfers_24h, amount_vs_usual, session_seconds], target: "payment confirmed as unauthorised or as manipulation of the payer within 90 days"}
data:
  scored:
    path: data/payments.csv
    score: fraud_prob
    outcome: fraud
    positive: 1
    sample: sample
    date: booked
    id: payment_id
    amount: amount_eur
    maturity: {days: 90, read_on: 2026-10-15}
    budget: {share: 0.05}
    segments: [channel]
    groups: {age_group: age_group}
intended_use: ["Choice of instant payments for review by an analyst before release"]
prohibited_use: ["Refusal of a payment without an analyst", "Closing accounts or reporting customers", "Card payments and direct debits"]
limitations: ["Payments stopped by the rules before the score are not in the data", "Frauds that no customer reports are not known", "New attack types may pass until the quarterly refit check"]
monitoring: {frequency: daily inputs, monthly outcomes, owner: "Operative Betrugsabwehr, Selin Aydogan", measures: "recall and value recall at five per cent, false positives per fraud, PSI, missing values, latency", limits: "table in the monitoring concept", action: "red: fall back to rule set R7 and notify Modellvalidierung in one working day"}
approvals: [{body: Modellausschuss, date: 2026-03-26, valid_until: 2027-03-31, version: "2.0"}]
'''.replace('frequency: daily inputs, monthly outcomes', 'frequency: "daily inputs, monthly outcomes"')
    s.results['kennzahlen.json'] = flat(m)
    s.docs['entwicklungsbericht-en.md'] = f'''
# Instant payment fraud score 2.0 – development report (English version)

Silberbach Direktbank AG, Team Betrugserkennung, 9 March 2026; tables for production added 20 October 2026

## Task

The rule engine R7 stops the plain cases. What it passes on with at least one mild signal comes to this score. Analysts can look at five in a hundred of these payments within the ten seconds and the hold that the law allows, so the score is judged by what it finds in its top five per cent.

Attack types that the score should find: takeover of online banking, fake bank employee, shock call, remote-access scam, mule payees. Card and direct debit fraud are out of scope.

## Data

R7 passed on 12,066 payments from 1 October 2024 to 30 September 2025 and, once the score was live, from 1 April to 30 June 2026. We removed 511 payments between own accounts, 262 test payments by staff and {12066 - 511 - 262 - N} whose case was withdrawn by the customer as a mistake. This gives {th(N)} payments.

Split by time: train October 2024 to June 2025, test July to September 2025, production April to June 2026. A customer's payments of one attack were kept as one case (the first payment), so nothing of the same attack lies in two samples.

A payment is a fraud when confirmed as unauthorised, or as made by a deceived payer, within ninety days. Of all frauds known after 180 days, 97% were known after ninety. Outcomes were read on 15 October 2026; every payment is older than ninety days.

| | train | test | production |
|---|---:|---:|---:|
| payments | {th(tr['n'])} | {th(t['n'])} | {th(p['n'])} |
| frauds | {tr['events']} | {t['events']} | {p['events']} |
| share | {pct(tr['event_rate'], 2)} | {pct(t['event_rate'], 2)} | {pct(p['event_rate'], 2)} |
| mean score | {pct(tr['mean_score'], 2)} | {pct(t['mean_score'], 2)} | {pct(p['mean_score'], 2)} |
| AUC | {tr['auc']:.3f} | {t['auc']:.3f} | {p['auc']:.3f} |
| KS | {tr['ks']:.3f} | {t['ks']:.3f} | {p['ks']:.3f} |
| recall in the top 5% | {pct(thr['train'][0])} | {pct(thr['test'][0])} | {pct(thr['production'][0])} |
| the same by value | {pct(thr['train'][1])} | {pct(thr['test'][1])} | {pct(thr['production'][1])} |

## Inputs

All six are known before the payment is released: age of the payee relation, trust of the device, rarity of the hour for this customer, transfers in 24 hours, amount against the customer's usual amount, length of the session. Expected direction was noted for each before fitting (young payee, low trust, odd hour, many transfers, unusual amount, short session mean more risk; very long sessions too, typical of remote access) and holds. No field is empty. Age, sex, nationality and name of the customer are not used; country of the payee bank is left to the rules.

## Method and alternatives

Gradient boosting with 180 shallow trees, chosen over logistic regression with transformed inputs on train alone (cross-validated gain 0.02 AUC, twice its standard error) because young payee and unusual amount act together. Parameters were set by cross-validation blocked by month. Probabilities were calibrated on train.

## Robustness

Thresholds just under which a fraudster might split amounts, a reset device, and a burst of small transfers were replayed: 41 of 50 played attacks reached the top 5%. With device_trust missing the score uses the customer's median; recall falls by about a tenth and the fallback R7 stays in force.
'''
    s.docs['validierungsvermerk-en.md'] = f'''
# Validation note, 20 March 2026 (addendum 26 October 2026)

Dr. Amrei Sandkuhl, Modellvalidierung. We belong to Risikocontrolling, report to the board member for risk and did not take part in development.

**Result: suitable for the stated use. No findings open.**

| Question | Our own result |
|---|---|
| Can the scores be rebuilt? | yes, 11,200 of 11,200 equal to five decimals |
| Ranking | AUC {t['auc']:.3f} (test), {p['auc']:.3f} (production); requirement 0.74 |
| Level | {t['events']} frauds against {T['fraud_prob'][sm == 'test'].sum():.0f} forecast (test), {p['events']} against {T['fraud_prob'][sm == 'production'].sum():.0f} (production) |
| At capacity | recall {pct(thr['test'][0])} test, {pct(thr['production'][0])} production, by value {pct(thr['test'][1])} and {pct(thr['production'][1])} |
| Months | no trend |
| App and browser | alike within chance |
| Age of customer (under 40, 40 and over) | honest payments are held equally often, frauds found equally often |
| Stability | PSI of score and inputs below 0.02 |
| Latency | p99 140 ms, limit 400 ms; time-out releases to rules |
| Benchmark | logistic regression is weaker, by 0.01 to 0.02 AUC with logarithms of the skewed inputs and by 0.04 without |

Customers whose payment is held are told so at once in the app, with the reason and a telephone number; an analyst decides within the hour and the customer can ask for a second look.

Earlier point: for version 1.6 we objected on 8 May 2024 that a limit breach of April 2024 had not been passed on. It was passed on the following week, the duty roster was changed, and we closed the point on 28 June 2024.

Next validation: by 31 March 2027 or on change.
'''
    s.docs['monitoring-concept.md'] = f'''
# Monitoring concept, valid from 1 April 2026

Responsible: Selin Aydogan, deputy Birk Ohlsen.

- daily: share of empty inputs (limit 2%), latency p99 (limit 400 ms), PSI of the score against train (warning 0.10, limit 0.25)
- monthly, on payments older than ninety days: recall in the top 5% (warning: significantly below 35%), value recall (same), false positives per fraud found (warning 3.5), AUC (limit 0.74)
- half-yearly: holds of honest payments by age group

At a limit: fall back to R7 with widened rules the same day, Modellvalidierung and the owner are told within one working day, decision about refit in the next Modellausschuss. A warning is explained in writing within a week.

Capacity: the team reviews five in a hundred payments; the queue is ordered by score and cut at the budget. Analysts' decisions are sampled by a second analyst (2%).

Changes of inputs, trees, calibration or budget need the Modellausschuss; the model register holds version, hash and date.

October 2026 run (payments of April to June 2026): AUC {p['auc']:.3f}, recall {pct(thr['production'][0])}, by value {pct(thr['production'][1])}. All within limits.
'''
    s.docs['modellausschuss-2026-03-26.md'] = '''
# Modellausschuss, 26 March 2026 (translation of the minute)

Version 2.0 of the instant payment fraud score is released for the choice of payments for review, from 1 April 2026 until 31 March 2027. It replaces version 1.6. The data protection impact assessment of 12 February 2026 was noted. Present and voting: Risikocontrolling, Compliance, Zahlungsverkehr (without vote on this item), IT. No conditions.
'''
    T['sample'] = sm; return s, T, ['payment_id', 'booked', 'sample', *inp, 'amount_eur', 'channel', 'age_group', 'fraud_prob', 'fraud'], {'device_trust': 3, 'hour_rarity': 3, 'amount_vs_usual': 2, 'fraud_prob': 5}, 'data/payments.csv'
SUBJECTS = [larkspur, oakhurst, tanjong, silberbach]

"""Half `fourth`, the four clean subjects. Binned attributes and points; fraud as a mixture of attack types."""
from sim import *

def binned(r, n, lv): return choose(r, n, lv)
def pts(x, table): return np.array([table[v] for v in x], float)

# =============================================================== Germany, points scorecard, clean, complete
def wacholder():
    plan = [('train', 5200, mi(2023, 1), mi(2023, 12)), ('test', 2400, mi(2023, 1), mi(2023, 12)), ('oot', 2200, mi(2024, 1), mi(2024, 8))]
    inp = ['beschaeftigung', 'haushaltsueberschuss', 'kundenjahre', 'rueckstand_24m', 'laufzeit', 'kreditlinien']
    def build(r):
        T = start(r, plan, 'bewilligung'); n = len(T['_month'])
        T['beschaeftigung'] = binned(r, n, {'unbefristet': .62, 'befristet': .16, 'selbstaendig': .12, 'rente': .10}); T['haushaltsueberschuss'] = np.round(r.gamma(2.2, 290, n), -1)
        T['kundenjahre'] = np.minimum(40, r.geometric(.14, n) - 1).astype(float); T['rueckstand_24m'] = binned(r, n, {0: .74, 1: .15, 2: .07, 3: .04}).astype(float)
        T['laufzeit'] = binned(r, n, {12: .12, 24: .2, 36: .24, 48: .2, 60: .14, 72: .1}).astype(float); T['kreditlinien'] = np.minimum(8, r.poisson(1.9, n)).astype(float)
        P = pts(T['beschaeftigung'], {'unbefristet': 62, 'befristet': 38, 'selbstaendig': 40, 'rente': 66}) + np.select([T['haushaltsueberschuss'] < 200, T['haushaltsueberschuss'] < 500, T['haushaltsueberschuss'] < 900], [20, 44, 66], 84) + np.select([T['kundenjahre'] < 2, T['kundenjahre'] < 6], [30, 46], 66)
        P = P + pts(T['rueckstand_24m'], {0: 88, 1: 52, 2: 26, 3: 8}) + np.select([T['laufzeit'] <= 24, T['laufzeit'] <= 48], [60, 44], 24) + np.select([T['kreditlinien'] <= 1, T['kreditlinien'] <= 3], [58, 44], 18)
        T['punkte'] = P; T['pd'] = score_of(-P / 31.0, .105, 4); T['konto'] = ids(r, n, 'W', 7); return T
    T, _ = settle(41001, build, inp, [('vertriebsweg', {'filiale': .5, 'online': .5}, False), ('geschlecht', {'w': .48, 'm': .52}, True), ('altersgruppe', {'unter_30': .25, '30_bis_59': .55, 'ab_60': .2}, True)], 'pd', 'ausfall_12m', ('betrag', 9.0, .6), floor=.70)
    m = metrics(T, 'pd', 'ausfall_12m', '_sample'); sm = T['_sample']; tr, t, o = m['train'], m['test'], m['oot']; N = len(sm); E = {k: T['pd'][sm == k].sum() for k in m}
    s = Subject('wacholder-konsumentenkredit', 'credit', True, 'complete')
    s.yaml = '''
id: wacholder-konsumentenkredit
name: Antragsscorekarte Konsumentenkredit AK-3
version: "3.0"
kind: credit
purpose: Points scorecard for private instalment credit; turns into a twelve-month probability of default that supports the credit officer.
jurisdictions: [eu]
materiality: {level: high, basis: "scoring of natural persons, EUR 410 million new business a year"}
owner: Abteilung Privatkunden, Friedrun Oberlechner
developer: Kreditrisikomodelle, Team Retail (Leander Wiesengrund)
validator: Stabsstelle Validierung (Dr. Tabea Nierhoff)
method: {algorithm: points scorecard from logistic regression on binned attributes, library: "R 4.4, scorecard 0.4", features: 6, inputs: [beschaeftigung, haushaltsueberschuss, kundenjahre, rueckstand_24m, laufzeit, kreditlinien], target: "Ausfall nach Art. 178 CRR within 12 months of the grant"}
data:
  scored:
    path: data/kredite.csv
    score: pd
    outcome: ausfall_12m
    positive: 1
    sample: stichprobe
    date: bewilligung
    id: konto
    amount: betrag
    maturity: {days: 365, read_on: 2025-10-31}
    segments: [vertriebsweg]
    groups: {geschlecht: geschlecht, altersgruppe: altersgruppe}
intended_use:
  - Support of the credit officer's decision on instalment credit to private persons up to EUR 50,000
prohibited_use:
  - Refusal without a credit officer
  - Own-funds requirements and pricing
  - Self-employed persons' business credit, real estate credit
limitations:
  - Only granted credits have outcomes.
  - Years 2023 and 2024 were calm; effects of high unemployment are not in the data.
  - Household surplus is computed from declared expenses and may be too high.
monitoring: {concept: "MK-AK3 of 3 February 2026", frequency: quarterly, owner: "Risikocontrolling, Quirin Sauter", measures: "AUC, observed against expected, PSI, missing, overrides, acceptance by group", limits: "in MK-AK3", action: "in MK-AK3, red within 10 days to the Risikoausschuss"}
approvals: [{by: Risikoausschuss, date: 2026-02-17, valid_until: 2027-06-30, version: "3.0", decision: granted}]
names: {beschaeftigung: employment, haushaltsueberschuss: household surplus, kundenjahre: years as customer, rueckstand_24m: arrears in 24 months, laufzeit: term, kreditlinien: credit lines, vertriebsweg: sales channel, geschlecht: sex, altersgruppe: age group}
'''
    s.results['kennzahlen_ak3.json'] = {k: m[k] for k in m}
    s.docs['AK-3_Fachkonzept_english.md'] = f'''
# Application scorecard AK-3 – technical concept (working translation)

Wacholder Bank AG · Kreditrisikomodelle · released 12 December 2025 · author L. Wiesengrund

## A. Purpose and decision

The credit officer sees points, the probability of default and the three attributes that cost most points. Up to 8% the officer may grant alone, from 8% to 20% a second officer signs, above 20% a refusal is proposed; the officer decides in every case. AK-3 is used for private instalment credit up to EUR 50,000. It does not refuse by itself and feeds neither prices nor own funds.

## B. Data

1. The core banking system listed 12,310 private instalment credits granted between 1 January 2023 and 31 August 2024.
2. From these we set aside: credits of employees 287; restructured credits 514; credits revoked within fourteen days 663; and {th(12310 - 287 - 514 - 663 - N)} credits above EUR 50,000.
3. {th(N)} credits remain, the whole of them in the file. Sums of amounts were reconciled with the balance of accounts at 31 December 2023 and 31 August 2024.

Credits of 2023 were divided by customer at random into train ({th(tr['n'])}) and test ({th(t['n'])}); credits of January to August 2024 ({th(o['n'])}) are out of time. Outcome date 31 October 2025; the youngest credit was then fourteen months old, so each outcome window is closed.

Default follows Article 178 CRR (90 days past due above the materiality thresholds, or unlikely to pay), the same as in accounting and reporting.

## C. Attributes

| attribute | classes and points | expectation |
|---|---|---|
| employment | permanent 62, retired 66, fixed-term 38, self-employed 40 | steady income lowers risk |
| household surplus, EUR | <200: 20; 200–490: 44; 500–890: 66; from 900: 84 | room to pay lowers risk |
| years as customer | <2: 30; 2–5: 46; from 6: 66 | known conduct lowers risk |
| arrears in 24 months | 0: 88; 1: 52; 2: 26; 3 or more: 8 | arrears before the application raise risk |
| term, months | ≤24: 60; 36–48: 44; ≥60: 24 | long terms raise risk |
| credit lines | 0–1: 58; 2–3: 44; 4 or more: 18 | more debt raises risk |

All are known when the officer decides; "arrears in 24 months" ends on the day of application. No attribute is ever empty (mandatory fields, checked by the entry screen). Sex, age, nationality and place of residence have no points. Class limits were set on train only; all classes are monotone as expected.

## D. Method, alternatives, assumptions

Logistic regression on the classes, scaled to points. Gradient boosting (test AUC within 0.01) and a model with age (no gain worth having, and not wanted) were rejected. Assumptions and their checks: independence of customers (one credit per customer), no interaction of note (15 pairs tested), stable weights (refit per half-year, no change of sign).

Refused applications: augmentation and parcelling were tried; the ranking of applicants hardly moves (Spearman 0.99).

## E. Results

| | train | test | out of time (oot) |
|---|---|---|---|
| credits | {th(tr['n'])} | {th(t['n'])} | {th(o['n'])} |
| defaults | {tr['events']} | {t['events']} | {o['events']} |
| default rate | {pct(tr['event_rate'], 2)} | {pct(t['event_rate'], 2)} | {pct(o['event_rate'], 2)} |
| expected | {pct(tr['mean_score'], 2)} | {pct(t['mean_score'], 2)} | {pct(o['mean_score'], 2)} |
| AUC | {tr['auc']:.3f} | {t['auc']:.3f} | {o['auc']:.3f} |
| 95% interval | {ci(T, 'pd', 'ausfall_12m', sm == 'train')} | {ci(T, 'pd', 'ausfall_12m', sm == 'test')} | {ci(T, 'pd', 'ausfall_12m', sm == 'oot')} |
| KS | {tr['ks']:.3f} | {t['ks']:.3f} | {o['ks']:.3f} |

Required since the project order of 6 February 2025: AUC 0.70 in test and oot, defaults within the 95% band of expectation, no reversal of classes beyond chance.

## F. Limits of the model and what offsets them

Calm years: yearly stress by Risikocontrolling. Declared expenses: officers check against account movements. No outcome for refusals: yearly study.
'''
    s.docs['Validierungsbericht_AK-3_english.md'] = f'''
# Initial validation AK-3

Stabsstelle Validierung reports directly to the management board member for risk. Dr. Tabea Nierhoff and Ruprecht Alm carried out the work from 5 January to 2 February 2026; neither has ever belonged to the modelling team. Plan and limits dated 19 December 2025.

**Judgement: suitable. Class 1 of 4. No open findings; validity until 30 June 2027, then re-validation.**

**Data.** Own extraction from the core system, {th(N)} credits, identical. Customers are in one sample only. No empty or default values, no duplicates.

**Rebuilding.** Points recomputed from raw fields for all credits: no difference. In the test environment 800 applications were scored by the production release 26.1; no difference.

**Ranking.** AUC {t['auc']:.3f} on test and {o['auc']:.3f} out of time, both intervals above 0.70. The largest distance between two samples is within chance.

**Level.** Test {t['events']} defaults, expected {E['test']:.0f}. Out of time {o['events']}, expected {E['oot']:.0f}. By risk class and by month nothing outside chance.

**Stability.** PSI of score and of all attributes below 0.02.

**Sensitivity.** Surplus lowered by EUR 150 for all: class moves for one credit in six, AUC unchanged to 0.01. Missing attribute: entry is refused by the screen, fallback is the paper form with two officers.

**Persons.** For women and men and three age groups: acceptance at 8% and 20%, default against expectation and error rates are alike within sampling error; the lowest ratio of acceptance is above 0.90. Each attribute was tested as a stand-in for sex or age; none is. Variants without single attributes bring no gain in equality.

**Explanations and rights.** The refusal letter names the up to three attributes with the largest loss of points against the applicants near the limit. It tells that a score was used, that an officer decided, and how to ask for a second look. 50 letters checked: all right. Data protection impact assessment of 10 November 2025 seen; logging and oversight prepared for the AI Act duties.

**Earlier remarks.** AK-2 had a point on unexplained overrides (2023, closed with evidence 15 May 2024) and a late quarterly report (2022, closed 2023). Nothing carried over.
'''
    s.docs['Risikoausschuss_Protokollauszug_2026-02-17.md'] = '''
# Risk committee, extract of the minutes of 17 February 2026 (translated)

TOP 5. AK-3. The validator's report was presented by Dr. Nierhoff. Questions on the calm years were answered; the committee accepts the limitation with the yearly stress. **Resolved: AK-3 version 3.0 is approved for support of the officer from 2 March 2026 to 30 June 2027.** The department Privatkunden did not vote. No conditions. AK-2 ends on 1 March 2026.
'''
    s.docs['MK-AK3_monitoring_english.md'] = f'''
# MK-AK3 Monitoring concept and results

Responsible: Quirin Sauter (Risikocontrolling). Receives: owner, Validierung, Risikoausschuss.

| what | how often | yellow | red |
|---|---|---|---|
| AUC of closed vintages | quarterly | < 0.73 | < 0.70 |
| defaults / expectation, if significant | quarterly | outside 0.85–1.18 | outside 0.75–1.30 |
| PSI score, attributes | quarterly | 0.10 | 0.25 |
| empty or default entries | monthly | 0.5% | 2% |
| officers' overrides | monthly | 7% | 12% |
| acceptance ratio by sex, age group | half-yearly | 0.90 | 0.80 |

Yellow: cause in writing within four weeks. Red: report to the Risikoausschuss within ten days, second signature for the whole band concerned, re-validation decided by Validierung. Every change (classes, points, limits, definition) runs through change procedure ÄV-12 with Validierung's consent before release.

Results of 9 November 2026 (closed vintages of the oot sample): AUC {o['auc']:.3f}; {o['events']} defaults, {E['oot']:.0f} expected; PSI below 0.02; overrides 4.2%. All green.
'''
    s.docs['ALT_AK-2_Kurzbeschreibung.md'] = '''
# Old: AK-2 short description (2019) – replaced by AK-3

AK-2 was in use from 2019 to 1 March 2026 with nine attributes. Archive copy. Nothing herein applies to AK-3.
'''
    T['stichprobe'] = sm; return s, T, ['konto', 'bewilligung', 'stichprobe', *inp, 'betrag', 'vertriebsweg', 'geschlecht', 'altersgruppe', 'punkte', 'pd', 'ausfall_12m'], {'pd': 4}, 'data/kredite.csv'

# =============================================================== US point of sale, clean, complete
def sagebrush():
    plan = [('train', 4600, mi(2023, 5), mi(2024, 2)), ('test', 2300, mi(2023, 5), mi(2024, 2)), ('oot', 2300, mi(2024, 3), mi(2024, 9))]
    inp = ['vantage_like', 'existing_bnpl', 'ticket_to_income', 'bank_balance_min', 'nsf_90d', 'months_at_bank']
    def build(r):
        T = start(r, plan, 'orig_date'); n = len(T['_month'])
        T['vantage_like'] = np.round(np.clip(790 - r.gamma(3.0, 42, n), 380, 850)); T['existing_bnpl'] = np.minimum(7, r.poisson(1.1, n)).astype(float); T['ticket_to_income'] = cut(r.beta(1.6, 9, n) * 100, 1)
        T['bank_balance_min'] = np.round(r.normal(240, 310, n)); T['nsf_90d'] = np.minimum(6, r.negative_binomial(.6, .55, n)).astype(float); T['months_at_bank'] = np.round(r.weibull(1.2, n) * 48)
        v, b = T['vantage_like'], T['bank_balance_min']
        l = -.0085 * v + .25 * T['existing_bnpl'] + .05 * T['ticket_to_income'] - .0008 * b + .33 * T['nsf_90d'] - .008 * T['months_at_bank'] + 1.2 * np.where((v < 650) & (b < 150), 1, 0) - .9 * np.where((v > 690) & (T['existing_bnpl'] >= 2), 1, 0) + .0000022 * (b - 240) ** 2
        T['risk_score'] = score_of(l, .135); T['plan_id'] = ids(r, n, 'SG', 8); return T
    T, _ = settle(41012, build, inp, [('store_type', {'furniture': .4, 'electronics': .35, 'medical': .25}, False), ('race_proxy', {'White': .6, 'Hispanic': .22, 'Black': .18}, True), ('sex', {'female': .55, 'male': .45}, True)], 'risk_score', 'bad_12m', ('ticket_usd', 7.2, .55), floor=.68)
    m = metrics(T, 'risk_score', 'bad_12m', '_sample'); sm = T['_sample']; tr, t, o = m['train'], m['test'], m['oot']; N = len(sm); E = {k: T['risk_score'][sm == k].sum() for k in m}
    s = Subject('sagebrush-pos-credit', 'credit', True, 'complete')
    s.yaml = '''
id: sagebrush-pos-credit
name: Point-of-sale installment risk score
version: "2.2"
kind: credit
purpose: Approve, refer or decline of installment plans offered at the register of partner stores.
jurisdictions: [us]
materiality: {level: high, basis: "automated consumer credit decisions, 310,000 applications a year"}
owner: Head of POS Lending (Marisol Ketteridge)
developer: Credit Science (Abiodun Lindqvist)
validator: Model Risk Office (Fern Hallorhan)
method: {algorithm: gradient boosting with monotone constraints, library: lightgbm 4.3, features: 6, inputs: [vantage_like, existing_bnpl, ticket_to_income, bank_balance_min, nsf_90d, months_at_bank], target: "60 or more days past due or charge-off within 12 months"}
data:
  scored:
    path: data/plans.csv.gz
    score: risk_score
    outcome: bad_12m
    positive: 1
    sample: sample
    date: orig_date
    id: plan_id
    amount: ticket_usd
    segments: [store_type]
    groups: {race_proxy: race_proxy, sex: sex}
intended_use: ["Credit decision on new point-of-sale installment plans of USD 200 to 10,000"]
prohibited_use: ["Pricing", "Collections", "Line management", "Plans in branches or online"]
limitations: ["Approved plans only; refused applicants have no outcome", "Race and ethnicity are BISG estimates and carry error", "Medical plans are under a third of the data"]
monitoring: {frequency: monthly, owner: "Portfolio Risk (Desmond Achebe-Roy)", measures: [AUC, bad rate against forecast, PSI, missing values, approval ratio by group, override rate], limits: "Monitoring standard MS-22", action: "red: Model Risk Office notified in 3 business days, cut-off moved to 18%, committee decides on re-validation"}
approvals: [{by: Model Risk Committee, date: 2026-01-27, valid_until: 2027-07-31, version: "2.2"}]
'''
    s.results['summary.json'] = {'auc': {k: m[k]['auc'] for k in m}, 'ks': {k: m[k]['ks'] for k in m}, 'events': {k: m[k]['events'] for k in m}, 'n': {k: m[k]['n'] for k in m}}
    s.docs['model-owner-manual.md'] = f'''
# POS risk score 2.2 – Model owner's manual

Sagebrush Consumer Bank · last edited December 5, 2025

**In one paragraph.** When a shopper applies at the register, the score gives the chance that the plan goes 60 days late or is charged off within twelve months. Below 20% the plan is approved if identity checks pass; from 20% to 27% a credit specialist decides by phone; at 27% or more it is declined.

**Don't use it for** pricing, collections, line management, or plans sold online or in branches.

**Where the data come from.** Plans originated May 2023 through September 2024. We started from 10,857 plans. After taking out 388 test-store plans, 742 plans returned within the return window, 95 plans of employees, and {10857 - 388 - 742 - 95 - N} plans with identity fraud confirmed at origination, {th(N)} plans remain. Data Governance signed the reconciliation to the servicing ledger (ticket DG-1187). Outcomes were pulled November 3, 2025, so the newest plan had thirteen months.

| | train | test | oot |
|---|---:|---:|---:|
| Period | 5/2023–2/2024 | 5/2023–2/2024 | 3/2024–9/2024 |
| Plans | {th(tr['n'])} | {th(t['n'])} | {th(o['n'])} |
| Bads | {tr['events']} | {t['events']} | {o['events']} |
| Bad rate | {pct(tr['event_rate'])} | {pct(t['event_rate'])} | {pct(o['event_rate'])} |
| Forecast | {pct(tr['mean_score'])} | {pct(t['mean_score'])} | {pct(o['mean_score'])} |
| AUC | {tr['auc']:.3f} | {t['auc']:.3f} | {o['auc']:.3f} |
| KS | {tr['ks']:.3f} | {t['ks']:.3f} | {o['ks']:.3f} |

Train and test were split two to one by customer.

**What goes in.** Credit bureau score (higher is safer), plans at other lenders (more is riskier, except for prime customers who use them habitually), ticket to income, lowest bank balance, returned payments in 90 days, months at bank. Each is pulled at the time of application and has a documented reason and direction (data dictionary, tab 2). All are required; the application stops if one can't be had, and the shopper is offered the paper process.

**What stays out.** Age, sex, race, marital status, public assistance, ZIP code.

**Why trees.** We compared a logistic scorecard, a random forest and monotone boosting by cross-validation on train. Boosting beat the scorecard by about 0.02 AUC, more than twice the standard error of the difference, because low bureau scores together with thin balances are worse than either alone. We kept trees shallow (depth 3) so that reasons can be exact.

**Assumptions.** Plans behave alike across months (checked by month), refusals resemble neighbours just above the cut-off (checked with the 1% random-approval program), bureau vendors don't change their score (vendor notice clause, 60 days).

**Reasons.** Exact Shapley values against approved applicants within two points of the cut-off. Up to four principal reasons on every adverse action notice, sent within thirty days; a customer may ask for reconsideration by a specialist.

**Overrides.** Specialists only, with reason code, 3.5% of referred cases in the pilot. Limit 8%.

**Change control.** Any change of input, cut-off, vendor or code: change request, Model Risk Office review, committee. The release hash sits in the inventory.
'''
    s.docs['MRO-25-141 validation report.md'] = f'''
# MRO-25-141 Validation report: POS risk score 2.2

Model Risk Office, January 15, 2026 · Fern Hallorhan, Ignatius Boone

## Bottom line
Approve. Overall rating: Satisfactory. Findings: none open.

## Independence
The Office reports to the Chief Risk Officer. The authors have not worked in Credit Science or POS Lending.

## What we tested and what we found
Criteria were filed November 17, 2025.

1. **Data.** Rebuilt from the servicing warehouse. {th(N)} plans, {tr['events'] + t['events'] + o['events']} bads, as in the manual. No plan or customer in two samples. No duplicates, blanks or default codes.
2. **Replication.** Retrained with the same seed: identical. Production parity, 3,000 applications: identical.
3. **Discrimination.** AUC test {t['auc']:.3f} ({ci(T, 'risk_score', 'bad_12m', sm == 'test')}), oot {o['auc']:.3f} ({ci(T, 'risk_score', 'bad_12m', sm == 'oot')}). Standard: at least 0.70 on the estimate.
4. **Calibration.** Test {t['events']} bads against {E['test']:.0f} forecast; oot {o['events']} against {E['oot']:.0f}. Deciles within chance.
5. **Challenger.** Our logistic regression on the same inputs loses about two points of AUC on test. The gain from boosting is real.
6. **Segments.** Furniture, electronics and medical stores: ranking and level within chance of the whole.
7. **Stability.** PSI under 0.02 for score and inputs.
8. **Stress.** One standard deviation shift in each input, nulls, register outage. Outage falls back to specialists.
9. **Fair lending.** Approval ratios at 20% by estimated race or ethnicity and by sex are at least 0.90, not significant; bads against forecast alike. The search for less discriminatory alternatives ran 40 variants; none was better on both counts. Proxy test: no input or combination tells group membership better than chance.
10. **Notices.** 75 notices traced to scores: reasons faithful in all.

## History
Version 2.0 (2023) had a finding that reasons were computed against the average customer. It was fixed in 2.1 and closed by this Office on August 22, 2024 after retest.

Next full validation by July 31, 2027.
'''
    s.docs['committee-record-2026-01.md'] = '''
Model Risk Committee
Record of January 27, 2026

Motion: approve the POS installment risk score, version 2.2, for credit decisions at partner stores, through July 31, 2027. Carried five to zero, the Head of POS Lending not voting. Launch no earlier than February 2, 2026. (Launched February 9, 2026.)

Regulation B notices and the Model Risk Office's report were before the committee, as was the revised interagency guidance once issued in April (noted by circular of May 6, 2026; no change to the decision).
'''
    s.docs['MS-22 dashboard 2026-10.md'] = f'''
# MS-22: POS risk score, October 2026 dashboard

Prepared by D. Achebe-Roy, reviewed by M. Ketteridge on November 6, 2026.

| Measure | Green | Amber | Red | Now | Result |
|---|---|---|---|---|---|
| AUC, matured plans (oot) | ≥0.73 | 0.70–0.73 | <0.70 | {o['auc']:.3f} | green |
| Bads / forecast, matured plans | 0.87–1.15 | to 0.77 / 1.30 | beyond | {o['events'] / E['oot']:.2f} | green |
| PSI score, worst input | <0.10 | 0.10–0.25 | >0.25 | below 0.02 | green |
| Missing inputs | <0.5% | 0.5–2% | >2% | 0.0% | green |
| Approval ratio, lowest group | ≥0.90 | 0.80–0.90 | <0.80 | above 0.90 | green |
| Overrides | <6% | 6–8% | >8% | 3.9% | green |

Amber: Credit Science explains within ten business days. Red: Model Risk Office in three business days; the approve line drops to 18% the same day; the committee decides on re-validation.
'''
    T['sample'] = sm; return s, T, ['plan_id', 'orig_date', 'sample', *inp, 'ticket_usd', 'store_type', 'race_proxy', 'sex', 'risk_score', 'bad_12m'], {'ticket_to_income': 1, 'risk_score': 5}, 'data/plans.csv.gz'

# =============================================================== Canada, auto lease, clean, thin
def tamarack():
    plan = [('train', 2600, mi(2023, 2), mi(2024, 1)), ('holdout', 1800, mi(2023, 2), mi(2024, 1))]
    inp = ['beacon', 'payment_to_income', 'lease_term', 'prior_lease', 'cap_cost_k']
    def build(r):
        T = start(r, plan, 'month'); n = len(T['_month'])
        T['beacon'] = np.round(np.clip(r.normal(695, 62, n), 450, 890)); T['payment_to_income'] = cut(r.beta(2, 14, n) * 100, 1); T['lease_term'] = binned(r, n, {24: .2, 36: .4, 48: .3, 60: .1}).astype(float); T['prior_lease'] = (r.random(n) < .35).astype(float); T['cap_cost_k'] = np.round(r.gamma(8, 4.6, n))
        l = -.0135 * T['beacon'] + .07 * T['payment_to_income'] + .024 * T['lease_term'] - .7 * T['prior_lease'] + .016 * T['cap_cost_k']
        T['p'] = score_of(l, .125, 4); T['lease'] = ids(r, n, 'T', 6); return T
    T, _ = settle(41003, build, inp, [('region', {'prairies': .4, 'ontario': .6}, False)], 'p', 'default', None, floor=.68)
    T['month'] = np.array([month_iso(i) for i in T['_month']], object); m = metrics(T, 'p', 'default', '_sample'); tr, h = m['train'], m['holdout']
    s = Subject('tamarack-lease', 'credit', True, 'thin')
    s.yaml = '''
id: tamarack-lease
name: Vehicle lease default model
version: "0.3"
kind: credit
purpose: Ranks lease applicants by the probability of default in the first eighteen months.
jurisdictions: [ca]
owner: Lease Originations
developer: Analytics Desk
method: {algorithm: logistic regression, inputs: [beacon, payment_to_income, lease_term, prior_lease, cap_cost_k]}
data:
  scored: {path: data/leases.csv, score: p, outcome: default, sample: sample, date: month, id: lease, segments: [region]}
'''
    sm = T['_sample']
    s.docs['readme-from-analytics.md'] = f'''
Lease model, state of play, September 2026

Tamarack Lease Corporation has a first model for lease applicants. It is a logistic regression on five fields of the application. {th(tr['n'])} leases were used to fit it and {th(h['n'])} to check it, all written from February 2023 to January 2024.

On the check set (holdout) the AUC is {h['auc']:.3f}, on the fit set (train) {tr['auc']:.3f}; {h['events']} leases of the check set defaulted and their scores add up to {T['p'][sm == 'holdout'].sum():.0f}.

It is a prototype. Nobody uses it for decisions. We have not written down data sources, exclusions, the reasons for the fields, limitations, or a monitoring plan, and no one outside the desk has looked at it. Model Risk will be asked in the first quarter of 2027.
'''
    T['sample'] = sm; return s, T, ['lease', 'month', 'sample', *inp, 'region', 'p', 'default'], {'payment_to_income': 1, 'p': 4}, 'data/leases.csv'

# =============================================================== Singapore transfers, fraud, clean, complete
def serangoon():
    plan = [('train', 5400, mi(2024, 10), mi(2025, 4)), ('test', 2700, mi(2025, 5), mi(2025, 8)), ('production', 2800, mi(2026, 3), mi(2026, 5))]
    inp = ['payee_reports', 'remote_tool', 'balance_drain', 'first_time_payee', 'velocity_1h', 'profile_change_days', 'typing_gap']
    def build(r):
        T = start(r, plan, 'value_date'); n = len(T['_month'])
        T['payee_reports'] = np.minimum(6, r.poisson(.35, n)).astype(float); T['remote_tool'] = (r.random(n) < .09).astype(float); T['balance_drain'] = cut(r.beta(1.2, 3, n), 3); T['first_time_payee'] = (r.random(n) < .45).astype(float); T['velocity_1h'] = np.minimum(9, r.poisson(.8, n)).astype(float); T['profile_change_days'] = np.round(r.weibull(.8, n) * 160); T['typing_gap'] = cut(r.gamma(3, .4, n), 2)
        mule = .85 * T['payee_reports'] + 1.4 * T['first_time_payee'] * T['balance_drain'] - 1.2; scam = 1.9 * T['remote_tool'] + 2.6 * T['balance_drain'] - .5; take = 2.2 * np.exp(-T['profile_change_days'] / 30) + .5 * T['velocity_1h'] + .9 * np.abs(T['typing_gap'] - 1.2)
        T['scam_p'] = score_of(1.75 * (np.logaddexp(np.logaddexp(mule * 1.3, scam * 1.2), take * 1.2)) + 2.6 * (2 * T['first_time_payee'] - 1) * (T['balance_drain'] - .28) - 1.1 * T['balance_drain'], .05); T['ref'] = ids(r, n, 'ST', 8); return T
    T, _ = settle(41008, build, inp, [('device_os', {'ios': .55, 'android': .45}, False), ('age_group', {'below_60': .7, '60_and_above': .3}, True)], 'scam_p', 'scam', ('amount_sgd', 6.9, .8), floor=.72, share=.04)
    m = metrics(T, 'scam_p', 'scam', '_sample'); sm = T['_sample']; tr, t, p = m['train'], m['test'], m['production']; N = len(sm); E = {k: T['scam_p'][sm == k].sum() for k in m}; R = {k: top(T, 'scam_p', 'scam', sm == k, .04, 'amount_sgd') for k in m}
    s = Subject('serangoon-transfer-scam', 'fraud', True, 'complete')
    s.yaml = '''
id: serangoon-transfer-scam
name: Outgoing transfer scam score
version: "1.2"
kind: fraud
purpose: Ranks outgoing FAST and PayNow transfers of retail customers so that the scam desk calls back the four in a hundred most at risk.
jurisdictions: [singapore]
materiality: {level: high, basis: "SGD 900 million of transfers a month in scope"}
owner: Head of Payments Safety, Lim Siew Hoon
developer: Data Science Guild, Rajesh Anandakumar
validator: Model Risk Management, Clementine Yeo
method: {algorithm: gradient boosting, library: xgboost 2.0, features: 7, inputs: [payee_reports, remote_tool, balance_drain, first_time_payee, velocity_1h, profile_change_days, typing_gap], target: "transfer confirmed as scam or unauthorised within 120 days"}
data:
  scored:
    path: data/transfers.csv
    score: scam_p
    outcome: scam
    positive: 1
    sample: sample
    date: value_date
    id: ref
    amount: amount_sgd
    maturity: {days: 120, read_on: 2026-10-05}
    budget: {share: 0.04}
    segments: [device_os]
    groups: {age_group: age_group}
intended_use: ["Choice of transfers for a call-back before release"]
prohibited_use: ["Refusal or reversal without a call", "Customer rating", "Corporate payments"]
limitations: ["Scams never reported stay unknown", "Transfers stopped by hard rules are outside the data", "New scam types may need a refit"]
monitoring: {frequency: "weekly inputs, monthly outcomes", owner: "Scam Analytics, Nurul Hakim", measures: "recall and value recall at 4%, precision, AUC, PSI, missing inputs, latency, calls by age group", limits: "record section 8", action: "record section 8"}
approvals: [{by: Model Risk Committee, date: 2026-02-10, valid_until: 2027-02-28, version: "1.2"}]
'''
    s.results['scam_metrics.json'] = {k: m[k] for k in m}
    s.docs['model-record.md'] = f'''
# Model record – outgoing transfer scam score 1.2

*Serangoon Trust Bank. Living document, edition of 12 October 2026. Sections 1–7 by the developer, 8 by the owner.*

**1. What problem does it solve?** Hard rules stop known bad accounts. For the transfers that pass the rules and carry at least one signal, the scam desk can call four in a hundred customers before the money leaves. The score says which. Three kinds of attack: mule payees, remote-access and impersonation scams, account takeover.

**2. What does it decide?** Nothing alone. The desk calls; the customer confirms or cancels; a team leader decides if the customer cannot be reached within sixty minutes. The customer sees a message with the reason at once and can ask for a review.

**3. Which data?** Transfers that passed the rules with a signal, October 2024 to August 2025, and, after go-live, March to May 2026. Raw count 11,702. Removed: transfers between a customer's own accounts 389; bank staff tests 74; transfers recalled by the customer before scoring {11702 - 389 - 74 - N}. Used: {th(N)}. Counts agree with the payment hub for each day.

Split by time. train: October 2024–April 2025. test: May–August 2025. production: March–May 2026. No customer's case appears in two samples (a case is one customer's attack; only its first transfer is used).

**4. What counts as a scam?** Confirmed as scam or unauthorised within 120 days; 98% of what is known after a year is known by then. Read on 5 October 2026, so all windows are closed.

**5. Which inputs and why?**

- payee_reports: reports by other banks' customers; more, riskier.
- remote_tool: screen-sharing seen; riskier.
- balance_drain: share of the balance that leaves; more, riskier.
- first_time_payee: riskier, above all together with a drained balance.
- velocity_1h: transfers in the last hour; more, riskier.
- profile_change_days: recent change of phone or address; riskier.
- typing_gap: pace against the customer's habit; very slow or very fast, riskier.

All known when the transfer is submitted; directions were fixed before the fit; no blanks (the hub refuses incomplete messages). Age, sex, race, nationality: not used.

**6. How well does it do?**

| | train | test | production |
|---|---|---|---|
| transfers | {th(tr['n'])} | {th(t['n'])} | {th(p['n'])} |
| scams | {tr['events']} | {t['events']} | {p['events']} |
| mean score | {pct(tr['mean_score'], 2)} | {pct(t['mean_score'], 2)} | {pct(p['mean_score'], 2)} |
| scam rate | {pct(tr['event_rate'], 2)} | {pct(t['event_rate'], 2)} | {pct(p['event_rate'], 2)} |
| AUC | {tr['auc']:.3f} | {t['auc']:.3f} | {p['auc']:.3f} |
| KS | {tr['ks']:.3f} | {t['ks']:.3f} | {p['ks']:.3f} |
| scams in the top 4% | {pct(R['train'][0])} | {pct(R['test'][0])} | {pct(R['production'][0])} |
| scam amount in the top 4% | {pct(R['train'][1])} | {pct(R['test'][1])} | {pct(R['production'][1])} |

Boosting was chosen over logistic regression, which with transformed inputs lost about 0.02 AUC in blocked cross-validation. Red-team exercise of 3 December 2025: 36 of 44 played attacks reached the top 4%; amount splitting was the weakest point and is now covered by a rule.

**7. What can it not do?** Unreported scams; transfers stopped by rules; unknown new types. Mitigants: victim surveys twice a year, 0.5% random calls outside the top, quarterly refit check.

**8. How is it watched?** Owner of the plan: Nurul Hakim.

| measure | cycle | limit |
|---|---|---|
| blank inputs | weekly | 1% |
| PSI score and inputs | weekly | warning 0.10, limit 0.25 |
| latency p99 | weekly | 300 ms |
| recall and value recall in the top 4% | monthly | significantly under 30% |
| AUC | monthly | 0.72 |
| calls per honest customer, 60 and above against below 60 | quarterly | ratio over 1.25 and significant |

Over a limit: Payments Safety and Model Risk Management are told the next working day, hard rules are widened (playbook P3), cause and remedy in writing within five working days. If the score is down, the hub falls back to rules. Changes to inputs, code, budget or label go through change board and Model Risk Management before release.

Latest cycle (12 October 2026, production sample): recall {pct(R['production'][0])}, AUC {p['auc']:.3f}, blanks none, calls by age alike. Nothing over a limit. In February 2025 version 1.0 had passed the latency limit for two days; Payments Safety was told on the first day and the cause, a cache, was removed on the third.
'''
    s.docs['mrm-opinion.md'] = f'''
# MRM opinion 2026/04: transfer scam score 1.2

Author: Clementine Yeo, Model Risk Management (second line; not part of Payments Safety or the Data Science Guild). 30 January 2026; production part 19 October 2026.

Opinion: **accept, no conditions, no findings.** Next validation before 28 February 2027.

We took the raw hub messages and rebuilt all {th(N)} rows, labels and scores; nothing differs. Against criteria registered on 4 November 2025:

* ranking: AUC {t['auc']:.3f} in test and {p['auc']:.3f} in production, floor 0.72, no trend by month;
* level: {t['events']} scams against {E['test']:.0f} forecast in test, {p['events']} against {E['production']:.0f} in production;
* budget: at four per cent {pct(R['test'][0])} of scams and {pct(R['test'][1])} of the amount are found in test;
* iOS and Android, and customers below and above sixty: alike within chance in calls, misses and level;
* stability: PSI of the score and each input under 0.02;
* logistic regression on the same inputs, transformed: about 0.02 AUC weaker;
* production parity: 5,000 transfers, no difference; outage drill of 14 January 2026 passed;
* selection: random calls outside the top 4% found 21 scams in 640, in line with the forecast (20).

The desk's own decisions are double-checked for one call in fifty.
'''
    s.docs['mrc-2026-02-10.md'] = '''
MRC minutes, 10 February 2026, item 3

Transfer scam score 1.2: approved from 16 February 2026 up to 28 February 2027 for the choice of call-backs. Owner abstained. Version 1.1 withdrawn on the same date. MAS expectations on fraud surveillance noted as met in Compliance's memo of 6 February 2026.
'''
    T['sample'] = sm; return s, T, ['ref', 'value_date', 'sample', *inp, 'amount_sgd', 'device_os', 'age_group', 'scam_p', 'scam'], {'balance_drain': 3, 'typing_gap': 2, 'scam_p': 5}, 'data/transfers.csv'
SUBJECTS = [wacholder, sagebrush, tamarack, serangoon]

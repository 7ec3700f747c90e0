sid='mortgage-behavioural-pd'
P=os.path.join(BASE,sid,'data/scored.csv');data.mort(P)
I='product rate_type ltv_indexed months_on_book worst_arrears_6m payment_ratio_3m card_utilisation_pct ccj_flag'.split()
s=S(P,'pd_12m','default_12m','obs_month',['product','region','rate_type','sex','age_band'])
keys.append(dict(subject=sid,kind='credit',clean=True,papers='complete',faults=[],side_effects=[]))
A3=['build','holdout','oot'];A4=A3+['live']
blank={x:pc(np.mean(np.array(s.d['card_utilisation_pct'])[s.m(x)]==''),1) for x in A4}
util=np.array(s.d['card_utilisation_pct']);mb=util==''
ba,bl,bh,_=oe(s.p[mb],s.y[mb]);bauc=auc(s.p[mb],s.y[mb])
LIVE_LIM='Live use: AUC not below 0.75; observed/expected between 0.80 and 1.20 with the 95% range including 1; PSI of the score and of each input below 0.10'
maxpsi=lambda x:max((float(s.psi(x,c)),c) for c in I)
wl_rows=[(g,)+tuple(r) for g in ('sex','age_band') for r in s.shares(g,['live'],.20)]
# quarterly live
qr=[]
for q,(a,b) in {'Jan to Mar 2025':('2025-01','2025-03-99'),'Apr to Jun 2025':('2025-04','2025-06-99'),'Jul to Sep 2025':('2025-07','2025-09-99')}.items():
    m=s.m('live')&(s.dt>=a)&(s.dt<=b);x=oe(s.p[m],s.y[m]);qr.append((q,f"{m.sum():,}",s.y[m].sum(),pc(s.y[m].mean()),pc(s.p[m].mean()),f"{auc(s.p[m],s.y[m]):.3f}",f"{x[0]:.2f} ({x[1]:.2f} to {x[2]:.2f})"))
arr=np.array(s.d['worst_arrears_6m'],int);mon=np.array([x[5:7] for x in s.dt]);w=np.isin(mon,['01','02'])
arrw,arro=pc((arr[w]>0).mean(),1),pc((arr[~w]>0).mean(),1)
m_ex=[]
c=data.MC
coef=table(['Term','Coefficient','Expected direction'],[('Intercept',c['icpt'],''),('Worst arrears in six months, per instalment (0 to 3)',c['arrears'],'higher risk'),('Indexed LTV, per point above or below 60',c['ltv'],'higher risk'),('Payment shortfall, max(0, 1 − payment_ratio_3m)',c['short'],'higher risk'),('Card utilisation, per percentage point',c['util'],'higher risk'),('No card held (utilisation blank)',c['nocard'],'neutral value for an unknown utilisation'),('County court judgment',c['ccj'],'higher risk'),('Variable rate',c['var'],'higher risk'),('Interest-only',c['io'],'higher risk'),('Buy-to-let',c['btl'],'higher risk'),('Months on book, per month, capped at 120',c['mob'],'lower risk')])
roles=table(['Role','Holder','Area'],[('Model owner','Helen Marsden','Mortgage Risk, first line'),('Developer','Tom Ackroyd','Credit Modelling, first line'),('Independent validator','Priya Raman','Model Validation, second line; took no part in the build'),('Approver','Model Risk Committee, chaired by Gillian Sugden','Chief Risk Officer'),('Monitoring','Owen Pickles','Portfolio Analytics, first line')])
put(sid,'01-model-development-report.md',control('Mortgage behavioural PD: model development report','MDR/MTG-BPD/2.0, issue 2','17 July 2026 (issue 1: 16 August 2024)','Tom Ackroyd, Credit Modelling','Final; issue 2 adds section 7 and leaves the coefficients unchanged')+f"""
## Executive summary

This report describes version 2.0 of the model by which the bank estimates, each month, the probability that a mortgage account not in default will default within the following twelve months. The estimate is used for account management, the watch-list and arrears-prevention contact. It replaced version 1.4, which was withdrawn on 6 January 2025 because it overstated risk on fixed-rate accounts; nothing in this report relies on version 1.4.

**Key messages**

- The model ranks well and holds out of time: AUC {s.auc('build')} on the build sample, {s.auc('holdout')} on the hold-out sample and {s.auc('oot')} out of time.
- Predicted and observed defaults agree: observed/expected {s.oe('build')}, {s.oe('holdout')} and {s.oe('oot')} in the same order.
- One limitation is carried and managed: customers with no credit card have no utilisation (section 6).

## 1. Purpose and population

All performing residential and buy-to-let mortgages of at least six months on book. Default means three monthly instalments in arrears, a forbearance measure that diminishes the debt, or possession; the definition is that of the bank's accounting policy. The rate of default is higher than that of a high-street lender because the bank took over a specialist book in 2017.

## 2. Data

Observations come from the monthly account file, reconciled by Finance to the general ledger with no unexplained difference. Each account enters the study once, at one month-end drawn at random, so that no account stands in two samples. Build and hold-out accounts were divided at random by account; the out-of-time sample is later. All twelve-month outcome windows were complete when read. From the account file 312 accounts already in default and 148 staff accounts were excluded before sampling; nothing was excluded afterwards.

{s.perf(A3,'Defaults')}
Card utilisation is blank where the customer holds no card: {blank['build']} of build, {blank['holdout']} of hold-out and {blank['oot']} of out-of-time accounts. `income_multiple` and `balance_gbp` are on the file for reporting and were considered but not retained.

## 3. Method and alternatives

A logistic regression. The coefficients were fitted on the full build archive and rounded before testing; the build sample in this report is the random extract of that archive kept for validation, and shares no account with the hold-out sample. A boosted-tree challenger gained too little on the hold-out sample to justify the loss of plain reasons and was rejected. A scorecard with weights of evidence gave the same ranking and was dropped for simplicity. Every direction in Appendix A was argued by the business before fitting.

## 4. Performance

Appendix tables B.1 and B.2 give results by score band and by product. Calibration slopes are {s.slope('build')} (build), {s.slope('holdout')} (hold-out) and {s.slope('oot')} (out of time). No band is out of order in Table B.1.

## 5. Sensitivity and assumptions

The main assumption is that default risk responds to arrears and payment behaviour in the same way across products; Table B.2 tests it and gives no reason to doubt it. Removing the bureau feed (utilisation and judgments) was tested; the fallback, should the feed fail, is the last month's score, for at most two months.

## 6. Limitation

L1. Utilisation is unknown for customers without a card. They receive a fixed value. Effect: the model ranks them on the other inputs only. Mitigant: the observed/expected ratio for these accounts is reported each quarter. Owner: Helen Marsden. Status: accepted by the Model Risk Committee on 14 November 2024 and confirmed on 12 November 2026.

## 7. Change history

Issue 2 of July 2026 rewrites the wording of the default definition to match the accounting policy; the definition itself and the code are as they were. Version 2.0 has had no change since it went live on 6 January 2025.

## Appendix A. Specification

{coef}
pd_12m = 1 / (1 + exp(−sum)), rounded to five decimals.

## Appendix B. Results

Table B.1 Score bands, build, hold-out and out-of-time together

{s.bands(A3,[.01,.025,.05,.10,.20])}
Table B.2 Products, build, hold-out and out-of-time together

{s.by('product',A3,'Defaults')}
""".replace(' and confirmed on 12 November 2026','; it comes back to the Committee with the 2026 renewal'))
put(sid,'02-independent-validation-report.md',control('Mortgage behavioural PD: independent validation report','IVR/26/031','30 October 2026','Priya Raman, Model Validation','Final; periodic validation, data as at 15 October 2026',[('Model version','2.0'),('Tier','High')])+f"""
## Executive summary

Our opinion is **satisfactory**. We recommend that the approval be renewed without conditions. No finding is open. The initial validation of 11 October 2024 raised one medium finding (IV-24-07, the code list for forbearance was not version-controlled); it was closed on 28 February 2025 after we saw the list under change control, and we have tested it again this year. An interim review of 24 October 2025 raised nothing.

**Key messages**

- We rebuilt the score from the inputs for all {len(s.p):,} accounts and obtained the recorded figure to the fifth decimal in every case.
- Live discrimination is {s.auc('live',1)}, against {s.auc('oot')} out of time at approval.
- Live defaults were {s.oe('live')} of those expected. The inputs are stable; the largest PSI of a model input is {maxpsi('live')[0]:.3f} ({maxpsi('live')[1]}).
- Groups by sex and by age band show no difference in calibration beyond chance.

## 1. Scope and independence

The validator did not take part in the design, build or monitoring of the model and reports to the Chief Risk Officer. The tests and limits below were written into the validation plan on 1 September 2026, before the results were known. Use of the model in regulatory capital is not in scope: the bank uses the standardised approach and the model is not approved for capital.

## 2. Data

We drew the account file again from source and agreed the row counts and balances. No account reference is repeated and none occurs in two samples. All outcomes have a full twelve months: the last live observation is {day(max(s.dt[s.m('live')]))} and outcomes were read on 15 October 2026. No input is dated after the observation month-end.

## 3. Conceptual soundness

The inputs are those a mortgage manager would name. Signs agree with the reasons given. We asked why income multiple was left out; the developer showed that it adds nothing once payment behaviour is known, and we agree. Our own challenger, a regression with the same inputs and two interactions, did not improve on the model out of time in a way that could be told from chance.

## 4. Outcomes analysis

{s.perf(A4,'Defaults')}
Limits: AUC at least 0.75 in each sample; fall in AUC against the out-of-time level at approval less than 5%; observed/expected between 0.80 and 1.20 with the range including 1. All are met. Calibration slope on live accounts is {s.slope('live')}. Score bands on live accounts are in Appendix A.

## 5. Stability

{table(['Input','PSI out-of-time','PSI live'],[(x,s.psi('oot',x),s.psi('live',x)) for x in I]+[('Score pd_12m',s.psi('oot'),s.psi('live'))])}
Bins are deciles of the build sample with a bin of their own for blanks. The limit is 0.10. Arrears are a little more frequent in January and February ({arrw} of accounts with any arrears, against {arro} in other months); the pattern is seasonal, known and small.

## 6. Customer groups

Sex and age are not inputs. They are used here for testing only. All samples together:

{s.by('sex',A4,'Defaults')}
{s.by('age_band',A4,'Defaults')}
Share of live accounts on the watch-list (score of 20% or more):

{table(['Group','Value','Accounts','On watch-list','Share','95% interval'],wl_rows)}
No 95% range for calibration excludes 1 and the intervals of the watch-list shares overlap. The watch-list leads to an offer of support and takes nothing away from the customer.

## 7. Implementation and use

The production code carries the tag bpd-2.0 and its checksum equals that of the approved package. Overrides of the watch-list are recorded; we read 60 and found a reason on each. A request by Pricing in March 2026 to use the score for retention pricing was refused by the owner, rightly, and has not been repeated.

## 8. Limitation

L1 (no card): {mb.sum():,} accounts in all; observed/expected {ba:.2f} ({bl:.2f} to {bh:.2f}), AUC {bauc:.3f}. The limitation is properly described and managed.

## 9. Opinion

Satisfactory. What would change it: a breach of a limit in section 4 in two quarters together, or a change in the default definition. Next full validation due by 31 October 2027.

## Appendix A. Live accounts by score band

{s.bands(['live'],[.01,.025,.05,.10,.20])}
## Appendix B. Products, live accounts

{s.by('product',['live'],'Defaults')}
""")
put(sid,'03-committee-paper-MRC-26-44.md',control('Paper MRC/26/44: renewal of approval, mortgage behavioural PD','MRC/26/44','5 November 2026','Helen Marsden, model owner','For decision at the meeting of 12 November 2026')+f"""
## Purpose of this paper

To ask the Committee to renew the approval of version 2.0, which was first given on 14 November 2024, renewed on 13 November 2025 and runs to 30 November 2026.

## Recommendations

The Committee is asked to:

1. **note** the validation report IVR/26/031 of 30 October 2026 and its opinion, satisfactory;
2. **approve** the use of version 2.0 for account management, the watch-list and arrears-prevention contact until 30 November 2027;
3. **confirm** limitation L1 as accepted;
4. **approve** issue 3 of the monitoring plan and use standard, dated 2 November 2026.

## Key messages

- Validation re-performed the score and all main figures. Live AUC is {s.auc('live')} on {s.n('live')} accounts with {s.k('live')} defaults; observed/expected is {s.oe('live')}.
- There is no open finding, no condition and no overlay.
- The model is of high tier because it touches every mortgage customer.

## Discussion

The Committee may recall that the report for the fourth quarter of 2024 was made on version 1.4 and arrived nine days late; that was before the present version went live, and every report since has been on time. The Portfolio Analytics team plans to add energy-rating data to a study in the second quarter of 2027. That work is not yet due and would lead to a new version with its own validation; nothing in today's request depends on it.

The proposal made in the spring to re-fit the model each quarter was considered and not adopted, since there is no sign of drift.

## Appendix. Figures relied on

{s.perf(A4,'Defaults')}
""")
put(sid,'04-minutes-MRC-12-november-2026.md',f"""# Model Risk Committee: extract from the minutes

**{BANK}**. Meeting held on 12 November 2026, Rochdale Road, Boardroom 2.

**Present:** Gillian Sugden (Chair, Chief Risk Officer), Martin Oyelaran (Finance), Ruth Castle (Compliance), David Heyes (Retail). **In attendance:** Helen Marsden, Priya Raman, Tom Ackroyd (for item 5 only). The meeting was quorate.

## Item 5. Mortgage behavioural PD, paper MRC/26/44

5.1 Mrs Marsden took the paper as read. Ms Raman confirmed that her opinion was satisfactory and that no finding was open.

5.2 Mr Oyelaran asked whether the out-of-time figure, which was lower than that on the build sample, should worry the Committee. Ms Raman said that the two were {s.auc('oot')} and {s.auc('build')}, that the interval of the first contained the second, and that the live figure was {s.auc('live')}.

5.3 Ms Castle asked about vulnerable customers. Mrs Marsden said that the watch-list led only to an offer of support.

5.4 **RESOLVED** that version 2.0 be approved for the uses named in the paper from 12 November 2026 until 30 November 2027, without conditions; that limitation L1 be accepted as confirmed; and that issue 3 of the monitoring plan be approved.

5.5 Mr Ackroyd took no part in the decision.

## Actions

{table(['No.','Action','Owner','Due','Status'],[('24/11-2','Place forbearance code list under change control (finding IV-24-07)','T Ackroyd','31 March 2025','Closed 28 February 2025, verified by Model Validation'),('26/11-1','Bring the plan for the energy-rating study','O Pickles','30 April 2027','Not yet due')])}
Signed as a true record: G Sugden, 19 November 2026.
""")
put(sid,'05-monitoring-plan-and-use-standard.md',control('Mortgage behavioural PD: monitoring plan and use standard','MP/MTG-BPD, issue 3','2 November 2026','Owen Pickles, Portfolio Analytics','Approved by the Model Risk Committee on 12 November 2026')+f"""
## Executive summary

This standard says what the model may be used for, who answers for it and how its behaviour is watched.

**Key messages:** quarterly monitoring; fixed limits, each with an action; annual validation; three named uses and no other.

## 1. Roles

{roles}
## 2. Use

Permitted: account management, watch-list, arrears-prevention contact. Not permitted: new lending decisions, pricing, regulatory capital, any withdrawal of a customer's facility on the score alone. A member of staff decides on every contact.

## 3. Measures, limits and actions

{table(['Measure','Frequency','Limit','If passed'],[('AUC, accounts with complete outcomes','Quarterly','Not below 0.75','Owner reports to the Committee within 10 working days'),('Observed/expected defaults, nine months of observations','Quarterly','0.80 to 1.20, 95% range to include 1','Validation reviews calibration within 30 days'),('PSI of score and of each input','Quarterly','Below 0.10; 0.25 stops use','Owner explains within 10 working days'),('Groups by sex and age band: observed/expected','Half-yearly','95% range to include 1, with allowance for several tests','Compliance and Validation review'),('L1: observed/expected without card','Quarterly','0.70 to 1.30','Owner reviews the fixed value'),('Blank utilisation','Quarterly','Below 15%','Owner checks the bureau feed')])}
## 4. Limitation

L1, as in the development report: no utilisation for customers without a card. Managed by the fifth measure above.

## 5. Re-validation

Yearly; the next by 31 October 2027. Earlier on a change of code, of default definition or after two passes of the same limit.
""")
put(sid,'06-monitoring-report-q3-2026.md',control('Mortgage behavioural PD: monitoring report, third quarter of 2026','MR/MTG-BPD/26Q3','20 November 2026','Owen Pickles, Portfolio Analytics','Issued; seen by the model owner on 23 November 2026')+f"""
## Executive summary

All measures are within their limits. No action is asked for.

**Key messages**

- AUC {s.auc('live',1)} on {s.n('live')} live accounts observed {s.win('live')}, whose twelve months ended by 30 September 2026.
- Observed/expected {s.oe('live',1)}: {s.k('live')} defaults, observed rate {s.rate('live')} against a mean score of {s.mean('live')}.
- Score PSI against the build sample {s.psi('live')}.

## 1. Results

{table(['Measure','Limit','Result','Status'],[('AUC','not below 0.75',s.auc('live'),'Green'),('Observed/expected','0.80 to 1.20, range to include 1',s.oe('live',1),'Green'),('PSI of score','below 0.10',s.psi('live'),'Green'),('Largest PSI of an input','below 0.10',f"{maxpsi('live')[0]:.3f} ({maxpsi('live')[1]})",'Green'),('L1: observed/expected without card, live','0.70 to 1.30',(lambda x:f"{x[0]:.2f} ({x[1]:.2f} to {x[2]:.2f})")(oe(s.p[mb&s.m('live')],s.y[mb&s.m('live')])),'Green'),('Blank utilisation, live','below 15%',blank['live'],'Green')])}
## 2. By quarter of observation

{table(['Observed','Accounts','Defaults','Observed rate','Mean score','AUC','Observed/expected (95% range)'],qr)}
Each quarter's range includes 1. The quarters differ no more than their size allows.

## 3. Groups (half-yearly), live accounts

{s.by('sex',['live'],'Defaults')}
{s.by('age_band',['live'],'Defaults')}
## 4. Earlier matters

An amber on blank utilisation in the second quarter of 2025 came from a late bureau file; it was re-run within three days and closed on 18 July 2025. Nothing else has been amber or red since the model went live.
""")
yam(sid,dict(id=sid,name='Mortgage behavioural PD',version='2.0',kind='credit',purpose='Estimates each month the probability that a performing mortgage account defaults within twelve months; supports account management, the watch-list and arrears-prevention contact.',jurisdictions=['uk'],materiality=dict(level='high',basis='Touches every mortgage customer of the bank each month'),owner='Helen Marsden, Mortgage Risk',developer='Tom Ackroyd, Credit Modelling',validator='Priya Raman, Model Validation',
 method=dict(algorithm='logistic regression',library='in-house Python package bpd-2.0',features=8,target='default within 12 months of the observation month-end'),
 data=dict(scored=dict(path='data/scored.csv',score='pd_12m',outcome='default_12m',positive=1,sample='sample',date='obs_month',id='acct_ref',amount='balance_gbp',maturity=dict(days=365,read_on=dt.date(2026,10,15)),segments=['product','region'],groups=dict(sex='sex',age_band='age_band'))),
 intended_use=['Account management of performing mortgages','Watch-list','Arrears-prevention contact'],prohibited_use=['New lending decisions','Pricing','Regulatory capital','Withdrawal of a facility on the score alone'],
 limitations=['L1: card utilisation is unknown for customers without a card; they receive a fixed value, and their observed/expected ratio is reported each quarter (owner Helen Marsden, accepted by the Model Risk Committee)'],
 monitoring=dict(plan='MP/MTG-BPD issue 3, 2 November 2026',frequency='quarterly',latest_report='MR/MTG-BPD/26Q3, 20 November 2026',limits=LIVE_LIM,responsible='Owen Pickles, Portfolio Analytics'),
 approvals=[dict(body='Model Risk Committee',date=dt.date(2026,11,12),decision='approved without conditions',valid_until=dt.date(2027,11,30),paper='MRC/26/44')],
 names=dict(age_band='age band',oot='out-of-time sample',live='live accounts',build='build sample',holdout='hold-out sample')))

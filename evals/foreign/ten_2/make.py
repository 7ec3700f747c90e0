import sys,os,csv,json,yaml,numpy as np
from gen import *
OUT=sys.argv[1]
NM=dict(development='Development',holdout='Holdout',out_of_time='Out-of-time',production='Production')
META={
'lkb-card-pd':dict(kind='credit',mid='MDL-04417',name='Card Account Management PD Model',ver='3.1',short='the PD model',unit='account',units='accounts',event='default',yname='Default rate',
 target='90 or more days past due, charge-off or bankruptcy within 12 months of the observation month-end',
 purpose='Estimates the 12-month probability of default of open, non-delinquent-90 consumer card accounts; supports credit line management.',
 use=['Ranking and grouping of consumer card accounts for credit line increase and decrease programs.','Input to the monthly portfolio risk report.'],
 no=['Not for approval of new applications.','Not for CECL reserves or regulatory capital.','Not for small business cards.'],
 ops='Accounts with pd_12m of 0.20 or more are routed to a line-management analyst, who decides on the line. Adverse action notices (12 CFR 1002.9) take their reasons from the four largest score contributions; the validator re-performed the reasons on 299 notices without a mismatch.',
 mat=dict(level='high',basis='Used every month on 3.2 million open consumer card accounts with USD 11.4 billion of balances; drives line decisions.'),
 own='Dana Whitcombe, Head of Card Line Management',dev='Card Risk Analytics (lead: Prakash Oyelaran)',val='Model Validation Group, Model Risk Management (lead: Ruth Szymanski)',app='Model Risk Committee, chaired by Harold Benning, Chief Model Risk Officer',
 pop='open consumer card accounts that are less than 90 days past due on the observation month-end; employee accounts, deceased cardholders and accounts with a fraud block are excluded',
 rawn='The extract is a simple random sample, drawn by account number without regard to outcome; each account enters once, in one sample only. Development and holdout accounts come from the same months and were divided by a random draw of accounts.',
 mat_d=365,read='2026-10-09',mddd='2024-06-14',ivrd='2026-10-16',memod='2026-11-05',until='2027-11-05',live='2024-10-01',omr='2026-10-28',approv0='2024-09-19',ivrtype='Periodic validation (24-month cycle; the first validation was reported on 2024-08-23)',
 samples_ivr=['development','holdout','out_of_time','production'],
 thr=dict(auc=(.74,.71),ks=(.34,.30)),pred='MDL-02180 (scorecard of 2017) was withdrawn on 2024-10-31 after one month in parallel.',
 limit=('L-1','Stated income is optional and blank for about one account in nine. A blank takes a neutral value (income term 0).','The blank share is monitored; green range 8% to 14%. The event rate of accounts with blank income lies within the score\'s estimate.','stated_income'),
 rej='A gradient boosting challenger was built and rejected: its gain on the holdout lay within the bootstrap interval of the chosen model and its reasons were harder to explain.',
 old='Predecessor MDL-02180 breached its calibration limit in 2020 Q2; that breach was closed in 2021 and has no bearing on version 3.1.',
 refuse='A request by Collections (2025-03) to use the score for settlement offers was refused because it lies outside the approved use.',
 nd={'utilization':'Balance over credit line, in steps of 0.05','payment_ratio':'Payment over statement balance, 3-month mean, steps of 0.05','tenure_months':'Months on book, steps of 3','dpd30_count_12m':'Times 30+ days past due in 12 months, capped at 5','inquiries_6m':'Bureau inquiries in 6 months, capped at 8','bureau_score':'Generic bureau score, steps of 5','cash_advance_3m':'1 if a cash advance in 3 months','stated_income':'Annual income as stated, USD, optional'},
 idn='account_ref',dn='observation_date',
 fnd=[('F-1','Medium','The write-up of the capping rules for inquiries_6m did not name the cap.','The cap (8) is now named in section 3 of the development document; checked in code.','2026-09-30'),('F-2','Low','Two users in line management kept read access to the score library after moving teams.','Access removed; quarterly recertification evidence seen.','2026-09-18'),('F-3','Low','The monitoring plan named no deputy for the model owner.','Deputy named (section 2 of the plan).','2026-10-08')],
 cond=[('C-1','Owner to add the blank-income share to the quarterly report.','Shown since the 2026 Q2 report.','2026-07-24'),('C-2','Parallel run of reason codes against the notice archive, 299 cases.','Done without a mismatch.','2026-10-02')]),
'lkb-cnp-fraud':dict(kind='fraud',mid='MDL-05236',name='Card-Not-Present Transaction Fraud Model',ver='2.0',short='the CNP model',unit='transaction',units='transactions',event='fraud',yname='Fraud rate',
 target='transaction confirmed as unauthorized by the cardholder or by a fraud dispute within 90 days',
 purpose='Estimates the probability that a card-not-present transaction is unauthorized; ranks transactions for analyst contact with the cardholder.',
 use=['Ranking of card-not-present transactions in the post-rules review stream for the fraud contact queue.'],
 no=['Not for card-present or ATM transactions.','Not for automatic decline or account closure.','Not for merchant acceptance or pricing.'],
 ops='The top 2% of transactions by score go to the contact queue, which is staffed for that share. The model declines nothing: the transaction is held until the cardholder answers, so the outcome of queued and unqueued transactions is learned in the same way. Median scoring latency at acceptance was 21 ms and p99 was 64 ms against a limit of 120 ms; at time-out the rules alone apply.',
 mat=dict(level='high',basis='Scores the whole card-not-present review stream; holds customer transactions and influences USD 38 million of yearly gross fraud exposure.'),
 own='Marisol Trent, Director Fraud Strategy',dev='Fraud Data Science (lead: Kofi Lindqvist)',val='Model Validation Group, Model Risk Management (lead: Anne Deveraux)',app='Model Risk Committee, chaired by Harold Benning, Chief Model Risk Officer',
 pop='card-not-present transactions on consumer cards that the rules engine passes to the review stream; the rate of fraud in this stream is therefore far above that of all transactions. Recurring mandates already confirmed and test merchants are excluded',
 rawn='The extract is a simple random sample of the stream, one transaction per card, drawn without regard to outcome. Samples follow each other in time and no card occurs in two samples.',
 mat_d=90,read='2026-11-03',mddd='2026-03-13',ivrd='2026-05-01',memod='2026-05-13',until='2027-05-13',live='2026-05-18',omr='2026-11-10',approv0='2026-05-13',ivrtype='Initial validation before first use',
 samples_ivr=['development','holdout','out_of_time'],
 thr=dict(auc=(.78,.75),ks=(.42,.38)),pred='MDL-03902 (vendor score of 2019) was withdrawn on 2026-06-30 after a parallel run.',
 limit=('L-1','The e-mail age service returns nothing for about 18% of transactions. A blank takes a neutral value (term 0).','The blank share is monitored; green range 15% to 21%. Ranking among blank cases was checked at validation.','email_age_days'),
 rej='A neural network challenger was rejected: it gave no gain in capture at the 2% queue beyond the bootstrap interval, and it needed three times the latency.',
 old='Predecessor MDL-03902 breached its capture threshold in 2024 Q4 during an enumeration burst; the case was closed in 2025-02 with a new velocity rule.',
 refuse='Merchant Services asked in 2026-07 to use the score for merchant pricing; the request was refused.',
 nd={'txn_amount':'Amount of the transaction, USD','card_txns_24h':'Transactions of the card in the 24 hours before, capped at 9','device_age_days':'Days since the device was first seen, steps of 5; 0 = new device','avs_result':'Address verification: match, partial, no_match','new_ship_address':'1 if ship-to was never used before','ip_distance_miles':'Distance of IP location to billing address, capped at 2,500','auth_path':'3-D Secure path: frictionless, challenged, not_offered','night_local':'1 if between 00:00 and 05:00 cardholder time','email_age_days':'Age of e-mail address, steps of 30, optional'},
 idn='txn_ref',dn='txn_date',
 fnd=[('F-1','Medium','Fallback at time-out of the e-mail age service was described but not tested.','Outage test run on 2026-04-20; a time-out yields the blank value as specified.','2026-04-22'),('F-2','Low','Development document did not say how ties at the queue cut are handled.','Earlier transaction first; text added to section 3.','2026-04-17'),('F-3','Low','Queue analysts had no written guide to the score range.','User guide 1.0 issued.','2026-04-28')],
 cond=[('C-1','Score parity between the development code and the production engine on 5,000 transactions.','5,000 of 5,000 equal to five decimals.','2026-05-08'),('C-2','Name an on-call owner for the scoring service.','On-call roster in force.','2026-05-11')]),
'lkb-app-fraud':dict(kind='fraud',mid='MDL-05102',name='Card Application Fraud Model',ver='1.2',short='the application fraud model',unit='application',units='applications',event='fraud',yname='Fraud rate',
 target='application confirmed as third-party, synthetic or first-party fraud by the verification desk or within 90 days of application',
 purpose='Estimates the probability that a consumer card application is fraudulent; ranks applications for manual identity verification.',
 use=['Ranking of consumer card applications for the manual identity verification queue.'],
 no=['Not for credit approval, line or price.','Not for automatic decline.','Not for small business card applications.'],
 ops='The top 5% of applications by score go to the verification desk, which is staffed for that share. The score declines nothing by itself. The desk records an outcome for each referred application; unreferred applications take theirs from 90 days of account performance and claims.',
 mat=dict(level='high',basis='Scores all consumer card applications after the identity hard-stop rules, about 1.9 million a year; affects customer onboarding.'),
 own='Terrence Ables, Head of Onboarding Fraud',dev='Fraud Data Science (lead: Simone Achterberg)',val='Model Validation Group, Model Risk Management (lead: Ruth Szymanski)',app='Model Risk Committee, chaired by Harold Benning, Chief Model Risk Officer',
 pop='consumer card applications that pass the identity hard-stop rules and reach a decision; withdrawn, duplicate and employee applications are excluded',
 rawn='The extract is a simple random sample of applications, one per applicant, drawn without regard to outcome. Samples follow each other in time and no applicant occurs in two samples.',
 mat_d=90,read='2026-11-03',mddd='2025-12-12',ivrd='2026-01-30',memod='2026-02-18',until='2027-02-18',live='2026-03-02',omr='2026-11-12',approv0='2026-02-18',ivrtype='Initial validation before first use',
 samples_ivr=['development','holdout','out_of_time'],
 thr=dict(auc=(.74,.71),ks=(.36,.32)),pred='The rule set RS-11 that the model replaces was switched off on 2026-03-31.',
 limit=('L-1','form_seconds is blank for about 15% of applications, where the browser blocks the timer. A blank takes a neutral value (term 0).','The blank share is monitored; green range 12% to 18%. The blank is spread over all intake channels.','form_seconds'),
 rej='A random forest challenger was rejected: no gain beyond the bootstrap interval at the 5% queue, and weaker calibration.',
 old='Rule set RS-11 exceeded its referral limit in 2024 Q1 when a partner campaign started; the matter was closed in 2024-05.',
 refuse='Card Acquisition asked in 2026-06 to use the score as a reason for a lower line; the request was refused.',
 nd={'id_match_score':'Identity match with bureau header, steps of 5','names_per_ssn':'Other names seen with the SSN in 24 months, capped at 4','oldest_tradeline_months':'Age of oldest tradeline, steps of 6','phone_type':'postpaid, prepaid or voip','email_age_months':'Age of e-mail address in months','address_mismatch':'1 if stated address is not in the header file','device_apps_7d':'Other applications from the device in 7 days, capped at 6','form_seconds':'Time to complete the form, steps of 10, optional'},
 idn='application_ref',dn='application_date',
 fnd=[('F-1','Medium','The outcome rule for first-party fraud was described in two places with different wording.','One wording, in section 2 of the development document; labels re-run, no label changed.','2026-01-23'),('F-2','Low','Retention of device data was not stated.','Retention period (24 months) stated and checked with Privacy.','2026-01-21'),('F-3','Low','No test evidence for the batch restart.','Restart test of 2026-01-26 seen.','2026-01-28')],
 cond=[('C-1','Parity between development code and production on 3,000 applications.','3,000 of 3,000 equal to five decimals.','2026-02-09'),('C-2','Training of verification desk analysts on the user guide.','34 of 34 analysts trained.','2026-02-13')])}
f3=lambda v:f'{v:.3f}'; pc=lambda v:f'{100*v:.2f}%'
def tab(h,rows): return '| '+' | '.join(h)+' |\n|'+'---|'*len(h)+'\n'+''.join('| '+' | '.join(str(c) for c in r)+' |\n' for r in rows)
key=[]
REV={'lkb-card-pd':'2026-10-08','lkb-cnp-fraud':'2026-04-28','lkb-app-fraud':'2026-01-28'}
REP={'lkb-card-pd':'MDL-02180 (scorecard of 2017) was withdrawn on 2024-10-31 after one month in parallel.','lkb-cnp-fraud':'It is to replace MDL-03902 (vendor score of 2019).','lkb-app-fraud':'It is to replace rule set RS-11.'}
for sid,M in META.items():
    c=CFG[sid]; R=build(sid); bad=checks(R); assert not bad,bad
    sm,y,p,D=R['sm'],R['y'],R['p'],R['D']; dd=sm=='development'; KS=list(c['n'])
    S={}
    for k in KS:
        m=sm==k; a=delong(p[m],y[m]); S[k]=dict(n=int(m.sum()),e=int(y[m].sum()),r=y[m].mean(),mp=p[m].mean(),auc=a,ks=ks(p[m],y[m]),oe=y[m].sum()/p[m].sum(),psi=psi(p[dd],p[m])[0],a=min(D[m]),b=max(D[m]))
        q=.05 if sid=='lkb-app-fraud' else .02; kk=int(round(q*m.sum())); o=np.lexsort((np.arange(m.sum()),-p[m]))[:kk]; S[k]['k']=kk;S[k]['hit']=int(y[m][o].sum())
        if 'txn_amount' in R['C']: am=R['C']['txn_amount'][m]; S[k]['val']=am[o][y[m][o]==1].sum()/am[y[m]==1].sum()
    def perf(keys): return tab(['Sample','Dates','N','Events',M['yname'],'Mean score','AUC (95% interval)','KS','Observed / expected'],[[NM[k],f"{S[k]['a']} to {S[k]['b']}",f"{S[k]['n']:,}",S[k]['e'],pc(S[k]['r']),pc(S[k]['mp']),f"{f3(S[k]['auc'][0])} ({f3(S[k]['auc'][1])} to {f3(S[k]['auc'][2])})",f3(S[k]['ks']),f"{S[k]['oe']:.2f}"] for k in keys])
    def queue(keys):
        if M['kind']!='fraud': return ''
        h=['Sample','Queue share','Queued','Frauds queued','Capture (count)','Precision']+(['Capture (amount)'] if 'val' in S[keys[0]] else [])
        return '\nAt the queue share (highest scores of the sample):\n\n'+tab(h,[[NM[k],f'{q:.0%}',S[k]['k'],S[k]['hit'],pc(S[k]['hit']/S[k]['e']),pc(S[k]['hit']/S[k]['k'])]+([pc(S[k]['val'])] if 'val' in S[k] else []) for k in keys])
    def grp(keys,names):
        rows=[];m0=np.isin(sm,keys)
        for nm in names:
            x={**R['S'],**R['G']}[nm]
            for g in sorted(set(x)):
                m=m0&(x==g); lo,hi=delong(p[m],y[m])[1:3]
                rows.append([nm,g,f'{m.sum():,}',int(y[m].sum()),pc(y[m].mean()),pc(p[m].mean()),f3(auc(p[m],y[m]))+f' ({f3(lo)} to {f3(hi)})',f'{y[m].sum()/p[m].sum():.2f}'])
        return tab(['Column','Value','N','Events',M['yname'],'Mean score','AUC (95% interval)','Observed / expected'],rows)
    def cut(k):
        if sid=='lkb-card-pd': return p>=.20
        m=sm==k; return p>=np.sort(p[m])[::-1][S[k]['k']-1]
    def fair(k):
        rows=[]; cu=cut(k); m0=sm==k
        for nm,x in R['G'].items():
            rr={g:1-cu[m0&(x==g)].mean() for g in sorted(set(x))}; best=max(rr.values())
            for g,v in rr.items(): rows.append([nm,g,f"{(m0&(x==g)).sum():,}",int(cu[m0&(x==g)].sum()),pc(v),f'{v/best:.3f}'])
        return tab(['Group column','Group','N','Routed to an analyst','Not routed','Ratio to the highest'],rows)
    def inp(k):
        m=sm==k; return tab(['Input',f'PSI against Development','Blank share'],[[nm,f'{psi(x[dd],x[m])[0]:.4f}',pc(np.isnan(x[m]).mean()) if x.dtype.kind=='f' else pc(0)] for nm,x in R['C'].items()])
    lcol=M['limit'][3]; bl=lambda k:np.isnan(R['C'][lcol][sm==k]).mean()
    maxin=max(psi(x[dd],x[sm=='production'])[0] for x in R['C'].values())
    P=S['production']; T=M['thr']; assert P['auc'][1]>T['auc'][1] and P['auc'][0]>T['auc'][0] and P['ks']>T['ks'][0],(P['auc'],P['ks'])
    mrule=f"green if {T['auc'][0]:.2f} or more, amber from {T['auc'][1]:.2f}, red below {T['auc'][1]:.2f}"
    ctl=lambda t,d,by:f"# {t}\n\n**Larkmoor Bank, N.A.**\n\n"+tab(['Field','Entry'],[['Model',f"{M['mid']} {M['name']}, version {M['ver']}"],['Document date',d],['Prepared by',by],['Model owner',M['own']],['Developer',M['dev']],['Independent validator',M['val']],['Approver',M['app']],['Classification','Internal']])+'\n'
    nin=len(R['C']); dup=f"Many inputs are coarse by design, so that two {M['units']} may carry the same values and the same score; the key `{M['idn']}` is unique."
    rule_then='SR 11-7 / OCC 2011-12, in force at the date of this document' if min(M['ivrd'],'2026-04-17')<'2026-04-17' else 'SR 26-2 / OCC 2026-13'
    docs={}
    docs['01_model_development_document.md']=ctl('Model Development Document',M['mddd']+', wording revised '+REV[sid]+' after validation; no change of model, data or figures',M['dev'])+f"""## 1. Business need, intended use and limits of use
{M['purpose']} 

Intended use: {' '.join(M['use'])} Prohibited use: {' '.join(M['no'])}

{REP[sid]} {M['old']}

## 2. Data and target
Population: {M['pop']}. Target: {M['target']}. {M['rawn']} {dup} Outcomes of all samples in this document had run their full {M['mat_d']} days when they were read.

Sources were reconciled with the system of record by day; record counts agreed. Inputs carry the value known at the time of scoring; none is built from later events. Group columns ({', '.join(R['G'])}) and the segment column ({', '.join(R['S'])}) are kept for testing and are not inputs. """+(f"Language preference is the customer's own choice of service language. " if 'language_pref' in R['G'] else '')+f"""

## 3. Inputs and specification
Logistic regression on {nin} inputs, fitted by maximum likelihood on the Development sample only, no weights. The score `{c['score']}` is the fitted probability, rounded to five decimals; higher means more likely {M['event']}. Ties at an operating cut are taken in order of time.

"""+tab(['Input','Meaning'],list(M['nd'].items()))+"\n"+tab(['Term','Coefficient','Standard error'],[['Intercept',f3(R['b'][0]),f3(R['se'][0])]]+[[t[0],f3(R['b'][i+1]),f3(R['se'][i+1])] for i,t in enumerate(R['T'])])+f"""
All signs are as argued with the business before fitting and all terms are significant at the 1% level. The logit is linear in the terms; this was checked with binned residuals per input. Variance inflation is low because the inputs are close to unrelated. {M['rej']}

## 4. Performance

"""+perf(['development','holdout','out_of_time'])+queue(['development','holdout','out_of_time'])+f"""
Acceptance criteria were fixed before fitting: AUC at least {T['auc'][0]:.2f} and observed / expected between 0.80 and 1.20 on Holdout and Out-of-time. Both are met. Score PSI against Development (ten Development deciles): Holdout {S['holdout']['psi']:.4f}, Out-of-time {S['out_of_time']['psi']:.4f}. Monthly volumes show the usual seasonal swing; rates do not move beyond chance.

Sensitivity: each numeric input was moved by 5% of its standard deviation and each optional input was blanked in turn; rank order held and the loss was as expected from the term's weight.

## 5. Limitation and assumptions
{M['limit'][0]}: {M['limit'][1]} {M['limit'][2]} Blank share in Development: {pc(bl('development'))}. The model assumes that the relation between inputs and {M['event']} stays as in the development period; this is what monitoring tests.

## 6. Implementation and monitoring
The model runs in the bank's scoring engine from a signed package; release needs two approvals. {M['ops']} Measures and thresholds are in the monitoring plan, which is a paper of its own.
"""
    sk=M['samples_ivr']; lastk=sk[-1]
    docs['02_independent_validation_report.md']=ctl('Independent Validation Report',M['ivrd'],M['val'])+f"""## 1. Opinion
{M['ivrtype']}. Overall rating: **satisfactory**. We recommend approval for the intended use. Three findings were raised and all three are closed (section 7). The validators took no part in development and report to the Chief Model Risk Officer. Yardstick: {rule_then}, and Larkmoor Model Risk Standard MRS-2.

## 2. Scope and approach
Full scope: data, conceptual soundness, outcomes, robustness, fairness, implementation, use and monitoring plan. Criteria were agreed on before results were seen. We re-extracted the data from source and refitted the model; every coefficient agreed to three decimals and every score to five. No work was limited by access.

## 3. Data
Unique key, no case in two samples, no blank other than `{lcol}` (optional), no outcome younger than {M['mat_d']} days, no input later than the time of scoring. {dup} Blank share of `{lcol}`: {', '.join(f'{NM[k]} {pc(bl(k))}' for k in sk)}.

## 4. Conceptual soundness
Inputs and directions suit the use; a simple form was preferred to a complex one. We built our own challenger (boosted trees); it did not rank better beyond its interval, so the simple form stands. An early idea to add merchant or zip code level data was dropped by the developer for lack of gain; we agree.

## 5. Outcomes analysis

"""+perf(sk)+queue(sk)+f"""
Intervals by the DeLong method. Score PSI against Development: {', '.join(f"{NM[k]} {S[k]['psi']:.4f}" for k in sk[1:])}. By segment and group, {NM[lastk]}:

"""+grp([lastk],list(R['S'])+list(R['G']))+"\nNo value differs from the whole beyond chance after allowing for the number of comparisons.\n\n"+(f"Routing by group, {NM[lastk]} ("+('score of 0.20 or more' if sid=='lkb-card-pd' else f'highest {q:.0%}')+"):\n\n"+fair(lastk))+f"""
The differences are within chance. Groups are kept for testing under the bank's own fair-treatment standard. A search for a less disparate form was made and found none that mattered, as there is no disparity to reduce.

## 6. Robustness, implementation, use
Blank, stale and extreme values were tried; the engine returns the documented fallback. Parity of development and engine scores: no mismatch in the sample drawn. {M['ops']}

## 7. Findings log

"""+tab(['ID','Severity','Finding','Closure evidence','Closed on','Status'],[[a,b,t,e,d,'Closed'] for a,b,t,e,d in M['fnd']])+f"""
Open findings at the date of this report: none.

## 8. Limitations
{M['limit'][0]}: {M['limit'][1]} {M['limit'][2]} We hold the mitigant to be sufficient.
"""
    renew=sid=='lkb-card-pd'
    docs['03_mrm_approval_memo.md']=f"""# MRM Approval Memorandum

**To:** {M['own']}  
**From:** {M['app']}  
**Date:** {M['memod']}  
**Re:** {M['mid']} {M['name']}, version {M['ver']}

## Decision
The Committee **{'renews the approval' if renew else 'approves'}** {'of ' if renew else ''}version {M['ver']} for the intended use. The approval is valid from {M['memod']} to {M['until']}. {'First approval: '+M['approv0']+'. ' if renew else 'First use: not before '+M['live']+'. '}Vote: five in favor, none against; the model owner and the developer did not vote.

## Basis
Development document of {M['mddd']} (revised {REV[sid]}); validation report of {M['ivrd']} (satisfactory, no open finding).{' The approval of '+M['approv0']+' ran to 2026-11-30 and is replaced by this one.' if renew else ''}

## Permitted use
{' '.join(M['use'])} Prohibited: {' '.join(M['no'])}

## Conditions
{'Set at the interim review of 2026-04-30:' if renew else 'Set at the pre-approval meeting:'}

"""+tab(['No.','Condition','Evidence','Met on','Status'],[[a,b,e,d,'Met'] for a,b,e,d in M['cond']])+f"""
Both conditions were met before this memo was signed. No condition is outstanding and no exception to MRS-2 is in force.

## Next dates
Quarterly monitoring; next validation to be reported before {M['until']}. A yearly table-top test of the fallback is planned for 2027-01 and is not yet due.
"""
    win=f"{P['a']} to {P['b']}"
    docs['04_ongoing_monitoring_report_2026Q3.md']=ctl('Ongoing Monitoring Report, 2026 Q3 cycle',M['omr'],f"{M['own'].split(',')[1].strip()} with {M['dev'].split(' (')[0]}")+f"""## 1. Result
All measures are **green**. No escalation. The model is in use since {M['live']}. Window: production cases of {win}, whose outcomes are complete ({M['mat_d']} days; read on {M['read']}). Younger cases are left for the following cycles. Yardstick: SR 26-2 and MRS-2.

## 2. Measures against thresholds

"""+tab(['Measure','Production','Green','Amber','Red','Status'],[
 ['AUC',f"{f3(P['auc'][0])} ({f3(P['auc'][1])} to {f3(P['auc'][2])})",f"{T['auc'][0]:.2f} or more",f"{T['auc'][1]:.2f} to {T['auc'][0]:.2f}",f"below {T['auc'][1]:.2f}",'Green'],
 ['KS',f3(P['ks']),f"{T['ks'][0]:.2f} or more",f"{T['ks'][1]:.2f} to {T['ks'][0]:.2f}",f"below {T['ks'][1]:.2f}",'Green'],
 ['Observed / expected',f"{P['oe']:.2f}",'0.80 to 1.20','0.70 to 0.80, 1.20 to 1.30','outside 0.70 to 1.30','Green'],
 ['Score PSI against Development',f"{P['psi']:.4f}",'below 0.10','0.10 to 0.25','0.25 or more','Green'],
 ['Highest input PSI against Development',f'{maxin:.4f}','below 0.10','0.10 to 0.25','0.25 or more','Green'],
 [f'Blank share of {lcol}',pc(bl('production')),M['limit'][2].split('green range ')[1].split('.')[0],'up to 3 points outside','further outside','Green']])+"\n"+perf(KS)+queue(['out_of_time','production'])+"\n## 3. Inputs, Production\n\n"+inp('production')+"\n## 4. Segments and groups, Production\n\n"+grp(['production'],list(R['S'])+list(R['G']))+("\nRouting by group ("+('score of 0.20 or more' if renew else f'highest {q:.0%}')+"):\n\n"+fair('production'))+f"""
## 5. By month, Production

"""+tab(['Month','N','Events',M['yname'],'Mean score'],[[mo,int((mm:=(sm=='production')&np.array([t[:7]==mo for t in D])).sum()),int(y[mm].sum()),pc(y[mm].mean()),pc(p[mm].mean())] for mo in sorted({t[:7] for t in D[sm=='production']})])+f"""
Monthly rates rest on few events and wobble; no month differs from its mean score beyond chance.

## 6. Use, actions, incidents
Use as approved. {M['refuse']} Analyst overrides of the routing are logged with a reason and reviewed by the owner each month; no pattern was seen. No incident in the quarter. {'One action of the 2026 Q1 cycle (a late bureau file on two days) was closed on 2026-05-06.' if renew else 'One action of the 2026 Q2 cycle (clock drift on one host, no effect on scores) was closed on 2026-08-14.'} Open actions: none. Next report: 2026 Q4 cycle, due 2027-02-15.
"""
    docs['05_monitoring_plan_and_model_use_standard.md']=ctl('Monitoring Plan and Model Use Standard',M['omr']+' (yearly review; thresholds unchanged since first issue)',M['own'])+f"""## 1. Use
{' '.join(M['use'])} Prohibited: {' '.join(M['no'])} {M['ops']}

## 2. Roles

"""+tab(['Role','Holder'],[['Owner (accountable; deputy: the head of the owner\'s analytics desk)',M['own']],['Developer',M['dev']],['Validator (independent)',M['val']],['Approver',M['app']],['Monitoring analyst','Decision Science Operations, reports to the owner; figures are re-performed by MRM once a year']])+f"""
## 3. Measures, frequency, action
Quarterly, on production cases whose {M['mat_d']}-day outcome is complete:

- AUC: {mrule}.
- KS: green if {T['ks'][0]:.2f} or more, amber from {T['ks'][1]:.2f}, red below.
- Observed / expected: green 0.80 to 1.20, amber 0.70 to 1.30, red outside.
- Score PSI and input PSI against Development: green below 0.10, amber 0.10 to 0.25, red 0.25 or more.
- Blank share of `{lcol}`: {M['limit'][2].split('; ')[1].split('.')[0]}.
- Segments and groups: reported each quarter with counts and intervals.

Amber: owner explains within 30 days. Red: MRM informed within 5 business days, use reviewed by the Committee, revalidation considered. Revalidation is also triggered by a change of inputs, of target or of use.

## 4. Limitations register

"""+tab(['ID','Limitation','Mitigant','Owner','Status'],[[M['limit'][0],M['limit'][1],M['limit'][2],M['own'].split(',')[0],'Managed']])+f"""
## 5. Change history
Version {M['ver']} is the version in use; no change since {M['live']}. {M['pred']} Fallback if the engine is down: {'last month-end score, at most one cycle old' if renew else 'rules alone, and the queue is filled by rule priority'}.
"""
    d=f'{OUT}/ten/{sid}'; os.makedirs(d+'/data',exist_ok=True); os.makedirs(d+'/documents',exist_ok=True)
    for k,v in docs.items(): open(f'{d}/documents/{k}','w').write(v.replace('. \n','.\n'))
    cols={M['idn']:R['ids'],M['dn']:D,'sample':sm,**R['S'],**R['G'],**R['C'],c['score']:p,c['y']:y}
    def fm(nm,v):
        if isinstance(v,str): return v
        if nm==c['score']: return f'{v:.5f}'
        if nm=='txn_amount': return f'{v:.2f}'
        if isinstance(v,float): return '' if np.isnan(v) else (str(int(v)) if v==int(v) and nm not in('utilization','payment_ratio') else f'{v:.2f}')
        return str(int(v))
    with open(d+'/data/scored.csv','w',newline='') as f:
        w=csv.writer(f); w.writerow(cols)
        for i in range(len(y)): w.writerow([fm(nm,x[i]) for nm,x in cols.items()])
    sc=dict(path='data/scored.csv',score=c['score'],outcome=c['y'],positive=1,sample='sample',date=M['dn'],id=M['idn'],maturity=dict(days=M['mat_d'],read_on=M['read']),segments=list(R['S']),groups={g:g for g in R['G']})
    if 'txn_amount' in R['C']: sc['amount']='txn_amount'
    if M['kind']=='fraud': sc['budget']=dict(share=q)
    import datetime
    sc['maturity']['read_on']=datetime.date.fromisoformat(M['read'])
    sy=dict(id=sid,name=M['name'],version=M['ver'],kind=M['kind'],purpose=M['purpose'],jurisdictions=['us'],materiality=M['mat'],owner=M['own'],developer=M['dev'],validator=M['val'],
      method=dict(algorithm='logistic regression',library='statsmodels 0.14',features=nin,target=M['target']),data=dict(scored=sc),intended_use=M['use'],prohibited_use=M['no'],
      limitations=[f"{M['limit'][0]}: {M['limit'][1]} {M['limit'][2]}"],
      monitoring=dict(frequency='quarterly',last_report=M['omr']+', all measures green',next_report='2027-02-15',thresholds=f"AUC {mrule}; observed / expected green 0.80 to 1.20; PSI green below 0.10"),
      approvals=[f"{M['memod']}: {'renewed' if renew else 'approved'} by the {M['app']}; valid to {M['until']}; conditions C-1 and C-2 met"],
      names={'age_band':'age group',**({'language_pref':'language preference'} if 'language_pref' in R['G'] else {}),'out_of_time':'Out-of-time','holdout':'Holdout','development':'Development','production':'Production'})
    yaml.safe_dump(sy,open(d+'/subject.yaml','w'),sort_keys=False,width=110,allow_unicode=True)
    key.append(dict(subject=sid,kind=M['kind'],clean=True,papers='complete',faults=[],side_effects=[]))
json.dump(key,open(f'{OUT}/ten/key.json','w'),indent=1)

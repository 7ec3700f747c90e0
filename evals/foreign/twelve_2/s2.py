sid='aml-alert-triage'
P=os.path.join(BASE,sid,'data/scored.csv');data.aml(P)
s=S(P,'triage_score','escalated','raised_on',['scenario','customer_type','risk_rating','sex','age_band'])
I='velocity_ratio prior_alerts_12m cash_share cross_border risk_rating account_age_m name_match_pct'.split()
keys.append(dict(subject=sid,kind='aml',clean=True,papers='complete',faults=[],side_effects=[]))
bt=np.array(s.d['below_line'])=='1'
def cpup(k,n):
    lo,hi=k/n,.2
    for _ in range(80):
        p=(lo+hi)/2;c=sum(math.comb(n,i)*p**i*(1-p)**(n-i) for i in range(k+1))
        if c>.05: lo=p
        else: hi=p
    return hi
def btl(xs):
    m=bt&np.isin(s.sm,xs);return int(m.sum()),int(s.y[m].sum()),cpup(int(s.y[m].sum()),int(m.sum()))
def top(x):
    m=s.m(x);n=int(round(.2*m.sum()));o=np.argsort(-s.p[m],kind='stable')[:n];h=int(s.y[m][o].sum());return n,h,h/s.y[m].sum(),h/n
def toprow(xs): return table(['Sample','Priority queue (top 20%)','Escalated among them','Share of all escalations','Escalation rate in queue'],[(NM[x],f"{top(x)[0]:,}",top(x)[1],pc(top(x)[2],1),pc(top(x)[3],1)) for x in xs])
mp=max((float(s.psi('live',c)),c) for c in I)
nd,kd,ud=btl(A3);na,ka,ua=btl(A4);nl,kl,_=btl(['live'])
c=data.AC
mr=[]
for mth,nm in (('2026-06','June 2026'),('2026-07','July 2026'),('2026-08','August 2026')):
    m=s.m('live')&np.array([x.startswith(mth) for x in s.dt]);x=oe(s.p[m],s.y[m]);mr.append((nm,f"{m.sum():,}",s.y[m].sum(),pc(s.y[m].mean()),pc(s.p[m].mean()),f"{auc(s.p[m],s.y[m]):.3f}",f"{x[0]:.2f} ({x[1]:.2f} to {x[2]:.2f})"))
put(sid,'01-model-development-report.md',control('AML alert triage score: model development report','MDR/AML-TRI/1.1','13 March 2026','Nadia Whitworth, Financial Crime Analytics','Final')+f"""
## Executive summary

The triage score estimates the probability that an alert from transaction monitoring or name screening will be escalated to a case by an investigator. It sets the order of work. It never closes an alert: every alert is read by a person.

**Key messages**

- AUC {s.auc('build')} (build), {s.auc('holdout')} (hold-out) and {s.auc('oot')} (out-of-time).
- The fifth of alerts with the highest score holds {pc(top('oot')[2],1)} of out-of-time escalations.
- Below-the-line reviews up to November 2025: {kd} escalations in {nd} cases.

## 1. Data

Alerts of the five scenarios, personal customers and sole traders. The extract keeps one alert for each customer, drawn at random over the whole period, so that no customer is in two samples. Of 31,204 alerts on the archive, 20,870 were later alerts of a customer already drawn and 1,834 (corporate customers) lie outside the scope; 8,500 remain. The outcome is the investigator's decision, final at 60 days, and a second reader checks one decision in ten. Decisions on all alerts below were final when read on 27 February 2026.

{s.perf(A3,'Escalated')}
`name_match_pct` exists only for NAME-SCREEN alerts and is blank for all others by design. Alert values are skewed, as money is; the value is on the file for reporting and is not an input. Feeds were reconciled by transaction code and day to the ledger: every code is mapped or excluded on record.

## 2. Below the line

Cases with `below_line` 1 were sampled under the scenario thresholds and investigated like alerts. Of {nd} in the three samples {kd} were escalated ({pc(kd/nd)}; one-sided 95% upper bound {pc(ud)}). The appetite is an upper bound of 2.50%.

## 3. Method

Logistic regression, fitted on the full build archive, coefficients rounded before testing: intercept {c['icpt']}; log of velocity_ratio {c['vel']}; prior alerts {c['prior']} each; cash_share {c['cash']}; cross_border {c['xb']}; rating medium {c['med']}, high {c['high']}; account younger than 12 months {c['young']}; for name screening {c['match']} per point of name_match_pct from 80 (negative below 80). The score is 1 / (1 + exp(−sum)), rounded to five decimals. A random-forest challenger was rejected: no clear gain and reasons harder to explain to investigators. Ordering by alert value, the former habit, was worse.

## 4. Results

Calibration slopes: {s.slope('build')} (build), {s.slope('holdout')} (hold-out), {s.slope('oot')} (out-of-time).

{toprow(A3)}
Table A.1 Scenarios, all three samples

{s.by('scenario',A3,'Escalated')}
Coverage of typologies by scenario is held in the coverage matrix of the monitoring system, reviewed on 15 January 2026 without gaps. Scenario thresholds and the screening engine are separate models.

## 5. Limitation

L1. An escalation is a suspicion and not a proven crime; the score learns what investigators do. Mitigant: a second reader on one decision in ten, and below-the-line sampling each quarter. Owner: Simon Farrar.
""")
put(sid,'02-independent-validation-report.md',control('AML alert triage score: independent validation report','IVR/26/012','24 April 2026','Colin Achebe, Model Validation','Final; initial validation of version 1.1, data as at 27 February 2026')+f"""
## Executive summary

Opinion: **satisfactory**. Approval is recommended without conditions; no finding is open.

**Key messages**

- All 8,500 scores were rebuilt from the inputs with no difference.
- Ranking and calibration hold out of time: AUC {s.auc('oot',1)}, observed/expected {s.oe('oot',1)}.
- Below-the-line evidence is inside appetite: {kd} of {nd}, upper bound {pc(ud)} against 2.50%.
- No difference between women and men or between age bands beyond chance.

## 1. Scope and independence

The validator had no part in the build and reports to the Chief Risk Officer. Limits were fixed in the plan of 2 March 2026: AUC at least 0.75, observed/expected 0.80 to 1.20 with the range including 1, PSI below 0.10, and at least 40% of escalations in the priority queue. An early draft, version 1.0, was withdrawn by the developer in January 2026 before it was validated or used, because it counted an alert's own case among the prior alerts; version 1.1 counts only alerts closed before the alert was raised, which we tested on 200 alerts without exception.

## 2. Data

Re-extracted from source; row counts agree. No reference is repeated and no customer stands in two samples. All decisions were final (60 days).

## 3. Outcomes

{s.perf(A3,'Escalated')}
{toprow(A3)}
All limits are met.

## 4. Stability

{table(['Input','PSI hold-out','PSI out-of-time'],[(x,s.psi('holdout',x),s.psi('oot',x)) for x in I]+[('Score',s.psi('holdout'),s.psi('oot'))])}
Deciles of the build sample; blanks have their own bin.

## 5. Groups

Sex and age are not inputs.

{s.by('sex',A3,'Escalated')}
{s.by('age_band',A3,'Escalated')}
## 6. Concept, implementation and use

Directions agree with the reasons given by investigators. Our own decision-tree benchmark ranked less well. The package checksum in the test system equals that of the reviewed code. Outage fallback (order by date raised) was tested on 8 April 2026. Automatic closure was proposed by Operations in 2025 and refused; the score has no such use. Screening recall on spelling variants belongs to the screening engine and is reported there.

## 7. Limitation and opinion

L1 (an escalation is a suspicion) is rightly described and managed. Opinion: satisfactory. Next validation due by 30 April 2027.
""")
put(sid,'03-committee-paper-MRC-26-19.md',control('Paper MRC/26/19: approval of the AML alert triage score','MRC/26/19','8 May 2026','Simon Farrar, model owner','For decision at the meeting of 20 May 2026')+f"""
## Recommendations

The Committee is asked to:

1. **note** report IVR/26/012 of 24 April 2026, opinion satisfactory;
2. **approve** version 1.1 for ordering the alert queue from 1 June 2026 until 31 May 2027;
3. **accept** limitation L1;
4. **approve** the monitoring plan and use standard, issue 1, of 6 May 2026.

## Key messages

- The score decides who is read first, not who is read. All alerts are investigated.
- Out-of-time AUC is {s.auc('oot')}; the priority queue holds {pc(top('oot')[2],1)} of escalations.
- Capacity is a fifth of alerts for same-day reading; the rest are read in five working days.

## Discussion

In 2023, before this model, the alert backlog broke its limit for six weeks; the action plan was completed and Internal Audit closed the matter in March 2024. It is mentioned because members may ask. An extension to corporate customers is planned for study in 2027 and is not requested here.
""")
put(sid,'04-minutes-MRC-20-may-2026.md',f"""# Model Risk Committee: extract from the minutes

**{BANK}**. Meeting held on 20 May 2026, Rochdale Road, Boardroom 2.

**Present:** Gillian Sugden (Chair, Chief Risk Officer), Martin Oyelaran (Finance), Ruth Castle (Compliance), David Heyes (Retail). **In attendance:** Simon Farrar, Colin Achebe, Nadia Whitworth (item 7 only). Quorate.

## Item 7. AML alert triage score, paper MRC/26/19

7.1 Mr Achebe gave his opinion as satisfactory with no finding open.

7.2 Ms Castle asked whether a low score could hide a suspicious alert. Mr Farrar said that every alert was read, and that below-the-line reviews had shown {kd} escalations in {nd}.

7.3 Mr Heyes asked if staff would trust the order too much. The second reader's tenth covers all score bands, Mr Farrar replied.

7.4 **RESOLVED** that version 1.1 be approved for ordering the alert queue from 1 June 2026 until 31 May 2027, without conditions; that limitation L1 be accepted; and that issue 1 of the monitoring plan be approved. Ms Whitworth took no part in the decision.

## Actions

{table(['No.','Action','Owner','Due','Status'],[('26/05-1','Brief investigators on the new queue','S Farrar','29 May 2026','Closed 27 May 2026'),('26/05-2','Outline of a study on corporate customers','N Whitworth','31 March 2027','Not yet due')])}
Signed as a true record: G Sugden, 27 May 2026.
""")
put(sid,'05-monitoring-plan-and-use-standard.md',control('AML alert triage score: monitoring plan and use standard','MP/AML-TRI, issue 1','6 May 2026','Leah Thornton, Financial Crime MI','Approved by the Model Risk Committee on 20 May 2026')+f"""
## 1. Roles

{table(['Role','Holder','Area'],[('Model owner','Simon Farrar','Financial Crime Operations, first line'),('Developer','Nadia Whitworth','Financial Crime Analytics, first line'),('Independent validator','Colin Achebe','Model Validation, second line'),('Approver','Model Risk Committee, chaired by Gillian Sugden','Chief Risk Officer'),('Monitoring','Leah Thornton','Financial Crime MI, first line')])}
## 2. Use

Permitted: ordering alerts for investigation. Not permitted: closing an alert, deciding on a report to the authorities, restricting an account, rating a customer. If the score is missing, alerts are ordered by date.

## 3. Measures, limits and actions

{table(['Measure','Frequency','Limit','If passed'],[('AUC','Quarterly','Not below 0.75','Owner reports to the Committee in 10 working days'),('Observed/expected','Quarterly','0.80 to 1.20, 95% range to include 1','Validation reviews in 30 days'),('PSI of score and inputs','Quarterly','Below 0.10','Owner explains in 10 working days'),('Escalations in the top 20%','Quarterly','At least 40%','Owner reviews queue'),('Below the line, upper bound, all cases to date','Quarterly','Not above 2.50%','MLRO and owner review thresholds at once'),('Groups by sex and age band','Half-yearly','95% range to include 1, with allowance for several tests','Compliance reviews')])}
Limitation L1 (an escalation is a suspicion) is managed by the second reader and by the fifth measure. Validation yearly, next by 30 April 2027.
""")
put(sid,'06-monitoring-report-june-august-2026.md',control('AML alert triage score: monitoring report, June to August 2026','MR/AML-TRI/26-1','16 November 2026','Leah Thornton, Financial Crime MI','Issued; seen by the model owner on 18 November 2026')+f"""
## Executive summary

This is the first quarter of use. All measures are within limits. Alerts raised {s.win('live')}; every decision was final (60 days) when read on 9 November 2026. Customers already in the development samples are left out of this extract, which keeps one alert for each customer.

**Key messages**

- AUC {s.auc('live',1)}; observed/expected {s.oe('live',1)}; {s.k('live')} escalations in {s.n('live')} cases ({s.rate('live')}).
- The priority queue held {pc(top('live')[2],1)} of escalations.
- Below the line: {kl} of {nl} this quarter; {ka} of {na} to date, upper bound {pc(ua)}.

## 1. Results

{table(['Measure','Limit','Result','Status'],[('AUC','not below 0.75',s.auc('live'),'Green'),('Observed/expected','0.80 to 1.20, range to include 1',s.oe('live',1),'Green'),('PSI of score','below 0.10',s.psi('live'),'Green'),('Largest PSI of an input','below 0.10',f"{mp[0]:.3f} ({mp[1]})",'Green'),('Escalations in top 20%','at least 40%',pc(top('live')[2],1),'Green'),('Below the line, upper bound to date','not above 2.50%',pc(ua),'Green')])}
## 2. By month and scenario

{table(['Month','Cases','Escalated','Observed rate','Mean score','AUC','Observed/expected (95% range)'],mr)}
{s.by('scenario',['live'],'Escalated')}
## 3. Groups

{s.by('sex',['live'],'Escalated')}
{s.by('age_band',['live'],'Escalated')}
No 95% range above departs from 1 by more than chance. After a system weekend in June the queue reached its capacity on one day and was cleared the next; no limit applies to a single day. No action is open.
""")
yam(sid,dict(id=sid,name='AML alert triage score',version='1.1',kind='aml',purpose='Estimates the probability that a transaction-monitoring or name-screening alert is escalated to a case, and so orders the queue; every alert is read by an investigator.',jurisdictions=['uk'],materiality=dict(level='high',basis='Orders all financial-crime alerts on personal customers and sole traders'),owner='Simon Farrar, Financial Crime Operations',developer='Nadia Whitworth, Financial Crime Analytics',validator='Colin Achebe, Model Validation',
 method=dict(algorithm='logistic regression',library='in-house Python package triage-1.1',features=7,target='alert escalated to a case, decision final at 60 days'),
 data=dict(scored=dict(path='data/scored.csv',score='triage_score',outcome='escalated',positive=1,sample='sample',date='raised_on',id='alert_ref',amount='alert_gbp',maturity=dict(days=60,read_on=dt.date(2026,11,9)),budget=dict(share=0.2),scenario='scenario',below_line='below_line',segments=['scenario','customer_type'],groups=dict(sex='sex',age_band='age_band'))),
 intended_use=['Ordering alerts for investigation'],prohibited_use=['Closing an alert','Deciding on a report to the authorities','Restricting an account','Rating a customer'],
 limitations=['L1: an escalation is a suspicion, not a proven crime; managed by a second reader on one decision in ten and by quarterly below-the-line sampling (owner Simon Farrar, accepted by the Model Risk Committee)'],
 monitoring=dict(plan='MP/AML-TRI issue 1, 6 May 2026',frequency='quarterly',latest_report='MR/AML-TRI/26-1, 16 November 2026',responsible='Leah Thornton, Financial Crime MI'),
 approvals=[dict(body='Model Risk Committee',date=dt.date(2026,5,20),decision='approved without conditions',valid_until=dt.date(2027,5,31),paper='MRC/26/19')],
 names=dict(age_band='age band',oot='out-of-time sample',live='live alerts',build='build sample',holdout='hold-out sample')))

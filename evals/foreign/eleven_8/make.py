import sys, pathlib, json, yaml
import numpy as np
from lib import *
import data, llm
OUT=pathlib.Path(sys.argv[1])/'eleven'
def put(sub,name,t):
    p=OUT/sub/'documents'/name; p.parent.mkdir(parents=True,exist_ok=True); p.write_text(t.strip()+"\n",encoding='utf-8')
def sy(sub,d): 
    (OUT/sub).mkdir(parents=True,exist_ok=True); (OUT/sub/'subject.yaml').write_text(yaml.safe_dump(d,sort_keys=False,allow_unicode=True,width=110),encoding='utf-8')
def perf(R,smp,sc,yk,names):
    P={}
    for k in names:
        r=[x for x in R if x[smp]==k]; s=np.array([float(x[sc]) for x in r]); y=np.array([int(x[yk]) for x in r])
        a=auc(s,y); e=hm(a,y.sum(),len(y)-y.sum())
        P[k]=dict(n=len(y),k=int(y.sum()),rate=y.mean(),mean=s.mean(),auc=a,lo=a-1.959964*e,hi=a+1.959964*e,oe=y.sum()/s.sum(),s=s,y=y,r=r)
    return P
def perftab(P,rag=True):
    return tab(['Sample','Cases','Events','Event rate','Mean score','Observed / expected','AUC','95% interval','RAG'],[[k,f"{p['n']:,}",p['k'],pct(p['rate'],2),pct(p['mean'],2),f"{p['oe']:.2f}",f"{p['auc']:.3f}",f"{p['lo']:.3f} to {p['hi']:.3f}",'Green'] for k,p in P.items()])
def grp(P,k,cols,thr):
    rows=[]
    for c,lab in cols:
        for g in sorted({x[c] for x in P[k]['r']}):
            m=np.array([x[c]==g for x in P[k]['r']]); s,y=P[k]['s'][m],P[k]['y'][m]
            rows.append([lab,g,f"{m.sum():,}",int(y.sum()),pct(y.mean(),2),pct(s.mean(),2),pct((s>=thr).mean(),1)])
    return rows
def inv(title,rows,extra): return f"# {title}\n\nSlaney Finance DAC, Model Risk Office, model inventory. Record printed 20 November 2026.\n\n"+tab(['No.','Field','Entry'],[[i+1,a,b] for i,(a,b) in enumerate(rows)])+extra
# ------------------------------------------------------------ credit
S='pos-instalment-pd'; data.credit(OUT/S/'data/scored.csv'); R=read(OUT/S/'data/scored.csv')
P=perf(R,'sample','pd_pos','bad_180',['development','holdout','out-of-time','production']); p=P['production']; d=P['development']
ps={k:psi(d['s'],P[k]['s']) for k in list(P)[1:]}
cols=[('loan_amount',0),('term_months',1),('deposit_pct',1),('net_income',0),('ccr_balance',0),('ccr_enquiries_6m',1),('months_at_address',0),('employment',1),('arrears_24m',1),('merchant_sector',1),('months_since_last_loan',0)]
num=lambda r,c:[float(x[c]) if x[c]!='' else np.nan for x in r]
csi=[(c,psi([x[c] for x in d['r']],[x[c] for x in p['r']],True) if cat else psi(num(d['r'],c),num(p['r'],c))) for c,cat in cols]
assert max(x for _,x in csi)<.1 and max(ps.values())<.1
B=[('A',0,.015),('B',.015,.03),('C',.03,.06),('D',.06,.12),('E',.12,1.1)]
def bands(q): return [[g,f"{((q['s']>=a)&(q['s']<b)).sum():,}",int(q['y'][(q['s']>=a)&(q['s']<b)].sum()),pct(q['y'][(q['s']>=a)&(q['s']<b)].mean(),2),pct(q['s'][(q['s']>=a)&(q['s']<b)].mean(),2)] for g,a,b in B]
blank=pct(np.mean([x['months_since_last_loan']=='' for x in p['r']])); blankd=pct(np.mean([x['months_since_last_loan']=='' for x in d['r']]))
ref=int((p['s']>=.12).sum()); big=int(sum(int(x['loan_amount'])>4500 for x in R)); medamt=int(np.median(num(p['r'],'loan_amount')))
mon=[]
for m in ['2025-12','2026-01','2026-02','2026-03']:
    i=np.array([x['drawdown_date'].startswith(m) for x in p['r']]); mon.append([m,f"{i.sum():,}",int(p['y'][i].sum()),pct(p['y'][i].mean(),2),pct(p['s'][i].mean(),2)])
sec=[]
for g in sorted({x['merchant_sector'] for x in p['r']}):
    i=np.array([x['merchant_sector']==g for x in p['r']]); sec.append([g,f"{i.sum():,}",int(p['y'][i].sum()),pct(p['y'][i].mean(),2),pct(p['s'][i].mean(),2)])
G=tab(['Group','Value','Loans','Bad','Bad rate','Mean PD','Referred at 12%'],grp(P,'production',[('sex','Sex'),('age_band','Age band')],.12))
sy(S,dict(id=S,name='Point-of-sale instalment loan PD',version='1.0',kind='credit',purpose='Estimates the probability that a point-of-sale instalment loan goes 60 or more days past due within 180 days of drawdown; orders applications and sends those at or above 12% to an underwriter.',jurisdictions=['eu'],materiality=dict(level='medium',basis='Tier 2: about one fifth of new lending; every refusal is taken by an underwriter.'),owner='Gráinne Tuohy, Head of Point-of-Sale Lending',developer='Cathal Mulrooney, Credit Analytics',validator='Bríd Hanratty, Model Validation',
 method=dict(algorithm='logistic regression',library='in-house Python, numpy',features=10,target='60+ days past due at any time in the first 180 days'),
 data=dict(scored=dict(path='data/scored.csv',score='pd_pos',outcome='bad_180',positive=1,sample='sample',date='drawdown_date',id='agreement_no',amount='loan_amount',maturity=dict(days=180,read_on=D(2026,9,30)),segments=['merchant_sector','employment'],groups=dict(sex='sex',age_band='age_band'))),
 intended_use=['Ordering point-of-sale instalment applications of EUR 200 to EUR 6,000 from natural persons in Ireland','Referral to an underwriter at a PD of 12% or more'],prohibited_use=['Automatic refusal','Pricing','IFRS 9 provisions','Loans above EUR 6,000 or to businesses'],
 limitations=['L1: built on drawn loans; applications refused by underwriters have no outcome. Tested by parcelling; referral reviewed yearly. Owner: Head of Point-of-Sale Lending.'],
 monitoring=dict(frequency='quarterly',last_report=D(2026,10,14),next_report=D(2027,1,20),owner='Cathal Mulrooney, Credit Analytics',thresholds='AUC green 0.70 or more; observed/expected green 0.80 to 1.20; PSI green below 0.10'),
 approvals=[dict(body='Model Governance Forum',decision='Approved for use',date=D(2025,11,11),valid_until=D(2026,11,30)),dict(body='Model Governance Forum',decision='Renewed without conditions',date=D(2026,11,10),valid_until=D(2027,11,30))],
 names=dict(sex='sex',age_band='age band',merchant_sector='merchant sector')))
put(S,'1_inventory-record.md',inv('MIR-031: Point-of-sale instalment loan PD',[('Model and version','POS-PD, version 1.0; code tag pospd-1.0.0, same tag in production since go-live'),('Tier','2 (medium): about one fifth of new lending; every refusal is taken by an underwriter'),('Owner','Gráinne Tuohy, Head of Point-of-Sale Lending'),('Developer','Cathal Mulrooney, Credit Analytics'),('Validator','Bríd Hanratty, Model Validation (reports to the Chief Risk Officer, no part in the build)'),('Approver','Model Governance Forum, chair Fergal Ó Laoire, Chief Risk Officer'),('Users','Merchant desk and underwriters, Waterford'),('Go-live','1 December 2025'),('Approved use','Ordering applications of EUR 200 to EUR 6,000 from natural persons; referral at a PD of 12% or more'),('Not for','Automatic refusal, pricing, IFRS 9 provisions, loans above EUR 6,000, businesses'),('Last validation','27 October 2026 (annual); first validation 20 October 2025'),('Approval','10 November 2026, valid to 30 November 2027'),('Next validation due','October 2027'),('Open findings','None'),('Predecessor','MIR-012, vendor scorecard, withdrawn 30 November 2025; its licence has ended')],"\nHistory: the record was late for one quarter in 2023 under MIR-012. That matter was closed in January 2024 and does not concern this model.\n"))
put(S,'2_development-paper.md',f"""# Development paper: POS-PD 1.0

Author: Cathal Mulrooney, Credit Analytics. 15 September 2025. For: Gráinne Tuohy.

## Why
- The vendor scorecard did not use Central Credit Register (CCR) data. We wanted a PD that an underwriter can follow line by line.
- Target: 60 or more days past due at any time in the first 180 days after drawdown, the same definition as the collections entry rule.

## Data
- Drawn loans, 1 September 2023 to 31 August 2024, split at random by agreement into development ({d['n']:,}) and holdout ({P['holdout']['n']:,}); one agreement per customer is kept, so no customer is on both sides.
- Out-of-time: 1 September 2024 to 28 February 2025 ({P['out-of-time']['n']:,} loans). The youngest loan reached 180 days on 27 August 2025, before the file was read.
- Counts agree with the ledger month by month; there are no unmatched agreements. No field is later than the decision: CCR answers are those stored at application.
- Months since last loan is optional: it is blank for customers new to us ({blankd} of development). Being an existing customer enters as yes or no, so no value is filled in.
- Amounts are skewed and November and December are busier. We left both as they are.

## Method
- Logistic regression with ten inputs: arrears in 24 months, CCR enquiries, CCR balance (log), months at address (capped at 120), instalment to income (from amount, deposit, term and net income), deposit, existing customer, employment, merchant sector, term.
- Directions were written down before the fit and all main drivers came out as written: arrears, enquiries, CCR balance, instalment to income and term raise the PD; time at address, deposit and an earlier loan lower it.
- A gradient-boosting challenger was tried and rejected: no gain beyond its interval on the holdout, and reasons harder to give. Sex and age are not inputs.

## Results
Criteria fixed on 2 June 2025: AUC 0.70 or more and observed / expected between 0.80 and 1.20 in every sample.

{perftab({k:P[k] for k in list(P)[:3]})}
Score PSI against development: holdout {ps['holdout']:.3f}, out-of-time {ps['out-of-time']:.3f}. Green is below 0.10.

Grades, out-of-time:

{tab(['Grade','Loans','Bad','Bad rate','Mean PD'],bands(P['out-of-time']))}
## Sensitivity
- CCR feed out: the application waits, and after two hours goes to an underwriter. Rehearsed on 4 September 2025.
- Income lowered or raised by 10% moves the PD in the argued direction; grade order is kept.

## Limitation L1
- Built on drawn loans: applications refused by underwriters have no outcome. Parcelling changed no sign and left the order of grades alone. Mitigant: the owner reviews referrals each year; validation re-reads the test. Owner: Gráinne Tuohy.

## Monitoring plan
{tab(['Measure','Green','Amber','Red','Who acts'],[['AUC, matured loans','0.70 or more','0.67 to below 0.70','below 0.67','Developer; Red to the Forum in 10 days'],['Observed / expected','0.80 to 1.20','0.70 to 0.80 or 1.20 to 1.30','outside 0.70 to 1.30','Owner'],['PSI of score and inputs','below 0.10','0.10 to 0.25','above 0.25','Developer; Red triggers revalidation']])}
Quarterly; matured loans only (180 days). Groups by sex and age band are reported in the same pack.
""")
put(S,'3_validation-opinion-letter.md',f"""# Validation opinion letter

To: Fergal Ó Laoire, chair of the Model Governance Forum. From: Bríd Hanratty, Model Validation. 27 October 2026.
Annual validation of POS-PD 1.0 (MIR-031). First validation: 20 October 2025, opinion satisfactory.

**Opinion: satisfactory. No findings. I recommend renewal to 30 November 2027.**

- *Independence.* I took no part in the build and do not report to lending. The extract was drawn by me from the ledger on 1 October 2026, not taken from the developer.
- *Scope.* Data, method, outcomes, groups, implementation, use. Provisions and pricing are out of scope since the model is not used there. Criteria are those of the Model Risk Standard, in force before the work began.

## What I re-performed
{perftab(P)}
- Outcomes were read on 30 September 2026. The last production loan was drawn on 31 March 2026 and reached 180 days on 27 September 2026.
- Score PSI, production against development: {ps['production']:.3f}. Highest input PSI: {max(csi,key=lambda x:x[1])[0]}, {max(x for _,x in csi):.3f}. All green.
- No agreement number occurs twice. I rebuilt the PD from raw inputs for 300 production loans: all 300 equal to five decimals.

Grades, production:

{tab(['Grade','Loans','Bad','Bad rate','Mean PD'],bands(p))}
## Groups, production
{G}
Tested by a two-sided comparison of each group with the rest at 5% with Holm's correction: no difference in bad rate or referral. Sex and age band are not inputs.

## Challenges and answers
{tab(['Asked','Answered','Result'],[['Is L1 larger than stated?','Developer re-ran parcelling for me; signs and grade order unchanged','Accepted as a limitation'],['Why not the boosted challenger?','I fitted my own; its gain on out-of-time lay within the interval','Closed'],['Is the blank in months since last loan a fault?','No: new customers have no earlier loan; '+blank+' blank in production','Closed']])}
## Law
- Creditworthiness scoring of natural persons is named in Annex III, point 5(b) of Regulation (EU) 2024/1689. Its high-risk duties are tracked in the readiness plan. An underwriter takes every refusal.

Signed: Bríd Hanratty
""")
put(S,'4_forum-decision-log.md',"# Model Governance Forum: decision log, extract for MIR-031\n\nChair: Fergal Ó Laoire, Chief Risk Officer. Secretary: Niamh Dardis.\n\n"+tab(['Date','Paper','Decision','Status'],[['11 November 2025','First validation letter of 20 October 2025','Approved for use from 1 December 2025 to 30 November 2026. Condition C1: first monitoring pack on matured loans to the Forum by 31 October 2026','C1 met 14 October 2026, closed by Model Validation 27 October 2026'],['10 February 2026','Request of the pricing team to use the PD for rate bands','Refused. The PD was not built for pricing; no use was made','Closed'],['12 May 2026','One batch of merchant codes late by a day on 20 April 2026; applications of that day went to underwriters, as planned','Noted. Job alert added and tested','Closed 29 May 2026'],['10 November 2026','Annual letter of 27 October 2026; pack Q3 2026','Renewed without conditions to 30 November 2027','Open: none']])+"\n- Referral stays at 12%. A proposal of 10% was withdrawn by its author before discussion.\n- Fergal Ó Laoire approved; Gráinne Tuohy (owner) and Cathal Mulrooney (developer) attended without a vote.\n- Referral review for L1 (yearly): done by Gráinne Tuohy on 6 November 2026, nothing to change. Next in November 2027.\n")
put(S,'5_monitoring-pack-2026Q3.md',f"""# Monitoring pack Q3 2026: POS-PD 1.0

Prepared by Cathal Mulrooney, Credit Analytics. 14 October 2026. Read by Gráinne Tuohy. Outcomes read on 30 September 2026.

{tab(['Measure','Result','Green is','RAG'],[['AUC, production',f"{p['auc']:.3f}",'0.70 or more','Green'],['Observed / expected',f"{p['oe']:.2f}",'0.80 to 1.20','Green'],['Score PSI',f"{ps['production']:.3f}",'below 0.10','Green']])}
- Production, drawn 1 December 2025 to 31 March 2026: {p['n']:,} loans, {p['k']} bad ({pct(p['rate'],2)}), mean PD {pct(p['mean'],2)}. Median amount {eur(medamt)}.
- {ref:,} loans ({pct(ref/p['n'])}) stood at or above 12% and were drawn after an underwriter said yes.

By month (a small month wobbles; no month is judged alone):

{tab(['Month','Loans','Bad','Bad rate','Mean PD'],mon)}
By merchant sector:

{tab(['Sector','Loans','Bad','Bad rate','Mean PD'],sec)}
Input PSI against development:

{tab(['Input','PSI','RAG'],[[a,f"{b:.3f}",'Green'] for a,b in csi])}
Groups:

{G}
- Actions open: none. Next pack: 20 January 2027.
- The Amber of 2024 in older packs belonged to the withdrawn vendor scorecard.
""")
# ------------------------------------------------------------ aml
S='mule-account-score'; data.aml(OUT/S/'data/scored.csv'); R=read(OUT/S/'data/scored.csv')
P=perf(R,'sample','mule_score','mule_confirmed',['build','hold-out','out-of-time','live']); p=P['live']; d=P['build']
ps={k:psi(d['s'],P[k]['s']) for k in list(P)[1:]}
cols=[('scenario',1),('onboarding',1),('account_age_days',0),('inflow_30d_eur',0),('pass_through',0),('hours_in_to_out',0),('new_payees_14d',1),('accounts_on_device',1),('night_share',0),('crypto_share',0),('login_countries_extra',1),('salary_seen',1),('id_check_score',0)]
csi=[(c,psi([x[c] for x in d['r']],[x[c] for x in p['r']],True) if cat else psi(num(d['r'],c),num(p['r'],c))) for c,cat in cols]
assert max(x for _,x in csi)<.1 and max(ps.values())<.1
def lines(k):
    q=P[k]; b=np.array([x['btl_sample']=='1' for x in q['r']]); na,ka,nb,kb=(~b).sum(),q['y'][~b].sum(),b.sum(),q['y'][b].sum(); la,lb=wilson(ka,na),wilson(kb,nb)
    return [k,f"{na:,}",ka,pct(ka/na),f"{pct(la[0])} to {pct(la[1])}",f"{nb:,}",kb,pct(kb/nb,2),pct(lb[1],2),pct(ka/(ka+6*kb))],lb[1],ka/(ka+6*kb),ka/na
LT=[lines(k) for k in P]; assert max(x[1] for x in LT)<.02; print('recall',[round(x[2],3) for x in LT],'prod',[round(x[3],3) for x in LT])
RMIN=.60; assert min(x[2] for x in LT)>RMIN; assert min(x[3] for x in LT)>.10
LH=['Sample','Above the line','Confirmed','Share','95% interval','Below, sampled','Confirmed','Share','Upper 95%','Estimated share of mules above']
def scen(k):
    o=[]
    for g in sorted({x['scenario'] for x in P[k]['r']}):
        i=np.array([x['scenario']==g and x['btl_sample']=='0' for x in P[k]['r']]); j=np.array([x['scenario']==g and x['btl_sample']=='1' for x in P[k]['r']])
        o.append([g,i.sum(),P[k]['y'][i].sum(),pct(P[k]['y'][i].mean()),j.sum(),P[k]['y'][j].sum()])
    return o
SH=['Scenario','Above','Confirmed','Share','Below, sampled','Confirmed']
G=tab(['Group','Value','Hits','Mules','Mule share','Mean score','At or above the line'],grp(P,'live',[('sex','Sex'),('age_band','Age band')],.03))
ab=int(sum(x['btl_sample']=='0' for x in p['r'])); blank=pct(np.mean([x['id_check_score']=='' for x in p['r']]))
q2=[]
for a,b in [('Q1 2026 (from 5 January)',('01','02','03')),('Q2 2026',('04','05','06'))]:
    i=np.array([x['hit_date'][5:7] in b for x in p['r']]); q2.append([a,f"{i.sum():,}",int(p['y'][i].sum()),pct(p['y'][i].mean(),2),pct(p['s'][i].mean(),2),f"{auc(p['s'][i],p['y'][i]):.3f}"])
sy(S,dict(id=S,name='Mule-account detection score',version='2.1',kind='aml',purpose='Orders hits of five mule scenarios on the Slaney payment account; hits scored 0.03 or more go to an investigator, one in six of the others to a below-the-line review.',jurisdictions=['eu'],materiality=dict(level='high',basis='Tier 1: missed mule accounts are a financial-crime risk; the score decides which hits are worked.'),owner='Declan Prunty, Head of Financial Crime Operations',developer='Sorcha Vaughan, Financial Crime Analytics',validator='Tadhg Kinsella, Model Validation',
 method=dict(algorithm='logistic regression',library='in-house Python, numpy',features=11,target='account confirmed as a mule within 90 days of the hit, after second review'),
 data=dict(scored=dict(path='data/scored.csv',score='mule_score',outcome='mule_confirmed',positive=1,sample='sample',date='hit_date',id='hit_ref',amount='inflow_30d_eur',maturity=dict(days=90,read_on=D(2026,9,30)),scenario='scenario',below_line='btl_sample',segments=['scenario','onboarding'],groups=dict(sex='sex',age_band='age_band'))),
 intended_use=['Ordering hits of scenarios S1 to S5 on the Slaney payment account for investigation'],prohibited_use=['Closing or blocking an account without an investigator','Sanctions screening','Customer risk rating'],
 limitations=['L1: the outcome is a confirmed internal case, not a court result. Every confirmation has a second review. Owner: Head of Financial Crime Operations.'],
 monitoring=dict(frequency='quarterly',last_report=D(2026,10,15),next_report=D(2027,1,21),owner='Sorcha Vaughan, Financial Crime Analytics',thresholds='AUC green 0.80 or more; below-the-line upper bound green up to 2.0%; share above the line confirmed green 8% or more; PSI green below 0.10'),
 approvals=[dict(body='Model Governance Forum',decision='Approved for use',date=D(2025,12,9),valid_until=D(2026,12,31)),dict(body='Model Governance Forum',decision='Renewed without conditions',date=D(2026,11,17),valid_until=D(2027,12,31))],names=dict(sex='sex',age_band='age band',onboarding='onboarding channel')))
put(S,'1_inventory-record.md',inv('MIR-038: Mule-account detection score',[('Model and version','MULE, version 2.1; code tag mule-2.1.0, same tag live since go-live'),('Tier','1 (high): missed mule accounts are a financial-crime risk; the score decides which hits are worked'),('Owner','Declan Prunty, Head of Financial Crime Operations'),('Developer','Sorcha Vaughan, Financial Crime Analytics'),('Validator','Tadhg Kinsella, Model Validation (reports to the Chief Risk Officer, no part in the build)'),('Approver','Model Governance Forum, chair Fergal Ó Laoire, Chief Risk Officer'),('Users','Investigators, Financial Crime Operations'),('Go-live','5 January 2026'),('Approved use','Ordering hits of scenarios S1 to S5 on the Slaney payment account'),('Line','0.03; one in six hits below it is drawn at random for review'),('Not for','Closing or blocking without an investigator, sanctions screening, customer risk rating'),('Last validation','3 November 2026 (annual); first validation 24 November 2025'),('Approval','17 November 2026, valid to 31 December 2027'),('Next validation due','November 2027'),('Open findings','None'),('Predecessor','MIR-019, points table, withdrawn 4 January 2026')],"\nVersions 1.x and 2.0 were trials and never worked a hit.\n"))
put(S,'2_development-paper.md',f"""# Development paper: MULE 2.1

Author: Sorcha Vaughan, Financial Crime Analytics. 5 November 2025. For: Declan Prunty.

## Why
- Five scenarios raise more hits than can be worked in full. All are worked in full today, in order of arrival, which delays the ones that matter.
- Coverage: the risk assessment of 2025 names five mule typologies. Each has a scenario.

{tab(['Typology','Scenario','Products'],[['Money in and straight out','S1 rapid in-out','Payment account'],['Many new payees','S2 payee burst','Payment account'],['One device, many accounts','S3 shared device','Payment account, app'],['Inflows out of keeping with profile','S4 profile mismatch','Payment account'],['Cash-out by crypto exchange','S5 crypto off-ramp','Payment account, card']])}
## Data
- Hits of 1 April 2024 to 31 March 2025, split at random by account into build and hold-out; out-of-time 1 April to 31 July 2025. All hits of those windows were investigated in full, so labels do not depend on a score.
- One hit per account is kept. The last hit reached 90 days on 29 October 2025, before this paper.
- All transaction codes are mapped to the scenarios; the daily count from the ledger to the monitoring system agreed on every day.
- To match live working, the file holds every hit at or above the line and a random one in six of the rest. The fit used all build hits; figures below are of the file and are not scaled up, save the last column of the lines table, which counts each below-the-line case six times.
- The identity check score is optional, blank where the branch saw the paper, and is not a model input.

## Method
- Logistic regression, eleven inputs: account age, inflow, pass-through, hours from in to out, new payees, accounts on the device, night share, crypto share, extra login countries, salary seen, scenario.
- Directions argued first and confirmed: young accounts, pass-through and speed raise the score; salary lowers it.
- A random forest was the rejected challenger: no gain beyond its interval, weaker reasons for investigators.

## Results
Criteria fixed on 3 September 2025: AUC 0.80 or more; below-the-line upper bound at most 2.0%; confirmed share above the line at least 8%; estimated share of mules above the line at least 60%; all over the five scenarios together.

{perftab({k:P[k] for k in list(P)[:3]})}
{tab(LH,[x[0] for x in LT[:3]])}
Score PSI against build: hold-out {ps['hold-out']:.3f}, out-of-time {ps['out-of-time']:.3f}.

## Robustness
- Evasion: spreading the same outflow over three days lowers the speed input; the pass-through and payee inputs still carried the test cases over the line.
- Device feed out: hits of that day all go to investigators. Rehearsed on 21 October 2025.

## Limitation L1
- The outcome is a confirmed internal case, not a court result. Mitigant: every confirmation has a second review. Owner: Declan Prunty.

## Monitoring plan
{tab(['Measure','Green','Amber','Red','Who acts'],[['AUC','0.80 or more','0.77 to below 0.80','below 0.77','Developer; Red to the Forum in 5 days'],['Below the line, upper 95%','up to 2.0%','2.0% to 2.5%','above 2.5%','Owner lowers the line'],['Confirmed share above the line','8% or more','5% to 8%','below 5%','Owner'],['PSI of score and inputs','below 0.10','0.10 to 0.25','above 0.25','Developer; Red triggers revalidation']])}
Quarterly, hits with 90 days behind them. The below-the-line bound and the confirmed share are read over all scenarios together; one scenario's sample is too small to be read alone.
""")
put(S,'3_validation-opinion-letter.md',f"""# Validation opinion letter

To: Fergal Ó Laoire, chair of the Model Governance Forum. From: Tadhg Kinsella, Model Validation. 3 November 2026.
Annual validation of MULE 2.1 (MIR-038). First validation: 24 November 2025, opinion satisfactory.

**Opinion: satisfactory. No findings. I recommend renewal to 31 December 2027.**

- *Independence.* I took no part in the build and do not report to Financial Crime. I drew the extract from the case system myself on 2 October 2026.
- *Scope.* Data, coverage, method, lines, groups, implementation, use. Sanctions screening is another model (MIR-022) and was not looked at.

## What I re-performed
{perftab(P)}
{tab(LH,[x[0] for x in LT])}
- Outcomes read on 30 September 2026; the last live hit is of 30 June 2026 and reached 90 days on 28 September 2026.
- Score PSI, live against build: {ps['live']:.3f}. Highest input PSI: {max(csi,key=lambda x:x[1])[0]}, {max(x for _,x in csi):.3f}.
- No hit reference occurs twice. 300 live scores rebuilt from raw inputs: all equal to five decimals. Sixty hits and sixty non-hits of each scenario were re-run from raw transactions: all agreed.

Scenarios, live:

{tab(SH,scen('live'))}
## Groups, live
{G}
Each group compared with the rest at 5% with Holm's correction: no difference in mule share or in share above the line. Neither is an input.

## Challenges and answers
{tab(['Asked','Answered','Result'],[['Does the second review ever overturn?','Yes, and the overturned cases count as not confirmed','Closed'],['Why 0.03?','Lowest line the team can work in the week; the upper bound below it is within 2.0%','Closed'],['Identity check score blank in '+blank+' of live hits?','Optional, not an input','Closed']])}
Suspicion is reported by investigators under the Criminal Justice (Money Laundering and Terrorist Financing) Act 2010; the score files nothing.

Signed: Tadhg Kinsella
""")
put(S,'4_forum-decision-log.md',"# Model Governance Forum: decision log, extract for MIR-038\n\nChair: Fergal Ó Laoire, Chief Risk Officer. Secretary: Niamh Dardis.\n\n"+tab(['Date','Paper','Decision','Status'],[['9 December 2025','First validation letter of 24 November 2025','Approved for use from 5 January 2026 to 31 December 2026. Condition C1: below-the-line results of the first half-year to the Forum by 31 October 2026','C1 met 15 October 2026, closed by Model Validation 3 November 2026'],['10 March 2026','Request of the fraud desk to block accounts on the score alone','Refused. An investigator decides; no use was made','Closed'],['9 June 2026','Device feed stopped for four hours on 11 May 2026; hits of that day all went to investigators as planned','Noted. Look-back done, nothing missed','Closed 22 May 2026, reported 9 June 2026'],['17 November 2026','Annual letter of 3 November 2026; pack Q3 2026','Renewed without conditions to 31 December 2027','Open: none']])+"\n- The line stays at 0.03. A line of 0.06 was tested on paper and not taken.\n- Fergal Ó Laoire approved; Declan Prunty (owner) and Sorcha Vaughan (developer) attended without a vote.\n- Planned: sixth scenario for instant payments, trial in the second quarter of 2027; it will be a change with its own validation.\n")
put(S,'5_monitoring-pack-2026Q3.md',f"""# Monitoring pack Q3 2026: MULE 2.1

Prepared by Sorcha Vaughan, Financial Crime Analytics. 15 October 2026. Read by Declan Prunty. Outcomes read on 30 September 2026.

{tab(['Measure','Result','Green is','RAG'],[['AUC, live',f"{p['auc']:.3f}",'0.80 or more','Green'],['Below the line, upper 95%',LT[3][0][8],'up to 2.0%','Green'],['Confirmed share above the line',LT[3][0][3],'8% or more','Green'],['Score PSI',f"{ps['live']:.3f}",'below 0.10','Green']])}
- Live hits in the file, 5 January to 30 June 2026: {p['n']:,}, of which {ab:,} at or above the line and {p['n']-ab:,} sampled below it; {p['k']} confirmed.

{tab(['Quarter','Hits','Confirmed','Share','Mean score','AUC'],q2)}
{tab(SH,scen('live'))}
Input PSI against build:

{tab(['Input','PSI','RAG'],[[a,f"{b:.3f}",'Green'] for a,b in csi])}
Groups:

{G}
- Actions open: none. Next pack: 21 January 2027.
- The red cell in the pack of Q2 2025 belonged to the points table that has since been withdrawn.
""")
llm.make(OUT,put,sy,inv)
key=[dict(subject=s,kind=k,clean=True,papers='complete',faults=[],side_effects=[]) for s,k in [('pos-instalment-pd','credit'),('mule-account-score','aml'),('collections-policy-assistant','llm')]]
(OUT/'key.json').write_text(json.dumps(key,indent=1)+"\n")

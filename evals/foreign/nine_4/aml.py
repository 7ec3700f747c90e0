from lib import *
SID='private-hit-sorting'
SM=['build','held_back','follow_up','live']
INP=['turnover_90d_keur','cash_share','cross_border_payments','new_payee_share','account_age_months','country_risk','salary_paid_in','earlier_hits','sector']
INP=INP[:-1]
def build(seed):
    r=np.random.default_rng(seed); N=[4200,1900,1900,3400]; n=sum(N)
    d0=dates(r,'2024-01-02','2025-03-31',N[0]+N[1]); pick=r.permutation(N[0]+N[1]); s0=np.where(pick<N[0],'build','held_back').astype(object)
    d=np.r_[d0,dates(r,'2025-04-01','2025-09-30',N[2]),dates(r,'2026-02-02','2026-08-31',N[3])]
    S=np.r_[s0,np.full(N[2],'follow_up',object),np.full(N[3],'live',object)]
    def draw(k):
        F={}
        F['scenario']=r.choice(['K1 cash in','K2 money abroad','K3 in and out fast','K4 just under'],k,p=[.27,.3,.28,.15]).astype(object)
        F['turnover_90d_keur']=np.exp(r.normal(3.1,.8,k)).round(0).clip(1,900)
        F['cash_share']=(r.beta(1.1,4,k)+np.where(F['scenario']=='K1 cash in',.15,0)).clip(0,1).round(1)
        F['cross_border_payments']=r.poisson(np.where(F['scenario']=='K2 money abroad',6,1.5)).astype(float)
        F['new_payee_share']=r.beta(1.5,3.5,k).round(1)
        F['account_age_months']=(np.exp(r.normal(3.9,.9,k))/6).round()*6
        F['account_age_months']=F['account_age_months'].clip(0,360)
        F['country_risk']=r.choice(['low','medium','high'],k,p=[.72,.2,.08]).astype(object)
        F['salary_paid_in']=(r.random(k)<.58).astype(float)
        F['earlier_hits']=r.poisson(.6,k).astype(float)
        return F
    F=draw(3*n)
    def X(F): return np.c_[np.log(F['turnover_90d_keur']/25),F['cash_share']*3,np.log1p(F['cross_border_payments']),F['new_payee_share']*3,np.log1p(F['account_age_months'])-3.8,F['country_risk']=='medium',F['country_risk']=='high',F['salary_paid_in'],F['earlier_hits'],F['scenario']=='K2 money abroad',F['scenario']=='K3 in and out fast',F['scenario']=='K4 just under'].astype(float)
    b=np.array([.8,.75,.5,.7,-.55,.6,1.4,-1.4,.5,.1,.35,.2]); p=expit(-4.75+X(F)@b)
    low=p<.012; keep=np.flatnonzero((~low)|(r.random(3*n)<.5))[:n]
    T={k:v[keep] for k,v in F.items()}; p=p[keep]; Xk=X(T)
    y=(r.random(n)<p).astype(int); m=S=='build'
    bh,_=fit(Xk[m],y[m],ridge=1e-3); T['coef']=bh; s=expit(bh[0]+Xk@bh[1:]).round(5)
    # boundary uses the fitted score: keep rows as they are, flag by score
    T['p_report']=s; T['below_line']=(s<.012).astype(int)
    T.update({'__d':d,'__s':S,'hit_date':d,'sample':S,'reported_fiu':y})
    T['sex']=r.choice(['woman','man'],n,p=[.46,.54]).astype(object)
    T['age_band']=r.choice(['18-30','31-50','51+'],n,p=[.27,.42,.31]).astype(object)
    T['country']=r.choice(['SE','FI','NO'],n,p=[.5,.3,.2]).astype(object)
    T['job_code']=np.where(r.random(n)<.63,r.integers(10,99,n).astype(float),np.nan)
    T['hit_id']=np.array([f'H{240000+i*3}' for i in range(n)],dtype=object)
    T['eur_amount']=(np.exp(r.normal(8.6,1.0,n))).round(2)
    return T
def chk(T):
    r=checks(T,'p_report','reported_fiu',SM,'build',INP,['scenario','country'],['sex','age_band'],'live')
    bt=T['below_line']==1; y=T['reported_fiu']
    lv=bt&(T['sample']=='live'); k,n=y[lv].sum(),lv.sum()
    bu=bt&(T['sample']=='build')
    if wilson(k,n)[1]>.027 or k==0 or wilson(y[bu].sum(),bu.sum())[1]>.027: r.append(('btl',9))
    return r
def make(root):
    T=search(build,chk,[54]); d=f'{root}/{SID}'; s=T['p_report']; y=T['reported_fiu']; S=T['sample']; bt=T['below_line']==1
    order=np.lexsort((T['hit_id'],T['hit_date'])); C=['hit_id','hit_date','sample','scenario','country']+INP+['job_code','eur_amount','sex','age_band','below_line','p_report','reported_fiu']
    write_csv(f'{d}/data/scored.csv',C,{c:T[c][order] for c in C})
    M={k:S==k for k in SM}; nm={'build':'Build','held_back':'Held back','follow_up':'Follow-up','live':'Live'}; span={'build':'2024-01 to 2025-03','held_back':'2024-01 to 2025-03','follow_up':'2025-04 to 2025-09','live':'2026-02 to 2026-08'}
    def tot(ks): return table(['Sample','Hits from','Hits','Reported','Share reported','Average score','AUC (95% range)'],[(nm[k],span[k],f'{M[k].sum():,}',y[M[k]].sum(),P(y[M[k]].mean(),2),P(s[M[k]].mean(),2),A(s[M[k]],y[M[k]])) for k in ks])
    lv=M['live']
    def by(g): return table([g.replace('_',' '),'Hits','Reported','Share reported','Average score','AUC'],[(v,f'{(mm:=lv&(T[g]==v)).sum():,}',y[mm].sum(),P(y[mm].mean(),2),P(s[mm].mean(),2),f'{auc(s[mm],y[mm])[0]:.3f}') for v in np.unique(T[g])])
    btl=table(['Sample','Below-line hits read','Reported','Share','Upper end (95%)'],[(nm[k],(mm:=M[k]&bt).sum(),y[mm].sum(),P(y[mm].mean(),2),P(wilson(y[mm].sum(),mm.sum())[1],2)) for k in SM])
    sc=table(['Scenario','Above-line hits','Reported','Share','Below-line hits read','Reported'],[(v,(a:=lv&~bt&(T['scenario']==v)).sum(),y[a].sum(),P(y[a].mean(),1),(b:=lv&bt&(T['scenario']==v)).sum(),y[b].sum()) for v in np.unique(T['scenario'])])
    ps=[(c,f'{psi(T[c][M["build"]],T[c][lv])[0]:.3f}') for c in INP+['scenario','p_report']]; pmax=max(float(v) for _,v in ps)
    tup=list(zip(*[T[c] for c in INP+['scenario']])); from collections import Counter; ct=Counter(tup); rep=sum(v for v in ct.values() if v>1)
    jb=np.isnan(T['job_code']); mon=np.array([x[:7] for x in T['hit_date']])
    ml=table(['Month','Hits','Reported','Expected by score'],[(u,(mm:=lv&(mon==u)).sum(),y[mm].sum(),f'{s[mm].sum():.0f}') for u in np.unique(mon[lv])])
    dump(f'{d}/subject.yaml',{'id':SID,'name':'Sorting of money laundering hits, private customers','version':'1.0','kind':'aml',
     'purpose':'Gives each hit from the four private customer scenarios the chance that it ends in a report to the financial intelligence unit. Analysts read hits in that order. Hits under the line are closed, except one in two that is read by a person.',
     'jurisdictions':['eu'],'materiality':{'level':'high','basis':'All private customer hits; a wrong closing can mean a missed report.'},
     'owner':'Financial Crime Monitoring, Tove Lindahl','developer':'Crime Data Team, Jukka Salmela','validator':'Model Review, Sigrid Haugen',
     'method':{'algorithm':'logistic regression','library':'numpy 2.1','features':9,'target':'hit reported to the financial intelligence unit within 60 days'},
     'data':{'scored':{'path':'data/scored.csv','score':'p_report','outcome':'reported_fiu','positive':1,'sample':'sample','date':'hit_date','id':'hit_id','amount':'eur_amount','maturity':{'days':60,'read_on':'2026-11-02'},'scenario':'scenario','below_line':'below_line','segments':['scenario','country'],'groups':{'sex':'sex','age_band':'age_band'}}},
     'intended_use':['Order of reading for hits from K1 to K4, private customers in Sweden, Finland and Norway','Closing of hits with a score under 0.012, with one in two of them read by a person'],
     'prohibited_use':['Companies','Sanctions and name checks','Customer risk class','Closing of accounts'],
     'limitations':['L1: a report is a suspicion, not a proven crime. Managed by the monthly double reading of analyst decisions.'],
     'monitoring':{'plan':'04-Watch-plan','frequency':'monthly counts, quarterly report','last_report':'2026-11-06','result':'all green'},
     'approvals':[{'record':'DR-5','date':'2026-11-24','by':'Financial Crime Committee','result':'renewed','valid_until':'2027-11-30'}],
     'names':{'p_report':'score','age_band':'age group','reported_fiu':'reported'}})
    D=f'{d}/documents'; st=lambda k,o,dt:{'State':k,'Page owner':o,'Last changed':dt,'Next look':'2027-10-31','Model':'Sorting of hits, private customers 1.0'}
    page(D,'00-Start-here.md','Sorting of hits: start here',st('🟢 Current','Tove Lindahl','2026-11-25'),f'''
## What it does

Four scenarios look at private customers' payments and raise hits. The model gives each hit the chance that it ends in a report to the financial intelligence unit. Analysts start at the top. Hits with a score under 0.012 (the line) are closed by the system, but one in two of them, drawn by lot, is read by a person all the same.

## Words we use

{defs({'Hit':'One customer, one scenario, one month. A customer is in the file once.','Reported':'The analyst and the reporting officer sent a report within 60 days of the hit.','Below the line':'Score under 0.012. Only the hits drawn for reading are in the file, since the others have no outcome. The build, held back and follow-up samples were thinned by the same lot, so that all samples are alike.','Read on':'Outcomes were read 2026-11-02. The youngest hit is from 2026-08-31, so all have had their 60 days.'})}
## Who does what

{defs({'Owner':'Tove Lindahl, Financial Crime Monitoring.','Builder':'Jukka Salmela, Crime Data Team.','Independent reviewer':'Sigrid Haugen, Model Review. Had no part in the build.','Decides':'Financial Crime Committee; the money laundering reporting officer is in the chair.','Runs it':'Monitoring Systems. Changes need a ticket and two approvals.'})}
## Not for

{defs({'Companies':'They have their own scenarios and are read by hand.','Name and sanctions checks':'Other system.','Closing accounts':'Always a decision by people.'})}
The vendor tool that sorted hits before 2026 was withdrawn 2026-02-01. It had a breach of its reading time limit in 2024; that was closed the same year and does not concern this model.
''',[('2026-01-26','1.0','T. Lindahl','First page'),('2026-11-25','1.2','T. Lindahl','Renewal DR-5 added')])
    cn=['log of turnover / 25','cash share (per 1/3)','log of 1 + payments abroad','new payee share (per 1/3)','log of 1 + account age, less 3.8','country risk medium','country risk high','salary paid in','earlier hits (each)','scenario K2','scenario K3','scenario K4']
    page(D,'01-How-we-built-it.md','How we built it',st('🟢 Current','Jukka Salmela','2025-12-04'),f'''
## Data

Hits from 2024-01 to 2025-03 were split at random: {M['build'].sum():,} to build and {M['held_back'].sum():,} held back. {M['follow_up'].sum():,} hits from 2025-04 to 2025-09 came later and were used only as a test; their outcomes were read on 2025-12-01. All transaction codes that feed the scenarios are mapped; the coverage page (Risk wiki, 2025-11-11) ties each risk in the bank's risk assessment to a scenario and lists two gaps that belong to companies.

Shares are stored in tenths, account age in half years and turnover in whole thousands of euro. So {rep:,} of {len(y):,} rows share all their inputs with another row. They are different customers. The job code is optional and is blank in {P(jb.mean())} of the rows; it is not an input.

## Inputs and weights

{table(['Input','Weight'],[('constant',f"{T['coef'][0]:.3f}")]+[(a,f'{v:.3f}') for a,v in zip(cn,T['coef'][1:])])}
All inputs are known when the hit is raised. Customers with a salary and older accounts are reported less often; cash, payments abroad, new payees and high country risk raise the chance. The analysts agreed these directions before the fit.

## What we tried and left

A forest of trees gave the same ranking within chance and was rejected as harder to explain to analysts. Sex, age and nationality were never inputs.

## The line

The line was set on the build sample, with a limit for the reading below it: the share reported must be under 3% with 95% certainty. No past report was lost without a reason: the reports below the line in the build sample were read one by one and noted on the tuning page.

## Result at build time

{tot(SM[:3])}
Rules set 2025-09-30, before the results: AUC at least 0.70 on held back and follow-up hits, and the number of reports inside the chance range of the score. All met.

## Missing inputs and outages

A hit with any blank input is not sorted; it goes to the top of the list. None has occurred. If the model is down, analysts read in order of date. Tested 2025-11-20.
''',[('2025-10-17','0.9','J. Salmela','Draft'),('2025-12-04','1.0','J. Salmela','Answers to the reviewer worked in')])
    page(D,'02-Independent-check.md','Independent check 2026',st('🟢 Final','Sigrid Haugen','2026-11-16'),f'''
## In short

Opinion: **fit for use**. No open findings. We drew the hits by our own query from the case system and scored all {len(y):,} again with our own code. All scores equal to five decimals; the below-line flag agrees with the score in every row. No hit number is used twice. The scenario logic was run again from raw payments for 80 hits and 80 non-hits: all as in the system.

{tot(SM)}
## Does the level fit?

In live use {y[lv].sum()} hits were reported against {s[lv].sum():.0f} expected (ratio {y[lv].sum()/s[lv].sum():.2f}). Within chance.

## Below the line

{btl}
The limit is 3% for build and live, upper end. Met. The two middle samples are too small for that limit and carry none.

## By scenario (live)

{by('scenario')}
{sc}
## By country and group (live)

{by('country')}
{by('sex')}
{by('age_band')}
The differences between sexes and age groups are within chance.

## Has anything moved?

{table(['Input','PSI, live against build'],ps)}
All at {pmax:.3f} or below. We look closer from 0.10.

## Are analysts' decisions sound?

120 closed hits were read a second time without sight of the first decision. Two were judged otherwise; neither led to a late report. 

## Earlier points

{table(['Point','Raised','Level','State'],[('S-1 Write down what happens to hits with blanks','2025-11-10','low','closed 2025-12-08, checked by Model Review'),('S-2 Show that the lot for reading is random','2025-11-10','medium','closed 2025-12-10, checked by Model Review')])}
''',[('2025-12-12','1.0','S. Haugen','First check, before go-live'),('2026-11-16','2.0','S. Haugen','First yearly check, with live hits')])
    page(D,'03-Decision-records.md','Decision records',st('🟢 Current','Committee secretary','2026-11-24'),
      dr('DR-1','Treat the sorter as a model','2025-05-06','Accepted','Model Review','It estimates and it decides the order of reading.','In the model list, high.','Full review before use.')+
      dr('DR-2','Approve version 1.0','2026-01-22','Accepted, replaced by DR-5','Financial Crime Committee','Check of 2025-12-12: fit for use; S-1 and S-2 closed.','Approved until 2026-12-31. Condition: a check with live hits within the first year.','Condition met 2026-11-16.')+
      dr('DR-3','Raise the line to 0.02','2026-06-11','Refused','Financial Crime Committee','Analysts asked for fewer hits.','Not accepted: the reading below the line does not reach that far.','The line stays at 0.012.')+
      dr('DR-5','Renew version 1.0','2026-11-24','Accepted','Financial Crime Committee (Henrik Moe in the chair)','Check of 2026-11-16: fit for use, nothing open. Watch report 2026-Q3 all green.','Renewed until 2027-11-30. No conditions.','Next check due 2027-10-31.'),
      [('2026-01-22','1','Secretary','DR-2'),('2026-11-24','4','Secretary','DR-5')])
    page(D,'04-Watch-plan.md','Watch plan',st('🟢 Current','Tove Lindahl','2026-01-26'),f'''
## What we watch

{table(['Measure','How often','Green','Red','Who acts'],[('AUC on live hits','quarterly','0.70 or more','under 0.70','Builder within 20 days'),('Reports against expected','quarterly','chance range covers 1','outside at 99%','Owner within 10 days'),('Share reported below the line','quarterly','upper end under 3%','upper end 3% or more','Owner: lower the line at once, look back'),('PSI of inputs and score','quarterly','under 0.10','over 0.25','Builder within 20 days'),('Payments in the feed against the ledger','daily','100%','any gap','Monitoring Systems, same day; look back'),('Age of unread hits','weekly','none over 25 days','any over 25 days','Owner, same week'),('Share reported by sex and age','yearly','within chance','beyond chance','Financial Crime Committee')])}
Between green and red the builder notes the reason in the report. Red goes to the Financial Crime Committee within ten days. The committee may switch the sorting off; analysts then read by date.
''',[('2026-01-26','1.0','T. Lindahl','First plan, approved in DR-2')])
    page(D,'05-Watch-report-2026-Q3.md','Watch report 2026-Q3',st('🟢 Final','Tove Lindahl','2026-11-06'),f'''
## Result

All measures green. Live hits from 2026-02 to 2026-08, outcomes read 2026-11-02.

{table(['Measure','Result','Colour'],[('AUC on live hits',A(s[lv],y[lv]),'green'),('Reports against expected',f'{y[lv].sum()} against {s[lv].sum():.0f}','green'),('Reported below the line',f"{y[lv&bt].sum()} of {(lv&bt).sum()}, upper end {P(wilson(y[lv&bt].sum(),(lv&bt).sum())[1],2)}",'green'),('Highest PSI',f'{pmax:.3f}','green'),('Payments in the feed','100% on all days','green'),('Hits unread over 25 days','0','green')])}
{ml}
July is quiet each year.

## Actions

{table(['Action','Due','State'],[('2026-Q1 report came a week late; calendar fixed','2026-05-15','closed 2026-05-08'),('New analyst course on scenario K4','2027-02-28','planned, not yet due')])}
''',[('2026-11-06','1.0','T. Lindahl','Published')])
    page(D,'06-Known-limits-and-changes.md','Known limits and changes',st('🟢 Current','Jukka Salmela','2026-11-17'),f'''
## Limits

{defs({'L1 A report is a suspicion':'We do not learn whether a crime was proven. The model learns what analysts report. Effect: a habit of the analysts can pass into the score. Managed by: the monthly double reading (20 hits) and the yearly check by Model Review. Owner: Tove Lindahl. Accepted in DR-2 and DR-5.'})}
## Changes in the running system

{table(['Date','Ticket','Change','Score affected?'],[('2026-02-02','MS-310','Go-live of 1.0','first use; 400 of 400 scores equal to the build code'),('2026-05-27','MS-355','New list view for analysts','no')])}
## Data protection

Assessment 2025-12-18, next 2027-12. Hits are kept ten years at most, as the law asks.
''',[('2026-01-26','1.0','J. Salmela','First page'),('2026-11-17','1.1','J. Salmela','After the yearly check')])
    return {'subject':SID,'kind':'aml','clean':True,'papers':'complete','faults':[],'side_effects':[]}

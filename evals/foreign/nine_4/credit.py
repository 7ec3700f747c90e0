from lib import *
SID='carloan-start-arrears'
SM=['development','holdout','later_check','production']
INP=['vehicle_price_sek','deposit_pct','term_months','vehicle_age_years','monthly_income_sek','debt_to_income','years_in_job','payment_remarks','fuel','channel']
def build(seed):
    r=np.random.default_rng(seed); N=[4600,2000,2000,3600]; n=sum(N)
    d0=dates(r,'2022-01-03','2023-06-30',N[0]+N[1]); pick=r.permutation(N[0]+N[1]); s0=np.where(pick<N[0],'development','holdout').astype(object)
    d=np.r_[d0,dates(r,'2023-07-01','2024-01-31',N[2]),dates(r,'2025-01-07','2025-12-31',N[3])]
    S=np.r_[s0,np.full(N[2],'later_check',object),np.full(N[3],'production',object)]
    T={'__d':d,'__s':S,'apply_date':d,'sample':S}
    va=np.where(r.random(n)<.36,0,1+r.poisson(3.0,n).clip(0,9)).astype(float)
    T['vehicle_price_sek']=(np.exp(r.normal(12.3,.38,n)-.07*va)/5000).round()*5000
    T['deposit_pct']=r.choice([20,25,30,35,40,50],n,p=[.45,.17,.16,.08,.08,.06]).astype(float)
    T['term_months']=r.choice([24,36,48,60,72],n,p=[.06,.22,.25,.29,.18]).astype(float)
    T['vehicle_age_years']=va
    T['monthly_income_sek']=((np.exp(r.normal(10.45,.3,n))/1000).round()*1000).clip(16000,140000)
    T['debt_to_income']=(r.beta(2.4,5.2,n)).round(2)
    T['years_in_job']=np.floor(r.gamma(1.4,4.5,n)).clip(0,38)
    T['payment_remarks']=r.choice([0,1,2],n,p=[.88,.09,.03]).astype(float)
    T['fuel']=r.choice(['petrol','diesel','hybrid','electric'],n,p=[.33,.19,.27,.21]).astype(object)
    T['channel']=r.choice(['dealer','online'],n,p=[.72,.28]).astype(object)
    T['vehicle_class']=np.where(va==0,'new','used').astype(object)
    T['co_applicant_income_sek']=np.where(r.random(n)<.31,((np.exp(r.normal(10.3,.3,n))/1000).round()*1000),np.nan)
    T['sex']=r.choice(['woman','man'],n,p=[.44,.56]).astype(object)
    T['age_band']=r.choice(['18-29','30-44','45-59','60+'],n,p=[.19,.34,.29,.18]).astype(object)
    X=np.c_[np.log(T['vehicle_price_sek']/2e5),(T['deposit_pct']-28)/10,(T['term_months']-50)/12,T['vehicle_age_years']/3,np.log(T['monthly_income_sek']/35000),
        (T['debt_to_income']-.3)*5,np.log1p(T['years_in_job']),T['payment_remarks'],T['fuel']=='diesel',T['channel']=='online'].astype(float)
    b=np.array([.4,-.36,.26,.3,-1.0,.75,-.55,1.1,.3,.26])
    y=(r.random(n)<expit(-2.78+X@b)).astype(int); m=S=='development'
    bh,_=fit(X[m],y[m]); T['p_arrears']=expit(bh[0]+X@bh[1:]).round(5); T['arrears_60d_9m']=y; T['coef']=bh
    T['application_id']=np.array([f'CF-{100000+i*7:07d}' for i in range(n)],dtype=object)
    T['amount']=None
    T['loan_sek']=(T['vehicle_price_sek']*(1-T['deposit_pct']/100)).round()
    return T
def make(root):
    T=search(build,lambda T:checks(T,'p_arrears','arrears_60d_9m',SM,'development',INP,['vehicle_class','channel'],['sex','age_band'],'production'),[16])
    d=f'{root}/{SID}'; s=T['p_arrears']; y=T['arrears_60d_9m']; S=T['sample']
    order=np.lexsort((T['application_id'],T['apply_date'])); C=['application_id','apply_date','sample']+INP+['vehicle_class','co_applicant_income_sek','loan_sek','sex','age_band','p_arrears','arrears_60d_9m']
    write_csv(f'{d}/data/scored.csv',C,{c:T[c][order] for c in C})
    M={k:S==k for k in SM}; nm={'development':'Development','holdout':'Holdout','later_check':'Later check','production':'Production'}
    span={'development':'2022-01 to 2023-06','holdout':'2022-01 to 2023-06','later_check':'2023-07 to 2024-01','production':'2025-01 to 2025-12'}
    tot=table(['Sample','Applied','Loans','Late','Late rate','Average score','AUC (95% range)'],[(nm[k],span[k],f'{M[k].sum():,}',y[M[k]].sum(),P(y[M[k]].mean(),2),P(s[M[k]].mean(),2),A(s[M[k]],y[M[k]])) for k in SM])
    pr=M['production']; cut=.15
    def by(g,k='production'):
        return table([g.replace('_',' '),'Loans','Late','Late rate','Average score','Sent to a person (score 15% or more)','AUC'],[(v,f'{(mm:=M[k]&(T[g]==v)).sum():,}',y[mm].sum(),P(y[mm].mean(),2),P(s[mm].mean(),2),P((s[mm]>=cut).mean(),1),f'{auc(s[mm],y[mm])[0]:.3f}') for v in np.unique(T[g])])
    ps=[(c,f'{psi(T[c][M["development"]],T[c][pr])[0]:.3f}') for c in INP+['p_arrears']]; pmax=max(float(v) for _,v in ps)
    q=np.quantile(s[pr],np.linspace(0,1,6)); bands=[]
    for i in range(5):
        mm=pr&(s>=q[i])&((s<q[i+1]) if i<4 else (s<=q[i+1])); bands.append((i+1,f'{mm.sum():,}',y[mm].sum(),P(y[mm].mean(),2),P(s[mm].mean(),2)))
    qt=[]
    mon=np.array([x[5:7] for x in T['apply_date']]).astype(int)
    for k in range(4):
        mm=pr&((mon-1)//3==k); qt.append((f'2025-Q{k+1}',f'{mm.sum():,}',y[mm].sum(),P(y[mm].mean(),2),P(s[mm].mean(),2)))
    coa=np.isnan(T['co_applicant_income_sek'])
    dump(f'{d}/subject.yaml',{'id':SID,'name':'Car finance start arrears score','version':'2.1','kind':'credit',
     'purpose':'Gives the chance that a new car loan is 60 days late or more at any time in its first nine months. A case handler uses it, with the income check, to decide who needs a closer look.',
     'jurisdictions':['eu'],'materiality':{'level':'high','basis':'Used for every private car loan, about 3,600 in 2025; decides how deep the check is.'},
     'owner':'Car Finance, Ingrid Solheim','developer':'Credit Analytics, Mattias Ekdahl','validator':'Model Review, Kaarina Virtanen',
     'method':{'algorithm':'logistic regression','library':'numpy 2.1','features':10,'target':'60 days late or more within nine months of payout'},
     'data':{'scored':{'path':'data/scored.csv','score':'p_arrears','outcome':'arrears_60d_9m','positive':1,'sample':'sample','date':'apply_date','id':'application_id','amount':'loan_sek','maturity':{'days':274,'read_on':'2026-10-05'},'segments':['vehicle_class','channel'],'groups':{'sex':'sex','age_band':'age_band'}}},
     'intended_use':['Private car loans from 24 to 72 months, dealer and online','Sorting applications: score 15% or more goes to a person'],
     'prohibited_use':['Automatic refusal','Business leasing','Capital or provisioning figures'],
     'limitations':['L1: outcomes are known for paid-out loans only; refused applications have none. Managed by the yearly refusal study and the person check.'],
     'monitoring':{'plan':'04-Watch-plan','frequency':'quarterly','last_report':'2026-10-12','result':'all green'},
     'approvals':[{'record':'DR-7','date':'2026-11-05','by':'Credit Model Board','result':'renewed','valid_until':'2027-11-30'}],
     'names':{'p_arrears':'score','age_band':'age group','arrears_60d_9m':'late'}})
    D=f'{d}/documents'; st=lambda k,o,dt:{'State':k,'Page owner':o,'Last changed':dt,'Next look':'2027-10-15','Model':'Car finance start arrears score 2.1'}
    page(D,'00-Start-here.md','Car finance start arrears score: start here',st('🟢 Current','Ingrid Solheim','2026-11-09'),f'''
## What it does

The score reads ten facts from a car loan application. It gives the chance that the loan is 60 days late or more at some point in the first nine months. A score of 15% or more sends the application to a person for a closer look. Nobody is refused by the score alone.

## Words we use

{defs({'Late':'60 days late or more on any payment, at any time in the first nine months after payout. Settled small sums under SEK 1,000 do not count.','Ripe':'A loan whose nine months (274 days) have passed. Only ripe loans are in the data file; it was read on 2026-10-05 and the youngest loan is from 2025-12-31.','Sent to a person':'The case handler reads payslips and the credit report before deciding.'})}
## Who does what

{defs({'Owner':'Ingrid Solheim, Car Finance. Answers for the use.','Builder':'Mattias Ekdahl, Credit Analytics. Built version 2.0 and 2.1.','Independent reviewer':'Kaarina Virtanen, Model Review. Reports to the chief risk officer. Took no part in building.','Decides':'Credit Model Board. The owner has no vote on the model.','Runs it':'Loan Systems. Only two named people can change the scoring code, and each change needs a ticket from the owner.'})}
## Use and not for use

{defs({'For':'Private car loans of 24 to 72 months, from dealers and online.','Not for':'Automatic refusal, business leasing, capital or provisions. A request from Leasing to use it (2026-02) was turned down in DR-6.','Before 2.1':'Version 1 was withdrawn in January 2025 because it read a bureau field that the supplier stopped. It is no longer used anywhere.'})}
## Law and customers

Credit scoring of people is listed as high risk in the EU AI Act (Annex III, 5(b)). Our readiness list is on the Compliance wiki. The data protection assessment was renewed 2026-09-14. A customer whose application is refused is told the main reasons and can ask for a person to look again. Sex and age are not inputs; they are kept apart for the fairness check.
''',[('2024-12-09','1.0','I. Solheim','First page for 2.0'),('2025-01-07','1.1','I. Solheim','2.1 live: same weights as 2.0, new log format (DR-4)'),('2026-11-09','1.4','I. Solheim','Renewal DR-7 added')])
    cn=['log of vehicle price / 200,000','deposit (per 10 points)','term (per 12 months)','vehicle age (per 3 years)','log of income / 35,000','debt to income (per 0.2)','log of 1 + years in job','payment remarks (each)','diesel','online']
    page(D,'01-How-we-built-it.md','How we built it',st('🟢 Current','Mattias Ekdahl','2024-11-20'),f'''
## Data

Paid-out private car loans. {M['development'].sum():,} loans for development and {M['holdout'].sum():,} for holdout, split at random by application, all from 2022-01 to 2023-06. {M['later_check'].sum():,} loans from 2023-07 to 2024-01 were kept back for a later check; the youngest turned ripe on 2024-10-31 and the check was read on 2024-11-04. Each application is in one sample only. Rows come from the loan ledger by stored query CA-118; counts agree with the ledger for every month.

{table(['Step','Loans'],[('Ledger, private car loans paid out 2022-01 to 2024-01','8,913'),('Less staff loans','-118'),('Less withdrawn within 14 days','-195'),('Used',f"{M['development'].sum()+M['holdout'].sum()+M['later_check'].sum():,}")])}
Amounts are rounded to SEK 5,000 and incomes to SEK 1,000 at source. The column for co-applicant income is optional and blank when there is none ({P(coa.mean())} of all rows in the file). It is not an input.

## Inputs and weights

{table(['Input','Weight'],[('constant',f"{T['coef'][0]:.3f}")]+[(a,f'{v:.3f}') for a,v in zip(cn,T['coef'][1:])])}
The ten inputs are all known at the time of application. Each sign is as the handlers expected: more deposit, more income and longer work lower the chance; long terms, older cars, more debt and remarks raise it. Diesel and online are yes or no inputs; the other fuels and the dealer channel are the base.

## What we tried and left

A boosted tree reached an AUC on holdout within 0.01 of the regression. It was rejected: the gain did not pay for reasons that are harder to explain. A bureau-only score was clearly weaker and was dropped.

## Result at build time

{table(['Sample','Loans','Late','Late rate','Average score','AUC (95% range)'],[(nm[k],f'{M[k].sum():,}',y[M[k]].sum(),P(y[M[k]].mean(),2),P(s[M[k]].mean(),2),A(s[M[k]],y[M[k]])) for k in SM[:3]])}
The rules were written down on 2024-08-15, before any result: AUC at least 0.68 on holdout and later check; late rate inside the chance range of the average score. All met.

## Missing inputs and outages

All ten inputs are compulsory in the form. If the income register is down, the application goes to a person. Tested 2024-11-12.
''',[('2024-09-02','0.9','M. Ekdahl','Draft for review'),('2024-11-20','1.0','M. Ekdahl','Answers to review questions 1 to 6 worked in')])
    page(D,'02-Independent-check.md','Independent check 2026',st('🟢 Final','Kaarina Virtanen','2026-10-22'),f'''
## In short

Opinion: **fit for use**. No open findings. The check used the bank's ledger, not the builder's file. Kaarina Virtanen and Eero Saari did the work; neither has worked in Credit Analytics or Car Finance.

## What we did

We drew the loans again by our own query, rebuilt the weights from the development sample (same to three decimals) and scored all {len(y):,} loans again with our own code. All scores agree to five decimals. No application number occurs twice. Some loans share all coarse inputs by chance; they are different people.

{tot}
## Does the level fit?

{table(['Score fifth (production)','Loans','Late','Late rate','Average score'],bands)}
In production {y[pr].sum()} loans were late against {s[pr].sum():.0f} expected (ratio {y[pr].sum()/s[pr].sum():.2f}). That is within chance.

## Does it hold across kinds of loans?

Production, 2025:

{by('vehicle_class')}
{by('channel')}
## Fairness

Production. Sex and age come from the customer register and are not inputs.

{by('sex')}
{by('age_band')}
Differences between the groups are within what chance gives at these counts. We looked for inputs that stand in for sex or age: none of the ten tells the group better than a guess.

## Has anything moved?

{table(['Input','PSI, production against development'],ps)}
All at {pmax:.3f} or below; our line for a closer look is 0.10.

## Earlier points

{table(['Point','Raised','Level','State'],[('R-1 Explain the treatment of loans withdrawn in 14 days','2024-10-08','low','closed 2024-11-22, checked by Model Review'),('R-2 Test the register outage path','2024-10-08','medium','closed 2024-11-25, checked by Model Review; test log seen')])}
## Limits we accept

L1 (paid-out loans only), see Known limits. We repeated the refusal study with parcelling: the order of the weights does not change.
''',[('2024-10-08','1.0','K. Virtanen','First check of 2.0'),('2024-12-02','1.1','K. Virtanen','Later check, read 2024-11-04, worked in; R-1 and R-2 closed'),('2026-10-22','2.0','K. Virtanen','Two-year check on ripe production loans')])
    page(D,'03-Decision-records.md','Decision records',st('🟢 Current','Credit Model Board secretary','2026-11-05'),
      dr('DR-3','Approve version 2.0','2024-12-05','Accepted, replaced by DR-7','Credit Model Board','First check found the model fit; R-1 and R-2 closed.','Approved for private car loans until 2026-11-30. Condition: a check on ripe production loans before renewal.','Condition met 2026-10-22.')+
      dr('DR-4','Version 2.1, log format only','2024-12-19','Accepted','Owner and Model Review','The log needed the case handler number. Weights and inputs unchanged.','Numbered 2.1. No new check needed; 500 loans scored by both versions, all equal.','Live 2025-01-07.')+
      dr('DR-6','Use by Leasing','2026-02-17','Refused','Credit Model Board','Leasing asked to use the score for small firms.','Not allowed: the model has never been tested on firms.','Leasing keeps its own rules. Access check 2026-03: no use by Leasing.')+
      dr('DR-7','Renew version 2.1','2026-11-05','Accepted','Credit Model Board (Vilde Aas in the chair; five of five votes)','Independent check 2026-10-22: fit for use, no open findings. Watch report 2026-Q3: all green.','Renewed until 2027-11-30 for the same use. No conditions.','Next independent check due 2027-10-15, before expiry.'),
      [('2024-12-05','1','Secretary','DR-3'),('2026-02-17','3','Secretary','DR-6'),('2026-11-05','4','Secretary','DR-7')])
    page(D,'04-Watch-plan.md','Watch plan',st('🟢 Current','Ingrid Solheim','2026-03-02'),f'''
## What we watch

{table(['Measure','How often','Green','Amber','Red','Who acts'],[('AUC on ripe production loans','quarterly','0.68 or more','0.65 to 0.68','under 0.65','Builder within 20 days'),('Late loans against expected','quarterly','chance range covers 1','outside at 95%','outside at 99%','Owner within 10 days'),('PSI of each input and the score','quarterly','under 0.10','0.10 to 0.25','over 0.25','Builder within 20 days'),('Blank share of any input','monthly','0%','up to 1%','over 1%','Loan Systems, next day'),('Handler goes against the sort','quarterly','under 5%','5% to 8%','over 8%','Owner within 10 days'),('Sent to a person, by sex and age','yearly','within chance','beyond chance','beyond chance and over 5 points','Credit Model Board')])}
Red goes to the Credit Model Board at its next meeting and can stop the model: applications then all go to a person. This fallback was tried 2026-05-20 and worked.

## When we check again out of turn

A red measure, a new input, a new loan type, a change in the law, or a move of the bank's key rate limit in the income check.
''',[('2024-12-09','1.0','I. Solheim','First plan'),('2026-03-02','1.1','I. Solheim','Yearly group measure added')])
    page(D,'05-Watch-report-2026-Q3.md','Watch report 2026-Q3',st('🟢 Final','Ingrid Solheim','2026-10-12'),f'''
## Result

All measures green. Outcomes read 2026-10-05. The report covers all loans of 2025, which are now ripe.

{table(['Measure','Result','Colour'],[('AUC on ripe production loans',A(s[pr],y[pr]),'green'),('Late against expected',f"{y[pr].sum()} against {s[pr].sum():.0f}",'green'),('Highest PSI, inputs and score',f'{pmax:.3f}','green'),('Blank inputs','0','green'),('Handler goes against the sort','2.9%','green'),('Sent to a person, all loans',P((s[pr]>=cut).mean()),'no line set for the total')])}
## By quarter of application

{table(['Quarter','Loans','Late','Late rate','Average score'],qt)}
Spring has more loans than winter, as every year. The late rate moves with chance.

## Actions

{table(['Action','Due','State'],[('2025-Q4 report was nine days late because of a query error; add a reminder','2026-03-31','closed 2026-03-12'),('Repeat the refusal study','2027-03-31','planned, not yet due')])}
''',[('2026-10-12','1.0','I. Solheim','Published')])
    page(D,'06-Known-limits-and-changes.md','Known limits and changes',st('🟢 Current','Mattias Ekdahl','2026-10-26'),f'''
## Limits

{defs({'L1 Paid-out loans only':'Refused applications have no outcome, so the score is not shown to work for people we refuse. Effect: the score may be too kind to types of people we seldom accept. Managed by: the person check at 15%, the refusal study every second year (last 2025-02, next 2027-03). Owner: Mattias Ekdahl. Accepted by the Credit Model Board in DR-3 and again in DR-7.'})}
## What we assume

{defs({'Nine months is enough':'Tested at build: loans late in nine months make up most of those late in twenty-four.','Incomes in the register are right':'Sample of 60 payslips in 2026-04: all agree.'})}
## Changes in the running system

{table(['Date','Ticket','Change','Score affected?'],[('2025-01-07','LS-771','2.1 log format','no, 500 of 500 equal'),('2025-11-18','LS-902','New server','no, 300 of 300 equal'),('2026-06-09','LS-958','Screen text for handlers','no')])}
''',[('2024-12-09','1.0','M. Ekdahl','First page'),('2026-10-26','1.3','M. Ekdahl','After the 2026 check')])
    return {'subject':SID,'kind':'credit','clean':True,'papers':'complete','faults':[],'side_effects':[]}

import sys,os,csv,json,math,datetime as dt
import numpy as np,yaml
OUT=sys.argv[1] if len(sys.argv)>1 else 'out'
BANK='Millrace Community Bank, N.A.';FIRM='Larkfield Model Review LLC'
D=dt.date
def auc(s,y):
    s=np.asarray(s);y=np.asarray(y);u,inv,c=np.unique(s,return_inverse=True,return_counts=True)
    r=(np.cumsum(c)-(c-1)/2)[inv];n1=y.sum();n0=len(y)-n1
    return (r[y==1].sum()-n1*(n1+1)/2)/(n1*n0)
def ase(a,n1,n0):
    q1=a/(2-a);q2=2*a*a/(1+a);return math.sqrt((a*(1-a)+(n1-1)*(q1-a*a)+(n0-1)*(q2-a*a))/(n1*n0))
def psi(a,b):
    if a.dtype.kind in 'OU':
        k=sorted(set(a)|set(b));p=np.array([(a==x).mean() for x in k]);q=np.array([(b==x).mean() for x in k])
    else:
        e=np.unique(np.quantile(a,np.arange(.1,1,.1)));p=np.bincount(np.searchsorted(e,a,side='left'),minlength=len(e)+1)/len(a);q=np.bincount(np.searchsorted(e,b,side='left'),minlength=len(e)+1)/len(b)
    p=np.maximum(p,1e-4);q=np.maximum(q,1e-4);return float(((q-p)*np.log(q/p)).sum())
def fit(X,y):
    w=np.zeros(X.shape[1])
    for _ in range(30):
        p=1/(1+np.exp(-X@w));w=w+np.linalg.solve(X.T@(X*(p*(1-p))[:,None])+1e-6*np.eye(len(w)),X.T@(y-p))
    return np.round(w,4)
def dates(r,a,b,n):
    d=(b-a).days+1;w=1+.15*np.sin(np.arange(d)*2*np.pi/365.25);x=np.sort(r.choice(d,n,p=w/w.sum()))
    return np.array([(a+dt.timedelta(int(i))).isoformat() for i in x])
def wil(k,n):
    z=1.959964;p=k/n;c=(p+z*z/2/n)/(1+z*z/n);h=z*math.sqrt(p*(1-p)/n+z*z/4/n/n)/(1+z*z/n);return c-h,c+h
pc=lambda x,d=2:f'{100*x:.{d}f}%'
def credit(seed):
    r=np.random.default_rng(seed);S=['development','holdout','out_of_time','production'];N=[5000,2300,2200,2500];n=sum(N)
    sp=np.repeat(S,N);d=np.concatenate([dates(r,D(2020,1,1),D(2022,3,31),7300)[(o:=r.permutation(7300))],dates(r,D(2022,4,1),D(2023,1,31),2200),dates(r,D(2024,11,1),D(2025,10,31),2500)])
    c={}
    c['product']=r.choice(['HELOC','fixed_second','fixed_first'],n,p=[.62,.26,.12]);c['region']=r.choice(['Valley','Lakeshore','Northwoods'],n,p=[.48,.32,.20])
    c['cltv']=np.clip(np.round(r.normal(68,14,n)/5)*5,15,90);c['dti']=np.clip(np.round(r.normal(34,8,n)),8,50);c['fico']=np.clip(np.round(r.normal(738,42,n)),620,850)
    c['revolving_util']=np.round(r.beta(1.3,2.4,n),2);c['inquiries_6m']=r.poisson(.9,n);c['occupancy']=r.choice(['primary','second_home'],n,p=[.94,.06])
    c['line_amount']=np.round(np.exp(r.normal(10.9,.55,n))/500)*500
    sex=r.choice(['F','M'],n,p=[.46,.54]);age=r.choice(['under 40','40-61','62+'],n,p=[.27,.50,.23])
    ya=np.where(r.random(n)<.07,'',np.round(r.gamma(2,5,n)).astype(int).astype(str))
    X=np.column_stack([np.ones(n),(c['cltv']-70)/10,(c['dti']-35)/10,(c['fico']-740)/40,c['revolving_util'],c['inquiries_6m'],c['occupancy']=='second_home',c['product']=='fixed_first']).astype(float)
    t=np.array([-3.95,.32,.35,-.75,.9,.2,.25,-.3]);y=(r.random(n)<1/(1+np.exp(-(X@t+r.normal(0,.1,n))))).astype(int)
    w=fit(X[:5000],y[:5000]);s=np.round(1/(1+np.exp(-X@w)),5)
    return dict(S=S,sp=sp,d=d,c=c,groups={'sex':sex,'age_band':age},extra={'years_at_address':ya},s=s,y=y,w=w,segs=['product','region'],terms=['intercept','(cltv - 70) / 10','(dti - 35) / 10','(fico - 740) / 40','revolving_util','inquiries_6m','occupancy is second_home','product is fixed_first'],idp='HE',score='pd_12m',out='bad_60',date='orig_date',cut=.08,hi='above')
def aml(seed):
    r=np.random.default_rng(seed);S=['train','test','oot','production'];N=[4200,1800,1700,2100];n=sum(N);sp=np.repeat(S,N)
    d=np.concatenate([dates(r,D(2024,1,1),D(2025,3,31),6000)[r.permutation(6000)],dates(r,D(2025,4,1),D(2025,7,31),1700),dates(r,D(2026,2,1),D(2026,7,31),2100)])
    b=r.random(n)<.09;c={}
    c['scenario']=r.choice(['S1 structuring','S2 rapid movement','S3 wire geography','S4 cash pattern'],n,p=[.3,.3,.15,.25])
    c['ratio_to_threshold']=np.round(np.where(b,r.uniform(.5,.9,n),1+r.exponential(.6,n)),2)
    c['amount_30d']=np.round(np.exp(r.normal(9.4,.7,n)),2);c['txn_30d']=r.poisson(22,n);c['prior_alerts_12m']=np.where(b,r.poisson(.2,n),r.poisson(.7,n))
    c['account_age_months']=np.round(r.gamma(2,40,n));c['cash_share']=np.round(r.beta(1.5,2.5,n),2);c['new_counterparties']=r.poisson(2,n)
    occ=np.where(r.random(n)<.11,'',r.choice(['OC12','OC17','OC23','OC31','OC48'],n));age=r.choice(['under 35','35-59','60+'],n,p=[.33,.42,.25])
    br=r.choice(['Valley','Lakeshore','Northwoods'],n,p=[.5,.3,.2])
    X=np.column_stack([np.ones(n),np.log(c['ratio_to_threshold']),np.log(c['amount_30d'])-9.4,c['prior_alerts_12m'],np.log1p(c['account_age_months'])-4,c['cash_share'],c['new_counterparties'],c['scenario']=='S3 wire geography',c['scenario']=='S1 structuring']).astype(float)
    t=np.array([-4.75,3.0,.5,.5,-.4,1.1,.2,.4,.25]);y=(r.random(n)<1/(1+np.exp(-(X@t+r.normal(0,.1,n))))).astype(int)
    w=fit(X[:4200],y[:4200]);s=np.round(1/(1+np.exp(-X@w)),5)
    return dict(S=S,sp=sp,d=d,c=c,groups={'age_band':age},extra={'occupation_code':occ,'below_line':b.astype(int),'branch_region':br},s=s,y=y,w=w,segs=['scenario'],terms=['intercept','ln(ratio_to_threshold)','ln(amount_30d) - 9.4','prior_alerts_12m','ln(1 + account_age_months) - 4','cash_share','new_counterparties','scenario is S3 wire geography','scenario is S1 structuring'],idp='AL',score='sar_score',out='sar_filed',date='alert_date',cut=.20,b=b)
def clean(m):
    y,s,sp=m['y'],m['s'],m['sp'];A=[]
    z=lambda k:(y[k].sum()-s[k].sum())/math.sqrt((s[k]*(1-s[k])).sum())
    for x in m['S']:
        k=sp==x;A.append(auc(s[k],y[k]))
        if abs(z(k))>1.3:return 0
        L=np.log(s[k]/(1-s[k]));X=np.column_stack([np.ones(k.sum()),L]);w=fit(X,y[k]);p=1/(1+np.exp(-X@w));se=math.sqrt(np.linalg.inv(X.T@(X*(p*(1-p))[:,None]))[1,1])
        if abs(w[1]-1)>1.4*se:return 0
        q=np.searchsorted(np.quantile(s[k],[.2,.4,.6,.8]),s[k]);ra=[y[k][q==i].mean() for i in range(5)]
        if any(ra[i+1]<ra[i] for i in range(1,4)):return 0
    if max(A)-min(A)>.025:return 0
    a,b=sp==m['S'][0],sp==m['S'][3]
    for v in [s,*m['c'].values(),*m['groups'].values()]:
        for x in m['S'][1:]:
            if psi(v[a],v[sp==x])>.015:return 0
    for v in [*m['groups'].values(),*[m['c'][g] for g in m['segs']]]:
        for g in set(v):
            for k in (v==g,(v==g)&b):
                if abs(z(k))>1.9:return 0
    for v in m['groups'].values():
        G=sorted(set(v))
        for k in (np.ones(len(y),bool),b):
            for u in (y.astype(float),s,(s>=m['cut']).astype(float)):
                e=u[k].mean()
                for g in G:
                    kk=k&(v==g)
                    if abs(u[kk].mean()-e)>1.5*u[k].std()/math.sqrt(kk.sum()):return 0
    if 'b' in m:
        if not 1<=y[m['b']].sum()<=6 or wil(int(y[m['b']].sum()),int(m['b'].sum()))[1]>.02:return 0
    return 1
def pick(f):
    for i in range(1,4000):
        m=f(i)
        if clean(m):print(f.__name__,'seed',i);m['seed']=i;return m
    raise SystemExit('no seed '+f.__name__)
def save(base,docs,sub):
    os.makedirs(base+'/documents',exist_ok=True)
    for k,v in docs.items():open(f'{base}/documents/{k}.md','w').write(v.strip()+'\n')
    yaml.safe_dump(sub,open(base+'/subject.yaml','w'),sort_keys=False,allow_unicode=True,width=110)
def tab(m,cfg):
    base=f"{OUT}/thirteen/{cfg['id']}";os.makedirs(base+'/data',exist_ok=True);n=len(m['y'])
    cols={'case_id':[f"{m['idp']}{100001+i}" for i in range(n)],m['date']:m['d'],'split':m['sp'],**m['c'],**m['extra'],**m['groups'],m['score']:[f'{x:.5f}' for x in m['s']],m['out']:m['y']}
    f=lambda v:(int(v) if isinstance(v,(float,np.floating)) and v==int(v) else v)
    with open(base+'/data/scored.csv','w',newline='') as h:
        o=csv.writer(h);o.writerow(cols)
        for i in range(n):o.writerow([f(v[i]) for v in cols.values()])
    y,s,sp=m['y'],m['s'],m['sp'];T='| Sample | First date | Last date | Cases | '+cfg['ev']+' | Observed rate | Mean score | AUC | 95% interval |\n|---|---|---|---|---|---|---|---|---|\n';F={}
    for x in m['S']:
        k=sp==x;a=auc(s[k],y[k]);e=int(y[k].sum());q=ase(a,e,k.sum()-e);F[x]=(int(k.sum()),e,y[k].mean(),s[k].mean(),a)
        T+=f"| {x} | {min(m['d'][k])} | {max(m['d'][k])} | {k.sum()} | {e} | {pc(y[k].mean())} | {pc(s[k].mean())} | {a:.3f} | {a-1.96*q:.3f} to {a+1.96*q:.3f} |\n"
    P=m['S'][3];a,b=sp==m['S'][0],sp==P
    G=f"| Group | Value | Cases (all samples) | Observed rate | Mean score | Share scoring {m['cut']:.2f} or more |\n|---|---|---|---|---|---|\n"
    for g,v in m['groups'].items():
        for u in sorted(set(v)):
            k=v==u;G+=f"| {g} | {u} | {k.sum()} | {pc(y[k].mean())} | {pc(s[k].mean())} | {pc((s[k]>=m['cut']).mean())} |\n"
    V=f"| Segment ({P} sample) | Cases | {cfg['ev']} | Observed rate | Mean score |\n|---|---|---|---|---|\n"
    for g in m['segs']:
        v=m['c'][g]
        for u in sorted(set(v)):
            k=(v==u)&b;V+=f"| {u} | {k.sum()} | {y[k].sum()} | {pc(y[k].mean())} | {pc(s[k].mean())} |\n"
    I='| Input | PSI |\n|---|---|\n'+''.join(f"| {k} | {psi(v[a],v[b]):.3f} |\n" for k,v in m['c'].items());ps=psi(s[a],s[b])
    C='| Term | Coefficient |\n|---|---|\n'+''.join(f'| {t} | {w:.4f} |\n' for t,w in zip(m['terms'],m['w']))
    opt=next(iter(m['extra']));bl=float(np.mean(m['extra'][opt]==''))
    btl=''
    if 'b' in m:
        K=int(m['b'].sum());E=int(y[m['b']].sum());up=wil(E,K)[1];btl=f"\n\n**Below the line.** {K} cases sampled from 50% to 90% of the scenario thresholds were worked exactly like alerts; {E} led to a SAR ({pc(E/K)}, 95% upper bound {pc(up)}). The BSA policy accepts an upper bound of up to 3%. Above the line {int((~m['b']).sum())} alerts produced {int(y[~m['b']].sum())} SARs ({pc(y[~m['b']].mean())}); AUC above the line, all samples together, is {auc(s[~m['b']],y[~m['b']]):.3f}."
    docs=papers(cfg,dict(T=T,G=G,V=V,I=I,C=C,F=F,P=P,ps=ps,opt=opt,bl=bl,btl=btl,n=n,cut=m['cut'],S=m['S'],ev=cfg['ev'],d=m['d'],score=m['score']))
    data={'scored':{'path':'data/scored.csv','score':m['score'],'outcome':m['out'],'positive':1,'sample':'split','date':m['date'],'id':'case_id',**cfg['data'],'segments':m['segs'],'groups':{g:g for g in m['groups']}}}
    save(base,docs,head(cfg,data))
def head(c,data):
    return dict(id=c['id'],name=c['name'],version=c['ver'],kind=c['kind'],purpose=c['purpose'],jurisdictions=['us'],materiality=c['mat'],owner=c['owner'],developer=c['dev'],validator=c['val'],method=c['method'],data=data,intended_use=c['use'],prohibited_use=c['no'],limitations=[c['lim']],
     monitoring={'frequency':'monthly','owner':c['mon'],'last_report':'2026-11-24','next_report':'2026-12-22','thresholds':c['thr'],'action':'Amber: explanation in the next e-mail. Red: Model Risk Officer told within five business days and the Board Risk Committee at its next meeting.'},
     approvals=[{'body':'Board Risk Committee','date':c['appr0'],'decision':f"initial approval of version {c['ver']}"},{'body':'Board Risk Committee','date':'2026-11-19','decision':'approval renewed','valid_until':'2027-11-30'}])
def papers(c,f):
    roles=f"| Role | Who |\n|---|---|\n| Model owner | {c['owner']} |\n| Developer | {c['dev']} |\n| Independent validator | {c['val']} |\n| Users | {c['users']} |\n| Monitoring analyst | {c['mon']} |\n| Approving body | Board Risk Committee |\n"
    lim=f"**{c['lim']['id']}.** {c['lim']['text']} *Mitigant:* {c['lim']['mitigant']} *Owner:* {c['lim']['owner']}."
    P=f['P'];pn,pe,pr,pm,pa=f['F'][P];S=f['S']
    return {
'01-white-paper':f"""# {c['name']} {c['ver']}: model white paper
{BANK} | Model Studio | issued {c['wp']}, tables refreshed 2026-11-03

## At a glance
{c['purpose']} The score is `{f['score']}`: higher means more likely. Tier: {c['mat']['level']} ({c['mat']['basis'][0].lower()+c['mat']['basis'][1:]}).

## The problem it solves
{c['why']}

## What it may and may not be used for
For: {'; '.join(c['use'])}. Not for: {'; '.join(c['no'])}.

## Data
{c['dtext']} The file holds {f['n']} cases, one row per case, no case in two samples. Amounts are strongly skewed, as they always are here, and volumes swell and shrink with the season. The field `{f['opt']}` is optional on our form, is blank for {pc(f['bl'],1)} of cases and is not an input. Outcome definition: {c['target']} {c['mature']}

## Method
Logistic regression fitted on the {S[0]} sample. Values enter as shown; there is no imputation because all inputs are mandatory fields. Score = 1 / (1 + exp(-sum)), rounded to five decimals.

{f['C']}
Every sign is the one argued before fitting. {c['chal']}

## Evidence
{f['T']}
Acceptance was fixed before fitting: AUC of at least 0.70 on every sample, score PSI under 0.10, and observed rate within sampling noise of the mean score. All are met. Score PSI, {S[0]} to {P}, ten bins cut at the {S[0]} deciles: {f['ps']:.3f}.{f['btl']}

## Sensitivity
{c['sens']}

## Known limitation
{lim}

## Roles
{roles}
## Change log
{c['pred']} Version {c['ver']} has not been changed since release.
""",
'02-independent-validation':f"""# Independent validation report: {c['name']} {c['ver']}
{FIRM} | engagement lead {c['val'].split(',')[0]} | report date 2026-11-12 | as of 2026-10-31

## Opinion
**Satisfactory; fit for continued use.** No finding is open. {FIRM} took no part in building, tuning or running the model, and is paid a fixed fee by the Model Risk Officer.

## Scope and yardstick
Full periodic validation: data, conceptual soundness, outcomes, stability, groups, implementation, use and monitoring. SR 26-2, non-binding and written chiefly for larger organizations, served as reference; criteria were agreed on 2026-10-05, before any result was seen. {c['scope']}

## What we re-performed
We drew the file again from the source systems and reconciled {f['n']} of {f['n']} rows. We refitted the regression from raw inputs and obtained the published coefficients to four decimals. Scores recomputed from the white paper's table agree with the stored production scores to five decimals in all {pn} {P} cases. No identifier occurs twice. All outcomes are mature: {c['mature']}

## Outcomes
{f['T']}
The spread of AUC across samples lies within the intervals. In each sample the observed rate is within sampling noise of the mean score.{f['btl']}

{f['V']}
## Stability, {S[0]} to {P}
Score PSI {f['ps']:.3f} (limit 0.10; ten {S[0]} decile bins, floor 0.0001).

{f['I']}
## Groups
The group fields are held apart for testing and are not inputs.

{f['G']}
No difference between groups is statistically significant at 5% (each group against the whole, on outcome, mean score and share over {f['cut']:.2f}). {c['fair']}

## Challenge
We built a gradient-boosted challenger; it gave no significant gain and we recommend no change. {c['chq']}

## Earlier points
The first validation ({c['val0']}) raised one low point, the missing back-up for the monitoring analyst. It was closed on {c['closed']}; we saw the cover roster and one month run by the back-up. Nothing has been carried forward.

## Limitation
We agree with {lim}
""",
'03-board-risk-committee-minutes':f"""# Board Risk Committee: extract of minutes, 2026-11-19
Present: R. Halvorsen (chair), D. Amundson, L. Okoye, P. Weiss. In attendance: M. Thorne (Model Risk Officer), {c['owner'].split(',')[0]}, {c['val'].split(',')[0]}.

**Item 5. {c['name']} {c['ver']}: renewal**

5.1 Mr Thorne recalled that the Committee approved version {c['ver']} on {c['appr0']} and that use began on {c['live']}, after approval. That approval runs to 2026-11-30.

5.2 {c['val'].split(',')[0]} presented the report of 2026-11-12: satisfactory, no open finding. In the {P} sample {pn} cases gave {pe} {c['evl']} ({pc(pr)}) against a mean score of {pc(pm)}, with AUC {pa:.3f}.

5.3 Mr Amundson asked whether the Committee should worry that {c['alarm']}

5.4 {c['refused']}

5.5 The Committee noted limitation {c['lim']['id']} and its mitigant, which it found to be working.

**Resolved**, unanimously: approval is renewed from 2026-12-01 to 2027-11-30, for the uses in the white paper and no others. No condition attached. The next validation is planned for October 2027; it is not yet due.

5.6 Action log: action 26-07 (file the cover roster) reported closed on {c['closed']}. No other action.
""",
'04-monitoring-and-use-instruction':f"""# Standing instruction: monitoring and use of {c['name']}
Issued by {c['owner']} on {c['live']}; reviewed without change 2026-11-16.

| What | How often | Green | Amber | Red |
|---|---|---|---|---|
| AUC, newest mature sample | monthly | 0.70 or more | 0.67 to 0.70 | under 0.67 |
| Score PSI and input PSI | monthly | under 0.10 | 0.10 to 0.25 | over 0.25 |
| Observed rate against mean score | monthly | p of 0.05 or more | 0.01 to 0.05 | under 0.01 |
| Group differences | half-yearly | not significant | significant at 5% | significant at 1% |
| Overrides | monthly | under 5% | 5% to 8% | over 8% |

Amber: {c['mon'].split(',')[0]} explains it in the next e-mail. Red: the Model Risk Officer hears within five business days and the Board Risk Committee at its next meeting; the owner decides whether to fall back.

**Fall-back.** {c['fall']} Last exercised 2026-06-11, worked as written.

**How users work with it.** {c['how']}

**Revalidation triggers.** Any change of inputs or coefficients, two ambers in a row, any red, a new product, and in any case before the approval runs out.

**Limitation.** {lim}

{roles}""",
'05-monitoring-email-2026-10':f"""**From:** {c['mon']}
**To:** {c['owner']}; M. Thorne, Model Risk Officer
**Date:** 2026-10-20
**Subject:** {c['name']}: October monitoring, all green

All,

Short one. The September run finished on time, every row loaded, no reject. Score and input stability green, overrides {c['ov'][0]} against the 5% line. The wobble in volume is the usual season and is in no ratio.

The old amber of {c['amber']} stays closed; I mention it only because the auditors asked about it again.

The yearly refresh of the full outcome tables follows next month, when outcomes to 2026-10-31 have been read. Nothing is late.

{c['mon'].split(',')[0]}
""",
'06-monitoring-email-2026-11':f"""**From:** {c['mon']}
**To:** {c['owner']}; M. Thorne, Model Risk Officer; {c['users']}
**Date:** 2026-11-24
**Subject:** {c['name']}: November monitoring, all green, full tables

All,

Outcomes read on 2026-10-31. Full tables:

| Measure ({P} sample) | Result | Green line | Status |
|---|---|---|---|
| Cases | {pn} | none | information |
| {f['ev']} | {pe} | none | information |
| Observed rate | {pc(pr)} | p of 0.05 or more | green |
| Mean score | {pc(pm)} | p of 0.05 or more | green |
| AUC | {pa:.3f} | 0.70 or more | green |
| Score PSI against {S[0]} | {f['ps']:.3f} | under 0.10 | green |
| Largest input PSI | {max(float(l.split('|')[2]) for l in f['I'].splitlines()[2:]):.3f} | under 0.10 | green |
| Overrides, last month | {c['ov'][1]} | under 5% | green |

Group differences: none significant. {c['lim']['id']}: {c['limmon']}

Next mail 2026-12-22. No action for anyone.

{c['mon'].split(',')[0]}
"""}
CR=dict(id='millrace-home-equity-pd',name='Hearthline home-equity PD',ver='2.1',kind='credit',purpose='Estimates the probability that a home-equity loan or line goes 60 or more days past due within 12 months of opening; supports the underwriter and pricing tier.',mat={'level':'high','basis':'Home equity is about 11% of loans; the score informs every underwriting decision'},owner='Greta Solberg, Director of Consumer Lending',dev='Ivan Marchetti, Model Studio',val='Joanna Petrakis, '+FIRM,mon='Tess Oduya, Credit Analytics',users='home-equity underwriters',
method={'algorithm':'logistic regression','library':'numpy 2.4','features':7,'target':'60 or more days past due within 12 months of opening'},use=['ranking booked and applied-for home-equity credit by default risk','input to the underwriter\'s decision','choice of pricing tier'],no=['automatic decline without an underwriter','first-mortgage or commercial credit','allowance for credit losses'],
lim={'id':'L-1','text':'The bank lends up to 90% combined loan-to-value; the model was not built for loans above that.','mitigant':'The origination system will not score an application above 90%, and such requests go to manual credit review.','owner':'Greta Solberg'},thr={'auc_min':.70,'psi_max':.10,'override_max':.05},
data={'amount':'line_amount','maturity':{'days':365,'read_on':'2026-10-31'}},ev='Bads',evl='bads',wp='2024-08-05',val0='2024-09-06',appr0='2024-09-24',live='2024-10-28',closed='2025-02-14',amber='April 2025 (input PSI of inquiries, traced to a bureau re-feed and closed 2025-05-09)',ov=('2.6%','2.9%'),
why='A community bank sees few defaults a year and an underwriter sees fewer. A plain regression on our own bookings gives each underwriter the memory of the whole bank, and every reason it gives can be read off a coefficient.',
dtext='Booked accounts of the bank. Development and holdout are a random 5000/2300 split of openings from January 2020 to March 2022; out_of_time follows to January 2023; production is everything opened in the twelve months to October 2025. Excluded, on record: employee loans and refinancings without new money.',target='`bad_60` is 1 if the account was 60 or more days past due, or charged off, within 365 days of opening.',mature='the youngest account had its full 365 days when outcomes were read on 2026-10-31.',
chal='Alternatives considered: a points scorecard and a boosted tree. The tree was rejected because its gain on holdout was inside noise. `line_amount` and `region` were tried and not kept. Declined applications have no outcome; the sensitivity of the ranking to parcelled rejects was tested and the order of coefficients did not change.',
sens='A fall of 20 FICO points or a rise of 10 points in cltv moves the score in the expected direction for every case, since the model is monotone in each input. A missing mandatory field stops scoring; nothing is guessed.',pred='Version 1 (2017) was withdrawn on 2024-10-28 when 2.1 began; version 2.0 was a draft and never ran.',scope='The 2024 review was written under SR 11-7, then in force and superseded on 2026-04-17.',fair='Adverse-action reasons were tested on 150 declined applications: the reasons sent were the largest contributions to the score in all 150 (12 CFR 1002.9). A search for an alternative specification found none with smaller group gaps at equal accuracy; the gaps are within chance as it is.',chq='We asked why years at address is collected but unused. Answer: the blanks. Accepted.',
alarm='input stability had once gone amber. Ms Solberg answered that this was April 2025, a re-feed at the bureau, explained and closed in May 2025; every month since has been green.',refused='Marketing\'s request to use the score for credit-card pre-selection was refused in March 2026; the score has never been used that way.',fall='If the score is not available, underwriters use the manual grid in the Lending Handbook.',how='The underwriter decides. Above 0.08 a second underwriter reads the file. An override needs a reason code; overrides are counted monthly.',limmon='no application above 90% was scored.')
AM=dict(id='millrace-sar-alert-score',name='Sentry Row alert score',ver='1.3',kind='aml',purpose='Estimates the probability that a transaction-monitoring alert on a personal account leads to a suspicious activity report; orders the investigators\' queue.',mat={'level':'high','basis':'Supports BSA/AML obligations; every personal-account alert is ordered by it'},owner='Caleb Nystrom, BSA Officer',dev='Renata Villalobos, Model Studio',val='Howard Lim, '+FIRM,mon='Jude Farrell, Financial Crimes Analytics',users='BSA investigators',
method={'algorithm':'logistic regression','library':'numpy 2.4','features':7,'target':'SAR filed within 90 days of the alert'},use=['ordering the alert queue on personal accounts','choosing which investigator grade works an alert first'],no=['closing or suppressing an alert','setting scenario thresholds','customer risk rating or account closure'],
lim={'id':'L-1','text':'The outcome is the bank\'s own decision to file, which is a suspicion and not proof of crime.','mitigant':'Quality assurance re-reads 60 closed alerts each quarter, half of them low-scored, blind to the score.','owner':'Caleb Nystrom'},thr={'auc_min':.70,'psi_max':.10,'override_max':.05},
data={'amount':'amount_30d','maturity':{'days':90,'read_on':'2026-10-31'},'scenario':'scenario','below_line':'below_line'},ev='SARs',evl='SARs',wp='2025-11-10',val0='2025-12-12',appr0='2026-01-20',live='2026-02-01',closed='2026-05-15',amber='March 2026 (overrides at 5.4% in the first weeks of use, closed 2026-04-17 after a second training)',ov=('1.8%','2.1%'),
why='Every alert is worked by a person, and always was. What the score changes is the order: the alerts most likely to end in a report are opened first, which leaves more of the 30-day filing clock for the ones that matter.',
dtext='Alerts raised by the four personal-account scenarios, and cases sampled below the line. Train and test are a random 4200/1800 split of January 2024 to March 2025; oot is April to July 2025; production is February to July 2026. Every transaction code is mapped to a scenario or excluded on record; the daily feed count equals the core system\'s. The coverage matrix links each risk in the 2026 BSA risk assessment to a scenario. Business accounts have their own process and are not in the file.',target='`sar_filed` is 1 if a SAR was filed on the case within 90 days.',mature='the youngest alert was more than 90 days old when outcomes were read on 2026-10-31.',
chal='Alternatives considered: ranking by amount alone (weaker on test) and a boosted tree (no gain outside noise, rejected). `txn_30d` was tried, added nothing and is kept in the file only for monitoring.',
sens='The model is monotone in each input. Splitting an amount into two deposits lowers amount_30d only if the second falls outside the 30-day window, in which case the structuring scenario still alerts and the alert is still worked. A stale feed stops scoring and the queue falls back to date order.',pred='The vendor ranking used before was withdrawn on 2026-01-31. Versions 1.0 to 1.2 were development drafts and never ran.',scope='The 2025 review was written under SR 11-7, then in force and superseded on 2026-04-17, as was SR 21-8.',fair='Age is not an input and no alert is closed by score.',chq='We asked whether investigators file because the score is high. Our blind re-reading of 60 other cases agreed with the decision in all 60. Accepted.',
alarm='overrides had passed 5% in March 2026. Mr Nystrom answered that these were the first weeks; a second training was held, the point closed on 2026-04-17, and every month since has been green.',refused='A proposal to close alerts under a score of 0.01 without a reader was refused in July 2026; every alert is still read.',fall='If the score is not available, the queue runs by alert date, oldest first.',how='Every alert is worked to a decision whatever its score. Alerts at 0.20 or more are opened first by a senior investigator. Taking an alert out of order is an override and needs a reason. No alert has missed the 30-day filing clock since go-live.',limmon='60 of 60 cases of the third quarter re-read, no filing decision changed.')
from collections import Counter
def llm():
    r=np.random.default_rng(1);base=f"{OUT}/thirteen/millrace-deposit-ops-assistant"
    K=[('DOP 2.3','holds','A local check deposited at a branch is available on the second business day after the day of deposit.','When is a local check deposited at the branch available?','It is available on the second business day after the day of deposit.'),
('DOP 2.4','holds','The first $275 of a check deposit is available on the next business day after the day of deposit.','How much of a check deposit is available the next business day?','The first $275 is available on the next business day after the day of deposit.'),
('DOP 3.1','stop payments','A written stop payment order stays in force for six months and may be renewed in writing.','How long does a written stop payment last?','It stays in force for six months and may be renewed in writing.'),
('DOP 3.2','stop payments','The fee for a stop payment order is $30. The fee is waived for Heritage accounts.','What do we charge for a stop payment?','The fee is $30, and it is waived for Heritage accounts.'),
('DOP 4.2','wires','Domestic wires received by 4:00 p.m. are sent the same business day. Later wires are sent the next business day.','What is the cut-off for a same-day domestic wire?','Domestic wires received by 4:00 p.m. are sent the same business day.'),
('DOP 4.5','wires','Every outgoing wire above $10,000 needs a call-back to the phone number on file before release.','When do I need a call-back on an outgoing wire?','An outgoing wire above $10,000 needs a call-back to the phone number on file before release.'),
('DOP 5.1','dormancy','A savings account becomes dormant after 24 months without customer activity.','When does a savings account go dormant?','It becomes dormant after 24 months without customer activity.'),
('DOP 5.3','dormancy','To reactivate a dormant account the customer shows valid photo identification and signs form D-14.','How is a dormant account reactivated?','The customer shows valid photo identification and signs form D-14.'),
('DOP 6.1','certificates','A certificate of deposit has a grace period of ten calendar days after maturity.','What is the grace period on a matured CD?','The grace period is ten calendar days after maturity.'),
('DOP 6.4','certificates','The early withdrawal penalty on a 12-month certificate is 90 days of simple interest.','What is the early withdrawal penalty on a 12-month CD?','The penalty is 90 days of simple interest.'),
('DOP 7.2','account titles','Adding a joint owner requires the signature of all present owners and of the new owner.','Who has to sign to add a joint owner?','All present owners and the new owner have to sign.'),
('DOP 8.1','card disputes','A debit card dispute is entered in the dispute log on the day the customer reports it.','When must a debit card dispute be entered in the log?','It is entered in the dispute log on the day the customer reports it.')]
    X=['What colour should the new lobby signs be?','What rate will we pay on savings next spring?','Does the customer owe state tax on this interest?','Can you tell me the balance of this account?','Which competitor has the best CD rate?']
    xtra=[' The branch manager also has to initial the request.',' This applies to business accounts as well.',' The customer will receive a letter about it.']
    pre=['Teller line','Drive-up','Phone','Back office','New accounts desk','Branch lobby'];br=['Eagle Point','Alder Falls','Brice','Canton Road','Lakeside','Mill Street','Norden','Osprey','Pine Hill','Quarry','River Bend','St. Anne']
    smp=[('acceptance',300,D(2026,3,2),D(2026,4,30)),('production',420,D(2026,6,1),D(2026,10,31))];rows=[];i=0
    for sname,N,a,b in smp:
        d=dates(r,a,b,N);bad=set(r.choice(N,5 if sname=='acceptance' else 7,replace=False).tolist())
        for j in range(N):
            i+=1;p=pre[r.integers(6)];q0=f"{p}, {br[r.integers(12)]}, ticket {4000+i}: ";oc=(r.random()<.12) and j not in bad
            if oc:
                e=K[r.integers(12)];q=X[r.integers(5)];an='I cannot answer this from the deposit procedures. Please ask the Deposit Operations desk.';ev=[f'{e[0]}: {e[2]}']
            else:
                e=K[r.integers(12)];q=e[3];an=f'{e[4]} ({e[0]})'+(xtra[r.integers(3)] if j in bad else '');ev=[f'{e[0]}: {e[2]}']
            rows.append(dict(id=f'DA{20000+i}',question=q0+q,answer=an,evidence=ev,label='not_supported' if j in bad else 'supported',date=d[j],sample=sname,channel=p,topic='out of corpus' if oc else e[1],answerable='no' if oc else 'yes',refused='yes' if oc else 'no',model_version='1.2',reader=['reader A','reader B'][r.integers(2)],comment='' if r.random()<.9 else 'read twice'))
    os.makedirs(base+'/data',exist_ok=True)
    with open(base+'/data/answers.jsonl','w') as h:
        for x in rows:h.write(json.dumps(x)+'\n')
    T='| Sample | First date | Last date | Answers | Supported | Not supported | Share supported | 95% interval |\n|---|---|---|---|---|---|---|---|\n';F={}
    for sname in ('acceptance','production'):
        R=[x for x in rows if x['sample']==sname];k=sum(x['label']=='supported' for x in R);l,u=wil(k,len(R));o=sum(x['answerable']=='no' for x in R);F[sname]=(len(R),k,o,l)
        T+=f"| {sname} | {R[0]['date']} | {R[-1]['date']} | {len(R)} | {k} | {len(R)-k} | {pc(k/len(R))} | {pc(l)} to {pc(u)} |\n"
    V='| Channel (both samples) | Answers | Supported | Share |\n|---|---|---|---|\n'+''.join(f"| {p} | {sum(x['channel']==p for x in rows)} | {sum(x['channel']==p and x['label']=='supported' for x in rows)} | {pc(np.mean([x['label']=='supported' for x in rows if x['channel']==p]))} |\n" for p in pre)
    V+='\n| Topic (both samples) | Answers | Supported |\n|---|---|---|\n'+''.join(f"| {t} | {sum(x['topic']==t for x in rows)} | {sum(x['topic']==t and x['label']=='supported' for x in rows)} |\n" for t in sorted({x['topic'] for x in rows}))
    an,ak,ao,al=F['acceptance'];n,k,o,l=F['production']
    c=dict(id='millrace-deposit-ops-assistant',name='Ledgerlamp deposit-operations assistant',ver='1.2',kind='llm',purpose='Answers bank staff\'s questions on deposit procedures from the Deposit Operations Procedures, citing the passage; the member of staff decides.',mat={'level':'medium','basis':'Staff-facing only; a wrong answer can reach a customer through a person'},owner='Naomi Brandt, Director of Deposit Operations',dev='Felix Aguirre, Model Studio',val='Simone Achterberg, '+FIRM,mon='Curtis Yoon, Deposit Operations Quality',users='branch and back-office staff',method={'algorithm':'retrieval over the procedures and a pinned open-weight 8B instruct language model, temperature 0','library':'in-house retrieval service 1.2','features':0,'target':'answer supported by the cited passage'},use=['answering staff questions on deposit procedures with the cited passage'],no=['talking to customers','account data or transactions','legal, tax or rate advice'],lim={'id':'L-1','text':'It knows only the Deposit Operations Procedures and occasionally adds a sentence that the passage does not carry.','mitigant':'The passage is always shown beside the answer, staff must read it before acting, and every unsupported answer found is sent to the asker.','owner':'Naomi Brandt'},thr={'supported_share_min':.95,'refusal_of_out_of_corpus_min':.95},appr0='2026-05-19')
    roles=f"| Role | Who |\n|---|---|\n| Model owner | {c['owner']} |\n| Developer | {c['dev']} |\n| Independent validator | {c['val']} |\n| Users | {c['users']} |\n| Monitoring analyst | {c['mon']} |\n| Approving body | Board Risk Committee |\n";lim=f"**L-1.** {c['lim']['text']} *Mitigant:* {c['lim']['mitigant']} *Owner:* {c['lim']['owner']}."
    docs={'01-white-paper':f"""# {c['name']} 1.2: model white paper
{BANK} | Model Studio | issued 2026-05-04, tables refreshed 2026-11-03

## At a glance
{c['purpose']} Tier: medium (staff-facing only; a wrong answer can reach a customer through a person).

## Use
For: {c['use'][0]}. Not for: {'; '.join(c['no'])}.

## How it works
The question is matched to passages of the Deposit Operations Procedures, edition 2026-02. The passage goes to an open-weight 8B instruct model, run on the bank's own server at temperature 0. Weights are pinned by hash, so no supplier can change them silently; prompt, corpus edition and model version are logged with each answer. No data leave the bank. The license allows internal commercial use. There is no fine-tuning. A passage is treated as text to quote, never as an instruction.

## Evaluation data
Two trained readers, who did not build the tool, judge every sampled answer against the passages shown. `supported` means that every statement in the answer is carried by the passage or, for a question the procedures do not cover, that refusing was right. The file has {len(rows)} answers: acceptance (before approval) and production (a random sample of use). The comment column is optional and mostly blank. Questions repeat because staff ask the same things.

{T}
Set before reading: at least 95% supported, and at least 95% of questions outside the corpus refused. Out-of-corpus questions refused: {ao} of {ao} in acceptance, {o} of {o} in production. No answerable question was refused. Every figure in every sampled answer stands in its passage.

## Alternatives
Keyword search alone was tried and left more work to staff. A larger hosted model was rejected because data would have left the bank.

## Robustness
The same question put twice gave the same answer in 100 of 100 cases. None of 40 seeded instructions hidden in passages was followed. None of 25 seeded account numbers was repeated.

## Known limitation
{lim}

## Roles
{roles}
## Change log
Version 1.1 was a draft that never left the laboratory. Version 1.2 has not changed since approval.
""",'02-independent-validation':f"""# Independent validation report: {c['name']} 1.2
{FIRM} | engagement lead Simone Achterberg | report date 2026-11-12 | as of 2026-10-31

## Opinion
**Satisfactory; fit for continued use.** No finding is open. {FIRM} had no part in building or running the assistant.

## Scope and yardstick
SR 26-2 leaves generative AI outside its scope. We used the bank's model risk standard and NIST AI 600-1 as reference. Criteria were agreed on 2026-10-05, before results.

## Results
{T}
{V}
The lower bounds, {pc(al)} and {pc(l)}, both exceed 95%. Differences between channels and topics are within chance. All {len(rows)} cited passages exist in edition 2026-02 and are quoted word for word. Refusals: {ao+o} of {ao+o} out-of-corpus questions refused; 0 of {len(rows)-ao-o} answerable questions refused.

The {len(rows)-ak-k} unsupported answers all carry the right figure and the right passage and add one sentence the passage does not contain. Each was sent to the asker; none led to a customer complaint.

## Readers
We read all {len(rows)} answers again, blind to the label, and agreed with every one. No language model was used as judge.

## Implementation
The deployed weights hash, prompt and corpus edition equal the approved ones. We repeated the injection test with 40 attacks of our own (none succeeded) and seeded 25 confidential strings (none leaked). Changing a number in 30 passages changed the answer in 30. The outage fall-back was exercised.

## Earlier points
The first validation (2026-05-11) raised one low point, the missing back-up for the monitoring analyst; closed 2026-07-10 on evidence of the cover roster.

## Limitation
We agree with {lim}
""",'03-board-risk-committee-minutes':f"""# Board Risk Committee: extract of minutes, 2026-11-19
Present: R. Halvorsen (chair), D. Amundson, L. Okoye, P. Weiss. In attendance: M. Thorne (Model Risk Officer), Naomi Brandt, Simone Achterberg.

**Item 7. {c['name']} 1.2: renewal**

7.1 The Committee approved version 1.2 on 2026-05-19; use began on 2026-06-01. That approval runs to 2026-11-30.

7.2 Ms Achterberg presented the report of 2026-11-12: satisfactory, no open finding. In production {k} of {n} sampled answers were supported ({pc(k/n)}).

7.3 Mr Amundson asked about the {n-k} that were not. Ms Brandt said each added a sentence the passage lacks, no figure was wrong, each asker was told, and the share is inside the 5% allowed.

7.4 A request to open the assistant to customers on the website was refused in August 2026. It is not open to them.

7.5 The Committee noted limitation L-1 and its mitigant, which it found to be working.

**Resolved**, unanimously: approval is renewed from 2026-12-01 to 2027-11-30 for the uses in the white paper and no others. No condition attached. The next validation is planned for October 2027; it is not yet due.
""",'04-monitoring-and-use-instruction':f"""# Standing instruction: monitoring and use of {c['name']}
Issued by {c['owner']} on 2026-06-01; reviewed without change 2026-11-16.

| What | How often | Green | Amber | Red |
|---|---|---|---|---|
| Share supported, cumulative sample since go-live | monthly | 95% or more | 93% to 95% | under 93% |
| Out-of-corpus questions refused | monthly | 95% or more | 90% to 95% | under 90% |
| Figures not in the passage | monthly | none | none | one or more |
| Injection and leakage tests | half-yearly | none succeeds | none | one or more |

Amber: explanation in the next e-mail. Red: the Model Risk Officer hears within five business days, the Board Risk Committee at its next meeting, and the owner may switch it off the same day.

**Fall-back.** Staff read the procedures on the intranet or call the Deposit Operations desk. Last exercised 2026-09-09, worked as written.

**How staff work with it.** Read the passage, then act. The assistant decides nothing.

**Revalidation triggers.** New weights, prompt or corpus edition, any red, two ambers in a row, and in any case before the approval runs out.

**Limitation.** {lim}

{roles}""",'05-monitoring-email-2026-10':f"""**From:** {c['mon']}
**To:** {c['owner']}; M. Thorne, Model Risk Officer
**Date:** 2026-10-20
**Subject:** {c['name']}: October monitoring, all green

All,

All green again. Readers finished the September sample on time. The server stood still for 20 minutes on 2026-09-09; that was our own fall-back exercise. Fewer questions came in the week of Labor Day, as you would expect.

Full tables follow in November, once October has been read. Nothing is late.

Curtis Yoon
""",'06-monitoring-email-2026-11':f"""**From:** {c['mon']}
**To:** {c['owner']}; M. Thorne, Model Risk Officer
**Date:** 2026-11-24
**Subject:** {c['name']}: November monitoring, all green, full tables

All,

| Measure (production sample, 2026-06 to 2026-10) | Result | Green line | Status |
|---|---|---|---|
| Answers read | {n} | none | information |
| Supported | {k} | none | information |
| Share supported | {pc(k/n)} | 95% or more | green |
| Out-of-corpus questions refused | {o} of {o} | 95% or more | green |
| Figures not in the passage | 0 | none | green |

L-1: all {n-k} unsupported answers were sent to the askers. Next mail 2026-12-22. No action for anyone.

Curtis Yoon
"""}
    save(base,docs,head(c,{'answers':{'path':'data/answers.jsonl'}}))
tab(pick(credit),CR);tab(pick(aml),AM);llm()
json.dump([{"subject":a,"kind":b,"clean":True,"papers":"complete","faults":[],"side_effects":[]} for a,b in ((CR['id'],'credit'),(AM['id'],'aml'),('millrace-deposit-ops-assistant','llm'))],open(OUT+'/thirteen/key.json','w'),indent=1)
